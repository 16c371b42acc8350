//! A whole world: people and streams on one day; cases, a machine and its proof on the next.

use domain::automation::{Automation, Card, Stage};
use domain::calibration::Calibration;
use domain::case::{Case, CaseState, Draft, Source};
use domain::decision::{By, Decision, Grounds, Remedy};
use domain::gate::{Basis, Facts, Limit, rule};
use domain::id::{AutomationId, CalibrationId, CaseId, DecisionId, ModelId, RulingId, StreamId, TeamId};
use domain::person::Role;
use domain::proposal::Score;
use domain::record::{Actor, Entry, Verb};
use domain::stream::{Policy, Stream, labels};
use domain::words::Words;
use flow::receive::{Asker, File, Past};
use flow::settle::{Outline, Profile, invite_accept, person_add, stream_add, team_add};
use flow::{Error, World, jobs, receive, review};
use serde_json::json;
use stats::brake::Brake;
use stats::scan::{Finding, Judged, Target};
use store::Tx;
use store::automation::automation_insert;
use store::calibration::calibration_insert;
use store::case::case_insert;
use store::decision::decision_insert;
use store::model::{Model, ModelState, model_insert};
use store::ruling::{basis_keep, ruling_insert_many};

use crate::fresh::{Fresh, MORNING, PASSWORD};

/// Everything that verify looks at: people and streams on one day, cases on the next.
pub async fn whole() -> Fresh {
    let (fresh, anna) = Fresh::begun().await;
    let world = &fresh.world;
    let team = team_add(world, &anna, &Words::new("Desk", "Balie")).await.unwrap();
    let outline = Outline {
        key: "ict".into(),
        name: Words::new("IT", "ICT"),
        team,
        labels: labels("vpn\n*klacht\nprinter"),
        reserved_words: vec![],
        policy: Policy::default(),
        paper: domain::field::Paper::default(),
        open: false,
    };
    let id = stream_add(world, &anna, &outline).await.unwrap();
    let lead =
        Profile { name: "Bram".into(), address: "b@a.nl".into(), roles: vec![Role::Lead], teams: vec![team] };
    let invite = person_add(world, &anna, &lead).await.unwrap();
    let bram = fresh.eyes(invite_accept(world, &invite.secret, PASSWORD).await.unwrap()).await;
    fresh.later(86_400);
    let calm = Policy { judge_first: 0.0, audit: 0.0, first_reviews: 0, claim_minutes: 30 };
    let stream = store::trial::treat(&world.store, id, calm).await.unwrap();
    let draft = |text: &str| Draft { text: text.into(), ..Draft::default() };
    let file = File { name: "a.txt".into(), media_type: "text/plain".into(), bytes: b"the file".to_vec() };
    receive::case(world, &stream, &draft("VPN doet niets"), Source::Form, Asker::Somebody, vec![file])
        .await
        .unwrap();
    jobs::drain(world).await.unwrap();
    let work = review::next(world, &bram, None).await.unwrap().unwrap();
    review::commit(world, &bram, work, "vpn", "").await.unwrap();
    let past = |text: &str| Past { draft: draft(text), label: "printer".into(), received: MORNING };
    let past = vec![past("Printer a"), past("Printer b")];
    receive::history(world, &stream, past, &|_| ()).await.unwrap();
    machine(world, &stream).await;
    fresh
}

fn automation(stream: StreamId, limit: Option<Limit>, target: Target) -> Automation {
    Automation {
        id: AutomationId::new(MORNING, 1),
        stream,
        name: Words::new("Sorter", "Sorteerder"),
        card: Card::default(),
        stage: Stage::Automatic,
        pause: None,
        target,
        model: None,
        limit,
        strata: std::collections::BTreeMap::new(),
        closed: vec![],
        brake: Brake::new(target, 2_000),
        attempts: 1,
        worn: 0,
        duties: domain::automation::Duties::default(),
        pilots: vec![],
        version: 1,
    }
}

