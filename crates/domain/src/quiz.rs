//! A few questions about working beside AI, before learning and after it: what a team knows together, and nobody alone.

use serde::{Deserialize, Serialize};

use crate::time::At;
use crate::work::FEWEST;

/// Questions of a turn.
pub const ASKED: usize = 8;
/// A later turn is asked so many days after the first answers: before that it would show what somebody remembers of the list.
pub const DAYS: i64 = 14;
/// Answers that a question offers.
pub const ANSWERS: u8 = 3;

/// Before learning, or after it. Each has its own questions about the same lessons.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// The first time.
    First,
    /// A later time; one counts.
    Later,
}

impl Turn {
    /// Both.
    pub const ALL: [Turn; 2] = [Turn::First, Turn::Later];

    /// The word that is stored.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Turn::First => "first",
            Turn::Later => "later",
        }
    }

    /// The turn of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Turn> {
        Turn::ALL.into_iter().find(|turn| turn.as_str() == word)
    }

    /// The place of the right answer of each of its questions, out of three.
    #[must_use]
    pub const fn right(self) -> [u8; ASKED] {
        match self {
            Turn::First => [1, 0, 2, 1, 2, 0, 1, 2],
            Turn::Later => [2, 1, 0, 2, 0, 1, 1, 0],
        }
    }

    /// The turn that is asked today of who gave their first answers on this day.
    #[must_use]
    pub fn due(first: Option<At>, today: At) -> Turn {
        match first {
            Some(first) if first.plus_days(DAYS) <= today => Turn::Later,
            _ => Turn::First,
        }
    }
}

/// Why answers do not count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum QuizRefusal {
    /// A question was left open.
    #[error("a question is not answered")]
    Open,
}

/// So many of these answers are right, in a turn.
///
/// # Errors
/// [`QuizRefusal::Open`] unless there is one for each question, on its scale.
pub fn right(turn: Turn, answers: &[u8]) -> Result<u8, QuizRefusal> {
    if answers.len() != ASKED || answers.iter().any(|answer| *answer >= ANSWERS) {
        return Err(QuizRefusal::Open);
    }
    let right = answers.iter().zip(turn.right()).filter(|(said, right)| *said == right).count();
    Ok(u8::try_from(right).unwrap_or(u8::MAX))
}

/// What people of a team know together. There is none below [`FEWEST`] of them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Known {
    /// The people: a multiple of five.
    pub people: usize,
    /// Mean of the right answers, to one decimal.
    pub right: f64,
}

/// What is shown of a team.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Shown {
    /// The first time.
    pub first: Option<Known>,
    /// A later time.
    pub later: Option<Known>,
}

impl Shown {
    /// The same after one more person, whose answers are among these. It changes only when five more did: else two visits would show
    /// what one person knows.
    #[must_use]
    pub fn after(mut self, turn: Turn, counted: &[u8]) -> Shown {
        if counted.is_empty() || !counted.len().is_multiple_of(FEWEST) {
            return self;
        }
        let sum: f64 = counted.iter().map(|right| f64::from(*right)).sum();
        let right = (sum / counted.len() as f64 * 10.0).round() / 10.0;
        let known = Some(Known { people: counted.len(), right });
        match turn {
            Turn::First => self.first = known,
            Turn::Later => self.later = known,
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{DAYS, QuizRefusal, Shown, Turn, right};
    use crate::time::At;
    use crate::work::FEWEST;

    #[test]
    fn every_question_has_one_right_answer_and_an_open_one_is_refused() {
        for turn in Turn::ALL {
            assert_eq!(right(turn, &turn.right()), Ok(8));
            assert_eq!(right(turn, &[0; 8]).map(|n| n < 8), Ok(true));
            for wrong in [vec![], vec![0; 7], vec![3; 8], vec![0; 9]] {
                assert_eq!(right(turn, &wrong), Err(QuizRefusal::Open));
            }
        }
    }

    #[test]
    fn other_questions_are_asked_two_weeks_after_the_first_answers_and_not_before() {
        let first = At(1_795_219_200_000_000);
        for (days, turn) in
            [(0, Turn::First), (DAYS - 1, Turn::First), (DAYS, Turn::Later), (400, Turn::Later)]
        {
            assert_eq!(Turn::due(Some(first), first.plus_days(days)), turn, "{days} days");
        }
        assert_eq!(Turn::due(None, first), Turn::First);
        assert_ne!(Turn::First.right(), Turn::Later.right());
    }

    proptest! {
        #[test]
        fn no_figure_of_a_team_rests_on_fewer_than_five_people_or_changes_by_fewer(all in prop::collection::vec(0u8..=8, 0..40)) {
            let (mut shown, mut changed) = (Shown::default(), 0);
            for n in 1..=all.len() {
                let before = shown;
                shown = shown.after(Turn::Later, &all[..n]);
                prop_assert_eq!(shown.first, None);
                if shown != before {
                    prop_assert!(n - changed >= FEWEST);
                    changed = n;
                }
                prop_assert_eq!(shown.later.is_some(), n >= FEWEST);
            }
        }
    }
}
