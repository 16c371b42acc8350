//! The record: everything that happened, newest first, and whether its chains are whole.

use domain::record::Verb;
use lang::Lang;
use maud::{Markup, html};

use super::told::{Told, did};
use super::{Reader, Sheet};
use crate::part::form::{actions, ask};
use crate::part::{
    Field, Head, Icon, Notice, Table, Tone, Weight, badge, button, empty, icon, link, notice, pager,
};
use crate::shell::Room;

/// What the record shows.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// Only this verb.
    pub verb: Option<Verb>,
    /// Only this day, as `2026-11-21`.
    pub day: String,
    /// The day is none.
    pub day_wrong: bool,
    /// A page of entries, newest first.
    pub rows: Vec<Row>,
    /// Where the rest begins.
    pub next: Option<String>,
    /// Automations whose works council has the word, by address and name; only for who answers for it.
    pub awaited: Vec<(String, String)>,
    /// Whether the chains are whole, when that was asked.
    pub chains: Option<Vec<Chain>>,
}

/// One entry.
#[derive(Clone, Debug)]
pub struct Row {
    /// Who did what, when.
    pub told: Told,
    /// The case, when the reader may open it or not.
    pub case: Option<String>,
    /// Anything else it is about.
    pub subject: String,
    /// What else there is to know, as it is stored; empty for who may not read it.
    pub facts: String,
    /// Its chain and place.
    pub place: String,
}

/// A chain and whether it holds.
#[derive(Clone, Debug)]
pub struct Chain {
    /// Its name: a day and a writer.
    pub name: String,
    /// Entries in it.
    pub entries: u64,
    /// The place of the first entry that was changed or is missing.
    pub broken_at: Option<u64>,
}

impl Record {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            @if !self.awaited.is_empty() {
                (notice(lang, Notice::Info, html! {
                    p { (lang.word("record-awaited")) }
                    ul { @for (to, name) in &self.awaited { li { a href=(to) { (name) } } } }
                }))
            }
            (self.narrow(lang))
            (self.chains(lang))
            @if self.rows.is_empty() {
                (empty(lang.word("record-none"), lang.word("record-none-teaches"), html! {}))
            } @else {
                (self.table(reader))
                (pager(lang, None, self.more().as_deref()))
            }
        };
        let lede = Some(lang.word("record-lede"));
        Sheet { title: lang.word("record-title"), lede, here: Some(Room::Record), body, script: None }
    }

    fn narrow(&self, lang: Lang) -> Markup {
        let all = std::iter::once((String::new(), lang.word("record-all-verbs")));
        let verbs = Verb::ALL.iter().map(|verb| (verb.as_str().to_owned(), did(lang, *verb)));
        let error = self.day_wrong.then(|| lang.word("record-day-wrong"));
        let body = html! {
            (Field::select("verb", lang.word("record-verb"), all.chain(verbs)).value(self.verb.map_or("", Verb::as_str)).optional(lang))
            (Field::day("day", lang.word("record-day")).value(&self.day).optional(lang).error(error))
            (actions(html! {
                (button(Weight::Primary, lang.word("record-show")))
                (link(Weight::Plain, "/record", lang.word("record-show-all")))
            }))
        };
        ask("/record", body)
    }

    fn chains(&self, lang: Lang) -> Markup {
        html! {
            @match &self.chains {
                None => p {
                    a href=(format!("/record?verify=1&day={}", self.day)) { (icon(Icon::Check)) (lang.word("record-verify")) }
                },
                Some(chains) => {
                    h2 { (lang.word("record-chains")) }
                    p { (verified(lang, chains)) }
                    (chain_table(lang, chains))
                },
            }
        }
    }

    fn more(&self) -> Option<String> {
        let verb = self.verb.map_or("", Verb::as_str);
        self.next.as_ref().map(|next| format!("/record?verb={verb}&day={}&after={next}", self.day))
    }

    fn table(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let row = |row: &Row| {
            vec![
                html! { (reader.moment(row.told.at)) },
                row.told.who.mark(lang),
                html! {
                    (super::told::what(lang, &row.told))
                    @if let Some(case) = &row.case { code { (case) } " " }
                    @if !row.subject.is_empty() { code { (row.subject) } }
                },
                html! {
                    details {
                        summary { (lang.word("record-details")) }
                        p { code { (row.place) } }
                        @if !row.facts.is_empty() { p { code { (row.facts) } } }
                    }
                },
            ]
        };
        let heads = vec![
            Head::text(lang.word("record-at")),
            Head::text(lang.word("record-who")),
            Head::text(lang.word("record-what")),
            Head::text(lang.word("record-facts")),
        ];
        let rows = self.rows.iter().map(row).collect();
        html! { (Table { id: "entries", caption: &lang.word("record-caption"), heads, rows }) }
    }
}

fn verified(lang: Lang, chains: &[Chain]) -> String {
    let broken = chains.iter().filter(|chain| chain.broken_at.is_some()).count();
    let entries: u64 = chains.iter().map(|chain| chain.entries).sum();
    match broken {
        0 => lang.text("record-whole", &[("chains", chains.len().into()), ("entries", entries.into())]),
        broken => lang.text("record-broken", &[("n", broken.into())]),
    }
}

fn chain_table(lang: Lang, chains: &[Chain]) -> Markup {
    let row = |chain: &Chain| {
        let state = match chain.broken_at {
            None => badge(Tone::Good, lang.word("record-chain-whole")),
            Some(at) => badge(Tone::Stop, lang.text("record-chain-broken", &[("at", at.into())])),
        };
        vec![html! { code { (chain.name) } }, html! { (lang.count(chain.entries)) }, state]
    };
    let heads = vec![
        Head::text(lang.word("record-chain")),
        Head::number(lang.word("record-entries")),
        Head::text(lang.word("record-chain-state")),
    ];
    html! { (Table { id: "chains", caption: &lang.word("record-chains"), heads, rows: chains.iter().map(row).collect() }) }
}
