//! The typeface of our pages, with what is needed to set it: which glyph a letter is, and how wide.

use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};

use super::Undrawn;

const NORMAL: &[u8] = include_bytes!("../../assets/atkinson-hyperlegible-next-400.ttf");
const BOLD: &[u8] = include_bytes!("../../assets/atkinson-hyperlegible-next-700.ttf");

/// Both weights.
pub(super) struct Faces {
    normal: Face,
    bold: Face,
}

/// One weight.
pub(super) struct Face {
    /// The file.
    pub(super) bytes: &'static [u8],
    letters: FontRef<'static>,
    /// Units in the height of a letter.
    unit: f32,
}

impl Faces {
    pub(super) fn load() -> Result<Faces, Undrawn> {
        let face = |bytes: &'static [u8]| {
            let letters = FontRef::new(bytes).map_err(|error| Undrawn(error.to_string()))?;
            let unit = letters.metrics(Size::unscaled(), LocationRef::default()).units_per_em;
            Ok(Face { bytes, letters, unit: f32::from(unit) })
        };
        Ok(Faces { normal: face(NORMAL)?, bold: face(BOLD)? })
    }

    pub(super) fn of(&self, bold: bool) -> &Face {
        if bold { &self.bold } else { &self.normal }
    }

    /// The same words with only what both weights can show: what they cannot becomes a letter like it, or a question mark.
    pub(super) fn shown(&self, words: &str) -> String {
        let letters = self.normal.letters.charmap();
        let mut shown = String::with_capacity(words.len());
        for letter in words.chars() {
            match letter {
                '\t' | '\n' | '\r' | '\u{a0}' | '\u{202f}' | '\u{2009}' => shown.push(' '),
                '\u{ad}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{feff}' => {}
                letter if letter.is_control() => {}
                letter if letters.map(letter).is_some() => shown.push(letter),
                '\u{2010}' | '\u{2011}' | '\u{2212}' => shown.push('-'),
                '→' => shown.push_str("->"),
                '≥' => shown.push_str(">="),
                '≤' => shown.push_str("<="),
                _ => shown.push('?'),
            }
        }
        shown
    }
}

impl Face {
    fn metrics(&self) -> GlyphMetrics<'_> {
        self.letters.glyph_metrics(Size::unscaled(), LocationRef::default())
    }

    /// The number of the glyph of a letter; 0 is the glyph for what is not there.
    pub(super) fn glyph(&self, letter: char) -> u16 {
        let glyph = self.letters.charmap().map(letter).unwrap_or_default();
        u16::try_from(glyph.to_u32()).unwrap_or_default()
    }

    /// Every letter there is, with its glyph.
    pub(super) fn letters(&self) -> Vec<(u16, char)> {
        let letters = self.letters.charmap().mappings();
        let known = letters.filter_map(|(letter, glyph)| {
            Some((u16::try_from(glyph.to_u32()).ok()?, char::from_u32(letter)?))
        });
        known.collect()
    }

    /// The width of every glyph, in thousandths of the height of a letter.
    pub(super) fn widths(&self) -> Vec<f32> {
        let metrics = self.metrics();
        let wide = |glyph: u32| metrics.advance_width(glyph.into()).unwrap_or_default() / self.unit * 1_000.0;
        (0..metrics.glyph_count()).map(wide).collect()
    }

    /// How wide words are at a size, in points.
    pub(super) fn width(&self, words: &str, size: f32) -> f32 {
        let (letters, metrics) = (self.letters.charmap(), self.metrics());
        let wide =
            |letter| metrics.advance_width(letters.map(letter).unwrap_or_default()).unwrap_or_default();
        words.chars().map(wide).sum::<f32>() / self.unit * size
    }

    /// The words in lines no wider than this; a word that is wider is broken. A line that goes on ends in a space, so that no two words
    /// run together when they are read aloud.
    pub(super) fn lines(&self, words: &str, size: f32, most: f32) -> Vec<String> {
        let mut lines: Vec<String> = vec![];
        let mut line = String::new();
        for word in words.split_whitespace() {
            for piece in self.pieces(word, size, most) {
                let longer = if line.is_empty() { piece.clone() } else { format!("{line} {piece}") };
                if self.width(&longer, size) <= most {
                    line = longer;
                } else {
                    line.push(' ');
                    lines.push(std::mem::replace(&mut line, piece));
                }
            }
        }
        lines.extend((!line.is_empty()).then_some(line));
        lines
    }

    /// A word in pieces that each fit on a line.
    fn pieces(&self, word: &str, size: f32, most: f32) -> Vec<String> {
        if self.width(word, size) <= most {
            return vec![word.to_owned()];
        }
        let mut pieces = vec![String::new()];
        for letter in word.chars() {
            if let Some(piece) = pieces.last_mut() {
                piece.push(letter);
                if self.width(piece, size) > most - size {
                    pieces.push(String::new());
                }
            }
        }
        pieces.retain(|piece| !piece.is_empty());
        pieces
    }
}
