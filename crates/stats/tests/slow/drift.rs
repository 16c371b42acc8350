//! The drift alarm's false alarms and delays.

use stats::drift::{Drift, Reference};

use crate::support::{Numbers, three_errors};

/// Cases until an alarm when scores are uniform until `change` and their squares after it.
fn alarm(numbers: &mut Numbers, held: usize, growing: bool, cases: u64, change: u64) -> Option<u64> {
    let scores: Vec<f64> = (0..held).map(|_| numbers.uniform()).collect();
    let mut reference = Reference::new(&scores);
    let mut drift = Drift::new(20_000);
    (0..cases).find(|case| {
        let score = numbers.uniform();
        let score = if *case < change { score } else { score * score };
        let alarm = drift.see(&reference, score, numbers.uniform());
        if growing {
            reference.add(score);
        }
        alarm
    })
}

#[test]
#[ignore = "slow: run with cargo test --release -p stats -- --ignored"]
fn a_growing_reference_keeps_the_promise_and_a_fixed_one_does_while_it_is_large() {
    for (held, growing, promised) in [
        (100, true, true),
        (1_000, true, true),
        (20_000, false, true),
        (3_000, false, false),
        (300, false, false),
    ] {
        let runs = if growing { 200 } else { 400 };
        let mut numbers = Numbers(51);
        let alarms =
            (0..runs).filter(|_| alarm(&mut numbers, held, growing, 20_000, u64::MAX).is_some()).count();
        let share = alarms as f64 / f64::from(runs);
        println!("reference {held}, growing {growing}: {:.1} % false alarms in 20,000 cases", 100.0 * share);
        assert!(!promised || share <= 0.05 + three_errors(0.05, runs), "{held} {growing}: {share}");
    }
}

#[test]
#[ignore = "slow: run with cargo test --release -p stats -- --ignored"]
fn lower_scores_are_seen_within_hundreds_of_cases() {
    for growing in [false, true] {
        let mut numbers = Numbers(52);
        let mut delays: Vec<u64> = (0..100)
            .filter_map(|_| alarm(&mut numbers, 3_000, growing, 20_000, 1_000)?.checked_sub(1_000))
            .collect();
        delays.sort_unstable();
        println!("growing {growing}: median delay {} cases", delays[delays.len() / 2]);
        assert!(delays.len() > 95 && delays[delays.len() / 2] < 500, "{delays:?}");
    }
}
