//! A damaged row is kept out, named by its line, and costs nothing but itself.

use std::fmt::Write as _;

use super::super::super::answer::BadRowWhy::{self, *};
use super::super::{Split, Wanted};
use super::{asking, bad, cases, reading, reading_as};

#[test]
fn a_bad_row_is_kept_out_and_named_by_its_line() {
    let rows: [(&[u8], BadRowWhy); 10] = [
        (b"only a text", FieldCount),
        (b"one,two,three", FieldCount),
        (b",x", NoText),
        (b"  \t,x", NoText),
        (b"some text,", NoLabel),
        (b"some text,\"  \"", NoLabel),
        (b"a NUL \0 byte,x", NotText),
        (b"bad \xff byte,x", NotText),
        (b"\"never closed,x", FieldCount),
        (b"\"", FieldCount),
    ];
    for (row, why) in rows {
        let mut bytes = "text,label\néén goede rij,x\n".as_bytes().to_vec();
        bytes.extend(row);
        bytes.extend("\nnóg een goede rij,y\n\"en nóg een\",x\n".as_bytes());
        let table = reading("a.csv", bytes).unwrap();
        let goods = [("één goede rij", "x"), ("nóg een goede rij", "y"), ("en nóg een", "x")];
        assert_eq!(bad(&table), [(3, why)], "{}", String::from_utf8_lossy(row));
        assert_eq!((cases(&table), table.found, table.input.bad), (goods.to_vec(), 4, 1));
        assert_eq!(table.rows[1].line, 4);
    }
}

#[test]
fn a_bad_object_is_kept_out_and_named_by_its_line() {
    let rows: [(&str, BadRowWhy); 8] = [
        ("not json", NotJson),
        ("[1, 2]", NotJson),
        ("\"text\"", NotJson),
        ("{\"text\": \"cut off", NotJson),
        ("{\"text\":\"\",\"label\":\"x\"}", NoText),
        ("{\"text\":\"a\",\"label\":null}", NoLabel),
        ("{\"text\":\"a\"}", NoLabel),
        ("{\"text\":\"a\0\",\"label\":\"x\"}", NotText),
    ];
    let good = |text: &str| format!("{{\"text\":\"{text}\",\"label\":\"x\"}}\n");
    for (row, why) in rows {
        let table = reading("a.jsonl", format!("{}{row}\n{}", good("one"), good("two"))).unwrap();
        assert_eq!((cases(&table), bad(&table)), (vec![("one", "x"), ("two", "x")], vec![(2, why)]), "{row}");
    }
    let array =
        format!("[{},\n{{\"text\": \"cut off\n,{},\n17,\n{}]", good("one"), good("two"), good("three"));
    let table = reading("a.json", array).unwrap();
    assert_eq!(cases(&table), [("one", "x"), ("two", "x"), ("three", "x")]);
    assert_eq!(bad(&table), [(3, NotJson), (6, NotJson)]);
    let open = reading("a.json", format!("[{},\n{{\"text\":", good("one"))).unwrap();
    assert_eq!(bad(&open), [(3, NotJson)]);
}

#[test]
fn an_unclosed_quote_loses_one_row_however_much_follows() {
    let plain = |from: usize, to: usize| {
        (from..to).fold(String::new(), |mut all, row| {
            let _ = writeln!(all, "row {row} without quotes,x{}", row % 3);
            all
        })
    };
    let quoted = |from: usize, to: usize| {
        (from..to).fold(String::new(), |mut all, row| {
            let _ = writeln!(all, "\"row {row}, quoted\",x{}", row % 3);
            all
        })
    };
    let ends_in_inches = format!("{}a pipe of 5\",x1\n{}", plain(0, 800), plain(0, 10));
    for (rest, rows) in [
        (plain(0, 30_000), 30_000),
        (quoted(0, 30_000), 30_000),
        (plain(0, 10) + &quoted(10, 20), 20),
        (ends_in_inches, 811),
        (String::new(), 0),
    ] {
        let content = format!("text,label\ngood,x0\n\"open,x1\n{rest}good,x2\n");
        let table = reading_as("a.csv", content, &asking("text", "label")).unwrap();
        assert_eq!((table.rows.len(), bad(&table)), (rows + 2, vec![(3, FieldCount)]), "{rows}");
    }
}

#[test]
fn a_file_full_of_unclosed_quotes_is_read_in_no_time() {
    let lines = ["\"open and never closed,x\n", "a,\"\"b\n", "x\",\"y\n", "\"a\",\"b\n"];
    for line in lines {
        let content = format!("text,label\n{}last,x\n", line.repeat(20_000));
        assert!(reading_as("a.csv", content, &asking("text", "label")).is_ok(), "{line}");
    }
}

#[test]
fn a_line_beyond_the_limit_is_skipped_and_reported() {
    let long = "a".repeat(5 << 20);
    let csv = reading("a.csv", format!("text,label\none,x\n{long},x\ntwo,y\n")).unwrap();
    assert_eq!((csv.rows.len(), bad(&csv)), (2, vec![(3, TooLong)]));
    let json = reading("a.jsonl", format!("{{\"text\":\"one\",\"label\":\"x\"}}\n{{\"text\":\"{long}\"}}\n"))
        .unwrap();
    assert_eq!((json.rows.len(), bad(&json)), (1, vec![(2, TooLong)]));
    let allowed = "a ".repeat(1 << 20);
    let table = reading("a.csv", format!("text,label\n{allowed},x\ntwo,y\n")).unwrap();
    assert_eq!(table.rows[0].text.len(), allowed.len());
}

#[test]
fn a_few_bad_bytes_do_not_turn_utf_8_into_something_else() {
    let mut bytes = "text,label\n".as_bytes().to_vec();
    bytes.extend("een zin met één accent,x\n".repeat(50).as_bytes());
    bytes.extend(b"een regel uit een ander bestand: caf\xe9,y\n");
    let table = reading("a.csv", bytes).unwrap();
    assert_eq!(table.input.encoding, "UTF-8");
    assert_eq!((table.rows.len(), bad(&table)), (50, vec![(52, NotText)]));
}

#[test]
fn only_the_first_hundred_bad_rows_are_named_but_all_are_counted() {
    let table = reading("a.csv", format!("text,label\nfine,x\n{}", "broken\n".repeat(250))).unwrap();
    assert_eq!((table.input.bad, table.input.bad_rows.len(), table.found), (250, 100, 251));
}

#[test]
fn only_train_and_test_rows_are_kept_when_asked_for() {
    let content = "text,label,split\na,x,train\nb,x,Test\nc,x,val\nd,y,\ne,y,TRAINING\nf,y,leer\n";
    let wanted = Wanted { split: Some("split".to_owned()), ..asking("text", "label") };
    let table = reading_as("a.csv", content, &wanted).unwrap();
    let splits: Vec<_> = table.rows.iter().filter_map(|row| row.split).collect();
    assert_eq!(splits, [Split::Train, Split::Test, Split::Train, Split::Train]);
    assert_eq!(bad(&table), [(4, OtherSplit), (5, OtherSplit)]);
    assert!(reading("a.csv", content).unwrap().rows.iter().all(|row| row.split.is_none()));
}

#[test]
fn labels_are_trimmed_and_numbered_by_first_appearance() {
    let table = reading("a.csv", "text,label\n b ,y \nc, x\nd,y\n").unwrap();
    assert_eq!(table.labels, ["y", "x"]);
    assert_eq!(cases(&table), [(" b ", "y"), ("c", "x"), ("d", "y")]);
}
