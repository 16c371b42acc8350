//! Which column has the text and which the label, from the names of the columns and what is in them.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use super::moment;
use super::split;

/// Names of columns with the text, in Dutch and English.
const TEXT: &[&str] = &[
    "text",
    "tekst",
    "body",
    "message",
    "bericht",
    "content",
    "inhoud",
    "omschrijving",
    "beschrijving",
    "description",
    "question",
    "vraag",
    "melding",
    "klacht",
    "complaint",
    "comment",
    "opmerking",
    "toelichting",
    "utterance",
    "query",
    "sentence",
    "zin",
    "document",
    "review",
    "mail",
    "verzoek",
    "request",
    "texte",
    "transcript",
    "verhaal",
    "narrative",
    "feedback",
    "reactie",
    "note",
    "notitie",
    "input",
];
/// Names of columns with a short text: good enough when there is no longer one.
const TITLE: &[&str] = &["subject", "onderwerp", "title", "titel", "summary", "samenvatting", "kop"];
/// Names of columns with the label, surest first. A subject is mostly a text, sometimes a label.
const LABEL: &[&str] = &[
    "label",
    "labels",
    "category",
    "categorie",
    "intent",
    "class",
    "klasse",
    "target",
    "topic",
    "thema",
    "theme",
    "rubriek",
    "soort",
    "type",
    "team",
    "queue",
    "wachtrij",
    "afdeling",
    "department",
    "groep",
    "group",
    "tag",
    "kind",
    "subcategorie",
    "subcategory",
    "doel",
    "bestemming",
    "destination",
    "route",
    "behandelgroep",
    "sentiment",
    "outcome",
    "uitkomst",
    "decision",
    "besluit",
    "dienst",
    "onderwerp",
];
/// Words in the name of a column that is never a text or a label.
const OTHER: &[&str] = &[
    "id",
    "ids",
    "uuid",
    "guid",
    "nr",
    "nummer",
    "number",
    "no",
    "key",
    "url",
    "link",
    "date",
    "datum",
    "time",
    "tijd",
    "timestamp",
    "split",
    "day",
    "dag",
    "created",
    "index",
];
/// Different values that are remembered of a column.
const MOST_DIFFERENT: usize = 2_000;
/// Fewer rows than this say little about how often a value repeats.
const FEW: usize = 20;

/// What is in one column.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    filled: usize,
    chars: usize,
    words: usize,
    numbers: usize,
    dates: usize,
    splits: usize,
    different: HashSet<u64, BuildHasherDefault<DefaultHasher>>,
    /// Values looked at until there were too many different ones to remember.
    compared: usize,
}

impl Facts {
    /// Adds one value.
    pub fn add(&mut self, value: &str) {
        let value = value.trim();
        if value.is_empty() {
            return;
        }
        self.filled += 1;
        self.chars += value.len();
        self.words += value.split_whitespace().count();
        if value.len() <= 40 {
            self.numbers += usize::from(moment::is_number(value));
            self.dates += usize::from(moment::is_date(value));
            self.splits += usize::from(split::is_split(value));
        }
        if self.different.len() < MOST_DIFFERENT {
            self.compared += 1;
            self.different.insert(self.different.hasher().hash_one(value));
        }
    }

    fn mean(&self, sum: usize) -> f64 {
        sum as f64 / self.filled.max(1) as f64
    }

    fn mostly(&self, count: usize) -> bool {
        count * 10 >= self.filled * 9
    }

    /// Values that say when, or whether to train or test.
    fn is_about_the_row(&self) -> bool {
        self.mostly(self.dates) || self.mostly(self.splits)
    }

    fn could_be_text(&self) -> bool {
        self.filled == 0 || !(self.mostly(self.numbers) || self.is_about_the_row())
    }

    /// Short values that come back.
    fn could_be_label(&self) -> bool {
        let repeats = self.compared < FEW || self.different.len() * 2 <= self.compared;
        self.filled > 0 && self.mean(self.chars) <= 100.0 && repeats && !self.is_about_the_row()
    }

