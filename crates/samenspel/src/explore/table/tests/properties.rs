//! What holds for any input at all.

use proptest::prelude::*;

use super::{asking, cases, reading, reading_as};

/// Text with everything that CSV makes difficult.
fn text() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[a-zé€ ]{1,12}",
        Just(",".to_owned()),
        Just(";".to_owned()),
        Just("\t".to_owned()),
        Just("|".to_owned()),
        Just("\"".to_owned()),
        Just("\n".to_owned()),
        Just("\r\n".to_owned()),
        Just("\r".to_owned()),
        Just("sep=".to_owned()),
        "\\PC{0,4}",
    ];
    prop::collection::vec(part, 1..8)
        .prop_map(|parts| parts.concat())
        .prop_filter("a case has a text", |text| !text.trim().is_empty())
}

fn written(rows: &[(String, String)], delimiter: u8, quotes: csv::QuoteStyle) -> Vec<u8> {
    let mut writer =
        csv::WriterBuilder::new().delimiter(delimiter).quote_style(quotes).from_writer(Vec::new());
    writer.write_record(["text", "label"]).unwrap();
    for (text, label) in rows {
        writer.write_record([text, label]).unwrap();
    }
    writer.into_inner().unwrap()
}

/// Bytes that look enough like a table to get past the door.
fn almost_a_table() -> impl Strategy<Value = Vec<u8>> {
    let part = prop_oneof![
        Just(b"text,label\n".to_vec()),
        Just(b"\"".to_vec()),
        Just(b",".to_vec()),
        Just(b"\n".to_vec()),
        Just(b"\r".to_vec()),
        Just(b"\0".to_vec()),
        Just(b"{\"text\":\"a\",\"label\":\"x\"}".to_vec()),
        Just(b"{".to_vec()),
        Just(b"}".to_vec()),
        Just(b"[".to_vec()),
        Just(b"\\".to_vec()),
        Just("één €".as_bytes().to_vec()),
        Just(b"21-11-2026".to_vec()),
        prop::collection::vec(any::<u8>(), 0..6),
    ];
    prop::collection::vec(part, 0..40).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn what_a_csv_writer_wrote_reads_back_equal(
        rows in prop::collection::vec((text(), "[a-z\",;]{0,5}[a-z]"), 1..20),
        delimiter in prop::sample::select(vec![b',', b';', b'\t', b'|']),
        always in any::<bool>(),
    ) {
        let quotes = if always { csv::QuoteStyle::Always } else { csv::QuoteStyle::Necessary };
        let bytes = written(&rows, delimiter, quotes);
        let table = reading_as("cases.csv", bytes, &asking("text", "label")).unwrap();
        let expected: Vec<(&str, &str)> = rows.iter().map(|(text, label)| (&**text, label.trim())).collect();
        prop_assert_eq!(cases(&table), expected);
        prop_assert_eq!(table.input.bad, 0);
    }

    #[test]
    fn no_bytes_make_it_panic(
        bytes in prop_oneof![prop::collection::vec(any::<u8>(), 0..400), almost_a_table()],
        name in prop::sample::select(vec!["a.csv", "a.tsv", "a.jsonl", "a.json", "a", "labels.csv"]),
        named in any::<bool>(),
    ) {
        let read = if named { reading_as(name, bytes, &asking("text", "label")) } else { reading(name, bytes) };
        match read {
            Ok(table) => {
                prop_assert_eq!(table.rows.len() + table.input.bad, table.found);
                prop_assert!(table.rows.iter().all(|row| (row.label as usize) < table.labels.len()));
                prop_assert!(table.rows.iter().all(|row| !row.text.trim().is_empty()));
                prop_assert!(table.input.bad_rows.is_sorted_by_key(|row| row.line));
            }
            Err(refusal) => prop_assert!(refusal.key().starts_with("refusal-")),
        }
    }

    #[test]
    fn no_values_make_moments_panic(values in prop::collection::vec("[-0-9/.:TZ+ ,eapmAPMé]{0,24}", 1..20)) {
        let read = super::super::moment::read_column(values.clone());
        prop_assert_eq!(read.len(), values.len());
    }
}
