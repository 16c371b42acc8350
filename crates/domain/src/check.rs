//! Checks: what must hold in a document before it may leave by itself. They never keep a person from typing.

use std::collections::BTreeSet;

use learn::value::{Kind, iban_fits};
use serde::{Deserialize, Serialize};

use crate::document::{Value, Values};
use crate::field::{Field, Paper};
use crate::lines::Cell;

mod rows;

/// Something that must hold between fields. Where one of its fields is absent it says nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// The parts together are the total, to the cent.
    Sum {
        /// The amounts that are added.
        parts: Vec<String>,
        /// What they come to.
        total: String,
    },
    /// One date is not after another.
    Order {
        /// The earlier date.
        earlier: String,
        /// The later one.
        later: String,
    },
    /// An amount is one of these shares of another, in hundredths of a percent, to the cent: VAT.
    Share {
        /// The share.
        part: String,
        /// Of what.
        of: String,
        /// The shares that there are: 2100 is 21 %.
        rates: Vec<u32>,
    },
    /// An amount is at most another.
    AtMost {
        /// The smaller.
        part: String,
        /// The larger.
        of: String,
    },
    /// A Dutch citizen service number: the eleven test.
    Bsn {
        /// The field.
        field: String,
    },
    /// No earlier document of the stream has this value.
    Unique {
        /// The field.
        field: String,
    },
    /// The value stands in a list.
    Listed {
        /// The field.
        field: String,
        /// What there is.
        list: Vec<String>,
    },
    /// The cells of a column together are an amount, to the cent.
    SumOfColumn {
        /// The field of lines.
        lines: String,
        /// The column that is added up.
        column: String,
        /// What it comes to.
        total: String,
    },
    /// In every row the quantity times the price is the amount, give or take half a cent for rounding.
    Product {
        /// The field of lines.
        lines: String,
        /// The column with how many.
        quantity: String,
        /// The column with the price of one.
        price: String,
        /// The column with what it comes to.
        amount: String,
    },
}

/// Something that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Failing {
    /// What: the word that is stored and used in the key of its sentence.
    pub what: Fault,
    /// The keys of the fields it is about; the first is the one to look at.
    pub fields: Vec<String>,
    /// The cell to look at, where it is about one row of a field of lines.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cell: Option<Cell>,
}

/// What can be wrong with values.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// A required value is absent.
    Missing,
    /// It is there, and nobody can read it.
    Illegible,
    /// It is not written as values of its kind are.
    NotOfKind,
    /// It is none of the choices.
    NotAChoice,
    /// The check digits of an IBAN are wrong.
    Iban,
    /// It is no VAT number.
    Vat,
    /// It is no citizen service number.
    Bsn,
    /// The parts do not come to the total.
    Sum,
    /// The dates are in the wrong order.
    Order,
    /// It is not one of the usual shares.
    Share,
    /// The part is more than the whole.
    AtMost,
    /// An earlier document has the same.
    Duplicate,
    /// It is not in the list.
    NotListed,
    /// The cells of a column do not come to the total.
    SumOfColumn,
    /// In a row, the quantity times the price is not the amount.
    Product,
    /// More rows than a person can look over.
    TooManyRows,
}

impl Fault {
    /// All faults.
    pub const ALL: [Fault; 16] = [
        Fault::Missing,
        Fault::Illegible,
        Fault::NotOfKind,
        Fault::NotAChoice,
        Fault::Iban,
        Fault::Vat,
        Fault::Bsn,
        Fault::Sum,
        Fault::Order,
        Fault::Share,
        Fault::AtMost,
        Fault::Duplicate,
        Fault::NotListed,
        Fault::SumOfColumn,
        Fault::Product,
        Fault::TooManyRows,
    ];

    /// The word used in the key of its sentence.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Fault::Missing => "missing",
            Fault::Illegible => "illegible",
            Fault::NotOfKind => "not_of_kind",
            Fault::NotAChoice => "not_a_choice",
            Fault::Iban => "iban",
            Fault::Vat => "vat",
            Fault::Bsn => "bsn",
            Fault::Sum => "sum",
            Fault::Order => "order",
            Fault::Share => "share",
            Fault::AtMost => "at_most",
            Fault::Duplicate => "duplicate",
            Fault::NotListed => "not_listed",
            Fault::SumOfColumn => "sum_of_column",
            Fault::Product => "product",
            Fault::TooManyRows => "too_many_rows",
        }
    }
}

