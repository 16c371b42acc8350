//! A review: the original on the left, what is asked on the right. In blind work the page has no place for a proposal: the step
//! that asks for the own view does not carry one.

use domain::case::Source;
use domain::document::Values;
use domain::field::Kind;
use domain::gate::Reason;
use domain::review::ReviewKind;
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::desk::Saved;
use super::document::{Blank, Document, lines};
use super::file::{File, files};
use super::{Reader, Sheet, keys, reason};
use crate::part::{self, Icon, Notice, Weight, icon, key, link, notice};
use crate::shell::Room;

mod acts;
mod choice;
mod filling;

pub use filling::LABEL;

/// What a review shows.
#[derive(Clone, Debug)]
pub struct Review {
    /// Its id.
    pub id: String,
    /// What is asked.
    pub kind: ReviewKind,
    /// Why it is with people.
    pub reason: Option<Reason>,
    /// The case.
    pub matter: Matter,
    /// What the case can be decided to be.
    pub labels: Vec<Label>,
    /// Its document and the fields to fill in; none in a stream of messages.
    pub filling: Option<Filling>,
    /// Where the work stands.
    pub step: Step,
    /// What was filled in so far.
    pub draft: Draft,
    /// Until when it is held.
    pub until: Option<At>,
    /// What a colleague was asked, and said.
    pub note: Option<Note>,
    /// Who can be asked, or take it over: id and name.
    pub colleagues: Vec<(String, String)>,
    /// What whoever had it before left with it.
    pub left: Option<String>,
    /// Said already that this is not for AI.
    pub not_for_ai: bool,
    /// What was saved just now, one case ago.
    pub saved: Option<Saved>,
    /// Why what was sent is not stored.
    pub error: Option<String>,
}

/// The case itself, as it came in.
#[derive(Clone, Debug)]
pub struct Matter {
    /// The case.
    pub case: String,
    /// What it is about.
    pub subject: String,
    /// The message.
    pub text: String,
    /// Who sent it.
    pub sender: Option<String>,
    /// The name of the stream.
    pub stream: String,
    /// How it came in.
    pub source: Source,
    /// When.
    pub received: At,
    /// What came with it.
    pub files: Vec<File>,
}

/// One choice.
#[derive(Clone, Debug)]
pub struct Label {
    /// The word people use.
    pub name: String,
    /// People keep it.
    pub reserved: bool,
}

/// What was filled in and not sent yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The label.
    pub label: String,
    /// The reason.
    pub why: String,
    /// What the document says, field by field; what nobody said anything about is not in it. None before anything was filled in.
    pub values: Option<Values>,
}

/// A document at the desk.
#[derive(Clone, Debug, Default)]
pub struct Filling {
    /// Its pages.
    pub document: Document,
    /// The fields, in the order of the paper.
    pub blanks: Vec<Blank>,
    /// What does not hold was shown: with this word along, it is saved all the same.
    pub anyway: Option<String>,
}

/// Where the work stands.
#[derive(Clone, Debug)]
pub enum Step {
    /// Nobody has it in hand: it can be taken.
    Take,
    /// The own view comes first. There is nothing else to show.
    First,
    /// The own view is stored; now both stand side by side.
    Compare {
        /// The own view.
        own: String,
        /// What the machine proposes, or decided.
        proposed: Proposed,
    },
    /// To be decided, with the proposal in sight if there is one.
    Decide(Option<Proposed>),
    /// A colleague asks what you think.
    Answer {
        /// Who asks.
        from: String,
        /// What.
        question: String,
    },
    /// It is done, or somebody else has it: the sentence says which.
    Over(String),
}

/// What the machine proposes, with what it rests on, in words. No score: nothing here could show one.
#[derive(Clone, Debug)]
pub struct Proposed {
    /// The label.
    pub label: String,
    /// The next best.
    pub second: Option<String>,
    /// It learned from so many decisions.
    pub learned_from: u64,
    /// So many earlier cases with this label were confirmed, where that was counted.
    pub same_label: Option<u64>,
    /// The words that carried it.
    pub words: Vec<String>,
    /// It was not only proposed: the machine decided so.
    pub decided: bool,
}

/// A question to a colleague, and the answer.
#[derive(Clone, Debug)]
pub struct Note {
    /// Who asked.
    pub from: String,
    /// Who was asked.
    pub to: String,
    /// When.
    pub at: At,
    /// What.
    pub question: String,
    /// What came back.
    pub answer: Option<String>,
}

