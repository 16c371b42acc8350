//! The level at which many limits may be tested at once: the largest that keeps the chance of any false pass
//! within delta.

use crate::binomial::{cdf, most_errors, pmf};
use crate::scan::Target;
use crate::walk::Walk;

/// Chance that any region passes at `level` when every case is wrong with chance exactly `risk`.
///
/// `sizes` are the numbers of calibration cases in nested regions, in any order. Exact up to rounding, never
/// too small. `risk` or `level` outside (0, 1) gives 0, since then nothing passes.
/// Source: `docs/method/gate.md`; block-wise dynamic program over the error count.
#[must_use]
pub fn false_pass(sizes: &[u64], risk: f64, level: f64) -> f64 {
    let sizes = ascending(sizes);
    let caps: Vec<Option<u64>> = sizes.iter().map(|&n| most_errors(n, risk, level)).collect();
    if caps.iter().all(Option::is_none) {
        return 0.0;
    }
    Walk::new(&sizes, |_| risk).passes(&caps)
}

/// The largest level, at most delta, with a [`false_pass`] of at most delta.
///
/// `sizes` as for [`false_pass`]. The false pass rises in jumps, where one region's allowed errors rise by
/// one; the answer lies just below the jump that goes too far.
#[must_use]
pub fn level(sizes: &[u64], target: Target) -> f64 {
    Levels::shared(&ascending(sizes), &vec![0.0; sizes.len()], target).level
}

fn ascending(sizes: &[u64]) -> Vec<u64> {
    let mut sizes = sizes.to_vec();
    sizes.sort_unstable();
    sizes
}

/// The levels and allowed errors of nested regions.
pub(crate) struct Levels {
    /// The level that all regions have at least.
    pub(crate) level: f64,
    /// Allowed errors per region.
    pub(crate) caps: Vec<Option<u64>>,
}

impl Levels {
    /// One level shared by regions of `sizes` (never falling), where a region has at least its `planned`
    /// level.
    ///
    /// `planned` levels add up to less than delta.
    pub(crate) fn shared(sizes: &[u64], planned: &[f64], target: Target) -> Levels {
        let spent: f64 = planned.iter().sum();
        let floor = (target.delta() - spent) / sizes.len().max(1) as f64;
        let regions: Vec<Critical> = sizes
            .iter()
            .zip(planned)
            .map(|(&n, &planned)| Critical::new(n, planned, floor, target))
            .collect();
        let caps = |level: f64| -> Vec<Option<u64>> { regions.iter().map(|r| r.allowed(level)).collect() };
        let widest = caps(target.delta());
        if widest.iter().all(Option::is_none) {
            return Levels { level: target.delta(), caps: widest };
        }
        let walk = Walk::new(sizes, |_| target.risk());
        let level = search(&regions, floor, target.delta(), |level| walk.passes(&caps(level)));
        Levels { level, caps: caps(level) }
    }

    /// The last region whose errors are allowed.
    pub(crate) fn widest(&self, errors: &[u64]) -> Option<usize> {
        self.caps.iter().zip(errors).rposition(|(cap, errors)| cap.is_some_and(|cap| *errors <= cap))
    }
}

/// The shared levels at which one region's allowed errors rise.
struct Critical {
    /// Most errors at the largest level looked at.
    most: Option<u64>,
    /// `levels[i]`: the shared level needed to allow `most - i` errors, 0 where the planned level does;
    /// falling.
    levels: Vec<f64>,
}

impl Critical {
    fn new(n: u64, planned: f64, floor: f64, target: Target) -> Critical {
        let most = most_errors(n, target.risk(), target.delta());
        let mut levels = Vec::new();
        if let Some(most) = most {
            let odds = (1.0 - target.risk()) / target.risk();
            let mut chance = cdf(most, n, target.risk());
            let mut last = pmf(most, n, target.risk());
            let mut k = most;
            loop {
                levels.push(if chance <= planned { 0.0 } else { chance });
                if chance <= floor.max(planned) || k == 0 {
                    break;
                }
                chance -= last;
                last *= k as f64 * odds / (n - k + 1) as f64;
                k -= 1;
            }
        }
        Critical { most, levels }
    }

