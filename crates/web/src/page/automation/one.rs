//! One automation: its card in plain words, how far it may go, what it did, and the button that stops it.

use domain::automation::Stage;
use domain::gate::Reason;
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::{Doing, counted, means, part, stage, tone};
use crate::page::who::Who;
use crate::page::{Reader, Sheet, reason};
use crate::part::form::{actions, post, press};
use crate::part::record::meter;
use crate::part::{Field, Head, Icon, Notice, Table, Tone, Weight, badge, button, definitions, icon, notice};
use crate::shell::Room;

/// What the page of an automation shows.
#[derive(Clone, Debug)]
pub struct Automation {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The name of its stream.
    pub stream: String,
    /// How far it may go.
    pub stage: Stage,
    /// The stage it has, or goes back to after a restart.
    pub held: Stage,
    /// Why it stands still.
    pub pause: Option<Pause>,
    /// When the pilot ends that runs, or that waits for its report.
    pub pilot: Option<At>,
    /// What each part of its card says, in the reader's language; empty where nothing is said.
    pub card: Vec<(&'static str, String)>,
    /// The parts that are missing in a language.
    pub missing: Vec<&'static str>,
    /// How it is doing.
    pub doing: Doing,
    /// Why cases went to a person, and how many.
    pub reasons: Vec<(Reason, u64)>,
    /// What audits found since the limit was taken.
    pub audits: Audits,
    /// The promised share of right ones, and how sure the promise is.
    pub promise: [f64; 2],
    /// The proven share of cases that proceed.
    pub share: Option<f64>,
    /// So many cases people called "not for AI", and whether there are more.
    pub not_for_ai: (u64, bool),
    /// So many documents people confirmed, while that is not enough to learn from: how many, of how many, and where the desk is.
    pub confirmed: Option<(u64, u64, String)>,
    /// The idea that it came of.
    pub idea: Option<String>,
    /// The reader leads its team.
    pub lead: bool,
    /// The reader is of those who restart it.
    pub restarts: bool,
    /// Why what was asked did not happen.
    pub error: Option<String>,
}

/// Why an automation stands still.
#[derive(Clone, Debug)]
pub struct Pause {
    /// The stage it had.
    pub from: Stage,
    /// Who stopped it.
    pub by: Who,
    /// Why; empty for the brake.
    pub why: String,
    /// Its pilot was over.
    pub pilot_over: bool,
    /// Its lead took back that it is not about people.
    pub undeclared: bool,
    /// Who asked for a restart.
    pub restart_by: Option<Who>,
}

/// What blind audits found.
#[derive(Clone, Debug, Default)]
pub struct Audits {
    /// Per label.
    pub labels: Vec<Audited>,
}

/// What audits found for a label.
#[derive(Clone, Debug)]
pub struct Audited {
    /// The label.
    pub label: String,
    /// Audits done.
    pub done: u64,
    /// Of these wrong.
    pub wrong: u64,
    /// It was wrong too often: people decide it now.
    pub closed: bool,
}

impl Automation {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            @if let Some(error) = &self.error { div role="alert" { (notice(lang, Notice::Warn, error)) } }
            p { (badge(tone(self.stage), stage(lang, self.stage))) " " span class="note" { (self.stream) } }
            (self.stop_or_restart(lang))
            (self.trial(reader))
            (self.learning(lang))
            (ways(lang, &self.id, ""))
            p { a href=(format!("/voice/concerns/new?about={}", self.id)) { (lang.word("concern-from-automation")) } }
            h2 { (lang.word("automation-card")) }
            @if let Some(idea) = &self.idea { p { a href=(format!("/voice/ideas/{idea}")) { (lang.word("idea-behind")) } } }
            (self.card(lang))
            h2 { (lang.word("automation-stage")) }
            (self.ladder(lang))
            h2 { (lang.word("automation-did")) }
            (self.did(lang))
            h2 { (lang.word("automation-audits")) }
            (self.audits.story(lang))
            (self.end(lang))
        };
        let lede = Some(self.doing.sentence(lang, self.stage));
        Sheet { title: self.name.clone(), lede, here: Some(Room::Automations), body, script: None }
    }

    /// How far a stream of documents is from its first proposals.
    fn learning(&self, lang: Lang) -> Markup {
        html! {
            @if let Some((have, need, desk)) = &self.confirmed {
                (meter(lang, "confirmed", lang.word("paper-confirmed"), *have, *need))
                @if self.lead { p { a href=(desk) { (lang.word("paper-to-desk")) } } }
            }
        }
    }

    fn stop_or_restart(&self, lang: Lang) -> Markup {
        html! {
            @match (&self.pause, self.stage) {
                (Some(pause), _) => (self.stopped(lang, pause)),
                (None, Stage::Shadow | Stage::Assisted | Stage::Automatic) => (self.stop(lang)),
                _ => {},
            }
        }
    }

    fn stop(&self, lang: Lang) -> Markup {
        let body = html! {
            p { (lang.word("automation-stop-teaches")) }
            (Field::area("why", lang.word("automation-stop-why"), 2).most(1_000))
            (actions(button(Weight::Danger, html! { (icon(Icon::Pause)) (lang.word("automation-stop-now")) })))
        };
        html! {
            details class="stop" {
                summary { (icon(Icon::Pause)) (lang.word("automation-stop")) }
                (post(&format!("/automations/{}/stop", self.id), body))
            }
        }
    }

    fn card(&self, lang: Lang) -> Markup {
        let said = |words: &String| match words.trim() {
            "" => html! { span class="note" { (lang.word("automation-card-empty")) } },
            words => html! { (words) },
        };
        let parts = self.card.iter().map(|(name, words)| (part(lang, name), said(words)));
        let names: Vec<String> = self.missing.iter().map(|name| part(lang, name)).collect();
        html! {
            (definitions(parts))
            @if !names.is_empty() {
                p { (icon(Icon::Warn)) (lang.text("automation-card-missing", &[("parts", names.join(", ").into())])) }
            }
            @if self.lead {
                p { a href=(format!("/automations/{}/card", self.id)) { (icon(Icon::Pen)) (lang.word("automation-card-edit")) } }
            }
        }
    }

    fn ladder(&self, lang: Lang) -> Markup {
        let steps = [Stage::Idea, Stage::Design, Stage::Shadow, Stage::Assisted, Stage::Automatic];
        html! {
            ol class="ladder" {
                @for step in steps {
                    li aria-current=[(step == self.held).then_some("step")] {
                        strong { (stage(lang, step)) } " " (means(lang, step))
                    }
                }
            }
            @if self.lead && self.stage != Stage::Retired { (self.steps(lang)) }
        }
    }

    fn steps(&self, lang: Lang) -> Markup {
        let lower = Stage::ALL.into_iter().filter(|step| *step < self.held);
        let (down, teaches) = match self.pause {
            Some(_) => ("automation-lower", lang.word("automation-lower-teaches")),
            None => ("automation-down", lang.word("automation-steps-teach")),
        };
        let to = |step: Stage, key: &str| lang.text(key, &[("stage", stage(lang, step).into())]);
        html! {
            div class="actions" id="steps" {
                @if let Some(next) = self.stage.next() {
                    (press(&format!("/automations/{}/up", self.id), &[("to", next.as_str())], Weight::Primary, to(next, "automation-up")))
                }
                @for step in lower {
                    (press(&format!("/automations/{}/down", self.id), &[("to", step.as_str())], Weight::Plain, to(step, down)))
                }
            }
            p class="note" { (teaches) }
        }
    }

    fn did(&self, lang: Lang) -> Markup {
        let doing = &self.doing;
        let facts = [
            (lang.word("automation-did-alone"), lang.count(doing.proceeded)),
            (lang.word("automation-did-people"), lang.count(doing.deferred)),
            (lang.word("automation-not-for-ai"), counted_up_to(lang, self.not_for_ai)),
        ];
        let reasons =
            self.reasons.iter().map(|(reason, n)| (reason::of(lang, *reason), lang.count(*n))).collect();
        let heads = [lang.word("automation-reason"), lang.word("automation-reason-count")];
        let [right, confidence] = self.promise.map(|share| lang.percent_exact(share));
        html! {
            p { (lang.text("automation-promise", &[("right", right.into()), ("confidence", confidence.into())])) }
            @if let Some(share) = self.share.filter(|_| self.stage == Stage::Automatic) {
                p { (lang.text("automation-share", &[("share", lang.percent_proven(share).into())])) }
            }
            (definitions(facts))
            @if !self.reasons.is_empty() { (counted("reasons", &lang.word("automation-reasons"), heads, reasons)) }
        }
    }
}

