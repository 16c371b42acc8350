//! How an amount stands among the others on its pages: its rank by size, and the sums, differences and taxes it is part of.

use crate::page::Area;

/// Amounts looked at, the largest; more would cost more than they tell.
const MOST: usize = 40;
/// Amounts of a document whose columns are added up; a page that has more is no letter.
const MOST_IN_COLUMNS: usize = 500;
/// Amounts above another that are added up, and how many may stand between.
const COLUMN: usize = 40;
const BETWEEN: usize = 3;
/// Right edges this near are one column, as a share of the page.
const ALIGNED: f32 = 0.03;
/// Rates of value added tax in the countries the first users write to, and the old rate on the receipts it was measured on.
const RATES: [f64; 5] = [0.06, 0.09, 0.19, 0.20, 0.21];

/// An amount and where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Amount {
    pub(crate) value: f64,
    pub(crate) page: u32,
    pub(crate) area: Area,
}

/// The amounts with decimals of a document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sums {
    amounts: Vec<Amount>,
    /// Different values, largest first.
    sizes: Vec<f64>,
}

impl Sums {
    /// `amounts` in reading order.
    pub(crate) fn new(mut amounts: Vec<Amount>) -> Sums {
        let mut sizes: Vec<f64> = amounts.iter().map(|amount| amount.value).collect();
        sizes.sort_unstable_by(|a, b| b.total_cmp(a));
        sizes.dedup();
        sizes.truncate(MOST);
        amounts.truncate(MOST_IN_COLUMNS);
        Sums { amounts, sizes }
    }

    /// The marks, numbers from 32 to 71, of an amount that occurs `times` times.
    pub(crate) fn marks(&self, amount: &Amount, times: usize, marks: &mut Vec<u8>) {
        let value = amount.value;
        let rank = self.sizes.iter().position(|size| *size == value);
        let rank = rank.map_or(7, |rank| rank.min(6)) as u8;
        marks.push(32 + rank);
        marks.push(40 + rank.min(3) * 4 + times.min(3) as u8);
        marks.push(56 + u8::from(value < 0.0) + 2 * u8::from(value == 0.0));
        let others = || self.sizes.iter().copied().filter(|size| *size > 0.0 && !close(*size, value));
        // Paid less change; and the sum of two smaller ones, such as net and tax.
        let less = others().any(|paid| paid > value && self.has(paid - value) && !close(paid, 2.0 * value));
        let sum = others().any(|part| part < value && self.has(value - part));
        marks.push(60 + u8::from(less) + 2 * u8::from(sum));
        let tax = |rate: &f64| self.has(((value - value / (1.0 + rate)) * 100.0).round() / 100.0);
        marks.push(64 + u8::from(value > 0.5 && RATES.iter().any(tax)));
        // Cash is rounded to five cents: which of the two is wanted is for people to show.
        let near = others().any(|other| (other - value).abs() < 0.045);
        let is_round = ((value * 20.0).round() / 20.0 - value).abs() < 0.001;
        marks.push(66 + u8::from(near) * (1 + u8::from(is_round)));
        marks.push(69 + u8::from(self.adds_up(amount)));
    }

    fn has(&self, wanted: f64) -> bool {
        self.sizes.iter().any(|size| close(*size, wanted))
    }

    /// Whether it is the sum of two or more amounts above it in its column, a few between left out.
    fn adds_up(&self, amount: &Amount) -> bool {
        let mut above: Vec<&Amount> = self
            .amounts
            .iter()
            .filter(|other| {
                other.page == amount.page
                    && (other.area.right - amount.area.right).abs() < ALIGNED
                    && other.area.bottom <= amount.area.top + 0.3 * (amount.area.bottom - amount.area.top)
            })
            .collect();
        above.sort_by(|a, b| b.area.top.total_cmp(&a.area.top));
        (0..=BETWEEN).any(|between| {
            let mut sum = 0.0;
            above.iter().skip(between).take(COLUMN).enumerate().any(|(i, other)| {
                sum += other.value;
                i > 0 && close(sum, amount.value)
            })
        })
    }
}

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() < 0.005
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(value: f64, top: f32) -> Amount {
        Amount { value, page: 0, area: Area { left: 0.8, top, right: 0.9, bottom: top + 0.01 } }
    }

    #[test]
    fn a_total_is_known_by_what_adds_up_to_it() {
        let lines = [(2.0, 0.1), (3.5, 0.2), (4.0, 0.3), (9.5, 0.5), (20.0, 0.6), (10.5, 0.7)];
        let amounts: Vec<Amount> = lines.iter().map(|(value, top)| amount(*value, *top)).collect();
        let sums = Sums::new(amounts.clone());
        let marks = |i: usize| {
            let mut marks = vec![];
            sums.marks(&amounts[i], 1, &mut marks);
            marks
        };
        // Largest but two; paid less change; three lines above add up.
        for mark in [34, 61, 70] {
            assert!(marks(3).contains(&mark), "{mark} of {:?}", marks(3));
        }
        assert!(marks(0).contains(&69) && marks(0).contains(&60));
        assert!((0..lines.len()).all(|i| marks(i).iter().all(|mark| (32..72).contains(mark))));
    }
}
