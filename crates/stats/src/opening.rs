//! Opening a new automation: evidence that may be watched after every case and stopped at any moment.

use serde::{Deserialize, Serialize};

use crate::binomial::first_where;
use crate::scan::Target;
use crate::special::ln_add;

/// Error rates betted on, as shares of the risk, and how much is betted on each.
const BETS: [(f64, f64); 5] = [(0.0, 0.3), (0.1, 0.2), (0.25, 0.2), (0.5, 0.15), (0.7, 0.15)];

/// Evidence that a region chosen beforehand keeps its target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    target: Target,
    cases: u64,
    errors: u64,
    opened_at: Option<u64>,
}

impl Opening {
    /// Nothing seen as yet.
    #[must_use]
    pub fn new(target: Target) -> Opening {
        Opening { target, cases: 0, errors: 0, opened_at: None }
    }

    /// Takes in the next case that would have proceeded; returns whether the automation may now open.
    ///
    /// Claim: if the error rate is at least the risk, the chance that this is ever true is at most delta,
    /// however often and however long one looks. Assumes that the region was fixed before these cases, that
    /// every case in it is judged blind, and that each is wrong with chance at least the risk given those
    /// before it (Ville's inequality).
    /// Source: Ville (1939); `docs/method/opening.md`.
    pub fn see(&mut self, wrong: bool) -> bool {
        self.cases = self.cases.saturating_add(1);
        self.errors = self.errors.saturating_add(u64::from(wrong));
        if self.opened_at.is_none()
            && ln_evidence(self.errors, self.cases, self.target.risk()) >= -self.target.delta().ln()
        {
            self.opened_at = Some(self.cases);
        }
        self.is_open()
    }

    /// Did the evidence reach 1/delta, now or earlier?
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.opened_at.is_some()
    }

    /// After how many cases it did.
    #[must_use]
    pub fn opened_at(&self) -> Option<u64> {
        self.opened_at
    }

    /// Cases seen, and how many were wrong.
    #[must_use]
    pub fn seen(&self) -> (u64, u64) {
        (self.cases, self.errors)
    }

    /// The evidence as it stands; infinite when too large to write down.
    #[must_use]
    pub fn evidence(&self) -> f64 {
        ln_evidence(self.errors, self.cases, self.target.risk()).exp()
    }

    /// The fewest cases in total that would open it if every further one were right.
    #[must_use]
    pub fn need(&self) -> u64 {
        fewest(self.errors, self.target)
    }
}

/// Logarithm of the e-value of `errors` among `cases` against "the error rate is at least `risk`".
///
/// The order of the cases does not matter. `risk` outside (0, 1) gives 0 (evidence 1, which says nothing).
/// Source: mixture of likelihood ratios; `docs/method/opening.md`.
#[must_use]
pub fn ln_evidence(errors: u64, cases: u64, risk: f64) -> f64 {
    if !(risk > 0.0 && risk < 1.0) {
        return 0.0;
    }
    let errors = errors.min(cases);
    let (wrong, right) = (errors as f64, (cases - errors) as f64);
    BETS.iter().fold(f64::NEG_INFINITY, |sum, &(share, stake)| {
        let lost = if errors == 0 { 0.0 } else { wrong * share.ln() };
        ln_add(sum, stake.ln() + lost + right * ((-share * risk).ln_1p() - (-risk).ln_1p()))
    })
}

/// Fewest cases with which `errors` errors open at `target`; `u64::MAX` if none do.
#[must_use]
pub fn fewest(errors: u64, target: Target) -> u64 {
    let opens = |n: u64| ln_evidence(errors, n, target.risk()) >= -target.delta().ln();
    first_where(errors, errors.saturating_add(1), opens).unwrap_or(u64::MAX)
}
