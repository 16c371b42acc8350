//! Changes behind the program's back, made in a dump, each with what is found.

use domain::automation::Automation;
use domain::gate::Limit;
use domain::id::AutomationId;
use flow::verify::What;
use serde_json::{Map, Value, json};

use crate::fresh::MORNING;

/// What becomes of a row of a table: changed in place, and kept or not.
pub type Change = fn(&str, &mut Map<String, Value>) -> bool;

/// The dump with every row gone through `change`.
pub fn changed(dump: &str, change: Change) -> String {
    let (mut out, mut table, mut columns, mut rows) =
        (String::new(), String::new(), Vec::<String>::new(), 0_u64);
    for line in dump.lines() {
        let mut value: Value = serde_json::from_str(line).unwrap();
        if let Some(mark) = value.get("table") {
            table = mark["name"].as_str().unwrap().to_owned();
            columns = serde_json::from_value(mark["columns"].clone()).unwrap();
        } else if let Some(cells) = value.as_array() {
            let mut row: Map<String, Value> = columns.iter().cloned().zip(cells.iter().cloned()).collect();
            if !change(&table, &mut row) {
                continue;
            }
            rows += 1;
            value = columns.iter().map(|column| row[column].clone()).collect();
        } else if let Some(end) = value.get_mut("end") {
            end["rows"] = json!(rows);
        }
        out.push_str(&value.to_string());
        out.push('\n');
    }
    out
}

fn is(row: &Map<String, Value>, column: &str, value: &str) -> bool {
    row[column].as_str() == Some(value)
}

fn has(row: &Map<String, Value>, column: &str, part: &str) -> bool {
    row[column].as_str().is_some_and(|text| text.contains(part))
}

fn swap(row: &mut Map<String, Value>, column: &str, from: &str, to: &str) {
    row[column] = json!(row[column].as_str().unwrap().replace(from, to));
}

/// Each change with what is found.
pub const CHANGES: [(&str, Change, &[What]); 20] = [
    ("nothing", |_, _| true, &[]),
    (
        "an entry is gone",
        |t, row| !(t == "entry" && has(row, "facts", "\"team\":\"added\"")),
        &[What::ChainGap],
    ),
    (
        "the end of a day is gone",
        |t, row| !(t == "entry" && has(row, "facts", "came_in")),
        &[What::ChainHead],
    ),
    (
        "an entry says something else",
        |t, row| {
            if t == "entry" && has(row, "facts", "came_in") {
                swap(row, "facts", "came_in", "came-in");
            }
            true
        },
        &[What::ChainHash],
    ),
    ("a day is gone", |t, row| !(t == "entry" && has(row, "chain", "2026-11-21")), &[What::ChainHead]),
    (
        "a past case is gone",
        |t, row| !(t == "cases" && is(row, "subject", "Printer a")) && t != "judgement",
        &[What::CaseGone],
    ),
    (
        "a case that came in is gone",
        |t, row| {
            let of_it = ["original", "review", "decision", "judgement", "job"].contains(&t);
            let it = t == "cases" && has(row, "subject", "VPN doet");
            !(of_it || it)
        },
        &[What::CaseGone, What::CaseStanding, What::DecisionGone],
    ),
    (
        "a case never came in",
        |t, row| {
            if t == "cases" && is(row, "source", "api") {
                row["source"] = json!("history");
            }
            true
        },
        &[What::CaseUnrecorded],
    ),
    (
        "a case has another label",
        |t, row| {
            if t == "cases" && is(row, "state", "decided") && is(row, "label", "vpn") {
                row["label"] = json!("printer");
            }
            true
        },
        &[What::CaseStanding],
    ),
    (
        "a waiting case is decided",
        |t, row| {
            if t == "cases" && is(row, "state", "waiting") {
                (row["state"], row["label"]) = (json!("decided"), json!("vpn"));
            }
            true
        },
        &[What::CaseStanding],
    ),
    (
        "a decision has another label, and its case with it",
        |t, row| {
            if ["cases", "decision"].contains(&t) && is(row, "label", "vpn") {
                row["label"] = json!("printer");
            }
            true
        },
        &[What::DecisionUnrecorded, What::DecisionUnproven],
    ),
    (
        "a machine's decision is a person's",
        |t, row| {
            if t == "decision" && row["by_automation"].is_null() {
                (row["by_automation"], row["by_person"]) =
                    (json!(AutomationId::new(MORNING, 1)), Value::Null);
            }
            true
        },
        &[What::DecisionUnproven],
    ),
    (
        "a decision does not stand",
        |t, row| {
            if t == "decision" {
                row["replaced"] = json!(true);
            }
            true
        },
        &[What::CaseStanding],
    ),
    (
        "a basis is another",
        |t, row| {
            if t == "basis" {
                swap(row, "json", "0.0", "0.5");
            }
            true
        },
        &[What::RulingBasis],
    ),
    (
        "a ruling let a case proceed",
        |t, row| {
            if t == "ruling" && has(row, "outcome", "defer") {
                row["outcome"] = json!("\"proceed\"");
            }
            true
        },
        &[What::RulingOutcome, What::RulingUnrecorded],
    ),
    (
        "a ruling knew something else",
        |t, row| {
            if t == "ruling" {
                swap(row, "facts", "\"vpn\",0.01", "\"vpn\",1.0");
            }
            true
        },
        &[What::RulingOutcome],
    ),
    (
        "the lottery has another secret",
        |t, row| {
            if t == "setting" && is(row, "name", "lottery") {
                row["value"] = json!("another secret");
            }
            true
        },
        &[What::RulingDraw],
    ),
    (
        "a proof says more than it proves",
        |t, row| {
            if t == "calibration" {
                row["share"] = json!(0.99);
            }
            true
        },
        &[What::Proof],
    ),
    (
        "an automation has another limit",
        |t, row| {
            if t == "automation" {
                let mut automation: Automation = serde_json::from_str(row["json"].as_str().unwrap()).unwrap();
                automation.limit = automation.limit.map(|limit| Limit { score: 0.01, ..limit });
                row["json"] = json!(serde_json::to_string(&automation).unwrap());
            }
            true
        },
        &[What::LimitUnproven],
    ),
    (
        "a file is another",
        |t, row| {
            if t == "original" {
                row["digest"] = json!("0".repeat(64));
            }
            true
        },
        &[What::Original],
    ),
];
