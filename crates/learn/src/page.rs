//! Pages as words with boxes: what an extractor reads, and how a place on a page is said.

/// A box as fractions (0..=1) of the page's width and height, from the top left.
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

/// A word and where it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// The letters, without spaces.
    pub text: String,
    /// Its box.
    pub area: Area,
}

/// A page, its words in reading order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Page {
    /// Width in any unit; only its ratio to the height counts.
    pub width: f32,
    /// Height in the same unit.
    pub height: f32,
    /// Words in reading order: lines from top to bottom, within a block of text.
    pub words: Vec<Word>,
}

/// Words `first..=last` of a page, by their numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Place {
    /// Number of the page, from 0.
    pub page: u32,
    /// Number of the first word, from 0.
    pub first: u32,
    /// Number of the last word.
    pub last: u32,
}
