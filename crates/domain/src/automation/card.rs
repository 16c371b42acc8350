//! The card of an automation: what everybody may know about it, in both languages.

use serde::{Deserialize, Serialize};

use crate::words::Words;

/// The public description of an automation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Card {
    /// Why AI comes, and which goal it serves.
    pub goal: Words,
    /// What it does.
    pub does: Words,
    /// What it does not do.
    pub does_not: Words,
    /// What stays with people.
    pub stays_human: Words,
    /// How a decision comes about.
    pub how_decided: Words,
    /// Which data it learns from and reads.
    pub data: Words,
    /// Who oversees it.
    pub overseer: Words,
    /// How to object.
    pub appeal: Words,
}

impl Card {
    /// Every part, with the word that names it.
    #[must_use]
    pub fn parts(&self) -> [(&'static str, &Words); 8] {
        [
            ("goal", &self.goal),
            ("does", &self.does),
            ("does_not", &self.does_not),
            ("stays_human", &self.stays_human),
            ("how_decided", &self.how_decided),
            ("data", &self.data),
            ("overseer", &self.overseer),
            ("appeal", &self.appeal),
        ]
    }

    /// The parts that are not filled in, in both languages.
    #[must_use]
    pub fn missing(&self) -> Vec<&'static str> {
        self.parts().into_iter().filter(|(_, words)| words.is_missing()).map(|(name, _)| name).collect()
    }
}
