//! The physical lines of a file, one at a time and never more of one than a row may be long.

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use super::super::answer::BadRowWhy;
use super::encoding::{Decoded, Look};

/// Longest row, in bytes of UTF-8. The learner takes texts of a megabyte; four is no case any more.
pub const LONGEST: usize = 4 << 20;
/// How much of a longer line is kept, to show what it is.
const SHOWN: usize = 100;

/// One physical line.
#[derive(Debug)]
pub struct Line {
    /// Counted from 1.
    pub number: u64,
    /// With its line break, and with U+FFFD for what is no text. Only the start of a line that is too long.
    pub text: String,
    /// `NotText` or `TooLong`.
    pub trouble: Option<BadRowWhy>,
}

/// Reads lines.
pub struct Lines {
    reader: BufReader<Decoded>,
    end: u8,
    read: u64,
    most: u64,
    again: VecDeque<Line>,
}

impl Lines {
    /// From the start of a file.
    pub fn open(path: &Path, look: &Look) -> io::Result<Self> {
        let reader = BufReader::with_capacity(1 << 16, Decoded::open(path, look)?);
        Ok(Lines { reader, end: look.line_end, read: 0, most: u64::MAX, again: VecDeque::new() })
    }

    /// Takes another byte for the end of a line: pieces instead of lines.
    pub fn ending_in(self, end: u8) -> Self {
        Lines { end, ..self }
    }

    /// Only the lines that start within so many bytes, give or take a buffer: enough for a guess.
    pub fn at_most(self, bytes: u64) -> Self {
        Lines { most: bytes, ..self }
    }

    /// Bytes of the file that were read so far.
    pub fn done(&self) -> u64 {
        self.reader.get_ref().done()
    }

    /// The next line, or the first of those that were put back.
    pub fn next(&mut self) -> io::Result<Option<Line>> {
        if let Some(line) = self.again.pop_front() {
            return Ok(Some(line));
        }
        if self.done() > self.most {
            return Ok(None);
        }
        let mut bytes = Vec::new();
        self.reader.by_ref().take(LONGEST as u64 + 1).read_until(self.end, &mut bytes)?;
        if bytes.is_empty() {
            return Ok(None);
        }
        self.read += 1;
        if bytes.len() > LONGEST {
            if !bytes.ends_with(&[self.end]) {
                self.reader.skip_until(self.end)?;
            }
            let text = String::from_utf8_lossy(bytes.get(..SHOWN).unwrap_or_default()).into_owned();
            return Ok(Some(Line { number: self.read, text, trouble: Some(BadRowWhy::TooLong) }));
        }
        let nul = bytes.contains(&0);
        let (text, whole) = match String::from_utf8(bytes) {
            Ok(text) => (text, true),
            Err(error) => (String::from_utf8_lossy(error.as_bytes()).into_owned(), false),
        };
        let trouble = (nul || !whole).then_some(BadRowWhy::NotText);
        Ok(Some(Line { number: self.read, text, trouble }))
    }

    /// Skips empty lines quickly: a file may have millions.
    pub fn skip_empty(&mut self) -> io::Result<()> {
        while self.again.is_empty() && self.done() <= self.most {
            let ready = self.reader.fill_buf()?;
            let empty = ready.iter().take_while(|byte| **byte == self.end).count();
            let more = empty > 0 && empty == ready.len();
            self.reader.consume(empty);
            self.read += empty as u64;
            if !more {
                break;
            }
        }
        Ok(())
    }

    /// Puts lines back, to be read again in the same order.
    pub fn put_back(&mut self, lines: Vec<Line>) {
        for line in lines.into_iter().rev() {
            self.again.push_front(line);
        }
    }
}
