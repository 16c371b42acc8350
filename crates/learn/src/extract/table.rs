//! The extractor of line items: which lines of a page are rows, and which word of a row belongs to which column. Learned from confirmed
//! rows; where they stand is found from their values.

mod align;
mod band;
mod chain;
mod choice;
mod feature;
mod guess;
mod past;
mod stored;
mod trust;

use std::collections::HashSet;

use super::memory::{Past as Layout, signature};
use super::model::number;
use super::sheet::{Sheet, text_hash};
use super::{Example, Found, Truth, stands};
use crate::corpus::Numbers;
use crate::lines;
use crate::logistic::Logistic;
use crate::page::{Page, Place};
use crate::parallel::map;
use crate::value::{Kind, letters};
use align::{Finder, Row};
use band::View;
use chain::{Lesson, Links};
use choice::Order;
use feature::of_bands;
use guess::{
    BAND_STATES, BEGINS, Chains, GOES_ON, Known, OUTSIDE, Rows, WORD_STEPS, band_links, word_links, words,
};
use past::{BAND_MARKS, Pasts, shape, word_marks};
use trust::Sights;

/// A feature of fewer documents than this teaches nothing about others, once there are this many documents.
const OFTEN: u32 = 2;
const MANY: usize = 12;

/// What proposes the rows of one field.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Table {
    pub(crate) columns: Vec<Kind>,
    known: Known,
    chains: Chains,
    pasts: Pasts,
    trust: Logistic,
}

/// What was confirmed of a table, as far as it was found on the pages.
enum Confirmed {
    Unknown,
    Absent,
    Rows(Vec<Row>),
}

/// A document, read for learning.
struct Document<'a> {
    view: View<'a>,
    features: Vec<Vec<u64>>,
    confirmed: Confirmed,
    layout: Layout,
}

/// What learning a table gives: the table, and per example a proposal by one that had not seen it.
pub(crate) struct Taught {
    pub(crate) table: Table,
    pub(crate) held_out: Vec<Found>,
}

/// How examples are held out.
#[derive(Clone, Copy)]
pub(crate) struct Parts<'a> {
    /// Per example its part; nothing is held out when there is one part only.
    pub(crate) of: &'a [usize],
    pub(crate) count: usize,
    pub(crate) seed: u64,
    pub(crate) threads: usize,
}

/// Learns the table of field number `field`.
pub(crate) fn learn(
    field: usize,
    columns: &[Kind],
    examples: &[&Example],
    sheets: &[&Sheet],
    parts: Parts,
) -> Taught {
    let truth = |at: usize| examples[at].truth.get(field).unwrap_or(&Truth::Unknown);
    let documents = documents(columns, examples, sheets, &truth, parts.threads);
    let known = known(&documents);
    let folds = if parts.count > 1 { parts.count } else { 0 };
    let mut trained: Vec<(Chains, Pasts)> = map(folds + 1, parts.threads, |part| {
        let all = documents.iter().zip(parts.of);
        let chosen: Vec<&Document> =
            all.filter(|(_, of)| part == folds || **of != part).map(|(it, _)| it).collect();
        train(columns, &known, &chosen, parts.seed ^ part as u64)
    });
    let (chains, pasts) = trained.pop().unwrap_or_default();
    let guesses: Vec<Option<(Rows, Sights)>> = map(examples.len(), parts.threads, |at| {
        let (chains, pasts) = trained.get(*parts.of.get(at)?)?;
        Some(guess(columns, &known, chains, pasts, &documents[at].view, &documents[at].layout.signature))
    });
    let witnesses = |without: Option<usize>| -> Vec<(Sights, bool)> {
        let of = |(at, guess): (usize, &Option<(Rows, Sights)>)| {
            let (rows, sights) = guess.as_ref().filter(|_| parts.of.get(at).copied() != without)?;
            Some((*sights, judge(columns, rows, truth(at))?))
        };
        guesses.iter().enumerate().filter_map(of).collect()
    };
    let trusts: Vec<Logistic> = (0..folds).map(|part| trust::learn(&witnesses(Some(part)))).collect();
    let held_out = guesses.iter().enumerate().map(|(at, guess)| {
        let trust = parts.of.get(at).and_then(|part| trusts.get(*part));
        let Some(((rows, sights), trust)) = guess.as_ref().zip(trust) else { return Found::default() };
        let document = &documents[at];
        found(&examples[at].pages, &document.view, rows, trust.chance(sights), seen(&pasts, document))
    });
    let held_out = held_out.collect();
    let trust = trust::learn(&witnesses(None));
    Taught { table: Table { columns: columns.to_vec(), known, chains, pasts, trust }, held_out }
}

fn seen(pasts: &Pasts, document: &Document) -> u32 {
    pasts.recall(&document.layout.signature, None).recall.seen.saturating_sub(1)
}

