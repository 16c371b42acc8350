//! Spending delta: how a chance of failing is shared out over attempts and over automations.

use std::f64::consts::PI;

/// Share of `delta` for attempt `attempt` (from 1) at certifying with the same cases.
///
/// Claim: over any number of attempts the shares add up to at most `delta`. Attempt 0 and a `delta` outside
/// [0, 1] get 0.
/// Source: union bound; the reciprocal squares add up to pi^2 / 6.
#[must_use]
pub fn attempt(delta: f64, attempt: u64) -> f64 {
    let place = attempt as f64;
    if attempt == 0 { 0.0 } else { share(delta, 1) * (6.0 / (PI * PI)) / (place * place) }
}

/// Share of `delta` for each of `automations`, so that all their promises hold together.
///
/// None, or a `delta` outside [0, 1], give 0. Source: union bound (Bonferroni).
#[must_use]
pub fn share(delta: f64, automations: u64) -> f64 {
    if automations == 0 || !(0.0..=1.0).contains(&delta) { 0.0 } else { delta / automations as f64 }
}
