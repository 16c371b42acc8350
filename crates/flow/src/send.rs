//! Send: a decision goes out to the outlets of its stream, each by a job of its own. A job may run twice; the other side knows a decision
//! by its id, and what was sent stays sent.

use adapters::failure::Failure;
use adapters::webhook::Post;
use domain::case::Case;
use domain::decision::Decision;
use domain::id::{CaseId, DecisionId, OutletId};
use domain::outlet::delivery::{Delivery, Heard, State, Why};
use domain::outlet::parcel::{News, Parcel};
use domain::outlet::{Outlet, To};
use domain::record::{Actor, Entry, Verb};
use domain::stream::Stream;
use serde_json::json;
use store::Tx;
use store::case::case_get;
use store::decision::decision_get;
use store::delivery::{delivery_count, delivery_get, delivery_insert, delivery_of_case, delivery_set};
use store::job::{Job, JobKind, NewJob, Next, job_done, job_failed};
use store::outlet::{outlet_get, outlet_of_stream, outlet_secrets, outlet_set};
use store::stream::stream_get;

use crate::error::Error;
use crate::tell::{self, Kind};
use crate::world::World;

/// What a job is about: the decision and the outlet.
pub(crate) fn subject(delivery: &Delivery) -> String {
    format!("{}/{}", delivery.decision, delivery.outlet)
}

fn read_subject(job: &Job) -> Option<(DecisionId, OutletId)> {
    let (decision, outlet) = job.subject.split_once('/')?;
    Some((decision.parse().ok()?, outlet.parse().ok()?))
}

/// The job of a delivery.
pub(crate) fn job(delivery: &Delivery) -> NewJob {
    let due = delivery.due.unwrap_or(delivery.at);
    NewJob { kind: JobKind::Send, subject: subject(delivery), payload: String::new(), due }
}

/// The case that a job is about.
pub(crate) async fn case_of(tx: &Tx, job: &Job) -> Result<Option<CaseId>, Error> {
    let Some((decision, _)) = read_subject(job) else { return Ok(None) };
    Ok(decision_get(tx, decision).await?.map(|decision| decision.case))
}

/// Puts in a delivery to each outlet that takes this decision, with its job; what was put in before is left alone.
pub(crate) async fn fan_out(world: &World, decision: &Decision, case: &Case) -> Result<(), Error> {
    let outlets = outlet_of_stream(&world.store, case.stream).await?;
    let outlets: Vec<OutletId> =
        outlets.iter().filter(|it| it.takes(&decision.label)).map(|it| it.id).collect();
    if outlets.is_empty() {
        return Ok(());
    }
    let (decision, case) = (decision.id, case.id);
    world
        .write(move |tx| {
            let outlets = outlets.clone();
            Box::pin(async move {
                for outlet in outlets {
                    let delivery = Delivery::new(decision, outlet, case, tx.at());
                    if delivery_insert(tx, &delivery).await? {
                        tx.job(job(&delivery));
                    }
                }
                Ok(())
            })
        })
        .await?;
    world.work.notify_waiters();
    Ok(())
}

/// Sends the decision of a job to its outlet, and keeps what came of it: done, later, or for a person to look at.
///
/// # Errors
/// When the store failed; what the other side does is no error here.
pub(crate) async fn send(world: &World, job: &Job) -> Result<(), Error> {
    let corrupt = || Error::Corrupt(job.subject.clone());
    let (decision, outlet) = read_subject(job).ok_or_else(corrupt)?;
    let db = &world.store;
    let delivery = delivery_get(db, decision, outlet).await?.ok_or_else(corrupt)?;
    let outlet = outlet_get(db, outlet).await?.ok_or_else(corrupt)?;
    let decision = decision_get(db, decision).await?.ok_or_else(corrupt)?;
    if matches!(delivery.state, State::Sent | State::Passed) {
        return settle(world, job, &outlet, delivery, None).await;
    }
    if decision.replaced {
        return settle(world, job, &outlet, delivery.passed(world.now()), None).await;
    }
    let case = case_get(db, decision.case).await?.ok_or_else(corrupt)?;
    let stream = stream_get(db, case.stream).await?.ok_or_else(corrupt)?;
    let heard = if outlet.on {
        let news = news(world, &delivery).await?;
        let parcel = Parcel { case: &case, decision: &decision, news };
        attempt(world, &outlet, &stream, &parcel, &decision.id.to_string()).await?
    } else {
        Heard::Never(Why::Off)
    };
    let after = delivery.after(job.attempts, &heard, world.now());
    settle(world, job, &outlet, after, Some(heard)).await
}

/// Whether the other side knows, or may know, an earlier decision of the case.
async fn news(world: &World, delivery: &Delivery) -> Result<News, Error> {
    let known = |it: &&Delivery| {
        it.outlet == delivery.outlet
            && it.decision != delivery.decision
            && it.created <= delivery.created
            && (it.state == State::Sent || it.attempts > 0)
    };
    let all = delivery_of_case(&world.store, delivery.case).await?;
    let before = all.iter().rev().find(known).map(|it| it.decision);
    Ok(before.map_or(News::Made, News::Replaces))
}

