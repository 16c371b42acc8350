//! Texts as counted n-grams under shared numbers: read once, used by every fold.
//!
//! The numbers carry no knowledge: which n-grams a fold may use and how much they weigh is decided from that fold's own
//! rows (`weighting.rs`), so a held-out text stays unseen.

use crate::ngrams::{Kind, Reader};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Hash → number. The keys are well mixed already, so hashing them again would only cost time.
pub(crate) type Numbers = HashMap<u64, u32, BuildHasherDefault<AsIs>>;

/// A hasher that hands its one word through.
#[derive(Default)]
pub(crate) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(byte);
        }
    }
    fn write_u64(&mut self, word: u64) {
        self.0 = word;
    }
}

/// An n-gram in a text: its number and how often it occurs there (at most 255: more says nothing new).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Counted {
    pub(crate) number: u32,
    pub(crate) times: u8,
}

/// How many n-grams a text has, known and unknown, by kind.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Totals {
    pub(crate) words: u32,
    pub(crate) letters: u32,
}

/// Counts the n-grams of one text without sorting: a table of counters and the list of those that were touched.
#[derive(Clone, Debug, Default)]
pub(crate) struct Counter {
    reader: Reader,
    times: Vec<u8>,
    touched: Vec<u32>,
}

impl Counter {
    /// The n-grams of `text` that have a number, in order of first appearance and at most `most` of them, and how many
    /// there were with and without one. Numbers are below `size`.
    pub(crate) fn count(
        &mut self,
        text: &str,
        numbers: &Numbers,
        size: usize,
        most: usize,
    ) -> (Vec<Counted>, Totals) {
        self.times.resize(size, 0);
        let (times, touched) = (&mut self.times, &mut self.touched);
        let mut totals = Totals::default();
        self.reader.ngrams(text, |hash, kind| {
            match kind {
                Kind::Word => totals.words += 1,
                Kind::Letters => totals.letters += 1,
            }
            if let Some(&number) = numbers.get(&hash) {
                let times = &mut times[number as usize];
                if *times == 0 {
                    touched.push(number);
                }
                *times = times.saturating_add(1);
            }
        });
        let counted = touched
            .drain(..)
            .map(|number| Counted { number, times: std::mem::take(&mut times[number as usize]) });
        (thin(counted.collect(), most), totals)
    }
}

/// All texts, read.
#[derive(Clone, Debug)]
pub(crate) struct Corpus {
    pub(crate) hashes: Vec<u64>,
    pub(crate) kinds: Vec<Kind>,
    rows: Vec<(Box<[Counted]>, Totals)>,
}

impl Corpus {
    /// Reads every text twice: once to find the n-grams that occur in two texts or more, once to number those. An n-gram of
    /// one text only can teach nothing about another, and there are several times as many of them.
    pub(crate) fn read(texts: &[&str], most_per_text: usize) -> Corpus {
        let mut seen = Seen::new(texts.iter().map(|t| t.len()).sum());
        let mut reader = Reader::default();
        let mut once: Vec<u64> = vec![];
        for text in texts {
            once.clear();
            reader.ngrams(text, |hash, _| once.push(hash));
            once.sort_unstable();
            once.dedup();
            for &hash in &once {
                seen.see(hash);
            }
        }
        let (mut numbers, mut hashes, mut kinds) = (Numbers::default(), vec![], vec![]);
        let mut counter = Counter::default();
        let rows = texts
            .iter()
            .map(|text| {
                reader.ngrams(text, |hash, kind| {
                    if seen.twice(hash) {
                        numbers.entry(hash).or_insert_with(|| {
                            hashes.push(hash);
                            kinds.push(kind);
                            hashes.len() as u32 - 1
                        });
                    }
                });
                let (row, totals) = counter.count(text, &numbers, hashes.len(), most_per_text);
                (row.into_boxed_slice(), totals)
            })
            .collect();
        Corpus { hashes, kinds, rows }
    }

    pub(crate) fn row(&self, i: usize) -> &[Counted] {
        &self.rows[i].0
    }

    pub(crate) fn totals(&self, i: usize) -> Totals {
        self.rows[i].1
    }

    /// Number of different n-grams.
    pub(crate) fn len(&self) -> usize {
        self.hashes.len()
    }
}

/// Keeps at most `most` n-grams of a very long text: the most frequent ones there, then the first ones.
pub(crate) fn thin(mut row: Vec<Counted>, most: usize) -> Vec<Counted> {
    if row.len() > most {
        row.sort_by_key(|c| std::cmp::Reverse(c.times));
        row.truncate(most);
    }
    row
}

/// Remembers approximately which hashes were seen once and which twice: two bits per slot. A collision can only let an
/// n-gram of one text through, and the exact count of the weighting then drops it.
struct Seen {
    slots: Vec<u8>,
    mask: u64,
}

impl Seen {
    fn new(bytes: usize) -> Seen {
        let slots = bytes.saturating_mul(8).clamp(1 << 12, 1 << 27).next_power_of_two();
        Seen { slots: vec![0; slots / 4], mask: slots as u64 - 1 }
    }
    fn place(&self, hash: u64) -> (usize, u32) {
        let slot = (hash >> 7) & self.mask;
        ((slot / 4) as usize, (slot % 4) as u32 * 2)
    }
    fn see(&mut self, hash: u64) {
        let (byte, shift) = self.place(hash);
        let seen = (self.slots[byte] >> shift) & 3;
        if seen < 2 {
            self.slots[byte] += 1 << shift;
        }
    }
    fn twice(&self, hash: u64) -> bool {
        let (byte, shift) = self.place(hash);
        (self.slots[byte] >> shift) & 3 >= 2
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_ngrams_of_two_texts_get_a_number_and_counts_are_right() {
        let corpus = Corpus::read(&["zo zo", "zo", "xyz"], 1000);
        assert!(corpus.row(2).is_empty());
        let most = corpus.row(0).iter().map(|c| c.times).max();
        assert_eq!(most, Some(2));
        assert_eq!(corpus.row(1).iter().map(|c| c.times).max(), Some(1));
    }

    #[test]
    fn a_long_text_is_thinned_to_its_most_frequent_ngrams() {
        let row = (0..10).map(|n| Counted { number: n, times: if n == 7 { 9 } else { 1 } }).collect();
        let kept = thin(row, 3);
        assert_eq!(kept.iter().map(|c| c.number).collect::<Vec<_>>(), [7, 0, 1]);
    }
}
