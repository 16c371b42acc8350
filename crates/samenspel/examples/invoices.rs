//! The field extractor on real invoices (ZUGFeRD's and invoice2data's): layouts it never saw, and layouts it saw once.
//!
//! `cargo run --release -p samenspel --example invoices -- ../shared/data` (`bench/invoices.py` puts invoice2data beside it)
#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "it reads files and prints tables")]

use anyhow::Context;
use learn::extract::{Example, Field, Settings, Truth, learn, stands};
use learn::page::{Area, Page, Word};
use learn::value::{Kind, same};
use reading::document::{Limits, read};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// The name in ZUGFeRD's truth, that in invoice2data's, and the kind.
const FIELDS: [(&str, &str, Kind); 10] = [
    ("invoice_number", "invoice_number", Kind::Identifier),
    ("invoice_date", "date", Kind::Date),
    ("seller", "issuer", Kind::Name),
    ("buyer", "", Kind::Name),
    ("grand_total", "amount", Kind::Amount),
    ("tax_total", "amount_tax", Kind::Amount),
    ("tax_basis", "amount_untaxed", Kind::Amount),
    ("due_payable", "", Kind::Amount),
    ("currency", "currency", Kind::Choice),
    ("iban", "iban", Kind::Iban),
];
/// First pages that share this part of their words at the top are of one layout.
const ALIKE: f64 = 0.5;
/// Words at the top that are compared.
const TOP: usize = 24;

struct Invoice {
    example: Example,
    seller: String,
    top: BTreeSet<String>,
    text: String,
    zugferd: bool,
}

/// How many golden values there were of a field, how many were answered, how many were right. What the truth does not say may still stand
/// on the page, so it teaches nothing and judges nothing.
#[derive(Clone, Copy, Default)]
struct Count {
    golden: usize,
    answered: usize,
    right: usize,
}

fn main() -> anyhow::Result<()> {
    let data = std::env::args().nth(1).context("which folder of data?")?;
    let invoices = gathered(Path::new(&data))?;
    let sellers: BTreeSet<&str> = invoices.iter().map(|it| it.seller.as_str()).collect();
    let of = |zugferd| invoices.iter().filter(|it| it.zugferd == zugferd).count();
    println!("{} of ZUGFeRD, {} of invoice2data, {} sellers", of(true), of(false), sellers.len());
    let mut never = [[Count::default(); FIELDS.len()]; 2];
    for seller in &sellers {
        let (judged, from): (Vec<_>, Vec<_>) = invoices.iter().partition(|it| it.seller == *seller);
        judge(&from, &judged, &mut never);
    }
    table("layout never seen, ZUGFeRD (no invoice of that seller learned from)", &never[1]);
    table("layout never seen, invoice2data (the same)", &never[0]);
    let mut once = [[Count::default(); FIELDS.len()]; 2];
    for seen in &invoices {
        let (siblings, rest): (Vec<_>, Vec<_>) = invoices.iter().partition(|it| alike(seen, it));
        let judged: Vec<&Invoice> = siblings.into_iter().filter(|it| !std::ptr::eq(*it, seen)).collect();
        if !judged.is_empty() {
            let from: Vec<&Invoice> = rest.into_iter().chain([seen]).collect();
            judge(&from, &judged, &mut once);
        }
    }
    table("layout seen once, ZUGFeRD (each invoice in turn the one seen, judged on its siblings)", &once[1]);
    Ok(())
}

/// All invoices that have words; of several with the same words the first.
fn gathered(data: &Path) -> anyhow::Result<Vec<Invoice>> {
    let mut invoices = vec![];
    let folder = data.join("zugferd");
    for line in std::fs::read_to_string(folder.join("truth.jsonl"))?.lines() {
        let line: Value = serde_json::from_str(line)?;
        let truth: Vec<Truth> =
            FIELDS.iter().map(|(name, ..)| told(&line["fields"][*name]).unwrap_or(Truth::Unknown)).collect();
        invoices.extend(invoice(&folder.join(line["file"].as_str().unwrap_or_default()), truth, true)?);
    }
    let mut files: Vec<_> =
        std::fs::read_dir(data.join("invoice2data"))?.flatten().map(|it| it.path()).collect();
    files.sort();
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "pdf")) {
        let golden: Value = serde_json::from_slice(&std::fs::read(file.with_extension("json"))?)?;
        let truth = FIELDS.iter().map(|(_, name, _)| told(&golden[0][*name]).unwrap_or(Truth::Unknown));
        invoices.extend(invoice(file, truth.collect(), false)?);
    }
    let mut texts = BTreeSet::new();
    invoices.retain(|it| texts.insert(it.text.clone()));
    Ok(invoices)
}

