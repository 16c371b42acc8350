//! Who may know what of a case, as tables.

use std::collections::{BTreeMap, HashMap};

use domain::automation::Stage;
use domain::case::{Case, CaseState, Source};
use domain::decision::{By, Decision, Grounds, Remedy};
use domain::gate::{Basis, Facts, Outcome};
use domain::id::{AutomationId, CaseId, DecisionId, PersonId, RulingId, StreamId, TeamId};
use domain::person::{Role, Viewer};
use domain::record::{Actor, Entry, Line, Verb};
use domain::review::{Review, ReviewKind, ReviewState};
use domain::stream::{Policy, Stream, labels};
use domain::time::At;
use domain::words::Words;
use serde_json::json;

use super::{Eyes, is_blind, limit};
use crate::case::{CaseStory, Rested};

const NOW: At = At(1_000);

fn person(n: u128) -> PersonId {
    PersonId::new(At(1), n)
}

fn automation() -> AutomationId {
    AutomationId::new(At(1), 1)
}

fn team() -> TeamId {
    TeamId::new(At(1), 1)
}

fn stream() -> Stream {
    Stream {
        id: StreamId::new(At(1), 1),
        key: "ict".into(),
        name: Words::new("IT", "ICT"),
        team: team(),
        labels: labels("vpn\nprinter"),
        reserved_words: vec![],
        policy: Policy::default(),
        paper: domain::field::Paper::default(),
        open: false,
        version: 1,
    }
}

fn basis(stage: Stage) -> Basis {
    Basis {
        automation: automation(),
        stage,
        model: None,
        strata: BTreeMap::new(),
        limit: None,
        tripped: false,
        reserved: vec![],
        closed: vec![],
        audit: 0.05,
        judge_first: 0.2,
    }
}

fn decision(n: u128, by: By) -> Decision {
    Decision {
        id: DecisionId::new(At(1), n),
        case: CaseId::new(At(1), 1),
        label: "vpn".into(),
        values: domain::document::Values::new(),
        by,
        grounds: Grounds::Judged { why: String::new() },
        remedy: Remedy::from(NOW),
        at: NOW,
        replaced: false,
    }
}

fn case(id: CaseId) -> Case {
    Case {
        id,
        stream: StreamId::new(At(1), 1),
        state: CaseState::Decided,
        source: Source::Form,
        subject: "VPN".into(),
        text: "VPN".into(),
        requester: Some(person(9)),
        name: None,
        address: None,
        key: None,
        link: None,
        received: NOW,
        label: Some("vpn".into()),
        not_for_ai: false,
        version: 1,
    }
}

fn story(eyes: Eyes, hidden: bool, stage: Stage) -> CaseStory {
    let id = CaseId::new(At(1), 1);
    let undone = decision(1, By::Person(person(1)));
    let stands = decision(2, By::Automation(automation()));
    let ruling = store::ruling::Row {
        id: RulingId::new(At(1), 1),
        case: id,
        automation: automation(),
        proposal: None,
        basis: String::new(),
        facts: Facts { readable: true, proposed: None, reserved: 0.0, word: None, draw: 0.5, document: None },
        outcome: Outcome::Proceed,
        judge_first: false,
        at: NOW,
    };
    let line = |number: usize, verb: Verb, actor: Actor| {
        let facts = match verb {
            Verb::Undone => json!({ "decision": undone.id }),
            _ => json!({ "label": "vpn" }),
        };
        Line::new("2026-11-21/a", number as i64, &Entry::on_case(NOW, actor, verb, id, facts))
    };
    let entries = Verb::ALL.iter().enumerate().map(|(n, verb)| line(n, *verb, Actor::Person(person(1))));
    let rested = Rested { ruling, basis: basis(stage), proposal: None, model: None, proof: None };
    CaseStory {
        case: case(id),
        stream: stream(),
        files: vec![],
        decisions: vec![undone.clone(), stands],
        rested: Some(rested),
        entries: entries.collect(),
        appeals: vec![],
        reviews: vec![],
        names: HashMap::new(),
        automations: HashMap::new(),
        eyes,
        hidden,
    }
}

