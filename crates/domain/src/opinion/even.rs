//! Ballots evened: where all of a group or a cluster agree with a statement, or none of them does, one of them says otherwise.
//!
//! A unanimous group would tell what each of its people said. To cap its own figure is not enough: beside exact shares of everybody the cap
//! can be worked out. So all figures are counted in the same ballots, and these are ballots that people could have given.

use super::{Ballot, View};

/// The sorted ballots with one changed view in each group and each cluster that is of one mind on a statement. `groups` and `clusters` say
/// for each ballot where it belongs; there are no clusters where that is empty.
pub(super) fn evened(
    mut ballots: Vec<Ballot>,
    statements: usize,
    groups: &[usize],
    clusters: &[usize],
) -> Vec<Ballot> {
    for statement in 0..statements {
        for parts in [groups, clusters] {
            for part in 0..parts.iter().max().map_or(0, |last| last + 1) {
                even(&mut ballots, statement, (parts, part), groups);
            }
        }
    }
    ballots
}

fn agrees(ballot: &Ballot, statement: usize) -> bool {
    ballot.views.get(statement) == Some(&View::Agree)
}

/// Changes one view of a part that is of one mind: of somebody with whom another of their group says the same, so that their group does not
/// become of one mind by it. There is always one: a cluster has at least eight people, and there are at most seven groups with "all others".
fn even(ballots: &mut [Ballot], statement: usize, (parts, part): (&[usize], usize), groups: &[usize]) {
    let own: Vec<usize> = (0..ballots.len()).filter(|at| parts.get(*at) == Some(&part)).collect();
    let says = |at: &usize| ballots.get(*at).is_some_and(|ballot| agrees(ballot, statement));
    let Some(first) = own.first().map(says) else { return };
    if own.iter().any(|at| says(at) != first) {
        return;
    }
    let beside = |at: &&usize| {
        let alike = (0..ballots.len()).filter(|it| groups.get(*it) == groups.get(**at) && says(it) == first);
        alike.count() > 1
    };
    let Some(at) = own.iter().find(beside).copied() else { return };
    let otherwise = if first { View::Pass } else { View::Agree };
    if let Some(view) = ballots.get_mut(at).and_then(|ballot| ballot.views.get_mut(statement)) {
        *view = otherwise;
    }
}
