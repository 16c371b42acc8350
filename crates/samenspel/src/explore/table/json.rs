//! Rows of JSON objects: one on each line (JSONL), or over several lines and in an array.

use std::borrow::Cow;
use std::collections::{HashSet, VecDeque};
use std::io;

use serde_json::{Map, Value};

use super::super::answer::BadRowWhy;
use super::lines::{LONGEST, Line, Lines};
use super::rows::Found;

/// More names than this are not noticed; a table of cases has a handful.
const MOST_COLUMNS: usize = 1_000;
/// A longer name is no name; nested, such names would take memory out of all proportion to the file.
const LONGEST_NAME: usize = 200;

/// Reads objects.
pub struct Json {
    lines: Lines,
    per_line: bool,
    columns: Vec<String>,
    known: HashSet<String>,
    object: Map<String, Value>,
    spread: Spread,
}

/// Where the reader is among objects that are spread over lines.
#[derive(Default)]
struct Spread {
    line: u64,
    start: u64,
    text: String,
    trouble: Option<BadRowWhy>,
    depth: usize,
    in_string: bool,
    escaped: bool,
    junk: bool,
    found: VecDeque<Piece>,
}

/// The line where an object starts and its text, or why there is none.
type Piece = (u64, Result<String, BadRowWhy>);

impl Json {
    /// From the first line.
    pub fn new(lines: Lines, per_line: bool, columns: Vec<String>) -> Self {
        // An object can only end where a brace does: braces take the place of line ends.
        let lines = if per_line { lines } else { lines.ending_in(b'}') };
        let spread = Spread { line: 1, ..Spread::default() };
        Json {
            lines,
            per_line,
            known: columns.iter().cloned().collect(),
            columns,
            object: Map::new(),
            spread,
        }
    }

    /// Bytes of the file that were read so far.
    pub fn done(&self) -> u64 {
        self.lines.done()
    }

    /// The names noticed so far.
    pub fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The value of a column as text.
    pub fn field(&self, column: usize) -> Cow<'_, str> {
        let value = self.columns.get(column).and_then(|name| value_at(&self.object, name));
        value.map_or(Cow::Borrowed(""), as_text)
    }

    /// Adds the names in the last object that were not seen before.
    pub fn notice(&mut self) {
        let mut names = Vec::new();
        name_leaves(&self.object, "", &mut names);
        for name in names {
            if self.columns.len() < MOST_COLUMNS && self.known.insert(name.clone()) {
                self.columns.push(name);
            }
        }
    }

    /// The next object, or what stands in its place.
    pub fn next(&mut self) -> io::Result<Option<Found>> {
        self.object.clear();
        let found = if self.per_line { self.next_line()? } else { self.next_spread()? };
        Ok(found.map(|(line, text)| {
            let object = text.and_then(|text| parse(&text));
            let trouble = object.map(|object| self.object = object).err();
            Found { line, trouble }
        }))
    }

    fn next_line(&mut self) -> io::Result<Option<Piece>> {
        loop {
            self.lines.skip_empty()?;
            let Some(line) = self.lines.next()? else { return Ok(None) };
            if line.trouble.is_some() || !line.text.trim().is_empty() {
                return Ok(Some((line.number, line.trouble.map_or(Ok(line.text), Err))));
            }
        }
    }

    fn next_spread(&mut self) -> io::Result<Option<Piece>> {
        while self.spread.found.is_empty() {
            let Some(piece) = self.lines.next()? else {
                self.spread.end();
                break;
            };
            self.spread.add(&piece);
        }
        Ok(self.spread.found.pop_front())
    }
}

impl Spread {
    /// Adds the text up to and including the next closing brace.
    fn add(&mut self, piece: &Line) {
        if piece.trouble == Some(BadRowWhy::TooLong) {
            let line = if self.depth > 0 { self.start } else { self.line };
            return self.give_up(line, BadRowWhy::TooLong);
        }
        let (mut from, mut closed) = (0, false);
        for (at, byte) in piece.text.bytes().enumerate() {
            self.line += u64::from(byte == b'\n');
            if self.depth > 0 {
                closed = self.within(byte);
            } else if byte == b'{' {
                (self.depth, self.start, self.junk, self.trouble, from) = (1, self.line, false, None, at);
            } else if !self.junk && !b"[],} \t\r\n".contains(&byte) {
                self.give_up(self.line, BadRowWhy::NotJson);
            }
        }
        if self.depth == 0 && !closed {
            return;
        }
        self.trouble = self.trouble.or(piece.trouble);
        self.text.push_str(piece.text.get(from..).unwrap_or_default());
        if self.text.len() > LONGEST {
            self.trouble = Some(BadRowWhy::TooLong);
        }
        if closed || self.trouble.is_some() {
            let text = std::mem::take(&mut self.text);
            if closed {
                self.found.push_back((self.start, self.trouble.map_or(Ok(text), Err)));
            }
        }
    }

    /// One byte within an object; answers whether it closes the object.
    fn within(&mut self, byte: u8) -> bool {
        match (self.in_string, byte) {
            // A string cannot run over a line end: its quote is missing. Start afresh at the next object.
            (true, b'\n') => self.give_up(self.start, BadRowWhy::NotJson),
            (true, b'"') if !self.escaped => self.in_string = false,
            (true, _) => self.escaped = byte == b'\\' && !self.escaped,
            (false, b'"') => self.in_string = true,
            (false, b'{') => self.depth += 1,
            (false, b'}') => {
                self.depth -= 1;
                return self.depth == 0;
            }
            (false, _) => {}
        }
        false
    }

    /// Reports a bad row and ignores everything up to the next object.
    fn give_up(&mut self, line: u64, why: BadRowWhy) {
        self.found.push_back((line, Err(why)));
        (self.depth, self.in_string, self.escaped, self.junk) = (0, false, false, true);
        self.text.clear();
    }

    /// An object that is still open at the end never closed.
    fn end(&mut self) {
        if self.depth > 0 {
            self.give_up(self.start, self.trouble.unwrap_or(BadRowWhy::NotJson));
        }
    }
}

fn parse(text: &str) -> Result<Map<String, Value>, BadRowWhy> {
    match serde_json::from_str(text) {
        Ok(Value::Object(object)) => Ok(object),
        _ => Err(BadRowWhy::NotJson),
    }
}

/// The value at `ticket.body`: a field of that very name, or `body` within `ticket`.
fn value_at<'a>(object: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    object.get(name).or_else(|| {
        name.match_indices('.').find_map(|(dot, _)| match object.get(name.get(..dot)?)? {
            Value::Object(inner) => value_at(inner, name.get(dot + 1..)?),
            _ => None,
        })
    })
}

/// The names of everything that can be a field.
fn name_leaves(object: &Map<String, Value>, before: &str, names: &mut Vec<String>) {
    for (name, value) in object {
        match value {
            _ if before.len() + name.len() > LONGEST_NAME => {}
            Value::Object(inner) => name_leaves(inner, &format!("{before}{name}."), names),
            Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {}
            _ => names.push(format!("{before}{name}")),
        }
    }
}

/// Strings, numbers and booleans as they are; a list of those on lines of its own.
fn as_text(value: &Value) -> Cow<'_, str> {
    match value {
        Value::String(text) => Cow::Borrowed(text),
        Value::Number(number) => Cow::Owned(number.to_string()),
        Value::Bool(yes) => Cow::Owned(yes.to_string()),
        Value::Array(items) => Cow::Owned(items.iter().map(as_text).collect::<Vec<_>>().join("\n")),
        Value::Null | Value::Object(_) => Cow::Borrowed(""),
    }
}
