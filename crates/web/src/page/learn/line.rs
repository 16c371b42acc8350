//! How somebody's own practice went over time, as their own browser kept it: a picture, its table, and a button that forgets it.

use domain::skill::{Line, MOST, Sitting};
use lang::Lang;
use maud::{Markup, html};

use super::super::{Reader, Sheet};
use crate::part::chart::axis::Scale;
use crate::part::chart::plot::{Plot, percent_ticks};
use crate::part::chart::{Anchor, Canvas, Drawing, Frame, figure, path, rect, round, text};
use crate::part::form::press;
use crate::part::table::{Head, Table};
use crate::part::{Notice, Weight, empty, link, notice};
use crate::shell::Room;

/// Half of a mark.
const MARK: f64 = 6.0;

/// The page. Nothing stands in it that the server keeps.
#[derive(Clone, Debug, Default)]
pub struct SkillLine {
    /// What the browser kept.
    pub line: Line,
    /// It was forgotten just now.
    pub forgotten: bool,
}

impl SkillLine {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            @if self.forgotten { div role="status" { (notice(lang, Notice::Good, lang.word("skill-forgotten"))) } }
            p class="note" { (lang.text("skill-private", &[("most", MOST.into())])) }
            @if self.line.sittings().is_empty() {
                (empty(lang.word("skill-none"), lang.word("skill-none-teaches"), link(Weight::Primary, "/learn", lang.word("skill-to-practice"))))
            } @else {
                (self.picture(lang))
                p { (lang.word("skill-no-aim")) }
                p class="actions" { (link(Weight::Plain, "/learn", lang.word("learn-back"))) }
                section {
                    h2 { (lang.word("skill-forget")) }
                    p { (lang.word("skill-forget-means")) }
                    (press("/learn/line", &[], Weight::Plain, lang.word("skill-forget-save")))
                }
            }
        };
        let lede = Some(lang.word("skill-lede"));
        Sheet { title: lang.word("skill-title"), lede, here: Some(Room::Learn), body, script: None }
    }

    fn picture(&self, lang: Lang) -> Markup {
        let sittings = self.line.sittings();
        let alone = sittings.iter().filter(|it| it.alone).count();
        let said = [("beside", (sittings.len() - alone).into()), ("alone", alone.into())];
        let frame = Frame {
            id: "skill-line",
            finding: lang.text("skill-finding", &said),
            description: lang.word("skill-description"),
            summary: lang.word("chart-numbers"),
            table: Some(numbers(lang, sittings)),
        };
        figure(frame, |canvas| drawing(lang, canvas, sittings))
    }
}

fn how(lang: Lang, alone: bool) -> String {
    lang.word(if alone { "skill-alone" } else { "skill-beside" })
}

/// The latest first: that is what somebody looks for.
fn numbers(lang: Lang, sittings: &[Sitting]) -> Markup {
    let heads = vec![
        Head::text(lang.word("skill-day")),
        Head::text(lang.word("skill-how")),
        Head::number(lang.word("skill-right")),
    ];
    let of = |it: &Sitting| [("n", u64::from(it.right).into()), ("of", u64::from(it.of).into())];
    let row = |it: &Sitting| {
        // The day was that of the reader's calendar when it was written down.
        let right = lang.text("practice-of", &of(it));
        vec![html! { (lang.date(it.day.0)) }, html! { (how(lang, it.alone)) }, html! { (right) }]
    };
    let rows = sittings.iter().rev().map(row).collect();
    html! { (Table { id: "skill-numbers", caption: &lang.word("skill-caption"), heads, rows }) }
}

fn drawing(lang: Lang, canvas: &Canvas, sittings: &[Sitting]) -> Drawing {
    let plot = Plot::new(canvas);
    let (x, y) = (plot.across([-0.5, sittings.len() as f64 - 0.5], false), plot.up([0.0, 1.0]));
    let points = |alone: bool| -> Vec<[f64; 2]> {
        let all = sittings.iter().enumerate().filter(|(_, it)| it.alone == alone);
        all.map(|(nth, it)| [x.at(nth as f64), y.at(it.share())]).collect()
    };
    let (beside, alone) = (points(false), points(true));
    let words = [lang.word("skill-across"), lang.word("skill-up")];
    let body = html! {
        (plot.axes(&x, &y, [&words[0], &words[1]], [&[], &percent_ticks(&y, 4, lang)]))
        (days(lang, &plot, sittings))
        (path(&beside, false, "curve"))
        (path(&alone, false, "curve alone"))
        @for at in &beside { (square(*at)) }
        @for at in &alone { (dot(*at)) }
        (legend(lang, canvas))
    };
    Drawing { height: plot.height(), body }
}

/// The first day and the last one, where they fit without touching.
fn days(lang: Lang, plot: &Plot, sittings: &[Sitting]) -> Markup {
    let day = |it: Option<&Sitting>| it.map(|it| lang.date(it.day.0)).unwrap_or_default();
    let (first, last) = (day(sittings.first()), day(sittings.last()));
    html! {
        (text(plot.left, plot.bottom + 19.0, Anchor::Start, "tick", &first))
        @if last != first { (text(plot.right, plot.bottom + 19.0, Anchor::End, "tick", &last)) }
    }
}

/// Beside AI: square and slate, as the machine is everywhere.
fn square([x, y]: [f64; 2]) -> Markup {
    rect(x - MARK, y - MARK, MARK * 2.0, MARK * 2.0, 0.0, "machine")
}

/// Without it: round and ochre, as people are.
fn dot([x, y]: [f64; 2]) -> Markup {
    html! { circle cx=(round(x)) cy=(round(y)) r=(MARK) class="people-mark" {} }
}

fn legend(lang: Lang, canvas: &Canvas) -> Markup {
    let place = Scale { values: [0.0, 2.0], places: [0.0, canvas.width.min(420.0)], by_factor: false };
    let second = place.at(1.0);
    html! {
        (square([MARK, 10.0]))
        (text(MARK * 2.0 + 8.0, 15.0, Anchor::Start, "note", &how(lang, false)))
        (dot([second + MARK, 10.0]))
        (text(second + MARK * 2.0 + 8.0, 15.0, Anchor::Start, "note", &how(lang, true)))
    }
}
