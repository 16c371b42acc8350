//! What a band and a word in a row look like and what stands around them, as hashes: the same for Dutch, English or any other language.

use super::super::feature::Look;
use super::super::sheet::step;
use super::band::{Band, View};

/// Amounts of a band that are multiplied with each other, and amounts further up that are added.
const FACTORS: usize = 8;
const ADDENDS: usize = 60;
/// Edges this near are in line, as a share of the page.
const IN_LINE: f32 = 0.012;

/// Features in the making.
#[derive(Default)]
struct Bag(Vec<u64>);

impl Bag {
    fn add(&mut self, tag: u64, value: u64) {
        self.0.push(step(step(17, tag), value));
    }
    fn flag(&mut self, tag: u64, holds: bool) {
        if holds {
            self.add(tag, 1);
        }
    }
}

/// A rough sort of look, so that rows of one table look alike.
fn sort(look: Look) -> u64 {
    match look {
        Look::Small | Look::Capitals | Look::Capitalised | Look::Mixed => 1,
        Look::FewDigits | Look::Digits | Look::LongNumber => 2,
        Look::Decimal => 3,
        Look::Date => 4,
        Look::Percent => 5,
        Look::Currency | Look::Signs | Look::None => 6,
        Look::Time | Look::Mail => 7,
        Look::Code => 8,
    }
}

fn some(count: usize, most: usize) -> u64 {
    count.min(most) as u64
}

/// 0 for nothing, and then in doubling steps.
fn about(count: usize) -> u64 {
    u64::from((count as u32 + 1).ilog2())
}

impl View<'_> {
    fn look(&self, token: u32) -> Look {
        self.looks.get(token as usize).copied().unwrap_or(Look::None)
    }
    fn hash(&self, token: u32) -> u64 {
        self.sheet.tokens.get(token as usize).map_or(1, |token| token.hash)
    }
    fn number(&self, token: u32) -> Option<f64> {
        self.numbers.get(token as usize).copied().flatten()
    }

    /// What a band looks like from chunk to chunk: the sort of the word that says most.
    pub(crate) fn pattern(&self, band: &Band) -> u64 {
        let chunks = band.chunks.iter().take(10).map(|chunk| {
            let tokens = band.tokens.get(chunk.first..=chunk.last).unwrap_or_default();
            tokens.iter().map(|token| sort(self.look(*token))).filter(|sort| *sort != 6).min().unwrap_or(6)
        });
        chunks.fold(3, step)
    }

    /// The words of a band, as one number each.
    pub(crate) fn words(&self, band: usize) -> impl Iterator<Item = u64> {
        let tokens = self.bands.get(band).map_or(&[][..], |band| &band.tokens);
        tokens.iter().map(|token| self.hash(*token))
    }

    fn count(&self, band: &Band, look: Look) -> usize {
        band.tokens.iter().filter(|token| self.look(**token) == look).count()
    }

    /// The right edge and the amount of the last decimal number.
    fn last_amount(&self, band: &Band) -> Option<(f32, f64)> {
        let token = band.tokens.iter().rev().find(|token| self.look(**token) == Look::Decimal)?;
        Some((self.sheet.tokens.get(*token as usize)?.area.right, self.number(*token)?))
    }

    /// Whether one of the numbers of a band is the product of two others; the first factor, the second and the product.
    fn product(&self, tokens: &[u32]) -> Option<(u32, u32, u32)> {
        let all = tokens.iter().filter_map(|token| Some((*token, self.number(*token)?)));
        let numbers: Vec<(u32, f64)> = all.filter(|(_, number)| *number != 0.0).take(FACTORS).collect();
        for (at, (product, amount)) in numbers.iter().enumerate().rev() {
            for (nth, (one, factor)) in numbers.iter().enumerate().take(at) {
                let others = numbers.iter().enumerate().take(at).skip(nth + 1);
                let mut fits = others.filter(|(_, (_, other))| (factor * other - amount).abs() < 0.006);
                if let Some((_, (other, _))) = fits.next() {
                    return Some((*one, *other, *product));
                }
            }
        }
        None
    }
}

/// Features of every band.
pub(crate) fn of_bands(view: &View) -> Vec<Vec<u64>> {
    (0..view.bands.len()).map(|at| of_band(view, at)).collect()
}

