//! What the export shows of a line of the record: who answers for how the desk is run, and nobody in a line about a case.
//!
//! A line about a case says what a model proposed, or when a case was taken in hand, decided or taken back. Whoever puts such lines side
//! by side has the speed of a person and how often they agree with the AI: so there a person is the word `person`. The hash of the stored
//! line must not go out either: with a list of people it tells who it was, by trying them all. So the shown lines have a chain of
//! their own, computed in the same way.

use domain::record::{Line, Verb};
use serde_json::Value;

/// What a person did to the desk and not to a case, and has to answer for by name. A verb that does not stand here names nobody; a stop
/// does not, since nobody should think twice before stopping.
pub const ANSWERED_FOR: &[Verb] = &[
    Verb::Assessed,
    Verb::Booked,
    Verb::BookedBack,
    Verb::CardChanged,
    Verb::CouncilAnswered,
    Verb::CouncilResolved,
    Verb::Declared,
    Verb::Excepted,
    Verb::Exported,
    Verb::Informed,
    Verb::KeptLess,
    Verb::LimitTaken,
    Verb::ModelTaken,
    Verb::RestartAsked,
    Verb::Restarted,
    Verb::Settled,
    Verb::StageMoved,
];

/// How an id of a person begins.
const PERSON: &str = "person_";
/// So many characters follow.
const REST: usize = 26;

/// The line as it goes out.
pub(super) fn shown(stored: &Line) -> Line {
    let verb = Verb::parse(&stored.verb);
    if verb == Some(Verb::Opened) {
        return Line { facts: heads(&stored.facts), ..stored.clone() };
    }
    if verb == Some(Verb::Voted) && stored.facts == "{}" {
        // Until now each vote had an entry: so they do not count the votes of one piece of work, and have no hour.
        return Line { at: stored.at.midnight(), subject: String::new(), ..stored.clone() };
    }
    if stored.case.is_empty() && verb.is_some_and(|verb| ANSWERED_FOR.contains(&verb)) {
        return stored.clone();
    }
    let actor = if stored.actor.contains(PERSON) { "\"person\"".to_owned() } else { stored.actor.clone() };
    Line { actor, subject: unnamed(&stored.subject), facts: unnamed(&stored.facts), ..stored.clone() }
}

/// Which chains there were before and how long they were; their stored hashes stay inside.
fn heads(facts: &str) -> String {
    let Ok(mut facts) = serde_json::from_str::<Value>(facts) else { return "{}".to_owned() };
    for head in facts.get_mut("heads").and_then(Value::as_array_mut).into_iter().flatten() {
        if let Some(head) = head.as_object_mut() {
            head.remove("hash");
        }
    }
    facts.to_string()
}

/// The text with `person` for every id of a person.
fn unnamed(text: &str) -> String {
    let mut parts = text.split(PERSON);
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let id = part.get(..REST).filter(|id| id.chars().all(|c| c.is_ascii_alphanumeric()));
        out.push_str(if id.is_some() { "person" } else { PERSON });
        out.push_str(if id.is_some() { part.get(REST..).unwrap_or_default() } else { part });
    }
    out
}

#[cfg(test)]
mod tests {
    use domain::id::{CaseId, PersonId};
    use domain::record::{Actor, Entry, Line, Verb};
    use domain::time::At;
    use serde_json::json;

    use super::{ANSWERED_FOR, PERSON, shown};

    #[test]
    fn a_line_about_a_case_names_nobody_and_what_is_answered_for_keeps_its_name() {
        let (anna, bram) = (PersonId::new(At(1), 1), PersonId::new(At(1), 2));
        for verb in Verb::ALL {
            let facts = json!({ "to": bram, "why": "person_asked" });
            let case =
                Entry::on_case(At(5), Actor::Person(anna), *verb, CaseId::new(At(1), 1), facts.clone());
            let desk = Entry::on(At(5), Actor::Person(anna), *verb, bram, facts);
            let of = |entry: &Entry| shown(&Line::new("2026-11-21/a", 3, entry));
            if *verb == Verb::Opened {
                continue;
            }
            let (case, desk) = (of(&case), of(&desk));
            assert_eq!(case.actor, "\"person\"", "{verb:?}");
            assert_eq!(case.facts, r#"{"to":"person","why":"person_asked"}"#, "{verb:?}");
            let named = desk.actor.contains(PERSON);
            assert_eq!(named, ANSWERED_FOR.contains(verb), "{verb:?}");
            assert_eq!(desk.subject == bram.to_string(), named, "{verb:?}");
        }
    }

    #[test]
    fn a_new_chain_names_those_before_it_without_their_stored_hashes() {
        let facts = json!({ "heads": [{ "chain": "2026-11-20/a", "number": 7, "hash": "abc" }] });
        let entry =
            Entry { case: None, subject: None, ..Entry::on(At(5), Actor::Program, Verb::Opened, "", facts) };
        let line = shown(&Line::new("2026-11-21/a", 0, &entry));
        assert_eq!(line.facts, r#"{"heads":[{"chain":"2026-11-20/a","number":7}]}"#);
    }
}
