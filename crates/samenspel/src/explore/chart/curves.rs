//! Charts made of curves: share against accuracy, and the learning curve.

use maud::{Markup, html};

use crate::explore::answer::{CoveragePoint, CurvePoint};
use crate::explore::report::wording::is_everything;
use lang::Lang;
use web::part::chart::plot::{Plot, percent_ticks};
use web::part::chart::{Anchor, Canvas, Drawing, line, path, rect, text};

/// What the chart "share against accuracy" marks.
pub struct Marks {
    /// The target that was asked for.
    pub target: f64,
    /// The proven share at that target; none when nothing is proven.
    pub proven: Option<f64>,
}

/// Share against accuracy with the lower half of its interval, the target and the proven limit.
pub fn coverage(canvas: &Canvas, points: &[CoveragePoint], marks: &Marks, lang: Lang) -> Drawing {
    let plot = Plot::new(canvas);
    let lowest = points.iter().map(|p| p.accuracy).chain([marks.target]).fold(1.0, f64::min);
    let floor = (lowest - 0.12 * (1.0 - lowest) - 0.01).max(0.0);
    let (x, y) = (plot.across([0.0, 1.0], false), plot.up([floor, 1.0]));
    let curve: Vec<[f64; 2]> = points.iter().map(|p| [x.at(p.share), y.at(p.accuracy)]).collect();
    let lower = points.iter().rev().map(|p| [x.at(p.share), y.at(p.lower)]);
    let band: Vec<[f64; 2]> = curve.iter().copied().chain(lower).collect();
    let ticks = [percent_ticks(&x, 5, lang), percent_ticks(&y, 6, lang)];
    let words = [lang.word("chart-axis-share"), lang.word("chart-axis-accuracy")];
    let target = lang.text("chart-target", &[("target", lang.percent_exact(marks.target).into())]);
    let body = html! {
        (plot.axes(&x, &y, [&words[0], &words[1]], [&ticks[0], &ticks[1]]))
        (path(&band, true, "band"))
        (line([plot.left, y.at(marks.target)], [plot.right, y.at(marks.target)], "target-line"))
        (text(plot.right, plot.top - 14.0, Anchor::End, "strong", &target))
        (path(&curve, false, "curve"))
        @if let Some(share) = marks.proven { (certified(&plot, x.at(share), share, lang)) }
        @if let (Some(point), Some([px, py])) = (points.last().filter(|p| is_everything(p.share)), curve.last()) {
            @let words = lang.text("chart-everything", &[("accuracy", lang.percent(point.accuracy).into())]);
            (rect(px - 4.0, py - 4.0, 8.0, 8.0, 0.0, "point"))
            (text(px - 10.0, (py + 20.0).min(plot.bottom - 4.0), Anchor::End, "note halo", &words))
        }
        (rect(0.0, 5.0, 16.0, 10.0, 0.0, "band"))
        (text(24.0, 15.0, Anchor::Start, "note", &lang.word("chart-key-band")))
    };
    Drawing { height: plot.height(), body }
}

/// The proven limit: an upright line with its words where the plot is empty.
fn certified(plot: &Plot, x: f64, share: f64, lang: Lang) -> Markup {
    let words = lang.text("chart-certified", &[("share", lang.percent_proven(share).into())]);
    let (place, anchor) = if share > 0.5 { (x - 8.0, Anchor::End) } else { (x + 8.0, Anchor::Start) };
    html! {
        (line([x, plot.top], [x, plot.bottom], "limit-line"))
        (text(place, plot.top + (plot.bottom - plot.top) * 0.6, anchor, "strong halo", &words))
    }
}

/// The learning curve: points with intervals, measured ones solid, expected ones open and dashed.
pub fn learning(canvas: &Canvas, points: &[CurvePoint], lang: Lang) -> Drawing {
    let plot = Plot::new(canvas);
    let cases = points.iter().map(|p| p.cases as f64);
    let (least, most) = (cases.clone().fold(f64::INFINITY, f64::min), cases.fold(1.0, f64::max));
    let by_factor = most / least.max(1.0) > 12.0;
    let across = if by_factor { [least.max(1.0) * 0.85, most * 1.15] } else { [0.0, most * 1.04] };
    let highest = points.iter().map(|p| p.interval[1].max(p.share)).fold(0.05, f64::max);
    let (x, y) = (plot.across(across, by_factor), plot.up([0.0, (highest * 1.1).min(1.0)]));
    let place = |p: &CurvePoint| [x.at(p.cases as f64), y.at(p.share)];
    let measured: Vec<[f64; 2]> = points.iter().filter(|p| p.measured).map(place).collect();
    let expected: Vec<[f64; 2]> = measured
        .last()
        .copied()
        .into_iter()
        .chain(points.iter().filter(|p| !p.measured).map(place))
        .collect();
    let count = |value: f64| lang.number(value, 0);
    let across_ticks = x.ticks(if canvas.narrow { 4 } else { 6 }).into_iter().map(|v| (v, count(v)));
    let across_ticks: Vec<(f64, String)> = across_ticks.collect();
    let words = [
        lang.word(if by_factor { "chart-axis-tenfold" } else { "chart-axis-cases" }),
        lang.word("chart-axis-proven"),
    ];
    let body = html! {
        (plot.axes(&x, &y, [&words[0], &words[1]], [&across_ticks, &percent_ticks(&y, 5, lang)]))
        (path(&measured, false, "curve"))
        (path(&expected, false, "curve expected"))
        @for point in points {
            @let [px, py] = place(point);
            (whisker(px, y.at(point.interval[0]), y.at(point.interval[1])))
            (rect(px - 5.0, py - 5.0, 10.0, 10.0, 0.0, if point.measured { "point" } else { "point open" }))
        }
        @for point in [points.iter().rfind(|p| p.measured), points.iter().rfind(|p| !p.measured)].into_iter().flatten() {
            @let [px, py] = place(point);
            (text(px - 10.0, py - 8.0, Anchor::End, "strong halo", &lang.percent(point.share)))
        }
        (learning_key(lang, canvas))
    };
    Drawing { height: plot.height(), body }
}

fn whisker(x: f64, low: f64, high: f64) -> Markup {
    html! {
        (line([x, low], [x, high], "whisker"))
        (line([x - 5.0, low], [x + 5.0, low], "whisker"))
        (line([x - 5.0, high], [x + 5.0, high], "whisker"))
    }
}

fn learning_key(lang: Lang, canvas: &Canvas) -> Markup {
    let columns = if canvas.narrow { [0.0, 92.0, 190.0] } else { [0.0, 110.0, 220.0] };
    html! {
        (rect(columns[0] + 1.0, 5.0, 10.0, 10.0, 0.0, "point"))
        (text(columns[0] + 18.0, 15.0, Anchor::Start, "note", &lang.word("chart-key-measured")))
        (rect(columns[1] + 1.0, 5.0, 10.0, 10.0, 0.0, "point open"))
        (text(columns[1] + 18.0, 15.0, Anchor::Start, "note", &lang.word("chart-key-expected")))
        (whisker(columns[2] + 6.0, 16.0, 4.0))
        (text(columns[2] + 18.0, 15.0, Anchor::Start, "note", &lang.word("chart-key-interval")))
    }
}
