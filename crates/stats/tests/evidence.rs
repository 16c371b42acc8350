//! The tables of what evidence it takes, and the values of the running detectors.
#![allow(clippy::unwrap_used, reason = "tests")]

use stats::audit::{draw, is_audited, seal};
use stats::binomial::fewest_checked;
use stats::brake::Brake;
use stats::drift::{Direction, Drift, Reference};
use stats::evidence::{Evidence, audit_rate, audits_to_see, cases_for_chance, chance_to_pass};
use stats::opening::{Opening, fewest, ln_evidence};
use stats::scan::Target;
use stats::weighted::{WeightedBrake, audit_chances};
use stats::{change, spending, watch};

fn target(risk: f64) -> Target {
    Target::new(risk, 0.05).unwrap()
}

#[test]
fn the_fewest_checked_cases_are_those_of_the_table() {
    let errors = [0, 1, 2, 3, 4, 5, 6, 8, 10];
    let table = [
        (0.005, [598, 947, 1258, 1549, 1829, 2100, 2366, 2884, 3389]),
        (0.01, [299, 473, 628, 773, 913, 1049, 1182, 1441, 1693]),
        (0.02, [149, 236, 313, 386, 456, 523, 590, 719, 845]),
        (0.05, [59, 93, 124, 153, 181, 208, 234, 286, 336]),
    ];
    for (risk, row) in table {
        for (k, expected) in errors.into_iter().zip(row) {
            assert_eq!(fewest_checked(k, risk, 0.05), Some(expected), "{k} errors at {risk}");
        }
    }
    for (risk, expected) in [(0.005, 919), (0.01, 459), (0.02, 228), (0.05, 90)] {
        assert_eq!(fewest_checked(0, risk, 0.01), Some(expected));
    }
    assert_eq!(fewest_checked(0, 0.005, 0.0005), Some(1517));
}

#[test]
fn the_sizes_for_an_80_percent_chance_are_at_most_those_of_the_table() {
    // The study searched in steps of about 1 %; ours are the first sizes that do.
    let table = [
        (0.005, [(0.001, 1268), (0.002, 2667), (0.003, 6283), (0.004, 28391)]),
        (0.01, [(0.002, 636), (0.004, 1320), (0.006, 3256), (0.008, 14183)]),
        (0.02, [(0.004, 318), (0.008, 660), (0.012, 1643), (0.016, 7198)]),
        (0.05, [(0.01, 125), (0.02, 235), (0.03, 647), (0.04, 2769)]),
    ];
    for (risk, row) in table {
        for (rate, expected) in row {
            let found = cases_for_chance(rate, target(risk), 0.8).unwrap();
            assert!(
                found <= expected && found as f64 >= 0.85 * expected as f64,
                "{rate}: {found}, not {expected}"
            );
            assert!(chance_to_pass(found, rate, target(risk)) >= 0.8);
            assert!(chance_to_pass(expected, rate, target(risk)) >= 0.8);
            assert!(chance_to_pass(found - 1, rate, target(risk)) < 0.8);
        }
    }
    assert_eq!(cases_for_chance(0.005, target(0.005), 0.8), None);
}

#[test]
fn what_is_missing_is_told_in_cases() {
    assert_eq!(Evidence::at_one_look(212, 0, target(0.005)), Evidence { have: 212, need: 598 });
    assert_eq!(Evidence::at_any_moment(321, 0, target(0.005)), Evidence { have: 321, need: 714 });
    assert!(!Evidence { have: 597, need: 598 }.is_enough() && Evidence { have: 598, need: 598 }.is_enough());
}

#[test]
fn the_evidence_for_opening_has_the_values_of_the_study() {
    let values = [
        (0, 100, 0.005, 1.467_802),
        (1, 1000, 0.005, 5.350_659),
        (4, 2000, 0.005, 3.719_670),
        (3, 500, 0.02, 11.615_052),
    ];
    for (errors, cases, risk, expected) in values {
        assert!((ln_evidence(errors, cases, risk).exp() - expected).abs() < 1e-6, "{errors} of {cases}");
    }
    let table = [
        (0.005, [714, 1353, 1774, 2170, 2543]),
        (0.01, [356, 675, 886, 1083, 1270]),
        (0.02, [177, 336, 441, 540, 633]),
        (0.05, [70, 133, 175, 214, 251]),
    ];
    for (risk, row) in table {
        for (errors, expected) in row.into_iter().enumerate() {
            assert_eq!(fewest(errors as u64, target(risk)), expected, "{errors} errors at {risk}");
        }
    }
}

