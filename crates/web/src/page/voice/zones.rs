//! The picture of the inventory: what people want from left to right, what a machine can from below to above, and how long it takes as size.

use domain::work::{Tally, Zone};
use lang::Lang;
use maud::{Markup, html};

use super::{Row, zone_words};
use crate::part::chart::axis::Scale;
use crate::part::chart::{Anchor, Canvas, Drawing, Frame, figure, line, round, text};

/// Half of the smallest and of the largest mark.
const RADIUS: [f64; 2] = [10.0, 19.0];
/// Room for a row of marks, for the names of zones above them, and for the words of an axis.
const LANE: f64 = 42.0;
const WORDS: f64 = 22.0;

/// A piece of work that has a place.
struct Mark {
    /// Its number in the lists below.
    number: usize,
    /// How gladly it is handed over, 1 to 5.
    wish: f64,
    /// Half of its mark.
    radius: f64,
    /// A machine can.
    capable: bool,
}

/// The works that have a place, with their numbers in the picture and in the lists below it.
pub(super) fn numbered(works: &[Row]) -> Vec<(usize, &Row)> {
    let placed = works.iter().filter(|work| work.zone.is_some());
    placed.enumerate().map(|(at, work)| (at + 1, work)).collect()
}

/// The figure of a team; its table one click below.
pub(super) fn zones(lang: Lang, team: &str, works: &[Row], table: Markup) -> Markup {
    let placed = numbered(works);
    let minutes = |row: &Row| row.tally.map_or(0.0, |tally: Tally| tally.minutes);
    let most = placed.iter().map(|(_, row)| minutes(row)).fold(1.0, f64::max);
    let mark = |(number, row): &(usize, &Row)| Mark {
        number: *number,
        wish: row.tally.map_or(3.0, |tally| tally.wish),
        // The area tells the minutes, so the radius goes with their root.
        radius: RADIUS[0] + (RADIUS[1] - RADIUS[0]) * (minutes(row) / most).sqrt(),
        capable: matches!(row.zone, Some(Zone::Green | Zone::Red)),
    };
    let marks: Vec<Mark> = placed.iter().map(mark).collect();
    let frame = Frame {
        id: &format!("zones-{team}"),
        finding: lang
            .text("voice-picture", &[("placed", placed.len().into()), ("works", works.len().into())]),
        description: lang.word("voice-picture-means"),
        summary: lang.word("voice-table"),
        table: Some(table),
    };
    html! {
        (figure(frame, |canvas| drawing(lang, canvas, &marks)))
        p class="note" { (lang.word("voice-picture-means")) }
    }
}

fn drawing(lang: Lang, canvas: &Canvas, marks: &[Mark]) -> Drawing {
    let edge = RADIUS[1] + 2.0;
    let scale = Scale { values: [1.0, 5.0], places: [edge, canvas.width - edge], by_factor: false };
    let mut y = 0.0;
    let mut bands = vec![];
    for (capable, left, right) in [(true, Zone::Red, Zone::Green), (false, Zone::Low, Zone::Research)] {
        let placed = lanes(&scale, marks.iter().filter(|mark| mark.capable == capable));
        let rows = placed.iter().map(|(_, _, lane)| lane + 1).max().unwrap_or(1) as f64;
        let top = y;
        let axis = lang.word(if capable { "voice-axis-can" } else { "voice-axis-cannot" });
        bands.push(html! {
            (text(0.0, top + 14.0, Anchor::Start, "tick", &axis))
            (text(0.0, top + WORDS + 14.0, Anchor::Start, "label", &zone_words(lang, left).0))
            (text(canvas.width, top + WORDS + 14.0, Anchor::End, "label", &zone_words(lang, right).0))
            @for (x, mark, lane) in &placed {
                (dot(*x, top + 2.0 * WORDS + LANE * (*lane as f64 + 0.5), mark))
            }
        });
        y = top + 2.0 * WORDS + LANE * rows;
        bands.push(line([0.0, y], [canvas.width, y], "grid"));
    }
    let middle = scale.at(3.0);
    let body = html! {
        (line([middle, WORDS], [middle, y], "grid"))
        @for band in &bands { (band) }
        (text(0.0, y + 16.0, Anchor::Start, "tick", &lang.word("voice-axis-keep")))
        (text(canvas.width, y + 16.0, Anchor::End, "tick", &lang.word("voice-axis-hand")))
    };
    Drawing { height: y + WORDS, body }
}

/// Where each mark stands, and in which row: marks that would touch stand below each other.
fn lanes<'a>(scale: &Scale, marks: impl Iterator<Item = &'a Mark>) -> Vec<(f64, &'a Mark, usize)> {
    let mut marks: Vec<(f64, &Mark)> = marks.map(|mark| (scale.at(mark.wish), mark)).collect();
    marks.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut ends: Vec<f64> = vec![];
    let mut placed = vec![];
    for (x, mark) in marks {
        let lane = ends.iter().position(|end| *end < x - mark.radius).unwrap_or(ends.len());
        if lane == ends.len() {
            ends.push(0.0);
        }
        if let Some(end) = ends.get_mut(lane) {
            *end = x + mark.radius;
        }
        placed.push((x, mark, lane));
    }
    placed
}

fn dot(x: f64, y: f64, mark: &Mark) -> Markup {
    html! {
        circle class="opinion-mark" cx=(round(x)) cy=(round(y)) r=(round(mark.radius)) {}
        (text(x, y + 4.5, Anchor::Middle, "opinion-letter", &mark.number.to_string()))
    }
}
