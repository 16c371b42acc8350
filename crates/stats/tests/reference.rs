//! The numbers of SciPy, mpmath, MAPIE and confseq (`reference/make_reference.py` wrote them).
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use stats::binomial::{cdf, hoeffding_bentkus, lower_bound, pmf, upper_bound};
use stats::sequence::{Tails, Tuning, boundary, rate_bounds, stitched};

#[test]
fn our_numbers_are_those_of_the_reference_programs() {
    let mut compared = 0;
    for line in include_str!("reference/values.tsv").lines() {
        let mut columns = line.split('\t');
        let mut next = || columns.next().unwrap();
        let (function, arguments, expected) = (next(), next(), next());
        let arguments: Vec<f64> = arguments.split(' ').map(|word| word.parse().unwrap()).collect();
        let expected: f64 = expected.parse().unwrap();
        let (found, tolerance) = ours(function, &arguments);
        let error = if expected == 0.0 { found.abs() } else { (found / expected - 1.0).abs() };
        assert!(error <= tolerance, "{line}: found {found}, off by {error:e}");
        compared += 1;
    }
    assert!(compared > 80, "only {compared} values");
}

fn ours(function: &str, a: &[f64]) -> (f64, f64) {
    let count = |i: usize| a[i] as u64;
    let bound = |tails| boundary(tails, Tuning { variance: 100.0, level: 0.05 }, a[0], a[1]);
    match function {
        "pmf" => (pmf(count(0), count(1), a[2]), 2e-12),
        "cdf" => (cdf(count(0), count(1), a[2]), 2e-12),
        "upper_bound" => (upper_bound(count(0), count(1), a[2]), 1e-10),
        "lower_bound" => (lower_bound(count(0), count(1), a[2]), 1e-10),
        "hoeffding_bentkus" => (hoeffding_bentkus(a[0], count(1), a[2]), 1e-9),
        "normal" => (bound(Tails::Normal), 1e-9),
        "normal_two_sided" => (bound(Tails::NormalTwoSided), 1e-9),
        "gamma_exponential" => (bound(Tails::GammaExponential { c: 2.0 }), 1e-9),
        "gamma_poisson" => (bound(Tails::GammaPoisson { c: 2.0 }), 1e-9),
        "beta_binomial" => (bound(Tails::BetaBinomial { g: 0.2, h: 0.8 }), 1e-9),
        "beta_binomial_two_sided" => (bound(Tails::BetaBinomialTwoSided { g: 0.2, h: 0.8 }), 1e-9),
        "stitched" => (stitched(a[0], a[1], 10.0, 3.0), 1e-9),
        "rate_low" => (rate_bounds(count(0), count(1), 0.05, 500).0, 1e-8),
        "rate_high" => (rate_bounds(count(0), count(1), 0.05, 500).1, 1e-8),
        other => panic!("no such function: {other}"),
    }
}

#[test]
fn boundaries_are_the_published_ones() {
    let tuning = Tuning { variance: 100.0, level: 0.05 };
    let published = [
        (Tails::Normal, 27.66071),
        (Tails::GammaExponential { c: 2.0 }, 33.02017),
        (Tails::GammaPoisson { c: 2.0 }, 30.1949),
        (Tails::BetaBinomial { g: 0.2, h: 0.8 }, 28.41238),
        (Tails::BetaBinomialTwoSided { g: 0.2, h: 0.8 }, 31.4308),
    ];
    for (tails, expected) in published {
        let found = boundary(tails, tuning, 100.0, 0.05);
        assert!((found - expected).abs() < 1e-5, "{tails:?}: {found}");
    }
    assert!((stitched(100.0, 0.05, 10.0, 3.0) - 64.48755).abs() < 1e-5);
    assert!((stitched(100.0, 0.05, 10.0, -1.0) - 28.99389).abs() < 1e-5);
}

#[test]
fn binomial_values_are_those_of_the_study() {
    // The study prints .0400901 and .0198578 for the second and fourth; mpmath and SciPy say what stands
    // here.
    let chances = [
        (0, 598, 0.005, 0.049_911_7),
        (1, 1000, 0.005, 0.040_091_0),
        (4, 2000, 0.005, 0.028_969_2),
        (15, 500, 0.05, 0.019_858_4),
    ];
    for (k, n, risk, expected) in chances {
        assert!((cdf(k, n, risk) - expected).abs() < 5.1e-8, "Bc({k}, {n}, {risk})");
    }
    let bounds = [
        (0, 598, 0.004_997),
        (1, 948, 0.004_994),
        (3, 1000, 0.007_735),
        (0, 59, 0.049_508),
        (5, 100, 0.102_253),
        (12, 4000, 0.004_856),
    ];
    for (k, n, expected) in bounds {
        assert!((upper_bound(k, n, 0.05) - expected).abs() < 5.1e-7, "bound ({k}, {n})");
    }
    let p_values = [
        (3.0, 1000, 0.01, 0.027_380_31),
        (2.0, 1000, 0.005, 0.309_766_46),
        (10.8, 1540, 0.02, 9.010_352_97e-5),
    ];
    for (total, n, risk, expected) in p_values {
        assert!(
            (hoeffding_bentkus(total, n, risk) / expected - 1.0).abs() < 1e-6,
            "HB ({total}, {n}, {risk})"
        );
    }
}
