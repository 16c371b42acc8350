//! Forms: they post, work without script, and say at the top what is wrong.

use maud::{Markup, Render, html};

use super::button::{Weight, button};
use super::field::Field;
use domain::words::Words;
use lang::Lang;

/// A form that posts. Errors come from the server, in our words, so the browser's own check is off.
#[must_use]
pub fn post(action: &str, body: impl Render) -> Markup {
    html! { form method="post" action=(action) novalidate { (body) } }
}

/// A form that posts files.
#[must_use]
pub fn upload(action: &str, body: impl Render) -> Markup {
    html! { form method="post" action=(action) enctype="multipart/form-data" novalidate { (body) } }
}

/// A form that asks: what was filled in comes into the address, so that it can be shared.
#[must_use]
pub fn ask(action: &str, body: impl Render) -> Markup {
    html! { form class="ask" method="get" action=(action) { (body) } }
}

/// One button that posts, with what goes along unseen.
#[must_use]
pub fn press(action: &str, along: &[(&str, &str)], weight: Weight, words: impl Render) -> Markup {
    html! {
        form class="press" method="post" action=(action) {
            @for (name, value) in along { (hidden(name, value)) }
            (button(weight, words))
        }
    }
}

/// A value that goes along unseen.
#[must_use]
pub fn hidden(name: &str, value: &str) -> Markup {
    html! { input type="hidden" name=(name) value=(value); }
}

/// The buttons at the end of a form, in a row that wraps.
#[must_use]
pub fn actions(buttons: impl Render) -> Markup {
    html! { div class="actions" { (buttons) } }
}

/// Fields that belong together, under their own heading.
#[must_use]
pub fn group(legend: impl Render, body: impl Render) -> Markup {
    html! { fieldset { legend { (legend) } (body) } }
}

/// The same text in both languages, side by side: fields `<name>_en` and `<name>_nl`, of one line or more.
#[must_use]
pub fn both(lang: Lang, name: &str, words: &Words, lines: u8) -> Markup {
    let field = |tag: &str, label: String, said: &str| {
        let name = format!("{name}_{tag}");
        let field = if lines == 1 { Field::text(&name, label) } else { Field::area(&name, label, lines) };
        field.value(said).most(4_000)
    };
    html! {
        div class="columns" {
            (field("en", lang.word("dossier-in-english"), &words.en))
            (field("nl", lang.word("dossier-in-dutch"), &words.nl))
        }
    }
}

/// What is wrong, at the top of a page: a link to each field by its name. Nothing when nothing is wrong.
#[must_use]
pub fn errors(lang: Lang, errors: &[(&str, &str)]) -> Markup {
    html! {
        @if !errors.is_empty() {
            div class="notice stop" role="alert" aria-labelledby="errors" tabindex="-1" {
                p id="errors" class="lead" { (lang.text("part-errors", &[("count", errors.len().into())])) }
                ul { @for (name, error) in errors { li { a href=(format!("#f-{name}")) { (error) } } } }
            }
        }
    }
}
