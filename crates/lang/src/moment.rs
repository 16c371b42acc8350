//! Dates and moments in words: the day before the month and a clock of 24 hours, in both languages.

use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{YMD, YMDT};
use icu_datetime::input::{UtcOffset, ZonedDateTime};
use icu_locale_core::locale;

use crate::Lang;

struct Formatters {
    date: Option<DateTimeFormatter<YMD>>,
    moment: Option<DateTimeFormatter<YMDT>>,
}

thread_local! {
    /// Formatters are slow to make and stay on their thread: one pair per language, kept. English is British, for a date
    /// with its month first would be read wrong beside Dutch ones.
    static FORMATTERS: [Formatters; 2] = [locale!("en-GB"), locale!("nl")].map(|locale| Formatters {
        date: DateTimeFormatter::try_new((&locale).into(), YMD::long()).ok(),
        moment: DateTimeFormatter::try_new(locale.into(), YMD::medium().with_time_hm()).ok(),
    });
}

impl Lang {
    /// The day in UTC of a moment in microseconds since 1970: "21 november 2026".
    #[must_use]
    pub fn date(self, at_micros: i64) -> String {
        let at = ZonedDateTime::from_epoch_milliseconds_and_utc_offset(millis(at_micros), UtcOffset::zero());
        FORMATTERS
            .with(|all| written(all[self as usize].date.as_ref().map(|f| f.format(&at.date)), at_micros))
    }

    /// A moment in microseconds since 1970, on a clock so many minutes ahead of UTC: "21 nov 2026, 14:05". An offset that
    /// no clock has counts as none.
    #[must_use]
    pub fn moment(self, at_micros: i64, offset_minutes: i32) -> String {
        let offset =
            UtcOffset::try_from_seconds(offset_minutes.saturating_mul(60)).unwrap_or(UtcOffset::zero());
        let at = ZonedDateTime::from_epoch_milliseconds_and_utc_offset(millis(at_micros), offset);
        FORMATTERS.with(|all| written(all[self as usize].moment.as_ref().map(|f| f.format(&at)), at_micros))
    }
}

const fn millis(micros: i64) -> i64 {
    micros.div_euclid(1000)
}

/// What the formatter wrote; the bare number is better than nothing.
fn written(words: Option<impl ToString>, at_micros: i64) -> String {
    words.map_or_else(|| at_micros.to_string(), |words| words.to_string())
}
