//! Text without an appearance of its own, laid on invented sheets of A4: words on a grid, so that they can be pointed at.

use super::{Area, Document, Limits, Page, Quality, Unreadable, Word};

/// A4, in points.
const SIZE: (f32, f32) = (595.0, 842.0);
const MARGIN: f32 = 50.0;
/// One line with the blank below it, and the letters in it.
const LINE: f32 = 14.0;
const LETTERS: f32 = 11.0;
/// Every letter is this wide.
const LETTER: f32 = 5.5;
/// Letters on a line, lines on a sheet.
const ACROSS: usize = ((SIZE.0 - 2.0 * MARGIN) / LETTER) as usize;
const DOWN: usize = ((SIZE.1 - 2.0 * MARGIN) / LINE) as usize;
/// A tab goes to the next place that can be divided by this.
const TAB: usize = 10;

/// Lines of text as pages. A tab parts the cells of a table.
pub(super) fn laid(text: &str, limits: &Limits) -> Result<Document, Unreadable> {
    let mut pen = Pen { pages: vec![], line: 0, column: 0, words: 0 };
    for line in text.lines() {
        pen.write(line, limits)?;
        pen.next_line();
    }
    if pen.pages.is_empty() {
        return Err(Unreadable::Empty);
    }
    Ok(Document { pages: pen.pages })
}

struct Pen {
    pages: Vec<Page>,
    line: usize,
    column: usize,
    words: usize,
}

impl Pen {
    fn next_line(&mut self) {
        self.line += 1;
        self.column = 0;
    }

    fn write(&mut self, line: &str, limits: &Limits) -> Result<(), Unreadable> {
        for (at, cell) in line.split('\t').enumerate() {
            if at > 0 {
                self.column = (self.column / TAB + 1) * TAB;
            }
            for word in cell.split_whitespace() {
                self.words += 1;
                if self.words > limits.words {
                    return Err(Unreadable::TooLong);
                }
                self.word(word, limits)?;
            }
        }
        Ok(())
    }

    fn word(&mut self, text: &str, limits: &Limits) -> Result<(), Unreadable> {
        let length = text.chars().count();
        if self.column > 0 && self.column + length > ACROSS {
            self.next_line();
        }
        let page = self.line / DOWN;
        while self.pages.len() <= page {
            if self.pages.len() >= limits.pages {
                return Err(Unreadable::TooManyPages);
            }
            let (width, height) = SIZE;
            self.pages.push(Page { width, height, words: vec![], quality: Quality::Text, needs_ocr: false });
        }
        let left = MARGIN + LETTER * self.column as f32;
        let top = MARGIN + LINE * (self.line % DOWN) as f32;
        let area = Area {
            left: (left / SIZE.0).min(1.0),
            top: top / SIZE.1,
            // A word longer than the line runs into the margin.
            right: ((left + LETTER * length as f32) / SIZE.0).min(1.0),
            bottom: (top + LETTERS) / SIZE.1,
        };
        if let Some(page) = self.pages.last_mut() {
            page.words.push(Word { text: text.to_string(), area });
        }
        self.column += length + 1;
        Ok(())
    }
}
