//! Several learners, one proposal: their probabilities averaged, and what each of them had to say about it.

use crate::network::Network;
use crate::prototype::Prototype;
use crate::softmax::{maximum, sharpness, softmax};
use crate::svm::Svm;
use crate::weighting::{Entry, Rows};

/// At most this many learners.
pub(crate) const MOST: usize = 2;
/// A learner this much less accurate than the best has no vote (measured: a bad member spoils the mean).
const ADMITTED_WITHIN: f64 = 0.05;

/// One learner.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Member {
    Svm(Svm),
    Network(Network),
    Prototype(Prototype),
}

impl Member {
    /// What it is called where people read which learners agree.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Member::Svm(_) => "linear",
            Member::Network(_) => "network",
            Member::Prototype(_) => "prototype",
        }
    }

    /// One score per label; higher is likelier.
    pub(crate) fn scores(&self, row: &[Entry], out: &mut [f32]) {
        match self {
            Member::Svm(svm) => svm.scores(row, out),
            Member::Network(network) => network.scores(row, out),
            Member::Prototype(prototype) => prototype.scores(row, out),
        }
    }
}

/// Which learners work together. Chosen once from the size of the whole, so that every fold has the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Crew {
    /// The linear learner and the network: weights for every feature and label.
    Dense,
    /// The prototypes alone, whose weights follow what occurs.
    Sparse,
}

impl Crew {
    pub(crate) fn for_size(label_count: usize, cases: usize) -> Crew {
        let dense = label_count <= MOST_DENSE_LABELS && label_count.saturating_mul(cases) <= MOST_DUALS;
        if dense { Crew::Dense } else { Crew::Sparse }
    }

    /// Number of learners.
    pub(crate) fn size(self) -> usize {
        match self {
            Crew::Dense => 2,
            Crew::Sparse => 1,
        }
    }

    /// The most features that fit in memory for this many labels.
    pub(crate) fn most_features(self, label_count: usize) -> usize {
        match self {
            Crew::Dense => (MOST_WEIGHTS / label_count.max(1)).min(1 << 18),
            Crew::Sparse => 1 << 20,
        }
    }

    pub(crate) fn learn(
        self,
        rows: &Rows,
        labels: &[u32],
        label_count: usize,
        features: usize,
        seed: u64,
    ) -> Vec<Member> {
        match self {
            Crew::Dense => vec![
                Member::Svm(Svm::learn(rows, labels, label_count, features, seed)),
                Member::Network(Network::learn(rows, labels, label_count, features, seed)),
            ],
            Crew::Sparse => vec![Member::Prototype(Prototype::learn(rows, labels, label_count, features))],
        }
    }
}

/// Above this the dense learners would take minutes.
const MOST_DENSE_LABELS: usize = 1000;
/// And above this many labels times cases: the linear learner keeps a number for each, and its time grows with both.
const MOST_DUALS: usize = 25_000_000;
/// An eighth of a gigabyte of weights while learning.
const MOST_WEIGHTS: usize = 1 << 25;

/// How the learners' scores become one probability per label.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Ensemble {
    pub(crate) sharpness: Vec<f32>,
    /// Weight in the mean; 0 for a learner that is not admitted.
    pub(crate) share: Vec<f32>,
}

impl Ensemble {
    /// From held-out scores: `scores[member]` holds `label_count` scores per row.
    pub(crate) fn learn(scores: &[Vec<f32>], labels: &[u32], label_count: usize) -> Ensemble {
        let rows: Vec<Vec<(&[f32], u32)>> = scores
            .iter()
            .map(|s| s.chunks_exact(label_count).zip(labels.iter().copied()).collect())
            .collect();
        let accuracy: Vec<f64> = rows
            .iter()
            .map(|rows| rows.iter().filter(|(scores, label)| top_two(scores).0 == *label).count() as f64)
            .map(|right| right / labels.len().max(1) as f64)
            .collect();
        let best = accuracy.iter().copied().fold(0.0, f64::max);
        let admitted: Vec<bool> = accuracy.iter().map(|&a| a >= best - ADMITTED_WITHIN).collect();
        let number = admitted.iter().filter(|a| **a).count().max(1) as f32;
        Ensemble {
            sharpness: rows.iter().map(|rows| sharpness(rows.iter().copied())).collect(),
            share: admitted.iter().map(|&a| if a { 1.0 / number } else { 0.0 }).collect(),
        }
    }

