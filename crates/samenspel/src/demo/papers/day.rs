//! A day of the calendar, and the many ways to write it down.

use lang::Lang;

/// A day, counted from 1 January 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Day(pub(super) i64);

/// How a layout writes a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum DayStyle {
    /// 05-03-2026
    Dashes,
    /// 5-3-2026
    Bare,
    /// 05/03/2026
    Slashes,
    /// 05.03.2026
    Dots,
    /// 5 maart 2026, 5 March 2026
    Long,
    /// 5 mrt. 2026, 5 Mar 2026
    Short,
    /// March 5, 2026
    MonthFirst,
    /// 2026-03-05
    Iso,
}

impl DayStyle {
    /// The word of the layouts' files.
    pub(super) fn read(word: &str) -> Option<DayStyle> {
        Some(match word {
            "dashes" => DayStyle::Dashes,
            "bare" => DayStyle::Bare,
            "slashes" => DayStyle::Slashes,
            "dots" => DayStyle::Dots,
            "long" => DayStyle::Long,
            "short" => DayStyle::Short,
            "monthfirst" => DayStyle::MonthFirst,
            "iso" => DayStyle::Iso,
            _ => return None,
        })
    }
}

const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const SHORT_NL: [&str; 12] =
    ["jan.", "feb.", "mrt.", "apr.", "mei", "jun.", "jul.", "aug.", "sep.", "okt.", "nov.", "dec."];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Days before each month of a year that begins in March.
const fn before(month_from_march: i64) -> i64 {
    (153 * month_from_march + 2) / 5
}

impl Day {
    /// The day with this year, month and day of the month. Gregorian; years begin in March so that leap days come last.
    pub(super) const fn of(year: i64, month: i64, day: i64) -> Day {
        let year = if month <= 2 { year - 1 } else { year };
        let of_year = before((month + 9) % 12) + day - 1;
        Day(year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + of_year - 719_468)
    }

    /// Year, month and day of the month.
    pub(super) fn civil(self) -> (i64, i64, i64) {
        let days = self.0 + 719_468;
        let era = days.div_euclid(146_097);
        let of_era = days.rem_euclid(146_097);
        let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let from_march = (5 * of_year + 2) / 153;
        let month = if from_march < 10 { from_march + 3 } else { from_march - 9 };
        let year = era * 400 + year_of_era + i64::from(month <= 2);
        (year, month, of_year - before(from_march) + 1)
    }

    /// This many days later.
    pub(super) const fn plus(self, days: i64) -> Day {
        Day(self.0 + days)
    }

    /// This day, or the Monday after it.
    pub(super) fn at_work(self) -> Day {
        // 1 January 1970 was a Thursday.
        match (self.0 + 3).rem_euclid(7) {
            5 => self.plus(2),
            6 => self.plus(1),
            _ => self,
        }
    }

    /// 2026-11-22
    pub(super) fn iso(self) -> String {
        let (year, month, day) = self.civil();
        format!("{year:04}-{month:02}-{day:02}")
    }

    /// As a layout writes it.
    pub(super) fn written(self, style: DayStyle, lang: Lang) -> String {
        let (year, month, day) = self.civil();
        let word = |months: [&'static str; 12]| {
            usize::try_from(month - 1).ok().and_then(|at| months.get(at).copied()).unwrap_or_default()
        };
        let long = match lang {
            Lang::Nl => word(MONTHS_NL),
            Lang::En => word(MONTHS_EN),
        };
        let short = match lang {
            Lang::Nl => word(SHORT_NL),
            Lang::En => long.get(..3).unwrap_or(long),
        };
        match style {
            DayStyle::Dashes => format!("{day:02}-{month:02}-{year}"),
            DayStyle::Bare => format!("{day}-{month}-{year}"),
            DayStyle::Slashes => format!("{day:02}/{month:02}/{year}"),
            DayStyle::Dots => format!("{day:02}.{month:02}.{year}"),
            DayStyle::Long => format!("{day} {long} {year}"),
            DayStyle::Short => format!("{day} {short} {year}"),
            DayStyle::MonthFirst => format!("{long} {day}, {year}"),
            DayStyle::Iso => self.iso(),
        }
    }
}
