//! Exact binomial chances and the bounds on an error rate that follow from them.
//!
//! Everything compares whole counts; no rate is ever multiplied back into a count.

use std::f64::consts::{E, TAU};

/// Terms summed before the rest is replaced by its geometric bound. Exact up to a variance of about 10^7.
const MOST_TERMS: usize = 1 << 15;

/// Chance of exactly `k` errors in `n` independent cases that are each wrong with chance `p`.
///
/// Relative error about 1e-12 also for huge `n` and tiny `p`. `p` is clamped to [0, 1]; NaN gives NaN.
/// Source: C. Loader (2000), "Fast and accurate computation of binomial probabilities".
#[must_use]
pub fn pmf(k: u64, n: u64, p: f64) -> f64 {
    if p.is_nan() {
        return f64::NAN;
    }
    if k > n {
        return 0.0;
    }
    if p <= 0.0 || p >= 1.0 {
        let sure = if p <= 0.0 { 0 } else { n };
        return if k == sure { 1.0 } else { 0.0 };
    }
    let (x, size) = (k as f64, n as f64);
    if k == 0 {
        return (size * (-p).ln_1p()).exp();
    }
    if k == n {
        return (size * p.ln()).exp();
    }
    let rest = (n - k) as f64;
    // One subtraction with a single rounding serves both deviances: (n - k) - n (1 - p) is its negative.
    let off = (-size).mul_add(p, x);
    let exponent = stirling_error(n)
        - stirling_error(k)
        - stirling_error(n - k)
        - deviance(x, size * p, off)
        - deviance(rest, size * (1.0 - p), -off);
    exponent.exp() * (size / (TAU * x * rest)).sqrt()
}

/// `ln n! - ln(sqrt(2 pi n) (n/e)^n)`, the error of Stirling's formula.
fn stirling_error(n: u64) -> f64 {
    const SMALL: [f64; 16] = [
        0.0,
        0.081_061_466_795_327_26,
        0.041_340_695_955_409_3,
        0.027_677_925_684_998_34,
        0.020_790_672_103_765_093,
        0.016_644_691_189_821_193,
        0.013_876_128_823_070_748,
        0.011_896_709_945_891_77,
        0.010_411_265_261_972_096,
        0.009_255_462_182_712_733,
        0.008_330_563_433_362_87,
        0.007_573_675_487_951_841,
        0.006_942_840_107_209_53,
        0.006_408_994_188_004_207,
        0.005_951_370_112_758_848,
        0.005_554_733_551_962_801,
    ];
    if let Some(small) = SMALL.get(n as usize).filter(|_| n < 16) {
        return *small;
    }
    let x = n as f64;
    let y = x * x;
    (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / 1188.0 / y) / y) / y) / y) / x
}

/// `x ln(x / m) + m - x` for `off = x - m`, without cancellation where `x` is close to `m`.
fn deviance(x: f64, m: f64, off: f64) -> f64 {
    if off.abs() >= 0.1 * (x + m) {
        return x * (x / m).ln() - off;
    }
    let v = off / (x + m);
    let mut sum = off * v;
    let mut term = 2.0 * x * v;
    for j in 1..1000 {
        term *= v * v;
        let next = sum + term / f64::from(2 * j + 1);
        if next == sum {
            break;
        }
        sum = next;
    }
    sum
}

/// Chance of at most `k` errors in `n` independent cases that are each wrong with chance `p` (written `Bc(k,
/// n, p)`).
///
/// Relative error about 1e-12 while `n p (1 - p)` is below 10^7; beyond that it may come out too large but,
/// below the mean, never too small. `p` outside [0, 1] is clamped; NaN gives 1, the value that never
/// certifies anything.
/// Source: sum of Loader's probabilities, outward from `k`.
#[must_use]
pub fn cdf(k: u64, n: u64, p: f64) -> f64 {
    if k >= n || p.is_nan() || p <= 0.0 {
        return 1.0;
    }
    if p >= 1.0 {
        return 0.0;
    }
    if k as f64 <= n as f64 * p { sum_down(k, n, p) } else { 1.0 - sum_up(k + 1, n, p) }
}

