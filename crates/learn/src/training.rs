//! Learning: every case proposed for by a model that never saw it, then one model from all cases.

use crate::corpus::{Corpus, Counted};
use crate::ensemble::{Crew, Ensemble, Member, Scratch, View};
use crate::folds::folds;
use crate::parallel;
use crate::triage::{Proposal, Triage};
use crate::trust::{Trust, Witness};
use crate::weighting::{Entry, Weighting};
use std::sync::atomic::{AtomicUsize, Ordering};

/// One labelled case.
#[derive(Clone, Copy, Debug)]
pub struct Example<'a> {
    /// The text as it came in.
    pub text: &'a str,
    /// The label, below the number of labels.
    pub label: u32,
}

/// How to learn.
#[derive(Clone, Copy, Debug)]
pub struct Settings<'a> {
    /// Parts the cases are dealt into; each is proposed for by a model that learned from the others. 5 is usual; below 2
    /// nothing is held out and no score is learned.
    pub folds: usize,
    /// The same seed and cases give the same model on the same kind of machine, whatever the number of threads.
    pub seed: u64,
    /// Folds learned at the same time.
    pub threads: usize,
    /// Labels that people keep: the chance that it is one of them is told with every held-out proposal.
    pub kept: &'a [u32],
}

impl Default for Settings<'_> {
    fn default() -> Self {
        Settings { folds: 5, seed: 7, threads: 1, kept: &[] }
    }
}

/// A proposal for a case by a model that did not learn from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeldOut {
    /// What would have been proposed, with its score.
    pub proposal: Proposal,
    /// The probability, 0..=1, the model gave to the label the case has.
    pub given: f32,
    /// The probability, 0..=1, the model gave to the labels that people keep, together.
    pub kept: f32,
}

/// What learning gives.
#[derive(Clone, Debug)]
pub struct Learned {
    /// The model of all cases.
    pub triage: Triage,
    /// One entry per case, in order.
    pub held_out: Vec<HeldOut>,
}

/// Learns from all `cases` and proposes for each of them out-of-fold.
///
/// Claim: the label of case `i`, or of a case with the same text, took no part in the learners and weights behind
/// `held_out[i]`, nor as an example for its score, so that all cases may serve as calibration. Two small leaks remain (the
/// learners' sharpness, and other cases' proposals behind the score), and the final model saw all cases: what that means is
/// in docs/method/out-of-fold.md.
///
/// `label_count` is the number of labels; labels at or above it are taken as the last one. No cases, one case or one label
/// are fine: then nothing can be held out, and every score is 0. `progress(done, all)` is called from any thread.
pub fn learn(
    cases: &[Example],
    label_count: usize,
    settings: &Settings,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Learned {
    let school = School::open(cases, label_count, settings);
    let (ensemble, witnesses, held_out) = school.hold_out(progress);
    let triage = school.graduate(ensemble, Trust::learn(witnesses.iter()));
    progress(school.folds + 1, school.folds + 1);
    Learned { triage, held_out }
}

/// Only the out-of-fold part of [`learn`]: for learning curves.
pub fn hold_out(cases: &[Example], label_count: usize, settings: &Settings) -> Vec<HeldOut> {
    School::open(cases, label_count, settings).hold_out(&|_, _| ()).2
}

/// N-grams of one text that are looked at; a text of a megabyte has no more to say than one of ten pages.
const MOST_PER_TEXT: usize = 2048;
/// N-grams of all texts together that are kept in memory: about 200 MB, and as much again per thread.
const MOST_IN_ALL: usize = 24_000_000;

/// Held-out cases from which the learners' weights are found; more changes them in the third digit only.
const SAMPLE: usize = 2000;

/// The cases, read, and how they are dealt into folds.
struct School<'a> {
    corpus: Corpus,
    labels: Vec<u32>,
    label_count: usize,
    crew: Crew,
    fold_of: Vec<usize>,
    folds: usize,
    most_per_text: usize,
    settings: Settings<'a>,
}

/// Probabilities that are told with a held-out proposal.
#[derive(Clone, Copy)]
struct Chances {
    given: f32,
    kept: f32,
}

/// What was learned from a part of the cases.
struct Class {
    weighting: Weighting,
    members: Vec<Member>,
}

