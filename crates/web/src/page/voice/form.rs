//! Adding a piece of work and voting on one: the same short questions.

use domain::time::At;
use domain::work::{FEWEST, Often, Zone};
use lang::Lang;
use maud::{Markup, html};

use super::super::{Reader, Sheet};
use super::{Row, often_words, small, voters, zone_words};
use crate::filled::{Filled, Wrong};
use crate::part::form::{actions, post};
use crate::part::{Field, Notice, Weight, button, link, notice};
use crate::shell::Room;

/// The page on which somebody adds a piece of work.
#[derive(Clone, Debug, Default)]
pub struct Add {
    /// The team.
    pub team: String,
    /// Its name.
    pub name: String,
    /// The work that has the name already: id and name.
    pub known: Option<(String, String)>,
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// A piece of work.
#[derive(Clone, Debug)]
pub struct One {
    /// The work.
    pub row: Row,
    /// The name of its team.
    pub team: String,
    /// So many people vote in the team.
    pub people: usize,
    /// The reader works in the team.
    pub own: bool,
    /// The reader leads the team: then they say whether a machine could do it.
    pub leads: bool,
    /// Whether a machine could do it, as far as it is known.
    pub capable: Option<bool>,
    /// The automation that would do it.
    pub automation: String,
    /// The automations of the team: id and name.
    pub automations: Vec<(String, String)>,
    /// What it was called before.
    pub was: Vec<String>,
    /// That it was taken off the list: why, and when.
    pub off: Option<(String, At)>,
    /// The reader may give it another name.
    pub may_rename: bool,
    /// The reader added it a moment ago.
    pub added: bool,
    /// The work that has the name already: id and name.
    pub known: Option<(String, String)>,
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// The questions of a vote, each with its scale in words.
fn questions(lang: Lang, filled: &Filled, wrong: &Wrong) -> Markup {
    let error = |name: &str| wrong.of(name).map(str::to_owned);
    let five = |name: &'static str, words: [&str; 5]| {
        let label = lang.word(match name {
            "dull" => "voice-dull",
            "energy" => "voice-energy",
            "value" => "voice-value",
            "agency" => "voice-agency",
            _ => "voice-wish",
        });
        let choices = words.iter().enumerate().map(|(at, key)| ((at + 1).to_string(), lang.word(key)));
        Field::radios(name, label, choices).value(filled.get(name)).error(error(name))
    };
    let often = Often::ALL.into_iter().map(|it| (it.as_str().to_owned(), often_words(lang, it)));
    html! {
        (Field::number("minutes", lang.word("voice-minutes")).unit(lang.word("voice-minutes-unit")).range(0.0, 3_600.0)
            .value(filled.get("minutes")).error(error("minutes")))
        (Field::radios("often", lang.word("voice-often"), often).value(filled.get("often")).error(error("often")))
        div class="columns" {
            (five("dull", ["voice-scale-not", "voice-scale-little", "voice-scale-some", "voice-scale-much", "voice-scale-very"]))
            (five("energy", ["voice-energy-1", "voice-energy-2", "voice-energy-3", "voice-energy-4", "voice-energy-5"]))
            (five("value", ["voice-scale-not", "voice-scale-little", "voice-scale-some", "voice-scale-much", "voice-scale-very"]))
            (five("agency", ["voice-agency-1", "voice-agency-2", "voice-agency-3", "voice-agency-4", "voice-agency-5"]))
            (five("wish", ["voice-wish-1", "voice-wish-2", "voice-wish-3", "voice-wish-4", "voice-wish-5"]))
        }
        p class="note" { (lang.text("voice-secret", &[("fewest", FEWEST.into())])) }
    }
}

/// Where the work is that has the name already.
fn there(lang: Lang, known: Option<&(String, String)>) -> Markup {
    html! {
        @if let Some((id, what)) = known {
            p { (lang.word("voice-known")) " " a href=(format!("/voice/works/{id}")) { (what) } }
        }
    }
}

impl Add {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let wrong = self.wrong.of("what").map(str::to_owned);
        let fields = html! {
            (Field::text("what", lang.word("voice-what")).hint(lang.word("voice-what-hint")).most(120)
                .value(self.filled.get("what")).error(wrong))
            (questions(lang, &self.filled, &self.wrong))
            (actions(html! {
                (button(Weight::Primary, lang.word("voice-add-save")))
                (link(Weight::Plain, "/voice", lang.word("voice-cancel")))
            }))
        };
        let body = html! { (self.wrong.summary(lang)) (there(lang, self.known.as_ref())) (post(&format!("/voice/teams/{}/new", self.team), fields)) };
        let lede = Some(lang.text("voice-add-lede", &[("team", self.name.as_str().into())]));
        Sheet { title: lang.word("voice-add"), lede, here: Some(Room::Voice), body, script: None }
    }
}