/// Chance of at least `k` errors in `n` independent cases that are each wrong with chance `p`.
///
/// Same accuracy and range as [`cdf`]; NaN gives 1.
#[must_use]
pub fn tail(k: u64, n: u64, p: f64) -> f64 {
    if k == 0 || p.is_nan() || (p >= 1.0 && k <= n) {
        return 1.0;
    }
    if k > n || p <= 0.0 {
        return 0.0;
    }
    if k as f64 >= n as f64 * p { sum_up(k, n, p) } else { 1.0 - sum_down(k - 1, n, p) }
}

/// Sum of the chances of `k`, `k - 1`, ... errors; `k` at most the mean, so that the terms fall.
fn sum_down(k: u64, n: u64, p: f64) -> f64 {
    let odds = (1.0 - p) / p;
    let (mut i, mut above) = (k as f64, (n - k) as f64);
    sum_falling(pmf(k, n, p), || {
        above += 1.0;
        let ratio = i * odds / above;
        i -= 1.0;
        ratio
    })
}

/// Sum of the chances of `k`, `k + 1`, ... errors; `k` at least the mean, so that the terms fall.
fn sum_up(k: u64, n: u64, p: f64) -> f64 {
    let odds = p / (1.0 - p);
    let (mut i, mut above) = (k as f64, (n - k) as f64);
    sum_falling(pmf(k, n, p), || {
        i += 1.0;
        let ratio = above * odds / i;
        above -= 1.0;
        ratio
    })
}

/// Sum of terms whose ratios fall, so that after any term the rest is at most a geometric series.
fn sum_falling(first: f64, mut ratio: impl FnMut() -> f64) -> f64 {
    let (mut term, mut sum) = (first, first);
    for _ in 0..MOST_TERMS {
        let r = ratio();
        term *= r;
        if r < 1.0 && term <= 1e-17 * sum * (1.0 - r) {
            return (sum + term).min(1.0);
        }
        sum += term;
    }
    let r = ratio();
    let rest = if r < 1.0 { term * r / (1.0 - r) } else { 1.0 };
    (sum + rest).min(1.0)
}

/// Is `level` a chance that a bound can be computed at?
fn usable(level: f64) -> bool {
    level > 0.0 && level < 1.0
}

/// Upper bound on the error rate: the true rate exceeds it with chance at most `level`.
///
/// Assumes that the `checked` cases are independent draws with one error rate (or a sample of one population
/// with replacement). No cases, or a `level` outside (0, 1), give 1. More errors than cases count as all
/// wrong.
/// Source: Clopper & Pearson (1934); one-sided.
#[must_use]
pub fn upper_bound(errors: u64, checked: u64, level: f64) -> f64 {
    if errors >= checked || !usable(level) {
        return 1.0;
    }
    // Keeps the end at which the chance is at most `level`: never too small a bound.
    bisect(errors as f64 / checked as f64, 1.0, |p| cdf(errors, checked, p) > level).1
}

/// Lower bound on the error rate: the true rate is below it with chance at most `level`.
///
/// Assumptions and source as for [`upper_bound`]. No cases, or a `level` outside (0, 1), give 0.
#[must_use]
pub fn lower_bound(errors: u64, checked: u64, level: f64) -> f64 {
    let errors = errors.min(checked);
    if errors == 0 || !usable(level) {
        return 0.0;
    }
    bisect(0.0, errors as f64 / checked as f64, |p| tail(errors, checked, p) <= level).0
}

/// Narrows `[low, high]` around the point where `below` turns false, to neighbouring floats.
pub(crate) fn bisect(mut low: f64, mut high: f64, mut below: impl FnMut(f64) -> bool) -> (f64, f64) {
    for _ in 0..200 {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if below(middle) { low = middle } else { high = middle }
    }
    (low, high)
}

