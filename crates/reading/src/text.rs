//! Plain text of whatever encoding as a tidy string: one kind of line end, nothing invisible, not too long.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The most characters a text may have; the rest is cut off, and that is told.
pub const MOST_CHARACTERS: usize = 200_000;

/// A text that can be shown and learned from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The characters: newline and tab are the only controls among them.
    pub text: String,
    /// There was more than [`MOST_CHARACTERS`].
    pub cut: bool,
}

/// Why bytes have no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// There is nothing, or nothing but blanks.
    Empty,
}

/// Reads UTF-8, UTF-16 or else Windows-1252, whichever the bytes look like.
///
/// # Errors
/// Only where there is no text at all: bytes of any kind are read as well as can be.
pub fn text(bytes: &[u8]) -> Result<Text, Unreadable> {
    let text = tidy(&decode(bytes, None));
    if text.text.is_empty() { Err(Unreadable::Empty) } else { Ok(text) }
}

/// The same text with `\n` as its line end, without controls, at most one blank line in a row and none at the ends.
#[must_use]
pub fn tidy(text: &str) -> Text {
    let mut tidy = String::with_capacity(text.len().min(4 * MOST_CHARACTERS));
    let (mut room, mut blank) = (MOST_CHARACTERS, 0);
    let text = text.replace("\r\n", "\n");
    for line in text.split(['\n', '\r', '\u{85}', '\u{2028}', '\u{2029}']) {
        let line: String = line.chars().filter(|c| is_shown(*c)).collect();
        let line = line.trim_end();
        if line.is_empty() {
            blank += 1;
            continue;
        }
        let ends = if tidy.is_empty() { 0 } else { blank.min(1) + 1 };
        blank = 0;
        let Some(left) = room.checked_sub(ends) else {
            return Text { text: tidy, cut: true };
        };
        tidy.extend(std::iter::repeat_n('\n', ends));
        let before = tidy.len();
        tidy.extend(line.chars().take(left));
        if tidy.len() - before < line.len() {
            tidy.truncate(tidy.trim_end().len());
            return Text { text: tidy, cut: true };
        }
        room = left - line.chars().count();
    }
    Text { text: tidy, cut: false }
}

/// On one line: a subject, a name.
#[must_use]
pub(crate) fn one_line(text: &str, most: usize) -> String {
    let shown = |c: char| if c.is_whitespace() || !is_shown(c) { ' ' } else { c };
    let spaced: String = text.chars().filter(|c| c.is_whitespace() || is_shown(*c)).map(shown).collect();
    let line = spaced.split(' ').filter(|word| !word.is_empty()).collect::<Vec<&str>>().join(" ");
    line.chars().take(most).collect::<String>().trim_end().to_string()
}

/// Neither a control nor one of the invisible characters that make a text show otherwise than it is.
pub(crate) fn is_shown(c: char) -> bool {
    let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    c == '\t' || !(c.is_control() || turns)
}

/// The characters of bytes. A label that is wrong or unknown is passed over in favour of what the bytes look like.
#[must_use]
pub(crate) fn decode<'a>(bytes: &'a [u8], label: Option<&str>) -> Cow<'a, str> {
    if let Some((encoding, _)) = Encoding::for_bom(bytes) {
        return encoding.decode(bytes).0;
    }
    let Some(label) = label.map(str::trim).filter(|label| !label.is_empty()) else {
        return guess(bytes);
    };
    let Some(encoding) = Encoding::for_label_no_replacement(label.as_bytes()) else {
        // UTF-7 and its like, which a browser does not know and old mail does.
        let old = mail_parser::decoders::charsets::map::charset_decoder(label.as_bytes());
        return old.map_or_else(|| guess(bytes), |decode| decode(bytes).into());
    };
    // Mail programs write UTF-8 under "us-ascii" and "iso-8859-1", and the reverse; bytes that are UTF-8 are no accident.
    if encoding == UTF_8 || encoding == WINDOWS_1252 { guess(bytes) } else { encoding.decode(bytes).0 }
}

/// UTF-8 where the bytes are, also if a few are broken; UTF-16 where every other byte is zero; else Windows-1252.
fn guess(bytes: &[u8]) -> Cow<'_, str> {
    if let Some(encoding) = half_zero(bytes) {
        return encoding.decode_without_bom_handling(bytes).0;
    }
    let lossy = String::from_utf8_lossy(bytes);
    if let Cow::Borrowed(_) = lossy {
        return lossy;
    }
    let foreign = lossy.chars().filter(|c| !c.is_ascii());
    let (broken, whole): (Vec<char>, Vec<char>) = foreign.partition(|c| *c == char::REPLACEMENT_CHARACTER);
    if whole.len() > broken.len() { lossy } else { WINDOWS_1252.decode_without_bom_handling(bytes).0 }
}

/// UTF-16 without its mark: western text has a zero in nearly every pair, always on the same side.
fn half_zero(bytes: &[u8]) -> Option<&'static Encoding> {
    let pairs = &bytes[..bytes.len().min(4096)];
    let zeros = |side: usize| pairs.chunks_exact(2).filter(|pair| pair[side] == 0).count();
    let (high, low, most) = (zeros(0), zeros(1), pairs.len() / 2);
    let clear = |here: usize, there: usize| most > 1 && here * 10 > most * 7 && there * 10 < most;
    match (clear(low, high), clear(high, low)) {
        (true, _) => Some(UTF_16LE),
        (_, true) => Some(UTF_16BE),
        _ => None,
    }
}
