//! Amnesty: a tool or a work-around that somebody uses and nobody decided on, told without a name. It becomes an idea or a practice, and
//! never a case against anybody: there is nobody in it.

use serde::{Deserialize, Serialize};

use crate::id::{IdeaId, WorkaroundId};
use crate::time::At;

/// The longest text, in characters.
pub const LONGEST: usize = 2_000;

/// What became of a work-around.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// Nothing yet.
    Open,
    /// How everybody may do it from now on, or what to use instead.
    Practice(String),
    /// An idea of a team.
    Idea(IdeaId),
}

/// A tool or a work-around.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Workaround {
    /// Its id: it says the day it came in and nothing finer.
    pub id: WorkaroundId,
    /// The tool, or what is done.
    pub tool: String,
    /// What it helps with, and what is missing without it.
    pub words: String,
    /// What became of it.
    pub fate: Fate,
    /// The day it came in.
    pub day: At,
    /// It stands in the record: from the day after on.
    pub noted: bool,
    /// Counts the changes.
    pub version: i64,
}

/// Why a work-around stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AmnestyRefusal {
    /// Nothing was said, or too much.
    #[error("say what it is in 1 to 120 characters, and what it helps with in at most {LONGEST}")]
    NoWords,
    /// Something became of it already.
    #[error("something became of it already")]
    Over,
}

fn text(typed: &str, most: usize) -> Result<String, AmnestyRefusal> {
    let text = crate::case::tidy(typed);
    if (1..=most).contains(&text.chars().count()) { Ok(text) } else { Err(AmnestyRefusal::NoWords) }
}

impl Workaround {
    /// A work-around of this day; `chance` are 80 random bits.
    ///
    /// # Errors
    /// [`AmnestyRefusal::NoWords`].
    pub fn told(tool: &str, words: &str, now: At, chance: u128) -> Result<Workaround, AmnestyRefusal> {
        let day = now.midnight();
        let (tool, words) = (text(tool, 120)?, text(words, LONGEST)?);
        Ok(Workaround {
            id: WorkaroundId::new(day, chance),
            tool,
            words,
            fate: Fate::Open,
            day,
            noted: false,
            version: 1,
        })
    }

    /// Whether it is to be noted in the record by now: on the day after, when nobody sees any more at what hour it came in.
    #[must_use]
    pub fn is_due(&self, now: At) -> bool {
        !self.noted && now >= self.day.plus_days(1)
    }

    /// The same, with what became of it, once.
    ///
    /// # Errors
    /// Says what does not go.
    pub fn with(self, fate: Fate) -> Result<Workaround, AmnestyRefusal> {
        if self.fate != Fate::Open {
            return Err(AmnestyRefusal::Over);
        }
        let fate = match fate {
            Fate::Practice(words) => Fate::Practice(text(&words, LONGEST)?),
            other => other,
        };
        Ok(Workaround { fate, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::{AmnestyRefusal, Fate, Workaround};
    use crate::time::At;

    const NOW: At = At(1_795_269_907_123_456);

    #[test]
    fn a_work_around_tells_its_day_and_becomes_one_thing_once() {
        let it = Workaround::told(" A translator on the web ", "Letters in Polish.", NOW, 1);
        let it = it.unwrap_or_else(|_| unreachable!());
        assert_eq!((it.tool.as_str(), it.day), ("A translator on the web", NOW.midnight()));
        assert!(!it.is_due(NOW) && it.is_due(NOW.plus_days(1)));
        let practice = |words: &str| Fate::Practice(words.into());
        assert_eq!(it.clone().with(practice(" ")), Err(AmnestyRefusal::NoWords));
        let over = it.with(practice("Use ours.")).unwrap_or_else(|_| unreachable!());
        assert_eq!(over.with(practice("Use theirs.")), Err(AmnestyRefusal::Over));
        for (tool, words) in [("", "x"), ("x", " "), (&*"x".repeat(121), "x")] {
            assert_eq!(Workaround::told(tool, words, NOW, 1), Err(AmnestyRefusal::NoWords));
        }
    }
}