/// Most errors in `n` cases with which "the error rate exceeds `risk`" is refuted at `level`; `None` if not
/// even zero.
///
/// `k <= most_errors(n, risk, level)` exactly when `cdf(k, n, risk) <= level`, that is when the
/// Clopper-Pearson bound at `level` is at most `risk`. `risk` or `level` outside (0, 1) gives `None`.
#[must_use]
pub fn most_errors(n: u64, risk: f64, level: f64) -> Option<u64> {
    if n == 0 || !usable(risk) || !usable(level) {
        return None;
    }
    let passes = |k: u64| cdf(k, n, risk) <= level;
    let start = quantile_guess(n, risk, level);
    let mut step = 1;
    let (mut low, mut high) = if passes(start) {
        let mut high = start.saturating_add(step);
        while high < n && passes(high) {
            step *= 2;
            high = high.saturating_add(step);
        }
        (high - step, high.min(n))
    } else {
        let mut high = start;
        loop {
            let low = high.saturating_sub(step);
            if high == 0 {
                return None;
            }
            if passes(low) {
                break (low, high);
            }
            high = low;
            step *= 2;
        }
    };
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if passes(middle) { low = middle } else { high = middle }
    }
    Some(low)
}

/// Where the normal approximation with a skewness term expects the quantile; only a start for a search.
fn quantile_guess(n: u64, p: f64, level: f64) -> u64 {
    let t = (-2.0 * level.min(1.0 - level).ln()).sqrt();
    let top = 2.515_517 + t * (0.802_853 + t * 0.010_328);
    let z = t - top / (1.0 + t * (1.432_788 + t * (0.189_269 + t * 0.001_308)));
    let z = if level > 0.5 { z } else { -z };
    let mean = n as f64 * p;
    let guess = mean + z * (mean * (1.0 - p)).sqrt() + (z * z - 1.0) * (1.0 - 2.0 * p) / 6.0 - 0.5;
    (guess.max(0.0) as u64).min(n - 1)
}

/// Fewest checked cases with which `errors` errors still refute "the error rate exceeds `risk`" at `level`.
///
/// The smallest `n` with `cdf(errors, n, risk) <= level`. `None` if `risk` or `level` is outside (0, 1), or
/// if no count that fits is enough.
#[must_use]
pub fn fewest_checked(errors: u64, risk: f64, level: f64) -> Option<u64> {
    if !usable(risk) || !usable(level) {
        return None;
    }
    let passes = |n: u64| cdf(errors, n, risk) <= level;
    first_where(errors, errors.saturating_add(1).max((errors as f64 / risk) as u64), passes)
}

/// The smallest number above `low` for which `holds`, which from there on stays true; the search doubles from `high` and then
/// halves. `None` if it does not hold at the largest number there is.
pub(crate) fn first_where(mut low: u64, mut high: u64, holds: impl Fn(u64) -> bool) -> Option<u64> {
    while !holds(high) {
        if high == u64::MAX {
            return None;
        }
        low = high;
        high = high.saturating_mul(2);
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if holds(middle) { high = middle } else { low = middle }
    }
    Some(high)
}

/// P-value for "the mean loss exceeds `risk`" from `n` independent losses in [0, 1] that sum to `total`.
///
/// Smaller of Hoeffding's bound in its tight form and Bentkus's binomial bound; valid for any bounded loss,
/// and weak at small risks, which is why the gate uses exact counts instead. `total` that is negative or NaN,
/// `n` = 0 or a `risk` outside (0, 1) gives 1.
/// Source: Bates et al. (2021), "Distribution-free, risk-controlling prediction sets", section 3.1; checked
/// against MAPIE.
#[must_use]
pub fn hoeffding_bentkus(total: f64, n: u64, risk: f64) -> f64 {
    let size = n as f64;
    let mean = total / size;
    if n == 0 || !usable(risk) || !(0.0..risk).contains(&mean) {
        return 1.0;
    }
    let part = |x: f64, m: f64| if x > 0.0 { x * (x / m).ln() } else { 0.0 };
    let hoeffding = (-size * (part(mean, risk) + part(1.0 - mean, 1.0 - risk))).exp();
    // A sum of decimal fractions may land a hair above a whole number; without this it would lose a count.
    let count = (total - 1e-9 * total.max(1.0)).ceil().max(0.0) as u64;
    hoeffding.min(E * cdf(count, n, risk)).min(1.0)
}
