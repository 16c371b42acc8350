//! A document as it was read: pages of words, each with its place, and how good its source is.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Where the words of a document come from. Each is a promise of its own at the gate: what is proven on clean files says nothing
/// about photos (`3-guarantee.md`, section 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quality {
    /// The file itself holds the words.
    Text,
    /// A clean scan: the words were recognised in an image.
    Scan,
    /// A photo, or a scan as bad as one.
    Photo,
}

impl Quality {
    /// All of them, the best first.
    pub const ALL: [Quality; 3] = [Quality::Text, Quality::Scan, Quality::Photo];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Quality::Text => "text",
            Quality::Scan => "scan",
            Quality::Photo => "photo",
        }
    }

    /// The quality of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Quality> {
        Quality::ALL.into_iter().find(|quality| quality.as_str() == word)
    }
}

/// A box as fractions, 0 to 1, of the width and height of its page, from the top left.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Area {
    /// Its left side.
    pub left: f32,
    /// Its upper side.
    pub top: f32,
    /// Its right side.
    pub right: f32,
    /// Its lower side.
    pub bottom: f32,
}

/// A word on a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Word {
    /// As it stands there.
    pub text: String,
    /// Where.
    pub area: Area,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Its width, in points.
    pub width: f32,
    /// Its height, in points.
    pub height: f32,
    /// Where its words come from.
    pub quality: Quality,
    /// Its words, in the order people read them; none when nobody could recognise any.
    pub words: Vec<Word>,
    /// The digest of its picture, an original; none for a page that is only words.
    pub image: Option<String>,
}

/// A document, read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Its pages, of all files of the case, in their order.
    pub pages: Vec<Page>,
    /// The pages at which a file begins, counted from 0, where the case came with several; none with one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<u32>,
}

/// Words `first..=last` of a page, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    /// The page.
    pub page: u32,
    /// The first word.
    pub first: u32,
    /// The last word.
    pub last: u32,
}

impl Document {
    /// The quality of the whole: that of its worst page with words, or of its worst page.
    #[must_use]
    pub fn quality(&self) -> Option<Quality> {
        let written = self.pages.iter().filter(|page| !page.words.is_empty()).map(|page| page.quality).max();
        written.or_else(|| self.pages.iter().map(|page| page.quality).max())
    }

    /// Whether there is a word in it.
    #[must_use]
    pub fn has_words(&self) -> bool {
        self.pages.iter().any(|page| !page.words.is_empty())
    }

    /// Its words as lines of plain text, at most `most` characters.
    #[must_use]
    pub fn text(&self, most: usize) -> String {
        let mut text = String::new();
        for page in &self.pages {
            let mut before: Option<&Area> = None;
            for word in &page.words {
                let new_line = before.is_none_or(|area| !same_line(area, &word.area));
                if !text.is_empty() {
                    text.push(if new_line { '\n' } else { ' ' });
                }
                text.push_str(&word.text);
                before = Some(&word.area);
                if text.len() >= most {
                    return text.chars().take(most).collect();
                }
            }
        }
        text
    }

    /// The words at a spot, as they stand there; none when there is no such spot.
    #[must_use]
    pub fn words(&self, spot: Spot) -> Option<String> {
        let page = self.pages.get(spot.page as usize)?;
        let words = page.words.get(spot.first as usize..=spot.last as usize)?;
        let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        (!texts.is_empty()).then(|| texts.join(" "))
    }

    /// The boxes of a spot: one per line.
    #[must_use]
    pub fn areas(&self, spot: Spot) -> Vec<Area> {
        let Some(page) = self.pages.get(spot.page as usize) else { return vec![] };
        let Some(words) = page.words.get(spot.first as usize..=spot.last as usize) else { return vec![] };
        let mut lines: Vec<Area> = vec![];
        for word in words {
            match lines.last_mut() {
                Some(line) if same_line(line, &word.area) => *line = around(line, &word.area),
                _ => lines.push(word.area),
            }
        }
        lines
    }
}

fn same_line(one: &Area, other: &Area) -> bool {
    let overlap = one.bottom.min(other.bottom) - one.top.max(other.top);
    let height = (one.bottom - one.top).min(other.bottom - other.top);
    overlap > 0.5 * height && other.left >= one.left
}

fn around(one: &Area, other: &Area) -> Area {
    Area {
        left: one.left.min(other.left),
        top: one.top.min(other.top),
        right: one.right.max(other.right),
        bottom: one.bottom.max(other.bottom),
    }
}

/// What a field holds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Value {
    /// It is not in the document.
    Absent,
    /// It is there, and nobody can read it.
    Unreadable,
    /// This, in the one normal writing of its kind.
    Is(String),
}

impl Value {
    /// The value, if there is one.
    #[must_use]
    pub fn text(&self) -> Option<&str> {
        match self {
            Value::Is(text) => Some(text),
            Value::Absent | Value::Unreadable => None,
        }
    }
}

/// A value, with where it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Filled {
    /// The value.
    pub value: Value,
    /// Where it was found or pointed at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub spot: Option<Spot>,
}

impl Default for Filled {
    /// Nothing was filled in.
    fn default() -> Filled {
        Filled { value: Value::Absent, spot: None }
    }
}

/// What a document says: a value for each field, by the field's key.
pub type Values = BTreeMap<String, Filled>;

/// What a case is judged or decided to be: its label and, for a document, what it says.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Content {
    /// The label.
    pub label: String,
    /// The values of its fields; none where the stream has no fields.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub values: Values,
}

