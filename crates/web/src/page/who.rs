//! Who or what acted: a person by name, or AI by the name of its automation.

use lang::Lang;
use maud::Markup;

use crate::part::{Voice, voice};

/// Who or what acted, as a page names them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// The reader.
    You,
    /// Somebody else, by name.
    Person(String),
    /// A colleague whose name is not for this reader.
    Colleague,
    /// Whoever asked.
    Requester,
    /// An automation, by name.
    Automation(String),
    /// The program itself, by a fixed rule.
    Program,
}

impl Who {
    /// Person or machine.
    #[must_use]
    pub const fn voice(&self) -> Voice {
        match self {
            Who::You | Who::Person(_) | Who::Colleague | Who::Requester => Voice::Person,
            Who::Automation(_) | Who::Program => Voice::Machine,
        }
    }

    /// The name; of a machine always with the word AI, or with the word that says that it is a fixed rule.
    #[must_use]
    pub fn name(&self, lang: Lang) -> String {
        match self {
            Who::You => lang.word("case-who-you"),
            Who::Person(name) => name.clone(),
            Who::Colleague => lang.word("case-who-colleague"),
            Who::Requester => lang.word("case-who-requester"),
            Who::Automation(name) => lang.text("case-who-ai", &[("name", name.as_str().into())]),
            Who::Program => lang.word("case-who-program"),
        }
    }

    /// The mark and the name.
    #[must_use]
    pub fn mark(&self, lang: Lang) -> Markup {
        voice(self.voice(), self.name(lang))
    }
}
