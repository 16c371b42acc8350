//! The conditions of an automation: every yes and no, what is missing, and who can supply it. Everybody in the house reads it.

use std::collections::HashMap;

use domain::automation::{Duties, Freed, Stage};
use domain::condition::{Condition, Exception, Facts, Lack, Standing, checklist, lacks, steps};
use domain::id::PersonId;
use domain::pilot::Pilot;
use flow::duty::Halt;
use lang::Lang;
use maud::{Markup, html};

use super::one::ways;
use super::stage;
use crate::filled::{Filled, Wrong};
use crate::page::{Reader, Sheet, condition as words};
use crate::part::form::{actions, post, press};
use crate::part::{Field, Icon, Notice, Tone, Weight, badge, button, icon, notice};
use crate::shell::Room;

/// What the reader may do here.
#[derive(Clone, Copy, Debug, Default)]
pub struct May {
    /// Leads the team.
    pub lead: bool,
    /// Decides cases of the team.
    pub team: bool,
    /// Notes that people were told.
    pub inform: bool,
    /// Says what the council answered.
    pub council: bool,
    /// Lets a condition pass for a while.
    pub except: bool,
    /// Oversees this automation.
    pub oversee: bool,
}

/// A piece of work that the automation would do.
#[derive(Clone, Debug)]
pub struct Linked {
    /// Its id.
    pub id: String,
    /// What it is.
    pub what: String,
    /// People do not want to hand it over.
    pub unwanted: bool,
    /// Enough people voted on it.
    pub voted: bool,
    /// It is not linked any more.
    pub once: bool,
}

/// A plan for freed hours that the team is asked about.
#[derive(Clone, Debug)]
pub struct FreedAsked {
    /// The plan.
    pub freed: Vec<Freed>,
    /// So many agreed, of so many.
    pub agreed: [usize; 2],
    /// The reader agreed.
    pub mine: bool,
    /// The reader may take it back.
    pub may_keep: bool,
}

/// The page of the conditions.
#[derive(Clone, Debug)]
pub struct Conditions {
    /// The automation.
    pub id: String,
    /// Its name.
    pub name: String,
    /// How far it may go now.
    pub stage: Stage,
    /// The stage it has, or goes back to after a restart.
    pub held: Stage,
    /// It has a model.
    pub has_model: bool,
    /// What is known.
    pub facts: Facts,
    /// Who was told, who oversees, what was let pass, where time goes.
    pub duties: Duties,
    /// The work that it would do, as far as the reader may see it.
    pub works: Vec<Linked>,
    /// The plan for freed hours that the team is asked about.
    pub asked: Option<FreedAsked>,
    /// Its pilots, the first one first.
    pub pilots: Vec<Pilot>,
    /// The names of people on this page.
    pub names: HashMap<PersonId, String>,
    /// Who could oversee it: the people of its team.
    pub team: Vec<(PersonId, String)>,
    /// What the reader may do.
    pub may: May,
    /// What a stop would do, where somebody has just tried it.
    pub halt: Option<Halt>,
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
    /// Why what was asked did not happen.
    pub error: Option<String>,
    /// It was to go to this stage, and these are in the way.
    pub refused: Option<(Stage, Vec<(Condition, Lack)>)>,
}

