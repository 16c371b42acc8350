//! What the stories are made of: small, whole things, each told from the others by a number.

use domain::automation::{Automation, Card, Stage, Stratum};
use domain::case::{Case, CaseState, Source};
use domain::check::Rule;
use domain::decision::{By, Decision, Grounds, Remedy};
use domain::document::{Filled, Quality, Spot, Value, Values};
use domain::field::{Field, Kind, Paper};
use domain::gate::{Basis, DocumentFacts, Facts, Outcome};
use domain::id::{
    AutomationId, CaseId, DecisionId, JudgementId, PersonId, ProposalId, ReviewId, RulingId, StreamId, TeamId,
};
use domain::judgement::Given;
use domain::person::{Role, Viewer};
use domain::proposal::{FieldProposal, Proposal, Score};
use domain::review::{Review, ReviewKind};
use domain::stream::{Policy, Stream, labels};
use domain::time::At;
use domain::words::Words;
use store::Store;
use store::judgement::Judgement;
use store::person::Person;
use store::team::Team;

use crate::write;

/// The moment the stories begin: 21 November 2026.
pub const NOW: At = At(1_795_219_200_000_000);

/// So many seconds into the story.
pub fn at(second: i64) -> At {
    NOW.plus_seconds(second)
}

pub fn team_id(n: u128) -> TeamId {
    TeamId::new(NOW, n)
}

pub fn stream_id(n: u128) -> StreamId {
    StreamId::new(NOW, n)
}

pub fn person_id(n: u128) -> PersonId {
    PersonId::new(NOW, n)
}

pub fn case_id(n: u128) -> CaseId {
    CaseId::new(NOW, n)
}

pub fn team(n: u128) -> Team {
    Team { id: team_id(n), name: Words::new(&format!("Team {n}"), &format!("Ploeg {n}")), version: 1 }
}

fn paper() -> Paper {
    let name = Words::new("Total", "Totaal");
    let field = Field {
        key: "total".into(),
        name,
        kind: Kind::Amount,
        labels: vec!["vpn".into()],
        required: true,
        choices: vec![],
        columns: vec![],
    };
    Paper { fields: vec![field], rules: vec![Rule::Unique { field: "total".into() }] }
}

/// What a document says, found and not found.
pub fn values() -> Values {
    let filled = |value, spot| Filled { value, spot };
    let spot = Some(Spot { page: 1, first: 2, last: 3 });
    [
        ("total".to_owned(), filled(Value::Is("12.00 \"é\"".into()), spot)),
        ("due".to_owned(), filled(Value::Absent, None)),
        ("sender".to_owned(), filled(Value::Unreadable, None)),
    ]
    .into()
}

fn proposed((key, filled): (String, Filled)) -> (String, FieldProposal) {
    (key, FieldProposal { filled, score: Score::new(0.1 + 0.2).unwrap(), seen: 7 })
}

pub fn stream(n: u128) -> Stream {
    Stream {
        id: stream_id(n),
        key: format!("stream-{n}"),
        name: Words::new("IT", "ICT"),
        team: team_id(n),
        labels: labels("vpn\n* klacht"),
        reserved_words: vec!["ontslag".into()],
        policy: Policy::default(),
        paper: paper(),
        open: true,
        version: 1,
    }
}

pub fn automation(n: u128) -> Automation {
    let target = stats::scan::Target::new(0.02, 0.05).unwrap();
    Automation {
        id: AutomationId::new(NOW, n),
        stream: stream_id(n),
        name: Words::new("Label", "Label"),
        card: Card::default(),
        stage: Stage::Shadow,
        pause: None,
        target,
        model: None,
        limit: None,
        strata: [(Quality::Scan, Stratum { limit: None, attempts: 2, worn: 1 })].into(),
        closed: vec!["printer".into()],
        brake: stats::brake::Brake::new(target, 1_000),
        attempts: 3,
        worn: 2,
        duties: domain::automation::Duties::default(),
        pilots: vec![],
        version: 1,
    }
}

pub fn person(n: u128) -> Person {
    Person {
        id: person_id(n),
        name: format!("Person {n}"),
        address: format!("p{n}@lindervoort.example"),
        password: Some("hash".into()),
        lang: Some("nl".into()),
        theme: None,
        roles: vec![Role::Colleague, Role::Lead],
        active: true,
        invite: Some(format!("invite {n}")),
        invite_until: Some(at(9)),
        created: NOW,
        version: 1,
    }
}

pub fn viewer(n: u128, roles: &[Role], teams: &[u128]) -> Viewer {
    Viewer { person: person_id(n), roles: roles.to_vec(), teams: teams.iter().map(|n| team_id(*n)).collect() }
}

