//! What a person asked `explore`, read from words into values that cannot be wrong.

use crate::explore::answer::Promise;
use crate::explore::refused::Refused;
use crate::explore::table::Wanted;
use stats::scan::Target;
use std::path::PathBuf;

/// The question, complete.
#[derive(Clone, Debug)]
pub struct Wish {
    /// The file or folder with labelled cases.
    pub file: PathBuf,
    /// Columns named.
    pub columns: Wanted,
    /// Targets asked for, the main one first; the usual ones are always answered too.
    pub targets: Vec<Share>,
    /// Confidences asked for, the main one first; 95 % when none.
    pub confidences: Vec<Share>,
    /// Labels kept for people.
    pub reserved: Vec<String>,
    /// Minutes a case takes, lowest and highest.
    pub minutes: Option<[f64; 2]>,
    /// Folds learned at the same time.
    pub threads: usize,
}

/// The targets every answer shows, and the one that is the main one unless another is asked for.
const USUAL: [f64; 5] = [0.95, 0.98, 0.99, 0.995, 0.999];
const MAIN: f64 = 0.995;
const CONFIDENCE: f64 = 0.95;

/// A share strictly between a half and one.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd)]
pub struct Share(f64);

impl Share {
    /// The number.
    #[must_use]
    pub const fn get(self) -> f64 {
        self.0
    }

    /// Reads `0.995`, `99.5`, `99.5%` or `99,5 %`. `None` for anything that is not strictly between 50 and 100 %.
    #[must_use]
    pub fn parse(words: &str) -> Option<Share> {
        let percent = words.trim().ends_with('%');
        let number: f64 = words.trim().trim_end_matches('%').trim().replace(',', ".").parse().ok()?;
        let share = if percent || number > 1.0 { number / 100.0 } else { number };
        // 99.9 / 100 is a hair above 0.999: the same target must be the same number however it is written.
        let share = (share * 1e9).round() / 1e9;
        (share > 0.5 && share < 1.0).then_some(Share(share))
    }
}

/// Reads minutes per case: `4`, `3-6`, `2,5–4`. `None` unless lowest ≤ highest, both above 0.
#[must_use]
pub fn minutes(words: &str) -> Option<[f64; 2]> {
    let mut parts = words.split(['-', '–']).map(|part| part.trim().replace(',', ".").parse::<f64>().ok());
    let lowest = parts.next()??;
    let highest = match parts.next() {
        Some(part) => part?,
        None => lowest,
    };
    let sound = lowest > 0.0 && lowest <= highest && highest.is_finite() && parts.next().is_none();
    sound.then_some([lowest, highest])
}

impl Wish {
    /// The promise that the answer is mainly about.
    #[must_use]
    pub fn main(&self) -> Promise {
        Promise {
            target: self.targets.first().map_or(MAIN, |share| share.0),
            confidence: self.confidences.first().map_or(CONFIDENCE, |share| share.0),
        }
    }

    /// Every promise to be looked for: loosest target first, then lowest confidence first.
    #[must_use]
    pub fn promises(&self) -> Vec<Promise> {
        let mut targets: Vec<f64> =
            USUAL.into_iter().chain(self.targets.iter().map(|share| share.0)).collect();
        targets.sort_by(f64::total_cmp);
        targets.dedup();
        let mut confidences: Vec<f64> = self.confidences.iter().map(|share| share.0).collect();
        if confidences.is_empty() {
            confidences.push(CONFIDENCE);
        }
        confidences.sort_by(f64::total_cmp);
        confidences.dedup();
        let pair = |target: f64| confidences.iter().map(move |&confidence| Promise { target, confidence });
        targets.into_iter().flat_map(pair).collect()
    }

    /// The label numbers that are kept for people: every label written so, in capitals or not.
    ///
    /// # Errors
    /// When a reserved label does not occur: a protection that silently does nothing would be the worst of all.
    pub fn reserved(&self, labels: &[String]) -> Result<Vec<bool>, Refused> {
        let mut reserved = vec![false; labels.len()];
        for wanted in &self.reserved {
            let same = |label: &String| label.to_lowercase() == wanted.trim().to_lowercase();
            if !labels.iter().any(same) {
                return Err(Refused::UnknownLabel {
                    label: wanted.clone(),
                    nearest: nearest(wanted, labels),
                });
            }
            reserved.iter_mut().zip(labels).for_each(|(reserved, label)| *reserved |= same(label));
        }
        Ok(reserved)
    }
}