impl Rule {
    /// The fields it is about.
    #[must_use]
    pub fn fields(&self) -> Vec<&str> {
        match self {
            Rule::Sum { parts, total } => parts.iter().chain([total]).map(String::as_str).collect(),
            Rule::Order { earlier, later } => vec![earlier, later],
            Rule::Share { part, of, .. } | Rule::AtMost { part, of } => vec![part, of],
            Rule::Bsn { field } | Rule::Unique { field } | Rule::Listed { field, .. } => vec![field],
            Rule::SumOfColumn { lines, total, .. } => vec![lines, total],
            Rule::Product { lines, .. } => vec![lines],
        }
    }

    /// The first of its fields or columns that is not there, or is of a kind it cannot be about.
    #[must_use]
    pub fn misfit(&self, fields: &[Field]) -> Option<String> {
        let kind = match self {
            Rule::Sum { .. } | Rule::Share { .. } | Rule::AtMost { .. } => Some(Kind::Amount),
            Rule::Order { .. } => Some(Kind::Date),
            Rule::Bsn { .. } | Rule::Unique { .. } | Rule::Listed { .. } => None,
            Rule::SumOfColumn { .. } | Rule::Product { .. } => None,
        };
        let fits = |key: &str, kind: Option<Kind>| {
            fields.iter().any(|field| field.key == key && kind.is_none_or(|kind| kind == field.kind))
        };
        let total = match self {
            Rule::SumOfColumn { total, .. } => Some(total).filter(|key| !fits(key, Some(Kind::Amount))),
            _ => None,
        };
        let first = self.fields().into_iter().find(|key| !fits(key, kind)).map(str::to_owned);
        first.or_else(|| total.cloned()).or_else(|| rows::misfit(self, fields))
    }

    fn fault(&self, values: &Values, known: &BTreeSet<String>) -> Option<Fault> {
        let text = |key: &String| values.get(key).and_then(|filled| filled.value.text());
        let cents = |key: &String| text(key).and_then(cents);
        let holds = match self {
            Rule::Sum { parts, total } => {
                // A part that is not there is nothing to add; without any part there is no sum.
                let some = parts.iter().any(|key| text(key).is_some());
                let sum = parts.iter().filter(|key| text(key).is_some()).map(cents).sum::<Option<i64>>();
                match (sum, cents(total)) {
                    (Some(sum), Some(total)) if some => sum == total,
                    _ => true,
                }
            }
            // Dates in their normal writing sort as text.
            Rule::Order { earlier, later } => match (text(earlier), text(later)) {
                (Some(earlier), Some(later)) => earlier <= later,
                _ => true,
            },
            Rule::Share { part, of, rates } => match (cents(part), cents(of)) {
                (Some(part), Some(of)) => rates.iter().any(|rate| is_share(part, of, *rate)),
                _ => true,
            },
            Rule::AtMost { part, of } => match (cents(part), cents(of)) {
                (Some(part), Some(of)) => part <= of,
                _ => true,
            },
            Rule::Bsn { field } => text(field).is_none_or(is_bsn),
            Rule::Unique { field } => !known.contains(field),
            Rule::Listed { field, list } => text(field)
                .is_none_or(|text| list.iter().any(|known| known.to_lowercase() == text.to_lowercase())),
            // Judged row by row: see `rows`.
            Rule::SumOfColumn { .. } | Rule::Product { .. } => true,
        };
        let fault = match self {
            Rule::Sum { .. } => Fault::Sum,
            Rule::Order { .. } => Fault::Order,
            Rule::Share { .. } => Fault::Share,
            Rule::AtMost { .. } => Fault::AtMost,
            Rule::Bsn { .. } => Fault::Bsn,
            Rule::Unique { .. } => Fault::Duplicate,
            Rule::Listed { .. } => Fault::NotListed,
            Rule::SumOfColumn { .. } => Fault::SumOfColumn,
            Rule::Product { .. } => Fault::Product,
        };
        (!holds).then_some(fault)
    }
}

