//! Prints the coverage of the scan on monotone error curves: `cargo run --release -p stats --example gain
//! 400`.
//!
//! Columns: widest limit truly within the risk; one look at all limits; stepped scan; planned scan with
//! tuning data like the calibration cases, with half and with twice the errors; then the share of broken
//! promises of the last four.
#![allow(clippy::print_stdout, reason = "prints a table")]

use stats::binomial::most_errors;
use stats::scan::{Finding, Judged, Plan, Target, certify, level};

#[path = "../tests/support/mod.rs"]
mod support;
use support::{Numbers, draw, hundred_limits};

const CURVES: [(f64, f64); 4] = [(0.05, 3.0), (0.1, 4.0), (0.15, 5.0), (0.25, 3.0)];

fn main() {
    let runs: u32 = std::env::args().nth(1).and_then(|word| word.parse().ok()).unwrap_or(100);
    for risk in [0.005, 0.01, 0.02, 0.05] {
        for n in [300, 500, 800, 1_500, 4_000, 10_000] {
            let Some(target) = Target::new(risk, 0.05) else { continue };
            let (sums, broken) = measure(n, target, runs);
            print!("{risk:<6}{n:>6} |");
            sums.iter().for_each(|sum| print!(" {:5.1}", 100.0 * sum));
            print!(" |");
            broken.iter().for_each(|share| print!(" {:4.1}", 100.0 * share));
            println!();
        }
    }
}

fn measure(n: usize, target: Target, runs: u32) -> ([f64; 6], [f64; 4]) {
    let limits = hundred_limits();
    let (mut sums, mut broken) = ([0.0; 6], [0.0; 4]);
    let part = 1.0 / (f64::from(runs) * CURVES.len() as f64);
    for (mean, power) in CURVES {
        let error =
            |times: f64| move |wider: f64| (times * mean * (power + 1.0) * wider.powf(power)).min(1.0);
        let best = (target.risk() / mean).powf(1.0 / power).min(1.0);
        let mut numbers = Numbers(n as u64 + (mean * 1e6) as u64);
        for _ in 0..runs {
            let cases = draw(&mut numbers, n, error(1.0));
            sums[0] += best * part;
            sums[1] += one_look(&limits, &cases, target) * part;
            let mut note = |column: usize, finding: Finding| {
                let covered = if let Finding::Certified(it) = finding { 1.0 - it.limit } else { 0.0 };
                sums[column] += covered * part;
                broken[column - 2] += if covered > best + 1e-9 { part } else { 0.0 };
            };
            note(2, certify(&limits, &cases, target));
            for (column, times) in [(3, 1.0), (4, 0.5), (5, 2.0)] {
                let tuning = draw(&mut numbers, n, error(times));
                note(column, Plan::expecting(&limits, &tuning, n, target).certify(&cases, target));
            }
        }
    }
    (sums, broken)
}

/// Coverage of the widest limit that passes at the common level of all limits.
fn one_look(limits: &[f64], cases: &[Judged], target: Target) -> f64 {
    let count = |limit: f64, wrong: bool| {
        cases.iter().filter(|c| c.score >= limit && (c.wrong || !wrong)).count() as u64
    };
    let sizes: Vec<u64> = limits.iter().map(|limit| count(*limit, false)).collect();
    let level = level(&sizes, target);
    let passes = |j: usize| {
        most_errors(sizes[j], target.risk(), level).is_some_and(|most| count(limits[j], true) <= most)
    };
    (0..limits.len()).rev().find(|j| passes(*j)).map_or(0.0, |j| 1.0 - limits[j])
}
