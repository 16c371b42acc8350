//! Short lessons for people: about AI beside one's work, in a few minutes each.

use maud::html;

use super::super::{Reader, Sheet};
use super::quiz::lesson_booked;
use crate::part::form::{actions, post};
use crate::part::{Weight, button, link};
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
    /// Where it sends its reader: address and words.
    places: &'static [(&'static str, &'static str)],
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
        places: &[("/learn", "primer-to-practice"), ("/automations", "primer-to-automations")],
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
        places: &[("/learn", "primer-to-practice"), ("/automations", "primer-to-automations")],
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
        places: &[("/voice/amnesty", "primer-to-amnesty"), ("/rights", "primer-to-rights")],
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
        places: &[
            ("/automations", "primer-to-board"),
            ("/learn", "primer-to-practice"),
            ("/voice", "primer-to-voice"),
        ],
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
        places: &[
            ("/register", "primer-to-register"),
            ("/rights", "primer-to-rights"),
            ("/voice", "primer-to-voice"),
            ("/automations", "primer-to-card"),
        ],
    },
];

impl Primer {
    /// The lesson of an address.
    #[must_use]
    pub fn of(key: &str) -> Option<&'static Primer> {
        PRIMERS.iter().find(|primer| primer.key == key)
    }

    /// Where one goes after it.
    #[must_use]
    pub fn next(&self) -> String {
        let at = PRIMERS.iter().position(|primer| primer.key == self.key).unwrap_or_default();
        PRIMERS
            .get(at + 1)
            .map_or("/learn/questions".to_owned(), |next| format!("/learn/lessons/{}", next.key))
    }

    /// The page; perhaps the lesson before it was booked just now.
    #[must_use]
    pub fn sheet(&self, booked: bool, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let at = PRIMERS.iter().position(|primer| primer.key == self.key).unwrap_or_default();
        let minutes = u64::try_from(domain::primer::MINUTES).unwrap_or_default();
        let next = match PRIMERS.get(at + 1) {
            Some(next) => lang.text("primer-next", &[("title", lang.word(next.title).into())]),
            None => lang.word("primer-to-questions"),
        };
        let body = html! {
            @if booked { (lesson_booked(lang)) }
            @for (heading, text) in self.parts { section { h2 { (lang.word(heading)) } p { (lang.word(text)) } } }
            section { h2 { (lang.word("primer-step")) } p { (lang.word(self.step)) } }
            section {
                h2 { (lang.word("primer-places")) }
                ul { @for (path, words) in self.places { li { a href=(path) { (lang.word(words)) } } } }
            }
            p class="note" { (lang.text("primer-paid", &[("minutes", minutes.into())])) }
            (post(&format!("/learn/lessons/{}", self.key), actions(html! {
                (button(Weight::Primary, next))
                (link(Weight::Plain, "/learn", lang.word("learn-back")))
            })))
        };
        let (title, lede) = (lang.word(self.title), Some(lang.word(self.lede)));
        Sheet { title, lede, here: Some(Room::Learn), body, script: None }
    }
}
