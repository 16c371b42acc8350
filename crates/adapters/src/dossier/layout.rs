//! Where everything stands: lines on pages, before anything is drawn. Points of 1/72 inch, from the top left.

use domain::dossier::{Block, Document};

use super::face::Faces;

/// A4.
pub(super) const WIDTH: f32 = 595.0;
/// A4.
pub(super) const HEIGHT: f32 = 842.0;
/// White at the sides and on top.
pub(super) const MARGIN: f32 = 68.0;
/// White at the foot, with the number of the page in it.
const FOOT: f32 = 76.0;
/// How much higher a line is than its letters.
const LEADING: f32 = 1.42;

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Ink {
    /// In points.
    pub(super) size: f32,
    pub(super) bold: bool,
    /// Grey.
    pub(super) soft: bool,
}

const TITLE: Ink = Ink { size: 22.0, bold: true, soft: false };
const LEDE: Ink = Ink { size: 12.0, bold: false, soft: false };
const CHAPTER: Ink = Ink { size: 15.0, bold: true, soft: false };
const HEAD: Ink = Ink { size: 11.5, bold: true, soft: false };
const WORDS: Ink = Ink { size: 10.5, bold: false, soft: false };
const STRONG: Ink = Ink { size: 10.5, bold: true, soft: false };
const NOTE: Ink = Ink { size: 9.0, bold: false, soft: true };
const CELL: Ink = Ink { size: 9.5, bold: false, soft: false };
const CELL_HEAD: Ink = Ink { size: 9.5, bold: true, soft: false };

/// Words on a page.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    /// Which part of the document they belong to: counted in the order of [`super::tag`].
    pub(super) leaf: usize,
    pub(super) page: usize,
    pub(super) x: f32,
    /// Where its letters stand.
    pub(super) y: f32,
    pub(super) ink: Ink,
    pub(super) text: String,
}

/// A thin line across the page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Rule {
    pub(super) page: usize,
    pub(super) y: f32,
}

/// Where a chapter begins.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Start {
    pub(super) name: String,
    pub(super) page: usize,
    pub(super) y: f32,
}

/// Everything with its place.
#[derive(Debug, Default)]
pub(super) struct Layout {
    pub(super) lines: Vec<Line>,
    pub(super) rules: Vec<Rule>,
    pub(super) chapters: Vec<Start>,
    pub(super) pages: usize,
    /// So many parts can be pointed at.
    pub(super) leaves: usize,
}

/// A cell on its way to a page: where it stands, how wide it may be, how it looks.
type Cell<'a> = (f32, f32, Ink, &'a str);

/// Fills pages from top to bottom.
struct Pen<'a> {
    faces: &'a Faces,
    done: Layout,
    page: usize,
    /// The bottom of what was written last.
    y: f32,
}

impl Layout {
    pub(super) fn of(document: &Document, faces: &Faces) -> Layout {
        let mut pen = Pen { faces, done: Layout::default(), page: 0, y: MARGIN };
        pen.write(TITLE, &document.title);
        pen.y += 6.0;
        pen.write(LEDE, &document.lede);
        for block in &document.blocks {
            pen.block(block);
        }
        pen.done.pages = pen.page + 1;
        pen.done
    }
}

