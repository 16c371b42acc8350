//! Conditions: what must hold before an automation goes a stage further, for the people it touches as much as for its proof
//! (`4-people.md`, section 1).

mod rule;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::automation::Stage;
use crate::booking::Spent;
use crate::country::Country;
use crate::information::Information;
use crate::person::Role;
use crate::time::At;

pub use rule::{restart_lacks, standing, unassigned};

/// Something that must hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// Its card says everything, in both languages.
    Card,
    /// It does not rate, rank, select or watch people.
    NotAboutPeople,
    /// The people it touches were asked.
    AskedTogether,
    /// Their representatives were told in time.
    Informed,
    /// Who will review practised, in paid time.
    Trained,
    /// People got their share of what it cost.
    PeopleBudget,
    /// Its target is proven.
    Proven,
    /// Somebody can stop it, and tried.
    OverseerAble,
    /// Nobody is worse off by it.
    NobodyWorseOff,
    /// The team said where the freed hours go.
    FreedTime,
}

impl Condition {
    /// All conditions, in the order they are met.
    pub const ALL: [Condition; 10] = [
        Condition::Card,
        Condition::NotAboutPeople,
        Condition::AskedTogether,
        Condition::Informed,
        Condition::Trained,
        Condition::PeopleBudget,
        Condition::Proven,
        Condition::OverseerAble,
        Condition::NobodyWorseOff,
        Condition::FreedTime,
    ];

    /// The word that is stored, sent, and used in the keys of its sentences.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Condition::Card => "card",
            Condition::NotAboutPeople => "not_about_people",
            Condition::AskedTogether => "asked_together",
            Condition::Informed => "informed",
            Condition::Trained => "trained",
            Condition::PeopleBudget => "people_budget",
            Condition::Proven => "proven",
            Condition::OverseerAble => "overseer_able",
            Condition::NobodyWorseOff => "nobody_worse_off",
            Condition::FreedTime => "freed_time",
        }
    }

    /// The condition of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Condition> {
        Condition::ALL.into_iter().find(|condition| condition.as_str() == word)
    }

    /// The first stage that asks it; every later one asks it too, for what held once may not hold any more.
    #[must_use]
    pub const fn since(self) -> Stage {
        match self {
            Condition::Card | Condition::NotAboutPeople => Stage::Design,
            // The freed hours of the last automation stand in the way of the next one from its first day of work on.
            Condition::AskedTogether | Condition::Informed | Condition::FreedTime => Stage::Shadow,
            Condition::Trained | Condition::PeopleBudget => Stage::Assisted,
            Condition::Proven | Condition::OverseerAble | Condition::NobodyWorseOff => Stage::Automatic,
        }
    }

    /// The conditions of going to this stage.
    pub fn of(to: Stage) -> impl Iterator<Item = Condition> {
        let asks = !matches!(to, Stage::Idea | Stage::Paused | Stage::Retired);
        Condition::ALL.into_iter().filter(move |condition| asks && condition.since() <= to)
    }

    /// Whether somebody may let it pass for a while; the others nobody may.
    #[must_use]
    pub const fn may_be_excepted(self) -> bool {
        matches!(self, Condition::PeopleBudget | Condition::FreedTime)
    }

    /// Who can supply what is missing.
    #[must_use]
    pub const fn supplied_by(self) -> &'static [Role] {
        match self {
            Condition::Card | Condition::NotAboutPeople | Condition::Proven => &[Role::Lead],
            Condition::AskedTogether | Condition::FreedTime => &[Role::Colleague, Role::Lead],
            Condition::Informed => &[Role::Lead, Role::Hr, Role::Representative],
            Condition::Trained => &[Role::Colleague],
            Condition::PeopleBudget => &[Role::Hr, Role::Lead],
            Condition::OverseerAble => &[Role::Lead, Role::Colleague],
            Condition::NobodyWorseOff => &[Role::Hr],
        }
    }
}

/// What is known on the day a stage is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The day.
    pub today: At,
    /// Whose law counts.
    pub country: Country,
    /// The parts of the card that say nothing.
    pub silent: Vec<&'static str>,
    /// Somebody declared that it is not about people.
    pub declared: bool,
    /// Names of labels and fields that speak of people's worth or feelings.
    pub speaking: Vec<String>,
    /// Who took part, of the people whose work it touches.
    pub asked: Part,
    /// People want this work handed over: known, and not against it.
    pub wanted: bool,
    /// The team decided together which steps AI takes.
    pub decided_together: bool,
    /// The information records.
    pub informed: Vec<Information>,
    /// Who practised, of those who will review.
    pub trained: Part,
    /// What was booked.
    pub spent: Spent,
    /// Its target is proven.
    pub proven: bool,
    /// Who practised, of the named overseers.
    pub overseers: Part,
    /// When an overseer last tried the stop button.
    pub stop_tried: Option<At>,
    /// Somebody is worse off; none while nobody measured it.
    pub worse_off: Option<bool>,
    /// Percent of the freed hours that the team has said a use for.
    pub freed: u8,
    /// Another automation of the team decides alone, and its freed hours have no use yet.
    pub others_freed: bool,
}

/// So many, of so many.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// So many.
    pub have: usize,
    /// Of so many.
    pub of: usize,
}

