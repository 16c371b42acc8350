//! What a person does with a case besides deciding it: put back, hand over, ask, keep from AI, take back.

use domain::case::{CaseVerb, tidy};
use domain::id::{PersonId, ReviewId};
use domain::person::Viewer;
use domain::record::{Actor, Entry, Verb};
use domain::review::{Review, ReviewKind, ReviewState};
use serde_json::{Value, json};
use store::Tx;
use store::case::{case_get, case_set, case_set_not_for_ai};
use store::decision::{decision_replace, decision_standing};
use store::job::{JobKind, job_cancel};
use store::judgement::judgement_remove;
use store::person::person_viewer;
use store::review::{Asked, review_asked_set, review_draft_set, review_get, review_set};

use super::held;
use crate::access::AccessRefusal;
use crate::error::Error;
use crate::tell::{self, Kind};
use crate::world::World;

/// The longest note, in characters.
const LONGEST: usize = 5_000;

/// The longest draft, in characters: all fields of a document with a sentence in each.
const LONGEST_DRAFT: usize = 60_000;

fn words(text: &str) -> String {
    tidy(text).chars().take(LONGEST).collect()
}

fn by(tx: &Tx, viewer: &Viewer, verb: Verb, case: domain::id::CaseId, facts: Value) {
    tx.record(Entry::on_case(tx.at(), Actor::Person(viewer.person), verb, case, facts));
}

/// Keeps what the person has written so far.
///
/// # Errors
/// Refused when it is not in their hands.
pub async fn draft(world: &World, viewer: &Viewer, id: ReviewId, text: &str) -> Result<(), Error> {
    let (viewer, text) = (viewer.clone(), tidy(text).chars().take(LONGEST_DRAFT).collect::<String>());
    world
        .write(move |tx| {
            let (viewer, text) = (viewer.clone(), text.clone());
            Box::pin(async move {
                let (row, _) = held(tx, &viewer, id).await?;
                if !row.review.is_with(viewer.person) {
                    return Err(domain::review::ReviewRefusal::NotYours.into());
                }
                review_draft_set(tx, &row, Some(&text)).await?;
                Ok(())
            })
        })
        .await
}