impl One {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            (self.wrong.summary(lang))
            (there(lang, self.known.as_ref()))
            @if self.added { (notice(lang, Notice::Good, html! { p { (lang.word("voice-added")) } })) }
            @if let Some((why, at)) = &self.off {
                (notice(lang, Notice::Info, html! { p { (lang.text("voice-off", &[("day", reader.date(*at).into())])) " " (why) } }))
            }
            @if !self.was.is_empty() {
                p class="note" { (lang.text("voice-was", &[("names", self.was.join("; ").into())])) }
            }
            (self.said(lang))
            @if let Some((id, name)) = self.automations.iter().find(|(id, _)| *id == self.automation) {
                p { (lang.word("voice-linked")) " " a href=(format!("/automations/{id}/conditions")) { (name) } }
            }
            @if self.own && !self.row.voted && self.off.is_none() {
                h2 { (lang.word("voice-vote")) }
                (post(&format!("/voice/works/{}/vote", self.row.id), html! {
                    (questions(lang, &self.filled, &self.wrong))
                    (actions(button(Weight::Primary, lang.word("voice-vote-send"))))
                }))
            }
            @if self.leads && self.off.is_none() { (self.assess(lang)) }
            @if self.may_rename { (self.rename(lang)) }
            @if self.leads && self.off.is_none() { (self.take_off(lang)) }
            @if self.own { p { a href=(format!("/voice/ideas/new?work={}", self.row.id)) { (lang.word("idea-from-work")) } } }
            p { a href="/voice" { (lang.word("voice-back")) } }
        };
        let lede = Some(lang.text("voice-of-team", &[("team", self.team.as_str().into())]));
        Sheet { title: self.row.what.clone(), lede, here: Some(Room::Voice), body, script: None }
    }

    fn said(&self, lang: Lang) -> Markup {
        let Some(tally) = self.row.tally else {
            return html! {
                @if self.row.voted { (notice(lang, Notice::Good, html! { p { (lang.word("voice-thanks")) } })) }
                @if self.people < FEWEST { (small(lang, self.people)) }
                @else { (notice(lang, Notice::Info, html! { p { (lang.text("voice-too-few", &[("fewest", FEWEST.into())])) } })) }
            };
        };
        let mean = |key: &str, value: f64| {
            html! { div { dt { (lang.word(key)) } dd { (lang.number(value, 1)) } } }
        };
        html! {
            @if let Some(zone) = self.row.zone {
                @let (name, means) = zone_words(lang, zone);
                (notice(lang, if zone == Zone::Red { Notice::Warn } else { Notice::Info }, html! { p { strong { (name) "." } " " (means) } }))
            }
            @if self.row.voted { (notice(lang, Notice::Good, html! { p { (self.counts(lang)) } })) }
            p class="note" { (lang.word("voice-scale")) }
            dl class="definitions" {
                div { dt { (lang.word("voice-voters-column")) } dd { (voters(lang, &tally)) } }
                div { dt { (lang.word("voice-minutes-column")) } dd { (lang.number(tally.minutes, 0)) } }
                @if let Some(often) = tally.often { div { dt { (lang.word("voice-often-column")) } dd { (often_words(lang, often)) } } }
                (mean("voice-dull-column", tally.dull))
                (mean("voice-energy-column", tally.energy))
                (mean("voice-value-column", tally.value))
                (mean("voice-agency-column", tally.agency))
                (mean("voice-wish-column", tally.wish))
            }
        }
    }

    fn rename(&self, lang: Lang) -> Markup {
        let wrong = self.wrong.of("what").map(str::to_owned);
        let typed = self.filled.get("what");
        html! {
            details open[wrong.is_some()] {
                summary { (lang.word("voice-rename")) }
                p class="note" { (lang.word("voice-rename-teaches")) }
                (post(&format!("/voice/works/{}/name", self.row.id), html! {
                    (Field::text("what", lang.word("voice-what")).most(120)
                        .value(if typed.is_empty() { &self.row.what } else { typed }).error(wrong))
                    (actions(button(Weight::Plain, lang.word("voice-rename-save"))))
                }))
            }
        }
    }

    fn take_off(&self, lang: Lang) -> Markup {
        let wrong = self.wrong.of("why").map(str::to_owned);
        html! {
            details open[wrong.is_some()] {
                summary { (lang.word("voice-take-off")) }
                p class="note" { (lang.word("voice-take-off-teaches")) }
                (post(&format!("/voice/works/{}/off", self.row.id), html! {
                    (Field::text("why", lang.word("voice-take-off-why")).most(500).value(self.filled.get("why")).error(wrong))
                    (actions(button(Weight::Plain, lang.word("voice-take-off-save"))))
                }))
            }
        }
    }

    /// When a vote shows: figures move in steps, and in most teams the last people come after the last step.
    fn counts(&self, lang: Lang) -> String {
        let last = self.people - self.people % FEWEST;
        lang.text(
            "voice-counts",
            &[("fewest", FEWEST.into()), ("people", self.people.into()), ("last", last.into())],
        )
    }

    fn assess(&self, lang: Lang) -> Markup {
        let capable = match self.capable {
            None => "unknown",
            Some(true) => "yes",
            Some(false) => "no",
        };
        let choices = [
            ("unknown".to_owned(), lang.word("voice-capable-unknown")),
            ("yes".to_owned(), lang.word("voice-capable-yes")),
            ("no".to_owned(), lang.word("voice-capable-no")),
        ];
        let none = (String::new(), lang.word("voice-automation-none"));
        let automations = std::iter::once(none).chain(self.automations.iter().cloned());
        html! {
            h2 { (lang.word("voice-assess")) }
            (post(&format!("/voice/works/{}/assess", self.row.id), html! {
                (Field::radios("capable", lang.word("voice-capable"), choices).value(capable))
                (Field::select("automation", lang.word("voice-automation"), automations).value(&self.automation)
                    .optional(lang))
                (actions(button(Weight::Plain, lang.word("voice-assess-save"))))
            }))
        }
    }
}
