//! What somebody did of the lessons and the questions, as far as their time was booked: never how they did.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::automation::{Automation, Stage};
use crate::time::At;

/// The lessons there are.
pub const PRIMERS: [&str; 5] = ["mistakes", "oversight", "asking", "together", "rights"];
/// The paid time of a lesson, in minutes.
pub const MINUTES: i64 = 5;
/// The paid time of the questions, in minutes.
pub const QUESTIONS: i64 = 4;

/// What one person did. Each part is paid once.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Learned {
    /// The lessons that were read.
    pub primers: BTreeSet<String>,
    /// The day of the first answers to the questions.
    pub answered: Option<At>,
}

impl Learned {
    /// The same after a lesson, with the minutes to book; none when it was read before, or is no lesson.
    #[must_use]
    pub fn read(mut self, primer: &str) -> Option<(Learned, i64)> {
        let new = PRIMERS.contains(&primer) && self.primers.insert(primer.to_owned());
        new.then_some((self, MINUTES))
    }

    /// The same after the questions, with the minutes to book; none when they were answered before.
    #[must_use]
    pub fn answered(self, at: At) -> Option<(Learned, i64)> {
        let first = self.answered.is_none();
        first.then(|| (Learned { answered: Some(at.midnight()), ..self }, QUESTIONS))
    }

    /// Everything was done.
    #[must_use]
    pub fn is_whole(&self) -> bool {
        self.answered.is_some() && self.primers.len() == PRIMERS.len()
    }
}

/// The automation that learning of all kinds of AI is booked on: the first in use of these, else the first that is meant to come.
#[must_use]
pub fn booked_on(automations: &[Automation]) -> Option<&Automation> {
    let with = |idea: bool| {
        let fits = |it: &&Automation| it.stage != Stage::Retired && (it.stage == Stage::Idea) == idea;
        automations.iter().filter(fits).min_by_key(|it| it.id)
    };
    with(false).or_else(|| with(true))
}

#[cfg(test)]
mod tests {
    use super::{Learned, MINUTES, PRIMERS, QUESTIONS};
    use crate::time::At;

    #[test]
    fn each_lesson_and_the_questions_are_paid_once() {
        let mut learned = Learned::default();
        for primer in PRIMERS {
            let (after, minutes) = learned.clone().read(primer).unwrap();
            assert_eq!((minutes, after.is_whole()), (MINUTES, false));
            assert_eq!(after.clone().read(primer), None);
            learned = after;
        }
        assert_eq!(learned.clone().read("nonsense"), None);
        let (whole, minutes) = learned.answered(At(1_795_269_907_123_456)).unwrap();
        assert_eq!((minutes, whole.is_whole()), (QUESTIONS, true));
        assert_eq!(
            whole.answered.map(At::instant).as_deref(),
            Some("2026-11-21T00:00:00Z"),
            "a day, not a moment"
        );
        assert_eq!(whole.answered(At(1_800_000_000_000_000)), None);
    }
}
