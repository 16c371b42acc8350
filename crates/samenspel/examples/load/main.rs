//! The load program: how fast cases come in, are ruled, found in a long queue, and decided by fifty colleagues at once.
//!
//! `cargo run --release -p samenspel --example load -- BINARY [postgres://…] [LENGTH] [browser]` starts that program on an empty folder of
//! its own and prints a table; with `browser` one colleague more sits at a real one. What each line measures stands in `bench/desk.md`.
#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "a trial measures and prints")]

mod desk;
mod intake;
mod queue;
mod server;

use std::time::{Duration, Instant};

use samenspel::trial::{self, invented};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some(binary) = arguments.first() else { anyhow::bail!("give the program to be measured") };
    let url = arguments.get(1).filter(|url| url.contains("://")).cloned();
    // A shorter queue for a quick look.
    let long = arguments.iter().filter_map(|it| it.parse().ok()).next().unwrap_or(1_000_000);
    let folder = tempfile::tempdir()?;
    let world = server::world(folder.path(), url.clone()).await?;
    let rows = invented(1, 1_500);
    let it = trial::found(&world, &trial::labels(&rows), 51).await?;
    trial::automate(&world, &it, &rows, 0.02).await?;

    intake::ruled(&world, &it, 10_000).await?;
    world.store.clone().close().await;

    let mut server = server::Server::start(binary, folder.path(), url.clone()).await?;
    intake::by_api(server.address, &it.token, 10_000, 32).await?;
    server.stop().await?;

    let world = server::world(folder.path(), url.clone()).await?;
    queue::drained(&world).await?;
    world.store.clone().close().await;

    let mut server = server::Server::start(binary, folder.path(), url.clone()).await?;
    let short = queue::pages(server.address, &it).await?;
    desk::fifty(server.address, &it, Duration::from_secs(30), "short queue").await?;
    server.stop().await?;

    let world = server::world(folder.path(), url.clone()).await?;
    queue::fill(&world, &it, long).await?;
    world.store.clone().close().await;

    let mut server = server::Server::start(binary, folder.path(), url).await?;
    let full = queue::pages(server.address, &it).await?;
    println!("queue page, median: {short:.1} ms with a short queue, {full:.1} ms with {long} waiting");
    let one_more = match arguments.iter().any(|it| it == "browser") {
        true => Some(desk::browser(server.address, &it, 28)?),
        false => None,
    };
    desk::fifty(server.address, &it, Duration::from_secs(30), &format!("{long} waiting")).await?;
    if let Some(mut browser) = one_more {
        browser.wait()?;
    }
    server.stop().await
}

/// The value below which this share of the values lies, in milliseconds.
fn quantile(values: &mut [f64], share: f64) -> f64 {
    values.sort_by(f64::total_cmp);
    let at = (values.len() as f64 * share).ceil() as usize;
    values.get(at.saturating_sub(1)).copied().unwrap_or(f64::NAN)
}

fn milliseconds(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1_000.0
}
