//! Two columns of running text are read one after the other; tables and forms are read line by line.

use super::lines::Piece;

/// Fewer lines side by side than this are no columns.
const LINES: usize = 6;
/// A line of running text has at least this many words on average; a cell of a table has fewer.
const WORDS: f64 = 3.5;
/// Lines of running text fill this share of their column on average.
const FILLED: f64 = 0.7;
/// The gap between columns is at least this wide, in letter heights.
const GAP: f64 = 1.0;

/// The free strip between two columns.
#[derive(Clone, Copy)]
struct Gutter {
    left: f64,
    right: f64,
}

/// The same lines with those of a left column before those of a right column, where there are two.
pub(super) fn in_order(lines: Vec<Vec<Piece>>) -> Vec<Vec<Piece>> {
    let mut ordered = Vec::with_capacity(lines.len());
    let mut lines = lines.into_iter().peekable();
    while let Some(line) = lines.next() {
        let Some(mut gutter) = gutter(&line) else {
            ordered.push(line);
            continue;
        };
        let least = GAP * height(&line);
        let mut block = vec![line];
        while let Some(narrower) = lines.peek().and_then(|next| narrowed(gutter, next, least)) {
            gutter = narrower;
            block.extend(lines.next());
        }
        ordered.extend(columns(block, gutter));
    }
    ordered
}

fn height(line: &[Piece]) -> f64 {
    line.iter().map(|piece| piece.size).fold(0.0, f64::max)
}

/// The widest gap of a line, if it is wide enough to part columns.
fn gutter(line: &[Piece]) -> Option<Gutter> {
    let gaps = line.windows(2).filter_map(|pair| match pair {
        [before, after] => Some(Gutter { left: before.upright.x1, right: after.upright.x0 }),
        _ => None,
    });
    let widest = gaps.max_by(|a, b| (a.right - a.left).total_cmp(&(b.right - b.left)))?;
    (widest.right - widest.left >= GAP * height(line)).then_some(widest)
}

/// What is left of a gutter when a further line is to stand beside it too.
fn narrowed(gutter: Gutter, line: &[Piece], least: f64) -> Option<Gutter> {
    let middle = |piece: &Piece| f64::midpoint(piece.upright.x0, piece.upright.x1);
    let split = f64::midpoint(gutter.left, gutter.right);
    let left = line.iter().filter(|piece| middle(piece) < split).map(|piece| piece.upright.x1);
    let right = line.iter().filter(|piece| middle(piece) >= split).map(|piece| piece.upright.x0);
    let narrower =
        Gutter { left: left.fold(gutter.left, f64::max), right: right.fold(gutter.right, f64::min) };
    (narrower.right - narrower.left >= least).then_some(narrower)
}

fn columns(block: Vec<Vec<Piece>>, gutter: Gutter) -> Vec<Vec<Piece>> {
    let (mut left, mut right) = (vec![], vec![]);
    for line in &block {
        let (before, after): (Vec<&Piece>, _) =
            line.iter().partition(|piece| piece.upright.x0 < gutter.right - 1e-6);
        left.push(before);
        right.push(after);
    }
    if !(running(&left) && running(&right)) {
        return block;
    }
    let lines = left.into_iter().chain(right).filter(|line| !line.is_empty());
    lines.map(|line| line.into_iter().cloned().collect()).collect()
}

/// Whether these lines look like running text.
fn running(lines: &[Vec<&Piece>]) -> bool {
    let lines: Vec<&Vec<&Piece>> = lines.iter().filter(|line| !line.is_empty()).collect();
    let words: usize = lines.iter().map(|line| line.len()).sum();
    let ends = lines.iter().filter_map(|line| Some((line.first()?.upright.x0, line.last()?.upright.x1)));
    let (from, to) = ends.clone().fold((f64::MAX, f64::MIN), |(from, to), (l, r)| (from.min(l), to.max(r)));
    let filled: f64 = ends.map(|(left, right)| right - left).sum();
    let count = lines.len() as f64;
    lines.len() >= LINES && words as f64 >= WORDS * count && filled >= FILLED * count * (to - from)
}
