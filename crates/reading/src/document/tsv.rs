//! What Tesseract says about a page, as words.

use super::{Area, Word};

/// Level, page, block, paragraph, line, word, left, top, width, height, confidence, text.
const COLUMNS: usize = 12;
/// The level of a word.
const WORD: &str = "5";

/// The words of Tesseract's TSV about an image of this many pixels, in its order. Other lines, and words without a place
/// or without text, are left out.
#[must_use]
pub fn ocr_words(tsv: &str, width: u32, height: u32) -> Vec<Word> {
    tsv.lines().filter_map(|line| word(line, f64::from(width.max(1)), f64::from(height.max(1)))).collect()
}

fn word(line: &str, width: f64, height: f64) -> Option<Word> {
    let cells: Vec<&str> = line.splitn(COLUMNS, '\t').collect();
    let [WORD, _, _, _, _, _, left, top, across, down, _, text] = cells.as_slice() else { return None };
    let text: String = text.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let number = |cell: &str| cell.parse::<f64>().ok().filter(|number| number.is_finite());
    let (left, top) = (number(left)?, number(top)?);
    let (right, bottom) = (left + number(across)?, top + number(down)?);
    let share = |at: f64, all: f64| (at / all).clamp(0.0, 1.0) as f32;
    let area = Area {
        left: share(left, width),
        top: share(top, height),
        right: share(right, width),
        bottom: share(bottom, height),
    };
    (!text.is_empty() && right > left && bottom > top).then_some(Word { text, area })
}
