//! The skill line: how somebody's own practice went over time. It lives in their own browser and is stored nowhere else.

use std::fmt;

use crate::time::At;

/// So many practices are kept; the oldest go first.
pub const MOST: usize = 40;
/// No practice has more cases than this; a longer one was not written by us.
const CASES: u8 = 50;
/// Stands between the parts of a practice.
const PART: char = '.';
/// Stands between practices.
const NEXT: char = '~';

/// One practice that was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sitting {
    /// The day, and nothing finer.
    pub day: At,
    /// Without AI.
    pub alone: bool,
    /// So many answers in the end were as people decided.
    pub right: u8,
    /// Of so many, above 0.
    pub of: u8,
    /// Tells practices of one day apart, so that a page that is sent twice counts once.
    pub mark: u16,
}

impl Sitting {
    /// The share that was right, 0 to 1.
    #[must_use]
    pub fn share(&self) -> f64 {
        f64::from(self.right) / f64::from(self.of.max(1))
    }

    fn parse(text: &str) -> Option<Sitting> {
        let mut parts = text.split(PART);
        let mut part = || parts.next();
        let day = At::of_day(part()?)?;
        let alone = match part()? {
            "alone" => true,
            "beside" => false,
            _ => return None,
        };
        let (right, of, mark) = (part()?.parse().ok()?, part()?.parse().ok()?, part()?.parse().ok()?);
        let sound = part().is_none() && (1..=CASES).contains(&of) && right <= of;
        sound.then_some(Sitting { day, alone, right, of, mark })
    }
}

impl fmt::Display for Sitting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let how = if self.alone { "alone" } else { "beside" };
        let Sitting { right, of, mark, .. } = self;
        write!(f, "{}{PART}{how}{PART}{right}{PART}{of}{PART}{mark}", self.day.day())
    }
}

/// Practices in the order in which they were done, at most [`MOST`]. Written with [`fmt::Display`], in letters that a cookie may hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line(Vec<Sitting>);

impl Line {
    /// The line as it was written. What is damaged is no line: half of it would tell something that was not so.
    #[must_use]
    pub fn parse(text: &str) -> Line {
        let all: Option<Vec<Sitting>> = text.split(NEXT).map(Sitting::parse).collect();
        Line(all.filter(|all| all.len() <= MOST).unwrap_or_default())
    }

    /// The same after one more practice; the oldest is dropped when there are too many. A practice that is there already changes
    /// nothing.
    #[must_use]
    pub fn after(mut self, sitting: Sitting) -> Line {
        let sitting = Sitting { day: sitting.day.midnight(), ..sitting };
        if self.0.iter().any(|it| (it.day, it.mark) == (sitting.day, sitting.mark)) {
            return self;
        }
        let over = (self.0.len() + 1).saturating_sub(MOST);
        self.0.drain(..over);
        self.0.push(sitting);
        self
    }

    /// The practices, the oldest first.
    #[must_use]
    pub fn sittings(&self) -> &[Sitting] {
        &self.0
    }
}

impl fmt::Display for Line {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (nth, sitting) in self.0.iter().enumerate() {
            if nth > 0 {
                write!(f, "{NEXT}")?;
            }
            write!(f, "{sitting}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Line, MOST, Sitting};
    use crate::time::At;

    fn sitting(mark: u16) -> Sitting {
        let day = At::of_day("2026-11-22").unwrap().plus_days(i64::from(mark));
        Sitting { day, alone: mark.is_multiple_of(3), right: (mark % 11) as u8, of: 10, mark }
    }

    #[test]
    fn what_is_damaged_is_an_empty_line_and_never_half_of_one() {
        let whole = "2026-11-22.beside.8.10.7~2026-11-23.alone.10.10.9";
        assert_eq!(Line::parse(whole).sittings().len(), 2);
        for damaged in [
            "",
            "~",
            "x",
            "2026-11-22.beside.8.10",
            "2026-11-22.beside.8.10.7.1",
            "2026-13-22.beside.8.10.7",
            "2026-11-22.both.8.10.7",
            "2026-11-22.beside.11.10.7",
            "2026-11-22.beside.0.0.7",
            "2026-11-22.beside.8.99.7",
            "2026-11-22.beside.8.10.70000",
            "2026-11-22.beside.8.10.7~",
            "2026-11-22.beside.8.10.7~2026-11-2",
        ] {
            assert_eq!(Line::parse(damaged), Line::default(), "{damaged:?}");
        }
    }

    #[test]
    fn the_page_sent_twice_counts_once_and_the_time_of_day_is_gone() {
        let noon = Sitting { day: sitting(5).day.plus_minutes(720), ..sitting(5) };
        let line = Line::default().after(noon).after(noon).after(sitting(5));
        assert_eq!(line.sittings(), [sitting(5)]);
    }

    proptest! {
        #[test]
        fn a_line_reads_back_as_it_was_written_and_keeps_the_last_ones(n in 0u16..120) {
            let line = (0..n).map(sitting).fold(Line::default(), Line::after);
            let last: Vec<Sitting> = (n.saturating_sub(MOST as u16)..n).map(sitting).collect();
            prop_assert_eq!(line.sittings(), last.as_slice());
            let written = line.to_string();
            prop_assert!(written.chars().all(|c| c.is_ascii_alphanumeric() || "-.~".contains(c)));
            prop_assert!(written.len() < 1_500);
            prop_assert_eq!(Line::parse(&written), line);
        }

        #[test]
        fn nothing_that_a_browser_sends_breaks_it(text in ".{0,80}") {
            prop_assert!(Line::parse(&text).sittings().len() <= MOST);
        }
    }
}
