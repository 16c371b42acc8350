//! Learning: documents read once, a model per part held out and one of all, and the scores from what was held out.

use super::feature::{Features, features, word_feature};
use super::guess::{Guess, Trained};
use super::memory::{Memory, Past, Said, anchor, signature};
use super::model::{self, Lesson, Reading, Right};
use super::sheet::{Sheet, text_hash};
use super::span::{Spans, is_typed, longest, spans, value_key};
use super::table::{self, Parts};
use super::trust::{Trust, Witness};
use super::{Example, Extractor, Field, Found, Learned, Settings, Truth, found};
use crate::corpus::Numbers;
use crate::parallel::map;
use crate::random::Random;
use crate::value::{Kind, letters, normal, same};
use std::collections::HashMap;

/// A feature of fewer documents than this teaches nothing about others, once there are this many documents.
const OFTEN: u32 = 2;
const MANY: usize = 12;
/// Share of the pairs of letters that must agree for a candidate to pass as a value read with mistakes.
const NEARLY: f64 = 0.85;

/// A document, read for learning.
struct Document<'a> {
    sheet: Sheet<'a>,
    reading: Reading,
    right: Vec<Right>,
    past: Past,
}

/// The fields of one value, and what was confirmed of them in every example.
struct Asked<'a> {
    fields: Vec<Field>,
    truths: Vec<Vec<&'a Truth>>,
}

fn asked<'a>(fields: &[Field], examples: &[&'a Example]) -> Asked<'a> {
    let single: Vec<usize> = (0..fields.len()).filter(|at| fields[*at].kind != Kind::Lines).collect();
    let of = |example: &&'a Example| -> Vec<&'a Truth> {
        single.iter().map(|at| example.truth.get(*at).unwrap_or(&Truth::Unknown)).collect()
    };
    Asked {
        truths: examples.iter().map(of).collect(),
        fields: single.iter().map(|at| fields[*at].clone()).collect(),
    }
}

/// Learns from confirmed documents. `progress` hears of parts done and parts in all.
pub fn learn(
    fields: &[Field],
    examples: &[&Example],
    settings: &Settings,
    progress: &(dyn Fn(usize, usize) + Sync),
) -> Learned {
    let asked = asked(fields, examples);
    let sorts = sorts(&asked);
    let read: Vec<(Sheet, Features)> = map(examples.len(), settings.threads, |i| {
        let sheet = Sheet::new(&examples[i].pages);
        let features = features(&sheet);
        (sheet, features)
    });
    let least = if examples.len() < MANY { 1 } else { OFTEN };
    let numbers = model::number(read.iter().map(|(_, features)| features.hashes.as_slice()), least);
    let documents: Vec<Document> = map(examples.len(), settings.threads, |i| {
        document(&asked.fields, &sorts, &asked.truths[i], &read[i], &numbers)
    });
    let (fold, folds) = folds(examples, settings);
    let lines: Vec<usize> = (0..fields.len()).filter(|at| fields[*at].kind == Kind::Lines).collect();
    let done = std::sync::atomic::AtomicUsize::new(0);
    let parts = if folds > 1 { folds + 1 } else { 1 };
    let step = || progress(1 + done.fetch_add(1, std::sync::atomic::Ordering::Relaxed), parts + lines.len());
    let mut trained: Vec<Trained> = map(parts, settings.threads, |part| {
        let chosen: Vec<&Document> = documents
            .iter()
            .zip(&fold)
            .filter(|(_, f)| part == folds || folds < 2 || **f != part)
            .map(|(d, _)| d)
            .collect();
        let trained = train(&asked.fields, &sorts, &chosen, numbers.len(), settings.seed ^ part as u64);
        step();
        trained
    });
    let last = trained.pop().unwrap_or_else(|| train(&asked.fields, &sorts, &[], 0, 0));
    let guesses: Vec<Vec<Guess>> = map(examples.len(), settings.threads, |i| match trained.get(fold[i]) {
        Some(trained) => {
            trained.guess(&documents[i].sheet, &documents[i].reading, &documents[i].past.signature)
        }
        None => asked.fields.iter().map(|_| Guess::default()).collect(),
    });
    let (trust, held_out) =
        scored(&asked, examples, &guesses, &fold, if trained.is_empty() { 0 } else { folds });
    let sheets: Vec<&Sheet> = read.iter().map(|(sheet, _)| sheet).collect();
    let parts = Parts { of: &fold, count: folds, seed: settings.seed, threads: settings.threads };
    let taught = lines.iter().map(|at| {
        let taught = table::learn(*at, &fields[*at].columns, examples, &sheets, parts);
        step();
        taught
    });
    let (tables, rows): (Vec<_>, Vec<_>) = taught.map(|taught| (taught.table, taught.held_out)).unzip();
    let extractor = Extractor { fields: fields.to_vec(), numbers, trained: last, trust, tables };
    Learned { extractor, held_out: in_order(fields, held_out, rows) }
}

