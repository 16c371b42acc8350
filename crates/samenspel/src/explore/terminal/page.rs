//! Lines on a terminal: headings, wrapped prose and aligned tables, painted or plain.

use super::Style;
use super::width::{columns, cut, fill, wrap};

/// What a piece of text is about; people are warm, the machine is cool.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Paint {
    /// As it comes.
    #[default]
    Plain,
    /// A heading.
    Strong,
    /// Small print.
    Faint,
    /// The machine: slate blue.
    Machine,
    /// People: ochre.
    People,
}

/// One cell of a table: pieces of text that follow one another.
pub struct Cell(Vec<(String, Paint)>);

impl Cell {
    /// A cell of several pieces.
    pub const fn pieces(pieces: Vec<(String, Paint)>) -> Self {
        Self(pieces)
    }

    fn width(&self) -> usize {
        self.0.iter().map(|(text, _)| columns(text)).sum()
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Self(vec![(text, Paint::Plain)])
    }
}

/// One column of a table.
pub struct Column {
    /// Its head; wraps between words when it is wider than the cells.
    pub head: String,
    /// Numbers stand on the right.
    pub right: bool,
    /// The widest it may become; longer text is cut.
    pub most: usize,
}

/// The page under construction.
pub struct Page {
    style: Style,
    out: String,
}

impl Page {
    /// An empty page.
    pub const fn new(style: Style) -> Self {
        Self { style, out: String::new() }
    }

    /// The finished text.
    pub fn finish(self) -> String {
        self.out
    }

    /// Columns there are.
    pub const fn width(&self) -> usize {
        self.style.width
    }

    fn line(&mut self, pieces: &[(String, Paint)]) {
        for (text, paint) in pieces {
            match if self.style.colour { code(*paint) } else { "" } {
                "" => self.out.push_str(text),
                code => self.out.push_str(&format!("\u{1b}[{code}m{text}\u{1b}[0m")),
            }
        }
        self.out.truncate(self.out.trim_end_matches(' ').len());
        self.out.push('\n');
    }

    /// An empty line, never two.
    pub fn space(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with("\n\n") {
            self.out.push('\n');
        }
    }

    /// A heading above what follows.
    pub fn heading(&mut self, text: &str) {
        self.space();
        for line in wrap(text, self.style.width) {
            self.line(&[(line, Paint::Strong)]);
        }
    }

    /// Wrapped text; lines after the first are indented a little further.
    pub fn prose(&mut self, text: &str, indent: usize, paint: Paint) {
        let hang = if indent > 0 { 2 } else { 0 };
        // Prose wider than this is hard to read, however wide the window.
        let width = self.style.width.min(100).saturating_sub(indent + hang);
        for (number, line) in wrap(text, width).into_iter().enumerate() {
            let lead = " ".repeat(indent + if number > 0 { hang } else { 0 });
            self.line(&[(lead, Paint::Plain), (line, paint)]);
        }
    }

    /// One line of pieces, indented like a table.
    pub fn pieces(&mut self, pieces: Vec<(String, Paint)>) {
        let mut line = vec![("  ".to_owned(), Paint::Plain)];
        line.extend(pieces);
        self.line(&line);
    }

    /// An aligned table, indented by two.
    pub fn table(&mut self, table: &[Column], rows: Vec<Vec<Cell>>) {
        let widths: Vec<usize> = (0..table.len()).map(|at| column_width(&table[at], &rows, at)).collect();
        let heads: Vec<Vec<String>> =
            table.iter().zip(&widths).map(|(column, &width)| wrap(&column.head, width)).collect();
        let tallest = heads.iter().map(Vec::len).max().unwrap_or(0);
        for number in 0..tallest {
            let mut line = Vec::new();
            for ((column, width), head) in table.iter().zip(&widths).zip(&heads) {
                // Heads stand on the bottom line, next to their numbers.
                let at = (number + head.len()).checked_sub(tallest);
                let text = at.and_then(|at| head.get(at)).map_or("", String::as_str);
                line.push((format!("  {}", fill(text, *width, column.right)), Paint::Faint));
            }
            self.line(&line);
        }
        for row in rows {
            let mut line = Vec::new();
            for ((column, &width), cell) in table.iter().zip(&widths).zip(row) {
                line.push(("  ".to_owned(), Paint::Plain));
                line.extend(aligned(cell, width, column.right));
            }
            self.line(&line);
        }
    }
}

/// The width that a table takes as it is, indent and gaps included.
pub fn natural_width(table: &[Column], rows: &[Vec<Cell>]) -> usize {
    table.iter().enumerate().map(|(at, column)| 2 + column_width(column, rows, at)).sum()
}

fn column_width(column: &Column, rows: &[Vec<Cell>], at: usize) -> usize {
    let longest_word = column.head.split(' ').map(columns).max().unwrap_or(0);
    let widest = rows.iter().filter_map(|row| row.get(at)).map(Cell::width).max().unwrap_or(0);
    widest.max(longest_word).min(column.most)
}

fn aligned(cell: Cell, width: usize, right: bool) -> Vec<(String, Paint)> {
    let used = cell.width();
    if used > width {
        let text: String = cell.0.into_iter().map(|(text, _)| text).collect();
        return vec![(fill(&cut(&text, width), width, right), Paint::Plain)];
    }
    let spaces = (" ".repeat(width - used), Paint::Plain);
    let mut pieces = cell.0;
    pieces.insert(if right { 0 } else { pieces.len() }, spaces);
    pieces
}

/// The code of the terminal for a paint. The two voices are mid tones that stand out on light and on dark.
const fn code(paint: Paint) -> &'static str {
    match paint {
        Paint::Plain => "",
        Paint::Strong => "1",
        Paint::Faint => "2",
        Paint::Machine => "38;5;67",
        Paint::People => "38;5;173",
    }
}