#[test]
fn an_automation_opens_at_the_first_case_that_suffices_and_stays_open() {
    let mut opening = Opening::new(target(0.05));
    let opened: Vec<bool> = (0..70).map(|_| opening.see(false)).collect();
    assert_eq!(opened.iter().position(|open| *open), Some(69));
    for _ in 0..30 {
        opening.see(true);
    }
    assert!(opening.is_open() && opening.evidence() < 1.0);
    assert_eq!((opening.opened_at(), opening.seen()), (Some(70), (100, 30)));
}

#[test]
fn the_brake_has_the_values_of_the_study() {
    let run = |audits: &mut dyn Iterator<Item = bool>| {
        let mut brake = Brake::new(target(0.005), 10_000);
        audits.for_each(|wrong| {
            brake.see(wrong);
        });
        (brake.statistic(), brake.warning())
    };
    let close = |found: f64, expected: f64| (found / expected - 1.0).abs() < 1e-6;
    let values: [(&mut dyn Iterator<Item = bool>, f64, f64); 5] = [
        (&mut std::iter::repeat_n(false, 100), 61.089_160, 0.985_553),
        (&mut std::iter::repeat_n(true, 1), 3.875, 3.875),
        (&mut (0..100).map(|i| i == 99), 179.659_349, 3.875),
        (&mut (0..500).map(|i| i % 50 == 49), 31_314.588, 392.748_763),
        (&mut std::iter::repeat_n(true, 20), 3.294_065e17, 2.882_307e17),
    ];
    for (audits, detector, cusum) in values {
        let (found, warning) = run(audits);
        assert!(close(found, detector) && close(warning, cusum), "{found} {warning}, not {detector} {cusum}");
    }
}

#[test]
fn a_warning_steps_audits_up_and_a_trip_stays() {
    let mut brake = Brake::new(target(0.005), 1_000);
    assert_eq!(brake.audit_rate(0.02), 0.02);
    brake.see(true);
    assert_eq!((brake.audit_rate(0.02), brake.audit_rate(0.5)), (0.2, 0.5));
    while !brake.see(true) {}
    let at = brake.tripped_at();
    for _ in 0..2_000 {
        brake.see(false);
    }
    assert!(brake.is_tripped() && brake.tripped_at() == at);
}

#[test]
fn the_weighted_brake_follows_its_recursion() {
    let (risk, rate) = (0.005, 0.02);
    let mut brake = WeightedBrake::new(target(risk), rate, 100_000);
    let mut plain = [0.0; 5];
    for case in 0..2_000 {
        let chance = if case % 10 == 0 { 0.06 } else { 0.015 };
        let audited = (case % 50 == 7).then_some(case % 300 == 7);
        brake.see(chance, audited);
        let found = if audited == Some(true) { 1.0 / chance } else { 0.0 };
        for (sum, bet) in plain.iter_mut().zip([0.25, 0.5, 1.0, 3.0, 7.0]) {
            *sum = (*sum + rate) * (1.0 + bet * rate * (found - risk));
        }
    }
    let expected = plain.iter().sum::<f64>() / 5.0 / rate;
    assert!((brake.statistic() / expected - 1.0).abs() < 1e-9, "{} {expected}", brake.statistic());
    assert!((brake.estimate().unwrap() - 7.0 / 0.015 / 2_000.0).abs() < 1e-12);
}

#[test]
fn audits_go_where_errors_are_expected() {
    let chances = audit_chances(&[(0.5, 0.0), (0.25, 0.01), (0.25, 0.04)], 0.03);
    assert!((chances[0] - 0.01).abs() < 1e-9, "the floor is a third");
    assert!((chances[2] / chances[1] - 2.0).abs() < 1e-6, "four times the risk, twice the audits");
    assert_eq!(audit_chances(&[(1.0, 0.0)], 0.03), [0.03]);
}

