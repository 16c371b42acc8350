//! One question or worry with what was said: for its owner, for who asked, and for who comes with its code.

use domain::concern::{Asker, LONGEST, Stands};
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::super::{Reader, Sheet};
use super::concern::stands;
use crate::filled::{Filled, Wrong};
use crate::part::form::{actions, hidden, post};
use crate::part::{Field, Notice, Voice, Weight, button, notice, voice};
use crate::shell::Room;

/// Whoever reads it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Eyes {
    /// Anybody.
    Anybody,
    /// Who asked it under their name.
    Mine,
    /// Who came with this code.
    Code(String),
}

/// A concern and what was said.
#[derive(Clone, Debug)]
pub struct Talk {
    /// Its id.
    pub id: String,
    /// Who reads it.
    pub eyes: Eyes,
    /// The name of the automation it is about.
    pub about: Option<String>,
    /// What is known of who asks.
    pub asker: Asker,
    /// Everybody may read it once it is answered.
    pub shared: bool,
    /// The name of its owner.
    pub owner: String,
    /// Where it stands.
    pub stands: Stands,
    /// The day by which it is to be answered.
    pub until: At,
    /// What was said: who answered, none for the asker; the words; the day.
    pub said: Vec<(Option<String>, String, At)>,
    /// The reader may answer.
    pub answers: bool,
    /// The reader is its owner, or asked it and waited too long: then these are the people it may be handed on to, by id and name.
    pub people: Vec<(String, String)>,
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
}

impl Talk {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let about = self.about.as_ref().map_or_else(
            || lang.word("concern-about-all"),
            |name| lang.text("concern-about-named", &[("name", name.as_str().into())]),
        );
        let body = html! {
            (self.wrong.summary(lang))
            p { (stands(reader, self.stands, self.until)) " " span class="note" { (about) } }
            @if self.eyes != Eyes::Anybody && self.stands != Stands::Answered {
                (notice(lang, Notice::Info, html! { p { (lang.text("concern-with", &[("name", self.owner.as_str().into())])) } }))
            }
            div class="stack" { @for said in &self.said { (self.text(lang, said)) } }
            p class="note" {
                @if self.shared { (lang.word("concern-shared-note")) } @else { (lang.word("concern-private-note")) }
            }
            (self.reply(lang))
            @if self.answers { (self.answer(lang)) }
            @if !self.people.is_empty() { (self.hand_on(lang)) }
            p { a href="/voice/concerns" { (lang.word("concern-back")) } }
        };
        let title = self.said.first().map(|(_, words, _)| beginning(words)).unwrap_or_default();
        let lede = match self.stands {
            Stands::Open => lang.text("concern-lede-open", &[("day", lang.date(self.until.0).into())]),
            Stands::Overdue => lang.text("concern-lede-overdue", &[("day", lang.date(self.until.0).into())]),
            Stands::Answered => lang.word("concern-lede-answered"),
        };
        Sheet { title, lede: Some(lede), here: Some(Room::Voice), body, script: None }
    }

    fn text(&self, lang: Lang, (who, words, day): &(Option<String>, String, At)) -> Markup {
        let asker = || match (&self.eyes, self.asker) {
            (Eyes::Mine | Eyes::Code(_), _) => lang.word("concern-by-you"),
            (Eyes::Anybody, Asker::Named) => lang.word("concern-by-colleague"),
            (Eyes::Anybody, Asker::Code) => lang.word("concern-by-code"),
            (Eyes::Anybody, Asker::Nobody) => lang.word("concern-by-nobody"),
        };
        let name = who.clone().unwrap_or_else(asker);
        html! {
            div class="said" {
                p { (voice(Voice::Person, &name)) " " span class="at" { (lang.date(day.0)) } }
                p class="page-words" { (words) }
            }
        }
    }

    /// Who asked goes on asking.
    fn reply(&self, lang: Lang) -> Markup {
        let (action, code) = match &self.eyes {
            Eyes::Anybody => return html! {},
            Eyes::Mine => (format!("/voice/concerns/{}/reply", self.id), None),
            Eyes::Code(code) => ("/voice/code/reply".to_owned(), Some(code)),
        };
        html! {
            h2 { (lang.word("concern-reply")) }
            (post(&action, html! {
                @if let Some(code) = code { (hidden("code", code)) }
                (Field::area("reply", lang.word("concern-reply-words"), 4).most(LONGEST).value(self.filled.get("reply"))
                    .error(self.wrong.of("reply").map(str::to_owned)))
                (actions(button(Weight::Plain, lang.word("concern-reply-send"))))
            }))
        }
    }

    fn answer(&self, lang: Lang) -> Markup {
        html! {
            h2 { (lang.word("concern-answer")) }
            (post(&format!("/voice/concerns/{}/answer", self.id), html! {
                (Field::area("answer", lang.word("concern-answer-words"), 6).hint(lang.word("concern-answer-hint")).most(LONGEST)
                    .value(self.filled.get("answer")).error(self.wrong.of("answer").map(str::to_owned)))
                (actions(button(Weight::Primary, lang.word("concern-answer-send"))))
            }))
        }
    }

    fn hand_on(&self, lang: Lang) -> Markup {
        let (action, code) = match &self.eyes {
            Eyes::Code(code) => ("/voice/code/hand-on".to_owned(), Some(code)),
            Eyes::Anybody | Eyes::Mine => (format!("/voice/concerns/{}/hand-on", self.id), None),
        };
        let asks = self.eyes != Eyes::Anybody;
        let hint = if asks { lang.word("concern-pass-hint") } else { lang.word("concern-hand-on-hint") };
        html! {
            h2 { @if asks { (lang.word("concern-pass")) } @else { (lang.word("concern-hand-on")) } }
            @if asks { p { (lang.word("concern-pass-teaches")) } }
            (post(&action, html! {
                @if let Some(code) = code { (hidden("code", code)) }
                (Field::select("to", lang.word("concern-hand-on-to"), self.people.iter().cloned())
                    .hint(hint).error(self.wrong.of("to").map(str::to_owned)))
                (actions(button(Weight::Plain, lang.word("concern-hand-on-send"))))
            }))
        }
    }
}

/// How a text begins: at most 80 characters of its first line.
#[must_use]
pub fn beginning(words: &str) -> String {
    let line = words.lines().next().unwrap_or_default();
    match line.char_indices().nth(80) {
        Some((at, _)) => format!("{}…", line[..at].trim_end()),
        None => line.to_owned(),
    }
}
