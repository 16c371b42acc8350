//! Jobs: work to be done later. A job commits with the change that made it necessary; its effect deletes it in its own transaction.

use domain::id::JobId;
use domain::time::At;
use sea_orm::sea_query::{Expr, ExprTrait, LockBehavior, LockType};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::db::{Db, Store};
use crate::entity::job;
use crate::error::{StoreError, failed};
use crate::page::{Count, MOST_COUNTED};
use crate::row;
use crate::write::{Reads, Tx};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $word:literal;)*) => {
        /// What is to be done.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum JobKind { $($(#[$doc])* $name,)* }

        impl JobKind {
            /// All kinds.
            pub const ALL: &[JobKind] = &[$(JobKind::$name),*];

            /// The word that is stored and sent.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(JobKind::$name => $word,)* }
            }
        }
    };
}

kinds! {
    /// Read the files of a case.
    Read "read";
    /// Propose and rule.
    Rule "rule";
    /// Carry a decision out.
    Act "act";
    /// Learn a model and try a proof.
    Learn "learn";
    /// Recall the siblings of a wrong decision.
    Recall "recall";
    /// Send a decision to an outlet.
    Send "send";
}

impl JobKind {
    /// The kind of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<JobKind> {
        JobKind::ALL.iter().copied().find(|kind| kind.as_str() == word)
    }
}

/// A job to be put in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewJob {
    /// What is to be done.
    pub kind: JobKind,
    /// To what: an id.
    pub subject: String,
    /// What else it takes, as the flow writes it.
    pub payload: String,
    /// Not before this moment.
    pub due: At,
}

/// A job that is leased, or looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Job {
    /// Its id.
    pub id: JobId,
    /// What is to be done.
    pub kind: JobKind,
    /// To what: an id.
    pub subject: String,
    /// What else it takes.
    pub payload: String,
    /// When it is due; while it is leased, when the lease runs out.
    pub due: At,
    /// How many times it was leased.
    pub attempts: i64,
    /// Who has it.
    pub leased_by: Option<String>,
    /// Until when.
    pub leased_until: Option<At>,
    /// What went wrong last.
    pub error: Option<String>,
    /// When it was put in.
    pub created: At,
}

/// What becomes of a job that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// It is tried again at this moment.
    Due(At),
    /// It lies until a person says again.
    Dead,
}

/// How many jobs of a kind there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct JobCount {
    /// The kind.
    pub kind: JobKind,
    /// That wait or are being done, counted up to 1,000.
    pub due: Count,
    /// That lie dead, counted up to 1,000.
    pub dead: Count,
}

const DUE: &str = "due";
const DEAD: &str = "dead";

fn read(row: job::Model) -> Result<Job, StoreError> {
    Ok(Job {
        id: row::id(&row.id)?,
        kind: row::word(&row.kind, JobKind::parse)?,
        subject: row.subject,
        payload: row.payload,
        due: At(row.due),
        attempts: row.attempts,
        leased_by: row.leased_by,
        leased_until: row.leased_until.map(At),
        error: row.error,
        created: At(row.created),
    })
}

/// Writes the jobs that the works of a group put in.
pub(crate) async fn put(db: &Db, at: At, jobs: &[NewJob]) -> Result<(), StoreError> {
    let row = |new: &NewJob| job::Model {
        id: JobId::new(at, fastrand::u128(..)).to_string(),
        kind: new.kind.as_str().into(),
        subject: new.subject.clone(),
        payload: new.payload.clone(),
        due: new.due.0,
        attempts: 0,
        leased_by: None,
        leased_until: None,
        state: DUE.into(),
        error: None,
        created: at.0,
    };
    row::insert::<job::Entity>(db, jobs.iter().map(row).collect()).await
}

