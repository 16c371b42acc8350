//! Learning: every case proposed for by a model that never saw it, then one model from all cases.

use crate::corpus::Corpus;
use crate::ensemble::{Ensemble, Member, Scratch, View};
use crate::folds::folds;
use crate::parallel;
use crate::triage::{Proposal, Triage};
use crate::trust::{Facts, Trust, Witness};
use crate::weighting::Weighting;

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
pub struct Settings {
    /// Parts the cases are dealt into; each is proposed for by a model that learned from the others. At least 2; 5 is usual.
    pub folds: usize,
    /// The same seed and cases give the same model on the same kind of machine, whatever the number of threads.
    pub seed: u64,
    /// Folds learned at the same time.
    pub threads: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Settings { folds: 5, seed: 7, threads: 1 }
    }
}

/// A proposal for a case by a model that did not learn from it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct HeldOut {
    /// What would have been proposed, with its score.
    pub proposal: Proposal,
    /// The probability, 0..=1, the model gave to the label the case has.
    pub given: f32,
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
/// Claim: `held_out[i]` comes from learners, weights, and a score model that never saw the label of case `i` or of a case
/// with the same text, so that all cases may serve as calibration. What follows for the final model, which saw all of them:
/// docs/method/out-of-fold.md.
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
/// N-grams of all texts together that are kept in memory: about a third of a gigabyte, and as much again per thread.
const MOST_IN_ALL: usize = 40_000_000;

/// The cases, read, and how they are dealt into folds.
struct School {
    corpus: Corpus,
    labels: Vec<u32>,
    label_count: usize,
    fold_of: Vec<usize>,
    folds: usize,
    most_per_text: usize,
    settings: Settings,
}

/// What one fold's learners say about the cases held out from them.
struct Report {
    rows: Vec<usize>,
    /// Per member, `label_count` scores per row.
    scores: Vec<Vec<f32>>,
    facts: Vec<Facts>,
}

impl School {
    fn open(cases: &[Example], label_count: usize, settings: &Settings) -> School {
        let texts: Vec<&str> = cases.iter().map(|c| c.text).collect();
        let label_count = label_count.max(1);
        let labels: Vec<u32> = cases.iter().map(|c| c.label.min(label_count as u32 - 1)).collect();
        let (fold_of, folds) = folds(&texts, &labels, settings.folds.max(2), settings.seed);
        let most_per_text = (MOST_IN_ALL / cases.len().max(1)).clamp(64, MOST_PER_TEXT);
        let corpus = Corpus::read(&texts, most_per_text);
        School { corpus, labels, label_count, fold_of, folds, most_per_text, settings: *settings }
    }

    fn hold_out(&self, progress: &(dyn Fn(usize, usize) + Sync)) -> (Ensemble, Vec<Witness>, Vec<HeldOut>) {
        let members = Member::names(self.label_count).len();
        if self.folds < 2 {
            let nothing = HeldOut { proposal: Proposal { label: 0, second: 0, score: 0.0 }, given: 0.0 };
            let own = |&label: &u32| HeldOut { proposal: Proposal { label, second: label, score: 0.0 }, ..nothing };
            let ensemble = Ensemble { sharpness: vec![1.0; members], share: vec![1.0 / members as f32; members] };
            return (ensemble, vec![], self.labels.iter().map(own).collect());
        }
        let done = std::sync::atomic::AtomicUsize::new(0);
        let reports = parallel::map(self.folds, self.settings.threads, |fold| {
            let report = self.report(fold);
            progress(1 + done.fetch_add(1, std::sync::atomic::Ordering::Relaxed), self.folds + 1);
            report
        });
        let scores = self.in_order(&reports);
        let ensemble = Ensemble::learn(&scores, &self.labels, self.label_count);
        let (witnesses, given) = self.witnesses(&ensemble, &scores, &reports);
        let trusts = parallel::map(self.folds, self.settings.threads, |fold| {
            Trust::learn(witnesses.iter().zip(&self.fold_of).filter(|(_, f)| **f != fold).map(|(w, _)| w))
        });
        let held_out = witnesses.iter().zip(&self.fold_of).zip(given).map(|((witness, &fold), given)| {
            let View { label, second, .. } = witness.view;
            let score = trusts[fold].score(&witness.view, &witness.facts);
            HeldOut { proposal: Proposal { label, second, score }, given }
        });
        let held_out = held_out.collect();
        (ensemble, witnesses, held_out)
    }

    fn report(&self, fold: usize) -> Report {
        let (inside, rows): (Vec<usize>, Vec<usize>) = (0..self.labels.len()).partition(|&i| self.fold_of[i] != fold);
        let (weighting, members) = self.teach(&inside);
        let mut scores = vec![vec![0.0; rows.len() * self.label_count]; members.len()];
        let mut facts = vec![];
        for (place, &i) in rows.iter().enumerate() {
            let counted = weighting.in_use(self.corpus.row(i));
            let row: Vec<_> = weighting.weights.row(&counted).collect();
            for (member, scores) in members.iter().zip(&mut scores) {
                member.scores(&row, &mut scores[place * self.label_count..][..self.label_count]);
            }
            facts.push(weighting.weights.facts(&counted, self.corpus.totals(i)));
        }
        Report { rows, scores, facts }
    }

    fn teach(&self, rows: &[usize]) -> (Weighting, Vec<Member>) {
        let most = Member::most_features(self.label_count);
        let weighting = Weighting::learn(&self.corpus, rows, &self.labels, self.label_count, most);
        let labels: Vec<u32> = rows.iter().map(|&i| self.labels[i]).collect();
        let sparse = weighting.rows(&self.corpus, rows);
        let features = weighting.weights.len();
        let members = Member::learn_all(&sparse, &labels, self.label_count, features, self.settings.seed);
        (weighting, members)
    }

    fn in_order(&self, reports: &[Report]) -> Vec<Vec<f32>> {
        let size = self.label_count;
        let members = reports.iter().map(|r| r.scores.len()).max().unwrap_or(0);
        let mut out = vec![vec![0.0; self.labels.len() * size]; members];
        for report in reports {
            for (out, scores) in out.iter_mut().zip(&report.scores) {
                for (&i, scores) in report.rows.iter().zip(scores.chunks_exact(size)) {
                    out[i * size..][..size].copy_from_slice(scores);
                }
            }
        }
        out
    }

    fn witnesses(&self, ensemble: &Ensemble, scores: &[Vec<f32>], reports: &[Report]) -> (Vec<Witness>, Vec<f32>) {
        let mut facts = vec![Facts::default(); self.labels.len()];
        for report in reports {
            report.rows.iter().zip(&report.facts).for_each(|(&i, &f)| facts[i] = f);
        }
        let mut scratch = Scratch::default();
        let witness = |(i, facts): (usize, Facts)| {
            let rows: Vec<&[f32]> = scores.iter().map(|s| &s[i * self.label_count..][..self.label_count]).collect();
            let view = ensemble.view(&rows, &mut scratch);
            let label = self.labels[i];
            (Witness { view, facts, right: view.label == label }, scratch.mean[label as usize])
        };
        facts.into_iter().enumerate().map(witness).unzip()
    }

    /// The final model, from all cases.
    fn graduate(&self, ensemble: Ensemble, trust: Trust) -> Triage {
        let all: Vec<usize> = (0..self.labels.len()).collect();
        let (weighting, members) = self.teach(&all);
        let (hashes, weights) = weighting.finish();
        Triage::new(hashes, weights, members, ensemble, trust, self.label_count, self.most_per_text)
    }
}
