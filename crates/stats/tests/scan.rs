//! The calibrated scan against its reference table.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
mod support;

use stats::fallback::{Fallback, widest};
use stats::scan::{Finding, Judged, Plan, Target, certify, false_pass, level, limits};
use support::{Numbers, draw, hundred_limits};

fn target(risk: f64) -> Target {
    Target::new(risk, 0.05).unwrap()
}

fn clean(scores: impl Iterator<Item = f64>) -> Vec<Judged> {
    scores.map(|score| Judged { score, wrong: false }).collect()
}

fn limit_of(finding: Finding) -> f64 {
    if let Finding::Certified(it) = finding { it.limit } else { f64::INFINITY }
}

const SIZES: [u64; 7] = [600, 1_000, 1_540, 2_000, 4_000, 8_000, 20_000];

/// Per risk: common level and chance of a false pass at each of the sizes.
const TABLE: [(f64, [(f64, f64); 7]); 4] = [
    (
        0.005,
        [
            (0.05000, 0.04941),
            (0.04009, 0.03846),
            (0.02654, 0.04945),
            (0.02219, 0.04924),
            (0.01409, 0.04985),
            (0.01000, 0.04986),
            (0.00720, 0.04829),
        ],
    ),
    (
        0.01,
        [
            (0.03304, 0.04928),
            (0.02231, 0.04967),
            (0.01624, 0.04986),
            (0.01429, 0.04962),
            (0.01007, 0.04986),
            (0.00788, 0.04989),
            (0.00685, 0.04983),
        ],
    ),
    (
        0.02,
        [
            (0.01946, 0.04830),
            (0.01437, 0.04999),
            (0.01113, 0.04891),
            (0.01014, 0.04979),
            (0.00784, 0.04915),
            (0.00746, 0.04996),
            (0.00589, 0.04983),
        ],
    ),
    (
        0.05,
        [
            (0.01128, 0.04979),
            (0.00940, 0.04991),
            (0.00846, 0.04961),
            (0.00740, 0.05000),
            (0.00657, 0.04902),
            (0.00610, 0.04999),
            (0.00536, 0.05000),
        ],
    ),
];

#[test]
fn the_shared_level_agrees_with_the_table() {
    for (risk, row) in TABLE {
        let target = target(risk);
        for (n, (want_level, want_pass)) in SIZES.into_iter().zip(row) {
            let steps: Vec<u64> = (1..=100).map(|j| (j * n + 50) / 100).collect();
            let found = level(&steps, target);
            let pass = false_pass(&steps, risk, found);
            assert!((found - want_level).abs() <= 0.5001e-5, "{risk} {n}: {found}");
            assert!((pass - want_pass).abs() <= 0.5001e-5, "{risk} {n}: {pass}");
        }
    }
}

#[test]
fn limits_are_the_quantiles_of_coverage() {
    let scores: Vec<f64> = (1..=1000).map(f64::from).collect();
    let found = limits(&scores, 100);
    assert_eq!((found.len(), found[0], found[99]), (100, 991.0, 1.0));
    assert_eq!(limits(&[0.5, f64::NAN, 0.5, 0.2], 100), [0.5, 0.2]);
    assert!(limits(&[], 100).is_empty() && limits(&scores, 0).is_empty());
}

#[test]
fn too_little_evidence_says_what_is_missing() {
    let cases = clean((0..212).map(f64::from));
    assert_eq!(certify(&[0.0], &cases, target(0.005)), Finding::Short { have: 212, need: 598 });
    assert_eq!(certify(&[0.0], &[], target(0.005)), Finding::Short { have: 0, need: 598 });
    assert_eq!(certify(&[], &cases, target(0.005)), Finding::Short { have: 0, need: 598 });
    let mut with_error = cases;
    with_error[3].wrong = true;
    assert_eq!(certify(&[0.0], &with_error, target(0.005)), Finding::Short { have: 212, need: 947 });
}

#[test]
fn one_limit_is_certified_by_598_clean_cases() {
    let Finding::Certified(it) = certify(&[0.0], &clean((0..598).map(f64::from)), target(0.005)) else {
        panic!("not certified");
    };
    assert_eq!(
        (it.checked, it.errors, it.allowed, it.cases, it.limit, it.level),
        (598, 0, 0, 598, 0.0, 0.05)
    );
    assert!((it.upper - 0.004_997).abs() < 1e-6 && it.coverage() == 1.0);
}

#[test]
fn a_score_on_the_limit_proceeds_and_one_that_is_no_number_does_not() {
    let mut cases = clean(std::iter::repeat_n(0.7, 100));
    cases.extend(clean(std::iter::repeat_n(f64::NAN, 50)));
    cases.extend(clean(std::iter::repeat_n(0.699, 10)));
    let Finding::Certified(it) = certify(&[0.7], &cases, target(0.05)) else { panic!("not certified") };
    assert_eq!((it.checked, it.cases), (100, 160));
}

