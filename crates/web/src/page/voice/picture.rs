//! The picture of an opinion map: for each statement how far each group agrees, on one line from nobody to everybody.

use domain::opinion::Part;
use lang::Lang;
use maud::{Markup, html};

use crate::part::chart::axis::Scale;
use crate::part::chart::{Anchor, Canvas, Drawing, Frame, figure, line, round, text};

/// Room for the words of a statement, and for one row of marks.
const WORDS: f64 = 24.0;
const LANE: f64 = 24.0;
/// Half of a mark.
const MARK: f64 = 10.0;
/// A letter takes about so much room.
const LETTER: f64 = 6.7;

/// The figure, with its table one click below. Each group has a letter, which stands in its mark: nothing is told by colour.
pub fn picture(
    lang: Lang,
    finding: String,
    statements: &[String],
    names: &[String],
    parts: &[Part],
    table: Markup,
) -> Markup {
    let frame = Frame {
        id: "opinion-map",
        finding,
        description: lang.word("opinion-picture"),
        summary: lang.word("chart-numbers"),
        table: Some(table),
    };
    html! {
        (figure(frame, |canvas| drawing(lang, canvas, statements, parts)))
        dl class="definitions" {
            @for (nth, (name, part)) in names.iter().zip(parts).enumerate() {
                div { dt { (letter(nth)) } dd { (lang.text("opinion-part", &[("name", name.as_str().into()), ("people", part.people.into())])) } }
            }
        }
    }
}

fn letter(nth: usize) -> char {
    u8::try_from(nth).map_or('?', |nth| char::from(b'A' + nth % 26))
}

fn drawing(lang: Lang, canvas: &Canvas, statements: &[String], parts: &[Part]) -> Drawing {
    let scale = Scale { values: [0.0, 1.0], places: [MARK, canvas.width - MARK], by_factor: false };
    let mut y = 0.0;
    let mut rows = vec![];
    for (at, statement) in statements.iter().enumerate() {
        let marks = lanes(&scale, at, parts);
        let lanes = marks.iter().map(|(_, _, lane)| lane + 1).max().unwrap_or(1) as f64;
        let top = y + WORDS + MARK;
        rows.push(html! {
            (text(0.0, y + 14.0, Anchor::Start, "label", &cut(statement, canvas.width)))
            (line([scale.places[0], top], [scale.places[1], top], "grid"))
            @for (x, nth, lane) in &marks { (mark(*x, top + *lane as f64 * LANE, letter(*nth))) }
        });
        y = top + MARK + (lanes - 1.0) * LANE + 14.0;
    }
    let body = html! {
        @for row in &rows { (row) }
        (text(scale.places[0], y + 10.0, Anchor::Start, "tick", &lang.word("opinion-nobody")))
        (text(scale.places[1], y + 10.0, Anchor::End, "tick", &lang.word("opinion-all")))
    };
    Drawing { height: y + 18.0, body }
}

/// Where each mark stands, of which part it is, and in which row: marks that would touch stand below each other.
fn lanes(scale: &Scale, at: usize, parts: &[Part]) -> Vec<(f64, usize, usize)> {
    let place = |(nth, part): (usize, &Part)| Some((scale.at(*part.scores.get(at)?), nth));
    let mut marks: Vec<(f64, usize)> = parts.iter().enumerate().filter_map(place).collect();
    marks.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut ends: Vec<f64> = vec![];
    let mut placed = vec![];
    for (x, nth) in marks {
        let lane = ends.iter().position(|end| *end < x - MARK).unwrap_or(ends.len());
        if lane == ends.len() {
            ends.push(0.0)
        }
        if let Some(end) = ends.get_mut(lane) {
            *end = x + MARK;
        }
        placed.push((x, nth, lane));
    }
    placed
}

fn mark(x: f64, y: f64, letter: char) -> Markup {
    html! {
        circle class="opinion-mark" cx=(round(x)) cy=(round(y)) r=(MARK) {}
        (text(x, y + 4.5, Anchor::Middle, "opinion-letter", &letter.to_string()))
    }
}

/// As much of a statement as there is room for; all of it stands in the table.
fn cut(statement: &str, width: f64) -> String {
    let most = (width / LETTER) as usize;
    match statement.char_indices().nth(most) {
        Some((at, _)) => format!("{}…", statement[..at].trim_end()),
        None => statement.to_owned(),
    }
}