/// Leases jobs that are due, of these kinds, the first kind first. A leased job is due again when its lease runs out, and is then
/// handed out to whoever asks; nobody else gets it before.
///
/// # Errors
/// The database.
pub async fn job_lease(
    store: &Store,
    worker: &str,
    now: At,
    seconds: i64,
    kinds: &[JobKind],
    most: u32,
) -> Result<Vec<Job>, StoreError> {
    // A look first: while nothing is due, the writer is left in peace.
    if job_next_due(store, kinds).await?.is_none_or(|due| due > now) {
        return Ok(Vec::new());
    }
    let (worker, kinds) = (worker.to_owned(), kinds.to_vec());
    store.write(now, move |tx| Box::pin(lease(tx, worker.clone(), now, seconds, kinds.clone(), most))).await
}

async fn lease(
    tx: &Tx,
    worker: String,
    now: At,
    seconds: i64,
    kinds: Vec<JobKind>,
    most: u32,
) -> Result<Vec<Job>, StoreError> {
    let until = now.plus_seconds(seconds);
    let mut jobs = Vec::new();
    for kind in kinds {
        let free = u64::from(most).saturating_sub(jobs.len() as u64);
        if free == 0 {
            break;
        }
        let query = job::Entity::find()
            .filter(job::Column::State.eq(DUE))
            .filter(job::Column::Kind.eq(kind.as_str()))
            .filter(job::Column::Due.lte(now.0))
            .order_by_asc(job::Column::Due)
            .order_by_asc(job::Column::Id)
            .limit(free)
            .lock_with_behavior(LockType::Update, LockBehavior::SkipLocked);
        jobs.extend(row::list(tx.db(), query, read).await?);
    }
    if jobs.is_empty() {
        return Ok(jobs);
    }
    let update = job::Entity::update_many()
        .col_expr(job::Column::Due, until.0.into())
        .col_expr(job::Column::LeasedBy, worker.as_str().into())
        .col_expr(job::Column::LeasedUntil, until.0.into())
        .col_expr(job::Column::Attempts, Expr::col(job::Column::Attempts).add(1))
        .filter(job::Column::Id.is_in(jobs.iter().map(|job| job.id.to_string())))
        .filter(job::Column::Due.lte(now.0));
    let leased = update.exec(tx.db()).await.map_err(failed)?.rows_affected;
    if leased != jobs.len() as u64 {
        return Err(StoreError::Changed);
    }
    for job in &mut jobs {
        (job.due, job.leased_until) = (until, Some(until));
        (job.leased_by, job.attempts) = (Some(worker.clone()), job.attempts + 1);
    }
    Ok(jobs)
}

/// The job is done: it goes, together with its effect.
///
/// # Errors
/// [`StoreError::Changed`] when this lease does not hold any more: somebody else has it or did it, so the effect must not stay.
pub async fn job_done(tx: &Tx, job: &Job) -> Result<(), StoreError> {
    jobs_done(tx, std::slice::from_ref(job)).await
}

/// The jobs are done: as [`job_done`], all or none.
///
/// # Errors
/// As [`job_done`], when one of the leases does not hold any more.
pub async fn jobs_done(tx: &Tx, jobs: &[Job]) -> Result<(), StoreError> {
    for part in jobs.chunk_by(|a, b| (&a.leased_by, a.leased_until) == (&b.leased_by, b.leased_until)) {
        for part in part.chunks(500) {
            let Some(job) = part.first() else { continue };
            let delete = job::Entity::delete_many()
                .filter(job::Column::Id.is_in(part.iter().map(|job| job.id.to_string())))
                .filter(job::Column::LeasedBy.eq(job.leased_by.clone()))
                .filter(job::Column::LeasedUntil.eq(job.leased_until.map(|at| at.0)));
            if delete.exec(tx.db()).await.map_err(failed)?.rows_affected != part.len() as u64 {
                return Err(StoreError::Changed);
            }
        }
    }
    Ok(())
}

/// The job failed: it is tried again, or it lies dead.
///
/// # Errors
/// As [`job_done`].
pub async fn job_failed(tx: &Tx, job: &Job, error: &str, next: Next) -> Result<(), StoreError> {
    let (state, due) = match next {
        Next::Due(at) => (DUE, at),
        Next::Dead => (DEAD, tx.at()),
    };
    let update = job::Entity::update_many()
        .col_expr(job::Column::State, state.into())
        .col_expr(job::Column::Due, due.0.into())
        .col_expr(job::Column::Error, error.into())
        .col_expr(job::Column::LeasedBy, None::<String>.into())
        .col_expr(job::Column::LeasedUntil, None::<i64>.into())
        .filter(job::Column::Id.eq(job.id.to_string()))
        .filter(job::Column::LeasedBy.eq(job.leased_by.clone()))
        .filter(job::Column::LeasedUntil.eq(job.leased_until.map(|at| at.0)));
    row::change(tx.db(), update).await
}

