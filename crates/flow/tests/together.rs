//! People, machines and processes at one case at the same moment: nothing is lost, nothing is done twice.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on has failed"
)]

#[allow(dead_code, reason = "this has a ground of its own")]
mod fresh;
#[path = "stories/ground.rs"]
mod ground;

use std::collections::BTreeMap;

use domain::automation::Stage;
use domain::case::{Case, CaseState, Draft, Source};
use domain::id::CaseId;
use domain::person::{Role, Viewer};
use domain::review::{ReviewKind, ReviewState};
use flow::appeal::Raiser;
use flow::receive::Asker;
use flow::{Error, World, appeal, ask_person, automation, jobs, receive, review};
use ground::{Ground, text};
use store::trial::{Trial, databases};

const ROUNDS: usize = 200;

/// Somebody was earlier, or a rule says no: that is what races are about. Anything else is a fault.
fn fair<T>(done: Result<T, Error>) -> Option<T> {
    match done {
        Ok(done) => Some(done),
        Err(Error::Refused(_) | Error::Changed | Error::NotFound) => None,
        Err(other) => panic!("{other}"),
    }
}

async fn asked(world: &World, ground: &Ground, n: usize) -> CaseId {
    let label = if n.is_multiple_of(2) { "vpn" } else { "printer" };
    let draft = Draft { text: text(label, n), ..Draft::default() };
    let jan = Asker::Person(ground.people["jan"].person);
    receive::case(world, &ground.stream, &draft, Source::Form, jan, vec![]).await.unwrap().case
}

/// A world where a machine decides alone and every case is audited, and another process at the same database.
async fn worlds(trial: &Trial) -> (Ground, World) {
    let mut ground = Ground::new(trial).await;
    for (name, role) in
        [("anna", Role::Colleague), ("ben", Role::Colleague), ("mia", Role::Lead), ("jan", Role::Requester)]
    {
        ground.person(name, &[role]).await;
    }
    ground.history(120).await.unwrap();
    let mia = ground.people["mia"].clone();
    let id = ground.automation(&mia, 0.9).await.unwrap();
    jobs::drain(&ground.world).await.unwrap();
    ground.automatic(&mia, id).await.unwrap();
    fresh::fulfil(&ground.world, &mia, id).await.unwrap();
    ground.set_stream(|stream| (stream.policy.judge_first, stream.policy.audit) = (1.0, 1.0)).await;
    let other = ground.another(trial, "other").await;
    (ground, other)
}

/// A person at the desk: takes what there is, looks, decides, and now and then takes it back.
async fn works(world: World, me: Viewer, label: &'static str, undoes: bool) {
    let Some(Some(id)) = fair(review::next(&world, &me, None).await) else { return };
    fair(review::judge(&world, &me, id, label).await);
    fair(review::commit(&world, &me, id, label, "looked").await);
    if undoes && fair(review::undo(&world, &me, id).await).is_some() {
        fair(review::commit(&world, &me, id, label, "looked again").await);
    }
}

/// A person and a colleague want the same case.
async fn claims(world: World, me: Viewer, case: CaseId) {
    for row in store::review::review_of_case(&world.store, case).await.unwrap() {
        if fair(review::claim(&world, &me, row.id).await).is_some() {
            fair(review::judge(&world, &me, row.id, "printer").await);
            fair(review::commit(&world, &me, row.id, "printer", "").await);
        }
    }
}

async fn objects(world: World, jan: Viewer, ben: Viewer, case: CaseId, asks: bool) {
    if asks {
        fair(ask_person::ask(&world, Raiser::Person(&jan), case).await);
    } else if let Some(id) = fair(appeal::raise(&world, Raiser::Person(&jan), case, "this is wrong").await) {
        fair(appeal::decide(&world, &ben, id, Some("vpn".into()), "it is a tunnel").await);
    }
}