/// Proposals for values and those for rows, in the order of the fields.
fn in_order(fields: &[Field], values: Vec<Vec<Found>>, mut rows: Vec<Vec<Found>>) -> Vec<Vec<Found>> {
    let one = |(at, values): (usize, Vec<Found>)| {
        let (mut values, mut tables) = (values.into_iter(), rows.iter_mut());
        let of = |field: &Field| match field.kind {
            Kind::Lines => tables.next().and_then(|rows| rows.get_mut(at)).map(std::mem::take),
            _ => values.next(),
        };
        fields.iter().map(of).map(Option::unwrap_or_default).collect()
    };
    values.into_iter().enumerate().map(one).collect()
}

/// The kinds that occur among the fields, and per field the number of its kind among them.
pub(crate) fn kinds(fields: &[Field]) -> (Vec<Kind>, Vec<u32>) {
    let used = |kind: &Kind| fields.iter().any(|field| field.kind == *kind);
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(used).collect();
    let number =
        |field: &Field| (0..).zip(&kinds).find(|(_, kind)| **kind == field.kind).map_or(0, |(i, _)| i);
    let of_fields = fields.iter().map(number).collect();
    (kinds, of_fields)
}

/// The kinds of candidates there are, and how many tokens each may have.
fn sorts(asked: &Asked) -> Vec<(Kind, u32)> {
    let longest_of = |kind: Kind| {
        let truths = asked.truths.iter().flat_map(|truths| asked.fields.iter().zip(truths));
        let values = truths.filter_map(|(field, truth)| match truth {
            Truth::Value { value, .. } if field.kind == kind => Some(value.as_str()),
            _ => None,
        });
        longest(kind, values)
    };
    kinds(&asked.fields).0.into_iter().map(|kind| (kind, longest_of(kind))).collect()
}

/// A document as the model reads it.
pub(crate) fn reading(
    sheet: &Sheet,
    features: &Features,
    sorts: &[(Kind, u32)],
    numbers: &Numbers,
) -> Reading {
    let known = sheet.tokens.iter().map(|token| numbers.contains_key(&word_feature(token))).collect();
    let mut reading = Reading { features: vec![], starts: vec![0], known, spans: vec![] };
    for t in 0..sheet.tokens.len() {
        let own = &features.hashes[features.starts[t] as usize..features.starts[t + 1] as usize];
        reading.features.extend(own.iter().filter_map(|hash| numbers.get(hash)));
        reading.starts.push(reading.features.len() as u32);
    }
    reading.spans = sorts.iter().map(|(kind, longest)| spans(sheet, *kind, *longest)).collect();
    reading
}

fn document<'a>(
    fields: &[Field],
    sorts: &[(Kind, u32)],
    truths: &[&Truth],
    (sheet, features): &(Sheet<'a>, Features),
    numbers: &Numbers,
) -> Document<'a> {
    let reading = reading(sheet, features, sorts, numbers);
    let mut right = vec![];
    let mut said = vec![];
    for (field, truth) in fields.iter().zip(truths) {
        let kind = sorts.iter().position(|(kind, _)| *kind == field.kind).unwrap_or_default();
        let spans = &reading.spans[kind];
        let is = locate(sheet, field.kind, spans, truth);
        let confirmed = match truth {
            Truth::Value { value, .. } => {
                normal(field.kind, value).map(|value| value_key(field.kind, &value))
            }
            _ => None,
        };
        said.push(match &is {
            Right::Unknown => Said::Nothing,
            Right::Absent => Said::Absent,
            Right::Among(list) => Said::At(
                list.iter()
                    .take(4)
                    .map(|s| anchor(sheet, &spans.list[*s as usize], confirmed.unwrap_or_default()))
                    .collect(),
            ),
        });
        right.push(is);
    }
    let past = Past { signature: signature(sheet), said };
    Document { sheet: sheet.clone(), reading, right, past }
}

/// The candidates that are what people confirmed; where they did not say where, every one of that value.
fn locate(sheet: &Sheet, kind: Kind, spans: &Spans, truth: &Truth) -> Right {
    let (value, place) = match truth {
        Truth::Unknown => return Right::Unknown,
        Truth::Absent => return Right::Absent,
        Truth::Value { value, place } => (value, place),
    };
    let Some(value) = normal(kind, value) else { return Right::Unknown };
    let key = value_key(kind, &value);
    let fitting: Vec<u32> = (0..).zip(&spans.keys).filter(|(_, k)| **k == key).map(|(i, _)| i).collect();
    let shown = |i: &&u32| {
        let span = &spans.list[**i as usize];
        sheet.place(span.first, span.last).zip(*place).is_some_and(|(is, shown)| {
            is.page == shown.page && is.first <= shown.last && shown.first <= is.last
        })
    };
    let at_place: Vec<u32> = fitting.iter().filter(shown).copied().collect();
    match (at_place.is_empty(), fitting.is_empty()) {
        (false, _) => Right::Among(at_place),
        (true, false) => Right::Among(fitting),
        (true, true) if is_typed(kind) => Right::Unknown,
        (true, true) => nearly(sheet, spans, &value).map_or(Right::Unknown, |i| Right::Among(vec![i])),
    }
}