/// A machine that decided one case and left one to people, as the program would have written it.
async fn machine(world: &World, stream: &Stream) {
    let target = Target::new(0.2, 0.05).unwrap();
    let judged = |n: u32| Judged { score: f64::from(n) / 400.0, wrong: n < 100 };
    let proof = Calibration::prove(None, (1..=400).map(judged).collect(), target, 1).unwrap();
    let Finding::Certified(certificate) = &proof.finding else { panic!("nothing proven") };
    let limit = Limit { score: certificate.limit, calibration: CalibrationId::new(MORNING, 1) };
    let automation = automation(stream.id, Some(limit), target);
    let evidence = world.originals.put(b"evidence".to_vec()).await.unwrap();
    let model = Model {
        id: ModelId::new(MORNING, 1),
        automation: automation.id,
        number: 1,
        original: world.originals.put(b"model".to_vec()).await.unwrap(),
        labels: vec![],
        learned_from: 400,
        state: ModelState::Live,
        facts: json!({ "evidence": evidence }),
        created: MORNING,
        version: 1,
    };
    let row = store::calibration::Row {
        id: limit.calibration,
        automation: automation.id,
        model: model.id,
        original: world.originals.put(serde_json::to_vec(&proof).unwrap()).await.unwrap(),
        quality: None,
        risk: 0.2,
        delta: 0.05,
        attempt: 1,
        limit: proof.limit(),
        share: proof.share(),
        checked: i64::try_from(certificate.checked).unwrap(),
        wrong: i64::try_from(certificate.errors).unwrap(),
        at: MORNING,
    };
    let (draws, team, stream_now) = (world.clone(), stream.team, stream.clone());
    let write = world.store.write(world.now(), move |tx| {
        let (automation, model, row) = (automation.clone(), model.clone(), row.clone());
        let (world, stream) = (draws.clone(), stream_now.clone());
        Box::pin(async move {
            automation_insert(tx, &automation).await?;
            model_insert(tx, &model).await?;
            calibration_insert(tx, &row).await?;
            let basis = automation.basis(&stream);
            ruled(tx, &world, team, stream.id, &basis, 1, 1.0).await?;
            ruled(tx, &world, team, stream.id, &basis, 2, 0.01).await
        })
    });
    write.await.unwrap();
}

async fn ruled(
    tx: &Tx,
    world: &World,
    team: TeamId,
    stream: StreamId,
    basis: &Basis,
    n: u128,
    score: f64,
) -> Result<(), Error> {
    let (at, id) = (tx.at(), CaseId::new(tx.at(), n));
    let facts = Facts {
        readable: true,
        proposed: Score::new(score).map(|score| ("vpn".into(), score)),
        reserved: 0.0,
        word: None,
        draw: world.draw(id),
        document: None,
    };
    let ruling = rule(basis, &facts);
    let proceeds = ruling.outcome.proceeds();
    let case = case(id, stream, proceeds, at);
    case_insert(tx, &case, team).await?;
    tx.record(Entry::on_case(at, Actor::Requester, Verb::Received, id, json!({})));
    let row = store::ruling::Row {
        id: RulingId::new(at, n),
        case: id,
        automation: basis.automation,
        proposal: None,
        basis: basis_keep(tx, basis).await?,
        facts,
        outcome: ruling.outcome,
        judge_first: ruling.judge_first,
        at,
    };
    ruling_insert_many(tx, std::slice::from_ref(&row)).await?;
    let said = json!({ "ruling": row.id, "outcome": row.outcome, "basis": row.basis });
    tx.record(Entry::on_case(at, Actor::Program, Verb::Ruled, id, said));
    if proceeds {
        let decision = Decision {
            id: DecisionId::new(at, n),
            case: id,
            label: "vpn".into(),
            values: domain::document::Values::new(),
            by: By::Automation(basis.automation),
            grounds: Grounds::Proven(row.id),
            remedy: Remedy::from(at),
            at,
            replaced: false,
        };
        decision_insert(tx, &decision, stream).await?;
        let facts = json!({ "decision": decision.id, "label": "vpn", "ruling": row.id });
        tx.record(Entry::on_case(at, Actor::Automation(basis.automation), Verb::Decided, id, facts));
    }
    Ok(())
}

fn case(id: CaseId, stream: StreamId, decided: bool, at: domain::time::At) -> Case {
    Case {
        id,
        stream,
        state: if decided { CaseState::Decided } else { CaseState::Waiting },
        source: Source::Api,
        subject: "VPN".into(),
        text: "VPN".into(),
        requester: None,
        name: None,
        address: None,
        key: None,
        link: None,
        received: at,
        label: decided.then(|| "vpn".into()),
        not_for_ai: false,
        version: 1,
    }
}
