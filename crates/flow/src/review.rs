//! Review: a person takes a case in hand, gives their own view first where the lot says so, and decides.

mod aside;
mod open;
mod recent;
mod split;

pub use aside::{answer, ask, draft, hand_over, not_for_ai, release, undo};
pub use open::{OnDesk, Shown, Work, faults, open, picture};
pub use recent::{Done, OwnFigures, own_figures, recent};
pub use split::{join, split};

use domain::automation::Stage;
use domain::case::{Case, CaseVerb};
use domain::decision::{By, Decision, Grounds, Remedy};
use domain::document::Content;
use domain::id::{DecisionId, JudgementId, ReviewId, StreamId};
use domain::judgement::Given;
use domain::person::Viewer;
use domain::record::{Actor, Entry, Verb};
use domain::review::{Agreement, ReviewKind};
use domain::stream::Stream;
use domain::time::At;
use serde_json::json;
use store::Tx;
use store::audit::audit_get;
use store::case::{case_get, case_set};
use store::decision::{decision_insert, decision_replace, decision_standing};
use store::job::{JobKind, NewJob};
use store::judgement::{Judgement, judgement_insert_many};
use store::known_value::known_value_put;
use store::proposal::proposal_of_case;
use store::review::{Row, review_done_count, review_get, review_next, review_set};
use store::ruling::{basis_get, ruling_of_case};
use store::stream::stream_get;

use crate::access::{self, AccessRefusal};
use crate::automation;
use crate::error::Error;
use crate::tell::{self, Kind};
use crate::world::{World, chance};
use crate::{recall, watch};

/// A person's decision goes out after so many seconds: time to take it back.
pub const UNDO_SECONDS: i64 = 60;

/// What came of a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Committed {
    /// Whether the person agreed with the machine; for this person's eyes only.
    pub agreement: Agreement,
    /// Until when it can be taken back; none when it cannot.
    pub undo_until: Option<At>,
}

/// Claims the next case for this person: what was handed to them first, then the oldest of their teams.
///
/// # Errors
/// When the viewer decides in no team, or the store failed.
pub async fn next(
    world: &World,
    viewer: &Viewer,
    stream: Option<StreamId>,
) -> Result<Option<ReviewId>, Error> {
    let streams = store::stream::stream_list(&world.store).await?;
    let mine = streams.iter().filter(|it| viewer.may_decide(it.team) && stream.is_none_or(|id| id == it.id));
    let mine: Vec<StreamId> = mine.map(|it| it.id).collect();
    let viewer = viewer.clone();
    let claimed = world
        .write(move |tx| {
            let (viewer, mine) = (viewer.clone(), mine.clone());
            Box::pin(async move {
                let waiting = review_next(tx, &mine, viewer.person, 1).await?;
                let Some(row) = waiting.into_iter().next() else { return Ok(None) };
                claim_in(tx, &viewer, &row).await?;
                Ok::<_, Error>(Some(row.id))
            })
        })
        .await?;
    world.tell_news();
    Ok(claimed)
}

