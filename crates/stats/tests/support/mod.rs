//! What the tests share: seeded numbers, and score curves to draw cases from.
#![allow(dead_code, reason = "each test file uses a part")]

use stats::scan::Judged;

/// SplitMix64: the same numbers from the same seed, everywhere.
pub struct Numbers(pub u64);

impl Numbers {
    pub fn uniform(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    pub fn chance(&mut self, p: f64) -> bool {
        self.uniform() < p
    }
}

/// `n` cases: scores uniform in (0, 1], wrong with chance `error` of the share of traffic that scores higher.
pub fn draw(numbers: &mut Numbers, n: usize, error: impl Fn(f64) -> f64) -> Vec<Judged> {
    (0..n)
        .map(|_| {
            let wider = numbers.uniform();
            Judged { score: 1.0 - wider, wrong: numbers.chance(error(wider)) }
        })
        .collect()
}

/// The limits at which 1 %, 2 %, ... 100 % of such cases proceed.
pub fn hundred_limits() -> Vec<f64> {
    (1..=100).map(|percent| 1.0 - f64::from(percent) / 100.0).collect()
}

/// True risk at each share of the traffic 1 %, ... 100 %, by summing `error` finely.
pub fn risks(error: impl Fn(f64) -> f64) -> Vec<f64> {
    let mut sum = 0.0;
    (0..100_000)
        .map(|i| {
            sum += error((f64::from(i) + 0.5) / 100_000.0);
            sum / f64::from(i + 1)
        })
        .skip(999)
        .step_by(1000)
        .collect()
}

/// Three standard errors of a share `p` over `runs`.
pub fn three_errors(p: f64, runs: u32) -> f64 {
    3.0 * (p * (1.0 - p) / f64::from(runs)).sqrt()
}
