//! A decision: what a case was decided to be, by whom or what, on which grounds, and how to object.

use serde::{Deserialize, Serialize};

use crate::document::{Content, Values};
use crate::id::{AutomationId, CaseId, DecisionId, PersonId, RulingId};
use crate::time::At;

/// Who or what decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum By {
    /// A person.
    Person(PersonId),
    /// An automation.
    Automation(AutomationId),
}

impl By {
    /// The person, if it was one.
    #[must_use]
    pub fn person(self) -> Option<PersonId> {
        match self {
            By::Person(person) => Some(person),
            By::Automation(_) => None,
        }
    }
}

/// Why the decision is as it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grounds {
    /// The gate let it proceed.
    Proven(RulingId),
    /// A person looked, and may have said why.
    Judged {
        /// In the person's words; may be empty.
        why: String,
    },
    /// It was found wrong and corrected.
    Repaired {
        /// The decision that was wrong.
        wrong: DecisionId,
        /// In the person's words; may be empty.
        why: String,
    },
}

/// How to object: how long, from the decision on. Every decision has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remedy {
    /// Until when an objection is taken in.
    pub until: At,
}

/// Six weeks, the term of the Dutch General Administrative Law Act (article 6:7), as the widest that is usual.
const WEEKS_TO_OBJECT: i64 = 6;

impl Remedy {
    /// The remedy of a decision of this moment.
    #[must_use]
    pub fn from(at: At) -> Remedy {
        Remedy { until: at.plus_days(7 * WEEKS_TO_OBJECT) }
    }
}

/// One decision. A case has one that stands; earlier ones stay readable.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Decision {
    /// Its id.
    pub id: DecisionId,
    /// The case.
    pub case: CaseId,
    /// What the case was decided to be.
    pub label: String,
    /// What its document says; none where the stream has no fields.
    #[serde(default, skip_serializing_if = "Values::is_empty")]
    pub values: Values,
    /// Who or what decided.
    pub by: By,
    /// Why.
    pub grounds: Grounds,
    /// How to object.
    pub remedy: Remedy,
    /// When.
    pub at: At,
    /// A later one replaced it, or it was withdrawn.
    pub replaced: bool,
}

impl Decision {
    /// What was decided.
    #[must_use]
    pub fn content(&self) -> Content {
        Content { label: self.label.clone(), values: self.values.clone() }
    }
}
