//! The connections: the only file that knows which database it is.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use async_trait::async_trait;
use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::{
    AccessMode, ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DatabaseTransaction,
    DbBackend, DbErr, ExecResult, IsolationLevel, QueryResult, RuntimeErr, SqliteTransactionMode, Statement,
    TransactionOptions, TransactionTrait,
};
use tokio::sync::{mpsc, oneshot, watch};

use crate::error::{StoreError, failed};
use crate::migration;
use crate::write::{self, Message};

/// Where the data stand, and how this process calls itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// `postgres://…`; none is SQLite in the folder.
    pub url: Option<String>,
    /// The folder of the data: the SQLite file, and the originals.
    pub folder: PathBuf,
    /// The name of this process in the names of its chains. No two processes at work share one: take eight letters by chance.
    pub writer: String,
    /// So many reads at once.
    pub readers: u32,
}

impl Settings {
    /// The SQLite file in a folder.
    #[must_use]
    pub fn file(folder: &Path) -> PathBuf {
        folder.join("samenspel.db")
    }
}

/// The state database. Cheap to clone; all clones share one writer and one pool of readers.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    settings: Settings,
    readers: Db,
    works: mpsc::Sender<Message>,
    news: watch::Receiver<u64>,
}

/// Where queries go. Lost means that the transaction is of no use any more, and all of it has to be done again.
pub enum Db {
    /// Any connection of a pool.
    Pool(DatabaseConnection),
    /// One transaction.
    Work {
        /// The transaction.
        tx: DatabaseTransaction,
        /// It is lost.
        lost: AtomicBool,
        /// A statement of the work at hand was refused.
        refused: AtomicBool,
    },
}

/// Seals [`crate::Reads`]: only this crate says what can be read from.
pub trait Connection: Sync {
    /// The connection.
    fn db(&self) -> &Db;
}

impl Connection for Store {
    fn db(&self) -> &Db {
        &self.inner.readers
    }
}

impl Store {
    /// Connects and brings the tables up to date.
    ///
    /// # Errors
    /// The database cannot be reached, or it is of a later version of this program.
    pub async fn open(settings: Settings) -> Result<Store, StoreError> {
        let writer = writer(&settings).await?;
        let readers = connect(&settings, false).await.map_err(failed)?;
        let (tell, news) = watch::channel(0);
        let works = write::start(writer, settings.writer.clone(), tell);
        Ok(Store { inner: Arc::new(Inner { settings, readers: Db::Pool(readers), works, news }) })
    }

    /// Whether the database answers.
    ///
    /// # Errors
    /// It does not.
    pub async fn is_ready(&self) -> Result<(), StoreError> {
        self.db().execute_unprepared("select 1").await.map(|_| ()).map_err(failed)
    }

    /// Changes each time jobs were put in by this process.
    #[must_use]
    pub fn job_news(&self) -> watch::Receiver<u64> {
        self.inner.news.clone()
    }

    /// Does what was asked so far, then closes. Later writes are answered [`StoreError::Unavailable`].
    pub async fn close(self) {
        let (tell, done) = oneshot::channel();
        if self.inner.works.send(Message::Close(tell)).await.is_ok() {
            let _ = done.await;
        }
        if let Db::Pool(readers) = &self.inner.readers {
            let _ = readers.close_by_ref().await;
        }
    }

    pub(crate) fn works(&self) -> &mpsc::Sender<Message> {
        &self.inner.works
    }

    /// A connection of its own, the tables up to date, and one transaction on it that writes.
    pub(crate) async fn alone(settings: &Settings) -> Result<(DatabaseConnection, Db), StoreError> {
        let pool = writer(settings).await?;
        let tx = begin(&pool).await.map_err(failed)?;
        Ok((pool, Db::work(tx)))
    }

    /// Writes a copy of the file.
    pub(crate) async fn copy_file(&self, path: &Path) -> Result<(), StoreError> {
        if self.db().get_database_backend() != DbBackend::Sqlite {
            return Err(StoreError::Unavailable(
                "the database is no file: write a dump, or use its own tools".into(),
            ));
        }
        let into = Statement::from_sql_and_values(
            DbBackend::Sqlite,
            "vacuum into $1",
            [path.to_string_lossy().as_ref().into()],
        );
        // The readers may write nothing, not even another file: a connection of its own, that holds up nobody.
        let pool = connect(&self.inner.settings, true).await.map_err(failed)?;
        let copied = pool.execute_raw(into).await.map(|_| ()).map_err(failed);
        let _ = pool.close().await;
        copied
    }

    /// A transaction that sees one moment of the whole database, for as long as it lives.
    pub(crate) async fn moment(&self) -> Result<Db, StoreError> {
        let Db::Pool(readers) = &self.inner.readers else {
            return Err(StoreError::Unavailable("no pool".into()));
        };
        let options = TransactionOptions {
            isolation_level: (readers.get_database_backend() == DbBackend::Postgres)
                .then_some(IsolationLevel::RepeatableRead),
            access_mode: (readers.get_database_backend() == DbBackend::Postgres)
                .then_some(AccessMode::ReadOnly),
            sqlite_transaction_mode: None,
        };
        let tx = readers.begin_with_options(options).await.map_err(failed)?;
        Ok(Db::work(tx))
    }
}

/// Begins a transaction that writes. SQLite takes its write lock here, not half-way.
pub(crate) async fn begin(db: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    let immediate =
        (db.get_database_backend() == DbBackend::Sqlite).then_some(SqliteTransactionMode::Immediate);
    db.begin_with_options(TransactionOptions {
        sqlite_transaction_mode: immediate,
        ..TransactionOptions::default()
    })
    .await
}

