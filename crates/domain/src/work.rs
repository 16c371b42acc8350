//! The task inventory: what a team spends its time on, what of it dulls, and what people want to hand over or keep.

use std::collections::BTreeSet;

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
    /// The automations it was linked to before: what people do not want is not forgotten when a link is taken away.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub once: BTreeSet<AutomationId>,
    /// What it was called before, the oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub was: Vec<String>,
    /// That it was taken off the list: it stays to be read, with the reason.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub off: Option<Off>,
    /// What the voters say together, as it was when their number last was a multiple of five.
    #[serde(default, deserialize_with = "read_capped")]
    pub tally: Option<Tally>,
    /// When it was added.
    pub at: At,
    /// Counts the changes.
    pub version: i64,
}

/// Why a piece of work is not on the list any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Off {
    /// Why, in the words of the lead.
    pub why: String,
    /// When.
    pub at: At,
}

/// How often work comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Often {
    /// Several times a day.
    SeveralADay,
    /// Every day.
    Daily,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// Less than that.
    Seldom,
}

impl Often {
    /// All of them, the most often first.
    pub const ALL: [Often; 5] =
        [Often::SeveralADay, Often::Daily, Often::Weekly, Often::Monthly, Often::Seldom];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Often::SeveralADay => "several_a_day",
            Often::Daily => "daily",
            Often::Weekly => "weekly",
            Often::Monthly => "monthly",
            Often::Seldom => "seldom",
        }
    }

    /// The one of a word that was sent.
    #[must_use]
    pub fn parse(word: &str) -> Option<Often> {
        Often::ALL.into_iter().find(|often| often.as_str() == word)
    }

    /// The one in the middle of these votes; none where fewer than [`FEWEST`] of them say it: the oldest were not asked.
    fn middle(counted: &[Vote]) -> Option<Often> {
        let mut said: Vec<Often> = counted.iter().filter_map(|vote| vote.often).collect();
        said.sort();
        said.get(said.len() / 2).copied().filter(|_| said.len() >= FEWEST)
    }
}

/// What one person says of a piece of work. It is stored without the person: that somebody voted is known, what they said is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    /// Minutes a week.
    pub minutes: u16,
    /// How often it comes back; none in a vote of before this was asked.
    #[serde(default)]
    pub often: Option<Often>,
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
    /// The team has it on its list.
    #[error("the team has this on its list already")]
    Known(WorkId),
    /// It is not on the list any more.
    #[error("this was taken off the list")]
    TakenOff,
    /// What is taken off is taken off with a reason.
    #[error("say why it is taken off, in at most 500 characters")]
    NoReason,
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
        if on_scale && self.often.is_some() && self.minutes <= WEEK {
            Ok(self)
        } else {
            Err(WorkRefusal::OffScale)
        }
    }
}

/// What the voters say together. There is none below [`FEWEST`] voters.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tally {
    /// The voters: a multiple of five. Fewer than five more may have voted since.
    pub voters: usize,
    /// Mean of the minutes a week, to ten minutes.
    pub minutes: f64,
    /// How often it comes back: what the one in the middle says.
    #[serde(default)]
    pub often: Option<Often>,
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
            often: Often::middle(counted),
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
            // The one in the middle tells nothing of the others: it needs no cap.
            often: self.often,
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

    /// The same work under another name; the votes stay, and what it was called is kept.
    ///
    /// # Errors
    /// Says what to change; refused where `all`, the work of its team, has another one of that name.
    pub fn renamed(mut self, what: &str, all: &[Work]) -> Result<Work, WorkRefusal> {
        self.on_list()?;
        let what = named(what)?;
        if let Some(other) = same(all, &what).filter(|other| other.id != self.id) {
            return Err(WorkRefusal::Known(other.id));
        }
        if what != self.what {
            let was = std::mem::replace(&mut self.what, what);
            self.was.push(was);
        }
        Ok(self)
    }

    /// The same work, taken off the list.
    ///
    /// # Errors
    /// Refused without a reason, and where it was taken off already.
    pub fn taken_off(self, why: &str, at: At) -> Result<Work, WorkRefusal> {
        self.on_list()?;
        let why = crate::case::tidy(why);
        if !(1..=500).contains(&why.chars().count()) {
            return Err(WorkRefusal::NoReason);
        }
        Ok(Work { off: Some(Off { why, at }), ..self })
    }

    /// It is on the list: then people vote on it.
    ///
    /// # Errors
    /// [`WorkRefusal::TakenOff`].
    pub const fn on_list(&self) -> Result<(), WorkRefusal> {
        if self.off.is_some() { Err(WorkRefusal::TakenOff) } else { Ok(()) }
    }

    /// The same work, linked to an automation or to none.
    #[must_use]
    pub fn linked(mut self, automation: Option<AutomationId>) -> Work {
        if self.automation != automation {
            self.once.extend(self.automation);
        }
        Work { automation, ..self }
    }

    /// People said that they do not want to hand it over, whether a machine can or not.
    #[must_use]
    pub fn is_unwanted(&self) -> bool {
        self.tally.is_some_and(|tally| tally.zone(Some(true)) == Some(Zone::Red))
    }

    /// Where it stands, where enough people voted and it is known whether a machine can.
    #[must_use]
    pub fn zone(&self) -> Option<Zone> {
        self.tally.and_then(|tally| tally.zone(self.capable))
    }
}

/// The work on this list that has the name, however it is written.
#[must_use]
pub fn same<'a>(all: &'a [Work], what: &str) -> Option<&'a Work> {
    let plain = |text: &str| crate::case::tidy(text).to_lowercase();
    all.iter().find(|work| work.off.is_none() && plain(&work.what) == plain(what))
}

/// People want the work of this automation handed over: enough of them said so, of all of it. One unwanted piece is enough to say no,
/// also where somebody took its link away since.
#[must_use]
pub fn wanted(works: &[Work], id: AutomationId) -> bool {
    let mut linked = works.iter().filter(|work| work.automation == Some(id)).peekable();
    let unwanted = |work: &Work| work.once.contains(&id) && work.is_unwanted();
    linked.peek().is_some()
        && linked.all(|work| work.tally.is_some() && !work.is_unwanted())
        && !works.iter().any(unwanted)
}

#[cfg(test)]
mod tests;
