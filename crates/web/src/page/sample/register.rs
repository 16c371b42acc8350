//! The register: what runs here, one entry with its versions, and what people add.

use domain::automation::{Card, Stage};
use domain::register::{Fault, Flaw, Version};
use domain::words::Words;

use super::{NOW, Sample};
use crate::filled::{Filled, Wrong};
use crate::page::register::{Edit, One, Register, Row};

pub const ALL: &[Sample] = &[
    ("register", |said, reader| register(said).sheet(reader)),
    ("register-none", |_, reader| Register::default().sheet(reader)),
    ("register-entry", |said, reader| one(said).sheet(reader)),
    ("register-entry-first", |said, reader| {
        One { versions: one(said).versions.into_iter().take(1).collect(), ..one(said) }.sheet(reader)
    }),
    ("register-entry-same", |said, reader| One { compared: [2, 2], ..one(said) }.sheet(reader)),
    ("register-entry-unknown", |said, reader| One { compared: [99, 2], ..one(said) }.sheet(reader)),
    ("register-details", |said, reader| details(said).sheet(reader)),
    ("register-details-changed", |said, reader| Edit { changed: true, ..details(said) }.sheet(reader)),
];

const AUTOMATION: &str = "automation_01KAJ0000000000000000000A1";

fn card(said: &str, does: &str) -> Card {
    let words = |text: &str| Words { en: format!("{text}{said}"), nl: format!("{text}{said}") };
    Card {
        goal: words("Less typing."),
        does: words(does),
        does_not: words("It pays nothing."),
        stays_human: words("Paying."),
        appeal: words("On the page of your case."),
        ..Card::default()
    }
}

fn register(said: &str) -> Register {
    let flaws = [
        ("name", Flaw::Missing),
        ("description_short", Flaw::Missing),
        ("contact_email", Flaw::Missing),
        ("publication_category", Flaw::Missing),
        ("goal", Flaw::TooLong(2_600, 2_500)),
        ("category", Flaw::NotOneOf),
        ("begin_date", Flaw::NoMonth),
        ("website", Flaw::NoLink),
        ("contact_email", Flaw::NoReach),
        ("risks", Flaw::Markup),
        ("colour", Flaw::Unknown),
    ];
    let faults: Vec<Fault> =
        flaws.into_iter().map(|(field, flaw)| Fault { field: field.to_owned(), flaw }).collect();
    let row = |(nth, stage): (usize, Stage)| Row {
        id: AUTOMATION.to_owned(),
        name: format!("Triage{said}"),
        stage,
        ended: (stage == Stage::Retired).then_some(NOW),
        card: if stage == Stage::Idea { Card::default() } else { card(said, "It reads mails.") },
        faults: if nth == 1 { faults.clone() } else { vec![] },
        leads: nth < 2,
    };
    let filled = Filled::of([("contact", said), ("website", "x"), ("version", "1")]);
    let wrong = Wrong::one("website", format!("Begin with https.{said}"));
    Register { rows: Stage::ALL.into_iter().enumerate().map(row).collect(), publisher: Some((filled, wrong)) }
}

fn one(said: &str) -> One {
    let version = |(number, does): (usize, &str)| Version {
        number,
        at: NOW.plus_days(number as i64),
        name: Words::new(&format!("Triage {number}{said}"), &format!("Sorteren {number}{said}")),
        card: card(said, does),
    };
    let versions = [(1_usize, "It reads mails."), (2, "It reads mails and letters.")].map(version).to_vec();
    One {
        id: AUTOMATION.to_owned(),
        name: format!("Triage{said}"),
        stage: Stage::Automatic,
        ended: Some(NOW),
        dossiers: true,
        versions,
        compared: [1, 2],
    }
}

fn details(said: &str) -> Edit {
    Edit {
        id: AUTOMATION.to_owned(),
        name: format!("Triage{said}"),
        filled: Filled::of([("version", "0"), ("risks", said), ("law_title_1", said)]),
        ..Edit::default()
    }
}
