//! A repair: when a decision of a machine is found wrong, which of its siblings are looked at again.

use serde::{Deserialize, Serialize};

use crate::id::{AutomationId, CaseId};
use crate::proposal::Score;
use crate::time::At;

/// A machine's decision that was found wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// The case.
    pub case: CaseId,
    /// The automation that decided.
    pub automation: AutomationId,
    /// What it decided.
    pub label: String,
    /// With which score.
    pub score: Score,
}

/// Which decisions are recalled to the queue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recall {
    /// Of this automation.
    pub automation: AutomationId,
    /// With this label.
    pub label: String,
    /// Decided after this moment: the last clean audit of the label.
    pub since: At,
    /// With at most this score: as doubtful as the one found wrong, or more.
    pub at_most: Score,
    /// But not the case itself, which is repaired.
    pub but: CaseId,
}

/// The siblings of a wrong decision: same automation, same label, at most its score, since the last audit of that label that
/// found nothing wrong (`3-guarantee.md`, section 5).
///
/// Why at most its score: what was more doubtful than a wrong decision is the first to be doubted; what was surer is what audits
/// go on watching.
#[must_use]
pub fn recall(wrong: &Wrong, last_clean_audit: Option<At>) -> Recall {
    Recall {
        automation: wrong.automation,
        label: wrong.label.clone(),
        since: last_clean_audit.unwrap_or_default(),
        at_most: wrong.score,
        but: wrong.case,
    }
}
