//! An alarm that rings once: the detector, the count and the horizon of both brakes and of the drift alarm.

use serde::{Deserialize, Serialize};

/// The mean of `N` Shiryaev-Roberts statistics, one per bet, and the first moment it came high enough.
///
/// Generic over the array, not its length, because that is what serde can store.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Alarm<Bets> {
    horizon: u64,
    /// `ln(1 + R)` per bet, so that the start (R = 0) and huge values are plain numbers.
    bets: Bets,
    seen: u64,
    rang_at: Option<u64>,
}

impl<const N: usize> Alarm<[f64; N]> {
    /// Silent, for a horizon of at least 1.
    pub(crate) fn new(horizon: u64) -> Alarm<[f64; N]> {
        Alarm { horizon: horizon.max(1), bets: [0.0; N], seen: 0, rang_at: None }
    }

    /// Takes in the log factors of the next observation; has it rung, now or earlier?
    ///
    /// False with chance at most `delta` within the horizon while no factor exceeds 1 on average.
    pub(crate) fn see(&mut self, factors: [f64; N], delta: f64) -> bool {
        for (bet, factor) in self.bets.iter_mut().zip(factors) {
            *bet = crate::special::ln_add(0.0, *bet + factor);
        }
        self.seen = self.seen.saturating_add(1);
        if self.rang_at.is_none() && self.statistic() >= self.horizon as f64 / delta {
            self.rang_at = Some(self.seen);
        }
        self.rang_at.is_some()
    }

    /// The mean of the statistics: rings at horizon / delta.
    pub(crate) fn statistic(&self) -> f64 {
        self.bets.iter().map(|bet| bet.exp_m1()).sum::<f64>() / N as f64
    }

    /// `ln(1 + R)` per bet.
    pub(crate) fn bets(&self) -> &[f64; N] {
        &self.bets
    }

    /// Observations so far.
    pub(crate) fn seen(&self) -> u64 {
        self.seen
    }

    /// After how many observations it rang. It stays so.
    pub(crate) fn rang_at(&self) -> Option<u64> {
        self.rang_at
    }
}
