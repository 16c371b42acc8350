//! The learner for very many labels: the mean text of each label, compared by cosine (Rocchio 1971).
//!
//! Memory and time follow the n-grams that occur, not features × labels, so 10,000 labels are no harder than ten. It is
//! some ten points less accurate than the other two, which is why they are used wherever they fit.

use crate::weighting::{Entry, Rows};

/// For each feature the labels it occurs in, with its share of that label's mean text.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Prototype {
    /// Where each feature starts; one more than there are features.
    pub(crate) starts: Vec<u32>,
    pub(crate) labels: Vec<u32>,
    pub(crate) shares: Vec<f32>,
}

impl Prototype {
    pub(crate) fn learn(rows: &Rows, labels: &[u32], label_count: usize, features: usize) -> Prototype {
        let mut sums: Vec<(u32, u32, f32)> = vec![];
        for (i, &label) in labels.iter().enumerate() {
            sums.extend(rows.row(i).iter().map(|e| (e.feature, label, e.value)));
        }
        sums.sort_unstable_by_key(|&(feature, label, value)| (feature, label, value.to_bits()));
        let mut prototype = Prototype { starts: vec![0; features + 1], labels: vec![], shares: vec![] };
        let mut squares = vec![0f32; label_count];
        for same in sums.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let (feature, label) = (same[0].0, same[0].1);
            let share: f32 = same.iter().map(|s| s.2).sum();
            squares[label as usize] += share * share;
            prototype.labels.push(label);
            prototype.shares.push(share);
            prototype.starts[feature as usize + 1] += 1;
        }
        for feature in 0..features {
            prototype.starts[feature + 1] += prototype.starts[feature];
        }
        for (share, label) in prototype.shares.iter_mut().zip(&prototype.labels) {
            *share /= squares[*label as usize].sqrt().max(f32::MIN_POSITIVE);
        }
        prototype
    }

    /// The likeness of every label's mean text.
    pub(crate) fn scores(&self, row: &[Entry], out: &mut [f32]) {
        out.fill(0.0);
        for entry in row {
            let feature = entry.feature as usize;
            let places = self.starts[feature] as usize..self.starts[feature + 1] as usize;
            for (label, share) in self.labels[places.clone()].iter().zip(&self.shares[places]) {
                out[*label as usize] += entry.value * share;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_label_with_the_likest_texts_wins() {
        let mut rows = Rows::default();
        for feature in [0, 0, 1] {
            rows.push([Entry { feature, value: 1.0 }]);
        }
        let prototype = Prototype::learn(&rows, &[0, 0, 1], 3, 2);
        let mut scores = [9.0; 3];
        prototype.scores(rows.row(2), &mut scores);
        assert_eq!(scores, [0.0, 1.0, 0.0]);
    }
}
