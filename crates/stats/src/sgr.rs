//! Selection with guaranteed risk, for comparison only: the gate does not use it.

use crate::binomial::upper_bound;
use crate::scan::Judged;

/// What the search ended with.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Selection {
    /// The strictest score that still proceeds.
    pub limit: f64,
    /// Cases that would have proceeded.
    pub checked: u64,
    /// Upper bound on the risk among those.
    pub bound: f64,
}

/// Binary search over the cases' own scores for the widest region whose bound is at most `risk`.
///
/// Claim, by its authors: the bound holds with chance at least 1 - `delta`. Their union bound counts the
/// limits visited, which depend on the labels, so strictly the claim is not covered; this is why it is a
/// reference only. `None` without a region within the risk, and for `risk` or `delta` outside (0, 1).
/// Source: Geifman & El-Yaniv (2017), "Selective classification for deep neural networks", algorithm 1.
#[must_use]
pub fn bound(cases: &[Judged], risk: f64, delta: f64) -> Option<Selection> {
    let inside = |x: f64| x > 0.0 && x < 1.0;
    let mut cases: Vec<Judged> = cases.iter().copied().filter(|case| !case.score.is_nan()).collect();
    if cases.is_empty() || !inside(risk) || !inside(delta) {
        return None;
    }
    cases.sort_unstable_by(|a, b| b.score.total_cmp(&a.score));
    let rounds = (cases.len() as f64).log2().ceil().max(1.0);
    let (mut strict, mut wide, mut best) = (1, cases.len(), None);
    for _ in 0..=rounds as usize {
        let count = strict + (wide - strict) / 2;
        let limit = cases[count - 1].score;
        let above = cases.iter().take_while(|case| case.score >= limit);
        let (checked, errors) = above.fold((0, 0), |(n, k), case| (n + 1, k + u64::from(case.wrong)));
        let bound = upper_bound(errors, checked, delta / rounds);
        if bound <= risk {
            best = Some(Selection { limit, checked, bound });
            strict = (count + 1).min(wide);
        } else {
            wide = count.saturating_sub(1).max(strict);
        }
    }
    best
}
