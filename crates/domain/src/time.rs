//! Moments and days. Nothing here reads a clock: the moment comes in as an argument.

use serde::{Deserialize, Serialize};

/// A moment in microseconds since 1970, UTC. One integer in every database: it sorts right and compares right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct At(pub i64);

const SECOND: i64 = 1_000_000;
const DAY: i64 = 86_400 * SECOND;

impl At {
    /// This moment and so many seconds more; negative goes back.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> At {
        At(self.0.saturating_add(seconds.saturating_mul(SECOND)))
    }

    /// This moment and so many minutes more.
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> At {
        self.plus_seconds(minutes.saturating_mul(60))
    }

    /// This moment and so many days of 24 hours more.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> At {
        At(self.0.saturating_add(days.saturating_mul(DAY)))
    }

    /// Seconds from `earlier` to this moment; negative when it is the other way round.
    #[must_use]
    pub const fn seconds_since(self, earlier: At) -> i64 {
        self.0.saturating_sub(earlier.0) / SECOND
    }

    /// The day in UTC as `2026-11-21`.
    ///
    /// Source of the calendar arithmetic: Howard Hinnant, "chrono-compatible low-level date algorithms", `civil_from_days`.
    #[must_use]
    pub fn day(self) -> String {
        let days = self.0.div_euclid(DAY) + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let shifted = (5 * of_year + 2) / 153;
        let day = of_year - (153 * shifted + 2) / 5 + 1;
        let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
        let year = year_of_era + era * 400 + i64::from(month <= 2);
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// The moment in UTC to the second, as ISO 8601 writes it: `2026-11-21T13:05:07Z`.
    #[must_use]
    pub fn instant(self) -> String {
        let seconds = self.0.rem_euclid(DAY) / SECOND;
        let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60);
        format!("{}T{hours:02}:{minutes:02}:{:02}Z", self.day(), seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::At;

    #[test]
    fn a_day_is_written_as_the_calendar_has_it() {
        let days = [
            (0, "1970-01-01"),
            (951_782_400, "2000-02-29"),
            (1_795_219_199, "2026-11-20"),
            (1_795_219_200, "2026-11-21"),
            (-1, "1969-12-31"),
            (4_107_542_400, "2100-03-01"),
        ];
        for (seconds, day) in days {
            assert_eq!(At(seconds * 1_000_000).day(), day);
        }
    }

    #[test]
    fn a_moment_is_written_to_the_second() {
        for (micros, text) in [
            (0, "1970-01-01T00:00:00Z"),
            (1_795_269_907_123_456, "2026-11-21T14:05:07Z"),
            (-1, "1969-12-31T23:59:59Z"),
        ] {
            assert_eq!(At(micros).instant(), text);
        }
    }
}
