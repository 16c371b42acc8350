//! Simulations of every promise, also where an assumption is broken on purpose.
//!
//! `cargo test --release -p stats --test slow -- --ignored --nocapture` prints the tables of `docs/method`.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

#[path = "../support/mod.rs"]
mod support;

mod brake;
mod drift;
mod gate;
mod opening;