/// The connection that writes, with the tables up to date.
async fn writer(settings: &Settings) -> Result<DatabaseConnection, StoreError> {
    if settings.url.is_none() {
        std::fs::create_dir_all(&settings.folder)
            .map_err(|error| StoreError::Unavailable(error.to_string()))?;
    }
    let pool = connect(settings, true).await.map_err(failed)?;
    migration::run(&pool).await.map_err(failed)?;
    Ok(pool)
}

async fn connect(settings: &Settings, writes: bool) -> Result<DatabaseConnection, DbErr> {
    let url = settings.url.clone().unwrap_or_else(|| "sqlite:samenspel.db".into());
    let mut options = ConnectOptions::new(url);
    options
        .max_connections(if writes { 1 } else { settings.readers.max(1) })
        .acquire_timeout(Duration::from_secs(20))
        .connect_timeout(Duration::from_secs(20))
        .test_before_acquire_if_idle_for(Duration::from_secs(20))
        .sqlx_logging(false);
    let file = Settings::file(&settings.folder);
    options.map_sqlx_sqlite_opts(move |options| sqlite(options, &file, writes));
    options.map_sqlx_postgres_opts(|options| options.statement_cache_capacity(STATEMENTS));
    Database::connect(options).await
}

/// So many prepared statements are kept per connection: more than there are queries and sizes of inserts.
const STATEMENTS: usize = 500;

fn sqlite(options: SqliteConnectOptions, file: &Path, writes: bool) -> SqliteConnectOptions {
    let options = options
        .filename(file)
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(20))
        .statement_cache_capacity(STATEMENTS)
        .pragma("temp_store", "memory")
        // What is deleted is overwritten: a ballot that was forgotten, and where a row of `apart` stood before.
        .pragma("secure_delete", "1")
        .pragma("mmap_size", "268435456")
        // In KiB: the writer touches the ends of many indexes.
        .pragma("cache_size", if writes { "-65536" } else { "-16384" });
    // 16 MB of log before it is copied into the file: fewer, larger copies. Only the writer writes.
    if writes { options.pragma("wal_autocheckpoint", "4096") } else { options.pragma("query_only", "1") }
}

/// Whether an error means that the whole transaction is lost, and not that this statement was refused.
fn is_lost(backend: DbBackend, error: &DbErr) -> bool {
    let (DbErr::Exec(RuntimeErr::SqlxError(error)) | DbErr::Query(RuntimeErr::SqlxError(error))) = error
    else {
        return matches!(error, DbErr::Conn(_) | DbErr::ConnectionAcquire(_));
    };
    let Some(code) = error.as_database_error().and_then(|error| error.code()) else {
        return !matches!(**error, sea_orm::SqlxError::RowNotFound | sea_orm::SqlxError::ColumnDecode { .. });
    };
    match backend {
        // A bad value, a constraint or a bad statement: it alone is refused.
        DbBackend::Postgres => !["22", "23", "42"].iter().any(|class| code.starts_with(class)),
        // The lower byte says what kind it is: error, too big, constraint, mismatch, range.
        _ => !code.parse::<u32>().is_ok_and(|code| matches!(code & 0xff, 1 | 18 | 19 | 20 | 25)),
    }
}

impl Db {
    fn heard<T>(&self, answer: Result<T, DbErr>) -> Result<T, DbErr> {
        if let (Db::Work { tx, lost, refused }, Err(error)) = (self, &answer) {
            refused.store(true, Ordering::Relaxed);
            lost.fetch_or(is_lost(tx.get_database_backend(), error), Ordering::Relaxed);
        }
        answer
    }

    /// A transaction, fresh.
    pub(crate) fn work(tx: DatabaseTransaction) -> Db {
        Db::Work { tx, lost: AtomicBool::new(false), refused: AtomicBool::new(false) }
    }

    /// Whether a statement was refused since this was asked last.
    pub(crate) fn was_refused(&self) -> bool {
        matches!(self, Db::Work { refused, .. } if refused.swap(false, Ordering::Relaxed))
    }

    pub(crate) fn is_lost(&self) -> bool {
        matches!(self, Db::Work { lost, .. } if lost.load(Ordering::Relaxed))
    }
}

#[async_trait]
impl ConnectionTrait for Db {
    fn get_database_backend(&self) -> DbBackend {
        match self {
            Db::Pool(pool) => pool.get_database_backend(),
            Db::Work { tx, .. } => tx.get_database_backend(),
        }
    }

    async fn execute_raw(&self, statement: Statement) -> Result<ExecResult, DbErr> {
        self.heard(match self {
            Db::Pool(pool) => pool.execute_raw(statement).await,
            Db::Work { tx, .. } => tx.execute_raw(statement).await,
        })
    }

    async fn execute_unprepared(&self, sql: &str) -> Result<ExecResult, DbErr> {
        self.heard(match self {
            Db::Pool(pool) => pool.execute_unprepared(sql).await,
            Db::Work { tx, .. } => tx.execute_unprepared(sql).await,
        })
    }

    async fn query_one_raw(&self, statement: Statement) -> Result<Option<QueryResult>, DbErr> {
        self.heard(match self {
            Db::Pool(pool) => pool.query_one_raw(statement).await,
            Db::Work { tx, .. } => tx.query_one_raw(statement).await,
        })
    }

    async fn query_all_raw(&self, statement: Statement) -> Result<Vec<QueryResult>, DbErr> {
        self.heard(match self {
            Db::Pool(pool) => pool.query_all_raw(statement).await,
            Db::Work { tx, .. } => tx.query_all_raw(statement).await,
        })
    }
}
