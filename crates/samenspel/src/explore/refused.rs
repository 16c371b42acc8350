//! Why a question cannot be answered: each a sentence a person can act on, and exit code 2.

use crate::explore::table::Refusal;
use lang::Lang;

/// Why `explore` gives no answer. Nothing in the file was changed, and nothing half-written is left.
#[derive(Clone, Debug, PartialEq)]
#[allow(missing_docs, reason = "the fields are what the sentence of their variant speaks of")]
pub enum Refused {
    /// The file holds no table we can read.
    Reading(Refusal),
    /// Every case has this label: there is nothing to decide.
    OneLabel { label: String, cases: usize },
    /// Fewer than two cases.
    TooFew { cases: usize },
    /// Not a share between a half and one.
    BadTarget { value: String },
    /// Not a share between a half and one.
    BadConfidence { value: String },
    /// Not a number of minutes, nor a range.
    BadMinutes { value: String },
    /// A reserved label that does not occur; with the label it resembles.
    UnknownLabel { label: String, nearest: Option<String> },
    /// The report cannot be written there.
    CannotWrite { path: String, why: String },
    /// The report would overwrite the cases.
    ReportIsInput { path: String },
    /// The split column has no row to learn from.
    NoTrainRows { column: String },
    /// The split column has no row to judge on.
    NoTestRows { column: String },
    /// All moments are equal: there is no past and no future.
    TimeEqual { column: String },
}

impl From<Refusal> for Refused {
    fn from(refusal: Refusal) -> Self {
        Refused::Reading(refusal)
    }
}

impl Refused {
    /// The sentence in a person's language.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let (key, facts) = self.facts();
        let args: Vec<_> = facts.into_iter().map(|(name, value)| (name, value.into())).collect();
        lang.text(key, &args)
    }

    fn facts(&self) -> (&'static str, Vec<(&'static str, String)>) {
        match self.clone() {
            Refused::Reading(refusal) => (refusal.key(), refusal.facts()),
            Refused::OneLabel { label, cases } => {
                ("refusal-one-label", vec![("label", label), ("cases", cases.to_string())])
            }
            Refused::TooFew { cases } => ("refusal-too-few", vec![("cases", cases.to_string())]),
            Refused::BadTarget { value } => ("refusal-bad-target", vec![("value", value)]),
            Refused::BadConfidence { value } => ("refusal-bad-confidence", vec![("value", value)]),
            Refused::BadMinutes { value } => ("refusal-bad-minutes", vec![("value", value)]),
            Refused::UnknownLabel { label, nearest: None } => {
                ("refusal-unknown-label", vec![("label", label)])
            }
            Refused::UnknownLabel { label, nearest: Some(nearest) } => {
                ("refusal-unknown-label-nearest", vec![("label", label), ("nearest", nearest)])
            }
            Refused::CannotWrite { path, why } => {
                ("refusal-cannot-write", vec![("path", path), ("why", why)])
            }
            Refused::ReportIsInput { path } => ("refusal-report-is-input", vec![("path", path)]),
            Refused::NoTrainRows { column } => ("refusal-no-train-rows", vec![("column", column)]),
            Refused::NoTestRows { column } => ("refusal-no-test-rows", vec![("column", column)]),
            Refused::TimeEqual { column } => ("refusal-time-equal", vec![("column", column)]),
        }
    }
}
