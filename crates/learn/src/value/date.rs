//! Dates in the writings of letters and receipts: Dutch, English, German and French.

/// Beginnings of the names of months, with the number of letters that tell them apart, and their numbers.
const MONTHS: [(&str, u32); 37] = [
    ("januari", 1),
    ("january", 1),
    ("januar", 1),
    ("jänner", 1),
    ("janvier", 1),
    ("februari", 2),
    ("february", 2),
    ("februar", 2),
    ("février", 2),
    ("fevrier", 2),
    ("maart", 3),
    ("march", 3),
    ("märz", 3),
    ("maerz", 3),
    ("mrt", 3),
    ("mars", 3),
    ("april", 4),
    ("avril", 4),
    ("mei", 5),
    ("may", 5),
    ("mai", 5),
    ("juni", 6),
    ("june", 6),
    ("juin", 6),
    ("juli", 7),
    ("july", 7),
    ("juillet", 7),
    ("augustus", 8),
    ("august", 8),
    ("août", 8),
    ("aout", 8),
    ("september", 9),
    ("oktober", 10),
    ("october", 10),
    ("november", 11),
    ("december", 12),
    ("dezember", 12),
];
/// French names that do not begin like the others, and short writings of three letters that begin none of [`MONTHS`].
const MORE_MONTHS: [(&str, u32); 7] = [
    ("septembre", 9),
    ("octobre", 10),
    ("novembre", 11),
    ("décembre", 12),
    ("decembre", 12),
    ("mär", 3),
    ("mrz", 3),
];
/// Words that may stand in a date and say nothing.
const FILLING: [&str; 14] =
    ["de", "den", "der", "the", "of", "le", "du", "st", "nd", "rd", "th", "e", "er", "am"];
const WEEKDAYS: [&str; 28] = [
    "maandag",
    "dinsdag",
    "woensdag",
    "donderdag",
    "vrijdag",
    "zaterdag",
    "zondag",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
];
/// Years of two digits from here on belong to the last century.
const LAST_CENTURY: u32 = 70;

/// A piece of a date.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Part {
    /// A number and how many digits it was written with.
    Number(u32, usize),
    Month(u32),
}

/// The date as `2026-11-22`, when the text is a date and nothing else but a weekday before it or a time of day after it.
pub(super) fn normal(text: &str) -> Option<String> {
    if text.len() > 60 {
        return None;
    }
    let text = text.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let parts = parts(&without_time(&text))?;
    let (year, month, day) = match parts[..] {
        [Part::Number(day, 1 | 2), Part::Month(month), Part::Number(y, digits)] => {
            (year(y, digits)?, month, day)
        }
        [Part::Month(month), Part::Number(day, 1 | 2), Part::Number(y, digits)] => {
            (year(y, digits)?, month, day)
        }
        [Part::Number(y, 4), Part::Month(month), Part::Number(day, 1 | 2)] => (y, month, day),
        [Part::Number(y, 4), Part::Number(month, 1 | 2), Part::Number(day, 1 | 2)] => (y, month, day),
        [Part::Number(a, 1 | 2), Part::Number(b, 1 | 2), Part::Number(y, digits)] => {
            let (day, month) = if b > 12 && a <= 12 { (b, a) } else { (a, b) };
            (year(y, digits)?, month, day)
        }
        [Part::Number(all, 8)] if (1900..=2100).contains(&(all / 10_000)) => {
            (all / 10_000, all / 100 % 100, all % 100)
        }
        [Part::Number(all, 8)] => (all % 10_000, all / 10_000 % 100, all / 1_000_000),
        _ => return None,
    };
    let there =
        (1900..=2100).contains(&year) && (1..=12).contains(&month) && (1..=days(year, month)).contains(&day);
    there.then(|| format!("{year:04}-{month:02}-{day:02}"))
}

fn year(number: u32, digits: usize) -> Option<u32> {
    match digits {
        4 => Some(number),
        2 if number < LAST_CENTURY => Some(2000 + number),
        2 => Some(1900 + number),
        _ => None,
    }
}

fn days(year: u32, month: u32) -> u32 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => 29,
        2 => 28,
        _ => 31,
    }
}

