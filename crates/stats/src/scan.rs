//! The calibrated scan: the widest of many limits whose region is proved to keep the risk. This is the
//! default gate.
//!
//! ```
//! use stats::scan::{Finding, Judged, Target, certify, limits};
//!
//! let limits = limits(&[0.2, 0.4, 0.6, 0.8, 1.0], 5);
//! let judge = |i: i32| Judged { score: f64::from(i % 6) / 5.0, wrong: i % 6 == 0 };
//! let cases: Vec<Judged> = (0..900).map(judge).collect();
//! if let Some(target) = Target::new(0.005, 0.05)
//!     && let Finding::Certified(it) = certify(&limits, &cases, target)
//! {
//!     // A case proceeds when its score is at least `it.limit`.
//!     assert_eq!((it.limit, it.checked, it.errors), (0.2, 750, 0));
//! } else {
//!     unreachable!();
//! }
//! ```

use serde::{Deserialize, Serialize};

use crate::binomial::{fewest_checked, upper_bound};
pub use crate::level::{false_pass, level};
pub use crate::plan::Plan;

/// One labelled case: the score it got, and whether the proposal was wrong.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Judged {
    /// The score; NaN never proceeds.
    pub score: f64,
    /// Was the proposal wrong?
    pub wrong: bool,
}

/// What is promised: a risk, and the chance that the promise fails.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Wish", into = "Wish")]
pub struct Target {
    risk: f64,
    delta: f64,
}

/// A target as written down, not yet checked.
#[derive(Serialize, Deserialize)]
struct Wish {
    risk: f64,
    delta: f64,
}

impl TryFrom<Wish> for Target {
    type Error = &'static str;

    fn try_from(wish: Wish) -> Result<Target, Self::Error> {
        Target::new(wish.risk, wish.delta).ok_or("risk and delta must lie strictly between 0 and 1")
    }
}

impl From<Target> for Wish {
    fn from(target: Target) -> Wish {
        Wish { risk: target.risk, delta: target.delta }
    }
}

impl Target {
    /// At most `risk` wrong among the cases that proceed, except with chance `delta`. Both strictly inside
    /// (0, 1).
    #[must_use]
    pub fn new(risk: f64, delta: f64) -> Option<Target> {
        let inside = |x: f64| x > 0.0 && x < 1.0;
        (inside(risk) && inside(delta)).then_some(Target { risk, delta })
    }

    /// The promised largest share of wrong cases among those that proceed.
    #[must_use]
    pub fn risk(self) -> f64 {
        self.risk
    }

    /// The chance, over the labelled cases, that the promise fails.
    #[must_use]
    pub fn delta(self) -> f64 {
        self.delta
    }
}

/// Proof that the cases scoring at least `limit` keep the target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Certificate {
    /// What is promised.
    pub target: Target,
    /// A case proceeds exactly when its score is at least this.
    pub limit: f64,
    /// Calibration cases that would have proceeded.
    pub checked: u64,
    /// How many of those were wrong.
    pub errors: u64,
    /// The most errors that would still have passed.
    pub allowed: u64,
    /// All calibration cases, also those below the limit.
    pub cases: u64,
    /// The level this limit was tested at.
    pub level: f64,
    /// Clopper-Pearson upper bound at that level: how near to the risk it came. What is promised is the
    /// target's risk.
    pub upper: f64,
}

impl Certificate {
    /// Share of the calibration cases that would have proceeded.
    #[must_use]
    pub fn coverage(&self) -> f64 {
        self.checked as f64 / self.cases.max(1) as f64
    }
}

/// What the labelled cases prove.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Finding {
    /// The target is kept above a limit.
    Certified(Certificate),
    /// Too little evidence as yet.
    Short {
        /// Cases checked in the region that is nearest to a certificate.
        have: u64,
        /// Cases it would take there if every further one were right.
        need: u64,
    },
}

