//! Paid time of a growth path: booked on a roll-out, without a name and without the path.

use domain::growth::MINUTES;
use lang::Lang;
use maud::{Markup, html};

use super::Booked;
use crate::filled::{Filled, Wrong};
use crate::part::form::{actions, hidden, post};
use crate::part::{Field, Notice, Weight, button, definitions, notice};

/// What the time was for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Coaching.
    Coaching,
    /// A conversation about growth.
    Talk,
}

impl Kind {
    /// Both.
    pub const ALL: [Kind; 2] = [Kind::Coaching, Kind::Talk];

    /// The word that is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Coaching => "coaching",
            Kind::Talk => "talk",
        }
    }

    /// The one of a word that was sent.
    #[must_use]
    pub fn parse(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// What the booking says, which everybody reads.
    #[must_use]
    pub const fn booked(self) -> Booked {
        match self {
            Kind::Coaching => Booked::Coaching,
            Kind::Talk => Booked::Talk,
        }
    }
}

/// An automation that time may be booked on.
#[derive(Clone, Debug)]
pub struct RollOut {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Minutes of learning booked on it, of everybody together.
    pub minutes: i64,
}

/// The form, and what was booked in all.
#[derive(Clone, Debug, Default)]
pub struct TimeForm {
    /// The name of the booking to come.
    pub once: String,
    /// Where it may be booked.
    pub on: Vec<RollOut>,
    /// It was booked just now.
    pub booked: bool,
}

impl TimeForm {
    pub(super) fn show(&self, lang: Lang, action: &str, filled: &Filled, wrong: &Wrong) -> Markup {
        html! {
            @if self.booked { div role="status" { (notice(lang, Notice::Good, lang.word("coaching-booked"))) } }
            p { (lang.word("coaching-about")) }
            @if self.on.is_empty() { p class="note" { (lang.word("coaching-nowhere")) } }
            @else {
                (self.form(lang, action, filled, wrong))
                h3 { (lang.word("coaching-all")) }
                (definitions(self.on.iter().map(|it| {
                    let hours = lang.number(it.minutes as f64 / 60.0, 1);
                    let words = lang.text("coaching-hours", &[("hours", hours.into())]);
                    (html! { a href=(format!("/learn/{}/plan", it.id)) { (it.name) } }, words)
                })))
            }
        }
    }

    fn form(&self, lang: Lang, action: &str, filled: &Filled, wrong: &Wrong) -> Markup {
        let or = |name: &str, first: &str| match filled.get(name) {
            "" => first.to_owned(),
            said => said.to_owned(),
        };
        let kinds = Kind::ALL.into_iter().map(|kind| (kind.as_str(), kind.booked().words(lang)));
        let on = self.on.iter().map(|it| (it.id.clone(), it.name.clone()));
        let [least, most] = MINUTES.map(|it| it as f64);
        post(
            action,
            html! {
                (hidden("act", "book"))
                (hidden("once", &self.once))
                (Field::radios("kind", lang.word("coaching-kind"), kinds).value(or("kind", Kind::Coaching.as_str())).error(wrong.of("kind")))
                (Field::number("minutes", lang.word("coaching-minutes")).range(least, most).value(or("minutes", "60")).error(wrong.of("minutes")))
                (Field::select("automation", lang.word("coaching-on"), on).hint(lang.word("coaching-on-hint"))
                    .value(filled.get("automation")).error(wrong.of("automation")))
                (actions(button(Weight::Plain, lang.word("coaching-save"))))
            },
        )
    }
}