/// What is missing, in a form that its sentence needs.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lack {
    /// The card does not say this.
    Silent(Vec<&'static str>),
    /// Nobody declared it.
    NotDeclared,
    /// This label or field speaks of people.
    SpeaksOfPeople(String),
    /// Too few people took part: so many, and so many are needed.
    FewAsked(usize, usize),
    /// People do not want it, or it is not known; then the team decides it together.
    NotDecidedTogether,
    /// Nobody was told.
    NotInformed,
    /// The council has the word.
    CouncilSilent,
    /// The council did not consent.
    CouncilRefused,
    /// People were told that it starts on the first day, and it may on the second.
    StartsTooSoon(At, At),
    /// It may not start before this day.
    TooSoon(At),
    /// Too few practised: so many, and so many are needed.
    FewTrained(usize, usize),
    /// Nothing was booked.
    NothingBooked,
    /// So many cents more have to go to people.
    BudgetShort(i64),
    /// Not proven.
    NotProven,
    /// Nobody is named.
    NoOverseer,
    /// Somebody who is named did not practise.
    OverseerUntrained,
    /// Nobody tried the stop button lately.
    StopNotTried,
    /// Not measured yet.
    NotMeasured,
    /// Somebody is worse off.
    WorseOff,
    /// So many percent of the freed hours have no use yet.
    FreedUnassigned(u8),
    /// The freed hours of another automation have no use yet.
    OthersFreed,
}

impl Lack {
    /// The word used in the key of its sentence.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Lack::Silent(_) => "silent",
            Lack::NotDeclared => "not_declared",
            Lack::SpeaksOfPeople(_) => "speaks_of_people",
            Lack::FewAsked(..) => "few_asked",
            Lack::NotDecidedTogether => "not_decided_together",
            Lack::NotInformed => "not_informed",
            Lack::CouncilSilent => "council_silent",
            Lack::CouncilRefused => "council_refused",
            Lack::StartsTooSoon(..) => "starts_too_soon",
            Lack::TooSoon(_) => "too_soon",
            Lack::FewTrained(..) => "few_trained",
            Lack::NothingBooked => "nothing_booked",
            Lack::BudgetShort(_) => "budget_short",
            Lack::NotProven => "not_proven",
            Lack::NoOverseer => "no_overseer",
            Lack::OverseerUntrained => "overseer_untrained",
            Lack::StopNotTried => "stop_not_tried",
            Lack::NotMeasured => "not_measured",
            Lack::WorseOff => "worse_off",
            Lack::FreedUnassigned(_) => "freed_unassigned",
            Lack::OthersFreed => "others_freed",
        }
    }
}

/// That somebody let a condition pass for a while. Everybody sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Exception {
    /// Which.
    pub condition: Condition,
    /// Who answers for it.
    pub owner: crate::id::PersonId,
    /// Why.
    pub why: String,
    /// From this moment on it counts no more.
    pub until: At,
}

/// So many days at most.
pub const LONGEST_EXCEPTION: i64 = 183;

/// Why an exception cannot be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ExceptionRefusal {
    /// This one nobody lets pass.
    #[error("nobody can let this condition pass")]
    Never,
    /// Everybody may ask why.
    #[error("an exception has a reason")]
    NoReason,
    /// It ends, and not in the past.
    #[error("an exception ends on a day that lies ahead, at most half a year")]
    BadEnd,
}

impl Exception {
    /// Whether it lets this condition pass today. One that somebody wrote into the data by hand for another condition lets nothing pass.
    #[must_use]
    pub fn covers(&self, condition: Condition, today: At) -> bool {
        self.condition == condition && condition.may_be_excepted() && today < self.until
    }

    /// The exception, if it can be made now.
    ///
    /// # Errors
    /// Says what to change.
    pub fn checked(self, now: At) -> Result<Exception, ExceptionRefusal> {
        if !self.condition.may_be_excepted() {
            return Err(ExceptionRefusal::Never);
        }
        if self.why.trim().is_empty() {
            return Err(ExceptionRefusal::NoReason);
        }
        if self.until <= now || self.until > now.plus_days(LONGEST_EXCEPTION) {
            return Err(ExceptionRefusal::BadEnd);
        }
        Ok(self)
    }
}

/// How a condition stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It holds.
    Met,
    /// It does not hold.
    NotMet(Lack),
    /// It does not hold, and somebody let it pass.
    Excepted(Exception, Lack),
}

impl Standing {
    /// Whether it stands in the way.
    #[must_use]
    pub const fn is_in_the_way(&self) -> bool {
        matches!(self, Standing::NotMet(_))
    }
}

/// How every condition of going to a stage stands.
#[must_use]
pub fn checklist(to: Stage, facts: &Facts, exceptions: &[Exception]) -> Vec<(Condition, Standing)> {
    Condition::of(to).map(|condition| (condition, standing(condition, to, facts, exceptions))).collect()
}

/// The steps that ask something, each with the conditions that it asks first, and those of which it asks more than the step before.
#[must_use]
pub fn steps(facts: &Facts, exceptions: &[Exception]) -> Vec<(Stage, Vec<(Condition, Standing)>)> {
    let steps = [Stage::Design, Stage::Shadow, Stage::Assisted, Stage::Automatic];
    let mut known: Vec<(Condition, Standing)> = vec![];
    let more = |to: Stage| {
        let all = checklist(to, facts, exceptions);
        let more = all.iter().filter(|it| !known.contains(it)).cloned().collect();
        known = all;
        (to, more)
    };
    steps.into_iter().map(more).collect()
}

/// What stands in the way of going to a stage.
#[must_use]
pub fn lacks(to: Stage, facts: &Facts, exceptions: &[Exception]) -> Vec<(Condition, Lack)> {
    let lack = |(condition, standing)| match standing {
        Standing::NotMet(lack) => Some((condition, lack)),
        Standing::Met | Standing::Excepted(..) => None,
    };
    checklist(to, facts, exceptions).into_iter().filter_map(lack).collect()
}
