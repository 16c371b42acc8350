//! The score of a proposed table: how likely is every cell of every row right? One logistic model, fitted on held-out proposals.

use super::band::View;
use super::guess::Rows;
use super::past::Recalled;
use crate::logistic::Logistic;
use crate::value::{Kind, normal};

pub(crate) const SIGHTS: usize = 20;
/// As in the score of single values.
const SURENESS: i32 = 3;
/// Amounts that are looked through for the sum of a column.
const AMOUNTS: usize = 400;

/// What tells how far to trust a table.
pub(crate) type Sights = [f64; SIGHTS];

/// Learns the model behind the scores.
pub(crate) fn learn(witnesses: &[(Sights, bool)]) -> Logistic {
    let inputs: Vec<Sights> = witnesses.iter().map(|(sights, _)| *sights).collect();
    let right: Vec<bool> = witnesses.iter().map(|(_, right)| *right).collect();
    let first = Logistic::learn(&inputs, &right, &vec![1.0; right.len()]);
    let weights: Vec<f64> = inputs.iter().map(|sights| first.chance(sights).powi(SURENESS)).collect();
    Logistic::learn(&inputs, &right, &weights)
}

/// What is seen in a table that is proposed.
pub(crate) fn sights(
    view: &View,
    kinds: &[Kind],
    rows: &Rows,
    recalled: &Recalled,
    known: &dyn Fn(u32) -> bool,
) -> Sights {
    let flag = |holds: bool| f64::from(u8::from(holds));
    let log = |n: usize| ((n + 1) as f64).ln();
    let absent = rows.cells.is_empty();
    let seen = recalled.recall.seen as usize;
    let filled = |row: &Vec<String>| -> u32 {
        row.iter().enumerate().filter(|(_, cell)| !cell.is_empty()).map(|(at, _)| 1 << at.min(31)).sum()
    };
    let shapes: Vec<u32> = rows.cells.iter().map(filled).collect();
    let full = shapes.iter().fold(0, |all, shape| all | shape);
    let alike = shapes.iter().filter(|shape| **shape == full).count();
    let cells = rows.cells.iter().flat_map(|row| row.iter().zip(kinds)).filter(|(cell, _)| !cell.is_empty());
    let odd = cells.filter(|(cell, kind)| normal(**kind, cell).is_none_or(|normal| normal != **cell)).count();
    let tokens: Vec<u32> = rows.tokens.iter().flatten().flatten().copied().collect();
    let strange = tokens.iter().filter(|token| !known(**token)).count() as f64 / tokens.len().max(1) as f64;
    let (multiply, of_rows) = products(kinds, rows);
    let least = |chances: &[f32]| f64::from(chances.iter().copied().fold(1.0, f32::min));
    let odds = |p: f64| (p.clamp(1e-6, 1.0 - 1e-6) / (1.0 - p.clamp(1e-6, 1.0 - 1e-6))).ln();
    let whole = f64::from(rows.bands_log) + f64::from(rows.words_log);
    [
        odds(f64::from(rows.bands_log).exp()),
        odds(f64::from(rows.words_log).exp()),
        odds(whole.exp()),
        odds(least(&rows.band_chances)),
        odds(least(&rows.word_chances)),
        log(rows.cells.len()),
        flag(absent),
        alike as f64 / rows.cells.len().max(1) as f64,
        flag(odd > 0),
        f64::from(full.count_ones()) / kinds.len().max(1) as f64,
        flag(adds_up(view, kinds, rows)),
        flag(of_rows > 0 && multiply == of_rows),
        flag(of_rows > 0 && multiply == 0),
        log(seen),
        flag(seen > 0),
        f64::from(recalled.recall.like.first().map_or(0.0, |(_, likeness)| *likeness)),
        flag(seen > 0) * odds(whole.exp()),
        strange,
        flag(rows.bands.iter().any(|bands| bands.len() > 1)),
        flag(rows.loose),
    ]
}

/// Of so many rows with three amounts or more, in how many one is the product of two others.
fn products(kinds: &[Kind], rows: &Rows) -> (usize, usize) {
    let amounts = |row: &Vec<String>| -> Vec<f64> {
        let cells = row.iter().zip(kinds).filter(|(_, kind)| **kind == Kind::Amount);
        cells.filter_map(|(cell, _)| cell.parse().ok()).collect()
    };
    let (mut multiply, mut all) = (0, 0);
    for row in &rows.cells {
        let amounts = amounts(row);
        if amounts.len() < 3 {
            continue;
        }
        all += 1;
        let fits = |(at, amount): (usize, &f64)| {
            let others = || amounts.iter().enumerate().filter(move |(nth, _)| *nth != at);
            others().any(|(nth, one)| {
                others().any(|(it, other)| it > nth && (one * other - amount).abs() < 0.006)
            })
        };
        multiply += usize::from(amounts.iter().enumerate().any(fits));
    }
    (multiply, all)
}

/// Whether the cells of some column come to an amount that stands outside of the rows.
fn adds_up(view: &View, kinds: &[Kind], rows: &Rows) -> bool {
    let inside = |token: u32| {
        rows.bands
            .iter()
            .flatten()
            .any(|band| view.bands.get(*band).is_some_and(|band| band.tokens.contains(&token)))
    };
    let outside = view.numbers.iter().enumerate().filter(|(token, _)| !inside(*token as u32));
    let printed: Vec<f64> = outside.filter_map(|(_, number)| *number).take(AMOUNTS).collect();
    let sum = |column: usize| -> f64 {
        rows.cells.iter().filter_map(|row| row.get(column)?.parse::<f64>().ok()).sum()
    };
    let columns = kinds.iter().enumerate().filter(|(_, kind)| **kind == Kind::Amount);
    let mut sums = columns.map(|(at, _)| sum(at)).filter(|sum| *sum != 0.0);
    sums.any(|sum| printed.iter().any(|amount| (amount - sum).abs() < 0.006))
}
