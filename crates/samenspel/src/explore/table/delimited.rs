//! Rows of delimited text (CSV, TSV and their kin), with the line on which each starts.

use std::io;

use super::super::answer::BadRowWhy;
use super::fields::{Dialect, Fields, Step};
use super::lines::{LONGEST, Line, Lines};
use super::rows::Found;

/// Most lines that one row may run over.
const MOST_LINES: usize = 20_000;
/// A file that made us read this much twice has quotes that cannot be trusted; its rows get less room.
const PATIENCE: usize = 32 << 20;
/// A line takes as much time as this many bytes.
const LINE_COST: usize = 128;
const IMPATIENT: (usize, usize) = (20, 10 << 10);

/// Reads rows.
pub struct Delimited {
    lines: Lines,
    dialect: Dialect,
    fields: Fields,
    width: Option<usize>,
    read_twice: usize,
}

impl Delimited {
    /// Rows of any width, until [`Delimited::expect`] says how many fields there have to be.
    pub fn new(lines: Lines, dialect: Dialect) -> Self {
        Delimited { lines, dialect, fields: Fields::new(dialect), width: None, read_twice: 0 }
    }

    /// From here on a row has this many fields.
    pub fn expect(&mut self, width: usize) {
        self.width = Some(width);
    }

    /// Bytes of the file that were read so far.
    pub fn done(&self) -> u64 {
        self.lines.done()
    }

    /// The fields of the row that was found last.
    pub fn fields(&self) -> &Fields {
        &self.fields
    }

    /// The next row. Lines without anything in any field are no rows: spreadsheets leave them behind.
    pub fn next(&mut self) -> io::Result<Option<Found>> {
        loop {
            self.lines.skip_empty()?;
            let Some(line) = self.lines.next()? else { return Ok(None) };
            let found = self.row(line)?;
            let blank = self.fields.len() > 0 && self.fields.iter().all(|field| field.trim().is_empty());
            let whole = matches!(found.trouble, None | Some(BadRowWhy::FieldCount));
            if !(blank && whole) {
                return Ok(Some(found));
            }
        }
    }

    fn row(&mut self, line: Line) -> io::Result<Found> {
        self.fields.clear();
        let number = line.number;
        let mut trouble = line.trouble;
        if trouble != Some(BadRowWhy::TooLong) && self.fields.add(&line.text) != Step::Whole {
            let rest = self.continued(line.text.len())?;
            trouble = trouble.or(rest);
        }
        if trouble.is_none() && !self.fits() {
            trouble = Some(BadRowWhy::FieldCount);
        }
        Ok(Found { line: number, trouble })
    }

    /// Spreadsheets and scripts leave delimiters at the end of a line; those are harmless.
    fn fits(&self) -> bool {
        self.width.is_none_or(|width| {
            self.fields.len() == width
                || (self.fields.len() > width
                    && self.fields.iter().skip(width).all(|field| field.trim().is_empty()))
        })
    }

    /// Reads the further lines of a row of which a quoted field is open. When it never closes, those lines
    /// are put back: only the line with the stray quote is lost.
    fn continued(&mut self, first: usize) -> io::Result<Option<BadRowWhy>> {
        let (most_lines, most_bytes) =
            if self.read_twice < PATIENCE { (MOST_LINES, LONGEST) } else { IMPATIENT };
        let mut trouble = None;
        let mut taken = Vec::new();
        let mut bytes = first;
        while let Some(line) = self.lines.next()? {
            bytes += line.text.len();
            let endless =
                line.trouble == Some(BadRowWhy::TooLong) || bytes > most_bytes || taken.len() >= most_lines;
            let step = if endless { Step::Broken } else { self.fields.add(&line.text) };
            trouble = trouble.or(line.trouble);
            taken.push(line);
            match step {
                Step::Open => {}
                Step::Whole if !self.swallowed(&taken) => return Ok(trouble),
                Step::Whole | Step::Broken => break,
            }
        }
        self.read_twice += bytes + taken.len() * LINE_COST;
        self.fields.clear();
        self.lines.put_back(taken);
        Ok(Some(BadRowWhy::FieldCount))
    }

    /// Many lines within one field that each look like a whole row: a stray quote swallowed them.
    fn swallowed(&self, taken: &[Line]) -> bool {
        let Some(width) = self.width.filter(|_| taken.len() > 20) else { return false };
        let delimiters =
            |line: &Line| line.text.bytes().filter(|byte| *byte == self.dialect.delimiter).count();
        let alike = taken.iter().filter(|line| delimiters(line) + 1 == width).count();
        alike * 10 >= taken.len() * 9
    }
}
