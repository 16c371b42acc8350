//! Which delimiter a file has, and whether its first row names the columns.

use super::super::answer::BadRowWhy;
use super::columns;
use super::delimited::Delimited;
use super::fields::Dialect;
use super::guess;
use super::lines::{LONGEST, Line};
use super::moment;
use super::refusal::{Refusal, shortened};
use super::rows::{Shape, Source};

/// Rows and bytes that a guess may rest on.
const SAMPLE_ROWS: usize = 200;
const SAMPLE_BYTES: u64 = 1 << 20;
const MOST_COLUMNS: usize = 1_000;
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Finds out how a delimited file is to be read. `asked` are the names that the person gave.
pub fn detect(source: &Source, asked: &[&str]) -> Result<Shape, Refusal> {
    let line = source.first_line()?;
    if line.trouble == Some(BadRowWhy::TooLong) {
        return Err(Refusal::LineTooLong { line: line.number, limit: LONGEST });
    }
    let announced = announced(&line);
    let one_column = Refusal::OneColumn { line: shortened(&line.text, 80) };
    let tab_first = matches!(source.extension().as_str(), "tsv" | "tab");
    let dialect = match announced {
        Some(delimiter) => Dialect { delimiter, quotes: true },
        None => best(source, tab_first)?.ok_or_else(|| one_column.clone())?,
    };
    let sample = sample(source, dialect, announced.is_some())?;
    let Some((first_row, rows)) = sample.split_first() else {
        return Err(Refusal::Empty { path: source.name() });
    };
    if first_row.len() < 2 {
        return Err(one_column);
    }
    let header = is_header(first_row, rows, asked);
    let names = if header { first_row.clone() } else { vec![String::new(); first_row.len()] };
    Ok(Shape::Delimited { dialect, announced: announced.is_some(), header, columns: columns::named(&names) })
}

/// The delimiter that Excel's `sep=;` announces on the first line.
fn announced(line: &Line) -> Option<u8> {
    let plain = line.text.trim_end_matches(['\r', '\n']).to_ascii_lowercase();
    match plain.strip_prefix("sep=").map(str::as_bytes) {
        Some([delimiter]) if line.number == 1 => Some(*delimiter),
        _ => None,
    }
}

/// The dialect in which the largest share of rows has as many fields as the first row, and more than one.
fn best(source: &Source, tab_first: bool) -> Result<Option<Dialect>, Refusal> {
    let mut best: Option<(Dialect, Fit)> = None;
    for delimiter in DELIMITERS {
        let quoted = Dialect { delimiter, quotes: true };
        let mut found = (quoted, fit(source, quoted)?);
        // Many programs write no quotes at all: there a quote at the start of a text means nothing. It takes
        // clearly more rows that go wrong with quotes than fields that go right, else the quotes of good
        // fields would become text.
        if found.1.rows - found.1.good > found.1.quoted + 2 {
            let plain = Dialect { delimiter, quotes: false };
            let fit = fit(source, plain)?;
            if fit.share_above(found.1) {
                found = (plain, fit);
            }
        }
        let (_, fit) = found;
        let tab = tab_first && delimiter == b'\t' && fit.good > 0;
        if fit.width > 1 && (tab || best.is_none_or(|(_, other)| fit.beats(other))) {
            best = Some(found);
        }
        if tab && fit.width > 1 {
            break;
        }
    }
    Ok(best.map(|(dialect, _)| dialect))
}

/// How well a dialect fits a file.
#[derive(Clone, Copy)]
struct Fit {
    width: usize,
    good: usize,
    rows: usize,
    quoted: usize,
}

impl Fit {
    fn share_above(self, other: Fit) -> bool {
        self.good * other.rows > other.good * self.rows
    }

    /// A larger share of good rows; when that is equal, more columns.
    fn beats(self, other: Fit) -> bool {
        self.share_above(other) || (!other.share_above(self) && self.width > other.width)
    }
}

fn fit(source: &Source, dialect: Dialect) -> Result<Fit, Refusal> {
    let mut rows = Delimited::new(source.lines()?.at_most(SAMPLE_BYTES), dialect);
    let mut fit = Fit { width: 0, good: 0, rows: 0, quoted: 0 };
    while fit.rows < SAMPLE_ROWS {
        let Some(found) = rows.next().map_err(|error| source.failed(&error))? else { break };
        if fit.rows == 0 {
            fit.width = rows.fields().len();
            rows.expect(fit.width);
        }
        fit.rows += 1;
        if found.trouble.is_none() {
            fit.good += 1;
            fit.quoted += rows.fields().quoted();
        }
    }
    Ok(fit)
}

/// The first rows of a file.
fn sample(source: &Source, dialect: Dialect, announced: bool) -> Result<Vec<Vec<String>>, Refusal> {
    let failed = |error| source.failed(&error);
    let mut lines = source.lines()?.at_most(SAMPLE_BYTES);
    if announced {
        lines.next().map_err(failed)?;
    }
    let mut rows = Delimited::new(lines, dialect);
    let mut sample = Vec::new();
    while sample.len() < SAMPLE_ROWS {
        if rows.next().map_err(failed)?.is_none() {
            break;
        }
        let columns = rows.fields().len();
        if sample.is_empty() && columns > MOST_COLUMNS {
            return Err(Refusal::TooManyColumns { columns, limit: MOST_COLUMNS });
        }
        sample.push(rows.fields().iter().take(MOST_COLUMNS).map(|field| shortened(field, 200)).collect());
    }
    Ok(sample)
}

/// Whether the first row names the columns. Only a first row that looks like a case in at least one way, and
/// like a header in none, is taken for a case.
fn is_header(first: &[String], rows: &[Vec<String>], asked: &[&str]) -> bool {
    let known =
        |name: &String| asked.iter().any(|asked| columns::same(asked, name)) || guess::is_column_name(name);
    let repeats = |column: usize, value: &String| {
        let again = rows.iter().filter(|row| row.get(column) == Some(value)).count();
        !value.is_empty() && again >= 2
    };
    let like_case = |(column, value): (usize, &String)| {
        value.split_whitespace().count() >= 8
            || value.chars().count() > 80
            || moment::is_number(value)
            || moment::is_date(value)
            || repeats(column, value)
    };
    first.iter().any(known) || !first.iter().enumerate().any(like_case)
}
