//! Writing: works that wait together are committed together, each in its own savepoint, by one loop per process.

use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::pin::Pin;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use domain::record::Entry;
use domain::time::At;
use futures_util::FutureExt;
use sea_orm::{ConnectionTrait, DatabaseConnection, DbErr};
use tokio::sync::{mpsc, oneshot, watch};

use crate::db::{self, Connection, Db, Store};
use crate::error::{StoreError, failed};
use crate::job::{self, NewJob};
use crate::record::Chain;

/// What a work is: a future that borrows the transaction.
pub type BoxFuture<'t, T> = Pin<Box<dyn Future<Output = T> + Send + 't>>;

/// Anything that can be read from: a [`Store`], or a [`Tx`] for what it changed itself.
pub trait Reads: Connection {}

impl Reads for Store {}
impl Reads for Tx {}

/// So many works are committed together at most.
const TOGETHER: usize = 128;
/// So many works wait before a caller waits to be let in.
const WAITING: usize = 1_024;
/// So many times is tried what the database could not do.
const TRIES: u32 = 8;
/// A work that takes longer holds up everybody.
const PATIENCE: Duration = Duration::from_secs(60);

/// One transaction, as a work sees it. What it records and the jobs it puts in stand or fall with its changes.
pub struct Tx {
    db: Db,
    at: At,
    wants: Mutex<Wants>,
}

#[derive(Default)]
struct Wants {
    entries: Vec<Entry>,
    jobs: Vec<NewJob>,
}

impl Connection for Tx {
    fn db(&self) -> &Db {
        &self.db
    }
}

impl Tx {
    /// The moment of the work.
    #[must_use]
    pub fn at(&self) -> At {
        self.at
    }

    /// Adds an entry to the record.
    pub fn record(&self, entry: Entry) {
        self.wants(|wants| wants.entries.push(entry));
    }

    /// Puts in a job.
    pub fn job(&self, job: NewJob) {
        self.wants(|wants| wants.jobs.push(job));
    }

    pub(crate) fn db(&self) -> &Db {
        &self.db
    }

