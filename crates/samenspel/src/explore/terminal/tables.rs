//! The tables of the terminal, with bars drawn in characters: blocks for the machine, dots for people.

use super::page::{Cell, Column, Page, Paint, natural_width};
use super::width::columns;
use super::{MACHINE, PEOPLE};
use crate::explore::answer::{Advice, Answer, Judgement, LabelAnswer, Missing, TargetAnswer};
use crate::explore::report::source;
use crate::explore::report::wording::{self, clean, is_proven, risk};
use lang::Lang;

/// Labels that are listed; the report has more and `--json` has all.
const MOST_LABELS: usize = 25;

/// The targets: proven share beside the claim without proof.
pub fn ladder(page: &mut Page, answer: &Answer, lang: Lang) {
    if answer.targets.is_empty() {
        return;
    }
    let all: Vec<&TargetAnswer> = answer.targets.iter().collect();
    let mixed = wording::has_many_confidences(&all);
    page.heading(&lang.word("heading-ladder"));
    page.prose(&wording::ladder_finding(answer, lang), 2, Paint::Plain);
    page.space();
    let layout = Layout { mixed, brief: mixed && page.width() < 80 };
    let table = ladder_columns(layout, lang);
    let rows = |room| all.iter().map(|target| ladder_row(target, layout, room, lang)).collect::<Vec<_>>();
    let room = page.width().saturating_sub(natural_width(&table, &rows(0))).clamp(4, 40);
    page.table(&table, rows(room));
    page.space();
    let mark = |bar: &str| format!("{bar}{bar}");
    let legend = [("proven", mark("█").into()), ("naive", mark("░").into()), ("evidence", mark("━").into())];
    page.prose(&lang.text("terminal-legend-ladder", &legend), 2, Paint::Faint);
    for sentence in wording::ladder_missing(answer, lang) {
        page.prose(&sentence, 2, Paint::Plain);
    }
    if let Some(naive) = wording::naive(answer, lang) {
        page.prose(&naive, 2, Paint::Plain);
    }
    page.prose(&lang.word("ladder-own-promise"), 2, Paint::Plain);
}

/// Which columns the ladder has.
#[derive(Clone, Copy)]
struct Layout {
    /// Lines differ in confidence, so each says its own.
    mixed: bool,
    /// Too little room for what the proof rests on.
    brief: bool,
}

fn ladder_columns(layout: Layout, lang: Lang) -> Vec<Column> {
    let mut table = vec![number("terminal-column-target", lang)];
    if layout.mixed {
        table.push(number("head-confidence", lang));
    }
    table.push(Column { head: String::new(), right: false, most: 40 });
    table.push(number("terminal-column-proven", lang));
    if !layout.brief {
        table.push(number("terminal-column-checked", lang));
        table.push(number("terminal-column-wrong", lang));
    }
    table.push(number("terminal-column-naive", lang));
    table.push(number("terminal-column-broken", lang));
    table
}

fn number(key: &str, lang: Lang) -> Column {
    Column { head: lang.word(key), right: true, most: usize::MAX }
}

fn ladder_row(target: &TargetAnswer, layout: Layout, room: usize, lang: Lang) -> Vec<Cell> {
    let none = lang.word("value-none");
    let proven = is_proven(target);
    let mut row: Vec<Cell> = vec![lang.percent_exact(target.target).into()];
    if layout.mixed {
        row.push(lang.percent_exact(target.confidence).into());
    }
    row.push(match target.missing {
        Some(missing) if !proven => Cell::pieces(vec![(progress(missing, room), Paint::Machine)]),
        _ => Cell::pieces(vec![(claims(target, room), Paint::Machine)]),
    });
    let or_none = |text: String| if proven { text } else { none.clone() };
    row.push(or_none(lang.percent_proven(target.share)).into());
    if !layout.brief {
        row.push(or_none(lang.count(target.checked)).into());
        row.push(or_none(lang.count(target.errors)).into());
    }
    row.push(lang.percent(target.naive_share).into());
    let broken = |share| lang.text("value-of-hundred", &[("times", lang.of_hundred(share).into())]);
    row.push(target.naive_broken.map_or(none, broken).into());
    row
}

/// The proven share solid, what would have been claimed on top of it shaded.
fn claims(target: &TargetAnswer, room: usize) -> String {
    let solid = if is_proven(target) { blocks(target.share, room) } else { 0 };
    let claimed = blocks(target.naive_share, room).max(solid);
    format!("{}{}", "█".repeat(solid), "░".repeat(claimed - solid))
}

/// A bar that fills up as the evidence grows.
pub fn progress(missing: Missing, room: usize) -> String {
    let filled = blocks(missing.have as f64 / missing.need.max(1) as f64, room).min(room.saturating_sub(1));
    format!("{}{}", "━".repeat(filled), "╌".repeat(room - filled))
}

