//! The task inventory: what a team spends its time on, what of it dulls, and what people want to hand over or keep.

use serde::{Deserialize, Deserializer, Serialize};

use crate::id::{AutomationId, TeamId, WorkId};
use crate::time::At;

/// Below so many voters nothing of what they said is shown, to anybody: a floor (`4-people.md`, section 5).
pub const FEWEST: usize = 5;

/// How much of it people should keep, from 1, AI alone, to 5, people only.
pub const AGENCY: std::ops::RangeInclusive<u8> = 1..=5;

/// A piece of work that comes back.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Work {
    /// Its id.
    pub id: WorkId,
    /// Whose work it is.
    pub team: TeamId,
    /// What it is, in the words of who does it.
    pub what: String,
    /// Whether a machine could do it now, as far as somebody tried or measured it; none while nobody knows.
    #[serde(default)]
    pub capable: Option<bool>,
    /// The automation that would do it.
    #[serde(default)]
    pub automation: Option<AutomationId>,
    /// What the voters say together, as it was when their number last was a multiple of five.
    #[serde(default, deserialize_with = "read_capped")]
    pub tally: Option<Tally>,
    /// When it was added.
    pub at: At,
    /// Counts the changes.
    pub version: i64,
}

/// What one person says of a piece of work. It is stored without the person: that somebody voted is known, what they said is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// Minutes a week.
    pub minutes: u16,
    /// How dull it is, 1 to 5.
    pub dull: u8,
    /// The energy it gives, 1 takes it to 5 gives it.
    pub energy: u8,
    /// What it is worth to those it is for, 1 to 5.
    pub value: u8,
    /// How much of it people should keep: [`AGENCY`].
    pub agency: u8,
    /// Would hand it over to AI, 1 not at all to 5 gladly.
    pub wish: u8,
}

/// Why a piece of work or a vote cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WorkRefusal {
    /// Nobody would know what it is.
    #[error("say what it is, in at most 120 characters")]
    NoWords,
    /// More minutes than a week has, or an answer that is not on the scale.
    #[error("an answer lies outside its scale")]
    OffScale,
}

/// Minutes of a working week of sixty hours.
const WEEK: u16 = 3_600;

/// What a piece of work is called, tidied.
///
/// # Errors
/// [`WorkRefusal::NoWords`].
pub fn named(what: &str) -> Result<String, WorkRefusal> {
    let what = crate::case::tidy(what);
    if (1..=120).contains(&what.chars().count()) { Ok(what) } else { Err(WorkRefusal::NoWords) }
}

impl Vote {
    /// The vote, if every answer lies on its scale.
    ///
    /// # Errors
    /// [`WorkRefusal::OffScale`].
    pub fn checked(self) -> Result<Vote, WorkRefusal> {
        let on_scale = [self.dull, self.energy, self.value, self.agency, self.wish]
            .into_iter()
            .all(|answer| AGENCY.contains(&answer));
        if on_scale && self.minutes <= WEEK { Ok(self) } else { Err(WorkRefusal::OffScale) }
    }
}

/// What the voters say together. There is none below [`FEWEST`] voters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// The voters: a multiple of five. Fewer than five more may have voted since.
    pub voters: usize,
    /// Mean of the minutes a week, to ten minutes.
    pub minutes: f64,
    /// How dull. Like the other means it is never at an end of its scale: [`Tally::capped`].
    pub dull: f64,
    /// The energy it gives.
    pub energy: f64,
    /// What it is worth.
    pub value: f64,
    /// How much people should keep.
    pub agency: f64,
    /// How gladly it is handed over.
    pub wish: f64,
}

/// What to do with a piece of work: what people want against what a machine can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Zone {
    /// Wanted, and a machine can.
    Green,
    /// A machine can, and people do not want it: only with a decision made together.
    Red,
    /// Wanted, and no machine can yet.
    Research,
    /// Neither.
    Low,
}

impl Zone {
    /// All zones.
    pub const ALL: [Zone; 4] = [Zone::Green, Zone::Red, Zone::Research, Zone::Low];

    /// The word used in the key of its sentence.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Zone::Green => "green",
            Zone::Red => "red",
            Zone::Research => "research",
            Zone::Low => "low",
        }
    }
}

impl Tally {
    /// The means of the votes, to one decimal; none below [`FEWEST`] of them.
    #[must_use]
    pub fn of(counted: &[Vote]) -> Option<Tally> {
        if counted.len() < FEWEST {
            return None;
        }
        let mean = |of: fn(&Vote) -> f64| counted.iter().map(of).sum::<f64>() / counted.len() as f64;
        let tally = Tally {
            voters: counted.len(),
            minutes: mean(|vote| f64::from(vote.minutes)),
            dull: mean(|vote| f64::from(vote.dull)),
            energy: mean(|vote| f64::from(vote.energy)),
            value: mean(|vote| f64::from(vote.value)),
            agency: mean(|vote| f64::from(vote.agency)),
            wish: mean(|vote| f64::from(vote.wish)),
        };
        Some(tally.capped())
    }

