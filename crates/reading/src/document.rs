//! A document as pages of words with their places, and as page images: PDF, scans, photos, Word files, mail, text.
//!
//! Hostile bytes give [`Unreadable`], never a panic. What takes too long or too much memory is stopped from outside: run
//! this in a process of its own (`adapters::reader`).

mod columns;
mod format;
mod letters;
mod lines;
mod pdf;
mod picture;
mod scan;
mod sheet;
mod tsv;
mod widths;
mod word_file;

pub use picture::Picture;
pub use tsv::ocr_words;

use crate::html::html_to_text;
use crate::text::{decode, tidy};
use format::Format;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// A box as fractions (0 to 1) of the page's width and height, from the top left.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Area {
    /// Left edge.
    pub left: f32,
    /// Upper edge.
    pub top: f32,
    /// Right edge.
    pub right: f32,
    /// Lower edge.
    pub bottom: f32,
}

/// Letters without a blank between them, and where they stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// What is written; never empty, no blanks.
    pub text: String,
    /// Where.
    pub area: Area,
}

/// Where the words of a page come from: separate promises of the gate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Quality {
    /// Written as text by whoever made the document.
    Text,
    /// Read from a clean image of a sheet.
    Scan,
    /// Read from a picture of a sheet: uneven light, a table around it, coloured or askew.
    Photo,
}

impl Quality {
    /// All of them, best first.
    pub const ALL: [Quality; 3] = [Quality::Text, Quality::Scan, Quality::Photo];

    /// Its name where it is stored: `text`, `scan`, `photo`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Quality::Text => "text",
            Quality::Scan => "scan",
            Quality::Photo => "photo",
        }
    }

    /// The one with this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Quality> {
        Quality::ALL.into_iter().find(|quality| quality.as_str() == name)
    }
}

/// One side of paper, as it is read: turned upright.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// In points (1/72 inch).
    pub width: f32,
    /// In points.
    pub height: f32,
    /// In reading order.
    pub words: Vec<Word>,
    /// Where the words come from, or would come from.
    pub quality: Quality,
    /// There is an image on it and no words that can be used: read the image.
    pub needs_ocr: bool,
}

/// What was read.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// In order; at least one.
    pub pages: Vec<Page>,
}

/// Why nothing can be made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unreadable {
    /// No bytes, or no pages.
    Empty,
    /// More bytes than the limit.
    TooLarge,
    /// No format that we know.
    Unknown,
    /// It opens with a password only.
    Encrypted,
    /// A format that we know, but damaged beyond reading.
    Broken,
    /// More pages than the limit.
    TooManyPages,
    /// An image with more pixels than the limit.
    TooManyPixels,
    /// It took more time or more work than the limit.
    TooLong,
    /// It took more memory than the limit.
    TooMuchMemory,
}

impl Unreadable {
    /// All of them.
    pub const ALL: [Unreadable; 9] = [
        Unreadable::Empty,
        Unreadable::TooLarge,
        Unreadable::Unknown,
        Unreadable::Encrypted,
        Unreadable::Broken,
        Unreadable::TooManyPages,
        Unreadable::TooManyPixels,
        Unreadable::TooLong,
        Unreadable::TooMuchMemory,
    ];

    /// Its name where it is stored: `too-many-pages`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Unreadable::Empty => "empty",
            Unreadable::TooLarge => "too-large",
            Unreadable::Unknown => "unknown",
            Unreadable::Encrypted => "encrypted",
            Unreadable::Broken => "broken",
            Unreadable::TooManyPages => "too-many-pages",
            Unreadable::TooManyPixels => "too-many-pixels",
            Unreadable::TooLong => "too-long",
            Unreadable::TooMuchMemory => "too-much-memory",
        }
    }

    /// The one with this name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Unreadable> {
        Unreadable::ALL.into_iter().find(|why| why.as_str() == name)
    }
}

/// How much is read before we give up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Limits {
    /// The most bytes of a file, and of any one part of it once unpacked.
    pub bytes: usize,
    /// The most pages.
    pub pages: usize,
    /// The most pixels of one image.
    pub pixels: u64,
    /// The most words of a document.
    pub words: usize,
    /// The most drawing steps of a page: letters, lines, images.
    pub steps: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { bytes: 50_000_000, pages: 500, pixels: 100_000_000, words: 500_000, steps: 2_000_000 }
    }
}

