//! The two voices: people are round, filled and warm; the machine is square, open and cool.

use maud::{Markup, Render, html};

/// Who speaks or acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Voice {
    /// A person.
    Person,
    /// The machine: rules, a model, a job.
    Machine,
}

/// The round mark of people. It says nothing to who listens, so a word stands beside it.
#[must_use]
pub fn person() -> Markup {
    mark(Voice::Person)
}

/// The square mark of the machine. It says nothing to who listens, so a word stands beside it.
#[must_use]
pub fn machine() -> Markup {
    mark(Voice::Machine)
}

/// The mark of a voice and the name beside it: "□ AI", "● Fatima".
#[must_use]
pub fn voice(who: Voice, name: impl Render) -> Markup {
    html! { span class=(format!("voice {}", who.class())) { (mark(who)) span { (name) } } }
}

fn mark(who: Voice) -> Markup {
    html! { span class=(format!("mark {}", who.class())) aria-hidden="true" {} }
}

impl Voice {
    pub(crate) const fn class(self) -> &'static str {
        match self {
            Self::Person => "person",
            Self::Machine => "machine",
        }
    }
}
