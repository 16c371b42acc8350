//! What a page tells of its own accord: a notice, the reason why a case is with you, an empty page that teaches.

use lang::Lang;
use maud::{Markup, Render, html};

use super::icon::{Icon, icon};

/// What a notice is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Good to know.
    Info,
    /// It was done.
    Good,
    /// Something needs attention.
    Warn,
}

/// A notice; who listens hears it when it appears.
#[must_use]
pub fn notice(lang: Lang, kind: Notice, words: impl Render) -> Markup {
    let (class, sign, said) = match kind {
        Notice::Info => ("notice info", Icon::Info, lang.word("part-notice-info")),
        Notice::Good => ("notice good", Icon::Check, lang.word("part-notice-good")),
        Notice::Warn => ("notice warn", Icon::Warn, lang.word("part-notice-warn")),
    };
    html! {
        div class=(class) role="status" {
            p class="lead" { (icon(sign)) (said) }
            div { (words) }
        }
    }
}

/// Why this case is with a person, as a sentence.
#[must_use]
pub fn reason(lang: Lang, sentence: impl Render) -> Markup {
    html! {
        div class="reason" {
            p class="lead" { (lang.word("part-reason")) }
            p { (sentence) }
        }
    }
}

/// A page or list without anything in it: what would stand here, and the next step.
#[must_use]
pub fn empty(heading: impl Render, teaches: impl Render, step: impl Render) -> Markup {
    html! {
        div class="empty" {
            h2 { (heading) }
            div { (teaches) }
            div class="actions" { (step) }
        }
    }
}
