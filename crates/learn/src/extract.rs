//! The field extractor: learns from confirmed documents which value each field has, and where it stands.

mod feature;
mod guess;
mod learning;
mod memory;
mod model;
mod sheet;
mod span;
mod stored;
mod sum;
mod table;
mod trust;

use crate::corpus::Numbers;
use crate::page::{Page, Place};
use crate::value::{Kind, normal};
use feature::features;
use guess::{Guess, Trained};
pub use learning::learn;
use sheet::Sheet;
use table::Table;
use trust::Trust;

/// No value is read from more tokens than this.
const LONGEST_PLACE: u32 = 64;

/// A field of a stream's documents.
#[derive(Clone, Debug, PartialEq)]
pub struct Field {
    /// The name people gave it; nothing is read into it.
    pub name: String,
    /// What sort of value it holds.
    pub kind: Kind,
    /// For lines: what sort of value the cells of each column hold.
    pub columns: Vec<Kind>,
}

impl Field {
    /// A field of one value.
    #[must_use]
    pub fn new(name: &str, kind: Kind) -> Field {
        Field { name: name.to_owned(), kind, columns: vec![] }
    }

    /// A field of rows with these columns.
    #[must_use]
    pub fn lines(name: &str, columns: Vec<Kind>) -> Field {
        Field { name: name.to_owned(), kind: Kind::Lines, columns }
    }
}

/// What people confirmed for one field of one document.
#[derive(Clone, Debug, PartialEq)]
pub enum Truth {
    /// The document does not say.
    Absent,
    /// It says this.
    Value {
        /// In any writing.
        value: String,
        /// Where, when a person showed it; otherwise it is searched for.
        place: Option<Place>,
    },
    /// Nobody looked; teaches nothing.
    Unknown,
}

/// A document with what people confirmed.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// Its pages in order.
    pub pages: Vec<Page>,
    /// Per field, in the order of the fields; missing ones count as [`Truth::Unknown`].
    pub truth: Vec<Truth>,
    /// The sender, if known. For judging; learning recognises layouts by itself.
    pub group: Option<u64>,
}

/// How to learn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Settings {
    /// In how many parts the documents are held out; below 2 nothing is.
    pub folds: usize,
    /// The same seed and documents give the same extractor.
    pub seed: u64,
    /// At most this many threads; the extractor does not depend on it.
    pub threads: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { folds: 5, seed: 1, threads: 1 }
    }
}

/// A proposal for one field.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// In its normal writing; `None` means that the document does not say.
    pub value: Option<String>,
    /// Words that contain the value.
    pub place: Option<Place>,
    /// 0..=1, how likely it is right: an order for the gate, not a promise.
    pub score: f64,
    /// Confirmed documents of this layout.
    pub seen: u32,
}

/// What learning gives.
#[derive(Clone, Debug)]
pub struct Learned {
    /// Learned from all examples.
    pub extractor: Extractor,
    /// Per example and field, proposed by a model that had not seen the example.
    pub held_out: Vec<Vec<Found>>,
}

/// Proposes values for the fields of a document.
#[derive(Clone, Debug, PartialEq)]
pub struct Extractor {
    fields: Vec<Field>,
    numbers: Numbers,
    trained: Trained,
    trust: Trust,
    /// One for each field of lines, in their order.
    tables: Vec<Table>,
}

impl Extractor {
    /// A proposal per field, in the order of the fields.
    #[must_use]
    pub fn propose(&self, pages: &[Page]) -> Vec<Found> {
        let sheet = Sheet::new(pages);
        let reading = learning::reading(&sheet, &features(&sheet), &self.trained.sorts, &self.numbers);
        let guesses = self.trained.guess(&sheet, &reading, &memory::signature(&sheet));
        let (mut values, mut tables) = (guesses.iter().enumerate(), self.tables.iter());
        let one = |field: &Field| match field.kind {
            Kind::Lines => tables.next().map(|table| table.propose(pages, &sheet)),
            kind => values.next().map(|(nth, guess)| found(pages, kind, guess, self.trust.score(nth, guess))),
        };
        self.fields.iter().map(one).map(Option::unwrap_or_default).collect()
    }

    /// The fields it was made for.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }
}

/// The proposal that a guess stands for. A place is given only if its words contain the value.
fn found(pages: &[Page], kind: Kind, guess: &Guess, score: f64) -> Found {
    let shows = |place: &Place| guess.value.as_ref().is_some_and(|value| stands(pages, *place, kind, value));
    Found { value: guess.value.clone(), place: guess.place.filter(shows), score, seen: guess.seen }
}

/// Whether a value stands at a place: the text of its words, or a piece of it, reads as that value.
#[must_use]
pub fn stands(pages: &[Page], place: Place, kind: Kind, value: &str) -> bool {
    let words = pages
        .get(place.page as usize)
        .and_then(|page| page.words.get(place.first as usize..=place.last as usize));
    let (Some(words), Some(wanted)) = (words, normal(kind, value)) else { return false };
    let page = [Page { width: 1.0, height: 1.0, words: words.to_vec() }];
    let sheet = Sheet::new(&page);
    if kind == Kind::Lines {
        return table::stand(&sheet, &page[0], &wanted);
    }
    let count = sheet.tokens.len() as u32;
    let longest = (1..=count.min(LONGEST_PLACE)).rev();
    longest
        .flat_map(|length| (0..=count - length).map(move |first| (first, first + length - 1)))
        .any(|(first, last)| span::reads(&sheet, kind, first, last).is_some_and(|read| read == wanted))
}

/// Where each cell of a field of lines stands, row by row: words of a page, in pieces where other words stand between. Nothing for a cell
/// that is empty or does not stand there as a whole, and no rows where too little of them stands there.
#[must_use]
pub fn cells(pages: &[Page], columns: &[Kind], value: &str) -> Vec<Vec<Vec<Place>>> {
    table::places(pages, columns, value)
}

/// The document's score: how likely all fields together are right.
#[must_use]
pub fn together(found: &[Found]) -> f64 {
    found.iter().map(|found| found.score).product()
}