impl<'a> School<'a> {
    fn open(cases: &[Example], label_count: usize, settings: &Settings<'a>) -> School<'a> {
        let texts: Vec<&str> = cases.iter().map(|c| c.text).collect();
        let label_count = label_count.max(1);
        let labels: Vec<u32> = cases.iter().map(|c| c.label.min(label_count as u32 - 1)).collect();
        let (fold_of, folds) = folds(&texts, &labels, settings.folds, settings.seed);
        let most_per_text = (MOST_IN_ALL / cases.len().max(1)).clamp(64, MOST_PER_TEXT);
        // A quarter more than a text may use: what a fold does not know drops out before the text is thinned.
        let corpus = Corpus::read(&texts, most_per_text + most_per_text / 4);
        let crew = Crew::for_size(label_count, cases.len());
        School { corpus, labels, label_count, crew, fold_of, folds, most_per_text, settings: *settings }
    }

    fn hold_out(&self, progress: &(dyn Fn(usize, usize) + Sync)) -> (Ensemble, Vec<Witness>, Vec<HeldOut>) {
        if self.folds < 2 {
            let nothing =
                HeldOut { proposal: Proposal { label: 0, second: 0, score: 0.0 }, given: 0.0, kept: 0.0 };
            let members = self.crew.size();
            let ensemble =
                Ensemble { sharpness: vec![1.0; members], share: vec![1.0 / members as f32; members] };
            return (ensemble, vec![], vec![nothing; self.labels.len()]);
        }
        let done = AtomicUsize::new(0);
        let classes = parallel::map(self.folds, self.settings.threads, |fold| {
            let inside: Vec<usize> = (0..self.labels.len()).filter(|&i| self.fold_of[i] != fold).collect();
            let class = self.teach(&inside);
            progress(1 + done.fetch_add(1, Ordering::Relaxed), self.folds + 1);
            class
        });
        let ensemble = self.ensemble(&classes);
        let seen = parallel::map(self.folds, self.settings.threads, |fold| {
            let held_out = (0..self.labels.len()).filter(|&i| self.fold_of[i] == fold);
            self.witnesses(&ensemble, &classes[fold], held_out)
        });
        let mut in_order: Vec<(usize, Witness, Chances)> = seen.into_iter().flatten().collect();
        in_order.sort_unstable_by_key(|(i, ..)| *i);
        let witnesses: Vec<Witness> = in_order.iter().map(|(_, witness, _)| *witness).collect();
        let trusts = parallel::map(self.folds, self.settings.threads, |fold| {
            Trust::learn(witnesses.iter().zip(&self.fold_of).filter(|(_, f)| **f != fold).map(|(w, _)| w))
        });
        let held_out = in_order.iter().zip(&self.fold_of).map(|(&(_, witness, chances), &fold)| {
            let View { label, second, .. } = witness.view;
            let score = trusts[fold].score(&witness.view, &witness.facts);
            HeldOut { proposal: Proposal { label, second, score }, given: chances.given, kept: chances.kept }
        });
        let held_out = held_out.collect();
        (ensemble, witnesses, held_out)
    }

    /// How to weigh the learners, from held-out scores of a sample: all of them would not fit in memory for many labels.
    fn ensemble(&self, classes: &[Class]) -> Ensemble {
        let step = (self.labels.len() / SAMPLE).max(1);
        let mut scores = vec![vec![]; self.crew.size()];
        let mut labels = vec![];
        let mut row = vec![0.0; self.label_count];
        for i in (0..self.labels.len()).step_by(step) {
            let class = &classes[self.fold_of[i]];
            let entries = class.entries(&self.corpus, i, self.most_per_text).1;
            for (member, scores) in class.members.iter().zip(&mut scores) {
                member.scores(&entries, &mut row);
                scores.extend_from_slice(&row);
            }
            labels.push(self.labels[i]);
        }
        Ensemble::learn(&scores, &labels, self.label_count)
    }

    /// What the learners of a fold say about the cases held out from them, and the probabilities of the label each has and of those that people
    /// keep.
    fn witnesses(
        &self,
        ensemble: &Ensemble,
        class: &Class,
        rows: impl Iterator<Item = usize>,
    ) -> Vec<(usize, Witness, Chances)> {
        let mut scratch = Scratch::default();
        let mut scores = vec![vec![0.0; self.label_count]; class.members.len()];
        let witness = |i: usize| {
            let (counted, entries) = class.entries(&self.corpus, i, self.most_per_text);
            for (member, scores) in class.members.iter().zip(&mut scores) {
                member.scores(&entries, scores);
            }
            let slices: Vec<&[f32]> = scores.iter().map(Vec::as_slice).collect();
            let view = ensemble.view(&slices, &mut scratch);
            let facts = class.weighting.weights.facts(&counted, self.corpus.totals(i));
            let label = self.labels[i];
            let kept = self.settings.kept.iter().filter_map(|&label| scratch.mean.get(label as usize)).sum();
            let chances = Chances { given: scratch.mean[label as usize], kept };
            (i, Witness { view, facts, right: view.label == label }, chances)
        };
        rows.map(witness).collect()
    }

    fn teach(&self, rows: &[usize]) -> Class {
        let most = self.crew.most_features(self.label_count);
        let weighting = Weighting::learn(&self.corpus, rows, &self.labels, self.label_count, most);
        let labels: Vec<u32> = rows.iter().map(|&i| self.labels[i]).collect();
        let sparse = weighting.rows(&self.corpus, rows, self.most_per_text);
        let features = weighting.weights.len();
        let members = self.crew.learn(&sparse, &labels, self.label_count, features, self.settings.seed);
        Class { weighting, members }
    }

    /// The final model, from all cases.
    fn graduate(&self, ensemble: Ensemble, trust: Trust) -> Triage {
        let all: Vec<usize> = (0..self.labels.len()).collect();
        let Class { weighting, members } = self.teach(&all);
        let (hashes, weights) = weighting.finish();
        Triage::new(hashes, weights, members, ensemble, trust, self.label_count, self.most_per_text)
    }
}

impl Class {
    /// A text as this class reads it.
    fn entries(&self, corpus: &Corpus, i: usize, most: usize) -> (Vec<Counted>, Vec<Entry>) {
        let counted = self.weighting.in_use(corpus.row(i), most);
        let entries = self.weighting.weights.row(&counted).collect();
        (counted, entries)
    }
}
