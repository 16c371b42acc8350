//! The rules of the line as functions over plain lists: each answers with sentences that say what to do.

use crate::source::{Source, tokens};

type Lists = [Vec<String>];

/// Words of which one in the name of a column or a path tells that it is about how somebody performs or feels.
const PERFORMANCE: &[&str] = &[
    "speed",
    "pace",
    "duration",
    "seconds",
    "minutes",
    "mean",
    "average",
    "rate",
    "rating",
    "rank",
    "score",
    "error",
    "errors",
    "wrong",
    "right",
    "agreement",
    "agreed",
    "kept",
    "overridden",
    "sentiment",
    "mood",
    "feeling",
    "flags",
    "trained",
    "training",
    "performance",
    "productivity",
    "count",
    "done",
];

/// Words of which one in a path tells that it is about a person.
const PEOPLE: &[&str] =
    &["me", "person", "people", "colleague", "colleagues", "member", "members", "employee", "employees"];

const KINDS: &[&str] = &["person", "moment", "said", "machine", "performance", "id", "words", "setting"];

fn has(name: &str, words: &[&str]) -> bool {
    name.split(|c: char| !c.is_alphanumeric()).any(|word| words.contains(&word))
}

/// Tables with their columns, from the text of `entity.rs`.
pub fn columns_of(text: &str) -> Vec<(String, String)> {
    let mut table = String::new();
    let mut found = vec![];
    for line in text.split_once("\ntables! {").map_or(text, |(_, list)| list).lines().map(str::trim) {
        if let Some((_, name)) = line.strip_suffix("\" {").and_then(|line| line.split_once(" = \"")) {
            table = name.to_owned();
        } else if let Some(field) = line.rsplit("] ").next().and_then(|line| line.strip_suffix(','))
            && let Some((column, _)) = field.split_once(": ")
        {
            found.push((table.clone(), column.to_owned()));
        }
    }
    found
}

/// What is wrong with the tables: `declared` has table.column and kind, `traces` tables where a person meets a moment or a label.
pub fn columns(there: &[(String, String)], declared: &Lists, traces: &Lists) -> Vec<String> {
    let kind = |table: &str, column: &str| {
        let name = format!("{table}.{column}");
        declared.iter().find(|line| line[0] == name).and_then(|line| line.get(1)).map(String::as_str)
    };
    let mut complaints = vec![];
    let mut met: Vec<&str> = vec![];
    for (table, column) in there {
        let name = format!("{table}.{column}");
        let Some(kind_of) = kind(table, column).filter(|kind| KINDS.contains(kind)) else {
            complaints.push(format!("{name} is not declared: say in house/columns.txt what it holds"));
            continue;
        };
        if !there.iter().any(|(other, column)| other == table && kind(other, column) == Some("person")) {
            continue;
        }
        if kind_of == "performance" {
            complaints.push(format!("{name} would join a person with performance: that table does not come"));
        }
        if has(&column.replace('_', " "), PERFORMANCE) && kind_of != "moment" {
            complaints.push(format!(
                "{name} is named as performance and stands with a person: take it out of that table"
            ));
        }
        if ["moment", "said"].contains(&kind_of) || (kind_of == "person" && column == "json") {
            met.push(table);
            if !traces.iter().any(|line| line[0] == *table) {
                complaints.push(format!("in {table} a person meets {name}: leave one out, or say in house/traces.txt who reads it and why"));
            }
        }
    }
    let gone = declared
        .iter()
        .filter(|line| !there.iter().any(|(table, column)| line[0] == format!("{table}.{column}")));
    complaints.extend(gone.map(|line| format!("{} is no column: take it out of house/columns.txt", line[0])));
    let idle = traces.iter().filter(|line| !met.contains(&line[0].as_str()));
    complaints.extend(idle.map(|line| format!("{} needs no line in house/traces.txt any more", line[0])));
    complaints
}

/// Answers that are stored in the order in which they came: then the n-th of them is that of the n-th person. An answer is a row with
/// performance and without a person and a moment; it and the row that says who answered are written by `apart::put` and no other way.
pub fn answers(there: &[(String, String)], declared: &Lists, store: &[Source]) -> Vec<String> {
    let kinds = |table: &str| {
        let of = declared.iter().filter(|line| line[0].split('.').next() == Some(table));
        of.filter_map(|line| line.get(1)).map(String::as_str).collect::<Vec<_>>()
    };
    let is_answer = |table: &str| {
        let kinds = kinds(table);
        kinds.contains(&"performance") && !kinds.contains(&"person") && !kinds.contains(&"moment")
    };
    let put = |text: &str, table: &str| text.contains(&format!("apart::put::<{table}::Entity>"));
    let mut complaints = vec![];
    let tables: std::collections::BTreeSet<&str> = there.iter().map(|(table, _)| table.as_str()).collect();
    for table in tables {
        let apart = store.iter().any(|source| put(&source.text, table));
        if is_answer(table) && !apart {
            complaints.push(format!("{table} holds answers: write it, and who answered, with apart::put"));
        }
        let in_order = [format!("insert::<{table}::Entity>"), format!("{table}::Entity::insert")];
        if apart && store.iter().any(|source| in_order.iter().any(|way| source.text.contains(way))) {
            complaints
                .push(format!("{table} is written in the order of the answers too: only with apart::put"));
        }
    }
    for source in store {
        let alone = |body: &&str| body.matches("apart::put::<").count() == 1;
        let bodies: Vec<&str> = source.text.split("pub async fn ").skip(1).collect();
        if bodies.iter().any(|body| alone(body)) && !source.path.ends_with("/apart.rs") {
            complaints.push(format!("{} writes one of the pair with apart::put: write both", source.path));
        }
    }
    complaints
}

