//! Decisions as CSV: UTF-8, commas, CRLF and quotes as RFC 4180 has them, no byte order mark.
//!
//! Text in documents comes from anybody, and a spreadsheet runs a cell that begins with `=`, `+`, `-` or `@` as a formula. Such a cell gets
//! an apostrophe in front, which a spreadsheet takes for "this is text"; plain numbers, `-12.50` too, stay as they are. A reader that is
//! no spreadsheet takes one leading apostrophe away before one of these signs.

use super::parcel::Parcel;
use crate::field::Paper;

/// The columns of the decision itself. No field has a point in its key, so that none is called the same.
const OWN: [&str; 7] = [
    "decision.id",
    "decision.replaces",
    "decision.at",
    "decision.by",
    "decision.label",
    "case.id",
    "case.key",
];

/// A header, then one row for each decision: its own columns, then the fields in the order of the page. Absent and unreadable are empty.
#[must_use]
pub fn table(paper: &Paper, parcels: &[Parcel<'_>]) -> String {
    let mut to = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    let header = OWN.into_iter().chain(paper.fields.iter().map(|field| field.key.as_str()));
    // Writing to memory cannot fail, and a table without its rows would be seen at once.
    let mut written = to.write_record(header).is_ok();
    for parcel in parcels {
        written &= to.write_record(row(paper, parcel)).is_ok();
    }
    let bytes = to.into_inner().unwrap_or_default();
    if written { String::from_utf8(bytes).unwrap_or_default() } else { String::new() }
}

fn row(paper: &Paper, parcel: &Parcel<'_>) -> Vec<String> {
    let (case, decision) = (parcel.case, parcel.decision);
    let mut cells = vec![
        decision.id.to_string(),
        parcel.replaces().map(|id| id.to_string()).unwrap_or_default(),
        decision.at.instant(),
        parcel.by().to_owned(),
        guarded(&decision.label),
        case.id.to_string(),
        guarded(case.key.as_deref().unwrap_or_default()),
    ];
    let value =
        |key: &str| decision.values.get(key).and_then(|filled| filled.value.text()).unwrap_or_default();
    cells.extend(paper.fields.iter().map(|field| guarded(value(&field.key))));
    cells
}

/// A cell that no spreadsheet runs.
pub(crate) fn guarded(cell: &str) -> String {
    let runs = cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let number = cell.strip_prefix('-').unwrap_or(cell);
    let plain = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if runs && !plain { format!("'{cell}") } else { cell.to_owned() }
}
