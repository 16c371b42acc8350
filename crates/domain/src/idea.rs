//! Ideas: what somebody would hand over to AI, or keep with people; and what became of it.

use serde::{Deserialize, Serialize};

use crate::id::{AutomationId, IdeaId, StreamId, TeamId, WorkId};
use crate::time::At;

/// The longest reason, in characters.
pub const LONGEST: usize = 2_000;

/// What somebody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wish {
    /// This should be handed over.
    HandOver,
    /// People should keep this.
    Keep,
}

impl Wish {
    /// Both.
    pub const ALL: [Wish; 2] = [Wish::HandOver, Wish::Keep];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Wish::HandOver => "hand_over",
            Wish::Keep => "keep",
        }
    }

    /// The one of a word that was sent.
    #[must_use]
    pub fn parse(word: &str) -> Option<Wish> {
        Wish::ALL.into_iter().find(|wish| wish.as_str() == word)
    }
}

/// What it is about: a kind of case, or a piece of work. Never one case: it would lead to who had it in hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum About {
    /// Cases of a stream with this label; all of them where there is none yet.
    Kind {
        /// The stream.
        stream: StreamId,
        /// What they were decided to be.
        label: Option<String>,
    },
    /// A piece of work of the inventory.
    Work(WorkId),
}

/// What became of an idea.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Became {
    /// Nothing yet.
    Open,
    /// An automation, to be seen there from the stage "idea" on.
    Automation(AutomationId),
    /// A label that people keep: the gate sends every such case to a person.
    Reserved(String),
    /// Not now, and why not.
    Declined(String),
}

/// An idea. Nobody's name stands with it: it is for the team, whoever had it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Idea {
    /// Its id: it says the day it came in and nothing finer.
    pub id: IdeaId,
    /// Whose work it is about.
    pub team: TeamId,
    /// What of it.
    pub about: About,
    /// What is wanted.
    pub wish: Wish,
    /// Why, in the words of who wants it.
    pub why: String,
    /// What became of it.
    pub became: Became,
    /// The day it came in.
    pub day: At,
    /// Counts the changes.
    pub version: i64,
}

/// Why an idea stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IdeaRefusal {
    /// Nothing was said, or too much.
    #[error("say why, in 1 to {LONGEST} characters")]
    NoWhy,
    /// Somebody was earlier.
    #[error("something became of it already")]
    Over,
    /// To keep something is not to automate it, and the other way round.
    #[error("this is not what was proposed")]
    OtherWish,
    /// Only a label can be reserved.
    #[error("choose which label people keep")]
    NoLabel,
    /// An automation needs a stream.
    #[error("choose in which stream it would work, and what it is called in both languages")]
    NoStream,
}

/// A reason, tidied.
///
/// # Errors
/// [`IdeaRefusal::NoWhy`].
pub fn why(text: &str) -> Result<String, IdeaRefusal> {
    let text = crate::case::tidy(text);
    if (1..=LONGEST).contains(&text.chars().count()) { Ok(text) } else { Err(IdeaRefusal::NoWhy) }
}

impl Idea {
    /// An idea of this day; `chance` are 80 random bits.
    ///
    /// # Errors
    /// [`IdeaRefusal::NoWhy`].
    pub fn new(
        team: TeamId,
        about: About,
        wish: Wish,
        text: &str,
        now: At,
        chance: u128,
    ) -> Result<Idea, IdeaRefusal> {
        let day = now.midnight();
        let why = why(text)?;
        Ok(Idea {
            id: IdeaId::new(day, chance),
            team,
            about,
            wish,
            why,
            became: Became::Open,
            day,
            version: 1,
        })
    }

    /// The same, with what became of it. What is to be kept becomes no automation, and what is to be handed over is not reserved; either
    /// may be declined, with a reason.
    ///
    /// # Errors
    /// Says what does not go.
    pub fn with(self, became: Became) -> Result<Idea, IdeaRefusal> {
        if self.became != Became::Open {
            return Err(IdeaRefusal::Over);
        }
        let became = match (self.wish, became) {
            (_, Became::Declined(reason)) => Became::Declined(why(&reason)?),
            (Wish::HandOver, Became::Automation(id)) => Became::Automation(id),
            (Wish::Keep, Became::Reserved(label)) => Became::Reserved(label),
            _ => return Err(IdeaRefusal::OtherWish),
        };
        Ok(Idea { became, ..self })
    }
}

#[cfg(test)]
mod tests {
    use super::{About, Became, Idea, IdeaRefusal, Wish};
    use crate::id::{AutomationId, IdeaId, TeamId, WorkId};
    use crate::time::At;

    const NOW: At = At(1_795_269_907_123_456);

    fn idea(wish: Wish) -> Idea {
        let about = About::Work(WorkId::new(NOW, 1));
        Idea::new(TeamId::new(NOW, 1), about, wish, " It dulls. ", NOW, 3).unwrap_or_else(|_| unreachable!())
    }

    #[test]
    fn an_idea_becomes_what_was_wanted_or_is_declined_with_a_reason_once() {
        let automation = || Became::Automation(AutomationId::new(NOW, 1));
        let reserved = || Became::Reserved("complaint".into());
        let table = [
            (Wish::HandOver, automation(), None),
            (Wish::HandOver, reserved(), Some(IdeaRefusal::OtherWish)),
            (Wish::Keep, reserved(), None),
            (Wish::Keep, automation(), Some(IdeaRefusal::OtherWish)),
            (Wish::Keep, Became::Declined("Not now.".into()), None),
            (Wish::HandOver, Became::Declined(" ".into()), Some(IdeaRefusal::NoWhy)),
            (Wish::Keep, Became::Open, Some(IdeaRefusal::OtherWish)),
        ];
        for (wish, became, refusal) in table {
            assert_eq!(idea(wish).with(became.clone()).err(), refusal, "{wish:?} {became:?}");
        }
        let over = idea(Wish::HandOver).with(automation()).unwrap_or_else(|_| unreachable!());
        assert_eq!(over.with(Became::Declined("x".into())), Err(IdeaRefusal::Over));
    }

    #[test]
    fn an_idea_says_why_and_tells_no_hour() {
        let it = idea(Wish::Keep);
        assert_eq!(
            (it.why.as_str(), it.id, it.day),
            ("It dulls.", IdeaId::new(NOW.midnight(), 3), NOW.midnight())
        );
        let wordless = Idea::new(it.team, it.about, it.wish, " ", NOW, 1);
        assert_eq!(wordless, Err(IdeaRefusal::NoWhy));
    }
}
