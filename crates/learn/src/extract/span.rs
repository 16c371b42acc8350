//! Candidates: runs of tokens that could be a value of a kind, with marks of how they stand among the others.

use super::feature::{Look, look};
use super::sheet::Sheet;
use super::sum::{Amount, Sums};
use crate::value::{Kind, chosen, iban_fits, letters, may_begin, normal};
use std::collections::BTreeMap;

/// Most candidates of one kind in a document; a page that has more is not a letter.
const MOST_SPANS: usize = 60_000;
/// Longest candidates in tokens, and in lines.
pub(crate) const LONGEST: u32 = 32;

/// Tokens `first..=last`, and its marks: numbers of span features.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Span {
    pub(crate) first: u32,
    pub(crate) last: u32,
    marks: u32,
    count: u8,
}

/// The candidates of one kind in one document.
#[derive(Clone, Debug, Default)]
pub(crate) struct Spans {
    pub(crate) list: Vec<Span>,
    marks: Vec<u8>,
    /// Per candidate, equal for equal values.
    pub(crate) keys: Vec<u64>,
}

/// Numbers of span features: below this.
pub(crate) const MARKS: usize = 96;

impl Spans {
    pub(crate) fn marks(&self, span: &Span) -> &[u8] {
        let from = span.marks as usize;
        self.marks.get(from..from + span.count as usize).unwrap_or_default()
    }

    fn push(&mut self, first: u32, last: u32, key: u64, marks: &[u8]) {
        let from = self.marks.len() as u32;
        self.marks.extend_from_slice(marks);
        self.list.push(Span { first, last, marks: from, count: marks.len() as u8 });
        self.keys.push(key);
    }
}

/// How many tokens and lines a value of this kind may span, and whether it is read by its letters alone.
pub(crate) fn reach(kind: Kind) -> (u32, u32) {
    match kind {
        Kind::Date => (6, 2),
        Kind::Amount => (3, 1),
        Kind::Identifier => (4, 1),
        Kind::Iban => (9, 1),
        Kind::Vat => (5, 1),
        Kind::Text => (24, 3),
        Kind::Name => (12, 3),
        Kind::Address => (LONGEST, 7),
        Kind::Choice => (6, 1),
        // Not one run of tokens.
        Kind::Lines => (0, 0),
    }
}

/// Whether values of the kind are recognised by themselves, so that only such candidates are made.
pub(crate) fn is_typed(kind: Kind) -> bool {
    matches!(kind, Kind::Date | Kind::Amount | Kind::Identifier | Kind::Iban | Kind::Vat)
}

/// All candidates of a kind, by first token and then by last.
///
/// `longest` bounds the tokens of candidates that are not recognised by themselves.
pub(crate) fn spans(sheet: &Sheet, kind: Kind, longest: u32) -> Spans {
    if is_typed(kind) { typed(sheet, kind) } else { worded(sheet, kind, longest) }
}

/// How many tokens a value may have, given those that were confirmed: half as many again as the longest, because pages are cut
/// otherwise than people write.
pub(crate) fn longest<'a>(kind: Kind, confirmed: impl Iterator<Item = &'a str>) -> u32 {
    let words =
        confirmed.map(|value| value.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).count());
    let most = words.max().unwrap_or_default() as u32;
    (most + most / 2 + 2).min(reach(kind).0)
}

/// The value that tokens `first..=last` read as, in its normal writing.
pub(crate) fn reads(sheet: &Sheet, kind: Kind, first: u32, last: u32) -> Option<String> {
    if is_typed(kind) { fitting(sheet, kind, first, last) } else { normal(kind, &sheet.text(first, last)) }
}

struct Typed {
    first: u32,
    last: u32,
    value: String,
}

fn typed(sheet: &Sheet, kind: Kind) -> Spans {
    let mut found: Vec<Typed> = vec![];
    let (most, lines) = reach(kind);
    for first in 0..sheet.tokens.len() as u32 {
        let token = &sheet.tokens[first as usize];
        let possible = match kind {
            Kind::Date => may_begin(token.text),
            Kind::Iban | Kind::Vat => token.text.starts_with(|c: char| c.is_ascii_alphabetic()),
            _ => token.text.bytes().any(|b| b.is_ascii_digit()) || kind == Kind::Identifier,
        };
        if !possible {
            continue;
        }
        for last in first..(first + most).min(sheet.tokens.len() as u32) {
            let end = &sheet.tokens[last as usize];
            if end.page != token.page || end.line >= token.line + lines || found.len() >= MOST_SPANS {
                break;
            }
            let Some(value) = fitting(sheet, kind, first, last) else { continue };
            // The shorter of two candidates for one value says where it stands more exactly.
            let outer = found.last().is_some_and(|f| f.first == first && f.value == value);
            if !outer {
                found.push(Typed { first, last, value });
            }
        }
    }
    // A candidate whose tail alone says the same is dropped: "zaterdag 22 november 2026".
    let tails: Vec<bool> = found
        .iter()
        .enumerate()
        .map(|(i, f)| {
            let mut inner = found[i + 1..].iter().take_while(|g| g.first <= f.last);
            inner.any(|g| g.last == f.last && g.first > f.first && g.value == f.value)
        })
        .collect();
    let mut tails = tails.iter();
    found.retain(|_| !tails.next().copied().unwrap_or_default());
    marked(sheet, kind, &found)
}

