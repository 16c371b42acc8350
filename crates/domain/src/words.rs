//! A text that people wrote in both languages.

use serde::{Deserialize, Serialize};

/// The same words in English and Dutch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// English
    pub en: String,
    /// Dutch
    pub nl: String,
}

impl Words {
    /// Both languages at once.
    #[must_use]
    pub fn new(en: &str, nl: &str) -> Words {
        Words { en: en.trim().to_owned(), nl: nl.trim().to_owned() }
    }

    /// Nothing is said in at least one of the languages.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.en.trim().is_empty() || self.nl.trim().is_empty()
    }
}