    /// Values that can be nothing but labels, whatever the name of the column.
    fn must_be_label(&self) -> bool {
        let many_each = if self.compared < FEW { 1 } else { 5 };
        let different = self.different.len();
        self.could_be_label()
            && !self.mostly(self.numbers)
            && self.mean(self.words) <= 6.0
            && different >= 2
            && different < self.compared
            && different * many_each <= self.compared
    }
}

/// The column with the text, not among those `taken`.
///
/// A column called so; else the longest prose; else a title. Among several the one with most to read.
pub fn text(names: &[String], facts: &[Facts], taken: &[usize]) -> Option<usize> {
    let tier = |name: &str, facts: &Facts| {
        if rank(name, TEXT).is_some() {
            // An empty column is the last resort: its name leads to the better refusal.
            Some(if facts.filled > 0 { 0 } else { 3 })
        } else if !is_other(name) && facts.mean(facts.words) >= 3.0 {
            Some(1)
        } else {
            rank(name, TITLE).map(|_| 2)
        }
    };
    free(names, facts, taken)
        .filter(|(_, _, facts)| facts.could_be_text())
        .filter_map(|(column, name, facts)| Some((tier(name, facts)?, Reverse(facts.chars), column)))
        .min()
        .map(|(_, _, column)| column)
}

/// The column with the label, not among those `taken`.
///
/// The one with the surest name whose values are short and come back; else the one with most different such
/// values.
pub fn label(names: &[String], facts: &[Facts], taken: &[usize]) -> Option<usize> {
    let sure = |rank: usize, facts: &Facts| rank < 2 || facts.could_be_label();
    let named = free(names, facts, taken)
        .filter_map(|(column, name, facts)| Some((column, rank(name, LABEL)?, facts)))
        .filter(|(_, rank, facts)| sure(*rank, facts))
        .min_by_key(|(column, rank, _)| (*rank, *column));
    let unnamed = || {
        free(names, facts, taken)
            .filter(|(_, name, facts)| !is_other(name) && facts.must_be_label())
            .max_by_key(|(column, _, facts)| (facts.different.len(), usize::MAX - column))
    };
    named.map(|(column, ..)| column).or_else(|| unnamed().map(|(column, ..)| column))
}

fn free<'a>(
    names: &'a [String],
    facts: &'a [Facts],
    taken: &'a [usize],
) -> impl Iterator<Item = (usize, &'a str, &'a Facts)> {
    let all = names.iter().zip(facts).enumerate();
    all.map(|(column, (name, facts))| (column, name.as_str(), facts))
        .filter(|(column, ..)| !taken.contains(column))
}

/// Whether something that stands in a first row is the name of a column rather than a case.
pub fn is_column_name(name: &str) -> bool {
    let words = words(name);
    let known = |word: &str| [TEXT, TITLE, LABEL, OTHER].concat().contains(&word);
    words.len() <= 2 && words.iter().any(|word| known(word))
}

/// How sure a name is: the place of its hint, later when the hint is only a part of it.
fn rank(name: &str, hints: &[&str]) -> Option<usize> {
    let words = words(name);
    let whole = words.concat();
    let place = |word: &str| hints.iter().position(|hint| *hint == word);
    place(&whole).or_else(|| {
        let part = words.iter().filter_map(|word| place(word)).min()?;
        (!is_other(name)).then_some(hints.len() + part)
    })
}

fn is_other(name: &str) -> bool {
    words(name).iter().any(|word| OTHER.contains(&word.as_str()))
}

/// The words of a name in lower case: `ticketType`, `ticket_type` and `Ticket Type` have the same.
fn words(name: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut small = false;
    for c in name.chars() {
        if !c.is_alphanumeric() || (c.is_uppercase() && small) {
            words.push(String::new());
        }
        small = c.is_lowercase();
        if let Some(word) = words.last_mut().filter(|_| c.is_alphanumeric()) {
            word.extend(c.to_lowercase());
        }
    }
    words.into_iter().filter(|word| !word.is_empty()).collect()
}
