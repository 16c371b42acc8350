//! What more labelled cases would bring: measured by learning from fewer, expected by drawing more of the same.

use crate::explore::answer::{CurvePoint, Promise};
use crate::explore::proof::proven_share;
use learn::{Example, HeldOut, Settings, hold_out};
use stats::scan::Judged;

/// Random draws behind each interval.
const DRAWS: u64 = 40;
/// Fewer cases than this are not learned from: the result would only show noise.
const FEWEST: usize = 100;
/// Draws are of at most this many cases in all, to stay within seconds.
const MOST_DRAWN: usize = 4_000_000;

/// Shares of the cases that are learned from anew, in hundredths; smaller ones of a file that is [`LARGE`].
const SMALLER: [usize; 2] = [25, 50];
const SMALLER_OF_LARGE: [usize; 2] = [5, 20];
/// From this many cases on, learning from half of them again would take longer than the answer is worth.
const LARGE: usize = 40_000;
/// Multiples of the cases at hand that are looked ahead to.
const LARGER: [usize; 2] = [2, 4];

/// Held-out proposals, judged the way the proof wants them.
pub(crate) type Judge<'a> = &'a dyn Fn(&[Example], &[HeldOut]) -> Vec<Judged>;

/// What the cases at hand prove.
#[derive(Clone, Copy)]
pub(crate) struct Now<'a> {
    pub(crate) judged: &'a [Judged],
    pub(crate) share: f64,
    pub(crate) accuracy: f64,
}

/// The learning curve at `promise`, from cases without copies: points from fewer cases (learned anew and judged by `judge`), from the cases at hand, and
/// what the same quality of proposals would prove with more.
///
/// The expected points keep the learner as it is: only the evidence grows. A learner from more cases is usually better, so
/// they are on the low side. Intervals are the 10th and 90th percentile over draws with replacement.
pub(crate) fn learning_curve(
    cases: &[Example],
    label_count: usize,
    judge: Judge,
    now: Now,
    promise: Promise,
    settings: &Settings,
) -> Vec<CurvePoint> {
    let Now { judged, share, accuracy } = now;
    let mut points = vec![];
    for hundredths in if cases.len() < LARGE { SMALLER } else { SMALLER_OF_LARGE } {
        let part = random_part(cases, cases.len() * hundredths / 100);
        if part.len() >= FEWEST {
            let held_out = hold_out(&part, label_count, settings);
            let judged = judge(&part, &held_out);
            let right = judged.iter().filter(|j| !j.wrong).count() as f64 / judged.len() as f64;
            let (share, interval) =
                (proven_share(&judged, promise), interval(&judged, judged.len(), promise).1);
            points.push(CurvePoint {
                cases: part.len(),
                share,
                interval,
                measured: true,
                accuracy: Some(right),
            });
        }
    }
    let now = interval(judged, judged.len(), promise).1;
    points.push(CurvePoint {
        cases: judged.len(),
        share,
        interval: now,
        measured: true,
        accuracy: Some(accuracy),
    });
    for times in LARGER {
        let (share, interval) = interval(judged, judged.len() * times, promise);
        points.push(CurvePoint {
            cases: judged.len() * times,
            share,
            interval,
            measured: false,
            accuracy: None,
        });
    }
    // The point at hand is one of the draws' possible outcomes; its interval must hold it.
    for point in &mut points {
        point.interval = [point.interval[0].min(point.share), point.interval[1].max(point.share)];
    }
    points
}

fn random_part<'a>(cases: &[Example<'a>], size: usize) -> Vec<Example<'a>> {
    let mut order: Vec<usize> = (0..cases.len()).collect();
    fastrand::Rng::with_seed(11).shuffle(&mut order);
    order.truncate(size);
    order.sort_unstable();
    order.into_iter().map(|i| cases[i]).collect()
}

/// Middle, and 10th and 90th percentile, of the share proven by `n` cases drawn from these.
fn interval(judged: &[Judged], n: usize, promise: Promise) -> (f64, [f64; 2]) {
    if judged.is_empty() || n == 0 {
        return (0.0, [0.0, 0.0]);
    }
    let draws = DRAWS.min((MOST_DRAWN / n) as u64).max(9);
    let draw = |seed: u64| {
        let mut chance = fastrand::Rng::with_seed(seed);
        let drawn: Vec<Judged> = (0..n).map(|_| judged[chance.usize(..judged.len())]).collect();
        proven_share(&drawn, promise)
    };
    let mut shares: Vec<f64> = (0..draws).map(draw).collect();
    shares.sort_by(f64::total_cmp);
    let at = |hundredths: usize| shares[(shares.len() - 1) * hundredths / 100];
    (at(50), [at(10), at(90)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_of_the_same_cases_prove_more_and_every_interval_holds_its_point() {
        let judged: Vec<Judged> = (0..400)
            .map(|i| Judged { score: 1.0 - f64::from(i) / 400.0, wrong: i > 200 && i % 6 == 0 })
            .collect();
        let promise = Promise { target: 0.98, confidence: 0.95 };
        let now = proven_share(&judged, promise);
        let now = Now { judged: &judged, share: now, accuracy: 0.9 };
        let curve = learning_curve(&[], 2, &|_, _| vec![], now, promise, &Settings::default());
        assert_eq!(
            curve.iter().map(|p| (p.cases, p.measured)).collect::<Vec<_>>(),
            [(400, true), (800, false), (1600, false)]
        );
        assert!(curve.is_sorted_by(|a, b| a.share <= b.share), "{curve:?}");
        assert!(curve.iter().all(|p| p.interval[0] <= p.share && p.share <= p.interval[1]));
    }
}
