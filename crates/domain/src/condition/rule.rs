//! The rule of each condition: what is missing on this day, if anything.

use super::{Condition, Exception, Facts, Lack, Part, Standing, lacks};
use crate::automation::Stage;
use crate::information::{Council, council};

/// Half of the people whose work it touches have to have taken part (a default of `4-people.md`).
const ASKED: f64 = 0.5;
/// So many of those who will review have to have practised (a default of `4-people.md`).
const TRAINED: f64 = 0.8;
/// The stop button was tried within so many days (a default of `4-people.md`).
const STOP_TRIED: i64 = 90;
/// From so many percent of freed hours without a use on, it is too many (a default of `4-people.md`).
const UNASSIGNED: u8 = 20;

/// How a condition stands, on the way to a stage.
#[must_use]
pub fn standing(condition: Condition, to: Stage, facts: &Facts, exceptions: &[Exception]) -> Standing {
    let Some(lack) = lack(condition, to, facts) else { return Standing::Met };
    match exceptions.iter().find(|it| it.covers(condition, facts.today)) {
        Some(exception) => Standing::Excepted(exception.clone(), lack),
        None => Standing::NotMet(lack),
    }
}

/// What stands in the way of going on in a stage after a stop. The proof has a rule of its own, the brake; what may be let pass for a while
/// blocks the next step and not this one; and what nobody has measured yet would keep everything from before the pulse from ever starting
/// again.
#[must_use]
pub fn restart_lacks(stage: Stage, facts: &Facts) -> Vec<(Condition, Lack)> {
    let mut found = lacks(stage, facts, &[]);
    found.retain(|(condition, lack)| {
        *condition != Condition::Proven && !condition.may_be_excepted() && *lack != Lack::NotMeasured
    });
    found
}

fn lack(condition: Condition, to: Stage, facts: &Facts) -> Option<Lack> {
    match condition {
        Condition::Card => (!facts.silent.is_empty()).then(|| Lack::Silent(facts.silent.clone())),
        Condition::NotAboutPeople => not_about_people(facts),
        Condition::AskedTogether => asked_together(facts),
        Condition::Informed => informed(facts),
        Condition::Trained => {
            few(facts.trained, TRAINED).map(|need| Lack::FewTrained(facts.trained.have, need))
        }
        Condition::PeopleBudget => people_budget(facts),
        Condition::Proven => (!facts.proven).then_some(Lack::NotProven),
        Condition::OverseerAble => overseer_able(facts),
        Condition::NobodyWorseOff => match facts.worse_off {
            None => Some(Lack::NotMeasured),
            Some(worse) => worse.then_some(Lack::WorseOff),
        },
        Condition::FreedTime => freed_time(to, facts),
    }
}

/// So many are needed, where there are too few; at least one.
fn few(part: Part, share: f64) -> Option<usize> {
    let need = ((part.of as f64 * share).ceil() as usize).max(1);
    (part.have < need).then_some(need)
}

fn not_about_people(facts: &Facts) -> Option<Lack> {
    if let Some(name) = facts.speaking.first() {
        return Some(Lack::SpeaksOfPeople(name.clone()));
    }
    (!facts.declared).then_some(Lack::NotDeclared)
}

fn asked_together(facts: &Facts) -> Option<Lack> {
    if let Some(need) = few(facts.asked, ASKED) {
        return Some(Lack::FewAsked(facts.asked.have, need));
    }
    // What people do not want, and what too few said anything about, is decided together or not at all.
    (!facts.wanted && !facts.decided_together).then_some(Lack::NotDecidedTogether)
}

fn informed(facts: &Facts) -> Option<Lack> {
    let Some(last) = facts.informed.last() else { return Some(Lack::NotInformed) };
    let council = council(&facts.informed);
    if council.stands_in_the_way(facts.country) {
        let refused = council == Council::Withheld;
        return Some(if refused { Lack::CouncilRefused } else { Lack::CouncilSilent });
    }
    let earliest = last.earliest(facts.country);
    // Both count: the day that people were told it would start, and the day it does.
    if last.starts < earliest {
        return Some(Lack::StartsTooSoon(last.starts, earliest));
    }
    (facts.today < earliest).then_some(Lack::TooSoon(earliest))
}

fn people_budget(facts: &Facts) -> Option<Lack> {
    if facts.spent.all == 0 {
        return Some(Lack::NothingBooked);
    }
    (!facts.spent.reaches_floor()).then(|| Lack::BudgetShort(facts.spent.missing()))
}

fn overseer_able(facts: &Facts) -> Option<Lack> {
    if facts.overseers.of == 0 {
        return Some(Lack::NoOverseer);
    }
    if facts.overseers.have < facts.overseers.of {
        return Some(Lack::OverseerUntrained);
    }
    let lately = facts.stop_tried.is_some_and(|at| facts.today <= at.plus_days(STOP_TRIED));
    (!lately).then_some(Lack::StopNotTried)
}

fn freed_time(to: Stage, facts: &Facts) -> Option<Lack> {
    if facts.others_freed {
        return Some(Lack::OthersFreed);
    }
    (to == Stage::Automatic).then(|| unassigned(facts.freed)).flatten().map(Lack::FreedUnassigned)
}

/// Percent of the freed hours without a use, where that is too many; `freed` percent have one.
#[must_use]
pub fn unassigned(freed: u8) -> Option<u8> {
    Some(100_u8.saturating_sub(freed)).filter(|open| *open >= UNASSIGNED)
}
