//! Short lessons for people: about AI beside one's work, in a few minutes each.

use maud::html;

use super::super::{Reader, Sheet};
use crate::part::{Weight, link};
use crate::shell::Room;

/// A short lesson: the keys of its texts.
#[derive(Debug)]
pub struct Primer {
    /// The word in its address.
    pub key: &'static str,
    /// Its title.
    pub title: &'static str,
    /// What it says, in one sentence.
    pub lede: &'static str,
    /// Its parts: heading and text.
    parts: &'static [(&'static str, &'static str)],
    /// What to do with it at work.
    step: &'static str,
}

/// All lessons, in the order in which they are best read.
pub const PRIMERS: [Primer; 5] = [
    Primer {
        key: "mistakes",
        title: "primer-mistakes",
        lede: "primer-mistakes-lede",
        parts: &[
            ("primer-mistakes-words", "primer-mistakes-words-text"),
            ("primer-mistakes-sure", "primer-mistakes-sure-text"),
            ("primer-mistakes-new", "primer-mistakes-new-text"),
            ("primer-mistakes-alike", "primer-mistakes-alike-text"),
        ],
        step: "primer-mistakes-step",
    },
    Primer {
        key: "oversight",
        title: "primer-oversight",
        lede: "primer-oversight-lede",
        parts: &[
            ("primer-oversight-pull", "primer-oversight-pull-text"),
            ("primer-oversight-first", "primer-oversight-first-text"),
            ("primer-oversight-check", "primer-oversight-check-text"),
            ("primer-oversight-stop", "primer-oversight-stop-text"),
        ],
        step: "primer-oversight-step",
    },
    Primer {
        key: "asking",
        title: "primer-asking",
        lede: "primer-asking-lede",
        parts: &[
            ("primer-asking-know", "primer-asking-know-text"),
            ("primer-asking-parts", "primer-asking-parts-text"),
            ("primer-asking-check", "primer-asking-check-text"),
            ("primer-asking-never", "primer-asking-never-text"),
        ],
        step: "primer-asking-step",
    },
    Primer {
        key: "together",
        title: "primer-together",
        lede: "primer-together-lede",
        parts: &[
            ("primer-together-split", "primer-together-split-text"),
            ("primer-together-skill", "primer-together-skill-text"),
            ("primer-together-ask", "primer-together-ask-text"),
            ("primer-together-time", "primer-together-time-text"),
        ],
        step: "primer-together-step",
    },
    Primer {
        key: "rights",
        title: "primer-rights",
        lede: "primer-rights-lede",
        parts: &[
            ("primer-rights-know", "primer-rights-know-text"),
            ("primer-rights-say", "primer-rights-say-text"),
            ("primer-rights-private", "primer-rights-private-text"),
            ("primer-rights-learn", "primer-rights-learn-text"),
        ],
        step: "primer-rights-step",
    },
];

impl Primer {
    /// The lesson of an address.
    #[must_use]
    pub fn of(key: &str) -> Option<&'static Primer> {
        PRIMERS.iter().find(|primer| primer.key == key)
    }

    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let at = PRIMERS.iter().position(|primer| primer.key == self.key).unwrap_or_default();
        let body = html! {
            @for (heading, text) in self.parts { section { h2 { (lang.word(heading)) } p { (lang.word(text)) } } }
            section { h2 { (lang.word("primer-step")) } p { (lang.word(self.step)) } }
            p class="actions" {
                @if let Some(next) = PRIMERS.get(at + 1) {
                    (link(Weight::Primary, &format!("/learn/lessons/{}", next.key),
                        lang.text("primer-next", &[("title", lang.word(next.title).into())])))
                } @else { (link(Weight::Primary, "/learn/questions", lang.word("quiz-begin"))) }
                (link(Weight::Plain, "/learn", lang.word("learn-back")))
            }
        };
        let (title, lede) = (lang.word(self.title), Some(lang.word(self.lede)));
        Sheet { title, lede, here: Some(Room::Learn), body, script: None }
    }
}
