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

    /// The same time of day so many calendar months later, in UTC; where that month is too short, its last day.
    #[must_use]
    pub fn plus_months(self, months: u32) -> At {
        let (year, month, day) = civil(self.0.div_euclid(DAY));
        let months_on = year * 12 + i64::from(month) - 1 + i64::from(months);
        let (year, month) = (months_on.div_euclid(12), months_on.rem_euclid(12) + 1);
        let first_of_next = days(year + month / 12, month % 12 + 1, 1);
        let day = days(year, month, i64::from(day)).min(first_of_next - 1);
        At(day.saturating_mul(DAY).saturating_add(self.0.rem_euclid(DAY)))
    }

    /// The first moment in UTC of its day: for what must not say when it happened.
    #[must_use]
    pub const fn midnight(self) -> At {
        At(self.0 - self.0.rem_euclid(DAY))
    }

    /// The first moment in UTC of a day written as `2026-11-21`; none for what is no day.
    #[must_use]
    pub fn of_day(text: &str) -> Option<At> {
        let mut parts = text.trim().splitn(3, '-').map(|part| part.parse::<i64>().ok());
        let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
        if !(1..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&day) {
            return None;
        }
        let at = At(days(year, month, day) * DAY);
        (civil(at.0 / DAY) == (year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)).then_some(at)
    }

    /// Seconds from `earlier` to this moment; negative when it is the other way round.
    #[must_use]
    pub const fn seconds_since(self, earlier: At) -> i64 {
        self.0.saturating_sub(earlier.0) / SECOND
    }

    /// The day in UTC as `2026-11-21`.
    #[must_use]
    pub fn day(self) -> String {
        let (year, month, day) = civil(self.0.div_euclid(DAY));
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

/// Year, month and day of a day counted from 1970.
///
/// Source of the calendar arithmetic here and in [`days`]: Howard Hinnant, "chrono-compatible low-level date algorithms",
/// `civil_from_days` and `days_from_civil`.
fn civil(days: i64) -> (i64, u8, u8) {
    let days = days + 719_468;
    let era = days.div_euclid(146_097);
    let of_era = days.rem_euclid(146_097);
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * of_year + 2) / 153;
    let day = of_year - (153 * shifted + 2) / 5 + 1;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    let year = year_of_era + era * 400 + i64::from(month <= 2);
    (year, u8::try_from(month).unwrap_or(1), u8::try_from(day).unwrap_or(1))
}

/// Days from 1970 to a day; a day past the end of its month counts on into the next.
fn days(year: i64, month: i64, day: i64) -> i64 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    let of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + of_year;
    era * 146_097 + of_era - 719_468
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

    #[test]
    fn a_day_is_read_back_and_what_is_no_day_is_not() {
        for day in ["1970-01-01", "2000-02-29", "2026-11-21", "1969-12-31", "2100-03-01", "0001-01-01"] {
            assert_eq!(At::of_day(day).map(At::day).as_deref(), Some(day));
        }
        for wrong in ["", "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "21-11-2026-1", "x"] {
            assert_eq!(At::of_day(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_month_later_is_the_same_day_or_the_last_one() {
        for (day, months, later) in [
            ("2026-11-22", 3, "2027-02-22"),
            ("2026-11-30", 3, "2027-02-28"),
            ("2027-11-30", 3, "2028-02-29"),
            ("2026-12-31", 0, "2026-12-31"),
            ("2026-01-31", 11, "2026-12-31"),
            ("2026-01-31", 12, "2027-01-31"),
        ] {
            assert_eq!(At::of_day(day).map(|at| at.plus_months(months).day()).as_deref(), Some(later));
        }
    }
}