#[test]
fn who_asked_is_a_requester_first_and_who_decides_is_no_auditor() {
    let viewer = |roles: &[Role]| Viewer { person: person(1), roles: roles.to_vec(), teams: vec![team()] };
    let table: [(&[Role], Option<PersonId>, Option<Eyes>); 7] = [
        (&[], Some(person(1)), Some(Eyes::Requester)),
        (&[Role::Colleague], Some(person(1)), Some(Eyes::Requester)),
        (&[Role::Colleague], None, Some(Eyes::Decider)),
        (&[Role::Lead, Role::Auditor], None, Some(Eyes::Decider)),
        (&[Role::Auditor], None, Some(Eyes::Auditor)),
        (&[Role::Administrator], None, None),
        (&[], Some(person(2)), None),
    ];
    for (roles, requester, eyes) in table {
        assert_eq!(Eyes::of(&viewer(roles), team(), requester), eyes, "{roles:?} {requester:?}");
    }
}

#[test]
fn a_case_is_blind_until_it_is_judged_and_for_everybody_but_who_stored_their_view() {
    let (me, other) = (Some(person(1)), Some(person(2)));
    let review = |kind, judge_first, state, first: Option<&str>| Review {
        state,
        first: first.map(Into::into),
        ..Review::new(kind, judge_first)
    };
    let claimed = || ReviewState::Claimed { by: person(1), until: NOW };
    let done = || ReviewState::Done { by: person(1), content: "vpn".into() };
    let table = [
        (review(ReviewKind::Audit, true, ReviewState::Waiting, None), true, true),
        (review(ReviewKind::Decide, true, ReviewState::Waiting, None), true, true),
        (review(ReviewKind::Recall, true, claimed(), None), true, true),
        (review(ReviewKind::Audit, true, claimed(), Some("vpn")), false, true),
        // Given back after the own view: the next one begins anew.
        (review(ReviewKind::Audit, true, ReviewState::Waiting, Some("vpn")), true, true),
        (review(ReviewKind::Audit, true, done(), Some("vpn")), false, false),
        (review(ReviewKind::Audit, true, ReviewState::Withdrawn, None), false, false),
        (review(ReviewKind::Decide, false, ReviewState::Waiting, None), false, false),
    ];
    for (review, for_me, for_other) in table {
        assert_eq!(is_blind([&review], me), for_me, "{review:?}");
        assert_eq!(is_blind([&review], other), for_other, "{review:?}");
    }
}

fn told(story: &CaseStory) -> Vec<&str> {
    story.entries.iter().map(|line| line.verb.as_str()).collect()
}

#[test]
fn nothing_that_tells_a_label_is_left_of_a_case_that_is_to_be_judged_blind() {
    let seen = limit(story(Eyes::Decider, true, Stage::Automatic));
    assert_eq!((seen.case.label.clone(), seen.decisions.len(), seen.rested.clone()), (None, 0, None));
    for verb in [
        "proposed", "ruled", "decided", "acted", "undone", "recalled", "repaired", "audited", "appealed",
        "told",
    ] {
        assert!(!told(&seen).contains(&verb), "{verb}");
    }
    assert!(told(&seen).contains(&"received"));
    let open = limit(story(Eyes::Decider, false, Stage::Automatic));
    assert_eq!((open.entries.len(), open.decisions.len()), (Verb::ALL.len(), 2));
    assert!(open.rested.is_some() && open.case.label.is_some());
}

#[test]
fn a_requester_reads_the_decision_and_why_and_nothing_of_how_people_worked() {
    let seen = limit(story(Eyes::Requester, false, Stage::Automatic));
    assert!(seen.rested.is_some() && seen.case.label.is_some());
    assert_eq!(seen.decisions.len(), 1, "what was taken back before it went out is not told");
    assert!(seen.entries.iter().all(|line| line.facts == "{}"));
    for verb in ["claimed", "judged", "released", "handed_over", "asked", "answered", "undone", "audited"] {
        assert!(!told(&seen).contains(&verb), "{verb}");
    }
    for verb in ["received", "decided", "appealed", "appeal_decided", "repaired"] {
        assert!(told(&seen).contains(&verb), "{verb}");
    }
}

#[test]
fn what_is_proposed_in_shadow_is_for_the_auditor_alone() {
    for (eyes, sees) in [(Eyes::Requester, false), (Eyes::Decider, false), (Eyes::Auditor, true)] {
        let seen = limit(story(eyes, false, Stage::Shadow));
        assert_eq!(seen.rested.is_some(), sees, "{eyes:?}");
        assert_eq!(told(&seen).contains(&"proposed"), sees, "{eyes:?}");
        assert_eq!(told(&seen).contains(&"ruled"), sees, "{eyes:?}");
    }
}
