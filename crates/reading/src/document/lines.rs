//! Letters to words, words to lines, lines to reading order.
//!
//! All measures are shares of the height of the letters (one em), so they hold for any print.

use super::columns::in_order;
use super::letters::Letter;
use super::{Area, Word};
use hayro::kurbo::{Affine, Point, Rect, Vec2};
use std::cmp::Reverse;
use std::collections::HashSet;

/// A gap wider than this ends a word.
const GAP: f64 = 0.1;
/// Letters may stand this far back over the one before: kerning, accents.
const BACK: f64 = 0.45;
/// How far a letter of a word may stand off its base line: raised figures.
const OFF_LINE: f64 = 0.25;
/// How high the letters reach above the base line, and how low below it: what fonts for text usually say.
const ABOVE: f64 = 0.86;
const BELOW: f64 = 0.22;
/// Pieces of a line share at least this part of the lower one's height.
const SHARED: f64 = 0.5;

/// Letters that stand together.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub text: String,
    /// Where, on the page.
    pub place: Rect,
    /// Where, when the page is turned so that these letters stand upright.
    pub upright: Rect,
    /// One em.
    pub size: f64,
    /// A blank follows: nothing may be added.
    closed: bool,
}

/// The words of a page in reading order. `page` is its size in points; what lies outside is left out.
pub(super) fn words(letters: &[Letter], page: Rect) -> Vec<Word> {
    let mut quarters: [Vec<Piece>; 4] = Default::default();
    for run in runs(letters) {
        let quarter = quarter(run.along);
        if let Some(same) = quarters.get_mut(quarter).filter(|_| page.contains(run.place.center())) {
            same.push(run.piece(quarter));
        }
    }
    // The direction of most words first: upright text before what is printed along the edge.
    quarters.sort_by_key(|pieces| Reverse(pieces.len()));
    let pieces = quarters.into_iter().flat_map(|pieces| in_order(lines(pieces))).flatten();
    pieces.filter_map(|piece| word(&piece, page)).collect()
}

fn word(piece: &Piece, page: Rect) -> Option<Word> {
    let text: String = piece.text.chars().filter(|c| !c.is_whitespace()).collect();
    let share = |at: f64, from: f64, all: f64| ((at - from) / all).clamp(0.0, 1.0) as f32;
    let place = piece.place;
    let area = Area {
        left: share(place.x0, page.x0, page.width()),
        top: share(place.y0, page.y0, page.height()),
        right: share(place.x1, page.x0, page.width()),
        bottom: share(place.y1, page.y0, page.height()),
    };
    (!text.is_empty()).then_some(Word { text, area })
}

/// Letters in the order in which the file draws them, as long as each continues the one before.
struct Run {
    text: String,
    place: Rect,
    end: Point,
    along: Vec2,
    size: f64,
    closed: bool,
}

/// Which way a line runs: 0 to the right, 1 down, 2 to the left, 3 up; slanted ones as the nearest.
fn quarter(along: Vec2) -> usize {
    match (along.x.abs() >= along.y.abs(), along.x >= 0.0, along.y >= 0.0) {
        (true, true, _) => 0,
        (false, _, true) => 1,
        (true, false, _) => 2,
        (false, _, false) => 3,
    }
}

impl Run {
    fn begin(letter: &Letter) -> Run {
        Run {
            text: letter.text.clone(),
            place: place(letter),
            end: letter.start + letter.advance,
            along: letter.advance.normalize(),
            size: letter.up.hypot(),
            closed: false,
        }
    }

    fn continues(&self, letter: &Letter) -> bool {
        let size = letter.up.hypot();
        let step = letter.start - self.end;
        let (gap, off) = (step.dot(self.along), step.cross(self.along).abs());
        let least = self.size.min(size);
        let same_way = letter.advance.hypot() == 0.0 || letter.advance.normalize().dot(self.along) > 0.98;
        same_way
            && least > 0.5 * self.size.max(size)
            && (-BACK * least..=GAP * least).contains(&gap)
            && off <= OFF_LINE * self.size
    }

    fn add(&mut self, letter: &Letter) {
        self.text.push_str(&letter.text);
        self.place = self.place.union(place(letter));
        self.end = letter.start + letter.advance;
    }

