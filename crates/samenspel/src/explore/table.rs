//! Reads cases from a file that a person hands us: rows with a text and a label, and what was guessed to get
//! there.
//!
//! Nothing in a file is fatal but the lack of a table: a bad row is kept out and reported, everything else is
//! read. Memory holds the kept rows, one row in the making, and nothing else.

mod collect;
mod columns;
mod delimited;
mod dialect;
mod encoding;
mod fields;
mod folder;
mod guess;
mod json;
mod lines;
mod magic;
mod moment;
mod refusal;
mod rows;
mod split;
mod survey;
#[cfg(test)]
mod tests;

use std::path::Path;

use super::answer::{Columns, Input};
pub use moment::Moment;
pub use refusal::Refusal;
use rows::{Shape, Source};
pub use split::Split;

/// What the person asked for. `None` means: guess it (text and label), or not wanted (time and split).
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// Column with the text; for a folder, the column with the name of the text file.
    pub text: Option<String>,
    /// Column with the label.
    pub label: Option<String>,
    /// Column with the moment.
    pub time: Option<String>,
    /// Column with train or test.
    pub split: Option<String>,
}

/// One case.
#[derive(Clone, Debug)]
pub struct Row {
    /// Line on which it starts, counted from 1.
    pub line: u64,
    /// The text as it is.
    pub text: String,
    /// Its label: an index in [`Table::labels`].
    pub label: u32,
    /// When it came in, when asked for.
    pub moment: Option<Moment>,
    /// What it is for, when asked for.
    pub split: Option<Split>,
}

/// The cases of a file.
#[derive(Clone, Debug)]
pub struct Table {
    /// The cases that can be used, in the order of the file.
    pub rows: Vec<Row>,
    /// The different labels, by first appearance.
    pub labels: Vec<String>,
    /// Rows found, bad ones included.
    pub found: usize,
    /// What was read, how, and what was kept out.
    pub input: Input,
}

/// The columns to read.
#[derive(Clone, Copy, Debug)]
struct Picks {
    text: usize,
    label: usize,
    time: Option<usize>,
    split: Option<usize>,
}

/// Reads a file, or a folder with a labels file. `progress` hears how many bytes were read, of how many.
pub fn read(path: &Path, wanted: &Wanted, progress: &mut dyn FnMut(u64, u64)) -> Result<Table, Refusal> {
    let metadata = path.metadata().map_err(|error| Refusal::from_io(path, &error))?;
    let folder = metadata.is_dir().then_some(path);
    if folder.is_none() && !metadata.is_file() {
        return Err(Refusal::NotAFile { path: path.display().to_string() });
    }
    let file = folder.map_or_else(|| Ok(path.to_owned()), folder::labels_file)?;
    let source = Source::open(&file)?;
    let mut shape = shape(&source, wanted, folder.is_some())?;
    let surveyed = survey::needed(&shape, wanted, folder.is_some());
    let bytes = source.look.bytes;
    // A survey reads the file once more: it is the first half of the work.
    let part =
        |half: u64, done: u64| if surveyed { (half * bytes + done.min(bytes)) / 2 } else { done.min(bytes) };
    let facts = if surveyed {
        survey::survey(&source, &mut shape, &mut |done| progress(part(0, done), bytes))?
    } else {
        Vec::new()
    };
    let picks = survey::pick(shape.columns(), &facts, wanted, folder.is_some())?;
    let collected =
        collect::collect(&source, &shape, picks, folder, &mut |done| progress(part(1, done), bytes))?;
    progress(bytes, bytes);
    let name = |column: usize| shape.columns().get(column).cloned().unwrap_or_default();
    let input = Input {
        file: path.display().to_string(),
        format: if folder.is_some() { "folder" } else { shape.format() }.to_owned(),
        encoding: source.look.encoding.name().to_owned(),
        delimiter: shape.delimiter(),
        columns: Columns {
            text: name(picks.text),
            label: name(picks.label),
            time: picks.time.map(name),
            split: picks.split.map(name),
            text_guessed: wanted.text.is_none(),
            label_guessed: wanted.label.is_none(),
        },
        bad: collected.bad.count(),
        bad_rows: collected.bad.into_first(),
        duplicates: 0,
    };
    Ok(Table { rows: collected.rows, labels: collected.labels, found: collected.found, input })
}

/// How the file is to be read: by its extension, else by its first character.
fn shape(source: &Source, wanted: &Wanted, folder: bool) -> Result<Shape, Refusal> {
    let extension = source.extension();
    let delimited = matches!(extension.as_str(), "csv" | "tsv" | "tab");
    let line = source.first_line()?;
    let first = line.text.trim();
    let json = first.starts_with('{') || first.starts_with('[') || extension.ends_with("jsonl");
    if json && !delimited {
        let per_line = !first.starts_with('[') && first != "{";
        return Ok(Shape::Json { per_line, columns: Vec::new() });
    }
    let named = [&wanted.text, &wanted.label, &wanted.time, &wanted.split];
    let mut asked: Vec<&str> = named.into_iter().flatten().map(String::as_str).collect();
    if folder {
        asked.extend(folder::FILE_COLUMNS);
    }
    dialect::detect(source, &asked)
}
