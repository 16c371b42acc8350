//! What a token looks like and what stands around it, as hashes: the same for Dutch, English or any other language.

use super::sheet::{Line, Sheet, Token, step, text_hash};
use crate::value::{Kind, normal};

/// A rough sort of token, by its letters alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Look {
    None,
    Signs,
    Small,
    Capitals,
    Capitalised,
    Mixed,
    FewDigits,
    Digits,
    LongNumber,
    Decimal,
    Date,
    Time,
    Percent,
    Currency,
    Mail,
    Code,
}

impl Look {
    fn is_word(self) -> bool {
        matches!(self, Look::Small | Look::Capitals | Look::Capitalised | Look::Mixed)
    }
}

pub(crate) fn look(text: &str) -> Look {
    let inner =
        text.trim_matches(|c: char| matches!(c, ',' | ';' | ':' | '(' | ')' | '*' | '.' | '#' | '[' | ']'));
    let (mut digits, mut upper, mut lower, mut others) = (0, 0, 0, 0);
    for c in inner.chars() {
        match c {
            c if c.is_ascii_digit() => digits += 1,
            c if c.is_uppercase() => upper += 1,
            c if c.is_alphabetic() => lower += 1,
            _ => others += 1,
        }
    }
    let letters = upper + lower;
    if digits + letters == 0 {
        return if inner.contains(['€', '$', '£']) { Look::Currency } else { Look::Signs };
    }
    if inner.contains('@') || inner.contains("www.") {
        return Look::Mail;
    }
    if digits == 0 {
        let first_upper = inner.starts_with(char::is_uppercase);
        return match (upper, lower) {
            (_, 0) if matches!(inner, "RM" | "EUR" | "USD" | "GBP") => Look::Currency,
            (0, _) => Look::Small,
            (_, 0) => Look::Capitals,
            (1, _) if first_upper => Look::Capitalised,
            _ => Look::Mixed,
        };
    }
    if inner.ends_with('%') {
        return Look::Percent;
    }
    let decimal = others > 0 && inner.contains(['.', ',']) && letters <= 3;
    if decimal && normal(Kind::Amount, inner).is_some() {
        return Look::Decimal;
    }
    if inner.contains(':') && letters <= 2 {
        return Look::Time;
    }
    if digits >= 3 && (others > 0 || digits == 8 || letters >= 3) && normal(Kind::Date, inner).is_some() {
        return Look::Date;
    }
    match (letters, digits) {
        (0, 1..=3) => Look::FewDigits,
        (0, 4..=5) => Look::Digits,
        (0, _) => Look::LongNumber,
        _ => Look::Code,
    }
}

/// Hashed features of every token, one list behind the other.
#[derive(Clone, Debug, Default)]
pub(crate) struct Features {
    pub(crate) hashes: Vec<u64>,
    /// Where the features of token `t` begin; one more than tokens.
    pub(crate) starts: Vec<u32>,
}

/// The feature that stands for a token's own word.
pub(crate) fn word_feature(token: &Token) -> u64 {
    step(2, token.hash)
}

struct Facts {
    look: Look,
    shape: u64,
}

/// The features of all tokens of a document.
pub(crate) fn features(sheet: &Sheet) -> Features {
    let facts: Vec<Facts> =
        sheet.tokens.iter().map(|t| Facts { look: look(t.text), shape: shape(t.text) }).collect();
    let lines: Vec<Row> = (0..sheet.lines.len()).map(|i| Row::new(sheet, &facts, i)).collect();
    let mut out = Features { hashes: Vec::with_capacity(sheet.tokens.len() * 64), starts: vec![0] };
    let labels = labels(sheet, &facts);
    for t in 0..sheet.tokens.len() {
        let mut to = List { hashes: &mut out.hashes };
        if facts[t].look == Look::Decimal {
            let at = labels.partition_point(|(other, _)| *other < t as u32);
            let label = |at: Option<usize>| at.and_then(|at| labels.get(at)).map_or(1, |(_, label)| *label);
            to.add(68, label(at.checked_sub(1)));
            to.add(69, label(Some(at + 1)));
            to.add(70, label(Some(at + 2)));
            to.pair(71, label(Some(at)), label(Some(at + 1)));
        }
        own(&mut to, &sheet.tokens[t], &facts[t]);
        around(&mut to, sheet, &facts, t);
        geometry(&mut to, sheet, &facts, t);
        on_line(&mut to, sheet, &lines, &facts, t);
        out.starts.push(out.hashes.len() as u32);
    }
    out
}

/// The decimal numbers in reading order, each with the word that labels it.
fn labels(sheet: &Sheet, facts: &[Facts]) -> Vec<(u32, u64)> {
    let decimals = (0u32..).zip(facts).filter(|(_, facts)| facts.look == Look::Decimal);
    decimals.map(|(t, _)| (t, label(sheet, facts, t))).collect()
}

