//! An organisation that does not exist, with cases that nobody ever sent: all that the demo shows.
//!
//! Only words and chance: same seed, same cases. Who puts them into a database is no concern of this module.

mod grammar;
mod mail;
mod organisation;
pub mod papers;
pub mod play;

pub use organisation::{
    Automation, Both, Card, Claims, Organisation, Person, Stream, StreamKey, StreamLabel, Team, organisation,
};

use fastrand::Rng;

/// A case with the label that people gave it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastCase {
    /// What stands above the mail; never empty.
    pub subject: String,
    /// The mail, perhaps over several lines.
    pub text: String,
    /// One of the stream's labels.
    pub label: &'static str,
    /// Name and address of who asked; the address ends in `.example`.
    pub requester: (String, String),
    /// Before the moment of the demo.
    pub minutes_ago: u64,
}

const MINUTES_OF_A_DAY: u64 = 24 * 60;
/// The past goes back half a year and ends yesterday.
const PAST: std::ops::Range<u64> = MINUTES_OF_A_DAY..180 * MINUTES_OF_A_DAY;
/// New cases came in during the last four hours.
const NEW: std::ops::Range<u64> = 0..240;

/// Cases of the last half year, oldest first.
#[must_use]
pub fn past_cases(seed: u64, stream: StreamKey, count: usize) -> Vec<PastCase> {
    cases(seed, "past", stream, count, PAST)
}

/// Cases that arrive now, oldest first: as the past ones, but other ones, even for the same seed.
#[must_use]
pub fn new_cases(seed: u64, stream: StreamKey, count: usize) -> Vec<PastCase> {
    cases(seed, "new", stream, count, NEW)
}

fn cases(
    seed: u64,
    time: &str,
    stream: StreamKey,
    count: usize,
    minutes: std::ops::Range<u64>,
) -> Vec<PastCase> {
    let mut chance = Rng::with_seed(mixed(seed, &[time, stream.as_str()]));
    let people = organisation::requesters(stream);
    let mut moments: Vec<u64> = (0..count).map(|_| chance.u64(minutes.clone())).collect();
    moments.sort_unstable_by(|a, b| b.cmp(a));
    let grammar = grammar::of(stream);
    let case = |minutes_ago| {
        let requester = people.get(chance.usize(..people.len().max(1))).cloned().unwrap_or_default();
        let mail = mail::write(grammar, &requester.0, &mut chance);
        PastCase { subject: mail.subject, text: mail.text, label: mail.label, requester, minutes_ago }
    };
    moments.into_iter().map(case).collect()
}

/// A seed of its own for every use (FNV-1a, so that it is the same on every machine).
fn mixed(seed: u64, words: &[&str]) -> u64 {
    let bytes = seed.to_le_bytes().into_iter().chain(words.iter().flat_map(|word| word.bytes().chain([0])));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests;
