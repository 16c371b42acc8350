//! A review: a person's work on a case. Claimed, judged first where the lot says so, then confirmed or overridden.

use serde::{Deserialize, Serialize};

use crate::document::Content;
use crate::field::Paper;
use crate::id::PersonId;
use crate::time::At;

/// What a person is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReviewKind {
    /// Decide the case.
    Decide,
    /// Judge blind a case that proceeded.
    Audit,
    /// Look again: a sibling was found wrong.
    Recall,
}

impl ReviewKind {
    /// All kinds.
    pub const ALL: [ReviewKind; 3] = [ReviewKind::Decide, ReviewKind::Audit, ReviewKind::Recall];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            ReviewKind::Decide => "decide",
            ReviewKind::Audit => "audit",
            ReviewKind::Recall => "recall",
        }
    }

    /// The kind of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<ReviewKind> {
        ReviewKind::ALL.into_iter().find(|kind| kind.as_str() == word)
    }
}

/// Where the work stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", tag = "state")]
pub enum ReviewState {
    /// In the queue.
    Waiting,
    /// In somebody's hands.
    Claimed {
        /// Whose.
        by: PersonId,
        /// When it goes back to the queue.
        until: At,
    },
    /// Done.
    Done {
        /// By whom.
        by: PersonId,
        /// What it was decided to be.
        #[serde(flatten)]
        content: Content,
    },
    /// Not needed any more.
    Withdrawn,
}

/// What one person thought before seeing the proposal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct View {
    /// Whose view.
    pub by: PersonId,
    /// The view.
    #[serde(flatten)]
    pub content: Content,
}

/// One person's work on one case.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Review {
    /// What is asked.
    pub kind: ReviewKind,
    /// Where it stands.
    pub state: ReviewState,
    /// The proposal is hidden until the person's own view is stored.
    pub judge_first: bool,
    /// The own view, before seeing the proposal, of the person who has it.
    pub first: Option<Content>,
    /// The own views of everybody who gave one: who has seen the proposal is never again asked as if they had not.
    pub views: Vec<View>,
    /// Who may not do it.
    pub barred: Option<PersonId>,
    /// Handed to this person: nobody else gets it from the queue.
    pub handed_to: Option<PersonId>,
}

/// Why nothing was changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ReviewRefusal {
    /// Somebody else has it.
    #[error("a colleague is working on it")]
    Taken,
    /// It is done, or not needed any more.
    #[error("it is done already")]
    Over,
    /// The same person may not judge twice.
    #[error("another person has to look at this")]
    Barred,
    /// The claim went back to the queue.
    #[error("it is not in your hands any more")]
    NotYours,
    /// Your own view comes first.
    #[error("give your own view first")]
    JudgeFirst,
    /// Your own view is stored and stays.
    #[error("your own view is stored already")]
    JudgedAlready,
    /// The proposal was in sight: a view given now would not be one's own.
    #[error("the proposal was in sight already")]
    NotBlind,
    /// A case is not handed to oneself.
    #[error("choose somebody else")]
    ToYourself,
}

/// Whether the person agreed with the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Agreement {
    /// There was nothing to agree with.
    NoProposal,
    /// The same.
    Confirmed,
    /// Another label, or another value.
    Overridden,
}

impl Agreement {
    /// Compares what was chosen with what was proposed: another writing of the same value overrides nothing.
    #[must_use]
    pub fn between(paper: &Paper, chosen: &Content, proposed: Option<&Content>) -> Agreement {
        match proposed {
            None => Agreement::NoProposal,
            Some(proposed) if paper.same(proposed, chosen) => Agreement::Confirmed,
            Some(_) => Agreement::Overridden,
        }
    }
}

impl Review {
    /// A place in the queue.
    #[must_use]
    pub fn new(kind: ReviewKind, judge_first: bool) -> Review {
        Review {
            kind,
            state: ReviewState::Waiting,
            judge_first,
            first: None,
            views: vec![],
            barred: None,
            handed_to: None,
        }
    }

    /// The proposal, and what it led to, may be shown: to nobody before the own view is stored where that comes first.
    #[must_use]
    pub fn shows_proposal(&self) -> bool {
        !self.judge_first || self.first.is_some()
    }

    /// Whether it is in the hands of this person now. A claim that ran out stays with its holder until somebody else takes it.
    #[must_use]
    pub fn is_with(&self, person: PersonId) -> bool {
        matches!(self.state, ReviewState::Claimed { by, .. } if by == person)
    }

