//! The amnesty: tools and work-arounds that were told without a name, and what became of them.

use domain::amnesty::LONGEST;
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::super::{Reader, Sheet};
use super::way::{Way, ways};
use crate::filled::{Filled, Wrong};
use crate::part::form::{actions, hidden, post};
use crate::part::{Field, Notice, Tone, Weight, badge, button, notice};
use crate::shell::Room;

/// The page.
#[derive(Clone, Debug, Default)]
pub struct Amnesty {
    /// What the reader may read, the latest day first.
    pub rows: Vec<AmnestyRow>,
    /// The reader is one of those who make something of it.
    pub answers: bool,
    /// The streams that the reader leads: id and name.
    pub streams: Vec<(String, String)>,
    /// It was told just now.
    pub told: bool,
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// A tool or a work-around.
#[derive(Clone, Debug)]
pub struct AmnestyRow {
    /// Its id.
    pub id: String,
    /// The tool, or what is done.
    pub tool: String,
    /// What it helps with.
    pub words: String,
    /// The day.
    pub day: At,
    /// What became of it.
    pub fate: Fate,
}

/// What became of it, as a page tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Nothing yet.
    Open,
    /// How everybody may do it.
    Practice(String),
    /// An idea: its id.
    Idea(String),
}

impl Amnesty {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let open = self.rows.iter().filter(|row| row.fate == Fate::Open).count();
        let done = self.rows.len() - open;
        let error = |name: &str| self.wrong.of(name).map(str::to_owned);
        let body = html! {
            (ways(lang, Way::Amnesty))
            (self.wrong.summary(lang))
            @if self.told { (notice(lang, Notice::Good, html! { p { (lang.word("amnesty-thanks")) } })) }
            p { (lang.word("amnesty-promise")) }
            (post("/voice/amnesty", html! {
                (Field::text("tool", lang.word("amnesty-tool")).hint(lang.word("amnesty-tool-hint")).most(120)
                    .value(self.filled.get("tool")).error(error("tool")))
                (Field::area("words", lang.word("amnesty-words"), 4).hint(lang.word("amnesty-words-hint")).most(LONGEST)
                    .value(self.filled.get("words")))
                (actions(button(Weight::Primary, lang.word("amnesty-send"))))
            }))
            h2 { (lang.word("amnesty-became")) }
            @if self.rows.is_empty() { p class="note" { (lang.word("amnesty-none")) } }
            @for row in &self.rows { (self.row(lang, row)) }
        };
        let lede = Some(lang.text("amnesty-lede", &[("done", done.into())]));
        Sheet { title: lang.word("amnesty-title"), lede, here: Some(Room::Voice), body, script: None }
    }

    fn row(&self, lang: Lang, row: &AmnestyRow) -> Markup {
        html! {
            section {
                h3 { (row.tool) }
                p { span class="at" { (lang.date(row.day.0)) } }
                p class="page-words" { (row.words) }
                @match &row.fate {
                    Fate::Open => { p { (badge(Tone::Plain, lang.word("amnesty-open"))) } (self.make(lang, row)) }
                    Fate::Practice(words) => p { (badge(Tone::Good, lang.word("amnesty-practice"))) " " (words) },
                    Fate::Idea(id) => p { a href=(format!("/voice/ideas/{id}")) { (lang.word("amnesty-idea")) } },
                }
            }
        }
    }

    fn make(&self, lang: Lang, row: &AmnestyRow) -> Markup {
        html! {
            @if self.answers {
                (post("/voice/amnesty/practice", html! {
                    (hidden("workaround", &row.id))
                    (Field::area("practice", lang.word("amnesty-practice-words"), 3).id(format!("practice-{}", row.id)).most(LONGEST))
                    (actions(button(Weight::Plain, lang.word("amnesty-practice-send"))))
                }))
            }
            @if !self.streams.is_empty() {
                (post("/voice/amnesty/idea", html! {
                    (hidden("workaround", &row.id))
                    (Field::select("stream", lang.word("amnesty-idea-stream"), self.streams.iter().cloned()).id(format!("stream-{}", row.id)))
                    (actions(button(Weight::Plain, lang.word("amnesty-idea-send"))))
                }))
            }
        }
    }
}
