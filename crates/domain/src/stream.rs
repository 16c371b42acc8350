//! A stream: cases of one kind, with their labels, their team and how they are handled.

use serde::{Deserialize, Serialize};

use crate::case::tidy;
use crate::field::{Paper, PaperRefusal};
use crate::id::{StreamId, TeamId};
use crate::words::Words;

/// Something a case can be decided to be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// The word people use.
    pub name: String,
    /// People keep it: no machine decides it, at any score.
    pub reserved: bool,
}

/// How cases of a stream are handled.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Policy {
    /// Share of cases that a person judges before seeing the proposal, drawn by lot.
    pub judge_first: f64,
    /// Share of cases that a person judges blind although they proceed, drawn by the same lot.
    pub audit: f64,
    /// A colleague judges first in so many first reviews, whatever the lot says.
    pub first_reviews: u32,
    /// A claim comes back to the queue after so many minutes.
    pub claim_minutes: u32,
}

impl Default for Policy {
    /// The defaults of `4-people.md`, section 7, and `3-guarantee.md`.
    fn default() -> Policy {
        Policy { judge_first: 0.2, audit: 0.05, first_reviews: 50, claim_minutes: 30 }
    }
}

/// The least share of what AI decides that a person judges blind: without audits nothing would ever trip the brake.
pub const LEAST_AUDIT: f64 = 0.01;

impl Policy {
    /// Every share lies in [0, 1], audits are at least [`LEAST_AUDIT`], and what is drawn for one is drawn for judging first as well.
    #[must_use]
    pub fn is_sound(&self) -> bool {
        let share = |x: f64| (0.0..=1.0).contains(&x);
        share(self.judge_first)
            && (LEAST_AUDIT..=1.0).contains(&self.audit)
            && self.audit <= self.judge_first
            && (1..=24 * 60).contains(&self.claim_minutes)
    }
}

/// Cases of one kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stream {
    /// Its id.
    pub id: StreamId,
    /// The word in addresses: small letters, digits and dashes.
    pub key: String,
    /// Its name.
    pub name: Words,
    /// Who decides.
    pub team: TeamId,
    /// What a case can be decided to be, in the order people see.
    pub labels: Vec<Label>,
    /// A case with one of these words goes to a person, whatever is proposed. Small letters.
    pub reserved_words: Vec<String>,
    /// How cases are handled.
    pub policy: Policy,
    /// What its documents say; nothing in a stream of messages.
    #[serde(default, skip_serializing_if = "Paper::is_empty")]
    pub paper: Paper,
    /// Anybody with the address may ask, without an account.
    pub open: bool,
    /// Counts the changes.
    pub version: i64,
}

/// Why a stream cannot be as asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StreamRefusal {
    /// A name is missing in one of the languages.
    #[error("a stream needs a name in both languages")]
    NoName,
    /// Addresses take small letters, digits and dashes.
    #[error("a key has 2 to 40 small letters, digits and dashes")]
    BadKey,
    /// One label is no choice.
    #[error("a stream needs at least two labels")]
    FewLabels,
    /// Two labels with one name.
    #[error("the label {0} stands there twice")]
    TwiceTheLabel(String),
    /// Shares outside 0 to 1, more audits than first judgements, or a claim of no time.
    #[error("a share lies between 0 and 1, and audits are at most as many as first judgements")]
    BadPolicy,
    /// Its fields cannot work.
    #[error("{0}")]
    BadPaper(PaperRefusal),
    /// A field of documents with a label that the stream does not have.
    #[error("the field {0} is of a label that is not there")]
    FieldOfNoLabel(String),
    /// A label or field that speaks of people's worth, behaviour or feelings, where an automation is in use.
    #[error("{0} speaks of people, and an automation is in use here")]
    SpeaksOfPeople(String),
}

/// A word for addresses and folders: 2 to 40 small letters, digits and dashes.
#[must_use]
pub fn is_key(word: &str) -> bool {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (2..=40).contains(&word.len()) && word.chars().all(fits)
}

/// The labels of a text with one per line; a line that begins with `*` is reserved for people.
#[must_use]
pub fn labels(text: &str) -> Vec<Label> {
    let lines = text.lines().map(tidy).filter(|line| !line.is_empty());
    let label = |line: String| Label {
        name: line.trim_start_matches('*').trim().chars().take(80).collect(),
        reserved: line.starts_with('*'),
    };
    lines.map(label).filter(|label| !label.name.is_empty()).collect()
}

