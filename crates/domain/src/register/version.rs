//! The versions of a card and the months of use, as the record tells them.

use crate::automation::{Card, Stage};
use crate::time::At;

/// A card as it was from a moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Counted from 1.
    pub number: usize,
    /// Since when.
    pub at: At,
    /// What it said.
    pub card: Card,
}

/// The versions of a card, the oldest first, from when it was made, what it says now, and every change: when, before, after. A change
/// of the name alone makes no version.
#[must_use]
pub fn versions(made: At, now: &Card, changes: &[(At, Card, Card)]) -> Vec<Version> {
    let first = changes.first().map_or(now, |(_, before, _)| before);
    let mut all = vec![Version { number: 1, at: made, card: first.clone() }];
    for (at, _, after) in changes {
        if all.last().is_none_or(|last| last.card != *after) {
            all.push(Version { number: all.len() + 1, at: *at, card: after.clone() });
        }
    }
    all
}

/// When people first worked with it, and when it was over for good; from every stage it went to, the oldest first.
#[must_use]
pub fn in_use(moves: &[(At, Stage)]) -> (Option<At>, Option<At>) {
    let began = moves.iter().find(|(_, to)| matches!(to, Stage::Assisted | Stage::Automatic));
    let ended = moves.last().filter(|(_, to)| *to == Stage::Retired);
    (began.map(|(at, _)| *at), ended.map(|(at, _)| *at))
}
