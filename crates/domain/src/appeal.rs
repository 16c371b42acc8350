//! An appeal: somebody objects to a decision; a person other than the first decider ends it, within fourteen days.

use serde::{Deserialize, Serialize};

use crate::id::{AppealId, CaseId, DecisionId, PersonId};
use crate::time::At;

/// Days in which an appeal is to end; after that it stands out.
pub const DAYS: i64 = 14;
/// The longest objection, in characters.
pub const LONGEST_WORDS: usize = 5_000;

/// How an appeal ends.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum AppealState {
    /// Somebody has to look.
    Open,
    /// The objection is right: the decision is replaced.
    Upheld {
        /// By whom.
        by: PersonId,
        /// When.
        at: At,
        /// Why.
        why: String,
    },
    /// The decision stays.
    Dismissed {
        /// By whom.
        by: PersonId,
        /// When.
        at: At,
        /// Why.
        why: String,
    },
}

/// An objection to a decision.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Appeal {
    /// Its id.
    pub id: AppealId,
    /// The case.
    pub case: CaseId,
    /// The decision that is objected to.
    pub decision: DecisionId,
    /// Who objects; none for a requester without an account.
    pub raised_by: Option<PersonId>,
    /// In their words.
    pub words: String,
    /// When.
    pub raised_at: At,
    /// Who decided at first, if it was a person.
    pub first_decider: Option<PersonId>,
    /// Where it stands.
    pub state: AppealState,
}

/// Why an appeal stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AppealRefusal {
    /// Nobody judges their own decision, nor their own objection.
    #[error("another person has to decide this")]
    SamePerson,
    /// It ended already.
    #[error("it is decided already")]
    Over,
    /// The requester is owed a reason.
    #[error("a reason is needed")]
    NoReason,
    /// An objection says what is wrong.
    #[error("say in 1 to {LONGEST_WORDS} characters what is wrong")]
    NoWords,
    /// There is nothing to object to yet.
    #[error("there is no decision yet")]
    NoDecision,
    /// It is in hands already.
    #[error("somebody objected already, and it is being looked at")]
    OpenAlready,
    /// The term to object is over.
    #[error("the term to object is over")]
    TooLate,
}

impl Appeal {
    /// When it is to be ended.
    #[must_use]
    pub fn due(&self) -> At {
        self.raised_at.plus_days(DAYS)
    }

    /// It should have ended.
    #[must_use]
    pub fn is_late(&self, now: At) -> bool {
        self.state == AppealState::Open && now > self.due()
    }

    /// Whether this person may end it.
    #[must_use]
    pub fn may_be_decided_by(&self, person: PersonId) -> bool {
        self.first_decider != Some(person) && self.raised_by != Some(person)
    }

    /// Ends it. Upheld means that the decision is replaced.
    ///
    /// # Errors
    /// The wrong person, no reason, or it ended already.
    pub fn decide(mut self, by: PersonId, upheld: bool, why: &str, at: At) -> Result<Appeal, AppealRefusal> {
        if self.state != AppealState::Open {
            return Err(AppealRefusal::Over);
        }
        if !self.may_be_decided_by(by) {
            return Err(AppealRefusal::SamePerson);
        }
        let why = why.trim().to_owned();
        if why.is_empty() {
            return Err(AppealRefusal::NoReason);
        }
        self.state =
            if upheld { AppealState::Upheld { by, at, why } } else { AppealState::Dismissed { by, at, why } };
        Ok(self)
    }
}

/// The words of an objection, tidied.
///
/// # Errors
/// [`AppealRefusal::NoWords`].
pub fn words(text: &str) -> Result<String, AppealRefusal> {
    let text = crate::case::tidy(text);
    if text.is_empty() || text.chars().count() > LONGEST_WORDS {
        Err(AppealRefusal::NoWords)
    } else {
        Ok(text)
    }
}
