//! The questions about working beside AI: asked, and answered with what is right and why.

use domain::quiz::{ASKED, Shown, Turn};
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::super::{Reader, Sheet};
use crate::filled::{Filled, Wrong};
use crate::part::form::{actions, hidden, post};
use crate::part::{Field, Notice, Tone, Weight, badge, button, definitions, link, notice};
use crate::shell::Room;

/// The keys of a question: what is asked, its answers, and why one is right.
struct Asked {
    name: &'static str,
    ask: &'static str,
    answers: [&'static str; 3],
    why: &'static str,
}

const fn asked(
    name: &'static str,
    ask: &'static str,
    answers: [&'static str; 3],
    why: &'static str,
) -> Asked {
    Asked { name, ask, answers, why }
}

const FIRST: [Asked; ASKED] = [
    asked("q1", "quiz-1", ["quiz-1-a", "quiz-1-b", "quiz-1-c"], "quiz-1-why"),
    asked("q2", "quiz-2", ["quiz-2-a", "quiz-2-b", "quiz-2-c"], "quiz-2-why"),
    asked("q3", "quiz-3", ["quiz-3-a", "quiz-3-b", "quiz-3-c"], "quiz-3-why"),
    asked("q4", "quiz-4", ["quiz-4-a", "quiz-4-b", "quiz-4-c"], "quiz-4-why"),
    asked("q5", "quiz-5", ["quiz-5-a", "quiz-5-b", "quiz-5-c"], "quiz-5-why"),
    asked("q6", "quiz-6", ["quiz-6-a", "quiz-6-b", "quiz-6-c"], "quiz-6-why"),
    asked("q7", "quiz-7", ["quiz-7-a", "quiz-7-b", "quiz-7-c"], "quiz-7-why"),
    asked("q8", "quiz-8", ["quiz-8-a", "quiz-8-b", "quiz-8-c"], "quiz-8-why"),
];

/// As hard as the first ones, about the same lessons, and another list: so that it does not show what somebody remembers.
const LATER: [Asked; ASKED] = [
    asked("q1", "quiz-l1", ["quiz-l1-a", "quiz-l1-b", "quiz-l1-c"], "quiz-l1-why"),
    asked("q2", "quiz-l2", ["quiz-l2-a", "quiz-l2-b", "quiz-l2-c"], "quiz-l2-why"),
    asked("q3", "quiz-l3", ["quiz-l3-a", "quiz-l3-b", "quiz-l3-c"], "quiz-l3-why"),
    asked("q4", "quiz-l4", ["quiz-l4-a", "quiz-l4-b", "quiz-l4-c"], "quiz-l4-why"),
    asked("q5", "quiz-l5", ["quiz-l5-a", "quiz-l5-b", "quiz-l5-c"], "quiz-l5-why"),
    asked("q6", "quiz-l6", ["quiz-l6-a", "quiz-l6-b", "quiz-l6-c"], "quiz-l6-why"),
    asked("q7", "quiz-l7", ["quiz-l7-a", "quiz-l7-b", "quiz-l7-c"], "quiz-l7-why"),
    asked("q8", "quiz-l8", ["quiz-l8-a", "quiz-l8-b", "quiz-l8-c"], "quiz-l8-why"),
];

const fn all(turn: Turn) -> &'static [Asked; ASKED] {
    match turn {
        Turn::First => &FIRST,
        Turn::Later => &LATER,
    }
}

/// The page that asks.
#[derive(Clone, Debug)]
pub struct Quiz {
    /// Which questions.
    pub turn: Turn,
    /// The answers count for a team.
    pub team: bool,
    /// A lesson was booked just now.
    pub booked: bool,
    /// What was chosen.
    pub filled: Filled,
    /// Questions that were left open.
    pub wrong: Wrong,
    /// So many were right the first time, as this browser kept it.
    pub before: Option<u8>,
}

/// The page afterwards.
#[derive(Clone, Debug)]
pub struct Answered {
    /// Which questions.
    pub turn: Turn,
    /// The answers count for a team.
    pub team: bool,
    /// It was too soon after the first answers: other questions come from this day on.
    pub later: Option<At>,
    /// Minutes that were booked, and on which automation.
    pub booked: Option<(u64, String)>,
    /// The place of each answer.
    pub said: Vec<u8>,
    /// So many were right the first time, as this browser kept it; none when this was it.
    pub before: Option<u8>,
    /// So many are right now.
    pub right: u8,
}

/// The turn that a form was made for.
pub fn turn_of(filled: &Filled) -> Turn {
    Turn::parse(filled.get("turn")).unwrap_or(Turn::First)
}

/// The places of the answers as they were chosen.
///
/// # Errors
/// The questions that were left open.
pub fn chosen(lang: Lang, filled: &Filled) -> Result<Vec<u8>, Wrong> {
    let mut wrong = Wrong::default();
    let mut said = vec![];
    for asked in all(turn_of(filled)) {
        match filled.get(asked.name).parse::<u8>() {
            Ok(answer) if answer < domain::quiz::ANSWERS => said.push(answer),
            Ok(_) | Err(_) => wrong.add(asked.name, lang.word("quiz-open")),
        }
    }
    if wrong.is_empty() { Ok(said) } else { Err(wrong) }
}

impl Quiz {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let of = u64::try_from(ASKED).unwrap_or_default();
        let question = |(at, asked): (usize, &Asked)| {
            let n = at + 1;
            let words = lang.text("quiz-question", &[("n", n.into()), ("ask", lang.word(asked.ask).into())]);
            let answers = asked.answers.iter().enumerate().map(|(at, key)| (at.to_string(), lang.word(key)));
            let error = self.wrong.of(asked.name).map(str::to_owned);
            Field::radios(asked.name, words, answers).value(self.filled.get(asked.name)).error(error)
        };
        let body = html! {
            (self.wrong.summary(lang))
            @if self.booked { (lesson_booked(lang)) }
            p class="note" { (lang.word("quiz-private")) " " (lang.word(if self.team { "quiz-for-team" } else { "quiz-no-team" })) }
            @if let Some(before) = self.before {
                p class="note" { (lang.text("quiz-before", &[("right", u64::from(before).into()), ("of", of.into())])) }
            }
            (post("/learn/questions", html! {
                (hidden("turn", self.turn.as_str()))
                @for it in all(self.turn).iter().enumerate() { (question(it)) }
                (actions(html! {
                    (button(Weight::Primary, lang.word("quiz-send")))
                    (link(Weight::Plain, "/learn", lang.word("learn-back")))
                }))
            }))
        };
        let lede = Some(lang.text("quiz-lede", &[("of", of.into())]));
        Sheet { title: lang.word("quiz-title"), lede, here: Some(Room::Learn), body, script: None }
    }
}