impl Pen<'_> {
    /// Goes on at the top of the next page when there is no room for so much.
    fn room(&mut self, high: f32) {
        if self.y + high > HEIGHT - FOOT {
            self.page += 1;
            self.y = MARGIN;
        }
    }

    fn leaf(&mut self) -> usize {
        self.done.leaves += 1;
        self.done.leaves - 1
    }

    fn write(&mut self, ink: Ink, words: &str) {
        self.row(&[(MARGIN, WIDTH - 2.0 * MARGIN, ink, words)]);
    }

    /// Cells side by side, line by line, so that a long row goes on over the page.
    fn row(&mut self, cells: &[Cell<'_>]) {
        let set = |(x, wide, ink, words): &Cell<'_>| {
            let lines = self.faces.of(ink.bold).lines(&self.faces.shown(words), ink.size, *wide);
            (*x, *ink, lines)
        };
        let cells: Vec<(f32, Ink, Vec<String>)> = cells.iter().map(set).collect();
        let leaves: Vec<usize> = cells.iter().map(|_| self.leaf()).collect();
        let high = cells.iter().map(|(_, ink, _)| ink.size * LEADING).fold(0.0, f32::max);
        let most = cells.iter().map(|(_, _, lines)| lines.len()).max().unwrap_or_default();
        // A row of a few lines stays together.
        self.room(high * most.min(6) as f32);
        for nth in 0..most {
            self.room(high);
            for ((x, ink, lines), leaf) in cells.iter().zip(&leaves) {
                let Some(text) = lines.get(nth).cloned() else { continue };
                let y = self.y + ink.size * 1.05;
                self.done.lines.push(Line { leaf: *leaf, page: self.page, x: *x, y, ink: *ink, text });
            }
            self.y += high;
        }
    }

    fn rule(&mut self) {
        self.done.rules.push(Rule { page: self.page, y: self.y });
    }

    fn block(&mut self, block: &Block) {
        let wide = WIDTH - 2.0 * MARGIN;
        match block {
            Block::Chapter(words) => {
                self.y += 22.0;
                // A heading never stands alone at the foot of a page.
                self.room(90.0);
                self.done.chapters.push(Start { name: words.clone(), page: self.page, y: self.y });
                self.rule();
                self.y += 8.0;
                self.write(CHAPTER, words);
            }
            Block::Head(words) => {
                self.y += 9.0;
                self.room(60.0);
                self.write(HEAD, words);
            }
            Block::Words(words) => {
                self.y += 4.0;
                for part in words.lines().filter(|line| !line.trim().is_empty()) {
                    self.write(WORDS, part);
                }
            }
            Block::Note(words) => {
                self.y += 3.0;
                self.write(NOTE, words);
            }
            Block::Points(points) => {
                self.y += 4.0;
                for point in points {
                    self.row(&[(MARGIN, 12.0, WORDS, "•"), (MARGIN + 14.0, wide - 14.0, WORDS, point)]);
                    self.y += 2.0;
                }
            }
            Block::Facts(facts) => {
                self.y += 6.0;
                for (name, said) in facts {
                    self.row(&[(MARGIN, 136.0, STRONG, name), (MARGIN + 148.0, wide - 148.0, WORDS, said)]);
                    self.y += 3.0;
                }
            }
            Block::Table(heads, rows) => self.table(heads, rows),
        }
    }

    fn table(&mut self, heads: &[String], rows: &[Vec<String>]) {
        let wide = WIDTH - 2.0 * MARGIN;
        self.y += 5.0;
        // A head never stands alone at the foot of a page.
        self.room(60.0);
        let share = widths(heads, rows);
        let line = |ink: Ink, words: &[String]| -> Vec<(f32, f32, Ink, String)> {
            let mut x = MARGIN;
            let place = |(words, share): (&String, &f32)| {
                let cell = (x, wide * share - 10.0, ink, words.clone());
                x += wide * share;
                cell
            };
            words.iter().zip(&share).map(place).collect()
        };
        let mut put = |cells: Vec<(f32, f32, Ink, String)>| {
            let cells: Vec<Cell<'_>> =
                cells.iter().map(|(x, wide, ink, words)| (*x, *wide, *ink, words.as_str())).collect();
            self.row(&cells);
            self.y += 3.0;
            self.rule();
            self.y += 3.0;
        };
        put(line(CELL_HEAD, heads));
        for row in rows {
            put(line(CELL, row));
        }
    }
}

/// How the width is shared out among columns: by how much they have to say, but none is too narrow for its words.
fn widths(heads: &[String], rows: &[Vec<String>]) -> Vec<f32> {
    let said = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).chain(heads.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or_default().clamp(20, 60) as f32
    };
    let said: Vec<f32> = (0..heads.len()).map(said).collect();
    let all: f32 = said.iter().sum();
    said.iter().map(|it| it / all.max(1.0)).collect()
}