/// Reads a document; the format is told from the content, never from a name.
///
/// # Errors
/// Why nothing can be made of it. Whatever can be read of a damaged document is read.
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Unreadable> {
    guarded(bytes, limits, |format| match format {
        Format::Pdf => pdf::read(bytes, limits),
        Format::Image(format) => scan::read(bytes, format, limits),
        Format::Zip => sheet::laid(&word_file::text(bytes, limits)?, limits),
        Format::Mail => sheet::laid(&letter(bytes), limits),
        Format::Html => sheet::laid(&html_to_text(&decode(bytes, None)), limits),
        Format::Text => sheet::laid(&tidy(&decode(bytes, None)).text, limits),
    })
}

/// Checks the size, tells the format and catches panics of other people's parsers. None was seen in 138 000 damaged files;
/// bursts of memory and endless loops were, and those end a process of their own only (`bench/documents.md`).
fn guarded<T>(
    bytes: &[u8],
    limits: &Limits,
    work: impl FnOnce(Format) -> Result<T, Unreadable>,
) -> Result<T, Unreadable> {
    if bytes.is_empty() {
        return Err(Unreadable::Empty);
    }
    if bytes.len() > limits.bytes {
        return Err(Unreadable::TooLarge);
    }
    let format = format::format(bytes).ok_or(Unreadable::Unknown)?;
    catch_unwind(AssertUnwindSafe(|| work(format))).unwrap_or(Err(Unreadable::Broken))
}

/// A mail as one reads it: who, when, about what, and what it says. Attachments are documents of their own.
fn letter(bytes: &[u8]) -> String {
    let mail = crate::mail::mail(bytes);
    let from = mail.from.map(|from| match from.name {
        Some(name) => format!("{name} <{}>", from.address),
        None => from.address,
    });
    let lines = [from.unwrap_or_default(), mail.subject, String::new(), mail.text];
    lines.join("\n")
}

/// Draws the pages, each about `width` pixels wide, and hands them over with their number from 0 until `each` says
/// `false`. Documents without an appearance of their own (Word, mail, text) have no page images: nothing is handed over.
///
/// # Errors
/// As of [`read`].
pub fn images(
    bytes: &[u8],
    limits: &Limits,
    width: u32,
    each: &mut dyn FnMut(usize, Picture) -> bool,
) -> Result<(), Unreadable> {
    guarded(bytes, limits, |format| match format {
        Format::Pdf => pdf::images(bytes, limits, width, each),
        Format::Image(format) => scan::images(bytes, format, limits, width, each),
        Format::Zip => word_file::text(bytes, limits).map(drop),
        Format::Mail | Format::Html | Format::Text => Ok(()),
    })
}

impl Document {
    /// The words as lines of plain text, a blank line between pages.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        for page in &self.pages {
            if !text.is_empty() {
                text.push_str("\n\n");
            }
            let mut before: Option<&Word> = None;
            for word in &page.words {
                if let Some(before) = before {
                    text.push(if before.same_line(word) { ' ' } else { '\n' });
                }
                text.push_str(&word.text);
                before = Some(word);
            }
        }
        text
    }
}

impl Page {
    /// Adds what was read from the image of the page. Words of the text layer stay; what OCR reads in their place is left
    /// out. After that the page needs no OCR.
    pub fn add_ocr(&mut self, words: Vec<Word>) {
        let old = std::mem::take(&mut self.words);
        let beside = |word: &Word| !old.iter().any(|old| old.area.holds_middle_of(word.area));
        self.words = words.into_iter().filter(beside).collect();
        self.words.splice(0..0, old);
        self.needs_ocr = false;
    }
}

impl Area {
    /// Whether the middle of the other lies in this one.
    fn holds_middle_of(self, other: Area) -> bool {
        let middle = (f32::midpoint(other.left, other.right), f32::midpoint(other.top, other.bottom));
        (self.left..=self.right).contains(&middle.0) && (self.top..=self.bottom).contains(&middle.1)
    }
}

impl Word {
    /// Whether the next word in reading order stands on the same line, to the right.
    fn same_line(&self, next: &Word) -> bool {
        let middle = f32::midpoint(next.area.top, next.area.bottom);
        (self.area.top..=self.area.bottom).contains(&middle) && next.area.left >= self.area.left
    }
}
