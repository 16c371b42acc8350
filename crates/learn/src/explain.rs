//! Which words carried a proposal: take each word out and see how much less likely the label becomes.

use crate::triage::{Buffers, Triage};
use std::collections::HashSet;
use std::ops::Range;

/// A word of the text and what it did.
#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    /// The word as it stands in the text, at its first appearance.
    pub text: String,
    /// Fall of the label's log-odds when the word is taken out everywhere; above 0, so the word spoke for the label.
    pub weight: f32,
}

/// Different words that are tried, from the beginning of the text.
const MOST_WORDS: usize = 150;
/// Bytes of the text that are looked at; the beginning of a letter says what it is about.
const MOST_BYTES: usize = 16_384;

impl Triage {
    /// The at most `most` words that spoke most for `label` in `text`, strongest first. It asks the model itself again for
    /// every word (occlusion, Zeiler & Fergus 2014), so it explains what the model does and not a likeness of it.
    ///
    /// Cost: one proposal per different word. Only the first 150 words of the first 16 kB are tried. A label the model does
    /// not know has no words.
    pub fn explain(&self, text: &str, label: u32, most: usize, buffers: &mut Buffers) -> Vec<Word> {
        if label as usize >= self.label_count {
            return vec![];
        }
        let text = &text[..text.floor_char_boundary(MOST_BYTES)];
        let places = words(text);
        let whole = self.log_odds(text, label, buffers);
        let mut tried = HashSet::new();
        let mut found = vec![];
        for place in &places {
            let word = text[place.clone()].to_lowercase();
            if tried.len() < MOST_WORDS && tried.insert(word.clone()) {
                let weight = whole - self.log_odds(&without(text, &places, &word), label, buffers);
                if weight > 0.01 {
                    found.push(Word { text: text[place.clone()].to_owned(), weight });
                }
            }
        }
        found.sort_by(|a, b| b.weight.total_cmp(&a.weight));
        found.truncate(most);
        found
    }

    fn log_odds(&self, text: &str, label: u32, buffers: &mut Buffers) -> f32 {
        self.propose(text, buffers);
        let p = self.probabilities(buffers)[label as usize].clamp(1e-6, 1.0 - 1e-6);
        (p / (1.0 - p)).ln()
    }
}

fn words(text: &str) -> Vec<Range<usize>> {
    let mut out = vec![];
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (c.is_alphanumeric() || c == '\'', start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                out.push(from..at);
                start = None;
            }
            _ => {}
        }
    }
    out.extend(start.map(|from| from..text.len()));
    out
}

fn without(text: &str, places: &[Range<usize>], word: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for place in places {
        if text[place.clone()].to_lowercase() == word {
            out.push_str(&text[from..place.start]);
            from = place.end;
        }
    }
    out.push_str(&text[from..]);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_and_taken_out_whatever_their_case() {
        let text = "Kaart kwijt, kaart!";
        let places = words(text);
        assert_eq!(places, [0..5, 6..11, 13..18]);
        assert_eq!(without(text, &places, "kaart"), " kwijt, !");
    }
}
