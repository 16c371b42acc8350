//! Badges: a word or two about the state of a thing.

use maud::{Markup, Render, html};

/// How a badge looks; the words say what it means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Nothing special.
    Plain,
    /// As it should be.
    Good,
    /// Needs attention.
    Warn,
    /// Stopped, refused, overdue.
    Stop,
    /// A proposal that proceeds: solid, in the machine's colour.
    Proceeds,
    /// A proposal that waits for a person: outlined and dashed, in the machine's colour.
    Proposed,
    /// With a person.
    Person,
}

/// A word or two about the state of a thing.
#[must_use]
pub fn badge(tone: Tone, words: impl Render) -> Markup {
    html! { span class=(format!("badge {}", tone.class())) { (words) } }
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Good => "good",
            Self::Warn => "warn",
            Self::Stop => "stop",
            Self::Proceeds => "proceeds",
            Self::Proposed => "proposed",
            Self::Person => "person",
        }
    }
}
