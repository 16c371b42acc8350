//! The program at work: opens the world from the settings, serves pages, does jobs and empties mailboxes until it is told to stop.

mod mail;

use std::fs::File;
use std::sync::Arc;

use adapters::delivery::Delivery;
use adapters::reader::{Reader, tesseract};
use adapters::webhook::{Reach, Webhooks};
use anyhow::{Context, bail};
use domain::time::At;
use flow::{Clock, Setup, World};
use store::{Originals, Store};
use tokio::sync::watch;

use crate::settings::Settings;

/// A world, and the lock that keeps a second program out of its folder.
pub struct Running {
    /// The world.
    pub world: World,
    /// The name of this process among others.
    pub worker: String,
    _lock: Option<File>,
}

/// Reads connections at once: more than the two or three a page needs, fewer than the memory they hold.
const READERS: u32 = 8;

/// The time of this machine, to the microsecond.
#[must_use]
pub fn clock() -> Clock {
    Clock::new(|| {
        #[allow(clippy::disallowed_methods, reason = "this is the edge where the clock is read")]
        let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        At(i64::try_from(now.as_micros()).unwrap_or(i64::MAX))
    })
}

/// Opens the store and the world of these settings.
///
/// # Errors
/// In words that say which folder, file or database stands in the way.
pub async fn open(settings: &Settings, clock: Clock) -> anyhow::Result<Running> {
    let folder = &settings.data.value;
    std::fs::create_dir_all(folder)
        .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    let lock = match settings.database.value {
        None => Some(alone(settings)?),
        Some(_) => None,
    };
    let worker: String = std::iter::repeat_with(fastrand::lowercase).take(8).collect();
    let store = Store::open(store::Settings {
        url: settings.database.value.clone(),
        folder: folder.clone(),
        writer: worker.clone(),
        readers: READERS,
    });
    let store = store.await.context("the database cannot be opened")?;
    let delivery = settings.delivery.value.clone();
    if let Some(folder) = &delivery {
        std::fs::create_dir_all(folder)
            .with_context(|| format!("the folder {} cannot be made", folder.display()))?;
    }
    let world = World::open(Setup {
        store,
        originals: Originals::new(folder),
        clock,
        delivery: delivery.map(Delivery::Folder),
        reader: reader()?,
        threads: settings.threads.value,
    });
    let world = world.await.context("the database cannot be read")?;
    let world = world.telling(Webhooks::Real(Reach::new(settings.webhooks_to_private.value)));
    Ok(Running { world, worker, _lock: lock })
}

/// What reads documents: this program once more, in a process of its own for each.
fn reader() -> anyhow::Result<Reader> {
    let program = std::env::current_exe().context("this program cannot find itself")?;
    let found = tesseract();
    match &found {
        Some(it) => {
            let languages = it.languages.join(", ");
            tracing::info!(version = it.version, languages, "Tesseract reads scans and photos");
        }
        None => tracing::warn!("Tesseract was not found: scans and photos go to people as images"),
    }
    Ok(Reader::new(program, found))
}

/// The Tesseract of this machine as a line: its version and languages, or what is missing.
#[must_use]
pub fn ocr() -> String {
    tesseract().map_or_else(
        || "not found: scans and photos go to people as images".to_owned(),
        |it| format!("{} ({})", it.version, it.languages.join(", ")),
    )
}

/// SQLite belongs to one program at a time: two would each believe that theirs is the only queue.
fn alone(settings: &Settings) -> anyhow::Result<File> {
    let path = settings.data.value.join("samenspel.lock");
    let file = File::create(&path).with_context(|| format!("{} cannot be written", path.display()))?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(std::fs::TryLockError::WouldBlock) => {
            bail!(
                "another samenspel is at work in {}. Stop it first, or use PostgreSQL for several.",
                settings.data.value.display()
            )
        }
        Err(std::fs::TryLockError::Error(error)) => {
            Err(error).context(format!("{} cannot be locked", path.display()))
        }
    }
}