impl Content {
    /// Whether both say the same, wherever it stands.
    #[must_use]
    pub fn says_as(&self, other: &Content) -> bool {
        let value = |values: &Values, key: &String| values.get(key).map(|filled| filled.value.clone());
        self.label == other.label
            && self.values.len() == other.values.len()
            && self.values.keys().all(|key| value(&self.values, key) == value(&other.values, key))
    }
}

impl Content {
    /// SHA-256 of the values as JSON, in small hexadecimal: what the record holds of them, for values may be about people and the record
    /// is never changed. None where there are no values.
    #[must_use]
    pub fn seal(&self) -> Option<String> {
        let said: BTreeMap<&String, &Value> = self.values.iter().map(|(key, it)| (key, &it.value)).collect();
        let json = serde_json::to_vec(&said).unwrap_or_default();
        let hex = |bytes: &[u8]| bytes.iter().map(|byte| format!("{byte:02x}")).collect();
        (!said.is_empty()).then(|| hex(&Sha256::digest(&json)))
    }
}

impl From<&str> for Content {
    fn from(label: &str) -> Content {
        Content { label: label.to_owned(), values: Values::new() }
    }
}

impl From<&String> for Content {
    fn from(label: &String) -> Content {
        label.as_str().into()
    }
}

impl From<&Content> for Content {
    fn from(content: &Content) -> Content {
        content.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::{Area, Content, Document, Filled, Page, Quality, Spot, Value, Word};
    use crate::field::{Field, Kind, Paper};
    use crate::words::Words;

    fn word(text: &str, left: f32, top: f32) -> Word {
        Word { text: text.into(), area: Area { left, top, right: left + 0.1, bottom: top + 0.02 } }
    }

    fn document() -> Document {
        let words = vec![word("Factuur", 0.1, 0.1), word("2026-7", 0.3, 0.101), word("Totaal", 0.1, 0.2)];
        let page = |quality, words| Page { width: 595.0, height: 842.0, quality, words, image: None };
        let pages = vec![page(Quality::Text, words), page(Quality::Photo, vec![])];
        Document { pages, files: vec![] }
    }

    #[test]
    fn words_of_one_height_are_one_line_of_text_and_one_box() {
        let document = document();
        assert_eq!(document.text(1_000), "Factuur 2026-7\nTotaal");
        assert_eq!(document.text(7), "Factuur");
        let spot = |first, last| Spot { page: 0, first, last };
        assert_eq!(document.words(spot(0, 1)).as_deref(), Some("Factuur 2026-7"));
        assert_eq!(document.areas(spot(0, 2)).len(), 2);
        for nowhere in [spot(2, 3), spot(2, 1), Spot { page: 9, first: 0, last: 0 }] {
            assert_eq!(document.words(nowhere), None);
            assert!(document.areas(nowhere).is_empty());
        }
    }

    #[test]
    fn a_document_is_as_good_as_its_worst_page_that_says_something() {
        assert_eq!(document().quality(), Some(Quality::Text));
        assert_eq!(Document::default().quality(), None);
        let wordless = Document { pages: document().pages.into_iter().skip(1).collect(), files: vec![] };
        assert_eq!(wordless.quality(), Some(Quality::Photo));
    }

    #[test]
    fn another_writing_of_a_value_means_the_same_and_does_not_say_the_same() {
        let kinds = [("name", Kind::Name), ("number", Kind::Identifier), ("total", Kind::Amount)];
        let field = |(key, kind): (&str, Kind)| {
            let (key, name) = (key.to_owned(), Words::new(key, key));
            Field { key, name, kind, labels: vec![], required: false, choices: vec![], columns: vec![] }
        };
        let paper = Paper { fields: kinds.map(field).to_vec(), rules: vec![] };
        let content = |key: &str, value: Value| Content {
            label: "invoice".into(),
            values: [(key.to_owned(), Filled { value, spot: None })].into(),
        };
        let is = |text: &str| Value::Is(text.into());
        for (key, one, other, same) in [
            ("name", is("J. de Vries"), is("J. DE VRIES"), true),
            ("name", is("J. de Vries"), is("J. de Wit"), false),
            ("number", is("F-20007"), is("F 20007"), true),
            ("total", is("12.00"), is("12.10"), false),
            ("total", is("12.00"), Value::Absent, false),
            ("total", Value::Unreadable, Value::Unreadable, true),
            ("gone", is("a"), is("A"), false),
        ] {
            let (one, other) = (content(key, one), content(key, other));
            assert_eq!(paper.same(&one, &other), same, "{one:?} {other:?}");
            assert_eq!(one.says_as(&other), one == other);
        }
        assert!(!paper.same(&content("name", is("a")), &"invoice".into()));
    }

    #[test]
    fn contents_are_compared_by_what_they_say_and_not_by_where_it_stands() {
        let content = |value: Value, first| Content {
            label: "invoice".into(),
            values: [("total".into(), Filled { value, spot: Some(Spot { page: 0, first, last: first }) })]
                .into(),
        };
        let twelve = || Value::Is("12.00".into());
        assert!(content(twelve(), 1).says_as(&content(twelve(), 2)));
        assert!(!content(twelve(), 1).says_as(&content(Value::Absent, 1)));
        assert!(!content(twelve(), 1).says_as(&"invoice".into()));
        assert!(Content::from("vpn").says_as(&"vpn".into()));
    }
}
