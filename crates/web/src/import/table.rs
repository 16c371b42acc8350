//! Bytes in, table out: encoding and delimiter are found out, rows that do not fit are kept apart with their line.
//!
//! Not the reader of `samenspel explore`: that one streams files of any size from the disk, demands a label in every row, and has no
//! columns for who asks. This one has the bytes already and at most [`MOST_ROWS`] rows.

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// More rows than this are for `samenspel import`, which says how far it is.
pub(crate) const MOST_ROWS: usize = 20_000;
/// More columns than this are no table of cases.
const MOST_COLUMNS: usize = 200;
/// What may stand between two cells.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// A table.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    /// The names of the columns.
    pub columns: Vec<String>,
    /// The rows that have a cell for every column.
    pub rows: Vec<Row>,
    /// The lines of those that do not.
    pub ragged: Vec<u64>,
}

/// One row.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// The line it begins on, counted from 1.
    pub line: u64,
    /// Its cells, as many as there are columns.
    pub cells: Vec<String>,
}

/// Why there is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// Nothing in it.
    Empty,
    /// Not text: a workbook, a picture.
    NotText,
    /// Only one column.
    OneColumn,
    /// More rows or columns than are read here.
    TooLong,
}

/// Reads a table.
pub(crate) fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
    let text = decode(bytes)?;
    let delimiter = delimiter(&text);
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut records = reader.records();
    let head = records.next().and_then(Result::ok).ok_or(Unreadable::Empty)?;
    let columns: Vec<String> = head.iter().map(|name| name.trim().chars().take(80).collect()).collect();
    if columns.len() < 2 {
        return Err(Unreadable::OneColumn);
    }
    let mut table = Table { columns, rows: Vec::new(), ragged: Vec::new() };
    for record in records {
        // The text is UTF-8 and rows may differ in length: nothing is left that can fail.
        let Ok(record) = record else { continue };
        let line = record.position().map_or(0, csv::Position::line);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if record.len() == table.columns.len() {
            table.rows.push(Row { line, cells: record.iter().map(str::to_owned).collect() });
        } else {
            table.ragged.push(line);
        }
        if table.rows.len() + table.ragged.len() > MOST_ROWS || table.columns.len() > MOST_COLUMNS {
            return Err(Unreadable::TooLong);
        }
    }
    if table.rows.is_empty() && table.ragged.is_empty() { Err(Unreadable::Empty) } else { Ok(table) }
}

/// The text of the bytes: what a mark at the beginning says, else UTF-8 if it is that, else what Windows writes in the West.
fn decode(bytes: &[u8]) -> Result<String, Unreadable> {
    let marked = Encoding::for_bom(bytes);
    if marked.is_none() && bytes.contains(&0) {
        return Err(Unreadable::NotText);
    }
    let encoding = marked.map_or(UTF_8, |(encoding, _)| encoding);
    let (text, _, broken) = encoding.decode(bytes);
    let text = if broken { WINDOWS_1252.decode(bytes).0 } else { text };
    if text.contains('\0') {
        return Err(Unreadable::NotText);
    }
    if text.trim().is_empty() { Err(Unreadable::Empty) } else { Ok(text.into_owned()) }
}

/// What stands most often between the names of the columns, outside quotation marks.
fn delimiter(text: &str) -> u8 {
    let line = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut counts = [0_usize; DELIMITERS.len()];
    let mut quoted = false;
    for byte in line.bytes() {
        quoted ^= byte == b'"';
        if let Some(place) = DELIMITERS.iter().position(|delimiter| *delimiter == byte && !quoted) {
            counts[place] += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or_default();
    counts.iter().position(|count| *count == most).map_or(b',', |place| DELIMITERS[place])
}

#[cfg(test)]
mod tests {
    use super::{Unreadable, read};

    #[test]
    fn a_table_is_read_whatever_wrote_it() {
        let utf16: Vec<u8> =
            "\u{feff}vraag;soort\nCafé dicht;klacht\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let files: [&[u8]; 5] = [
            "vraag,soort\nCafé dicht,klacht\n".as_bytes(),
            "\u{feff}vraag;soort\r\n\"Café dicht\";klacht\r\n".as_bytes(),
            b"vraag\tsoort\nCaf\xe9 dicht\tklacht",
            b"vraag|soort\n\n , \nCaf\xe9 dicht|klacht",
            &utf16,
        ];
        for (number, file) in files.iter().enumerate() {
            let table = read(file).unwrap();
            assert_eq!(table.columns, ["vraag", "soort"], "{number}");
            assert_eq!(table.rows.last().unwrap().cells, ["Café dicht", "klacht"], "{number}");
        }
    }

    #[test]
    fn a_row_of_another_length_is_told_by_its_line_and_a_text_may_have_lines() {
        let table = read(b"a,b\n1,2\n\"x\ny\",2\n1,2,3\nonly one\n7,8\n").unwrap();
        assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 7]);
        assert_eq!(table.ragged, [5, 6]);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        let many = format!("a,b\n{}", "1,2\n".repeat(super::MOST_ROWS + 1));
        let table: [(&[u8], Unreadable); 5] = [
            (b"", Unreadable::Empty),
            (b" \n ", Unreadable::Empty),
            (b"PK\x03\x04\x00\x00", Unreadable::NotText),
            (b"vraag\nhallo\n", Unreadable::OneColumn),
            (many.as_bytes(), Unreadable::TooLong),
        ];
        for (bytes, why) in table {
            assert_eq!(read(bytes).unwrap_err(), why);
        }
    }
}