impl Review {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            @if let Some(saved) = &self.saved { (saved.notice(lang)) }
            div class=(if self.filling.is_some() { "split with-pages" } else { "split" }) {
                (self.original(reader))
                section class="asked" aria-label=(lang.word("review-asked")) {
                    @if let Some(error) = &self.error {
                        div role="alert" { (notice(lang, Notice::Warn, error)) }
                    }
                    (part::reason(lang, self.why(lang)))
                    (self.notes(reader))
                    (self.asked(reader))
                    (self.held(reader))
                }
            }
            (keys::list(lang, &self.keys(lang)))
        };
        Sheet {
            title: self.matter.subject.clone(),
            lede: None,
            here: Some(Room::Desk),
            body,
            script: Some("desk.js"),
        }
    }

    /// Nothing of the machine is known on this page.
    fn is_blind(&self) -> bool {
        matches!(self.step, Step::First | Step::Take | Step::Answer { .. } | Step::Over(_))
    }

    fn why(&self, lang: Lang) -> String {
        match self.is_blind() {
            true => reason::blind(lang, self.kind, self.reason),
            false => reason::sentence(lang, self.kind, self.reason),
        }
    }

    fn original(&self, reader: Reader) -> Markup {
        let (lang, matter) = (reader.lang, &self.matter);
        html! {
            section class="original" aria-labelledby="original" {
                h2 id="original" { (lang.word(if self.filling.is_some() { "document-title" } else { "review-original" })) }
                p class="note" {
                    @if let Some(sender) = &matter.sender { (sender) " · " }
                    (matter.stream) " · " (source(lang, matter.source)) " · " (reader.moment(matter.received))
                }
                @if let Some(filling) = &self.filling {
                    (filling.document.sheets(lang))
                    details { summary { (lang.word("document-as-text")) } div class="page-words" { (matter.text) } }
                } @else {
                    div class="page-words" { (matter.text) }
                }
                (files(lang, &matter.files))
            }
        }
    }

    fn notes(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let person = |name: &str| part::voice(part::Voice::Person, name);
        html! {
            @if let Some(left) = &self.left {
                h2 { (lang.word("review-left")) }
                blockquote { (left) }
            }
            @if let Some(note) = &self.note {
                h2 { (lang.word("review-notes")) }
                p { (person(&note.from)) " → " (person(&note.to)) " " span class="note" { (reader.moment(note.at)) } }
                blockquote { (note.question) }
                @match &note.answer {
                    Some(answer) => { p { (person(&note.to)) } blockquote { (answer) } },
                    None => p class="note" { (lang.word("review-no-answer")) },
                }
            }
        }
    }

    fn asked(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let case = format!("/cases/{}", self.matter.case);
        html! {
            @match &self.step {
                Step::Take => (acts::take(lang, &self.id)),
                Step::Over(sentence) => {
                    p { (sentence) }
                    (part::form::actions(html! {
                        (link(Weight::Primary, "/desk", lang.word("review-to-desk")))
                        (link(Weight::Plain, &case, lang.word("review-to-case")))
                    }))
                },
                Step::Answer { from, question } => (acts::answer(lang, &self.id, from, question)),
                Step::First | Step::Compare { .. } | Step::Decide(_) if self.filling.is_some() => {
                    (filling::ask(reader, self)) (acts::all(lang, self))
                },
                Step::First => { (choice::first(lang, self)) (acts::all(lang, self)) },
                Step::Compare { own, proposed } => {
                    (choice::compare(lang, self, own, proposed)) (acts::all(lang, self))
                },
                Step::Decide(proposed) => {
                    (choice::decide(lang, self, proposed.as_ref())) (acts::all(lang, self))
                },
            }
        }
    }

    fn held(&self, reader: Reader) -> Markup {
        html! {
            @if let Some(until) = self.until {
                p class="note" {
                    (icon(Icon::Clock))
                    (reader.lang.text("review-held", &[("at", reader.moment(until).into())]))
                }
            }
        }
    }

    fn keys(&self, lang: Lang) -> Vec<(&'static str, String)> {
        let mut all = Vec::new();
        let works = matches!(self.step, Step::First | Step::Compare { .. } | Step::Decide(_));
        if works {
            if self.labels.len() > 1 {
                all.push(("1–9", lang.word("review-key-choose")));
            }
            if self.labels.len() > choice::FEW {
                all.push(("/", lang.word("review-find")));
            }
            if let Some(filling) = &self.filling {
                all.extend(filling::keys(lang));
                all.extend(filling.document.parts.keys(lang, filling.document.pages.len()));
                if filling.blanks.iter().any(|blank| blank.field.kind == Kind::Lines) {
                    all.extend(lines::keys(lang));
                }
            } else {
                all.push(("Enter", lang.word("review-key-enter")));
            }
            if self.filling.is_none()
                && let Step::Compare { own, proposed } = &self.step
                && *own != proposed.label
            {
                all.push(("k", lang.word("review-key-keep")));
                all.push(("t", lang.word("review-key-take")));
            }
            all.extend(acts::keys(lang, self));
        }
        if self.saved.as_ref().is_some_and(|saved| saved.may_undo) {
            all.push(("u", lang.word("desk-undo-last")));
        }
        all.push(("n", lang.word("review-key-next")));
        all.push(("?", lang.word("desk-keys")));
        all
    }
}

/// How a case came in, in words.
#[must_use]
pub fn source(lang: Lang, source: Source) -> String {
    match source {
        Source::Form => lang.word("case-source-form"),
        Source::Api => lang.word("case-source-api"),
        Source::Mail => lang.word("case-source-mail"),
        Source::Import => lang.word("case-source-import"),
        Source::History => lang.word("case-source-history"),
    }
}

/// The next case, without a decision on this one: it stays in hand.
pub(super) fn next(lang: Lang) -> Markup {
    let words = html! { (icon(Icon::Next)) (lang.word("desk-next")) " " (key("n")) };
    keys::reached("n", part::form::press("/desk/next", &[], Weight::Plain, words))
}
