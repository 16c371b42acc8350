//! The real program on files as people hand them in, good and hostile: a plain sentence, the right exit code, little memory.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

fn explore(file: &Path, options: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samenspel"));
    command
        .arg("explore")
        .arg(file)
        .args(options)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C");
    command.output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn put(folder: &TempDir, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    path
}

fn helpdesk() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/helpdesk.csv")
}

#[test]
fn the_readme_example_gives_a_true_answer_in_both_languages() {
    for (lang, words) in [("en", "without a person"), ("nl", "zonder mens")] {
        let output =
            explore(&helpdesk(), &["--lang", lang, "--target", "0.98", "--reserve", "klacht over collega"]);
        assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
        assert!(text(&output.stdout).lines().next().unwrap().contains(words), "{}", text(&output.stdout));
        assert_eq!(text(&output.stderr), "");
    }
}

#[test]
fn the_json_has_what_was_promised_and_nothing_else_on_the_line() {
    let output =
        explore(&helpdesk(), &["--json", "--target", "0.97", "--confidence", "0.9", "--confidence", "0.99"]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    for field in
        ["rows", "kept", "labels", "accuracy", "targets", "per_label", "suspicious", "learning_curve"]
    {
        assert!(!answer[field].is_null(), "{field}");
    }
    let targets = answer["targets"].as_array().unwrap();
    assert_eq!(targets.len(), 6 * 2, "five usual targets and one asked for, at two confidences");
    for target in targets {
        for field in ["target", "confidence", "share", "checked", "errors", "naive_share"] {
            assert!(target[field].is_number(), "{field}");
        }
    }
    let proven = |confidence: f64| {
        let same = |t: &&serde_json::Value| t["target"] == 0.97 && t["confidence"] == confidence;
        targets.iter().find(same).unwrap()["share"].as_f64().unwrap()
    };
    assert!(proven(0.9) >= proven(0.99), "more confidence never proves more");
}

#[test]
fn a_report_is_one_whole_file_without_network() {
    let folder = folder();
    let path = folder.path().join("report.html");
    let output =
        explore(&helpdesk(), &["--target", "0.95", "--report", path.to_str().unwrap(), "--minutes", "4-8"]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    let html = fs::read_to_string(&path).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>") && html.trim_end().ends_with("</html>"));
    assert!(!html.contains("http://") && !html.contains("https://") && !html.contains("<script"));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "no temporary file is left");
}

/// Every hostile file: what it is, its name, its bytes, and words that the sentence must hold.
fn hostile() -> Vec<(&'static str, &'static str, Vec<u8>, &'static str)> {
    let mut random = fastrand::Rng::with_seed(5);
    let noise: Vec<u8> = (0..100_000).map(|_| random.u8(..)).collect();
    let zip = [b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0xl/workbook.xml".as_slice(), &noise].concat();
    vec![
        ("random bytes", "noise.csv", noise, "not a table"),
        ("an Excel workbook", "cases.xlsx", zip, "CSV"),
        ("an empty file", "empty.csv", vec![], "empty"),
        ("only blank lines", "blank.csv", b"\n\n  \n".to_vec(), ""),
        ("one column", "one.csv", b"text\nhello\nworld\n".to_vec(), "one column"),
        (
            "all labels equal",
            "same.csv",
            b"text,label\nhello,a\nworld,a\nmoon,a\n".to_vec(),
            "have the label",
        ),
        ("one case", "single.csv", b"text,label\nhello,a\n".to_vec(), ""),
        ("only a header", "header.csv", b"text,label\n".to_vec(), ""),
        ("only zeros", "zeros.csv", vec![0; 50_000], ""),
        ("UTF-16 cut in half", "half.csv", b"\xFF\xFEt\0e\0x\0t\0,\0l".to_vec(), ""),
    ]
}

#[test]
fn every_hostile_file_gets_a_plain_sentence_in_both_languages_and_exit_code_2() {
    let folder = folder();
    for (what, name, bytes, words) in hostile() {
        let path = put(&folder, name, bytes);
        for lang in ["en", "nl"] {
            let output = explore(&path, &["--lang", lang]);
            let said = text(&output.stderr);
            assert_eq!(output.status.code(), Some(2), "{what}: {said}");
            assert!(output.stdout.is_empty() && said.lines().count() >= 2, "{what}: {said}");
            assert!(!said.contains('⟦') && !said.contains("panicked"), "{what}: {said}");
            assert!(lang == "nl" || said.to_lowercase().contains(&words.to_lowercase()), "{what}: {said}");
        }
    }
}

#[test]
fn a_question_that_makes_no_sense_is_refused_with_what_to_do() {
    let folder = folder();
    let path = put(
        &folder,
        "good.csv",
        "text,label,when\nhello there,a,1\ngood bye,b,1\nhello you,a,1\nbye bye,b,1\n",
    );
    for (options, words) in [
        (vec!["--label", "lable"], "label"),
        (vec!["--text", "nothing like it"], "nothing like it"),
        (vec!["--text", "label", "--label", "label"], "label"),
        (vec!["--target", "2"], "2"),
        (vec!["--target", "0.3"], "0.3"),
        (vec!["--confidence", "sure"], "sure"),
        (vec!["--minutes", "long"], "long"),
        (vec!["--reserve", "zzz"], "zzz"),
        (vec!["--time", "when"], "when"),
        (vec!["--split-column", "text"], ""),
        (vec!["--report", "/nowhere/at/all.html"], "/nowhere"),
        (vec!["--report", path.to_str().unwrap()], "overwrite"),
    ] {
        let output = explore(&path, &options);
        let said = text(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{options:?}: {said}");
        assert!(
            said.contains(words) && !said.contains('⟦') && !said.contains("panicked"),
            "{options:?}: {said}"
        );
    }
    let missing = explore(&folder.path().join("not-there.csv"), &[]);
    assert_eq!(missing.status.code(), Some(2));
    assert!(text(&missing.stderr).contains("not-there.csv"));
}

#[test]
fn every_spelling_of_a_target_gives_the_same_answer() {
    let answer = |target: &str| {
        let output = explore(&helpdesk(), &["--json", "--target", target]);
        let mut answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        answer["learner"]["seconds"] = 0.into();
        answer
    };
    let first = answer("0.95");
    assert_eq!(first["targets"].as_array().unwrap().len(), 5);
    for spelling in ["95", "95%", "0,95", "95,0 %"] {
        assert_eq!(answer(spelling), first, "{spelling}");
    }
}

#[test]
fn one_text_with_every_label_proves_nothing() {
    let folder = folder();
    let rows: String = (0..900)
        .map(|i| format!("\"dezelfde tekst{}\",label {}\n", [".", "!", " "][i % 3], i % 30))
        .collect();
    let output = explore(&put(&folder, "same.csv", format!("text,label\n{rows}")), &["--json"]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert!(answer["targets"].as_array().unwrap().iter().all(|t| t["share"] == 0.0), "{answer}");
    assert!(answer["accuracy"].as_f64().unwrap() < 0.1, "{answer}");
}

#[test]
fn odd_bytes_inside_a_good_file_cost_only_their_own_rows() {
    let folder = folder();
    let mut bytes = b"text,label\n".to_vec();
    for i in 0..60 {
        bytes.extend(format!("hallo wachtwoord {i},a\nverlof vrij {i},b\n").bytes());
    }
    bytes.extend(b"nul \0 byte,a\nno label,\n,b\na,b,c,d\n");
    let output = explore(&put(&folder, "odd.csv", bytes), &["--json"]);
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((answer["rows"].as_u64(), answer["kept"].as_u64()), (Some(124), Some(120)));
    assert_eq!(answer["input"]["bad_rows"][0]["line"], 122);
}

#[test]
fn a_line_of_200_megabytes_is_refused_or_skipped_in_little_memory() {
    let folder = folder();
    let path = folder.path().join("line.csv");
    let mut file = BufWriter::new(File::create(&path).unwrap());
    let megabyte = vec![b'x'; 1 << 20];
    let rows = |n: usize, file: &mut BufWriter<File>| {
        for i in 0..n {
            writeln!(file, "hallo wachtwoord {i},a\nverlof vrij {i},b").unwrap();
        }
    };
    writeln!(file, "text,label").unwrap();
    rows(40, &mut file);
    (0..200).for_each(|_| file.write_all(&megabyte).unwrap());
    writeln!(file, ",a").unwrap();
    rows(40, &mut file);
    drop(file);
    let output = explore_in_little_memory(&path);
    let answer: serde_json::Value =
        serde_json::from_slice(&output.stdout).unwrap_or_else(|_| panic!("{}", text(&output.stderr)));
    assert_eq!(answer["kept"], 160);
    assert_eq!(answer["input"]["bad_rows"][0]["why"], "too_long");

    fs::write(&path, megabyte.repeat(200)).unwrap();
    let output = explore_in_little_memory(&path);
    assert_eq!(output.status.code(), Some(2), "{}", text(&output.stderr));
}

/// With at most 600 MB of address space, which holds the program and its threads but not the line.
fn explore_in_little_memory(path: &Path) -> Output {
    let script = "ulimit -v 600000; exec \"$0\" explore \"$1\" --json";
    Command::new("bash").args(["-c", script, env!("CARGO_BIN_EXE_samenspel")]).arg(path).output().unwrap()
}
