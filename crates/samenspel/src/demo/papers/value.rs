//! What stands on a paper, in its normal writing and as a layout writes it.

use super::day::{Day, DayStyle};
use lang::Lang;

/// A value before it is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Words(String),
    Day(Day),
    Cents(i64),
    Iban(String),
}

/// How a layout writes amounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AmountStyle {
    /// € 1.234,50 and €1,234.50
    Sign,
    /// €1.234,50 and € 1,234.50: the other habit of the language.
    Tight,
    /// 1.234,50: without sign in fields and tables.
    Bare,
    /// EUR 1.234,50
    Code,
    /// 1.234,50 EUR
    CodeAfter,
    /// € 1234,50
    Long,
    /// € 1.234,- when there are no cents
    Dash,
}

impl AmountStyle {
    /// The word of the layouts' files.
    pub(super) fn read(word: &str) -> Option<AmountStyle> {
        Some(match word {
            "sign" => AmountStyle::Sign,
            "tight" => AmountStyle::Tight,
            "bare" => AmountStyle::Bare,
            "code" => AmountStyle::Code,
            "codeafter" => AmountStyle::CodeAfter,
            "longer" => AmountStyle::Long,
            "dash" => AmountStyle::Dash,
            _ => return None,
        })
    }
}

/// The hand of a layout: how it writes days, amounts and account numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Writing {
    pub(super) lang: Lang,
    pub(super) day: DayStyle,
    pub(super) amount: AmountStyle,
    /// IBANs in groups of four.
    pub(super) grouped: bool,
}

impl Value {
    /// Dates as 2026-11-22, amounts as 1234.50, IBANs without blanks, words as they are.
    pub(super) fn normal(&self) -> String {
        match self {
            Value::Words(words) => words.clone(),
            Value::Day(day) => day.iso(),
            Value::Cents(cents) => format!("{}.{:02}", cents / 100, cents % 100),
            Value::Iban(iban) => iban.clone(),
        }
    }
}

impl Writing {
    /// As the layout writes it; in a sentence an amount always has its sign and a day its month in letters or not, as ever.
    pub(super) fn write(&self, value: &Value, in_sentence: bool) -> String {
        match value {
            Value::Words(words) => words.clone(),
            Value::Day(day) => day.written(self.day, self.lang),
            Value::Cents(cents) => self.amount(*cents, in_sentence),
            Value::Iban(iban) if self.grouped => grouped(iban),
            Value::Iban(iban) => iban.clone(),
        }
    }

    /// An amount.
    pub(super) fn amount(&self, cents: i64, in_sentence: bool) -> String {
        let (dot, comma) = if self.lang == Lang::Nl { (".", ",") } else { (",", ".") };
        let whole = thousands(cents / 100, dot);
        let number = format!("{whole}{comma}{:02}", cents % 100);
        let sign = if self.lang == Lang::Nl { "€ " } else { "€" };
        match self.amount {
            AmountStyle::Bare if in_sentence => format!("{sign}{number}"),
            AmountStyle::Sign => format!("{sign}{number}"),
            AmountStyle::Tight if self.lang == Lang::Nl => format!("€{number}"),
            AmountStyle::Tight => format!("€ {number}"),
            AmountStyle::Bare => number,
            AmountStyle::Code => format!("EUR {number}"),
            AmountStyle::CodeAfter => format!("{number} EUR"),
            AmountStyle::Long => format!("{sign}{}{comma}{:02}", cents / 100, cents % 100),
            AmountStyle::Dash if cents % 100 == 0 => format!("{sign}{whole}{comma}-"),
            AmountStyle::Dash => format!("{sign}{number}"),
        }
    }
}

/// A sign between each three digits.
fn thousands(whole: i64, sign: &str) -> String {
    let digits = whole.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(sign);
        }
        text.push(digit);
    }
    text
}

/// Groups of four signs.
pub(super) fn grouped(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