/// The candidate that reads nearly like the value, as when the page was read with a mistake: most pairs of letters agree.
fn nearly(sheet: &Sheet, spans: &Spans, value: &str) -> Option<u32> {
    let wanted = pairs(&letters(value));
    let total: usize = wanted.values().sum();
    let token_pairs: Vec<String> = sheet.tokens.iter().map(|token| letters(token.text)).collect();
    let lengths: Vec<usize> = token_pairs.iter().map(String::len).collect();
    let mut best: Option<(f64, u32)> = None;
    for (i, span) in (0u32..).zip(&spans.list) {
        let range = span.first as usize..=span.last as usize;
        let length: usize = lengths[range.clone()].iter().sum();
        if length.abs_diff(total + 1) * 5 > total + 1 {
            continue;
        }
        let own = pairs(&token_pairs[range].concat());
        let shared: usize =
            own.iter().map(|(pair, n)| (*n).min(wanted.get(pair).copied().unwrap_or_default())).sum();
        let alike = 2.0 * shared as f64 / (total + own.values().sum::<usize>()).max(1) as f64;
        if alike >= NEARLY && best.is_none_or(|(most, _)| alike > most) {
            best = Some((alike, i));
        }
    }
    best.map(|(_, i)| i)
}

fn pairs(letters: &str) -> HashMap<(u8, u8), usize> {
    let mut pairs = HashMap::new();
    for pair in letters.as_bytes().windows(2) {
        *pairs.entry((pair[0], pair[1])).or_default() += 1;
    }
    pairs
}

fn train(
    fields: &[Field],
    sorts: &[(Kind, u32)],
    documents: &[&Document],
    features: usize,
    seed: u64,
) -> Trained {
    let memory = Memory::new(documents.iter().map(|d| d.past.clone()).collect(), fields.len());
    let (_, field_kinds) = kinds(fields);
    let lessons: Vec<Lesson> = (0u32..)
        .zip(documents)
        .map(|(i, d)| {
            let recall = memory.recall(&d.past.signature, Some(i));
            let marked = field_kinds.iter().enumerate().map(|(field, kind)| {
                memory.marks(&d.sheet, &d.reading.spans[*kind as usize], &recall, field, Some(i))
            });
            Lesson { reading: &d.reading, marked: marked.collect(), right: &d.right }
        })
        .collect();
    let model = model::learn(&field_kinds, features, &lessons, seed);
    Trained { model, memory, sorts: sorts.to_vec() }
}

/// The part (`0..folds`) in which each document is held out, and the number of parts there really are. Documents of the same
/// words share a part: a copy would give the answer away.
fn folds(examples: &[&Example], settings: &Settings) -> (Vec<usize>, usize) {
    let words = |example: &Example| {
        let words = example.pages.iter().flat_map(|page| &page.words);
        words.fold(1, |hash, word| text_hash(&word.text, hash))
    };
    let mut groups: HashMap<u64, Vec<usize>> = HashMap::new();
    for (i, example) in examples.iter().enumerate() {
        groups.entry(words(example)).or_default().push(i);
    }
    let mut groups: Vec<Vec<usize>> = groups.into_values().collect();
    groups.sort_unstable();
    Random::new(settings.seed).shuffle(&mut groups);
    let folds = settings.folds.min(groups.len()).max(1);
    let mut fold = vec![0; examples.len()];
    for (place, group) in groups.iter().enumerate() {
        group.iter().for_each(|i| fold[*i] = place % folds);
    }
    (fold, folds)
}

/// Whether a guess is what people confirmed; `None` when they did not say.
fn judge(kind: Kind, guess: &Guess, truth: &Truth) -> Option<bool> {
    match truth {
        Truth::Unknown => None,
        Truth::Absent => Some(guess.value.is_none()),
        Truth::Value { value, .. } => {
            Some(guess.value.as_ref().is_some_and(|found| same(kind, found, value)))
        }
    }
}

/// The scores' model, and every held-out guess scored by one that did not see its part.
fn scored(
    asked: &Asked,
    examples: &[&Example],
    guesses: &[Vec<Guess>],
    fold: &[usize],
    folds: usize,
) -> (Trust, Vec<Vec<Found>>) {
    let witnesses = |without: Option<usize>| -> Vec<Vec<Witness>> {
        let of_field = |(f, field): (usize, &Field)| {
            let there = (0..examples.len()).filter(|i| folds > 0 && Some(fold[*i]) != without);
            there
                .filter_map(|i| {
                    let guess = &guesses[i][f];
                    let right = judge(field.kind, guess, asked.truths[i].get(f)?)?;
                    Some(Witness { sights: guess.sights, right })
                })
                .collect()
        };
        asked.fields.iter().enumerate().map(of_field).collect()
    };
    let trusts: Vec<Trust> = (0..folds).map(|part| Trust::learn(&witnesses(Some(part)))).collect();
    let held_out = (0..examples.len()).map(|i| {
        let score = |f: usize| trusts.get(fold[i]).map_or(0.0, |trust| trust.score(f, &guesses[i][f]));
        let fields = asked.fields.iter().enumerate();
        fields.map(|(f, field)| found(&examples[i].pages, field.kind, &guesses[i][f], score(f))).collect()
    });
    (Trust::learn(&witnesses(None)), held_out.collect())
}
