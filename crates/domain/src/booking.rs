//! The people budget: what was booked on a roll-out, and which share of it went to people.

use serde::{Deserialize, Serialize};

use crate::automation::Stage;
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
    /// In cents, above 0; 0 for time of which nobody said what it costs. Below 0 where it takes another booking back.
    pub cents: i64,
    /// The minutes of work in it, paid at a rate; 0 for a bill.
    pub minutes: i64,
    /// What it was, in words.
    pub what: String,
    /// The day it was booked.
    pub at: At,
    /// The booking that this one takes back: both stay to be seen, and together they are nothing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub takes_back: Option<BookingId>,
}

/// Why a booking cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BookingRefusal {
    /// An amount of nothing, or more than anybody spends.
    #[error("an amount is above 0")]
    BadAmount,
    /// More than anybody spends at once: a slip of a finger.
    #[error("one booking is at most ten million")]
    TooMuch,
    /// One or the other.
    #[error("give an amount, or hours and a rate, and not both")]
    Both,
    /// Hours that cost nothing say nothing of what was spent.
    #[error("say what an hour costs")]
    NoRate,
    /// Not a day on which it can have been spent.
    #[error("a booking is of today or earlier, and at most five years old")]
    BadDay,
    /// What was taken back is taken back, and so is taking back.
    #[error("this was taken back already, or takes another booking back itself")]
    TakenBack,
    /// Nobody would know what it was.
    #[error("a booking says what it was")]
    NoWords,
}

/// No booking is above this, in cents: a slip of a finger, not a roll-out.
const MOST: i64 = 1_000_000_000;
/// Nobody books what is older, in days: five years.
const OLDEST: i64 = 5 * 365 + 1;

/// Hours at a rate, in cents: minutes × cents an hour, rounded to the cent.
#[must_use]
pub fn paid(minutes: i64, cents_an_hour: i64) -> i64 {
    minutes.saturating_mul(cents_an_hour).saturating_add(30) / 60
}

/// What was typed, in cents: an amount, or minutes at a rate.
///
/// # Errors
/// Says what to change.
pub fn priced(amount: i64, minutes: i64, cents_an_hour: i64) -> Result<i64, BookingRefusal> {
    match (amount > 0, minutes > 0 || cents_an_hour > 0) {
        (true, true) => Err(BookingRefusal::Both),
        (true, false) => Ok(amount),
        (false, true) if minutes > 0 && cents_an_hour <= 0 => Err(BookingRefusal::NoRate),
        (false, true) if minutes > 0 => Ok(paid(minutes, cents_an_hour)),
        _ => Err(BookingRefusal::BadAmount),
    }
}

impl Booking {
    /// The booking, if it can be so today.
    ///
    /// # Errors
    /// Says what to change.
    pub fn checked(self, today: At) -> Result<Booking, BookingRefusal> {
        // Time counts also while nobody said what an hour costs.
        let something = self.cents > 0 || (self.cents == 0 && self.minutes > 0);
        if !something || self.minutes < 0 {
            return Err(BookingRefusal::BadAmount);
        }
        if self.cents > MOST {
            return Err(BookingRefusal::TooMuch);
        }
        if self.at > today || self.at < today.plus_days(-OLDEST) {
            return Err(BookingRefusal::BadDay);
        }
        if self.what.trim().is_empty() {
            return Err(BookingRefusal::NoWords);
        }
        Ok(self)
    }

