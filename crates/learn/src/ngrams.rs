//! Text to hashed n-grams: words, pairs of words, and runs of 3 and 4 letters that do not cross a word.
//!
//! The same for Dutch, English or any script: no word list, no stemmer. Letter runs make "wachtwoord" and
//! "wachtwoorden" meet; pairs of words keep "not working" apart from "working".

use std::ops::Range;

/// Lengths of runs of letters; measured: adding runs of 2 or 5 costs a third more time and gains nothing.
const LETTERS: Range<usize> = 3..5;

/// What kind of n-gram a hash stands for. Each kind is normalised by itself, so that the many letter runs do not drown
/// the few words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    Word = 0,
    Letters = 1,
}

/// Reads texts; keeps its buffers between texts because prediction is bound by memory, not by arithmetic.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reader {
    letters: Vec<u32>,
    words: Vec<Word>,
}

#[derive(Clone, Debug)]
struct Word {
    hash: u64,
    letters: Range<usize>,
}

const SPACE: u32 = ' ' as u32;

impl Reader {
    /// Calls `each` with every n-gram of `text`, repeated ones included, in a fixed order.
    pub(crate) fn ngrams(&mut self, text: &str, mut each: impl FnMut(u64, Kind)) {
        self.split(text);
        let mut before = None;
        for word in &self.words {
            each(word.hash, Kind::Word);
            if let Some(before) = before {
                each(step(step(PAIR, before), word.hash), Kind::Word);
            }
            before = Some(word.hash);
        }
        for word in &self.words {
            // One space on each side, so that the beginning and the end of a word are seen.
            let run = &self.letters[word.letters.start - 1..word.letters.end + 1];
            for start in 0..run.len() {
                let mut hash = RUN;
                for (length, letter) in (1..LETTERS.end).zip(&run[start..]) {
                    hash = step(hash, u64::from(*letter));
                    if length >= LETTERS.start {
                        each(step(hash, length as u64), Kind::Letters);
                    }
                }
            }
        }
    }

    /// The same number for texts with the same words in the same order, whatever their case, spacing and punctuation: such
    /// texts look nearly alike to the learners, so they count as equal. A text of signs only is told by its signs.
    pub(crate) fn fingerprint(&mut self, text: &str) -> u64 {
        self.split(text);
        let is_sign = |word: &&Word| {
            let first = char::from_u32(self.letters[word.letters.start]);
            !first.is_some_and(|c| c.is_alphanumeric() || c == '\'')
        };
        let fold = |hash: u64, word: &Word| step(hash, word.hash);
        match self.words.iter().filter(|word| !is_sign(word)).fold(WORD, fold) {
            WORD => self.words.iter().fold(RUN, fold),
            words => words,
        }
    }

    /// Words are runs of letters and digits (with apostrophes); any other visible sign is a word of its own.
    fn split(&mut self, text: &str) {
        self.letters.clear();
        self.words.clear();
        self.letters.push(SPACE);
        let mut start = None;
        for c in text.chars() {
            if c.is_ascii_alphanumeric() || c == '\'' {
                start.get_or_insert(self.letters.len());
                self.letters.push(u32::from(c.to_ascii_lowercase()));
            } else if !c.is_ascii() && c.is_alphanumeric() {
                start.get_or_insert(self.letters.len());
                self.letters.extend(c.to_lowercase().map(u32::from));
            } else {
                self.close(&mut start);
                if !c.is_whitespace() && !c.is_control() {
                    start = Some(self.letters.len());
                    self.letters.push(u32::from(c));
                    self.close(&mut start);
                }
            }
        }
        self.close(&mut start);
    }

    fn close(&mut self, start: &mut Option<usize>) {
        if let Some(start) = start.take() {
            let letters = start..self.letters.len();
            let hash = self.letters[letters.clone()]
                .iter()
                .fold(WORD, |hash, &letter| step(hash, u64::from(letter)));
            self.words.push(Word { hash, letters });
            self.letters.push(SPACE);
        }
    }
}

const WORD: u64 = 0x51_7C_C1;
const PAIR: u64 = 0x2F_0B_44;
const RUN: u64 = 0x8A_91_A6;

/// Multiply and fold: two instructions a letter; 64 bits keep collisions among a million n-grams below one in 10^7.
fn step(hash: u64, next: u64) -> u64 {
    let hash = (hash ^ next).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    hash ^ (hash >> 29)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(text: &str, kind: Kind) -> usize {
        let mut n = 0;
        Reader::default().ngrams(text, |_, k| n += usize::from(k == kind));
        n
    }

    #[test]
    fn words_and_pairs_are_counted() {
        for (text, words) in
            [("", 0), ("a", 1), ("reset password", 3), ("don't", 1), ("ja, nee", 5), ("  \u{0} \n", 0)]
        {
            assert_eq!(count(text, Kind::Word), words, "{text:?}");
        }
    }

    #[test]
    fn letter_runs_stay_inside_a_word_and_see_its_ends() {
        // " ab ": runs of 3: " ab", "ab "; of 4: " ab ".
        assert_eq!(count("ab", Kind::Letters), 3);
        assert_eq!(count("ab ab", Kind::Letters), 6);
    }

    #[test]
    fn case_and_spacing_do_not_matter() {
        let all = |text: &str| {
            let mut out = vec![];
            Reader::default().ngrams(text, |hash, _| out.push(hash));
            out
        };
        assert_eq!(all("Één  WACHTWOORD\n"), all("één wachtwoord"));
        assert_ne!(all("wachtwoord"), all("wachtwoorden"));
    }
}
