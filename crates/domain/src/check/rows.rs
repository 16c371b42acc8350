//! Checks of line items: columns that add up, and rows whose quantity times price is the amount.

use learn::value::Kind;

use super::{Failing, Fault, Rule};
use crate::document::Values;
use crate::field::{Field, Paper};
use crate::lines::{Cell, Column, MOST_ROWS, column, odd};

/// So many units make one: amounts have at most six decimals.
const UNITS: i128 = 1_000_000;
/// What rounding to the cent may take or add, in units.
const HALF_A_CENT: i128 = UNITS / 200;

/// The first key of a rule about lines that is none, or is of a kind the rule cannot be about; none for every other rule.
pub(super) fn misfit(rule: &Rule, fields: &[Field]) -> Option<String> {
    let (lines, columns) = match rule {
        Rule::SumOfColumn { lines, column, .. } => (lines, vec![column]),
        Rule::Product { lines, quantity, price, amount } => (lines, vec![quantity, price, amount]),
        _ => return None,
    };
    let Some(field) = fields.iter().find(|field| field.key == *lines && field.kind == Kind::Lines) else {
        return Some(lines.clone());
    };
    let fits = |key: &String| field.column(key).is_some_and(|column| column.kind == Kind::Amount);
    columns.into_iter().find(|key| !fits(key)).cloned()
}

/// What does not hold of a rule about lines; none for every other rule.
pub(super) fn failing(rule: &Rule, paper: &Paper, values: &Values) -> Option<Failing> {
    let text = |key: &str| values.get(key).and_then(|filled| filled.value.text());
    match rule {
        Rule::SumOfColumn { lines, column, total } => {
            let cells = cells(paper, lines, column, text(lines)?);
            let sum: i128 = cells.iter().map(|(_, cell)| units(cell)).sum::<Option<i128>>()?;
            let fails = !cells.is_empty() && (sum - units(text(total)?)?).abs() > HALF_A_CENT;
            let fields = vec![total.clone(), lines.clone()];
            fails.then_some(Failing { what: Fault::SumOfColumn, fields, cell: None })
        }
        Rule::Product { lines, quantity, price, amount } => {
            let text = text(lines)?;
            let [quantities, prices] = [quantity, price].map(|key| cells(paper, lines, key, text));
            let of = |cells: &[(usize, &str)], row| {
                cells.iter().find(|(at, _)| *at == row).and_then(|(_, cell)| units(cell))
            };
            let fails = |(row, cell): &(usize, &str)| {
                let (Some(quantity), Some(price), Some(amount)) =
                    (of(&quantities, *row), of(&prices, *row), units(cell))
                else {
                    return false;
                };
                let product = quantity.saturating_mul(price);
                product.saturating_sub(amount * UNITS).saturating_abs() > HALF_A_CENT * UNITS
            };
            let (row, _) = cells(paper, lines, amount, text).into_iter().find(fails)?;
            let cell = Some(Cell { row, column: amount.clone() });
            Some(Failing { what: Fault::Product, fields: vec![lines.clone()], cell })
        }
        _ => None,
    }
}

/// What is wrong with the cells themselves: the first one that is not of its column's kind.
pub(super) fn fault(columns: &[Column], text: &str) -> Option<(Fault, Option<Cell>)> {
    if text.lines().count() > MOST_ROWS {
        return Some((Fault::TooManyRows, None));
    }
    odd(columns, text).map(|cell| (Fault::NotOfKind, Some(cell)))
}

fn cells<'a>(paper: &Paper, lines: &str, key: &str, text: &'a str) -> Vec<(usize, &'a str)> {
    column(paper.field(lines).map_or(&[], |field| &field.columns), key, text)
}