    fn wants<T>(&self, with: impl FnOnce(&mut Wants) -> T) -> T {
        with(&mut self.wants.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// What the loop is told.
pub enum Message {
    /// Do this.
    Work(Box<dyn Work>),
    /// Finish what was asked, then end.
    Close(oneshot::Sender<()>),
}

/// A work with its types forgotten, so that works of all kinds wait in one line.
pub trait Work: Send {
    /// Its moment.
    fn at(&self) -> At;
    /// Runs it, maybe not for the first time; says whether its changes are to stay.
    fn run<'t>(&'t mut self, tx: &'t Tx) -> BoxFuture<'t, bool>;
    /// Its changes do not stay after all.
    fn refuse(&mut self, why: StoreError);
    /// Answers the caller: what came of it, or why nothing could.
    fn answer(self: Box<Self>, committed: Result<(), StoreError>);
}

struct Asked<T, E, F> {
    at: At,
    work: F,
    came: Option<Result<T, E>>,
    answer: oneshot::Sender<Result<T, E>>,
}

impl<T, E, F> Work for Asked<T, E, F>
where
    F: for<'t> Fn(&'t Tx) -> BoxFuture<'t, Result<T, E>> + Send + Sync,
    T: Send,
    E: From<StoreError> + Send,
{
    fn at(&self) -> At {
        self.at
    }

    fn run<'t>(&'t mut self, tx: &'t Tx) -> BoxFuture<'t, bool> {
        Box::pin(async move {
            let work = &self.work;
            let safe = AssertUnwindSafe(async move { work(tx).await }).catch_unwind();
            let came = match tokio::time::timeout(PATIENCE, safe).await {
                Ok(Ok(came)) => came,
                Ok(Err(_)) => Err(StoreError::Unavailable("the work broke off".into()).into()),
                Err(_) => Err(StoreError::Unavailable("the work took too long".into()).into()),
            };
            let stays = came.is_ok();
            self.came = Some(came);
            stays
        })
    }

    fn refuse(&mut self, why: StoreError) {
        self.came = Some(Err(why.into()));
    }

    fn answer(self: Box<Self>, committed: Result<(), StoreError>) {
        let lost = || StoreError::Unavailable("the work was not run".into());
        let answer = match committed {
            Ok(()) => self.came.unwrap_or_else(|| Err(lost().into())),
            Err(error) => Err(error.into()),
        };
        // Nobody may be waiting any more: what is done is done.
        let _ = self.answer.send(answer);
    }
}

impl Store {
    /// Runs a work in a transaction and answers when it is committed. A refusal undoes what the work did, with its entries and jobs.
    ///
    /// The work may run more than once, of which once counts: it touches nothing but the transaction.
    ///
    /// # Errors
    /// What the work says; [`StoreError::Unavailable`] when the database could not do it, or the work panicked.
    pub async fn write<T, E, F>(&self, at: At, work: F) -> Result<T, E>
    where
        F: for<'t> Fn(&'t Tx) -> BoxFuture<'t, Result<T, E>> + Send + Sync + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
    {
        let closed = || StoreError::Unavailable("the store is closed".into());
        let (answer, came) = oneshot::channel();
        let asked = Asked { at, work, came: None, answer };
        self.works().send(Message::Work(Box::new(asked))).await.map_err(|_| closed())?;
        came.await.map_err(|_| closed())?
    }
}

/// Starts the loop that writes.
pub(crate) fn start(
    pool: DatabaseConnection,
    name: String,
    news: watch::Sender<u64>,
) -> mpsc::Sender<Message> {
    let (works, line) = mpsc::channel(WAITING);
    tokio::spawn(Writer { pool, chain: Chain::new(name), news }.run(line));
    works
}

struct Writer {
    pool: DatabaseConnection,
    chain: Chain,
    news: watch::Sender<u64>,
}

/// Why a group was not committed.
enum Failure {
    /// The transaction did not even begin: nothing will, for now.
    Begin(StoreError),
    /// It began and was lost: others of the same kind may do well.
    Lost(StoreError),
    /// It may or may not be committed, and nothing tells.
    Unknown(StoreError),
}

impl Writer {
    async fn run(mut self, mut line: mpsc::Receiver<Message>) {
        let mut closing = Vec::new();
        let mut messages = Vec::with_capacity(TOGETHER);
        while line.recv_many(&mut messages, TOGETHER).await > 0 {
            let mut works = Vec::with_capacity(messages.len());
            for message in messages.drain(..) {
                match message {
                    Message::Work(work) => works.push(work),
                    Message::Close(tell) => {
                        // Who is in the line is still served; nobody is let in any more.
                        line.close();
                        closing.push(tell);
                    }
                }
            }
            self.all(works).await;
        }
        let _ = self.pool.close_by_ref().await;
        for tell in closing {
            let _ = tell.send(());
        }
    }

    /// Commits all of them, together at first. What the database could not do together is tried again one by one, so that a work
    /// that breaks the transaction takes nobody with it.
    async fn all(&mut self, mut works: Vec<Box<dyn Work>>) {
        let mut why = StoreError::Unavailable("the database did not answer".into());
        for attempt in 0..TRIES {
            let together = if attempt == 0 { TOGETHER } else { 1 };
            let mut again = Vec::new();
            let mut begins = true;
            while !works.is_empty() {
                let rest = works.split_off(together.min(works.len()));
                let mut group = std::mem::replace(&mut works, rest);
                if !begins {
                    again.append(&mut group);
                    continue;
                }
                let done = self.group(&mut group).await;
                if done.is_err() {
                    self.chain.forget();
                }
                match done {
                    Ok(()) => group.into_iter().for_each(|work| work.answer(Ok(()))),
                    Err(Failure::Unknown(error)) => {
                        group.into_iter().for_each(|work| work.answer(Err(error.clone())))
                    }
                    Err(Failure::Begin(error)) => {
                        (begins, why) = (false, error);
                        again.append(&mut group);
                    }
                    Err(Failure::Lost(error)) => {
                        why = error;
                        again.append(&mut group);
                    }
                }
            }
            if again.is_empty() {
                return;
            }
            works = again;
            tracing::warn!(attempt, works = works.len(), %why, "the database could not do it; trying again");
            tokio::time::sleep(back_off(attempt)).await;
        }
        works.into_iter().for_each(|work| work.answer(Err(why.clone())));
    }