impl Promise {
    /// As the mathematics wants it. Every promise made here is in range.
    #[must_use]
    pub fn as_target(self) -> Option<Target> {
        Target::new(1.0 - self.target, 1.0 - self.confidence)
    }
}

/// The label that shares most pairs of letters with the word, if it shares at least a third of them.
fn nearest(word: &str, labels: &[String]) -> Option<String> {
    let pairs = |text: &str| {
        let letters: Vec<char> = text.to_lowercase().chars().collect();
        letters.windows(2).map(|pair| (pair[0], pair[1])).collect::<std::collections::HashSet<_>>()
    };
    let wanted = pairs(word);
    let likeness = |label: &&String| {
        let pairs = pairs(label);
        pairs.intersection(&wanted).count() * 1000 / pairs.union(&wanted).count().max(1)
    };
    labels.iter().max_by_key(likeness).filter(|label| likeness(label) > 333).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wish(targets: &[&str], confidences: &[&str]) -> Wish {
        let shares = |words: &[&str]| words.iter().filter_map(|w| Share::parse(w)).collect();
        Wish {
            file: PathBuf::new(),
            columns: Wanted::default(),
            targets: shares(targets),
            confidences: shares(confidences),
            reserved: vec![],
            minutes: None,
            threads: 1,
        }
    }

    #[test]
    fn a_share_is_read_the_ways_people_write_it() {
        for (words, expected) in [
            ("0.995", Some(0.995)),
            ("99.5", Some(0.995)),
            ("99.5%", Some(0.995)),
            ("99,5 %", Some(0.995)),
            ("99.9", Some(0.999)),
            ("99.9%", Some(0.999)),
            ("1", None),
            ("100%", None),
            ("0.5", None),
            ("0", None),
            ("NaN", None),
            ("-99", None),
            ("much", None),
            ("", None),
        ] {
            assert_eq!(Share::parse(words).map(|s| s.0), expected, "{words}");
        }
    }

    #[test]
    fn minutes_are_one_number_or_a_range() {
        for (words, expected) in [
            ("4", Some([4.0, 4.0])),
            ("3-6", Some([3.0, 6.0])),
            ("2,5 – 4", Some([2.5, 4.0])),
            ("6-3", None),
            ("0", None),
            ("-4", None),
            ("1-2-3", None),
            ("inf", None),
            ("", None),
        ] {
            assert_eq!(minutes(words), expected, "{words}");
        }
    }

    #[test]
    fn the_usual_targets_are_always_answered_and_the_first_asked_is_the_main_one() {
        let asked = wish(&["0.97", "0.99"], &["0.9", "0.99"]);
        assert_eq!(asked.main(), Promise { target: 0.97, confidence: 0.9 });
        assert_eq!(asked.promises().len(), 6 * 2);
        assert!(asked.promises().is_sorted_by_key(|p| p.target));
        assert_eq!(wish(&[], &[]).main(), Promise { target: 0.995, confidence: 0.95 });
        assert!(asked.promises().iter().all(|p| p.as_target().is_some()));
    }

    #[test]
    fn a_reserved_label_that_does_not_occur_is_refused_with_the_nearest_one() {
        let labels = ["klacht".to_owned(), "verlof".to_owned(), "Klacht".to_owned()];
        let reserve =
            |label: &str| Wish { reserved: vec![label.to_owned()], ..wish(&[], &[]) }.reserved(&labels);
        assert_eq!(reserve(" KLACHT"), Ok(vec![true, false, true]));
        let refused = |label: &str, nearest: Option<&str>| {
            Err(Refused::UnknownLabel { label: label.to_owned(), nearest: nearest.map(str::to_owned) })
        };
        assert_eq!(reserve("klachten"), refused("klachten", Some("Klacht")));
        assert_eq!(reserve("printer"), refused("printer", None));
    }
}