fn fitting(sheet: &Sheet, kind: Kind, first: u32, last: u32) -> Option<String> {
    let text = sheet.text(first, last);
    match kind {
        Kind::Amount => {
            // Three tokens of digits are three numbers; a currency sign before a number adds nothing.
            let inner = sheet.tokens[first as usize].text;
            let grouped =
                first == last || inner.bytes().all(|b| b.is_ascii_digit() || b == b'-' || b == b'(');
            let text =
                text.trim_matches(|c: char| matches!(c, ':' | ';' | ',' | '*' | '=' | '#' | '[' | ']' | '@'));
            normal(kind, text.strip_suffix('.').unwrap_or(text)).filter(|_| grouped)
        }
        Kind::Identifier => {
            let digits = text.bytes().filter(u8::is_ascii_digit).count();
            normal(kind, &text).filter(|value| digits >= 1 && value.len() >= 2)
        }
        Kind::Iban => normal(kind, &text).filter(|value| iban_fits(value)),
        _ => normal(kind, &text),
    }
}

fn marked(sheet: &Sheet, kind: Kind, found: &[Typed]) -> Spans {
    let mut spans = Spans::default();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for f in found {
        *counts.entry(&f.value).or_default() += 1;
    }
    let order: Vec<&str> = counts.keys().copied().collect();
    let amount = |f: &Typed| {
        let token = &sheet.tokens[f.last as usize];
        Amount { value: f.value.parse().unwrap_or_default(), page: token.page, area: token.area }
    };
    let decimal = |f: &&Typed| look(sheet.tokens[f.first as usize].text) == Look::Decimal;
    let amounts = found.iter().filter(|_| kind == Kind::Amount).filter(decimal).map(amount);
    let sums = Sums::new(amounts.collect());
    for (i, f) in found.iter().enumerate() {
        let times = counts.get(f.value.as_str()).copied().unwrap_or_default();
        let mut marks: Vec<u8> = vec![
            (f.last - f.first).min(7) as u8,
            8 + times.min(6) as u8,
            16 + i.min(5) as u8,
            24 + (found.len() - 1 - i).min(5) as u8,
        ];
        if kind == Kind::Amount {
            sums.marks(&amount(f), times, &mut marks);
        }
        if kind == Kind::Date {
            let rank = order.binary_search(&f.value.as_str()).unwrap_or_default();
            marks.push(32 + rank.min(3) as u8);
            marks.push(36 + (order.len() - 1 - rank).min(3) as u8);
        }
        spans.push(f.first, f.last, value_key(kind, &f.value), &marks);
    }
    spans
}

/// A key that is equal for values that are the same, of one kind; the value in its normal writing.
pub(crate) fn value_key(kind: Kind, value: &str) -> u64 {
    match kind {
        Kind::Date | Kind::Amount | Kind::Iban | Kind::Vat => value.bytes().fold(1, key_step),
        _ => letters(value).bytes().fold(1, key_step),
    }
}

fn key_step(key: u64, byte: u8) -> u64 {
    key.wrapping_mul(0x0000_0100_0000_01B3).rotate_left(7)
        ^ u64::from(byte).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

fn worded(sheet: &Sheet, kind: Kind, most: u32) -> Spans {
    let mut spans = Spans::default();
    let lines = reach(kind).1;
    let written = |text: &str| if kind == Kind::Choice { letters(&chosen(text)) } else { letters(text) };
    let plain: Vec<String> = sheet.tokens.iter().map(|token| written(token.text)).collect();
    let sorts: Vec<u8> = sheet.tokens.iter().map(|token| look(token.text) as u8).collect();
    let mut marks: Vec<u8> = vec![];
    let count = sheet.tokens.len() as u32;
    for first in 0..count {
        let token = &sheet.tokens[first as usize];
        if plain[first as usize].is_empty() {
            continue;
        }
        let begins_cell =
            token.cell || before(sheet, first).is_some_and(|t| t.text.ends_with([':', ')', '.', ',', '#']));
        let mut key = 1;
        let mut looks = 0u32;
        for last in first..(first + most).min(count) {
            let end = &sheet.tokens[last as usize];
            let crossed = end.line - token.line;
            if end.page != token.page
                || crossed >= lines
                || (crossed > 0 && !begins_cell)
                || spans.list.len() >= MOST_SPANS
            {
                break;
            }
            key = plain[last as usize].bytes().fold(key, key_step);
            looks |= 1 << sorts[last as usize];
            if plain[last as usize].is_empty() {
                continue;
            }
            let ends = sheet.tokens.get(last as usize + 1).is_none_or(|next| next.cell);
            let edges = u8::from(token.cell) * 2 + u8::from(ends);
            let crossed = crossed.min(6) as u8;
            marks.clear();
            marks.extend([
                (last - first).min(31) as u8,
                32 + crossed,
                40 + edges * 3 + crossed.min(2),
                52 + crossed * 2 + u8::from(ends),
            ]);
            marks.extend((0..16).filter(|sort| looks >> sort & 1 == 1).map(|sort| 72 + sort));
            spans.push(first, last, key, &marks);
        }
    }
    spans
}

fn before<'a, 's>(sheet: &'a Sheet<'s>, t: u32) -> Option<&'a super::sheet::Token<'s>> {
    sheet.tokens.get(t.checked_sub(1)? as usize)
}
