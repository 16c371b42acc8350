//! Keys of the keyboard: what they reach, and the list of those that work on a page.

use lang::Lang;
use maud::{Markup, Render, html};

use crate::part::key;

/// Wraps what a key reaches: the script presses the first button in it, or opens it and puts the cursor in its first field.
#[must_use]
pub fn reached(name: &str, what: impl Render) -> Markup {
    html! { div class="reached" data-key=(name) { (what) } }
}

/// Something that folds open without script, and with one key with it.
#[must_use]
pub fn fold(name: &str, words: impl Render, body: impl Render) -> Markup {
    html! { details data-key=(name) { summary { (words) " " (key(name)) } (body) } }
}

/// The keys that work here, folded; `?` opens the list.
#[must_use]
pub fn list(lang: Lang, keys: &[(&str, String)]) -> Markup {
    html! {
        details class="keys" id="keys" data-key="?" {
            summary { (lang.word("desk-keys")) " " (key("?")) }
            dl class="definitions" {
                @for (name, words) in keys { div { dt { (key(name)) } dd { (words) } } }
            }
            // Of use with script only, so it is hidden until the script shows it.
            button class="button" type="button" hidden data-switch="" data-on=(lang.word("desk-keys-on"))
                data-off=(lang.word("desk-keys-off")) data-offline=(lang.word("desk-offline")) { (lang.word("desk-keys-off")) }
        }
    }
}