    fn piece(self, quarter: usize) -> Piece {
        // A quarter turn back for each quarter that the line is turned.
        let upright = Affine::rotate(-std::f64::consts::FRAC_PI_2 * quarter as f64);
        let upright = upright.transform_rect_bbox(self.place);
        Piece { text: self.text, place: self.place, upright, size: self.size, closed: self.closed }
    }
}

/// The box of a letter on the page.
fn place(letter: &Letter) -> Rect {
    let (low, high) = (letter.start - letter.up * BELOW, letter.start + letter.up * ABOVE);
    Rect::from_points(low, high + letter.advance).union(Rect::from_points(high, low + letter.advance))
}

fn runs(letters: &[Letter]) -> Vec<Run> {
    let mut runs: Vec<Run> = vec![];
    let mut seen = HashSet::new();
    let mut open: Option<Run> = None;
    for letter in letters {
        if letter.text.trim().is_empty() {
            // A blank, or a letter of which nobody knows what it means: both end a word.
            if let Some(run) = open.take() {
                runs.push(Run { closed: true, ..run });
            }
        } else if letter.up.hypot() > 0.0 && !twice(letter, &mut seen) {
            match &mut open {
                Some(run) if run.continues(letter) => run.add(letter),
                _ => runs.extend(open.replace(Run::begin(letter))),
            }
        }
    }
    runs.extend(open);
    runs
}

/// Bold print is at times the same letter drawn twice, less than a tenth of an em beside itself.
fn twice(letter: &Letter, seen: &mut HashSet<(String, i64, i64)>) -> bool {
    let cell = (letter.up.hypot() * 0.05).max(0.02);
    let (x, y) = (letter.start.x / cell, letter.start.y / cell);
    // The cell it stands in and the nearer neighbour.
    let near = |at: f64| {
        let own = at.floor() as i64;
        [own, if at - at.floor() < 0.5 { own.saturating_sub(1) } else { own.saturating_add(1) }]
    };
    let there = near(x).iter().any(|x| near(y).iter().any(|y| seen.contains(&(letter.text.clone(), *x, *y))));
    seen.insert((letter.text.clone(), x.floor() as i64, y.floor() as i64));
    there
}

/// Lines from the top, the pieces of each from the left; what touches becomes one word.
fn lines(mut pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    pieces.sort_by(|a, b| a.upright.center().y.total_cmp(&b.upright.center().y));
    let mut lines: Vec<(Rect, Vec<Piece>)> = vec![];
    for piece in pieces {
        let own = piece.upright;
        let shared = |line: &Rect| {
            let both = line.y1.min(own.y1) - line.y0.max(own.y0);
            both >= SHARED * line.height().min(own.height())
        };
        // Only the last few lines can reach as far down as this.
        match lines.iter_mut().rev().take(4).find(|(line, _)| shared(line)) {
            Some((line, pieces)) => {
                if own.height() > line.height() {
                    *line = own;
                }
                pieces.push(piece);
            }
            None => lines.push((own, vec![piece])),
        }
    }
    lines.sort_by(|(a, _), (b, _)| a.center().y.total_cmp(&b.center().y));
    lines.into_iter().map(|(_, pieces)| joined(pieces)).collect()
}

fn joined(mut pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.sort_by(|a, b| a.upright.x0.total_cmp(&b.upright.x0));
    let mut line: Vec<Piece> = vec![];
    for piece in pieces {
        match line.last_mut().filter(|before| touches(before, &piece)) {
            Some(before) => {
                before.text.push_str(&piece.text);
                before.place = before.place.union(piece.place);
                before.upright = before.upright.union(piece.upright);
                before.closed = piece.closed;
            }
            None => line.push(piece),
        }
    }
    line
}

fn touches(before: &Piece, piece: &Piece) -> bool {
    let least = before.size.min(piece.size);
    let gap = piece.upright.x0 - before.upright.x1;
    let lower = (piece.upright.y1 - before.upright.y1).abs();
    !before.closed && (-BACK * least..=GAP * least).contains(&gap) && lower <= OFF_LINE * before.size
}
