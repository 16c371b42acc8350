//! Line items as one value: rows separated by line ends, cells by tabs, each cell in the normal writing of its column's kind.

use crate::value::{self, Kind};

/// More rows than any bill has.
pub const MOST_ROWS: usize = 500;
/// More columns than a person can look over.
pub const MOST_COLUMNS: usize = 12;

/// The rows of a text, cell by cell. Any text has rows; nothing is tidied.
#[must_use]
pub fn rows(text: &str) -> Vec<Vec<String>> {
    text.lines().map(|row| row.split('\t').map(str::to_owned).collect()).collect()
}

/// The columns of a text that nobody described: as many as its longest row has, all texts.
pub(crate) fn as_texts(text: &str) -> Vec<Kind> {
    vec![Kind::Text; text.lines().map(|row| row.split('\t').count()).max().unwrap_or_default()]
}

/// Rows as a text. A tab or line end in a cell becomes a space.
#[must_use]
pub fn written(rows: &[Vec<String>]) -> String {
    let cell = |cell: &String| cell.split_whitespace().collect::<Vec<_>>().join(" ");
    let row = |row: &Vec<String>| row.iter().map(cell).collect::<Vec<_>>().join("\t");
    rows.iter().map(row).collect::<Vec<_>>().join("\n")
}

/// Rows in their one normal writing: as many cells as there are columns, each as values of its column are written or else as it stands,
/// and no row without a word. What stands behind the last column goes with its cell.
#[must_use]
pub fn tidied(columns: &[Kind], rows: &[Vec<String>]) -> Vec<Vec<String>> {
    let Some((last, firsts)) = columns.split_last() else { return vec![] };
    let one = |kind: Kind, text: &str| {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        value::normal(kind, &text).filter(|_| !text.is_empty()).unwrap_or(text)
    };
    let row = |row: &Vec<String>| {
        let mut cells: Vec<String> = firsts
            .iter()
            .enumerate()
            .map(|(at, kind)| one(*kind, row.get(at).map_or("", |cell| cell)))
            .collect();
        cells.push(one(*last, &row.get(firsts.len()..).unwrap_or_default().join(" ")));
        cells
    };
    rows.iter().map(row).filter(|row| row.iter().any(|cell| !cell.is_empty())).collect()
}

/// The one normal writing of a text with these columns; `None` when it says nothing.
#[must_use]
pub fn normal(columns: &[Kind], text: &str) -> Option<String> {
    let rows = tidied(columns, &rows(text));
    (!rows.is_empty()).then(|| written(&rows))
}

/// Whether two texts mean the same rows: as many, and cell by cell the same value.
#[must_use]
pub fn same(columns: &[Kind], one: &str, other: &str) -> bool {
    let (one, other) = (tidied(columns, &rows(one)), tidied(columns, &rows(other)));
    let cell = |((one, other), kind): ((&String, &String), &Kind)| {
        one == other || !one.is_empty() && !other.is_empty() && value::same(*kind, one, other)
    };
    let row = |(one, other): (&Vec<String>, &Vec<String>)| one.iter().zip(other).zip(columns).all(cell);
    one.len() == other.len() && one.iter().zip(&other).all(row)
}

#[cfg(test)]
mod tests {
    use super::*;

    const BILL: [Kind; 3] = [Kind::Text, Kind::Amount, Kind::Amount];

    #[test]
    fn rows_have_one_normal_writing() {
        for (text, expected) in [
            ("Cleaning\t2\t€ 7,5", Some("Cleaning\t2.00\t7.50")),
            ("  Two   words \t\t1\n\n\t\t\n", Some("Two words\t\t1.00")),
            ("\t3\t4\n", Some("\t3.00\t4.00")),
            ("short", Some("short\t\t")),
            ("a\tsome\t1\t2\t3", Some("a\tsome\t1 2 3")),
            ("a\t1\t1.000\r\nb\t2\t3", Some("a\t1.00\t1000.00\nb\t2.00\t3.00")),
            ("\t\t\n \n", None),
            ("", None),
        ] {
            assert_eq!(normal(&BILL, text).as_deref(), expected, "{text:?}");
            let again = expected.map(|text| normal(&BILL, text));
            assert_eq!(again, expected.map(|text| Some(text.to_owned())), "{text:?} once more");
        }
        assert_eq!(normal(&[], "a\tb"), None);
    }

    #[test]
    fn what_separates_rows_and_cells_cannot_stand_in_a_cell() {
        let cells = vec![vec!["a\tb\nc".to_owned(), "d".to_owned()]];
        assert_eq!(written(&cells), "a b c\td");
        assert_eq!(rows("a b c\td"), [["a b c", "d"]]);
    }

    #[test]
    fn rows_are_the_same_when_every_cell_is() {
        for (one, other, expected) in [
            ("Cleaning\t2\t7,50", "cleaning,\t2.00\t€ 7.50", true),
            ("a\t1\t2\nb\t1\t2", "b\t1\t2\na\t1\t2", false),
            ("a\t1\t2", "a\t1\t2\na\t1\t2", false),
            ("a\t\t2", "a\t0\t2", false),
            ("a\tx\t2", "a\tx\t2", true),
            ("", " \n", true),
        ] {
            assert_eq!(same(&BILL, one, other), expected, "{one:?} {other:?}");
        }
    }
}
