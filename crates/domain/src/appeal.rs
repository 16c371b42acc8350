//! An appeal: somebody objects to a decision, or flags it; a person other than the first decider ends it, within fourteen days.

pub mod bar;
pub mod figures;

use serde::{Deserialize, Serialize};

use self::bar::Around;
use crate::case::CaseState;
use crate::id::{AppealId, CaseId, DecisionId, PersonId};
use crate::person::Role;
use crate::time::At;

/// Days in which an appeal is to end; after that it is raised higher.
pub const DAYS: i64 = 14;
/// Days after which those who may end it are reminded.
pub const REMIND_DAYS: i64 = 10;
/// Who is told of an appeal that is overdue: the leads of its team, and these wherever they work.
pub const TOLD: [Role; 3] = [Role::Lead, Role::Hr, Role::Representative];
/// The longest objection, in characters.
pub const LONGEST_WORDS: usize = 5_000;

/// What somebody says with it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AppealKind {
    /// An objection: in words, within the term, and answered with a reason.
    #[default]
    Objection,
    /// "This looks wrong": words may be left out and there is no term. A person looks all the same.
    Flag,
}

impl AppealKind {
    /// Both.
    pub const ALL: [AppealKind; 2] = [AppealKind::Objection, AppealKind::Flag];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            AppealKind::Objection => "objection",
            AppealKind::Flag => "flag",
        }
    }

    /// The kind of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<AppealKind> {
        AppealKind::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// It was not ended in time, and others were told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Overdue {
    /// When they were told.
    pub at: At,
    /// In which roles; nobody has a role that is missing here.
    pub told: Vec<Role>,
}

/// What the clock asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Those who may end it are reminded.
    Reminder,
    /// It is raised higher.
    Higher,
}

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
    /// An objection or a flag.
    #[serde(default)]
    pub kind: AppealKind,
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
    /// When those who may end it were reminded.
    #[serde(default)]
    pub reminded: Option<At>,
    /// It was raised higher.
    #[serde(default)]
    pub overdue: Option<Overdue>,
}

/// Why an appeal stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AppealRefusal {
    /// Nobody judges what is their own, and nobody twice.
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
    /// What was objected to was withdrawn since: there is nothing to keep or to replace before a person decided anew.
    #[error("the decision was withdrawn, and a person judges the case again")]
    Withdrawn,
    /// A person is to judge the case blind, and it could be this one: their own view comes first.
    #[error("somebody is to judge the case first, without seeing what was decided")]
    JudgeFirst,
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

    /// What the clock asks for now: each thing once, and nothing of an appeal that ended. Who is told that it is overdue needs no
    /// reminder any more.
    #[must_use]
    pub fn asks(&self, now: At) -> Option<Asks> {
        let waits = self.state == AppealState::Open && self.overdue.is_none();
        let long = now >= self.raised_at.plus_days(REMIND_DAYS) && self.reminded.is_none();
        match waits {
            true if self.is_late(now) => Some(Asks::Higher),
            true if long => Some(Asks::Reminder),
            _ => None,
        }
    }

    /// Ends it. Upheld means that the decision is replaced.
    ///
    /// # Errors
    /// The wrong person, no reason, or it ended already.
    pub fn decide(
        mut self,
        by: PersonId,
        around: &Around,
        upheld: bool,
        why: &str,
        at: At,
    ) -> Result<Appeal, AppealRefusal> {
        if self.state != AppealState::Open {
            return Err(AppealRefusal::Over);
        }
        if self.bar(by, around).is_some() {
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

/// Whether an appeal can be ended while its case stands here: not as long as a person is to judge the case again.
///
/// # Errors
/// The decision was withdrawn.
pub fn may_end(case: CaseState) -> Result<(), AppealRefusal> {
    match case {
        CaseState::Received | CaseState::Waiting => Err(AppealRefusal::Withdrawn),
        CaseState::Decided | CaseState::Joined => Ok(()),
    }
}

/// The words of an objection or a flag, tidied. A flag may be without.
///
/// # Errors
/// [`AppealRefusal::NoWords`].
pub fn words(kind: AppealKind, text: &str) -> Result<String, AppealRefusal> {
    let text = crate::case::tidy(text);
    let silent = text.is_empty() && kind == AppealKind::Objection;
    if silent || text.chars().count() > LONGEST_WORDS { Err(AppealRefusal::NoWords) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use crate::case::CaseState;

    use super::bar::Around;
    use super::{
        Appeal, AppealKind, AppealRefusal, AppealState, Asks, DAYS, Overdue, REMIND_DAYS, may_end, words,
    };
    use crate::id::{AppealId, CaseId, DecisionId, PersonId};
    use crate::person::Role;
    use crate::time::At;

    fn appeal() -> Appeal {
        let raised_at = At(0).plus_days(100);
        Appeal {
            id: AppealId::new(raised_at, 1),
            case: CaseId::new(raised_at, 1),
            decision: DecisionId::new(raised_at, 1),
            kind: AppealKind::Objection,
            raised_by: None,
            words: "Not mine.".into(),
            raised_at,
            first_decider: None,
            state: AppealState::Open,
            reminded: None,
            overdue: None,
        }
    }

    #[test]
    fn the_clock_reminds_once_and_then_raises_higher_once() {
        let fresh = appeal();
        let after = |days: i64, seconds: i64| fresh.raised_at.plus_days(days).plus_seconds(seconds);
        let reminded = Appeal { reminded: Some(after(REMIND_DAYS, 0)), ..fresh.clone() };
        let overdue = Some(Overdue { at: after(DAYS, 1), told: vec![Role::Hr] });
        let higher = Appeal { overdue, ..reminded.clone() };
        let by = PersonId::new(At(0), 1);
        let ended = fresh.clone().decide(by, &Around::default(), false, "It is yours.", after(1, 0)).unwrap();
        let table = [
            (&fresh, after(REMIND_DAYS, -1), None),
            (&fresh, after(REMIND_DAYS, 0), Some(Asks::Reminder)),
            (&reminded, after(REMIND_DAYS, 1), None),
            (&reminded, after(DAYS, 0), None),
            (&reminded, after(DAYS, 1), Some(Asks::Higher)),
            // A program that stood still for long reminds nobody of what is overdue.
            (&fresh, after(DAYS, 1), Some(Asks::Higher)),
            (&higher, after(90, 0), None),
            (&ended, after(90, 0), None),
        ];
        for (appeal, now, asks) in table {
            assert_eq!(appeal.asks(now), asks, "{now:?} {appeal:?}");
        }
    }

    #[test]
    fn nothing_is_ended_while_a_person_is_to_judge_the_case_again() {
        let ends = CaseState::ALL.map(|state| (state, may_end(state).is_ok()));
        let table = [
            (CaseState::Received, false),
            (CaseState::Waiting, false),
            (CaseState::Decided, true),
            // Nobody decides it any more: the objection would wait for ever.
            (CaseState::Joined, true),
        ];
        assert_eq!(ends, table);
    }

    #[test]
    fn an_objection_has_words_and_a_flag_may_be_without() {
        let (objection, flag) = (AppealKind::Objection, AppealKind::Flag);
        let long = "x".repeat(super::LONGEST_WORDS + 1);
        assert_eq!(words(objection, " \n"), Err(AppealRefusal::NoWords));
        assert_eq!(words(flag, " \n"), Ok(String::new()));
        assert_eq!(words(objection, " No. "), Ok("No.".into()));
        for kind in AppealKind::ALL {
            assert_eq!(words(kind, &long), Err(AppealRefusal::NoWords));
            assert_eq!(AppealKind::parse(kind.as_str()), Some(kind));
        }
    }
}