fn of_band(view: &View, at: usize) -> Vec<u64> {
    let mut bag = Bag::default();
    let Some(band) = view.bands.get(at) else { return bag.0 };
    let before = at.checked_sub(1).and_then(|at| view.bands.get(at)).filter(|it| it.page == band.page);
    let after = view.bands.get(at + 1).filter(|it| it.page == band.page);
    let (pattern, decimals) = (view.pattern(band), view.count(band, Look::Decimal));
    bag.add(0, 0);
    bag.add(1, some(band.chunks.len(), 8));
    bag.add(2, some(decimals, 4));
    bag.add(3, pattern);
    bag.add(4, step(some(band.chunks.len(), 6), some(decimals, 3)));
    bag.add(5, some(view.count(band, Look::FewDigits), 3));
    bag.flag(6, view.count(band, Look::Date) > 0);
    bag.add(7, (band.area.top * 10.0) as u64);
    bag.flag(8, band.tokens.iter().any(|token| view.sheet.tokens[*token as usize].text.ends_with(':')));
    for (nth, token) in band.tokens.iter().take(24).enumerate() {
        bag.add(9, view.hash(*token));
        if nth == 0 {
            bag.add(10, view.hash(*token));
            bag.add(11, view.look(*token) as u64);
        }
    }
    let product = view.product(&band.tokens).is_some();
    bag.flag(12, product);
    around(view, band, [before, after], pattern, &mut bag);
    below_headings(view, at, band, &mut bag);
    let total = adds_up(view, at);
    bag.flag(13, total);
    bag.add(14, step(u64::from(product) * 2 + u64::from(total), some(decimals, 2)));
    bag.0
}

/// What stands above and below.
fn around(view: &View, band: &Band, [before, after]: [Option<&Band>; 2], pattern: u64, bag: &mut Bag) {
    let left = |band: &Band| band.chunks.first().map_or(0.0, |chunk| chunk.left);
    let height = (band.area.bottom - band.area.top).max(1e-6);
    for (side, other) in [(20, before), (30, after)] {
        let Some(other) = other else {
            bag.add(side, 0);
            continue;
        };
        let gap = (band.area.top - other.area.bottom).max(other.area.top - band.area.bottom) / height;
        bag.add(side + 1, (gap.clamp(0.0, 6.0) * 2.0) as u64);
        bag.flag(side + 2, view.pattern(other) == pattern);
        bag.add(side + 3, view.pattern(other));
        bag.add(side + 4, step(some(view.count(other, Look::Decimal), 3), some(other.chunks.len(), 5)));
        bag.add(side + 5, other.tokens.first().map_or(1, |token| view.hash(*token)));
        bag.flag(side + 6, (left(band) - left(other)).abs() < IN_LINE);
        let amounts = view.last_amount(band).zip(view.last_amount(other));
        bag.flag(side + 7, amounts.is_some_and(|((one, _), (other, _))| (one - other).abs() < IN_LINE));
        // A single chunk in line with one that is not the first of its neighbour: a text that goes on.
        let under = |chunk: &super::band::Chunk| (chunk.left - left(band)).abs() < IN_LINE;
        let nth = other.chunks.iter().position(under);
        bag.add(side + 8, step(some(band.chunks.len(), 3), nth.map_or(9, |nth| some(nth, 3))));
    }
}

fn below_headings(view: &View, at: usize, band: &Band, bag: &mut Bag) {
    let Some(above) = view.headings.get(at).copied().flatten() else {
        bag.add(40, 0);
        return;
    };
    let headings = &view.bands[above];
    let other_page = headings.page != band.page;
    let far = if other_page { 9 } else { about(at - above) };
    bag.add(41, far);
    for word in view.words(above) {
        bag.add(42, word);
        bag.add(43, step(word, far.min(2)));
    }
    let chunk_of = |left: f32, right: f32| {
        headings.chunks.iter().position(|chunk| chunk.left < right && left < chunk.right)
    };
    let under = band.chunks.iter().filter(|chunk| chunk_of(chunk.left, chunk.right).is_some()).count();
    let share = 4 * under / band.chunks.len().max(1);
    bag.add(44, step(share as u64, some(band.chunks.len(), 5)));
    bag.add(45, step(share as u64, some(headings.chunks.len(), 8)));
    bag.flag(46, band.chunks.len() == headings.chunks.len());
    let first = band.chunks.first().and_then(|chunk| chunk_of(chunk.left, chunk.right));
    bag.add(47, first.map_or(9, |first| some(first, 8)));
    bag.add(48, step(first.map_or(9, |first| some(first, 8)), some(band.chunks.len(), 4)));
}

