//! Line items: the value of a field that is a table, such as the lines of a bill. Its text has a row per line and a tab between cells.

pub use learn::lines::{MOST_COLUMNS, MOST_ROWS, rows as parse, written as write};
use learn::value::Kind;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use crate::field::word;
use crate::words::Words;

/// A column of a field of lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// The word in files and rules: small letters, digits and underscores.
    pub key: String,
    /// Its heading.
    pub name: Words,
    /// How its cells are written.
    #[serde(with = "word")]
    pub kind: Kind,
}

/// A cell: its row, counted from 1, and the key of its column.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Cell {
    /// The row, from 1.
    pub row: usize,
    /// The key of the column.
    pub column: String,
}

/// The kinds of columns, in their order.
#[must_use]
pub fn kinds(columns: &[Column]) -> Vec<Kind> {
    columns.iter().map(|column| column.kind).collect()
}

/// A text in the one normal writing of lines with these columns; none when no cell says anything.
#[must_use]
pub fn normal(columns: &[Column], text: &str) -> Option<String> {
    // A sign that is not seen must not keep two equal cells apart. A leading tab is an empty cell and stays.
    let tidy = |row: Vec<String>| row.iter().map(|cell| crate::case::tidy(cell)).collect();
    let rows: Vec<Vec<String>> = parse(text).into_iter().map(tidy).collect();
    learn::lines::normal(&kinds(columns), &write(&rows))
}

/// The cells of a column, from above, with the numbers of their rows, from 1. Empty ones are left out.
pub fn column<'a>(columns: &[Column], key: &str, text: &'a str) -> Vec<(usize, &'a str)> {
    let Some(at) = columns.iter().position(|column| column.key == key) else { return vec![] };
    let cells = (1..).zip(text.lines()).filter_map(|(row, cells)| Some((row, cells.split('\t').nth(at)?)));
    cells.filter(|(_, cell)| !cell.is_empty()).collect()
}

/// The first cell that is not written as values of its column are.
#[must_use]
pub fn odd(columns: &[Column], text: &str) -> Option<Cell> {
    let odd = |(row, cells): (usize, &str)| {
        let of_kind = |kind, cell: &str| learn::value::normal(kind, cell).as_deref() == Some(cell);
        let odd =
            cells.split('\t').zip(columns).find(|(cell, at)| !cell.is_empty() && !of_kind(at.kind, cell));
        odd.map(|(_, at)| Cell { row, column: at.key.clone() })
    };
    (1..).zip(text.lines()).find_map(odd)
}

/// The rows as objects by the keys of their columns, for the world outside; `null` for a cell that is empty.
#[must_use]
pub fn objects(columns: &[Column], text: &str) -> Value {
    let object = |row: Vec<String>| {
        let cell = |(at, column): (usize, &Column)| {
            let cell = row.get(at).filter(|cell| !cell.is_empty());
            (column.key.clone(), json!(cell))
        };
        Value::Object(columns.iter().enumerate().map(cell).collect::<Map<_, _>>())
    };
    parse(text).into_iter().map(object).collect()
}

#[cfg(test)]
mod tests {
    use learn::value::Kind;

    use super::{Cell, Column, column, normal, objects, odd};
    use crate::words::Words;

    fn columns() -> Vec<Column> {
        let column = |key: &str, kind| Column { key: key.into(), name: Words::new(key, key), kind };
        vec![column("what", Kind::Text), column("day", Kind::Date), column("amount", Kind::Amount)]
    }

    #[test]
    fn lines_have_one_normal_writing_and_an_empty_first_cell_stays_one() {
        let typed = "\t1 november 2026\t€ 1.000\r\nVisit\u{200f}\t\t12,5\n\t\t\n";
        let written = "\t2026-11-01\t1000.00\nVisit\t\t12.50";
        assert_eq!(normal(&columns(), typed).as_deref(), Some(written));
        assert_eq!(normal(&columns(), written).as_deref(), Some(written));
        assert_eq!(normal(&columns(), " \n\t"), None);
    }

    #[test]
    fn a_column_is_read_with_the_numbers_of_its_rows() {
        let text = "\t2026-11-01\t1000.00\nVisit\t\t12.50";
        assert_eq!(column(&columns(), "what", text), [(2, "Visit")]);
        assert_eq!(column(&columns(), "amount", text), [(1, "1000.00"), (2, "12.50")]);
        assert_eq!(column(&columns(), "nothing", text), []);
    }

    #[test]
    fn the_first_cell_that_is_not_of_its_column_is_named() {
        assert_eq!(odd(&columns(), "a\t2026-11-01\t1.00\n\t\t2.00"), None);
        let cell = |row, column: &str| Some(Cell { row, column: column.into() });
        assert_eq!(odd(&columns(), "a\tsoon\t1.00"), cell(1, "day"));
        assert_eq!(odd(&columns(), "a\t\t1.00\nb\t\tmuch"), cell(2, "amount"));
    }

    #[test]
    fn rows_go_out_as_objects_by_the_keys_of_their_columns() {
        let said = objects(&columns(), "\t2026-11-01\t1000.00\nVisit\t\t12.50");
        assert_eq!(
            said.to_string(),
            r#"[{"amount":"1000.00","day":"2026-11-01","what":null},{"amount":"12.50","day":null,"what":"Visit"}]"#
        );
    }
}
