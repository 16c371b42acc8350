//! Tests of the checks.

use std::collections::BTreeSet;

use learn::value::Kind;

use super::{Failing, Fault, Rule, cents, failing, is_bsn, is_vat};
use crate::document::{Filled, Value, Values};
use crate::field::{Field, Paper, PaperRefusal};
use crate::words::Words;

fn field(key: &str, kind: Kind) -> Field {
    let name = Words { en: key.into(), nl: key.into() };
    Field { key: key.into(), name, kind, labels: vec![], required: false, choices: vec![], columns: vec![] }
}

fn paper() -> Paper {
    let mut fields = vec![
        field("net", Kind::Amount),
        field("vat", Kind::Amount),
        field("total", Kind::Amount),
        field("sent", Kind::Date),
        field("due", Kind::Date),
        field("iban", Kind::Iban),
        field("bsn", Kind::Identifier),
        field("code", Kind::Choice),
    ];
    fields[2].required = true;
    fields[6].labels = vec!["claim".into()];
    fields[7].choices = vec!["D01".into(), "D02".into()];
    let key = str::to_owned;
    let rules = vec![
        Rule::Sum { parts: vec![key("net"), key("vat")], total: key("total") },
        Rule::Share { part: key("vat"), of: key("net"), rates: vec![900, 2100] },
        Rule::Order { earlier: key("sent"), later: key("due") },
        Rule::Bsn { field: key("bsn") },
        Rule::Unique { field: key("iban") },
        Rule::AtMost { part: key("vat"), of: key("total") },
    ];
    Paper { fields, rules }
}

fn values(all: &[(&str, &str)]) -> Values {
    let filled = |text: &str| Filled { value: Value::Is(text.into()), spot: None };
    all.iter().map(|(key, text)| ((*key).into(), filled(text))).collect()
}

fn faults(label: &str, all: &[(&str, &str)]) -> Vec<(Fault, String)> {
    let failing = failing(&paper(), label, &values(all), &BTreeSet::new());
    failing.into_iter().map(|it| (it.what, it.fields[0].clone())).collect()
}

#[test]
fn what_does_not_hold_is_named_with_the_field_to_look_at() {
    let good = [
        ("net", "100.00"),
        ("vat", "21.00"),
        ("total", "121.00"),
        ("sent", "2026-11-01"),
        ("due", "2026-12-01"),
    ];
    type Change<'a> = (&'a str, &'a str, &'a [(Fault, &'a str)]);
    let table: [Change<'_>; 9] = [
        ("total", "121.00", &[]),
        ("total", "120.00", &[(Fault::Sum, "total")]),
        ("vat", "20.00", &[(Fault::Sum, "total"), (Fault::Share, "net")]),
        ("due", "2026-10-31", &[(Fault::Order, "due")]),
        ("due", "soon", &[(Fault::NotOfKind, "due")]),
        ("iban", "NL91ABNA0417164301", &[(Fault::Iban, "iban")]),
        ("iban", "NL91ABNA0417164300", &[]),
        ("code", "D09", &[(Fault::NotAChoice, "code")]),
        ("bsn", "123456789", &[(Fault::Bsn, "bsn")]),
    ];
    for (key, text, wrong) in table {
        let mut all: Vec<(&str, &str)> = good.into_iter().filter(|(known, _)| *known != key).collect();
        all.push((key, text));
        let wrong: Vec<(Fault, String)> = wrong.iter().map(|(fault, key)| (*fault, (*key).into())).collect();
        assert_eq!(faults("claim", &all), wrong, "{key} {text}");
    }
}

#[test]
fn a_rule_says_nothing_where_its_fields_are_absent_or_not_of_the_label() {
    assert_eq!(faults("claim", &[("total", "12.00")]), vec![]);
    assert_eq!(faults("claim", &[("net", "12.00")]), vec![(Fault::Missing, "total".into())]);
    // A letter has no such number: what stands there does not count.
    assert_eq!(faults("letter", &[("total", "12.00"), ("bsn", "123456789")]), vec![]);
}

#[test]
fn the_same_value_in_an_earlier_document_is_a_fault_of_its_field() {
    let known: BTreeSet<String> = ["iban".to_owned(), "total".to_owned()].into();
    let all = values(&[("total", "1.00"), ("iban", "NL91ABNA0417164300")]);
    let duplicate = Failing { what: Fault::Duplicate, fields: vec!["iban".into()], cell: None };
    assert_eq!(failing(&paper(), "claim", &all, &known), vec![duplicate]);
}

#[test]
fn nobody_can_read_it_is_not_the_same_as_it_is_not_there() {
    let mut all = values(&[("total", "1.00")]);
    all.insert("sent".into(), Filled { value: Value::Unreadable, spot: None });
    let found = failing(&paper(), "claim", &all, &BTreeSet::new());
    assert_eq!(found, vec![Failing { what: Fault::Illegible, fields: vec!["sent".into()], cell: None }]);
}

#[test]
fn check_digits_catch_a_wrong_digit() {
    for (text, right) in [
        ("111222333", true),
        ("123456782", true),
        ("123456789", false),
        ("000000000", false),
        ("11122233", false),
    ] {
        assert_eq!(is_bsn(text), right, "{text}");
    }
    for (text, right) in [
        ("NL123456789B01", true),
        ("DE123456789", true),
        ("NL123456789", false),
        ("12", false),
        ("", false),
        ("ABCDEF", false),
    ] {
        assert_eq!(is_vat(text), right, "{text}");
    }
}

#[test]
fn amounts_count_in_cents() {
    for (text, sum) in [
        ("12.00", Some(1_200)),
        ("-0.05", Some(-5)),
        ("7", Some(700)),
        ("7.5", None),
        ("", None),
        ("x.00", None),
    ] {
        assert_eq!(cents(text), sum, "{text}");
    }
}

#[test]
fn fields_that_cannot_work_are_refused_by_name() {
    let with = |change: fn(&mut Paper)| {
        let mut paper = paper();
        change(&mut paper);
        paper.checked().err()
    };
    assert_eq!(with(|_| ()), None);
    assert_eq!(with(|p| p.fields[0].key = "Net".into()), Some(PaperRefusal::BadKey("Net".into())));
    assert_eq!(with(|p| p.fields[0].name.nl.clear()), Some(PaperRefusal::NoName("net".into())));
    assert_eq!(with(|p| p.fields[1].key = "net".into()), Some(PaperRefusal::Twice("net".into())));
    assert_eq!(with(|p| p.fields[7].choices.clear()), Some(PaperRefusal::NoChoices("code".into())));
    assert_eq!(with(|p| p.fields[3].kind = Kind::Text), Some(PaperRefusal::BadRule("sent".into())));
    let twenty = Rule::Bsn { field: "nobody".into() };
    let mut paper = paper();
    paper.rules.push(twenty);
    assert_eq!(paper.checked().err(), Some(PaperRefusal::BadRule("nobody".into())));
}

#[test]
fn values_are_tidied_to_the_fields_of_the_label() {
    let tidied = paper().tidy(
        "letter",
        &values(&[("total", " € 1.234,5 0 "), ("bsn", "111222333"), ("code", "d02"), ("other", "x")]),
    );
    assert!(!tidied.contains_key("bsn") && !tidied.contains_key("other"));
    assert_eq!(tidied["code"].value, Value::Is("D02".into()));
    assert_eq!(tidied["sent"].value, Value::Absent);
}
