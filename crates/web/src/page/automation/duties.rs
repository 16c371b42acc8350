//! What is owed to the people an automation touches, each part with what was noted and the form for whoever may note it.

use domain::accord::needed;
use domain::automation::Freed;
use domain::information::{Council, Information};
use lang::Lang;
use maud::{Markup, html};

use super::conditions::{Conditions, FreedAsked};
use crate::page::{Reader, condition as words};
use crate::part::form::{actions, group, post, press};
use crate::part::{Field, Head, Icon, Notice, Table, Tone, Weight, badge, button, icon, meter, notice};

/// Where hours go, in a table.
fn shares(lang: Lang, id: &str, caption: &str, freed: &[Freed]) -> Markup {
    let row = |freed: &Freed| {
        vec![html! { (freed.to) }, html! { (lang.percent_exact(f64::from(freed.percent) / 100.0)) }]
    };
    let heads = vec![Head::text(lang.word("duty-freed-to")), Head::number(lang.word("duty-freed-share"))];
    let rows = freed.iter().map(row).collect();
    html! { (Table { id, caption, heads, rows }) }
}

/// Empty lines at the end of the form for freed hours.
const MORE: usize = 2;

impl Conditions {
    /// Everything that people note here.
    pub(super) fn duties(&self, reader: Reader) -> Markup {
        html! {
            (self.declaration(reader.lang))
            (self.information(reader))
            (self.overseers(reader))
            (self.freed(reader.lang))
        }
    }

    fn to(&self, end: &str) -> String {
        format!("/automations/{}/{end}", self.id)
    }

    fn declaration(&self, lang: Lang) -> Markup {
        let declared = self.duties.not_about_people;
        html! {
            section id="declare" {
                h2 { (lang.word("duty-declare")) }
                p { (lang.word(if declared { "duty-declared" } else { "duty-not-declared" })) }
                @if self.may.lead {
                    @if declared {
                        (press(&self.to("declare"), &[("is_not", "no")], Weight::Plain, lang.word("duty-undeclare-do")))
                    } @else {
                        p class="note" { (lang.word("duty-declare-teaches")) }
                        (press(&self.to("declare"), &[("is_not", "yes")], Weight::Plain, lang.word("duty-declare-do")))
                    }
                }
            }
        }
    }

    fn information(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let row = |it: &Information| {
            vec![
                html! { (it.document) },
                html! { (reader.date(it.told)) },
                html! { (it.recipients) },
                html! { (reader.date(it.starts)) },
                html! { (words::council(lang, it.council)) @if !it.answer.is_empty() { br; span class="note" { (it.answer) } } },
                html! { @if let Some(by) = it.by { (self.person(by)) } },
            ]
        };
        let heads =
            ["duty-document", "duty-told", "duty-recipients", "duty-starts", "duty-council", "duty-by"];
        let heads = heads.into_iter().map(|key| Head::text(lang.word(key))).collect();
        let rows: Vec<_> = self.duties.informed.iter().rev().map(row).collect();
        html! {
            section id="inform" {
                h2 { (lang.word("duty-inform")) }
                p { (words::law(lang, self.facts.country)) }
                @if rows.is_empty() { p { (lang.word("duty-inform-none")) } }
                @else { (Table { id: "informed", caption: &lang.word("duty-inform"), heads, rows }) }
                (self.council(reader))
                @if self.may.inform { (self.inform_form(reader)) }
            }
        }
    }

    fn inform_form(&self, reader: Reader) -> Markup {
        let (lang, filled) = (reader.lang, &self.filled);
        let error = |name: &str| self.wrong.of(name).map(str::to_owned);
        let day = |name: &str| match filled.get(name) {
            "" => reader.now.day(),
            typed => typed.to_owned(),
        };
        let councils = Council::ALL.into_iter().filter(|it| !it.is_an_answer());
        let councils: Vec<_> = councils.map(|it| (it.as_str(), words::council(lang, it))).collect();
        let fields = ["document", "recipients", "told", "starts", "council"];
        html! {
            details id="informing" open[fields.iter().any(|name| self.wrong.of(name).is_some())] {
                summary { (icon(Icon::Pen)) (lang.word("duty-inform-do")) }
                (post(&self.to("inform"), html! {
                    (Field::text("document", lang.word("duty-document")).hint(lang.word("duty-document-hint")).most(300)
                        .value(filled.get("document")).error(error("document")))
                    (Field::text("recipients", lang.word("duty-recipients")).hint(lang.word("duty-recipients-hint")).most(300)
                        .value(filled.get("recipients")).error(error("recipients")))
                    div class="columns" {
                        (Field::day("told", lang.word("duty-told")).value(day("told")).error(error("told")))
                        (Field::day("starts", lang.word("duty-starts")).value(day("starts")).error(error("starts")))
                    }
                    (Field::select("council", lang.word("duty-council"), councils).value(filled.get("council")).error(error("council")))
                    p class="note" { (lang.word("duty-council-own")) }
                    (actions(button(Weight::Plain, lang.word("duty-inform-save"))))
                }))
            }
        }
    }