    fn allowed(&self, level: f64) -> Option<u64> {
        let too_many = self.levels.partition_point(|needed| *needed > level);
        if too_many == self.levels.len() { None } else { self.most.map(|most| most - too_many as u64) }
    }
}

/// The false pass grows about as the level to this power; only a first guess.
const USUAL_POWER: f64 = 0.85;

/// Largest level up to `delta` whose false pass is at most `delta`; `floor` is known to be one (Bonferroni).
fn search(regions: &[Critical], floor: f64, delta: f64, false_pass: impl Fn(f64) -> f64) -> f64 {
    let at_delta = false_pass(delta);
    if at_delta <= delta {
        return delta;
    }
    let mut jumps: Vec<f64> = regions
        .iter()
        .flat_map(|r| &r.levels)
        .copied()
        .filter(|level| (floor..=delta).contains(level))
        .collect();
    jumps.sort_unstable_by(f64::total_cmp);
    jumps.dedup();
    // With the first `good` jumps taken the false pass is within delta, with the first `bad` it is not.
    let (mut good, mut bad) = (0, jumps.len());
    let mut known: Option<(f64, f64)> = None;
    let (mut bad_level, mut bad_pass) = (delta, at_delta);
    // Steps at least this far from an end that keeps moving, so that the other end is soon close too.
    let (mut up, mut down) = (1, 1);
    while bad - good > 1 {
        // The false pass is close to a power of the level, so a straight line in logarithms finds it in a few
        // steps.
        let slope =
            known.map_or(USUAL_POWER, |(level, pass)| (bad_pass / pass).ln() / (bad_level / level).ln());
        let guess = bad_level * ((delta / bad_pass).ln() / slope).exp();
        let aimed = jumps.partition_point(|jump| *jump <= guess);
        let taken = aimed.max(good + up).min(bad.saturating_sub(down)).clamp(good + 1, bad - 1);
        let level = jumps[taken - 1];
        let pass = false_pass(level);
        if pass <= delta {
            good = taken;
            known = Some((level, pass));
            (up, down) = (2 * up, 1);
        } else {
            bad = taken;
            (bad_level, bad_pass) = (level, pass);
            (up, down) = (1, 2 * down);
        }
    }
    // Well clear of the jump itself, whose place is known to about 1e-13.
    jumps.get(good).map_or(delta, |jump| jump * (1.0 - 1e-9))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Exact chance of a false pass in the wider regions when errors come late: none before the last `width`
    /// regions up to `from`, there so many that the risk of `from` is just the target's, then exactly the
    /// target's. `None` if even nothing but errors would not be enough.
    fn late(sizes: &[u64], from: usize, width: usize, target: Target) -> Option<f64> {
        let wider = Levels::shared(&sizes[from..], &vec![0.0; sizes.len() - from], target);
        let caps: Vec<Option<u64>> = vec![None; from].into_iter().chain(wider.caps).collect();
        let bad = target.risk() * sizes[from] as f64 / (sizes[from] - sizes[from - width]) as f64;
        let rate = |region: usize| match region {
            r if r + width <= from => 0.0,
            r if r <= from => bad,
            _ => target.risk(),
        };
        (bad <= 1.0).then(|| Walk::new(sizes, rate).passes(&caps))
    }

    /// Of all ways to spread errors over the cases up to a region, those with rates 0, one rate p, or 1 are
    /// the extremes (Hoeffding 1956); with rates that never fall these come last. So this is where the scan
    /// would break if anywhere.
    #[test]
    fn late_errors_pass_no_more_often_than_errors_spread_evenly() {
        for (n, risk) in [(600, 0.05), (1_540, 0.01), (4_000, 0.005), (4_000, 0.02)] {
            let target = Target::new(risk, 0.05).unwrap();
            let sizes: Vec<u64> = (1..=100).map(|j| (j * n + 50) / 100).collect();
            for from in [20, 50, 79, 98] {
                for width in [1, 2, 5, 10, 19] {
                    let pass = late(&sizes, from, width, target).unwrap_or(0.0);
                    assert!(
                        pass <= target.delta(),
                        "{n} cases at {risk}, region {from}, width {width}: {pass}"
                    );
                }
            }
        }
    }
}
