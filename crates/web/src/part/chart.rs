//! Charts as SVG, drawn on the server: no script, no network, colours by CSS class so that both themes and print fit.
//!
//! Every chart is a figure: its finding as a sentence, the drawing twice (wide, and narrow for a telephone, so that
//! letters keep their size), and the same numbers in a table one click below. The machine is solid, slate and square;
//! people are dotted, ochre and round.

pub mod axis;
pub mod plot;

use maud::{Markup, html};

/// Where a drawing goes.
pub struct Canvas {
    /// Prefix of the ids inside, unique on the page.
    pub id: String,
    /// Width in drawing units.
    pub width: f64,
    /// Drawn for a telephone.
    pub narrow: bool,
}

/// What was drawn, and how high it became.
pub struct Drawing {
    /// Height in drawing units.
    pub height: f64,
    /// The shapes.
    pub body: Markup,
}

/// What stands around a drawing.
pub struct Frame<'a> {
    /// Id of the figure, unique on the page.
    pub id: &'a str,
    /// The finding, as a sentence.
    pub finding: String,
    /// What kind of drawing it is, for who cannot see it.
    pub description: String,
    /// Summary of the fold that holds the table.
    pub summary: String,
    /// The same numbers.
    pub table: Option<Markup>,
}

const WIDE: f64 = 720.0;
const NARROW: f64 = 340.0;

/// A whole figure: finding, both drawings, table.
pub fn figure(frame: Frame<'_>, draw: impl Fn(&Canvas) -> Drawing) -> Markup {
    let svg = |narrow: bool| {
        let (name, width) = if narrow { ("narrow", NARROW) } else { ("wide", WIDE) };
        let canvas = Canvas { id: format!("{}-{name}", frame.id), width, narrow };
        let drawing = draw(&canvas);
        let (title, description) = (format!("{}-title", canvas.id), format!("{}-description", canvas.id));
        html! {
            svg class=(name) viewBox=(format!("0 0 {width} {:.0}", drawing.height)) role="img"
                aria-labelledby=(title) aria-describedby=(description) {
                title id=(title) { (frame.finding) }
                desc id=(description) { (frame.description) }
                (patterns(&canvas))
                (drawing.body)
            }
        }
    };
    html! {
        figure id=(frame.id) {
            figcaption { (frame.finding) }
            (svg(false))
            (svg(true))
            @if let Some(table) = &frame.table {
                details { summary { (frame.summary) } (table) }
            }
        }
    }
}

/// Hatching for claims without proof and dots for people, with ids of their own: a pattern inside a drawing that is not
/// shown would not be painted elsewhere.
fn patterns(canvas: &Canvas) -> Markup {
    html! {
        defs {
            pattern id=(format!("{}-hatch", canvas.id)) width="6" height="6" patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)" {
                rect class="hatch-ground" width="6" height="6" {}
                rect class="hatch-line" width="1.6" height="6" {}
            }
            pattern id=(format!("{}-dots", canvas.id)) width="6" height="6" patternUnits="userSpaceOnUse" {
                rect class="dots-ground" width="6" height="6" {}
                circle class="dots-dot" cx="3" cy="3" r="1.3" {}
            }
        }
    }
}

/// Where text stands relative to its point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// It is centred there.
    Middle,
    /// It ends there.
    End,
}

/// Text at a point of its base line.
pub fn text(x: f64, y: f64, anchor: Anchor, class: &str, words: &str) -> Markup {
    let anchor = match anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    html! { text x=(round(x)) y=(round(y)) text-anchor=(anchor) class=(class) { (words) } }
}

/// A rectangle; corners rounded by `r`.
pub fn rect(x: f64, y: f64, width: f64, height: f64, r: f64, class: &str) -> Markup {
    html! {
        rect x=(round(x)) y=(round(y)) width=(round(width.max(0.0))) height=(round(height)) rx=(round(r))
            class=(class) {}
    }
}

/// A rectangle filled with one of the canvas's patterns (`hatch` or `dots`).
pub fn patterned(canvas: &Canvas, pattern: &str, area: [f64; 4], r: f64) -> Markup {
    let [x, y, width, height] = area;
    html! {
        rect x=(round(x)) y=(round(y)) width=(round(width.max(0.0))) height=(round(height)) rx=(round(r))
            class=(pattern) fill=(format!("url(#{}-{pattern})", canvas.id)) {}
    }
}

/// A straight line.
pub fn line(from: [f64; 2], to: [f64; 2], class: &str) -> Markup {
    html! { line x1=(round(from[0])) y1=(round(from[1])) x2=(round(to[0])) y2=(round(to[1])) class=(class) {} }
}

/// A line through points, or an area when `closed`.
pub fn path(points: &[[f64; 2]], closed: bool, class: &str) -> Markup {
    let mut d = String::new();
    for (number, [x, y]) in points.iter().enumerate() {
        d.push_str(&format!("{}{} {}", if number == 0 { "M" } else { "L" }, round(*x), round(*y)));
    }
    if closed {
        d.push('Z');
    }
    html! { @if !points.is_empty() { path d=(d) class=(class) {} } }
}

/// One decimal is finer than a pixel and keeps the file small; what is not a number is drawn at zero.
pub fn round(value: f64) -> f64 {
    if value.is_finite() { (value * 10.0).round() / 10.0 } else { 0.0 }
}
