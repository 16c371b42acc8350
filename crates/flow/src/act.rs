//! Act: carries a decision out. Runs as a job, may run twice, and has its effect once.

use adapters::failure::Failure;
use domain::id::DecisionId;
use domain::outlet::parcel::{News, Parcel};
use domain::record::{Actor, Entry, Verb};
use serde_json::json;
use store::case::case_get;
use store::decision::decision_get;
use store::job::{Job, job_done};
use store::stream::stream_get;

use crate::error::Error;
use crate::send;
use crate::tell;
use crate::world::World;

/// What kept a decision from being carried out.
#[derive(Debug)]
pub(crate) enum Unsent {
    /// It may work later.
    Later(String),
    /// It will not work: a person has to look.
    Never(String),
}

/// Carries out the decision of a job: out into the world under the decision's own id, which the other side knows it by; then, in one
/// transaction, the entry, the word to the requester, and the end of the job.
///
/// # Errors
/// The outer error when the store failed; the inner one when the world outside did.
pub(crate) async fn act(world: &World, job: &Job) -> Result<Result<(), Unsent>, Error> {
    let id: DecisionId = job.subject.parse().map_err(|_| Error::Corrupt(job.subject.clone()))?;
    let decision = decision_get(&world.store, id).await?.ok_or(Error::NotFound)?;
    let case = case_get(&world.store, decision.case).await?.ok_or(Error::NotFound)?;
    // What was replaced in the meantime is not carried out any more.
    if !decision.replaced {
        // Each outlet gets a job of its own, before anything can fail here: one that is down holds up no other.
        send::fan_out(world, &decision, &case).await?;
    }
    if !decision.replaced
        && let Some(delivery) = &world.delivery
    {
        let stream = stream_get(&world.store, case.stream).await?.ok_or(Error::NotFound)?;
        let parcel = Parcel { case: &case, decision: &decision, news: News::Made };
        let body = parcel.json(&stream.paper);
        match delivery.send(&decision.id.to_string(), body.to_string().as_bytes()).await {
            Ok(_) => {}
            Err(Failure::Temporary(why)) => return Ok(Err(Unsent::Later(why))),
            Err(Failure::Permanent(why)) => return Ok(Err(Unsent::Never(why))),
        }
    }
    let (job, at) = (job.clone(), world.now());
    world
        .store
        .write(at, move |tx| {
            let (job, decision, case) = (job.clone(), decision.clone(), case.clone());
            Box::pin(async move {
                job_done(tx, &job).await?;
                if decision.replaced {
                    return Ok(());
                }
                let facts = json!({ "decision": decision.id });
                tx.record(Entry::on_case(at, Actor::Program, Verb::Acted, case.id, facts));
                if let Some(requester) = case.requester {
                    tell::tell(tx, requester, Some(case.id), tell::Kind::Decided, json!({})).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(Ok(()))
}
