//! What is promised and what is proven: the share against the target, the labels still needed, and other models and limits to take.

use domain::automation::Stage;
use lang::Lang;
use maud::{Markup, html};

use super::one::ways;
use crate::page::{Reader, Sheet};
use crate::part::curve::Point;
use crate::part::form::{actions, post, press};
use crate::part::{Curve, Field, Head, Notice, Table, Weight, button, curve, meter, notice};
use crate::shell::Room;

/// What the page of a target shows.
#[derive(Clone, Debug)]
pub struct Target {
    /// The automation.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How far it may go.
    pub stage: Stage,
    /// What is to be proven: the share of right ones, and how sure.
    pub promise: [f64; 2],
    /// What is in force now.
    pub proven: Option<Proven>,
    /// Blind labels there are in the region that is nearest to a proof, and that it takes.
    pub labels: [u64; 2],
    /// So many cases people judged blind, all in all.
    pub blind: u64,
    /// What would proceed at which target.
    pub points: Vec<Point>,
    /// A proof was tried just now, and whether it held.
    pub tried: Option<bool>,
    /// So many proofs were tried.
    pub attempts: u64,
    /// A newer model.
    pub candidate: Option<Candidate>,
    /// Proven limits that can be taken.
    pub offers: Vec<Offer>,
    /// The reader leads its team.
    pub lead: bool,
    /// What was filled in: right, confidence.
    pub typed: [String; 2],
    /// Why what was asked did not happen.
    pub error: Option<String>,
}

/// A proof.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Proven {
    /// The proven share of right ones.
    pub right: f64,
    /// How sure.
    pub confidence: f64,
    /// The share of cases that proceed.
    pub share: f64,
    /// Checked on so many.
    pub checked: u64,
    /// Of which so many were wrong.
    pub wrong: u64,
}

/// A proven limit that can be taken.
#[derive(Clone, Debug)]
pub struct Offer {
    /// The calibration.
    pub id: String,
    /// What it proves.
    pub proven: Proven,
    /// It is the one in force.
    pub taken: bool,
}

/// A newer model beside the one that proposes now, on the same evidence.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// The model.
    pub model: String,
    /// It learned from so many decisions.
    pub learned_from: u64,
    /// The share right of the model now and of the newer one; none where there is no model yet.
    pub right: [Option<f64>; 2],
    /// What is proven to proceed with each.
    pub share: [Option<f64>; 2],
}

