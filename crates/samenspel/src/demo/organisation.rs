//! The organisation of the demo: people, teams, streams and cards, read from `organisation.txt`.

use crate::demo::grammar::{self, sections};
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// An organisation that does not exist; its name says so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// The name, with the word "invented" in both languages.
    pub name: &'static str,
    /// The teams that decide cases.
    pub teams: Vec<Team>,
    /// Everybody who signs in.
    pub people: Vec<Person>,
    /// The kinds of cases.
    pub streams: Vec<Stream>,
    /// What AI may do there: one automation per stream.
    pub automations: Vec<Automation>,
    /// The stream of documents.
    pub claims: Claims,
}

/// The back office that reads documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claims {
    /// What a page calls the stream.
    pub name: Both,
    /// The key of the team that decides.
    pub team: &'static str,
    /// What a page calls its automation.
    pub automation: Both,
    /// What everybody may know about it.
    pub card: Card,
}

/// A text in both languages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Both {
    /// English
    pub en: &'static str,
    /// Dutch
    pub nl: &'static str,
}

/// A team.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Team {
    /// What people and streams call it.
    pub key: &'static str,
    /// What a page calls it.
    pub name: Both,
}

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// First and last name.
    pub name: &'static str,
    /// Ends in `.example`.
    pub email: String,
    /// `requester`, `colleague`, `lead`, `hr`, `representative`, `leader`, `auditor` or `administrator`.
    pub roles: Vec<&'static str>,
    /// Keys of teams.
    pub teams: Vec<&'static str>,
    /// `nl` or `en`.
    pub lang: &'static str,
}

/// The streams of the demo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StreamKey {
    /// Dutch mails to the ICT help desk.
    IctHelpdesk,
    /// English questions to HR.
    HrQuestions,
}

impl StreamKey {
    /// Both.
    pub const ALL: [StreamKey; 2] = [StreamKey::IctHelpdesk, StreamKey::HrQuestions];

    /// The key as it is stored and stands in addresses.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            StreamKey::IctHelpdesk => "ict-helpdesk",
            StreamKey::HrQuestions => "hr-questions",
        }
    }
}

/// A stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stream {
    /// Which one.
    pub key: StreamKey,
    /// Its name in Dutch.
    pub name_nl: &'static str,
    /// Its name in English.
    pub name_en: &'static str,
    /// The key of the team that decides its cases.
    pub team: &'static str,
    /// In the order of the file; the last one is for what belongs nowhere.
    pub labels: Vec<StreamLabel>,
    /// The language of its cases: `nl` or `en`.
    pub lang: &'static str,
}

/// A label of a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StreamLabel {
    /// The word people use, in the language of the stream.
    pub name: &'static str,
    /// People keep it.
    pub reserved: bool,
}

/// What AI may do in a stream.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Automation {
    /// In which stream.
    pub stream: StreamKey,
    /// What a page calls it.
    pub name: Both,
    /// What everybody may know about it.
    pub card: Card,
}

/// The public description of an automation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Card {
    /// Why it is there.
    pub goal: Both,
    /// What it does.
    pub does: Both,
    /// What it does not do.
    pub does_not: Both,
    /// What people keep.
    pub stays_human: Both,
    /// How a decision comes about.
    pub how_decided: Both,
    /// What it reads and where that stays.
    pub data: Both,
    /// Who watches over it and may stop it.
    pub overseer: Both,
    /// What somebody can do who disagrees.
    pub appeal: Both,
}

type Sections = BTreeMap<&'static str, Vec<&'static str>>;

static SECTIONS: LazyLock<Sections> = LazyLock::new(|| sections(include_str!("organisation.txt")));

/// The whole organisation.
#[must_use]
pub fn organisation() -> Organisation {
    Organisation {
        name: lines("name").first().copied().unwrap_or_default(),
        teams: lines("teams").iter().map(|line| team(line)).collect(),
        people: lines("people").iter().map(|line| person(line)).collect(),
        streams: StreamKey::ALL.map(stream).to_vec(),
        automations: StreamKey::ALL.map(automation).to_vec(),
        claims: claims(),
    }
}

/// Names and addresses of those who ask in a stream.
pub(super) fn requesters(stream: StreamKey) -> Vec<(String, String)> {
    let names = lines(&format!("requesters {}", stream.as_str()));
    names.iter().map(|name| ((*name).to_owned(), email(name))).collect()
}

/// The lines of a section; the tests see that none is missing.
fn lines(heading: &str) -> &'static [&'static str] {
    SECTIONS.get(heading).map_or(&[], Vec::as_slice)
}

fn columns<const N: usize>(line: &'static str) -> [&'static str; N] {
    let mut columns = line.split('|').map(str::trim);
    [(); N].map(|()| columns.next().unwrap_or_default())
}

fn words(list: &'static str) -> Vec<&'static str> {
    list.split_whitespace().collect()
}

fn email(name: &str) -> String {
    format!("{}@lindervoort.example", name.to_lowercase().replace(' ', "."))
}

fn team(line: &'static str) -> Team {
    let [key, en, nl] = columns(line);
    Team { key, name: Both { en, nl } }
}

fn person(line: &'static str) -> Person {
    let [name, roles, teams, lang] = columns(line);
    Person { name, email: email(name), roles: words(roles), teams: words(teams), lang }
}

fn stream(key: StreamKey) -> Stream {
    let line = lines(&format!("stream {}", key.as_str())).first().copied().unwrap_or_default();
    let [name_en, name_nl, team, lang] = columns(line);
    let labels = grammar::of(key).labels().iter();
    let labels = labels.map(|label| StreamLabel { name: label.name, reserved: label.reserved }).collect();
    Stream { key, name_nl, name_en, team, labels, lang }
}

fn automation(stream: StreamKey) -> Automation {
    let (name, card) = card(stream.as_str());
    Automation { stream, name, card }
}

fn claims() -> Claims {
    let [en, nl, team, _] = columns(lines("stream claims").first().copied().unwrap_or_default());
    let (automation, card) = card("claims");
    Claims { name: Both { en, nl }, team, automation, card }
}

/// Name and card of the automation of a stream.
fn card(stream: &str) -> (Both, Card) {
    let both = |field: &str| {
        let line = lines(&format!("card {stream} {field}")).first().copied().unwrap_or_default();
        let [en, nl] = columns(line);
        Both { en, nl }
    };
    let card = Card {
        goal: both("goal"),
        does: both("does"),
        does_not: both("does_not"),
        stays_human: both("stays_human"),
        how_decided: both("how_decided"),
        data: both("data"),
        overseer: both("overseer"),
        appeal: both("appeal"),
    };
    (both("name"), card)
}
