//! Growth: a path that somebody takes from one kind of work to another, opened by themselves, seen by whom they invite.

use serde::{Deserialize, Serialize};

use crate::case::tidy;
use crate::id::{GrowthId, PersonId};
use crate::time::At;

/// The longest text of a path, in characters.
pub const LONGEST: usize = 600;
/// The most hours of coaching that a path plans.
pub const MOST_HOURS: u16 = 500;
/// The least and the most minutes that are booked at once.
pub const MINUTES: [i64; 2] = [15, 480];
/// The most people that are invited, and conversations that are planned.
const MOST: usize = 40;

/// Where a path leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Toward {
    /// Designs how people and AI share a process.
    Designer,
    /// Judges what AI proposes, and where it goes wrong.
    Reviewer,
    /// Helps colleagues to work beside AI.
    Coach,
    /// Takes on the cases that fit nowhere.
    Exceptions,
}

impl Toward {
    /// All of them.
    pub const ALL: [Toward; 4] = [Toward::Designer, Toward::Reviewer, Toward::Coach, Toward::Exceptions];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Toward::Designer => "designer",
            Toward::Reviewer => "reviewer",
            Toward::Coach => "coach",
            Toward::Exceptions => "exceptions",
        }
    }

    /// The one of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Toward> {
        Toward::ALL.into_iter().find(|toward| toward.as_str() == word)
    }
}

/// A conversation about a path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Talk {
    /// The day it is planned.
    pub on: At,
    /// What it is about.
    pub about: String,
    /// It took place. How long it was stands nowhere: time is booked without a path.
    #[serde(default)]
    pub done: bool,
}

/// A path.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Growth {
    /// Its id.
    pub id: GrowthId,
    /// Whose it is.
    pub person: PersonId,
    /// From what, in their own words.
    pub from: String,
    /// To what.
    pub toward: Toward,
    /// What they want of it, in their own words; may be empty.
    pub wish: String,
    /// So many hours of coaching are planned.
    pub hours: u16,
    /// Who may see it.
    pub invited: Vec<PersonId>,
    /// The earliest first.
    pub talks: Vec<Talk>,
    /// When it was opened.
    pub at: At,
    /// Counts the changes.
    pub version: i64,
}

/// Why a path cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GrowthRefusal {
    /// It begins somewhere.
    #[error("say where you come from, in at most {LONGEST} characters")]
    NoWords,
    /// More hours than anybody coaches.
    #[error("plan at most {MOST_HOURS} hours")]
    BadHours,
    /// More than a day, or too little to book.
    #[error("book {} to {} minutes", MINUTES[0], MINUTES[1])]
    BadMinutes,
    /// A conversation says what it is about.
    #[error("say what the conversation is about")]
    NoSubject,
    /// A conversation is planned on a day that is over.
    #[error("plan it for today or later")]
    PastDay,
    /// There are as many as anybody keeps in mind.
    #[error("there are too many of them")]
    TooMany,
}

impl Growth {
    /// The path, if it can be so.
    ///
    /// # Errors
    /// Says what to change.
    pub fn checked(mut self) -> Result<Growth, GrowthRefusal> {
        (self.from, self.wish) = (tidy(&self.from), tidy(&self.wish));
        if self.from.is_empty() || [&self.from, &self.wish].iter().any(|it| it.chars().count() > LONGEST) {
            return Err(GrowthRefusal::NoWords);
        }
        if self.hours > MOST_HOURS { Err(GrowthRefusal::BadHours) } else { Ok(self) }
    }

    /// Whether this person may see it: whose it is, and who was invited.
    #[must_use]
    pub fn is_for(&self, person: PersonId) -> bool {
        self.person == person || self.invited.contains(&person)
    }

    /// Somebody more may see it.
    ///
    /// # Errors
    /// [`GrowthRefusal::TooMany`].
    pub fn invite(mut self, person: PersonId) -> Result<Growth, GrowthRefusal> {
        if self.invited.len() >= MOST {
            return Err(GrowthRefusal::TooMany);
        }
        if !self.is_for(person) {
            self.invited.push(person);
        }
        Ok(self)
    }

    /// Somebody sees it no longer.
    #[must_use]
    pub fn withdraw(mut self, person: PersonId) -> Growth {
        self.invited.retain(|invited| *invited != person);
        self
    }

    /// The path with other words, if it can be so.
    ///
    /// # Errors
    /// Says what to change.
    pub fn told(self, from: &str, wish: &str, hours: u16) -> Result<Growth, GrowthRefusal> {
        Growth { from: from.to_owned(), wish: wish.to_owned(), hours, ..self }.checked()
    }

    /// A conversation is planned, for today or later.
    ///
    /// # Errors
    /// Says what to change.
    pub fn plan(mut self, today: At, on: At, about: &str) -> Result<Growth, GrowthRefusal> {
        let about = tidy(about);
        if about.is_empty() || about.chars().count() > LONGEST {
            return Err(GrowthRefusal::NoSubject);
        }
        if on < today.midnight() {
            return Err(GrowthRefusal::PastDay);
        }
        if self.talks.len() >= MOST {
            return Err(GrowthRefusal::TooMany);
        }
        self.talks.push(Talk { on, about, done: false });
        self.talks.sort_by_key(|talk| talk.on);
        Ok(self)
    }

