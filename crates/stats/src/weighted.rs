//! Weighted audits: more where errors sit, with an estimate and a brake that stay honest about it.

use serde::{Deserialize, Serialize};

use crate::alarm::Alarm;
use crate::scan::Target;

/// Bets of the detector, as multiples of the mean audit rate.
const BETS: [f64; 5] = [0.25, 0.5, 1.0, 3.0, 7.0];

/// The brake over all cases that proceed, when each is audited with its own known chance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct WeightedBrake {
    target: Target,
    rate: f64,
    /// In units of the rate.
    alarm: Alarm<[f64; 5]>,
    /// Sum of wrong / chance over the audited cases.
    weight: f64,
}

impl WeightedBrake {
    /// A brake that trips falsely with chance at most delta within `horizon` cases that proceed (0 counts as
    /// 1).
    ///
    /// `rate` is the mean audit rate planned; it only sets the size of the bets. Outside (0, 1] it counts as
    /// 1.
    #[must_use]
    pub fn new(target: Target, rate: f64, horizon: u64) -> WeightedBrake {
        let rate = if rate > 0.0 && rate <= 1.0 { rate } else { 1.0 };
        WeightedBrake { target, rate, alarm: Alarm::new(horizon), weight: 0.0 }
    }

    /// Takes in the next case that proceeded, with its audit chance and, if audited, whether it was wrong.
    ///
    /// Claim: while each case is wrong with chance at most the risk (given the past), the chance of a trip
    /// within the horizon is at most delta, for any audit chances fixed before the draw. Assumes that the
    /// draw really has that chance and that audits are blind. A chance outside (0, 1] counts as 1, which
    /// never overstates an error.
    /// Source: Horvitz & Thompson (1952) in a Shiryaev-Roberts e-detector; `docs/method/brake.md`.
    pub fn see(&mut self, chance: f64, audited: Option<bool>) -> bool {
        let chance = if chance > 0.0 && chance <= 1.0 { chance } else { 1.0 };
        let found = if audited == Some(true) { 1.0 / chance } else { 0.0 };
        let factors = BETS.map(|bet| {
            // A bet may not lose more than everything. It must not depend on the case either.
            let bet = (bet * self.rate).min(0.99 / self.target.risk());
            (bet * (found - self.target.risk())).ln_1p()
        });
        self.weight += found;
        self.alarm.see(factors, self.target.delta())
    }

    /// Has it tripped, now or earlier?
    #[must_use]
    pub fn is_tripped(&self) -> bool {
        self.tripped_at().is_some()
    }

    /// After how many cases it tripped.
    #[must_use]
    pub fn tripped_at(&self) -> Option<u64> {
        self.alarm.rang_at()
    }

    /// The detector in units of the audit rate: trips at horizon / delta.
    #[must_use]
    pub fn statistic(&self) -> f64 {
        self.alarm.statistic()
    }

    /// Unbiased estimate of the error rate over all cases that proceeded; `None` before the first.
    #[must_use]
    pub fn estimate(&self) -> Option<f64> {
        let cases = self.alarm.seen();
        (cases > 0).then(|| self.weight / cases as f64)
    }
}

/// Audit chances per stratum: in proportion to the root of its expected error rate, at least a third of
/// `budget`.
///
/// `strata` holds (share of the cases, expected error rate); the mean chance is `budget`, or as near as
/// chances of at most 1 allow. Shares and rates that are not finite and positive count as 0; a budget outside
/// [0, 1] is clamped and NaN counts as 1.
/// Source: Neyman (1934) allocation for rare errors; floor and root as measured in `docs/method/brake.md`.
#[must_use]
pub fn audit_chances(strata: &[(f64, f64)], budget: f64) -> Vec<f64> {
    let plain = |x: f64| if x > 0.0 && x.is_finite() { x } else { 0.0 };
    let budget = if budget.is_nan() { 1.0 } else { budget.clamp(0.0, 1.0) };
    let all: f64 = strata.iter().map(|(share, _)| plain(*share)).sum();
    let largest = strata.iter().map(|(_, rate)| plain(*rate)).fold(0.0, f64::max);
    if all <= 0.0 || largest <= 0.0 || !all.is_finite() {
        return vec![budget; strata.len()];
    }
    let chance = |scale: f64, rate: f64| (scale * (plain(rate) / largest).sqrt()).max(budget / 3.0).min(1.0);
    let spent = |scale: f64| {
        strata.iter().map(|(share, rate)| plain(*share) / all * chance(scale, *rate)).sum::<f64>()
    };
    let (scale, _) = crate::binomial::bisect(0.0, 1e9, |scale| spent(scale) <= budget);
    strata.iter().map(|(_, rate)| chance(scale, *rate)).collect()
}