impl Conditions {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let all = steps(&self.facts, &self.duties.exceptions);
        let body = html! {
            (ways(lang, &self.id, "/conditions"))
            (self.wrong.summary(lang))
            @if let Some(error) = &self.error { div role="alert" { (notice(lang, Notice::Warn, error)) } }
            @if let Some((to, missing)) = &self.refused { (refused(lang, *to, missing)) }
            (self.picture(lang, &all))
            @if self.held >= Stage::Shadow && !lacks(self.held, &self.facts, &self.duties.exceptions).is_empty() {
                (notice(lang, Notice::Info, lang.word("conditions-before")))
            }
            @for (step, its) in &all { (self.of_stage(reader, *step, its)) }
            (self.work(lang))
            (self.exceptions(reader))
            (self.duties(reader))
            (self.pilot(reader))
        };
        let title = lang.text("conditions-of", &[("name", self.name.as_str().into())]);
        Sheet { title, lede: Some(self.lede(lang)), here: Some(Room::Automations), body, script: None }
    }

    /// The work that a lead linked it to, so that everybody on the team sees on what "people want this" rests.
    fn work(&self, lang: Lang) -> Markup {
        html! {
            @if !self.works.is_empty() {
                section id="work" {
                    h2 { (lang.word("conditions-work")) }
                    p class="note" { (lang.word("conditions-work-teaches")) }
                    ul {
                        @for work in &self.works {
                            li {
                                a href=(format!("/voice/works/{}", work.id)) { (work.what) } " "
                                @if work.unwanted { (badge(Tone::Warn, lang.word("conditions-work-unwanted"))) }
                                @else if work.voted { (badge(Tone::Good, lang.word("conditions-work-wanted"))) }
                                @else { (badge(Tone::Plain, lang.word("conditions-work-few"))) }
                                @if work.once { " " span class="note" { (lang.word("conditions-work-once")) } }
                            }
                        }
                    }
                }
            }
        }
    }

    fn lede(&self, lang: Lang) -> String {
        let Some(next) = self.stage.next() else {
            return match self.stage {
                Stage::Paused => lang.word("conditions-lede-paused"),
                Stage::Retired => lang.word("conditions-lede-retired"),
                _ => lang.word("conditions-lede-none"),
            };
        };
        let all = checklist(next, &self.facts, &self.duties.exceptions);
        let missing = all.iter().filter(|(_, standing)| standing.is_in_the_way()).count();
        let said = [("stage", stage(lang, next).into()), ("n", missing.into()), ("all", all.len().into())];
        lang.text("conditions-lede", &said)
    }

    /// How many conditions of each stage hold, on one line that leads to them.
    fn picture(&self, lang: Lang, all: &[(Stage, Vec<(Condition, Standing)>)]) -> Markup {
        html! {
            ol class="stages" {
                @for (step, its) in all {
                    @let n = its.len();
                    @let held = its.iter().filter(|(_, it)| !it.is_in_the_way()).count();
                    li aria-current=[(*step == self.held).then_some("step")] {
                        a href=(format!("#stage-{}", step.as_str())) { (stage(lang, *step)) }
                        " " (badge(if held == n { Tone::Good } else { Tone::Warn },
                            lang.text("conditions-held", &[("held", held.into()), ("n", n.into())])))
                    }
                }
            }
        }
    }

    fn of_stage(&self, reader: Reader, step: Stage, its: &[(Condition, Standing)]) -> Markup {
        let lang = reader.lang;
        let bare = step == Stage::Shadow && !self.has_model;
        html! {
            section aria-labelledby=(format!("stage-{}", step.as_str())) {
                h2 id=(format!("stage-{}", step.as_str())) {
                    (lang.text("conditions-for", &[("stage", stage(lang, step).into())]))
                }
                ul class="conditions stack" {
                    @for (condition, standing) in its { (self.one(reader, step, *condition, standing)) }
                }
                @if bare { (notice(lang, Notice::Info, lang.word("error-automation-no-model"))) }
                @if self.may.lead && self.stage.next() == Some(step) {
                    (press(&format!("/automations/{}/up", self.id), &[("to", step.as_str())], Weight::Primary,
                        lang.text("automation-up", &[("stage", stage(lang, step).into())])))
                }
            }
        }
    }

    fn one(&self, reader: Reader, step: Stage, condition: Condition, standing: &Standing) -> Markup {
        let lang = reader.lang;
        let id = format!("condition-{}", condition.as_str());
        // What a later step asks more of stands there a second time.
        let id = if step == condition.since() { id } else { format!("{id}-{}", step.as_str()) };
        html! {
            li id=(id) {
                h3 { (mark(lang, standing)) " " (words::name(lang, condition)) }
                p class="note" { (words::asks(lang, condition)) }
                @match standing {
                    Standing::Met => p { (words::evidence(lang, condition, &self.facts)) },
                    Standing::NotMet(lack) => {
                        p { (icon(Icon::Warn)) (words::lack(lang, lack)) }
                        p class="note" { (words::suppliers(lang, condition.supplied_by())) " " (self.way(lang, condition)) }
                    },
                    Standing::Excepted(exception, lack) => {
                        p { (words::lack(lang, lack)) }
                        (self.excepted(reader, exception))
                    },
                }
            }
        }
    }

    /// Where what is missing can be supplied.
    fn way(&self, lang: Lang, condition: Condition) -> Markup {
        let own = |end: &str| format!("/automations/{}{end}", self.id);
        let (to, words) = match condition {
            Condition::Card => (own("/card"), lang.word("conditions-to-card")),
            Condition::AskedTogether => (own("/together"), lang.word("conditions-to-board")),
            Condition::PeopleBudget => (own("/budget"), lang.word("conditions-to-budget")),
            Condition::Proven => (own("/target"), lang.word("conditions-to-target")),
            Condition::NotAboutPeople => ("#declare".to_owned(), lang.word("conditions-to-declare")),
            Condition::Informed => ("#inform".to_owned(), lang.word("conditions-to-inform")),
            Condition::OverseerAble => ("#oversee".to_owned(), lang.word("conditions-to-oversee")),
            Condition::FreedTime => ("#freed".to_owned(), lang.word("conditions-to-freed")),
            Condition::Trained => ("/learn".to_owned(), lang.word("conditions-to-practice")),
            Condition::NobodyWorseOff => return html! {},
        };
        let may = match condition {
            Condition::Card | Condition::NotAboutPeople => self.may.lead,
            Condition::Informed => self.may.inform,
            Condition::OverseerAble => self.may.lead || self.may.oversee,
            Condition::FreedTime | Condition::Trained => self.may.team,
            _ => true,
        };
        html! { @if may { a href=(to) { (words) } } }
    }

    /// The name of somebody.
    pub(super) fn person(&self, id: PersonId) -> &str {
        self.names.get(&id).map_or("?", String::as_str)
    }

    fn excepted(&self, reader: Reader, exception: &Exception) -> Markup {
        let said =
            [("name", self.person(exception.owner).into()), ("day", reader.date(exception.until).into())];
        html! {
            p { (reader.lang.text("conditions-excepted-by", &said)) }
            blockquote { (exception.why) }
        }
    }

    fn exceptions(&self, reader: Reader) -> Markup {
        let (lang, filled) = (reader.lang, &self.filled);
        let error = |name: &str| self.wrong.of(name).map(str::to_owned);
        let which = Condition::ALL.into_iter().filter(|it| it.may_be_excepted());
        let which = which.map(|it| (it.as_str(), words::name(lang, it)));
        html! {
            @if self.may.except {
                details open[self.wrong.of("until").is_some() || self.wrong.of("why").is_some()] {
                    summary { (lang.word("conditions-except")) }
                    p class="note" { (lang.word("conditions-except-teaches")) }
                    (post(&format!("/automations/{}/except", self.id), html! {
                        (Field::radios("condition", lang.word("conditions-except-which"), which)
                            .value(Some(filled.get("condition")).filter(|it| !it.is_empty()).unwrap_or("people_budget")))
                        (Field::area("why", lang.word("conditions-except-why"), 2).most(1_000).value(filled.get("why")).error(error("why")))
                        (Field::day("until", lang.word("conditions-except-until")).value(filled.get("until")).error(error("until")))
                        (actions(button(Weight::Plain, lang.word("conditions-except-do"))))
                    }))
                }
            }
        }
    }
}

fn mark(lang: Lang, standing: &Standing) -> Markup {
    match standing {
        Standing::Met => badge(Tone::Good, lang.word("conditions-met")),
        Standing::NotMet(_) => badge(Tone::Warn, lang.word("conditions-not-met")),
        Standing::Excepted(..) => badge(Tone::Plain, lang.word("conditions-excepted")),
    }
}

/// What keeps it from a stage, each with the way to it.
fn refused(lang: Lang, to: Stage, missing: &[(Condition, Lack)]) -> Markup {
    let said = [("stage", stage(lang, to).into()), ("n", missing.len().into())];
    html! {
        div role="alert" {
            (notice(lang, Notice::Warn, html! {
                p { (lang.text("conditions-refused", &said)) }
                ul {
                    @for (it, lack) in missing {
                        li {
                            a href=(format!("#condition-{}", it.as_str())) { (words::name(lang, *it)) } ": "
                            (words::lack(lang, lack))
                        }
                    }
                }
            }))
        }
    }
}