/// Everything that does not hold in a document with this label: of the fields first, in their order, then of the rules. `known` are the
/// keys of fields whose value an earlier document has.
#[must_use]
pub fn failing(paper: &Paper, label: &str, values: &Values, known: &BTreeSet<String>) -> Vec<Failing> {
    let of_field = |field: &Field| {
        let value = values.get(&field.key).map_or(&Value::Absent, |filled| &filled.value);
        fault(field, value).map(|(what, cell)| Failing { what, fields: vec![field.key.clone()], cell })
    };
    let of_rule = |rule: &Rule| {
        let fields: Vec<String> = rule.fields().into_iter().rev().map(str::to_owned).collect();
        let here = fields.iter().all(|key| paper.field(key).is_some_and(|field| field.is_of(label)));
        let failing = rule.fault(values, known).map(|what| Failing { what, fields, cell: None });
        failing.or_else(|| rows::failing(rule, paper, values)).filter(|_| here)
    };
    paper.of(label).filter_map(of_field).chain(paper.rules.iter().filter_map(of_rule)).collect()
}

fn fault(field: &Field, value: &Value) -> Option<(Fault, Option<Cell>)> {
    let text = match value {
        Value::Absent => return field.required.then_some((Fault::Missing, None)),
        Value::Unreadable => return Some((Fault::Illegible, None)),
        Value::Is(text) => text,
    };
    let fault = match field.kind {
        Kind::Lines => return rows::fault(&field.columns, text),
        Kind::Choice => (!field.choices.contains(text)).then_some(Fault::NotAChoice),
        kind if learn::value::normal(kind, text).as_deref() != Some(text) => Some(Fault::NotOfKind),
        Kind::Iban if !iban_fits(text) => Some(Fault::Iban),
        Kind::Vat if !is_vat(text) => Some(Fault::Vat),
        _ => None,
    };
    fault.map(|fault| (fault, None))
}

/// An amount in its normal writing, in cents.
#[must_use]
pub fn cents(amount: &str) -> Option<i64> {
    let (minus, digits) = amount.strip_prefix('-').map_or((1, amount), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, "00"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(whole) || !all_digits(part) || part.len() != 2 {
        return None;
    }
    let whole: i64 = whole.parse().ok()?;
    let part: i64 = part.parse().ok()?;
    whole.checked_mul(100)?.checked_add(part).map(|cents| minus * cents)
}

/// Whether it is this share, in hundredths of a percent, give or take a cent of rounding.
fn is_share(part: i64, of: i64, rate: u32) -> bool {
    let exact = i128::from(of) * i128::from(rate);
    (i128::from(part) * 10_000 - exact).abs() <= 10_000
}

/// The shape of a VAT number of the European Union: two letters and 2 to 12 letters or digits with a digit among them; for the
/// Netherlands nine digits, B, two digits.
#[must_use]
pub fn is_vat(text: &str) -> bool {
    let bytes = text.as_bytes();
    let (country, rest) = bytes.split_at(bytes.len().min(2));
    let shape = country.iter().all(u8::is_ascii_uppercase)
        && (2..=12).contains(&rest.len())
        && rest.iter().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit())
        && rest.iter().any(u8::is_ascii_digit);
    let dutch = || {
        rest.len() == 12
            && rest.get(9) == Some(&b'B')
            && rest.iter().enumerate().all(|(at, byte)| at == 9 || byte.is_ascii_digit())
    };
    shape && (country != b"NL" || dutch())
}

/// The eleven test: nine digits, weighted 9 to 2 and the last −1, add up to a multiple of eleven.
#[must_use]
pub fn is_bsn(text: &str) -> bool {
    let digits: Vec<i32> = text.chars().filter_map(|c| c.to_digit(10)).map(|digit| digit as i32).collect();
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = digits.iter().zip(weights).map(|(digit, weight)| digit * weight).sum();
    digits.len() == 9 && text.chars().count() == 9 && sum % 11 == 0 && digits.iter().any(|digit| *digit > 0)
}

#[cfg(test)]
#[path = "check/tests.rs"]
mod tests;
