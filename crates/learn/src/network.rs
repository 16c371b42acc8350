//! The second, different learner: a small neural network over the same n-grams.
//!
//! One hidden layer of 64 units, softmax, cross-entropy, trained with row-wise AdaGrad (Duchi et al. 2011) and heavy
//! dropout of n-grams (Srivastava et al. 2014): it must recognise a text from less than half of it. Because it shares what
//! it learns among labels it errs elsewhere than the linear learner, and their disagreement is what the score feeds on.

use crate::dense::{Half, accumulate};
use crate::random::Random;
use crate::softmax::softmax;
use crate::weighting::{Entry, Rows};
use std::ops::RangeInclusive;

/// Hidden units; 32 loses half a point of accuracy, 128 gains none.
pub(crate) const HIDDEN: usize = 64;
/// Presentations in all, and the bounds of the passes that follow: many texts need fewer passes to have seen enough.
const PRESENTATIONS: usize = 320_000;
const PASSES: RangeInclusive<usize> = 6..=16;
const RATE: f32 = 0.1;
/// Share of n-grams left out of each presentation.
const DROPOUT: f32 = 0.6;
/// A label whose probability is off by less than this teaches nothing in this presentation.
const SMALLEST_ERROR: f32 = 1e-3;

type Unit = [f32; HIDDEN];

/// Weights: one vector of hidden units per feature, one vector of labels per hidden unit.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Network {
    pub(crate) inputs: Vec<Half>,
    pub(crate) outputs: Vec<Half>,
}

impl Network {
    pub(crate) fn learn(
        rows: &Rows,
        labels: &[u32],
        label_count: usize,
        features: usize,
        seed: u64,
    ) -> Network {
        let mut random = Random::new(seed);
        let mut start =
            |n: usize, width: f32| (0..n).map(|_| (2.0 * random.unit() - 1.0) * width).collect::<Vec<_>>();
        let inputs = start(features * HIDDEN, 0.3);
        let outputs = start(label_count * HIDDEN, (3.0 / HIDDEN as f32).sqrt());
        let mut training = Training {
            inputs,
            outputs,
            input_squares: vec![1e-3; features],
            output_squares: vec![1e-3; label_count],
            scores: vec![0.0; label_count],
            kept: vec![],
        };
        let mut order: Vec<usize> = (0..rows.len()).collect();
        let passes = (PRESENTATIONS / rows.len().max(1)).clamp(*PASSES.start(), *PASSES.end());
        for pass in 0..passes {
            let rate = RATE * (1.0 - pass as f32 / passes as f32);
            random.shuffle(&mut order);
            for &i in &order {
                training.keep(rows.row(i), &mut random);
                training.present(labels[i] as usize, rate);
            }
        }
        let by_label = training.outputs;
        let outputs =
            (0..HIDDEN).flat_map(|unit| by_label.iter().skip(unit).step_by(HIDDEN)).map(|&w| w.into());
        Network { inputs: training.inputs.into_iter().map(Half::from).collect(), outputs: outputs.collect() }
    }

    /// The unnormalised log-probability of every label.
    pub(crate) fn scores(&self, row: &[Entry], out: &mut [f32]) {
        let mut hidden = [0.0; HIDDEN];
        accumulate(&self.inputs, row, &mut hidden);
        let mut live = [Entry { feature: 0, value: 0.0 }; HIDDEN];
        let mut lives = 0;
        for (unit, &value) in (0..).zip(&hidden) {
            if value > 0.0 {
                live[lives] = Entry { feature: unit, value };
                lives += 1;
            }
        }
        out.fill(0.0);
        accumulate(&self.outputs, &live[..lives], out);
    }
}

struct Training {
    inputs: Vec<f32>,
    outputs: Vec<f32>,
    input_squares: Vec<f32>,
    output_squares: Vec<f32>,
    scores: Vec<f32>,
    kept: Vec<Entry>,
}

