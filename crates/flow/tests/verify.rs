//! What verify finds: nothing in a whole world, and each thing that was changed behind the program's back. The change is made in a
//! dump, which is then read into an empty database.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

#[path = "verify/change.rs"]
mod change;
mod fresh;
#[path = "verify/whole.rs"]
mod whole;

use std::sync::Arc;
use std::sync::atomic::AtomicI64;

use change::{CHANGES, changed};
use domain::person::Role;
use domain::time::At;
use flow::Error;
use flow::export::{Taker, export};
use flow::verify::{What, chains, verify};
use fresh::{MORNING, world};
use serde_json::Value;
use store::Store;
use store::trial::Trial;
use whole::whole;

/// What verify finds in a world read from a dump, beside the files of the first one.
async fn found(files: &Trial, dump: &str) -> Vec<What> {
    let trial = store::trial::sqlite();
    Store::load(trial.settings("load"), dump.as_bytes()).await.unwrap();
    let mut world = world(&trial, Arc::new(AtomicI64::new(MORNING.plus_days(2).0))).await;
    world.originals = store::Originals::new(files.folder());
    let mut found: Vec<What> =
        verify(&world, &|_| ()).await.unwrap().faults.into_iter().map(|fault| fault.what).collect();
    found.sort_by_key(|what| What::ALL.iter().position(|it| it == what));
    found.dedup();
    let broken = chains(&world).await.unwrap().iter().filter(|chain| chain.broken_at.is_some()).count();
    assert_eq!(broken > 0, found.iter().any(|what| matches!(what, What::ChainGap | What::ChainHash)));
    world.store.close().await;
    found
}

#[tokio::test(flavor = "multi_thread")]
async fn a_whole_world_is_found_whole_and_each_change_is_found() {
    let fresh = whole().await;
    let verified = verify(&fresh.world, &|_| ()).await.unwrap();
    assert_eq!(verified.faults, []);
    let counts =
        (verified.cases, verified.decisions, verified.rulings, verified.calibrations, verified.originals);
    assert_eq!(counts, (5, 2, 2, 1, 3));
    let mut dump = vec![];
    fresh.world.store.dump(&mut dump).await.unwrap();
    let dump = String::from_utf8(dump).unwrap();
    let mut missed = vec![];
    for (name, change, faults) in CHANGES {
        let found = found(&fresh.trial, &changed(&dump, change)).await;
        if found != faults {
            missed.push((name, found));
        }
    }
    assert_eq!(missed, []);
}

#[tokio::test(flavor = "multi_thread")]
async fn files_that_were_changed_or_lost_are_found() {
    let fresh = whole().await;
    let originals = fresh.trial.folder().join("originals");
    let mut files: Vec<std::path::PathBuf> = vec![];
    for folder in std::fs::read_dir(&originals).unwrap() {
        files.extend(std::fs::read_dir(folder.unwrap().path()).unwrap().map(|file| file.unwrap().path()));
    }
    assert_eq!(files.len(), 4);
    for (n, file) in files.iter().enumerate() {
        if n % 2 == 0 { std::fs::remove_file(file).unwrap() } else { std::fs::write(file, b"x").unwrap() }
    }
    let verified = verify(&fresh.world, &|_| ()).await.unwrap();
    let count = |what| verified.faults.iter().filter(|fault| fault.what == what).count();
    assert_eq!((count(What::Original), count(What::Proof), verified.faults.len()), (3, 1, 4));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_export_can_be_checked_and_joins_nobody_with_a_decision() {
    let fresh = whole().await;
    let mut out = vec![];
    let done = export(&fresh.world, Taker::Operator, At::default(), &mut out).await.unwrap();
    let text = String::from_utf8(out).unwrap();
    let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let of = |kind: &str| lines.iter().filter(|line| line["kind"] == kind).collect::<Vec<_>>();
    assert_eq!((lines[0]["kind"].as_str(), lines[0]["version"].as_u64()), (Some("header"), Some(2)));
    assert_eq!((of("entry").len() as u64, of("decision").len() as u64), (done.entries, done.decisions));
    assert_eq!(done.decisions, 2);
    for entry in of("entry") {
        let line: domain::record::Line = serde_json::from_value(entry.clone()).unwrap();
        assert_eq!(line.hash(entry["before"].as_str().unwrap()), entry["hash"].as_str().unwrap());
        let named = entry.to_string().contains("person_0");
        assert!(!named || (entry["case"] == "" && entry["verb"] == "settled"), "{entry}");
    }
    // The stored hash of such a line would tell who it was to whoever tries all people.
    let list = store::record::EntryList::default();
    let stored =
        store::record::entry_list(&fresh.world.store, &list, &store::Page::first(500)).await.unwrap();
    let hidden: Vec<_> = stored
        .rows
        .iter()
        .filter(|it| !it.line.case.is_empty() && it.line.actor.contains("person_"))
        .collect();
    assert!(hidden.len() > 1 && hidden.iter().all(|it| !text.contains(&it.hash)), "{hidden:?}");
    for decision in of("decision") {
        assert!(!decision.to_string().contains("person_"), "{decision}");
    }
    // The day before has only settings; from the second day on there is everything else.
    let mut out = vec![];
    let later = export(&fresh.world, Taker::Operator, MORNING.plus_days(1), &mut out).await.unwrap();
    assert!(later.entries < done.entries && later.decisions == 2);
    let auditor = domain::person::Viewer {
        person: domain::id::PersonId::new(MORNING, 1),
        roles: vec![Role::Administrator],
        teams: vec![],
    };
    assert!(matches!(
        export(&fresh.world, Taker::Person(&auditor), MORNING, &mut vec![]).await,
        Err(Error::Refused(_))
    ));
}
