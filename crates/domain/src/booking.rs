//! The people budget: what was booked on a roll-out, and which share of it went to people.

use serde::{Deserialize, Serialize};

use crate::id::{AutomationId, BookingId};
use crate::time::At;

/// What money or time went to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cost {
    /// Licences.
    Licence,
    /// Machines.
    Hardware,
    /// Joining it with other programs, and setting it up.
    Integration,
    /// Training, with the time people spend on it.
    Training,
    /// Learning another kind of work.
    Reskilling,
    /// Psychological support.
    Support,
}

impl Cost {
    /// All of them.
    pub const ALL: [Cost; 6] =
        [Cost::Licence, Cost::Hardware, Cost::Integration, Cost::Training, Cost::Reskilling, Cost::Support];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Cost::Licence => "licence",
            Cost::Hardware => "hardware",
            Cost::Integration => "integration",
            Cost::Training => "training",
            Cost::Reskilling => "reskilling",
            Cost::Support => "support",
        }
    }

    /// The cost of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Cost> {
        Cost::ALL.into_iter().find(|cost| cost.as_str() == word)
    }

    /// Whether it is for people: training, reskilling and psychological support (demand P24).
    #[must_use]
    pub const fn is_for_people(self) -> bool {
        matches!(self, Cost::Training | Cost::Reskilling | Cost::Support)
    }
}

/// An amount that was booked. Hours of many people are one booking: it never says whose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Booking {
    /// Its id.
    pub id: BookingId,
    /// The roll-out: the automation it was spent on.
    pub automation: AutomationId,
    /// What for.
    pub cost: Cost,
    /// In cents, above 0; 0 for time of which nobody said what it costs.
    pub cents: i64,
    /// The minutes of work in it, paid at a rate; 0 for a bill.
    pub minutes: i64,
    /// What it was, in words.
    pub what: String,
    /// The day it was booked.
    pub at: At,
}

/// Why a booking cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BookingRefusal {
    /// An amount of nothing, or more than anybody spends.
    #[error("an amount is above 0, and at most a hundred million")]
    BadAmount,
    /// Nobody would know what it was.
    #[error("a booking says what it was")]
    NoWords,
}

/// No booking is above this, in cents: a slip of a finger, not a roll-out.
const MOST: i64 = 10_000_000_000;

/// Hours at a rate, in cents: minutes × cents an hour, rounded to the cent.
#[must_use]
pub fn paid(minutes: i64, cents_an_hour: i64) -> i64 {
    minutes.saturating_mul(cents_an_hour).saturating_add(30) / 60
}

impl Booking {
    /// The booking, if it can be so.
    ///
    /// # Errors
    /// Says what to change.
    pub fn checked(self) -> Result<Booking, BookingRefusal> {
        // Time counts also while nobody said what an hour costs.
        let something = self.cents > 0 || (self.cents == 0 && self.minutes > 0);
        if !something || self.cents > MOST || self.minutes < 0 {
            return Err(BookingRefusal::BadAmount);
        }
        if self.what.trim().is_empty() {
            return Err(BookingRefusal::NoWords);
        }
        Ok(self)
    }
}

/// The floor of what people get of a roll-out; the advice is 30 to 40 % (demand P24).
pub const FLOOR: f64 = 0.30;
/// The top of the advice.
pub const ADVICE: f64 = 0.40;

/// What was booked in all, in cents.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spent {
    /// Everything.
    pub all: i64,
    /// Of it, for people.
    pub people: i64,
}

impl Spent {
    /// What these bookings come to.
    pub fn of<'a>(bookings: impl IntoIterator<Item = &'a Booking>) -> Spent {
        bookings.into_iter().fold(Spent::default(), |sum, booking| Spent {
            all: sum.all + booking.cents,
            people: sum.people + if booking.cost.is_for_people() { booking.cents } else { 0 },
        })
    }

    /// The share for people, 0 to 1; none where nothing is booked.
    #[must_use]
    pub fn share(&self) -> Option<f64> {
        (self.all > 0).then(|| self.people as f64 / self.all as f64)
    }

    /// Whether people got at least the floor of it.
    #[must_use]
    pub fn reaches_floor(&self) -> bool {
        // In whole cents, so that exactly 30 % is enough: 10 · people ≥ 3 · all.
        self.all > 0 && i128::from(self.people) * 10 >= i128::from(self.all) * 3
    }

    /// Cents that would have to go to people beside what is booked, to reach the floor: people + x = 0.3 · (all + x).
    #[must_use]
    pub fn missing(&self) -> i64 {
        let short = i128::from(self.all) * 3 - i128::from(self.people) * 10;
        i64::try_from((short.max(0) + 6) / 7).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::{Spent, paid};

    #[test]
    fn exactly_three_tenths_are_enough_and_what_is_missing_reaches_them() {
        let spent = |people, all| Spent { people, all };
        for (it, enough, missing) in [
            (spent(0, 0), false, 0),
            (spent(300, 1_000), true, 0),
            (spent(299, 1_000), false, 2),
            (spent(0, 7_000), false, 3_000),
            (spent(1_000, 1_000), true, 0),
        ] {
            assert_eq!((it.reaches_floor(), it.missing()), (enough, missing), "{it:?}");
            let more = spent(it.people + missing, it.all + missing);
            assert!(it.all == 0 || more.reaches_floor(), "{more:?}");
        }
    }

    #[test]
    fn hours_are_paid_to_the_nearest_cent() {
        for (minutes, rate, cents) in [(60, 4_550, 4_550), (90, 4_550, 6_825), (1, 4_550, 76), (0, 1, 0)] {
            assert_eq!(paid(minutes, rate), cents);
        }
    }
}
