//! What is proven at which target, how share and accuracy trade, and what more labelled cases would bring.

use maud::{Markup, html};

use super::{numbers_of, prose};
use crate::explore::answer::{Answer, TargetAnswer};
use crate::explore::chart::{bars, curves};
use crate::explore::report::table::{Column, table};
use crate::explore::report::wording::{self, is_proven, risk};
use lang::Lang;
use web::part::chart::{Frame, figure};

/// The ladder of targets, proven beside claimed.
pub fn ladder(answer: &Answer, lang: Lang) -> Option<Markup> {
    if answer.targets.is_empty() || answer.kept == 0 {
        return None;
    }
    let drawn = wording::ladder(answer);
    let finding = wording::ladder_finding(answer, lang);
    let intro = [
        ("target", lang.percent_exact(answer.main.target).into()),
        ("risk", lang.percent_exact(risk(answer.main.target)).into()),
    ];
    let frame = Frame {
        id: "ladder-chart",
        finding,
        description: lang.word("chart-ladder-description"),
        summary: lang.word("chart-numbers"),
        table: Some(ladder_table(answer, lang)),
    };
    Some(html! {
        p { (lang.text("report-ladder-intro", &intro)) }
        (figure(frame, |canvas| bars::ladder(canvas, &drawn, lang)))
        @if let Some(naive) = wording::naive(answer, lang) { p.finding { (naive) } }
        p { (lang.word("ladder-own-promise")) }
    })
}

fn ladder_table(answer: &Answer, lang: Lang) -> Markup {
    let columns = [
        Column::words(lang.word("head-target")),
        Column::numbers(lang.word("head-confidence")),
        Column::numbers(lang.word("head-proven")),
        Column::numbers(lang.word("head-evidence")),
        Column::numbers(lang.word("head-checked")),
        Column::numbers(lang.word("head-wrong")),
        Column::numbers(lang.word("head-limit")),
        Column::numbers(lang.word("head-naive")),
        Column::numbers(lang.word("head-broken")),
        Column::numbers(lang.word("head-naive-error")),
    ];
    let rows = answer.targets.iter().map(|target| ladder_row(target, lang)).collect();
    table("ladder-table", &numbers_of("heading-ladder", lang), &columns, rows)
}

fn ladder_row(target: &TargetAnswer, lang: Lang) -> Vec<String> {
    let none = || lang.word("value-none");
    let proven = is_proven(target);
    let evidence = |missing: crate::explore::answer::Missing| {
        lang.text("value-of", &[("have", missing.have.into()), ("need", missing.need.into())])
    };
    let when_proven = |text: String| if proven { text } else { none() };
    let times = |share| lang.text("value-of-hundred", &[("times", lang.of_hundred(share).into())]);
    vec![
        lang.percent_exact(target.target),
        lang.percent_exact(target.confidence),
        when_proven(lang.percent_proven(target.share)),
        target.missing.filter(|_| !proven).map_or_else(none, evidence),
        when_proven(lang.count(target.checked)),
        when_proven(lang.count(target.errors)),
        target.limit.map_or_else(none, |limit| lang.number(limit, 4)),
        lang.percent(target.naive_share),
        target.naive_broken.map_or_else(none, times),
        target.naive_error.map_or_else(none, |error| lang.percent_error(error)),
    ]
}

/// Share against accuracy.
pub fn coverage(answer: &Answer, lang: Lang) -> Option<Markup> {
    let points = &answer.coverage_curve;
    if points.len() < 2 {
        return None;
    }
    let everything =
        points.last().filter(|last| wording::is_everything(last.share)).map(|last| last.accuracy);
    let everything = everything.or(answer.accuracy)?;
    let proven = wording::proven_share(answer);
    let mut args = vec![("accuracy", lang.percent(everything).into())];
    let finding = match proven {
        Some(share) => {
            args.push(("share", lang.percent_proven(share).into()));
            lang.text("report-coverage-finding", &args)
        }
        None => lang.text("report-coverage-finding-nothing", &args),
    };
    let columns = ["head-share", "head-accuracy", "head-lower"].map(|key| Column::numbers(lang.word(key)));
    let rows =
        points.iter().map(|p| [p.share, p.accuracy, p.lower].map(|value| lang.percent(value)).to_vec());
    let frame = Frame {
        id: "coverage-chart",
        finding,
        description: lang.word("chart-coverage-description"),
        summary: lang.word("chart-numbers"),
        table: Some(table("coverage-table", &numbers_of("heading-coverage", lang), &columns, rows.collect())),
    };
    let marks = curves::Marks { target: answer.main.target, proven };
    Some(figure(frame, |canvas| curves::coverage(canvas, points, &marks, lang)))
}

/// What more labelled cases would bring.
pub fn learning(answer: &Answer, lang: Lang) -> Markup {
    let points = &answer.learning_curve;
    if points.len() < 2 {
        return prose(&wording::learning(answer, lang));
    }
    let columns = [
        Column::numbers(lang.word("head-cases")),
        Column::numbers(lang.word("head-proven")),
        Column::numbers(lang.word("head-low")),
        Column::numbers(lang.word("head-high")),
        Column::words(lang.word("head-kind")),
        Column::numbers(lang.word("head-accuracy")),
    ];
    let rows = points.iter().map(|point| {
        vec![
            lang.count(point.cases as u64),
            lang.percent(point.share),
            lang.percent(point.interval[0]),
            lang.percent(point.interval[1]),
            lang.word(if point.measured { "value-measured" } else { "value-expected" }),
            point.accuracy.map_or_else(|| lang.word("value-none"), |accuracy| lang.percent(accuracy)),
        ]
    });
    let frame = Frame {
        id: "learning-chart",
        finding: wording::learning_finding(answer, lang),
        description: lang.word("chart-learning-description"),
        summary: lang.word("chart-numbers"),
        table: Some(table("learning-table", &numbers_of("heading-learning", lang), &columns, rows.collect())),
    };
    html! {
        (figure(frame, |canvas| curves::learning(canvas, points, lang)))
        ul { @for sentence in wording::learning(answer, lang) { li { (sentence) } } }
    }
}
