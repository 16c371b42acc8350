//! `samenspel serve`, `demo` and `work`: the program at work.

use std::process::ExitCode;

use anyhow::Context;

use super::Surroundings;
use crate::running::{self, Running};
use crate::settings::{Flags, Settings};

/// What the process is there for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// Pages and jobs.
    Serve,
    /// The same, with an invented organisation in it.
    Demo,
    /// Jobs only, beside another process on PostgreSQL.
    Work,
}

pub(super) fn run(flags: &Flags, surroundings: &Surroundings, purpose: Purpose) -> ExitCode {
    super::told(start(flags, surroundings, purpose))
}

fn start(flags: &Flags, surroundings: &Surroundings, purpose: Purpose) -> anyhow::Result<()> {
    let mut flags = flags.clone();
    if purpose == Purpose::Demo && flags.data.is_none() {
        // The demo never touches the data of a real organisation.
        flags.data = Some("demo-data".into());
    }
    let mut settings = Settings::settle(&flags, &surroundings.variable)?;
    if purpose == Purpose::Demo && settings.delivery.value.is_none() {
        settings.delivery.value = Some(settings.data.value.join("delivery"));
    }
    running::log(settings.log_json.value, surroundings.interactive);
    running::runtime()?.block_on(go(&settings, purpose, surroundings))
}

async fn go(settings: &Settings, purpose: Purpose, surroundings: &Surroundings) -> anyhow::Result<()> {
    if purpose == Purpose::Work && settings.database.value.is_none() {
        anyhow::bail!(
            "a worker of its own needs PostgreSQL: set DATABASE_URL, or use serve, which works too"
        );
    }
    let running = running::open(settings, running::clock()).await?;
    match purpose {
        Purpose::Work => {
            let (tell, stop) = tokio::sync::watch::channel(false);
            let told = async {
                running::told_to_stop().await;
                let _ = tell.send(true);
            };
            let (worked, ()) = tokio::join!(running::work(&running, settings, stop), told);
            running.world.store.close().await;
            worked
        }
        Purpose::Serve => {
            greet(&running, settings, surroundings).await?;
            running::serve(running, settings, false).await
        }
        Purpose::Demo => {
            crate::demo::play::prepare(&running.world, surroundings.lang)
                .await
                .context("the demo cannot be set up")?;
            say(surroundings, "serve-demo", settings);
            running::serve(running, settings, true).await
        }
    }
}

/// Says where the pages are; the first time with the link that opens the empty house.
async fn greet(running: &Running, settings: &Settings, surroundings: &Surroundings) -> anyhow::Result<()> {
    let secret =
        flow::settle::first_run_link(&running.world).await.context("the database cannot be written")?;
    match secret {
        Some(secret) => {
            let link = format!("{}/setup?key={secret}", settings.public_url.value);
            super::say(&surroundings.lang.text("serve-first", &[("link", link.into())]));
        }
        None => say(surroundings, "serve-here", settings),
    }
    Ok(())
}

fn say(surroundings: &Surroundings, key: &str, settings: &Settings) {
    super::say(&surroundings.lang.text(key, &[("link", settings.public_url.value.clone().into())]));
}
