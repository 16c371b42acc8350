//! The fallback sequence: the strict mode, valid for any error curve, and a cross-check of the scan.

use serde::{Deserialize, Serialize};

use crate::binomial::{cdf, fewest_checked, most_errors};
use crate::scan::{Finding, Judged, Regions, Target, strict_to_wide};

/// One limit in the sequence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Node {
    /// The limit.
    pub limit: f64,
    /// Its own share of delta.
    pub weight: f64,
}

/// Limits and shares of delta, fixed from tuning data before calibration labels are read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fallback {
    nodes: Vec<Node>,
    target: Target,
}

impl Fallback {
    /// Plans the sequence for `cases` calibration cases: a head where a pass promises most coverage, and a
    /// sparse rest.
    ///
    /// The head gets half of delta (nine tenths if few cases are expected there). `limits` and `tuning` must
    /// not depend on calibration labels; poor tuning data cost coverage, never validity.
    #[must_use]
    pub fn plan(limits: &[f64], tuning: &[Judged], cases: usize, target: Target) -> Fallback {
        let limits = strict_to_wide(limits);
        let regions = Regions::count(&limits, tuning);
        let fewest = fewest_checked(0, target.risk(), target.delta()).unwrap_or(u64::MAX) as f64;
        let coverage = |j: usize| regions.checked[j] as f64 / tuning.len().max(1) as f64;
        let expected = |j: usize| coverage(j) * cases as f64;
        let promise = |j: usize| {
            let rate = (regions.errors[j] as f64 + 0.5) / (regions.checked[j] as f64 + 1.0);
            let n = expected(j) as u64;
            most_errors(n, target.risk(), target.delta()).map_or(0.0, |most| cdf(most, n, rate) * coverage(j))
        };
        let promises: Vec<f64> = (0..limits.len()).map(promise).collect();
        let head = (0..limits.len()).max_by(|&a, &b| promises[a].total_cmp(&promises[b]));
        let first = (0..limits.len()).find(|&j| expected(j) >= fewest);
        let mut chosen: Vec<usize> =
            first.into_iter().flat_map(|first| (first..limits.len()).step_by(5)).collect();
        chosen.extend(head);
        chosen.extend(limits.len().checked_sub(1));
        chosen.sort_unstable();
        chosen.dedup();
        let main = if head.is_some_and(|j| expected(j) < 3.0 * fewest) { 0.9 } else { 0.5 };
        let others = chosen.len().saturating_sub(1);
        let weight = |j: usize| {
            if others == 0 {
                1.0
            } else if Some(j) == head {
                main
            } else {
                (1.0 - main) / others as f64
            }
        };
        let nodes = chosen.iter().map(|&j| Node { limit: limits[j], weight: weight(j) }).collect();
        Fallback { nodes, target }
    }

    /// The planned limits, strict to wide.
    #[must_use]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The widest planned limit whose region is proved to keep the target.
    ///
    /// Claim: with chance at least 1 - delta, nothing is certified above the target, for any error curve
    /// whatever. Assumes only that the cases are independent draws from the traffic and that the plan did not
    /// see their labels.
    /// Source: Wiens (2003), fallback procedure, on exact binomial tests.
    #[must_use]
    pub fn certify(&self, cases: &[Judged]) -> Finding {
        let limits: Vec<f64> = self.nodes.iter().map(|node| node.limit).collect();
        let weights: Vec<f64> = self.nodes.iter().map(|node| node.weight).collect();
        let regions = Regions::count(&limits, cases);
        match widest(&regions.checked, &regions.errors, &weights, self.target) {
            Some((j, level)) => {
                let allowed = most_errors(regions.checked[j], self.target.risk(), level).unwrap_or(0);
                regions.certificate(j, limits[j], allowed, level, self.target)
            }
            None => regions.short(|j| weights[j] * self.target.delta(), self.target),
        }
    }
}

/// The widest region that passes the fallback sequence, and the level it passed at.
///
/// `checked` and `errors` per region from strict to wide; `weights` share out delta and add up to at most 1
/// (they are scaled down if not; negative or NaN ones count as 0). Slices of unequal length are cut to the
/// shortest.
/// Source: Wiens (2003); a region that passes hands its level on, one that fails hands on nothing.
#[must_use]
pub fn widest(checked: &[u64], errors: &[u64], weights: &[f64], target: Target) -> Option<(usize, f64)> {
    let plain = |weight: &f64| if *weight > 0.0 { weight.min(1.0) } else { 0.0 };
    let total = weights.iter().map(plain).sum::<f64>().max(1.0);
    let mut carried = 0.0;
    let mut best = None;
    for (j, ((n, k), weight)) in checked.iter().zip(errors).zip(weights).enumerate() {
        let level = (carried + plain(weight) / total * target.delta()).min(target.delta());
        carried = 0.0;
        if *n > 0 && cdf(*k, *n, target.risk()) <= level {
            best = Some((j, level));
            carried = level;
        }
    }
    best
}
