//! What must hold for all arguments, and that no argument whatever makes the crate panic.
#![allow(clippy::unwrap_used, reason = "tests")]

use proptest::prelude::*;
use stats::binomial::{
    cdf, fewest_checked, hoeffding_bentkus, lower_bound, most_errors, pmf, tail, upper_bound,
};
use stats::brake::Brake;
use stats::drift::{Drift, Reference};
use stats::evidence::{Evidence, audit_rate, audits_to_see, cases_for_chance, chance_to_pass};
use stats::fallback::{Fallback, widest};
use stats::opening::{Opening, ln_evidence};
use stats::scan::{Finding, Judged, Plan, Target, certify, false_pass, level, limits};
use stats::sequence::{Tails, Tuning, boundary, rate_bounds, stitched};
use stats::weighted::{WeightedBrake, audit_chances};
use stats::{audit, change, sgr, spending, watch};

/// Any float, with the awkward ones often.
fn float() -> impl Strategy<Value = f64> {
    prop_oneof![
        Just(f64::NAN),
        Just(f64::INFINITY),
        Just(f64::NEG_INFINITY),
        Just(0.0),
        Just(-0.0),
        Just(1.0),
        Just(f64::MIN_POSITIVE),
        Just(f64::MAX),
        0.0..1.0,
        any::<f64>(),
    ]
}

/// Any count, with the awkward ones often.
fn count() -> impl Strategy<Value = u64> {
    prop_oneof![Just(0), Just(1), Just(u64::MAX), Just(u64::MAX - 1), 0_u64..10_000, any::<u64>()]
}

fn judged() -> impl Strategy<Value = Vec<Judged>> {
    prop::collection::vec((float(), any::<bool>()), 0..60)
        .prop_map(|cases| cases.into_iter().map(|(score, wrong)| Judged { score, wrong }).collect())
}

fn target() -> impl Strategy<Value = Target> {
    (1e-6..0.999_f64, 1e-6..0.999_f64).prop_map(|(risk, delta)| Target::new(risk, delta).unwrap())
}