/// Puts it back in the queue, with the work in it.
///
/// # Errors
/// Refused when it is not in their hands.
pub async fn release(world: &World, viewer: &Viewer, id: ReviewId) -> Result<(), Error> {
    let viewer = viewer.clone();
    world
        .write(move |tx| {
            let viewer = viewer.clone();
            Box::pin(async move {
                let (row, _) = held(tx, &viewer, id).await?;
                review_set(tx, &row, row.review.clone().release(viewer.person)?).await?;
                by(tx, &viewer, Verb::Released, row.case, json!({ "review": id }));
                Ok::<_, Error>(())
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}

/// Hands it to a colleague who may decide it too.
///
/// # Errors
/// Refused when it is not in their hands, or the colleague may not decide it.
pub async fn hand_over(
    world: &World,
    viewer: &Viewer,
    id: ReviewId,
    to: PersonId,
    note: &str,
) -> Result<(), Error> {
    let (viewer, note) = (viewer.clone(), words(note));
    world
        .write(move |tx| {
            let (viewer, note) = (viewer.clone(), note.clone());
            Box::pin(async move {
                let (row, _) = held(tx, &viewer, id).await?;
                must_decide(tx, to, row.team).await?;
                let row = review_set(tx, &row, row.review.clone().hand_over(viewer.person, to)?).await?;
                if !note.is_empty() {
                    review_draft_set(tx, &row, Some(&note)).await?;
                }
                by(tx, &viewer, Verb::HandedOver, row.case, json!({ "review": id, "to": to }));
                tell::tell(tx, to, Some(row.case), Kind::HandedOver, json!({ "review": id })).await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}

async fn must_decide(tx: &Tx, person: PersonId, team: domain::id::TeamId) -> Result<(), Error> {
    let colleague = person_viewer(tx, person).await?.filter(|it| it.may_decide(team));
    colleague.map(|_| ()).ok_or_else(|| AccessRefusal::NotAllowed.into())
}

/// Asks a colleague. The case stays in hand.
///
/// # Errors
/// Refused when it is not in their hands, or the colleague does not work in the team.
pub async fn ask(
    world: &World,
    viewer: &Viewer,
    id: ReviewId,
    to: PersonId,
    question: &str,
) -> Result<(), Error> {
    let (viewer, question) = (viewer.clone(), words(question));
    world
        .write(move |tx| {
            let (viewer, question) = (viewer.clone(), question.clone());
            Box::pin(async move {
                let (row, _) = held(tx, &viewer, id).await?;
                if !row.review.is_with(viewer.person) {
                    return Err(domain::review::ReviewRefusal::NotYours.into());
                }
                if to == viewer.person {
                    return Err(domain::review::ReviewRefusal::ToYourself.into());
                }
                must_decide(tx, to, row.team).await?;
                let asked = Asked { by: viewer.person, of: to, question, at: tx.at(), answer: None };
                review_asked_set(tx, &row, Some(asked)).await?;
                by(tx, &viewer, Verb::Asked, row.case, json!({ "review": id, "to": to }));
                tell::tell(tx, to, Some(row.case), Kind::Asked, json!({ "review": id })).await
            })
        })
        .await
}

/// Answers a colleague who asked.
///
/// # Errors
/// `NotFound` when nobody asked this person.
pub async fn answer(world: &World, viewer: &Viewer, id: ReviewId, text: &str) -> Result<(), Error> {
    let (viewer, text) = (viewer.clone(), words(text));
    world
        .write(move |tx| {
            let (viewer, text) = (viewer.clone(), text.clone());
            Box::pin(async move {
                let row = review_get(tx, id).await?.ok_or(Error::NotFound)?;
                let open =
                    row.asked.clone().filter(|asked| asked.of == viewer.person && asked.answer.is_none());
                let asked = open.ok_or(Error::NotFound)?;
                let asker = asked.by;
                review_asked_set(tx, &row, Some(Asked { answer: Some(text), ..asked })).await?;
                by(tx, &viewer, Verb::Answered, row.case, json!({ "review": id }));
                tell::tell(tx, asker, Some(row.case), Kind::Answered, json!({ "review": id })).await
            })
        })
        .await
}

/// Says that this case is not for AI. The person goes on deciding it.
///
/// # Errors
/// Refused when the viewer does not decide in the team.
pub async fn not_for_ai(world: &World, viewer: &Viewer, id: ReviewId, why: &str) -> Result<(), Error> {
    let (viewer, why) = (viewer.clone(), words(why));
    world
        .write(move |tx| {
            let (viewer, why) = (viewer.clone(), why.clone());
            Box::pin(async move {
                let (row, _) = held(tx, &viewer, id).await?;
                let case = case_get(tx, row.case).await?.ok_or(Error::NotFound)?;
                case_set_not_for_ai(tx, &case, true).await?;
                by(tx, &viewer, Verb::NotForAi, row.case, json!({ "review": id, "why": why }));
                Ok(())
            })
        })
        .await
}

/// Takes one's own decision back, as long as it did not go out.
///
/// # Errors
/// Refused when it is another person's, an audit, or it went out already.
pub async fn undo(world: &World, viewer: &Viewer, id: ReviewId) -> Result<(), Error> {
    let viewer = viewer.clone();
    world
        .write(move |tx| {
            let viewer = viewer.clone();
            Box::pin(async move { undo_in(tx, &viewer, id).await })
        })
        .await?;
    world.tell_news();
    Ok(())
}

async fn undo_in(tx: &Tx, viewer: &Viewer, id: ReviewId) -> Result<(), Error> {
    let (row, stream) = held(tx, viewer, id).await?;
    let own = matches!(row.review.state, ReviewState::Done { by, .. } if by == viewer.person);
    if !own || row.review.kind == ReviewKind::Audit {
        return Err(AccessRefusal::TooLate.into());
    }
    let standing = decision_standing(tx, row.case).await?.filter(|it| it.by.person() == Some(viewer.person));
    let decision = standing.ok_or(Error::Refused(AccessRefusal::TooLate.into()))?;
    // The job that carries it out is still there, or it is too late.
    if !job_cancel(tx, JobKind::Act, &decision.id.to_string()).await? {
        return Err(AccessRefusal::TooLate.into());
    }
    // What it found wrong is not found either.
    job_cancel(tx, JobKind::Recall, &row.case.to_string()).await?;
    let case = case_get(tx, row.case).await?.ok_or(Error::NotFound)?;
    decision_replace(tx, decision.id).await?;
    judgement_remove(tx, case.id, decision.at).await?;
    case_set(tx, &case, case.state.after(CaseVerb::Reopen)?, None).await?;
    let until = tx.at().plus_minutes(i64::from(stream.policy.claim_minutes));
    let claimed = ReviewState::Claimed { by: viewer.person, until };
    review_set(tx, &row, Review { state: claimed, ..row.review.clone() }).await?;
    by(tx, viewer, Verb::Undone, row.case, json!({ "review": id, "decision": decision.id }));
    Ok(())
}
