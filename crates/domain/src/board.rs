//! The board of an automation: the process in steps, who does each, and that the team decided so together.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::accord::{Accord, needed};
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
    /// The steps, in their order: those that the team decided on, or a draft while it never decided.
    pub steps: Vec<Step>,
    /// Who agreed to these steps. Only their number is ever shown: who did not agree is nobody's business.
    pub agreed: BTreeSet<PersonId>,
    /// When it was decided together.
    pub decided: Option<At>,
    /// Other steps, beside the decided ones until the team agreed to them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub change: Option<Accord<Vec<Step>>>,
    /// What was decided before, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub earlier: Vec<Earlier>,
    /// Counts the changes.
    pub version: i64,
}

/// Steps that held once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// The steps.
    pub steps: Vec<Step>,
    /// When they were decided on.
    pub decided: At,
    /// When others took their place.
    pub until: At,
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
    /// One question at a time: else nobody knows what the others agreed to.
    #[error("the team is asked about another change already")]
    AskedAlready,
    /// A question is taken back by who asked it, or by who leads the team.
    #[error("only who asked it, or the lead, takes it back")]
    NotYours,
}

impl Board {
    /// A board with nothing on it.
    #[must_use]
    pub const fn new(automation: AutomationId) -> Board {
        Board {
            automation,
            steps: vec![],
            agreed: BTreeSet::new(),
            decided: None,
            change: None,
            earlier: vec![],
            version: 0,
        }
    }

    /// The same board with other steps. What the team decided stays: then they stand beside it until the team agreed to them. A draft is
    /// written over; what was agreed was agreed to the old one, so it begins anew.
    ///
    /// # Errors
    /// Says what to change; refused while the team is asked about somebody else's change.
    pub fn with_steps(self, steps: Vec<Step>, by: PersonId, now: At) -> Result<Board, BoardRefusal> {
        let steps = checked(steps)?;
        if self.decided.is_none() {
            let same = steps == self.steps;
            return Ok(if same { self } else { Board { steps, agreed: BTreeSet::new(), ..self } });
        }
        if steps.is_empty() {
            return Err(BoardRefusal::NoSteps);
        }
        if self.change.as_ref().is_some_and(|change| change.by != by) {
            return Err(BoardRefusal::AskedAlready);
        }
        let asked = self.change.as_ref().is_some_and(|change| change.what == steps);
        if asked || (self.change.is_none() && steps == self.steps) {
            return Ok(self);
        }
        Ok(Board { change: Some(Accord::new(steps, by, now)), ..self })
    }

    /// One person of the team agrees, to the change where there is one; when at least half of the team did, it is decided together.
    ///
    /// # Errors
    /// [`BoardRefusal::NoSteps`].
    pub fn agree(mut self, by: PersonId, team: usize, now: At) -> Result<Board, BoardRefusal> {
        if self.steps.is_empty() {
            return Err(BoardRefusal::NoSteps);
        }
        if let Some(mut change) = self.change.take() {
            change.agreed.insert(by);
            if change.is_reached(team) {
                return Ok(self.replaced(change, now));
            }
            return Ok(Board { change: Some(change), ..self });
        }
        self.agreed.insert(by);
        if self.decided.is_none() && self.agreed.len() >= needed(team) {
            self.decided = Some(now);
        }
        Ok(self)
    }

    /// The change is what counts from now on; what it takes the place of stays to be read.
    fn replaced(mut self, change: Accord<Vec<Step>>, now: At) -> Board {
        let before = std::mem::replace(&mut self.steps, change.what);
        self.earlier.extend(self.decided.map(|decided| Earlier { steps: before, decided, until: now }));
        Board { agreed: change.agreed, decided: Some(now), change: None, ..self }
    }

    /// A person takes their word back, of the change where there is one; a decision falls without half of the team.
    #[must_use]
    pub fn withdraw(mut self, by: PersonId, team: usize) -> Board {
        if let Some(change) = &mut self.change {
            change.agreed.remove(&by);
            return self;
        }
        // Who never agreed takes nothing back, also where the team has grown since.
        if self.agreed.remove(&by) {
            self.decided = self.decided.filter(|_| self.agreed.len() >= needed(team));
        }
        self
    }

