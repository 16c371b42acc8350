//! What must hold of reading a table, one promise per test.

mod columns;
mod damage;
mod folders;
mod formats;
mod moments;
mod properties;
mod refusals;

use std::path::Path;

use super::super::answer::BadRowWhy;
use super::{Refusal, Table, Wanted, read};

/// Asks for columns by name.
fn asking(text: &str, label: &str) -> Wanted {
    Wanted { text: Some(text.to_owned()), label: Some(label.to_owned()), ..Wanted::default() }
}

/// Reads these bytes from a file by that name, guessing the columns.
fn reading(name: &str, bytes: impl AsRef<[u8]>) -> Result<Table, Refusal> {
    reading_as(name, bytes, &Wanted::default())
}

fn reading_as(name: &str, bytes: impl AsRef<[u8]>, wanted: &Wanted) -> Result<Table, Refusal> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, bytes).unwrap();
    read(&path, wanted, &mut |_, _| {})
}

fn reading_path(path: &Path) -> Result<Table, Refusal> {
    read(path, &Wanted::default(), &mut |_, _| {})
}

/// Text and label of every case.
fn cases(table: &Table) -> Vec<(&str, &str)> {
    table.rows.iter().map(|row| (row.text.as_str(), table.labels[row.label as usize].as_str())).collect()
}

/// Line and reason of every bad row.
fn bad(table: &Table) -> Vec<(u64, BadRowWhy)> {
    table.input.bad_rows.iter().map(|row| (row.line, row.why)).collect()
}
