//! Encodings, delimiters and formats are found out, not asked.

use encoding_rs::{Encoding, UTF_8};

use super::{asking, cases, reading, reading_as};

const EURO: &str = "text,label\nHet kost één euro: €,geld\nnaïeve façade,huis\n";

fn encoded(text: &str, name: &str) -> Vec<u8> {
    Encoding::for_label(name.as_bytes()).unwrap_or(UTF_8).encode(text).0.into_owned()
}

fn utf16(text: &str, little: bool, mark: bool) -> Vec<u8> {
    let units = mark.then_some(0xfeff).into_iter().chain(text.encode_utf16());
    units.flat_map(|unit| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

#[test]
fn any_common_encoding_is_read_and_named() {
    let files = [
        ("UTF-8", EURO.as_bytes().to_vec()),
        ("UTF-8", [b"\xef\xbb\xbf", EURO.as_bytes()].concat()),
        ("windows-1252", encoded(EURO, "windows-1252")),
        ("ISO-8859-15", encoded(EURO, "iso-8859-15")),
        ("UTF-16LE", utf16(EURO, true, true)),
        ("UTF-16BE", utf16(EURO, false, true)),
        ("UTF-16LE", utf16(EURO, true, false)),
        ("UTF-16BE", utf16(EURO, false, false)),
    ];
    for (name, bytes) in files {
        let table = reading("cases.csv", bytes).unwrap();
        assert_eq!(table.input.encoding, name);
        assert_eq!(cases(&table), [("Het kost één euro: €", "geld"), ("naïeve façade", "huis")], "{name}");
        assert_eq!(table.input.columns.text, "text", "{name}: no byte order mark in a name");
    }
}

#[test]
fn an_accent_far_down_the_file_still_decides_the_encoding() {
    let mut bytes = b"text,label\n".to_vec();
    bytes.extend(b"een gewone zin zonder accenten,gewoon\n".repeat(60_000));
    bytes.extend(encoded("één zin,bijzonder\n", "windows-1252"));
    let table = reading("cases.csv", bytes).unwrap();
    assert_eq!(table.input.encoding, "windows-1252");
    assert_eq!(table.rows.last().unwrap().text, "één zin");
}

#[test]
fn the_delimiter_is_found() {
    let files: [(&str, &str, char, &str); 8] = [
        ("a.csv", "text,label\na b c,x\nd e f,y\n", ',', "csv"),
        ("a.csv", "text;label\na, b, c;x\nd, e, f;y\n", ';', "csv"),
        ("a.csv", "text\tlabel\na b; c\tx\nd, e\ty\n", '\t', "tsv"),
        ("a.txt", "text|label\na, b|x\nd; e|y\n", '|', "csv"),
        ("a.tsv", "text\tlabel\na,b\tx\nd,e\ty\n", '\t', "tsv"),
        ("a.csv", "sep=;\ntext;label\na, b;x\nd, e;y\n", ';', "csv"),
        ("a.csv", "SEP=,\r\ntext,label\r\n\"a; b\",x\r\nd;e,y\r\n", ',', "csv"),
        ("a.csv", "text;label;amount\n\"a, \n; b\";x;1,5\nd;y;2,5\n", ';', "csv"),
    ];
    for (name, content, delimiter, format) in files {
        let table = reading(name, content).unwrap();
        assert_eq!(table.input.delimiter, Some(delimiter), "{content:?}");
        assert_eq!(table.input.format, format, "{content:?}");
        assert_eq!((table.rows.len(), table.input.bad), (2, 0), "{content:?}");
    }
}

#[test]
fn the_line_of_a_row_counts_physical_lines() {
    let table = reading("a.csv", "sep=,\ntext,label\n\n\"one\ntwo\",x\r\n \nthree,y\n").unwrap();
    assert_eq!(cases(&table), [("one\ntwo", "x"), ("three", "y")]);
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [4, 7]);
    let old_mac = reading("a.csv", "text,label\rone,x\r\"two\rlines\",y\r").unwrap();
    assert_eq!(cases(&old_mac), [("one", "x"), ("two\rlines", "y")]);
}

#[test]
fn quotes_are_read_as_spreadsheets_write_them_and_forgiven_otherwise() {
    let rows = [
        (r#""a ""quoted"" word",x"#, r#"a "quoted" word"#),
        (r#""he said "no, never" to me",x"#, r#"he said "no, never" to me"#),
        (r#"a 5" pipe,x"#, r#"a 5" pipe"#),
        (r#""padded" ,x"#, "padded"),
        (r#""""all""",x"#, r#""all""#),
        (r#""a, b",x,,"#, "a, b"),
    ];
    for (row, text) in rows {
        let table = reading("a.csv", format!("text,label\nplain,x\n{row}\n\"one, two\",x\n")).unwrap();
        assert_eq!(table.rows[1].text, text, "{row}");
    }
}

#[test]
fn quotes_mean_nothing_in_a_file_that_does_not_use_them() {
    for delimiter in ["\t", ","] {
        let content =
            "text~label\n\"Hoi\" zei ze~x\n\"nee~x\n\"wel~y\ngewoon~y\n\"ja~y\n".replace('~', delimiter);
        let table = reading("a.csv", content).unwrap();
        let texts: Vec<&str> = table.rows.iter().map(|row| &*row.text).collect();
        assert_eq!(texts, ["\"Hoi\" zei ze", "\"nee", "\"wel", "gewoon", "\"ja"]);
    }
}

#[test]
fn a_file_without_a_header_gets_numbered_columns() {
    let files = [
        "ik wil mijn pas graag opnieuw aanvragen bij jullie,pas\nwaar is mijn geld gebleven,geld\nmijn pas is weg,pas\n",
        "waar is mijn pas,pas\nmijn pas is weg,pas\nwaar is mijn geld,geld\nnog een keer pas,pas\n",
    ];
    for content in files {
        let first = content.lines().count();
        let table = reading("a.csv", content).unwrap();
        assert_eq!(table.rows.len(), first, "the first row is a case: {content:?}");
        assert_eq!((&*table.input.columns.text, &*table.input.columns.label), ("column 1", "column 2"));
        for (text, label) in [("1", "2"), ("column 1", "column 2"), ("Kolom 1", "kolom 2")] {
            assert_eq!(reading_as("a.csv", content, &asking(text, label)).unwrap().rows.len(), first);
        }
    }
    let unknown_names = "foo,bar\nwaar is mijn pas,pas\nmijn pas is weg,pas\nwaar is mijn geld,geld\n";
    assert_eq!(reading("a.csv", unknown_names).unwrap().input.columns.text, "foo");
}

#[test]
fn json_is_read_by_line_by_object_and_by_array() {
    let files = [
        ("a.jsonl", "{\"text\":\"one two\",\"label\":\"x\"}\n\n{\"text\":\"three\",\"label\":\"y\"}\n"),
        ("a.ndjson", "{\"text\":\"one two\",\"label\":\"x\"}\r\n{\"text\":\"three\",\"label\":\"y\"}"),
        ("a.txt", "\n {\"text\":\"one two\",\"label\":\"x\"}\n{\"text\":\"three\",\"label\":\"y\"}\n"),
        ("a.json", "[{\"text\":\"one two\",\"label\":\"x\"},{\"text\":\"three\",\"label\":\"y\"}]"),
        (
            "a.json",
            "[\n  {\n\"text\":\"one two\",\n\"label\":\"x\"},\n{\"text\":\"three\",\"label\":\"y\"}\n]\n",
        ),
        (
            "a.json",
            "{\n\"text\":\"one two\",\n\"label\":\"x\"\n}\n{\n\"text\":\"three\",\n\"label\":\"y\"\n}\n",
        ),
    ];
    for (name, content) in files {
        let table = reading(name, content).unwrap();
        assert_eq!(cases(&table), [("one two", "x"), ("three", "y")], "{content:?}");
        assert_eq!((&*table.input.format, table.input.delimiter), ("jsonl", None));
    }
    let spread = "[\n{\"text\":\"{one} \\\"}\",\"label\":\"x\"},\n\n{\"text\":\"three\",\n\"label\":\"y\"}]";
    let table = reading("a.json", spread).unwrap();
    assert_eq!(cases(&table), [("{one} \"}", "x"), ("three", "y")]);
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 4]);
}

#[test]
fn json_fields_may_be_nested_numbers_booleans_and_lists() {
    let content = r#"{"ticket":{"body":["Hallo,","ik wil iets vragen"]},"n":3,"a.b":true,"other":[{"x":1}]}
{"ticket":{"body":"nog een vraag hier"},"n":4,"a.b":false}"#;
    let nested = reading_as("a.jsonl", content, &asking("ticket.body", "n")).unwrap();
    assert_eq!(cases(&nested), [("Hallo,\nik wil iets vragen", "3"), ("nog een vraag hier", "4")]);
    let dotted = reading_as("a.jsonl", content, &asking("Ticket.Body", "A.B")).unwrap();
    assert_eq!(dotted.labels, ["true", "false"]);
}

#[test]
fn a_large_array_on_one_line_is_read_object_by_object() {
    let object = format!("{{\"text\":\"{}\",\"label\":\"x\"}},", "woord ".repeat(2_000));
    let content = format!("[{}{{\"text\":\"last\",\"label\":\"y\"}}]", object.repeat(500));
    assert!(content.len() > 5 << 20);
    let table = reading("a.json", content).unwrap();
    assert_eq!((table.rows.len(), table.input.bad), (501, 0));
}
