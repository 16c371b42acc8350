//! Templates: kinds of documents that many offices have, with their fields and rules, to begin a stream from. Data, in `template.txt`.

use std::collections::BTreeMap;

use domain::check::Rule;
use domain::field::{Field, Kind, Paper};
use domain::lines::Column;
use domain::words::Words;

/// A kind of document to begin from.
#[derive(Clone, Debug, PartialEq)]
pub struct Template {
    /// The word in addresses.
    pub key: String,
    /// Its name, and that of its label.
    pub name: Words,
    /// Its fields and rules.
    pub paper: Paper,
}

/// All of them.
#[must_use]
pub fn templates() -> Vec<Template> {
    let mut templates: Vec<Template> = vec![];
    for line in include_str!("template.txt").lines().map(str::trim) {
        if let Some(head) = line.strip_prefix("== ") {
            let part = parts(head);
            let name = Words::new(cell(&part, 1), cell(&part, 2));
            templates.push(Template { key: cell(&part, 0).to_owned(), name, paper: Paper::default() });
        } else if let Some(template) = templates.last_mut() {
            let (rule_of, column_of) = (line.strip_prefix("> "), line.strip_prefix("- "));
            match (rule_of, column_of) {
                (Some(rest), _) => template.paper.rules.extend(rule(&parts(rest))),
                (_, Some(rest)) => {
                    let last = template.paper.fields.last_mut();
                    last.into_iter().for_each(|field| field.columns.extend(column(&parts(rest))));
                }
                _ => template.paper.fields.extend(field(&parts(line))),
            }
        }
    }
    templates
}

/// The paper of several kinds of documents in one stream, each under its label: a field that two of them have stands there once.
#[must_use]
pub fn together(kinds: &[(&Template, &str)]) -> Paper {
    let mut labels: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    let mut paper = Paper::default();
    for (template, label) in kinds {
        for field in &template.paper.fields {
            labels.entry(&field.key).or_default().push((*label).to_owned());
            if paper.field(&field.key).is_none() {
                paper.fields.push(field.clone());
            }
        }
        let new: Vec<Rule> =
            template.paper.rules.iter().filter(|rule| !paper.rules.contains(rule)).cloned().collect();
        paper.rules.extend(new);
    }
    for field in &mut paper.fields {
        let of = labels.get(field.key.as_str()).cloned().unwrap_or_default();
        // What every kind has needs no list, and goes with a kind that comes later.
        field.labels = if of.len() == kinds.len() { vec![] } else { of };
    }
    paper
}

fn parts(line: &str) -> Vec<&str> {
    line.split('|').map(str::trim).collect()
}

fn cell<'a>(parts: &[&'a str], at: usize) -> &'a str {
    parts.get(at).copied().unwrap_or_default()
}

fn field(parts: &[&str]) -> Option<Field> {
    let [key, en, nl, kind, rest @ ..] = parts else { return None };
    let kind = Kind::parse(kind)?;
    let required = rest.first() == Some(&"required");
    Some(Field {
        key: (*key).to_owned(),
        name: Words::new(en, nl),
        kind,
        labels: vec![],
        required,
        choices: vec![],
        columns: vec![],
    })
}

fn column(parts: &[&str]) -> Option<Column> {
    let [key, en, nl, kind] = parts else { return None };
    Some(Column { key: (*key).to_owned(), name: Words::new(en, nl), kind: Kind::parse(kind)? })
}

fn rule(parts: &[&str]) -> Option<Rule> {
    let text = |at: usize| cell(parts, at).to_owned();
    Some(match cell(parts, 0) {
        "bsn" => Rule::Bsn { field: text(1) },
        "unique" => Rule::Unique { field: text(1) },
        "order" => Rule::Order { earlier: text(1), later: text(2) },
        "at_most" => Rule::AtMost { part: text(1), of: text(2) },
        "sum_of_column" => Rule::SumOfColumn { lines: text(1), column: text(2), total: text(3) },
        "product" => Rule::Product { lines: text(1), quantity: text(2), price: text(3), amount: text(4) },
        "sum" => {
            let (total, fields) = parts.split_last()?;
            let parts = fields.iter().skip(1).map(|part| (*part).to_owned()).collect();
            Rule::Sum { parts, total: (*total).to_owned() }
        }
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{templates, together};

    #[test]
    fn every_line_of_every_template_is_a_field_or_a_rule_that_works() {
        let templates = templates();
        assert_eq!(templates.len(), 4);
        let lines = include_str!("template.txt").lines().map(str::trim);
        let lines =
            lines.filter(|line| !line.is_empty() && !line.starts_with(';') && !line.starts_with("=="));
        let columns = |it: &super::Template| it.paper.fields.iter().map(|it| it.columns.len()).sum::<usize>();
        let made: usize =
            templates.iter().map(|it| it.paper.fields.len() + it.paper.rules.len() + columns(it)).sum();
        assert_eq!(made, lines.count());
        for template in templates {
            assert_eq!(template.paper.checked(), Ok(()), "{}", template.key);
            assert!(!template.name.is_missing());
        }
    }

    #[test]
    fn several_kinds_in_one_stream_share_the_fields_they_have_in_common() {
        let templates = templates();
        let kinds: Vec<_> = templates.iter().map(|it| (it, it.key.as_str())).collect();
        let paper = together(&kinds);
        assert_eq!(paper.checked(), Ok(()));
        assert_eq!(paper.field("iban").unwrap().labels, ["claim", "invoice"]);
        assert_eq!(paper.of("denial").count(), 7);
        assert!(together(&kinds[..1]).fields.iter().all(|field| field.labels.is_empty()));
    }
}
