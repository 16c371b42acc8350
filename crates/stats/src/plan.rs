//! The plan of a scan: its limits, and where tuning data expect the first certificate.

use serde::{Deserialize, Serialize};

use crate::binomial::{cdf, most_errors};
use crate::level::Levels;
use crate::scan::{Finding, Judged, Regions, Target, strict_to_wide};

/// Share of delta that the planned limit gets to itself. It overlaps with what the scan spends around it, so
/// it costs the other limits little.
const HEAD_SHARE: f64 = 0.8;
/// How much worse than in the tuning data the error rate is taken to be: a head that is too strict still
/// opens.
const CAUTION: f64 = 2.0;

/// Limits to scan, fixed before any calibration label is read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Plan {
    /// Finite limits, strict to wide.
    limits: Vec<f64>,
    /// The limit expected to open first, tested at a higher level than the rest.
    head: Option<usize>,
}

impl Plan {
    /// All limits alike. Limits that are not finite are ignored; order and repeats do not matter.
    #[must_use]
    pub fn flat(limits: &[f64]) -> Plan {
        Plan { limits: strict_to_wide(limits), head: None }
    }

    /// Prefers the limit where, by the tuning data, a pass would bring most coverage.
    ///
    /// `tuning` are labelled cases that are not calibration cases; `calibration_cases` is how many of those
    /// there will be. Any tuning data leave the claim of [`Plan::certify`] intact; misleading ones cost a
    /// little coverage.
    #[must_use]
    pub fn expecting(limits: &[f64], tuning: &[Judged], calibration_cases: usize, target: Target) -> Plan {
        let limits = strict_to_wide(limits);
        let regions = Regions::count(&limits, tuning);
        let level = HEAD_SHARE * target.delta();
        let promise = |j: usize| {
            let coverage = regions.checked[j] as f64 / tuning.len().max(1) as f64;
            let cases = (coverage * calibration_cases as f64) as u64;
            let rate = CAUTION * (regions.errors[j] as f64 + 1.0) / (regions.checked[j] as f64 + 1.0);
            most_errors(cases, target.risk(), level).map_or(0.0, |most| cdf(most, cases, rate) * coverage)
        };
        let promises: Vec<f64> = (0..limits.len()).map(promise).collect();
        let best = (0..limits.len()).max_by(|&a, &b| promises[a].total_cmp(&promises[b]));
        Plan { head: best.filter(|&j| promises[j] > 0.0), limits }
    }

    /// The limits, strict to wide.
    #[must_use]
    pub fn limits(&self) -> &[f64] {
        &self.limits
    }

    /// The limit expected to open first, if one was planned.
    #[must_use]
    pub fn head(&self) -> Option<f64> {
        self.head.and_then(|j| self.limits.get(j)).copied()
    }

    /// The widest limit whose region is proved, by `cases`, to keep the target.
    ///
    /// Claim: with chance at least 1 - delta over the cases, either nothing is certified or the true risk
    /// above the certified limit is at most `target.risk()`. Assumes that the plan was fixed without these
    /// labels, that cases are independent draws from the traffic promised about, and that the error rate does
    /// not fall where the score falls; for any error curve whatever use [`crate::fallback`]. The score is
    /// otherwise untrusted: a constant or random one only certifies less.
    ///
    /// Works in steps: once a region has passed, stricter ones no longer matter, so the scan is repeated over
    /// the wider ones only, at the higher level that fewer limits leave.
    /// Source: fixed-limit tests with an exact common level, stepped down as in Romano & Wolf (2005), "Exact
    /// and approximate stepdown methods for multiple hypothesis testing"; proof in `docs/method/gate.md`.
    #[must_use]
    pub fn certify(&self, cases: &[Judged], target: Target) -> Finding {
        let regions = Regions::count(&self.limits, cases);
        let mut planned = vec![0.0; self.limits.len()];
        if let Some(level) = self.head.and_then(|head| planned.get_mut(head)) {
            *level = HEAD_SHARE * target.delta();
        }
        let all = Levels::shared(&regions.checked, &planned, target);
        let Some(mut widest) = all.widest(&regions.errors) else {
            return regions.short(|j| all.level.max(planned[j]), target);
        };
        let (mut from, mut levels) = (0, all);
        while from + widest + 1 < self.limits.len() {
            let next = from + widest + 1;
            let wider = Levels::shared(&regions.checked[next..], &planned[next..], target);
            match wider.widest(&regions.errors[next..]) {
                Some(passed) => (from, widest, levels) = (next, passed, wider),
                None => break,
            }
        }
        let j = from + widest;
        let allowed = levels.caps[widest].unwrap_or(0);
        regions.certificate(j, self.limits[j], allowed, levels.level.max(planned[j]), target)
    }
}
