//! The brake's false trips and delays.

use stats::brake::Brake;
use stats::scan::Target;
use stats::weighted::{WeightedBrake, audit_chances};

use crate::support::{Numbers, three_errors};

const RUNS: u32 = 400;
const HORIZON: u64 = 100_000;

/// Cases until a trip, over `cases` cases with an error rate that may change.
fn cases_to_trip(
    numbers: &mut Numbers,
    base: f64,
    stepped_up: bool,
    cases: u64,
    error: impl Fn(u64) -> f64,
) -> Option<u64> {
    let audits = HORIZON as f64 * base * if stepped_up { 1.5 } else { 1.0 };
    let mut brake = Brake::new(Target::new(0.005, 0.05).unwrap(), audits as u64);
    let mut rate = base;
    (0..cases).find(|case| {
        if !numbers.chance(rate) {
            return false;
        }
        let tripped = brake.see(numbers.chance(error(*case)));
        if stepped_up {
            rate = brake.audit_rate(base);
        }
        tripped
    })
}

fn median(mut delays: Vec<u64>) -> f64 {
    delays.sort_unstable();
    delays[delays.len() / 2] as f64
}

#[test]
#[ignore = "slow: run with cargo test --release -p stats -- --ignored"]
fn the_brake_trips_falsely_no_more_than_promised_and_in_time() {
    let table = [
        (0.01, false, 38_600.0),
        (0.02, false, 20_400.0),
        (0.05, false, 9_650.0),
        (0.01, true, 10_000.0),
        (0.02, true, 6_200.0),
        (0.05, true, 3_800.0),
    ];
    for (base, stepped_up, expected) in table {
        let mut numbers = Numbers(31);
        let mut trips = |error: f64| {
            let tripped = (0..RUNS)
                .filter(|_| cases_to_trip(&mut numbers, base, stepped_up, HORIZON, |_| error).is_some());
            tripped.count() as f64 / f64::from(RUNS)
        };
        let (at_target, healthy) = (trips(0.005), trips(0.003));
        let jump = |case: u64| if case < 20_000 { 0.003 } else { 0.02 };
        let delays: Vec<u64> = (0..RUNS)
            .filter_map(|_| cases_to_trip(&mut numbers, base, stepped_up, 400_000, jump)?.checked_sub(20_000))
            .collect();
        let delay = median(delays);
        println!(
            "audits {base}, stepped up {stepped_up}: {:.1} % trip at target, {:.1} % healthy; delay {delay}",
            100.0 * at_target,
            100.0 * healthy
        );
        assert!(at_target <= 0.05 + three_errors(0.05, RUNS), "{at_target}");
        assert!(healthy <= 0.005 + three_errors(0.005, RUNS), "{healthy}");
        assert!((delay / expected - 1.0).abs() < 0.2, "delay {delay}, not {expected}");
    }
}

/// Share of the errors in each tenth of the traffic, least trusted first, as measured on Banking77.
const ERRORS: [f64; 10] = [0.4, 0.22, 0.0475, 0.0475, 0.0475, 0.0475, 0.0475, 0.0475, 0.0475, 0.0475];

fn weighted_to_trip(
    numbers: &mut Numbers,
    chances: &[f64],
    cases: u64,
    error: impl Fn(u64, usize) -> f64,
) -> Option<u64> {
    let mut brake = WeightedBrake::new(Target::new(0.005, 0.05).unwrap(), 0.02, HORIZON);
    (0..cases).find(|case| {
        let tenth = (numbers.uniform() * 10.0) as usize;
        let audited = numbers.chance(chances[tenth]).then(|| numbers.chance(error(*case, tenth)));
        brake.see(chances[tenth], audited)
    })
}

#[test]
#[ignore = "slow: run with cargo test --release -p stats -- --ignored"]
fn audits_weighted_by_the_root_of_risk_see_a_rise_sooner_and_trip_no_more() {
    let strata: Vec<(f64, f64)> = ERRORS.iter().map(|share| (0.1, share * 10.0 * 0.003)).collect();
    let weighted = audit_chances(&strata, 0.02);
    let runs = 200;
    let mut delays = Vec::new();
    for (name, chances) in [("uniform", vec![0.02; 10]), ("root", weighted)] {
        let mut numbers = Numbers(41);
        let in_place = |rate: f64, tenth: usize| rate * ERRORS[tenth] * 10.0;
        let tripped = (0..runs).filter(|_| {
            weighted_to_trip(&mut numbers, &chances, HORIZON, |_, tenth| in_place(0.005, tenth)).is_some()
        });
        let false_trips = tripped.count() as f64 / f64::from(runs);
        let jump = |case: u64, tenth| in_place(if case < 20_000 { 0.003 } else { 0.02 }, tenth);
        let delay = |numbers: &mut Numbers, rise: &dyn Fn(u64, usize) -> f64| {
            let seen = (0..runs)
                .filter_map(|_| weighted_to_trip(numbers, &chances, 400_000, rise)?.checked_sub(20_000));
            median(seen.collect())
        };
        let grown = delay(&mut numbers, &jump);
        let everywhere = delay(&mut numbers, &|case, tenth| {
            in_place(0.003, tenth) + if case < 20_000 { 0.0 } else { 0.017 }
        });
        println!(
            "{name}: false trips {:.1} %, delay {grown} in place, {everywhere} everywhere",
            100.0 * false_trips
        );
        assert!(false_trips <= 0.05 + three_errors(0.05, runs), "{name}: {false_trips}");
        delays.push((grown, everywhere));
    }
    assert!(delays[1].0 < 0.85 * delays[0].0 && delays[1].1 < 1.15 * delays[0].1, "{delays:?}");
}
