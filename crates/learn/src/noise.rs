//! Labels that look wrong, and labels that contradict themselves.

use crate::folds::fingerprint;
use crate::training::{Example, HeldOut};
use std::collections::{HashMap, HashSet};

/// A case whose label looks wrong.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Suspect {
    /// Place of the case.
    pub case: usize,
    /// The label a model proposes that never saw this case; differs from the one it has.
    pub proposed: u32,
    /// 0..=1: how sure the proposal is times how unlikely the given label is.
    pub doubt: f64,
    /// The same text also occurs with another label.
    pub contradicts: bool,
}

/// How sure of each other people and model are about one label.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct LabelNoise {
    /// Cases with this label.
    pub cases: usize,
    /// Of those, the ones the held-out model got right.
    pub right: usize,
    /// Of those, the ones whose text also occurs with another label: people disagree.
    pub contradicted: usize,
    /// Of the others, the ones whose label the model doubts by [`DOUBTED`] or more: people may be right all the same.
    pub doubted: usize,
    /// The label most often proposed instead, if any.
    pub confused_with: Option<u32>,
}

/// From this doubt on a label counts as doubted.
pub const DOUBTED: f64 = 0.9;

/// Cases whose label looks wrong, most doubtful first, at most `most`. Cases and held-out proposals go in the same order;
/// `contradicting` is what [`contradicting()`] says of the cases.
///
/// In the manner of confident learning (Northcutt, Jiang & Chuang 2021): only held-out predictions are used, so a wrong
/// label cannot defend itself. These are cases to look at, not errors: a rare but right label can stand here too.
#[must_use]
pub fn suspects(
    cases: &[Example],
    held_out: &[HeldOut],
    contradicting: &HashSet<usize>,
    most: usize,
) -> Vec<Suspect> {
    let mut out: Vec<Suspect> = (0..cases.len().min(held_out.len()))
        .filter(|&i| held_out[i].proposal.label != cases[i].label)
        .map(|i| Suspect {
            case: i,
            proposed: held_out[i].proposal.label,
            doubt: doubt(&held_out[i]),
            contradicts: contradicting.contains(&i),
        })
        .collect();
    out.sort_by(|a, b| b.doubt.total_cmp(&a.doubt).then(a.case.cmp(&b.case)));
    out.truncate(most);
    out
}

/// One entry per label, in label order; arguments as for [`suspects`].
#[must_use]
pub fn label_noise(
    cases: &[Example],
    held_out: &[HeldOut],
    contradicting: &HashSet<usize>,
    label_count: usize,
) -> Vec<LabelNoise> {
    let mut out = vec![LabelNoise::default(); label_count];
    let mut instead: HashMap<(u32, u32), usize> = HashMap::new();
    for (i, (case, held_out)) in cases.iter().zip(held_out).enumerate() {
        let Some(noise) = out.get_mut(case.label as usize) else { continue };
        let right = held_out.proposal.label == case.label;
        noise.cases += 1;
        noise.right += usize::from(right);
        let contradicted = contradicting.contains(&i);
        noise.contradicted += usize::from(contradicted);
        noise.doubted += usize::from(!contradicted && !right && doubt(held_out) >= DOUBTED);
        if !right {
            *instead.entry((case.label, held_out.proposal.label)).or_default() += 1;
        }
    }
    let mut most: Vec<((u32, u32), usize)> = instead.into_iter().collect();
    most.sort_unstable_by_key(|&(pair, n)| (n, std::cmp::Reverse(pair)));
    for ((label, other), _) in most {
        out[label as usize].confused_with = Some(other);
    }
    out
}

fn doubt(held_out: &HeldOut) -> f64 {
    held_out.proposal.score * (1.0 - f64::from(held_out.given))
}

/// The places of the cases whose text, or one that counts as equal, occurs with more than one label.
#[must_use]
pub fn contradicting(cases: &[Example]) -> HashSet<usize> {
    let mut labels: HashMap<u64, (u32, bool)> = HashMap::new();
    let fingerprints: Vec<u64> = cases.iter().map(|c| fingerprint(c.text)).collect();
    for (case, &text) in cases.iter().zip(&fingerprints) {
        let seen = labels.entry(text).or_insert((case.label, false));
        seen.1 |= seen.0 != case.label;
    }
    (0..cases.len()).filter(|&i| labels[&fingerprints[i]].1).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::triage::Proposal;

    fn case(text: &str, label: u32) -> Example<'_> {
        Example { text, label }
    }
    fn held_out(label: u32, score: f64, given: f32) -> HeldOut {
        HeldOut { proposal: Proposal { label, second: label, score }, given, kept: 0.0 }
    }

    #[test]
    fn the_surest_disagreement_comes_first_and_agreement_never() {
        let cases = [case("a", 0), case("b", 0), case("c", 1)];
        let said = [held_out(0, 0.99, 0.9), held_out(1, 0.6, 0.3), held_out(0, 0.99, 0.01)];
        let found = suspects(&cases, &said, &contradicting(&cases), 20);
        assert_eq!(found.iter().map(|s| s.case).collect::<Vec<_>>(), [2, 1]);
    }

    #[test]
    fn the_same_text_with_two_labels_contradicts() {
        let cases = [case("Kaart kwijt", 0), case("kaart  kwijt", 1), case("anders", 1)];
        let said = [held_out(0, 0.5, 0.5), held_out(0, 0.5, 0.5), held_out(1, 0.9, 0.9)];
        let noise = label_noise(&cases, &said, &contradicting(&cases), 2);
        assert_eq!((noise[0].contradicted, noise[1].contradicted), (1, 1));
        assert_eq!((noise[1].confused_with, noise[0].confused_with), (Some(0), None));
        assert!(suspects(&cases, &said, &contradicting(&cases), 20)[0].contradicts);
    }
}
