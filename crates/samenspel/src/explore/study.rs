//! From cases to the answer: learn, prove, judge, and say what it means. No I/O and no clock.

use crate::explore::advice::{Outcome, per_label};
use crate::explore::answer::{Answer, Hours, Judgement, LabelAnswer, Learner, TargetAnswer};
use crate::explore::growth::{Now, learning_curve};
use crate::explore::proof::{coverage_curve, judge, ladder};
use crate::explore::refused::Refused;
use crate::explore::table::{Row, Split, Table};
use crate::explore::wish::Wish;
use learn::{
    Buffers, Example, HeldOut, Settings, Triage, contradicting, fingerprint, label_noise, learn, suspects,
};
use stats::drift::{Direction, Drift, Reference};
use stats::scan::Judged;
use std::collections::HashSet;

mod suspicious;

/// What is being done, for a person who waits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage {
    /// Learning: part, of parts.
    Learning(usize, usize),
    /// Looking for limits and trying the ones without proof.
    Proving,
    /// Measuring the learning curve.
    Growing,
    /// Looking for labels that seem wrong.
    Doubting,
}

const SETTINGS: Settings<'static> = Settings { folds: 5, seed: 7, threads: 1, kept: &[] };
/// The part of the cases, in hundredths, that is the past when there is a time column.
const PAST: usize = 75;
/// Cases shown whose label looks wrong.
const MOST_SUSPICIOUS: usize = 20;

/// The whole answer.
///
/// # Errors
/// When there is nothing to learn, nothing to judge, or a reserved label that does not occur.
pub fn study(table: &Table, wish: &Wish, progress: &(dyn Fn(Stage) + Sync)) -> Result<Answer, Refused> {
    let parts = Parts::of(table, wish)?;
    let reserved = wish.reserved(&table.labels)?;
    let settings = Settings { threads: wish.threads, ..SETTINGS };
    let known = examples(&parts.known);
    let labels = table.labels.len();
    let learned = learn(&known, labels, &settings, &|part, parts| progress(Stage::Learning(part, parts)));

    progress(Stage::Proving);
    let outcomes = outcomes(&known, &learned.held_out, &reserved);
    let firsts = firsts(&known);
    let judged: Vec<Judged> = without_copies(&outcomes, &firsts).map(Outcome::judged).collect();
    let targets = ladder(&judged, &wish.promises());
    let main = main_target(&targets, wish);
    let right = judged.iter().filter(|case| !case.wrong).count();
    let accuracy = right as f64 / judged.len() as f64;

    progress(Stage::Growing);
    let now = Now { judged: &judged, share: main.share, accuracy };
    let distinct: Vec<Example> = without_copies(&known, &firsts).copied().collect();
    let judge = |cases: &[Example], held_out: &[HeldOut]| {
        self::outcomes(cases, held_out, &reserved).iter().map(Outcome::judged).collect()
    };
    let learning_curve = learning_curve(&distinct, labels, &judge, now, wish.main(), &settings);

    progress(Stage::Doubting);
    let contradicting = contradicting(&known);
    let noise = label_noise(&known, &learned.held_out, &contradicting, labels);
    let suspicious = suspects(&known, &learned.held_out, &contradicting, MOST_SUSPICIOUS);
    let judging = Judging { triage: &learned.triage, reserved: &reserved, known: &judged, targets: &targets };
    let mut input = table.input.clone();
    input.duplicates = known.len() - judged.len();
    let per_label = per_label(&table.labels, &noise, &outcomes, &reserved, &main);
    Ok(Answer {
        rows: table.found,
        kept: table.rows.len(),
        labels,
        accuracy: Some(accuracy),
        accuracy_interval: Some(interval(right, judged.len())),
        main: wish.main(),
        suspicious: suspicious::describe(&suspicious, &parts.known, &table.labels, &learned.triage),
        learning_curve,
        coverage_curve: coverage_curve(&judged),
        hours: wish.minutes.map(|minutes| hours(minutes, &per_label, table.rows.len())),
        per_label,
        test: (!parts.test.is_empty()).then(|| judging.judge(&parts.test, None)),
        future: parts.from.map(|from| judging.judge(&parts.future, Some(from))),
        input,
        learner: Learner {
            version: learn::VERSION,
            seed: settings.seed,
            folds: settings.folds.min(judged.len()),
            members: learned.triage.members().into_iter().map(str::to_owned).collect(),
            seconds: 0.0,
        },
        targets,
    })
}

fn main_target(targets: &[TargetAnswer], wish: &Wish) -> TargetAnswer {
    let main = wish.main();
    let is_main = |t: &&TargetAnswer| t.target == main.target && t.confidence == main.confidence;
    let nothing = || ladder(&[], &[main]).remove(0);
    targets.iter().find(is_main).cloned().unwrap_or_else(nothing)
}

/// Which rows are learned from and which ones judge.
struct Parts<'a> {
    known: Vec<&'a Row>,
    test: Vec<&'a Row>,
    future: Vec<&'a Row>,
    /// The first moment of the future.
    from: Option<String>,
}

