//! What a model proposes for a case. Untrusted: the gate decides what may come of it.

use serde::{Deserialize, Serialize};

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
}
