//! Reads the rows that can be used and counts those that cannot.

use std::collections::HashMap;
use std::path::Path;

use super::super::answer::{BadRow, BadRowWhy};
use super::lines::LONGEST;
use super::refusal::Refusal;
use super::rows::{Rows, Shape, Source};
use super::{Picks, Row, folder, moment, split};

/// Bad rows that are remembered; the rest is counted.
const REMEMBERED: usize = 100;

/// Rows that were kept out.
#[derive(Debug, Default)]
pub struct BadRows {
    first: Vec<BadRow>,
    /// By reason: how many, and the first line.
    reasons: Vec<(BadRowWhy, usize, u64)>,
}

impl BadRows {
    /// Keeps a row out.
    pub fn add(&mut self, line: u64, why: BadRowWhy) {
        if self.first.len() < REMEMBERED {
            self.first.push(BadRow { line, why });
        }
        match self.reasons.iter_mut().find(|(known, ..)| *known == why) {
            Some((_, count, _)) => *count += 1,
            None => self.reasons.push((why, 1, line)),
        }
    }

    /// How many.
    pub fn count(&self) -> usize {
        self.reasons.iter().map(|(_, count, _)| count).sum()
    }

    /// The first of them.
    pub fn into_first(self) -> Vec<BadRow> {
        self.first
    }

    /// Adds rows found bad afterwards, and puts the first lines first again.
    fn merge(&mut self, later: BadRows) {
        self.first.extend(later.first);
        self.first.sort_by_key(|row| row.line);
        self.first.truncate(REMEMBERED);
        self.reasons.extend(later.reasons);
    }

    /// Why nothing is left when all rows are bad.
    pub fn refusal(&self, found: usize, source: &Source) -> Refusal {
        match self.reasons.iter().max_by_key(|(_, count, _)| count) {
            None => Refusal::NoRows { path: source.name() },
            Some((BadRowWhy::TooLong, 1, line)) if found == 1 => {
                Refusal::LineTooLong { line: *line, limit: LONGEST }
            }
            Some((why, times, line)) => {
                Refusal::NoUsableRows { found, why: *why, times: *times, line: *line }
            }
        }
    }
}

/// The labels met so far, each with its number.
#[derive(Default)]
struct Labels {
    numbers: HashMap<String, u32>,
    names: Vec<String>,
}

impl Labels {
    fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.numbers.insert(name.to_owned(), number);
        self.names.push(name.to_owned());
        number
    }
}

/// What was read.
pub struct Collected {
    /// Rows that can be used.
    pub rows: Vec<Row>,
    /// Their labels, by first appearance.
    pub labels: Vec<String>,
    /// Rows found.
    pub found: usize,
    /// Rows kept out.
    pub bad: BadRows,
}

/// Reads all rows. With a folder, the text column names a file in it.
pub fn collect(
    source: &Source,
    shape: &Shape,
    picks: Picks,
    folder: Option<&Path>,
    progress: &mut dyn FnMut(u64),
) -> Result<Collected, Refusal> {
    let mut rows = shape.rows(source)?;
    let mut labels = Labels::default();
    let mut times = Vec::new();
    let mut collected = Collected { rows: Vec::new(), labels: Vec::new(), found: 0, bad: BadRows::default() };
    while let Some(found) = rows.next().map_err(|error| source.failed(&error))? {
        collected.found += 1;
        let row = found.trouble.map_or_else(|| case(&rows, found.line, picks, folder, &mut labels), Err);
        match row {
            Ok(row) => {
                collected.rows.push(row);
                times.extend(picks.time.map(|time| rows.field(time).trim().to_owned()));
            }
            Err(why) => collected.bad.add(found.line, why),
        }
        report(collected.found, &rows, progress);
    }
    collected.labels = labels.names;
    if picks.time.is_some() {
        collected = with_moments(collected, times);
    }
    if collected.rows.is_empty() {
        return Err(collected.bad.refusal(collected.found, source));
    }
    Ok(collected)
}

/// Tells of the progress now and then.
pub fn report(found: usize, rows: &Rows, progress: &mut dyn FnMut(u64)) {
    if found.is_multiple_of(1_000) {
        progress(rows.done());
    }
}

/// One case from the fields of a row.
fn case(
    rows: &Rows,
    line: u64,
    picks: Picks,
    folder: Option<&Path>,
    labels: &mut Labels,
) -> Result<Row, BadRowWhy> {
    let text = rows.field(picks.text);
    let label = rows.field(picks.label);
    if text.trim().is_empty() {
        return Err(BadRowWhy::NoText);
    }
    if label.trim().is_empty() {
        return Err(BadRowWhy::NoLabel);
    }
    let split = match picks.split {
        Some(column) => Some(split::parse(&rows.field(column)).ok_or(BadRowWhy::OtherSplit)?),
        None => None,
    };
    let text = folder.map_or_else(|| Ok(text.clone().into_owned()), |folder| folder::text(folder, &text))?;
    if text.trim().is_empty() {
        return Err(BadRowWhy::NoText);
    }
    Ok(Row { line, text, label: labels.number(label.trim()), moment: None, split })
}

/// Reads the moments of all rows at once and keeps out those that have none.
fn with_moments(collected: Collected, times: Vec<String>) -> Collected {
    let Collected { rows, labels: names, found, mut bad } = collected;
    let mut labels = Labels::default();
    let mut without = BadRows::default();
    let mut kept = Vec::with_capacity(rows.len());
    for (mut row, moment) in rows.into_iter().zip(moment::read_column(times)) {
        if moment.is_none() {
            without.add(row.line, BadRowWhy::NoTime);
            continue;
        }
        // A label of which no row is left is no label; the others keep their order.
        row.label = names.get(row.label as usize).map_or(u32::MAX, |name| labels.number(name));
        row.moment = moment;
        kept.push(row);
    }
    bad.merge(without);
    Collected { rows: kept, labels: labels.names, found, bad }
}