/// Stops it while cases are on their way, and has two people restart it.
async fn stops(world: World, people: BTreeMap<String, Viewer>) {
    let id = store::automation::automation_list(&world.store).await.unwrap()[0].id;
    fair(automation::stop(&world, &people["mia"], id, "to see").await);
    fair(automation::restart(&world, &people["anna"], id).await);
    fair(automation::restart(&world, &people["ben"], id).await);
}

async fn round(ground: &Ground, other: &World, n: usize) -> [CaseId; 2] {
    let (here, there) = (ground.world.clone(), other.clone());
    let people = &ground.people;
    let cases = [asked(&here, ground, n).await, asked(&there, ground, n + 1).await];
    let (anna, ben, jan) = (people["anna"].clone(), people["ben"].clone(), people["jan"].clone());
    let mut all = tokio::task::JoinSet::new();
    for world in [here.clone(), there.clone()] {
        all.spawn(async move { jobs::drain(&world).await.unwrap() });
    }
    all.spawn(works(here.clone(), anna.clone(), "vpn", n.is_multiple_of(3)));
    all.spawn(works(there.clone(), ben.clone(), "printer", false));
    all.spawn(claims(there.clone(), anna, cases[0]));
    all.spawn(claims(here.clone(), ben.clone(), cases[0]));
    all.spawn(objects(here.clone(), jan.clone(), ben.clone(), cases[0], n.is_multiple_of(2)));
    all.spawn(objects(there.clone(), jan, ben, cases[0], n.is_multiple_of(3)));
    if n.is_multiple_of(10) {
        all.spawn(stops(there, people.clone()));
    }
    while let Some(done) = all.join_next().await {
        done.unwrap();
    }
    ground.wait(7);
    cases
}

/// Everything that is due, until nothing is.
async fn calm(ground: &Ground) {
    for _ in 0..20 {
        ground.wait(600);
        jobs::drain(&ground.world).await.unwrap();
    }
    for count in store::job::job_counts(&ground.world.store).await.unwrap() {
        assert_eq!((count.due.n, count.dead.n), (0, 0), "{}", count.kind.as_str());
    }
}

/// How often the record says each thing of a case, and which decisions it names.
async fn told(world: &World, case: CaseId) -> (BTreeMap<String, usize>, Vec<String>, Vec<String>) {
    let (mut counts, mut decided, mut acted) = (BTreeMap::new(), vec![], vec![]);
    for stored in store::record::entry_of_case(&world.store, case).await.unwrap() {
        let facts: serde_json::Value = serde_json::from_str(&stored.line.facts).unwrap();
        let decision = || facts["decision"].as_str().unwrap().to_owned();
        let verb = match stored.line.verb.as_str() {
            "ruled" if facts["outcome"]["defer"].is_string() => "deferred",
            verb => verb,
        };
        match verb {
            "decided" | "repaired" => decided.push(decision()),
            "acted" => acted.push(decision()),
            _ => {}
        }
        *counts.entry(verb.to_owned()).or_default() += 1;
    }
    decided.sort();
    acted.sort();
    (counts, decided, acted)
}

