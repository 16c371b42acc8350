//! The world a verb works in: store, originals, clock, models at hand, and who is waiting for news.

use std::sync::Arc;

use adapters::delivery::Delivery;
use adapters::reader::Reader;
use adapters::webhook::{Reach, Webhooks};
use domain::record::{Actor, Entry, Verb};
use domain::time::At;
use store::{BoxFuture, Originals, Store, Tx};
use tokio::sync::{Notify, watch};

use crate::error::Error;
use crate::secret;
use crate::shelf::Shelf;

/// Tells the time. An argument, so that a test can move it.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> At + Send + Sync>);

impl Clock {
    /// A clock that asks `now`.
    pub fn new(now: impl Fn() -> At + Send + Sync + 'static) -> Clock {
        Clock(Arc::new(now))
    }

    /// The moment.
    #[must_use]
    pub fn now(&self) -> At {
        (self.0)()
    }
}

/// What a world is made of.
pub struct Setup {
    /// The database.
    pub store: Store,
    /// The files.
    pub originals: Originals,
    /// The time.
    pub clock: Clock,
    /// Where decisions go out to, if anywhere.
    pub delivery: Option<Delivery>,
    /// What reads documents.
    pub reader: Reader,
    /// Threads for learning.
    pub threads: usize,
}

/// Everything a verb needs. Cheap to clone.
#[derive(Clone)]
pub struct World {
    /// The database.
    pub store: Store,
    /// The files.
    pub originals: Originals,
    /// The time.
    pub clock: Clock,
    pub(crate) delivery: Option<Arc<Delivery>>,
    pub(crate) webhooks: Webhooks,
    pub(crate) reader: Arc<Reader>,
    pub(crate) shelf: Arc<Shelf>,
    pub(crate) lottery: Arc<str>,
    pub(crate) threads: usize,
    news: Arc<watch::Sender<u64>>,
    pub(crate) work: Arc<Notify>,
}

/// Tries when another process was earlier with the same row, before the person is told.
const TRIES: usize = 4;

/// The name under which the secret of the lottery is kept.
const LOTTERY: &str = "lottery";

impl World {
    /// Opens a world. The first time it draws the secret of the audit lottery and seals it in the record, so that nobody can choose
    /// another one later.
    ///
    /// # Errors
    /// When the store cannot be read or written.
    pub async fn open(setup: Setup) -> Result<World, Error> {
        let lottery = lottery(&setup.store, setup.clock.now()).await?;
        Ok(World {
            store: setup.store,
            originals: setup.originals,
            clock: setup.clock,
            delivery: setup.delivery.map(Arc::new),
            webhooks: Webhooks::Real(Reach::new(false)),
            reader: Arc::new(setup.reader),
            shelf: Arc::new(Shelf::default()),
            lottery: lottery.into(),
            threads: setup.threads.max(1),
            news: Arc::new(watch::channel(0).0),
            work: Arc::new(Notify::new()),
        })
    }

    /// The same world with other webhooks; without this they go to public machines only.
    #[must_use]
    pub fn telling(self, webhooks: Webhooks) -> World {
        World { webhooks, ..self }
    }

    /// What reads documents.
    #[must_use]
    pub fn reader(&self) -> &Reader {
        &self.reader
    }

    /// The moment.
    #[must_use]
    pub fn now(&self) -> At {
        self.clock.now()
    }

    /// The same world by another clock: for playing what went before.
    #[must_use]
    pub fn at_another_time(&self, clock: Clock) -> World {
        World { clock, ..self.clone() }
    }

    /// The same world for documents of which only the words are wanted: reading them takes a tenth of the time.
    #[must_use]
    pub fn without_pictures(&self) -> World {
        World { reader: Arc::new((*self.reader).clone().without_pictures()), ..self.clone() }
    }

    /// Changes whenever a queue may have changed.
    #[must_use]
    pub fn news(&self) -> watch::Receiver<u64> {
        self.news.subscribe()
    }

    /// Writes. Where another process was earlier with the same row it is done again, so that the rules look at what is there now.
    pub(crate) async fn write<T, F>(&self, work: F) -> Result<T, Error>
    where
        F: for<'t> Fn(&'t Tx) -> BoxFuture<'t, Result<T, Error>> + Send + Sync + 'static,
        T: Send + 'static,
    {
        let work = Arc::new(work);
        for _ in 1..TRIES {
            match self.write_once(work.clone()).await {
                Err(Error::Changed) => {}
                other => return other,
            }
        }
        self.write_once(work).await
    }

    async fn write_once<T, F>(&self, work: Arc<F>) -> Result<T, Error>
    where
        F: for<'t> Fn(&'t Tx) -> BoxFuture<'t, Result<T, Error>> + Send + Sync + 'static,
        T: Send + 'static,
    {
        self.store.write(self.now(), move |tx| work(tx)).await
    }

    /// Says that a queue may have changed, and that there may be work.
    pub(crate) fn tell_news(&self) {
        self.news.send_modify(|n| *n = n.wrapping_add(1));
        self.work.notify_waiters();
    }

    /// The lot of a case, in [0, 1): fixed before anybody knows the case, checkable by whoever has the secret.
    #[must_use]
    pub fn draw(&self, case: domain::id::CaseId) -> f64 {
        stats::audit::draw(self.lottery.as_bytes(), "review", &case.to_string())
    }
}

/// 128 random bits, for ids: nobody gains anything by guessing them.
#[must_use]
pub(crate) fn chance() -> u128 {
    fastrand::u128(..)
}

async fn lottery(store: &Store, at: At) -> Result<String, Error> {
    if let Some(secret) = store::setting::setting_get(store, LOTTERY).await? {
        return Ok(secret);
    }
    let fresh = secret::fresh()?;
    let seal = secret::hex(&stats::audit::seal(fresh.as_bytes()));
    store
        .write(at, move |tx| {
            let (fresh, seal) = (fresh.clone(), seal.clone());
            Box::pin(async move {
                // Another process may have been earlier: its secret counts.
                let secret = store::setting::setting_put_new(tx, LOTTERY, &fresh).await?;
                if secret == fresh {
                    let facts = serde_json::json!({ "seal": seal });
                    tx.record(Entry::on(at, Actor::Program, Verb::Settled, LOTTERY, facts));
                }
                Ok::<_, Error>(secret)
            })
        })
        .await
}
