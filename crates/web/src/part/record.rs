//! Facts in order: the record as a line of time, definitions, and how far something has come.

use lang::Lang;
use maud::{Markup, Render, html};

use super::mark::{Voice, voice};

/// One entry of the record.
#[derive(Clone, Debug)]
pub struct Entry {
    /// Person or machine.
    pub who: Voice,
    /// The name: "Fatima", "AI, learned from decisions of your team".
    pub name: String,
    /// The moment in words: `lang.moment(…)`.
    pub at: String,
    /// What happened.
    pub what: Markup,
}

/// Entries of the record, in the order given.
#[must_use]
pub fn timeline(entries: &[Entry]) -> Markup {
    html! {
        ol class="timeline" {
            @for entry in entries {
                li class=(entry.who.class()) {
                    p class="who" { (voice(entry.who, &entry.name)) " " span class="at" { (entry.at) } }
                    div { (entry.what) }
                }
            }
        }
    }
}

/// Names and what belongs to each.
#[must_use]
pub fn definitions<N: Render, W: Render>(pairs: impl IntoIterator<Item = (N, W)>) -> Markup {
    html! {
        dl class="definitions" {
            @for (name, what) in pairs { div { dt { (name) } dd { (what) } } }
        }
    }
}

/// How far something has come: "212 of 598" in words and as a bar. `id` is unique on the page.
#[must_use]
pub fn meter(lang: Lang, id: &str, label: impl Render, have: u64, need: u64) -> Markup {
    html! {
        div class="meter" {
            p {
                label for=(id) { (label) } " "
                span class="so-far" { (lang.text("part-meter", &[("have", have.into()), ("need", need.into())])) }
            }
            progress id=(id) value=(have.min(need)) max=(need.max(1)) {}
        }
    }
}
