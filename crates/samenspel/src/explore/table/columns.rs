//! Names of columns: giving them, finding the one that was asked for, and the nearest to one that is not
//! there.

use std::collections::HashSet;

use super::refusal::Refusal;

/// Clean, different names: blanks within a name become one space, an empty name becomes `column 3` and a
/// second `text` becomes `text (2)`.
pub fn named(names: &[String]) -> Vec<String> {
    let mut seen = HashSet::new();
    let unique = |(column, name): (usize, &String)| {
        let mut name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        if name.is_empty() {
            name = format!("column {}", column + 1);
        }
        let again = (2..).map(|count| format!("{name} ({count})"));
        let free = std::iter::once(name.clone()).chain(again).find(|name| !seen.contains(name));
        let name = free.unwrap_or(name);
        seen.insert(name.clone());
        name
    };
    names.iter().enumerate().map(unique).collect()
}

/// Two names are the same up to case and the blanks around them.
pub fn same(one: &str, other: &str) -> bool {
    one.trim().to_lowercase() == other.trim().to_lowercase()
}

/// The column by that name, exact if possible. A bare number means that column, counted from 1.
pub fn find(asked: &str, names: &[String]) -> Result<usize, Refusal> {
    let numbered = || {
        let lower = asked.trim().to_lowercase();
        let number = lower.strip_prefix("kolom").or(lower.strip_prefix("column")).unwrap_or(&lower);
        let unnamed = format!("column {}", number.trim());
        names.iter().position(|name| *name == unnamed)
    };
    names
        .iter()
        .position(|name| name == asked)
        .or_else(|| names.iter().position(|name| same(name, asked)))
        .or_else(numbered)
        .ok_or_else(|| Refusal::MissingColumn {
            asked: asked.to_owned(),
            available: names.to_vec(),
            nearest: nearest(asked, names),
        })
}

/// The name that differs least, if it differs little enough to be what was meant.
fn nearest(asked: &str, names: &[String]) -> Option<String> {
    let asked = asked.trim().to_lowercase();
    let away = |name: &&String| {
        let name = name.to_lowercase();
        if !asked.is_empty() && (name.contains(&asked) || asked.contains(&name)) {
            1
        } else {
            distance(&asked, &name)
        }
    };
    let near = names.iter().min_by_key(away)?;
    (away(&near) <= 1 + asked.chars().count() / 3).then(|| near.clone())
}

/// Letters to add, drop or change (Levenshtein); only the first 64 count.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().take(64).collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.chars().take(64).enumerate() {
        let mut next = vec![i + 1];
        for ((b, above), diagonal) in other.iter().zip(row.iter().skip(1)).zip(&row) {
            let left = next.last().copied().unwrap_or_default();
            next.push((diagonal + usize::from(a != *b)).min(above + 1).min(left + 1));
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}
