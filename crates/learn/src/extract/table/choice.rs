//! Between several places of one value in a row: in line with its column, and in the usual order of columns.

use super::align::Row;
use super::band::View;

/// How often each column stands right of each other one, less how often it stands left of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Order {
    columns: usize,
    after: Vec<f32>,
}

impl Order {
    /// As they are told, as long as nothing else is known.
    pub(crate) fn told(columns: usize) -> Order {
        let after = (0..columns * columns).map(|at| if at / columns > at % columns { 0.1 } else { -0.1 });
        Order { columns, after: after.collect() }
    }

    /// Counts a row whose cells are known.
    fn count(&mut self, edges: &[Option<(f32, f32)>]) {
        for (a, one) in edges.iter().enumerate() {
            for (b, other) in edges.iter().enumerate() {
                if let (Some((left, _)), Some((_, right))) = (one, other)
                    && a != b
                    && left >= right
                {
                    self.after[a * self.columns + b] += 1.0;
                    self.after[b * self.columns + a] -= 1.0;
                }
            }
        }
    }

    /// What it costs when column `a` stands left of column `b`, 0 to 1.
    fn cost(&self, a: usize, b: usize) -> f32 {
        let after = self.after.get(a * self.columns + b).copied().unwrap_or_default();
        (after / (1.0 + after.abs())).max(0.0)
    }
}

/// Rows found, with the places that each cell may have; not yet decided between them.
pub(crate) struct Places {
    pub(crate) rows: Vec<Row>,
    /// Per row and column, the runs of tokens that read as the cell.
    pub(crate) may: Vec<Vec<Vec<Vec<u32>>>>,
}

impl Places {
    /// Tells the order of columns from the rows that leave no doubt.
    pub(crate) fn teach(&self, view: &View, order: &mut Order) {
        for (row, may) in self.rows.iter().zip(&self.may) {
            let one = |(cell, may): (&Vec<u32>, &Vec<Vec<u32>>)| match may.as_slice() {
                [only] => edges(view, only),
                [] => edges(view, cell),
                _ => None,
            };
            order.count(&row.cells.iter().zip(may).map(one).collect::<Vec<_>>());
        }
    }

    /// Decides between the places of each cell: in line with the column where it is known, in the usual order where it is not.
    pub(crate) fn decided(self, view: &View, order: &Order) -> Vec<Row> {
        let count = self.rows.first().map_or(0, |row| row.cells.len());
        let columns: Vec<Option<(f32, f32)>> = (0..count)
            .map(|column| {
                let sure = self.may.iter().filter_map(|may| match may.get(column)?.as_slice() {
                    [only] => edges(view, only),
                    _ => None,
                });
                middle(sure.collect())
            })
            .collect();
        let rows = self.rows.into_iter().zip(self.may);
        rows.map(|(mut row, may)| {
            let mut choice =
                Choice { view, order, columns: &columns, may: &may, best: (f32::MAX, vec![]), left: 4_000 };
            choice.go_on(&mut vec![], 0.0, &row.cells);
            for (cell, (chosen, may)) in row.cells.iter_mut().zip(choice.best.1.iter().zip(&may)) {
                if let Some(tokens) = may.get(*chosen) {
                    cell.clone_from(tokens);
                }
            }
            row
        })
        .collect()
    }
}

/// A search through the places of the cells of one row.
struct Choice<'a> {
    view: &'a View<'a>,
    order: &'a Order,
    columns: &'a [Option<(f32, f32)>],
    may: &'a [Vec<Vec<u32>>],
    best: (f32, Vec<usize>),
    /// Steps that are left; a row with more choices than that is taken as far as it was looked at.
    left: usize,
}

impl Choice<'_> {
    fn go_on(&mut self, chosen: &mut Vec<usize>, cost: f32, texts: &[Vec<u32>]) {
        if cost >= self.best.0 || self.left == 0 {
            return;
        }
        self.left -= 1;
        let column = chosen.len();
        let Some(may) = self.may.get(column) else {
            self.best = (cost, chosen.clone());
            return;
        };
        for at in 0..may.len().max(1) {
            let own =
                may.get(at).map_or_else(|| texts.get(column).map_or(&[][..], Vec::as_slice), Vec::as_slice);
            let more = self.cost(column, own, chosen, texts);
            chosen.push(at);
            self.go_on(chosen, cost + more, texts);
            chosen.pop();
        }
    }

    fn cost(&self, column: usize, own: &[u32], chosen: &[usize], texts: &[Vec<u32>]) -> f32 {
        let Some((left, right)) = edges(self.view, own) else { return 0.0 };
        let mut cost = 0.0;
        if let Some((column_left, column_right)) = self.columns.get(column).copied().flatten() {
            cost += 20.0 * (left - column_left).abs().min((right - column_right).abs()).min(1.0);
        }
        for (other, at) in chosen.iter().enumerate() {
            let text = texts.get(other).map_or(&[][..], Vec::as_slice);
            let tokens = self.may.get(other).and_then(|may| may.get(*at)).map_or(text, Vec::as_slice);
            // One word is in one cell.
            if tokens.iter().any(|token| own.contains(token)) {
                cost += 50.0;
            }
            let Some((other_left, _)) = edges(self.view, tokens) else { continue };
            let (a, b) = if left < other_left { (column, other) } else { (other, column) };
            cost += self.order.cost(a, b);
        }
        cost
    }
}

fn edges(view: &View, tokens: &[u32]) -> Option<(f32, f32)> {
    let areas =
        tokens.iter().filter_map(|token| view.sheet.tokens.get(*token as usize)).map(|token| token.area);
    areas.map(|area| (area.left, area.right)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
}

/// The middle one of many edges, left and right each for itself.
pub(crate) fn middle(edges: Vec<(f32, f32)>) -> Option<(f32, f32)> {
    let of = |mut all: Vec<f32>| {
        all.sort_unstable_by(f32::total_cmp);
        all.get(all.len() / 2).copied()
    };
    Some((of(edges.iter().map(|it| it.0).collect())?, of(edges.iter().map(|it| it.1).collect())?))
}