impl Target {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            (ways(lang, &self.id, "/target"))
            @if let Some(error) = &self.error { div role="alert" { (notice(lang, Notice::Warn, error)) } }
            @match self.tried {
                Some(true) => (notice(lang, Notice::Good, lang.word("automation-tried-proven"))),
                Some(false) => (notice(lang, Notice::Info, lang.word("automation-tried-short"))),
                None => {},
            }
            (self.evidence(lang))
            (self.offers(lang))
            @if self.lead { (self.prove(lang)) }
            @if let Some(candidate) = &self.candidate { (candidate.story(lang, &self.id, self.lead)) }
        };
        let title = lang.text("automation-target-of", &[("name", self.name.as_str().into())]);
        Sheet { title, lede: Some(self.lede(lang)), here: Some(Room::Automations), body, script: None }
    }

    fn lede(&self, lang: Lang) -> String {
        match self.proven {
            Some(proven) if self.stage == Stage::Paused => {
                format!("{} {}", lang.word("automation-proven-paused"), proven.sentence(lang))
            }
            Some(proven) => proven.sentence(lang),
            None => {
                let [right, confidence] = self.promise.map(|share| lang.percent_exact(share));
                lang.text(
                    "automation-not-proven",
                    &[("right", right.into()), ("confidence", confidence.into())],
                )
            }
        }
    }

    fn evidence(&self, lang: Lang) -> Markup {
        let [have, need] = self.labels;
        // What was proven once goes on without a person only where the automation is at work.
        let here =
            self.proven.filter(|_| self.stage == Stage::Automatic).map(|proven| [proven.right, proven.share]);
        let needed = match self.proven {
            None => lang.word("automation-labels-needed"),
            Some(_) => lang.word("automation-labels-again"),
        };
        // What is found at the target that was promised; where nothing is proven there, at the first one where something is.
        let proven = || self.points.iter().filter(|point| point.share > 0.0);
        let promised = proven().find(|point| (point.target - self.promise[0]).abs() < 1e-9);
        let finding = match promised.or_else(|| proven().next()) {
            None => lang.word("automation-curve-nothing"),
            Some(point) => lang.text(
                "automation-curve",
                &[
                    ("share", lang.percent(point.share).into()),
                    ("right", lang.percent_exact(point.target).into()),
                ],
            ),
        };
        html! {
            p { (lang.text("automation-blind", &[("n", self.blind.into())])) }
            @if have < need {
                (meter(lang, "labels", needed, have, need))
                p class="note" { (lang.word("automation-labels-teach")) }
            }
            @if !self.points.is_empty() {
                (curve(lang, &Curve { id: "curve", finding: &finding, points: &self.points, here }))
            }
        }
    }

    fn offers(&self, lang: Lang) -> Markup {
        let act = |offer: &Offer| match (offer.taken, self.lead) {
            (true, _) => html! { (lang.word("automation-limit-taken")) },
            (false, true) => press(
                &format!("/automations/{}/limit", self.id),
                &[("calibration", offer.id.as_str())],
                Weight::Plain,
                lang.word("automation-limit-take"),
            ),
            (false, false) => html! {},
        };
        let row = |offer: &Offer| {
            let proven = offer.proven;
            vec![
                html! { (lang.percent_exact(proven.right)) },
                html! { (lang.percent_proven(proven.share)) },
                html! { (lang.count(proven.checked)) },
                html! { (lang.count(proven.wrong)) },
                act(offer),
            ]
        };
        let heads = vec![
            Head::number(lang.word("automation-offer-right")),
            Head::number(lang.word("automation-offer-share")),
            Head::number(lang.word("automation-offer-checked")),
            Head::number(lang.word("automation-offer-wrong")),
            Head::text(lang.word("automation-offer-do")),
        ];
        let rows: Vec<Vec<Markup>> = self.offers.iter().map(row).collect();
        html! {
            @if !rows.is_empty() {
                h2 { (lang.word("automation-offers")) }
                (Table { id: "offers", caption: &lang.word("automation-offers-caption"), heads, rows })
            }
        }
    }

    fn prove(&self, lang: Lang) -> Markup {
        let [right, confidence] = &self.typed;
        let body = html! {
            p { (lang.text("automation-prove-teaches", &[("n", self.attempts.into())])) }
            (Field::number("right", lang.word("automation-prove-right")).unit("%").range(50.0, 99.99).fraction().value(right))
            (Field::number("confidence", lang.word("automation-prove-confidence")).unit("%").range(50.0, 99.9).fraction().value(confidence))
            (actions(button(Weight::Primary, lang.word("automation-prove-do"))))
        };
        html! { h2 { (lang.word("automation-prove")) } (post(&format!("/automations/{}/prove", self.id), body)) }
    }
}

impl Proven {
    /// What is proven, as a sentence.
    #[must_use]
    pub fn sentence(&self, lang: Lang) -> String {
        let args = [
            ("share", lang.percent_proven(self.share).into()),
            ("right", lang.percent_exact(self.right).into()),
            ("confidence", lang.percent_exact(self.confidence).into()),
            ("wrong", self.wrong.into()),
            ("n", self.checked.into()),
        ];
        lang.text("automation-proven", &args)
    }
}

impl Candidate {
    fn story(&self, lang: Lang, id: &str, lead: bool) -> Markup {
        let share = |share: Option<f64>| html! { (share.map_or_else(|| "–".to_owned(), |share| lang.percent(share))) };
        let row = |name: String, [now, new]: [Option<f64>; 2]| vec![html! { (name) }, share(now), share(new)];
        let heads = vec![
            Head::text(lang.word("automation-model-what")),
            Head::number(lang.word("automation-model-now")),
            Head::number(lang.word("automation-model-new")),
        ];
        let rows = vec![
            row(lang.word("automation-model-right"), self.right),
            row(lang.word("automation-model-share"), self.share),
        ];
        html! {
            h2 { (lang.word("automation-model")) }
            p { (lang.text("automation-model-learned", &[("n", self.learned_from.into())])) }
            (Table { id: "models", caption: &lang.word("automation-model-caption"), heads, rows })
            @if lead {
                p class="note" { (lang.word("automation-model-teaches")) }
                (press(&format!("/automations/{id}/model"), &[("model", self.model.as_str())], Weight::Plain, lang.word("automation-model-take")))
            }
        }
    }
}
