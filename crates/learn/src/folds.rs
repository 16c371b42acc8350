//! Who is held out when: every case once, equal texts together, labels spread evenly.

use crate::ngrams::Reader;
use crate::random::Random;
use std::collections::HashMap;

/// The fold (`0..folds`) of every case, and the number of folds there really are: fewer than asked for when there are fewer
/// different texts, and 1 when nothing can be held out.
///
/// Equal texts ([`fingerprint`]) share a fold: a copy in the training part would give the answer away.
pub(crate) fn folds(texts: &[&str], labels: &[u32], folds: usize, seed: u64) -> (Vec<usize>, usize) {
    let mut groups: HashMap<u64, Vec<usize>> = HashMap::new();
    let mut reader = Reader::default();
    for (i, text) in texts.iter().enumerate() {
        groups.entry(reader.fingerprint(text)).or_default().push(i);
    }
    let mut groups: Vec<Vec<usize>> = groups.into_values().collect();
    groups.sort_unstable_by_key(|group| group[0]);
    Random::new(seed).shuffle(&mut groups);
    groups.sort_by_key(|group| labels[group[0]]);
    let folds = folds.min(groups.len()).max(1);
    let mut out = vec![0; texts.len()];
    for (place, group) in groups.iter().enumerate() {
        for &i in group {
            out[i] = place % folds;
        }
    }
    (out, folds)
}

/// The same number for texts that count as equal: the same words in the same order, whatever their case, spacing and
/// punctuation.
#[must_use]
pub fn fingerprint(text: &str) -> u64 {
    Reader::default().fingerprint(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_share_a_fold_and_labels_are_spread() {
        let texts: Vec<String> = (0..100).map(|i| format!("text {}", i % 50)).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let labels: Vec<u32> = (0..100).map(|i| (i % 50) / 25).collect();
        let (fold, n) = folds(&texts, &labels, 5, 1);
        assert_eq!(n, 5);
        for i in 0..50 {
            assert_eq!(fold[i], fold[i + 50]);
        }
        for label in 0..2 {
            for f in 0..5 {
                let size = (0..100).filter(|&i| fold[i] == f && labels[i] == label).count();
                assert_eq!(size, 10);
            }
        }
    }

    #[test]
    fn too_few_texts_make_fewer_folds() {
        for (texts, expected) in [(vec![], 1), (vec!["a"], 1), (vec!["a", " A "], 1), (vec!["a", "b"], 2)] {
            let labels = vec![0; texts.len()];
            assert_eq!(folds(&texts, &labels, 5, 1).1, expected, "{texts:?}");
        }
    }

    #[test]
    fn a_fingerprint_sees_words_not_spacing() {
        assert_eq!(fingerprint(" Één  kaart!\n"), fingerprint("één, kaart"));
        for (a, b) in [("a b", "ab"), ("a b", "b a"), ("?", "!"), ("", "?"), ("a", "")] {
            assert_ne!(fingerprint(a), fingerprint(b), "{a:?} {b:?}");
        }
    }
}