impl<'a> Parts<'a> {
    fn of(table: &'a Table, wish: &Wish) -> Result<Parts<'a>, Refused> {
        let (test, known): (Vec<&Row>, Vec<&Row>) =
            table.rows.iter().partition(|row| row.split == Some(Split::Test));
        let mut parts = Parts { known, test, future: vec![], from: None };
        if let Some(column) = wish.columns.split.clone() {
            if parts.known.is_empty() {
                return Err(Refused::NoTrainRows { column });
            }
            if parts.test.is_empty() {
                return Err(Refused::NoTestRows { column });
            }
        }
        if let Some(column) = wish.columns.time.clone() {
            parts.part_at_time(column)?;
        }
        let mut labels = parts.known.iter().map(|row| row.label);
        match (labels.next(), parts.known.len()) {
            (_, cases @ 0..2) => Err(Refused::TooFew { cases }),
            (Some(first), cases) if labels.all(|label| label == first) => {
                Err(Refused::OneLabel { label: table.labels[first as usize].clone(), cases })
            }
            _ => Ok(parts),
        }
    }

    /// The past is about three quarters of the cases; cases of one moment stay together.
    fn part_at_time(&mut self, column: String) -> Result<(), Refused> {
        self.known.sort_by(|a, b| a.moment.cmp(&b.moment));
        let about = self.known.len() * PAST / 100;
        let is_border = |at: &usize| self.known[*at].moment != self.known[*at - 1].moment;
        let later = (about.max(1)..self.known.len()).find(is_border);
        let border = later.or_else(|| (1..about).rev().find(is_border));
        let border = border.ok_or(Refused::TimeEqual { column })?;
        self.future = self.known.split_off(border);
        self.from = self.future.first().and_then(|row| row.moment.as_ref()).map(|m| m.text().to_owned());
        Ok(())
    }
}

fn examples<'a>(rows: &[&'a Row]) -> Vec<Example<'a>> {
    rows.iter().map(|row| Example { text: &row.text, label: row.label }).collect()
}

/// The held-out proposals; one for a reserved label can never proceed.
fn outcomes(cases: &[Example], held_out: &[HeldOut], reserved: &[bool]) -> Vec<Outcome> {
    let pairs = cases.iter().zip(held_out);
    pairs.map(|(case, held_out)| Outcome::new(case.label, held_out.proposal, reserved)).collect()
}

impl Outcome {
    fn new(label: u32, proposal: learn::Proposal, reserved: &[bool]) -> Outcome {
        let kept_for_people = reserved.get(proposal.label as usize).copied().unwrap_or(false);
        // Score 0 says that there was nothing to go by: it must never carry a limit.
        let score = if kept_for_people || proposal.score <= 0.0 { f64::NAN } else { proposal.score };
        Outcome { label, proposed: proposal.label, score }
    }

    fn judged(&self) -> Judged {
        Judged { score: self.score, wrong: self.proposed != self.label }
    }
}

/// Of equal texts with the same label only the first: a cluster counts once.
fn without_copies<'a, T>(
    items: impl IntoIterator<Item = T> + 'a,
    firsts: &'a [bool],
) -> impl Iterator<Item = T> + 'a {
    items.into_iter().zip(firsts).filter(|(_, first)| **first).map(|(item, _)| item)
}

/// Which cases are no copy (same label, equal text) of an earlier one.
fn firsts(cases: &[Example]) -> Vec<bool> {
    let mut seen = HashSet::new();
    cases.iter().map(|case| seen.insert((fingerprint(case.text), case.label))).collect()
}

fn interval(right: usize, of: usize) -> [f64; 2] {
    let (right, of) = (right as u64, of as u64);
    [stats::binomial::lower_bound(right, of, 0.025), stats::binomial::upper_bound(right, of, 0.025)]
}

/// Hours that the cases of labels which proceed took.
fn hours(minutes: [f64; 2], per_label: &[LabelAnswer], kept: usize) -> Hours {
    let known: usize = per_label.iter().map(|label| label.cases).sum();
    let proceeding: f64 = per_label.iter().map(|label| label.share * label.cases as f64).sum();
    let cases = proceeding / known.max(1) as f64 * kept as f64;
    Hours { minutes, cases: kept, hours: minutes.map(|minutes| minutes * cases / 60.0) }
}

/// All that is needed to judge rows that took no part.
struct Judging<'a> {
    triage: &'a Triage,
    reserved: &'a [bool],
    known: &'a [Judged],
    targets: &'a [TargetAnswer],
}

impl Judging<'_> {
    fn judge(&self, rows: &[&Row], from: Option<String>) -> Judgement {
        let mut buffers = Buffers::default();
        let outcome =
            |row: &&Row| Outcome::new(row.label, self.triage.propose(&row.text, &mut buffers), self.reserved);
        let judged: Vec<Judged> = rows.iter().map(outcome).map(|outcome| outcome.judged()).collect();
        let right = judged.iter().filter(|case| !case.wrong).count();
        Judgement {
            rows: rows.len(),
            accuracy: (!rows.is_empty()).then(|| right as f64 / rows.len() as f64),
            targets: judge(&judged, self.targets),
            drifted: self.drifted(&judged, from.is_some()),
            from,
        }
    }

    /// Have the scores surely fallen (stats::drift)? Later rows are seen in order of time; test rows in a random order, for
    /// files are often sorted by label and that order means nothing. Scores that rise are no alarm: the final model knows
    /// all cases and is a little surer than the models that held some out.
    fn drifted(&self, judged: &[Judged], in_order: bool) -> bool {
        let scores =
            |cases: &[Judged]| cases.iter().map(|c| if c.score.is_nan() { -1.0 } else { c.score }).collect();
        let known: Vec<f64> = scores(self.known);
        let mut seen: Vec<f64> = scores(judged);
        let mut chance = fastrand::Rng::with_seed(SETTINGS.seed);
        if !in_order {
            chance.shuffle(&mut seen);
        }
        let mut reference = Reference::new(&known);
        let mut drift = Drift::new(seen.len() as u64);
        for score in seen {
            drift.see(&reference, score, chance.f64());
            reference.add(score);
        }
        drift.direction() == Some(Direction::Lower)
    }
}

#[cfg(test)]
mod tests;
