//! Ways around: tabs, pages of a list, keys, and the link that answers "why?".

use lang::Lang;
use maud::{Markup, Render, html};

use super::icon::{Icon, icon};

/// One view of a thing.
#[derive(Clone, Debug)]
pub struct Tab {
    /// Its name.
    pub words: String,
    /// Its address.
    pub href: String,
    /// How many are in it.
    pub count: Option<u64>,
    /// It is the one on the page.
    pub here: bool,
}

/// The views of a thing, as links. `label` says what they are views of.
#[must_use]
pub fn tabs(lang: Lang, label: &str, tabs: &[Tab]) -> Markup {
    html! {
        nav class="tabs" aria-label=(label) {
            ul {
                @for tab in tabs {
                    li {
                        a href=(tab.href) aria-current=[tab.here.then_some("page")] {
                            (tab.words)
                            @if let Some(count) = tab.count { " " span class="count" { (lang.count(count)) } }
                        }
                    }
                }
            }
        }
    }
}

/// Links to the page before and after this one; nothing when there is neither.
#[must_use]
pub fn pager(lang: Lang, previous: Option<&str>, next: Option<&str>) -> Markup {
    html! {
        @if previous.is_some() || next.is_some() {
            nav class="pager" aria-label=(lang.word("part-pager")) {
                @if let Some(href) = previous {
                    a class="button" rel="prev" href=(href) { (icon(Icon::Previous)) (lang.word("part-previous")) }
                }
                @if let Some(href) = next {
                    a class="button" rel="next" href=(href) { (lang.word("part-next")) (icon(Icon::Next)) }
                }
            }
        }
    }
}

/// A key of the keyboard.
#[must_use]
pub fn key(name: &str) -> Markup {
    html! { kbd { (name) } }
}

/// The link to how something was decided. `about` is added for who listens, so that ten of them differ: "Why? Case 12".
#[must_use]
pub fn why(lang: Lang, href: &str, about: impl Render) -> Markup {
    html! { a class="why" href=(href) { (lang.word("part-why")) span class="unseen" { " " (about) } } }
}
