//! The table with what is true about documents: one row per file, one column per field.

use std::collections::BTreeSet;
use std::path::Path;

use lang::Lang;

use domain::check::is_vat;
use learn::extract::Field;
use learn::lines::MOST_COLUMNS;
use learn::value::{Kind, normal};

/// The table, read.
#[derive(Clone, Debug, PartialEq)]
pub struct Truth {
    /// The fields and what their values look like, in the order of the columns.
    pub fields: Vec<Field>,
    /// One per document.
    pub rows: Vec<Row>,
}

/// What is true about one document.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its file, under the folder.
    pub file: String,
    /// What kind of document it is, when the table says so.
    pub label: Option<String>,
    /// Its values in the order of the fields; none where the document has none.
    pub values: Vec<Option<String>>,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It cannot be read.
    CannotRead(String),
    /// It has no column with file names.
    NoFileColumn,
    /// It has no column with values.
    NoFields,
    /// It has no rows.
    NoRows,
    /// A row is broken.
    BadRow(u64),
}

impl Refused {
    /// The sentence in a person's language.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        match self {
            Refused::CannotRead(why) => {
                lang.text("refusal-truth-cannot-read", &[("why", why.as_str().into())])
            }
            Refused::NoFileColumn => lang.word("refusal-truth-no-file"),
            Refused::NoFields => lang.word("refusal-truth-no-fields"),
            Refused::NoRows => lang.word("refusal-truth-no-rows"),
            Refused::BadRow(line) => lang.text("refusal-truth-bad-row", &[("line", (*line).into())]),
        }
    }
}

/// The names of the column with the file, in small letters.
const FILE: [&str; 5] = ["file", "bestand", "filename", "document", "path"];
/// The names of the column with the label.
const LABEL: [&str; 4] = ["label", "kind", "soort", "class"];

/// Reads the table: CSV with commas, semicolons or tabs.
///
/// # Errors
/// Says what to change.
pub fn read(path: &Path) -> Result<Truth, Refused> {
    let bytes = std::fs::read(path).map_err(|error| Refused::CannotRead(error.kind().to_string()))?;
    let text = reading::text::text(&bytes).map_err(|_| Refused::CannotRead("no text".to_owned()))?.text;
    let head = text.lines().next().unwrap_or_default();
    let most = [',', ';', '\t'].into_iter().max_by_key(|mark| head.matches(*mark).count()).unwrap_or(',');
    let mut table = csv::ReaderBuilder::new().delimiter(most as u8).from_reader(text.as_bytes());
    let columns: Vec<String> = match table.headers() {
        Ok(headers) => headers.iter().map(|name| name.trim().to_owned()).collect(),
        Err(_) => return Err(Refused::NoFileColumn),
    };
    let find = |names: &[&str]| columns.iter().position(|name| names.contains(&name.to_lowercase().as_str()));
    let file = find(&FILE).ok_or(Refused::NoFileColumn)?;
    let label = find(&LABEL);
    let fields: Vec<usize> = (0..columns.len()).filter(|at| *at != file && Some(*at) != label).collect();
    if fields.is_empty() {
        return Err(Refused::NoFields);
    }
    let mut rows = vec![];
    for (nth, record) in table.records().enumerate() {
        let record = record.map_err(|_| Refused::BadRow(nth as u64 + 2))?;
        // A leading tab is an empty first cell of lines.
        let trimmed = |cell: &str| cell.trim_end().trim_start_matches([' ', '\n']).to_owned();
        let cell = |at: usize| record.get(at).map(trimmed).filter(|cell| !cell.is_empty());
        let file = cell(file).ok_or(Refused::BadRow(nth as u64 + 2))?;
        let values = fields.iter().map(|at| cell(*at)).collect();
        rows.push(Row { file, label: label.and_then(cell), values });
    }
    if rows.is_empty() {
        return Err(Refused::NoRows);
    }
    let fields = fields.iter().enumerate().map(|(at, column)| {
        let values: Vec<&str> = rows.iter().filter_map(|row| row.values.get(at)?.as_deref()).collect();
        field(&columns[*column], &values)
    });
    let fields = fields.collect();
    Ok(Truth { fields, rows })
}

