//! `samenspel explore --documents`, as a person would run it: invented papers in, an answer that can be trusted out.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::process::{Command, Output};

use samenspel::demo::papers;

fn explore(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_samenspel")).arg("explore").args(arguments).output().unwrap()
}

#[test]
fn a_folder_of_papers_is_read_learned_and_judged_by_models_that_had_not_seen_them() {
    let folder = tempfile::tempdir().unwrap();
    papers::write(folder.path(), 1, 60, |_| papers::Shape::Text).unwrap();
    // One file that nobody can read, and one that is not there: both are named, nothing else is lost.
    let truth = folder.path().join("truth.csv");
    let table = std::fs::read_to_string(&truth).unwrap();
    let columns = table.lines().next().unwrap().split(',').count();
    let more = |file: &str| format!("{file},invoice{}\n", ",".repeat(columns - 2));
    std::fs::write(&truth, format!("{table}{}{}", more("broken.pdf"), more("gone.pdf"))).unwrap();
    std::fs::write(folder.path().join("broken.pdf"), b"%PDF-1.7 and then nothing").unwrap();

    let (folder, truth) = (folder.path().to_str().unwrap(), truth.to_str().unwrap());
    let output = explore(&["--documents", folder, "--truth", truth, "--json", "--lang", "en"]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{said}");
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(
        (&answer["found"], &answer["documents"], &answer["wrong_places"]),
        (&62.into(), &60.into(), &0.into())
    );
    let unread: Vec<&str> =
        answer["unread"].as_array().unwrap().iter().map(|it| it["file"].as_str().unwrap()).collect();
    assert_eq!(unread, ["broken.pdf", "gone.pdf"]);
    let grown: Vec<_> = answer["growth"].as_array().unwrap().iter().map(|it| &it["documents"]).collect();
    assert_eq!(grown, [50, 60]);
    let right = |field: &str| {
        let fields = answer["fields"].as_array().unwrap();
        fields.iter().find(|it| it["field"] == field).unwrap()["right"].as_f64().unwrap()
    };
    // Sixty papers in 36 layouts: most layouts were seen once or never.
    for (field, least) in [("letter_date", 0.8), ("insured_name", 0.5), ("total", 0.5)] {
        assert!(right(field) >= least, "{field}: {}", right(field));
    }
}

#[test]
fn what_cannot_be_answered_is_said_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().to_str().unwrap();
    let truth = folder.path().join("truth.csv");
    std::fs::write(&truth, "name,total\na,1.00\n").unwrap();
    for (lang, sentence) in
        [("en", "no column with the names of the files"), ("nl", "geen kolom met de namen van de bestanden")]
    {
        let output = explore(&["--documents", path, "--truth", truth.to_str().unwrap(), "--lang", lang]);
        assert_eq!(output.status.code(), Some(2));
        assert!(String::from_utf8_lossy(&output.stderr).contains(sentence));
    }
}
