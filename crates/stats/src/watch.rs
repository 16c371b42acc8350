//! The watch list: labels whose own audits show that they break a promise which holds on average.

use crate::binomial::lower_bound;

/// Audited cases a label needs before it is judged by itself.
pub const FEWEST_AUDITS: u64 = 20;
/// Chance that a label which keeps the risk is nevertheless closed, per look.
pub const LEVEL: f64 = 0.05;

/// Should this label be closed: is its error rate among audited cases surely above `risk`?
///
/// Claim: at one look, a label whose true rate is at most `risk` is closed with chance at most 5 %. It errs
/// on the safe side when looked at often or for many labels: some sound labels then go to people too. Assumes
/// audits by lot within the label. `risk` that is NaN or at least 1 never closes.
/// Source: one-sided Clopper-Pearson; `docs/method/labels.md`.
#[must_use]
pub fn must_close(errors: u64, audited: u64, risk: f64) -> bool {
    must_close_at(errors, audited, risk, LEVEL)
}

/// The same at a `level` of your own: a label within the risk is closed with chance at most `level`. Divide the chance you can
/// bear by the number of labels to look at all of them at once (Bonferroni). A level outside (0, 1) never closes.
#[must_use]
pub fn must_close_at(errors: u64, audited: u64, risk: f64, level: f64) -> bool {
    audited >= FEWEST_AUDITS && lower_bound(errors, audited, level) > risk
}
