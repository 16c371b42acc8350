//! Figures in a story: what the record measured before an automation came into use, and after. Of cases, never of people.

use serde::{Deserialize, Serialize};

use crate::time::At;

/// So many days are measured on each side.
pub const DAYS: i64 = 28;
/// Of fewer decisions nothing is told: a median of a handful is chance.
pub const FEWEST: usize = 20;

/// A decision, as far as it is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Took {
    /// When its case came in.
    pub from: At,
    /// When it was decided.
    pub to: At,
    /// Without a person.
    pub alone: bool,
    /// It did not stand.
    pub replaced: bool,
}

/// What was measured between two moments.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measured {
    /// From this moment on.
    pub from: At,
    /// Up to this one.
    pub to: At,
    /// So many decisions, at least [`FEWEST`].
    pub decisions: u64,
    /// Half of them were taken within so many minutes of the case coming in.
    pub minutes: u64,
    /// Percent taken without a person, 0 to 100.
    pub alone: u8,
    /// Percent that did not stand, 0 to 100.
    pub replaced: u8,
}

/// Both sides of the day on which an automation came into use; none where too little was decided.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    /// The days before.
    pub before: Option<Measured>,
    /// The last days up to the telling.
    pub after: Option<Measured>,
}

/// From when to when is measured, before and after: [`DAYS`] on each side, and nothing of before in what is after.
#[must_use]
pub fn stretches(came: At, now: At) -> [(At, At); 2] {
    [(came.plus_days(-DAYS), came), (came.max(now.plus_days(-DAYS)), now)]
}

impl Measured {
    /// What these decisions measure; none where they are too few.
    #[must_use]
    pub fn of((from, to): (At, At), decisions: &[Took]) -> Option<Measured> {
        let number = decisions.len();
        if number < FEWEST {
            return None;
        }
        let mut minutes: Vec<i64> =
            decisions.iter().map(|it| it.to.seconds_since(it.from).max(0) / 60).collect();
        minutes.sort_unstable();
        let percent = |of: fn(&Took) -> bool| {
            let some = decisions.iter().filter(|it| of(it)).count();
            u8::try_from((some * 100 + number / 2) / number).unwrap_or(100)
        };
        Some(Measured {
            from,
            to,
            decisions: number as u64,
            minutes: minutes.get((number - 1) / 2).and_then(|it| u64::try_from(*it).ok()).unwrap_or_default(),
            alone: percent(|it| it.alone),
            replaced: percent(|it| it.replaced),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::automation::Stage;
    use crate::register::in_use;

    const CAME: At = At(1_795_269_907_123_456);

    #[test]
    fn the_median_and_the_shares_of_a_stretch_are_told_and_of_a_handful_nothing() {
        let took = |nth: i64| Took {
            from: CAME,
            to: CAME.plus_minutes(nth),
            alone: nth % 4 == 0,
            replaced: nth == 7,
        };
        let decisions: Vec<Took> = (1..=21).rev().map(took).collect();
        let span = (CAME, CAME.plus_days(1));
        let told = Measured::of(span, &decisions).map(|it| (it.decisions, it.minutes, it.alone, it.replaced));
        assert_eq!(told, Some((21, 11, 24, 5)));
        assert_eq!(Measured::of(span, &decisions[..FEWEST - 1]), None);
    }

    #[test]
    fn it_is_in_use_from_the_first_time_that_people_see_what_it_proposes() {
        let moves = [
            (Stage::Design, 0),
            (Stage::Shadow, 1),
            (Stage::Assisted, 2),
            (Stage::Shadow, 3),
            (Stage::Automatic, 4),
        ];
        let moves = moves.map(|(to, day)| (CAME.plus_days(day), to));
        assert_eq!(in_use(&moves).0, Some(CAME.plus_days(2)));
        assert_eq!(in_use(&moves[..2]).0, None);
    }

    #[test]
    fn nothing_of_before_is_in_what_is_after() {
        for (days, first) in [(3, 0), (28, 0), (100, 72)] {
            let [before, after] = stretches(CAME, CAME.plus_days(days));
            assert_eq!(before, (CAME.plus_days(-DAYS), CAME));
            assert_eq!(after, (CAME.plus_days(first), CAME.plus_days(days)), "{days}");
        }
    }
}