/// The nearest word of letters to the left.
fn label(sheet: &Sheet, facts: &[Facts], t: u32) -> u64 {
    let mut at = sheet.tokens[t as usize].left;
    for _ in 0..6 {
        let Some(i) = at else { return 1 };
        if facts[i as usize].look.is_word() {
            return sheet.tokens[i as usize].hash;
        }
        at = sheet.tokens[i as usize].left;
    }
    1
}

struct List<'a> {
    hashes: &'a mut Vec<u64>,
}

impl List<'_> {
    /// `template` tells features apart that look at different things.
    fn add(&mut self, template: u64, what: u64) {
        self.hashes.push(step(template + 1, what));
    }
    fn pair(&mut self, template: u64, one: u64, other: u64) {
        self.hashes.push(step(step(template + 1, one), other));
    }
}

/// Capitals, small letters and digits, runs of more than four cut short.
fn shape(text: &str) -> u64 {
    let mut hash = 3;
    let (mut last, mut run) = (' ', 0);
    for c in text.chars().take(40) {
        let sort = match c {
            c if c.is_ascii_digit() => '9',
            c if c.is_uppercase() => 'X',
            c if c.is_alphabetic() => 'x',
            c => c,
        };
        run = if sort == last { run + 1 } else { 1 };
        last = sort;
        if run <= 4 {
            hash = step(hash, u64::from(u32::from(sort)));
        }
    }
    hash
}

fn own(to: &mut List, token: &Token, facts: &Facts) {
    let chars = token.text.chars().count();
    to.add(0, 0);
    to.add(1, token.hash);
    to.add(2, facts.shape);
    to.add(3, facts.look as u64);
    to.add(4, chars.min(12) as u64);
    let lower = token.text.to_lowercase();
    if let Some((end, _)) = lower.char_indices().nth(3) {
        to.add(5, text_hash(&lower[..end], 5));
    }
    if let Some((start, _)) = lower.char_indices().rev().nth(2) {
        to.add(6, text_hash(&lower[start..], 6));
    }
    let end = token.text.chars().last().filter(|c| !c.is_alphanumeric()).map_or(0, u64::from);
    to.add(7, end);
    to.add(8, token.text.chars().next().filter(|c| !c.is_alphanumeric()).map_or(0, u64::from));
    to.add(9, u64::from(token.begins) * 2 + u64::from(token.cell));
}

/// Neighbours in reading order, on the same line.
fn around(to: &mut List, sheet: &Sheet, facts: &[Facts], t: usize) {
    let line = sheet.tokens[t].line;
    let near = |offset: isize| {
        let i = t.checked_add_signed(offset)?;
        sheet.tokens.get(i).filter(|token| token.line == line).map(|token| (token, &facts[i]))
    };
    let hash = |offset| near(offset).map_or(1, |(token, _)| token.hash);
    let look = |offset| near(offset).map_or(Look::None, |(_, facts)| facts.look) as u64;
    let (before, after) = (hash(-1), hash(1));
    to.add(10, before);
    to.add(11, after);
    to.add(12, hash(-2));
    to.add(13, hash(2));
    to.pair(14, before, sheet.tokens[t].hash);
    to.pair(15, sheet.tokens[t].hash, after);
    to.pair(16, hash(-2), before);
    to.pair(17, look(-1), look(1));
    to.pair(18, look(-1) * 32 + look(0), look(1));
    to.pair(19, look(-2) * 32 + look(-1), look(0));
    to.pair(20, look(0) * 32 + look(1), look(2));
    let sign = |offset| {
        let last = near(offset).and_then(|(token, _)| token.text.chars().last());
        last.filter(|c| !c.is_alphanumeric()).map_or(0, u64::from)
    };
    to.pair(21, sign(-1), u64::from(sheet.tokens[t].cell));
    let cell_after = near(1).is_none_or(|(token, _)| token.cell);
    to.pair(22, sign(0), u64::from(cell_after));
}

