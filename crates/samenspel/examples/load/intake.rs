//! Cases that come in by the API, each durable before it is answered; and cases that are proposed for and ruled.

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

use domain::case::{Draft, Source};
use flow::World;
use flow::receive::Asker;
use samenspel::trial::http::Client;
use samenspel::trial::{Organisation, invented};

use crate::quantile;

/// Propose and gate through the database: cases wait, then all of them are ruled by one worker.
pub async fn ruled(world: &World, it: &Organisation, cases: usize) -> anyhow::Result<()> {
    for row in invented(3, cases) {
        let draft = Draft { text: row.text, ..Draft::default() };
        flow::receive::case(world, &it.stream, &draft, Source::Api, Asker::Somebody, vec![]).await?;
    }
    let began = Instant::now();
    flow::jobs::rule_due(world).await?;
    let seconds = began.elapsed().as_secs_f64();
    println!("propose and gate: {cases} cases in {seconds:.1} s: {:.0} a second", cases as f64 / seconds);
    Ok(())
}

/// Intake by the API with so many senders at once.
pub async fn by_api(address: SocketAddr, token: &str, cases: usize, senders: usize) -> anyhow::Result<()> {
    let rows = Arc::new(invented(5, cases));
    let next = Arc::new(AtomicU64::new(0));
    let began = Instant::now();
    let mut going = tokio::task::JoinSet::new();
    for _ in 0..senders {
        let (rows, next, token) = (rows.clone(), next.clone(), token.to_owned());
        going.spawn(async move {
            let mut client = Client::new(address);
            let mut took = vec![];
            loop {
                let nth = next.fetch_add(1, Ordering::Relaxed) as usize;
                let Some(row) = rows.get(nth) else { return anyhow::Ok(took) };
                let body = serde_json::json!({ "stream": "trial", "text": row.text }).to_string();
                let sent = Instant::now();
                let reply = client.api("/api/v1/cases", &token, &format!("load-{nth}"), &body).await?;
                anyhow::ensure!(reply.status == 201, "{}: {}", reply.status, reply.body);
                took.push(crate::milliseconds(sent));
            }
        });
    }
    let mut took = vec![];
    while let Some(done) = going.join_next().await {
        took.extend(done??);
    }
    let seconds = began.elapsed().as_secs_f64();
    println!(
        "intake by API, {senders} senders: {cases} durable cases in {seconds:.1} s: {:.0} a second (p50 {:.1} ms, p95 {:.1} ms), while they are ruled as well",
        cases as f64 / seconds,
        quantile(&mut took, 0.5),
        quantile(&mut took, 0.95)
    );
    Ok(())
}
