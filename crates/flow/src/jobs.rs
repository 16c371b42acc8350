//! Jobs: work that was committed with the change that made it necessary, done here, again when it failed, and never forgotten.

use std::time::Duration;

use domain::id::{AutomationId, CaseId, JobId};
use domain::person::{Role, Viewer};
use domain::record::{Actor, Entry, Verb};
use domain::time::At;
use serde_json::json;
use store::job::{Job, JobKind, NewJob, Next, job_again, job_failed, job_lease, job_of_subject};
use tokio::sync::watch::Receiver;

use crate::act::{Unsent, act};
use crate::error::Error;
use crate::tell::{self, Kind};
use crate::world::World;
use crate::{access, amnesty, concern, learn, opinion, read, recall, rule, send, watch};

/// A job that failed so often is dead: it stands on its case and on the page "work" until a person presses "again".
const MOST_ATTEMPTS: i64 = 8;
/// A worker that is gone loses its jobs after so many seconds.
const LEASE: i64 = 60;
/// So many deliveries are under way at once: a receiver that is slow takes up a few of them, not the line.
const SENDING: usize = 32;
/// Reading many pages of a scan takes longer.
const LEASE_OF_READING: i64 = 15 * 60;
/// A lesson may take longer.
const LEASE_OF_LESSON: i64 = 30 * 60;
/// So many cases are ruled together.
const BATCH: u32 = 250;
/// Every so many seconds claims that ran out come back and scores are looked at.
const TICK: i64 = 20;

/// How a worker works.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Its name, unlike that of any other.
    pub worker: String,
    /// It also learns. A worker beside the desk may leave that to another machine.
    pub learns: bool,
}

/// Works until `stop` says so. What is under way then is finished.
pub async fn run(world: World, settings: Settings, mut stop: Receiver<bool>) {
    let lessons = tokio::spawn(lessons(world.clone(), settings.clone(), stop.clone()));
    let readings = tokio::spawn(readings(world.clone(), settings.clone(), stop.clone()));
    let sendings = tokio::spawn(sendings(world.clone(), settings.clone(), stop.clone()));
    let mut ticked = At::default();
    while !*stop.borrow() {
        let waiting = world.work.notified();
        if world.now().seconds_since(ticked) >= TICK {
            ticked = world.now();
            if let Err(error) = tick(&world).await {
                tracing::error!(%error, "the regular look failed");
            }
        }
        match step(&world, &settings).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!(%error, "work failed"),
        }
        tokio::select! {
            () = waiting => {}
            () = tokio::time::sleep(Duration::from_secs(1)) => {}
            _ = stop.changed() => {}
        }
    }
    if let Err(error) = lessons.await {
        tracing::error!(%error, "learning ended badly");
    }
    if let Err(error) = readings.await {
        tracing::error!(%error, "reading ended badly");
    }
    if let Err(error) = sendings.await {
        tracing::error!(%error, "sending ended badly");
    }
}

