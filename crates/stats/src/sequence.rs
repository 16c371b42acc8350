//! Confidence sequences: bounds on a running sum that hold at every moment at once.
//!
//! Each boundary answers: how far may the sum of centred outcomes rise when its variance process has reached
//! `v`, so that the chance of ever rising further is at most `level`. All are from S. Howard, A. Ramdas, J.
//! McAuliffe and J. Sekhon (2021), "Time-uniform, nonparametric, nonasymptotic confidence sequences", Annals
//! of Statistics 49(2).

use crate::special::{ln_beta, ln_gamma, ln_gamma_halves, ln_incomplete_beta, ln_normal_cdf, zeta};

/// For which moment a boundary is made as tight as it can be.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tuning {
    /// The variance process at that moment; above 0.
    pub variance: f64,
    /// The level at that moment, in (0, 1/2).
    pub level: f64,
}

impl Tuning {
    fn is_usable(self) -> bool {
        self.variance > 0.0 && self.variance.is_finite() && self.level > 0.0 && self.level < 0.5
    }

    /// The mixing variance that makes the two-sided normal mixture tightest at this moment.
    fn spread(self, sides: f64) -> f64 {
        let needed = -2.0 * (sides * self.level).ln();
        self.variance / (needed + needed.ln_1p())
    }
}

/// How the tails of the outcomes behave, and with it the boundary that fits.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Tails {
    /// Sub-Gaussian, upper side only (proposition 6).
    Normal,
    /// Sub-Gaussian, both sides (proposition 5).
    NormalTwoSided,
    /// Sub-exponential with scale `c` (proposition 9).
    GammaExponential {
        /// Scale of the tail; above 0.
        c: f64,
    },
    /// Sub-Poisson with scale `c` (proposition 10).
    GammaPoisson {
        /// Scale of the tail; above 0.
        c: f64,
    },
    /// Bounded: an outcome lies `g` below or `h` above its mean at most, upper side only (proposition 8).
    BetaBinomial {
        /// Reach below the mean; above 0.
        g: f64,
        /// Reach above the mean; above 0.
        h: f64,
    },
    /// As `BetaBinomial`, both sides (proposition 7).
    BetaBinomialTwoSided {
        /// Reach below the mean; above 0.
        g: f64,
        /// Reach above the mean; above 0.
        h: f64,
    },
}

/// Logarithm of the mixture at sum `s` and variance `v`: its exponential is a supermartingale from 1.
fn ln_mixture(tails: Tails, tuning: Tuning, s: f64, v: f64) -> f64 {
    match tails {
        Tails::Normal => {
            let spread = tuning.spread(2.0);
            let all = v + spread;
            0.5 * (4.0 * spread / all).ln() + s * s / (2.0 * all) + ln_normal_cdf(s / all.sqrt())
        }
        Tails::NormalTwoSided => {
            let spread = tuning.spread(1.0);
            0.5 * (spread / (v + spread)).ln() + s * s / (2.0 * (v + spread))
        }
        Tails::GammaExponential { c } => {
            let (start, shape) = (tuning.spread(2.0) / (c * c), (v + tuning.spread(2.0)) / (c * c));
            let moved = (c * s + v) / (c * c);
            let lead = start * start.ln() - ln_gamma(start) - ln_gamma_halves(start, start).0;
            lead + ln_gamma(shape) + ln_gamma_halves(shape, moved + start).0 - shape * (moved + start).ln()
                + moved
        }
        Tails::GammaPoisson { c } => {
            let (start, rate) = (tuning.spread(2.0) / (c * c), (v + tuning.spread(2.0)) / (c * c));
            let shape = s / c + rate;
            let lead = start * start.ln() - ln_gamma(start) - ln_gamma_halves(start, start).1;
            lead + ln_gamma(shape) + ln_gamma_halves(shape, rate).1 - shape * rate.ln() + v / (c * c)
        }
        Tails::BetaBinomial { g, h } => ln_beta_binomial(g, h, h / (g + h), tuning.spread(2.0), s, v),
        Tails::BetaBinomialTwoSided { g, h } => ln_beta_binomial(g, h, 1.0, tuning.spread(1.0), s, v),
    }
}

fn ln_beta_binomial(g: f64, h: f64, up_to: f64, spread: f64, s: f64, v: f64) -> f64 {
    let r = (spread - g * h).max(1e-3 * g * h);
    let (low, high) = (g * (g + h), h * (g + h));
    let part = |a: f64, b: f64| if up_to < 1.0 { ln_incomplete_beta(a, b, up_to) } else { ln_beta(a, b) };
    v / (g * h) * (g + h).ln() - (v + h * s) / high * g.ln() - (v - g * s) / low * h.ln()
        + part((r + v - g * s) / low, (r + v + h * s) / high)
        - part(r / low, r / high)
}

