//! A changed model: what the proof of the old one is still worth.

use crate::binomial::upper_bound;

/// Upper bound on the risk of a new model in the region certified for the old one.
///
/// `old` is the risk certified for the old model at half of delta: the target's, not the bound that came out
/// lower. Of `checked` cases drawn at random from the region, the new model answered `worsened` ones
/// differently from the old and wrongly. Where both agree the old bound stands, so labels are needed only
/// where they differ. Claim: the new risk exceeds the bound with chance at most half of delta plus `level`.
/// `old` outside [0, 1] or NaN gives 1; `level` as in [`upper_bound`].
/// Source: union bound over the two events; `docs/method/gate.md`.
#[must_use]
pub fn bound(old: f64, worsened: u64, checked: u64, level: f64) -> f64 {
    if !(0.0..=1.0).contains(&old) {
        return 1.0;
    }
    (old + upper_bound(worsened, checked, level)).min(1.0)
}
