//! Countries: what the law of a place adds to informing people before AI comes. Data with its source; information, not legal advice.

use crate::dossier::Article;
use serde::{Deserialize, Serialize};

/// Whose law on informing workers the organisation keeps to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Country {
    /// The Netherlands: Wet op de ondernemingsraden.
    Netherlands,
    /// Belgium: collective agreement 39.
    Belgium,
    /// No profile: what the program asks of everybody.
    #[default]
    Elsewhere,
}

/// What a country asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Profile {
    /// So many calendar months lie between informing people and the start.
    pub months: u32,
    /// The council has to have answered before the start, where it was asked.
    pub council_answers: bool,
    /// Where this stands.
    pub laws: &'static [Article],
}

impl Country {
    /// All of them.
    pub const ALL: [Country; 3] = [Country::Netherlands, Country::Belgium, Country::Elsewhere];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Country::Netherlands => "netherlands",
            Country::Belgium => "belgium",
            Country::Elsewhere => "elsewhere",
        }
    }

    /// The country of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Country> {
        Country::ALL.into_iter().find(|country| country.as_str() == word)
    }

    /// What it asks.
    #[must_use]
    pub const fn profile(self) -> Profile {
        match self {
            Country::Netherlands => {
                Profile { months: 0, council_answers: true, laws: &[Article::Advice, Article::Consent] }
            }
            Country::Belgium => Profile { months: 3, council_answers: false, laws: &[Article::Belgium] },
            Country::Elsewhere => Profile { months: 0, council_answers: false, laws: &[] },
        }
    }
}
