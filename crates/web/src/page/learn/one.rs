//! What to know of one automation before working beside it, and the way into its practice.

use domain::automation::Stage;
use domain::practice::{CASES, Confusion, MINUTES, Portion};
use lang::Lang;
use maud::{Markup, html};

use super::super::automation::{means, part, stage};
use super::super::{Reader, Sheet};
use super::portion_words;
use crate::part::form::post;
use crate::part::{Head, Notice, Table, Voice, Weight, button_as, definitions, link, notice, voice};
use crate::shell::Room;

/// The page of one automation.
#[derive(Clone, Debug)]
pub struct One {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How far it may go.
    pub stage: Stage,
    /// The parts of its card that say what it does and does not, in the reader's language: name and words.
    pub card: Vec<(&'static str, String)>,
    /// What was measured; none while nothing was learned.
    pub measured: Option<Measured>,
    /// Its cases are documents.
    pub papers: bool,
    /// The reader works in its team: then they practise.
    pub own: bool,
    /// The reader did the practice.
    pub done: bool,
    /// How many of the team did; none where that would tell who.
    pub portion: Option<Portion>,
    /// Why a practice did not begin.
    pub error: Option<String>,
}

/// What was measured of a model.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// Share of right proposals, each for a case it had not learned from.
    pub right: f64,
    /// Cases that was measured on.
    pub cases: u64,
    /// What it takes for something else, the most frequent first.
    pub confusions: Vec<Confusion>,
    /// Of documents: each field with how often it was wrong and of how many, the most often wrong first.
    pub fields: Vec<(String, u64, u64)>,
}

/// What a model takes for something else, as a table.
pub(super) fn mixed_up(lang: Lang, confusions: &[Confusion]) -> Markup {
    let row = |it: &Confusion| {
        let (times, of) = (it.times.into(), it.of.into());
        vec![
            voice(Voice::Person, &it.label),
            voice(Voice::Machine, &it.proposed),
            html! { (lang.text("learn-times", &[("times", times), ("of", of)])) },
        ]
    };
    let heads = vec![
        Head::text(lang.word("learn-people-say")),
        Head::text(lang.word("learn-ai-says")),
        Head::number(lang.word("learn-how-often")),
    ];
    let rows = confusions.iter().map(row).collect();
    html! { (Table { id: "confusions", caption: &lang.word("learn-mixed-up"), heads, rows }) }
}

/// How often each field of a document was wrong, as a table.
fn wrong_fields(lang: Lang, fields: &[(String, u64, u64)]) -> Markup {
    let row = |(name, times, of): &(String, u64, u64)| {
        let said = lang.text("learn-times", &[("times", (*times).into()), ("of", (*of).into())]);
        vec![html! { (name) }, html! { (said) }]
    };
    let heads = vec![Head::text(lang.word("learn-field")), Head::number(lang.word("learn-how-often"))];
    let rows = fields.iter().map(row).collect();
    html! { (Table { id: "fields", caption: &lang.word("learn-fields"), heads, rows }) }
}

impl One {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            @if let Some(error) = &self.error { div role="alert" { (notice(lang, Notice::Warn, error)) } }
            section { h2 { (lang.word("learn-what")) } (self.what(lang)) }
            section { h2 { (lang.word("learn-errs")) } (self.errs(lang)) }
            section { h2 { (lang.word("learn-oversee")) } (self.oversee(lang)) }
            section { h2 { (lang.word("learn-practice")) } (self.practice(lang)) }
            p { a href=(format!("/learn/{}/plan", self.id)) { (lang.word("plan-to")) } }
            p { a href="/learn" { (lang.word("learn-back")) } }
        };
        let (title, lede) = (self.name.clone(), Some(self.lede(lang)));
        Sheet { title, lede, here: Some(Room::Learn), body, script: None }
    }

    fn lede(&self, lang: Lang) -> String {
        match &self.measured {
            Some(measured) => {
                // One wrong in so many: said as people count.
                let wrong = ((1.0 - measured.right) * 100.0).round().max(0.0) as u64;
                lang.text("learn-one-lede", &[("wrong", wrong.into()), ("cases", measured.cases.into())])
            }
            None => lang.word("learn-one-lede-nothing"),
        }
    }

    fn what(&self, lang: Lang) -> Markup {
        let stage = html! { strong { (stage(lang, self.stage)) "." } " " (means(lang, self.stage)) };
        let card = self.card.iter().filter(|(_, words)| !words.trim().is_empty());
        html! {
            p { (stage) }
            (definitions(card.map(|(name, words)| (part(lang, name), words))))
            p { a href=(format!("/automations/{}", self.id)) { (lang.word("learn-to-card")) } }
        }
    }

    fn errs(&self, lang: Lang) -> Markup {
        let Some(measured) = &self.measured else { return html! { p { (lang.word("learn-errs-nothing")) } } };
        let share = lang.percent(measured.right).into();
        html! {
            p { (lang.text("learn-errs-measured", &[("share", share), ("cases", measured.cases.into())])) }
            @if measured.confusions.is_empty() { p { (lang.word(if self.papers { "learn-errs-none-papers" } else { "learn-errs-none" })) } }
            @else { (mixed_up(lang, &measured.confusions)) }
            @if !measured.fields.is_empty() { (wrong_fields(lang, &measured.fields)) }
            p { (lang.word("learn-errs-why")) }
        }
    }

    fn oversee(&self, lang: Lang) -> Markup {
        html! {
            ul {
                li { (lang.word("learn-oversee-first")) }
                li { (lang.word("learn-oversee-evidence")) }
                li { (lang.word("learn-oversee-same")) }
                li { (lang.word("learn-oversee-doubt")) }
                li { (lang.word("learn-oversee-stop")) }
            }
        }
    }

    fn practice(&self, lang: Lang) -> Markup {
        let minutes = u64::try_from(MINUTES).unwrap_or_default();
        let about = [("cases", CASES.into()), ("minutes", minutes.into())];
        html! {
            p { (lang.text("learn-practice-about", &about)) }
            p { (lang.word("learn-practice-planted")) }
            p { (lang.word("learn-practice-private")) }
            @if self.papers { p class="note" { (lang.word("learn-practice-papers")) } }
            p class="note" { (portion_words(lang, self.portion)) @if self.done { " " (lang.word("learn-you-did")) } }
            @if !self.own {
                p class="note" { (lang.word("learn-practice-team")) }
            } @else if self.measured.is_none() {
                p { (lang.word("learn-practice-nothing")) }
                p class="actions" { (link(Weight::Plain, "/desk", lang.word("learn-to-desk"))) }
            } @else {
                (post(&format!("/learn/{}/practice", self.id), html! {
                    div class="actions" {
                        (button_as(Weight::Primary, "begin", "beside", lang.word("learn-begin")))
                        (button_as(Weight::Plain, "begin", "alone", lang.word("learn-begin-alone")))
                    }
                }))
                p class="note" { (lang.word("learn-alone-why")) }
            }
        }
    }
}