/// The month a word names: a whole name, or a beginning of at least three letters.
fn month(word: &str) -> Option<u32> {
    let known = MONTHS.iter().chain(&MORE_MONTHS);
    let mut fitting = known.filter(|(name, _)| word.chars().count() >= 3 && name.starts_with(word));
    let (_, first) = fitting.next()?;
    // A beginning of two months, such as "jui", names none.
    fitting.all(|(_, other)| other == first).then_some(*first)
}

/// Whether a word can stand in a date: the extractor need not try the others.
pub(crate) fn may_begin(word: &str) -> bool {
    word.bytes().any(|b| b.is_ascii_digit()) || {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
        month(&word).is_some()
    }
}

/// Everything before a time of day such as `T10:00:00`, `10:00 pm` or `10.00 uur`.
fn without_time(text: &str) -> String {
    let Some(colon) = text.find(':') else { return text.to_string() };
    let (before, after) = text.split_at(colon);
    let hour = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = before.len() - hour.len();
    let is_time = (1..=2).contains(&digits)
        && hour.ends_with(|c: char| c.is_whitespace() || c == 't')
        && after.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || ":.+zampmuhr".contains(c));
    if is_time {
        hour.trim_end_matches(|c: char| c.is_whitespace() || c == 't').to_string()
    } else {
        text.to_string()
    }
}

/// Numbers and months in order; `None` when something else stands among them.
fn parts(text: &str) -> Option<Vec<Part>> {
    let mut parts = vec![];
    let mut rest = text;
    let mut separators: Vec<char> = vec![];
    while let Some(first) = rest.chars().next() {
        let same = |c: char| match (first.is_ascii_digit(), first.is_alphabetic()) {
            (true, _) => c.is_ascii_digit(),
            (_, true) => c.is_alphabetic(),
            _ => !c.is_alphanumeric(),
        };
        let end = rest.find(|c| !same(c)).unwrap_or(rest.len());
        let (run, after) = rest.split_at(end);
        rest = after;
        if first.is_ascii_digit() {
            parts.push(Part::Number(run.parse().ok()?, run.len()));
        } else if first.is_alphabetic() {
            match month(run) {
                Some(month) => parts.push(Part::Month(month)),
                None if FILLING.contains(&run) || is_weekday(run) => {}
                None => return None,
            }
        } else {
            separators.push(run.trim().chars().next().unwrap_or(' '));
        }
        if parts.len() > 3 {
            return None;
        }
    }
    let numeric = parts.iter().all(|part| matches!(part, Part::Number(..)));
    let clean = separators.iter().all(|c| "-/. ".contains(*c))
        && separators.windows(2).all(|pair| pair[0] == pair[1]);
    (!numeric || clean).then_some(parts)
}

fn is_weekday(word: &str) -> bool {
    word.len() >= 2 && WEEKDAYS.iter().any(|day| day.starts_with(word))
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_date_is_read_in_every_usual_writing() {
        for (text, expected) in [
            ("22-11-2026", Some("2026-11-22")),
            ("22/11/18", Some("2018-11-22")),
            ("1.2.2018", Some("2018-02-01")),
            ("11/22/2018", Some("2018-11-22")),
            ("22 nov. 2026", Some("2026-11-22")),
            ("22NOV2026", Some("2026-11-22")),
            ("02 MAR 2018", Some("2018-03-02")),
            ("November 22, 2026", Some("2026-11-22")),
            ("22nd of November 2026", Some("2026-11-22")),
            ("zaterdag 22 november 2026", Some("2026-11-22")),
            ("Montag, den 3. März 2025", Some("2025-03-03")),
            ("le 1er août 2024", Some("2024-08-01")),
            ("2026-11-22", Some("2026-11-22")),
            ("2026-11-22T10:00:00Z", Some("2026-11-22")),
            ("03/08/2017 11:12:30 AM", Some("2017-08-03")),
            ("20180323", Some("2018-03-23")),
            ("25032018", Some("2018-03-25")),
            ("1 mrt 99", Some("1999-03-01")),
            ("(22-11-2026),", Some("2026-11-22")),
            ("29-2-2024", Some("2024-02-29")),
            ("29-2-2023", None),
            ("31/4/2020", None),
            ("13/13/2020", None),
            ("22-11", None),
            ("22 jui 2020", None),
            ("3,11,2020", None),
            ("22-11/2020", None),
            ("tel 22-11-2020", None),
            ("12:30", None),
            ("", None),
            ("99999999999999", None),
        ] {
            assert_eq!(super::normal(text).as_deref(), expected, "{text:?}");
        }
    }
}
