//! Growth: a path that somebody takes from one kind of work to another, opened by themselves, seen by whom they invite.

use serde::{Deserialize, Serialize};

use crate::case::tidy;
use crate::id::{GrowthId, PersonId};
use crate::time::At;

/// The longest text of a path, in characters.
pub const LONGEST: usize = 600;
/// The most hours of coaching that a path plans.
pub const MOST_HOURS: u16 = 500;
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
    /// It took place, with so many hours of coaching.
    pub hours: Option<u16>,
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
    /// A conversation says what it is about.
    #[error("say what the conversation is about")]
    NoSubject,
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

    /// A conversation is planned.
    ///
    /// # Errors
    /// Says what to change.
    pub fn plan(mut self, on: At, about: &str) -> Result<Growth, GrowthRefusal> {
        let about = tidy(about);
        if about.is_empty() || about.chars().count() > LONGEST {
            return Err(GrowthRefusal::NoSubject);
        }
        if self.talks.len() >= MOST {
            return Err(GrowthRefusal::TooMany);
        }
        self.talks.push(Talk { on, about, hours: None });
        self.talks.sort_by_key(|talk| talk.on);
        Ok(self)
    }

    /// The conversation at this place took place.
    ///
    /// # Errors
    /// [`GrowthRefusal::BadHours`].
    pub fn took_place(mut self, place: usize, hours: u16) -> Result<Growth, GrowthRefusal> {
        if hours > MOST_HOURS {
            return Err(GrowthRefusal::BadHours);
        }
        if let Some(talk) = self.talks.get_mut(place) {
            talk.hours = Some(hours);
        }
        Ok(self)
    }

    /// The hours of coaching so far.
    #[must_use]
    pub fn coached(&self) -> u32 {
        self.talks.iter().filter_map(|talk| talk.hours).map(u32::from).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::{Growth, GrowthRefusal, LONGEST, MOST_HOURS, Toward};
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
        assert_eq!(growth().plan(At(1), " "), Err(GrowthRefusal::NoSubject));
    }

    #[test]
    fn conversations_stand_in_the_order_of_their_days_and_add_up() {
        let path = growth().plan(At(9), "second").unwrap().plan(At(3), "first").unwrap();
        assert_eq!(path.talks[0].about, "first");
        let path = path.took_place(0, 2).unwrap().took_place(1, 3).unwrap().took_place(7, 1).unwrap();
        assert_eq!(path.coached(), 5);
        assert_eq!(path.took_place(0, MOST_HOURS + 1), Err(GrowthRefusal::BadHours));
    }
}
