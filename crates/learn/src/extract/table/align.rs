//! Where confirmed rows stand on the pages, from their values alone.

use std::collections::{HashMap, HashSet};

use super::super::sheet::text_hash;
use super::super::span::{reach, value_key};
use super::band::View;
use super::choice::Places;
use crate::value::{Kind, letters, normal};

/// A row goes on over so many bands at most.
pub(crate) const MOST_BANDS: usize = 8;
/// How much of a row must be found on its band.
const ENOUGH: f32 = 0.5;
/// What every band between two rows costs, where several bands would do.
const APART: f32 = 0.01;
/// Weight of a text among the cells of a row; each other cell weighs 1.
const TEXT: f32 = 1.5;
/// So many places of one value in a row are weighed against each other.
const MOST_PLACES: usize = 5;

/// A row with the tokens of its cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Row {
    /// The first is the one the row begins on.
    pub(crate) bands: Vec<usize>,
    /// Per column; none for a cell that is empty or was not found.
    pub(crate) cells: Vec<Vec<u32>>,
    /// Columns of which a piece was not found.
    pub(crate) open: Vec<usize>,
}

/// Tokens `first..=last` of a band that read as a value.
#[derive(Clone, Copy, Debug)]
struct Run {
    first: usize,
    last: usize,
    key: u64,
}

/// A document, made ready for finding values.
pub(crate) struct Finder<'a> {
    view: &'a View<'a>,
    kinds: &'a [Kind],
    letters: Vec<String>,
    /// Per band and kind, the runs that read as one.
    runs: Vec<HashMap<Kind, Vec<Run>>>,
}

fn is_text(kind: Kind) -> bool {
    matches!(kind, Kind::Text | Kind::Name | Kind::Address | Kind::Choice | Kind::Lines)
}

/// What a run of words says as a value of a kind; signs around a number are no part of it.
pub(crate) fn reads(kind: Kind, text: &str) -> Option<String> {
    let outer = |c: char| matches!(c, ':' | ';' | ',' | '*' | '=' | '#' | '[' | ']' | '@');
    match kind {
        Kind::Amount => {
            let text = text.trim_matches(outer);
            normal(kind, text.strip_suffix('.').unwrap_or(text))
        }
        _ => normal(kind, text),
    }
}