impl Table {
    /// The rows of a document.
    pub(crate) fn propose(&self, pages: &[Page], sheet: &Sheet) -> Found {
        let (view, signature) = (View::new(sheet, pages), signature(sheet));
        let (rows, sights) = guess(&self.columns, &self.known, &self.chains, &self.pasts, &view, &signature);
        let seen = self.pasts.recall(&signature, None).recall.seen;
        found(pages, &view, &rows, self.trust.chance(&sights), seen)
    }
}

fn found(pages: &[Page], view: &View, rows: &Rows, score: f64, seen: u32) -> Found {
    let value = Some(lines::written(&rows.cells)).filter(|text| !text.is_empty());
    let place = guess::place(view, rows);
    let shows = |place: &Place| value.as_ref().is_some_and(|value| stands(pages, *place, Kind::Lines, value));
    Found { place: place.filter(shows), value, score: if score.is_finite() { score } else { 0.0 }, seen }
}

fn guess(
    columns: &[Kind],
    known: &Known,
    chains: &Chains,
    pasts: &Pasts,
    view: &View,
    signature: &[u64],
) -> (Rows, Sights) {
    let recalled = pasts.recall(signature, None);
    let mut rows = guess::rows(chains, known, columns, view, &recalled);
    rows.cells = lines::tidied(columns, &rows.cells);
    let word = |token: u32| {
        let token = view.sheet.tokens.get(token as usize);
        token.is_some_and(|token| known.words.contains_key(&feature::word(token.hash)))
    };
    let sights = trust::sights(view, columns, &rows, &recalled, &word);
    (rows, sights)
}

/// Whether rows are what people confirmed; `None` when they did not say.
fn judge(columns: &[Kind], rows: &Rows, truth: &Truth) -> Option<bool> {
    match truth {
        Truth::Unknown => None,
        Truth::Absent => Some(rows.cells.is_empty()),
        Truth::Value { value, .. } => Some(lines::same(columns, &lines::written(&rows.cells), value)),
    }
}

fn documents<'a>(
    columns: &[Kind],
    examples: &[&'a Example],
    sheets: &[&'a Sheet<'a>],
    truth: &(dyn Fn(usize) -> &'a Truth + Sync),
    threads: usize,
) -> Vec<Document<'a>> {
    let views: Vec<View> = map(examples.len(), threads, |at| View::new(sheets[at], &examples[at].pages));
    let places = map(examples.len(), threads, |at| match truth(at) {
        Truth::Value { value, .. } => {
            let rows = lines::tidied(columns, &lines::rows(value));
            Finder::new(&views[at], columns).find(&rows)
        }
        _ => None,
    });
    let mut order = Order::told(columns.len());
    for (view, places) in views.iter().zip(&places) {
        places.iter().for_each(|places| places.teach(view, &mut order));
    }
    let all = views.into_iter().zip(places).enumerate();
    all.map(|(at, (view, places))| {
        let confirmed = match (truth(at), places) {
            (Truth::Absent, _) => Confirmed::Absent,
            (_, Some(places)) => Confirmed::Rows(places.decided(&view, &order)),
            _ => Confirmed::Unknown,
        };
        let features = match confirmed {
            Confirmed::Unknown => vec![],
            _ => of_bands(&view),
        };
        let layout = Layout { signature: signature(view.sheet), said: vec![] };
        Document { features, confirmed, layout, view }
    })
    .collect()
}

/// Numbers for the features that occur in enough documents.
fn known(documents: &[Document]) -> Known {
    let taught: Vec<&Document> =
        documents.iter().filter(|document| !matches!(document.confirmed, Confirmed::Unknown)).collect();
    let least = if taught.len() < MANY { 1 } else { OFTEN };
    let bands: Vec<Vec<u64>> = taught.iter().map(|document| document.features.concat()).collect();
    let of_rows = |document: &&Document| -> Vec<u64> {
        let Confirmed::Rows(rows) = &document.confirmed else { return vec![] };
        let features = rows.iter().enumerate().map(|(nth, row)| {
            feature::of_words(&document.view, &words(&document.view, &row.bands), nth).concat()
        });
        features.flatten().collect()
    };
    let of_words: Vec<Vec<u64>> = taught.iter().map(of_rows).collect();
    let numbers = |all: &[Vec<u64>]| -> Numbers { number(all.iter().map(Vec::as_slice), least) };
    Known { bands: numbers(&bands), words: numbers(&of_words) }
}

/// A chain, with the states that are allowed at each of its places.
type Chained = (Links, Vec<u16>);

