//! The board of an automation: the process in steps, who does each, and how far the team is in deciding so together.

use domain::accord;
use domain::board::{Earlier, Hand, Step};
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
    /// The steps: those that were decided on, or a draft.
    pub steps: Vec<Step>,
    /// So many agreed, of so many: to the change where there is one.
    pub agreed: [usize; 2],
    /// When it was decided.
    pub decided: Option<At>,
    /// Other steps that the team is asked about, and since when.
    pub change: Option<(Vec<Step>, At)>,
    /// What was decided before, the oldest first.
    pub earlier: Vec<Earlier>,
    /// The reader agreed.
    pub mine: bool,
    /// The reader may take the change back.
    pub may_keep: bool,
    /// The reader works in the team.
    pub own: bool,
    /// Why something was not done, and the steps that were typed.
    pub refused: Option<(String, Vec<Step>)>,
}

/// Empty lines at the end of the form, for more steps.
const MORE: usize = 3;

/// So many of a team have to agree.
fn needed(team: usize) -> u64 {
    accord::needed(team) as u64
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

/// The steps of a process, each with who does it.
fn table(lang: Lang, id: &str, caption: &str, steps: &[Step]) -> Markup {
    let heads = vec![Head::text(lang.word("together-step")), Head::text(lang.word("together-hand"))];
    let row = |(at, step): (usize, &Step)| {
        vec![html! { (lang.count(at as u64 + 1)) ". " (step.what) }, hand_mark(lang, step.hand)]
    };
    let rows = steps.iter().enumerate().map(row).collect();
    html! { (Table { id, caption, heads, rows }) }
}

impl Together {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            (ways(lang, &self.id, "/together"))
            @if let Some((why, typed)) = &self.refused {
                (notice(lang, Notice::Warn, html! {
                    p { (why) }
                    @if !typed.is_empty() { p { (lang.word("together-not-stored")) } }
                }))
            }
            @if self.steps.is_empty() {
                (empty(lang.word("together-none"), lang.word("together-none-teaches"), html! {}))
            } @else {
                (table(lang, "steps", &self.caption(reader), &self.steps))
                @if let Some((steps, at)) = &self.change { (self.asked(reader, steps, *at)) }
                (self.agreeing(lang))
                (self.history(reader))
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
                let day = [("day", reader.date(at).into())];
                let asked = self.change.is_some();
                reader.lang.text(if asked { "together-lede-asked" } else { "together-lede-decided" }, &day)
            }
            None => reader.lang.text("together-lede", &counts),
        }
    }

    /// What the first table shows: a draft, what holds, or what holds until a change of it is decided.
    fn caption(&self, reader: Reader) -> String {
        match self.decided {
            Some(at) => reader.lang.text("together-caption-decided", &[("day", reader.date(at).into())]),
            None => reader.lang.word("together-caption"),
        }
    }

    fn asked(&self, reader: Reader, steps: &[Step], at: At) -> Markup {
        let lang = reader.lang;
        let day = [("day", reader.date(at).into())];
        html! {
            section {
                h2 { (lang.word("together-asked")) }
                p { (lang.word("together-asked-teaches")) }
                (table(lang, "asked", &lang.text("together-asked-caption", &day), steps))
                @if self.may_keep {
                    (press(&format!("/automations/{}/together/keep", self.id), &[], Weight::Plain, lang.word("together-keep")))
                }
            }
        }
    }

    /// What was decided before: nothing that a team decided is gone.
    fn history(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let days = |it: &Earlier| {
            let days = [("day", reader.date(it.decided).into()), ("until", reader.date(it.until).into())];
            lang.text("together-earlier-caption", &days)
        };
        html! {
            @if !self.earlier.is_empty() {
                details {
                    summary { (lang.text("together-earlier", &[("n", self.earlier.len().into())])) }
                    @for (nth, it) in self.earlier.iter().enumerate().rev() {
                        (table(lang, &format!("earlier-{nth}"), &days(it), &it.steps))
                    }
                }
            }
        }
    }

    fn agreeing(&self, lang: Lang) -> Markup {
        let [agreed, of] = self.agreed;
        let to = format!("/automations/{}/together/agree", self.id);
        html! {
            section {
                h2 { (lang.word(if self.change.is_some() { "together-agreeing-change" } else { "together-agreeing" })) }
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
        // What was refused stands in the form, and there only.
        let typed = self.refused.as_ref().map(|(_, typed)| typed).filter(|typed| !typed.is_empty());
        let steps = typed.unwrap_or_else(|| self.change.as_ref().map_or(&self.steps, |(steps, _)| steps));
        let row = |at: usize| {
            let step = steps.get(at);
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
            details open[!changes || typed.is_some()] {
                summary { (lang.word(if changes { "together-change" } else { "together-write" })) }
                @if self.decided.is_some() { p class="note" { (lang.word("together-change-beside")) } }
                @else if changes { p class="note" { (lang.word("together-change-teaches")) } }
                (post(&format!("/automations/{}/together", self.id), html! {
                    @for at in 0..(steps.len() + MORE).max(4) { (row(at)) }
                    p class="note" { (lang.word("together-rows-teach")) }
                    (actions(button(Weight::Primary, lang.word(if self.decided.is_some() { "together-ask" } else { "together-save" }))))
                }))
            }
        }
    }
}
