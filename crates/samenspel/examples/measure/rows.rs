//! The table, and who learns from which rows to be judged on which.

use crate::promise::Numbers;
use anyhow::{Context, Result, ensure};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

/// Parts of a table without an official split.
const PARTS: usize = 5;
/// Texts that belong nowhere carry this label, in CLINC150's words.
const OUT_OF_SCOPE: &str = "oos";

/// A labelled table.
pub struct Data {
    /// The folder's or file's name.
    pub name: String,
    /// One text per row.
    pub texts: Vec<String>,
    /// One label per row.
    pub labels: Vec<u32>,
    /// The labels' names.
    pub names: Vec<String>,
    /// Does the table say which rows to learn from?
    pub official: bool,
    /// What is learned and judged, part after part.
    pub parts: Vec<Part>,
    /// Does accuracy count this row? With an official split only the rows `test`.
    pub counts: Vec<bool>,
}

/// Rows to learn from and the rows that model is judged on.
pub struct Part {
    /// Learned from.
    pub learn: Vec<usize>,
    /// Judged on.
    pub judge: Vec<usize>,
}

/// The tables at `path`: the file itself, its `data.csv`, or the `data.csv` of each of its folders.
pub fn tables(path: &Path) -> Result<Vec<PathBuf>> {
    let inside = path.join("data.csv");
    if path.is_file() || inside.is_file() {
        return Ok(vec![if path.is_file() { path.to_owned() } else { inside }]);
    }
    let folder = fs::read_dir(path).with_context(|| format!("cannot open {}", path.display()))?;
    let mut found = vec![];
    for entry in folder {
        let table = entry?.path().join("data.csv");
        if table.is_file() {
            found.push(table);
        }
    }
    found.sort();
    ensure!(!found.is_empty(), "{} holds no data.csv, and no folder with one", path.display());
    Ok(found)
}

impl Data {
    /// Reads the table and deals it into parts.
    pub fn read(path: &Path) -> Result<Data> {
        let mut file =
            csv::Reader::from_path(path).with_context(|| format!("cannot open {}", path.display()))?;
        let headers = file.headers()?.clone();
        let column = |name: &str| headers.iter().position(|header| header.eq_ignore_ascii_case(name));
        let text = column("text").context("the table has no column named text")?;
        let label = column("label").context("the table has no column named label")?;
        let split = column("split");
        let (mut texts, mut labels, mut splits, mut names) = (vec![], vec![], vec![], vec![]);
        let mut known: HashMap<String, u32> = HashMap::new();
        for record in file.records() {
            let record = record.context("a row of the table cannot be read")?;
            let name = record.get(label).unwrap_or("").to_owned();
            labels.push(*known.entry(name).or_insert_with_key(|name| {
                names.push(name.clone());
                names.len() as u32 - 1
            }));
            texts.push(record.get(text).unwrap_or("").to_owned());
            splits.push(split.and_then(|split| record.get(split)).unwrap_or("").to_owned());
        }
        ensure!(texts.len() >= 10, "{} rows are too few to measure anything", texts.len());
        let official = ["train", "test"].iter().all(|name| splits.iter().any(|split| split == name));
        let counts = splits.iter().map(|split| !official || split == "test").collect();
        let parts = if official { vec![as_given(&splits)] } else { dealt(&texts, &labels) };
        Ok(Data { name: name_of(path), texts, labels, names, official, parts, counts })
    }

    /// The judged rows, part after part.
    pub fn judged(&self) -> impl Iterator<Item = usize> {
        self.parts.iter().flat_map(|part| part.judge.iter().copied())
    }

    /// The label for texts that belong nowhere, if the table has one.
    pub fn out_of_scope(&self) -> Option<u32> {
        (0..).zip(&self.names).find(|(_, name)| *name == OUT_OF_SCOPE).map(|(label, _)| label)
    }
}

fn name_of(path: &Path) -> String {
    let folder = path.parent().filter(|_| path.ends_with("data.csv")).and_then(Path::file_name);
    folder.or(path.file_stem()).unwrap_or_default().to_string_lossy().into_owned()
}

fn as_given(splits: &[String]) -> Part {
    let (learn, judge) = (0..splits.len()).partition(|&i| splits[i] == "train");
    Part { learn, judge }
}

/// Five parts, labels spread evenly, equal texts together: a copy would give the answer away.
fn dealt(texts: &[String], labels: &[u32]) -> Vec<Part> {
    let mut copies: BTreeMap<u64, Vec<usize>> = BTreeMap::new();
    for (i, text) in texts.iter().enumerate() {
        copies.entry(learn::fingerprint(text)).or_default().push(i);
    }
    let mut copies: Vec<Vec<usize>> = copies.into_values().collect();
    Numbers(1).shuffle(&mut copies);
    copies.sort_by_key(|rows| labels[rows[0]]);
    let mut part_of = vec![0; texts.len()];
    for (place, rows) in copies.iter().enumerate() {
        rows.iter().for_each(|&i| part_of[i] = place % PARTS);
    }
    let part = |part: usize| {
        let (judge, learn) = (0..texts.len()).partition(|&i| part_of[i] == part);
        Part { learn, judge }
    };
    (0..PARTS).map(part).collect()
}