impl<'a> Finder<'a> {
    pub(crate) fn new(view: &'a View<'a>, kinds: &'a [Kind]) -> Finder<'a> {
        let plain = view.sheet.tokens.iter().map(|token| letters(token.text)).collect();
        let typed: HashSet<Kind> = kinds.iter().copied().filter(|kind| !is_text(*kind)).collect();
        let runs = view.bands.iter().map(|band| {
            let of = |kind: &Kind| (*kind, runs(view, &band.tokens, *kind));
            typed.iter().map(of).collect()
        });
        Finder { view, kinds, letters: plain, runs: runs.collect() }
    }

    fn typed(&self, band: usize, kind: Kind, key: u64) -> impl Iterator<Item = Run> {
        let runs = self.runs.get(band).and_then(|runs| runs.get(&kind));
        runs.into_iter().flatten().filter(move |run| run.key == key).copied()
    }

    /// The longest run of a band that is the beginning of these letters: its tokens, and how many bytes it is.
    fn begins(&self, band: usize, wanted: &str) -> Option<(usize, usize, usize)> {
        let tokens = &self.view.bands.get(band)?.tokens;
        let mut best: Option<(usize, usize, usize)> = None;
        for first in 0..tokens.len() {
            let (mut rest, mut last) = (wanted, None);
            for (at, token) in tokens.iter().enumerate().skip(first) {
                let own = self.letters.get(*token as usize).map_or("", |own| own);
                if own.is_empty() && at > first {
                    continue;
                }
                match rest.strip_prefix(own).filter(|_| !own.is_empty() && !rest.is_empty()) {
                    Some(after) => (rest, last) = (after, Some(at)),
                    None => break,
                }
            }
            let found = wanted.len() - rest.len();
            if let Some(last) = last
                && best.is_none_or(|(_, _, most)| found > most)
            {
                best = Some((first, last, found));
            }
        }
        best
    }

    /// How much of a row begins on a band, and how much there is of it.
    fn fits(&self, band: usize, wanted: &[Wanted]) -> f32 {
        let of = |(wanted, kind): (&Wanted, &Kind)| match wanted {
            Wanted::Nothing => 0.0,
            Wanted::Typed(key) => f32::from(u8::from(self.typed(band, *kind, *key).next().is_some())),
            Wanted::Letters(letters) => {
                let found = self.begins(band, letters).map_or(0, |(_, _, found)| found);
                TEXT * found as f32 / letters.len().max(1) as f32
            }
        };
        wanted.iter().zip(self.kinds).map(of).sum()
    }

    /// The bands on which the rows begin, each below the one before: those on which most of their cells stand.
    fn begin(&self, rows: &[Vec<Wanted>]) -> Option<Vec<usize>> {
        let count = self.view.bands.len();
        let mut before = vec![0f32; count + 1];
        let mut whence: Vec<Vec<usize>> = vec![];
        for (nth, row) in rows.iter().enumerate() {
            let (mut best, mut from) = (vec![f32::MIN; count], vec![0; count]);
            let (mut top, mut at) = (f32::MIN, 0);
            for band in 0..count {
                if nth == 0 {
                    (top, at) = (0.0, 0);
                } else if band > 0 {
                    top -= APART;
                    if before[band - 1] > top {
                        (top, at) = (before[band - 1], band - 1);
                    }
                }
                let own = self.fits(band, row);
                if own > 0.0 && top > f32::MIN / 2.0 {
                    (best[band], from[band]) = (top + own, at);
                }
            }
            before = best;
            whence.push(from);
        }
        let most = before.iter().copied().fold(f32::MIN, f32::max);
        let mut at = before.iter().position(|score| *score == most).filter(|_| most > 0.0)?;
        let mut bands = vec![];
        for from in whence.iter().rev() {
            bands.push(at);
            at = from.get(at).copied().unwrap_or_default();
        }
        bands.reverse();
        let weight = |wanted: &Wanted| match wanted {
            Wanted::Nothing => 0.0,
            Wanted::Typed(_) => 1.0,
            Wanted::Letters(_) => TEXT,
        };
        let sound = bands
            .iter()
            .zip(rows)
            .all(|(band, row)| self.fits(*band, row) >= ENOUGH * row.iter().map(weight).sum::<f32>());
        sound.then_some(bands)
    }
}

fn runs(view: &View, tokens: &[u32], kind: Kind) -> Vec<Run> {
    let most = reach(kind).0 as usize;
    let mut runs: Vec<Run> = vec![];
    for first in 0..tokens.len() {
        for last in first..(first + most).min(tokens.len()) {
            let text = view.text(tokens.get(first..=last).unwrap_or_default());
            let Some(value) = reads(kind, &text) else { continue };
            let key = value_key(kind, &value);
            // Where a shorter run says the same, it says more exactly where.
            if !runs.iter().any(|run| run.key == key && run.first >= first && run.last <= last) {
                runs.retain(|run| !(run.key == key && run.first <= first && run.last >= last));
                runs.push(Run { first, last, key });
            }
        }
    }
    runs
}

/// The values of a kind that runs of tokens read as, as hashes.
pub(crate) fn readings(view: &View, tokens: &[u32], kind: Kind) -> Vec<u64> {
    let most = reach(kind).0 as usize;
    let runs = (0..tokens.len())
        .flat_map(|first| (first..(first + most).min(tokens.len())).map(move |last| first..=last));
    let read = runs.filter_map(|run| reads(kind, &view.text(tokens.get(run)?)));
    read.map(|value| text_hash(&value, 0)).collect()
}

/// What is looked for in a cell.
#[derive(Clone, Debug)]
enum Wanted {
    Nothing,
    Typed(u64),
    Letters(String),
}

fn wanted(kinds: &[Kind], row: &[String]) -> Vec<Wanted> {
    let one = |(kind, cell): (&Kind, &String)| match (normal(*kind, cell), letters(cell)) {
        (Some(value), _) if !is_text(*kind) && !cell.is_empty() => Wanted::Typed(value_key(*kind, &value)),
        (_, letters) if letters.is_empty() => Wanted::Nothing,
        (_, letters) if is_text(*kind) => Wanted::Letters(letters),
        _ => Wanted::Nothing,
    };
    kinds.iter().zip(row).map(one).collect()
}

impl Finder<'_> {
    /// Finds rows by what their cells say, in their normal writing. `None` when too little of some row stands there.
    pub(crate) fn find(&self, rows: &[Vec<String>]) -> Option<Places> {
        let wanted: Vec<Vec<Wanted>> = rows.iter().map(|row| wanted(self.kinds, row)).collect();
        let begun = self.begin(&wanted)?;
        let mut places = Places { rows: vec![], may: vec![] };
        for (nth, (band, wanted)) in begun.iter().zip(&wanted).enumerate() {
            let end = begun.get(nth + 1).copied().unwrap_or(usize::MAX).min(band + MOST_BANDS);
            let (row, may) = self.row(*band, end.min(self.view.bands.len()), wanted);
            places.rows.push(row);
            places.may.push(may);
        }
        Some(places)
    }

    /// The row that begins on a band and ends before another.
    fn row(&self, band: usize, end: usize, wanted: &[Wanted]) -> (Row, Vec<Vec<Vec<u32>>>) {
        let mut row = Row { bands: vec![band], cells: vec![vec![]; wanted.len()], open: vec![] };
        let mut may = vec![vec![]; wanted.len()];
        for (column, (wanted, kind)) in wanted.iter().zip(self.kinds).enumerate() {
            match wanted {
                Wanted::Nothing => {}
                Wanted::Letters(letters) => self.text(letters, column, band..end, &mut row),
                Wanted::Typed(key) => {
                    let there = (band..end).find(|at| self.typed(*at, *kind, *key).next().is_some());
                    let Some(there) = there else {
                        row.open.push(column);
                        continue;
                    };
                    let tokens = &self.view.bands[there].tokens;
                    let runs = self.typed(there, *kind, *key).take(MOST_PLACES);
                    may[column] = runs.map(|run| tokens[run.first..=run.last].to_vec()).collect();
                    row.bands.push(there);
                }
            }
        }
        row.bands.sort_unstable();
        row.bands.dedup();
        (row, may)
    }

    /// A text that may go on over the bands below.
    fn text(&self, letters: &str, column: usize, bands: std::ops::Range<usize>, row: &mut Row) {
        let mut rest = letters;
        for band in bands {
            let Some((first, last, found)) = self.begins(band, rest) else {
                // It may begin one band below its numbers, and goes on without a gap.
                if row.cells[column].is_empty() && row.bands.first() == Some(&band) {
                    continue;
                }
                break;
            };
            row.cells[column].extend_from_slice(&self.view.bands[band].tokens[first..=last]);
            row.bands.push(band);
            rest = rest.get(found..).unwrap_or_default();
            if rest.is_empty() {
                return;
            }
        }
        row.open.push(column);
    }
}
