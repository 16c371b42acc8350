//! A document as tokens and lines, with what stands left of and above each: what features and candidates are made from.

use crate::page::{Area, Page, Place};
use crate::random::mix;
use crate::value::letters;

/// Words beyond this many on all pages together are not looked at: no letter is so long, and hostile pages are.
const MOST_TOKENS: usize = 20_000;
/// Words longer than this in bytes are not looked at: they are no values, and cost more than all others.
const LONGEST_WORD: usize = 200;
/// How many tokens further up are looked through for the one above.
const LOOK_UP: usize = 160;
/// A space wider than this many heights of the line begins a new cell.
const CELL_GAP: f32 = 1.1;

/// A word, or the piece of a word before or after a colon, bracket or the like.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Token<'a> {
    pub(crate) text: &'a str,
    pub(crate) page: u32,
    /// Number of its word on the page.
    pub(crate) word: u32,
    /// Whether it begins its word, so that a space stands before it.
    pub(crate) begins: bool,
    /// Whether it begins a cell: first on its line, or behind a wide gap.
    pub(crate) cell: bool,
    pub(crate) area: Area,
    /// Number of its line.
    pub(crate) line: u32,
    /// The token left of it on the same height, whatever the reading order.
    pub(crate) left: Option<u32>,
    /// The nearest token above it.
    pub(crate) above: Option<u32>,
    /// Hash of its small letters, digits as 0; of its signs when it has no others.
    pub(crate) hash: u64,
}

/// Tokens of one line, in reading order.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Line {
    pub(crate) first: u32,
    pub(crate) last: u32,
    pub(crate) page: u32,
    pub(crate) area: Area,
}

/// A document cut into tokens and lines.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Sheet<'a> {
    pub(crate) tokens: Vec<Token<'a>>,
    pub(crate) lines: Vec<Line>,
    /// The middle one of the heights of all lines.
    pub(crate) height: f32,
}