    /// The same as it may be shown. At an end of a scale a mean would tell what each of the voters said, so there it is shown as if one of
    /// them had said one step less (`4-people.md`, section 5); to one decimal, and still off the end where the voters are many. Minutes are
    /// shown to ten, so that they do not tell to the minute what all of them said.
    #[must_use]
    fn capped(self) -> Tally {
        let step = 1.0 / self.voters.max(1) as f64;
        let (least, most) = (f64::from(*AGENCY.start()), f64::from(*AGENCY.end()));
        let off = |mean: f64| {
            let shown = (mean.clamp(least + step, most - step) * 10.0).round() / 10.0;
            shown.clamp(least + 0.1, most - 0.1)
        };
        Tally {
            voters: self.voters,
            minutes: (self.minutes / 10.0).round() * 10.0,
            dull: off(self.dull),
            energy: off(self.energy),
            value: off(self.value),
            agency: off(self.agency),
            wish: off(self.wish),
        }
    }

    /// Where it stands, where it is known whether a machine can.
    #[must_use]
    pub fn zone(&self, capable: Option<bool>) -> Option<Zone> {
        let wanted = self.wish >= 3.0;
        capable.map(|capable| match (wanted, capable) {
            (true, true) => Zone::Green,
            (false, true) => Zone::Red,
            (true, false) => Zone::Research,
            (false, false) => Zone::Low,
        })
    }
}

/// A stored tally: those of before were not capped.
fn read_capped<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Tally>, D::Error> {
    Ok(Option::<Tally>::deserialize(from)?.map(Tally::capped))
}

impl Work {
    /// Whether so many votes are told: their number is a multiple of [`FEWEST`].
    #[must_use]
    pub const fn tells(votes: usize) -> bool {
        votes > 0 && votes.is_multiple_of(FEWEST)
    }

    /// The same work after one more vote; these are all of them.
    ///
    /// Its tally changes only when five more people voted: else one more vote and two visits would show what that one said.
    #[must_use]
    pub fn voted(self, votes: &[Vote]) -> Work {
        if Work::tells(votes.len()) { Work { tally: Tally::of(votes), ..self } } else { self }
    }

    /// Where it stands, where enough people voted and it is known whether a machine can.
    #[must_use]
    pub fn zone(&self) -> Option<Zone> {
        self.tally.and_then(|tally| tally.zone(self.capable))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{FEWEST, Tally, Vote, Work, Zone, named};
    use crate::id::{TeamId, WorkId};
    use crate::time::At;

    fn vote(wish: u8) -> Vote {
        Vote { minutes: 60, dull: 4, energy: 2, value: 3, agency: 2, wish }
    }

    #[test]
    fn what_people_want_and_what_a_machine_can_make_four_zones() {
        let zone = |wish, capable| Tally::of(&[vote(wish); 5]).and_then(|tally| tally.zone(capable));
        assert_eq!(zone(5, Some(true)), Some(Zone::Green));
        assert_eq!(zone(1, Some(true)), Some(Zone::Red));
        assert_eq!(zone(4, Some(false)), Some(Zone::Research));
        assert_eq!(zone(2, Some(false)), Some(Zone::Low));
        assert_eq!(zone(5, None), None);
    }

    #[test]
    fn an_answer_off_its_scale_is_refused() {
        assert!(vote(3).checked().is_ok());
        for wrong in [
            Vote { dull: 0, ..vote(3) },
            Vote { agency: 6, ..vote(3) },
            vote(9),
            Vote { minutes: 9_999, ..vote(3) },
        ] {
            assert!(wrong.checked().is_err(), "{wrong:?}");
        }
        assert!(named("  Letters to print ").is_ok_and(|what| what == "Letters to print"));
        assert!(named(" ").is_err() && named(&"x".repeat(121)).is_err());
    }

    #[test]
    fn where_all_say_the_same_the_figures_are_those_of_voters_of_whom_one_said_otherwise() {
        for (all, other) in [(5, 4), (1, 2)] {
            for n in [5, 10, 100] {
                let said =
                    |wish| Vote { wish, dull: wish, energy: wish, value: wish, agency: wish, minutes: 0 };
                let mut votes = vec![said(all); n];
                let unanimous = Tally::of(&votes);
                votes[0] = said(other);
                assert_eq!(unanimous, Tally::of(&votes), "{all} by {n}");
                assert!(unanimous.is_some_and(|tally| (1.1..=4.9).contains(&tally.wish)));
            }
        }
        // Stored before figures were capped.
        let old = serde_json::json!({
            "id": WorkId::new(At(0), 1), "team": TeamId::new(At(0), 1), "what": "x", "at": 0, "version": 1,
            "tally": { "voters": 5, "minutes": 93.0, "dull": 5.0, "energy": 1.0, "value": 1.0, "agency": 1.0, "wish": 5.0 },
        });
        let tally = serde_json::from_value::<Work>(old).ok().and_then(|work| work.tally);
        assert_eq!(tally.map(|it| (it.minutes, it.dull, it.energy)), Some((90.0, 4.8, 1.2)));
    }

    proptest! {
        #[test]
        fn no_figure_rests_on_fewer_than_five_votes_or_changes_by_fewer(wishes in prop::collection::vec(1u8..=5, 0..40)) {
            let at = At(0);
            let mut work = Work {
                id: WorkId::new(at, 1), team: TeamId::new(at, 1), what: "x".into(), capable: None, automation: None, tally: None, at, version: 1,
            };
            let votes: Vec<Vote> = wishes.iter().map(|wish| vote(*wish)).collect();
            let mut changed_at = 0;
            for n in 1..=votes.len() {
                let before = work.tally;
                work = work.voted(&votes[..n]);
                if work.tally != before {
                    prop_assert!(n - changed_at >= FEWEST, "{n} after {changed_at}");
                    changed_at = n;
                }
                prop_assert_eq!(work.tally.is_some(), n >= FEWEST);
            }
        }
    }
}