/// The case of this number in stream 1, received so many seconds into the story.
pub fn case(n: u128) -> Case {
    Case {
        id: case_id(n),
        stream: stream_id(1),
        state: CaseState::Received,
        source: Source::Api,
        subject: format!("Subject {n}"),
        text: format!("Één tekst {n}\nmet 'n \"regel\""),
        requester: None,
        name: Some("Jan".into()),
        address: None,
        key: Some(format!("key {n}")),
        link: None,
        received: at(i64::try_from(n).unwrap()),
        label: None,
        not_for_ai: false,
        version: 1,
    }
}

pub fn review(n: u128) -> store::review::Row {
    let review = Review::new(ReviewKind::Decide, false);
    let queued = at(i64::try_from(n).unwrap());
    store::review::Row::new(ReviewId::new(NOW, n), case_id(n), stream_id(1), team_id(1), review, queued)
}

pub fn basis() -> Basis {
    Basis {
        automation: automation(1).id,
        stage: Stage::Automatic,
        model: None,
        limit: None,
        strata: std::collections::BTreeMap::new(),
        tripped: false,
        reserved: vec!["klacht".into()],
        closed: Vec::new(),
        audit: 0.05,
        judge_first: 0.2,
    }
}

pub fn ruling(n: u128, score: f64, basis: &str) -> store::ruling::Row {
    let score = Score::new(score).unwrap();
    store::ruling::Row {
        id: RulingId::new(NOW, n),
        case: case_id(n),
        automation: automation(1).id,
        proposal: Some(ProposalId::new(NOW, n)),
        basis: basis.to_owned(),
        facts: Facts {
            proposed: Some(("vpn".into(), score)),
            reserved: 0.1 + 0.2,
            word: None,
            draw: 0.123_456_789,
            readable: true,
            document: Some(DocumentFacts { quality: Quality::Photo, failing: true }),
        },
        outcome: Outcome::Proceed,
        judge_first: true,
        at: at(i64::try_from(n).unwrap()),
    }
}

pub fn proposal(n: u128) -> store::proposal::Row {
    store::proposal::Row {
        id: ProposalId::new(NOW, n),
        case: case_id(n),
        automation: automation(1).id,
        model: domain::id::ModelId::new(NOW, 1),
        proposal: Proposal {
            label: "vpn".into(),
            second: None,
            score: Score::new(0.1 + 0.2).unwrap(),
            reserved: 0.0,
            words: vec!["tunnel".into()],
            fields: values().into_iter().map(proposed).collect(),
        },
        at: NOW,
    }
}

pub fn decision(n: u128) -> Decision {
    let at = at(i64::try_from(n).unwrap());
    Decision {
        id: DecisionId::new(at, n),
        case: case_id(n),
        label: "vpn".into(),
        values: values(),
        by: By::Automation(automation(1).id),
        grounds: Grounds::Proven(RulingId::new(NOW, n)),
        remedy: Remedy::from(at),
        at,
        replaced: false,
    }
}

pub fn judgement(n: u128, case: u128, label: &str) -> Judgement {
    Judgement {
        id: JudgementId::new(NOW, n),
        case: case_id(case),
        stream: stream_id(1),
        label: label.into(),
        values: values(),
        given: Given::Shadow,
        draw: 0.5,
        at: at(i64::try_from(n).unwrap()),
    }
}

/// Teams, streams and automations 1 and 2, and people 1 to 3.
pub async fn ground(store: &Store) {
    let put = write!(store, NOW, [], |tx| {
        for n in 1..=2 {
            store::team::team_insert(tx, &team(n)).await?;
            store::stream::stream_insert(tx, &stream(n)).await?;
            store::automation::automation_insert(tx, &automation(n)).await?;
        }
        for n in 1..=3 {
            store::person::person_insert(tx, &person(n)).await?;
        }
        Ok(())
    });
    put.await.unwrap();
}

/// Cases with these numbers, in stream 1 of team 1.
pub async fn cases(store: &Store, numbers: std::ops::RangeInclusive<u128>) {
    let cases: Vec<Case> = numbers.map(case).collect();
    write!(store, NOW, [cases], |tx| store::case::case_insert_many(tx, &cases, team_id(1)).await)
        .await
        .unwrap();
}

/// A work that asks no more than the transaction: `write!(store, at, |tx| …)`, with what the future needs cloned for each run.
#[macro_export]
macro_rules! write {
    ($store:expr, $at:expr, [$($clone:ident),*], |$tx:ident| $body:expr) => {{
        $(let $clone = $clone.clone();)*
        $store.write($at, move |$tx| -> store::BoxFuture<'_, Result<_, store::StoreError>> {
            $(let $clone = $clone.clone();)*
            Box::pin(async move { $body })
        })
    }};
}