#[test]
fn a_rank_is_spread_over_its_ties() {
    let reference = Reference::new(&[0.1, 0.5, 0.5, 0.9, f64::NAN]);
    assert_eq!((reference.len(), reference.is_empty()), (4, false));
    let rank = |score: f64, u: f64| (reference.rank(score, u).0 * 1e9).round() / 1e9;
    assert_eq!((rank(0.5, 0.0), rank(0.5, 0.5), rank(0.5, 1.0)), (0.2, 0.5, 0.8));
    assert_eq!((rank(2.0, 0.5), rank(f64::NAN, 0.5)), (0.9, 0.1));
}

#[test]
fn drift_is_seen_when_scores_fall_to_the_bottom() {
    let reference = Reference::new(&(0..1_000).map(f64::from).collect::<Vec<_>>());
    let mut drift = Drift::new(20_000);
    let at = (0..1_000).find(|_| drift.see(&reference, 10.0, 0.5)).unwrap();
    assert!(at < 15 && drift.alarm_at() == Some(at + 1), "{at}");
}

#[test]
fn drift_tells_where_the_scores_went_however_long_they_stayed() {
    let reference = Reference::new(&(0..1_000).map(f64::from).collect::<Vec<_>>());
    // Quiet times that lean a little to the other side, as chance has it; then scores stay there.
    for (quiet, then, direction) in [
        (0.52, 100.0, Direction::Lower),
        (0.48, 900.0, Direction::Higher),
        (0.5, 250.0, Direction::Lower),
        (0.5, 750.0, Direction::Higher),
    ] {
        let mut drift = Drift::new(100_000);
        for case in 0..3_000 {
            // An even walk over all ranks, bent to the mean asked for.
            let even = f64::from(case * 619 % 1_000) / 1_000.0;
            drift.see(&reference, 1_000.0 * even.powf(1.0 / quiet - 1.0), 0.5);
        }
        assert_eq!(drift.direction(), None, "{then}: {}", drift.statistic());
        assert!((0..500).any(|_| drift.see(&reference, then, 0.5)));
        assert_eq!(drift.direction(), Some(direction), "{then}");
    }
}

#[test]
fn a_label_is_closed_by_twenty_audits_that_leave_no_doubt() {
    assert!(!watch::must_close(19, 19, 0.05), "too few audits");
    assert!(!watch::must_close(2, 40, 0.05));
    assert!(watch::must_close(6, 40, 0.05));
}

#[test]
fn planning_figures_follow_the_study() {
    let audits = audits_to_see(0.02, target(0.005), 2_000).unwrap();
    assert!((400..450).contains(&audits), "{audits}");
    assert!((audit_rate(0.02, 410, 150.0) - 0.0547).abs() < 1e-4);
    assert_eq!(audits_to_see(0.005, target(0.005), 2_000), None);
}

#[test]
fn attempts_together_spend_no_more_than_delta() {
    let spent: f64 = (0..100_000).map(|i| spending::attempt(0.05, i)).sum();
    assert!(spent < 0.05 && spent > 0.0499);
    assert!((spending::share(0.05, 100) - 0.0005).abs() < 1e-18);
}

#[test]
fn a_changed_model_keeps_the_old_bound_where_it_agrees() {
    let old = stats::binomial::upper_bound(1, 2000, 0.025);
    let new = change::bound(old, 0, 5000, 0.025);
    assert!(new > old && new < old + 0.001, "{new}");
    assert_eq!(change::bound(f64::NAN, 0, 10, 0.05), 1.0);
}

#[test]
fn draws_can_be_checked_by_anyone_with_the_secret() {
    // Python: hmac.new(b"key", len("audit").to_bytes(8, "big") + b"audit" + b"case_1", "sha256")
    let found = draw(b"key", "audit", "case_1");
    assert!((found - CASE_1).abs() < 1e-15, "{found}");
    assert_ne!(draw(b"key", "audit", "case_2"), found);
    assert_ne!(draw(b"key", "drift", "case_1"), found);
    assert_ne!(seal(b"key"), seal(b"kex"));
    let share = (0..20_000).filter(|i| is_audited(draw(b"key", "audit", &format!("case_{i}")), 0.02)).count();
    assert!((320..480).contains(&share), "{share} of 20000");
    assert!(is_audited(0.7, f64::NAN) && !is_audited(0.0, 0.0) && is_audited(0.999, 1.0));
}

/// What Python says that draw is.
const CASE_1: f64 = 0.6220721601473923;
