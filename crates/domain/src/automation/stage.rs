//! Stages: how far an automation may go.

use serde::{Deserialize, Serialize};

/// How far an automation may go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Somebody thought of it.
    Idea,
    /// It is being designed.
    Design,
    /// It proposes, nobody sees it, people decide.
    Shadow,
    /// People decide, and see the proposal.
    Assisted,
    /// It decides alone where the guarantee holds; people do the rest.
    Automatic,
    /// Stopped, until two people restart it.
    Paused,
    /// Over.
    Retired,
}

impl Stage {
    /// All stages, from idea to end.
    pub const ALL: [Stage; 7] = [
        Stage::Idea,
        Stage::Design,
        Stage::Shadow,
        Stage::Assisted,
        Stage::Automatic,
        Stage::Paused,
        Stage::Retired,
    ];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Stage::Idea => "idea",
            Stage::Design => "design",
            Stage::Shadow => "shadow",
            Stage::Assisted => "assisted",
            Stage::Automatic => "automatic",
            Stage::Paused => "paused",
            Stage::Retired => "retired",
        }
    }

    /// The stage of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Stage> {
        Stage::ALL.into_iter().find(|stage| stage.as_str() == word)
    }

    /// The stage one step further, if there is one.
    #[must_use]
    pub const fn next(self) -> Option<Stage> {
        match self {
            Stage::Idea => Some(Stage::Design),
            Stage::Design => Some(Stage::Shadow),
            Stage::Shadow => Some(Stage::Assisted),
            Stage::Assisted => Some(Stage::Automatic),
            Stage::Automatic | Stage::Paused | Stage::Retired => None,
        }
    }
}