    fn overseers(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let names: Vec<&str> = self.duties.overseers.iter().map(|id| self.person(*id)).collect();
        html! {
            section id="oversee" {
                h2 { (lang.word("duty-oversee")) }
                @if names.is_empty() { p { (lang.word("duty-oversee-none")) } }
                @else { p { (lang.text("duty-oversee-names", &[("names", names.join(", ").into())])) } }
                p { @match self.duties.stop_tried {
                    Some(at) => (lang.text("duty-stop-tried", &[("day", reader.date(at).into())])),
                    None => (lang.word("duty-stop-untried")),
                } }
                @if let Some(halt) = self.halt {
                    @let said = [("waiting", halt.under_way.into()), ("alone", halt.alone.into())];
                    (notice(lang, Notice::Good, html! {
                        p { (lang.word("duty-halt")) }
                        ul {
                            li { (lang.text("duty-halt-under-way", &said)) }
                            li { (lang.text("duty-halt-alone", &said)) }
                        }
                    }))
                }
                @if self.may.oversee {
                    p class="note" { (lang.word("duty-stop-teaches")) }
                    (press(&self.to("try-stop"), &[], Weight::Plain, lang.word("duty-stop-try")))
                }
                @if self.may.lead {
                    details {
                        summary { (icon(Icon::Pen)) (lang.word("duty-oversee-do")) }
                        (post(&self.to("overseers"), html! {
                            (group(lang.word("duty-oversee-who"), html! {
                                @for (id, name) in &self.team {
                                    (Field::check("overseer", name, self.duties.overseers.contains(id))
                                        .value(id.to_string()).id(format!("overseer-{id}")))
                                }
                            }))
                            (actions(button(Weight::Plain, lang.word("duty-oversee-save"))))
                        }))
                    }
                }
            }
        }
    }

    fn freed(&self, lang: Lang) -> Markup {
        html! {
            section id="freed" {
                h2 { (lang.word("duty-freed")) }
                @if self.duties.freed.is_empty() { p { (lang.word("duty-freed-none")) } }
                @else { (shares(lang, "freed-hours", &lang.word("duty-freed-agreed"), &self.duties.freed)) }
                // How long a case takes by hand is measured nowhere, so percents are all there is.
                p class="note" { (lang.word("duty-freed-no-hours")) }
                @if let Some(asked) = &self.asked { (self.freed_asked(lang, asked)) }
                @if self.may.team { (self.freed_form(lang)) }
            }
        }
    }

    fn freed_asked(&self, lang: Lang, asked: &FreedAsked) -> Markup {
        let [agreed, of] = asked.agreed;
        let say = |says: &str, weight, words: String| {
            press(&self.to("freed/say"), &[("says", says)], weight, words)
        };
        html! {
            h3 { (lang.word("duty-freed-asked")) }
            p { (lang.word("duty-freed-asked-teaches")) }
            (shares(lang, "freed-asked", &lang.word("duty-freed-asked"), &asked.freed))
            (meter(lang, "freed-agreed", lang.word("together-agreed"), agreed as u64, needed(of) as u64))
            @if self.may.team {
                @if asked.mine {
                    p { (badge(Tone::Good, lang.word("together-you-agreed"))) }
                    (say("no", Weight::Plain, lang.word("together-withdraw")))
                } @else {
                    (say("yes", Weight::Primary, lang.word("together-agree")))
                }
            }
            @if asked.may_keep { (say("keep", Weight::Plain, lang.word("duty-freed-keep"))) }
        }
    }

    fn freed_form(&self, lang: Lang) -> Markup {
        let row = |at: usize| {
            let known = self.duties.freed.get(at);
            let typed = |name: &str, known: String| match self.filled.get(name) {
                "" => known,
                typed => typed.to_owned(),
            };
            let (to, share) = (format!("to-{at}"), format!("percent-{at}"));
            let number = lang.count(at as u64 + 1);
            html! {
                div class="paper-row" {
                    (Field::text(&to, lang.text("duty-freed-to-number", &[("n", number.clone().into())])).most(200)
                        .value(typed(&to, known.map_or_else(String::new, |it| it.to.clone()))).optional(lang))
                    (Field::number(&share, lang.text("duty-freed-share-number", &[("n", number.into())])).unit("%").range(0.0, 100.0)
                        .value(typed(&share, known.map_or_else(String::new, |it| it.percent.to_string()))).optional(lang))
                }
            }
        };
        let wrong = self.wrong.of("percent-0");
        html! {
            details open[wrong.is_some()] {
                summary { (icon(Icon::Pen)) (lang.word("duty-freed-do")) }
                p class="note" { (lang.word("duty-freed-teaches")) }
                p class="note" { (lang.word("duty-freed-asks")) }
                (post(&self.to("freed"), html! {
                    @for at in 0..(self.duties.freed.len() + MORE).max(3) { (row(at)) }
                    (actions(button(Weight::Plain, lang.word("duty-freed-save"))))
                }))
            }
        }
    }
}
