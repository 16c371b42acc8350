//! The fonts every PDF reader has: how wide a text is, and its bytes in the encoding they share.

use crate::demo::grammar::sections;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// A family of the standard fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    Helvetica,
    Times,
    Courier,
}

/// How the letters stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    Plain,
    Bold,
    Italic,
}

/// One of nine fonts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Font {
    pub(super) family: Family,
    pub(super) cut: Cut,
}

/// Widths by the headings of `widths.txt`.
static WIDTHS: LazyLock<BTreeMap<&'static str, Vec<f32>>> = LazyLock::new(|| {
    let numbers = |lines: Vec<&str>| {
        lines.iter().flat_map(|line| line.split(' ')).filter_map(|width| width.parse().ok()).collect()
    };
    sections(include_str!("widths.txt"))
        .into_iter()
        .map(|(heading, lines)| (heading, numbers(lines)))
        .collect()
});

/// Every letter of Courier, and what `widths.txt` does not name.
const EVEN: f32 = 600.0;

impl Font {
    /// All, with the key under which a page knows them.
    pub(super) fn all() -> impl Iterator<Item = Font> {
        let families = [Family::Helvetica, Family::Times, Family::Courier];
        families.into_iter().flat_map(|family| {
            [Cut::Plain, Cut::Bold, Cut::Italic].map(|cut| Font { family, cut }).into_iter()
        })
    }

    /// The name in the PDF specification (ISO 32000-1, 9.6.2.2).
    pub(super) const fn name(self) -> &'static [u8] {
        match (self.family, self.cut) {
            (Family::Helvetica, Cut::Plain) => b"Helvetica",
            (Family::Helvetica, Cut::Bold) => b"Helvetica-Bold",
            (Family::Helvetica, Cut::Italic) => b"Helvetica-Oblique",
            (Family::Times, Cut::Plain) => b"Times-Roman",
            (Family::Times, Cut::Bold) => b"Times-Bold",
            (Family::Times, Cut::Italic) => b"Times-Italic",
            (Family::Courier, Cut::Plain) => b"Courier",
            (Family::Courier, Cut::Bold) => b"Courier-Bold",
            (Family::Courier, Cut::Italic) => b"Courier-Oblique",
        }
    }

    /// How wide the text is at this size, in points.
    pub(super) fn width(self, text: &str, size: f32) -> f32 {
        let heading = match (self.family, self.cut) {
            (Family::Courier, _) => "",
            (Family::Helvetica, Cut::Bold) => "helvetica bold",
            (Family::Helvetica, _) => "helvetica",
            (Family::Times, Cut::Plain) => "times",
            (Family::Times, Cut::Bold) => "times bold",
            (Family::Times, Cut::Italic) => "times italic",
        };
        let widths = WIDTHS.get(heading).map_or(&[][..], Vec::as_slice);
        let width = |byte: &u8| widths.get(usize::from(byte.saturating_sub(32))).copied().unwrap_or(EVEN);
        win_ansi(text).iter().map(width).sum::<f32>() * size / 1000.0
    }
}

/// The text in WinAnsi (ISO 32000-1, annex D); a no-break blank becomes a blank, a letter it lacks a question mark.
pub(super) fn win_ansi(text: &str) -> Vec<u8> {
    let byte = |letter: char| match letter {
        '\u{a0}' => b' ',
        '€' => 0x80,
        '…' => 0x85,
        '‘' => 0x91,
        '’' => 0x92,
        '“' => 0x93,
        '”' => 0x94,
        '•' => 0x95,
        '–' => 0x96,
        '—' => 0x97,
        // From here on WinAnsi and Unicode agree.
        ' '..='~' | '\u{a1}'..='\u{ff}' => u8::try_from(u32::from(letter)).unwrap_or(b'?'),
        _ => b'?',
    };
    text.chars().map(byte).collect()
}