/// Chains and memory from some of the documents.
fn train(columns: &[Kind], known: &Known, documents: &[&Document], seed: u64) -> (Chains, Pasts) {
    let taught: Vec<&&Document> =
        documents.iter().filter(|document| !matches!(document.confirmed, Confirmed::Unknown)).collect();
    let shapes = taught.iter().map(|document| match &document.confirmed {
        Confirmed::Rows(rows) => shape(&document.view, rows),
        _ => None,
    });
    let pasts = Pasts::new(taught.iter().map(|it| it.layout.clone()).collect(), shapes.collect());
    let (mut bands, mut cells): (Vec<Chained>, Vec<Chained>) = (vec![], vec![]);
    for (at, document) in (0..).zip(&taught) {
        let recalled = pasts.recall(&document.layout.signature, Some(at));
        let rows: &[Row] = if let Confirmed::Rows(rows) = &document.confirmed { rows } else { &[] };
        let links = band_links(known, &document.features, &recalled, &document.view);
        bands.push((links, allowed_bands(&document.view, rows)));
        for (nth, row) in rows.iter().enumerate() {
            let words = words(&document.view, &row.bands);
            let links = word_links(known, &document.view, &words, nth, &recalled);
            cells.push((
                links,
                words.iter().map(|(_, token)| allowed_word(columns.len(), row, *token)).collect(),
            ));
        }
    }
    let lessons = |all: &[Chained], states, steps, features| {
        let lessons: Vec<Lesson> = all.iter().map(|(links, allowed)| Lesson { links, allowed }).collect();
        chain::learn(states, steps, features, &lessons, seed)
    };
    let chains = Chains {
        bands: lessons(&bands, BAND_STATES, 2, known.bands.len() + BAND_MARKS),
        words: lessons(&cells, columns.len() + 1, WORD_STEPS, known.words.len() + word_marks(columns.len())),
    };
    (chains, pasts)
}

/// What each band may be, given the rows: what stands right behind a row of which a piece was not found may be that piece.
fn allowed_bands(view: &View, rows: &[Row]) -> Vec<u16> {
    let mut allowed = vec![1 << OUTSIDE; view.bands.len()];
    for row in rows {
        for (nth, band) in row.bands.iter().enumerate() {
            if let Some(allowed) = allowed.get_mut(*band) {
                *allowed = 1 << if nth == 0 { BEGINS } else { GOES_ON };
            }
        }
        let after = row.bands.last().map_or(0, |last| last + 1);
        let begins = rows.iter().any(|row| row.bands.first() == Some(&after));
        if let (false, false, Some(allowed)) = (row.open.is_empty(), begins, allowed.get_mut(after)) {
            *allowed |= 1 << GOES_ON;
        }
    }
    allowed
}

fn allowed_word(columns: usize, row: &Row, token: u32) -> u16 {
    match row.cells.iter().position(|cell| cell.contains(&token)) {
        Some(column) => 1 << column,
        None => row.open.iter().fold(1 << columns, |allowed, column| allowed | 1 << column),
    }
}

/// Where each cell of confirmed or proposed rows stands: words of pages, in pieces where others stand between. Empty for what was not found.
pub(crate) fn places(pages: &[Page], columns: &[Kind], value: &str) -> Vec<Vec<Vec<Place>>> {
    let sheet = Sheet::new(pages);
    let view = View::new(&sheet, pages);
    let rows = lines::tidied(columns, &lines::rows(value));
    let Some(found) = Finder::new(&view, columns).find(&rows) else { return vec![] };
    let pieces = |tokens: &Vec<u32>| {
        let mut pieces: Vec<Place> = vec![];
        for token in tokens.iter().filter_map(|token| sheet.tokens.get(*token as usize)) {
            match pieces.last_mut() {
                Some(piece)
                    if piece.page == token.page
                        && (piece.last == token.word || piece.last + 1 == token.word) =>
                {
                    piece.last = token.word;
                }
                _ => pieces.push(Place { page: token.page, first: token.word, last: token.word }),
            }
        }
        pieces
    };
    // A piece of a text is no place of the whole of it.
    let row = |row: Row| {
        let whole =
            |(at, cell): (usize, &Vec<u32>)| if row.open.contains(&at) { vec![] } else { pieces(cell) };
        row.cells.iter().enumerate().map(whole).collect()
    };
    found.decided(&view, &Order::told(columns.len())).into_iter().map(row).collect()
}

/// Whether every cell of a text of lines stands among some words: a number or date is read from a run of them, of a text each word is there.
pub(crate) fn stand(sheet: &Sheet, page: &Page, text: &str) -> bool {
    let typed = Kind::ALL.into_iter().filter(|kind| super::span::is_typed(*kind));
    let tokens: Vec<u32> = (0..sheet.tokens.len() as u32).collect();
    let view = View::plain(sheet);
    let mut readings: HashSet<u64> = HashSet::new();
    for kind in typed {
        readings.extend(align::readings(&view, &tokens, kind));
    }
    let pieces = sheet.tokens.iter().map(|token| letters(token.text));
    let words: HashSet<String> = pieces.chain(page.words.iter().map(|word| letters(&word.text))).collect();
    let stands = |cell: &str| {
        let is_read = || readings.contains(&text_hash(cell, 0));
        let is_there = |word: &str| letters(word).is_empty() || words.contains(&letters(word));
        cell.is_empty() || cell.split_whitespace().all(is_there) || is_read()
    };
    text.lines().flat_map(|row| row.split('\t')).all(stands)
}
