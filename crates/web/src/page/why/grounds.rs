//! The grounds of a decision in words, for every page that shows one; and until when to object.

use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use crate::page::Reader;
use crate::part::{Voice, voice};

/// Why a decision is as it is.
#[derive(Clone, Debug)]
pub enum Grounds {
    /// The machine decided alone, within what is proven.
    Proven(Proof),
    /// The machine decided alone; what that rested on is not on this page.
    Alone,
    /// A person looked.
    Judged {
        /// In that person's words; may be empty.
        why: String,
        /// What the machine had proposed, where the person saw it.
        proposed: Option<String>,
        /// The machine had read other values in the document.
        otherwise: bool,
    },
    /// A person put right an earlier decision.
    Repaired {
        /// In that person's words; may be empty.
        why: String,
    },
}

/// What a machine's decision rests on.
#[derive(Clone, Debug)]
pub struct Proof {
    /// The automation: its address, empty for who cannot go there, and its name.
    pub automation: (String, String),
    /// It read a document; otherwise a message.
    pub document: bool,
    /// It learned from so many decisions.
    pub learned_from: u64,
    /// The words that carried it.
    pub words: Vec<String>,
    /// The promised share of right ones.
    pub right: f64,
    /// How sure the promise is.
    pub confidence: f64,
    /// Checked on so many cases that people judged blind.
    pub checked: u64,
}

impl Grounds {
    /// Why, in words: what part AI had, what that rests on, and the person if there was one.
    #[must_use]
    pub fn story(&self, lang: Lang, label: &str) -> Markup {
        match self {
            Grounds::Proven(proof) => proof.story(lang),
            Grounds::Alone => html! { p { (voice(Voice::Machine, lang.word("case-ai-alone"))) } },
            Grounds::Judged { why, proposed, otherwise } => html! {
                p { (judged(lang, label, proposed.as_deref(), *otherwise)) }
                (said(why))
            },
            Grounds::Repaired { why } => html! { p { (lang.word("case-repaired")) } (said(why)) },
        }
    }

    /// What the person wrote who decided; nothing where none did, or nothing was written.
    pub(super) fn words(&self) -> &str {
        match self {
            Grounds::Proven(_) | Grounds::Alone => "",
            Grounds::Judged { why, .. } | Grounds::Repaired { why } => why,
        }
    }
}

fn judged(lang: Lang, label: &str, proposed: Option<&str>, otherwise: bool) -> String {
    match proposed {
        None => lang.word("case-judged"),
        Some(proposed) if proposed == label && otherwise => lang.word("document-judged-otherwise"),
        Some(proposed) if proposed == label => lang.word("case-judged-same"),
        Some(proposed) => lang.text("case-judged-other", &[("label", proposed.into())]),
    }
}

fn said(why: &str) -> Markup {
    html! { @if !why.is_empty() { blockquote { (why) } } }
}

impl Proof {
    fn story(&self, lang: Lang) -> Markup {
        html! {
            p { (voice(Voice::Machine, lang.word("case-ai-alone"))) }
            ul {
                li { (lang.word("case-ai-automation")) " " (self.way()) }
                li { (inputs(lang, self.document)) }
                li { (lang.text("case-ai-learned", &[("n", self.learned_from.into())])) }
                @if !self.words.is_empty() {
                    li { (lang.text("case-ai-words", &[("words", self.words.join(", ").into())])) }
                }
                li { (self.promise(lang)) }
            }
        }
    }

    fn way(&self) -> Markup {
        let (href, name) = &self.automation;
        html! { @if href.is_empty() { (name) } @else { a href=(href) { (name) } } }
    }

    /// What is promised of the cases that go on alone, how sure that is, and on how many cases it was tried.
    pub(super) fn promise(&self, lang: Lang) -> String {
        let proven = [
            ("right", lang.percent_exact(self.right).into()),
            ("confidence", lang.percent_exact(self.confidence).into()),
            ("n", self.checked.into()),
        ];
        lang.text("case-ai-proven", &proven)
    }
}

/// What the machine looked at.
pub(super) fn inputs(lang: Lang, document: bool) -> String {
    lang.word(if document { "why-input-document" } else { "case-ai-input" })
}

/// Until when, and how, to object.
#[must_use]
pub fn remedy(reader: Reader, until: At) -> Markup {
    let lang = reader.lang;
    let date = [("date", reader.date(until).into())];
    html! {
        p class="note" {
            @if until > reader.now { (lang.text("case-remedy", &date)) } @else { (lang.text("case-remedy-over", &date)) }
        }
    }
}
