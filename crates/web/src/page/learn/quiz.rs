//! The questions about working beside AI: asked, and answered with what is right and why.

use domain::quiz::{RIGHT, Shown};
use lang::Lang;
use maud::{Markup, html};

use super::super::{Reader, Sheet};
use crate::filled::{Filled, Wrong};
use crate::part::form::{actions, post};
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

const ALL: [Asked; 8] = [
    asked("q1", "quiz-1", ["quiz-1-a", "quiz-1-b", "quiz-1-c"], "quiz-1-why"),
    asked("q2", "quiz-2", ["quiz-2-a", "quiz-2-b", "quiz-2-c"], "quiz-2-why"),
    asked("q3", "quiz-3", ["quiz-3-a", "quiz-3-b", "quiz-3-c"], "quiz-3-why"),
    asked("q4", "quiz-4", ["quiz-4-a", "quiz-4-b", "quiz-4-c"], "quiz-4-why"),
    asked("q5", "quiz-5", ["quiz-5-a", "quiz-5-b", "quiz-5-c"], "quiz-5-why"),
    asked("q6", "quiz-6", ["quiz-6-a", "quiz-6-b", "quiz-6-c"], "quiz-6-why"),
    asked("q7", "quiz-7", ["quiz-7-a", "quiz-7-b", "quiz-7-c"], "quiz-7-why"),
    asked("q8", "quiz-8", ["quiz-8-a", "quiz-8-b", "quiz-8-c"], "quiz-8-why"),
];

/// The page that asks.
#[derive(Clone, Debug, Default)]
pub struct Quiz {
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
    /// The place of each answer.
    pub said: Vec<u8>,
    /// So many were right the first time, as this browser kept it; none when this was it.
    pub before: Option<u8>,
    /// So many are right now.
    pub right: u8,
}

/// The places of the answers as they were chosen.
///
/// # Errors
/// The questions that were left open.
pub fn chosen(lang: Lang, filled: &Filled) -> Result<Vec<u8>, Wrong> {
    let mut wrong = Wrong::default();
    let mut said = vec![];
    for asked in &ALL {
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
        let of = u64::try_from(RIGHT.len()).unwrap_or_default();
        let question = |(at, asked): (usize, &Asked)| {
            let n = at + 1;
            let words = lang.text("quiz-question", &[("n", n.into()), ("ask", lang.word(asked.ask).into())]);
            let answers = asked.answers.iter().enumerate().map(|(at, key)| (at.to_string(), lang.word(key)));
            let error = self.wrong.of(asked.name).map(str::to_owned);
            Field::radios(asked.name, words, answers).value(self.filled.get(asked.name)).error(error)
        };
        let body = html! {
            (self.wrong.summary(lang))
            p class="note" { (lang.word("quiz-private")) }
            @if let Some(before) = self.before {
                p class="note" { (lang.text("quiz-before", &[("right", u64::from(before).into()), ("of", of.into())])) }
            }
            (post("/learn/questions", html! {
                @for it in ALL.iter().enumerate() { (question(it)) }
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
        let of = u64::try_from(RIGHT.len()).unwrap_or_default();
        let body = html! {
            @if let Some(before) = self.before { (self.change(lang, before)) }
            @else { (notice(lang, Notice::Info, lang.word("quiz-first-time"))) }
            @for (at, asked) in ALL.iter().enumerate() { (self.answer(lang, at, asked)) }
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

    fn change(&self, lang: Lang, before: u8) -> Markup {
        let said = [("before", u64::from(before).into()), ("now", u64::from(self.right).into())];
        let key = if self.right > before { "quiz-more" } else { "quiz-no-more" };
        notice(lang, if self.right > before { Notice::Good } else { Notice::Info }, lang.text(key, &said))
    }

    fn answer(&self, lang: Lang, at: usize, asked: &Asked) -> Markup {
        let word = |place: Option<u8>| {
            place.and_then(|place| asked.answers.get(usize::from(place))).map(|key| lang.word(key))
        };
        let (said, right) = (self.said.get(at).copied(), RIGHT.get(at).copied());
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

/// What a team knows together, as sentences; nothing below five people.
pub(super) fn of_team(lang: Lang, team: &str, shown: Shown) -> Markup {
    let sentence = |key: &str, known: domain::quiz::Known| {
        lang.text(
            key,
            &[
                ("team", team.into()),
                ("people", known.people.into()),
                ("right", lang.number(known.right, 1).into()),
                ("of", RIGHT.len().into()),
            ],
        )
    };
    html! {
        @if let Some(first) = shown.first { p { (sentence("quiz-team-first", first)) } }
        @if let Some(later) = shown.later { p { (sentence("quiz-team-later", later)) } }
        @if shown.first.is_none() { p class="note" { (lang.text("quiz-team-none", &[("team", team.into())])) } }
    }
}
