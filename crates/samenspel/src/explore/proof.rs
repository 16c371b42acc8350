//! What the held-out cases prove, beside what a limit without proof would have claimed.

use crate::explore::answer::{CoveragePoint, JudgedTarget, Missing, Promise, TargetAnswer};
use stats::binomial::lower_bound;
use stats::scan::{Finding, Judged, certify, limits};

/// Limits that are tried: 1 %, 2 %, … of the cases.
const STEPS: usize = 100;
/// Random draws on which the limit without proof is tried.
const DRAWS: u64 = 100;

/// One answer per promise, in order.
pub(crate) fn ladder(cases: &[Judged], promises: &[Promise]) -> Vec<TargetAnswer> {
    let targets: Vec<f64> = promises.iter().map(|p| 1.0 - p.target).collect();
    let naive = Naive::try_out(cases, &targets);
    promises.iter().zip(naive).map(|(promise, naive)| answer(cases, *promise, naive)).collect()
}

fn answer(cases: &[Judged], promise: Promise, naive: Naive) -> TargetAnswer {
    let mut answer = TargetAnswer {
        target: promise.target,
        confidence: promise.confidence,
        share: 0.0,
        limit: None,
        checked: 0,
        errors: 0,
        missing: None,
        naive_share: naive.share,
        naive_broken: naive.broken,
        naive_error: naive.error,
    };
    match find(cases, promise) {
        Some(Finding::Certified(certificate)) => {
            answer.share = certificate.coverage();
            answer.limit = Some(certificate.limit);
            (answer.checked, answer.errors) = (certificate.checked, certificate.errors);
        }
        Some(Finding::Short { have, need }) => answer.missing = Some(Missing { have, need }),
        None => {}
    }
    answer
}

fn find(cases: &[Judged], promise: Promise) -> Option<Finding> {
    let scores: Vec<f64> = cases.iter().map(|case| case.score).collect();
    Some(certify(&limits(&scores, STEPS), cases, promise.as_target()?))
}

/// The proven share, 0 when nothing is proven.
pub(crate) fn proven_share(cases: &[Judged], promise: Promise) -> f64 {
    match find(cases, promise) {
        Some(Finding::Certified(certificate)) => certificate.coverage(),
        _ => 0.0,
    }
}

/// How promises fared on cases that took no part in them.
pub(crate) fn judge(cases: &[Judged], ladder: &[TargetAnswer]) -> Vec<JudgedTarget> {
    let judge = |answer: &TargetAnswer| {
        let proceeding: Vec<&Judged> =
            cases.iter().filter(|case| answer.limit.is_some_and(|limit| case.score >= limit)).collect();
        let (proceeded, wrong) =
            (proceeding.len() as u64, proceeding.iter().filter(|case| case.wrong).count() as u64);
        JudgedTarget {
            target: answer.target,
            confidence: answer.confidence,
            share: proceeded as f64 / cases.len().max(1) as f64,
            error: (proceeded > 0).then(|| wrong as f64 / proceeded as f64),
            proceeded,
            wrong,
        }
    };
    ladder.iter().map(judge).collect()
}

/// "Share that proceeds against accuracy of what proceeds" at every hundredth of the cases.
pub(crate) fn coverage_curve(cases: &[Judged]) -> Vec<CoveragePoint> {
    let ranked = Ranked::new(cases);
    let point = |step: usize| {
        let n = (ranked.wrong.len() * step).div_ceil(STEPS);
        (n > 0).then(|| ranked.end_of_ties(n))
    };
    let mut ends: Vec<usize> = (1..=STEPS).filter_map(point).collect();
    ends.dedup();
    let errors = ranked.errors();
    ends.into_iter()
        .map(|n| CoveragePoint {
            share: n as f64 / cases.len() as f64,
            accuracy: 1.0 - errors[n] as f64 / n as f64,
            lower: lower_bound((n - errors[n]) as u64, n as u64, 0.025),
        })
        .collect()
}

/// Cases by falling score. Cases that can never proceed (NaN) are left out.
struct Ranked {
    wrong: Vec<bool>,
    /// `ends[i]`: a limit can lie right behind case `i`, for the next one scores lower.
    ends: Vec<bool>,
}

impl Ranked {
    fn new(cases: &[Judged]) -> Ranked {
        let mut sorted: Vec<&Judged> = cases.iter().filter(|case| case.score.is_finite()).collect();
        sorted.sort_by(|a, b| b.score.total_cmp(&a.score));
        let ends = (0..sorted.len())
            .map(|i| sorted.get(i + 1).is_none_or(|next| next.score < sorted[i].score))
            .collect();
        Ranked { wrong: sorted.iter().map(|case| case.wrong).collect(), ends }
    }

    /// The first place at or after `n` (counted in cases) where a limit can lie.
    fn end_of_ties(&self, n: usize) -> usize {
        (n..=self.ends.len()).find(|&n| self.ends[n - 1]).unwrap_or(n)
    }

    /// Errors among the first 0, 1, 2, … cases.
    fn errors(&self) -> Vec<usize> {
        let counted = self.wrong.iter().scan(0, |errors, &wrong| {
            *errors += usize::from(wrong);
            Some(*errors)
        });
        std::iter::once(0).chain(counted).collect()
    }
}