    /// The booking that takes this one back, with why. It is of the same kind, so that both together are nothing.
    ///
    /// # Errors
    /// Refused without a reason, and where one of `all` did it already.
    pub fn back(&self, id: BookingId, why: &str, at: At, all: &[Booking]) -> Result<Booking, BookingRefusal> {
        let what = crate::case::tidy(why);
        if what.is_empty() {
            return Err(BookingRefusal::NoWords);
        }
        if self.takes_back.is_some() || all.iter().any(|it| it.takes_back == Some(self.id)) {
            return Err(BookingRefusal::TakenBack);
        }
        let takes_back = Some(self.id);
        Ok(Booking { id, cents: -self.cents, minutes: -self.minutes, what, at, takes_back, ..self.clone() })
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

/// What a check of the budget says of an automation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Checked {
    /// It is over: nothing more is asked of it.
    Over,
    /// Nothing was spent, and it helps nobody yet.
    NotBegun,
    /// It is in use, and nobody booked what it cost.
    NothingBooked,
    /// People got too little.
    Short,
    /// People got their share.
    Fine,
}

impl Checked {
    /// Whether the check may end well with it.
    #[must_use]
    pub const fn is_enough(self) -> bool {
        !matches!(self, Checked::NothingBooked | Checked::Short)
    }
}

impl Spent {
    /// What a check says: money that was spent is asked after in every stage until it is over.
    #[must_use]
    pub fn checked(&self, stage: Stage) -> Checked {
        match stage {
            Stage::Retired => Checked::Over,
            _ if self.reaches_floor() => Checked::Fine,
            _ if self.all > 0 => Checked::Short,
            Stage::Idea | Stage::Design | Stage::Shadow => Checked::NotBegun,
            Stage::Assisted | Stage::Automatic | Stage::Paused => Checked::NothingBooked,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Booking, BookingRefusal, Checked, Cost, Spent, paid, priced};
    use crate::automation::Stage;
    use crate::id::{AutomationId, BookingId};
    use crate::time::At;

    const TODAY: At = At(1_795_269_907_123_456);

    fn booking(cents: i64, minutes: i64, at: At) -> Booking {
        Booking {
            id: BookingId::new(TODAY, 1),
            automation: AutomationId::new(TODAY, 1),
            cost: Cost::Licence,
            cents,
            minutes,
            what: "A year".into(),
            at,
            takes_back: None,
        }
    }

    #[test]
    fn what_was_spent_is_checked_in_every_stage_until_it_is_over() {
        let spent = |people, all| Spent { people, all };
        for stage in Stage::ALL {
            let before = matches!(stage, Stage::Idea | Stage::Design | Stage::Shadow);
            let none = if before { Checked::NotBegun } else { Checked::NothingBooked };
            for (it, says) in [
                (spent(0, 0), none),
                (spent(0, 100), Checked::Short),
                (spent(29, 100), Checked::Short),
                (spent(30, 100), Checked::Fine),
            ] {
                let says = if stage == Stage::Retired { Checked::Over } else { says };
                assert_eq!(it.checked(stage), says, "{stage:?} {it:?}");
            }
        }
        assert!(!Checked::Short.is_enough() && !Checked::NothingBooked.is_enough());
        assert!(Checked::Over.is_enough() && Checked::NotBegun.is_enough() && Checked::Fine.is_enough());
    }

    #[test]
    fn a_bill_is_an_amount_or_hours_at_a_rate() {
        for (amount, minutes, rate, says) in [
            (100, 0, 0, Ok(100)),
            (0, 60, 4_550, Ok(4_550)),
            (0, 0, 0, Err(BookingRefusal::BadAmount)),
            (0, 0, 4_550, Err(BookingRefusal::BadAmount)),
            (0, 60, 0, Err(BookingRefusal::NoRate)),
            (100, 60, 4_550, Err(BookingRefusal::Both)),
            (100, 60, 0, Err(BookingRefusal::Both)),
        ] {
            assert_eq!(priced(amount, minutes, rate), says, "{amount} {minutes} {rate}");
        }
    }

    #[test]
    fn a_slip_of_a_finger_is_refused() {
        let refused = |it: Booking| it.checked(TODAY).err();
        for (cents, minutes, days, says) in [
            (1, 0, 0, None),
            (0, 20, 0, None),
            (1_000_000_000, 0, -1_800, None),
            (1_000_000_001, 0, 0, Some(BookingRefusal::TooMuch)),
            (0, 0, 0, Some(BookingRefusal::BadAmount)),
            (-1, 0, 0, Some(BookingRefusal::BadAmount)),
            (1, 0, 1, Some(BookingRefusal::BadDay)),
            (1, 0, -1_830, Some(BookingRefusal::BadDay)),
        ] {
            assert_eq!(refused(booking(cents, minutes, TODAY.plus_days(days))), says, "{cents} {days}");
        }
    }

    #[test]
    fn a_booking_is_taken_back_once_and_leaves_nothing_but_its_trace() {
        let slip = booking(9_999, 30, TODAY);
        let name = BookingId::new(TODAY, 2);
        assert_eq!(slip.back(name, " ", TODAY, &[]), Err(BookingRefusal::NoWords));
        let back = slip
            .back(name, " Typed twice ", TODAY, std::slice::from_ref(&slip))
            .unwrap_or_else(|_| unreachable!());
        assert_eq!((back.cents, back.minutes, back.what.as_str()), (-9_999, -30, "Typed twice"));
        let both = [slip.clone(), back.clone()];
        assert_eq!(Spent::of(&both), Spent::default());
        assert_eq!(slip.back(name, "again", TODAY, &both), Err(BookingRefusal::TakenBack));
        assert_eq!(back.back(name, "no", TODAY, &both), Err(BookingRefusal::TakenBack));
    }

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
