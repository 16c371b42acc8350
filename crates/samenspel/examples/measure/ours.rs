//! Our own learner: learned part by part on one thread, with its time and memory.

use crate::candidate::{Answer, Candidate};
use crate::clock::{Clock, peak_memory};
use crate::promise::{Verdict, certify_and_judge};
use crate::rows::{Data, Part};
use learn::{Buffers, Example, Learned, Settings, Triage};
use stats::scan::Judged;
use std::hint::black_box;

/// CPU seconds that the repeated passes take together.
const PASSES_TAKE: f64 = 2.0;

/// Answers every judged row. With an official split also what all learned-from rows, held out in turn, certify, judged on
/// the rows `test`.
pub fn run(data: &Data) -> (Candidate, Vec<Verdict>) {
    let mut out = Candidate {
        name: "Samenspel".into(),
        skipped: None,
        answers: vec![],
        fit: 0.0,
        learn: Some(0.0),
        warm: 0.0,
        cold: 0.0,
        peak: 0.0,
        start: peak_memory(),
    };
    let mut verdicts = vec![];
    for (place, part) in data.parts.iter().enumerate() {
        let (learned, time) = teach(data, part);
        out.fit += time.fit / data.parts.len() as f64;
        out.learn = out.learn.map(|sum| sum + time.whole / data.parts.len() as f64);
        if place == 0 {
            out.peak = peak_memory();
            (out.cold, out.warm) = speed(data, part, &learned.triage);
        }
        let mut buffers = Buffers::default();
        let answers = part.judge.iter().map(|&row| {
            let proposal = learned.triage.propose(&data.texts[row], &mut buffers);
            Answer { label: proposal.label, score: proposal.score }
        });
        out.answers.extend(answers);
        if data.official {
            verdicts = out_of_fold(data, part, &learned, &out.judged(data));
        }
    }
    (out, verdicts)
}

/// CPU seconds of learning.
struct Time {
    /// All of `learn`: the folds, the score, and the final model.
    whole: f64,
    /// One model of all rows, nothing held out.
    fit: f64,
}

/// Learns from one part, with every row held out once; and once more without holding anything out, which is one fit: reading
/// the texts, the weights and both learners.
fn teach(data: &Data, part: &Part) -> (Learned, Time) {
    let example = |&row: &usize| Example { text: data.texts[row].as_str(), label: data.labels[row] };
    let cases: Vec<Example> = part.learn.iter().map(example).collect();
    let clock = Clock::start();
    let timed = |folds: usize| {
        let start = clock.seconds();
        let settings = Settings { folds, ..Settings::default() };
        let learned = learn::learn(&cases, data.names.len(), &settings, &|_, _| ());
        (learned, clock.seconds() - start)
    };
    let (learned, whole) = timed(Settings::default().folds);
    let (one, fit) = timed(1);
    black_box(one);
    (learned, Time { whole, fit })
}

/// Whole proposals, score included, per CPU second: in the first pass, and in passes after it.
fn speed(data: &Data, part: &Part, triage: &Triage) -> (f64, f64) {
    let (clock, mut buffers) = (Clock::start(), Buffers::default());
    let mut pass = || {
        let start = clock.seconds();
        for &row in &part.judge {
            black_box(triage.propose(black_box(&data.texts[row]), &mut buffers));
        }
        clock.seconds() - start
    };
    let first = pass();
    let (mut passes, mut seconds) = (0.0, 0.0);
    while seconds < PASSES_TAKE {
        seconds += pass();
        passes += 1.0;
    }
    let rows = part.judge.len() as f64;
    (rows / first, rows * passes / seconds)
}

fn out_of_fold(data: &Data, part: &Part, learned: &Learned, judged: &[Judged]) -> Vec<Verdict> {
    let cases: Vec<Judged> = (part.learn.iter().zip(&learned.held_out))
        .map(|(&row, held)| Judged {
            score: held.proposal.score,
            wrong: held.proposal.label != data.labels[row],
        })
        .collect();
    let test = part.judge.iter().zip(judged).filter(|(row, _)| data.counts[**row]).map(|(_, judged)| *judged);
    certify_and_judge(&cases, &test.collect::<Vec<_>>())
}
