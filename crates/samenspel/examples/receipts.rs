//! The field extractor on the SROIE receipts: exact values by number of documents, times, and what a certified limit lets proceed.
//!
//! `cargo run --release -p samenspel --example receipts -- ../shared/data/sroie-train/receipts.jsonl [--quick]`
#![allow(clippy::print_stdout, reason = "it prints tables")]

#[path = "measure/clock.rs"]
#[allow(dead_code, reason = "shared with the benchmark of the triage, which uses more of it")]
mod clock;
#[path = "measure/promise.rs"]
#[allow(dead_code, reason = "shared with the benchmark of the triage, which uses more of it")]
mod promise;

use anyhow::Context;
use clock::Clock;
use learn::extract::{Example, Field, Found, Settings, Truth, learn, stands};
use learn::page::{Area, Page, Word};
use learn::value::{Kind, same};
use promise::Numbers;
use stats::scan::Judged;
use std::collections::{BTreeMap, BTreeSet};

const FIELDS: [(&str, Kind); 4] =
    [("company", Kind::Name), ("date", Kind::Date), ("address", Kind::Address), ("total", Kind::Amount)];
const PARTS: usize = 5;
const DRAWS: usize = 200;

/// A receipt and who sent it.
struct Receipt {
    example: Example,
    sender: String,
}

#[derive(serde::Deserialize)]
struct Line {
    size: [f32; 2],
    entities: BTreeMap<String, String>,
    words: Vec<String>,
    bboxes: Vec<[f32; 4]>,
}

fn main() -> anyhow::Result<()> {
    let path = std::env::args().nth(1).context("which file of receipts?")?;
    let quick = std::env::args().any(|argument| argument == "--quick");
    let text = std::fs::read_to_string(&path).with_context(|| path.clone())?;
    let receipts = text.lines().map(receipt).collect::<anyhow::Result<Vec<_>>>()?;
    println!("{} receipts; load {}\n", receipts.len(), clock::load().unwrap_or_default());
    println!("held apart | documents | company | date | address | total | learning, CPU s | page, ms");
    println!("---|---:|---:|---:|---:|---:|---:|---:");
    for by_sender in [false, true] {
        for size in [10, 50, 200, 500] {
            values(&receipts, by_sender, size, if quick { 1 } else { (400 / size).clamp(3, 10) });
        }
    }
    proceeding(&receipts);
    Ok(())
}

/// A segment of the transcript becomes words, each with its share of the segment's box.
fn receipt(line: &str) -> anyhow::Result<Receipt> {
    let line: Line = serde_json::from_str(line)?;
    let [width, height] = line.size;
    let mut words = vec![];
    for (segment, [left, top, right, bottom]) in line.words.iter().zip(&line.bboxes) {
        let letters = segment.chars().count().max(1) as f32;
        let mut from = 0;
        for word in segment.split(' ') {
            let to = from + word.chars().count();
            let at = |n: usize| (left + (right - left) * n as f32 / letters) / width;
            let area = Area { left: at(from), top: top / height, right: at(to), bottom: bottom / height };
            if to > from {
                words.push(Word { text: word.to_string(), area });
            }
            from = to + 1;
        }
    }
    let truth = FIELDS.iter().map(|(name, _)| match line.entities.get(*name) {
        Some(value) if !value.is_empty() => Truth::Value { value: value.clone(), place: None },
        _ => Truth::Unknown,
    });
    let example = Example { truth: truth.collect(), pages: vec![Page { width, height, words }], group: None };
    Ok(Receipt { example, sender: line.entities.get("company").cloned().unwrap_or_default() })
}

fn fields() -> Vec<Field> {
    FIELDS.iter().map(|(name, kind)| Field::new(name, *kind)).collect()
}

/// Whether the exact value was found; `None` where the data set does not say.
fn right(field: usize, found: &Found, truth: &Truth) -> Option<bool> {
    let Truth::Value { value, .. } = truth else { return None };
    Some(found.value.as_ref().is_some_and(|found| same(FIELDS[field].1, found, value)))
}

