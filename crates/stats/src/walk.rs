//! The walk of an error count over growing regions, and the exact chance that it ever comes low enough to
//! pass.
//!
//! Regions are nested: each adds a block of cases to the one before. When every case is wrong with a fixed
//! chance, the errors of the blocks are independent binomials, so the chance of ever passing follows block by
//! block.

use crate::binomial::pmf;

/// Probability mass that one step may set aside. What is set aside is counted as passed, so the result is
/// never too small.
const DUST: f64 = 1e-15;

/// Chances of the error counts `first`, `first + 1`, ...
#[derive(Clone, Debug, Default)]
struct Front {
    first: u64,
    chances: Vec<f64>,
}

impl Front {
    /// Chances of the errors among `n` cases without either far end; second, the mass of those ends.
    fn binomial(n: u64, p: f64) -> (Front, f64) {
        let mode = ((n as f64 + 1.0) * p).clamp(0.0, n as f64) as u64;
        let peak = pmf(mode, n, p);
        let odds = p / (1.0 - p);
        let mut chances = Vec::new();
        let (mut k, mut chance) = (mode, peak);
        while k > 0 && chance > DUST * 1e-3 {
            chance *= k as f64 / ((n - k + 1) as f64 * odds);
            k -= 1;
            chances.push(chance);
        }
        let first = k;
        chances.reverse();
        chances.push(peak);
        let (mut k, mut chance) = (mode, peak);
        while k < n && chance > DUST * 1e-3 {
            chance *= (n - k) as f64 * odds / (k + 1) as f64;
            k += 1;
            chances.push(chance);
        }
        // Beyond either end the chances fall faster than those kept did, over fewer counts than were kept.
        let ends = if first > 0 || k < n { DUST } else { 0.0 };
        (Front { first, chances }, ends)
    }

    /// Adds an independent count, keeping results up to `ceiling` only; `spare` is a buffer to reuse.
    fn add(&mut self, block: &Front, ceiling: u64, spare: &mut Vec<f64>) {
        let first = self.first.saturating_add(block.first);
        let room = ceiling
            .checked_sub(first)
            .map_or(0, |r| usize::try_from(r).unwrap_or(usize::MAX).saturating_add(1));
        let length = (self.chances.len() + block.chances.len()).saturating_sub(1).min(room);
        spare.clear();
        spare.resize(length, 0.0);
        let (long, short) = if self.chances.len() > block.chances.len() {
            (&self.chances, &block.chances)
        } else {
            (&block.chances, &self.chances)
        };
        for (shift, weight) in short.iter().enumerate().take(length) {
            for (sum, chance) in spare[shift..].iter_mut().zip(long) {
                *sum += weight * chance;
            }
        }
        std::mem::swap(&mut self.chances, spare);
        self.first = first;
    }

    /// Takes out the counts up to `cap` and returns their mass.
    fn take_up_to(&mut self, cap: u64) -> f64 {
        if cap < self.first {
            return 0.0;
        }
        let count = usize::try_from(cap - self.first).unwrap_or(usize::MAX).saturating_add(1);
        let mass = self.chances.drain(..count.min(self.chances.len())).sum();
        self.first = cap + 1;
        mass
    }

    /// Drops ends that hold next to nothing and returns their mass.
    fn trim(&mut self) -> f64 {
        let mut mass = 0.0;
        while let Some(last) = self.chances.last().filter(|last| mass + **last < DUST) {
            mass += last;
            self.chances.pop();
        }
        let mut low = 0.0;
        let light = self.chances.iter().take_while(|chance| {
            low += **chance;
            low < DUST
        });
        let light = light.count();
        mass += self.chances.drain(..light).sum::<f64>();
        self.first += light as u64;
        mass
    }
}

/// The blocks between nested regions, each with the chances of its error count.
pub(crate) struct Walk {
    blocks: Vec<Option<(Front, f64)>>,
}

impl Walk {
    /// Regions of the given sizes (never falling), cases of the added block wrong with chance `rate(region)`.
    pub(crate) fn new(sizes: &[u64], rate: impl Fn(usize) -> f64) -> Walk {
        let mut blocks: Vec<Option<(Front, f64)>> = Vec::with_capacity(sizes.len());
        let mut before = (0, 0, f64::NAN);
        let mut previous = 0;
        for (region, &size) in sizes.iter().enumerate() {
            let (added, p) = (size.saturating_sub(previous), rate(region));
            previous = size;
            let block = if added == 0 {
                None
            } else if let Some(same) = blocks.get(before.0).filter(|_| (before.1, before.2) == (added, p)) {
                same.clone()
            } else {
                before = (region, added, p);
                Some(Front::binomial(added, p))
            };
            blocks.push(block);
        }
        Walk { blocks }
    }

    /// Chance that in any region the count is at most its cap (`None`: the region cannot pass). Never too
    /// small.
    pub(crate) fn passes(&self, caps: &[Option<u64>]) -> f64 {
        // Counts above every cap still to come can no longer pass.
        let mut ceilings = vec![None; caps.len()];
        let mut ceiling = None;
        for (slot, cap) in ceilings.iter_mut().zip(caps).rev() {
            ceiling = ceiling.max(*cap);
            *slot = ceiling;
        }
        let mut front = Front { first: 0, chances: vec![1.0] };
        let mut spare = Vec::new();
        let mut passed = 0.0;
        for ((block, cap), ceiling) in self.blocks.iter().zip(caps).zip(ceilings) {
            let Some(ceiling) = ceiling else { break };
            if let Some((counts, ends)) = block {
                front.add(counts, ceiling, &mut spare);
                passed += ends + front.trim();
            }
            passed += cap.map_or(0.0, |cap| front.take_up_to(cap));
        }
        passed.min(1.0)
    }
}
