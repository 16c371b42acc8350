//! Buttons: verbs that send a form, and links that look like them.

use maud::{Markup, Render, html};

/// How heavy an act is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// What most people come to do here; once per form.
    Primary,
    /// Anything else.
    Plain,
    /// Something is lost or stopped; the words say what.
    Danger,
}

/// A button that sends its form. The words are a verb; a key may stand in them: `html! { "Save " (key("Enter")) }`.
#[must_use]
pub fn button(weight: Weight, words: impl Render) -> Markup {
    html! { button class=(weight.class()) type="submit" { (words) } }
}

/// A button that sends its form with a name and value, for a form with more than one.
#[must_use]
pub fn button_as(weight: Weight, name: &str, value: &str, words: impl Render) -> Markup {
    html! { button class=(weight.class()) type="submit" name=(name) value=(value) { (words) } }
}

/// A link that looks like a button: it goes somewhere and changes nothing.
#[must_use]
pub fn link(weight: Weight, href: &str, words: impl Render) -> Markup {
    html! { a class=(weight.class()) href=(href) { (words) } }
}

impl Weight {
    const fn class(self) -> &'static str {
        match self {
            Self::Primary => "button primary",
            Self::Plain => "button",
            Self::Danger => "button danger",
        }
    }
}
