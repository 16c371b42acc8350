//! Drift without labels: do the scores of new cases still look like those of the reference?

use serde::{Deserialize, Serialize};

use crate::alarm::Alarm;

/// Chance of a false alarm within the horizon.
const DELTA: f64 = 0.05;
/// Beta densities betted on: more low, slightly more low, slightly more high ranks, more top ranks. The
/// direction rests on this order.
const SHAPES: [(f64, f64); 4] = [(0.5, 1.0), (0.8, 1.0), (1.25, 1.0), (1.0, 0.7)];

/// Scores that the traffic is compared with, kept in order.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub struct Reference {
    sorted: Vec<f64>,
}

impl Reference {
    /// A reference from scores in any order; those that are not finite are left out.
    #[must_use]
    pub fn new(scores: &[f64]) -> Reference {
        let mut sorted: Vec<f64> = scores.iter().copied().filter(|score| score.is_finite()).collect();
        sorted.sort_unstable_by(f64::total_cmp);
        Reference { sorted }
    }

    /// Number of scores held.
    #[must_use]
    pub fn len(&self) -> usize {
        self.sorted.len()
    }

    /// Is it without scores?
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.sorted.is_empty()
    }

    /// Adds a case that has just been ranked; keeps later ranks exactly uniform while nothing changes.
    pub fn add(&mut self, score: f64) {
        if score.is_finite() {
            let place = self.sorted.partition_point(|held| *held < score);
            self.sorted.insert(place, score);
        }
    }

    /// The randomised rank of `score` in (0, 1) and its distance to 1; `u` in [0, 1) places it among ties.
    ///
    /// Uniform when the score is exchangeable with the reference and `u` is uniform. A NaN score ranks
    /// lowest; `u` outside [0, 1] or NaN counts as 1/2.
    /// Source: Vovk, Gammerman & Shafer (2005), "Algorithmic learning in a random world", smoothed p-values.
    #[must_use]
    pub fn rank(&self, score: f64, u: f64) -> (f64, f64) {
        let score = if score.is_nan() { f64::NEG_INFINITY } else { score };
        let u = if (0.0..=1.0).contains(&u) { u } else { 0.5 };
        let below = self.sorted.partition_point(|held| *held < score);
        let not_above = self.sorted.partition_point(|held| *held <= score);
        let all = self.sorted.len() as f64 + 1.0;
        let ties = (not_above - below) as f64 + 1.0;
        let above = (self.sorted.len() - not_above) as f64;
        let inside = |x: f64| x.clamp(1e-12, 1.0);
        (inside((below as f64 + u * ties) / all), inside((above + (1.0 - u) * ties) / all))
    }
}

/// Shiryaev-Roberts e-detector on the ranks of incoming scores.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Drift {
    alarm: Alarm<[f64; 4]>,
}

/// Where scores went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Lower than those of the reference.
    Lower,
    /// Higher than those of the reference.
    Higher,
}

impl Drift {
    /// An alarm that is false with chance at most 5 % within `horizon` cases (0 counts as 1).
    #[must_use]
    pub fn new(horizon: u64) -> Drift {
        Drift { alarm: Alarm::new(horizon) }
    }

    /// Takes in the next case of all traffic; returns whether there is an alarm.
    ///
    /// Claim: if traffic and reference are exchangeable, the chance of an alarm within the horizon is at most
    /// 5 %. Exact when every ranked score is then added to the reference; with a fixed reference it holds
    /// nearly while the reference is larger than the number of cases since it was made
    /// (`docs/method/drift.md`). `u` is an independent uniform number, as from [`crate::audit::draw`]. Says
    /// nothing about changes that leave scores as they are.
    /// Source: Vovk (2021), "Testing randomness online"; Shin, Ramdas & Rinaldo (2023).
    pub fn see(&mut self, reference: &Reference, score: f64, u: f64) -> bool {
        let (rank, rest) = reference.rank(score, u);
        // The density of Beta(a, 1) is a p^(a-1), that of Beta(1, b) is b (1-p)^(b-1).
        let factor = |(a, b): (f64, f64)| (a * b).ln() + (a - 1.0) * rank.ln() + (b - 1.0) * rest.ln();
        self.alarm.see(SHAPES.map(factor), DELTA)
    }

    /// Was there an alarm, now or earlier?
    #[must_use]
    pub fn is_alarm(&self) -> bool {
        self.alarm_at().is_some()
    }

    /// After how many cases it came.
    #[must_use]
    pub fn alarm_at(&self) -> Option<u64> {
        self.alarm.rang_at()
    }

    /// Which way scores went, by the bets that have most evidence now; `None` without an alarm.
    ///
    /// Like the detector it looks at the recent past, so a long quiet time before the alarm does not blur it.
    #[must_use]
    pub fn direction(&self) -> Option<Direction> {
        let [lower, slightly_lower, slightly_higher, higher] = *self.alarm.bets();
        let is_lower = lower.max(slightly_lower) > higher.max(slightly_higher);
        self.is_alarm().then_some(if is_lower { Direction::Lower } else { Direction::Higher })
    }

    /// The detector: an alarm at horizon / 0.05.
    #[must_use]
    pub fn statistic(&self) -> f64 {
        self.alarm.statistic()
    }
}
