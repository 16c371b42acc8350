//! Fifty colleagues who take the next case, judge where they are asked to, and decide.

use std::net::SocketAddr;
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use anyhow::Context;
use samenspel::trial::http::Client;
use samenspel::trial::{Organisation, PASSWORD};

use crate::{milliseconds, quantile};

/// Between two things a colleague does: four times as busy as anybody is.
const THINK: Duration = Duration::from_millis(1_000);

/// A colleague at the desk.
pub async fn signed_in(address: SocketAddr, name: &str) -> anyhow::Result<Client> {
    let mut client = Client::new(address);
    client.get("/sign-in").await?;
    let reply = client.post("/sign-in", &[("address", name), ("password", PASSWORD)]).await?;
    anyhow::ensure!(reply.status == 303, "{name} cannot sign in: {}", reply.status);
    Ok(client)
}

/// All of them for some time: how long the next case and the saving of a decision take.
pub async fn fifty(address: SocketAddr, it: &Organisation, time: Duration, what: &str) -> anyhow::Result<()> {
    let mut people = vec![];
    for (_, name) in it.colleagues.iter().take(50) {
        people.push(signed_in(address, name).await?);
    }
    let label = it.stream.labels.first().map(|label| label.name.clone()).unwrap_or_default();
    let mut going = tokio::task::JoinSet::new();
    let until = Instant::now() + time;
    let many = people.len();
    for client in people {
        let label = label.clone();
        going.spawn(async move { one(client, &label, until).await });
    }
    let (mut next, mut save) = (vec![], vec![]);
    while let Some(done) = going.join_next().await {
        let (nexts, saves) = done??;
        next.extend(nexts);
        save.extend(saves);
    }
    println!(
        "{many} colleagues, {what}: next case p50 {:.1} ms, p95 {:.1} ms; save p50 {:.1} ms, p95 {:.1} ms; {} decisions in {:.0} s",
        quantile(&mut next, 0.5),
        quantile(&mut next, 0.95),
        quantile(&mut save, 0.5),
        quantile(&mut save, 0.95),
        save.len(),
        time.as_secs_f64(),
    );
    Ok(())
}

/// One colleague more, at a real browser (`browser/measure.mjs`), who prints what it saw.
pub fn browser(address: SocketAddr, it: &Organisation, seconds: u32) -> anyhow::Result<Child> {
    let (_, name) = it.colleagues.last().context("a colleague")?;
    let mut node = Command::new("node");
    node.arg(concat!(env!("CARGO_MANIFEST_DIR"), "/../../browser/measure.mjs"));
    node.args([&format!("http://{address}"), name, PASSWORD, &seconds.to_string()]);
    node.spawn().context("node and Chromium are needed: see browser/README.md")
}

async fn one(mut client: Client, label: &str, until: Instant) -> anyhow::Result<(Vec<f64>, Vec<f64>)> {
    let (mut next, mut save) = (vec![], vec![]);
    tokio::time::sleep(THINK.mul_f64(fastrand::f64())).await;
    let mut place = client.post("/desk/next", &[]).await?.location;
    while Instant::now() < until {
        // The answer to a decision leads to the next case, as in the browser; without one there is nothing left.
        let Some(path) = place.take().filter(|path| path.contains("/reviews/")) else { break };
        let path = path.split('?').next().unwrap_or_default().to_owned();
        let sent = Instant::now();
        let page = client.get(&path).await?;
        anyhow::ensure!(page.status == 200, "{path}: {}", page.status);
        next.push(milliseconds(sent));
        tokio::time::sleep(THINK).await;
        let form = [("label", label), ("why", "")];
        let mut sent = Instant::now();
        let step = if page.body.contains("/judge\"") { "judge" } else { "commit" };
        let mut reply = client.post(&format!("{path}/{step}"), &form).await?;
        if reply.location.as_deref() == Some(path.as_str()) {
            // The own view is stored; now both are side by side.
            client.get(&path).await?;
            tokio::time::sleep(THINK).await;
            sent = Instant::now();
            reply = client.post(&format!("{path}/commit"), &form).await?;
        }
        if reply.status == 422 {
            // Everybody here chooses the same label, so audits find errors, and a recall takes open audits back.
            place = client.post("/desk/next", &[]).await?.location;
            continue;
        }
        anyhow::ensure!(reply.status == 303, "{path}/{step}: {}", reply.status);
        save.push(milliseconds(sent));
        place = reply.location;
    }
    Ok((next, save))
}