/// Reading a document takes up to minutes and must not hold up the rest.
async fn readings(world: World, settings: Settings, mut stop: Receiver<bool>) {
    while !*stop.borrow() {
        let waiting = world.work.notified();
        match read_due(&world, &settings).await {
            Ok(true) => continue,
            Ok(false) => {}
            Err(error) => tracing::error!(%error, "no document could be taken"),
        }
        tokio::select! {
            () = waiting => {}
            () = tokio::time::sleep(Duration::from_secs(1)) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Reads the next documents, as many at once as there are threads; false when none waited.
async fn read_due(world: &World, settings: &Settings) -> Result<bool, Error> {
    let (now, many) = (world.now(), u32::try_from(world.threads).unwrap_or(1));
    let due =
        job_lease(&world.store, &settings.worker, now, LEASE_OF_READING, &[JobKind::Read], many).await?;
    let some = !due.is_empty();
    all(world, due).await;
    Ok(some)
}

/// Sending waits for programs of others, seconds at a time, and must not hold up the rest. Whoever is done makes room for the next.
async fn sendings(world: World, settings: Settings, mut stop: Receiver<bool>) {
    let mut going = tokio::task::JoinSet::new();
    while !*stop.borrow() {
        while going.try_join_next().is_some() {}
        let waiting = world.work.notified();
        match lease_sends(&world, &settings, SENDING - going.len().min(SENDING)).await {
            Ok(jobs) => {
                for job in jobs {
                    let world = world.clone();
                    going.spawn(async move { one(&world, &job).await });
                }
            }
            Err(error) => tracing::error!(%error, "nothing could be taken to send"),
        }
        tokio::select! {
            () = waiting => {}
            Some(_) = going.join_next() => {}
            () = tokio::time::sleep(Duration::from_secs(1)) => {}
            _ = stop.changed() => {}
        }
    }
    while going.join_next().await.is_some() {}
}

async fn lease_sends(world: &World, settings: &Settings, many: usize) -> Result<Vec<Job>, Error> {
    let many = u32::try_from(many).unwrap_or_default();
    if many == 0 {
        return Ok(Vec::new());
    }
    Ok(job_lease(&world.store, &settings.worker, world.now(), LEASE, &[JobKind::Send], many).await?)
}

/// Does jobs beside each other.
async fn all(world: &World, jobs: Vec<Job>) {
    let mut going = tokio::task::JoinSet::new();
    for job in jobs {
        let world = world.clone();
        going.spawn(async move { one(&world, &job).await });
    }
    while going.join_next().await.is_some() {}
}

/// Learning takes minutes and must not hold up the rest.
async fn lessons(world: World, settings: Settings, mut stop: Receiver<bool>) {
    while settings.learns && !*stop.borrow() {
        match job_lease(&world.store, &settings.worker, world.now(), LEASE_OF_LESSON, &[JobKind::Learn], 1)
            .await
        {
            Ok(jobs) if !jobs.is_empty() => {
                for job in jobs {
                    let done = learn::learn(&world, &job).await;
                    end(&world, &job, done).await;
                }
                continue;
            }
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "no lesson could be taken"),
        }
        tokio::select! {
            () = tokio::time::sleep(Duration::from_secs(2)) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Does everything that is due now, lessons too. For tests and for the program before it stops.
///
/// # Errors
/// When the store failed.
pub async fn drain(world: &World) -> Result<(), Error> {
    let settings = Settings { worker: "drain".to_owned(), learns: true };
    loop {
        while read_due(world, &settings).await? || step(world, &settings).await? {}
        let sends = lease_sends(world, &settings, SENDING).await?;
        if !sends.is_empty() {
            all(world, sends).await;
            continue;
        }
        let lessons =
            job_lease(&world.store, &settings.worker, world.now(), LEASE_OF_LESSON, &[JobKind::Learn], 1)
                .await?;
        if lessons.is_empty() {
            return Ok(());
        }
        for job in &lessons {
            let done = learn::learn(world, job).await;
            end(world, job, done).await;
        }
    }
}

/// Rules every case that waits for it, and does nothing else. For measuring.
///
/// # Errors
/// When the store failed.
pub async fn rule_due(world: &World) -> Result<(), Error> {
    loop {
        let jobs = job_lease(&world.store, "rule", world.now(), LEASE, &[JobKind::Rule], BATCH).await?;
        if jobs.is_empty() {
            return Ok(());
        }
        rule_all(world, &jobs).await;
    }
}

/// Does the next jobs; false when there were none.
async fn step(world: &World, settings: &Settings) -> Result<bool, Error> {
    let kinds = [JobKind::Act, JobKind::Recall];
    let rulings =
        job_lease(&world.store, &settings.worker, world.now(), LEASE, &[JobKind::Rule], BATCH).await?;
    if !rulings.is_empty() {
        rule_all(world, &rulings).await;
    }
    let others = job_lease(&world.store, &settings.worker, world.now(), LEASE, &kinds, 32).await?;
    let some = !rulings.is_empty() || !others.is_empty();
    all(world, others).await;
    Ok(some)
}

async fn one(world: &World, job: &Job) {
    let done = match job.kind {
        JobKind::Act => match act(world, job).await {
            Ok(Ok(())) => Ok(()),
            Ok(Err(Unsent::Later(why))) => Err(Error::Unavailable(why)),
            Ok(Err(Unsent::Never(why))) => Err(Error::Corrupt(why)),
            Err(error) => Err(error),
        },
        JobKind::Recall => recall::recall_some(world, job).await,
        JobKind::Read => read::read(world, job).await,
        JobKind::Send => send::send(world, job).await,
        JobKind::Rule | JobKind::Learn => return,
    };
    end(world, job, done).await;
}

/// Rules many together; where that fails, one by one; and what fails then goes to a person.
async fn rule_all(world: &World, jobs: &[Job]) {
    let Err(error) = rule::batch(world, jobs).await else { return };
    tracing::warn!(%error, cases = jobs.len(), "a batch could not be ruled together");
    for job in jobs {
        match rule::batch(world, std::slice::from_ref(job)).await {
            Ok(()) => {}
            Err(error @ (Error::Changed | Error::Unavailable(_))) if job.attempts < MOST_ATTEMPTS => {
                end(world, job, Err(error)).await;
            }
            Err(error) => {
                tracing::error!(%error, case.id = %job.subject, "a case could not be ruled: it goes to a person");
                let deferred = rule::defer(world, job).await;
                end(world, job, deferred).await;
            }
        }
    }
}

/// Ends a job that failed: later again, or dead and visible.
async fn end(world: &World, job: &Job, done: Result<(), Error>) {
    let error = match done {
        // Somebody else did it, or has it now.
        Ok(()) => return,
        Err(error) => error,
    };
    let attempts = job.attempts;
    let dead =
        attempts >= MOST_ATTEMPTS || matches!(error, Error::Corrupt(_) | Error::NotFound | Error::Refused(_));
    let wait = 2_i64.saturating_pow(attempts.min(12) as u32);
    let wait = if error == Error::Changed { 1 } else { wait };
    let next = if dead { Next::Dead } else { Next::Due(world.now().plus_seconds(wait)) };
    tracing::warn!(%error, job.id = %job.id, job.kind = job.kind.as_str(), attempts, dead, "a job failed");
    let (job, why) = (job.clone(), error.to_string());
    let kept = world
        .store
        .write(world.now(), move |tx| {
            let (job, why) = (job.clone(), why.clone());
            Box::pin(async move {
                job_failed(tx, &job, &why, next).await?;
                if next == Next::Dead {
                    stands_out(tx, &job, &why).await?;
                    // Whatever kept it from being read: a person gets it.
                    if job.kind == JobKind::Read {
                        read::give_up(tx, &job);
                    }
                }
                Ok::<_, Error>(())
            })
        })
        .await;
    if let Err(error) = kept {
        tracing::error!(%error, "the failure of a job could not be kept; its lease will run out");
    }
}

/// A dead job stands on its case, and the team is told.
async fn stands_out(tx: &store::Tx, job: &Job, why: &str) -> Result<(), Error> {
    let case = match job.kind {
        JobKind::Act => {
            let decision = match job.subject.parse() {
                Ok(id) => store::decision::decision_get(tx, id).await?,
                Err(_) => None,
            };
            decision.map(|decision| decision.case)
        }
        JobKind::Read | JobKind::Rule | JobKind::Recall => job.subject.parse::<CaseId>().ok(),
        JobKind::Send => send::case_of(tx, job).await?,
        JobKind::Learn => None,
    };
    let facts = json!({ "job": job.id, "kind": job.kind.as_str(), "why": why });
    let Some(case) = case else {
        tx.record(Entry::on(tx.at(), Actor::Program, Verb::Failed, &job.subject, facts));
        return Ok(());
    };
    tx.record(Entry::on_case(tx.at(), Actor::Program, Verb::Failed, case, facts));
    if let Some(case) = store::case::case_get(tx, case).await?
        && let Some(stream) = store::stream::stream_get(tx, case.stream).await?
    {
        tell::tell_team(tx, stream.team, Kind::JobDied, json!({ "case": case.id })).await?;
    }
    Ok(())
}

/// What has to be looked at now and then: claims that ran out, scores, appeals that wait, and whether there is much new to learn from.
///
/// # Errors
/// When the store failed, or another process looked at the same moment.
pub async fn tick(world: &World) -> Result<(), Error> {
    let now = world.now();
    let back = world
        .store
        .write(now, move |tx| {
            Box::pin(async move {
                let rows = store::review::review_sweep(tx, now).await?;
                for row in &rows {
                    let facts = json!({ "review": row.id, "why": "time" });
                    tx.record(Entry::on_case(now, Actor::Program, Verb::Released, row.case, facts));
                }
                Ok::<_, Error>(rows.len())
            })
        })
        .await?;
    if back > 0 {
        world.tell_news();
    }
    crate::duty::end_pilots(world).await?;
    watch::look(world).await?;
    concern::look(world).await?;
    opinion::look(world).await?;
    amnesty::look(world).await?;
    crate::appeal::look(world).await?;
    crate::automation::learn_where_due(world).await
}

/// Plans a lesson, unless one waits already.
pub(crate) async fn plan_lesson(tx: &store::Tx, automation: AutomationId) -> Result<(), Error> {
    let subject = automation.to_string();
    let waits = job_of_subject(tx, &subject).await?.iter().any(|job| job.kind == JobKind::Learn);
    if !waits {
        tx.job(NewJob { kind: JobKind::Learn, subject, payload: String::new(), due: tx.at() });
    }
    Ok(())
}

/// Gives a dead job another chance.
///
/// # Errors
/// `Changed` when it is not dead any more.
pub async fn again(world: &World, viewer: &Viewer, id: JobId) -> Result<(), Error> {
    access::is(viewer, Role::Administrator)?;
    let by = viewer.person;
    world
        .store
        .write(world.now(), move |tx| {
            Box::pin(async move {
                job_again(tx, id).await?;
                tx.record(Entry::on(
                    tx.at(),
                    Actor::Person(by),
                    Verb::Settled,
                    id,
                    json!({ "job": "again" }),
                ));
                Ok::<_, Error>(())
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}
