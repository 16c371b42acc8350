//! The score of a proposal: how likely is it right? A small logistic model per field, fitted on held-out proposals.

use super::guess::{Guess, Sights};
use crate::logistic::Logistic;

pub(crate) const SIGHTS: usize = 21;
/// The score is learned twice; the second time a case counts as its first chance of being right to this power, because the gate's
/// limits lie among the sure cases (as in the triage's score).
const SURENESS: i32 = 3;

/// A held-out guess of one field, and whether it was right.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Witness {
    pub(crate) sights: Sights,
    pub(crate) right: bool,
}

/// The models behind the scores, one per field.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Trust {
    pub(crate) fields: Vec<Logistic>,
}

impl Trust {
    /// `witnesses` per field.
    pub(crate) fn learn(witnesses: &[Vec<Witness>]) -> Trust {
        Trust { fields: witnesses.iter().map(|witnesses| of_field(witnesses)).collect() }
    }

    /// 0..=1; an order, not a promise.
    pub(crate) fn score(&self, field: usize, guess: &Guess) -> f64 {
        self.fields.get(field).map_or(0.0, |model| model.chance(&sights(&guess.sights)))
    }
}

fn of_field(witnesses: &[Witness]) -> Logistic {
    let inputs: Vec<[f64; SIGHTS]> = witnesses.iter().map(|w| sights(&w.sights)).collect();
    let right: Vec<bool> = witnesses.iter().map(|w| w.right).collect();
    let first = Logistic::learn(&inputs, &right, &vec![1.0; right.len()]);
    let weights: Vec<f64> = inputs.iter().map(|sights| first.chance(sights).powi(SURENESS)).collect();
    Logistic::learn(&inputs, &right, &weights)
}

fn sights(s: &Sights) -> [f64; SIGHTS] {
    let log = |n: u32| f64::from(n + 1).ln();
    let odds = |p: f32| {
        let p = f64::from(p).clamp(1e-6, 1.0 - 1e-6);
        (p / (1.0 - p)).ln()
    };
    let flag = |holds: bool| f64::from(u8::from(holds));
    let (own, lead) =
        (odds(s.chance), f64::from(s.chance.max(1e-6)).ln() - f64::from(s.second.max(1e-6)).ln());
    let seen = flag(s.seen > 0);
    let share = f64::from(s.agreeing + 1) / f64::from(s.agreeing + s.differing + 2);
    [
        own,
        own * seen,
        lead,
        odds(s.absent),
        f64::from(s.place),
        log(s.seen),
        seen,
        f64::from(s.likeness),
        log(s.remembered),
        log(s.agreeing),
        log(s.differing),
        share,
        flag(s.agreeing == 0 && s.differing > 0),
        flag(s.confirmed),
        log(s.candidates),
        log(s.times),
        log(s.length),
        f64::from(s.strange),
        flag(s.strange > 0.0),
        f64::from(s.strange_page),
        flag(s.overlaps),
    ]
}
