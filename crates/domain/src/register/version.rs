//! The versions of a card and the months of use, as the record tells them.

use crate::automation::{Card, Stage};
use crate::time::At;
use crate::words::Words;

/// A name and a card as they were from a moment on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Counted from 1.
    pub number: usize,
    /// Since when.
    pub at: At,
    /// What it was called.
    pub name: Words,
    /// What it said.
    pub card: Card,
}

/// A change of the card, as the record tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: At,
    /// The card before and after it.
    pub card: [Card; 2],
    /// The name before and after it; entries of before do not tell it.
    pub name: Option<[Words; 2]>,
}

/// The versions of a card, the oldest first, from when it was made, its name and what it says now, and every change.
#[must_use]
pub fn versions(made: At, name: &Words, card: &Card, changes: &[Change]) -> Vec<Version> {
    let first = changes.first().map_or(card, |change| &change.card[0]);
    let called = changes.iter().find_map(|change| change.name.as_ref()).map_or(name, |[before, _]| before);
    let mut all = vec![Version { number: 1, at: made, name: called.clone(), card: first.clone() }];
    for Change { at, card: [_, after], name } in changes {
        let Some(last) = all.last() else { continue };
        let name = name.as_ref().map_or(&last.name, |[_, after]| after).clone();
        if last.card != *after || last.name != name {
            all.push(Version { number: all.len() + 1, at: *at, name, card: after.clone() });
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
