//! A table's extractor as bytes and back, beside that of single values, and checked before it is believed.

use super::super::memory::Past as Layout;
use super::Table;
use super::chain::Chain;
use super::guess::{BAND_STATES, Chains, Known, WORD_STEPS};
use super::past::{BAND_MARKS, Pasts, Shape, word_marks};
use super::trust::SIGHTS;
use crate::bytes::{Reader, Writer};
use crate::corpus::Numbers;
use crate::logistic::Logistic;
use crate::value::Kind;

impl Table {
    pub(crate) fn write(&self, to: &mut Writer) {
        for numbers in [&self.known.bands, &self.known.words] {
            let mut hashes: Vec<(u32, u64)> = numbers.iter().map(|(hash, number)| (*number, *hash)).collect();
            hashes.sort_unstable();
            to.list(&hashes, |(_, hash)| hash.to_le_bytes());
        }
        for chain in [&self.chains.bands, &self.chains.words] {
            to.list(&chain.weights, |weight| weight.to_le_bytes());
            to.list(&chain.moves, |weight| weight.to_le_bytes());
        }
        to.number(self.pasts.layouts.pasts.len() as u32);
        for (layout, shape) in self.pasts.layouts.pasts.iter().zip(&self.pasts.shapes) {
            to.list(&layout.signature, |word| word.to_le_bytes());
            to.number(u32::from(shape.is_some()));
            shape.iter().for_each(|shape| write_shape(shape, to));
        }
        for list in [&self.trust.means, &self.trust.deviations, &self.trust.weights] {
            to.list(list, |x| x.to_le_bytes());
        }
    }

    pub(crate) fn read(from: &mut Reader, columns: &[Kind]) -> Option<Table> {
        let known = Known { bands: numbers(from)?, words: numbers(from)? };
        let chains = Chains {
            bands: chain(from, BAND_STATES, 2, known.bands.len() + BAND_MARKS)?,
            words: chain(from, columns.len() + 1, WORD_STEPS, known.words.len() + word_marks(columns.len()))?,
        };
        let (mut layouts, mut shapes) = (vec![], vec![]);
        for _ in 0..from.number()? {
            layouts.push(Layout { signature: from.list(u64::from_le_bytes)?, said: vec![] });
            shapes.push(match from.number()? {
                0 => None,
                _ => Some(read_shape(from, columns.len())?),
            });
        }
        let mut list = || from.list(f64::from_le_bytes).filter(|list| list.iter().all(|x| x.is_finite()));
        let trust = Logistic { means: list()?, deviations: list()?, weights: list()? };
        let lengths = [trust.means.len(), trust.deviations.len(), trust.weights.len()];
        let fits = lengths == [SIGHTS, SIGHTS, SIGHTS + 1];
        let pasts = Pasts::new(layouts, shapes);
        fits.then(|| Table { columns: columns.to_vec(), known, chains, pasts, trust })
    }
}

fn numbers(from: &mut Reader) -> Option<Numbers> {
    let hashes = from.list(u64::from_le_bytes)?;
    let count = hashes.len();
    let numbers: Numbers = hashes.into_iter().zip(0..).collect();
    (numbers.len() == count).then_some(numbers)
}

fn chain(from: &mut Reader, states: usize, steps: usize, features: usize) -> Option<Chain> {
    let empty = Chain::new(states, steps, 0);
    let (weights, moves) = (from.list(f32::from_le_bytes)?, from.list(f32::from_le_bytes)?);
    let fits = weights.len() == features.checked_mul(states)?
        && moves.len() == empty.moves.len()
        && weights.iter().chain(&moves).all(|weight| weight.is_finite());
    fits.then_some(Chain { weights, moves, ..empty })
}

fn write_shape(shape: &Shape, to: &mut Writer) {
    for list in [&shape.headings, &shape.ends, &shape.patterns] {
        to.list(list, |word| word.to_le_bytes());
    }
    to.number(shape.left.to_bits());
    for column in &shape.columns {
        to.number(u32::from(column.is_some()));
        let (left, right) = column.unwrap_or_default();
        to.number(left.to_bits());
        to.number(right.to_bits());
    }
}

fn read_shape(from: &mut Reader, columns: usize) -> Option<Shape> {
    let mut words = || from.list(u64::from_le_bytes);
    let (headings, ends, patterns) = (words()?, words()?, words()?);
    let left = f32::from_bits(from.number()?);
    let column = |from: &mut Reader| {
        let (there, left, right) =
            (from.number()?, f32::from_bits(from.number()?), f32::from_bits(from.number()?));
        Some((there == 1).then_some((left, right)))
    };
    let columns = (0..columns).map(|_| column(from)).collect::<Option<Vec<_>>>()?;
    Some(Shape { headings, ends, patterns, left, columns })
}
