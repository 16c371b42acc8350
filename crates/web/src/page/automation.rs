//! Automations: what AI may do, how far, how that is going, and the button that stops it.

use domain::automation::Stage;
use lang::Lang;
use maud::{Markup, html};

use super::{Reader, Sheet};
use crate::part::{Head, Icon, Table, Tone, Weight, badge, empty, icon, link};
use crate::shell::Room;

mod budget;
mod card;
mod conditions;
mod council;
mod duties;
mod life;
mod one;
mod pilot;
mod target;
mod together;

pub use budget::Budget;
pub use card::{Edit, History};
pub use conditions::{Conditions, FreedAsked, Linked, May};
pub use one::{Audited, Audits, Automation, Pause, ways};
pub use target::{Candidate, Offer, Proven, Target};
pub use together::Together;

/// All automations.
#[derive(Clone, Debug, Default)]
pub struct Automations {
    /// One by one.
    pub rows: Vec<Overview>,
    /// The reader may make a new one.
    pub may_create: bool,
}

/// One automation in the list.
#[derive(Clone, Debug)]
pub struct Overview {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The name of its stream.
    pub stream: String,
    /// How far it may go.
    pub stage: Stage,
    /// How it is doing.
    pub doing: Doing,
}

/// How an automation is doing, over the last thirty days.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Doing {
    /// Cases it decided alone.
    pub proceeded: u64,
    /// Cases that went to a person.
    pub deferred: u64,
    /// Of the cases it decided alone, so many were judged blind by a person.
    pub audited: u64,
    /// And so many of those were wrong.
    pub wrong: u64,
    /// The brake has tripped.
    pub tripped: bool,
}

impl Automations {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let new = link(
            Weight::Plain,
            "/automations/new",
            html! { (icon(Icon::Pen)) (lang.word("automation-new")) },
        );
        let body = html! {
            @if self.rows.is_empty() {
                (empty(
                    lang.word("automation-none"),
                    lang.word("automation-none-teaches"),
                    html! { @if self.may_create { (new) } },
                ))
            } @else {
                ul class="plain stack" { @for row in &self.rows { (row.card(lang)) } }
                p { a href="/appeals/figures" { (lang.word("figures-all")) } }
                @if self.may_create { div class="actions" { (new) } }
            }
        };
        Sheet {
            title: lang.word("automation-title"),
            lede: Some(self.lede(lang)),
            here: Some(Room::Automations),
            body,
            script: None,
        }
    }

    fn lede(&self, lang: Lang) -> String {
        let alone = self.rows.iter().filter(|row| row.stage == Stage::Automatic).count();
        let proceeded: u64 = self.rows.iter().map(|row| row.doing.proceeded).sum();
        let all: u64 = self.rows.iter().map(|row| row.doing.proceeded + row.doing.deferred).sum();
        lang.text("automation-lede", &[("alone", alone.into()), ("n", proceeded.into()), ("all", all.into())])
    }
}

impl Overview {
    fn card(&self, lang: Lang) -> Markup {
        html! {
            li class="panel" {
                h2 { a href=(format!("/automations/{}", self.id)) { (self.name) } }
                p { (badge(tone(self.stage), stage(lang, self.stage))) " " span class="note" { (self.stream) } }
                p { (self.doing.sentence(lang, self.stage)) }
            }
        }
    }
}

impl Doing {
    /// How it is doing, in one sentence.
    #[must_use]
    pub fn sentence(&self, lang: Lang, stage: Stage) -> String {
        let all = self.proceeded + self.deferred;
        let args = [
            ("n", self.proceeded.into()),
            ("all", all.into()),
            ("wrong", self.wrong.into()),
            ("audited", self.audited.into()),
        ];
        match stage {
            Stage::Idea | Stage::Design => lang.word("automation-doing-nothing"),
            Stage::Shadow => lang.text("automation-doing-shadow", &args[1..2]),
            Stage::Assisted => lang.text("automation-doing-assisted", &args[1..2]),
            Stage::Automatic | Stage::Paused if self.tripped => {
                lang.text("automation-doing-tripped", &args[2..])
            }
            Stage::Automatic if self.audited == 0 => lang.text("automation-doing-automatic", &args[..2]),
            Stage::Automatic => lang.text("automation-doing-audited", &args),
            Stage::Paused => lang.word("automation-doing-paused"),
            Stage::Retired => lang.word("automation-doing-retired"),
        }
    }
}

/// The name of a stage.
#[must_use]
pub fn stage(lang: Lang, stage: Stage) -> String {
    match stage {
        Stage::Idea => lang.word("automation-stage-idea"),
        Stage::Design => lang.word("automation-stage-design"),
        Stage::Shadow => lang.word("automation-stage-shadow"),
        Stage::Assisted => lang.word("automation-stage-assisted"),
        Stage::Automatic => lang.word("automation-stage-automatic"),
        Stage::Paused => lang.word("automation-stage-paused"),
        Stage::Retired => lang.word("automation-stage-retired"),
    }
}

/// What a stage means.
#[must_use]
pub fn means(lang: Lang, stage: Stage) -> String {
    match stage {
        Stage::Idea => lang.word("automation-means-idea"),
        Stage::Design => lang.word("automation-means-design"),
        Stage::Shadow => lang.word("automation-means-shadow"),
        Stage::Assisted => lang.word("automation-means-assisted"),
        Stage::Automatic => lang.word("automation-means-automatic"),
        Stage::Paused => lang.word("automation-means-paused"),
        Stage::Retired => lang.word("automation-means-retired"),
    }
}

/// The name of a part of the card.
#[must_use]
pub fn part(lang: Lang, part: &str) -> String {
    match part {
        "goal" => lang.word("automation-card-goal"),
        "does" => lang.word("automation-card-does"),
        "does_not" => lang.word("automation-card-does-not"),
        "stays_human" => lang.word("automation-card-stays-human"),
        "how_decided" => lang.word("automation-card-how-decided"),
        "data" => lang.word("automation-card-data"),
        "overseer" => lang.word("automation-card-overseer"),
        _ => lang.word("automation-card-appeal"),
    }
}

pub(crate) const fn tone(stage: Stage) -> Tone {
    match stage {
        Stage::Automatic => Tone::Proceeds,
        Stage::Shadow | Stage::Assisted => Tone::Proposed,
        Stage::Paused => Tone::Stop,
        Stage::Idea | Stage::Design | Stage::Retired => Tone::Plain,
    }
}

/// A table of numbers with one name in front.
fn counted(id: &str, caption: &str, heads: [String; 2], rows: Vec<(String, String)>) -> Markup {
    let [first, second] = heads;
    let rows = rows.into_iter().map(|(name, n)| vec![html! { (name) }, html! { (n) }]).collect();
    html! { (Table { id, caption, heads: vec![Head::text(first), Head::number(second)], rows }) }
}
