//! What is known about a folder of documents, as plain facts; field names are a promise.

use serde::Serialize;

/// The answer.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PaperAnswer {
    /// Documents named in the table.
    pub found: usize,
    /// Documents that were read and learned from.
    pub documents: usize,
    /// The others.
    pub unread: Vec<Unread>,
    /// The labels, when the table has them: how often the proposed one was right, held out.
    pub label: Option<LabelFacts>,
    /// Each field by itself.
    pub fields: Vec<FieldAnswer>,
    /// Whole documents, by where their words come from.
    pub strata: Vec<Stratum>,
    /// Whole documents of every source together, learned from fewer of them and at last from all; empty where all are few.
    pub growth: Vec<Growth>,
    /// The target that was asked for.
    pub main: f64,
    /// The chance with which a promise holds.
    pub confidence: f64,
    /// Seconds it took to learn, held-out parts included.
    pub seconds: f64,
    /// Shown places whose words do not hold the value; there should be none.
    pub wrong_places: usize,
}

/// A document that was left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Unread {
    /// Its file.
    pub file: String,
    /// Why.
    pub why: String,
}

/// How well the kind of a document is told.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct LabelFacts {
    /// Labels there are.
    pub labels: usize,
    /// Share of documents with the right one, held out.
    pub right: f64,
}

/// One field.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FieldAnswer {
    /// Its column.
    pub field: String,
    /// What its values look like.
    pub kind: String,
    /// Documents that may have it.
    pub documents: usize,
    /// Share of them with the right answer, "absent" included, held out.
    pub right: f64,
    /// What is proven, by target.
    pub proven: Vec<Proven>,
}

/// Documents of one quality of source.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Stratum {
    /// `text`, `scan` or `photo`.
    pub quality: String,
    /// Documents.
    pub documents: usize,
    /// Share of them with every value right, held out.
    pub right: f64,
    /// What is proven, by target.
    pub proven: Vec<Proven>,
}

/// What so many of the documents prove.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Growth {
    /// Documents learned from.
    pub documents: usize,
    /// Share of them with every value right, held out.
    pub right: f64,
    /// What is proven, by target.
    pub proven: Vec<Proven>,
}

/// What is proven at one target.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Proven {
    /// The share that must be right.
    pub target: f64,
    /// The share that may leave without a person; none when nothing is proven yet.
    pub share: Option<f64>,
    /// Checked documents there are at the best limit, when nothing is proven.
    pub have: u64,
    /// Checked documents without a mistake that would be needed.
    pub need: u64,
}