    /// Takes it in hand, or keeps it longer. `blind` also asks for the own view first, as for a newcomer.
    ///
    /// # Errors
    /// Somebody has it, it is over, or this person may not.
    pub fn claim(
        mut self,
        by: PersonId,
        now: At,
        minutes: u32,
        blind: bool,
    ) -> Result<Review, ReviewRefusal> {
        if self.barred == Some(by) {
            return Err(ReviewRefusal::Barred);
        }
        let held_by_other =
            matches!(self.state, ReviewState::Claimed { by: holder, until } if holder != by && now < until);
        let promised_to_other = self.handed_to.is_some_and(|to| to != by) && !self.is_with(by);
        match self.state {
            ReviewState::Done { .. } | ReviewState::Withdrawn => Err(ReviewRefusal::Over),
            _ if held_by_other || promised_to_other => Err(ReviewRefusal::Taken),
            ReviewState::Waiting | ReviewState::Claimed { .. } => {
                let anew = !self.is_with(by);
                if anew {
                    // Another person's own view is not this person's; one's own stays what it was.
                    self.first =
                        self.views.iter().find(|view| view.by == by).map(|view| view.content.clone());
                    self.judge_first |= blind;
                }
                self.state = ReviewState::Claimed { by, until: now.plus_minutes(i64::from(minutes)) };
                Ok(self)
            }
        }
    }

    /// Stores the own view, before the proposal is shown. It stays as it is given.
    ///
    /// # Errors
    /// Not in this person's hands, given already, or the proposal was in sight.
    pub fn judge(mut self, by: PersonId, content: impl Into<Content>) -> Result<Review, ReviewRefusal> {
        self.must_be_with(by)?;
        if self.first.is_some() {
            return Err(ReviewRefusal::JudgedAlready);
        }
        if !self.judge_first {
            return Err(ReviewRefusal::NotBlind);
        }
        let content = content.into();
        self.first = Some(content.clone());
        self.views.push(View { by, content });
        Ok(self)
    }

    /// Decides.
    ///
    /// # Errors
    /// Not in this person's hands, or the own view is still to come.
    pub fn commit(mut self, by: PersonId, content: impl Into<Content>) -> Result<Review, ReviewRefusal> {
        self.must_be_with(by)?;
        if !self.shows_proposal() {
            return Err(ReviewRefusal::JudgeFirst);
        }
        self.state = ReviewState::Done { by, content: content.into() };
        Ok(self)
    }

    /// Puts it back in the queue.
    ///
    /// # Errors
    /// Not in this person's hands.
    pub fn release(mut self, by: PersonId) -> Result<Review, ReviewRefusal> {
        self.must_be_with(by)?;
        self.state = ReviewState::Waiting;
        self.handed_to = None;
        Ok(self)
    }

    /// Puts it in the queue of one colleague.
    ///
    /// # Errors
    /// Not in this person's hands, to oneself, or to who may not.
    pub fn hand_over(mut self, by: PersonId, to: PersonId) -> Result<Review, ReviewRefusal> {
        self.must_be_with(by)?;
        if to == by {
            return Err(ReviewRefusal::ToYourself);
        }
        if self.barred == Some(to) {
            return Err(ReviewRefusal::Barred);
        }
        self.state = ReviewState::Waiting;
        self.first = None;
        self.handed_to = Some(to);
        Ok(self)
    }

    /// Its case has other pages now, and stays with this person. A view of the pages there were proves nothing of those there are; and
    /// whoever gave one has seen a proposal since, so what is said from now on is not blind.
    ///
    /// # Errors
    /// Not in this person's hands.
    pub fn other_pages(mut self, by: PersonId) -> Result<Review, ReviewRefusal> {
        self.must_be_with(by)?;
        if !self.views.is_empty() {
            (self.first, self.judge_first) = (None, false);
            self.views.clear();
        }
        Ok(self)
    }

    /// Takes it out of the queue: the case needs nobody any more.
    ///
    /// # Errors
    /// Somebody did it already.
    pub fn withdraw(mut self) -> Result<Review, ReviewRefusal> {
        match self.state {
            ReviewState::Done { .. } | ReviewState::Withdrawn => Err(ReviewRefusal::Over),
            ReviewState::Waiting | ReviewState::Claimed { .. } => {
                self.state = ReviewState::Withdrawn;
                Ok(self)
            }
        }
    }

    fn must_be_with(&self, person: PersonId) -> Result<(), ReviewRefusal> {
        match self.state {
            ReviewState::Done { .. } | ReviewState::Withdrawn => Err(ReviewRefusal::Over),
            ReviewState::Claimed { by, .. } if by == person => Ok(()),
            ReviewState::Waiting | ReviewState::Claimed { .. } => Err(ReviewRefusal::NotYours),
        }
    }
}
