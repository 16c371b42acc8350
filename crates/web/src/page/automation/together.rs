//! The board of an automation: the process in steps, who does each, and how far the team is in deciding so together.

use domain::board::{Hand, Step};
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::one::ways;
use crate::page::{Reader, Sheet};
use crate::part::form::{actions, post, press};
use crate::part::{
    Field, Head, Notice, Table, Tone, Voice, Weight, badge, button, empty, meter, notice, voice,
};
use crate::shell::Room;

/// The page of a board.
#[derive(Clone, Debug)]
pub struct Together {
    /// The automation.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The steps.
    pub steps: Vec<Step>,
    /// So many agreed, of so many.
    pub agreed: [usize; 2],
    /// When it was decided.
    pub decided: Option<At>,
    /// The reader agreed.
    pub mine: bool,
    /// The reader works in the team.
    pub own: bool,
    /// Why something was not done.
    pub error: Option<String>,
}

/// Empty lines at the end of the form, for more steps.
const MORE: usize = 3;

/// So many of a team have to agree.
fn needed(team: usize) -> u64 {
    domain::board::needed(team) as u64
}

/// The words for who does a step.
fn hand_words(lang: Lang, hand: Hand) -> String {
    match hand {
        Hand::Ai => lang.word("together-ai"),
        Hand::Person => lang.word("together-person"),
        Hand::Together => lang.word("together-both"),
    }
}

/// Who does a step, with the marks of the two voices.
fn hand_mark(lang: Lang, hand: Hand) -> Markup {
    let words = hand_words(lang, hand);
    match hand {
        Hand::Ai => voice(Voice::Machine, words),
        Hand::Person => voice(Voice::Person, words),
        Hand::Together => html! { (voice(Voice::Person, "")) " " (voice(Voice::Machine, words)) },
    }
}

impl Together {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            (ways(lang, &self.id, "/together"))
            @if let Some(error) = &self.error { (notice(lang, Notice::Warn, html! { p { (error) } })) }
            @if self.steps.is_empty() {
                (empty(lang.word("together-none"), lang.word("together-none-teaches"), html! {}))
            } @else {
                (self.map(lang))
                (self.agreeing(lang))
            }
            @if self.own { (self.form(lang)) }
        };
        let title = lang.text("together-of", &[("name", self.name.as_str().into())]);
        Sheet { title, lede: Some(self.lede(reader)), here: Some(Room::Automations), body, script: None }
    }

    fn lede(&self, reader: Reader) -> String {
        let [agreed, of] = self.agreed;
        let counts = [("agreed", agreed.into()), ("of", of.into())];
        match self.decided {
            _ if self.steps.is_empty() => reader.lang.word("together-lede-none"),
            Some(at) => {
                let day = reader.date(at);
                reader.lang.text("together-lede-decided", &[("day", day.into())])
            }
            None => reader.lang.text("together-lede", &counts),
        }
    }

    fn map(&self, lang: Lang) -> Markup {
        let heads = vec![Head::text(lang.word("together-step")), Head::text(lang.word("together-hand"))];
        let row = |(at, step): (usize, &Step)| {
            vec![html! { (lang.count(at as u64 + 1)) ". " (step.what) }, hand_mark(lang, step.hand)]
        };
        let rows = self.steps.iter().enumerate().map(row).collect();
        html! { (Table { id: "steps", caption: &lang.word("together-caption"), heads, rows }) }
    }

    fn agreeing(&self, lang: Lang) -> Markup {
        let [agreed, of] = self.agreed;
        let to = format!("/automations/{}/together/agree", self.id);
        html! {
            section {
                h2 { (lang.word("together-agreeing")) }
                (meter(lang, "agreed", lang.word("together-agreed"), agreed as u64, needed(of)))
                p class="note" { (lang.word("together-agree-teaches")) }
                @if self.own {
                    @if self.mine {
                        p { (badge(Tone::Good, lang.word("together-you-agreed"))) }
                        (press(&to, &[("agrees", "no")], Weight::Plain, lang.word("together-withdraw")))
                    } @else {
                        (press(&to, &[("agrees", "yes")], Weight::Primary, lang.word("together-agree")))
                    }
                }
            }
        }
    }

    fn form(&self, lang: Lang) -> Markup {
        let hands: Vec<(String, String)> =
            Hand::ALL.into_iter().map(|hand| (hand.as_str().to_owned(), hand_words(lang, hand))).collect();
        let row = |at: usize| {
            let step = self.steps.get(at);
            let what = step.map_or("", |step| step.what.as_str());
            let hand = step.map_or(Hand::Together, |step| step.hand);
            let number = || lang.count(at as u64 + 1);
            html! {
                div class="paper-row" {
                    (Field::text(&format!("what-{at}"), lang.text("together-step-number", &[("n", number().into())]))
                        .value(what).most(160).optional(lang))
                    (Field::select(&format!("hand-{at}"), lang.text("together-hand-number", &[("n", number().into())]), hands.clone())
                        .value(hand.as_str()))
                }
            }
        };
        let changes = !self.steps.is_empty();
        html! {
            details open[!changes] {
                summary { (lang.word(if changes { "together-change" } else { "together-write" })) }
                @if changes { p class="note" { (lang.word("together-change-teaches")) } }
                (post(&format!("/automations/{}/together", self.id), html! {
                    @for at in 0..(self.steps.len() + MORE).max(4) { (row(at)) }
                    p class="note" { (lang.word("together-rows-teach")) }
                    (actions(button(Weight::Primary, lang.word("together-save"))))
                }))
            }
        }
    }
}
