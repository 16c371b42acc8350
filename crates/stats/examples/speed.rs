//! Prints how long one `certify` takes: `cargo run --release -p stats --example speed`.
#![allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a stopwatch")]

use std::hint::black_box;
use std::time::Instant;

use stats::scan::{Finding, Target, certify};

#[path = "../tests/support/mod.rs"]
mod support;
use support::{Numbers, draw, hundred_limits};

fn main() {
    let limits = hundred_limits();
    for n in [500, 1_500, 4_000, 10_000, 20_000, 100_000] {
        let cases = draw(&mut Numbers(1), n, |wider| 0.5 * wider.powi(4));
        for risk in [0.005, 0.01, 0.02, 0.05] {
            let Some(target) = Target::new(risk, 0.05) else { continue };
            let (rounds, start) = (20, Instant::now());
            for _ in 0..rounds {
                black_box(certify(black_box(&limits), black_box(&cases), target));
            }
            let each = start.elapsed().as_secs_f64() * 1e3 / f64::from(rounds);
            let limit = if let Finding::Certified(it) = certify(&limits, &cases, target) {
                it.limit
            } else {
                f64::NAN
            };
            println!("{n:>7} cases, risk {risk:<5}: {each:7.3} ms, limit {limit:.2}");
        }
    }
}
