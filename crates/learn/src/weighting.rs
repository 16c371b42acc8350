//! How much an n-gram weighs: rare ones more (idf), and those that sit in few labels more (concentration).

use crate::corpus::{Corpus, Counted, Totals, thin};
use crate::ngrams::Kind;
use crate::trust::Facts;

/// One n-gram of one text with its weight, ready for a learner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Entry {
    pub(crate) feature: u32,
    pub(crate) value: f32,
}

/// Texts as sparse rows, one after the other in memory.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rows {
    entries: Vec<Entry>,
    ends: Vec<usize>,
}

impl Rows {
    pub(crate) fn push(&mut self, row: impl IntoIterator<Item = Entry>) {
        self.entries.extend(row);
        self.ends.push(self.entries.len());
    }
    pub(crate) fn row(&self, i: usize) -> &[Entry] {
        let start = if i == 0 { 0 } else { self.ends[i - 1] };
        &self.entries[start..self.ends[i]]
    }
    pub(crate) fn len(&self) -> usize {
        self.ends.len()
    }
}

/// The n-grams of a corpus that are in use, and their weights.
#[derive(Clone, Debug)]
pub(crate) struct Weighting {
    /// Corpus number → feature, 0 where the n-gram is not in use.
    features: Vec<u32>,
    pub(crate) weights: Weights,
    /// Feature → hash (feature 0 has none).
    hashes: Vec<u64>,
}

/// Prior texts added to a label's share when measuring concentration; keeps an n-gram of two texts from looking certain.
const PRIOR: f32 = 5.0;

impl Weighting {
    /// Learns from the rows `rows` of the corpus only. `most` bounds the number of features; the most frequent stay.
    ///
    /// weight = idf × √(0.2 + KL(labels given the n-gram ‖ labels)); the divergence is smoothed with [`PRIOR`]. Measured on
    /// five data sets: against idf alone it lowers the error among the surest 70 % by 8 to 35 %.
    pub(crate) fn learn(
        corpus: &Corpus,
        rows: &[usize],
        labels: &[u32],
        label_count: usize,
        most: usize,
    ) -> Weighting {
        let mut texts = vec![0u32; corpus.len()];
        let mut prior = vec![0f32; label_count];
        for &i in rows {
            prior[labels[i] as usize] += 1.0 / rows.len() as f32;
            for c in corpus.row(i) {
                texts[c.number as usize] += 1;
            }
        }
        let mut used: Vec<u32> = (0..corpus.len() as u32).filter(|&n| texts[n as usize] >= 2).collect();
        if used.len() > most {
            used.sort_by_key(|&n| (std::cmp::Reverse(texts[n as usize]), n));
            used.truncate(most);
            used.sort_unstable();
        }
        let mut weighting = Weighting {
            features: vec![0; corpus.len()],
            weights: Weights { weights: vec![1.0], kinds: vec![Kind::Word] },
            hashes: vec![0],
        };
        for (feature, &number) in (1..).zip(&used) {
            let number = number as usize;
            weighting.features[number] = feature;
            let idf = ((1.0 + rows.len() as f32) / (1.0 + texts[number] as f32)).ln() + 1.0;
            weighting.weights.weights.push(idf);
            weighting.weights.kinds.push(corpus.kinds[number]);
            weighting.hashes.push(corpus.hashes[number]);
        }
        let divergence = weighting.divergence(corpus, rows, labels, &prior);
        for (weight, divergence) in weighting.weights.weights.iter_mut().zip(divergence).skip(1) {
            *weight *= (0.2 + divergence).max(0.0).sqrt();
        }
        weighting
    }

    /// Kullback–Leibler divergence of each feature's labels from all labels. A feature touches few labels, and what the
    /// untouched ones contribute follows from their total share, so the work is one pass over the n-grams.
    fn divergence(&self, corpus: &Corpus, rows: &[usize], labels: &[u32], prior: &[f32]) -> Vec<f32> {
        let (starts, labels) = self.labels_by_feature(corpus, rows, labels);
        let mut times = vec![0u32; prior.len()];
        let mut out = vec![0f32; self.weights.len()];
        for (feature, out) in out.iter_mut().enumerate().skip(1) {
            let of_feature = &labels[starts[feature]..starts[feature + 1]];
            of_feature.iter().for_each(|&label| times[label as usize] += 1);
            let total = of_feature.len() as f32 + PRIOR;
            let (mut sum, mut touched) = (0f32, 0f32);
            for &label in of_feature {
                let n = std::mem::take(&mut times[label as usize]);
                if n > 0 {
                    let p = prior[label as usize];
                    let q = (n as f32 + PRIOR * p) / total;
                    sum += q * (q / p).ln();
                    touched += p;
                }
            }
            // Every untouched label has q = PRIOR × p / total, so its ratio q / p is the same.
            let ratio = PRIOR / total;
            *out = sum + (1.0 - touched).max(0.0) * ratio * ratio.ln();
        }
        out
    }