#[test]
fn the_steps_reach_wider_than_one_look_and_never_less_wide() {
    let (limits, target) = (hundred_limits(), target(0.02));
    let mut numbers = Numbers(7);
    let mut wider = 0;
    for _ in 0..200 {
        let cases = draw(&mut numbers, 1_500, |wider| 0.5 * wider.powi(4));
        let above = |limit: f64| cases.iter().filter(move |case| case.score >= limit);
        let sizes: Vec<u64> = limits.iter().map(|limit| above(*limit).count() as u64).collect();
        let level = level(&sizes, target);
        let passes = |j: &usize| {
            let errors = above(limits[*j]).filter(|case| case.wrong).count() as u64;
            stats::binomial::most_errors(sizes[*j], 0.02, level).is_some_and(|most| errors <= most)
        };
        let one_look = (0..100).rev().find(passes).map_or(f64::INFINITY, |j| limits[j]);
        let stepped = limit_of(certify(&limits, &cases, target));
        assert!(stepped <= one_look);
        wider += u32::from(stepped < one_look);
    }
    assert!(wider > 60, "only {wider} of 200 runs gained");
}

#[test]
fn a_plan_opens_what_a_flat_scan_does_not_yet() {
    let (limits, target) = (hundred_limits(), target(0.01));
    let mut numbers = Numbers(8);
    let curve = |wider: f64| 0.5 * wider.powi(4);
    let (mut flat, mut planned) = (0.0, 0.0);
    for _ in 0..200 {
        let (tuning, cases) = (draw(&mut numbers, 1_000, curve), draw(&mut numbers, 1_000, curve));
        let plan = Plan::expecting(&limits, &tuning, 1_000, target);
        flat += 1.0 - limit_of(certify(&limits, &cases, target)).min(1.0);
        planned += 1.0 - limit_of(plan.certify(&cases, target)).min(1.0);
    }
    assert!(planned > flat + 1.0, "planned {planned} flat {flat}");
}

#[test]
fn the_fallback_sequence_follows_the_worked_example() {
    let (checked, errors) = ([300, 700, 1200, 1800, 2400], [0, 0, 1, 4, 14]);
    let weights = [0.1, 0.1, 0.6, 0.1, 0.1];
    let (node, level) = widest(&checked, &errors, &weights, target(0.005)).unwrap();
    assert_eq!((node, (level * 1e6).round()), (2, 30_000.0));
    let (node, level) = widest(&checked, &errors, &weights, target(0.01)).unwrap();
    assert_eq!((node, (level * 1e6).round()), (4, 45_000.0));
}

#[test]
fn strict_mode_plans_a_head_and_certifies_around_it() {
    let target = target(0.02);
    let mut numbers = Numbers(9);
    let curve = |wider: f64| 0.4 * wider.powi(5);
    let (tuning, cases) = (draw(&mut numbers, 3_000, curve), draw(&mut numbers, 3_000, curve));
    let plan = Fallback::plan(&hundred_limits(), &tuning, 3_000, target);
    let spent: f64 = plan.nodes().iter().map(|node| node.weight).sum();
    let head = plan.nodes().iter().filter(|node| node.weight >= 0.5).count();
    assert!((spent - 1.0).abs() < 1e-12 && head == 1);
    let Finding::Certified(it) = plan.certify(&cases) else { panic!("not certified") };
    assert!(it.upper <= 0.02 && it.coverage() > 0.4);
}

#[test]
fn the_search_of_geifman_and_el_yaniv_ends_where_theirs_does() {
    // 4,000 cases take 12 rounds; the bound is Clopper-Pearson at delta / 12.
    let clean = clean((0..4_000).map(f64::from));
    let found = stats::sgr::bound(&clean, 0.01, 0.001).unwrap();
    assert_eq!((found.limit, found.checked), (0.0, 4_000));
    assert!((found.bound - (1.0 - (0.001_f64 / 12.0).powf(1.0 / 4_000.0))).abs() < 1e-12);
    let wrong_below_half =
        clean.iter().map(|case| Judged { wrong: case.score < 2_000.0, ..*case }).collect::<Vec<_>>();
    let found = stats::sgr::bound(&wrong_below_half, 0.01, 0.001).unwrap();
    assert!((1_990..2_020).contains(&found.checked) && found.bound <= 0.01, "{found:?}");
    assert_eq!(stats::sgr::bound(&clean[..100], 0.01, 0.001), None);
}
