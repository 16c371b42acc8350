//! A folder of text files is read by its labels file, and nothing outside of it.

use std::fs;
use std::path::Path;

use super::super::super::answer::BadRowWhy::*;
use super::super::{Wanted, read};
use super::{bad, cases, reading_path};

/// Names and contents.
type Files<'a> = &'a [(&'a str, &'a [u8])];

fn folder(files: Files) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("."))).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

#[test]
fn every_text_is_read_in_its_own_encoding() {
    let labels = "file,label\na.txt,x\nsub/b.txt,y\nsub\\c.txt,x\n";
    let folder = folder(&[
        ("labels.csv", labels.as_bytes()),
        ("a.txt", "één\nregel".as_bytes()),
        ("sub/b.txt", b"\xe9\xe9n caf\xe9"),
        ("sub/c.txt", b"\xff\xfeh\0o\0i\0"),
    ]);
    let table = reading_path(folder.path()).unwrap();
    assert_eq!(cases(&table), [("één\nregel", "x"), ("één café", "y"), ("hoi", "x")]);
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 4]);
    assert_eq!((&*table.input.format, &*table.input.columns.text), ("folder", "file"));
}

#[test]
fn the_labels_file_may_be_csv_tsv_or_jsonl_in_any_case() {
    let files: [(&str, &str); 4] = [
        ("labels.csv", "bestand;categorie\na.txt;x\n"),
        ("LABELS.TSV", "filename\tlabel\na.txt\tx\n"),
        ("Labels.jsonl", "{\"file\":\"a.txt\",\"label\":\"x\"}\n"),
        ("labels.CSV", "label,file\nx,a.txt\n"),
    ];
    for (name, labels) in files {
        let folder = folder(&[(name, labels.as_bytes()), ("a.txt", b"some text")]);
        assert_eq!(cases(&reading_path(folder.path()).unwrap()), [("some text", "x")], "{name}");
    }
}

#[test]
fn a_file_that_is_missing_unreadable_or_outside_is_a_bad_row() {
    let outside = folder(&[("secret.txt", b"secret")]);
    let secret = outside.path().join("secret.txt");
    let name = outside.path().file_name().unwrap().to_string_lossy().into_owned();
    let labels = format!(
        "file,label\na.txt,x\nmissing.txt,x\n../{name}/secret.txt,x\n{},x\nlink.txt,x\nsub,x\nempty.txt,x\n\
         picture.txt,x\n/dev/zero,x\n..\\{name}\\secret.txt,x\nlong.txt,x\n,x\na.txt,\n",
        secret.display()
    );
    let long = vec![b'a'; 5 << 20];
    let folder = folder(&[
        ("labels.csv", labels.as_bytes()),
        ("a.txt", b"some text"),
        ("sub/b.txt", b"b"),
        ("empty.txt", b""),
        ("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0"),
        ("long.txt", &long),
    ]);
    #[cfg(unix)]
    std::os::unix::fs::symlink(&secret, folder.path().join("link.txt")).unwrap();
    let table = reading_path(folder.path()).unwrap();
    assert_eq!(cases(&table), [("some text", "x")]);
    let expected = [
        (3, NoFile),
        (4, NoFile),
        (5, NoFile),
        (6, NoFile),
        (7, NoFile),
        (8, NoText),
        (9, NotText),
        (10, NoFile),
        (11, NoFile),
        (12, TooLong),
        (13, NoText),
        (14, NoLabel),
    ];
    assert_eq!(bad(&table), expected);
}

#[test]
fn a_folder_without_a_usable_labels_file_is_refused() {
    let files: [(Files, &str); 4] = [
        (&[], "refusal-no-labels-file"),
        (&[("a.txt", b"text")], "refusal-no-labels-file"),
        (&[("labels.csv", b"document id,label\na.txt,x\n")], "refusal-missing-column"),
        (&[("labels.csv", b"")], "refusal-empty"),
    ];
    for (files, key) in files {
        let folder = folder(files);
        assert_eq!(reading_path(folder.path()).unwrap_err().key(), key);
    }
}

#[test]
fn a_labels_file_may_also_have_moments_and_a_split() {
    let labels = b"naam,team,dag,deel\na.txt,x,2026-01-02,train\nb.txt,y,2026-01-01,test\n";
    let folder = folder(&[("labels.csv", labels), ("a.txt", b"a"), ("b.txt", b"b")]);
    let named = |name: &str| Some(name.to_owned());
    let wanted =
        Wanted { text: named("naam"), label: named("team"), time: named("dag"), split: named("deel") };
    let table = read(folder.path(), &wanted, &mut |_, _| {}).unwrap();
    assert!(table.rows[1].moment < table.rows[0].moment);
    assert_eq!(cases(&table), [("a", "x"), ("b", "y")]);
}
