//! A folder of invented papers with their truth beside them, as `samenspel explore --documents` reads it.

use super::{COLUMNS, KINDS, Paper, Shape, paper};
use std::io;
use std::path::Path;

/// Writes `count` papers, each in its shape, and what is true about them.
///
/// `truth.csv` has a line per paper: `file`, `label`, then a column per field, empty when the paper lacks it.
/// `lines.csv` has the lines of invoices, `about.csv` language, layout, shape and planted mistake.
///
/// # Errors
/// When the folder cannot be made or written.
pub fn write(folder: &Path, seed: u64, count: u64, shape: fn(u64) -> Shape) -> io::Result<()> {
    written(folder, count, |nth| paper(seed, nth, shape(nth)))
}

/// Writes so many papers and their truth.
pub(super) fn written(folder: &Path, count: u64, paper: impl Fn(u64) -> Paper) -> io::Result<()> {
    std::fs::create_dir_all(folder)?;
    let sheet = |name: &str| csv::Writer::from_path(folder.join(name));
    let (mut truth, mut lines, mut about) = (sheet("truth.csv")?, sheet("lines.csv")?, sheet("about.csv")?);
    let keys = keys();
    truth.write_record(["file", "label"].iter().chain(&keys))?;
    lines.write_record(["file", "line"].iter().chain(&COLUMNS))?;
    about.write_record(["file", "language", "layout", "shape", "planted"])?;
    for nth in 0..count {
        let paper = paper(nth);
        std::fs::write(folder.join(&paper.name), &paper.bytes)?;
        truth.write_record(row(&paper, &keys))?;
        for (at, line) in paper.lines.iter().enumerate() {
            let cells = line.iter().map(|(_, text)| text.clone());
            lines.write_record([paper.name.clone(), (at + 1).to_string()].into_iter().chain(cells))?;
        }
        about.write_record(description(&paper))?;
    }
    truth.flush()?;
    lines.flush()?;
    about.flush()
}

/// Of ten papers six are text, two scans and two photos.
#[must_use]
pub const fn mixed_shapes(nth: u64) -> Shape {
    match nth % 10 {
        3 | 7 => Shape::Scan,
        5 | 9 => Shape::Photo,
        _ => Shape::Text,
    }
}

/// The keys of all kinds, each once.
fn keys() -> Vec<&'static str> {
    let mut keys: Vec<&str> = vec![];
    for key in KINDS.iter().flat_map(|(_, keys)| keys.iter()) {
        if !keys.contains(key) {
            keys.push(key);
        }
    }
    keys
}

fn row(paper: &Paper, keys: &[&str]) -> Vec<String> {
    let value = |key: &&str| {
        let found = paper.truth.iter().find(|(known, _)| known == key);
        found.and_then(|(_, value)| value.clone()).unwrap_or_default()
    };
    [paper.name.clone(), paper.label.to_owned()].into_iter().chain(keys.iter().map(value)).collect()
}

fn description(paper: &Paper) -> [String; 5] {
    let planted = paper.planted.map(|planted| format!("{planted:?}")).unwrap_or_default();
    let language = if paper.language == lang::Lang::Nl { "nl" } else { "en" };
    let shape = format!("{:?}", paper.shape);
    [paper.name.clone(), language.to_owned(), paper.layout.to_string(), shape, planted]
}
