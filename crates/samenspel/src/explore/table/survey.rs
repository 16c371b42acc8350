//! A first reading, to learn what columns there are and choose among them.

use super::columns;
use super::folder;
use super::guess::{self, Facts};
use super::refusal::Refusal;
use super::rows::{Rows, Shape, Source};
use super::{Picks, Wanted, collect};

/// Rows that a guess may rest on. Many, for files are often sorted by label.
const MOST_ROWS: usize = 50_000;
/// Fields that a guess may rest on, for tables with hundreds of columns.
const MOST_FIELDS: usize = 500_000;

/// Whether a guess is wanted, or the names of the columns are unknown until the rows are read.
pub fn needed(shape: &Shape, wanted: &Wanted, folder: bool) -> bool {
    let guess_text = wanted.text.is_none() && !folder;
    guess_text || wanted.label.is_none() || matches!(shape, Shape::Json { .. })
}

/// What is in each column; the names of the columns of JSON are filled in.
pub fn survey(
    source: &Source,
    shape: &mut Shape,
    progress: &mut dyn FnMut(u64),
) -> Result<Vec<Facts>, Refusal> {
    let mut rows = shape.rows(source)?;
    let mut facts = vec![Facts::default(); shape.columns().len()];
    let mut bad = collect::BadRows::default();
    let (mut found, mut good, mut fields) = (0, 0, 0);
    while good < MOST_ROWS && fields < MOST_FIELDS {
        let Some(row) = rows.next().map_err(|error| source.failed(&error))? else { break };
        found += 1;
        if let Some(why) = row.trouble {
            bad.add(row.line, why);
            continue;
        }
        if let Rows::Json(json) = &mut rows {
            json.notice();
            facts.resize_with(json.columns().len(), Facts::default);
        }
        good += 1;
        fields += facts.len();
        for (column, facts) in facts.iter_mut().enumerate() {
            facts.add(&rows.field(column));
        }
        collect::report(found, &rows, progress);
    }
    if let (Shape::Json { columns, .. }, Rows::Json(json)) = (shape, &rows) {
        json.columns().clone_into(columns);
    }
    if good == 0 {
        Err(bad.refusal(found, source))
    } else if facts.is_empty() {
        Err(Refusal::NoFields { path: source.name() })
    } else {
        Ok(facts)
    }
}

/// The columns that were asked for, and a guess for those that were not.
pub fn pick(names: &[String], facts: &[Facts], wanted: &Wanted, folder: bool) -> Result<Picks, Refusal> {
    let asked = |name: &Option<String>| name.as_deref().map(|name| columns::find(name, names)).transpose();
    let (time, split) = (asked(&wanted.time)?, asked(&wanted.split)?);
    let (text, label) = (asked(&wanted.text)?, asked(&wanted.label)?);
    let mut taken: Vec<usize> = Vec::new();
    for column in [text, label, time, split].into_iter().flatten() {
        if taken.contains(&column) {
            return Err(Refusal::SameColumn { column: names.get(column).cloned().unwrap_or_default() });
        }
        taken.push(column);
    }
    let text = match text {
        Some(text) => text,
        None if folder => file_column(names)?,
        None => guess::text(names, facts, &taken)
            .ok_or_else(|| Refusal::CannotGuessText { columns: names.to_vec() })?,
    };
    taken.push(text);
    let label = label
        .or_else(|| guess::label(names, facts, &taken))
        .ok_or_else(|| Refusal::CannotGuessLabel { columns: names.to_vec() })?;
    Ok(Picks { text, label, time, split })
}

/// The column of a labels file with the name of the text file.
fn file_column(names: &[String]) -> Result<usize, Refusal> {
    let known = |known: &str| names.iter().position(|name| columns::same(name, known));
    let [first, ..] = folder::FILE_COLUMNS;
    folder::FILE_COLUMNS.into_iter().find_map(known).map_or_else(|| columns::find(first, names), Ok)
}
