//! The answer about documents on a terminal: a sentence first, then what it rests on.

use lang::Lang;

use super::answer::{PaperAnswer, Proven};
use crate::explore::terminal::Style;
use crate::explore::terminal::page::{Cell, Column, Page, Paint};

pub(super) fn render(answer: &PaperAnswer, lang: Lang, style: Style) -> String {
    let mut page = Page::new(Style { width: style.width.max(60), ..style });
    headline(&mut page, answer, lang);
    strata(&mut page, answer, lang);
    growth(&mut page, answer, lang);
    fields(&mut page, answer, lang);
    unread(&mut page, answer, lang);
    page.heading(&lang.word("heading-promise"));
    page.prose(&lang.word("papers-promise"), 2, Paint::Plain);
    page.prose(&lang.word("promise-brake"), 2, Paint::Plain);
    page.finish()
}

fn headline(page: &mut Page, answer: &PaperAnswer, lang: Lang) {
    let (share, target) = (leaves(answer, answer.main), answer.main);
    let args = [
        ("documents", answer.documents.into()),
        ("share", lang.percent_proven(share).into()),
        ("target", lang.percent_exact(target).into()),
        ("confidence", lang.percent_exact(answer.confidence).into()),
    ];
    let sentence = match share > 0.0 {
        true => lang.text("papers-headline", &args),
        false => lang.text("papers-headline-none", &args),
    };
    let sentence = format!("{sentence}{}", milder(answer, lang));
    page.prose(&sentence, 0, Paint::Strong);
    if let Some(label) = answer.label {
        page.space();
        let args = [("labels", label.labels.into()), ("right", lang.percent(label.right).into())];
        page.prose(&lang.text("papers-labels", &args), 0, Paint::Plain);
    }
    page.space();
    page.prose(
        &lang.text("papers-seconds", &[("seconds", lang.number(answer.seconds, 1).into())]),
        0,
        Paint::Faint,
    );
}

/// The share of all documents that leaves at a target.
fn leaves(answer: &PaperAnswer, target: f64) -> f64 {
    let all: f64 = answer.strata.iter().map(|it| it.documents as f64).sum();
    let of = |proven: &[Proven]| proven.iter().find(|it| it.target == target).and_then(|it| it.share);
    let leaves = answer.strata.iter().map(|it| of(&it.proven).unwrap_or(0.0) * it.documents as f64);
    leaves.sum::<f64>() / all.max(1.0)
}

/// What a milder target would give, where the one asked for gives nothing.
fn milder(answer: &PaperAnswer, lang: Lang) -> String {
    let targets = answer.strata.first().map(|it| it.proven.iter().map(|it| it.target).collect::<Vec<_>>());
    let targets = targets.unwrap_or_default();
    let below = targets.into_iter().rev().filter(|it| *it < answer.main);
    let found = below.map(|target| (target, leaves(answer, target))).find(|(_, share)| *share > 0.0);
    match found.filter(|_| leaves(answer, answer.main) == 0.0) {
        Some((target, share)) => {
            let args =
                [("target", lang.percent_exact(target).into()), ("share", lang.percent_proven(share).into())];
            format!(" {}", lang.text("papers-milder", &args))
        }
        None => String::new(),
    }
}

fn share(lang: Lang, proven: &Proven) -> String {
    match proven.share {
        Some(share) => lang.percent_proven(share),
        None => lang.text("papers-short", &[("have", proven.have.into()), ("need", proven.need.into())]),
    }
}

fn columns(lang: Lang, first: String, targets: &[Proven]) -> Vec<Column> {
    let right = |head: String| Column { head, right: true, most: 24 };
    let mut columns = vec![
        Column { head: first, right: false, most: 32 },
        right(lang.word("papers-column-documents")),
        right(lang.word("papers-column-right")),
    ];
    columns.extend(targets.iter().map(|it| right(lang.percent_exact(it.target))));
    columns
}

fn row(lang: Lang, name: String, documents: usize, right: f64, proven: &[Proven]) -> Vec<Cell> {
    let mut row: Vec<Cell> =
        vec![name.into(), lang.count(documents as u64).into(), lang.percent(right).into()];
    row.extend(proven.iter().map(|it| Cell::pieces(vec![(share(lang, it), Paint::Machine)])));
    row
}

fn strata(page: &mut Page, answer: &PaperAnswer, lang: Lang) {
    let Some(first) = answer.strata.first() else { return };
    page.heading(&lang.word("papers-heading-whole"));
    page.prose(&lang.word("papers-whole"), 2, Paint::Plain);
    page.space();
    let name = |quality: &str| match quality {
        "text" => lang.word("papers-quality-text"),
        "scan" => lang.word("papers-quality-scan"),
        _ => lang.word("papers-quality-photo"),
    };
    let rows =
        answer.strata.iter().map(|it| row(lang, name(&it.quality), it.documents, it.right, &it.proven));
    page.table(&columns(lang, lang.word("papers-column-source"), &first.proven), rows.collect());
}

fn growth(page: &mut Page, answer: &PaperAnswer, lang: Lang) {
    let Some(first) = answer.growth.first() else { return };
    page.heading(&lang.word("papers-heading-growth"));
    page.prose(&lang.word("papers-growth"), 2, Paint::Plain);
    page.space();
    let mut columns = columns(lang, lang.word("papers-column-learned"), &first.proven);
    columns.remove(1);
    let rows = answer.growth.iter().map(|it| {
        let mut row = row(lang, lang.count(it.documents as u64), it.documents, it.right, &it.proven);
        row.remove(1);
        row
    });
    page.table(&columns, rows.collect());
}

fn fields(page: &mut Page, answer: &PaperAnswer, lang: Lang) {
    let Some(first) = answer.fields.first() else { return };
    page.heading(&lang.word("papers-heading-fields"));
    page.prose(&lang.word("papers-fields"), 2, Paint::Plain);
    page.space();
    let rows = answer.fields.iter().map(|it| row(lang, it.field.clone(), it.documents, it.right, &it.proven));
    page.table(&columns(lang, lang.word("papers-column-field"), &first.proven), rows.collect());
}

fn unread(page: &mut Page, answer: &PaperAnswer, lang: Lang) {
    if answer.unread.is_empty() {
        return;
    }
    page.heading(&lang.word("papers-heading-unread"));
    page.prose(&lang.text("papers-unread", &[("n", answer.unread.len().into())]), 2, Paint::Plain);
    for unread in answer.unread.iter().take(10) {
        page.prose(&format!("{} ({})", unread.file, unread.why), 4, Paint::Faint);
    }
}
