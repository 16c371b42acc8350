//! The curve of an automation: how much proceeds at which target, how sure that is, and where it stands now.

use lang::Lang;
use maud::{Markup, html};

use super::chart::axis::Scale;
use super::chart::plot::{Plot, percent_ticks};
use super::chart::{Anchor, Canvas, Drawing, Frame, figure, line, path, rect, text};
use super::table::{Head, Table};

/// What would proceed at a target.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// The share of what proceeds that must be right, such as 0.995.
    pub target: f64,
    /// The share of the cases that would proceed.
    pub share: f64,
    /// Where that share lies, low and high.
    pub interval: [f64; 2],
}

/// A curve and what is marked on it.
#[derive(Clone, Copy, Debug)]
pub struct Curve<'a> {
    /// Id, unique on the page.
    pub id: &'a str,
    /// What the curve shows, as a sentence.
    pub finding: &'a str,
    /// The points, in any order.
    pub points: &'a [Point],
    /// The target and share of the automation now.
    pub here: Option<[f64; 2]>,
}

/// The curve as a figure, with the same numbers in a table one click below.
#[must_use]
pub fn curve(lang: Lang, curve: &Curve<'_>) -> Markup {
    let sound = |p: &&Point| (0.0..1.0).contains(&p.target) && p.share.is_finite();
    let mut points: Vec<Point> = curve.points.iter().filter(sound).copied().collect();
    points.sort_by(|a, b| a.target.total_cmp(&b.target));
    let frame = Frame {
        id: curve.id,
        finding: curve.finding.to_owned(),
        description: lang.word("part-curve-description"),
        summary: lang.word("chart-numbers"),
        table: Some(numbers(lang, curve, &points)),
    };
    figure(frame, |canvas| drawing(lang, canvas, &points, curve.here))
}

fn drawing(lang: Lang, canvas: &Canvas, points: &[Point], here: Option<[f64; 2]>) -> Drawing {
    let plot = Plot::new(canvas);
    let targets = || points.iter().map(|p| p.target).chain(here.map(|[target, _]| target));
    let (least, most) = (targets().fold(f64::INFINITY, f64::min), targets().fold(0.0, f64::max));
    // From 99% to 99.5% is as far as from 90% to 95%: each halves the errors. So the scale counts one error in how many.
    let x = plot.across([one_in(least.min(0.9)), one_in(most.max(0.99))], true);
    let y = plot.up([0.0, 1.0]);
    let place = |p: &Point, share: f64| [x.at(one_in(p.target)), y.at(share)];
    let line_of = |share: fn(&Point) -> f64| points.iter().map(move |p| (p, share(p)));
    let middle: Vec<[f64; 2]> = line_of(|p| p.share).map(|(p, share)| place(p, share)).collect();
    let low = line_of(|p| p.interval[0]).rev().map(|(p, share)| place(p, share));
    let band: Vec<[f64; 2]> =
        line_of(|p| p.interval[1]).map(|(p, share)| place(p, share)).chain(low).collect();
    let words = [lang.word("part-curve-target"), lang.word("part-curve-share")];
    let body = html! {
        (plot.axes(&x, &y, [&words[0], &words[1]], [&target_ticks(lang, &x, canvas), &percent_ticks(&y, 5, lang)]))
        (path(&band, true, "band"))
        (path(&middle, false, "curve"))
        @if let Some([target, share]) = here { (position(lang, &plot, [x.at(one_in(target)), y.at(share)], share)) }
        (rect(0.0, 5.0, 16.0, 10.0, 0.0, "band"))
        (text(24.0, 15.0, Anchor::Start, "note", &lang.word("part-curve-band")))
    };
    Drawing { height: plot.height(), body }
}

fn one_in(target: f64) -> f64 {
    1.0 / (1.0 - target).max(1e-6)
}

fn target_ticks(lang: Lang, x: &Scale, canvas: &Canvas) -> Vec<(f64, String)> {
    let wide: &[f64] = &[0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999];
    let narrow: &[f64] = &[0.5, 0.9, 0.98, 0.995, 0.999];
    let ticks = if canvas.narrow { narrow } else { wide };
    let inside = ticks.iter().filter(|t| (x.values[0]..=x.values[1]).contains(&one_in(**t)));
    inside.map(|target| (one_in(*target), lang.percent_exact(*target))).collect()
}

/// Where the automation stands: a line down to its target and its share in words, on the side where there is room.
fn position(lang: Lang, plot: &Plot, [x, y]: [f64; 2], share: f64) -> Markup {
    let words = lang.text("part-curve-here", &[("share", lang.percent_proven(share).into())]);
    let right = x > (plot.left + plot.right) / 2.0;
    let (place, anchor) = if right { (x - 12.0, Anchor::End) } else { (x + 12.0, Anchor::Start) };
    html! {
        (line([x, y], [x, plot.bottom], "limit-line"))
        (rect(x - 6.0, y - 6.0, 12.0, 12.0, 0.0, "point"))
        // The curve falls to the right: above it there is room on that side, and below it on the other.
        (text(place, if right { (y + 24.0).min(plot.bottom - 6.0) } else { y - 8.0 }, anchor, "strong halo", &words))
    }
}

fn numbers(lang: Lang, curve: &Curve<'_>, points: &[Point]) -> Markup {
    let cell = |share: f64| html! { (lang.percent(share)) };
    let row = |p: &Point| {
        let target = html! { (lang.percent_exact(p.target)) };
        vec![target, cell(p.share), cell(p.interval[0]), cell(p.interval[1])]
    };
    let heads = ["part-curve-target", "part-curve-share", "part-curve-low", "part-curve-high"];
    let table = Table {
        id: &format!("{}-numbers", curve.id),
        caption: &lang.word("part-curve-caption"),
        heads: heads.map(|key| Head::number(lang.word(key))).to_vec(),
        rows: points.iter().map(row).collect(),
    };
    html! { (table) }
}
