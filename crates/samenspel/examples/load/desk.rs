//! Fifty colleagues who take the next case, judge where they are asked to, and decide.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

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
    for (_, name) in &it.colleagues {
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

async fn one(mut client: Client, label: &str, until: Instant) -> anyhow::Result<(Vec<f64>, Vec<f64>)> {
    let (mut next, mut save) = (vec![], vec![]);
    tokio::time::sleep(THINK.mul_f64(fastrand::f64())).await;
    while Instant::now() < until {
        let sent = Instant::now();
        let reply = client.post("/desk/next", &[]).await?;
        let Some(path) = reply.location.filter(|path| path.contains("/reviews/")) else { break };
        let page = client.get(&path).await?;
        anyhow::ensure!(page.status == 200, "{path}: {}", page.status);
        next.push(milliseconds(sent));
        tokio::time::sleep(THINK).await;
        if page.body.contains("/judge\"") {
            let sent = Instant::now();
            let reply = client.post(&format!("{path}/judge"), &[("label", label), ("why", "")]).await?;
            anyhow::ensure!(reply.status == 303, "{path}/judge: {} {}", reply.status, reply.body);
            // Where there is nothing to lay beside the own view, it is the decision.
            if !reply.location.is_some_and(|to| to.contains(&path)) {
                save.push(milliseconds(sent));
                continue;
            }
            client.get(&path).await?;
            tokio::time::sleep(THINK).await;
        }
        let sent = Instant::now();
        let reply = client.post(&format!("{path}/commit"), &[("label", label), ("why", "")]).await?;
        anyhow::ensure!(reply.status == 303, "{path}/commit: {} {}", reply.status, reply.body);
        save.push(milliseconds(sent));
        // The browser follows to the next case by itself; here the loop asks for it.
    }
    Ok((next, save))
}