/// Claims this one, or keeps it longer.
///
/// # Errors
/// Refused when a colleague has it, it is over, or this person may not.
pub async fn claim(world: &World, viewer: &Viewer, id: ReviewId) -> Result<(), Error> {
    let viewer = viewer.clone();
    world
        .write(move |tx| {
            let viewer = viewer.clone();
            Box::pin(async move {
                let row = review_get(tx, id).await?.ok_or(Error::NotFound)?;
                claim_in(tx, &viewer, &row).await
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}

async fn claim_in(tx: &Tx, viewer: &Viewer, row: &Row) -> Result<(), Error> {
    access::decides(viewer, row.team)?;
    let stream = stream_get(tx, row.stream).await?.ok_or(Error::NotFound)?;
    // A newcomer judges first, so that a habit of agreeing does not come before a habit of looking.
    let first = stream.policy.first_reviews;
    let newcomer =
        first > 0 && review_done_count(tx, viewer.person, row.stream, first).await?.n < u64::from(first);
    let anew = !row.review.is_with(viewer.person);
    let claimed = row.review.clone().claim(viewer.person, tx.at(), stream.policy.claim_minutes, newcomer)?;
    review_set(tx, row, claimed).await?;
    if anew {
        let facts = json!({ "review": row.id });
        tx.record(Entry::on_case(tx.at(), Actor::Person(viewer.person), Verb::Claimed, row.case, facts));
    }
    Ok(())
}

/// Stores the person's own view, a label and for a document its values, before the proposal is shown.
///
/// # Errors
/// Refused when it is not in their hands, given already, or no label of the stream.
pub async fn judge(
    world: &World,
    viewer: &Viewer,
    id: ReviewId,
    content: impl Into<Content>,
) -> Result<(), Error> {
    let (viewer, content) = (viewer.clone(), content.into());
    world
        .write(move |tx| {
            let (viewer, content) = (viewer.clone(), content.clone());
            Box::pin(async move {
                let (row, stream) = held(tx, &viewer, id).await?;
                let judged = row.review.clone().judge(viewer.person, of(&stream, &content)?)?;
                review_set(tx, &row, judged).await?;
                let facts = json!({ "review": id });
                tx.record(Entry::on_case(
                    tx.at(),
                    Actor::Person(viewer.person),
                    Verb::Judged,
                    row.case,
                    facts,
                ));
                Ok::<_, Error>(())
            })
        })
        .await
}

/// The review, if this viewer may work on it, and its stream.
async fn held(tx: &Tx, viewer: &Viewer, id: ReviewId) -> Result<(Row, Stream), Error> {
    let row = review_get(tx, id).await?.ok_or(Error::NotFound)?;
    access::decides(viewer, row.team)?;
    let stream = stream_get(tx, row.stream).await?.ok_or(Error::NotFound)?;
    Ok((row, stream))
}

/// What somebody says of a case, as its stream has it: the label must be one of its own, the values are those of its fields, tidied.
pub(crate) fn of(stream: &Stream, content: &Content) -> Result<Content, Error> {
    if !stream.has(&content.label) {
        return Err(AccessRefusal::UnknownLabel.into());
    }
    let values = stream.paper.tidy(&content.label, &content.values);
    Ok(Content { label: content.label.clone(), values })
}

/// Decides. What the person saw before decides what the label may prove.
///
/// # Errors
/// Refused when it is not in their hands, their own view is still to come, or the label is none of the stream's; `Changed` when the
/// case went another way in the meantime.
pub async fn commit(
    world: &World,
    viewer: &Viewer,
    id: ReviewId,
    content: impl Into<Content>,
    why: &str,
) -> Result<Committed, Error> {
    let (viewer, content, why) = (viewer.clone(), content.into(), domain::case::tidy(why));
    let draws = world.clone();
    let committed = world.write(move |tx| {
        let (viewer, content, why, draws) = (viewer.clone(), content.clone(), why.clone(), draws.clone());
        Box::pin(async move { commit_in(tx, &draws, &viewer, id, &content, &why).await })
    });
    let committed = committed.await?;
    world.tell_news();
    Ok(committed)
}

async fn commit_in(
    tx: &Tx,
    world: &World,
    viewer: &Viewer,
    id: ReviewId,
    content: &Content,
    why: &str,
) -> Result<Committed, Error> {
    let (row, stream) = held(tx, viewer, id).await?;
    let content = &of(&stream, content)?;
    let done = row.review.clone().commit(viewer.person, content)?;
    review_set(tx, &row, done).await?;
    let case = case_get(tx, row.case).await?.ok_or(Error::NotFound)?;
    // By the lottery this case is an audit, whether it is judged as one or recalled in the meantime.
    let audit = audit_get(tx, case.id).await?.filter(|audit| audit.wrong.is_none());
    let sight = sight(tx, &row, audit.is_some()).await?;
    judged(tx, &row, &case, content, sight, world.draw(case.id)).await?;
    if let Some(audit) = audit {
        let blind = row.review.first.as_ref().unwrap_or(content);
        let decided = proposal_of_case(tx, case.id).await?.map(|row| row.proposal.content());
        let facts = json!({ "review": row.id });
        tx.record(Entry::on_case(tx.at(), Actor::Person(viewer.person), Verb::Audited, case.id, facts));
        watch::audited(tx, &audit, decided.is_none_or(|it| !stream.paper.same(&it, blind))).await?;
    }
    if row.review.kind == ReviewKind::Audit {
        return audit_end(tx, viewer, &case, &stream, content, why).await;
    }
    let shown = automation::at_work(tx, stream.id).await?.is_some_and(|it| it.shows_proposals_at(tx.at()));
    let proposed = proposal_of_case(tx, case.id).await?.filter(|_| shown).map(|row| row.proposal.content());
    let grounds = recall::grounds(tx, &row, &stream, content, why).await?;
    let decision = decision(&case, viewer, content, grounds, tx.at());
    case_set(tx, &case, case.state.after(CaseVerb::Decide)?, Some(&content.label)).await?;
    decide(tx, &decision, &stream, viewer).await?;
    Ok(Committed {
        agreement: Agreement::between(&stream.paper, content, proposed.as_ref()),
        undo_until: Some(tx.at().plus_seconds(UNDO_SECONDS)),
    })
}

/// How the labels of a review were given: the view before a proposal was shown, and a label without such a view.
#[derive(Clone, Copy)]
struct Sight {
    first: Given,
    other: Given,
}

/// A label proves without a lot only where nobody could see a proposal from the ruling up to now: who saw one before an automation
/// went back into the shadow has seen it.
async fn sight(tx: &Tx, row: &Row, audit: bool) -> Result<Sight, Error> {
    if audit {
        return Ok(Sight { first: Given::Audit, other: Given::Seen });
    }
    if row.review.kind != ReviewKind::Decide {
        return Ok(Sight { first: Given::Again, other: Given::Seen });
    }
    let ruling = ruling_of_case(tx, row.case).await?;
    let basis = match &ruling {
        Some(ruling) => basis_get(tx, &ruling.basis).await?,
        None => None,
    };
    let hid = basis.as_ref().is_none_or(|basis| basis.stage <= Stage::Shadow);
    Ok(match automation::at_work(tx, row.stream).await? {
        None if ruling.is_none() => Sight { first: Given::History, other: Given::History },
        Some(now) if hid && !now.shows_proposals() => Sight { first: Given::Shadow, other: Given::Shadow },
        _ => Sight { first: Given::JudgeFirst, other: Given::Seen },
    })
}

/// What the person's label may teach and prove. A blind view that changed afterwards counts twice: as what it was, blind, and as
/// what they decided, seen.
async fn judged(
    tx: &Tx,
    row: &Row,
    case: &Case,
    content: &Content,
    sight: Sight,
    draw: f64,
) -> Result<(), Error> {
    let judgement = |content: &Content, given| Judgement {
        id: JudgementId::new(tx.at(), chance()),
        case: case.id,
        stream: case.stream,
        label: content.label.clone(),
        values: content.values.clone(),
        given,
        draw,
        at: tx.at(),
    };
    let rows: Vec<Judgement> = match &row.review.first {
        Some(first) if first.says_as(content) => vec![judgement(first, sight.first)],
        Some(first) => vec![judgement(first, sight.first), judgement(content, Given::Seen)],
        None => vec![judgement(content, sight.other)],
    };
    Ok(judgement_insert_many(tx, &rows).await?)
}

fn decision(case: &Case, viewer: &Viewer, content: &Content, grounds: Grounds, at: At) -> Decision {
    Decision {
        id: DecisionId::new(at, chance()),
        case: case.id,
        label: content.label.clone(),
        values: content.values.clone(),
        by: By::Person(viewer.person),
        grounds,
        remedy: Remedy::from(at),
        at,
        replaced: false,
    }
}

async fn decide(tx: &Tx, decision: &Decision, stream: &Stream, viewer: &Viewer) -> Result<(), Error> {
    decision_insert(tx, decision, stream.id).await?;
    note(tx, stream, decision).await?;
    let mut facts =
        json!({ "decision": decision.id, "label": decision.label, "says": decision.content().seal() });
    let verb = match &decision.grounds {
        Grounds::Repaired { wrong, .. } => {
            facts["wrong"] = json!(wrong);
            Verb::Repaired
        }
        Grounds::Judged { .. } | Grounds::Proven(_) => Verb::Decided,
    };
    tx.record(Entry::on_case(tx.at(), Actor::Person(viewer.person), verb, decision.case, facts));
    let due = tx.at().plus_seconds(UNDO_SECONDS);
    tx.job(NewJob { kind: JobKind::Act, subject: decision.id.to_string(), payload: String::new(), due });
    Ok(())
}

/// Notes the values that no second document of the stream may have.
pub(crate) async fn note(tx: &Tx, stream: &Stream, decision: &Decision) -> Result<(), Error> {
    let unique = stream.paper.unique();
    let text = |key: &str| decision.values.get(key).and_then(|filled| filled.value.text()).map(str::to_owned);
    let values: Vec<(String, String)> = unique.filter_map(|key| Some((key.to_owned(), text(key)?))).collect();
    // Most streams have no such field, and then there is nothing to take away either.
    if stream.paper.unique().next().is_some() {
        known_value_put(tx, stream.id, decision.case, &values).await?;
    }
    Ok(())
}

/// Ends an audit: where the person stays with another label, the decision is repaired.
async fn audit_end(
    tx: &Tx,
    viewer: &Viewer,
    case: &Case,
    stream: &Stream,
    content: &Content,
    why: &str,
) -> Result<Committed, Error> {
    let standing = decision_standing(tx, case.id).await?;
    let Some(standing) = standing.filter(|standing| standing.by.person().is_none()) else {
        return Ok(Committed { agreement: Agreement::NoProposal, undo_until: None });
    };
    let agreement = Agreement::between(&stream.paper, content, Some(&standing.content()));
    if agreement == Agreement::Overridden {
        repair(tx, viewer, case, stream, &standing, content, why).await?;
    }
    Ok(Committed { agreement, undo_until: None })
}

/// Replaces a decision that was found wrong and tells everybody it touched. Where a machine was wrong, its siblings are recalled; another
/// writing of the same is put right for the requester and says nothing against the machine's other decisions.
pub(crate) async fn repair(
    tx: &Tx,
    viewer: &Viewer,
    case: &Case,
    stream: &Stream,
    wrong: &Decision,
    content: &Content,
    why: &str,
) -> Result<(), Error> {
    recall::found(tx, case.id, stream, content, tx.at()).await?;
    decision_replace(tx, wrong.id).await?;
    case_set(tx, case, case.state.after(CaseVerb::Repair)?, Some(&content.label)).await?;
    let grounds = Grounds::Repaired { wrong: wrong.id, why: why.to_owned() };
    let right = decision(case, viewer, content, grounds, tx.at());
    decision_insert(tx, &right, case.stream).await?;
    note(tx, stream, &right).await?;
    let says = content.seal();
    let facts = json!({ "decision": right.id, "wrong": wrong.id, "label": content.label, "says": says });
    tx.record(Entry::on_case(tx.at(), Actor::Person(viewer.person), Verb::Repaired, case.id, facts));
    tx.job(NewJob {
        kind: JobKind::Act,
        subject: right.id.to_string(),
        payload: String::new(),
        due: tx.at(),
    });
    if let Some(requester) = case.requester {
        tell::tell(tx, requester, Some(case.id), Kind::Repaired, json!({})).await?;
    }
    Ok(())
}