/// The case, its decisions, its reviews, its objections and the record all tell the same.
async fn holds_together(world: &World, case: &Case, name: &str) {
    let (counts, decided, acted) = told(world, case.id).await;
    let count = |verb: &str| counts.get(verb).copied().unwrap_or_default();
    assert_eq!(count("ruled") + count("deferred"), 1, "{name}: ruled once: {counts:?}");
    let decisions = store::decision::decision_of_case(&world.store, case.id).await.unwrap();
    let mut ids: Vec<String> = decisions.iter().map(|decision| decision.id.to_string()).collect();
    ids.sort();
    assert_eq!(decided, ids, "{name}: each decision is in the record once");
    let changes = ["deferred", "decided", "repaired", "recalled", "undone"].map(count).iter().sum::<usize>();
    assert_eq!(case.version, 1 + changes as i64, "{name}: each change is in the record once: {counts:?}");
    let standing: Vec<_> = decisions.iter().filter(|decision| !decision.replaced).collect();
    let state = if standing.is_empty() { CaseState::Waiting } else { CaseState::Decided };
    assert_eq!((case.state, standing.len() <= 1), (state, true), "{name}: {standing:?}");
    assert_eq!(case.label.as_ref(), standing.first().map(|it| &it.label), "{name}");
    assert!(acted.windows(2).all(|two| two[0] != two[1]), "{name}: nothing goes out twice");
    assert!(standing.iter().all(|it| acted.contains(&it.id.to_string())), "{name}: what stands went out");
    let reviews = store::review::review_of_case(&world.store, case.id).await.unwrap();
    let open = reviews.iter().filter(|row| {
        let open = matches!(row.review.state, ReviewState::Waiting | ReviewState::Claimed { .. });
        open && row.review.kind != ReviewKind::Audit
    });
    assert_eq!(open.count(), usize::from(case.state == CaseState::Waiting), "{name}: {reviews:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_people_and_a_machine_at_one_case_leave_one_decision_and_a_whole_record() {
    for trial in databases().await {
        let (ground, other) = worlds(&trial).await;
        let mut cases = vec![];
        for n in 0..ROUNDS {
            cases.extend(round(&ground, &other, n).await);
        }
        calm(&ground).await;
        let world = &ground.world;
        for id in cases {
            let case = store::case::case_get(&world.store, id).await.unwrap().unwrap();
            holds_together(world, &case, trial.name).await;
            let open = store::appeal::appeal_of_case(&world.store, id).await.unwrap();
            let open = open.iter().filter(|row| row.appeal.state == domain::appeal::AppealState::Open);
            assert!(open.count() <= 1, "{}: one objection at a time", trial.name);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_workers_never_do_one_job_twice() {
    for trial in databases().await {
        let (ground, other) = worlds(&trial).await;
        let mut cases = vec![];
        for n in 0..120 {
            cases.push(asked(if n % 2 == 0 { &ground.world } else { &other }, &ground, n).await);
        }
        let mut all = tokio::task::JoinSet::new();
        for world in [&ground.world, &other, &ground.world, &other] {
            let world = world.clone();
            all.spawn(async move { jobs::drain(&world).await.unwrap() });
        }
        all.join_all().await;
        calm(&ground).await;
        for id in &cases {
            let (counts, decided, acted) = told(&ground.world, *id).await;
            assert_eq!((counts["read"], counts["decided"], counts["acted"]), (1, 1, 1), "{}", trial.name);
            assert_eq!(decided, acted);
        }
        assert_eq!(ground.scripted.sent().len(), cases.len(), "{}", trial.name);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn once_somebody_said_stop_no_case_proceeds_any_more() {
    for trial in databases().await {
        let (ground, other) = worlds(&trial).await;
        let id = store::automation::automation_list(&ground.world.store).await.unwrap()[0].id;
        for n in 0..40 {
            let case = asked(&other, &ground, n).await;
            let (here, there, mia) = (ground.world.clone(), other.clone(), ground.people["mia"].clone());
            let ruling = tokio::spawn(async move { jobs::drain(&there).await.unwrap() });
            automation::stop(&here, &mia, id, "to see").await.unwrap();
            // Whatever is decided by now was decided before the stop.
            let before = store::case::case_get(&here.store, case).await.unwrap().unwrap().state;
            ruling.await.unwrap();
            ground.wait(2);
            jobs::drain(&here).await.unwrap();
            let after = store::case::case_get(&here.store, case).await.unwrap().unwrap().state;
            let expected = if before == CaseState::Decided { CaseState::Decided } else { CaseState::Waiting };
            assert_eq!(after, expected, "{}: round {n}", trial.name);
            automation::restart(&here, &mia, id).await.unwrap();
            automation::restart(&here, &ground.people["ben"], id).await.unwrap();
            let stage = store::automation::automation_get(&here.store, id).await.unwrap().unwrap().stage;
            assert_eq!(stage, Stage::Automatic);
        }
    }
}
