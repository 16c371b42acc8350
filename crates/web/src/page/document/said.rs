//! What a document was decided to say: a table of its fields.

use domain::document::Filled;
use domain::field::Kind;
use lang::Lang;
use maud::{Markup, html};

use super::lines;
use super::value::words;
use crate::part::{Head, Table};

/// A field with what was decided.
#[derive(Clone, Debug)]
pub struct Said {
    /// Its name.
    pub name: String,
    /// How its values are written.
    pub kind: Kind,
    /// The headings of its columns, for lines, with how their cells are written.
    pub columns: Vec<(String, Kind)>,
    /// The value, with where it stands.
    pub filled: Filled,
}

/// The fields as a table with an id of its own; nothing where there are none. `pages` says whether the pages are on the same page.
#[must_use]
pub fn table(lang: Lang, id: &str, said: &[Said], pages: bool) -> Markup {
    let place = |said: &Said| match said.filled.spot {
        Some(spot) => {
            let words = lang.text("document-where-page", &[("n", (u64::from(spot.page) + 1).into())]);
            html! { @if pages { a href=(format!("#page-{}", spot.page)) { (words) } } @else { (words) } }
        }
        None => html! { span class="note" { (lang.word("document-where-none")) } },
    };
    let row = |said: &Said| {
        let told = said.filled.value.text().is_some();
        let value = match (said.kind, said.filled.value.text()) {
            (Kind::Lines, Some(text)) => lang.text("lines-rows", &[("n", text.lines().count().into())]),
            (kind, _) => words(lang, kind, &said.filled.value),
        };
        vec![
            html! { (said.name) },
            html! { @if told { (value) } @else { span class="note" { (value) } } },
            place(said),
        ]
    };
    let heads = vec![
        Head::text(lang.word("document-field")),
        Head::text(lang.word("document-value")),
        Head::text(lang.word("document-where")),
    ];
    let rows = said.iter().map(row).collect();
    // A table in a cell would be wider than its page.
    html! {
        @if !said.is_empty() { (Table { id, caption: &lang.word("document-says"), heads, rows }) }
        @for it in said.iter().filter(|it| it.kind == Kind::Lines) {
            @if let Some(text) = it.filled.value.text() { (lines::read(lang, Some(&it.name), &it.columns, text)) }
        }
    }
}
