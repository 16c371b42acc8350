//! What happens with each label: first by advice, then drawn, then all of them in a table.

use maud::{Markup, html};

use crate::explore::answer::{Advice, Answer, LabelAnswer};
use crate::explore::chart::bars;
use crate::explore::report::table::{Column, table};
use crate::explore::report::wording::{self, Group, clean};
use lang::Lang;
use web::part::chart::{Frame, figure};

/// Labels that get a bar; more would not be readable.
const DRAWN: usize = 40;
/// Labels that get a row.
const LISTED: usize = 200;
/// Labels named per advice.
const NAMED: usize = 6;

/// The section about labels; none when there are no labels.
pub fn section(answer: &Answer, lang: Lang) -> Option<Markup> {
    let finding = wording::labels_finding(answer, lang)?;
    let labels = &answer.per_label;
    let bars = bars::label_bars(labels, DRAWN, lang);
    let capped = labels.len() > LISTED;
    let summary = if capped {
        lang.text("report-labels-table-capped", &[("count", LISTED.into())])
    } else {
        lang.word("report-labels-table")
    };
    let frame = Frame {
        id: "labels-chart",
        finding,
        description: lang.word("chart-labels-description"),
        table: Some(label_table(labels, &summary, lang)),
        summary,
    };
    Some(html! {
        (advices(answer, lang))
        (figure(frame, |canvas| bars::labels(canvas, &bars, lang)))
        @if labels.len() > DRAWN { p { (lang.text("report-labels-largest", &[("count", DRAWN.into())])) } }
        @for leak in wording::slipped(answer, lang) { p { (leak) } }
        p { (lang.word("labels-not-each")) }
    })
}

/// Labels by what happens with them: how many, how much of the work, and the largest by name.
fn advices(answer: &Answer, lang: Lang) -> Markup {
    let all: usize = answer.per_label.iter().map(|label| label.cases).sum();
    let share = |group: &Group<'_>| lang.percent(group.cases as f64 / all.max(1) as f64);
    html! {
        ul.advices {
            @for group in wording::groups(answer) {
                li.machine[group.advice == Advice::Proceeds].people[group.advice != Advice::Proceeds] {
                    h3 { (wording::advice(group.advice, lang)) }
                    p.count {
                        (lang.text("labels-count", &[("count", group.labels.len().into())])) ", "
                        (lang.text("value-share-of-cases", &[("share", share(&group).into())]))
                    }
                    p { (wording::advice_why(group.advice, lang)) }
                    p.note { (names(&group, lang)) }
                }
            }
        }
    }
}

fn names(group: &Group<'_>, lang: Lang) -> String {
    let name = |label: &&LabelAnswer| {
        let name = wording::shorten(&clean(&label.label), 40);
        match label.more.filter(|_| group.advice == Advice::MoreLabels) {
            Some(more) => lang.text("value-more-labels", &[("label", name.into()), ("count", more.into())]),
            None => name,
        }
    };
    let mut names: Vec<String> = group.labels.iter().take(NAMED).map(name).collect();
    let rest = group.labels.len().saturating_sub(NAMED);
    if rest > 0 {
        names.push(lang.text("value-and-more", &[("count", rest.into())]));
    }
    names.join(" · ")
}

fn label_table(labels: &[LabelAnswer], caption: &str, lang: Lang) -> Markup {
    let columns = [
        Column::words(lang.word("head-label")),
        Column::numbers(lang.word("head-cases")),
        Column::numbers(lang.word("head-proceeds")),
        Column::numbers(lang.word("head-accuracy")),
        Column::words(lang.word("head-advice")),
        Column::numbers(lang.word("head-contradictions")),
        Column::words(lang.word("head-confused")),
    ];
    let rows = labels.iter().take(LISTED).map(|label| {
        vec![
            wording::shorten(&clean(&label.label), 80),
            lang.count(label.cases as u64),
            lang.percent(label.share),
            label.accuracy.map_or_else(|| lang.word("value-none"), |accuracy| lang.percent(accuracy)),
            wording::label_advice(label, lang),
            lang.count(label.contradictions as u64),
            label.confused_with.as_ref().map_or_else(|| lang.word("value-none"), |other| clean(other)),
        ]
    });
    table("labels-table", caption, &columns, rows.collect())
}
