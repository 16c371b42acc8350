//! What a story tells: the record, line by line, in names and without ids, scores and times.

use std::collections::BTreeMap;

use domain::id::CaseId;
use domain::person::Viewer;
use serde_json::Value;
use store::record::Stored;

/// Names of ids.
pub type Names = BTreeMap<String, String>;

/// Facts that are figures of a model, which may be learned otherwise one day.
const FIGURES: [&str; 6] = ["finding", "accuracy", "chars", "cases", "proving", "seal"];

/// One entry as a line: about what, who, did what, and what else there is to know.
pub fn entry(names: &Names, stored: &Stored) -> String {
    let line = &stored.line;
    let actor: Value = serde_json::from_str(&line.actor).unwrap_or(Value::Null);
    let actor = match &actor {
        Value::Object(one) => one.values().next().and_then(|id| said(names, id)).unwrap_or_default(),
        other => other.as_str().unwrap_or_default().to_owned(),
    };
    let about = if line.case.is_empty() { &line.subject } else { &line.case };
    let about = names.get(about).cloned().unwrap_or_else(|| kind(about).to_owned());
    let facts = serde_json::from_str(&line.facts).ok().and_then(|facts| said(names, &facts));
    format!("    {about}: {actor} {} {}", line.verb, facts.unwrap_or_default()).trim_end().to_owned()
}

/// The kind of an id that has no name.
fn kind(id: &str) -> &str {
    id.split_once('_').map_or(id, |(kind, _)| kind)
}

fn is_id(text: &str) -> bool {
    let hex = text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    hex || text
        .split_once('_')
        .is_some_and(|(_, rest)| rest.len() == 26 && rest.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// A value in words; nothing where it is an id without a name, a score or a time.
pub fn said(names: &Names, value: &Value) -> Option<String> {
    match value {
        Value::String(text) if is_id(text) => names.get(text).cloned(),
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some(text.clone()),
        Value::Bool(yes) => Some(yes.to_string()),
        Value::Number(number) => number.as_i64().map(|number| number.to_string()),
        Value::Array(all) => {
            let all: Vec<String> = all.iter().filter_map(|one| said(names, one)).collect();
            (!all.is_empty()).then(|| all.join("+"))
        }
        Value::Object(fields) => {
            let fields = fields.iter().filter(|(key, _)| !FIGURES.contains(&key.as_str()));
            let fields: Vec<String> =
                fields.filter_map(|(key, value)| Some(format!("{key}={}", said(names, value)?))).collect();
            (!fields.is_empty()).then(|| format!("({})", fields.join(", ")))
        }
        Value::Null => None,
    }
}

/// What a viewer may know of the last appeal of a case.
pub async fn appeal(world: &flow::World, viewer: &Viewer, case: CaseId) -> String {
    let rows = store::appeal::appeal_of_case(&world.store, case).await.unwrap();
    let story = flow::appeal::get(world, viewer, rows.last().unwrap().appeal.id).await.unwrap();
    let label = |it: Option<domain::decision::Decision>| it.map_or("nothing".into(), |it| it.label);
    let (decision, standing) = (label(story.decision), label(story.standing));
    format!("reads {:?} about {decision}, now {standing}, may end it: {:?}", story.appeal.words, story.end)
}
