//! From a document to the rows of its table: which bands are rows, and which word belongs to which column.

use super::align::reads;
use super::band::View;
use super::chain::{Chain, Links, Path};
use super::feature::{Placed, of_bands, of_words};
use super::past::Recalled;
use crate::corpus::Numbers;
use crate::lines::MOST_ROWS;
use crate::page::Place;
use crate::value::Kind;

/// What a band is: no part of a row, the beginning of one, or more of the one before.
pub(crate) const OUTSIDE: u8 = 0;
pub(crate) const BEGINS: u8 = 1;
pub(crate) const GOES_ON: u8 = 2;
pub(crate) const BAND_STATES: usize = 3;
/// Steps from word to word: within a chunk, to another one, and to another band.
pub(crate) const WORD_STEPS: usize = 3;

/// A table as it was read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rows {
    /// Row by row, in the normal writing of each column.
    pub(crate) cells: Vec<Vec<String>>,
    /// The tokens of every cell.
    pub(crate) tokens: Vec<Vec<Vec<u32>>>,
    /// The bands of every row.
    pub(crate) bands: Vec<Vec<usize>>,
    /// How likely every band is what it was taken for, and all together as a logarithm; of words likewise.
    pub(crate) band_chances: Vec<f32>,
    pub(crate) bands_log: f32,
    pub(crate) word_chances: Vec<f32>,
    pub(crate) words_log: f32,
    /// The words of some cell do not follow one another.
    pub(crate) loose: bool,
}

/// The numbers of features, in both chains.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Known {
    pub(crate) bands: Numbers,
    pub(crate) words: Numbers,
}

/// The two chains: of bands, and of the words of a row.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Chains {
    pub(crate) bands: Chain,
    pub(crate) words: Chain,
}

/// The bands of a document as a chain.
pub(crate) fn band_links(known: &Known, features: &[Vec<u64>], recalled: &Recalled, view: &View) -> Links {
    let marks = recalled.of_bands(view);
    let mut links = Links::default();
    for ((features, marks), at) in features.iter().zip(marks).zip(0..) {
        let numbers = features.iter().filter_map(|hash| known.bands.get(hash)).copied();
        let marks = marks.into_iter().map(|mark| known.bands.len() as u32 + mark).collect();
        let turned = at > 0 && view.bands[at].page != view.bands[at - 1].page;
        links.push(numbers, marks, u8::from(turned));
    }
    links
}

/// The words of a row, in reading order.
pub(crate) fn words(view: &View, bands: &[usize]) -> Vec<Placed> {
    let of = |band: usize| {
        let tokens = view.bands.get(band).map_or(&[][..], |it| &it.tokens);
        tokens.iter().map(move |token| (band, *token))
    };
    bands.iter().copied().flat_map(of).collect()
}

/// The words of a row as a chain.
pub(crate) fn word_links(
    known: &Known,
    view: &View,
    words: &[Placed],
    nth: usize,
    recalled: &Recalled,
) -> Links {
    let tokens: Vec<u32> = words.iter().map(|(_, token)| *token).collect();
    let features = of_words(view, words, nth);
    let marks = recalled.of_words(view, &tokens);
    let mut links = Links::default();
    for (at, (features, marks)) in features.iter().zip(marks).enumerate() {
        let numbers = features.iter().filter_map(|hash| known.words.get(hash)).copied();
        let marks = marks.into_iter().map(|mark| known.words.len() as u32 + mark).collect();
        links.push(numbers, marks, word_step(view, words, at));
    }
    links
}

fn word_step(view: &View, words: &[Placed], at: usize) -> u8 {
    let Some(((band, token), (before, _))) =
        words.get(at).zip(at.checked_sub(1).and_then(|at| words.get(at)))
    else {
        return 2;
    };
    if band != before {
        return 2;
    }
    let line = &view.bands[*band];
    let place = line.tokens.iter().position(|other| other == token);
    u8::from(line.chunks.iter().any(|chunk| Some(chunk.first) == place))
}