fn told(value: &Value) -> Option<Truth> {
    let value = match value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return None,
    };
    let digits = value.len() == 8 && value.starts_with("20") && value.bytes().all(|b| b.is_ascii_digit());
    let value = match (value.get(..4), value.get(4..6), value.get(6..)) {
        (Some(year), Some(month), Some(day)) if digits => format!("{year}-{month}-{day}"),
        _ => value,
    };
    (!value.is_empty()).then_some(Truth::Value { value, place: None })
}

fn invoice(file: &Path, truth: Vec<Truth>, zugferd: bool) -> anyhow::Result<Option<Invoice>> {
    let Ok(document) = read(&std::fs::read(file)?, &Limits::default()) else { return Ok(None) };
    let text = document.text();
    let pages = document.pages.into_iter().map(page).collect();
    let telling = |word: &&str| word.chars().filter(|c| c.is_alphabetic()).count() >= 2;
    let top = text.split_whitespace().filter(telling).take(TOP).map(str::to_lowercase).collect();
    let seller = match truth.get(2) {
        Some(Truth::Value { value, .. }) => value.to_lowercase(),
        _ => String::new(),
    };
    Ok((!text.is_empty()).then_some(Invoice {
        example: Example { pages, truth, group: None },
        seller,
        top,
        text,
        zugferd,
    }))
}

fn page(sheet: reading::document::Page) -> Page {
    let word = |word: reading::document::Word| {
        let reading::document::Area { left, top, right, bottom } = word.area;
        Word { text: word.text, area: Area { left, top, right, bottom } }
    };
    Page { width: sheet.width, height: sheet.height, words: sheet.words.into_iter().map(word).collect() }
}

/// The same invoice, or one of the same seller whose first page begins with much the same words.
fn alike(one: &Invoice, other: &Invoice) -> bool {
    let shared = one.top.intersection(&other.top).count() as f64;
    let all = one.top.union(&other.top).count().max(1) as f64;
    std::ptr::eq(one, other) || one.seller == other.seller && shared / all >= ALIKE
}

fn judge(from: &[&Invoice], judged: &[&Invoice], counts: &mut [[Count; FIELDS.len()]; 2]) {
    let fields: Vec<Field> = FIELDS.iter().map(|(name, _, kind)| Field::new(name, *kind)).collect();
    let examples: Vec<&Example> = from.iter().map(|it| &it.example).collect();
    let settings = Settings { folds: 1, ..Settings::default() };
    let extractor = learn(&fields, &examples, &settings, &|_, _| {}).extractor;
    for invoice in judged {
        for (at, found) in extractor.propose(&invoice.example.pages).iter().enumerate() {
            let count = &mut counts[usize::from(invoice.zugferd)][at];
            if let (Some(value), Some(place)) = (&found.value, found.place) {
                assert!(
                    stands(&invoice.example.pages, place, FIELDS[at].2, value),
                    "a place without its value"
                );
            }
            match &invoice.example.truth[at] {
                Truth::Value { value, .. } => {
                    count.golden += 1;
                    count.answered += usize::from(found.value.is_some());
                    let right = found.value.as_ref().is_some_and(|found| same(FIELDS[at].2, found, value));
                    count.right += usize::from(right);
                }
                Truth::Absent | Truth::Unknown => {}
            }
        }
    }
}

fn table(title: &str, counts: &[Count; FIELDS.len()]) {
    println!("\n{title}\n\nfield | golden values | answered | right | right of the answered");
    println!("---|---:|---:|---:|---:");
    let all = counts.iter().fold(Count::default(), |sum, it| Count {
        golden: sum.golden + it.golden,
        answered: sum.answered + it.answered,
        right: sum.right + it.right,
    });
    let names: BTreeMap<usize, &str> = FIELDS.iter().map(|it| it.0).enumerate().collect();
    let rows = counts.iter().enumerate().map(|(at, it)| (names[&at], *it));
    for (name, count) in rows.chain([("all", all)]).filter(|(_, count)| count.golden > 0) {
        let share = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        println!(
            "{name} | {} | {:.1} % | {:.1} % | {:.1} %",
            count.golden,
            share(count.answered, count.golden),
            share(count.right, count.golden),
            share(count.right, count.answered),
        );
    }
}