/// The limits at which 1/`steps`, 2/`steps`, ... of the unlabelled cases proceed, strict to wide.
///
/// Only finite scores count; equal limits are given once, so there may be fewer than `steps`. Empty without
/// scores or steps. Must be fixed before any calibration label is read.
#[must_use]
pub fn limits(unlabelled: &[f64], steps: usize) -> Vec<f64> {
    let mut scores: Vec<f64> = unlabelled.iter().copied().filter(|score| score.is_finite()).collect();
    scores.sort_unstable_by(|a, b| b.total_cmp(a));
    let place = |step: usize| (step as u128 * scores.len() as u128).div_ceil(steps as u128) as usize;
    let steps_that_differ = steps.min(scores.len());
    let mut limits: Vec<f64> = if steps == steps_that_differ {
        (1..=steps).filter_map(|step| scores.get(place(step) - 1).copied()).collect()
    } else {
        scores
    };
    limits.dedup();
    limits
}

/// The widest of `limits` whose region is proved, by `cases`, to keep the target: [`Plan::flat`] and
/// [`Plan::certify`].
#[must_use]
pub fn certify(limits: &[f64], cases: &[Judged], target: Target) -> Finding {
    Plan::flat(limits).certify(cases, target)
}

/// Finite limits, falling, each once.
pub(crate) fn strict_to_wide(limits: &[f64]) -> Vec<f64> {
    let mut limits: Vec<f64> = limits.iter().copied().filter(|limit| limit.is_finite()).collect();
    limits.sort_unstable_by(|a, b| b.total_cmp(a));
    limits.dedup();
    limits
}

/// The calibration cases above each limit.
pub(crate) struct Regions {
    /// Cases in each region, strict to wide.
    pub(crate) checked: Vec<u64>,
    /// Wrong ones among them.
    pub(crate) errors: Vec<u64>,
    cases: u64,
}

impl Regions {
    /// Counts the cases at or above each of `limits` (falling).
    pub(crate) fn count(limits: &[f64], cases: &[Judged]) -> Regions {
        let mut checked = vec![0; limits.len()];
        let mut errors = vec![0; limits.len()];
        for case in cases.iter().filter(|case| !case.score.is_nan()) {
            let strictest = limits.partition_point(|limit| *limit > case.score);
            if strictest < limits.len() {
                checked[strictest] += 1;
                errors[strictest] += u64::from(case.wrong);
            }
        }
        for wider in 1..limits.len() {
            checked[wider] += checked[wider - 1];
            errors[wider] += errors[wider - 1];
        }
        Regions { checked, errors, cases: cases.len() as u64 }
    }

    /// The certificate of region `j`.
    pub(crate) fn certificate(
        &self,
        j: usize,
        limit: f64,
        allowed: u64,
        level: f64,
        target: Target,
    ) -> Finding {
        let (checked, errors) = (self.checked[j], self.errors[j]);
        let upper = upper_bound(errors, checked, level);
        Finding::Certified(Certificate {
            target,
            limit,
            checked,
            errors,
            allowed,
            cases: self.cases,
            level,
            upper,
        })
    }

    /// The region that the fewest further labelled cases would open if those in it were right.
    pub(crate) fn short(&self, level: impl Fn(usize) -> f64, target: Target) -> Finding {
        let need_of =
            |errors: u64, level: f64| fewest_checked(errors, target.risk(), level).unwrap_or(u64::MAX);
        let (mut have, mut need) = (0, need_of(0, target.delta()));
        let mut growth = f64::INFINITY;
        for j in (0..self.checked.len()).rev().filter(|&j| self.checked[j] > 0) {
            let checked = self.checked[j] as f64;
            // It takes more than errors / risk cases in any case: skip the search where that is too many.
            if self.errors[j] as f64 / target.risk() / checked > growth {
                continue;
            }
            let needed = need_of(self.errors[j], level(j));
            if needed as f64 / checked < growth {
                (have, need, growth) = (self.checked[j], needed, needed as f64 / checked);
            }
        }
        Finding::Short { have, need }
    }
}
