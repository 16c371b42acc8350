//! The pilots of an automation: what is tried until when, and what came of it.

use domain::automation::Stage;
use domain::pilot::Pilot;
use maud::{Markup, html};

use super::conditions::Conditions;
use crate::page::Reader;
use crate::part::form::{actions, post};
use crate::part::{Field, Icon, Notice, Weight, button, definitions, icon, notice};

impl Conditions {
    /// The pilot that runs or waits for its report, the form to begin one, and those that were.
    pub(super) fn pilot(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let running = self.pilots.last().filter(|pilot| pilot.report.is_empty());
        let over = self.pilots.iter().filter(|pilot| !pilot.report.is_empty());
        let may_begin =
            self.may.lead && running.is_none() && matches!(self.stage, Stage::Shadow | Stage::Assisted);
        html! {
            section id="pilot" {
                h2 { (lang.word("pilot-title")) }
                p class="note" { (lang.word("pilot-teaches")) }
                @match running {
                    Some(pilot) => (self.running(reader, pilot)),
                    None => p { (lang.word("pilot-none")) },
                }
                @if may_begin { (self.begin(reader)) }
                @for pilot in over {
                    details {
                        summary { (lang.text("pilot-was", &[("day", reader.date(pilot.ends).into())])) }
                        (about(reader, pilot))
                        h3 { (lang.word("pilot-report")) }
                        blockquote { (pilot.report) }
                    }
                }
            }
        }
    }

    fn running(&self, reader: Reader, pilot: &Pilot) -> Markup {
        let lang = reader.lang;
        let over = pilot.is_over(reader.now);
        let day = reader.date(pilot.ends);
        html! {
            @if over { (notice(lang, Notice::Warn, lang.text("pilot-over", &[("day", day.into())]))) }
            @else { p { (lang.text("pilot-runs", &[("day", day.into()), ("n", reader.days_until(pilot.ends).into())])) } }
            (about(reader, pilot))
            @if self.may.lead {
                details open[over || self.wrong.of("report").is_some()] {
                    summary { (icon(Icon::Pen)) (lang.word("pilot-report-do")) }
                    (post(&format!("/automations/{}/pilot/report", self.id), html! {
                        (Field::area("report", lang.word("pilot-report"), 5).hint(lang.word("pilot-report-hint")).most(10_000)
                            .value(self.filled.get("report")).error(self.wrong.of("report")))
                        (actions(button(Weight::Plain, lang.word("pilot-report-save"))))
                    }))
                }
            }
        }
    }

    fn begin(&self, reader: Reader) -> Markup {
        let (lang, filled) = (reader.lang, &self.filled);
        let error = |name: &str| self.wrong.of(name).map(str::to_owned);
        let fields = ["hypothesis", "stop_rule", "ends"];
        let ends = match filled.get("ends") {
            "" => reader.now.plus_days(28).day(),
            typed => typed.to_owned(),
        };
        html! {
            details open[fields.iter().any(|name| self.wrong.of(name).is_some())] {
                summary { (icon(Icon::Pen)) (lang.word("pilot-begin")) }
                (post(&format!("/automations/{}/pilot", self.id), html! {
                    (Field::area("hypothesis", lang.word("pilot-hypothesis"), 2).hint(lang.word("pilot-hypothesis-hint")).most(2_000)
                        .value(filled.get("hypothesis")).error(error("hypothesis")))
                    (Field::area("stop_rule", lang.word("pilot-stop-rule"), 2).hint(lang.word("pilot-stop-rule-hint")).most(2_000)
                        .value(filled.get("stop_rule")).error(error("stop_rule")))
                    (Field::day("ends", lang.word("pilot-ends")).hint(lang.word("pilot-ends-hint")).value(ends).error(error("ends")))
                    (actions(button(Weight::Plain, lang.word("pilot-begin-do"))))
                }))
            }
        }
    }
}

fn about(reader: Reader, pilot: &Pilot) -> Markup {
    let lang = reader.lang;
    let facts = [
        (lang.word("pilot-hypothesis"), pilot.hypothesis.clone()),
        (lang.word("pilot-stop-rule"), pilot.stop_rule.clone()),
        (lang.word("pilot-ends"), reader.date(pilot.ends)),
    ];
    html! { (definitions(facts)) }
}
