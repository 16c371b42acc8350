//! Is the promise kept? Calibration cases drawn again and again from a pool whose errors are all known.

use stats::scan::{Finding, Judged, Plan, Target, limits};

/// The most that may be wrong among the cases that proceed.
pub const RISKS: [f64; 4] = [0.005, 0.01, 0.02, 0.05];
/// The chance the promise may fail with.
const DELTA: f64 = 0.05;
/// Limits looked at: the scores at which 1 %, 2 %, ..., 100 % of the pool proceeds.
const STEPS: usize = 100;

/// One target over all draws. Shares are of the pool, the breaches of the draws.
pub struct Promise {
    /// The target's risk.
    pub risk: f64,
    /// Mean share of the pool that proceeds.
    pub share: f64,
    /// Share of the draws after which more than `risk` of what proceeds is wrong.
    pub broken: f64,
    /// Share of the draws that certified anything.
    pub opened: f64,
    /// Mean share for the widest limit with at most `risk` wrong among the drawn cases, as people tune it.
    pub naive_share: f64,
    /// How often that one breaks its promise.
    pub naive_broken: f64,
}

/// One target certified on some cases and judged on others.
pub struct Verdict {
    /// The target's risk.
    pub risk: f64,
    /// Share of the judged cases that proceeds, and the share of wrong ones among those.
    pub share: f64,
    /// NaN when nothing proceeds.
    pub error: f64,
}

/// Draws `cases` from the pool with replacement, `draws` times, and sets a limit for every target each time.
pub fn measure(pool: &[Judged], draws: usize, cases: usize) -> Vec<Promise> {
    let plan = plan(pool);
    let truth = Regions::of(plan.limits(), pool);
    let mut numbers = Numbers(2026);
    let nothing =
        |risk| Promise { risk, share: 0.0, broken: 0.0, opened: 0.0, naive_share: 0.0, naive_broken: 0.0 };
    let mut out = RISKS.map(nothing);
    let mut drawn = vec![];
    for _ in 0..if pool.is_empty() { 0 } else { draws } {
        drawn.clear();
        drawn.extend((0..cases).map(|_| pool[numbers.below(pool.len())]));
        let seen = Regions::of(plan.limits(), &drawn);
        for promise in &mut out {
            if let Some(place) = certified(&plan, &drawn, promise.risk) {
                promise.opened += 1.0;
                promise.share += truth.checked[place] / pool.len() as f64;
                promise.broken += f64::from(truth.error(place) > promise.risk);
            }
            let tuned = (0..seen.checked.len()).rev().find(|&place| seen.error(place) <= promise.risk);
            if let Some(place) = tuned {
                promise.naive_share += truth.checked[place] / pool.len() as f64;
                promise.naive_broken += f64::from(truth.error(place) > promise.risk);
            }
        }
    }
    let mean = |sum: f64| sum / draws.max(1) as f64;
    out.map(|p| Promise {
        risk: p.risk,
        share: mean(p.share),
        broken: mean(p.broken),
        opened: mean(p.opened),
        naive_share: mean(p.naive_share),
        naive_broken: mean(p.naive_broken),
    })
    .into()
}

/// Certifies on `cases`, judges on `others`.
pub fn certify_and_judge(cases: &[Judged], others: &[Judged]) -> Vec<Verdict> {
    let plan = plan(cases);
    let truth = Regions::of(plan.limits(), others);
    let verdict = |risk| match certified(&plan, cases, risk) {
        Some(place) => {
            Verdict { risk, share: truth.checked[place] / others.len() as f64, error: truth.error(place) }
        }
        None => Verdict { risk, share: 0.0, error: f64::NAN },
    };
    RISKS.map(verdict).into()
}

fn plan(cases: &[Judged]) -> Plan {
    let scores: Vec<f64> = cases.iter().map(|case| case.score).collect();
    Plan::flat(&limits(&scores, STEPS))
}

/// The certified limit's place in the plan.
fn certified(plan: &Plan, cases: &[Judged], risk: f64) -> Option<usize> {
    match plan.certify(cases, Target::new(risk, DELTA)?) {
        Finding::Certified(certificate) => plan.limits().iter().position(|limit| *limit == certificate.limit),
        Finding::Short { .. } => None,
    }
}

/// Cases at or above each limit, and the wrong ones among them.
struct Regions {
    checked: Vec<f64>,
    wrong: Vec<f64>,
}

impl Regions {
    fn of(limits: &[f64], cases: &[Judged]) -> Regions {
        let (mut checked, mut wrong) = (vec![0.0; limits.len()], vec![0.0; limits.len()]);
        for case in cases {
            let strictest = limits.partition_point(|limit| *limit > case.score);
            if strictest < limits.len() {
                checked[strictest] += 1.0;
                wrong[strictest] += f64::from(case.wrong);
            }
        }
        for wider in 1..limits.len() {
            checked[wider] += checked[wider - 1];
            wrong[wider] += wrong[wider - 1];
        }
        Regions { checked, wrong }
    }

    /// Share of wrong ones; NaN, and so never within a target, where there are no cases.
    fn error(&self, place: usize) -> f64 {
        self.wrong[place] / self.checked[place]
    }
}

/// SplitMix64 (Steele, Lea & Flood 2014): the same draws on every machine.
pub struct Numbers(pub u64);

impl Numbers {
    /// Uniform in `0..n`; `n` must not be 0.
    pub fn below(&mut self, n: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ (x >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ (x >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((x ^ (x >> 31)) % n as u64) as usize
    }

    /// Fisher-Yates.
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for i in (1..items.len()).rev() {
            items.swap(i, self.below(i + 1));
        }
    }
}
