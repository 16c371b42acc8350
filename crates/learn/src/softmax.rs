//! Scores to probabilities: softmax with a temperature, the same to the last bit on every machine.

/// Turns scores into probabilities, in place: `exp(sharpness × score)`, normalised. Empty stays empty.
pub(crate) fn softmax(scores: &mut [f32], sharpness: f32) {
    let most = maximum(scores);
    for score in scores.iter_mut() {
        *score = exp((*score - most) * sharpness);
    }
    let total: f32 = scores.iter().sum();
    let inverse = 1.0 / total;
    for score in scores.iter_mut() {
        *score *= inverse;
    }
}

/// The largest score; very small for none. Eight lanes side by side, which the compiler turns into wide registers.
pub(crate) fn maximum(scores: &[f32]) -> f32 {
    let mut lanes = [f32::MIN; 8];
    let eights = scores.chunks_exact(8);
    let larger = |a: f32, b: f32| if a > b { a } else { b };
    let rest = eights.remainder().iter().copied().fold(f32::MIN, larger);
    for eight in eights {
        for (lane, &score) in lanes.iter_mut().zip(eight) {
            *lane = larger(*lane, score);
        }
    }
    lanes.into_iter().fold(rest, larger)
}

/// e^x for x ≤ 0, to 1 part in 10^5 (10^7 near 0): 2^k by its exponent bits times a polynomial on [-½, ½] (Taylor, sixth
/// order). The standard library's differs between systems, and the same seed must make the same model everywhere.
fn exp(x: f32) -> f32 {
    /// Adding this leaves the nearest whole number in the lowest bits: the rounding that wide registers can do.
    const ROUND: f32 = 12_582_912.0;
    let x = x.clamp(-87.0, 0.0) * std::f32::consts::LOG2_E;
    let rounded = x + ROUND;
    let whole = rounded.to_bits().wrapping_sub(ROUND.to_bits());
    let rest = (x - (rounded - ROUND)) * std::f32::consts::LN_2;
    let power = 1.0
        + rest
            * (1.0
                + rest
                    * (0.5 + rest * (1.0 / 6.0 + rest * (1.0 / 24.0 + rest * (1.0 / 120.0 + rest / 720.0)))));
    f32::from_bits(whole.wrapping_add(127) << 23) * power
}

/// How sharp a learner's scores have to be made to be its probabilities: the value in 0.5..=100 with the least cross-entropy
/// on held-out rows (temperature scaling, Guo et al. 2017), searched on a fixed ladder of 15 % steps.
pub(crate) fn sharpness<'a>(held_out: impl Iterator<Item = (&'a [f32], u32)> + Clone) -> f32 {
    let mut best = (f64::MAX, 1.0);
    let mut scratch = vec![];
    let mut value = 0.5f32;
    while value < 100.0 {
        let loss: f64 = held_out
            .clone()
            .map(|(scores, label)| {
                scratch.clear();
                scratch.extend_from_slice(scores);
                softmax(&mut scratch, value);
                -f64::from(scratch[label as usize].max(1e-9)).ln()
            })
            .sum();
        if loss < best.0 {
            best = (loss, value);
        } else if loss > 1.5 * best.0 {
            break;
        }
        value *= 1.15;
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exp_agrees_with_the_standard_library() {
        for i in 0..870 {
            let x = -f64::from(i) / 10.0;
            let relative = (f64::from(exp(x as f32)) / x.exp() - 1.0).abs();
            assert!(relative < 1e-5, "{x}: {relative}");
        }
    }

    #[test]
    fn probabilities_sum_to_one_even_for_extreme_scores() {
        for mut scores in [vec![0.0], vec![1e30, -1e30], vec![5.0; 1000], vec![-300.0, 0.0]] {
            softmax(&mut scores, 10.0);
            assert!((scores.iter().sum::<f32>() - 1.0).abs() < 1e-4, "{scores:?}");
        }
    }

    #[test]
    fn overconfident_scores_are_softened() {
        let rows = [([2.0f32, 0.0], 0u32), ([2.0, 0.0], 0), ([2.0, 0.0], 1)];
        let found = sharpness(rows.iter().map(|(s, l)| (s.as_slice(), *l)));
        // Two of three right: the best sharpness makes 2 × sharpness = ln 2, but the ladder starts at 0.5.
        assert!(found < 0.6, "{found}");
    }
}
