//! The literacy plan of an automation: four parts, role by role, with what is done and what is open, and no names.

use domain::literacy::{Evaluation, LONGEST, Phase, Plan, Progress, ROLES};
use domain::person::Role;
use domain::practice::Portion;
use domain::quiz::Shown;
use lang::Lang;
use maud::{Markup, html};

use super::super::{Reader, Sheet};
use super::{portion_words, quiz};
use crate::filled::{Filled, Wrong};
use crate::part::form::{actions, group, hidden, post};
use crate::part::{Field, Head, Table, Tone, Weight, badge, button};
use crate::shell::Room;

/// The page of a plan.
#[derive(Clone, Debug)]
pub struct PlanPage {
    /// The automation.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its team.
    pub team: String,
    /// The plan.
    pub plan: Plan,
    /// How many of the team did the practice.
    pub portion: Option<Portion>,
    /// What the team knows together.
    pub known: Shown,
    /// Paid minutes of learning, of everybody together.
    pub minutes: i64,
    /// The reader keeps the plan.
    pub keeps: bool,
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// The name of the field of a role.
#[must_use]
pub fn field(what: &str, role: Role) -> String {
    format!("{what}-{}", role.as_str())
}

fn role_words(lang: Lang, role: Role) -> (String, String) {
    match role {
        Role::Lead => (lang.word("plan-role-lead"), lang.word("plan-role-lead-hint")),
        Role::Hr => (lang.word("plan-role-hr"), lang.word("plan-role-hr-hint")),
        Role::Representative => {
            (lang.word("plan-role-representative"), lang.word("plan-role-representative-hint"))
        }
        _ => (lang.word("plan-role-colleague"), lang.word("plan-role-colleague-hint")),
    }
}

fn part_words(lang: Lang, part: Phase) -> (String, String) {
    match part {
        Phase::Identify => (lang.word("plan-identify"), lang.word("plan-identify-means")),
        Phase::Goals => (lang.word("plan-goals"), lang.word("plan-goals-means")),
        Phase::CarryOut => (lang.word("plan-carry-out"), lang.word("plan-carry-out-means")),
        Phase::Evaluate => (lang.word("plan-evaluate"), lang.word("plan-evaluate-means")),
    }
}

impl PlanPage {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let parts = self.plan.parts(self.portion, reader.now);
        let done = parts.iter().filter(|(_, progress)| *progress == Progress::Done).count();
        let body = html! {
            (self.wrong.summary(lang))
            p class="note" { (lang.word("plan-law")) }
            (steps(lang, &parts))
            section { h2 { (lang.word("plan-roles")) } (self.roles(lang)) }
            section { h2 { (lang.word("plan-done")) } (self.done(lang)) }
            section { h2 { (lang.word("plan-evaluate")) } (self.evaluations(reader)) }
            @if self.keeps { (self.forms(lang)) }
            p { a href=(format!("/learn/{}", self.id)) { (lang.text("plan-back", &[("name", self.name.as_str().into())])) } }
        };
        let lede = Some(lang.text("plan-lede", &[("done", done.into()), ("of", parts.len().into())]));
        let title = lang.text("plan-title", &[("name", self.name.as_str().into())]);
        Sheet { title, lede, here: Some(Room::Learn), body, script: None }
    }

    fn roles(&self, lang: Lang) -> Markup {
        let said = |words: &str| match words.is_empty() {
            true => html! { span class="note" { (lang.word("plan-not-said")) } },
            false => html! { (words) },
        };
        let row = |role: Role| {
            let need = self.plan.need(role);
            vec![html! { (role_words(lang, role).0) }, said(&need.does), said(&need.goal)]
        };
        let heads = ["plan-role", "plan-does", "plan-goal"];
        let heads = vec![
            Head::text(lang.word(heads[0])),
            Head::text(lang.word(heads[1])),
            Head::text(lang.word(heads[2])),
        ];
        let rows = ROLES.into_iter().map(row).collect();
        html! { (Table { id: "needs", caption: &lang.word("plan-caption"), heads, rows }) }
    }

    fn done(&self, lang: Lang) -> Markup {
        let hours = lang.number(self.minutes as f64 / 60.0, 1);
        html! {
            ul {
                li { (portion_words(lang, self.portion)) }
                li { (lang.text("plan-hours", &[("hours", hours.into())])) }
            }
            (quiz::of_team(lang, &self.team, self.known))
        }
    }

    fn evaluations(&self, reader: Reader) -> Markup {
        let one = |it: &Evaluation| {
            html! { li { p { strong { (reader.date(it.at)) } } blockquote { (it.words) } } }
        };
        html! {
            @if self.plan.evaluations.is_empty() { p class="note" { (reader.lang.word("plan-never")) } }
            @else { ul { @for it in self.plan.evaluations.iter().rev() { (one(it)) } } }
        }
    }

    fn forms(&self, lang: Lang) -> Markup {
        let action = format!("/learn/{}/plan", self.id);
        let typed = |name: &str, stored: &str| {
            if self.filled.names().any(|known| known == name) {
                self.filled.get(name).to_owned()
            } else {
                stored.to_owned()
            }
        };
        let of_role = |role: Role| {
            let (name, hint) = role_words(lang, role);
            let (does, goal, need) = (field("does", role), field("goal", role), self.plan.need(role));
            group(
                name,
                html! {
                    (Field::area(&does, lang.word("plan-does"), 2).hint(hint).most(LONGEST).value(typed(&does, &need.does)).optional(lang))
                    (Field::area(&goal, lang.word("plan-goal"), 2).most(LONGEST).value(typed(&goal, &need.goal)).optional(lang))
                },
            )
        };
        html! {
            section {
                h2 { (lang.word("plan-write")) }
                (post(&action, html! {
                    (hidden("version", &self.plan.version.to_string()))
                    @for role in ROLES { (of_role(role)) }
                    (actions(button(Weight::Primary, lang.word("plan-save"))))
                }))
            }
            section {
                h2 { (lang.word("plan-look-again")) }
                (post(&action, html! {
                    (Field::area("found", lang.word("plan-found"), 3).hint(lang.word("plan-found-hint")).most(LONGEST)
                        .value(self.filled.get("found")).error(self.wrong.of("found")))
                    (actions(button(Weight::Plain, lang.word("plan-found-save"))))
                }))
            }
        }
    }
}

fn steps(lang: Lang, parts: &[(Phase, Progress); 4]) -> Markup {
    let state = |progress: Progress| match progress {
        Progress::Done => badge(Tone::Good, lang.word("plan-is-done")),
        Progress::Open => badge(Tone::Warn, lang.word("plan-is-open")),
        Progress::Hidden => badge(Tone::Plain, lang.word("plan-is-hidden")),
    };
    html! {
        ol class="columns" {
            @for (part, progress) in parts {
                @let (name, means) = part_words(lang, *part);
                li class="panel" { h2 { (name) } p { (state(*progress)) } p class="note" { (means) } }
            }
        }
    }
}
