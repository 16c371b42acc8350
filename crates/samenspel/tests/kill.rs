//! The real program, killed at moments of chance while cases come in: nothing accepted is lost, nothing is decided or sent twice, and the
//! record is whole. A short run by default; `KILLS=50 CASES=10000` is the long one (`bench/desk.md`).
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test of a program that is killed, and that says how often"
)]

use std::collections::{BTreeMap, HashSet};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use domain::decision::By;
use domain::id::CaseId;
use flow::{Setup, World};
use samenspel::trial::http::Client;
use samenspel::trial::{self, invented};
use store::Originals;
use store::trial::{Trial, databases};

fn setting(name: &str, usual: usize) -> usize {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(usual)
}

async fn world(folder: &Path, url: Option<String>) -> World {
    trial::world(folder, url, samenspel::running::clock()).await.unwrap()
}

fn start(folder: &Path, url: Option<&str>, address: SocketAddr) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_samenspel"));
    command.arg("serve").arg("--data").arg(folder).arg("--listen").arg(address.to_string());
    command.env("SAMENSPEL_RATE_FACTOR", "100000").env("SAMENSPEL_LEARNS", "false").env("RUST_LOG", "error");
    command.env("SAMENSPEL_DELIVERY", folder.join("out")).env_remove("DATABASE_URL");
    if let Some(url) = url {
        command.env("DATABASE_URL", url);
    }
    command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

async fn ready(address: SocketAddr) {
    for _ in 0..600 {
        if Client::new(address).get("/readyz").await.is_ok_and(|reply| reply.status == 200) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    panic!("the program did not become ready");
}

/// Sends cases until all of them were answered; what was not answered is sent again under its key, as any sender would.
async fn send(
    address: SocketAddr,
    token: String,
    texts: Arc<Vec<String>>,
    next: Arc<AtomicUsize>,
) -> Vec<usize> {
    let (mut client, mut accepted) = (Client::new(address), vec![]);
    loop {
        let nth = next.fetch_add(1, Ordering::SeqCst);
        let Some(text) = texts.get(nth) else { return accepted };
        let body = serde_json::json!({ "stream": "trial", "text": text }).to_string();
        loop {
            match client.api("/api/v1/cases", &token, &format!("kill-{nth}"), &body).await {
                Ok(reply) if reply.status == 201 || reply.status == 200 => break accepted.push(nth),
                _ => tokio::time::sleep(Duration::from_millis(20)).await,
            }
        }
    }
}

async fn run(trial: &Trial) {
    let (kills, cases) = (setting("KILLS", 4), setting("CASES", 500));
    let (folder, url) = (trial.folder(), trial.settings("kill").url);
    let inside = world(folder, url.clone()).await;
    let rows = invented(1, 1_500);
    let it = trial::found(&inside, &trial::labels(&rows), 1).await.unwrap();
    trial::automate(&inside, &it, &rows, 0.05).await.unwrap();
    inside.store.close().await;

    let address = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let texts: Arc<Vec<String>> = Arc::new(invented(9, cases).into_iter().map(|row| row.text).collect());
    let next = Arc::new(AtomicUsize::new(0));
    let mut child = start(folder, url.as_deref(), address);
    let mut senders = tokio::task::JoinSet::new();
    for _ in 0..8 {
        senders.spawn(send(address, it.token.clone(), texts.clone(), next.clone()));
    }
    let mut killed = 0;
    while killed < kills {
        ready(address).await;
        tokio::time::sleep(Duration::from_millis(fastrand::u64(0..400))).await;
        child.kill().unwrap();
        child.wait().unwrap();
        killed += 1;
        child = start(folder, url.as_deref(), address);
    }
    let mut accepted = HashSet::new();
    while let Some(sent) = senders.join_next().await {
        accepted.extend(sent.unwrap());
    }
    assert_eq!(accepted.len(), cases, "every case was accepted in the end");
    child.kill().unwrap();
    child.wait().unwrap();
    check(folder, url, cases).await;
    println!("{}: {killed} kills during {cases} cases: nothing lost, nothing twice", trial.name);
}

/// Lets the work that was left be done, then looks at everything.
async fn check(folder: &Path, url: Option<String>, cases: usize) {
    let out = folder.join("out");
    let inside = world(folder, url.clone()).await;
    // Leases of the killed programs run out first; the clock of the program that is left may be ahead.
    let later = flow::Clock::new({
        let clock = samenspel::running::clock();
        move || clock.now().plus_minutes(10)
    });
    let setup = Setup {
        reader: flow::Reader::here(),
        store: inside.store.clone(),
        originals: Originals::new(folder),
        clock: later,
        delivery: Some(adapters::delivery::Delivery::Folder(out.clone())),
        threads: 1,
    };
    let inside = World::open(setup).await.unwrap();
    let began = Instant::now();
    flow::jobs::drain(&inside).await.unwrap();
    assert!(began.elapsed() < Duration::from_secs(600), "the work that was left came to an end");

    let stream = store::stream::stream_by_key(&inside.store, "trial").await.unwrap().unwrap();
    let stands = every_case(&inside).await;
    let (mut sent, mut came) = (BTreeMap::new(), 0);
    for id in stands {
        let case = store::case::case_get(&inside.store, id).await.unwrap().unwrap();
        if case.stream != stream.id || case.key.is_none() {
            continue;
        }
        came += 1;
        let decisions = store::decision::decision_of_case(&inside.store, id).await.unwrap();
        assert!(decisions.len() <= 1, "{id} was decided twice");
        let entries = store::record::entry_of_case(&inside.store, id).await.unwrap();
        let told = |verb: &str| entries.iter().filter(|entry| entry.line.verb == verb).count();
        assert_eq!((told("received"), told("ruled")), (1, 1), "{id}");
        for decision in decisions.iter().filter(|it| matches!(it.by, By::Automation(_))) {
            assert_eq!(told("acted"), 1, "{id} was carried out once");
            sent.insert(format!("{}.json", decision.id), id);
        }
    }
    assert_eq!(came, cases, "every accepted case is there, once");
    assert!(!sent.is_empty(), "the machine decided something");
    let delivered: HashSet<String> = std::fs::read_dir(&out)
        .unwrap()
        .filter_map(|entry| entry.unwrap().file_name().into_string().ok())
        .filter(|name| name.ends_with(".json"))
        .collect();
    assert_eq!(
        delivered,
        sent.into_keys().collect::<HashSet<String>>(),
        "what was decided was sent, once each"
    );
    let verified = flow::verify::verify(&inside, &|_| ()).await.unwrap();
    assert!(verified.is_whole(), "{:?}", verified.faults);
    inside.store.close().await;
}

async fn every_case(world: &World) -> Vec<CaseId> {
    let (mut all, mut after) = (vec![], None);
    loop {
        let page = store::case::case_stands_after(&world.store, after, 500).await.unwrap();
        let Some(last) = page.last() else { return all };
        after = Some(last.id);
        all.extend(page.iter().map(|it| it.id));
    }
}

#[test]
fn killed_again_and_again_nothing_is_lost_and_nothing_is_done_twice() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        for trial in databases().await {
            run(&trial).await;
        }
    });
}
