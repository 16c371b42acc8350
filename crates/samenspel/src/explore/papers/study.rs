//! From documents to the answer: every one proposed for by a model that did not see it, then what that proves.

use std::collections::{BTreeMap, HashSet};

use domain::calibration::limits_of;
use domain::document::Quality;
use learn::extract::{Example, Field, Found, Settings, Truth as Said, stands, together};
use learn::value::{Kind, same};
use stats::scan::{Finding, Judged, Target, certify};

use super::answer::{FieldAnswer, Growth, LabelFacts, PaperAnswer, Proven, Stratum, Unread};
use super::truth::Truth;
use super::{Document, Stage, Wish};

/// What was proposed for a document, judged.
struct Looked<'a> {
    document: &'a Document,
    /// The document came before with the same text: it proves nothing more.
    again: bool,
    label_right: bool,
    /// Per field: none where documents with this label do not have it.
    fields: Vec<Option<Judged>>,
    whole: Judged,
}

/// Growth is shown from so many documents, as far as there are more.
const FEWER: [usize; 5] = [50, 100, 200, 300, 400];

pub(super) fn study(
    wish: &Wish,
    truth: &Truth,
    documents: &[Document],
    unread: Vec<Unread>,
    progress: &(dyn Fn(Stage) + Sync),
) -> PaperAnswer {
    #[allow(clippy::disallowed_methods, reason = "the answer says how long learning took")]
    let started = std::time::Instant::now();
    let all: Vec<&Document> = documents.iter().collect();
    let (looked, wrong_places) = look(wish, truth, &all, &|done, all| progress(Stage::Learning(done, all)));
    let seconds = started.elapsed().as_secs_f64();
    let fields = truth.fields.iter().enumerate().map(|(nth, field)| field_answer(wish, field, nth, &looked));
    PaperAnswer {
        found: truth.rows.len(),
        documents: documents.len(),
        unread,
        label: label_facts(&all, &looked),
        fields: fields.collect(),
        strata: strata(wish, &looked),
        growth: growth(wish, truth, all, &looked),
        main: wish.main,
        confidence: wish.confidence,
        seconds,
        wrong_places,
    }
}