/// The boundary on the sum at variance `v`, crossed ever with chance at most `level` (at most `level` per
/// both sides).
///
/// `v` at or above 0, `level` in (0, 1), `tuning` and scales as documented; anything else gives infinity,
/// which bounds nothing. Checked against the values of the authors' R implementation.
#[must_use]
pub fn boundary(tails: Tails, tuning: Tuning, v: f64, level: f64) -> f64 {
    let scales_fit = match tails {
        Tails::Normal | Tails::NormalTwoSided => true,
        Tails::GammaExponential { c } | Tails::GammaPoisson { c } => c > 0.0 && c.is_finite(),
        Tails::BetaBinomial { g, h } | Tails::BetaBinomialTwoSided { g, h } => {
            g > 0.0 && h > 0.0 && g.is_finite() && h.is_finite()
        }
    };
    let usable = scales_fit && tuning.is_usable() && level > 0.0 && level < 1.0;
    if !usable || v.is_nan() || v < 0.0 || v.is_infinite() {
        return f64::INFINITY;
    }
    let needed = -level.ln();
    let below = |s: f64| ln_mixture(tails, tuning, s, v) < needed;
    let most = match tails {
        Tails::BetaBinomial { g, .. } | Tails::BetaBinomialTwoSided { g, .. } => v / g,
        _ => f64::INFINITY,
    };
    let mut high = if most.is_finite() { most } else { v.max(tuning.variance.sqrt()) };
    if most.is_finite() {
        if below(high) {
            // The sum cannot rise further than this at all.
            return high;
        }
    } else {
        while below(high) {
            high *= 2.0;
            if !high.is_finite() {
                return high;
            }
        }
    }
    let mut low = 0.0;
    while high - low > 1e-13 * high {
        let middle = f64::midpoint(low, high);
        if middle <= low || middle >= high {
            break;
        }
        if below(middle) { low = middle } else { high = middle }
    }
    high
}

/// A closed-form boundary for sub-gamma outcomes (tail scale `c`), tight from variance `v_min` on.
///
/// Ever crossed with chance at most `level`. `v_min` above 0, `level` in (0, 1); anything else gives
/// infinity.
/// Source: Howard et al. (2021), theorem 1 with h(k) = zeta(1.4) (k + 1)^1.4 and eta = 2.
#[must_use]
pub fn stitched(v: f64, level: f64, v_min: f64, c: f64) -> f64 {
    const POWER: f64 = 1.4;
    const ETA: f64 = 2.0;
    if !(level > 0.0 && level < 1.0 && v_min > 0.0 && v >= 0.0 && c.is_finite()) {
        return f64::INFINITY;
    }
    let v = v.max(v_min);
    let width = POWER * (ETA * v / v_min).ln().ln() + (zeta(POWER) / ETA.ln().powf(POWER)).ln() - level.ln();
    let k1 = (ETA.powf(0.25) + ETA.powf(-0.25)) / 2_f64.sqrt();
    let linear = (ETA.sqrt() + 1.0) / 2.0 * c * width;
    (k1 * k1 * v * width + linear * linear).sqrt() + linear
}

/// Bounds on an error rate that hold after every case at once: the true rate is ever outside with chance at
/// most `level`.
///
/// Assumes independent cases of one error rate (or, case by case, a conditional error rate that stays the
/// same). Tightest around `tuned_for` cases. No cases, or arguments outside their range, give (0, 1).
/// Source: Howard et al. (2021), section 4.2, beta-binomial mixture inverted over the rate.
#[must_use]
pub fn rate_bounds(errors: u64, cases: u64, level: f64, tuned_for: u64) -> (f64, f64) {
    let usable = level > 0.0 && level < 0.5 && tuned_for > 0 && cases > 0;
    if !usable {
        return (0.0, 1.0);
    }
    let (n, rate) = (cases as f64, errors.min(cases) as f64 / cases as f64);
    let excluded = |p: f64| {
        let spread = p * (1.0 - p);
        let tuning = Tuning { variance: spread * tuned_for as f64, level };
        let tails = Tails::BetaBinomialTwoSided { g: p, h: 1.0 - p };
        ln_mixture(tails, tuning, (rate - p) * n, spread * n) >= -level.ln()
    };
    let low =
        if rate > 0.0 { crate::binomial::bisect(0.0, rate, |p| p <= 0.0 || excluded(p)).0 } else { 0.0 };
    let high = if rate < 1.0 { crate::binomial::bisect(rate, 1.0, |p| !excluded(p)).1 } else { 1.0 };
    (low, high)
}
