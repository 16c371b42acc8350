//! Logistic regression with a ridge, by Newton's method (Hastie, Tibshirani & Friedman 2009, section 4.4).

/// Strength of the ridge is 1/this, on standardised inputs.
const FREEDOM: f64 = 0.3;
/// Inputs further than this many standard deviations from the mean count as this far: one odd text must not tilt the model.
const FARTHEST: f64 = 6.0;

/// A fitted model over inputs of a fixed length.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Logistic {
    pub(crate) means: Vec<f64>,
    pub(crate) deviations: Vec<f64>,
    /// One weight per input, then the intercept.
    pub(crate) weights: Vec<f64>,
}

impl Logistic {
    /// `weights` says how much each case counts.
    pub(crate) fn learn<const N: usize>(inputs: &[[f64; N]], outcomes: &[bool], weights: &[f64]) -> Logistic {
        let mut model = Logistic { means: vec![0.0; N], deviations: vec![1.0; N], weights: vec![0.0; N + 1] };
        if inputs.is_empty() {
            return model;
        }
        let n = inputs.len() as f64;
        for j in 0..N {
            let mean = inputs.iter().map(|x| x[j]).sum::<f64>() / n;
            let variance = inputs.iter().map(|x| (x[j] - mean).powi(2)).sum::<f64>() / n;
            (model.means[j], model.deviations[j]) = (mean, variance.sqrt().max(1e-9));
        }
        let inputs: Vec<Vec<f64>> = inputs.iter().map(|x| model.standardised(x)).collect();
        for _ in 0..25 {
            let step = newton_step(&inputs, outcomes, weights, &model.weights);
            let largest = step.iter().fold(0f64, |most, s| most.max(s.abs()));
            // Far from the optimum a full step can overshoot; near it the bound never bites.
            let scale = (4.0 / largest).min(1.0);
            model.weights.iter_mut().zip(&step).for_each(|(weight, step)| *weight += scale * step);
            if largest < 1e-7 {
                break;
            }
        }
        model
    }

    /// The chance of `true`, 0..=1.
    pub(crate) fn chance(&self, input: &[f64]) -> f64 {
        let sum: f64 = self.standardised(input).iter().zip(&self.weights).map(|(x, w)| x * w).sum();
        1.0 / (1.0 + (-sum).exp())
    }

    fn standardised(&self, input: &[f64]) -> Vec<f64> {
        let centred = input
            .iter()
            .zip(&self.means)
            .zip(&self.deviations)
            .map(|((x, mean), deviation)| ((x - mean) / deviation).clamp(-FARTHEST, FARTHEST));
        centred.chain([1.0]).collect()
    }
}

fn newton_step(inputs: &[Vec<f64>], outcomes: &[bool], counts: &[f64], weights: &[f64]) -> Vec<f64> {
    let n = weights.len();
    let mut hessian = vec![vec![0.0; n]; n];
    let mut gradient = vec![0.0; n];
    for ((x, &outcome), &count) in inputs.iter().zip(outcomes).zip(counts) {
        let sum: f64 = x.iter().zip(weights).map(|(x, w)| x * w).sum();
        let chance = 1.0 / (1.0 + (-sum).exp());
        let curvature = count * (chance * (1.0 - chance)).max(1e-6);
        let error = count * (f64::from(u8::from(outcome)) - chance);
        for i in 0..n {
            gradient[i] += error * x[i];
            let xi = curvature * x[i];
            for (h, x) in hessian[i][..=i].iter_mut().zip(x) {
                *h += xi * x;
            }
        }
    }
    for i in 0..n {
        // The intercept is nearly free; without any ridge it would run away when every outcome is the same.
        let ridge = if i + 1 < n { 1.0 / FREEDOM } else { 1e-3 };
        gradient[i] -= ridge * weights[i];
        hessian[i][i] += ridge;
    }
    solve(hessian, gradient)
}

/// Solves `a x = b` by Cholesky, from the lower triangle of a positive definite matrix.
fn solve(mut a: Vec<Vec<f64>>, mut b: Vec<f64>) -> Vec<f64> {
    let n = b.len();
    for i in 0..n {
        for j in 0..=i {
            let dot: f64 = (0..j).map(|k| a[i][k] * a[j][k]).sum();
            a[i][j] = if i == j { (a[i][i] - dot).max(1e-12).sqrt() } else { (a[i][j] - dot) / a[j][j] };
        }
        let dot: f64 = (0..i).map(|k| a[i][k] * b[k]).sum();
        b[i] = (b[i] - dot) / a[i][i];
    }
    for i in (0..n).rev() {
        let dot: f64 = (i + 1..n).map(|k| a[k][i] * b[k]).sum();
        b[i] = (b[i] - dot) / a[i][i];
    }
    b
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cholesky_solves() {
        let x = solve(vec![vec![4.0, 0.0], vec![2.0, 3.0]], vec![10.0, 8.0]);
        assert!(
            (4.0 * x[0] + 2.0 * x[1] - 10.0).abs() < 1e-12 && (2.0 * x[0] + 3.0 * x[1] - 8.0).abs() < 1e-12
        );
    }

    #[test]
    fn it_finds_the_share_when_nothing_else_is_known() {
        let inputs = vec![[0.0]; 100];
        let outcomes: Vec<bool> = (0..100).map(|i| i < 73).collect();
        let model = Logistic::learn(&inputs, &outcomes, &vec![1.0; inputs.len()]);
        assert!((model.chance(&[0.0]) - 0.73).abs() < 1e-3);
    }

    #[test]
    fn separable_outcomes_stay_finite() {
        let inputs: Vec<[f64; 1]> = (0..50).map(|i| [f64::from(i)]).collect();
        let outcomes: Vec<bool> = (0..50).map(|i| i >= 25).collect();
        let model = Logistic::learn(&inputs, &outcomes, &vec![1.0; inputs.len()]);
        assert!(model.chance(&[0.0]) < 0.1 && model.chance(&[49.0]) > 0.9);
        assert!(model.weights.iter().all(|w| w.is_finite()));
    }
}
