//! A pilot: a stay in a stage with a hypothesis, a rule for stopping, an end date and a report. Past its end it stops by itself.

use serde::{Deserialize, Serialize};

use crate::automation::Stage;
use crate::time::At;

/// A stay in a stage that ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pilot {
    /// What is expected, so that it can turn out wrong.
    pub hypothesis: String,
    /// When it is stopped early.
    pub stop_rule: String,
    /// From this moment on it proposes nothing more.
    pub ends: At,
    /// What came of it; empty until somebody wrote it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub report: String,
}

/// So many days at most: what lasts longer is no pilot.
pub const LONGEST: i64 = 183;

/// Why a pilot cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PilotRefusal {
    /// Nothing to learn from.
    #[error("a pilot says what is expected of it")]
    NoHypothesis,
    /// Nobody would know when to stop.
    #[error("a pilot says when it is stopped early")]
    NoStopRule,
    /// It would be over before it began, or never.
    #[error("a pilot ends on a day that lies ahead, at most half a year")]
    BadEnd,
    /// Pilots are stays in shadow or with help.
    #[error("a pilot is a stay in shadow or with help")]
    NotInStage,
    /// There is none.
    #[error("there is no pilot")]
    NoPilot,
    /// A report says something.
    #[error("a report says what came of it")]
    NoReport,
    /// One pilot at a time, and each is reported on.
    #[error("the last pilot has no report yet")]
    NotReported,
}

impl Pilot {
    /// The pilot, if it can begin now in this stage.
    ///
    /// # Errors
    /// Says what to change.
    pub fn checked(self, stage: Stage, now: At) -> Result<Pilot, PilotRefusal> {
        if !matches!(stage, Stage::Shadow | Stage::Assisted) {
            return Err(PilotRefusal::NotInStage);
        }
        if self.hypothesis.trim().is_empty() {
            return Err(PilotRefusal::NoHypothesis);
        }
        if self.stop_rule.trim().is_empty() {
            return Err(PilotRefusal::NoStopRule);
        }
        if self.ends <= now || self.ends > now.plus_days(LONGEST) {
            return Err(PilotRefusal::BadEnd);
        }
        Ok(self)
    }

    /// Whether it is over at this moment.
    #[must_use]
    pub fn is_over(&self, now: At) -> bool {
        now >= self.ends
    }
}
