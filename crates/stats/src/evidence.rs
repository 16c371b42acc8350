//! How much evidence is still needed, in numbers that a person can plan with.

use serde::{Deserialize, Serialize};

use crate::binomial::{cdf, fewest_checked, most_errors};
use crate::opening;
use crate::scan::Target;

/// Checked cases so far, and what it takes: "212 of 598".
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evidence {
    /// Cases checked.
    pub have: u64,
    /// Cases it takes if every further one is right.
    pub need: u64,
}

impl Evidence {
    /// For a certificate at one limit chosen beforehand, looked at once.
    #[must_use]
    pub fn at_one_look(checked: u64, errors: u64, target: Target) -> Evidence {
        let need = fewest_checked(errors, target.risk(), target.delta()).unwrap_or(u64::MAX);
        Evidence { have: checked, need }
    }

    /// For opening while watching every case.
    #[must_use]
    pub fn at_any_moment(checked: u64, errors: u64, target: Target) -> Evidence {
        Evidence { have: checked, need: opening::fewest(errors, target) }
    }

    /// Is there enough?
    #[must_use]
    pub fn is_enough(self) -> bool {
        self.have >= self.need
    }
}

/// Fewest checked cases that pass a fixed look with chance at least `chance`, if the true error rate is
/// `rate`.
///
/// The first number that does; a few larger ones do not, just before one more error is allowed. `None` if the
/// rate is not below the risk, `chance` is outside (0, 1), or more than 2^40 cases would be needed.
/// Source: exact binomial power; `docs/method/gate.md`.
#[must_use]
pub fn cases_for_chance(rate: f64, target: Target, chance: f64) -> Option<u64> {
    if !(rate >= 0.0 && rate < target.risk() && chance > 0.0 && chance < 1.0) {
        return None;
    }
    // The chance peaks at the sizes where one more error becomes allowed, and those peaks rise: search over
    // the errors.
    let size = |errors: u64| fewest_checked(errors, target.risk(), target.delta());
    let enough = |errors: u64| size(errors).is_some_and(|n| n > 1 << 40 || cdf(errors, n, rate) >= chance);
    let mut high = 1;
    while !enough(high - 1) {
        high *= 2;
    }
    let mut low = high / 2;
    while low < high {
        let middle = low + (high - low) / 2;
        if enough(middle.saturating_sub(1)) { high = middle } else { low = middle + 1 }
    }
    size(high.saturating_sub(1)).filter(|n| *n <= 1 << 40)
}

/// Chance that `cases` checked cases pass a fixed look, if the true error rate is `rate`.
///
/// 0 where nothing can pass. A NaN rate counts as the worst, 1.
#[must_use]
pub fn chance_to_pass(cases: u64, rate: f64, target: Target) -> f64 {
    let rate = if rate.is_nan() { 1.0 } else { rate };
    most_errors(cases, target.risk(), target.delta()).map_or(0.0, |most| cdf(most, cases, rate))
}

/// About how many audits the brake needs to see an error rate that has risen to `rate`.
///
/// A planning figure, not a bound. `None` if `rate` is not above the risk (the brake then never needs to
/// trip) or not below 1. `horizon` as in [`crate::brake::Brake::new`].
/// Source: Lorden's delay over the divergence of the two rates, with the offset measured in
/// `docs/method/brake.md`.
#[must_use]
pub fn audits_to_see(rate: f64, target: Target, horizon: u64) -> Option<u64> {
    let risk = target.risk();
    if !(rate > risk && rate < 1.0) {
        return None;
    }
    let divergence = rate * (rate / risk).ln() + (1.0 - rate) * ((-rate).ln_1p() - (-risk).ln_1p());
    let needed = (horizon.max(1) as f64 / target.delta()).ln() - 5.0;
    Some((needed.max(1.0) / divergence).ceil() as u64)
}

/// The audit rate at which about `bearable` wrong cases pass before `audits` audits have seen an error rate
/// of `rate`.
///
/// Always in [0, 1]; 1 where nothing is bearable or a number is unusable.
#[must_use]
pub fn audit_rate(rate: f64, audits: u64, bearable: f64) -> f64 {
    let wanted = rate * audits as f64 / bearable;
    if wanted >= 0.0 { wanted.min(1.0) } else { 1.0 }
}
