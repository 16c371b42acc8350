//! What a model proposes for a case. Untrusted: the gate decides what may come of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::document::{Content, Filled};

/// A number in [0, 1] that orders proposals: higher is surer. Never shown to people as a percentage.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Score(f64);

impl Score {
    /// The score, unless it is no number or lies outside [0, 1].
    #[must_use]
    pub fn new(score: f64) -> Option<Score> {
        (0.0..=1.0).contains(&score).then_some(Score(score))
    }

    /// The number.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }

    /// Nothing about the case was known to the model: such a score never carries a decision.
    #[must_use]
    pub fn knows_nothing(self) -> bool {
        self.0 == 0.0
    }
}

impl From<Score> for f64 {
    fn from(score: Score) -> f64 {
        score.0
    }
}

impl TryFrom<f64> for Score {
    type Error = &'static str;

    fn try_from(score: f64) -> Result<Score, Self::Error> {
        Score::new(score).ok_or("a score lies in [0, 1]")
    }
}

/// What a model proposes, with what it rests on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// The proposed label.
    pub label: String,
    /// The next best label, when there is one.
    pub second: Option<String>,
    /// How sure, compared with other proposals.
    pub score: Score,
    /// The chance that it is a label people keep, as the model sees it: the sum over all reserved labels.
    pub reserved: f64,
    /// The words that carried it, strongest first.
    pub words: Vec<String>,
    /// What the document says, by the keys of the fields; none where the stream has no fields. The score above is then that everything
    /// together is right.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, FieldProposal>,
}

/// What a model proposes for one field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldProposal {
    /// The value, with where it stands.
    pub filled: Filled,
    /// How sure, compared with other proposals for this field.
    pub score: Score,
    /// So many confirmed documents looked like this one.
    pub seen: u32,
}

impl Proposal {
    /// What is proposed, without how sure.
    #[must_use]
    pub fn content(&self) -> Content {
        let values = self.fields.iter().map(|(key, it)| (key.clone(), it.filled.clone())).collect();
        Content { label: self.label.clone(), values }
    }
}
