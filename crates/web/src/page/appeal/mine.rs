//! What the reader raised, and what became of it: "you changed this".

use domain::time::At;
use maud::html;

use crate::page::raised::Raised;
use crate::page::{Reader, Sheet};
use crate::part::{Weight, empty, link, pager};
use crate::shell::Room;

/// What the reader raised.
#[derive(Clone, Debug, Default)]
pub struct Mine {
    /// The latest first: the case with its subject, when it was raised, in which words, and how it stands.
    pub rows: Vec<One>,
    /// Where the rest begins.
    pub next: Option<String>,
    /// The reader may look into the appeals of a team.
    pub appeals: bool,
}

/// One of them.
#[derive(Clone, Debug)]
pub struct One {
    /// The case.
    pub case: String,
    /// What it is about.
    pub subject: String,
    /// When it was raised.
    pub at: At,
    /// In which words; may be empty.
    pub words: String,
    /// How it stands.
    pub raised: Raised,
}

impl Mine {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let next = self.next.as_ref().map(|next| format!("/appeals/mine?after={next}"));
        let body = html! {
            @if self.rows.is_empty() {
                (empty(lang.word("raised-mine-none"), lang.word("raised-mine-none-teaches"),
                    link(Weight::Plain, "/questions", lang.word("question-mine"))))
            }
            @for one in &self.rows {
                section class="panel" {
                    h2 { a href=(format!("/cases/{}", one.case)) { (one.subject) } }
                    p class="note" { (reader.moment(one.at)) }
                    @if !one.words.is_empty() { blockquote { (one.words) } }
                    (one.raised.story(reader))
                }
            }
            (pager(lang, None, next.as_deref()))
        };
        let lede = Some(lang.word("raised-mine-lede"));
        let here = Some(if self.appeals { Room::Appeals } else { Room::Questions });
        Sheet { title: lang.word("raised-mine"), lede, here, body, script: None }
    }
}
