//! Questions.

use super::kept::{by_machine, by_person};
use super::raised::{raise, raised};
use super::work::{matter, message};
use super::{NOW, Sample};
use crate::page::case::AppealStands;
use crate::page::question::{Ask, Choose, Done, Question, Questions, Row};

pub const ALL: &[Sample] = &[
    ("choose", |said, reader| choose(said).sheet(reader)),
    ("choose-none", |_, reader| Choose { streams: Vec::new(), account: false }.sheet(reader)),
    ("ask", |said, reader| ask(said).sheet(reader)),
    ("ask-public", |said, reader| Ask { account: false, ai: false, ..ask(said) }.sheet(reader)),
    ("sent", |said, reader| Question { done: Some(Done::Sent(None)), ..open(said) }.sheet(reader)),
    ("sent-public", |said, reader| sent(said).sheet(reader)),
    ("questions", |said, reader| questions(said).sheet(reader)),
    ("questions-none", |_, reader| Questions::default().sheet(reader)),
    ("question-open", |said, reader| open(said).sheet(reader)),
    ("question-machine", |said, reader| answered(said).sheet(reader)),
    ("question-person", |said, reader| by_hand(said).sheet(reader)),
    ("question-appealed", |said, reader| appealed(said).sheet(reader)),
    ("question-flagged", |said, reader| Question { done: Some(Done::Flag), ..answered(said) }.sheet(reader)),
];

fn choose(said: &str) -> Choose {
    let stream = |key: &str, name: &str| (key.to_owned(), format!("{name}{said}"));
    Choose { streams: vec![stream("help-desk", "Help desk"), stream("hr", "HR")], account: true }
}

fn ask(said: &str) -> Ask {
    Ask {
        most: 25 << 20,
        key: "help-desk".to_owned(),
        stream: format!("Help desk{said}"),
        subject: said.to_owned(),
        text: message(said),
        name: format!("Sam{said}"),
        address: format!("sam{said}@example.org"),
        account: true,
        ai: true,
        errors: vec![
            ("text", format!("A question needs a text.{said}")),
            ("address", format!("This is no address.{said}")),
        ],
    }
}

fn sent(said: &str) -> Question {
    let done = Some(Done::Sent(Some("https://desk.example.org/q/3f0c6a".to_owned())));
    Question { done, account: false, base: "/q/3f0c6a".to_owned(), ..open(said) }
}

fn questions(said: &str) -> Questions {
    let row = |label: Option<String>| Row {
        case: "case_01KAJ0000000000000000000C1".to_owned(),
        subject: format!("Badge{said}"),
        asked: NOW.plus_days(-1),
        label,
    };
    Questions { rows: vec![row(None), row(Some(format!("Building{said}")))], next: Some("cursor".to_owned()) }
}

fn open(said: &str) -> Question {
    Question {
        base: "/questions/case_01KAJ0000000000000000000C1".to_owned(),
        account: true,
        subject: format!("Badge{said}"),
        text: message(said),
        document: None,
        asked: NOW.plus_days(-1),
        files: matter(said).files,
        decision: None,
        joined: false,
        with_person: true,
        person_asked: true,
        appeals: Vec::new(),
        raise: raise("/questions/case_01KAJ0000000000000000000C1/appeal"),
        done: Some(Done::Person),
        error: Some(said.to_owned()),
    }
}

pub fn answered(said: &str) -> Question {
    Question {
        decision: Some(by_machine(said)),
        with_person: false,
        person_asked: false,
        done: None,
        error: None,
        ..open(said)
    }
}

fn by_hand(said: &str) -> Question {
    Question {
        decision: Some(by_person(said)),
        account: false,
        base: "/q/3f0c6a".to_owned(),
        ..answered(said)
    }
}

fn appealed(said: &str) -> Question {
    let stands = [AppealStands::Open(NOW.plus_days(13)), AppealStands::Upheld, AppealStands::Dismissed];
    let appeals = stands.map(|stands| raised(said, stands)).to_vec();
    Question { appeals, done: Some(Done::Appeal), ..answered(said) }
}
