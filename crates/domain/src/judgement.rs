//! A judgement: a label a person gave, and how. Models learn from all of them; only blind ones prove anything.

use serde::{Deserialize, Serialize};

use crate::gate::drawn;

/// How a label was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Given {
    /// Before there was any proposal: past cases.
    History,
    /// In shadow: the proposal was never shown.
    Shadow,
    /// Before the proposal was shown, drawn by lot.
    JudgeFirst,
    /// Blind, on a case that proceeded, drawn by lot.
    Audit,
    /// With the proposal in sight.
    Seen,
    /// Deciding an objection or looking again.
    Again,
}

impl Given {
    /// All ways.
    pub const ALL: [Given; 6] =
        [Given::History, Given::Shadow, Given::JudgeFirst, Given::Audit, Given::Seen, Given::Again];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Given::History => "history",
            Given::Shadow => "shadow",
            Given::JudgeFirst => "judge_first",
            Given::Audit => "audit",
            Given::Seen => "seen",
            Given::Again => "again",
        }
    }

    /// The way of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Given> {
        Given::ALL.into_iter().find(|given| given.as_str() == word)
    }

    /// Whether such a label may prove a limit. `draw` is the case's lot, `audit` the stream's own audit rate.
    ///
    /// The labels that prove must be a random sample of all traffic. Past cases and shadow are all of it. While an automation
    /// decides alone, first judgements are made on deferred cases and audits on those that proceed; the one lot falls on both
    /// alike, so that what lies below the audit rate is a random sample of the two together, and what lies above is not.
    /// (`3-guarantee.md`, section 1; `docs/method/blind-labels.md`.)
    #[must_use]
    pub fn proves(self, draw: f64, audit: f64) -> bool {
        match self {
            Given::History | Given::Shadow => true,
            Given::JudgeFirst | Given::Audit => draw.is_finite() && drawn(draw, audit),
            Given::Seen | Given::Again => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Given;

    #[test]
    fn only_blind_labels_of_a_random_sample_prove_anything() {
        let proving = |draw| Given::ALL.map(|given| given.proves(draw, 0.05));
        assert_eq!(proving(0.01), [true, true, true, true, false, false]);
        assert_eq!(proving(0.05), [true, true, false, false, false, false]);
        assert_eq!(proving(f64::NAN), [true, true, false, false, false, false]);
    }
}
