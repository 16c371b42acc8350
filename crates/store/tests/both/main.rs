//! One story, two databases: every promise of the store is tried on SQLite and, where it is found, on PostgreSQL.

#![allow(clippy::unwrap_used, clippy::panic, reason = "these are tests, their helpers too")]

mod apart;
mod copies;
mod documents;
mod jobs;
mod lists;
mod make;
mod nouns;
mod outlets;
mod people;
mod proofs;
mod races;
mod record;
#[path = "../../src/trial.rs"]
mod trial;
mod writing;

use trial::{Trial, databases};

/// Tells a story to each database there is.
async fn check(story: impl AsyncFn(&Trial)) {
    for trial in databases().await {
        story(&trial).await;
    }
}