    /// One transaction with all of these works.
    async fn group(&mut self, works: &mut [Box<dyn Work>]) -> Result<(), Failure> {
        let tx = db::begin(&self.pool).await.map_err(|error| Failure::Begin(unavailable(failed(error))))?;
        let mut tx = Tx { db: Db::work(tx), at: At(0), wants: Mutex::default() };
        let mut kept = Wants::default();
        let mut stays = false;
        for work in works.iter_mut() {
            if one(&mut tx, work.as_mut()).await.map_err(lost)? {
                let wants = tx.wants(std::mem::take);
                kept.entries.extend(wants.entries);
                kept.jobs.extend(wants.jobs);
                stays = true;
            }
        }
        let at = works.iter().map(|work| work.at()).max().unwrap_or_default();
        let line = self.chain.append(&tx.db, at, &kept.entries).await.map_err(lost_as)?;
        job::put(&tx.db, at, &kept.jobs).await.map_err(lost_as)?;
        if !stays {
            // Everybody refused: there is nothing to keep. Dropped, it is rolled back.
            return Ok(());
        }
        let Db::Work { tx, .. } = tx.db else { return Ok(()) };
        if let Err(error) = tx.commit().await {
            let error = unavailable(failed(error));
            match &line {
                None => return Err(Failure::Unknown(error)),
                Some(line)
                    if !line.stands(&Db::Pool(self.pool.clone())).await.map_err(Failure::Unknown)? =>
                {
                    return Err(Failure::Lost(error));
                }
                Some(_) => {}
            }
        }
        self.chain.advance(line);
        if !kept.jobs.is_empty() {
            self.news.send_modify(|count| *count += 1);
        }
        Ok(())
    }
}

/// One work in its savepoint. An error here loses the transaction for all.
async fn one(tx: &mut Tx, work: &mut dyn Work) -> Result<bool, DbErr> {
    tx.at = work.at();
    tx.wants(std::mem::take);
    tx.db.execute_unprepared("savepoint work").await?;
    let mut stays = work.run(tx).await;
    if tx.db.is_lost() {
        return Err(DbErr::Custom("the transaction was lost in a work".into()));
    }
    if tx.db.was_refused() && stays {
        // PostgreSQL undoes all of such a work anyway. So it is told, on both.
        work.refuse(StoreError::Corrupt(
            "the work went on after the database refused a statement of it".into(),
        ));
        stays = false;
    }
    let end =
        if stays { "release savepoint work" } else { "rollback to savepoint work; release savepoint work" };
    tx.db.execute_unprepared(end).await?;
    Ok(stays)
}

fn lost(error: DbErr) -> Failure {
    lost_as(failed(error))
}

fn lost_as(error: StoreError) -> Failure {
    Failure::Lost(unavailable(error))
}

/// What the caller hears when it was the commit and not the work that failed.
fn unavailable(error: StoreError) -> StoreError {
    match error {
        StoreError::Unavailable(_) => error,
        other => StoreError::Unavailable(other.to_string()),
    }
}

/// 10 ms, doubled each time, at most a second, and a part by chance so that two processes do not collide again.
fn back_off(attempt: u32) -> Duration {
    let most = 10_u64.saturating_mul(1 << attempt.min(7)).min(1_000);
    Duration::from_millis(most / 2 + fastrand::u64(0..=most / 2))
}
