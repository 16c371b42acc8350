//! What a practice counts for: as long as it took, in steps, and not at all when nobody could have read its cases.

use super::{MINUTES, Trail};
use crate::time::At;

/// Nobody reads a case and answers twice in fewer seconds than this, on average over the whole.
const READ: i64 = 10;
/// Time is booked in steps of so many minutes: a finer figure would tell how fast somebody works to whoever saw them sit down.
const STEP: i64 = 5;

/// What became of the time of a practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paid {
    /// So many minutes were booked.
    Booked(i64),
    /// One of this kind was booked today already.
    Today,
    /// It went too fast to count.
    TooFast,
}

impl Trail {
    /// The minutes that a practice ended at this moment books: what it took, to the step above, and never more than was planned. None
    /// when it went too fast for anybody to have read the cases.
    #[must_use]
    pub fn minutes(&self, ended: At) -> Option<i64> {
        let seconds = ended.seconds_since(self.began);
        let cases = i64::try_from(self.cases.len()).unwrap_or(i64::MAX);
        let step = STEP * 60;
        (seconds >= cases.saturating_mul(READ))
            .then(|| ((seconds + step - 1) / step * STEP).clamp(STEP, MINUTES))
    }
}
