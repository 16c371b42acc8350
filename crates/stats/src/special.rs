//! Functions that the standard library lacks: logarithms of gamma, incomplete gamma and beta, and of sums.

use std::f64::consts::PI;

/// Rounds of a series or continued fraction; enough for shapes up to about 10^8.
const ROUNDS: usize = 100_000;
const TINY: f64 = 1e-300;

/// `ln(exp(a) + exp(b))` without overflow.
pub(crate) fn ln_add(a: f64, b: f64) -> f64 {
    let (low, high) = if a < b { (a, b) } else { (b, a) };
    if high == f64::INFINITY || low == f64::NEG_INFINITY { high } else { high + (low - high).exp().ln_1p() }
}

/// `ln(gamma(x))` for `x > 0`: Stirling's series after shifting small arguments up.
pub(crate) fn ln_gamma(x: f64) -> f64 {
    let (mut x, mut shift) = (x, 1.0);
    while x < 16.0 {
        shift *= x;
        x += 1.0;
    }
    let y = x * x;
    let series =
        (1.0 / 12.0 - (1.0 / 360.0 - (1.0 / 1260.0 - (1.0 / 1680.0 - 1.0 / 1188.0 / y) / y) / y) / y) / x;
    (x - 0.5) * x.ln() - x + 0.5 * (2.0 * PI).ln() + series - shift.ln()
}

/// Logarithms of the regularised incomplete gamma functions P(a, x) and Q(a, x), for `a > 0` and `x >= 0`.
pub(crate) fn ln_gamma_halves(a: f64, x: f64) -> (f64, f64) {
    if x <= 0.0 {
        return (f64::NEG_INFINITY, 0.0);
    }
    let scale = a * x.ln() - x - ln_gamma(a);
    if x < a + 1.0 {
        let (mut term, mut sum, mut n) = (1.0 / a, 1.0 / a, a);
        for _ in 0..ROUNDS {
            n += 1.0;
            term *= x / n;
            sum += term;
            if term < sum * 1e-17 {
                break;
            }
        }
        let lower = (scale + sum.ln()).min(0.0);
        (lower, (-lower.exp()).ln_1p())
    } else {
        let mut b = x + 1.0 - a;
        let (mut c, mut d) = (1.0 / TINY, 1.0 / b);
        let mut h = d;
        for i in 1..ROUNDS {
            let an = i as f64 * (a - i as f64);
            b += 2.0;
            d = 1.0 / away_from_zero(an * d + b);
            c = away_from_zero(b + an / c);
            h *= d * c;
            if (d * c - 1.0).abs() < 1e-16 {
                break;
            }
        }
        let upper = (scale + h.ln()).min(0.0);
        ((-upper.exp()).ln_1p(), upper)
    }
}

fn away_from_zero(x: f64) -> f64 {
    if x.abs() < TINY { TINY } else { x }
}

/// `ln` of the standard normal distribution function at `z >= 0`.
pub(crate) fn ln_normal_cdf(z: f64) -> f64 {
    (-0.5 * ln_gamma_halves(0.5, 0.5 * z * z).1.exp()).ln_1p()
}

/// `ln` of the beta function.
pub(crate) fn ln_beta(a: f64, b: f64) -> f64 {
    ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b)
}

/// `ln` of the (not regularised) incomplete beta function up to `x`, for `a, b > 0` and `x` in [0, 1].
pub(crate) fn ln_incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    if x >= 1.0 {
        return ln_beta(a, b);
    }
    if x <= 0.0 {
        return f64::NEG_INFINITY;
    }
    let scale = a * x.ln() + b * (-x).ln_1p();
    if x < (a + 1.0) / (a + b + 2.0) {
        return scale + (beta_fraction(a, b, x) / a).ln();
    }
    let whole = ln_beta(a, b);
    let rest = scale + (beta_fraction(b, a, 1.0 - x) / b).ln() - whole;
    whole + (-rest.exp().min(1.0)).ln_1p()
}

/// Continued fraction of the incomplete beta function, by Lentz's method.
fn beta_fraction(a: f64, b: f64, x: f64) -> f64 {
    let mut c = 1.0;
    let mut d = 1.0 / away_from_zero(1.0 - (a + b) * x / (a + 1.0));
    let mut h = d;
    for i in 1..ROUNDS {
        let m = i as f64;
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away_from_zero(1.0 + even * d);
        c = away_from_zero(1.0 + even / c);
        h *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away_from_zero(1.0 + odd * d);
        c = away_from_zero(1.0 + odd / c);
        h *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
    }
    h
}

/// Riemann's zeta function for `s > 1`: a few terms and the Euler-Maclaurin rest.
pub(crate) fn zeta(s: f64) -> f64 {
    const N: u32 = 20;
    let n = f64::from(N);
    let head: f64 = (1..N).map(|k| f64::from(k).powf(-s)).sum();
    let rest = n.powf(1.0 - s) / (s - 1.0) + 0.5 * n.powf(-s);
    let correction = s / 12.0 * n.powf(-s - 1.0) - s * (s + 1.0) * (s + 2.0) / 720.0 * n.powf(-s - 3.0);
    head + rest + correction
}
