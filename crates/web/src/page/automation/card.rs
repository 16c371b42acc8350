//! The card of an automation as a form in both languages, the form for a new one, and its history.

use domain::automation::Card;
use domain::words::Words;
use lang::Lang;
use maud::{Markup, html};

use super::one::ways;
use super::part;
use crate::page::told::{Told, story};
use crate::page::{Reader, Sheet};
use crate::part::form::{actions, errors, group, hidden, post};
use crate::part::{Field, Notice, Weight, button, empty, link, notice, pager};
use crate::shell::Room;

/// The form of a card.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    /// The automation; none for a new one.
    pub id: Option<String>,
    /// Its name.
    pub name: Words,
    /// What it says.
    pub card: Card,
    /// Streams to choose from for a new one: id and name.
    pub streams: Vec<(String, String)>,
    /// Of these the ones that have an automation in use: the stream and the automation, by name.
    pub occupied: Vec<(String, String)>,
    /// The chosen stream.
    pub stream: String,
    /// The target of a new one, as typed: right, confidence.
    pub typed: [String; 2],
    /// The version of the card that was seen, counted from 1; empty for a new one.
    pub seen: String,
    /// Somebody was earlier; what was typed is kept.
    pub changed: bool,
    /// What is wrong: the field and a sentence.
    pub errors: Vec<(&'static str, String)>,
}

/// What happened to an automation.
#[derive(Clone, Debug)]
pub struct History {
    /// The automation.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What happened, newest first.
    pub story: Vec<Told>,
    /// Where the rest begins.
    pub next: Option<String>,
}

impl Edit {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let wrong: Vec<(&str, &str)> =
            self.errors.iter().map(|(field, words)| (*field, words.as_str())).collect();
        let (to, title, save) = match &self.id {
            Some(id) => (
                format!("/automations/{id}/card"),
                lang.word("automation-card-edit"),
                lang.word("automation-card-save"),
            ),
            None => {
                ("/automations/new".to_owned(), lang.word("automation-new"), lang.word("automation-new-save"))
            }
        };
        let back =
            self.id.as_ref().map_or_else(|| "/automations".to_owned(), |id| format!("/automations/{id}"));
        let fields = html! {
            @if self.id.is_none() { (self.stream(lang)) } @else { (hidden("version", &self.seen)) }
            (group(lang.word("automation-name"), self.both(lang, "name", &self.name, 1)))
            @for (name, words) in self.card.parts() { (group(part(lang, name), self.both(lang, name, words, 3))) }
            @if self.id.is_none() { (self.target(lang)) }
            (actions(html! { (button(Weight::Primary, save)) (link(Weight::Plain, &back, lang.word("automation-cancel"))) }))
        };
        let body = html! {
            (errors(lang, &wrong))
            @if let Some(id) = self.id.as_ref().filter(|_| self.changed) {
                div role="alert" { (notice(lang, Notice::Warn, html! {
                    p { (lang.word("automation-card-changed")) }
                    p { a href=(format!("/register/{id}#compare")) { (lang.word("automation-card-changed-see")) } }
                })) }
            }
            @if self.id.is_none() && self.streams.is_empty() {
                (empty(lang.word("automation-no-stream"), lang.word("automation-no-stream-teaches"), html! {}))
            } @else {
                (post(&to, fields))
            }
        };
        let lede = Some(lang.word("automation-card-lede"));
        Sheet { title, lede, here: Some(Room::Automations), body, script: None }
    }

    fn stream(&self, lang: Lang) -> Markup {
        let choices = self.streams.iter().cloned();
        let used = |(stream, name): &(String, String)| {
            let said = [("stream", stream.as_str().into()), ("name", name.as_str().into())];
            lang.text("automation-new-occupied", &said)
        };
        html! {
            (Field::select("stream", lang.word("automation-stream"), choices).value(&self.stream))
            @for occupied in &self.occupied { p class="note" { (used(occupied)) } }
        }
    }

    fn both(&self, lang: Lang, name: &str, words: &Words, lines: u8) -> Markup {
        let field = |tag: &str, label: String, said: &str| {
            let name = format!("{name}_{tag}");
            let field = match lines {
                1 => Field::text(&name, label),
                lines => Field::area(&name, label, lines),
            };
            let error = self.errors.iter().find(|(field, _)| *field == name).map(|(_, words)| words.clone());
            field.value(said).error(error).most(2_000)
        };
        html! {
            div class="columns" {
                (field("en", lang.word("automation-in-english"), &words.en))
                (field("nl", lang.word("automation-in-dutch"), &words.nl))
            }
        }
    }

    fn target(&self, lang: Lang) -> Markup {
        let [right, confidence] = &self.typed;
        group(
            lang.word("automation-target"),
            html! {
                (Field::number("right", lang.word("automation-prove-right")).unit("%").range(50.0, 99.99).fraction()
                    .value(right).hint(lang.word("automation-right-hint")))
                (Field::number("confidence", lang.word("automation-prove-confidence")).unit("%").range(50.0, 99.9).fraction()
                    .value(confidence).hint(lang.word("automation-confidence-hint")))
            },
        )
    }
}

impl History {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let next = self.next.as_ref().map(|next| format!("/automations/{}/history?after={next}", self.id));
        let body = html! {
            (ways(lang, &self.id, "/history"))
            @if self.story.is_empty() {
                (empty(lang.word("automation-history-none"), lang.word("automation-history-none-teaches"), html! {}))
            }
            (story(reader, &self.story))
            (pager(lang, None, next.as_deref()))
        };
        let title = lang.text("automation-history-of", &[("name", self.name.as_str().into())]);
        let lede = Some(lang.word("automation-history-lede"));
        Sheet { title, lede, here: Some(Room::Automations), body, script: None }
    }
}
