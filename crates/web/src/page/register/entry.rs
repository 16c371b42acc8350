//! One automation in the register: its card, the versions of it, and what changed between two.

use domain::automation::Stage;
use domain::register::{Piece, Version, difference};
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::says;
use crate::page::automation::{means, part, stage, tone};
use crate::page::{Reader, Sheet};
use crate::part::form::{actions, ask};
use crate::part::{Field, Notice, Weight, badge, button, definitions, link, notice};
use crate::shell::Room;

/// The page of an automation in the register.
#[derive(Clone, Debug)]
pub struct One {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How far it may go.
    pub stage: Stage,
    /// The day it was taken out of use.
    pub ended: Option<At>,
    /// The reader may open its dossiers.
    pub dossiers: bool,
    /// Every version of its card, the oldest first; never empty.
    pub versions: Vec<Version>,
    /// The numbers of the two versions that are compared.
    pub compared: [usize; 2],
}

impl One {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            p { (badge(tone(self.stage), stage(lang, self.stage))) " " (means(lang, self.stage)) }
            @if let Some(ended) = self.ended { p { (lang.text("register-ended", &[("day", reader.date(ended).into())])) } }
            @if let Some(now) = self.versions.last() {
                (definitions(now.card.parts().map(|(name, words)| (part(lang, name), says(lang, &reader.pick(words))))))
            }
            (actions(html! {
                (link(Weight::Plain, &format!("/automations/{}", self.id), lang.word("register-to-automation")))
                @if self.dossiers { (link(Weight::Plain, &format!("/register/{}/dossiers", self.id), lang.word("dossier-link"))) }
                (link(Weight::Plain, "/register", lang.word("register-back")))
            }))
            h2 { (lang.word("register-versions")) }
            ol class="stack" {
                @for version in &self.versions { li { (told(reader, version)) } }
            }
            @if self.versions.len() > 1 { (self.compare(reader)) }
        };
        Sheet {
            title: self.name.clone(),
            lede: Some(lang.word("register-entry-lede")),
            here: Some(Room::Register),
            body,
            script: None,
        }
    }

    fn compare(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let choices = || self.versions.iter().map(|it| (it.number.to_string(), told(reader, it)));
        let [from, to] = self.compared;
        let version = |number: usize| self.versions.iter().find(|it| it.number == number);
        html! {
            h2 id="compare" { (lang.text("register-compared", &[("from", from.into()), ("to", to.into())])) }
            (ask(&format!("/register/{}", self.id), html! {
                (Field::select("from", lang.word("register-from"), choices()).value(from.to_string()))
                (Field::select("to", lang.word("register-to"), choices()).value(to.to_string()))
                (button(Weight::Plain, lang.word("register-compare")))
            }))
            @match (version(from), version(to)) {
                (Some(from), Some(to)) => (changes(reader, from, to)),
                _ => (notice(lang, Notice::Warn, lang.word("register-no-version"))),
            }
        }
    }
}

/// The number of a version and since when it holds.
fn told(reader: Reader, version: &Version) -> String {
    let date = reader.moment(version.at);
    reader.lang.text("register-version", &[("number", version.number.into()), ("date", date.into())])
}

/// Part by part, what was taken out and what was put in; parts that stayed are not told.
fn changes(reader: Reader, from: &Version, to: &Version) -> Markup {
    let lang = reader.lang;
    let said = |it: &Version| {
        let name = (lang.word("automation-name"), reader.pick(&it.name));
        let parts = it.card.parts().into_iter().map(|(name, words)| (part(lang, name), reader.pick(words)));
        std::iter::once(name).chain(parts).collect::<Vec<_>>()
    };
    let parts = said(from).into_iter().zip(said(to));
    let parts = parts.map(|((name, before), (_, after))| (name, before, after));
    let changed: Vec<_> = parts.filter(|(_, before, after)| before != after).collect();
    html! {
        @if changed.is_empty() { p { (lang.word("register-unchanged")) } }
        @for (name, before, after) in &changed {
            h3 { (name) }
            p { @for piece in difference(before, after) { (mark(lang, &piece)) " " } }
        }
    }
}

/// Who listens hears where a change begins and ends: the marks alone are not read aloud everywhere.
pub(in crate::page) fn mark(lang: Lang, piece: &Piece) -> Markup {
    html! {
        @match piece {
            Piece::Same(words) => (words),
            Piece::Gone(words) => del { span class="unseen" { (lang.word("register-gone")) " " } (words) },
            Piece::New(words) => ins { span class="unseen" { (lang.word("register-new")) " " } (words) },
        }
    }
}