/// One bar of two voices side by side: what proceeds in blocks, what goes to people in dots.
pub fn two_voices(share: f64, room: usize) -> Vec<(String, Paint)> {
    let machine = blocks(share, room);
    vec![("█".repeat(machine), Paint::Machine), ("•".repeat(room.saturating_sub(machine)), Paint::People)]
}

/// A share in whole characters; what is there shows, what is not complete does not look complete.
fn blocks(share: f64, room: usize) -> usize {
    let exact = share.clamp(0.0, 1.0) * room as f64;
    if room == 0 || exact <= 0.0 || share.is_nan() {
        0
    } else if share < 1.0 {
        (exact.round() as usize).clamp(1, (room - 1).max(1))
    } else {
        room
    }
}

/// What happens with each label.
pub fn labels(page: &mut Page, answer: &Answer, lang: Lang) {
    let Some(finding) = wording::labels_finding(answer, lang) else { return };
    page.heading(&lang.word("heading-labels"));
    page.prose(&finding, 2, Paint::Plain);
    page.space();
    let table = |names| {
        [
            Column { head: lang.word("head-label"), right: false, most: names },
            Column { head: String::new(), right: false, most: 24 },
            number("head-proceeds", lang),
            number("head-cases", lang),
            Column { head: lang.word("head-advice"), right: false, most: 24 },
        ]
    };
    let listed = || answer.per_label.iter().take(MOST_LABELS);
    let rows = |room| listed().map(|label| label_row(label, room, lang)).collect::<Vec<_>>();
    // What numbers and advices leave is for names first, then for bars.
    let left = page.width().saturating_sub(natural_width(&table(0), &rows(0)));
    let longest = listed().map(|label| columns(&clean(&label.label))).max().unwrap_or(0);
    let names = longest.min(left.saturating_sub(8)).clamp(8, 40);
    page.table(&table(names), rows(left.saturating_sub(names).clamp(4, 24)));
    let rest = answer.per_label.len().saturating_sub(MOST_LABELS);
    if rest > 0 {
        page.prose(&lang.text("terminal-labels-more", &[("count", rest.into())]), 2, Paint::Plain);
    }
    page.space();
    let legend = [("machine", format!("██ {MACHINE}").into()), ("people", format!("•• {PEOPLE}").into())];
    page.prose(&lang.text("terminal-legend-labels", &legend), 2, Paint::Faint);
    for leak in wording::slipped(answer, lang) {
        page.prose(&leak, 2, Paint::Plain);
    }
    page.prose(&lang.word("labels-not-each"), 2, Paint::Plain);
}

fn label_row(label: &LabelAnswer, room: usize, lang: Lang) -> Vec<Cell> {
    let (mark, paint) = match label.advice {
        Advice::Proceeds => (MACHINE, Paint::Machine),
        _ => (PEOPLE, Paint::People),
    };
    let advice = match (label.advice, label.more) {
        (Advice::Proceeds, _) => lang.word("terminal-advice-proceeds"),
        (Advice::Person, _) => lang.word("terminal-advice-person"),
        (Advice::MoreLabels, Some(more)) => lang.text("terminal-more-labels", &[("count", more.into())]),
        (Advice::MoreLabels, None) => lang.word("terminal-advice-more-labels"),
        (Advice::Contradictory, _) => lang.word("terminal-advice-contradictory"),
        (Advice::Reserved, _) => lang.word("terminal-advice-reserved"),
    };
    vec![
        clean(&label.label).into(),
        Cell::pieces(two_voices(label.share, room)),
        lang.percent(label.share).into(),
        lang.count(label.cases as u64).into(),
        Cell::pieces(vec![(format!("{mark} "), paint), (advice, Paint::Plain)]),
    ]
}

/// How each promise fared on rows that took no part.
pub fn judged(page: &mut Page, judgement: &Judgement, lang: Lang) {
    if judgement.targets.is_empty() {
        return;
    }
    page.space();
    let table = [
        number("terminal-column-target", lang),
        number("head-proceeds", lang),
        number("head-wrong", lang),
        number("head-promised", lang),
        Column { head: lang.word("head-judgement"), right: false, most: 24 },
    ];
    let row = |judged: &crate::explore::answer::JudgedTarget| -> Vec<Cell> {
        let promised = [("risk", lang.percent_exact(risk(judged.target)).into())];
        vec![
            lang.percent_exact(judged.target).into(),
            lang.percent(judged.share).into(),
            judged.error.map_or_else(|| lang.word("value-none"), |error| lang.percent_error(error)).into(),
            lang.text("value-at-most", &promised).into(),
            source::judged_outcome(judged, lang).into(),
        ]
    };
    page.table(&table, judgement.targets.iter().map(row).collect());
}
