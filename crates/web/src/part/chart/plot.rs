//! The frame of charts made of curves: where the plot stands, grid, ticks and names of the axes.

use lang::Lang;
use maud::{Markup, html};

use super::axis::Scale;
use super::{Anchor, Canvas, line, text};

/// Where a plot stands on its canvas.
pub struct Plot {
    /// Where the values across begin.
    pub left: f64,
    /// Where they end.
    pub right: f64,
    /// The upper edge; names of axes stand above it.
    pub top: f64,
    /// The lower edge.
    pub bottom: f64,
}

impl Plot {
    /// The plot of a canvas.
    pub fn new(canvas: &Canvas) -> Self {
        let height = if canvas.narrow { 250.0 } else { 320.0 };
        Self { left: 46.0, right: canvas.width - 18.0, top: 60.0, bottom: 60.0 + height }
    }

    /// The scale from left to right.
    pub fn across(&self, values: [f64; 2], by_factor: bool) -> Scale {
        Scale { values, places: [self.left, self.right], by_factor }
    }

    /// The scale from bottom to top.
    pub fn up(&self, values: [f64; 2]) -> Scale {
        Scale { values, places: [self.bottom, self.top], by_factor: false }
    }

    /// Grid, ticks and the names of both axes; the upright one has its name above, where it reads without turning.
    pub fn axes(&self, x: &Scale, y: &Scale, words: [&str; 2], ticks: [&[(f64, String)]; 2]) -> Markup {
        html! {
            @for (value, tick) in ticks[1] {
                (line([self.left, y.at(*value)], [self.right, y.at(*value)], "grid"))
                (text(self.left - 6.0, y.at(*value) + 4.0, Anchor::End, "tick", tick))
            }
            @for (value, tick) in ticks[0] {
                (line([x.at(*value), self.bottom], [x.at(*value), self.bottom + 5.0], "tick-line"))
                (text(x.at(*value), self.bottom + 19.0, Anchor::Middle, "tick", tick))
            }
            (line([self.left, self.bottom], [self.right, self.bottom], "axis-line"))
            (text(0.0, self.top - 14.0, Anchor::Start, "axis", words[1]))
            (text((self.left + self.right) / 2.0, self.bottom + 40.0, Anchor::Middle, "axis", words[0]))
        }
    }

    /// The height of the drawing, names of axes included.
    pub fn height(&self) -> f64 {
        self.bottom + 48.0
    }
}

/// At most `most` ticks with their percentages.
pub fn percent_ticks(scale: &Scale, most: usize, lang: Lang) -> Vec<(f64, String)> {
    scale.ticks(most).into_iter().map(|value| (value, lang.percent_exact(value))).collect()
}