/// Takes back a job that nobody has begun; false when it is under way, done or dead.
///
/// # Errors
/// The database.
pub async fn job_cancel(tx: &Tx, kind: JobKind, subject: &str) -> Result<bool, StoreError> {
    let delete = job::Entity::delete_many()
        .filter(job::Column::Subject.eq(subject))
        .filter(job::Column::Kind.eq(kind.as_str()))
        .filter(job::Column::State.eq(DUE))
        .filter(job::Column::Attempts.eq(0))
        .filter(job::Column::LeasedBy.is_null());
    Ok(delete.exec(tx.db()).await.map_err(failed)?.rows_affected > 0)
}

/// A job, due or dead.
///
/// # Errors
/// The database.
pub async fn job_get(db: &impl Reads, id: JobId) -> Result<Option<Job>, StoreError> {
    row::first(db.db(), job::Entity::find_by_id(id.to_string()), read).await
}

/// The jobs about something, at most 100.
///
/// # Errors
/// The database.
pub async fn job_of_subject(db: &impl Reads, subject: &str) -> Result<Vec<Job>, StoreError> {
    let query =
        job::Entity::find().filter(job::Column::Subject.eq(subject)).order_by_asc(job::Column::Id).limit(100);
    row::list(db.db(), query, read).await
}

/// The dead jobs of a kind, those that died first first; at most 1,000.
///
/// # Errors
/// The database.
pub async fn job_dead_list(db: &impl Reads, kind: JobKind, most: u32) -> Result<Vec<Job>, StoreError> {
    let query = of_kind(kind, DEAD).order_by_asc(job::Column::Due).order_by_asc(job::Column::Id);
    row::list(db.db(), query.limit(u64::from(most.clamp(1, 1_000))), read).await
}

/// A person says: again. Its attempts are counted from none on.
///
/// # Errors
/// [`StoreError::Changed`] when it is not dead any more.
pub async fn job_again(tx: &Tx, id: JobId) -> Result<(), StoreError> {
    let update = job::Entity::update_many()
        .col_expr(job::Column::State, DUE.into())
        .col_expr(job::Column::Due, tx.at().0.into())
        .col_expr(job::Column::Attempts, 0_i64.into())
        .filter(job::Column::Id.eq(id.to_string()))
        .filter(job::Column::State.eq(DEAD));
    row::change(tx.db(), update).await
}

/// How many jobs there are of each kind.
///
/// # Errors
/// The database.
pub async fn job_counts(db: &impl Reads) -> Result<Vec<JobCount>, StoreError> {
    let mut counts = Vec::with_capacity(JobKind::ALL.len());
    for kind in JobKind::ALL {
        let due = row::count(db.db(), of_kind(*kind, DUE), job::Column::Id, MOST_COUNTED).await?;
        let dead = row::count(db.db(), of_kind(*kind, DEAD), job::Column::Id, MOST_COUNTED).await?;
        counts.push(JobCount { kind: *kind, due, dead });
    }
    Ok(counts)
}

/// When the next job of these kinds is due.
///
/// # Errors
/// The database.
pub async fn job_next_due(db: &impl Reads, kinds: &[JobKind]) -> Result<Option<At>, StoreError> {
    let mut next: Option<At> = None;
    for kind in kinds {
        let query = of_kind(*kind, DUE).order_by_asc(job::Column::Due);
        let due = row::first(db.db(), query, |row| Ok(At(row.due))).await?;
        next = next.into_iter().chain(due).min();
    }
    Ok(next)
}

fn of_kind(kind: JobKind, state: &str) -> sea_orm::Select<job::Entity> {
    job::Entity::find().filter(job::Column::State.eq(state)).filter(job::Column::Kind.eq(kind.as_str()))
}