    /// The label of every occurrence of every feature, sorted by feature (counting sort), and where each feature starts.
    fn labels_by_feature(&self, corpus: &Corpus, rows: &[usize], labels: &[u32]) -> (Vec<usize>, Vec<u32>) {
        let features = |i: usize| corpus.row(i).iter().map(|c| self.features[c.number as usize] as usize);
        let mut starts = vec![0usize; self.weights.len() + 1];
        rows.iter().flat_map(|&i| features(i)).for_each(|feature| starts[feature + 1] += 1);
        for feature in 1..starts.len() {
            starts[feature] += starts[feature - 1];
        }
        let mut next = starts.clone();
        let mut sorted = vec![0u32; starts[starts.len() - 1]];
        for &i in rows {
            for feature in features(i) {
                sorted[next[feature]] = labels[i];
                next[feature] += 1;
            }
        }
        (starts, sorted)
    }

    pub(crate) fn rows(&self, corpus: &Corpus, rows: &[usize], most: usize) -> Rows {
        let mut out = Rows::default();
        for &i in rows {
            out.push(self.weights.row(&self.in_use(corpus.row(i), most)));
        }
        out
    }

    /// What is in use of a corpus row, under feature numbers, and at most `most` of it: as a live text is read.
    pub(crate) fn in_use(&self, counted: &[Counted], most: usize) -> Vec<Counted> {
        let features = counted.iter().map(|c| Counted { number: self.features[c.number as usize], ..*c });
        thin(features.filter(|c| c.number != 0).collect(), most)
    }

    /// Features and weights, without the corpus they came from.
    pub(crate) fn finish(self) -> (Vec<u64>, Weights) {
        (self.hashes, self.weights)
    }
}

/// The weight and kind of every feature; feature 0 is the constant one every text has.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Weights {
    pub(crate) weights: Vec<f32>,
    pub(crate) kinds: Vec<Kind>,
}

impl Weights {
    /// The sparse row of a text: the constant, then each n-gram at its damped, weighted share of the text. Each kind of
    /// n-gram has Euclidean length 1.
    pub(crate) fn row<'a>(&'a self, counted: &'a [Counted]) -> impl Iterator<Item = Entry> + 'a {
        let mut square = [0f32; 2];
        for c in counted {
            square[self.kind(c)] += self.value(c) * self.value(c);
        }
        let scale = square.map(|s| if s > 0.0 { 1.0 / s.sqrt() } else { 0.0 });
        let entry =
            move |c: &Counted| Entry { feature: c.number, value: self.value(c) * scale[self.kind(c)] };
        std::iter::once(Entry { feature: 0, value: 1.0 }).chain(counted.iter().map(entry))
    }

    /// What a text tells by itself: how long it is and how much of it is unknown.
    pub(crate) fn facts(&self, counted: &[Counted], totals: Totals) -> Facts {
        let mut known = [0u32; 2];
        for c in counted {
            known[self.kind(c)] += u32::from(c.times);
        }
        let unseen =
            |known: u32, all: u32| if all == 0 { 1.0 } else { 1.0 - known.min(all) as f32 / all as f32 };
        Facts {
            words: totals.words,
            words_unseen: unseen(known[Kind::Word as usize], totals.words),
            letters_unseen: unseen(known[Kind::Letters as usize], totals.letters),
        }
    }

    /// Number of features, the constant one included.
    pub(crate) fn len(&self) -> usize {
        self.weights.len()
    }

    fn kind(&self, c: &Counted) -> usize {
        self.kinds[c.number as usize] as usize
    }

    /// Weight times sublinear frequency, 1 + ln(times): the tenth "password" in a mail says less than the first.
    fn value(&self, c: &Counted) -> f32 {
        let damped = if c.times == 1 { 1.0 } else { 1.0 + f32::from(c.times).ln() };
        self.weights[c.number as usize] * damped
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_has_length_one_per_kind_and_the_constant() {
        let corpus = Corpus::read(&["rode kaart", "rode kaart", "blauwe kaart", "blauwe kaart"], 1000);
        let weighting = Weighting::learn(&corpus, &[0, 1, 2, 3], &[0, 0, 1, 1], 2, usize::MAX);
        let rows = weighting.rows(&corpus, &[0], 99);
        let square: f32 = rows.row(0).iter().map(|e| e.value * e.value).sum();
        assert!((square - 3.0).abs() < 1e-4, "{square}");
    }

    #[test]
    fn a_word_of_one_label_weighs_more_than_a_word_of_all() {
        let texts = ["rode kaart", "rode kaart", "blauwe kaart", "blauwe kaart"];
        let corpus = Corpus::read(&texts, 1000);
        let weighting = Weighting::learn(&corpus, &[0, 1, 2, 3], &[0, 0, 1, 1], 2, usize::MAX);
        let rows = weighting.rows(&corpus, &[0], 99);
        let words: Vec<f32> = rows.row(0)[1..4].iter().map(|e| e.value).collect();
        assert!(words[0] > words[1], "rode {} kaart {}", words[0], words[1]);
    }

    #[test]
    fn an_ngram_that_is_in_one_text_of_the_fold_is_not_used() {
        let corpus = Corpus::read(&["uuuu ii", "uuuu eo", "ii"], 1000);
        let weighting = Weighting::learn(&corpus, &[0, 1], &[0, 1, 0], 2, usize::MAX);
        assert!(weighting.in_use(corpus.row(2), 99).is_empty());
        assert!(!weighting.in_use(corpus.row(0), 99).is_empty());
    }
}