    /// The conversation at this place is on another day, today or later. One that took place stays.
    ///
    /// # Errors
    /// [`GrowthRefusal::PastDay`].
    pub fn moved(mut self, today: At, place: usize, on: At) -> Result<Growth, GrowthRefusal> {
        if on < today.midnight() {
            return Err(GrowthRefusal::PastDay);
        }
        if let Some(talk) = self.talks.get_mut(place).filter(|talk| !talk.done) {
            talk.on = on;
        }
        self.talks.sort_by_key(|talk| talk.on);
        Ok(self)
    }

    /// The conversation at this place is planned no longer. One that took place stays.
    #[must_use]
    pub fn dropped(mut self, place: usize) -> Growth {
        if self.talks.get(place).is_some_and(|talk| !talk.done) {
            self.talks.remove(place);
        }
        self
    }

    /// The conversation at this place took place.
    #[must_use]
    pub fn took_place(mut self, place: usize) -> Growth {
        if let Some(talk) = self.talks.get_mut(place) {
            talk.done = true;
        }
        self
    }
}

/// So many minutes, if they can be booked at once.
///
/// # Errors
/// [`GrowthRefusal::BadMinutes`].
pub fn minutes(minutes: i64) -> Result<i64, GrowthRefusal> {
    let [least, most] = MINUTES;
    if (least..=most).contains(&minutes) { Ok(minutes) } else { Err(GrowthRefusal::BadMinutes) }
}

#[cfg(test)]
mod tests {
    use super::{Growth, GrowthRefusal, LONGEST, MOST_HOURS, Toward, minutes};
    use crate::id::{GrowthId, PersonId};
    use crate::time::At;

    fn person(nth: u128) -> PersonId {
        PersonId::new(At(1), nth)
    }

    fn growth() -> Growth {
        Growth {
            id: GrowthId::new(At(1), 1),
            person: person(1),
            from: " answering mail ".into(),
            toward: Toward::Coach,
            wish: String::new(),
            hours: 10,
            invited: vec![],
            talks: vec![],
            at: At(1),
            version: 1,
        }
    }

    #[test]
    fn a_path_is_seen_by_whose_it_is_and_by_whom_they_invite_as_long_as_they_do() {
        let path = growth().invite(person(2)).unwrap().invite(person(2)).unwrap().invite(person(1)).unwrap();
        assert_eq!(path.invited, [person(2)]);
        assert!(path.is_for(person(1)) && path.is_for(person(2)) && !path.is_for(person(3)));
        assert!(!path.withdraw(person(2)).is_for(person(2)));
    }

    #[test]
    fn a_path_that_says_nothing_or_plans_too_much_is_refused() {
        assert_eq!(growth().checked().unwrap().from, "answering mail");
        assert_eq!(Growth { from: "  ".into(), ..growth() }.checked(), Err(GrowthRefusal::NoWords));
        assert_eq!(
            Growth { wish: "x".repeat(LONGEST + 1), ..growth() }.checked(),
            Err(GrowthRefusal::NoWords)
        );
        assert_eq!(Growth { hours: MOST_HOURS + 1, ..growth() }.checked(), Err(GrowthRefusal::BadHours));
        assert_eq!(growth().plan(At(1), At(1), " "), Err(GrowthRefusal::NoSubject));
    }

    #[test]
    fn conversations_stand_in_the_order_of_their_days_and_hold_no_hours() {
        let path = growth().plan(At(1), At(9), "second").unwrap().plan(At(1), At(3), "first").unwrap();
        assert_eq!(path.talks[0].about, "first");
        let path = path.took_place(0).took_place(7);
        assert_eq!(path.talks.iter().map(|talk| talk.done).collect::<Vec<_>>(), [true, false]);
        assert!(!serde_json::to_string(&path.talks).unwrap().contains("hours"));
    }

    #[test]
    fn a_conversation_is_moved_or_dropped_until_it_took_place_and_never_to_a_day_that_is_over() {
        let today = At(1_795_269_907_123_456);
        let planned = |day: i64| growth().plan(today, today.midnight().plus_days(day), "first");
        assert_eq!(planned(-1), Err(GrowthRefusal::PastDay));
        let path = planned(0).unwrap().plan(today, today.plus_days(2), "second").unwrap();
        assert_eq!(path.clone().moved(today, 0, today.plus_days(-1)), Err(GrowthRefusal::PastDay));
        let path = path.moved(today, 0, today.plus_days(5)).unwrap();
        assert_eq!(
            path.talks.iter().map(|talk| talk.about.as_str()).collect::<Vec<_>>(),
            ["second", "first"]
        );
        let path = path.took_place(0).dropped(0).moved(today, 0, today.plus_days(9)).unwrap();
        assert_eq!((path.talks.len(), path.talks[0].on), (2, today.plus_days(2)), "it took place");
        assert_eq!(path.dropped(1).dropped(7).talks.len(), 1);
    }

    #[test]
    fn less_than_a_quarter_or_more_than_a_day_is_not_booked() {
        for (told, booked) in [(14, false), (15, true), (480, true), (481, false), (-60, false)] {
            assert_eq!(minutes(told).is_ok(), booked, "{told}");
        }
    }
}
