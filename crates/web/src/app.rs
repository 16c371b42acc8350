//! The application: what every request needs, the router around it, and the loop that serves it.

use std::net::IpAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::extract::ConnectInfo;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::{Extension, Router};
use flow::World;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use store::session::session_sweep;
use tokio::net::TcpListener;
use tower_http::compression::CompressionLayer;

use crate::error::Error;
use crate::limits::{Limits, Rates};
use crate::{cross_site, error, header, metric, session, table, visit};

/// How this installation is set up; read once, at the edge, by the program.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where people find it, without a slash at the end: links in mails and invitations begin with it.
    pub public_url: String,
    /// Cookies travel over TLS only. Off is for a look on one's own machine.
    pub secure_cookies: bool,
    /// Everything is made up, and everybody may look through everybody's eyes.
    pub demo: bool,
    /// The most bytes of a request without files.
    pub body_limit: usize,
    /// The most bytes of a request with files.
    pub upload_limit: usize,
    /// How long a request may take; four times as long with files.
    pub patience: Duration,
    /// Proxies whose word about the sender's address is believed.
    pub proxies: Vec<IpAddr>,
    /// How often one address may come.
    pub rates: Rates,
    /// So many minutes are the clocks of the people ahead of UTC.
    pub offset: i32,
    /// What is connected, for the page that shows it.
    pub connections: Vec<Connection>,
}

/// Something outside that cases come from or go to.
#[derive(Clone, Debug)]
pub struct Connection {
    /// Its name in the settings.
    pub name: String,
    /// Where it is: a mailbox at a host, an address; never with a password.
    pub place: String,
    /// The key of the stream it serves.
    pub stream: String,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            public_url: "http://127.0.0.1:8080".to_owned(),
            secure_cookies: false,
            demo: false,
            body_limit: 1 << 20,
            upload_limit: 25 << 20,
            patience: Duration::from_secs(30),
            proxies: Vec::new(),
            rates: Rates::default(),
            offset: 60,
            connections: Vec::new(),
        }
    }
}

/// What every request needs. Cheap to clone.
#[derive(Clone)]
pub struct App {
    /// Store, originals, clock.
    pub world: World,
    /// How this installation is set up.
    pub settings: Arc<Settings>,
    pub(crate) limits: Limits,
    settled: Arc<AtomicBool>,
}

impl App {
    /// The application of a world.
    #[must_use]
    pub fn new(world: World, settings: Settings) -> App {
        let limits = Limits::new(&settings);
        App { world, settings: Arc::new(settings), limits, settled: Arc::new(AtomicBool::new(false)) }
    }

    /// Nobody is there yet. Once somebody is, that is never asked again.
    pub(crate) async fn is_new(&self) -> Result<bool, Error> {
        if self.settled.load(Ordering::Relaxed) {
            return Ok(false);
        }
        let new = flow::settle::is_new(&self.world).await?;
        self.settled.store(!new, Ordering::Relaxed);
        Ok(new)
    }
}

/// Every route with its guard, and around them what all of them share. What stands last here sees a request first.
pub fn router(app: App) -> Router {
    let routes = table::routes(&app, Router::new()).fallback(not_found);
    routes
        .layer(from_fn_with_state(app.clone(), visit::recognise))
        .layer(session::layer(&app))
        .layer(cross_site::layer(&app))
        .layer(from_fn_with_state(app.clone(), error::tell))
        .layer(CompressionLayer::new())
        .layer(from_fn_with_state(app.clone(), header::guard))
        .layer(from_fn(metric::measure))
        .with_state(app)
}

async fn not_found() -> Error {
    Error::NotFound
}

/// How often what ran out is taken out: sessions, and addresses that were quiet.
const TIDY: Duration = Duration::from_secs(60);
/// A client that has not said by then what it wants is not waited for.
const HEAD: Duration = Duration::from_secs(15);
/// The most bytes of a request before its body.
const LONGEST_HEAD: usize = 64 * 1024;

/// Serves until `stop` is ready; requests under way are finished then, for as long as they may take.
///
/// # Errors
/// When the listener cannot be asked for its address.
pub async fn serve(app: App, listener: TcpListener, stop: impl Future<Output = ()>) -> std::io::Result<()> {
    let routes = router(app.clone());
    let going = GracefulShutdown::new();
    let mut server = http1::Builder::new();
    server.timer(TokioTimer::new()).header_read_timeout(HEAD).max_buf_size(LONGEST_HEAD).max_headers(100);
    let tidying = tokio::spawn(tidy(app.clone()));
    tracing::info!(address = %listener.local_addr()?, "listening");
    let mut stop = std::pin::pin!(stop);
    loop {
        let (stream, sender) = tokio::select! {
            () = &mut stop => break,
            accepted = listener.accept() => match accepted {
                Ok(accepted) => accepted,
                Err(error) => {
                    // Out of file handles, mostly: it passes, and trying at once would only be hot.
                    tracing::warn!(%error, "a connection could not be taken");
                    tokio::time::sleep(Duration::from_millis(100)).await;
                    continue;
                }
            },
        };
        let routes = routes.clone().layer(Extension(ConnectInfo(sender)));
        let connection = server.serve_connection(TokioIo::new(stream), TowerToHyperService::new(routes));
        let connection = going.watch(connection);
        tokio::spawn(async move {
            if let Err(error) = connection.await {
                tracing::debug!(%error, "a connection broke off");
            }
        });
    }
    drop(listener);
    tidying.abort();
    if tokio::time::timeout(app.settings.patience, going.shutdown()).await.is_err() {
        tracing::warn!("some requests were still under way");
    }
    Ok(())
}

async fn tidy(app: App) {
    loop {
        tokio::time::sleep(TIDY).await;
        app.limits.tidy();
        let now = app.world.now();
        let swept =
            app.world.store.write(now, move |tx| Box::pin(async move { session_sweep(tx, now).await }));
        if let Err(error) = swept.await {
            tracing::warn!(%error, "sessions that ran out could not be taken out");
        }
    }
}
