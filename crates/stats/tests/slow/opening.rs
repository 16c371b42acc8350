//! False openings.

use stats::opening::Opening;
use stats::scan::Target;

use crate::support::{Numbers, three_errors};

#[test]
#[ignore = "slow: run with cargo test --release -p stats -- --ignored"]
fn an_automation_exactly_at_the_risk_opens_falsely_in_at_most_one_run_in_twenty() {
    for (risk, cases) in [(0.005, 20_000), (0.01, 10_000), (0.02, 8_000), (0.05, 4_000)] {
        let runs = 4_000;
        let mut numbers = Numbers(21);
        let opened = (0..runs).filter(|_| {
            let mut opening = Opening::new(Target::new(risk, 0.05).unwrap());
            (0..cases).any(|_| opening.see(numbers.chance(risk)))
        });
        let share = opened.count() as f64 / f64::from(runs);
        println!("at {risk}: {:.1} % false openings", 100.0 * share);
        assert!(share <= 0.05 + three_errors(0.05, runs) && share >= 0.03, "at {risk}: {share}");
    }
}
