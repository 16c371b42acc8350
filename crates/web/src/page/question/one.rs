//! One question of a requester: what came of it, why, who or what decided, and what to do when it is wrong.

use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::here;
use crate::page::case::Decided;
use crate::page::document::{Document, said::table};
use crate::page::file::{File, files};
use crate::page::raised::{Raise, Raised};
use crate::page::why::{remedy, to_why};
use crate::page::{Reader, Sheet};
use crate::part::form::press;
use crate::part::{Icon, Notice, Voice, Weight, icon, notice};

/// A question, for whoever asked it: signed in, or with the secret address.
#[derive(Clone, Debug)]
pub struct Question {
    /// Where this page is, with nothing behind it: `/questions/case_…` or `/q/…`.
    pub base: String,
    /// The reader has an account.
    pub account: bool,
    /// What it is about.
    pub subject: String,
    /// The question.
    pub text: String,
    /// Its document; none in a stream of messages.
    pub document: Option<Document>,
    /// When it was asked.
    pub asked: At,
    /// What came with it.
    pub files: Vec<File>,
    /// The answer.
    pub decision: Option<Decided>,
    /// Its pages went back to the document they were split from.
    pub joined: bool,
    /// A person looks at it now.
    pub with_person: bool,
    /// A person was asked to look, and did not finish yet.
    pub person_asked: bool,
    /// Objections and flags, newest first.
    pub appeals: Vec<Raised>,
    /// What the reader may say when the answer looks wrong.
    pub raise: Raise,
    /// What was done just now.
    pub done: Option<Done>,
    /// Why what was sent is not stored.
    pub error: Option<String>,
}

/// What a requester did just now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done {
    /// Asked. Without an account, the whole address of this page: it is a secret and the only way back.
    Sent(Option<String>),
    /// Asked for a person.
    Person,
    /// Objected.
    Appeal,
    /// Said that it looks wrong.
    Flag,
}

impl Question {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            @match &self.done {
                Some(Done::Sent(address)) => (sent(lang, address.as_deref())),
                Some(Done::Person) => (notice(lang, Notice::Good, lang.word("question-person-coming"))),
                Some(Done::Appeal) => (notice(lang, Notice::Good, lang.word("question-appeal-in"))),
                Some(Done::Flag) => (notice(lang, Notice::Good, lang.word("raised-flag-in"))),
                None => {},
            }
            @if let Some(error) = &self.error { div role="alert" { (notice(lang, Notice::Warn, error)) } }
            (self.answer(reader))
            @for raised in &self.appeals { (raised.story(reader)) }
            h2 { (lang.word("question-yours")) }
            p class="note" { (reader.moment(self.asked)) }
            @if let Some(document) = &self.document {
                (document.sheets(lang))
                details { summary { (lang.word("document-as-text")) } div class="page-words" { (self.text) } }
            } @else {
                div class="page-words" { (self.text) }
            }
            (files(lang, &self.files))
            @if self.account { p { a href="/questions" { (lang.word("question-mine")) } } }
        };
        Sheet {
            title: self.subject.clone(),
            lede: Some(self.lede(lang)),
            here: here(self.account),
            body,
            script: self.document.as_ref().map(|_| "document.js"),
        }
    }

    fn lede(&self, lang: Lang) -> String {
        match &self.decision {
            Some(decided) => lang.text("question-lede-answered", &[("label", decided.label.as_str().into())]),
            None if self.joined => lang.word("parts-joined"),
            None if self.with_person => lang.word("question-lede-person"),
            None => lang.word("question-lede-open"),
        }
    }

    fn answer(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        html! {
            @if let Some(decided) = &self.decision {
                section class="panel" aria-labelledby="answer" {
                    h2 id="answer" { (lang.word("question-answer")) }
                    (decided.outcome(lang))
                    p { (decided.sentence(reader)) }
                    (table(lang, "said", &decided.said, self.document.is_some()))
                    (remedy(reader, decided.until))
                    details {
                        summary { (lang.word("question-why")) }
                        (decided.why(reader))
                    }
                    (to_why(lang, &self.base))
                    @if decided.who.voice() == Voice::Machine { (self.ask_person(lang)) }
                    (self.raise.form(lang))
                }
            }
            @if self.person_asked { p { (icon(Icon::Ask)) (lang.word("question-person-asked")) } }
        }
    }

    /// "A person should look at this", beside every answer: one press, no reason needed.
    fn ask_person(&self, lang: Lang) -> Markup {
        let words = html! { (icon(Icon::Ask)) (lang.word("question-person")) };
        html! {
            (press(&format!("{}/person", self.base), &[], Weight::Plain, words))
            p class="note" { (lang.word("question-person-teaches")) }
        }
    }
}

/// It is in, and where to follow it.
fn sent(lang: Lang, address: Option<&str>) -> Markup {
    let words = html! {
        p { (lang.word("question-sent")) " " (lang.word("question-what-next")) }
        @if let Some(address) = address {
            p { strong { (lang.word("question-keep-link")) } }
            p { code { (address) } }
        }
    };
    notice(lang, if address.is_some() { Notice::Warn } else { Notice::Good }, words)
}
