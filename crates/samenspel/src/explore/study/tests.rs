//! Whole answers on small invented files.

use super::*;
use crate::explore::answer::Advice;
use crate::explore::table::{Wanted, read};
use crate::explore::wish::Share;
use std::io::Write;

const FRAMES: [&str; 4] = ["Hallo, {}", "Kan iemand helpen? {}", "{} Groeten", "Please help: {}"];
const TOPICS: [(&str, [&str; 4]); 3] = [
    (
        "wachtwoord",
        ["wachtwoord vergeten", "inloggen lukt niet", "password reset needed", "account geblokkeerd"],
    ),
    ("verlof", ["verlof aanvragen", "vakantiedagen over", "holiday request", "vrije dag opnemen"]),
    ("klacht", ["klacht over collega", "ruzie in het team", "complaint about behaviour", "ongewenst gedrag"]),
];

/// A file of invented cases; `extra` are more columns per row.
fn file(n: usize, header: &str, extra: impl Fn(usize) -> String) -> tempfile::NamedTempFile {
    let mut file = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
    writeln!(file, "text,label{header}").unwrap();
    for i in 0..n {
        let (label, words) = TOPICS[i % 3];
        let text = FRAMES[(i / 3) % 4].replace("{}", words[(i / 12) % 4]);
        writeln!(
            file,
            "\"{text} {}\",{label}{}",
            ["maandag", "nu", "graag", "snel"][(i / 7) % 4].repeat(i % 5),
            extra(i)
        )
        .unwrap();
    }
    file
}

fn ask(file: &tempfile::NamedTempFile, change: impl Fn(&mut Wish)) -> Result<Answer, Refused> {
    let mut wish = Wish {
        file: file.path().to_owned(),
        columns: Wanted::default(),
        targets: vec![],
        confidences: vec![],
        reserved: vec![],
        minutes: None,
        threads: 2,
    };
    change(&mut wish);
    let table = read(&wish.file, &wish.columns, &mut |_, _| ())?;
    study(&table, &wish, &|_| ())
}

#[test]
fn an_easy_file_is_nearly_all_proven_at_a_loose_target() {
    let answer = ask(&file(900, "", |_| String::new()), |wish| {
        wish.targets = vec![Share::parse("0.95").unwrap()];
        wish.minutes = Some([3.0, 6.0]);
    })
    .unwrap();
    assert_eq!((answer.rows, answer.kept, answer.labels), (900, 900, 3));
    let main = answer.targets.iter().find(|t| t.target == 0.95).unwrap();
    assert!(main.share > 0.9, "{main:?}");
    assert!(answer.per_label.iter().all(|label| label.advice == Advice::Proceeds), "{:?}", answer.per_label);
    let hours = answer.hours.unwrap();
    let proceeding: f64 = answer.per_label.iter().map(|label| label.share * label.cases as f64).sum();
    assert!((hours.hours[0] - proceeding * 3.0 / 60.0).abs() < 1e-9);
    assert!(answer.input.duplicates > 0, "the generator repeats itself, and copies count once");
    assert!(main.checked + answer.input.duplicates as u64 <= 900);
}

#[test]
fn a_reserved_label_stays_with_people_at_any_score() {
    let answer = ask(&file(900, "", |_| String::new()), |wish| {
        wish.targets = vec![Share::parse("0.95").unwrap()];
        wish.reserved = vec!["klacht".to_owned()];
    })
    .unwrap();
    let complaint = answer.per_label.iter().find(|label| label.label == "klacht").unwrap();
    assert_eq!((complaint.advice, complaint.share), (Advice::Reserved, 0.0));
}

#[test]
fn test_rows_judge_and_take_no_part() {
    let split = |i: usize| if i.is_multiple_of(4) { ",test".to_owned() } else { ",train".to_owned() };
    let answer =
        ask(&file(1200, ",split", split), |wish| wish.columns.split = Some("split".to_owned())).unwrap();
    let test = answer.test.unwrap();
    assert_eq!(test.rows, 300);
    assert!(test.accuracy.unwrap() > 0.9);
    assert_eq!(test.targets.len(), answer.targets.len());
    assert!(!test.drifted);
    assert!(answer.per_label.iter().map(|label| label.cases).sum::<usize>() == 900);
}

#[test]
fn the_future_is_judged_by_the_past_and_foreign_texts_are_noticed() {
    let day = |i: usize| format!(",2026-{:02}-{:02}", 1 + i / 100, 1 + i % 28);
    let mut file = file(1100, ",day", day);
    for i in 0..200 {
        writeln!(file, "zxq wvk {i} jjj,verlof,2026-12-{:02}", 1 + i % 28).unwrap();
    }
    let answer = ask(&file, |wish| wish.columns.time = Some("day".to_owned())).unwrap();
    let future = answer.future.unwrap();
    assert!(future.rows >= 300 && future.from.unwrap().starts_with("2026-"));
    assert!(future.drifted);
}

#[test]
fn what_cannot_be_answered_is_refused_with_the_reason() {
    let one = file(30, "", |_| String::new());
    assert!(matches!(
        ask(&one, |w| w.reserved = vec!["klachten".into()]),
        Err(Refused::UnknownLabel { nearest: Some(_), .. })
    ));
    let same_day = file(30, ",day", |_| ",2026-01-01".to_owned());
    assert!(matches!(
        ask(&same_day, |w| w.columns.time = Some("day".into())),
        Err(Refused::TimeEqual { .. })
    ));
    let no_test = file(30, ",split", |_| ",train".to_owned());
    assert!(matches!(
        ask(&no_test, |w| w.columns.split = Some("split".into())),
        Err(Refused::NoTestRows { .. })
    ));
    let no_train = file(30, ",split", |_| ",test".to_owned());
    assert!(matches!(
        ask(&no_train, |w| w.columns.split = Some("split".into())),
        Err(Refused::NoTrainRows { .. })
    ));
}

#[test]
fn the_same_file_gives_the_same_answer() {
    let file = file(300, "", |_| String::new());
    let json = |threads| {
        let answer = ask(&file, |wish| wish.threads = threads).unwrap();
        serde_json::to_string(&answer).unwrap()
    };
    assert_eq!(json(1), json(2));
}
