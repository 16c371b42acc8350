//! The brake: trips when blind audits show that an automation breaks its promise.

use serde::{Deserialize, Serialize};

use crate::alarm::Alarm;
use crate::scan::Target;

/// Error rates the detector listens for, as multiples of the promised risk.
const RISES: [f64; 4] = [1.5, 2.0, 4.0, 8.0];
/// The CUSUM from which audits are stepped up.
const WARNING: f64 = 2.5;
/// The audit rate while the CUSUM is at or above the warning.
const STEPPED_UP: f64 = 0.2;

/// Shiryaev-Roberts e-detector with a CUSUM beside it that steers the audit rate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Brake {
    target: Target,
    alarm: Alarm<[f64; 4]>,
    /// `ln(max(C, 1))` per rise, and its last unclipped value.
    cusum: [f64; 4],
    errors: u64,
}

impl Brake {
    /// A brake that trips falsely with chance at most delta within `horizon` audits (0 counts as 1).
    ///
    /// Plan half as many audits again where the audit rate may be stepped up.
    #[must_use]
    pub fn new(target: Target, horizon: u64) -> Brake {
        Brake { target, alarm: Alarm::new(horizon), cusum: [0.0; 4], errors: 0 }
    }

    /// Takes in the next blind audit; returns whether the brake has tripped.
    ///
    /// Claim: while every audited case is wrong with chance at most the risk (given the past), the chance of
    /// a trip within the horizon is at most delta, whatever decides the audit rate from the past. Assumes
    /// audits drawn by lot among the cases that proceed, judged without sight of the proposal.
    /// Source: Shin, Ramdas & Rinaldo (2023), "E-detectors", section 2; Roberts (1966);
    /// `docs/method/brake.md`.
    pub fn see(&mut self, wrong: bool) -> bool {
        let risk = self.target.risk();
        let factors = RISES.map(|rise| {
            // Beyond a half of what is left there is no error rate to listen for.
            let rate = (risk * rise).min(f64::midpoint(risk, 1.0));
            if wrong { (rate / risk).ln() } else { (-rate).ln_1p() - (-risk).ln_1p() }
        });
        for (cusum, factor) in self.cusum.iter_mut().zip(factors) {
            *cusum = cusum.max(0.0) + factor;
        }
        self.errors = self.errors.saturating_add(u64::from(wrong));
        self.alarm.see(factors, self.target.delta())
    }

    /// Has it tripped, now or earlier? It stays tripped: reopening takes a new proof.
    #[must_use]
    pub fn is_tripped(&self) -> bool {
        self.tripped_at().is_some()
    }

    /// After how many audits it tripped.
    #[must_use]
    pub fn tripped_at(&self) -> Option<u64> {
        self.alarm.rang_at()
    }

    /// Audits seen, and how many found an error.
    #[must_use]
    pub fn seen(&self) -> (u64, u64) {
        (self.alarm.seen(), self.errors)
    }

    /// The detector: trips at horizon / delta.
    #[must_use]
    pub fn statistic(&self) -> f64 {
        self.alarm.statistic()
    }

    /// The CUSUM; 1 before any audit.
    #[must_use]
    pub fn warning(&self) -> f64 {
        self.cusum.iter().map(|c| c.exp()).sum::<f64>() / 4.0
    }

    /// The chance with which the next case that proceeds is to be audited: `base`, or a fifth while there is
    /// a warning.
    ///
    /// `base` is clamped to [0, 1]; NaN audits everything.
    #[must_use]
    pub fn audit_rate(&self, base: f64) -> f64 {
        let base = if base.is_nan() { 1.0 } else { base.clamp(0.0, 1.0) };
        if self.warning() >= WARNING { base.max(STEPPED_UP) } else { base }
    }
}