/// Method and path of every row of the table of routes.
pub fn rows_of(text: &str) -> Vec<String> {
    let row = |line: &str| {
        let (method, rest) = line.trim().split_once(" ")?;
        let path = rest.trim_start().strip_prefix('"')?.split('"').next()?;
        ["GET", "POST", "PUT", "PATCH", "DELETE"].contains(&method).then(|| format!("{method} {path}"))
    };
    text.lines().filter_map(row).collect()
}

/// Routes about a person, or about performance, that nobody gave a reason for.
pub fn routes(there: &[String], allowed: &Lists) -> Vec<String> {
    let about: Vec<&String> = there.iter().filter(|row| has(row, PEOPLE) || has(row, PERFORMANCE)).collect();
    let new = about.iter().filter(|row| !allowed.iter().any(|line| line[0] == ***row));
    let mut complaints: Vec<String> = new
        .map(|row| {
            format!("{row} is about a person or performance: it is one's own page, or it does not come")
        })
        .collect();
    let idle = allowed.iter().filter(|line| line.len() != 2 || !about.iter().any(|row| **row == line[0]));
    complaints.extend(
        idle.map(|line| format!("{} needs no line in house/routes.txt, or lacks its reason", line[0])),
    );
    complaints
}

/// Functions that take a person and answer with a number, or with figures for each person, and are not on the list.
pub fn figures(sources: &[Source], own: &Lists) -> Vec<String> {
    let mut complaints = vec![];
    for source in sources.iter().filter(|source| {
        ["store", "flow"].iter().any(|krate| source.path.contains(&format!("crates/{krate}/src")))
    }) {
        for head in source.text.split("pub async fn ").skip(1).chain(source.text.split("pub fn ").skip(1)) {
            let head = head.split('{').next().unwrap_or_default();
            let (takes, gives) = head.split_once("->").unwrap_or((head, ""));
            let name = takes.split(['(', '<']).next().unwrap_or_default();
            let words: Vec<&str> = tokens(gives).into_iter().map(|(_, word)| word).collect();
            let number = ["u32", "u64", "i64", "usize", "f32", "f64", "Count", "OwnFigures"]
                .iter()
                .any(|word| words.contains(word));
            let of_person =
                tokens(takes).iter().any(|(_, word)| *word == "PersonId") || words.contains(&"PersonId");
            if number && of_person && !own.iter().any(|line| line[0] == name) {
                complaints.push(format!("{} {name} answers with a figure of a person: only for their own page, and then in house/own.txt", source.path));
            }
        }
    }
    complaints
}

/// Files that name a function of the list and may not.
pub fn calls(sources: &[Source], own: &Lists) -> Vec<String> {
    let mut complaints = vec![];
    for source in sources.iter().filter(|source| !source.path.starts_with("crates/store/")) {
        let words: Vec<&str> = tokens(&source.text).into_iter().map(|(_, word)| word).collect();
        for line in own.iter().filter(|line| words.contains(&line[0].as_str())) {
            let may =
                line.get(1).is_some_and(|files| files.split(',').any(|file| file.trim() == source.path));
            if !may && !source.text.contains(&format!("pub async fn {}", line[0])) {
                complaints.push(format!(
                    "{} names {}: figures of a person are for their own page only",
                    source.path, line[0]
                ));
            }
        }
    }
    complaints
}

/// Lines of the program's log that name somebody.
pub fn logs(sources: &[Source]) -> Vec<String> {
    let macros = ["info!(", "warn!(", "error!(", "debug!(", "trace!("];
    let said = |text: &str| {
        text.split(';')
            .next()
            .is_some_and(|call| has(&call.replace('_', " "), &["person", "viewer", "people"]))
    };
    let named = sources.iter().filter(|source| {
        macros.iter().any(|log| source.text.split(&format!("tracing::{log}")).skip(1).any(said))
    });
    named.map(|source| format!("{} writes about a person into the log: take it out", source.path)).collect()
}

/// Public fields of the bodies of the interface that are about somebody who works here, or about performance. `text` is blanked code.
pub fn bodies(text: &str) -> Vec<String> {
    let fields = text.lines().filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(": "));
    let about = fields.filter(|(name, _)| {
        let words = name.replace('_', " ");
        has(&words, PEOPLE) || has(&words, PERFORMANCE)
    });
    about
        .map(|(name, _)| format!("the interface would tell {name}: a case and its decision are all it tells"))
        .collect()
}
