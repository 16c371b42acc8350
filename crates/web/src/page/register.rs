//! The register: what runs here in plain words, for everybody; what is still missing in its export, for those who can fill it in.

mod details;
mod entry;

use domain::automation::{Card, Stage};
use domain::person::Role;
use domain::register::{Fault, Flaw};
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

pub use details::{Edit, LAWS};
pub use entry::One;
pub(super) use entry::mark;

use super::automation::{means, part, stage, tone};
use super::condition::suppliers;
use super::{Reader, Sheet};
use crate::filled::{Filled, Wrong};
use crate::part::form::{actions, hidden, post};
use crate::part::{Field, Icon, Notice, Weight, badge, button, definitions, empty, icon, link, notice};
use crate::shell::Room;

/// The register.
#[derive(Clone, Debug, Default)]
pub struct Register {
    /// What runs here, one by one.
    pub rows: Vec<Row>,
    /// What the organisation says once, as it was filled in; only for who may change it.
    pub publisher: Option<(Filled, Wrong)>,
}

/// An automation in the register.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its name, in the reader's language.
    pub name: String,
    /// How far it may go.
    pub stage: Stage,
    /// The day it was taken out of use.
    pub ended: Option<At>,
    /// Its card.
    pub card: Card,
    /// What is wrong with its export.
    pub faults: Vec<Fault>,
    /// The reader leads its team.
    pub leads: bool,
}

impl Register {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            @if self.rows.is_empty() {
                (empty(lang.word("register-none"), lang.word("register-none-teaches"), html! {}))
            } @else {
                ul class="plain stack" { @for row in &self.rows { (row.panel(reader)) } }
                (export(lang, &self.rows))
            }
            @if let Some((filled, wrong)) = &self.publisher { (publisher(lang, filled, wrong)) }
        };
        let lede = lang.text("register-lede", &[("n", self.rows.len().into())]);
        let here = Some(Room::Register);
        Sheet { title: lang.word("register-title"), lede: Some(lede), here, body, script: None }
    }
}

impl Row {
    fn panel(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let said = [
            ("does", &self.card.does),
            ("does_not", &self.card.does_not),
            ("stays_human", &self.card.stays_human),
            ("appeal", &self.card.appeal),
        ];
        let said = said.map(|(name, words)| (part(lang, name), says(lang, &reader.pick(words))));
        html! {
            li class="panel" {
                h2 { a href=(format!("/register/{}", self.id)) { (self.name) } }
                p { (badge(tone(self.stage), stage(lang, self.stage))) " " (means(lang, self.stage)) }
                @if let Some(ended) = self.ended { p { (lang.text("register-ended", &[("day", reader.date(ended).into())])) } }
                (definitions(said))
                p { a href=(format!("/automations/{}", self.id)) { (lang.text("register-doing", &[("name", self.name.as_str().into())])) } }
                @if self.leads { (self.mend(lang)) }
            }
        }
    }

    /// What is still wrong with the export, in words, and the way to mend it.
    fn mend(&self, lang: Lang) -> Markup {
        let edit = html! {
            p { a href=(format!("/register/{}/details", self.id)) { (lang.text("register-mend", &[("name", self.name.as_str().into())])) } }
        };
        html! {
            @if self.faults.is_empty() {
                p class="note" { (lang.word("register-whole")) }
                (edit)
            } @else {
                (notice(lang, Notice::Warn, html! {
                    p { (lang.text("register-faults", &[("n", self.faults.len().into())])) }
                    ul { @for fault in &self.faults { li { (sentence(lang, fault)) } } }
                    (edit)
                }))
            }
        }
    }
}

/// What a part of a card says, or that it says nothing.
fn says(lang: Lang, words: &str) -> Markup {
    html! {
        @if words.trim().is_empty() { span class="note" { (lang.word("automation-card-empty")) } } @else { (words) }
    }
}

/// What is wrong with the export stands before the ways to take it, for whoever takes it, with who can mend it.
fn export(lang: Lang, rows: &[Row]) -> Markup {
    let way = |path: &str, words: String| link(Weight::Plain, path, html! { (icon(Icon::Download)) (words) });
    html! {
        h2 { (lang.word("register-export")) }
        p class="note" { (lang.word("register-export-teaches")) }
        @if rows.iter().any(|row| !row.faults.is_empty()) {
            (notice(lang, Notice::Warn, html! {
                p { (lang.word("register-export-faults")) }
                ul {
                    @for row in rows { @for fault in &row.faults {
                        li { (row.name) ": " (sentence(lang, fault)) " " (suppliers(lang, supplied_by(fault))) }
                    } }
                }
            }))
        } @else {
            p { (lang.word("register-export-whole")) }
        }
        (actions(html! {
            (way("/register/export.json", lang.word("register-export-json")))
            (way("/register/export.csv", lang.word("register-export-csv")))
        }))
    }
}

fn publisher(lang: Lang, filled: &Filled, wrong: &Wrong) -> Markup {
    html! {
        h2 { (lang.word("register-publisher")) }
        (wrong.summary(lang))
        (post("/register", html! {
            (hidden("version", filled.get("version")))
            (Field::text("contact", lang.word("register-contact")).hint(lang.word("register-contact-hint")).most(500)
                .value(filled.get("contact")).error(wrong.of("contact")))
            (Field::text("website", lang.word("register-website")).optional(lang).most(500)
                .value(filled.get("website")).error(wrong.of("website")))
            (actions(button(Weight::Primary, lang.word("register-save"))))
        }))
    }
}

/// Who can mend a fault.
fn supplied_by(fault: &Fault) -> &'static [Role] {
    match fault.field.as_str() {
        "contact_email" | "website" | "organization" => &[Role::Administrator],
        _ => &[Role::Lead],
    }
}

/// A fault as a sentence: which field, and what is wrong with it.
fn sentence(lang: Lang, fault: &Fault) -> String {
    let field = [("field", fault.field.as_str().into())];
    match fault.flaw {
        Flaw::Missing => match fault.field.as_str() {
            "contact_email" => lang.word("register-fault-contact"),
            "publication_category" => lang.word("register-fault-publication"),
            "description_short" => lang.word("register-fault-does"),
            _ => lang.text("register-fault-missing", &field),
        },
        Flaw::TooLong(has, most) => {
            let [name] = field;
            lang.text("register-fault-long", &[name, ("has", has.into()), ("most", most.into())])
        }
        Flaw::NotOneOf => lang.text("register-fault-one-of", &field),
        Flaw::NoMonth => lang.text("register-fault-month", &field),
        Flaw::NoLink => lang.text("register-fault-link", &field),
        Flaw::NoReach => lang.text("register-fault-reach", &field),
        Flaw::Markup => lang.text("register-fault-markup", &field),
        Flaw::OtherJson | Flaw::Unknown => lang.text("register-fault-other", &field),
    }
}