impl<'a> Sheet<'a> {
    pub(crate) fn new(pages: &'a [Page]) -> Sheet<'a> {
        let mut sheet = Sheet::default();
        for (number, page) in (0..).zip(pages) {
            sheet.add_words(number, page);
        }
        sheet.find_lines(pages);
        sheet.find_left();
        sheet.find_above();
        sheet
    }

    fn add_words(&mut self, number: u32, page: &'a Page) {
        for (word, it) in (0..).zip(&page.words).filter(|(_, it)| it.text.len() <= LONGEST_WORD) {
            let letters = it.text.chars().count().max(1) as f32;
            let mut from = 0usize;
            for piece in pieces(&it.text) {
                if self.tokens.len() >= MOST_TOKENS {
                    return;
                }
                let to = from + piece.chars().count();
                let at = |n: usize| it.area.left + (it.area.right - it.area.left) * n as f32 / letters;
                self.tokens.push(Token {
                    text: piece,
                    page: number,
                    word,
                    begins: from == 0,
                    cell: false,
                    area: Area { left: at(from), right: at(to), ..it.area },
                    line: 0,
                    left: None,
                    above: None,
                    hash: word_hash(piece),
                });
                from = to;
            }
        }
    }

    /// Words that follow one another at one height are a line.
    fn find_lines(&mut self, pages: &[Page]) {
        let mut before: Option<(u32, Area)> = None;
        for (i, token) in (0u32..).zip(&mut self.tokens) {
            let stretch = pages.get(token.page as usize).map_or(1.0, |p| p.width / p.height.max(1e-6));
            let continues = before.is_some_and(|(page, area)| {
                page == token.page && beside(&area, &token.area) && token.area.left >= area.left
            });
            let height = token.area.bottom - token.area.top;
            let gap = before.map_or(0.0, |(_, area)| (token.area.left - area.right) * stretch);
            token.cell = !continues || gap > CELL_GAP * height;
            match self.lines.last_mut() {
                Some(line) if continues => {
                    line.last = i;
                    line.area.right = line.area.right.max(token.area.right);
                    line.area.bottom = line.area.bottom.max(token.area.bottom);
                    line.area.top = line.area.top.min(token.area.top);
                }
                _ => self.lines.push(Line { first: i, last: i, page: token.page, area: token.area }),
            }
            token.line = self.lines.len() as u32 - 1;
            before = Some((token.page, token.area));
        }
        let mut heights: Vec<f32> = self.lines.iter().map(|line| line.area.bottom - line.area.top).collect();
        heights.sort_unstable_by(f32::total_cmp);
        self.height = heights.get(heights.len() / 2).copied().unwrap_or_default().max(1e-6);
    }

    fn find_left(&mut self) {
        for i in 0..self.lines.len() {
            let line = self.lines[i];
            for t in line.first + 1..=line.last {
                self.tokens[t as usize].left = Some(t - 1);
            }
            // Reading order may put a label and its value far apart: the nearest line that ends left of this one.
            let near = self.lines[i.saturating_sub(40)..].iter().take(80);
            let labels = near.filter(|other| {
                other.page == line.page
                    && other.area.right <= line.area.left + 0.01
                    && other.first != line.first
                    && beside(&other.area, &line.area)
            });
            let nearest = labels.max_by(|a, b| a.area.right.total_cmp(&b.area.right));
            self.tokens[line.first as usize].left = nearest.map(|label| label.last);
        }
    }

    fn find_above(&mut self) {
        let mut order: Vec<u32> = (0..self.tokens.len() as u32).collect();
        let key = |t: &Token| (t.page, t.area.bottom);
        order.sort_by(|a, b| {
            let (a, b) = (key(&self.tokens[*a as usize]), key(&self.tokens[*b as usize]));
            a.0.cmp(&b.0).then(a.1.total_cmp(&b.1))
        });
        for i in 0..self.tokens.len() {
            let token = &self.tokens[i];
            let limit = token.area.top + 0.3 * (token.area.bottom - token.area.top);
            let end = order.partition_point(|&o| {
                let (page, bottom) = key(&self.tokens[o as usize]);
                page < token.page || (page == token.page && bottom <= limit)
            });
            let upward = order[..end].iter().rev().take(LOOK_UP);
            let over = upward.copied().find(|&o| {
                let other = &self.tokens[o as usize];
                let shared = other.area.right.min(token.area.right) - other.area.left.max(token.area.left);
                other.page == token.page && shared > 0.0
            });
            self.tokens[i].above = over;
        }
    }

    /// The text of tokens `first..=last`, as it stands in their words.
    pub(crate) fn text(&self, first: u32, last: u32) -> String {
        let mut text = String::new();
        for (i, token) in self.tokens.iter().enumerate().take(last as usize + 1).skip(first as usize) {
            if token.begins && i > first as usize {
                text.push(' ');
            }
            text.push_str(token.text);
        }
        text
    }

    /// The words of tokens `first..=last`; `None` when they stand on two pages.
    pub(crate) fn place(&self, first: u32, last: u32) -> Option<Place> {
        let (first, last) = (self.tokens.get(first as usize)?, self.tokens.get(last as usize)?);
        (first.page == last.page).then_some(Place { page: first.page, first: first.word, last: last.word })
    }
}

/// Whether two boxes stand on the same height.
fn beside(a: &Area, b: &Area) -> bool {
    let shared = a.bottom.min(b.bottom) - a.top.max(b.top);
    shared >= 0.5 * (a.bottom - a.top).min(b.bottom - b.top)
}

/// A word cut where two things were written without a space: behind a colon or bracket, before a bracket, behind a day of eight
/// digits, and between a date or amount and letters. Every piece keeps its signs.
fn pieces(word: &str) -> impl Iterator<Item = &str> {
    let mut rest = word;
    std::iter::from_fn(move || {
        let letters = rest.char_indices().zip(rest.char_indices().skip(1));
        let cut = letters.map(|((at, c), (end, next))| (at, c, end, next)).find(|&(at, c, _, next)| {
            let before = &rest[..at];
            let closes = match c {
                ':' => !(before.ends_with(is_digit) && is_digit(next)),
                ')' | ']' | '#' | '=' | '|' => true,
                '/' => at == 8 && before.chars().all(is_digit),
                _ => false,
            };
            let begins = next.is_alphanumeric() || "€$£-+".contains(next);
            let number = is_digit(c) && next.is_alphabetic() && before.contains(['.', ',', '/', '-']);
            closes && begins || matches!(next, '(' | '[') || number && !before.contains(char::is_alphabetic)
        });
        let (piece, after) = rest.split_at(cut.map_or(rest.len(), |(_, _, end, _)| end));
        rest = after;
        (!piece.is_empty()).then_some(piece)
    })
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Equal for words of equal letters, whatever their case; digits count by their number only.
pub(crate) fn word_hash(word: &str) -> u64 {
    let key = letters(word);
    if key.is_empty() {
        return text_hash(word, 7);
    }
    key.bytes().fold(11, |hash, byte| step(hash, u64::from(if byte.is_ascii_digit() { b'0' } else { byte })))
}

/// Hash of a text as it stands.
pub(crate) fn text_hash(text: &str, seed: u64) -> u64 {
    text.bytes().fold(seed, |hash, byte| step(hash, u64::from(byte)))
}

/// One more number into a hash.
pub(crate) fn step(hash: u64, number: u64) -> u64 {
    mix(hash.rotate_left(5) ^ number.wrapping_mul(0x9E37_79B9_7F4A_7C15))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::page::Word;

    #[test]
    fn a_word_is_cut_where_a_space_was_left_out() {
        for (word, expected) in [
            ("DATE:03/08/2017", &["DATE:", "03/08/2017"][..]),
            ("AMOUNT:$6.90", &["AMOUNT:", "$6.90"]),
            ("12:30:00", &["12:30:00"]),
            ("REG(123)NO", &["REG", "(123)", "NO"]),
            ("20180428/191204", &["20180428/", "191204"]),
            ("21/05/2018TIME:", &["21/05/2018", "TIME:"]),
            ("75.00SR", &["75.00", "SR"]),
            ("A12.5B", &["A12.5B"]),
            (":", &[":"]),
            ("é:ü", &["é:", "ü"]),
            ("", &[]),
        ] {
            assert_eq!(pieces(word).collect::<Vec<_>>(), expected, "{word:?}");
        }
    }

    #[test]
    fn a_label_is_found_left_and_above_whatever_the_reading_order() {
        let word = |text: &str, left: f32, top: f32| Word {
            text: text.into(),
            area: Area { left, top, right: left + 0.1, bottom: top + 0.02 },
        };
        let words = vec![
            word("Total", 0.1, 0.5),
            word("Date", 0.1, 0.6),
            word("Amount", 0.6, 0.4),
            word("12,00", 0.6, 0.5),
        ];
        let pages = [Page { width: 1.0, height: 1.0, words }];
        let sheet = Sheet::new(&pages);
        assert_eq!((sheet.tokens[3].left, sheet.tokens[3].above), (Some(0), Some(2)));
        assert_eq!(sheet.lines.len(), 4);
    }

    #[test]
    fn areas_that_are_no_numbers_do_no_harm() {
        let area = Area { left: f32::NAN, top: f32::INFINITY, right: -1.0, bottom: f32::NAN };
        let words = (0..50).map(|i| Word { text: format!("w{i}"), area }).collect();
        let pages = [Page { width: 0.0, height: 0.0, words }];
        assert_eq!(Sheet::new(&pages).tokens.len(), 50);
    }
}
