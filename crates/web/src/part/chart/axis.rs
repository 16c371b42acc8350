//! Scales and round ticks.

/// A scale from values to places on the drawing.
#[derive(Clone, Copy, Debug)]
pub struct Scale {
    /// Smallest and largest value.
    pub values: [f64; 2],
    /// Where those are drawn.
    pub places: [f64; 2],
    /// Every factor takes the same room, instead of every difference.
    pub by_factor: bool,
}

impl Scale {
    /// Where a value is drawn; values outside are drawn at the edge.
    pub fn at(&self, value: f64) -> f64 {
        let map = |v: f64| if self.by_factor { v.max(1.0).ln() } else { v };
        let (low, high) = (map(self.values[0]), map(self.values[1]));
        let part = if high > low { ((map(value) - low) / (high - low)).clamp(0.0, 1.0) } else { 0.5 };
        let part = if part.is_nan() { 0.0 } else { part };
        self.places[0] + part * (self.places[1] - self.places[0])
    }

    /// At most `most` round values inside the scale.
    pub fn ticks(&self, most: usize) -> Vec<f64> {
        if self.by_factor { self.factor_ticks(most) } else { self.even_ticks(most) }
    }

    fn even_ticks(&self, most: usize) -> Vec<f64> {
        let [low, high] = self.values;
        let step = round_step((high - low) / most.max(1) as f64);
        if !(step.is_finite() && step > 0.0) {
            return Vec::new();
        }
        let first = (low / step - 1e-9).ceil() as i64;
        let last = (high / step + 1e-9).floor() as i64;
        (first..=last).map(|n| n as f64 * step).collect()
    }

    fn factor_ticks(&self, most: usize) -> Vec<f64> {
        let [low, high] = self.values;
        let inside = |steps: &[f64]| -> Vec<f64> {
            let tens = (0..10).map(|power| 10_f64.powi(power));
            tens.flat_map(|ten| steps.iter().map(move |s| s * ten))
                .filter(|v| (low..=high).contains(v))
                .collect()
        };
        let choices = [inside(&[1.0, 2.0, 5.0]), inside(&[1.0, 3.0]), inside(&[1.0])];
        choices.into_iter().find(|ticks| ticks.len() <= most).unwrap_or_default()
    }
}

/// The smallest of 1, 2, 2.5 and 5 times a power of ten that is at least `step`.
fn round_step(step: f64) -> f64 {
    if !(step.is_finite() && step > 0.0) {
        return 0.0;
    }
    let ten = 10_f64.powf(step.log10().floor());
    [1.0, 2.0, 2.5, 5.0, 10.0]
        .into_iter()
        .map(|m| m * ten)
        .find(|s| *s >= step * (1.0 - 1e-9))
        .unwrap_or(step)
}

#[cfg(test)]
mod tests {
    use super::Scale;

    #[test]
    fn ticks_are_round_and_inside() {
        let scale = Scale { values: [0.0, 1.0], places: [0.0, 100.0], by_factor: false };
        assert_eq!(scale.ticks(5), vec![0.0, 0.2, 0.4, 0.600_000_000_000_000_1, 0.8, 1.0]);
        let scale = Scale { values: [250.0, 16_000.0], places: [0.0, 100.0], by_factor: true };
        assert_eq!(scale.ticks(4), vec![300.0, 1000.0, 3000.0, 10_000.0]);
    }

    #[test]
    fn an_empty_or_broken_range_has_no_ticks_and_a_place() {
        for values in [[1.0, 1.0], [f64::NAN, 1.0], [0.0, f64::INFINITY]] {
            let scale = Scale { values, places: [10.0, 90.0], by_factor: false };
            assert!(scale.ticks(5).len() < 2);
            assert!(scale.at(0.5).is_finite());
        }
    }
}
