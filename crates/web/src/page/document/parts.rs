//! The documents of one file: where a new one begins, said at the desk, and where the others are.

use lang::Lang;
use maud::{Markup, html};

use crate::page::keys::reached;
use crate::part::form::{hidden, press};
use crate::part::{Icon, Weight, button, button_as, icon, key};

/// The form that the marks beside the pages belong to, wherever they stand.
pub const FORM: &str = "parts";
/// The mark of a page that begins a document.
pub const BEGINS: &str = "begins";
/// What splits by file.
pub const BY_FILE: &str = "by-file";

/// The documents of a file, as the page of one of them tells them.
#[derive(Clone, Debug, Default)]
pub struct Parts {
    /// Each, in the order of the file; none where it is not split.
    pub pieces: Vec<Piece>,
    /// Its review, where the reader may split this document, or put it together again.
    pub review: Option<String>,
    /// It came in as several files.
    pub files: bool,
    /// Documents were split off from this one, and may come back.
    pub may_join: bool,
}

/// One document of a file.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Where it is; none for the one that is read.
    pub href: Option<String>,
    /// Its first page, counted from 1.
    pub first: u32,
    /// Its last page.
    pub last: u32,
}

impl Parts {
    /// The documents that the file was split into.
    #[must_use]
    pub fn told(&self, lang: Lang) -> Markup {
        html! {
            @if !self.pieces.is_empty() {
                div class="panel parts" {
                    p { (icon(Icon::Info)) (lang.text("parts-of", &[("n", self.pieces.len().into())])) }
                    ul { @for piece in &self.pieces { li { (piece.told(lang)) } } }
                    @if let Some(review) = self.review.as_ref().filter(|_| self.may_join) {
                        p class="note" { (lang.word("parts-join-teaches")) }
                        (press(&format!("/desk/reviews/{review}/join"), &[], Weight::Plain, html! {
                            (icon(Icon::Undo)) (lang.word("parts-join"))
                        }))
                    }
                }
            }
        }
    }

    /// The mark of a page, beside its thumbnail: the first page begins a document anyway.
    #[must_use]
    pub fn mark(&self, lang: Lang, at: usize) -> Markup {
        html! {
            @if self.review.is_some() && at > 0 {
                @let id = format!("begins-{at}");
                label for=(id) {
                    input id=(id) type="checkbox" form=(FORM) name=(BEGINS) value=(at) data-begins=(at)
                        aria-label=(lang.text("parts-new-here", &[("n", (at + 1).into())]));
                    (lang.word("parts-new"))
                }
            }
        }
    }

    /// What splits a document of so many pages.
    #[must_use]
    pub fn form(&self, lang: Lang, of: usize) -> Markup {
        let Some(review) = self.review.as_ref().filter(|_| of > 1) else { return html! {} };
        let told = lang.text("parts-told", &[("n", "#".into()), ("pages", "§".into())]);
        html! {
            details class="splitting" data-splitting="" {
                summary { (lang.word("parts-title")) }
                p class="note" { (lang.word("parts-teaches")) }
                form id=(FORM) method="post" action=(format!("/desk/reviews/{review}/split")) {
                    (hidden("pages", &of.to_string()))
                    p class="note" role="status" data-split-told=(told) data-on=(lang.word("parts-begins"))
                        data-off=(lang.word("parts-joined-here")) {}
                    div class="actions" {
                        (reached("s", button(Weight::Plain, html! { (lang.word("parts-split")) " " (key("s")) })))
                        @if self.files { (button_as(Weight::Plain, "by", BY_FILE, lang.word("parts-by-file"))) }
                    }
                }
            }
        }
    }

    /// The keys that split.
    #[must_use]
    pub fn keys(&self, lang: Lang, of: usize) -> Vec<(&'static str, String)> {
        match self.review.is_some() && of > 1 {
            true => vec![("c", lang.word("parts-key-new")), ("s", lang.word("parts-key-split"))],
            false => vec![],
        }
    }
}

impl Piece {
    fn told(&self, lang: Lang) -> Markup {
        let n = u64::from(self.last.saturating_sub(self.first)) + 1;
        let range = if n == 1 { self.first.to_string() } else { format!("{}–{}", self.first, self.last) };
        let pages = lang.text("parts-pages", &[("n", n.into()), ("pages", range.into())]);
        html! {
            @match &self.href {
                None => { strong { (pages) } " · " (lang.word("parts-here")) },
                Some(href) => a href=(href) { (pages) },
            }
        }
    }
}