/// A column with its kind. Values with tabs in them are rows of cells.
fn field(column: &str, values: &[&str]) -> Field {
    let rows = values.iter().flat_map(|value| value.lines()).map(|row| row.split('\t').collect::<Vec<_>>());
    let rows: Vec<Vec<&str>> = rows.collect();
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    if !(2..=MOST_COLUMNS).contains(&width) {
        return Field::new(column, guess(column, values));
    }
    let kind = |at: usize| {
        let cells: Vec<&str> = rows.iter().filter_map(|row| row.get(at).copied()).collect();
        let cells: Vec<&str> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        // How many is a number too, and not a code.
        let number = |cell: &&str| cell.len() <= 7 && normal(Kind::Amount, cell).is_some();
        let all_numbers = !cells.is_empty() && cells.iter().all(number);
        if all_numbers { Kind::Amount } else { guess("", &cells) }
    };
    Field::lines(column, (0..width).map(kind).collect())
}

/// What the values of a column look like: 19 of 20 must be written so.
fn guess(column: &str, values: &[&str]) -> Kind {
    let share =
        |is: &dyn Fn(&str) -> bool| values.iter().filter(|value| is(value)).count() * 20 >= values.len() * 19;
    let fits = |kind: Kind| move |value: &str| normal(kind, value).is_some();
    let column = column.to_lowercase();
    let named = |parts: &[&str]| parts.iter().any(|part| column.contains(part));
    let decimal = |value: &str| value.contains(['.', ',']) && normal(Kind::Amount, value).is_some();
    let code = |value: &str| !value.contains(' ') && value.chars().any(|c| c.is_ascii_digit());
    if values.is_empty() {
        return Kind::Text;
    }
    // By its shape: a wrong check digit is a value too, and somebody may have written it.
    if share(&fits(Kind::Iban)) {
        Kind::Iban
    } else if share(&|value| normal(Kind::Vat, value).is_some_and(|vat| is_vat(&vat)) && code(value))
        && named(&["vat", "btw", "tax"])
    {
        Kind::Vat
    } else if share(&fits(Kind::Date)) {
        Kind::Date
    } else if share(&decimal) {
        Kind::Amount
    } else if share(&code) {
        Kind::Identifier
    } else if named(&["address", "adres"]) {
        Kind::Address
    } else if named(&["name", "naam", "company", "supplier", "sender", "leverancier", "afzender", "provider"])
    {
        Kind::Name
    } else {
        Kind::Text
    }
}

impl Truth {
    /// For each field, the labels whose documents have it: those with a value for it anywhere. Without labels, all of them.
    #[must_use]
    pub fn labels_of(&self, field: usize) -> BTreeSet<String> {
        let with = self.rows.iter().filter(|row| row.values.get(field).is_some_and(Option::is_some));
        with.filter_map(|row| row.label.clone()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Refused, read};
    use learn::value::Kind;

    fn table(text: &str) -> Result<super::Truth, Refused> {
        let file = tempfile::NamedTempFile::new().unwrap();
        std::fs::write(file.path(), text).unwrap();
        read(file.path())
    }

    #[test]
    fn columns_are_known_by_what_stands_in_them() {
        let truth = table(
            "file;label;invoice_number;sent;total;iban;supplier\n\
             a.pdf;invoice;F-2026-1;2026-11-22;1234.50;NL91ABNA0417164300;Deeg BV\n\
             b.pdf;letter;;22-11-2026;;;Inkt\n",
        )
        .unwrap();
        let kinds: Vec<Kind> = truth.fields.iter().map(|field| field.kind).collect();
        assert_eq!(kinds, [Kind::Identifier, Kind::Date, Kind::Amount, Kind::Iban, Kind::Name]);
        assert_eq!(truth.rows[1].values[0], None);
        assert_eq!(truth.labels_of(0).into_iter().collect::<Vec<_>>(), ["invoice"]);
        assert_eq!(truth.labels_of(1).len(), 2);
    }

    #[test]
    fn a_table_that_names_no_documents_is_refused_with_what_is_missing() {
        for (text, refused) in [
            ("name,total\na,1\n", Refused::NoFileColumn),
            ("file,label\na,b\n", Refused::NoFields),
            ("file,total\n", Refused::NoRows),
            ("file,total\n,1.00\n", Refused::BadRow(2)),
        ] {
            assert_eq!(table(text), Err(refused), "{text}");
        }
    }
}
