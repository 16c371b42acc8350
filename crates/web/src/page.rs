//! The pages people work with: pure functions from plain facts to HTML. Nothing here loads, decides or knows a request.

use domain::time::At;
use domain::words::Words;
use lang::Lang;
use maud::Markup;

use crate::shell::Room;

pub mod announcement;
pub mod appeal;
pub mod automation;
pub mod case;
pub mod condition;
pub mod desk;
pub mod document;
pub mod dossier;
pub mod file;
pub mod keys;
pub mod learn;
pub mod outlet;
pub mod question;
pub mod raised;
pub mod reason;
pub mod record;
pub mod register;
pub mod review;
pub mod rights;
pub mod sample;
pub mod told;
pub mod voice;
pub mod who;
pub mod why;

/// Who reads a page: the language and the clock.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// The language.
    pub lang: Lang,
    /// So many minutes is the reader's clock ahead of UTC.
    pub offset: i32,
    /// Now.
    pub now: At,
}

/// A page before the shell is put around it.
pub struct Sheet {
    /// Where you are.
    pub title: String,
    /// The answer to the reader's first question, as a sentence.
    pub lede: Option<String>,
    /// The room it stands in.
    pub here: Option<Room>,
    /// What is on it.
    pub body: Markup,
    /// A module of ours that it needs.
    pub script: Option<&'static str>,
}

impl Reader {
    /// A moment on the reader's clock.
    #[must_use]
    pub fn moment(self, at: At) -> String {
        self.lang.moment(at.0, self.offset)
    }

    /// A day on the reader's calendar.
    #[must_use]
    pub fn date(self, at: At) -> String {
        self.lang.date(at.plus_minutes(i64::from(self.offset)).0)
    }

    /// How long something has lasted: "3 hours".
    #[must_use]
    pub fn since(self, at: At) -> String {
        let lang = self.lang;
        let minutes = u64::try_from(self.now.seconds_since(at).max(0) / 60).unwrap_or_default();
        match minutes {
            0..120 => lang.text("desk-minutes", &[("n", minutes.into())]),
            120..2880 => lang.text("desk-hours", &[("n", (minutes / 60).into())]),
            _ => lang.text("desk-days", &[("n", (minutes / 1440).into())]),
        }
    }

    /// Whole days until a moment, 0 once it has passed.
    #[must_use]
    pub fn days_until(self, at: At) -> u64 {
        u64::try_from((at.seconds_since(self.now) + 86_399) / 86_400).unwrap_or_default()
    }

    /// What people wrote in both languages, in the reader's; in the other one when it is missing there.
    #[must_use]
    pub fn pick(self, words: &Words) -> String {
        let (own, other) = match self.lang {
            Lang::En => (&words.en, &words.nl),
            Lang::Nl => (&words.nl, &words.en),
        };
        if own.trim().is_empty() { other.clone() } else { own.clone() }
    }
}
