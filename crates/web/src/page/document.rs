//! A document on a page: its pages as pictures or drawn from their words, with the places of values outlined.

use lang::Lang;
use maud::{Markup, html};

use crate::part::{Notice, notice};

pub mod blank;
pub mod leaf;
pub mod lines;
pub mod parts;
pub mod said;
pub mod value;

pub use blank::{Blank, Look};
pub use leaf::{Leaf, Place};
pub use parts::{Parts, Piece};
pub use said::Said;

/// More pages than this are in the file only: a page of the desk must come at once.
pub const MOST: usize = 60;

/// A document to look at.
#[derive(Clone, Debug, Default)]
pub struct Document {
    /// Its pages, in order.
    pub pages: Vec<Leaf>,
    /// Why a file of it could not be read, as a word.
    pub unreadable: Option<String>,
    /// The documents of its file.
    pub parts: Parts,
}

impl Document {
    /// All pages below each other. What only a script can do is hidden until there is one.
    #[must_use]
    pub fn sheets(&self, lang: Lang) -> Markup {
        let of = self.pages.len();
        html! {
            (self.parts.told(lang))
            @if let Some(why) = &self.unreadable { (notice(lang, Notice::Warn, unreadable(lang, why))) }
            @if of == 0 { p { (lang.word("document-none")) } }
            @else {
                div class="sheets" data-sheets="" {
                    (tools(lang))
                    @if of > 1 { (self.thumbnails(lang)) (self.parts.form(lang, of)) }
                    div class="leaves" data-leaves="" tabindex="0" role="region" aria-label=(lang.word("document-pages")) {
                        @for (at, leaf) in self.pages.iter().take(MOST).enumerate() { (leaf.sheet(lang, at, of)) }
                    }
                    @if of > MOST { p class="note" { (lang.text("document-more", &[("n", MOST.into())])) } }
                }
            }
        }
    }

    fn thumbnails(&self, lang: Lang) -> Markup {
        html! {
            nav class="thumbs" aria-label=(lang.word("document-pages")) {
                ol {
                    @for (at, leaf) in self.pages.iter().take(MOST).enumerate() {
                        li {
                            a href=(format!("#page-{at}")) { (leaf.thumbnail(at)) span { (lang.count(at as u64 + 1)) } }
                            (self.parts.mark(lang, at))
                        }
                    }
                }
            }
        }
    }
}

/// What a script can do with the pages.
fn tools(lang: Lang) -> Markup {
    let press = |what: &'static str, words: String| {
        html! { button class="button" type="button" data-look=(what) { (words) } }
    };
    html! {
        div class="tools" data-tools="" hidden {
            (press("larger", lang.word("document-larger")))
            (press("smaller", lang.word("document-smaller")))
            (press("fit", lang.word("document-fit")))
            (press("turn", lang.word("document-turn")))
            label for="page-find" { (lang.word("document-find")) }
            input id="page-find" type="search" autocomplete="off" data-page-find="";
            p class="note" role="status" data-hits=(lang.text("document-hits", &[("n", "#".into())])) {}
        }
    }
}

/// Why a file could not be read, and what that means for who looks at it.
#[must_use]
pub fn unreadable(lang: Lang, why: &str) -> String {
    match why {
        "empty" => lang.word("document-why-empty"),
        "too-large" => lang.word("document-why-too-large"),
        "encrypted" => lang.word("document-why-encrypted"),
        "broken" => lang.word("document-why-broken"),
        "too-many-pages" => lang.word("document-why-too-many-pages"),
        "too-many-pixels" => lang.word("document-why-too-many-pixels"),
        "too-long" | "too-much-memory" => lang.word("document-why-too-long"),
        _ => lang.word("document-why-unknown"),
    }
}
