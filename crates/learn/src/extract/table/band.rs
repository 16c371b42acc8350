//! Bands: what stands on one height of a page from left to right, whatever the reading order, cut into chunks at wide gaps.

use super::super::feature::{Look, look};
use super::super::sheet::Sheet;
use crate::page::{Area, Page};
use crate::value::{Kind, normal};

/// A space wider than this many heights of the words around it begins a new chunk.
const GAP: f32 = 0.9;
/// So many bands further up a line may stand that begins at the same height.
const LOOK_BACK: usize = 6;

/// A run of words without a wide gap: numbers `first..=last` among the tokens of its band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Chunk {
    pub(crate) first: usize,
    pub(crate) last: usize,
    pub(crate) left: f32,
    pub(crate) right: f32,
}

/// What stands on one height.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Band {
    pub(crate) page: u32,
    /// Numbers of tokens of the sheet, from left to right.
    pub(crate) tokens: Vec<u32>,
    pub(crate) chunks: Vec<Chunk>,
    pub(crate) area: Area,
}

/// A document in bands from top to bottom.
#[derive(Clone, Debug)]
pub(crate) struct View<'a> {
    pub(crate) sheet: &'a Sheet<'a>,
    pub(crate) bands: Vec<Band>,
    /// Per token.
    pub(crate) looks: Vec<Look>,
    /// Per token that is a number: which.
    pub(crate) numbers: Vec<Option<f64>>,
    /// Per band, the nearest one above that could be headings: on its page, or else on the page before.
    pub(crate) headings: Vec<Option<usize>>,
}

impl<'a> View<'a> {
    pub(crate) fn new(sheet: &'a Sheet<'a>, pages: &[Page]) -> View<'a> {
        let looks: Vec<Look> = sheet.tokens.iter().map(|token| look(token.text)).collect();
        let numbers =
            sheet.tokens.iter().zip(&looks).map(|(token, look)| number(token.text, *look)).collect();
        let bands = bands(sheet, pages);
        let mut headings = vec![None; bands.len()];
        let mut last = None;
        for (at, band) in bands.iter().enumerate() {
            headings[at] = last;
            if could_be_headings(band, &looks) {
                last = Some(at);
            }
        }
        View { sheet, bands, looks, numbers, headings }
    }

    /// Words only, for reading them.
    pub(crate) fn plain(sheet: &'a Sheet<'a>) -> View<'a> {
        View { sheet, bands: vec![], looks: vec![], numbers: vec![], headings: vec![] }
    }

    pub(crate) fn text(&self, tokens: &[u32]) -> String {
        let mut text = String::new();
        for token in tokens.iter().filter_map(|token| self.sheet.tokens.get(*token as usize)) {
            if token.begins && !text.is_empty() {
                text.push(' ');
            }
            text.push_str(token.text);
        }
        text
    }

    /// The chunk of headings above something that reaches from `left` to `right`: the one it shares most with, or else the nearest.
    pub(crate) fn heading(&self, band: usize, left: f32, right: f32) -> Option<(usize, usize)> {
        let above = (*self.headings.get(band)?)?;
        let far = |chunk: &Chunk| (chunk.left - right).max(left - chunk.right);
        let chunks = self.bands.get(above)?.chunks.iter().enumerate();
        chunks.min_by(|a, b| far(a.1).total_cmp(&far(b.1))).map(|(at, _)| (above, at))
    }

    /// The tokens of a chunk.
    pub(crate) fn tokens_of(&self, band: usize, chunk: usize) -> &[u32] {
        let tokens = self.bands.get(band).and_then(|band| {
            let chunk = band.chunks.get(chunk)?;
            band.tokens.get(chunk.first..=chunk.last)
        });
        tokens.unwrap_or_default()
    }
}

