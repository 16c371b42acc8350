//! Moments: numbers or dates, decided for a whole column at once.

use std::cmp::Ordering;

/// When a case came in. Sorts by time and keeps the text as it stood in the file.
#[derive(Clone, Debug)]
pub struct Moment {
    at: f64,
    text: String,
}

impl Moment {
    /// As it stood in the file.
    pub fn text(&self) -> &str {
        &self.text
    }
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> Ordering {
        self.at.total_cmp(&other.at)
    }
}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Moment {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Moment {}

/// Reads a column; `None` for what cannot be read like the rest of it.
///
/// The column holds numbers (of days or seconds, whatever they count) or dates, whichever fits more of the
/// values. `3-4-2026` is the third of April unless more values can only be read with the month first.
pub fn read_column(values: Vec<String>) -> Vec<Option<Moment>> {
    let (mut numbers, mut dates, mut day_first, mut month_first) = (0_usize, 0_usize, 0_usize, 0_usize);
    for value in &values {
        numbers += usize::from(number(value).is_some());
        let (day, month) = (date(value, true).is_some(), date(value, false).is_some());
        dates += usize::from(day || month);
        day_first += usize::from(day && !month);
        month_first += usize::from(month && !day);
    }
    let read =
        |value: &str| if numbers > dates { number(value) } else { date(value, day_first >= month_first) };
    values.into_iter().map(|text| read(&text).map(|at| Moment { at, text })).collect()
}

/// Whether it is a number.
pub fn is_number(value: &str) -> bool {
    number(value).is_some()
}

/// Whether it is a date, with the day or the month first.
pub fn is_date(value: &str) -> bool {
    date(value, true).or_else(|| date(value, false)).is_some()
}

/// A number, with a point or a comma for decimals.
fn number(value: &str) -> Option<f64> {
    let value = value.trim();
    if !value.bytes().all(|byte| byte.is_ascii_digit() || b"+-.,eE".contains(&byte)) {
        return None;
    }
    value.replacen(',', ".", 1).parse::<f64>().ok().filter(|number| number.is_finite())
}

/// Seconds since 1970 (UTC, as no offset means none).
fn date(value: &str, day_first: bool) -> Option<f64> {
    let value = value.trim();
    if value.len() > 40 || !value.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (day, rest) = value.split_at(value.find(['T', 't', ' ']).unwrap_or(value.len()));
    let days = days(day, day_first)?;
    let rest = rest.get(1..).unwrap_or_default().trim();
    Some(days as f64 * 86_400.0 + if rest.is_empty() { 0.0 } else { clock(rest)? })
}

/// Days since 1970: `2026-11-21`, `2026-11`, `21-11-2026`, `21/11/26`, `21.11.2026`.
fn days(value: &str, day_first: bool) -> Option<i64> {
    let separator = value.chars().find(|c| matches!(c, '-' | '/' | '.'))?;
    let parts: Vec<&str> = value.split(separator).collect();
    let (year, month, day) = match parts.as_slice() {
        [year, month, day] if year.len() == 4 => (whole(year)?, whole(month)?, whole(day)?),
        [year, month] if year.len() == 4 && separator == '-' => (whole(year)?, whole(month)?, 1),
        [one, two, year] if matches!(year.len(), 2 | 4) => {
            let (day, month) = if day_first { (one, two) } else { (two, one) };
            let century = if year.len() == 2 { 2000 } else { 0 };
            (whole(year)? + century, whole(month)?, whole(day)?)
        }
        _ => return None,
    };
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let length = match month {
        2 => 28 + i64::from(leap),
        4 | 6 | 9 | 11 => 30,
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        _ => return None,
    };
    if !(1..=length).contains(&day) {
        return None;
    }
    // Years start in March here, so that the leap day comes last; 719 468 days lie between then and 1970.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    Some(year * 365 + leap_days + (153 * month + 2) / 5 + day - 1 - 719_468)
}

/// Seconds of a time of day, less its offset: `14:05`, `14:05:06.7Z`, `2:05 PM`, `14:05+0100`.
fn clock(value: &str) -> Option<f64> {
    let value = value.to_ascii_uppercase();
    let (value, offset) = match value.find(['Z', '+', '-']) {
        Some(at) => (value.get(..at)?, offset(value.get(at..)?)?),
        None => (value.strip_suffix("UTC").unwrap_or(&value), 0),
    };
    let value = value.trim();
    let (time, half) = match (value.strip_suffix("AM"), value.strip_suffix("PM")) {
        (Some(time), _) => (time, Some(0)),
        (_, Some(time)) => (time, Some(12)),
        _ => (value, None),
    };
    let mut parts = time.trim().split(':');
    let (hour, minute) = (whole(parts.next()?)?, whole(parts.next()?)?);
    let hour = match half {
        Some(half) if (1..=12).contains(&hour) => hour % 12 + half,
        Some(_) => return None,
        None => hour,
    };
    let second = match parts.next().map(|second| second.replace(',', ".")) {
        Some(second) if second.starts_with(|c: char| c.is_ascii_digit()) => number(&second)?,
        Some(_) => return None,
        None => 0.0,
    };
    let valid = hour <= 24 && minute < 60 && second < 61.0 && parts.next().is_none();
    valid.then_some((hour * 3600 + minute * 60 - offset) as f64 + second)
}

/// Seconds ahead of UTC: `Z`, `+01:00`, `-0530`, `+01`.
fn offset(value: &str) -> Option<i64> {
    if value == "Z" {
        return Some(0);
    }
    let sign = if value.starts_with('-') { -1 } else { 1 };
    let digits = value.get(1..)?.replace(':', "");
    let (hours, minutes) = match digits.len() {
        2 => (whole(&digits)?, 0),
        4 => (whole(digits.get(..2)?)?, whole(digits.get(2..)?)?),
        _ => return None,
    };
    (hours <= 18 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

/// One to four digits.
fn whole(digits: &str) -> Option<i64> {
    let plain = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok())?
}
