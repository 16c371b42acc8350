//! What cannot be read is refused, with facts to act on.

use std::io::Write as _;
use std::path::Path;

use super::super::{Refusal, Wanted};
use super::{asking, reading, reading_as, reading_path};

#[test]
fn hostile_input_is_refused_by_name() {
    let long = vec![b'a'; 5 << 20];
    let files: Vec<(&str, Vec<u8>, &str)> = vec![
        ("a.csv", Vec::new(), "refusal-empty"),
        ("a.csv", b" \r\n\n\t\n".to_vec(), "refusal-empty"),
        ("a.csv", b"\xef\xbb\xbf".to_vec(), "refusal-empty"),
        ("a.jsonl", b"\n\n".to_vec(), "refusal-empty"),
        ("a.csv", b"text\none\ntwo\n".to_vec(), "refusal-one-column"),
        ("a.csv", b"hello".to_vec(), "refusal-one-column"),
        ("a.csv", b"\"text,label\none,x\n".to_vec(), "refusal-one-column"),
        ("a.csv", b"text,label\n".to_vec(), "refusal-no-rows"),
        ("a.csv", b"text,label\nbroken\n,x\n".to_vec(), "refusal-no-usable-rows"),
        ("a.jsonl", b"{\"text\":\n{\"text\":\n".to_vec(), "refusal-no-usable-rows"),
        ("a.json", b"[]".to_vec(), "refusal-no-rows"),
        ("a.json", b"{\"tickets\":[{\"text\":\"one\"}]}".to_vec(), "refusal-no-fields"),
        ("a.csv", "a,".repeat(3_000).into_bytes(), "refusal-too-many-columns"),
        ("a.csv", long.clone(), "refusal-line-too-long"),
        ("a.jsonl", [b"{\"text\":\"", long.as_slice()].concat(), "refusal-line-too-long"),
        ("a.csv", [long.as_slice(), b",label\none,x\n"].concat(), "refusal-line-too-long"),
        ("a.csv", b"n,m\n1,2\n3,4\n5,6\n".to_vec(), "refusal-cannot-guess-text"),
        (
            "a.csv",
            b"text,when\nsome words here,2026-01-01\nother words,2026-01-02\n".to_vec(),
            "refusal-cannot-guess-label",
        ),
    ];
    for (name, bytes, key) in files {
        let start: String = String::from_utf8_lossy(&bytes).chars().take(40).collect();
        let refusal = reading(name, bytes).unwrap_err();
        assert_eq!(refusal.key(), key, "{start:?}: {:?}", refusal.facts());
    }
}

