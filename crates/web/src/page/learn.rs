//! Learning: the automations of one's teams with their practice, short lessons, and the questions before and after.

mod booked;
mod growth;
mod line;
mod one;
mod plan;
mod primer;
mod quiz;
mod run;
mod time;

use domain::automation::Stage;
use domain::practice::{MINUTES, Portion};
use lang::Lang;
use maud::{Markup, html};

pub use booked::{Booked, booked_words};
pub use growth::{PathPage, PathRow, Paths};
pub use line::SkillLine;
pub use one::{Measured, One};
pub use plan::{PlanPage, field};
pub use primer::{PRIMERS, Primer};
pub use quiz::{Answered, Quiz, chosen, turn_of};
pub use run::{Practice, Shown, Told};
pub use time::{Kind, RollOut, TimeForm};

use super::automation::{stage, tone};
use super::{Reader, Sheet};
use crate::filled::{Filled, Wrong};
use crate::part::form::{actions, post};
use crate::part::{Field, Tone, Weight, badge, button, empty, link};
use crate::shell::Room;

/// The room.
#[derive(Clone, Debug, Default)]
pub struct Learn {
    /// What can be learned about, the reader's own teams first.
    pub rows: Vec<Row>,
    /// What teams know together.
    pub teams: Vec<Team>,
    /// What an hour of learning costs, as it was filled in; only for who may set it.
    pub hour: Option<(Filled, Wrong)>,
    /// It was saved just now.
    pub saved: bool,
}

/// What a team knows together.
#[derive(Clone, Debug)]
pub struct Team {
    /// Its name.
    pub name: String,
    /// What may be told of it.
    pub shown: domain::quiz::Shown,
}

/// An automation in the room.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its team.
    pub team: String,
    /// How far it may go.
    pub stage: Stage,
    /// The reader works in its team: then they practise.
    pub own: bool,
    /// The reader did the practice.
    pub done: bool,
    /// How many of the team did; none where that would tell who.
    pub portion: Option<Portion>,
}

/// How many of a team did the practice, as a sentence.
pub(super) fn portion_words(lang: Lang, portion: Option<Portion>) -> String {
    match portion {
        None => lang.word("learn-portion-hidden"),
        Some(Portion::Nobody) => lang.word("learn-portion-nobody"),
        Some(Portion::Few) => lang.word("learn-portion-few"),
        Some(Portion::Half) => lang.word("learn-portion-half"),
        Some(Portion::Most) => lang.word("learn-portion-most"),
        Some(Portion::All) => lang.word("learn-portion-all"),
    }
}

impl Learn {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let minutes = u64::try_from(MINUTES).unwrap_or_default();
        let body = html! {
            @if let Some((_, wrong)) = &self.hour { (wrong.summary(lang)) }
            p class="note" { (lang.text("learn-how", &[("minutes", minutes.into())])) }
            @if self.rows.is_empty() {
                (empty(lang.word("learn-none"), lang.word("learn-none-teaches"), html! {}))
            } @else {
                section {
                    h2 { (lang.word("learn-practice")) }
                    ul class="columns" { @for row in &self.rows { (row.card(lang)) } }
                }
            }
            section {
                h2 { (lang.word("skill-title")) }
                p { (lang.word("skill-about-room")) }
                p class="actions" { (link(Weight::Plain, "/learn/line", lang.word("skill-to-line"))) }
            }
            (lessons(lang))
            section {
                h2 { (lang.word("quiz-title")) }
                p { (lang.word("quiz-about")) }
                @for team in &self.teams { (quiz::of_team(lang, &team.name, team.shown)) }
                p class="actions" { (link(Weight::Plain, "/learn/questions", lang.word("quiz-begin"))) }
            }
            section {
                h2 { (lang.word("growth-title")) }
                p { (lang.word("growth-about-room")) }
                p class="actions" { (link(Weight::Plain, "/learn/growth", lang.word("growth-to-room"))) }
            }
            @if let Some((filled, wrong)) = &self.hour { (hour(lang, filled, wrong, self.saved)) }
        };
        Sheet {
            title: lang.word("room-learn"),
            lede: Some(self.lede(lang)),
            here: Some(Room::Learn),
            body,
            script: None,
        }
    }

    fn lede(&self, lang: Lang) -> String {
        let own = self.rows.iter().filter(|row| row.own);
        let (of, done) = (own.clone().count(), own.filter(|row| row.done).count());
        match of {
            0 => lang.word("learn-lede-others"),
            _ if done == of => lang.text("learn-lede-all", &[("of", of.into())]),
            _ => lang.text("learn-lede", &[("open", (of - done).into())]),
        }
    }
}

impl Row {
    fn card(&self, lang: Lang) -> Markup {
        let page = format!("/learn/{}", self.id);
        html! {
            li class="panel" {
                h3 { a href=(page) { (self.name) } }
                p { (badge(tone(self.stage), stage(lang, self.stage))) " " span class="note" { (self.team) } }
                @if self.own {
                    p {
                        @if self.done { (badge(Tone::Good, lang.word("learn-done"))) }
                        @else { (badge(Tone::Warn, lang.word("learn-open"))) }
                    }
                }
                p class="note" { (portion_words(lang, self.portion)) }
            }
        }
    }
}

fn lessons(lang: Lang) -> Markup {
    html! {
        section {
            h2 { (lang.word("primer-all")) }
            p { (lang.word("primer-all-teaches")) }
            ol {
                @for primer in &PRIMERS {
                    li { a href=(format!("/learn/lessons/{}", primer.key)) { (lang.word(primer.title)) } " " span class="note" { (lang.word(primer.lede)) } }
                }
            }
        }
    }
}

fn hour(lang: Lang, filled: &Filled, wrong: &Wrong, saved: bool) -> Markup {
    html! {
        section {
            h2 { (lang.word("learn-hour")) }
            @if saved { p role="status" { (lang.word("learn-hour-saved")) } }
            (post("/learn/hour", html! {
                (Field::number("hour", lang.word("learn-hour-cost")).unit("€").fraction().hint(lang.word("learn-hour-hint"))
                    .value(filled.get("hour")).error(wrong.of("hour")))
                (actions(button(Weight::Plain, lang.word("learn-hour-save"))))
            }))
        }
    }
}
