//! The rows of a file, whatever its format.

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

use super::super::answer::BadRowWhy;
use super::delimited::Delimited;
use super::encoding::{self, Look};
use super::fields::Dialect;
use super::json::Json;
use super::lines::{Line, Lines};
use super::refusal::Refusal;

/// A row was found: where, and what is wrong with it as a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Found {
    /// Line on which it starts, counted from 1.
    pub line: u64,
    /// Why its fields cannot be used.
    pub trouble: Option<BadRowWhy>,
}

/// A file that was looked at. It can be read any number of times, so that nothing has to be remembered.
pub struct Source {
    /// Where it is.
    pub path: PathBuf,
    /// What its bytes are.
    pub look: Look,
}

impl Source {
    /// Looks at the file.
    pub fn open(path: &Path) -> Result<Self, Refusal> {
        Ok(Source { path: path.to_owned(), look: encoding::look(path)? })
    }

    /// Its name, as given.
    pub fn name(&self) -> String {
        self.path.display().to_string()
    }

    /// Its extension in lower case, or nothing.
    pub fn extension(&self) -> String {
        self.path.extension().unwrap_or_default().to_string_lossy().to_lowercase()
    }

    /// Its lines from the start.
    pub fn lines(&self) -> Result<Lines, Refusal> {
        Lines::open(&self.path, &self.look).map_err(|error| self.failed(&error))
    }

    /// The first line that is not blank.
    pub fn first_line(&self) -> Result<Line, Refusal> {
        let mut lines = self.lines()?;
        loop {
            let next = lines.skip_empty().and_then(|()| lines.next());
            match next.map_err(|error| self.failed(&error))? {
                Some(line) if line.text.trim().is_empty() => {}
                Some(line) => return Ok(line),
                None => return Err(Refusal::Empty { path: self.name() }),
            }
        }
    }

    /// The refusal for a failure while reading it.
    pub fn failed(&self, error: &io::Error) -> Refusal {
        Refusal::from_io(&self.path, error)
    }
}

/// How to read a file, once that is known.
#[derive(Clone, Debug)]
pub enum Shape {
    /// Delimited text.
    Delimited {
        /// Delimiter and quotes.
        dialect: Dialect,
        /// The first line says `sep=;`.
        announced: bool,
        /// The first row has the names of the columns.
        header: bool,
        /// Those names, or `column 1` and so on.
        columns: Vec<String>,
    },
    /// JSON objects.
    Json {
        /// One on each line; otherwise over as many lines as they like.
        per_line: bool,
        /// Names found so far.
        columns: Vec<String>,
    },
}

impl Shape {
    /// Names of the columns.
    pub fn columns(&self) -> &[String] {
        match self {
            Shape::Delimited { columns, .. } | Shape::Json { columns, .. } => columns,
        }
    }

    /// `csv`, `tsv` or `jsonl`.
    pub fn format(&self) -> &'static str {
        match self {
            Shape::Delimited { dialect: Dialect { delimiter: b'\t', .. }, .. } => "tsv",
            Shape::Delimited { .. } => "csv",
            Shape::Json { .. } => "jsonl",
        }
    }

    /// The delimiter of delimited text.
    pub fn delimiter(&self) -> Option<char> {
        match self {
            Shape::Delimited { dialect, .. } => Some(char::from(dialect.delimiter)),
            Shape::Json { .. } => None,
        }
    }

    /// The rows from the first.
    pub fn rows(&self, source: &Source) -> Result<Rows, Refusal> {
        let mut lines = source.lines()?;
        match self {
            Shape::Delimited { dialect, announced, header, columns } => {
                let failed = |error| source.failed(&error);
                if *announced {
                    lines.next().map_err(failed)?;
                }
                let mut rows = Delimited::new(lines, *dialect);
                if *header {
                    rows.next().map_err(failed)?;
                }
                rows.expect(columns.len());
                Ok(Rows::Delimited(Box::new(rows)))
            }
            Shape::Json { per_line, columns } => {
                Ok(Rows::Json(Box::new(Json::new(lines, *per_line, columns.clone()))))
            }
        }
    }
}

/// Reads rows.
pub enum Rows {
    /// Delimited text.
    Delimited(Box<Delimited>),
    /// JSON objects.
    Json(Box<Json>),
}

impl Rows {
    /// The next row.
    pub fn next(&mut self) -> io::Result<Option<Found>> {
        match self {
            Rows::Delimited(rows) => rows.next(),
            Rows::Json(rows) => rows.next(),
        }
    }

    /// A field of the row that was found last; empty when it has no such field.
    pub fn field(&self, column: usize) -> Cow<'_, str> {
        match self {
            Rows::Delimited(rows) => Cow::Borrowed(rows.fields().get(column)),
            Rows::Json(rows) => rows.field(column),
        }
    }

    /// Bytes of the file that were read so far.
    pub fn done(&self) -> u64 {
        match self {
            Rows::Delimited(rows) => rows.done(),
            Rows::Json(rows) => rows.done(),
        }
    }
}
