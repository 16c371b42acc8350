//! Guidelines and rights: what AI may and may not do here, what everybody may ask, and what changed in that text.

use domain::dossier::{Article, said};
use domain::guideline::{Edition, Guideline};
use domain::register::difference;
use lang::Lang;
use maud::{Markup, html};

use super::condition::compared;
use super::dossier::{blocks, duty, named};
use super::register::mark;
use super::{Reader, Sheet};
use crate::part::form::{actions, ask, both, group, hidden, post};
use crate::part::{Field, Icon, Notice, Weight, button, icon, link, notice};

/// The articles that a right or a limit rests on.
const LAWS: [Article; 7] = [
    Article::Literacy,
    Article::Oversight,
    Article::Workers,
    Article::Disclosure,
    Article::Explanation,
    Article::Automated,
    Article::Consent,
];

/// The page of the guidelines.
#[derive(Clone, Debug)]
pub struct Rights {
    /// Every version, the oldest first; the first is what the program came with.
    pub editions: Vec<Edition>,
    /// The numbers of the two versions that are compared.
    pub compared: [i64; 2],
    /// The reader may change it.
    pub writes: bool,
}

/// The form of the guidelines.
#[derive(Clone, Debug, Default)]
pub struct EditRights {
    /// What is said.
    pub text: Guideline,
    /// The number of the version it was made of.
    pub after: i64,
    /// What is wrong with it.
    pub error: Option<String>,
}

/// What the program comes with.
#[must_use]
pub fn came() -> Guideline {
    let both = |key: &str| domain::words::Words::new(&Lang::En.word(key), &Lang::Nl.word(key));
    Guideline {
        may: both("rights-default-may"),
        may_not: both("rights-default-may-not"),
        rights: both("rights-default-rights"),
        lines: both("rights-default-lines"),
    }
}

/// The name of a part.
#[must_use]
pub fn part(lang: Lang, part: &str) -> String {
    match part {
        "may" => lang.word("rights-part-may"),
        "may_not" => lang.word("rights-part-may-not"),
        "rights" => lang.word("rights-part-rights"),
        _ => lang.word("rights-part-lines"),
    }
}

impl Rights {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            @if let Some(now) = self.editions.last() {
                p class="note" { (self.now(reader, now)) }
                @for (name, words) in now.text.parts() {
                    h2 id=(name) { (part(lang, name)) }
                    (blocks(name, &said(&reader.pick(words))))
                    @if name == "lines" { p class="note" { (lang.word("rights-lines-teach")) } }
                }
            }
            @if self.writes {
                (actions(link(Weight::Plain, "/rights/edit", html! { (icon(Icon::Pen)) (lang.word("rights-edit")) })))
            }
            (laws(lang))
            @if self.editions.len() > 1 { (self.versions(reader)) }
        };
        Sheet {
            title: lang.word("rights-title"),
            lede: Some(lang.word("rights-lede")),
            here: None,
            body,
            script: None,
        }
    }

    fn now(&self, reader: Reader, now: &Edition) -> String {
        if now.number == 0 { reader.lang.word("rights-now-came") } else { told(reader, now, "rights-now") }
    }

    fn versions(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let name = |it: &Edition| match it.number {
            0 => lang.word("rights-came"),
            _ => told(reader, it, "rights-version"),
        };
        let choices = || self.editions.iter().map(|it| (it.number.to_string(), name(it)));
        let [from, to] = self.compared;
        let text = |number: i64| self.editions.iter().find(|it| it.number == number).map(|it| &it.text);
        let numbers = [("from", from.to_string().into()), ("to", to.to_string().into())];
        html! {
            h2 id="versions" { (lang.word("rights-versions")) }
            ul { @for edition in &self.editions { li { (name(edition)) } } }
            h2 id="compare" { (lang.text("rights-compared", &numbers)) }
            (ask("/rights", html! {
                (Field::select("from", lang.word("register-from"), choices()).value(from.to_string()))
                (Field::select("to", lang.word("register-to"), choices()).value(to.to_string()))
                (button(Weight::Plain, lang.word("register-compare")))
            }))
            @if let (Some(from), Some(to)) = (text(from), text(to)) { (changes(reader, from, to)) }
        }
    }
}

fn told(reader: Reader, edition: &Edition, key: &str) -> String {
    let args = [("number", edition.number.to_string().into()), ("date", reader.date(edition.at).into())];
    reader.lang.text(key, &args)
}

/// Part by part, what was taken out and what was put in; parts that stayed are not told.
fn changes(reader: Reader, from: &Guideline, to: &Guideline) -> Markup {
    let lang = reader.lang;
    let parts = from.parts().into_iter().zip(to.parts());
    let parts = parts.map(|((name, before), (_, after))| (name, reader.pick(before), reader.pick(after)));
    let changed: Vec<_> = parts.filter(|(_, before, after)| before != after).collect();
    html! {
        @if changed.is_empty() { p { (lang.word("register-unchanged")) } }
        @for (name, before, after) in &changed {
            h3 { (part(lang, name)) }
            p { @for piece in difference(before, after) { (mark(lang, &piece)) " " } }
        }
    }
}

fn laws(lang: Lang) -> Markup {
    html! {
        h2 id="laws" { (lang.word("rights-laws")) }
        p class="note" { (lang.word("rights-laws-teach")) }
        ul {
            @for article in LAWS {
                li {
                    strong { (named(lang, article)) } ": " (duty(lang, article)) " " span class="note" { (article.source().link) " (" (compared(lang, article.source().checked)) ")" }
                }
            }
        }
    }
}

impl EditRights {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            @if let Some(error) = &self.error { div role="alert" { (notice(lang, Notice::Warn, error)) } }
            (post("/rights/edit", html! {
                (hidden("version", &self.after.to_string()))
                @for (name, words) in self.text.parts() {
                    (group(part(lang, name), both(lang, name, words, 8)))
                }
                (actions(html! {
                    (button(Weight::Primary, lang.word("rights-save")))
                    (link(Weight::Plain, "/rights", lang.word("rights-cancel")))
                }))
            }))
        };
        let lede = Some(lang.word("rights-edit-lede"));
        Sheet { title: lang.word("rights-edit-title"), lede, here: None, body, script: None }
    }
}
