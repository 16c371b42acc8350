//! An information record: which people were told about an automation before it came, and what their council said.

use serde::{Deserialize, Serialize};

use crate::country::Country;
use crate::time::At;

/// How far the works council is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Council {
    /// There is nothing to ask it, or there is none.
    NotNeeded,
    /// It was asked for advice.
    AdviceAsked,
    /// It gave its advice.
    AdviceGiven,
    /// It consented.
    Consented,
    /// It did not consent.
    Withheld,
}

impl Council {
    /// All of them, in the order things go.
    pub const ALL: [Council; 5] = [
        Council::NotNeeded,
        Council::AdviceAsked,
        Council::AdviceGiven,
        Council::Consented,
        Council::Withheld,
    ];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Council::NotNeeded => "not_needed",
            Council::AdviceAsked => "advice_asked",
            Council::AdviceGiven => "advice_given",
            Council::Consented => "consented",
            Council::Withheld => "withheld",
        }
    }

    /// The status of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Council> {
        Council::ALL.into_iter().find(|council| council.as_str() == word)
    }

    /// Only the council itself says what it answered.
    #[must_use]
    pub const fn is_an_answer(self) -> bool {
        matches!(self, Council::AdviceGiven | Council::Consented | Council::Withheld)
    }
}

/// That people were told: the request, when, and to whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Information {
    /// What they were given to read: its name, or where it lies.
    pub document: String,
    /// The day on which they were told.
    pub told: At,
    /// Who was told, in words: a team, a council, a meeting.
    pub recipients: String,
    /// The day on which it is to start.
    pub starts: At,
    /// How far the council is.
    pub council: Council,
    /// What the council said, in its words; the decision on its advice.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub answer: String,
}

/// Why an information record cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InformationRefusal {
    /// Nobody can look up what was said.
    #[error("it says which document people were given")]
    NoDocument,
    /// Nobody was told.
    #[error("it says who was told")]
    NoRecipients,
    /// What lies ahead was not told yet.
    #[error("the day on which people were told lies ahead")]
    TooEarly,
    /// It starts before anybody was told.
    #[error("it starts before people were told")]
    StartsBefore,
    /// Somebody else's answer.
    #[error("only a representative says what the council answered")]
    NotTheCouncil,
}

impl Information {
    /// The record, if it can be so on this day.
    ///
    /// # Errors
    /// Says what to change.
    pub fn checked(self, today: At) -> Result<Information, InformationRefusal> {
        if self.document.trim().is_empty() {
            return Err(InformationRefusal::NoDocument);
        }
        if self.recipients.trim().is_empty() {
            return Err(InformationRefusal::NoRecipients);
        }
        if self.told > today {
            return Err(InformationRefusal::TooEarly);
        }
        if self.starts < self.told {
            return Err(InformationRefusal::StartsBefore);
        }
        Ok(self)
    }

    /// The first day on which it may start in this country.
    #[must_use]
    pub fn earliest(&self, country: Country) -> At {
        self.told.plus_months(country.profile().months)
    }

    /// Whether the council still has the word in this country.
    #[must_use]
    pub fn waits_for_council(&self, country: Country) -> bool {
        match self.council {
            Council::Withheld => true,
            Council::AdviceAsked => country.profile().council_answers,
            Council::NotNeeded | Council::AdviceGiven | Council::Consented => false,
        }
    }
}
