//! The sheet being written: where the next thing stands, which values it already shows.

use super::canvas::{BLACK, Canvas, GREY, HEIGHT, Ink, WIDTH, bold, plain};
use super::font::{Cut, Family, Font};
use super::layout::{Layout, Look};
use super::matter::Matter;
use super::tongue::Tongue;
use fastrand::Rng;
use std::collections::BTreeSet;

/// Where the text of a page begins and ends, in points from the top.
pub(super) const TOP: f32 = 46.0;
const BOTTOM: f32 = HEIGHT - 78.0;

/// Longer values may be broken over two lines.
const LONGEST_WHOLE: usize = 34;

/// A paper while it is made. Left and right are those of the column in which is written.
pub(super) struct Sheet<'a> {
    pub(super) canvas: Canvas,
    pub(super) layout: &'a Layout,
    pub(super) matter: &'a Matter,
    pub(super) tongue: &'static Tongue,
    pub(super) chance: &'a mut Rng,
    pub(super) left: f32,
    pub(super) right: f32,
    /// Under what was written last.
    pub(super) y: f32,
    /// Keys of values that stand on the paper.
    pub(super) shown: BTreeSet<&'static str>,
}

/// A text with its values filled in.
pub(super) struct Filled {
    pub(super) text: String,
    keys: Vec<&'static str>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(
        layout: &'a Layout,
        matter: &'a Matter,
        tongue: &'static Tongue,
        chance: &'a mut Rng,
    ) -> Self {
        let (left, right) = (layout.look.left, WIDTH - layout.look.right);
        let (canvas, shown) = (Canvas::new(), BTreeSet::new());
        Sheet { canvas, layout, matter, tongue, chance, left, right, y: TOP, shown }
    }

    pub(super) const fn look(&self) -> Look {
        self.layout.look
    }

    pub(super) const fn width(&self) -> f32 {
        self.right - self.left
    }

    pub(super) const fn plain(&self) -> Font {
        plain(self.layout.look.family)
    }

    pub(super) const fn bold(&self) -> Font {
        bold(self.layout.look.family)
    }

    /// From one line to the next.
    pub(super) fn leading(&self) -> f32 {
        self.look().size * 1.32
    }

    /// How a value that somebody filled in looks.
    pub(super) fn filled_in(&self) -> (Font, Ink) {
        let family = self.look().family;
        match self.look().values {
            "bold" => (bold(family), BLACK),
            "italic" => (Font { family: Family::Times, cut: Cut::Italic }, BLACK),
            "pen" => (Font { family: Family::Times, cut: Cut::Italic }, [0.10, 0.15, 0.50]),
            "typed" => (plain(Family::Courier), BLACK),
            _ => (plain(family), BLACK),
        }
    }

    /// The text with each `<key>` as this layout writes it; nothing when one of them is absent on this paper. Of
    /// texts parted by `//`, the first of which nothing is absent.
    pub(super) fn fill(&self, text: &str, in_sentence: bool) -> Option<Filled> {
        text.split(" // ").find_map(|text| self.filled(text, in_sentence))
    }

    fn filled(&self, text: &str, in_sentence: bool) -> Option<Filled> {
        let (mut filled, mut keys, mut rest) = (String::new(), vec![], text);
        while let Some((before, after)) = rest.split_once('<') {
            let (key, after) = after.split_once('>')?;
            let (key, value) = self.matter.values.get_key_value(key)?;
            filled.push_str(before);
            let written = self.layout.writing.write(value, in_sentence);
            // What is no sentence stays on one line, so that it has one place.
            let whole = written.chars().count() <= LONGEST_WHOLE;
            filled.push_str(&if whole { written.replace(' ', "\u{a0}") } else { written });
            keys.push(*key);
            rest = after;
        }
        filled.push_str(rest);
        Some(Filled { text: filled, keys })
    }

    /// Remembers that the values of the text stand on the paper; gives the text.
    pub(super) fn show(&mut self, filled: Filled) -> String {
        self.shown.extend(filled.keys);
        filled.text
    }

    /// Fills and remembers at once; empty when a value is absent.
    pub(super) fn shown_text(&mut self, text: &str) -> String {
        self.fill(text, false).map(|filled| self.show(filled)).unwrap_or_default()
    }

    /// Makes sure that this much fits under what is written; else begins another page.
    pub(super) fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.turn_over();
        }
    }

    /// Begins another page, with the sender's name on it.
    pub(super) fn turn_over(&mut self) {
        self.canvas.add_page();
        let name = self.matter.from.name.clone();
        self.canvas.text([self.left, TOP], self.plain(), 8.0, GREY, &name);
        let number = self.canvas.pages().to_string();
        let x = self.right - self.plain().width(&number, 8.0);
        self.canvas.text([x, TOP], self.plain(), 8.0, GREY, &number);
        self.y = TOP + 26.0;
    }

    /// Text at a place, made smaller until it is no wider than `most`.
    pub(super) fn fit(&mut self, at: [f32; 2], most: f32, font: Font, size: f32, ink: Ink, text: &str) {
        let wide = font.width(text, size);
        let size = if wide > most { size * most / wide } else { size };
        self.canvas.text(at, font, size, ink, text);
    }

    /// Text that ends at `right`, made smaller until it is no wider than `most`.
    pub(super) fn fit_right(
        &mut self,
        [right, y]: [f32; 2],
        most: f32,
        font: Font,
        size: f32,
        ink: Ink,
        text: &str,
    ) {
        let wide = font.width(text, size);
        let size = if wide > most { size * most / wide } else { size };
        self.canvas.text([right - font.width(text, size), y], font, size, ink, text);
    }

    /// A paragraph between `left` and `right` of the column.
    pub(super) fn paragraph(&mut self, font: Font, size: f32, ink: Ink, text: &str) {
        let leading = size * 1.32;
        for line in wrapped(text, font, size, self.width()) {
            self.need(leading);
            self.y += leading;
            let at = [self.left, self.y];
            self.canvas.text(at, font, size, ink, &line);
        }
    }
}

/// The text in lines no wider than `most`, unless a word is.
pub(super) fn wrapped(text: &str, font: Font, size: f32, most: f32) -> Vec<String> {
    let mut lines: Vec<String> = vec![];
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if font.width(&format!("{line} {word}"), size) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
