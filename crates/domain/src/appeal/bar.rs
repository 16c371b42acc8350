//! Who may end an appeal: nobody judges what is their own, and nobody says twice that a decision stays.

use super::Appeal;
use crate::id::PersonId;

/// The people around an appeal when somebody is about to end it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Around {
    /// Who asked; none without an account.
    pub requester: Option<PersonId>,
    /// Who took the decision that stands now, if it was a person.
    pub standing: Option<PersonId>,
    /// Who ended other appeals of the case.
    pub ended: Vec<PersonId>,
    /// Everybody who decides in the team.
    pub team: Vec<PersonId>,
}

/// Why somebody may not end an appeal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bar {
    /// The decision that is objected to was theirs.
    Decided,
    /// They raised it.
    Raised,
    /// The decision that stands now is theirs.
    Stands,
    /// The case is their own question.
    Asked,
    /// They ended an earlier appeal of the case.
    EndedEarlier,
}

impl Appeal {
    /// Why this person may not end it; nothing when they may. Who ended an earlier one may end this one when nobody else of the team can: an
    /// objection that nobody may answer would be worse than one that the same person answers.
    #[must_use]
    pub fn bar(&self, person: PersonId, around: &Around) -> Option<Bar> {
        let earlier = |person: PersonId| around.ended.contains(&person);
        let free = |it: &PersonId| self.own(*it, around).is_none() && !earlier(*it);
        let another = earlier(person) && around.team.iter().any(free);
        self.own(person, around).or(another.then_some(Bar::EndedEarlier))
    }

    fn own(&self, person: PersonId, around: &Around) -> Option<Bar> {
        let theirs = [
            (self.first_decider, Bar::Decided),
            (self.raised_by, Bar::Raised),
            (around.standing, Bar::Stands),
            (around.requester, Bar::Asked),
        ];
        theirs.into_iter().find(|(whose, _)| *whose == Some(person)).map(|(_, bar)| bar)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{AppealKind, AppealState};
    use super::{Appeal, Around, Bar};
    use crate::id::{AppealId, CaseId, DecisionId, PersonId};
    use crate::time::At;

    fn person(n: u128) -> PersonId {
        PersonId::new(At(0), n)
    }

    fn appeal() -> Appeal {
        Appeal {
            id: AppealId::new(At(0), 1),
            case: CaseId::new(At(0), 1),
            decision: DecisionId::new(At(0), 1),
            kind: AppealKind::Flag,
            raised_by: Some(person(2)),
            words: String::new(),
            raised_at: At(0),
            first_decider: Some(person(1)),
            state: AppealState::Open,
            reminded: None,
            overdue: None,
        }
    }

    #[test]
    fn nobody_ends_what_is_their_own() {
        let around = Around { requester: Some(person(4)), standing: Some(person(3)), ..Around::default() };
        let table = [
            (1, Some(Bar::Decided)),
            (2, Some(Bar::Raised)),
            (3, Some(Bar::Stands)),
            (4, Some(Bar::Asked)),
            (5, None),
        ];
        for (who, bar) in table {
            assert_eq!(appeal().bar(person(who), &around), bar, "{who}");
        }
    }

    #[test]
    fn who_ended_an_earlier_one_ends_no_other_as_long_as_somebody_else_can() {
        let around = |team: &[u128]| Around {
            ended: vec![person(5)],
            team: team.iter().map(|n| person(*n)).collect(),
            ..Around::default()
        };
        let table: [(&[u128], Option<Bar>); 4] = [
            (&[5, 6], Some(Bar::EndedEarlier)),
            // The others of the team decided it or raised it.
            (&[1, 2, 5], None),
            (&[5], None),
            (&[1, 2, 5, 6], Some(Bar::EndedEarlier)),
        ];
        for (team, bar) in table {
            assert_eq!(appeal().bar(person(5), &around(team)), bar, "{team:?}");
            assert_eq!(appeal().bar(person(6), &around(team)), None, "{team:?}");
        }
    }
}
