//! Recall: a machine's decision is found wrong, and its siblings go back to the queue.

use std::sync::Arc;

use domain::case::{Case, CaseState, CaseVerb};
use domain::decision::{By, Decision, Grounds};
use domain::document::Content;
use domain::gate::Reason;
use domain::id::{CaseId, DecisionId, ReviewId};
use domain::record::{Actor, Entry, Verb};
use domain::repair::{self, Recall, Wrong};
use domain::review::{Review, ReviewKind};
use domain::stream::Stream;
use domain::time::At;
use serde_json::json;
use store::Tx;
use store::audit::audit_last_clean;
use store::case::{case_get, case_set};
use store::decision::{decision_of_case, decision_recall_list, decision_replace};
use store::job::{Job, JobKind, NewJob, job_done};
use store::proposal::proposal_of_case;
use store::review::{Row, review_insert, review_of_case};
use store::stream::stream_get;

use crate::error::Error;
use crate::review::UNDO_SECONDS;
use crate::tell::{self, Kind};
use crate::world::{World, chance};

/// So many are recalled in one transaction: few, so that a person who saves waits for one small batch, not for a hundred cases.
const BATCH: u32 = 10;

/// On which grounds a person decides: who looks again and says something else than the machine did, found its mistake.
pub(crate) async fn grounds(
    tx: &Tx,
    row: &Row,
    stream: &Stream,
    says: &Content,
    why: &str,
) -> Result<Grounds, Error> {
    let why = why.to_owned();
    if row.review.kind != ReviewKind::Recall {
        return Ok(Grounds::Judged { why });
    }
    let due = tx.at().plus_seconds(UNDO_SECONDS);
    Ok(match found(tx, row.case, stream, says, due).await? {
        Some(wrong) => Grounds::Repaired { wrong, why },
        None => Grounds::Judged { why },
    })
}

/// The machine's decision that is wrong by what a person says of its case, and that nobody found wrong before. The recall of its siblings is
/// planned in the same transaction, once it cannot be taken back any more.
pub(crate) async fn found(
    tx: &Tx,
    case: CaseId,
    stream: &Stream,
    says: &Content,
    due: At,
) -> Result<Option<DecisionId>, Error> {
    let decisions = decision_of_case(tx, case).await?;
    let Some(wrong) = repair::found(&decisions, says, &stream.paper) else { return Ok(None) };
    let reviews = review_of_case(tx, case).await?;
    let withdrawn = reviews.iter().rev().find(|row| row.review.kind == ReviewKind::Recall);
    if repair::recalls(withdrawn.and_then(|row| row.reason))
        && let By::Automation(automation) = wrong.by
        && let Some(proposal) = proposal_of_case(tx, case).await?
    {
        let score = proposal.proposal.score;
        plan(tx, &Wrong { case, automation, label: wrong.label.clone(), score }, due).await?;
    }
    Ok(Some(wrong.id))
}

async fn plan(tx: &Tx, wrong: &Wrong, due: At) -> Result<(), Error> {
    let clean = audit_last_clean(tx, wrong.automation, &wrong.label, tx.at()).await?;
    let recall = repair::recall(wrong, clean);
    let payload = serde_json::to_string(&recall).map_err(|error| Error::Corrupt(error.to_string()))?;
    tx.job(NewJob { kind: JobKind::Recall, subject: wrong.case.to_string(), payload, due });
    Ok(())
}

/// Recalls the next siblings of a job, and plans the rest.
///
/// # Errors
/// When the store failed, or somebody decided one of them at the same moment: then it is tried again.
pub(crate) async fn recall_some(world: &World, job: &Job) -> Result<(), Error> {
    let plan: Recall =
        serde_json::from_str(&job.payload).map_err(|error| Error::Corrupt(error.to_string()))?;
    let siblings = decision_recall_list(&world.store, &plan, None, BATCH).await?;
    let more = siblings.len() as u32 == BATCH;
    let siblings: Arc<[Decision]> = siblings.into_iter().map(|(decision, _)| decision).collect();
    let (job, plan) = (job.clone(), Arc::new(plan));
    let at = world.now();
    world
        .store
        .write(at, move |tx| {
            let (siblings, job, plan) = (siblings.clone(), job.clone(), plan.clone());
            Box::pin(async move {
                job_done(tx, &job).await?;
                for decision in siblings.iter() {
                    reopen(tx, decision, Reason::Recalled, plan.but).await?;
                }
                if more {
                    // What was recalled stands no longer and is not listed again.
                    tx.job(NewJob {
                        kind: JobKind::Recall,
                        subject: job.subject.clone(),
                        payload: job.payload.clone(),
                        due: at,
                    });
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}

/// Withdraws a decision of a machine and puts its case in the queue, for a person to judge without seeing what the machine thought.
pub(crate) async fn reopen(
    tx: &Tx,
    decision: &Decision,
    why: Reason,
    because_of: CaseId,
) -> Result<(), Error> {
    let case: Case = case_get(tx, decision.case).await?.ok_or(Error::NotFound)?;
    let By::Automation(automation) = decision.by else { return Ok(()) };
    if case.state != CaseState::Decided {
        return Ok(());
    }
    let stream = stream_get(tx, case.stream).await?.ok_or(Error::NotFound)?;
    decision_replace(tx, decision.id).await?;
    case_set(tx, &case, case.state.after(CaseVerb::Reopen)?, None).await?;
    withdraw_audits(tx, case.id).await?;
    let review = Review { barred: case.requester, ..Review::new(ReviewKind::Recall, true) };
    let row = Row::new(ReviewId::new(tx.at(), chance()), case.id, stream.id, stream.team, review, tx.at());
    review_insert(tx, &Row { reason: Some(why), ..row }).await?;
    let facts =
        json!({ "decision": decision.id, "automation": automation, "because_of": because_of, "why": why });
    tx.record(Entry::on_case(tx.at(), Actor::Program, Verb::Recalled, case.id, facts));
    if let Some(requester) = case.requester {
        tell::tell(tx, requester, Some(case.id), Kind::Recalled, json!({})).await?;
    }
    Ok(())
}

/// A case that a person judges anyway needs no audit beside it.
async fn withdraw_audits(tx: &Tx, case: CaseId) -> Result<(), Error> {
    for row in review_of_case(tx, case).await? {
        let open = matches!(
            row.review.state,
            domain::review::ReviewState::Waiting | domain::review::ReviewState::Claimed { .. }
        );
        if open && row.review.kind == ReviewKind::Audit {
            let withdrawn = row.review.clone().withdraw()?;
            store::review::review_set(tx, &row, withdrawn).await?;
        }
    }
    Ok(())
}