/// The rows that the chains see in a document; their cells in the normal writing of their kinds.
pub(crate) fn rows(chains: &Chains, known: &Known, kinds: &[Kind], view: &View, recalled: &Recalled) -> Rows {
    let path = chains.bands.best(&band_links(known, &of_bands(view), recalled, view));
    let mut rows = Rows { bands: together(view, &path), bands_log: path.log_chance, ..Rows::default() };
    let table = path.states.iter().any(|state| *state != OUTSIDE);
    rows.band_chances = path.chances.iter().copied().filter(|_| table).collect();
    if !table {
        rows.band_chances = vec![path.log_chance.exp()];
    }
    let bands = std::mem::take(&mut rows.bands);
    for (nth, bands) in bands.into_iter().take(MOST_ROWS).enumerate() {
        let words = words(view, &bands);
        let path = chains.words.best(&word_links(known, view, &words, nth, recalled));
        rows.words_log += path.log_chance;
        rows.word_chances.extend(&path.chances);
        let mut tokens = vec![vec![]; kinds.len()];
        for ((_, token), state) in words.iter().zip(&path.states) {
            if let Some(cell) = tokens.get_mut(usize::from(*state)) {
                cell.push(*token);
            }
        }
        let cells: Vec<String> =
            kinds.iter().zip(&tokens).map(|(kind, tokens)| cell(view, *kind, tokens)).collect();
        if cells.iter().all(String::is_empty) {
            continue;
        }
        rows.loose |= tokens.iter().any(|tokens| is_loose(&words, tokens));
        rows.cells.push(cells);
        rows.tokens.push(tokens);
        rows.bands.push(bands);
    }
    rows
}

/// The bands of each row: the one it begins on, and those that go on with it.
fn together(view: &View, path: &Path) -> Vec<Vec<usize>> {
    let mut rows: Vec<Vec<usize>> = vec![];
    for (at, state) in path.states.iter().enumerate().take(view.bands.len()) {
        match (*state, rows.last_mut()) {
            (BEGINS, _) => rows.push(vec![at]),
            (GOES_ON, Some(row)) => row.push(at),
            _ => {}
        }
    }
    rows
}

fn cell(view: &View, kind: Kind, tokens: &[u32]) -> String {
    let text = view.text(tokens);
    if text.is_empty() { text } else { reads(kind, &text).unwrap_or(text) }
}

/// Whether other words of the same band stand between those of a cell.
fn is_loose(words: &[Placed], tokens: &[u32]) -> bool {
    let at: Vec<usize> =
        tokens.iter().filter_map(|t| words.iter().position(|(_, token)| token == t)).collect();
    at.windows(2).any(|pair| match pair {
        [one, other] => words[*one].0 == words[*other].0 && other - one > 1,
        _ => false,
    })
}

/// One place around all rows: from their first word to their last, where they are on one page and every word between is on the bands of
/// a row.
pub(crate) fn place(view: &View, rows: &Rows) -> Option<Place> {
    let own: Vec<u32> = rows.tokens.iter().flatten().flatten().copied().collect();
    let tokens = own.iter().filter_map(|token| view.sheet.tokens.get(*token as usize));
    let page = tokens.clone().next()?.page;
    if tokens.clone().any(|token| token.page != page) {
        return None;
    }
    let (first, last) = (tokens.clone().map(|it| it.word).min()?, tokens.map(|it| it.word).max()?);
    let mut inside: Vec<u32> = vec![];
    for band in rows.bands.iter().flatten().filter_map(|band| view.bands.get(*band)) {
        inside.extend(
            band.tokens.iter().filter_map(|token| Some(view.sheet.tokens.get(*token as usize)?.word)),
        );
    }
    inside.sort_unstable();
    inside.dedup();
    let between = inside.iter().filter(|word| (first..=last).contains(*word)).count();
    (between as u32 == last - first + 1).then_some(Place { page, first, last })
}