fn number(text: &str, look: Look) -> Option<f64> {
    let text = text.trim_matches(|c: char| matches!(c, ':' | ';' | ',' | '*' | '=' | '#' | '[' | ']' | '@'));
    let is = matches!(look, Look::Decimal | Look::FewDigits | Look::Digits | Look::LongNumber);
    normal(Kind::Amount, text).filter(|_| is)?.parse().ok()
}

/// Words in two or more places and no digit: what stands above columns.
fn could_be_headings(band: &Band, looks: &[Look]) -> bool {
    let of = |token: &u32| looks.get(*token as usize).copied().unwrap_or(Look::None);
    let wordy = |look: Look| matches!(look, Look::Small | Look::Capitals | Look::Capitalised | Look::Mixed);
    let other = |look: Look| matches!(look, Look::Signs | Look::Currency | Look::None | Look::Percent);
    let chunks = band.chunks.iter().filter(|chunk| {
        band.tokens.get(chunk.first..=chunk.last).unwrap_or_default().iter().any(|token| wordy(of(token)))
    });
    chunks.count() >= 2 && band.tokens.iter().all(|token| wordy(of(token)) || other(of(token)))
}

/// Lines side by side are one band.
fn bands(sheet: &Sheet, pages: &[Page]) -> Vec<Band> {
    let mut order: Vec<usize> = (0..sheet.lines.len()).collect();
    let middle = |at: usize| sheet.lines.get(at).map_or(0.0, |line| line.area.top + line.area.bottom);
    let page = |at: usize| sheet.lines.get(at).map_or(0, |line| line.page);
    order.sort_by(|a, b| page(*a).cmp(&page(*b)).then(middle(*a).total_cmp(&middle(*b))).then(a.cmp(b)));
    let mut bands: Vec<(Band, Area)> = vec![];
    for line in order.into_iter().filter_map(|at| sheet.lines.get(at)) {
        let tokens = line.first..=line.last;
        let known = bands.iter_mut().rev().take(LOOK_BACK);
        let mut fitting = known.filter(|(band, last)| band.page == line.page && beside(last, &line.area));
        match fitting.next() {
            Some((band, last)) => {
                band.tokens.extend(tokens);
                band.area = around(&band.area, &line.area);
                *last = line.area;
            }
            None => {
                let band =
                    Band { page: line.page, tokens: tokens.collect(), chunks: vec![], area: line.area };
                bands.push((band, line.area));
            }
        }
    }
    let mut bands: Vec<Band> = bands.into_iter().map(|(band, _)| band).collect();
    for band in &mut bands {
        let stretch = pages.get(band.page as usize).map_or(1.0, |page| page.width / page.height.max(1e-6));
        cut(band, sheet, stretch);
    }
    bands
}

fn cut(band: &mut Band, sheet: &Sheet, stretch: f32) {
    let area = |token: u32| sheet.tokens.get(token as usize).map(|token| token.area).unwrap_or_default();
    band.tokens.sort_by(|a, b| area(*a).left.total_cmp(&area(*b).left).then(a.cmp(b)));
    for (at, token) in band.tokens.iter().enumerate() {
        let it = area(*token);
        let height = it.bottom - it.top;
        match band.chunks.last_mut() {
            Some(chunk) if (it.left - chunk.right) * stretch <= GAP * height => {
                (chunk.last, chunk.right) = (at, chunk.right.max(it.right));
            }
            _ => band.chunks.push(Chunk { first: at, last: at, left: it.left, right: it.right }),
        }
    }
}

/// Whether two boxes stand on one height, one beside the other.
fn beside(one: &Area, other: &Area) -> bool {
    let shared = one.bottom.min(other.bottom) - one.top.max(other.top);
    let apart = one.right <= other.left + 0.01 || other.right <= one.left + 0.01;
    apart && shared >= 0.5 * (one.bottom - one.top).min(other.bottom - other.top)
}

fn around(one: &Area, other: &Area) -> Area {
    Area {
        left: one.left.min(other.left),
        top: one.top.min(other.top),
        right: one.right.max(other.right),
        bottom: one.bottom.max(other.bottom),
    }
}
