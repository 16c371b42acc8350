//! The fields of one row of delimited text. Forgiving about stray quotes, strict about quotes that never
//! close.

/// How rows are written down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Dialect {
    /// Between fields.
    pub delimiter: u8,
    /// A field may stand between double quotes.
    pub quotes: bool,
}

/// What a line did to the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The row ends with this line.
    Whole,
    /// A quoted field is still open.
    Open,
    /// A field opens here while an earlier one never closed.
    Broken,
}

/// The fields of one row, stored back to back.
#[derive(Debug)]
pub struct Fields {
    dialect: Dialect,
    text: String,
    ends: Vec<usize>,
    open: bool,
    quoted: usize,
}

impl Fields {
    /// No fields yet.
    pub fn new(dialect: Dialect) -> Self {
        Fields { dialect, text: String::new(), ends: Vec::new(), open: false, quoted: 0 }
    }

    /// Forgets the row.
    pub fn clear(&mut self) {
        self.text.clear();
        self.ends.clear();
        self.open = false;
        self.quoted = 0;
    }

    /// Number of fields that stood between quotes.
    pub fn quoted(&self) -> usize {
        self.quoted
    }

    /// Number of fields.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// One field; empty when there is no such field.
    pub fn get(&self, field: usize) -> &str {
        let start = field.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(field).and_then(|end| self.text.get(start..*end)).unwrap_or_default()
    }

    /// All fields.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|field| self.get(field))
    }

    /// Adds a physical line, the first or one that continues a quoted field.
    pub fn add(&mut self, line: &str) -> Step {
        let bytes = line.as_bytes();
        let end = line.trim_end_matches(['\n', '\r']).len();
        let mut continued = self.open;
        let mut at = 0;
        loop {
            if !self.open && self.dialect.quotes && at < end && bytes.get(at) == Some(&b'"') {
                self.open = true;
                at += 1;
            }
            let next = if self.open {
                match self.read_quoted(line, at, end, continued) {
                    Ok(after) => after,
                    Err(step) => return step,
                }
            } else {
                let rest = bytes.get(at..end).unwrap_or_default();
                let stop =
                    at + rest.iter().position(|byte| *byte == self.dialect.delimiter).unwrap_or(rest.len());
                self.text.push_str(line.get(at..stop).unwrap_or_default());
                stop
            };
            self.quoted += usize::from(self.open);
            self.open = false;
            continued = false;
            self.ends.push(self.text.len());
            if next >= end {
                return Step::Whole;
            }
            at = next + 1;
        }
    }

    /// Reads on in a quoted field; answers where its delimiter (or the end of the line) is.
    ///
    /// Within it, two quotes are one and a quote closes it only before a delimiter or the end of the line.
    /// Any other quote is just a character (`"he said "no" to me"`), unless it stands where a field opens on
    /// a later line: then the quote that this field began with was a stray one.
    fn read_quoted(&mut self, line: &str, mut at: usize, end: usize, continued: bool) -> Result<usize, Step> {
        let bytes = line.as_bytes();
        loop {
            let rest = line.get(at..).unwrap_or_default();
            let Some(ahead) = rest.find('"') else {
                self.text.push_str(rest);
                return Err(Step::Open);
            };
            let quote = at + ahead;
            let run = bytes.iter().skip(quote).take_while(|byte| **byte == b'"').count();
            self.text.push_str(line.get(at..quote).unwrap_or_default());
            self.text.extend(std::iter::repeat_n('"', run / 2));
            at = quote + run;
            if run % 2 == 0 {
                continue;
            }
            if let Some(close) = self.field_end(bytes, at, end) {
                return Ok(close);
            }
            let opens = quote == 0 || bytes.get(quote - 1) == Some(&self.dialect.delimiter);
            if continued && opens {
                return Err(Step::Broken);
            }
            self.text.push('"');
        }
    }

    /// The delimiter or end of line that follows, with at most blanks before it.
    fn field_end(&self, bytes: &[u8], mut at: usize, end: usize) -> Option<usize> {
        while at < end {
            match bytes.get(at) {
                Some(byte) if *byte == self.dialect.delimiter => return Some(at),
                Some(b' ' | b'\t') => at += 1,
                _ => return None,
            }
        }
        Some(end)
    }
}
