//! A case: what was decided, why, by whom or what, how to object, and everything that happened to it.

use domain::appeal::AppealKind;
use domain::case::CaseState;
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::document::{Document, Said, said::table};
use super::file::files;
use super::outlet::{Went, went};
use super::raised::{Raise, Raised};
use super::review::{Matter, source};
use super::told::{Told, story};
use super::who::Who;
use super::why::{Grounds, remedy, to_why};
use super::{Reader, Sheet};
use crate::part::{Notice, Tone, Voice, Weight, badge, definitions, link, notice};

/// What a case shows.
#[derive(Clone, Debug)]
pub struct Case {
    /// The case as it came in.
    pub matter: Matter,
    /// Its document; none in a stream of messages.
    pub document: Option<Document>,
    /// Where it stands.
    pub state: CaseState,
    /// The decision that stands.
    pub decision: Option<Decided>,
    /// Earlier decisions, newest first.
    pub earlier: Vec<Decided>,
    /// Where its decisions went; nothing where its stream has no outlet.
    pub went: Vec<Went>,
    /// What happened, oldest first.
    pub story: Vec<Told>,
    /// The reader has this case to judge blind: what the machine thinks is left out.
    pub blind: bool,
    /// The automation whose work is on the page: one may ask about it, or say what worries.
    pub about: Option<String>,
    /// The reader may propose what to do with cases like it.
    pub may_propose: bool,
    /// The objections and flags, newest first.
    pub appeals: Vec<Raised>,
    /// What the reader may say when it looks wrong.
    pub raise: Raise,
    /// It was said just now that something is wrong.
    pub flagged: bool,
    /// Why what was sent is not stored.
    pub error: Option<String>,
}

/// A decision as a page tells it.
#[derive(Clone, Debug)]
pub struct Decided {
    /// What the case was decided to be.
    pub label: String,
    /// Who or what decided.
    pub who: Who,
    /// When.
    pub at: At,
    /// Until when one can object.
    pub until: At,
    /// Why.
    pub grounds: Grounds,
    /// What its document says; nothing in a stream of messages.
    pub said: Vec<Said>,
}

/// Where an appeal stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AppealStands {
    /// Somebody looks at it, until this day.
    Open(At),
    /// It was right.
    Upheld,
    /// The decision stays.
    Dismissed,
}