/// What a process does besides serving pages.
pub async fn work(running: &Running, settings: &Settings, stop: watch::Receiver<bool>) -> anyhow::Result<()> {
    let mut boxes = tokio::task::JoinSet::new();
    for mailbox in &settings.mailboxes {
        let most = settings.upload_megabytes.value as u64 * 1024 * 1024;
        let opened = mailbox.open(most).map_err(anyhow::Error::msg)?;
        boxes.spawn(mail::empty(running.world.clone(), mailbox.clone(), opened, stop.clone()));
    }
    let worker = flow::jobs::Settings { worker: running.worker.clone(), learns: settings.learns.value };
    flow::jobs::run(running.world.clone(), worker, stop).await;
    while boxes.join_next().await.is_some() {}
    Ok(())
}

/// Serves pages and works, until the process is told to stop.
///
/// # Errors
/// When the address is taken, or the pages cannot be served.
pub async fn serve(running: Running, settings: &Settings, demo: bool) -> anyhow::Result<()> {
    let listener = tokio::net::TcpListener::bind(settings.listen.value).await;
    let listener = listener.with_context(|| format!("nothing can be served at {}", settings.listen.value))?;
    let (tell, stop) = watch::channel(false);
    let app = web::App::new(running.world.clone(), web_settings(settings, demo));
    let pages = web::serve(app, listener, stopped(stop.clone()));
    let signals = async {
        told_to_stop().await;
        tracing::info!("stopping: what is under way is finished");
        let _ = tell.send(true);
        Ok::<_, anyhow::Error>(())
    };
    let (served, worked, _) = tokio::join!(
        async { pages.await.context("the pages cannot be served") },
        work(&running, settings, stop),
        signals
    );
    running.world.store.close().await;
    served.and(worked)
}

async fn stopped(mut stop: watch::Receiver<bool>) {
    // An error means that whoever tells is gone: then it is time too.
    let _ = stop.wait_for(|stop| *stop).await;
}

/// Ready when the process is told to stop: Ctrl-C, or SIGTERM.
pub async fn told_to_stop() {
    let interrupted = tokio::signal::ctrl_c();
    #[cfg(unix)]
    if let Ok(mut terminated) = tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        tokio::select! {
            _ = interrupted => {}
            _ = terminated.recv() => {}
        }
        return;
    }
    let _ = interrupted.await;
}

fn web_settings(settings: &Settings, demo: bool) -> web::Settings {
    let usual = web::Settings::default();
    let public_url = settings.public_url.value.trim_end_matches('/').to_owned();
    web::Settings {
        secure_cookies: public_url.starts_with("https://"),
        public_url,
        demo,
        upload_limit: settings.upload_megabytes.value.saturating_mul(1024 * 1024),
        rates: usual.rates.times(settings.rate_factor.value),
        offset: settings.offset.value,
        connections: settings.mailboxes.iter().map(connection).collect(),
        ..usual
    }
}

fn connection(mailbox: &crate::settings::Mailbox) -> web::Connection {
    web::Connection { name: mailbox.name.clone(), place: mailbox.place(), stream: mailbox.stream.clone() }
}

/// Prints to the log what a person has to know: text on a terminal, one JSON object per line for machines.
pub fn log(json: bool, interactive: bool) {
    let wanted = tracing_subscriber::EnvFilter::try_from_default_env();
    let wanted = wanted.unwrap_or_else(|_| {
        tracing_subscriber::EnvFilter::new("info,sqlx=warn,sea_orm=warn,tower_sessions_core=error")
    });
    let log =
        tracing_subscriber::fmt().with_env_filter(wanted).with_writer(std::io::stderr).with_ansi(interactive);
    // Somebody else may have set one up: a test does.
    let _ = if json { log.json().try_init() } else { log.try_init() };
}

/// A runtime with a thread per core.
///
/// # Errors
/// When the system gives none.
pub fn runtime() -> anyhow::Result<Arc<tokio::runtime::Runtime>> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build();
    Ok(Arc::new(runtime.context("no threads can be had")?))
}
