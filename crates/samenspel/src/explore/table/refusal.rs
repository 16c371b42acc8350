//! Why a file or folder cannot be read as a table. Facts only: the sentences live in the translations.

use std::io;
use std::path::Path;

use super::super::answer::BadRowWhy;

/// A table that cannot be read, with what a person needs to know to do something about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing by this name.
    NotFound {
        /// Name as given.
        path: String,
    },
    /// The file may not be read by whoever runs the program.
    NoPermission {
        /// Name as given.
        path: String,
    },
    /// A device, pipe or socket: it might never end.
    NotAFile {
        /// Name as given.
        path: String,
    },
    /// The system could not read it.
    CannotRead {
        /// Name as given.
        path: String,
        /// The system's own words.
        why: String,
    },
    /// No bytes, or only blanks.
    Empty {
        /// Name as given.
        path: String,
    },
    /// Not a table in text.
    Binary {
        /// Name as given.
        path: String,
        /// What it seems to be: see `magic::kind`.
        what: &'static str,
    },
    /// No delimiter gives more than one column.
    OneColumn {
        /// The first line, shortened.
        line: String,
    },
    /// The column that was asked for is not there.
    MissingColumn {
        /// Name that was asked for.
        asked: String,
        /// Names that there are.
        available: Vec<String>,
        /// The name that looks most like it.
        nearest: Option<String>,
    },
    /// One column was asked for in two roles.
    SameColumn {
        /// Its name.
        column: String,
    },
    /// More columns than a table of cases has.
    TooManyColumns {
        /// Columns found.
        columns: usize,
        /// Columns allowed.
        limit: usize,
    },
    /// The header, or the only line, is too long to be one.
    LineTooLong {
        /// Line counted from 1.
        line: u64,
        /// Longest line that is read, in bytes.
        limit: usize,
    },
    /// A header and nothing below it.
    NoRows {
        /// Name as given.
        path: String,
    },
    /// Rows, but not one that can be used.
    NoUsableRows {
        /// Rows found.
        found: usize,
        /// What is most often wrong.
        why: BadRowWhy,
        /// How often.
        times: usize,
        /// First line where that is wrong.
        line: u64,
    },
    /// JSON objects without a single field at their top that can be read as text.
    NoFields {
        /// Name as given.
        path: String,
    },
    /// A folder without `labels.csv`, `labels.tsv` or `labels.jsonl`.
    NoLabelsFile {
        /// Name as given.
        folder: String,
    },
    /// No column looks like a text.
    CannotGuessText {
        /// Names that there are.
        columns: Vec<String>,
    },
    /// No column looks like a label.
    CannotGuessLabel {
        /// Names that there are.
        columns: Vec<String>,
    },
}

impl Refusal {
    /// The refusal that goes with a failure of the system.
    pub fn from_io(path: &Path, error: &io::Error) -> Self {
        let path = path.display().to_string();
        match error.kind() {
            io::ErrorKind::NotFound => Refusal::NotFound { path },
            io::ErrorKind::PermissionDenied => Refusal::NoPermission { path },
            _ => Refusal::CannotRead { path, why: error.to_string() },
        }
    }

    /// Id of the message in the translations.
    pub fn key(&self) -> &'static str {
        match self {
            Refusal::NotFound { .. } => "refusal-not-found",
            Refusal::NoPermission { .. } => "refusal-no-permission",
            Refusal::NotAFile { .. } => "refusal-not-a-file",
            Refusal::CannotRead { .. } => "refusal-cannot-read",
            Refusal::Empty { .. } => "refusal-empty",
            Refusal::Binary { .. } => "refusal-binary",
            Refusal::OneColumn { .. } => "refusal-one-column",
            Refusal::MissingColumn { nearest: None, .. } => "refusal-missing-column",
            Refusal::MissingColumn { nearest: Some(_), .. } => "refusal-missing-column-nearest",
            Refusal::SameColumn { .. } => "refusal-same-column",
            Refusal::TooManyColumns { .. } => "refusal-too-many-columns",
            Refusal::LineTooLong { .. } => "refusal-line-too-long",
            Refusal::NoRows { .. } => "refusal-no-rows",
            Refusal::NoUsableRows { .. } => "refusal-no-usable-rows",
            Refusal::NoFields { .. } => "refusal-no-fields",
            Refusal::NoLabelsFile { .. } => "refusal-no-labels-file",
            Refusal::CannotGuessText { .. } => "refusal-cannot-guess-text",
            Refusal::CannotGuessLabel { .. } => "refusal-cannot-guess-label",
        }
    }

    /// The named arguments of that message.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Refusal::NotFound { path }
            | Refusal::NoPermission { path }
            | Refusal::NotAFile { path }
            | Refusal::Empty { path }
            | Refusal::NoRows { path }
            | Refusal::NoFields { path } => vec![("path", path.clone())],
            Refusal::CannotRead { path, why } => vec![("path", path.clone()), ("why", why.clone())],
            Refusal::Binary { path, what } => vec![("path", path.clone()), ("what", (*what).to_owned())],
            Refusal::OneColumn { line } => vec![("line", line.clone())],
            Refusal::MissingColumn { asked, available, nearest } => {
                let mut facts = vec![("asked", asked.clone()), ("available", listed(available))];
                facts.extend(nearest.iter().map(|name| ("nearest", name.clone())));
                facts
            }
            Refusal::SameColumn { column } => vec![("column", column.clone())],
            Refusal::TooManyColumns { columns, limit } => {
                vec![("columns", columns.to_string()), ("limit", limit.to_string())]
            }
            Refusal::LineTooLong { line, limit } => {
                vec![("line", line.to_string()), ("limit", (limit >> 20).to_string())]
            }
            Refusal::NoUsableRows { found, why, times, line } => vec![
                ("found", found.to_string()),
                ("why", reason(*why).to_owned()),
                ("times", times.to_string()),
                ("line", line.to_string()),
            ],
            Refusal::NoLabelsFile { folder } => vec![("folder", folder.clone())],
            Refusal::CannotGuessText { columns } | Refusal::CannotGuessLabel { columns } => {
                vec![("columns", listed(columns))]
            }
        }
    }
}

/// The name of a reason, as in the JSON of the answer.
fn reason(why: BadRowWhy) -> &'static str {
    match why {
        BadRowWhy::FieldCount => "field_count",
        BadRowWhy::NoText => "no_text",
        BadRowWhy::NoLabel => "no_label",
        BadRowWhy::NotText => "not_text",
        BadRowWhy::NotJson => "not_json",
        BadRowWhy::TooLong => "too_long",
        BadRowWhy::NoTime => "no_time",
        BadRowWhy::OtherSplit => "other_split",
        BadRowWhy::NoFile => "no_file",
    }
}

/// Names after one another; a sentence has no room for more than twenty, nor for very long ones.
fn listed(names: &[String]) -> String {
    let mut shown: Vec<String> = names.iter().take(20).map(|name| shortened(name, 40)).collect();
    if names.len() > shown.len() {
        shown.push("…".to_owned());
    }
    shown.join(", ")
}

/// At most so many characters of a text, without line breaks or control characters.
pub fn shortened(text: &str, most: usize) -> String {
    let mut plain = text.trim().chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut short: String = plain.by_ref().take(most).collect();
    if plain.next().is_some() {
        short.push('…');
    }
    short
}
