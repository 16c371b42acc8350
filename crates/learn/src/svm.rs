//! The first learner: a linear support vector machine per label, all labels trained in one pass over the texts.
//!
//! Dual coordinate descent for the L2 loss (Hsieh et al. 2008, "A Dual Coordinate Descent Method for Large-scale Linear
//! SVM", algorithm 1), with the weights stored label by label within a feature: one walk over a text's n-grams gives the
//! margins of all labels, and only labels whose dual variable moved are written back.

use crate::dense::{Half, accumulate};
use crate::random::Random;
use crate::weighting::{Entry, Rows};
use std::ops::RangeInclusive;

/// Cost of a violated margin. Measured flat between 0.3 and 1 on five data sets.
const COST: f32 = 0.5;
/// Passes over the texts; accuracy stands still from 8 on, and from fewer when there are many texts.
const PASSES: RangeInclusive<usize> = 4..=8;
const VISITS: usize = 200_000;
/// Dual steps smaller than this are not written: they would move no margin by a visible amount.
const SMALLEST_STEP: f32 = 2e-3;

/// Weights, one per label for each feature.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Svm {
    pub(crate) weights: Vec<Half>,
}

impl Svm {
    pub(crate) fn learn(rows: &Rows, labels: &[u32], label_count: usize, features: usize, seed: u64) -> Svm {
        let mut random = Random::new(seed);
        let mut weights = vec![0f32; features * label_count];
        let mut duals = vec![0f32; rows.len() * label_count];
        let mut order: Vec<usize> = (0..rows.len()).collect();
        let mut margins = vec![0f32; label_count];
        let mut moved: Vec<(usize, f32)> = vec![];
        for _ in 0..(VISITS / rows.len().max(1)).clamp(*PASSES.start(), *PASSES.end()) {
            random.shuffle(&mut order);
            for &i in &order {
                let row = rows.row(i);
                margins.fill(0.0);
                accumulate(&weights, row, &mut margins);
                let duals = &mut duals[i * label_count..][..label_count];
                descend(&margins, labels[i] as usize, square(row), duals, &mut moved);
                add(&mut weights, label_count, row, &moved);
            }
        }
        Svm { weights: weights.into_iter().map(Half::from).collect() }
    }

    /// The margin of every label.
    pub(crate) fn scores(&self, row: &[Entry], out: &mut [f32]) {
        out.fill(0.0);
        accumulate(&self.weights, row, out);
    }
}

fn add(weights: &mut [f32], labels: usize, row: &[Entry], moved: &[(usize, f32)]) {
    if moved.is_empty() {
        return;
    }
    for entry in row {
        let weights = &mut weights[entry.feature as usize * labels..][..labels];
        for &(label, step) in moved {
            weights[label] += entry.value * step;
        }
    }
}

fn square(row: &[Entry]) -> f32 {
    row.iter().map(|e| e.value * e.value).sum()
}

/// One exact step per label in the dual variable of this text (equation 9 of the paper, with the diagonal 1/2C).
fn descend(margins: &[f32], truth: usize, square: f32, duals: &mut [f32], moved: &mut Vec<(usize, f32)>) {
    const DIAGONAL: f32 = 0.5 / COST;
    moved.clear();
    let inverse = 1.0 / (square + DIAGONAL);
    for (label, (dual, &margin)) in duals.iter_mut().zip(margins).enumerate() {
        let sign = if label == truth { 1.0 } else { -1.0 };
        let gradient = sign * margin - 1.0 + DIAGONAL * *dual;
        let step = (*dual - gradient * inverse).max(0.0) - *dual;
        if step.abs() > SMALLEST_STEP {
            *dual += step;
            moved.push((label, sign * step));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dense::Weight;

    /// Two features, two labels, separable: the optimum has a closed form to compare with.
    #[test]
    fn it_finds_the_known_optimum_of_two_opposite_texts() {
        let mut rows = Rows::default();
        for sign in [1.0, -1.0] {
            rows.push([Entry { feature: 0, value: sign }]);
        }
        let svm = Svm::learn(&rows, &[0, 1], 2, 1, 1);
        // min w²/2 + C Σ max(0, 1 − w)²  →  w = 4C / (1 + 4C) for two texts.
        let expected = 4.0 * COST / (1.0 + 4.0 * COST);
        assert!((svm.weights[0].value() - expected).abs() < 1e-2, "{:?} against {expected}", svm.weights[0]);
        assert!((svm.weights[1].value() + expected).abs() < 1e-2);
    }
}
