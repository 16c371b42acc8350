//! An accord: something a team is asked, which counts once half of it agreed.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::id::PersonId;
use crate::time::At;

/// What a team is asked to agree to. Only the number of those who agreed is ever shown: who did not is nobody's business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Accord<T> {
    /// What they are asked.
    pub what: T,
    /// Who asks it, and may take it back.
    pub by: PersonId,
    /// When it was asked.
    pub at: At,
    /// Who agreed.
    pub agreed: BTreeSet<PersonId>,
}

impl<T> Accord<T> {
    /// A question that nobody answered yet.
    #[must_use]
    pub const fn new(what: T, by: PersonId, at: At) -> Accord<T> {
        Accord { what, by, at, agreed: BTreeSet::new() }
    }

    /// Enough of a team of this size agreed.
    #[must_use]
    pub fn is_reached(&self, team: usize) -> bool {
        self.agreed.len() >= needed(team)
    }
}

/// So many people have to agree: half of a team, and at least two. Nobody decides together alone, but who is the whole team.
#[must_use]
pub fn needed(team: usize) -> usize {
    team.div_ceil(2).max(2.min(team)).max(1)
}

#[cfg(test)]
mod tests {
    use super::{Accord, needed};
    use crate::id::PersonId;
    use crate::time::At;

    #[test]
    fn half_of_a_team_and_never_one_person_decides_together() {
        for (team, enough) in [(0, 1), (1, 1), (2, 2), (3, 2), (4, 2), (5, 3), (9, 5)] {
            assert_eq!(needed(team), enough, "{team}");
            let mut it = Accord::new((), PersonId::new(At(5), 99), At(5));
            for n in 1..=enough {
                assert!(!it.is_reached(team), "{n} of {team}");
                it.agreed.insert(PersonId::new(At(5), n as u128));
                it.agreed.insert(PersonId::new(At(5), n as u128));
            }
            assert!(it.is_reached(team), "{team}");
        }
    }
}
