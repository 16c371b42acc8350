//! What the works council answered to what people were told, and what was decided on it: the two forms, each for whoever it belongs to.

use domain::information::{Council, Information, Reply, awaits};
use lang::Lang;
use maud::{Markup, html};

use super::conditions::Conditions;
use crate::page::{Reader, condition as words};
use crate::part::form::{actions, post};
use crate::part::{Field, Head, Icon, Notice, Table, Weight, button, icon, notice};

/// What a council can answer; that it has nothing to say on it is an answer too.
const ANSWERS: [Council; 4] =
    [Council::AdviceGiven, Council::Consented, Council::Withheld, Council::NotNeeded];

impl Conditions {
    /// The answers so far, and the forms for the next one and for what was decided.
    pub(super) fn council(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let replies =
            || self.duties.informed.iter().flat_map(|it| it.replies.iter().map(move |reply| (it, reply)));
        let rows: Vec<_> = replies().rev().map(|(it, reply)| self.replied(reader, it, reply)).collect();
        let heads = [
            "duty-document",
            "duty-reply",
            "duty-reply-words",
            "duty-reply-day",
            "duty-decision",
            "duty-decision-day",
            "duty-by",
        ];
        let heads = heads.into_iter().map(|key| Head::text(lang.word(key))).collect();
        let decides = self.may.lead && !rows.is_empty();
        html! {
            @if self.may.council && awaits(&self.duties.informed) {
                (notice(lang, Notice::Info, lang.word("duty-reply-awaited")))
            }
            @if !rows.is_empty() { (Table { id: "replies", caption: &lang.word("duty-replies"), heads, rows }) }
            @if self.may.council && !self.duties.informed.is_empty() { (self.reply_form(reader)) }
            @if decides { (self.decision_form(reader)) }
        }
    }

    fn replied(&self, reader: Reader, it: &Information, reply: &Reply) -> Vec<Markup> {
        let lang = reader.lang;
        let day = |at| reader.date(at);
        vec![
            html! { (it.document) },
            html! { (words::council(lang, reply.council)) },
            html! { (reply.words) },
            html! { (reply.day.map_or_else(|| lang.word("duty-day-unknown"), day)) },
            html! { @match &reply.decision { Some(it) => (it.words), None => (lang.word("duty-decision-none")) } },
            html! { @if let Some(it) = &reply.decision { (day(it.day)) } },
            html! { @if let Some(by) = reply.by { (self.person(by)) } },
        ]
    }

    fn typed_day(&self, reader: Reader, name: &str) -> String {
        match self.filled.get(name) {
            "" => reader.now.day(),
            typed => typed.to_owned(),
        }
    }

    fn reply_form(&self, reader: Reader) -> Markup {
        let (lang, filled) = (reader.lang, &self.filled);
        let error = |name: &str| self.wrong.of(name).map(str::to_owned);
        let answers: Vec<_> = ANSWERS.into_iter().map(|it| (it.as_str(), answer(lang, it))).collect();
        let open = awaits(&self.duties.informed)
            || ["reply", "reply_day"].iter().any(|it| self.wrong.of(it).is_some());
        html! {
            details id="reply" open[open] {
                summary { (icon(Icon::Pen)) (lang.word("duty-reply-do")) }
                (post(&format!("/automations/{}/answer", self.id), html! {
                    (Field::select("reply", lang.word("duty-reply"), answers).value(filled.get("reply")).error(error("reply")))
                    (Field::day("reply_day", lang.word("duty-reply-day")).value(self.typed_day(reader, "reply_day")).error(error("reply_day")))
                    (Field::area("reply_words", lang.word("duty-reply-words"), 3).most(5_000).value(filled.get("reply_words")).optional(lang))
                    (actions(button(Weight::Plain, lang.word("duty-reply-save"))))
                }))
            }
        }
    }

    fn decision_form(&self, reader: Reader) -> Markup {
        let (lang, filled) = (reader.lang, &self.filled);
        let error = |name: &str| self.wrong.of(name).map(str::to_owned);
        html! {
            details id="decision" open[["decision", "decision_day"].iter().any(|it| self.wrong.of(it).is_some())] {
                summary { (icon(Icon::Pen)) (lang.word("duty-decision-do")) }
                (post(&format!("/automations/{}/resolve", self.id), html! {
                    (Field::area("decision", lang.word("duty-decision"), 3).most(5_000).value(filled.get("decision")).error(error("decision")))
                    (Field::day("decision_day", lang.word("duty-decision-day")).value(self.typed_day(reader, "decision_day"))
                        .error(error("decision_day")))
                    (actions(button(Weight::Plain, lang.word("duty-decision-save"))))
                }))
            }
        }
    }
}

/// An answer in words; that nothing was needed is said as the council says it.
fn answer(lang: Lang, council: Council) -> String {
    match council {
        Council::NotNeeded => lang.word("duty-reply-not-needed"),
        other => words::council(lang, other),
    }
}