    /// What the learners together say about one text, from one slice of scores per learner.
    pub(crate) fn view(&self, scores: &[&[f32]], scratch: &mut Scratch) -> View {
        scratch.mean.clear();
        scratch.mean.resize(scores[0].len(), 0.0);
        for (member, scores) in scores.iter().enumerate() {
            let probabilities = &mut scratch.probabilities[member];
            probabilities.clear();
            probabilities.extend_from_slice(scores);
            softmax(probabilities, self.sharpness[member]);
            if self.share[member] > 0.0 {
                for (mean, p) in scratch.mean.iter_mut().zip(probabilities) {
                    *mean += self.share[member] * *p;
                }
            }
        }
        let (label, second) = top_two(&scratch.mean);
        let mut voices = [Voice::default(); MOST];
        for (member, (voice, scores)) in voices.iter_mut().zip(scores).enumerate() {
            *voice = Voice::of(scores, scratch.probabilities[member][label as usize], label);
        }
        View {
            label,
            second,
            probability: scratch.mean[label as usize],
            lead: scratch.mean[label as usize]
                - if label == second { 0.0 } else { scratch.mean[second as usize] },
            square: scratch.mean.iter().map(|p| p * p).sum(),
            voices,
        }
    }
}

/// Buffers that live from text to text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scratch {
    probabilities: [Vec<f32>; MOST],
    /// The probability of every label after [`Ensemble::view`].
    pub(crate) mean: Vec<f32>,
}

/// The learners' common proposal for one text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct View {
    pub(crate) label: u32,
    /// The runner-up; the same as `label` when there is only one.
    pub(crate) second: u32,
    pub(crate) probability: f32,
    /// Probability above the runner-up.
    pub(crate) lead: f32,
    /// Sum of squared probabilities: 1 when sure of one label, 1/labels when not at all.
    pub(crate) square: f32,
    pub(crate) voices: [Voice; MOST],
}

/// What one learner says about the common proposal.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Voice {
    /// Its own first choice is the proposed label.
    pub(crate) agrees: bool,
    /// Its probability of the proposed label.
    pub(crate) probability: f32,
    /// Its score of the proposed label.
    pub(crate) score: f32,
    /// That score above its best other label: negative when it would choose another.
    pub(crate) lead: f32,
}

impl Voice {
    fn of(scores: &[f32], probability: f32, label: u32) -> Voice {
        let (own, second) = top_two(scores);
        let score = scores[label as usize];
        let other = if own == label { second } else { own };
        let lead = if other == label { 0.0 } else { score - scores[other as usize] };
        Voice { agrees: own == label, probability, score, lead }
    }
}

/// The highest and the second highest place; ties go to the first. Both 0 for one score or none.
pub(crate) fn top_two(scores: &[f32]) -> (u32, u32) {
    let place = |scores: &[f32]| {
        let most = maximum(scores);
        scores.iter().position(|s| *s == most).unwrap_or(0)
    };
    let first = place(scores);
    let (before, after) = (&scores[..first], scores.get(first + 1..).unwrap_or(&[]));
    let second = match (before.is_empty(), after.is_empty()) {
        (true, true) => first,
        (false, true) => place(before),
        (true, false) => first + 1 + place(after),
        (false, false) if maximum(before) >= maximum(after) => place(before),
        (false, false) => first + 1 + place(after),
    };
    (first as u32, second as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_highest_are_found_wherever_they_stand() {
        for (scores, expected) in [
            (vec![], (0, 0)),
            (vec![3.0], (0, 0)),
            (vec![1.0, 2.0], (1, 0)),
            (vec![2.0, 1.0, 1.5], (0, 2)),
            (vec![1.0, 1.0, 1.0], (0, 1)),
        ] {
            assert_eq!(top_two(&scores), expected, "{scores:?}");
        }
    }

    #[test]
    fn a_bad_learner_has_no_vote() {
        let labels = [0, 1, 0, 1];
        let good = vec![1.0, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0];
        let bad = vec![0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.0];
        let ensemble = Ensemble::learn(&[good.clone(), bad.clone()], &labels, 2);
        assert_eq!(ensemble.share, [1.0, 0.0]);
        let view = ensemble.view(&[&good[..2], &bad[..2]], &mut Scratch::default());
        assert_eq!((view.label, view.voices[0].agrees, view.voices[1].agrees), (0, true, false));
        assert!(view.voices[1].lead < 0.0);
    }
}