    /// Takes a change back that the team is still asked about.
    ///
    /// # Errors
    /// [`BoardRefusal::NotYours`]; [`BoardRefusal::NoSteps`] where there is none.
    pub fn without_change(self, by: PersonId, leads: bool) -> Result<Board, BoardRefusal> {
        let change = self.change.as_ref().ok_or(BoardRefusal::NoSteps)?;
        if change.by != by && !leads {
            return Err(BoardRefusal::NotYours);
        }
        Ok(Board { change: None, ..self })
    }

    /// Whether the team has to be asked, now that this board became the other: a change, a first draft, or one that somebody had
    /// agreed to before it was written over. Also when a decision fell.
    #[must_use]
    pub fn asks(&self, after: &Board) -> bool {
        let changed = after
            .change
            .as_ref()
            .filter(|change| !self.change.as_ref().is_some_and(|it| it.what == change.what));
        let redrawn = self.steps != after.steps && after.agreed.is_empty();
        let first_or_agreed = self.steps.is_empty() || !self.agreed.is_empty();
        let fell = self.decided.is_some() && after.decided.is_none();
        changed.is_some() || (redrawn && first_or_agreed) || fell
    }
}

/// The steps, tidied, if a process can be so.
fn checked(steps: Vec<Step>) -> Result<Vec<Step>, BoardRefusal> {
    let steps: Vec<Step> =
        steps.into_iter().map(|step| Step { what: crate::case::tidy(&step.what), ..step }).collect();
    if steps.len() > 40 || steps.iter().any(|step| !(1..=160).contains(&step.what.chars().count())) {
        return Err(BoardRefusal::BadStep);
    }
    if !steps.is_empty() && steps.iter().all(|step| step.hand == Hand::Ai) {
        return Err(BoardRefusal::NobodyLeft);
    }
    Ok(steps)
}

#[cfg(test)]
mod tests {
    use super::{Board, BoardRefusal, Hand, Step};
    use crate::id::{AutomationId, PersonId};
    use crate::time::At;

    const NOW: At = At(5);
    const LATER: At = At(9);
    const TEAM: usize = 5;

    fn step(what: &str, hand: Hand) -> Step {
        Step { what: what.into(), hand }
    }

    fn person(n: u128) -> PersonId {
        PersonId::new(NOW, n)
    }

    fn ok(board: Result<Board, BoardRefusal>) -> Board {
        board.unwrap_or_else(|_| unreachable!())
    }

    fn first() -> Vec<Step> {
        vec![step("Read the claim", Hand::Together), step("Decide", Hand::Person)]
    }

    fn other() -> Vec<Step> {
        vec![step("Decide", Hand::Person)]
    }

    fn board() -> Board {
        ok(Board::new(AutomationId::new(NOW, 1)).with_steps(first(), person(1), NOW))
    }

    fn agreed(mut board: Board, people: std::ops::RangeInclusive<u128>, now: At) -> Board {
        for n in people {
            board = ok(board.agree(person(n), TEAM, now));
        }
        board
    }

    #[test]
    fn half_of_a_team_decides_and_who_takes_their_word_back_can_end_it() {
        assert_eq!(agreed(board(), 1..=2, NOW).decided, None);
        let decided = agreed(board(), 1..=3, NOW);
        assert_eq!(decided.decided, Some(NOW));
        assert_eq!(decided.clone().withdraw(person(1), TEAM).decided, None);
        assert_eq!(decided.clone().withdraw(person(9), 50), decided, "who never agreed takes nothing back");
    }