/// One attempt, under the id that the other side knows it by.
pub(crate) async fn attempt(
    world: &World,
    outlet: &Outlet,
    stream: &Stream,
    parcel: &Parcel<'_>,
    id: &str,
) -> Result<Heard, Error> {
    match &outlet.to {
        To::Folder => {
            let Some(delivery) = &world.delivery else { return Ok(Heard::Never(Why::NoFolder)) };
            let file = match parcel.file(&stream.paper, &outlet.shape) {
                Ok(file) => file,
                Err(why) => return Ok(Heard::Never(why)),
            };
            let sent = delivery.send_within(&outlet.key, id, outlet.shape.ending(), file.as_bytes()).await;
            Ok(match sent {
                Ok(_) => Heard::Taken,
                Err(Failure::Temporary(why)) => Heard::Later(Why::Disk(why), None),
                Err(Failure::Permanent(why)) => Heard::Never(Why::Disk(why)),
            })
        }
        To::Webhook(address) => {
            let body = match parcel.message(&stream.paper, outlet) {
                Ok(body) => body,
                Err(why) => return Ok(Heard::Never(why)),
            };
            let (at, secrets) = (world.now(), outlet_secrets(&world.store, outlet.id).await?);
            let secrets = secrets.signing(at).into_iter().map(str::to_owned).collect();
            let post = Post { address: address.clone(), id: id.to_owned(), at, secrets, body };
            Ok(world.webhooks.send(&post).await)
        }
    }
}

/// Keeps where a delivery stands now, with the end of its job or its next turn.
async fn settle(
    world: &World,
    job: &Job,
    outlet: &Outlet,
    after: Delivery,
    heard: Option<Heard>,
) -> Result<(), Error> {
    if let Some(why) = &after.why {
        tracing::warn!(%why, job.subject = %job.subject, state = after.state.as_str(), "a delivery did not work");
    }
    let (job, outlet) = (job.clone(), outlet.clone());
    let tried = heard.is_some();
    world
        .store
        .write(world.now(), move |tx| {
            let (job, outlet, after) = (job.clone(), outlet.clone(), after.clone());
            Box::pin(async move {
                let why = after.why.as_ref().map(ToString::to_string).unwrap_or_default();
                match (after.state, after.due) {
                    (State::Waiting, Some(due)) => job_failed(tx, &job, &why, Next::Due(due)).await?,
                    (State::Failed | State::Waiting, _) => job_failed(tx, &job, &why, Next::Dead).await?,
                    (State::Sent | State::Passed, _) => job_done(tx, &job).await?,
                }
                if after.state == State::Failed {
                    fails(tx, &outlet, &after).await?;
                }
                if tried || after.state == State::Passed {
                    keep(tx, &after).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await
}

async fn keep(tx: &Tx, after: &Delivery) -> Result<(), Error> {
    let before = delivery_get(tx, after.decision, after.outlet).await?;
    if before.is_some_and(|before| before.state == State::Passed) {
        return Ok(());
    }
    delivery_set(tx, after).await?;
    if after.state == State::Sent {
        let facts = json!({ "decision": after.decision, "outlet": after.outlet });
        tx.record(Entry::on_case(tx.at(), Actor::Program, Verb::Delivered, after.case, facts));
    }
    Ok(())
}

/// A delivery that failed stands on its case. The team is told once, of the first; an outlet whose other side is gone is switched off.
async fn fails(tx: &Tx, outlet: &Outlet, after: &Delivery) -> Result<(), Error> {
    let facts = json!({ "decision": after.decision, "outlet": after.outlet, "because": after.why });
    tx.record(Entry::on_case(tx.at(), Actor::Program, Verb::Failed, after.case, facts));
    let team = stream_get(tx, outlet.stream).await?.map(|stream| stream.team);
    let outlet = outlet_get(tx, outlet.id).await?.ok_or(Error::NotFound)?;
    let gone = after.why == Some(Why::Gone) && outlet.on;
    let first = delivery_count(tx, outlet.id, State::Failed).await?.n == 0;
    if gone {
        let off = outlet_set(tx, &Outlet { on: false, gone: true, ..outlet.clone() }).await?;
        let facts = json!({ "outlet": "gone", "is": off });
        tx.record(Entry::on(tx.at(), Actor::Program, Verb::Settled, outlet.id, facts));
    }
    let kind = if gone { Kind::OutletGone } else { Kind::OutletFails };
    if let Some(team) = team
        && (gone || first)
    {
        tell::tell_team(tx, team, kind, json!({ "outlet": outlet.name, "stream": outlet.stream })).await?;
    }
    Ok(())
}