/// Whether the last amount of a band is the sum of those in line above it.
fn adds_up(view: &View, at: usize) -> bool {
    let Some((edge, total)) = view.bands.get(at).and_then(|band| view.last_amount(band)) else {
        return false;
    };
    let (mut sum, mut count) = (0.0, 0);
    for band in view.bands[..at].iter().rev().take(ADDENDS) {
        match view.last_amount(band) {
            Some((right, amount)) if (right - edge).abs() < 2.0 * IN_LINE => {
                (sum, count) = (sum + amount, count + 1);
                if (sum - total).abs() < 0.006 {
                    return count > 1;
                }
            }
            _ => {}
        }
    }
    false
}

/// A word of a row: its band, and its token.
pub(crate) type Placed = (usize, u32);

/// Features of every word of a row, in the order of `words`; `nth` is the number of the row, from 0.
pub(crate) fn of_words(view: &View, words: &[Placed], nth: usize) -> Vec<Vec<u64>> {
    let tokens: Vec<u32> = words.iter().map(|(_, token)| *token).collect();
    let product = view.product(&tokens);
    let begun = words.first().map_or(0, |(band, _)| *band);
    let one = |at: usize| {
        let (band, token) = words[at];
        let mut bag = Bag::default();
        let look = view.look(token) as u64;
        bag.add(60, look);
        bag.add(61, view.hash(token));
        for (side, other) in [(62, at.checked_sub(1)), (64, Some(at + 1))] {
            let other = other.and_then(|at| words.get(at)).filter(|(it, _)| *it == band);
            bag.add(side, other.map_or(99, |(_, token)| view.look(*token) as u64));
            bag.add(side + 1, other.map_or(1, |(_, token)| view.hash(*token)));
        }
        let role = product.map_or(0, |(one, other, amount)| {
            u64::from(token == one) + 2 * u64::from(token == other) + 3 * u64::from(token == amount)
        });
        bag.add(66, step(role, look));
        bag.flag(67, view.number(token).is_some_and(|number| number == (nth + 1) as f64));
        let goes_on = band != begun;
        bag.add(68, step(u64::from(goes_on), look));
        across(view, band, token, goes_on, &mut bag);
        bag.0
    };
    (0..words.len()).map(one).collect()
}

/// Where a word stands from left to right: in its chunk, among the chunks, and under which heading.
fn across(view: &View, band: usize, token: u32, goes_on: bool, bag: &mut Bag) {
    let (look, line) = (view.look(token) as u64, &view.bands[band]);
    let Some(at) = line.tokens.iter().position(|other| *other == token) else { return };
    let Some(chunk) = line.chunks.iter().position(|chunk| chunk.first <= at && at <= chunk.last) else {
        return;
    };
    let Some(it) = line.chunks.get(chunk).copied() else { return };
    let from_right = line.chunks.len() - 1 - chunk;
    let part = u64::from(at == it.first) + 2 * u64::from(at == it.last);
    bag.add(70, step(part, look));
    bag.add(71, step(some(chunk, 8), u64::from(goes_on)));
    bag.add(72, step(some(from_right, 8), u64::from(goes_on)));
    bag.add(73, step(some(chunk, 8), some(line.chunks.len(), 9)));
    let amount = |token: &&u32| matches!(view.look(**token), Look::Decimal);
    let behind = line.tokens[at + 1..].iter().filter(amount).count();
    bag.add(74, step(look, some(behind, 4)));
    let numbers = line.tokens[..at].iter().filter(|token| view.number(**token).is_some()).count();
    bag.add(75, step(look, some(numbers, 5)));
    let area = view.sheet.tokens[token as usize].area;
    bag.add(76, (area.left * 20.0) as u64);
    bag.add(77, (area.right * 20.0) as u64);
    let Some((above, heading)) = view.heading(band, area.left, area.right) else { return };
    let (chunks, words) = (view.bands[above].chunks.len(), view.tokens_of(above, heading));
    let all = words.iter().fold(5, |hash, token| step(hash, view.hash(*token)));
    bag.add(80, all);
    bag.add(81, step(all, look));
    bag.add(82, step(some(heading, 9), some(chunks - 1 - heading, 9)));
    bag.add(83, step(look, some(chunks - 1 - heading, 9)));
    for word in words {
        bag.add(84, view.hash(*word));
    }
    // The chunk as a whole may stand under another heading than its word.
    if let Some((_, of_chunk)) = view.heading(band, it.left, it.right) {
        let words = view.tokens_of(above, of_chunk);
        bag.add(85, words.iter().fold(5, |hash, token| step(hash, view.hash(*token))));
        bag.flag(86, of_chunk == heading);
    }
}

/// The feature that is a word itself: by it a word is known or strange.
pub(crate) fn word(hash: u64) -> u64 {
    step(step(17, 61), hash)
}