#[test]
fn a_file_that_is_no_table_is_named_for_what_it_is() {
    let noise: Vec<u8> = (0..20_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let files: [(&[u8], &str); 14] = [
        (b"PK\x03\x04\x14\0\x06\0[Content_Types].xml PK\x03\x04 xl/workbook.xml", "xlsx"),
        (b"PK\x03\x04\x14\0 word/document.xml", "docx"),
        (b"PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK", "ods"),
        (b"PK\x03\x04 photo.jpg", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0k\0b\0o\0o\0k\0", "xls"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 W\0o\0r\0d\0", "office"),
        (b"%PDF-1.7\n", "pdf"),
        (b"\x1f\x8b\x08\0", "compressed"),
        (b"\x89PNG\r\n\x1a\n", "image"),
        (b"SQLite format 3\0", "database"),
        (b"{\\rtf1\\ansi", "rtf"),
        (b"  <!DOCTYPE html><html>", "html"),
        (b"<?xml version=\"1.0\"?>", "xml"),
        (&noise, "unknown"),
    ];
    for (bytes, what) in files {
        let refusal = reading("cases.csv", bytes).unwrap_err();
        assert!(
            matches!(refusal, Refusal::Binary { what: found, .. } if found == what),
            "{what}: {refusal:?}"
        );
    }
}

#[test]
fn a_missing_column_is_answered_with_the_columns_there_are_and_the_nearest() {
    let content = "Omschrijving,Categorie,Team\neen zin,x,y\nnog een zin,x,y\n";
    for (asked, nearest) in [
        ("omschrijvng", Some("Omschrijving")),
        ("categorien", Some("Categorie")),
        ("schrijving", Some("Omschrijving")),
        ("prioriteit", None),
        ("", None),
    ] {
        let refusal = reading_as("a.csv", content, &asking(asked, "Team")).unwrap_err();
        let Refusal::MissingColumn { asked: repeated, available, nearest: found } = &refusal else {
            panic!("{refusal:?}")
        };
        assert_eq!((repeated.as_str(), found.as_deref()), (asked, nearest));
        assert_eq!(*available, ["Omschrijving", "Categorie", "Team"]);
    }
    let refusal = reading_as("a.csv", content, &asking("omschrijvng", "Team")).unwrap_err();
    assert_eq!(refusal.key(), "refusal-missing-column-nearest");
    let facts = refusal.facts();
    assert!(facts.contains(&("available", "Omschrijving, Categorie, Team".to_owned())), "{facts:?}");
    assert!(facts.contains(&("nearest", "Omschrijving".to_owned())), "{facts:?}");
    let missing_time = Wanted { time: Some("day".to_owned()), ..Wanted::default() };
    assert_eq!(reading_as("a.csv", content, &missing_time).unwrap_err().key(), "refusal-missing-column");
    let json = reading_as("a.jsonl", "{\"a\":{\"b\":\"c\"}}", &asking("a.c", "a.b")).unwrap_err();
    assert_eq!(json.key(), "refusal-missing-column-nearest");
}

#[test]
fn one_column_cannot_have_two_roles() {
    let refusal = reading_as("a.csv", "text,label\na,x\n", &asking("text", "TEXT ")).unwrap_err();
    assert_eq!(refusal, Refusal::SameColumn { column: "text".to_owned() });
}

#[test]
fn the_commonest_reason_is_given_when_no_row_is_left() {
    let content = "text,label\n,x\nbroken\n,y\n";
    let facts = reading("a.csv", content).unwrap_err().facts();
    let expected = [("found", "3"), ("why", "no_text"), ("times", "2"), ("line", "2")];
    assert_eq!(facts, expected.map(|(name, value)| (name, value.to_owned())));
}

#[test]
fn nothing_but_a_file_or_folder_is_opened() {
    assert_eq!(reading_path(Path::new("/nowhere/at/all.csv")).unwrap_err().key(), "refusal-not-found");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(reading_path(Path::new("/dev/zero")).unwrap_err().key(), "refusal-not-a-file");
        let socket = folder.path().join("socket");
        let _listening = std::os::unix::net::UnixListener::bind(&socket).unwrap();
        assert_eq!(reading_path(&socket).unwrap_err().key(), "refusal-not-a-file");
        let path = folder.path().join("a.csv");
        std::fs::write(&path, "text,label\na,x\n").unwrap();
        let link = folder.path().join("link.csv");
        std::os::unix::fs::symlink(&path, &link).unwrap();
        assert_eq!(reading_path(&link).unwrap().rows.len(), 1);
        std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o000)).unwrap();
        // Whoever is root may read it all the same.
        if std::fs::File::open(&path).is_err() {
            assert_eq!(reading_path(&path).unwrap_err().key(), "refusal-no-permission");
        }
    }
}

#[test]
fn a_line_of_two_hundred_megabytes_is_refused_or_skipped_within_a_few_megabytes() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    let mut file = std::fs::File::create(&path).unwrap();
    let block = vec![b'a'; 1 << 20];
    file.write_all(b"text,label\none,x\n").unwrap();
    for _ in 0..200 {
        file.write_all(&block).unwrap();
    }
    file.write_all(b",x\ntwo,y\n").unwrap();
    let table = reading_path(&path).unwrap();
    assert_eq!((table.rows.len(), table.input.bad, table.rows[1].line), (2, 1, 4));
    #[cfg(target_os = "linux")]
    {
        let status = std::fs::read_to_string("/proc/self/status").unwrap();
        let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        let kilobytes: u64 = peak.trim().trim_end_matches(" kB").parse().unwrap();
        // The other tests of this program run at the same time; the line alone would take 200 000.
        assert!(kilobytes < 190_000, "{kilobytes} kB");
    }
}

#[test]
fn progress_never_goes_back_and_ends_at_the_end() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.csv");
    std::fs::write(&path, format!("text,label\n{}", "some text here,x\n".repeat(5_000))).unwrap();
    let mut heard = Vec::new();
    super::read(&path, &Wanted::default(), &mut |done, total| heard.push((done, total))).unwrap();
    let bytes = std::fs::metadata(&path).unwrap().len();
    assert!(heard.is_sorted() && heard.len() > 5 && heard.iter().all(|(_, total)| *total == bytes));
    assert_eq!(heard.last(), Some(&(bytes, bytes)));
}