/// What stands left, above, and where on the page it is.
fn geometry(to: &mut List, sheet: &Sheet, facts: &[Facts], t: usize) {
    let token = &sheet.tokens[t];
    let left = |of: Option<u32>| of.and_then(|i| sheet.tokens.get(i as usize)).and_then(|token| token.left);
    let hash = |of: Option<u32>| of.and_then(|i| sheet.tokens.get(i as usize)).map_or(1, |token| token.hash);
    let own_look = facts[t].look as u64;
    let mut at = token.left;
    // The nearest label may stand behind a lone colon or currency: words with letters count first.
    let mut label = 1;
    for template in 23..27 {
        to.add(template, hash(at));
        if let Some(i) = at {
            to.pair(27, hash(at), own_look);
            if label == 1 && facts[i as usize].look.is_word() {
                label = hash(at);
                let more = hash(left(at));
                to.add(28, label);
                to.pair(29, label, more);
            }
        }
        at = left(at);
    }
    let above = token.above;
    let of_above = above.and_then(|i| sheet.tokens.get(i as usize));
    to.add(30, hash(above));
    to.pair(31, hash(above), own_look);
    to.pair(32, hash(left(above)), hash(above));
    to.add(33, above.map_or(Look::None, |i| facts[i as usize].look) as u64);
    let far =
        of_above.map_or(9, |o| ((token.area.top - o.area.bottom) / sheet.height).clamp(0.0, 5.0) as u64);
    to.pair(34, far, own_look);
    to.add(35, hash(of_above.and_then(|o| o.above)));
    let tenth = |x: f32, n: f32| (x * n).clamp(0.0, n) as u64;
    to.add(36, tenth(token.area.top, 12.0));
    to.add(37, tenth(token.area.left, 8.0));
    to.add(38, tenth(token.area.right, 8.0));
    let tall = ((token.area.bottom - token.area.top) / sheet.height * 4.0).clamp(0.0, 16.0) as u64;
    to.add(39, tall);
    to.pair(40, u64::from(token.page.min(2)), own_look);
}

/// What a line is like, seen from its tokens and from the lines around it.
struct Row {
    first: u64,
    last: u64,
    looks: u64,
    end_sign: u64,
    words: u64,
    tall: u64,
    middle: u64,
}

impl Row {
    fn new(sheet: &Sheet, facts: &[Facts], i: usize) -> Row {
        let line: Line = sheet.lines[i];
        let (first, last) = (line.first as usize, line.last as usize);
        let looks = facts[first..=last].iter().fold(0u64, |all, facts| all | 1 << (facts.look as u64));
        let end = sheet.tokens[last].text.chars().last().filter(|c| !c.is_alphanumeric());
        let tall = (line.area.bottom - line.area.top) / sheet.height * 4.0;
        Row {
            first: sheet.tokens[first].hash,
            last: sheet.tokens[last].hash,
            looks,
            end_sign: end.map_or(0, u64::from),
            words: (last - first + 1).min(8) as u64,
            tall: tall.clamp(0.0, 12.0) as u64,
            middle: ((line.area.left + line.area.right) * 5.0).clamp(0.0, 10.0) as u64,
        }
    }
}

fn on_line(to: &mut List, sheet: &Sheet, rows: &[Row], facts: &[Facts], t: usize) {
    let token = &sheet.tokens[t];
    let i = token.line as usize;
    let line = sheet.lines[i];
    let row = &rows[i];
    let at = |offset: isize| i.checked_add_signed(offset).and_then(|i| rows.get(i));
    let (place, rest) = ((t as u32 - line.first).min(5), (line.last - t as u32).min(5));
    to.add(41, u64::from(place));
    to.add(42, u64::from(rest));
    let number = i.min(14) as u64;
    to.add(43, number);
    to.pair(44, number, u64::from(place == 0) * 2 + u64::from(rest == 0));
    to.add(45, (sheet.lines.len() - 1 - i).min(8) as u64);
    to.add(46, row.first);
    to.add(47, row.last);
    to.add(48, row.looks);
    to.pair(49, row.end_sign, u64::from(rest));
    to.add(50, row.words);
    to.pair(51, row.tall, number.min(4));
    to.add(52, row.middle);
    let digits = |row: &Row| u64::from(row.looks >> (Look::FewDigits as u64) != 0);
    for (template, offset) in [(53, -1), (58, 1)] {
        let other = at(offset);
        to.add(template, other.map_or(1, |row| row.first));
        to.add(template + 1, other.map_or(1, |row| row.last));
        to.pair(template + 2, other.map_or(0, |row| row.looks), facts[t].look as u64);
        to.pair(
            template + 3,
            other.map_or(1, |row| row.end_sign),
            u64::from(if offset < 0 { place } else { rest } == 0),
        );
        to.pair(template + 4, other.map_or(9, |row| row.tall), other.map_or(2, digits));
    }
    to.add(63, at(-2).map_or(1, |row| row.first));
    to.add(64, at(2).map_or(1, |row| row.first));
    let edge = u64::from(place == 0) * 2 + u64::from(rest == 0);
    to.pair(65, at(-1).map_or(1, |row| row.last), edge);
    to.pair(66, at(1).map_or(1, |row| row.first), edge);
    // Words anywhere on the line, for the labels of amounts and dates; names on a line are many and say less.
    if !facts[t].look.is_word() && facts[t].look != Look::Signs {
        for other in sheet.tokens[line.first as usize..=line.last as usize].iter().take(8) {
            to.add(67, other.hash);
        }
    }
}