/// One line of the table: learned from `size` receipts of four parts, judged on the fifth, over several draws.
fn values(receipts: &[Receipt], by_sender: bool, size: usize, draws: usize) {
    let mut counts = [(0usize, 0usize); FIELDS.len()];
    let (mut learning, mut learned_times, mut proposing, mut pages, mut misplaced) = (0.0, 0, 0.0, 0, 0);
    let clock = Clock::start();
    for draw in 0..draws {
        let mut numbers = Numbers(draw as u64 + 1);
        let part = parts(receipts, by_sender, &mut numbers);
        for judged in 0..PARTS {
            let mut from: Vec<usize> = (0..receipts.len()).filter(|i| part[*i] != judged).collect();
            numbers.shuffle(&mut from);
            from.truncate(size);
            let examples: Vec<&Example> = from.iter().map(|i| &receipts[*i].example).collect();
            let learned =
                |folds| learn(&fields(), &examples, &Settings { folds, ..Settings::default() }, &|_, _| {});
            if learned_times < 2 {
                let start = clock.seconds();
                learned(PARTS);
                learning += clock.seconds() - start;
                learned_times += 1;
            }
            // Held-out proposals change the scores, not the values.
            let extractor = learned(1).extractor;
            for receipt in (0..receipts.len()).filter(|i| part[*i] == judged).map(|i| &receipts[i].example) {
                let start = clock.seconds();
                let found = extractor.propose(&receipt.pages);
                proposing += clock.seconds() - start;
                pages += 1;
                for (field, found) in found.iter().enumerate() {
                    let there = right(field, found, &receipt.truth[field]);
                    counts[field].1 += usize::from(there.is_some());
                    counts[field].0 += usize::from(there == Some(true));
                    misplaced += usize::from(!well_placed(receipt, field, found));
                }
            }
        }
    }
    let shares: Vec<String> =
        counts.iter().map(|(right, of)| format!("{:.3}", *right as f64 / *of as f64)).collect();
    println!(
        "{} | {size} | {} | {:.2} | {:.2}{}",
        if by_sender { "by sender" } else { "by chance" },
        shares.join(" | "),
        learning / f64::from(learned_times),
        proposing / f64::from(pages) * 1e3,
        if misplaced > 0 { format!(" ({misplaced} wrong places!)") } else { String::new() },
    );
}

fn well_placed(example: &Example, field: usize, found: &Found) -> bool {
    match (&found.value, found.place) {
        (Some(value), Some(place)) => stands(&example.pages, place, FIELDS[field].1, value),
        (None, Some(_)) => false,
        (_, None) => true,
    }
}

/// The part of every receipt; by sender, all of one sender share a part.
fn parts(receipts: &[Receipt], by_sender: bool, numbers: &mut Numbers) -> Vec<usize> {
    if by_sender {
        let senders: BTreeSet<&str> = receipts.iter().map(|receipt| receipt.sender.as_str()).collect();
        let mut senders: Vec<&str> = senders.into_iter().collect();
        numbers.shuffle(&mut senders);
        let part: BTreeMap<&str, usize> =
            senders.iter().enumerate().map(|(i, sender)| (*sender, i % PARTS)).collect();
        receipts.iter().map(|receipt| part[receipt.sender.as_str()]).collect()
    } else {
        let mut order: Vec<usize> = (0..receipts.len()).collect();
        numbers.shuffle(&mut order);
        let mut part = vec![0; receipts.len()];
        order.iter().enumerate().for_each(|(place, i)| part[*i] = place % PARTS);
        part
    }
}

/// What proceeds when a limit is certified on the held-out scores of all receipts.
fn proceeding(receipts: &[Receipt]) {
    let examples: Vec<&Example> = receipts.iter().map(|receipt| &receipt.example).collect();
    let clock = Clock::start();
    let start = clock.seconds();
    let learned = learn(&fields(), &examples, &Settings::default(), &|_, _| {});
    println!(
        "\nAll {} with held-out proposals: {:.1} CPU s; {:.1} MB as bytes; peak {:.0} MB",
        receipts.len(),
        clock.seconds() - start,
        learned.extractor.to_bytes().len() as f64 / 1e6,
        clock::peak_memory(),
    );
    for (readable, title) in
        [(false, "all receipts"), (true, "receipts on which the confirmed value can be read")]
    {
        println!(
            "\n{title}\n\nfield | receipts | right | 99.5 | 99 | 98 | 95 | broken, worst\n---|---:|---:|---:|---:|---:|---:|---:"
        );
        for (field, (name, kind)) in FIELDS.iter().enumerate() {
            let pool: Vec<Judged> = (0..receipts.len())
                .filter(|i| !readable || is_readable(examples[*i], field, *kind))
                .filter_map(|i| {
                    let found = &learned.held_out[i][field];
                    let right = right(field, found, &examples[i].truth[field])?;
                    Some(Judged { score: found.score, wrong: !right })
                })
                .collect();
            let once = promise::certify_and_judge(&pool, &pool);
            let drawn = promise::measure(&pool, DRAWS, pool.len());
            let shares = once
                .iter()
                .zip(&drawn)
                .map(|(once, drawn)| format!("{:.3} ({:.3})", once.share, drawn.share));
            let right = pool.iter().filter(|judged| !judged.wrong).count() as f64 / pool.len() as f64;
            let broken = drawn.iter().map(|promise| promise.broken).fold(0.0, f64::max);
            let shares: Vec<String> = shares.collect();
            println!(
                "{name} | {} | {right:.3} | {} | {:.1} %",
                pool.len(),
                shares.join(" | "),
                100.0 * broken
            );
        }
    }
}

/// Whether the letters and digits of the confirmed value stand on the page, in this order and without a gap.
fn is_readable(example: &Example, field: usize, kind: Kind) -> bool {
    let Some(Truth::Value { value, .. }) = example.truth.get(field) else { return false };
    let letters =
        |text: &str| text.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let page: String =
        example.pages.iter().flat_map(|page| &page.words).map(|word| letters(&word.text)).collect();
    matches!(kind, Kind::Date | Kind::Amount) || page.contains(&letters(value))
}
