//! Which column says what, guessed from its name and chosen by the person.

use domain::case::Draft;
use domain::time::At;

use super::table::Row;
use crate::filled::Filled;

/// The columns of a table by what they say; a number is a place in the row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Roles {
    pub text: Option<usize>,
    pub subject: Option<usize>,
    pub label: Option<usize>,
    pub name: Option<usize>,
    pub address: Option<usize>,
    pub key: Option<usize>,
    pub received: Option<usize>,
}

/// The roles in the order in which a page asks for them, with names that a column of this role often has.
pub(crate) const ROLES: [(&str, &[&str]); 7] = [
    (
        "text",
        &[
            "text",
            "tekst",
            "body",
            "message",
            "bericht",
            "omschrijving",
            "beschrijving",
            "description",
            "vraag",
            "question",
            "melding",
            "inhoud",
            "content",
        ],
    ),
    ("subject", &["subject", "onderwerp", "title", "titel", "summary", "samenvatting"]),
    (
        "label",
        &[
            "label",
            "labels",
            "category",
            "categorie",
            "soort",
            "type",
            "intent",
            "rubriek",
            "queue",
            "besluit",
            "decision",
        ],
    ),
    ("name", &["name", "naam", "requester", "aanvrager", "melder", "from", "van"]),
    ("address", &["address", "adres", "email", "mail", "emailadres"]),
    ("key", &["key", "sleutel", "id", "nummer", "number", "nr", "zaaknummer"]),
    ("received", &["received", "ontvangen", "date", "datum", "created", "aangemaakt", "timestamp"]),
];

impl Roles {
    /// The roles that the names of the columns suggest; each column has one at most.
    pub(crate) fn guess(columns: &[String]) -> Roles {
        let plain =
            |name: &String| name.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
        let names: Vec<String> = columns.iter().map(plain).collect();
        let mut roles = Roles::default();
        for (role, hints) in ROLES {
            *roles.place(role) = hints.iter().find_map(|hint| names.iter().position(|name| name == hint));
        }
        roles
    }

    /// The roles that a person chose. Nothing chosen is an empty value; a column that is not there counts as none.
    pub(crate) fn of(filled: &Filled, columns: usize) -> Roles {
        let mut roles = Roles::default();
        for (role, _) in ROLES {
            *roles.place(role) = filled.get(role).parse().ok().filter(|column| *column < columns);
        }
        roles
    }

    /// The same as the fields of a form.
    pub(crate) fn filled(mut self) -> Filled {
        Filled::of(
            ROLES.map(|(role, _)| {
                (role, self.place(role).map(|column| column.to_string()).unwrap_or_default())
            }),
        )
    }

    fn place(&mut self, role: &str) -> &mut Option<usize> {
        match role {
            "text" => &mut self.text,
            "subject" => &mut self.subject,
            "label" => &mut self.label,
            "name" => &mut self.name,
            "address" => &mut self.address,
            "key" => &mut self.key,
            _ => &mut self.received,
        }
    }

    /// What a row brings. A row without a key of its own gets one from file and line: the same file twice is the same cases.
    pub(crate) fn draft(&self, row: &Row, digest: &str) -> Draft {
        let cell = |column: Option<usize>| {
            column.and_then(|column| row.cells.get(column)).cloned().unwrap_or_default()
        };
        let own = Some(cell(self.key)).map(|key| key.trim().to_owned()).filter(|key| !key.is_empty());
        let key = own.unwrap_or_else(|| format!("{}:{}", &digest[..digest.len().min(16)], row.line));
        Draft {
            subject: cell(self.subject),
            text: cell(self.text),
            name: cell(self.name),
            address: cell(self.address),
            key: Some(key),
        }
    }

    /// The label of a row, tidied as the labels of a stream are.
    pub(crate) fn label_of(&self, row: &Row) -> String {
        let cell = self.label.and_then(|column| row.cells.get(column));
        cell.map(|cell| domain::case::tidy(cell)).unwrap_or_default()
    }

    /// When a row came in, as far as it says.
    pub(crate) fn received_of(&self, row: &Row) -> Option<At> {
        moment(row.cells.get(self.received?)?)
    }
}

/// `2026-11-21`, with `T09:30` or ` 09:30:00` behind it or not, in UTC.
fn moment(text: &str) -> Option<At> {
    let text = text.trim();
    let (day, rest) = (text.get(..10)?, text.get(10..)?);
    let mut numbers = day.split('-').map(|part| part.parse::<i64>().ok());
    let (year, month, of_month) = (numbers.next()??, numbers.next()??, numbers.next()??);
    if !((1970..=9999).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&of_month)) {
        return None;
    }
    // Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
    let year = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + of_month - 1;
    let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
    let mut clock =
        rest.trim_start_matches(['T', ' ']).split(':').map(|part| part.get(..2)?.parse::<i64>().ok());
    let (hours, minutes) =
        (clock.next().flatten().unwrap_or_default(), clock.next().flatten().unwrap_or_default());
    Some(At(0).plus_days(days).plus_minutes(hours.clamp(0, 23) * 60 + minutes.clamp(0, 59)))
}

#[cfg(test)]
mod tests {
    use super::super::table::Row;
    use super::{Roles, moment};
    use crate::filled::Filled;

    #[test]
    fn columns_are_guessed_by_their_names() {
        let columns = ["Nr", "Onderwerp", "Omschrijving", "E-mail", "Soort"].map(str::to_owned);
        let roles = Roles::guess(&columns);
        assert_eq!((roles.key, roles.subject, roles.text), (Some(0), Some(1), Some(2)));
        assert_eq!((roles.address, roles.label, roles.name), (Some(3), Some(4), None));
        assert_eq!(Roles::of(&roles.filled(), 5), roles);
        assert_eq!(Roles::of(&Filled::of([("text", "9"), ("label", "x")]), 5), Roles::default());
    }

    #[test]
    fn a_row_without_a_key_gets_one_from_file_and_line() {
        let row = Row { line: 7, cells: vec![" A-1 ".into(), "text".into()] };
        let roles = Roles { text: Some(1), ..Roles::default() };
        assert_eq!(roles.draft(&row, "0123456789abcdef0123").key.as_deref(), Some("0123456789abcdef:7"));
        assert_eq!(Roles { key: Some(0), ..roles }.draft(&row, "x").key.as_deref(), Some("A-1"));
    }

    #[test]
    fn a_moment_is_read_as_the_calendar_has_it() {
        for (text, day) in [
            ("2026-11-21", "2026-11-21"),
            ("2000-02-29T23:59:00Z", "2000-02-29"),
            (" 1999-12-31 00:00", "1999-12-31"),
        ] {
            assert_eq!(moment(text).unwrap().day(), day);
        }
        assert_eq!(moment("2026-11-21 09:30").unwrap().0 - moment("2026-11-21").unwrap().0, 34_200_000_000);
        for wrong in ["", "21-11-2026", "2026-13-01", "gisteren", "é026-11-21"] {
            assert_eq!(moment(wrong), None, "{wrong}");
        }
    }
}