impl Audits {
    fn story(&self, lang: Lang) -> Markup {
        let (done, wrong) =
            self.labels.iter().fold((0, 0), |(done, wrong), l| (done + l.done, wrong + l.wrong));
        let args = [("done", done.into()), ("wrong", wrong.into())];
        let row = |label: &Audited| {
            vec![
                html! {
                    (label.label)
                    @if label.closed { " " (badge(Tone::Stop, lang.word("automation-closed"))) }
                },
                html! { (lang.count(label.done)) },
                html! { (lang.count(label.wrong)) },
            ]
        };
        let heads = vec![
            Head::text(lang.word("automation-label")),
            Head::number(lang.word("automation-audited")),
            Head::number(lang.word("automation-wrong")),
        ];
        let rows: Vec<Vec<Markup>> = self.labels.iter().map(row).collect();
        html! {
            p class="note" { (lang.word("automation-audits-teach")) }
            p { (lang.text("automation-audits-done", &args)) }
            @if !rows.is_empty() { (Table { id: "audits", caption: &lang.word("automation-audits-caption"), heads, rows }) }
        }
    }
}

fn counted_up_to(lang: Lang, (n, more): (u64, bool)) -> String {
    if more { lang.text("automation-more-than", &[("n", n.into())]) } else { lang.count(n) }
}

/// The other pages of an automation.
pub fn ways(lang: Lang, id: &str, here: &str) -> Markup {
    let tab = |end: &str, words: String| crate::part::Tab {
        words,
        href: format!("/automations/{id}{end}"),
        count: None,
        here: end == here,
    };
    let all = [
        tab("", lang.word("automation-overview")),
        tab("/target", lang.word("automation-target")),
        tab("/conditions", lang.word("conditions-title")),
        tab("/together", lang.word("together-title")),
        tab("/budget", lang.word("budget-title")),
        tab("/appeals", lang.word("figures-tab")),
        tab("/history", lang.word("automation-history")),
    ];
    crate::part::tabs(lang, &lang.word("automation-ways"), &all)
}