    #[test]
    fn what_was_decided_holds_until_half_of_the_team_agreed_to_the_change() {
        let decided = agreed(board(), 1..=3, NOW);
        assert_eq!(decided.clone().with_steps(first(), person(4), LATER), Ok(decided.clone()));
        let asked = ok(decided.clone().with_steps(other(), person(4), LATER));
        assert!(decided.asks(&asked));
        assert_eq!((&asked.steps, asked.decided, asked.agreed.len()), (&first(), Some(NOW), 3));
        let taken = ok(asked.clone().with_steps(vec![step("All of it", Hand::Person)], person(4), LATER));
        assert_eq!(taken.steps, first(), "who asked may ask better");
        assert_eq!(asked.clone().with_steps(first(), person(5), LATER), Err(BoardRefusal::AskedAlready));
        let two = agreed(asked, 4..=5, LATER);
        assert_eq!((&two.steps, two.decided), (&first(), Some(NOW)));
        assert_eq!(two.clone().withdraw(person(5), TEAM).decided, Some(NOW), "only the word on the change");
        let after = agreed(two, 1..=1, LATER);
        assert_eq!((&after.steps, after.decided, after.agreed.len()), (&other(), Some(LATER), 3));
        let earlier = after.earlier.first().map(|it| (&it.steps, it.decided, it.until));
        assert_eq!((after.change.is_none(), earlier), (true, Some((&first(), NOW, LATER))));
    }

    #[test]
    fn who_asked_or_the_lead_takes_a_change_back() {
        let decided = agreed(board(), 1..=3, NOW);
        let asked = ok(decided.clone().with_steps(other(), person(4), LATER));
        assert_eq!(asked.clone().without_change(person(5), false), Err(BoardRefusal::NotYours));
        for (by, leads) in [(4, false), (5, true)] {
            assert_eq!(asked.clone().without_change(person(by), leads), Ok(decided.clone()));
        }
        assert_eq!(decided.without_change(person(4), true), Err(BoardRefusal::NoSteps));
    }

    #[test]
    fn a_draft_is_written_over_and_the_team_asked_again_where_somebody_had_agreed() {
        let empty = Board::new(AutomationId::new(NOW, 1));
        assert!(empty.asks(&board()));
        let longer = ok(board().with_steps(other(), person(2), NOW));
        assert!(!board().asks(&longer), "nobody had said a word yet");
        let one = agreed(board(), 1..=1, NOW);
        let redrawn = ok(one.clone().with_steps(other(), person(2), NOW));
        assert!(one.asks(&redrawn) && redrawn.agreed.is_empty());
        let decided = agreed(board(), 1..=3, NOW);
        assert!(!agreed(board(), 1..=2, NOW).asks(&decided));
        assert!(decided.asks(&decided.clone().withdraw(person(1), TEAM)));
        let replaced = agreed(ok(decided.clone().with_steps(other(), person(4), NOW)), 1..=3, LATER);
        assert!(!decided.asks(&replaced), "it was decided, there is nothing to ask");
    }

    #[test]
    fn steps_that_cannot_be_are_refused() {
        let refused = |steps| board().with_steps(steps, person(1), NOW).err();
        assert_eq!(refused(vec![step(" ", Hand::Person)]), Some(BoardRefusal::BadStep));
        assert_eq!(refused(vec![step("All", Hand::Ai)]), Some(BoardRefusal::NobodyLeft));
        let emptied = agreed(board(), 1..=3, NOW).with_steps(vec![], person(1), NOW);
        assert_eq!(emptied, Err(BoardRefusal::NoSteps));
        let empty = Board::new(AutomationId::new(NOW, 1));
        assert_eq!(empty.agree(person(1), 3, NOW), Err(BoardRefusal::NoSteps));
    }

    #[test]
    fn a_board_that_was_stored_before_changes_stood_beside_it_is_read() {
        let id = AutomationId::new(NOW, 1);
        let stored = format!(
            r#"{{"automation":"{id}","steps":[{{"what":"Decide","hand":"person"}}],"agreed":[],"decided":5,"version":3}}"#
        );
        let read: Result<Board, _> = serde_json::from_str(&stored);
        assert!(read.is_ok_and(|it| it.steps == other() && it.change.is_none() && it.earlier.is_empty()));
    }
}