/// The limit most people use: the widest that hit the target on the data in hand.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Naive {
    share: f64,
    broken: Option<f64>,
    error: Option<f64>,
}

impl Naive {
    /// Chooses that limit on the cases, and again on [`DRAWS`] random draws (with replacement, as many cases) to see how it
    /// fares on the whole: "broken" is the share of draws in which the truth lies above the target.
    fn try_out(cases: &[Judged], risks: &[f64]) -> Vec<Naive> {
        let ranked = Ranked::new(cases);
        let n = ranked.wrong.len();
        let errors = ranked.errors();
        let once = vec![1u32; n];
        let widest = ranked.widest(&once, risks);
        let mut tallies = vec![(0u64, 0u64, 0.0f64); risks.len()];
        for draw in 0..if n == 0 { 0 } else { DRAWS } {
            let times = draw_with_replacement(n, draw);
            for ((tally, &end), &risk) in tallies.iter_mut().zip(&ranked.widest(&times, risks)).zip(risks) {
                if end > 0 {
                    let error = errors[end] as f64 / end as f64;
                    *tally = (tally.0 + 1, tally.1 + u64::from(error > risk), tally.2 + error);
                }
            }
        }
        let naive = |(&end, &(opened, broken, error)): (&usize, &(u64, u64, f64))| Naive {
            share: end as f64 / cases.len().max(1) as f64,
            broken: (end > 0 && opened > 0).then(|| broken as f64 / DRAWS as f64),
            error: (end > 0 && opened > 0).then(|| error / opened as f64),
        };
        widest.iter().zip(&tallies).map(naive).collect()
    }
}

impl Ranked {
    /// For each risk the widest end with at most that share of errors, when case `i` counts `times[i]` times; 0 for none.
    fn widest(&self, times: &[u32], risks: &[f64]) -> Vec<usize> {
        let mut widest = vec![0; risks.len()];
        let (mut of, mut errors) = (0u64, 0u64);
        for (i, &times) in times.iter().enumerate() {
            of += u64::from(times);
            errors += u64::from(times) * u64::from(self.wrong[i]);
            if self.ends[i] && of > 0 {
                for (widest, &risk) in widest.iter_mut().zip(risks) {
                    if errors as f64 <= risk * of as f64 {
                        *widest = i + 1;
                    }
                }
            }
        }
        widest
    }
}

/// How often each of `n` things is drawn in `n` draws. Seeded: the same file gives the same answer.
fn draw_with_replacement(n: usize, seed: u64) -> Vec<u32> {
    let mut times = vec![0; n];
    let mut chance = fastrand::Rng::with_seed(seed);
    for _ in 0..n {
        times[chance.usize(..n)] += 1;
    }
    times
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cases(n: usize, wrong: impl Fn(usize) -> bool) -> Vec<Judged> {
        (0..n).map(|i| Judged { score: 1.0 - i as f64 / n as f64, wrong: wrong(i) }).collect()
    }
    const PROMISE: Promise = Promise { target: 0.95, confidence: 0.95 };

    #[test]
    fn clean_cases_all_proceed_and_few_cases_say_what_is_missing() {
        let all = &ladder(&cases(1000, |_| false), &[PROMISE])[0];
        assert_eq!((all.share, all.checked, all.errors, all.missing), (1.0, 1000, 0, None));
        let few = &ladder(&cases(30, |_| false), &[PROMISE])[0];
        assert_eq!((few.share, few.limit, few.naive_share), (0.0, None, 1.0));
        let missing = few.missing.unwrap();
        assert!(missing.have < missing.need && missing.need >= 59, "{missing:?}");
    }

    #[test]
    fn the_limit_without_proof_claims_more_and_breaks_its_promise_often() {
        // The surest half is right, the other half is a coin: the naive limit chases luck.
        let found = &ladder(&cases(2000, |i| i > 1000 && i % 2 == 0), &[PROMISE])[0];
        assert!(found.share > 0.45 && found.share < found.naive_share);
        assert!(found.naive_broken.unwrap() > 0.2, "{found:?}");
    }

    #[test]
    fn equal_scores_are_never_torn_apart() {
        let same: Vec<Judged> = (0..100).map(|i| Judged { score: 0.5, wrong: i % 10 == 0 }).collect();
        let found = &ladder(&same, &[PROMISE])[0];
        assert_eq!((found.share, found.naive_share), (0.0, 0.0));
        assert_eq!(coverage_curve(&same).len(), 1);
        assert!((coverage_curve(&same)[0].accuracy - 0.9).abs() < 1e-12);
    }

    #[test]
    fn a_case_that_may_never_proceed_counts_in_the_whole_but_never_proceeds() {
        let mut half = cases(1000, |_| false);
        half.iter_mut().step_by(2).for_each(|case| case.score = f64::NAN);
        let found = &ladder(&half, &[PROMISE])[0];
        assert!((found.share - 0.5).abs() < 1e-9, "{found:?}");
        assert!((found.naive_share - 0.5).abs() < 1e-9);
        assert_eq!(judge(&half, std::slice::from_ref(found))[0].proceeded, 500);
    }

    #[test]
    fn no_cases_is_an_answer() {
        let none = &ladder(&[], &[PROMISE])[0];
        assert_eq!((none.share, none.naive_share, none.naive_broken), (0.0, 0.0, None));
        assert!(coverage_curve(&[]).is_empty());
    }
}