impl Stream {
    /// The stream, if it can work.
    ///
    /// # Errors
    /// Says what to change.
    pub fn checked(mut self) -> Result<Stream, StreamRefusal> {
        if self.name.is_missing() {
            return Err(StreamRefusal::NoName);
        }
        if !is_key(&self.key) {
            return Err(StreamRefusal::BadKey);
        }
        // Documents of one kind are a stream too: what is decided is what they say.
        if self.labels.len() < if self.paper.is_empty() { 2 } else { 1 } {
            return Err(StreamRefusal::FewLabels);
        }
        self.paper.checked().map_err(StreamRefusal::BadPaper)?;
        let lost = self.paper.fields.iter().find(|field| !field.labels.iter().all(|label| self.has(label)));
        if let Some(lost) = lost {
            return Err(StreamRefusal::FieldOfNoLabel(lost.key.clone()));
        }
        let mut seen = std::collections::BTreeSet::new();
        if let Some(twice) = self.labels.iter().find(|label| !seen.insert(label.name.to_lowercase())) {
            return Err(StreamRefusal::TwiceTheLabel(twice.name.clone()));
        }
        if !self.policy.is_sound() {
            return Err(StreamRefusal::BadPolicy);
        }
        self.reserved_words = self
            .reserved_words
            .iter()
            .map(|word| tidy(word).to_lowercase())
            .filter(|word| !word.is_empty())
            .collect();
        Ok(self)
    }

    /// Whether this is one of its labels.
    #[must_use]
    pub fn has(&self, label: &str) -> bool {
        self.labels.iter().any(|known| known.name == label)
    }

    /// The reserved word that a text contains, if any: a whole word or phrase, in any case of letters.
    #[must_use]
    pub fn reserved_word(&self, text: &str) -> Option<&str> {
        let text = text.to_lowercase();
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let stands_alone = |word: &str| {
            text.match_indices(word).any(|(at, _)| {
                !is_word(text[..at].chars().next_back()) && !is_word(text[at + word.len()..].chars().next())
            })
        };
        self.reserved_words.iter().map(String::as_str).find(|word| stands_alone(word))
    }
}

#[cfg(test)]
mod tests {
    use super::{Label, Policy, Stream, StreamRefusal, labels};
    use crate::field::Paper;
    use crate::id::{StreamId, TeamId};
    use crate::time::At;
    use crate::words::Words;

    fn stream() -> Stream {
        Stream {
            id: StreamId::new(At(1), 1),
            key: "ict".into(),
            name: Words::new("IT", "ICT"),
            team: TeamId::new(At(1), 1),
            labels: labels("wachtwoord\n* klacht\n\nprinter"),
            reserved_words: vec![" Ontslag ".into(), "mijn leidinggevende".into()],
            policy: Policy::default(),
            paper: Paper::default(),
            open: false,
            version: 1,
        }
    }

    #[test]
    fn labels_are_read_line_by_line_and_a_star_reserves() {
        let label = |name: &str, reserved| Label { name: name.into(), reserved };
        assert_eq!(
            stream().labels,
            [label("wachtwoord", false), label("klacht", true), label("printer", false)]
        );
    }

    #[test]
    fn a_stream_that_cannot_work_is_refused_with_what_to_change() {
        let changed = |change: fn(&mut Stream)| {
            let mut stream = stream();
            change(&mut stream);
            stream.checked().err()
        };
        assert_eq!(changed(|_| ()), None);
        assert_eq!(changed(|s| s.name.nl.clear()), Some(StreamRefusal::NoName));
        assert_eq!(changed(|s| s.key = "ICT desk".into()), Some(StreamRefusal::BadKey));
        assert_eq!(changed(|s| s.labels.truncate(1)), Some(StreamRefusal::FewLabels));
        assert_eq!(
            changed(|s| s.labels[2].name = "Klacht".into()),
            Some(StreamRefusal::TwiceTheLabel("Klacht".into()))
        );
        assert_eq!(changed(|s| s.policy.audit = 0.0), Some(StreamRefusal::BadPolicy));
        assert_eq!(changed(|s| s.policy.judge_first = f64::NAN), Some(StreamRefusal::BadPolicy));
    }

    #[test]
    fn audits_are_never_none_and_never_more_than_first_judgements() {
        let table = [
            (0.2, true),
            (super::LEAST_AUDIT, true),
            (0.009, false),
            (0.0, false),
            (0.21, false),
            (f64::NAN, false),
        ];
        for (audit, sound) in table {
            assert_eq!(Policy { audit, ..Policy::default() }.is_sound(), sound, "{audit}");
        }
    }

    #[test]
    fn a_reserved_word_is_found_as_a_word_and_not_inside_another() {
        let stream = stream().checked().unwrap();
        assert_eq!(stream.reserved_word("Ik vrees ONTSLAG."), Some("ontslag"));
        assert_eq!(stream.reserved_word("Over mijn leidinggevende gesproken"), Some("mijn leidinggevende"));
        assert_eq!(stream.reserved_word("een ontslagvergoeding"), None);
    }
}
