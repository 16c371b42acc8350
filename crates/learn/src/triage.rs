//! The triage learner at work: a text in, a proposal with its score out.

use crate::corpus::{Counter, Numbers};
use crate::ensemble::{Ensemble, Member, Scratch};
use crate::trust::Trust;
use crate::weighting::{Entry, Weights};

/// What the model proposes for one text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proposal {
    /// The proposed label.
    pub label: u32,
    /// The runner-up; the same as `label` when there is only one.
    pub second: u32,
    /// How likely the proposal is right, 0..=1: an order for the gate to put a limit on, not a promise.
    pub score: f64,
}

/// A trained model. Plain data: proposing changes nothing in it.
#[derive(Clone, Debug, PartialEq)]
pub struct Triage {
    pub(crate) hashes: Vec<u64>,
    pub(crate) weights: Weights,
    pub(crate) members: Vec<Member>,
    pub(crate) ensemble: Ensemble,
    pub(crate) trust: Trust,
    pub(crate) label_count: usize,
    pub(crate) most_per_text: usize,
    numbers: Numbers,
}

/// Buffers for proposing; one per thread, used for text after text.
#[derive(Clone, Debug, Default)]
pub struct Buffers {
    counter: Counter,
    row: Vec<Entry>,
    scores: Vec<Vec<f32>>,
    scratch: Scratch,
}

impl Triage {
    pub(crate) fn new(
        hashes: Vec<u64>,
        weights: Weights,
        members: Vec<Member>,
        ensemble: Ensemble,
        trust: Trust,
        label_count: usize,
        most_per_text: usize,
    ) -> Triage {
        let numbers = hashes.iter().copied().zip(0..).skip(1).collect();
        Triage { hashes, weights, members, ensemble, trust, label_count, most_per_text, numbers }
    }

    /// Proposes a label for `text`. Any text is fine; one of which nothing is known gets score 0.
    pub fn propose(&self, text: &str, buffers: &mut Buffers) -> Proposal {
        let size = self.weights.len();
        let (counted, totals) = buffers.counter.count(text, &self.numbers, size, self.most_per_text);
        buffers.row.clear();
        buffers.row.extend(self.weights.row(&counted));
        buffers.scores.resize_with(self.members.len(), Vec::new);
        for (member, scores) in self.members.iter().zip(&mut buffers.scores) {
            scores.resize(self.label_count, 0.0);
            member.scores(&buffers.row, scores);
        }
        let scores: Vec<&[f32]> = buffers.scores.iter().map(Vec::as_slice).collect();
        let view = self.ensemble.view(&scores, &mut buffers.scratch);
        let score = self.trust.score(&view, &self.weights.facts(&counted, totals));
        Proposal { label: view.label, second: view.second, score }
    }

    /// The probability, 0..=1, of each label in the last proposal made at `buffers`.
    #[must_use]
    pub fn probabilities<'a>(&self, buffers: &'a Buffers) -> &'a [f32] {
        &buffers.scratch.mean
    }

    /// The names of the learners that have a vote.
    #[must_use]
    pub fn members(&self) -> Vec<&'static str> {
        let members = self.members.iter().zip(&self.ensemble.share);
        members.filter(|(_, share)| **share > 0.0).map(|(member, _)| member.name()).collect()
    }
}