/// An amount in its normal writing, in millionths.
fn units(amount: &str) -> Option<i128> {
    let (minus, digits) = amount.strip_prefix('-').map_or((1, amount), |rest| (-1, rest));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let all_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 13 || part.len() > 6 || !all_digits(whole) || !all_digits(part) {
        return None;
    }
    let part: i128 = format!("{part:0<6}").parse().ok()?;
    Some(minus * (whole.parse::<i128>().ok()? * UNITS + part))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use learn::value::Kind;

    use super::super::{Failing, Fault, Rule, failing};
    use crate::document::{Filled, Value, Values};
    use crate::field::{Field, Paper, PaperRefusal};
    use crate::lines::{Cell, Column};
    use crate::words::Words;

    fn paper() -> Paper {
        let column = |key: &str, kind| Column { key: key.into(), name: Words::new(key, key), kind };
        let columns = vec![
            column("what", Kind::Text),
            column("number", Kind::Amount),
            column("price", Kind::Amount),
            column("amount", Kind::Amount),
        ];
        let field = |key: &str, kind, columns| Field {
            key: key.into(),
            name: Words::new(key, key),
            kind,
            labels: vec![],
            required: false,
            choices: vec![],
            columns,
        };
        let key = str::to_owned;
        let rules = vec![
            Rule::SumOfColumn { lines: key("lines"), column: key("amount"), total: key("net") },
            Rule::Product {
                lines: key("lines"),
                quantity: key("number"),
                price: key("price"),
                amount: key("amount"),
            },
        ];
        Paper {
            fields: vec![field("lines", Kind::Lines, columns), field("net", Kind::Amount, vec![])],
            rules,
        }
    }

    fn faults(lines: &str, net: &str) -> Vec<Failing> {
        let filled = |text: &str| Filled { value: Value::Is(text.into()), spot: None };
        let values: Values =
            [("lines", lines), ("net", net)].map(|(key, text)| (key.into(), filled(text))).into();
        failing(&paper(), "invoice", &values, &BTreeSet::new())
    }

    #[test]
    fn what_does_not_hold_in_a_row_is_named_with_its_row_and_column() {
        let fault = |what, fields: &[&str], cell: Option<(usize, &str)>| Failing {
            what,
            fields: fields.iter().map(|key| (*key).to_owned()).collect(),
            cell: cell.map(|(row, column)| Cell { row, column: column.into() }),
        };
        let product = |row| fault(Fault::Product, &["lines"], Some((row, "amount")));
        let sum = || fault(Fault::SumOfColumn, &["net", "lines"], None);
        for (lines, net, expected) in [
            ("a\t2.00\t7.50\t15.00\nb\t1.00\t0.10\t0.10", "15.10", vec![]),
            ("a\t2.00\t7.50\t15.00\nb\t1.00\t0.10\t0.10", "15.11", vec![sum()]),
            ("a\t2.00\t7.50\t15.00\nb\t1.00\t0.10\t0.20", "15.20", vec![product(2)]),
            ("a\t2.00\t7.50\t14.00\nb\t1.00\t0.10\t0.20", "15.20", vec![sum(), product(1)]),
            // A third of a cent is rounding, a cent is not.
            ("a\t3.00\t0.333333\t1.00", "1.00", vec![]),
            ("a\t3.00\t0.33\t1.00", "1.00", vec![product(1)]),
            ("credit\t-1.00\t10.00\t-10.00", "-10.00", vec![]),
            // Where a cell is empty, its row says nothing; where a column is, so does the sum.
            ("a\t\t7.50\t15.00", "15.00", vec![]),
            ("a\t2.00\t7.50\t", "15.00", vec![]),
            ("a\t2.00\tmuch\t15.00", "15.00", vec![fault(Fault::NotOfKind, &["lines"], Some((1, "price")))]),
        ] {
            assert_eq!(faults(lines, net), expected, "{lines:?} {net}");
        }
        let many = vec!["a\t\t\t"; 501].join("\n");
        assert_eq!(faults(&many, "1.00"), [fault(Fault::TooManyRows, &["lines"], None)]);
    }

    #[test]
    fn columns_and_rules_that_cannot_work_are_refused_by_name() {
        let with = |change: fn(&mut Paper)| {
            let mut paper = paper();
            change(&mut paper);
            paper.checked().err()
        };
        assert_eq!(with(|_| ()), None);
        let refused = |it: fn(String) -> PaperRefusal, key: &str| Some(it(key.into()));
        assert_eq!(with(|p| p.fields[0].columns.clear()), refused(PaperRefusal::BadColumns, "lines"));
        let many = |p: &mut Paper| p.fields[0].columns = vec![p.fields[0].columns[0].clone(); 13];
        assert_eq!(with(many), refused(PaperRefusal::BadColumns, "lines"));
        let twice = |p: &mut Paper| p.fields[0].columns[1].key = "what".into();
        assert_eq!(with(twice), refused(PaperRefusal::Twice, "what"));
        assert_eq!(with(|p| p.fields[0].columns[1].name.en.clear()), refused(PaperRefusal::NoName, "number"));
        assert_eq!(with(|p| p.fields[0].columns[1].key = "A".into()), refused(PaperRefusal::BadKey, "A"));
        let nested = |p: &mut Paper| p.fields[0].columns[0].kind = Kind::Lines;
        assert_eq!(with(nested), refused(PaperRefusal::LinesInLines, "what"));
        let text = |p: &mut Paper| p.fields[0].columns[2].kind = Kind::Text;
        assert_eq!(with(text), refused(PaperRefusal::BadRule, "price"));
        assert_eq!(with(|p| p.fields[1].kind = Kind::Date), refused(PaperRefusal::BadRule, "net"));
        assert_eq!(with(|p| p.fields[0].kind = Kind::Text), refused(PaperRefusal::BadRule, "lines"));
    }
}
