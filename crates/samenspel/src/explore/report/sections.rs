//! The sections of the report, in the order in which questions come up.

mod evidence;
mod labels;

use maud::{Markup, html};

use super::source::{self, Apart};
use super::table::{Column, table};
use super::wording::{self, clean, risk};
use crate::explore::answer::{Answer, Judgement, Suspicious};
use lang::Lang;

/// One section: what it is called and what stands in it.
pub struct Section {
    /// Id of its heading.
    pub id: &'static str,
    /// Its heading.
    pub heading: String,
    /// What stands below it.
    pub body: Markup,
}

/// All sections that this answer has something for.
pub fn all(answer: &Answer, lang: Lang) -> Vec<Section> {
    let mut sections = Vec::new();
    let mut add = |id, key: &str, body: Option<Markup>| {
        sections.extend(body.map(|body| Section { id, heading: lang.word(key), body }));
    };
    let some_cases = answer.kept > 0;
    add("ladder", "heading-ladder", evidence::ladder(answer, lang));
    add("labels", "heading-labels", labels::section(answer, lang));
    add("coverage", "heading-coverage", evidence::coverage(answer, lang));
    add("learning", "heading-learning", some_cases.then(|| evidence::learning(answer, lang)));
    add("suspicious", "heading-suspicious", some_cases.then(|| suspicious(&answer.suspicious, lang)));
    add("hours", "heading-hours", hours(answer, lang));
    let test = answer.test.as_ref().map(|rows| judged(answer, rows, Apart::Test, lang));
    add("test", "heading-test", test);
    let future = answer.future.as_ref().map(|rows| judged(answer, rows, Apart::Future, lang));
    add("future", "heading-future", future);
    add("promise", "heading-promise", some_cases.then(|| promise(answer, lang)));
    add("input", "heading-input", Some(input(answer, lang)));
    sections
}

/// Sentences as one paragraph.
fn prose(sentences: &[String]) -> Markup {
    html! { @if !sentences.is_empty() { p { (sentences.join(" ")) } } }
}

/// The caption of a table below a heading: not the heading itself, for every region has a name of its own.
fn numbers_of(heading: &str, lang: Lang) -> String {
    lang.text("report-numbers", &[("heading", lang.word(heading).into())])
}

/// Cases whose label looks wrong: what a person said and what AI proposes, side by side.
fn suspicious(cases: &[Suspicious], lang: Lang) -> Markup {
    html! {
        p { (wording::suspicious_finding(cases, lang)) }
        @if !cases.is_empty() {
            p { (lang.word("suspicious-what-to-do")) }
            ol.cases {
                @for case in cases.iter().take(20) {
                    li {
                        p.where { (lang.text("value-line", &[("line", case.line.to_string().into())])) }
                        blockquote { (clean(&case.text)) }
                        dl.voices {
                            div.people { dt { (lang.word("who-people-label")) } dd { (clean(&case.label)) } }
                            div.machine { dt { (lang.word("who-ai-proposes")) } dd { (clean(&case.proposed)) } }
                        }
                        @if let Some(words) = wording::suspicious_words(case, lang) { p.note { (words) } }
                        @if case.contradicts { p.note { (lang.word("suspicious-contradicts")) } }
                    }
                }
            }
        }
    }
}

fn hours(answer: &Answer, lang: Lang) -> Option<Markup> {
    let hours = wording::hours(answer, lang)?;
    Some(html! {
        p.finding { (hours) }
        p { (lang.word("hours-measured-only")) }
    })
}

fn judged(answer: &Answer, judgement: &Judgement, which: Apart, lang: Lang) -> Markup {
    let (id, key) = match which {
        Apart::Test => ("judged-test", "heading-test"),
        Apart::Future => ("judged-future", "heading-future"),
    };
    let columns = [
        Column::words(lang.word("head-target")),
        Column::numbers(lang.word("head-confidence")),
        Column::numbers(lang.word("head-share")),
        Column::numbers(lang.word("head-error")),
        Column::numbers(lang.word("head-promised")),
        Column::words(lang.word("head-judgement")),
    ];
    let rows = judgement.targets.iter().map(|judged| {
        vec![
            lang.percent_exact(judged.target),
            lang.percent_exact(judged.confidence),
            lang.percent(judged.share),
            judged
                .error
                .map_or_else(|| lang.word("value-none"), |error| source::judged_error(judged, error, lang)),
            lang.text("value-at-most", &[("risk", lang.percent_exact(risk(judged.target)).into())]),
            source::judged_outcome(judged, lang),
        ]
    });
    html! {
        @if let Some(finding) = source::judged_finding(judgement, which, answer.main, lang) { p.finding { (finding) } }
        (prose(&source::judged_notes(judgement, lang)))
        @if !judgement.targets.is_empty() { (table(id, &numbers_of(key, lang), &columns, rows.collect())) }
    }
}

/// What the promise says, what it does not say, and what it rests on.
fn promise(answer: &Answer, lang: Lang) -> Markup {
    let risk = lang.percent_exact(risk(answer.main.target));
    let target = lang.percent_exact(answer.main.target);
    let confidence = lang.percent_exact(answer.main.confidence);
    html! {
        h3 { (lang.word("report-says")) }
        ul {
            li { (lang.text("report-says-promise", &[("risk", risk.as_str().into())])) }
            li { (lang.text("report-says-confidence", &[("confidence", confidence.into())])) }
            li { (lang.word("report-says-rest")) }
        }
        h3 { (lang.word("report-says-not")) }
        ul {
            li { (lang.text("report-not-all", &[("target", target.into())])) }
            li { (lang.text("report-not-label", &[("risk", risk.into())])) }
            li { (lang.word("report-not-change")) }
        }
        p { (lang.word("promise-labels")) }
        p { (lang.word("promise-brake")) }
    }
}

fn input(answer: &Answer, lang: Lang) -> Markup {
    let bad = &answer.input.bad_rows;
    let columns = [Column::words(lang.word("report-head-line")), Column::words(lang.word("report-head-why"))];
    let rows = bad.iter().map(|row| vec![row.line.to_string(), source::bad_row_why(row.why, lang)]);
    html! {
        (prose(&source::input(answer, lang)))
        @if !bad.is_empty() {
            ul { @for reason in source::bad_rows(answer, lang, 12) { li { (reason) } } }
            details.on-screen {
                summary { (lang.word("report-input-table")) }
                @if answer.input.bad > bad.len() {
                    p { (lang.text("report-input-bad-capped", &[("count", bad.len().into())])) }
                }
                (table("bad-rows", &lang.word("report-input-table"), &columns, rows.collect()))
            }
        }
        (prose(&source::learner(answer, lang)))
    }
}
