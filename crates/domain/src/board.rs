//! The board of an automation: the process in steps, who does each, and that the team decided so together.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::id::{AutomationId, PersonId};
use crate::time::At;

/// Who does a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hand {
    /// AI alone.
    Ai,
    /// A person alone.
    Person,
    /// A person, with what AI proposes.
    Together,
}

impl Hand {
    /// All of them.
    pub const ALL: [Hand; 3] = [Hand::Ai, Hand::Person, Hand::Together];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Hand::Ai => "ai",
            Hand::Person => "person",
            Hand::Together => "together",
        }
    }

    /// The hand of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Hand> {
        Hand::ALL.into_iter().find(|hand| hand.as_str() == word)
    }
}

/// A step of the process.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// What is done.
    pub what: String,
    /// Who does it.
    pub hand: Hand,
}

/// The process, and how far the team is in deciding about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Board {
    /// The automation.
    pub automation: AutomationId,
    /// The steps, in their order.
    pub steps: Vec<Step>,
    /// Who agreed to these steps. Only their number is ever shown: who did not agree is nobody's business.
    pub agreed: BTreeSet<PersonId>,
    /// When it was decided together.
    pub decided: Option<At>,
    /// Counts the changes.
    pub version: i64,
}

/// Why a board stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BoardRefusal {
    /// There is nothing to agree to.
    #[error("the process has no steps yet")]
    NoSteps,
    /// Too many, too long, or without words.
    #[error("a process has at most 40 steps, each in 1 to 160 characters")]
    BadStep,
    /// Nobody would be left.
    #[error("at least one step stays with people")]
    NobodyLeft,
}

impl Board {
    /// A board with nothing on it.
    #[must_use]
    pub const fn new(automation: AutomationId) -> Board {
        Board { automation, steps: vec![], agreed: BTreeSet::new(), decided: None, version: 0 }
    }

    /// The same board with other steps; what was agreed was agreed to the old ones, so it begins anew.
    ///
    /// # Errors
    /// Says what to change.
    pub fn with_steps(self, steps: Vec<Step>) -> Result<Board, BoardRefusal> {
        let steps: Vec<Step> =
            steps.into_iter().map(|step| Step { what: crate::case::tidy(&step.what), ..step }).collect();
        if steps.len() > 40 || steps.iter().any(|step| !(1..=160).contains(&step.what.chars().count())) {
            return Err(BoardRefusal::BadStep);
        }
        if !steps.is_empty() && steps.iter().all(|step| step.hand == Hand::Ai) {
            return Err(BoardRefusal::NobodyLeft);
        }
        if steps == self.steps {
            return Ok(self);
        }
        Ok(Board { steps, agreed: BTreeSet::new(), decided: None, ..self })
    }

    /// One person of the team agrees; when at least half of the team did, it is decided together.
    ///
    /// # Errors
    /// [`BoardRefusal::NoSteps`].
    pub fn agree(mut self, by: PersonId, team: usize, now: At) -> Result<Board, BoardRefusal> {
        if self.steps.is_empty() {
            return Err(BoardRefusal::NoSteps);
        }
        self.agreed.insert(by);
        if self.decided.is_none() && self.agreed.len() >= needed(team) {
            self.decided = Some(now);
        }
        Ok(self)
    }

    /// A person takes their word back; while it is not decided nothing is lost, and a decision falls without half of the team.
    #[must_use]
    pub fn withdraw(mut self, by: PersonId, team: usize) -> Board {
        self.agreed.remove(&by);
        self.decided = self.decided.filter(|_| self.agreed.len() >= needed(team));
        self
    }
}

/// So many people have to agree: half of a team, and at least two. Nobody decides together alone, but who is the whole team.
#[must_use]
pub fn needed(team: usize) -> usize {
    team.div_ceil(2).max(2.min(team)).max(1)
}

#[cfg(test)]
mod tests {
    use super::{Board, BoardRefusal, Hand, Step};
    use crate::id::{AutomationId, PersonId};
    use crate::time::At;

    const NOW: At = At(5);

    fn step(what: &str, hand: Hand) -> Step {
        Step { what: what.into(), hand }
    }

    fn board() -> Board {
        let steps = vec![step("Read the claim", Hand::Together), step("Decide", Hand::Person)];
        Board::new(AutomationId::new(NOW, 1)).with_steps(steps).unwrap_or_else(|_| unreachable!())
    }

    fn person(n: u128) -> PersonId {
        PersonId::new(NOW, n)
    }

    #[test]
    fn half_of_a_team_and_never_one_person_decides_together() {
        for (team, needed) in [(1, 1), (2, 2), (3, 2), (4, 2), (5, 3), (9, 5)] {
            let mut board = board();
            for n in 1..=needed {
                assert_eq!(board.decided, None, "{n} of {team}");
                board = board.agree(person(n), team, NOW).unwrap_or_else(|_| unreachable!());
                board = board.agree(person(n), team, NOW).unwrap_or_else(|_| unreachable!());
            }
            assert_eq!(board.decided, Some(NOW), "{team}");
            assert_eq!(board.withdraw(person(1), team).decided, None);
        }
    }

    #[test]
    fn other_steps_are_another_question() {
        let decided = board().agree(person(1), 1, NOW).unwrap_or_else(|_| unreachable!());
        assert_eq!(decided.clone().with_steps(decided.steps.clone()), Ok(decided.clone()));
        let other = decided.clone().with_steps(vec![step("Decide", Hand::Person)]);
        assert!(other.is_ok_and(|board| board.agreed.is_empty() && board.decided.is_none()));
        assert_eq!(decided.clone().with_steps(vec![step(" ", Hand::Person)]), Err(BoardRefusal::BadStep));
        assert_eq!(decided.with_steps(vec![step("All", Hand::Ai)]), Err(BoardRefusal::NobodyLeft));
        let empty = Board::new(AutomationId::new(NOW, 1));
        assert_eq!(empty.agree(person(1), 3, NOW), Err(BoardRefusal::NoSteps));
    }
}