/// Cases with scores of a few values and a plausible share of errors.
fn plausible() -> impl Strategy<Value = Vec<Judged>> {
    prop::collection::vec((0_u8..20, 0_u8..40), 1..400).prop_map(|cases| {
        let judge = |(score, luck): (u8, u8)| Judged { score: f64::from(score), wrong: luck > 20 + score };
        cases.into_iter().map(judge).collect()
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(200) })]

    #[test]
    fn errors_are_allowed_exactly_when_the_bound_keeps_the_risk(
        n in 1_u64..5_000,
        k in 0_u64..60,
        risk in 0.0005_f64..0.3,
        level in 0.001_f64..0.5,
    ) {
        let allowed = most_errors(n, risk, level).is_some_and(|most| k <= most);
        prop_assert_eq!(allowed, k < n && cdf(k, n, risk) <= level);
        prop_assert_eq!(allowed, upper_bound(k, n, level) <= risk);
    }

    #[test]
    fn more_clean_cases_never_widen_a_bound_and_an_error_never_narrows_it(
        n in 1_u64..100_000,
        share in 0.0_f64..1.0,
        level in 0.0001_f64..0.9,
    ) {
        let k = (share * n as f64) as u64;
        prop_assert!(upper_bound(k, n + 1, level) <= upper_bound(k, n, level));
        prop_assert!(upper_bound(k + 1, n, level) >= upper_bound(k, n, level));
        prop_assert!(lower_bound(k, n, level) <= k as f64 / n as f64);
        prop_assert!(upper_bound(k, n, level.min(0.5)) >= k as f64 / n as f64 || k == n);
    }

    #[test]
    fn lower_tail_and_upper_tail_make_one(n in 1_u64..3_000, k in 1_u64..3_000, p in 0.0001_f64..0.9999) {
        prop_assert!((cdf(k - 1, n, p) + tail(k, n, p) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn the_fewest_checked_cases_are_the_fewest(
        k in 0_u64..50,
        risk in 0.001_f64..0.5,
        level in 0.001_f64..0.9,
    ) {
        let n = fewest_checked(k, risk, level).unwrap();
        prop_assert!(cdf(k, n, risk) <= level && cdf(k, n - 1, risk) > level);
    }

    #[test]
    fn the_common_level_spends_at_most_delta(
        mut sizes in prop::collection::vec(0_u64..3_000, 1..30),
        risk in 0.002_f64..0.2,
        delta in 0.001_f64..0.3,
    ) {
        let target = Target::new(risk, delta).unwrap();
        let found = level(&sizes, target);
        prop_assert!(found <= delta && found * (sizes.len() as f64) >= delta * 0.999);
        prop_assert!(false_pass(&sizes, risk, found) <= delta + 1e-12);
        sizes.pop();
        prop_assert!(level(&sizes, target) >= found * 0.999_999);
    }

    #[test]
    fn a_certificate_speaks_of_the_cases_above_its_limit(cases in plausible(), risk in 0.01_f64..0.4) {
        let target = Target::new(risk, 0.1).unwrap();
        let scores: Vec<f64> = cases.iter().map(|case| case.score).collect();
        let limits = limits(&scores, 100);
        let finding = certify(&limits, &cases, target);
        prop_assert_eq!(&finding, &certify(&limits, &cases, target));
        match finding {
            Finding::Certified(it) => {
                let above = cases.iter().filter(|case| case.score >= it.limit);
                prop_assert_eq!(it.checked, above.clone().count() as u64);
                prop_assert_eq!(it.errors, above.filter(|case| case.wrong).count() as u64);
                prop_assert!(it.errors <= it.allowed && it.upper <= risk && it.level <= 0.1);
                let text = serde_json::to_string(&it).unwrap();
                prop_assert_eq!(serde_json::from_str::<stats::scan::Certificate>(&text).unwrap(), it);
            }
            Finding::Short { have, need } => prop_assert!(have < need),
        }
    }

    #[test]
    fn the_order_of_the_cases_and_of_the_limits_does_not_matter(cases in plausible(), risk in 0.01_f64..0.4) {
        let target = Target::new(risk, 0.1).unwrap();
        let scores: Vec<f64> = cases.iter().map(|case| case.score).collect();
        let (mut limits, mut turned) = (limits(&scores, 100), cases.clone());
        let finding = certify(&limits, &cases, target);
        limits.reverse();
        turned.reverse();
        prop_assert_eq!(finding, certify(&limits, &turned, target));
    }

    #[test]
    fn a_wrong_case_more_never_certifies_more(
        cases in plausible(),
        risk in 0.01_f64..0.4,
        which in any::<prop::sample::Index>(),
    ) {
        let target = Target::new(risk, 0.1).unwrap();
        let all: Vec<f64> = (0..20).map(f64::from).collect();
        let mut worse = cases.clone();
        worse[which.index(cases.len())].wrong = true;
        let limit = |finding| if let Finding::Certified(it) = finding { it.limit } else { f64::INFINITY };
        let (before, after) = (limit(certify(&all, &cases, target)), limit(certify(&all, &worse, target)));
        prop_assert!(after >= before, "{} {}", before, after);
    }

    #[test]
    fn limits_fall_and_leave_the_asked_share_above(
        scores in prop::collection::vec(float(), 0..200),
        steps in 0_usize..150,
    ) {
        let limits = limits(&scores, steps);
        prop_assert!(limits.windows(2).all(|pair| pair[0] > pair[1]) && limits.len() <= steps);
        prop_assert!(limits.iter().all(|limit| limit.is_finite()));
        if steps > 0 {
            let finite = scores.iter().filter(|score| score.is_finite());
            prop_assert_eq!(limits.last().copied(), finite.copied().reduce(f64::min).filter(|_| true));
        }
    }

    #[test]
    fn the_evidence_is_fair_at_the_risk(errors in 0_u64..20, cases in 20_u64..500, risk in 0.001_f64..0.5) {
        let now = ln_evidence(errors, cases, risk);
        let after = |wrong: u64| ln_evidence(errors + wrong, cases + 1, risk).exp();
        let next = risk * after(1) + (1.0 - risk) * after(0);
        prop_assert!((next / now.exp() - 1.0).abs() < 1e-9);
    }

    #[test]
    fn detectors_come_back_from_storage_as_they_were(
        audits in prop::collection::vec(any::<bool>(), 0..60),
        target in target(),
    ) {
        let (mut brake, mut opening) = (Brake::new(target, 100), Opening::new(target));
        let mut weighted = WeightedBrake::new(target, 0.1, 1_000);
        let (mut drift, reference) = (Drift::new(100), Reference::new(&[0.2, 0.7]));
        for wrong in audits {
            brake.see(wrong);
            opening.see(wrong);
            weighted.see(0.1, Some(wrong));
            drift.see(&reference, f64::from(u8::from(wrong)), 0.5);
        }
        let again = |text: String| serde_json::from_str(&text).unwrap();
        prop_assert_eq!(&brake, &again(serde_json::to_string(&brake).unwrap()));
        let text = serde_json::to_string(&opening).unwrap();
        prop_assert_eq!(&opening, &serde_json::from_str::<Opening>(&text).unwrap());
        let text = serde_json::to_string(&weighted).unwrap();
        prop_assert_eq!(&weighted, &serde_json::from_str::<WeightedBrake>(&text).unwrap());
        let text = serde_json::to_string(&drift).unwrap();
        prop_assert_eq!(&drift, &serde_json::from_str::<Drift>(&text).unwrap());
    }

    #[test]
    fn audit_chances_spend_the_budget(
        strata in prop::collection::vec((0.01_f64..1.0, 0.0001_f64..0.5), 1..12),
        budget in 0.001_f64..1.0,
    ) {
        let chances = audit_chances(&strata, budget);
        let all: f64 = strata.iter().map(|(share, _)| share).sum();
        let spent: f64 = strata.iter().zip(&chances).map(|((share, _), chance)| share / all * chance).sum();
        prop_assert!((spent - budget).abs() < 1e-6 * budget, "{} of {}", spent, budget);
        prop_assert!(chances.iter().all(|chance| *chance >= budget / 3.0 && *chance <= 1.0));
    }

    #[test]
    fn a_promise_that_cannot_be_is_refused(risk in float(), delta in float()) {
        let good = |x: f64| x > 0.0 && x < 1.0;
        prop_assert_eq!(Target::new(risk, delta).is_some(), good(risk) && good(delta));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(150) })]

    #[test]
    fn no_number_makes_a_bound_panic(
        k in count(),
        n in count(),
        p in float(),
        level in float(),
        x in float(),
    ) {
        let chance = |x: f64| (0.0..=1.0).contains(&x);
        prop_assert!(p.is_nan() || chance(pmf(k, n, p)));
        prop_assert!(chance(cdf(k, n, p)) && chance(tail(k, n, p)));
        prop_assert!(chance(upper_bound(k, n, level)) && chance(lower_bound(k, n, level)));
        prop_assert!(chance(hoeffding_bentkus(x, n, p)));
        let _ = (most_errors(n, p, level), fewest_checked(k, p, level));
        let _ = (watch::must_close(k, n, p), change::bound(x, k, n, level));
        prop_assert!(chance(spending::attempt(p, n)) && chance(spending::share(p, n)));
        prop_assert!(chance(audit_rate(p, n, x)));
        let _ = ln_evidence(k, n, p);
        prop_assert!(sgr::bound(&[], p, level).is_none());
    }

    #[test]
    fn no_number_makes_planning_panic(
        k in count(),
        n in count(),
        p in float(),
        target in target(),
        chance in float(),
    ) {
        let _ = (Evidence::at_one_look(n, k, target), Evidence::at_any_moment(n, k, target));
        let _ = (cases_for_chance(p, target, chance), chance_to_pass(n, p, target));
        let _ = audits_to_see(p, target, n);
    }

    #[test]
    fn no_case_makes_the_gate_panic(
        cases in judged(),
        tuning in judged(),
        some in prop::collection::vec(float(), 0..20),
        target in target(),
        n in prop_oneof![20 => 0_usize..5_000, 1 => any::<usize>()],
    ) {
        let _ = certify(&some, &cases, target);
        let _ = Plan::expecting(&some, &tuning, n, target).certify(&cases, target);
        let _ = Fallback::plan(&some, &tuning, n, target).certify(&cases);
        let _ = sgr::bound(&cases, target.risk(), target.delta());
    }

    #[test]
    fn no_size_makes_the_scan_panic(
        sizes in prop::collection::vec(0_u64..200_000, 0..8),
        weights in prop::collection::vec(float(), 0..8),
        risk in float(),
        level_ in float(),
        target in target(),
    ) {
        let passed = false_pass(&sizes, risk, level_);
        prop_assert!((0.0..=1.0).contains(&passed));
        let _ = level(&sizes, target);
        let _ = widest(&sizes, &sizes, &weights, target);
    }

    #[test]
    fn no_number_makes_a_detector_panic(
        x in float(),
        y in float(),
        n in count(),
        scores in prop::collection::vec(float(), 0..20),
        target in target(),
    ) {
        let mut brake = Brake::new(target, n);
        let mut weighted = WeightedBrake::new(target, x, n);
        let mut drift = Drift::new(n);
        let mut reference = Reference::new(&scores);
        for score in &scores {
            brake.see(*score > 0.5);
            weighted.see(*score, Some(*score > 0.5));
            drift.see(&reference, *score, y);
            reference.add(*score);
        }
        prop_assert!((0.0..=1.0).contains(&brake.audit_rate(x)));
        prop_assert!(!drift.statistic().is_nan() && !weighted.statistic().is_nan());
        prop_assert!(!brake.statistic().is_nan() && !brake.warning().is_nan());
        prop_assert!(audit_chances(&[(x, y), (0.5, 0.5)], y).iter().all(|chance| (0.0..=1.0).contains(chance)));
        prop_assert!((0.0..1.0).contains(&audit::draw(&n.to_be_bytes(), "audit", "case")));
    }

    #[test]
    fn no_number_makes_a_boundary_panic(
        v in float(),
        level in float(),
        variance in float(),
        at in float(),
        g in float(),
        h in float(),
        k in count(),
        n in count(),
        tuned in count(),
    ) {
        let tuning = Tuning { variance, level: at };
        let all = [
            Tails::Normal,
            Tails::NormalTwoSided,
            Tails::GammaExponential { c: g },
            Tails::GammaPoisson { c: g },
            Tails::BetaBinomial { g, h },
            Tails::BetaBinomialTwoSided { g, h },
        ];
        for tails in all {
            prop_assert!(boundary(tails, tuning, v, level) >= 0.0);
        }
        let _ = stitched(v, level, variance, g);
        let (low, high) = rate_bounds(k, n, level, tuned);
        prop_assert!(0.0 <= low && low <= high && high <= 1.0);
    }
}
