//! Reads back what is printed on a PDF of ours: every text with the page and the box in which it stands.

use crate::demo::papers::font::Font;

/// A text on a page, in points from the top left.
#[derive(Debug)]
pub(super) struct Print {
    pub(super) page: usize,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) top: f32,
    pub(super) bottom: f32,
    pub(super) text: String,
}

impl Print {
    /// Do the letters of both stand partly in the same place?
    pub(super) fn is_upon(&self, other: &Print) -> bool {
        let apart = |a: [f32; 2], b: [f32; 2]| a[1] <= b[0] + 0.5 || b[1] <= a[0] + 0.5;
        self.page == other.page
            && !self.text.trim().is_empty()
            && !apart([self.left, self.right], [other.left, other.right])
            && !apart([self.top, self.bottom], [other.top, other.bottom])
    }
}

/// Everything printed, in the order in which it was drawn.
pub(super) fn prints(pdf: &[u8]) -> Vec<Print> {
    let text: String = pdf.iter().map(|byte| char::from(*byte)).collect();
    let pages = text.split("stream\n").filter(|part| part.contains(" Tj"));
    pages
        .enumerate()
        .flat_map(|(page, drawn)| drawn.split("BT\n").skip(1).map(move |part| print(page, part)))
        .collect()
}

/// `/Font size Tf`, `x y Td`, `(text) Tj`.
fn print(page: usize, part: &str) -> Print {
    let mut lines = part.split('\n');
    let font: Vec<&str> = lines.next().unwrap().split(' ').collect();
    let at: Vec<f32> =
        lines.next().unwrap().split(' ').take(2).map(|number| number.parse().unwrap()).collect();
    let rest = lines.collect::<Vec<_>>().join("\n");
    let text = string(rest.split(" Tj").next().unwrap());
    let size: f32 = font[1].parse().unwrap();
    let known = Font::all().find(|known| known.name() == &font[0].as_bytes()[1..]).unwrap();
    let y = 842.0 - at[1];
    // Capitals reach to seven tenths of the size; tails are left out of account.
    Print { page, left: at[0], right: at[0] + known.width(&text, size), top: y - size * 0.7, bottom: y, text }
}

/// The text between brackets, with its escapes undone, or of hexadecimal digits.
fn string(written: &str) -> String {
    let bytes: Vec<u8> = if let Some(digits) = written.strip_prefix('<') {
        let digits = digits.trim_end_matches('>').as_bytes();
        digits
            .chunks(2)
            .map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap())
            .collect()
    } else {
        let inside = &written[1..written.len() - 1];
        inside
            .replace("\\(", "(")
            .replace("\\)", ")")
            .replace("\\\\", "\\")
            .chars()
            .map(|sign| sign as u8)
            .collect()
    };
    let letter = |byte: &u8| match byte {
        0x80 => '€',
        0x96 => '–',
        byte => char::from(*byte),
    };
    bytes.iter().map(letter).collect()
}

/// All texts of all pages with one blank between them.
pub(super) fn whole(pdf: &[u8]) -> String {
    let texts: Vec<String> = prints(pdf).into_iter().map(|print| print.text).collect();
    texts.join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}