/// What fewer of these documents would have proven: learned anew from parts that each hold the one before, in an order that has
/// nothing to do with the table's.
fn growth(wish: &Wish, truth: &Truth, mut documents: Vec<&Document>, all: &[Looked<'_>]) -> Vec<Growth> {
    documents.sort_by_key(|document| learn::fingerprint(&document.text));
    let point = |looked: &[Looked<'_>]| {
        let whole: Vec<Judged> = looked.iter().filter(|it| !it.again).map(|it| it.whole).collect();
        Growth { documents: looked.len(), right: right(&whole), proven: proven(wish, &whole) }
    };
    let fewer =
        FEWER.iter().filter_map(|count| documents.get(..*count)).filter(|it| it.len() < documents.len());
    let mut points: Vec<Growth> = fewer.map(|part| point(&look(wish, truth, part, &|_, _| ()).0)).collect();
    points.extend((!points.is_empty()).then(|| point(all)));
    points
}

/// Learns, and judges what is proposed for each document by a model that did not see it; and how many shown places lack their value.
fn look<'a>(
    wish: &Wish,
    truth: &Truth,
    documents: &[&'a Document],
    told: &(dyn Fn(usize, usize) + Sync),
) -> (Vec<Looked<'a>>, usize) {
    let fields: Vec<Field> = truth.fields.clone();
    let of_field: Vec<_> = (0..fields.len()).map(|at| truth.labels_of(at)).collect();
    let has = |document: &Document, field: usize| {
        document.label.as_ref().is_none_or(|label| of_field.get(field).is_some_and(|of| of.contains(label)))
    };
    let examples: Vec<Example> = documents.iter().map(|document| example(document, &has)).collect();
    let references: Vec<&Example> = examples.iter().collect();
    let settings = Settings { threads: wish.threads, ..Settings::default() };
    let learned = learn::extract::learn(&fields, &references, &settings, told);
    let labels = labels(documents, wish.threads);
    let mut seen = HashSet::new();
    let (mut looked, mut wrong_places) = (vec![], 0);
    for (at, (document, found)) in documents.iter().zip(&learned.held_out).enumerate() {
        wrong_places += found.iter().zip(&fields).filter(|(it, field)| !holds(document, field, it)).count();
        let (label_right, sure) = labels.get(at).copied().unwrap_or((true, 1.0));
        let judged: Vec<Option<Judged>> = fields
            .iter()
            .zip(found)
            .enumerate()
            .map(|(nth, (field, found))| has(document, nth).then(|| judged(field, found, document, nth)))
            .collect();
        let exported: Vec<Found> = found
            .iter()
            .zip(&judged)
            .filter(|(_, judged)| judged.is_some())
            .map(|(it, _)| it.clone())
            .collect();
        let wrong = !label_right || judged.iter().flatten().any(|it| it.wrong);
        let whole = Judged { score: together(&exported).min(sure), wrong };
        let again = !seen.insert(learn::fingerprint(&document.text));
        looked.push(Looked { document, again, label_right, fields: judged, whole });
    }
    (looked, wrong_places)
}

fn example(document: &Document, has: &dyn Fn(&Document, usize) -> bool) -> Example {
    let said = |(nth, value): (usize, &Option<String>)| match value {
        _ if !has(document, nth) => Said::Unknown,
        None => Said::Absent,
        Some(value) => Said::Value { value: value.clone(), place: None },
    };
    let truth = document.values.iter().enumerate().map(said).collect();
    Example { pages: document.pages.clone(), truth, group: None }
}

/// Whether the label proposed for each document, held out, is right, and how sure; nothing where there is one label or none.
fn labels(documents: &[&Document], threads: usize) -> Vec<(bool, f64)> {
    let mut names: Vec<&str> = documents.iter().filter_map(|it| it.label.as_deref()).collect();
    names.sort_unstable();
    names.dedup();
    if names.len() < 2 {
        return vec![];
    }
    let label =
        |it: &Document| names.binary_search(&it.label.as_deref().unwrap_or_default()).unwrap_or(0) as u32;
    let cases: Vec<learn::Example<'_>> =
        documents.iter().map(|it| learn::Example { text: &it.text, label: label(it) }).collect();
    let settings = learn::Settings { threads, ..learn::Settings::default() };
    let learned = learn::learn(&cases, names.len(), &settings, &|_, _| ());
    let held = cases.iter().zip(&learned.held_out);
    held.map(|(case, held)| (case.label == held.proposal.label, held.proposal.score)).collect()
}

fn judged(field: &Field, found: &Found, document: &Document, nth: usize) -> Judged {
    let right = match (&found.value, document.values.get(nth).and_then(Option::as_ref)) {
        (None, None) => true,
        (Some(found), Some(value)) if field.kind == Kind::Lines => {
            learn::lines::same(&field.columns, found, value)
        }
        (Some(found), Some(value)) => same(field.kind, found, value),
        _ => false,
    };
    Judged { score: found.score, wrong: !right }
}

/// Whether the words at the shown place hold the shown value; a value without a place shows none.
fn holds(document: &Document, field: &Field, found: &Found) -> bool {
    let (Some(value), Some(place)) = (&found.value, found.place) else { return true };
    stands(&document.pages, place, field.kind, value)
}

fn field_answer(wish: &Wish, field: &Field, nth: usize, looked: &[Looked<'_>]) -> FieldAnswer {
    let once = looked.iter().filter(|it| !it.again);
    let judged: Vec<Judged> = once.filter_map(|it| it.fields.get(nth).copied().flatten()).collect();
    FieldAnswer {
        field: field.name.clone(),
        kind: field.kind.as_str().to_owned(),
        documents: judged.len(),
        right: right(&judged),
        proven: proven(wish, &judged),
    }
}

fn strata(wish: &Wish, looked: &[Looked<'_>]) -> Vec<Stratum> {
    let mut of: BTreeMap<Quality, Vec<Judged>> = BTreeMap::new();
    for looked in looked.iter().filter(|it| !it.again) {
        of.entry(looked.document.quality).or_default().push(looked.whole);
    }
    let stratum = |(quality, judged): (Quality, Vec<Judged>)| Stratum {
        quality: quality.as_str().to_owned(),
        documents: judged.len(),
        right: right(&judged),
        proven: proven(wish, &judged),
    };
    of.into_iter().map(stratum).collect()
}

fn label_facts(documents: &[&Document], looked: &[Looked<'_>]) -> Option<LabelFacts> {
    let names: HashSet<&str> = documents.iter().filter_map(|it| it.label.as_deref()).collect();
    let right = looked.iter().filter(|it| it.label_right).count() as f64 / looked.len().max(1) as f64;
    (names.len() > 1).then_some(LabelFacts { labels: names.len(), right })
}

fn right(judged: &[Judged]) -> f64 {
    judged.iter().filter(|it| !it.wrong).count() as f64 / judged.len().max(1) as f64
}

fn proven(wish: &Wish, judged: &[Judged]) -> Vec<Proven> {
    let limits = limits_of(judged);
    let at = |target: &f64| {
        let wanted = Target::new(1.0 - target, 1.0 - wish.confidence)?;
        Some(match certify(&limits, judged, wanted) {
            Finding::Certified(it) => {
                Proven { target: *target, share: Some(it.coverage()), have: it.checked, need: 0 }
            }
            Finding::Short { have, need } => Proven { target: *target, share: None, have, need },
        })
    };
    wish.targets.iter().filter_map(at).collect()
}