impl Training {
    /// Draws which n-grams are seen this time; the rest weigh more, so that the sum is right on average.
    fn keep(&mut self, row: &[Entry], random: &mut Random) {
        self.kept.clear();
        for entry in row {
            if random.unit() >= DROPOUT {
                self.kept.push(Entry { value: entry.value / (1.0 - DROPOUT), ..*entry });
            }
        }
    }

    /// One step of gradient descent on the cross-entropy of the kept n-grams.
    fn present(&mut self, truth: usize, rate: f32) {
        let mut hidden = [0.0; HIDDEN];
        accumulate(&self.inputs, &self.kept, &mut hidden);
        let live = hidden.map(|h| if h > 0.0 { 1.0 } else { 0.0 });
        rectify(&mut hidden);
        output(&self.outputs, &hidden, &mut self.scores);
        softmax(&mut self.scores, 1.0);
        self.scores[truth] -= 1.0;
        let hidden_square = dot(&hidden, &hidden) / HIDDEN as f32;
        let mut back = [0.0; HIDDEN];
        for (label, &error) in self.scores.iter().enumerate() {
            if error.abs() > SMALLEST_ERROR {
                let weights = unit(&mut self.outputs, label);
                add(&mut back, error, weights);
                let square = &mut self.output_squares[label];
                *square += error * error * hidden_square;
                add(weights, -rate * error / square.sqrt(), &hidden);
            }
        }
        for (back, live) in back.iter_mut().zip(live) {
            *back *= live;
        }
        let square = dot(&back, &back) / HIDDEN as f32;
        if square < 1e-10 {
            return;
        }
        for entry in &self.kept {
            let sum = &mut self.input_squares[entry.feature as usize];
            *sum += entry.value * entry.value * square;
            let step = -rate * entry.value / sum.sqrt();
            add(unit(&mut self.inputs, entry.feature as usize), step, &back);
        }
    }
}

fn output(outputs: &[f32], hidden: &Unit, out: &mut [f32]) {
    for (out, weights) in out.iter_mut().zip(outputs.chunks_exact(HIDDEN)) {
        *out = dot(hidden, weights);
    }
}

fn unit(weights: &mut [f32], i: usize) -> &mut [f32] {
    &mut weights[i * HIDDEN..][..HIDDEN]
}

fn add(to: &mut [f32], times: f32, from: &[f32]) {
    for (to, from) in to.iter_mut().zip(from) {
        *to += times * from;
    }
}

/// Eight partial sums in a fixed order: the compiler may use wide registers and the result is the same on every machine.
fn dot(a: &[f32], b: &[f32]) -> f32 {
    let mut sums = [0f32; 8];
    for (a, b) in a.chunks_exact(8).zip(b.chunks_exact(8)) {
        for ((sum, a), b) in sums.iter_mut().zip(a).zip(b) {
            *sum += a * b;
        }
    }
    sums.iter().sum()
}

fn rectify(hidden: &mut Unit) {
    for h in hidden {
        *h = h.max(0.0);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_learns_what_no_linear_learner_can() {
        // Exclusive or: the label is whether the two n-grams differ.
        let mut rows = Rows::default();
        let mut labels = vec![];
        for i in 0..400usize {
            let (a, b) = (i % 2, (i / 2) % 2);
            rows.push((0..8).flat_map(|k| {
                [
                    Entry { feature: (1 + 4 * k + a) as u32, value: 0.3 },
                    Entry { feature: (3 + 4 * k + b) as u32, value: 0.3 },
                ]
            }));
            labels.push((a ^ b) as u32);
        }
        let network = Network::learn(&rows, &labels, 2, 33, 5);
        let mut scores = [0.0; 2];
        let right = (0..4)
            .filter(|&i| {
                network.scores(rows.row(i), &mut scores);
                usize::from(scores[1] > scores[0]) == labels[i] as usize
            })
            .count();
        assert_eq!(right, 4);
    }
}
