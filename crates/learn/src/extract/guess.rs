//! From the model's probabilities to one value per field, with all that tells how far to trust it.

use super::memory::{Memory, Recall};
use super::model::{Model, Reading};
use super::sheet::Sheet;
use super::span::Spans;
use crate::page::Place;
use crate::value::Kind;
use std::collections::HashMap;

/// A model and the documents it remembers.
#[derive(Clone, Debug)]
pub(crate) struct Trained {
    pub(crate) model: Model,
    pub(crate) memory: Memory,
    /// The kinds of candidates, as the fields refer to them, and how many tokens each may have.
    pub(crate) sorts: Vec<(Kind, u32)>,
}

impl PartialEq for Trained {
    fn eq(&self, other: &Self) -> bool {
        self.model == other.model && self.memory.pasts == other.memory.pasts && self.sorts == other.sorts
    }
}

/// What the model makes of one field of one document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Guess {
    /// In its normal writing; `None` for "absent".
    pub(crate) value: Option<String>,
    pub(crate) place: Option<Place>,
    /// The candidate it is.
    span: Option<usize>,
    pub(crate) seen: u32,
    /// What the score is made of.
    pub(crate) sights: Sights,
}

/// What tells how far to trust a guess.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Sights {
    /// Probability of the value, of the next one, and of "absent".
    pub(crate) chance: f32,
    pub(crate) second: f32,
    pub(crate) absent: f32,
    /// Probability of this very candidate among those of the same value.
    pub(crate) place: f32,
    pub(crate) seen: u32,
    pub(crate) likeness: f32,
    /// How many marks of memory the candidate's tokens have.
    pub(crate) remembered: u32,
    /// Documents of this layout that confirmed this value, and another one.
    pub(crate) agreeing: u32,
    pub(crate) differing: u32,
    /// Whether any document at all confirmed it.
    pub(crate) confirmed: bool,
    pub(crate) candidates: u32,
    pub(crate) times: u32,
    pub(crate) length: u32,
    /// Share of the value's words, and of the page's, that are not known.
    pub(crate) strange: f32,
    pub(crate) strange_page: f32,
    /// Whether another field's value has words of this one.
    pub(crate) overlaps: bool,
}

impl Trained {
    /// A guess per field.
    pub(crate) fn guess(&self, sheet: &Sheet, reading: &Reading, signature: &[u64]) -> Vec<Guess> {
        let recall = self.memory.recall(signature, None);
        let kinds = self.model.kinds.iter().enumerate();
        let marked: Vec<_> = kinds
            .map(|(field, kind)| {
                self.memory.marks(sheet, &reading.spans[*kind as usize], &recall, field, None)
            })
            .collect();
        let chances = self.model.chances(reading, &marked);
        let mut guesses: Vec<Guess> = vec![];
        for (field, (chances, marked)) in chances.iter().zip(&marked).enumerate() {
            let kind = self.model.kinds[field] as usize;
            let spans = &reading.spans[kind];
            let mut guess = one(sheet, self.sorts[kind].0, spans, chances, &recall);
            if let Some(i) = guess.span {
                let span = &spans.list[i];
                let first = marked.first.iter().filter(|(t, _)| *t == span.first).count();
                let last = marked.last.iter().filter(|(t, _)| *t == span.last).count();
                guess.sights.remembered = (first + last) as u32;
                (guess.sights.agreeing, guess.sights.differing) =
                    self.memory.agreeing(&recall, field, spans.keys[i]);
                guess.sights.confirmed = marked.spans.iter().any(|(s, _)| *s as usize == i);
                guess.sights.strange = strange(&reading.known[span.first as usize..=span.last as usize]);
            }
            guess.sights.strange_page = strange(&reading.known);
            guesses.push(guess);
        }
        let places: Vec<Option<Place>> = guesses.iter().map(|guess| guess.place).collect();
        for (i, guess) in guesses.iter_mut().enumerate() {
            let others = places.iter().enumerate().filter(|(other, _)| *other != i);
            guess.sights.overlaps = others.filter_map(|(_, place)| *place).any(|other| {
                guess
                    .place
                    .is_some_and(|p| p.page == other.page && p.first <= other.last && other.first <= p.last)
            });
        }
        guesses
    }
}

fn strange(known: &[bool]) -> f32 {
    known.iter().filter(|known| !**known).count() as f32 / known.len().max(1) as f32
}

/// The most likely value's best candidate with the value's probability, and the probability of the next value.
fn top(spans: &Spans, chances: &[f32]) -> (Option<(usize, f32)>, f32) {
    let mut by_value: HashMap<u64, (f32, usize)> = HashMap::new();
    for (i, (key, chance)) in spans.keys.iter().zip(chances).enumerate().filter(|(_, (_, c))| **c > 1e-7) {
        let entry = by_value.entry(*key).or_insert((0.0, i));
        entry.0 += chance;
        if *chance > chances[entry.1] {
            entry.1 = i;
        }
    }
    let mut values: Vec<(f32, usize)> = by_value.into_values().collect();
    values.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let second = values.get(1).map_or(0.0, |v| v.0);
    (values.first().map(|(chance, i)| (*i, *chance)), second)
}

fn one(sheet: &Sheet, kind: Kind, spans: &Spans, chances: &[f32], recall: &Recall) -> Guess {
    let absent = chances.last().copied().unwrap_or(1.0);
    let (best, second) = top(spans, chances);
    let mut guess = Guess { seen: recall.seen, ..Guess::default() };
    guess.sights = Sights {
        absent,
        second,
        seen: recall.seen,
        likeness: recall.like.first().map_or(0.0, |(_, likeness)| *likeness),
        candidates: spans.list.len() as u32,
        ..Sights::default()
    };
    match best {
        Some((i, chance)) if chance >= absent => {
            let span = &spans.list[i];
            guess.span = Some(i);
            guess.sights.chance = chance;
            guess.sights.second = second.max(absent);
            guess.sights.place = chances[i] / chance.max(1e-9);
            guess.sights.times = spans.keys.iter().filter(|key| **key == spans.keys[i]).count() as u32;
            guess.sights.length = span.last - span.first + 1;
            guess.value = super::span::reads(sheet, kind, span.first, span.last);
            guess.place = guess.value.as_ref().and_then(|_| sheet.place(span.first, span.last));
        }
        best => {
            guess.sights.chance = absent;
            guess.sights.second = best.map_or(0.0, |(_, chance)| chance);
        }
    }
    guess
}