impl Case {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            @if self.flagged { (notice(lang, Notice::Good, lang.word("case-flagged"))) }
            @if let Some(error) = &self.error { div role="alert" { (notice(lang, Notice::Warn, error)) } }
            div class=(if self.document.is_some() { "split with-pages" } else { "split" }) {
                (self.original(reader))
                section aria-labelledby="decision" {
                    h2 id="decision" { (lang.word("case-decision")) }
                    (self.decision(reader))
                    @if !self.blind { (went(reader, &self.went)) }
                    @if self.may_propose { p { a href=(format!("/voice/ideas/new?case={}", self.matter.case)) { (lang.word("idea-from-case")) } } }
                    @if let Some(about) = &self.about { p { a href=(format!("/voice/concerns/new?about={about}")) { (lang.word("concern-from-automation")) } } }
                    @for raised in &self.appeals { (raised.story(reader)) }
                    (self.raise.form(lang))
                }
            }
            (self.earlier(reader))
            h2 { (lang.word("case-story")) }
            @if self.blind { p class="note" { (lang.word("case-blind-story")) } }
            (story(reader, &self.story))
        };
        Sheet {
            title: self.matter.subject.clone(),
            lede: Some(self.lede(reader)),
            here: None,
            body,
            script: self.document.as_ref().map(|_| "document.js"),
        }
    }

    fn lede(&self, reader: Reader) -> String {
        let lang = reader.lang;
        match (&self.decision, self.state) {
            _ if self.blind => lang.word("case-lede-blind"),
            (Some(decided), _) => decided.sentence(reader),
            (None, CaseState::Joined) => lang.word("parts-joined"),
            (None, CaseState::Received) => lang.word("case-lede-received"),
            (None, _) => lang.word("case-lede-waiting"),
        }
    }

    fn original(&self, reader: Reader) -> Markup {
        let (lang, matter) = (reader.lang, &self.matter);
        let sender = matter.sender.clone().unwrap_or_else(|| lang.word("case-no-sender"));
        let facts = [
            (lang.word("case-sender"), sender),
            (lang.word("case-stream"), matter.stream.clone()),
            (lang.word("case-source"), source(lang, matter.source)),
            (lang.word("case-received"), reader.moment(matter.received)),
        ];
        html! {
            section aria-labelledby="original" {
                h2 id="original" { (lang.word(if self.document.is_some() { "document-title" } else { "review-original" })) }
                (definitions(facts))
                @if let Some(document) = &self.document {
                    (document.sheets(lang))
                    details { summary { (lang.word("document-as-text")) } div class="page-words" { (matter.text) } }
                } @else {
                    div class="page-words" { (matter.text) }
                }
                (files(lang, &matter.files))
            }
        }
    }

    fn decision(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        html! {
            @match &self.decision {
                _ if self.blind => p { (lang.word("case-blind")) },
                Some(decided) => { (decided.outcome(lang)) (table(lang, "said", &decided.said, self.document.is_some())) (decided.why(reader)) (to_why(lang, &format!("/cases/{}", self.matter.case))) (remedy(reader, decided.until)) },
                None => p { (lang.word("case-none")) },
            }
        }
    }

    fn earlier(&self, reader: Reader) -> Markup {
        html! {
            @if !self.earlier.is_empty() && !self.blind {
                h2 { (reader.lang.word("case-earlier")) }
                @for (at, decided) in self.earlier.iter().enumerate() {
                    div class="panel" {
                        p { (decided.sentence(reader)) }
                        (table(reader.lang, &format!("said-{at}"), &decided.said, false))
                        (decided.why(reader))
                    }
                }
            }
        }
    }
}

impl Decided {
    /// What was decided, by whom, when.
    #[must_use]
    pub fn sentence(&self, reader: Reader) -> String {
        let lang = reader.lang;
        let args = [
            ("who", self.who.name(lang).into()),
            ("label", self.label.as_str().into()),
            ("at", reader.moment(self.at).into()),
        ];
        match self.who {
            Who::You => lang.text("case-you-decided", &args[1..]),
            _ => lang.text("case-decided", &args),
        }
    }

    /// The label with the voice that chose it.
    #[must_use]
    pub fn outcome(&self, lang: Lang) -> Markup {
        let tone = if self.who.voice() == Voice::Machine { Tone::Proceeds } else { Tone::Person };
        html! { p { (badge(tone, &self.label)) " " (self.who.mark(lang)) } }
    }

    /// Why, in words: what part AI had, what that rests on, and the person if there was one.
    #[must_use]
    pub fn why(&self, reader: Reader) -> Markup {
        self.grounds.story(reader.lang, &self.label)
    }
}

impl AppealStands {
    /// Where it stands, with the days that are left.
    #[must_use]
    pub fn sentence(self, reader: Reader, kind: AppealKind) -> String {
        let (lang, flag) = (reader.lang, kind == AppealKind::Flag);
        match self {
            AppealStands::Open(until) if until > reader.now => {
                let days = [("n", reader.days_until(until).into())];
                lang.text(if flag { "raised-flag-days" } else { "case-appeal-days" }, &days)
            }
            AppealStands::Open(_) => lang.word(if flag { "raised-flag-late" } else { "case-appeal-late" }),
            AppealStands::Upheld => {
                lang.word(if flag { "raised-flag-changed" } else { "case-appeal-upheld" })
            }
            AppealStands::Dismissed => {
                lang.word(if flag { "raised-flag-stays" } else { "case-appeal-dismissed" })
            }
        }
    }
}

/// The way to a case.
#[must_use]
pub fn to_case(lang: Lang, case: &str) -> Markup {
    link(Weight::Plain, &format!("/cases/{case}"), lang.word("review-to-case"))
}
