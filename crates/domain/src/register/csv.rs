//! Entries as CSV: one column for each field of the standard under its own key, then ours. Lists stand in a cell as JSON.

use serde_json::Value;

use super::Entry;
use super::standard::{FIELDS, OWN};
use crate::outlet::csv::guarded;

/// Our columns, each with its place in [`super::ForWorkers`].
const OURS: [&str; 11] = [
    "/stage",
    "/does_not/en",
    "/does_not/nl",
    "/stays_human/en",
    "/stays_human/nl",
    "/appeal/en",
    "/appeal/nl",
    "/appeal_days",
    "/consulted",
    "/laws",
    "/faults",
];

/// A header, then one row for each entry, as RFC 4180 has it; no cell is one that a spreadsheet runs.
#[must_use]
pub fn table(entries: &[Entry]) -> String {
    let mut to = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    let ours = OURS.iter().map(|path| format!("{OWN}{}", path.replace('/', ".")));
    let header = FIELDS.iter().map(|field| field.key.to_owned()).chain(ours);
    // Writing to memory cannot fail, and a table without its rows would be seen at once.
    let mut written = to.write_record(header).is_ok();
    for entry in entries {
        let json = entry.json();
        let own = json.get(OWN).unwrap_or(&Value::Null);
        let standard = FIELDS.iter().map(|field| cell(json.get(field.key)));
        written &= to.write_record(standard.chain(OURS.iter().map(|path| cell(own.pointer(path))))).is_ok();
    }
    let bytes = to.into_inner().unwrap_or_default();
    if written { String::from_utf8(bytes).unwrap_or_default() } else { String::new() }
}

fn cell(value: Option<&Value>) -> String {
    match value {
        None | Some(Value::Null) => String::new(),
        Some(Value::String(text)) => guarded(text),
        Some(other) => other.to_string(),
    }
}