impl Answered {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let of = u64::try_from(ASKED).unwrap_or_default();
        let body = html! {
            (self.became(reader))
            @for (at, asked) in all(self.turn).iter().enumerate() { (self.answer(lang, at, asked)) }
            p class="actions" { (link(Weight::Primary, "/learn", lang.word("learn-back"))) }
        };
        let lede =
            lang.text("quiz-lede-answered", &[("right", u64::from(self.right).into()), ("of", of.into())]);
        Sheet {
            title: lang.word("quiz-title"),
            lede: Some(lede),
            here: Some(Room::Learn),
            body,
            script: None,
        }
    }

    /// What became of the answers: what changed, for whom it counts, and what was booked.
    fn became(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        html! {
            @match (self.before, self.turn) {
                (Some(before), _) => (self.change(lang, before)),
                (None, Turn::First) => (notice(lang, Notice::Info, lang.word("quiz-first-time"))),
                (None, Turn::Later) => (notice(lang, Notice::Info, lang.word("quiz-later-time"))),
            }
            @if let Some(day) = self.later {
                p { (lang.text("quiz-too-soon", &[("day", reader.date(day).into())])) }
            } @else if !self.team { p { (lang.word("quiz-no-team")) } }
            @if let Some((minutes, name)) = &self.booked {
                p { (lang.text("quiz-booked", &[("minutes", (*minutes).into()), ("name", name.as_str().into())])) }
            }
        }
    }

    fn change(&self, lang: Lang, before: u8) -> Markup {
        let said = [("before", u64::from(before).into()), ("now", u64::from(self.right).into())];
        let key = if self.right > before { "quiz-more" } else { "quiz-no-more" };
        notice(lang, if self.right > before { Notice::Good } else { Notice::Info }, lang.text(key, &said))
    }

    fn answer(&self, lang: Lang, at: usize, asked: &Asked) -> Markup {
        let word = |place: Option<u8>| {
            place.and_then(|place| asked.answers.get(usize::from(place))).map(|key| lang.word(key))
        };
        let (said, right) = (self.said.get(at).copied(), self.turn.right().get(at).copied());
        html! {
            section {
                h2 { (lang.text("quiz-question", &[("n", (at + 1).into()), ("ask", lang.word(asked.ask).into())])) }
                p {
                    @if said == right { (badge(Tone::Good, lang.word("quiz-right"))) }
                    @else { (badge(Tone::Plain, lang.word("quiz-not-right"))) }
                }
                (definitions([
                    (lang.word("quiz-said"), word(said).unwrap_or_default()),
                    (lang.word("quiz-is"), word(right).unwrap_or_default()),
                ]))
                p { (lang.word(asked.why)) }
            }
        }
    }
}

/// The lesson before this page was booked.
pub(super) fn lesson_booked(lang: Lang) -> Markup {
    let minutes = u64::try_from(domain::primer::MINUTES).unwrap_or_default();
    html! { div role="status" { (notice(lang, Notice::Good, lang.text("primer-booked", &[("minutes", minutes.into())]))) } }
}

/// What a team knows together, as sentences; nothing below five people.
pub(super) fn of_team(lang: Lang, team: &str, shown: Shown) -> Markup {
    let sentence = |key: &str, known: domain::quiz::Known| {
        lang.text(
            key,
            &[
                ("team", team.into()),
                ("people", known.people.into()),
                ("right", lang.number(known.right, 1).into()),
                ("of", ASKED.into()),
            ],
        )
    };
    html! {
        @if let Some(first) = shown.first { p { (sentence("quiz-team-first", first)) } }
        @if let Some(later) = shown.later { p { (sentence("quiz-team-later", later)) } }
        @if shown.first.is_none() { p class="note" { (lang.text("quiz-team-none", &[("team", team.into())])) } }
    }
}
