//! The ways through the room: work, concerns, ideas.

use lang::Lang;
use maud::Markup;

use crate::part::{Tab, tabs};

/// One of the lists of the room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// What takes time, and the votes on it.
    Work,
    /// Questions and worries.
    Concerns,
    /// What to hand over and what to keep.
    Ideas,
    /// What people think, without names.
    Opinions,
    /// What went well and what did not.
    Stories,
    /// What came to light without a name.
    Amnesty,
}

impl Way {
    const ALL: [Way; 6] = [Way::Work, Way::Concerns, Way::Ideas, Way::Opinions, Way::Stories, Way::Amnesty];

    const fn path(self) -> &'static str {
        match self {
            Way::Work => "/voice",
            Way::Concerns => "/voice/concerns",
            Way::Ideas => "/voice/ideas",
            Way::Opinions => "/voice/opinions",
            Way::Stories => "/voice/stories",
            Way::Amnesty => "/voice/amnesty",
        }
    }

    fn words(self, lang: Lang) -> String {
        match self {
            Way::Work => lang.word("dialogue-way-work"),
            Way::Concerns => lang.word("dialogue-way-concerns"),
            Way::Ideas => lang.word("dialogue-way-ideas"),
            Way::Opinions => lang.word("dialogue-way-opinions"),
            Way::Stories => lang.word("dialogue-way-stories"),
            Way::Amnesty => lang.word("dialogue-way-amnesty"),
        }
    }
}

/// The links to all of them.
#[must_use]
pub fn ways(lang: Lang, here: Way) -> Markup {
    let tab = |way: Way| Tab {
        words: way.words(lang),
        href: way.path().to_owned(),
        count: None,
        here: way == here,
    };
    tabs(lang, &lang.word("dialogue-ways"), &Way::ALL.map(tab))
}
