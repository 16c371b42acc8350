//! The desk: what waits, the next case, and everything a person does with the one in hand.

use std::collections::HashMap;

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use domain::check::Failing;
use domain::document::Content;
use domain::id::{CaseId, PersonId, ReviewId, StreamId};
use domain::review::ReviewState;
use flow::review::{self, Work};
use store::Page;

use crate::case::document;
use crate::error::{Answer, Error, sentence};
use crate::filled::Filled;
use crate::page::desk::{Desk, Done, Held, Queued, Saved, Waiting};
use crate::page::review::{Draft, LABEL};
use crate::visit::{Me, Named};

mod filling;
mod parts;
mod view;

pub(crate) use parts::{join_review, split_review};
pub(crate) use view::sender;

/// So many cases of the queue are on a page.
const ROWS: u32 = 25;
/// Of the document that comes next so many pages are looked up beforehand: more do not fit on a screen.
const PAGES_AHEAD: usize = 3;

/// What stands behind the question mark of an address.
pub(crate) type Asked = Query<HashMap<String, String>>;

/// `GET /desk`.
pub(crate) async fn open_desk(me: Me, Query(asked): Asked) -> Answer {
    let desk = load(&me, &asked).await?;
    Ok(me.show(desk.sheet(me.reader())).await)
}

async fn load(me: &Me, asked: &HashMap<String, String>) -> Result<Desk, Error> {
    let (db, viewer, reader) = (&me.world().store, me.viewer(), me.reader());
    let mut streams = store::stream::stream_of_teams(db, &viewer.teams).await?;
    streams.retain(|stream| viewer.may_decide(stream.team));
    let ids: Vec<StreamId> = streams.iter().map(|stream| stream.id).collect();
    let here = asked.get("stream").and_then(|id| id.parse().ok()).filter(|id| ids.contains(id));
    let page = Page::after(asked.get("after").cloned(), ROWS);
    let (counts, mine, queue) = tokio::try_join!(
        store::review::review_counts(db, &ids),
        store::review::review_mine(db, me.person()),
        store::review::review_queue(db, viewer, here, &page),
    )?;
    let recent = review::recent(me.world(), viewer).await?;
    let cases: Vec<CaseId> = mine.iter().chain(&queue.rows).map(|row| row.case).collect();
    let cases = store::case::cases_get(db, &cases).await?;
    let subject = |id: CaseId| {
        cases.iter().find(|case| case.id == id).map(|case| case.subject.clone()).unwrap_or_default()
    };
    let name = |id: StreamId| {
        streams.iter().find(|it| it.id == id).map(|it| reader.pick(&it.name)).unwrap_or_default()
    };
    let held = |row: &store::review::Row| Held {
        review: row.id.to_string(),
        subject: subject(row.case),
        until: match row.review.state {
            ReviewState::Claimed { until, .. } => Some(until),
            _ => None,
        },
        draft: row.draft.is_some(),
    };
    let queued = |row: &store::review::Row| Queued {
        review: row.id.to_string(),
        subject: subject(row.case),
        stream: name(row.stream),
        kind: row.review.kind,
        reason: row.reason,
        blind: row.review.judge_first,
        since: row.queued_at,
    };
    let recent: Vec<Done> = recent.into_iter().map(done).collect();
    Ok(Desk {
        streams: counts.iter().map(|(id, count)| waiting(*id, name(*id), count)).collect(),
        here: here.map(|id| id.to_string()),
        hands: mine.iter().map(held).collect(),
        queue: queue.rows.iter().filter(|row| ids.contains(&row.stream)).map(queued).collect(),
        next: queue.next,
        saved: asked.get("saved").and_then(|id| saved_of(&recent, id)),
        recent,
        nothing_left: asked.contains_key("empty"),
    })
}

fn waiting(stream: StreamId, name: String, count: &store::Count) -> Waiting {
    Waiting { stream: stream.to_string(), name, count: count.n, more: count.more }
}

fn done(done: review::Done) -> Done {
    Done {
        review: done.review.to_string(),
        case: done.case.to_string(),
        subject: done.subject,
        label: done.label,
        at: done.at,
        may_undo: done.may_undo,
    }
}

/// What was saved just now: only ever something of one's own.
fn saved_of(recent: &[Done], review: &str) -> Option<Saved> {
    recent.iter().find(|done| done.review == review).map(|done| Saved {
        review: done.review.clone(),
        subject: done.subject.clone(),
        label: done.label.clone(),
        may_undo: done.may_undo,
    })
}

/// `POST /desk/next`.
pub(crate) async fn take_next(me: Me, filled: Filled) -> Answer {
    let stream = filled.get("stream").parse().ok();
    Ok(match review::next(me.world(), me.viewer(), stream).await? {
        Some(id) => me.see(&format!("/desk/reviews/{id}")),
        None => me.see("/desk?empty=1"),
    })
}

/// `GET /desk/reviews/{review}`.
pub(crate) async fn open_review(me: Me, Named(id): Named<ReviewId>, Query(asked): Asked) -> Answer {
    let work = review::open(me.world(), me.viewer(), id).await?;
    let (draft, _) = view::draft(me.person(), work.row.draft.as_deref());
    let failing = failing(&me, &work, &draft).await?;
    let mut view = view::review(&me, &work, None, &failing);
    if let Some(saved) = asked.get("saved") {
        let recent: Vec<Done> =
            review::recent(me.world(), me.viewer()).await?.into_iter().map(done).collect();
        view.saved = saved_of(&recent, saved);
    }
    Ok(me.show(view.sheet(me.reader())).await)
}

/// The same page again with what was typed, and why it was not stored; a whole page of its own for everything else.
async fn again(me: &Me, id: ReviewId, error: flow::Error, typed: Option<Draft>) -> Answer {
    let (status, why) = match &error {
        flow::Error::Refused(flow::Refusal::Access(flow::access::AccessRefusal::NotAllowed)) => {
            return Err(error.into());
        }
        flow::Error::Refused(refusal) => (StatusCode::UNPROCESSABLE_ENTITY, sentence(me.lang, refusal)),
        flow::Error::Changed => (StatusCode::CONFLICT, me.lang.word("desk-changed")),
        _ => return Err(error.into()),
    };
    refuse(me, id, status, why, typed).await
}

async fn refuse(me: &Me, id: ReviewId, status: StatusCode, why: String, typed: Option<Draft>) -> Answer {
    let work = review::open(me.world(), me.viewer(), id).await?;
    let draft = typed.clone().unwrap_or_else(|| view::draft(me.person(), work.row.draft.as_deref()).0);
    let failing = failing(me, &work, &draft).await?;
    let mut view = view::review(me, &work, typed, &failing);
    view.error = Some(why);
    Ok(me.show_as(status, view.sheet(me.reader())).await)
}

/// Goes to a page after something was done, or shows the review with what was wrong.
async fn or_again(me: &Me, id: ReviewId, done: Result<(), flow::Error>, to: &str) -> Answer {
    match done {
        Ok(()) => Ok(me.see(to)),
        Err(error) => again(me, id, error, None).await,
    }
}

fn here(id: ReviewId) -> String {
    format!("/desk/reviews/{id}")
}

/// `POST /desk/reviews/{review}/claim`.
pub(crate) async fn claim_review(me: Me, Named(id): Named<ReviewId>) -> Answer {
    let done = review::claim(me.world(), me.viewer(), id).await;
    or_again(&me, id, done, &here(id)).await
}

/// What was sent. A document is opened for it: values are read by the kind of their field, and places looked up on its pages.
async fn typed(me: &Me, id: ReviewId, filled: &Filled) -> Result<(Draft, Option<Work>), Error> {
    let mut draft = Draft {
        label: filled.get("label").to_owned(),
        why: filled.get("why").to_owned(),
        ..Draft::default()
    };
    if !document::is_filled(filled) {
        return Ok((draft, None));
    }
    let work = review::open(me.world(), me.viewer(), id).await?;
    if let Some(on_desk) = &work.document {
        draft.values = Some(document::values(&work.stream.paper, &on_desk.document, filled));
    }
    Ok((draft, Some(work)))
}

/// What does not hold in what a person sees filled in.
async fn failing(me: &Me, work: &Work, draft: &Draft) -> Result<Vec<Failing>, Error> {
    let content = filling::content(work, draft);
    match &work.document {
        Some(on_desk) if draft.values.is_none() && work.row.review.first.is_none() => {
            Ok(on_desk.failing.clone())
        }
        Some(_) if work.mine => Ok(review::faults(me.world(), me.viewer(), work.row.id, &content).await?),
        _ => Ok(vec![]),
    }
}

/// What a document needs before it is stored: the page again with another reading taken over, or with what does not hold. None when it
/// may be stored.
async fn look(me: &Me, filled: &Filled, draft: &Draft, work: &Work) -> Result<Option<Response>, Error> {
    let take = filled.get("take");
    let proposed = work.proposal.as_ref().filter(|_| !take.is_empty()).map(|shown| shown.proposal.content());
    if let Some(proposed) = proposed {
        let values = document::taken(draft.values.clone().unwrap_or_default(), take, &proposed.values);
        let label = if take == LABEL { proposed.label } else { draft.label.clone() };
        let draft = Draft { label, values: Some(values), ..draft.clone() };
        let failing = failing(me, work, &draft).await?;
        let view = view::review(me, work, Some(draft), &failing);
        return Ok(Some(me.show(view.sheet(me.reader())).await));
    }
    let failing = failing(me, work, draft).await?;
    // More rows of lines: the page again, with empty ones below what was filled in.
    if filled.has("more") && work.mine {
        let view = view::review(me, work, Some(draft.clone()), &failing);
        return Ok(Some(me.show(view.sheet(me.reader())).await));
    }
    let word = filling::word(&failing);
    if failing.is_empty() || filled.is("anyway", &word) || !work.mine || !work.stream.has(&draft.label) {
        return Ok(None);
    }
    let mut view = view::review(me, work, Some(draft.clone()), &failing);
    view.error = Some(me.lang.text("document-faults", &[("n", failing.len().into())]));
    if let Some(filling) = &mut view.filling {
        filling.anyway = Some(word);
    }
    Ok(Some(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, view.sheet(me.reader())).await))
}

/// `POST /desk/reviews/{review}/judge`: the own view. Where there is nothing to lay beside it, it is the decision.
pub(crate) async fn judge_review(me: Me, Named(id): Named<ReviewId>, filled: Filled) -> Answer {
    let (typed, work) = typed(&me, id, &filled).await?;
    if let Some(work) = &work
        && let Some(again) = look(&me, &filled, &typed, work).await?
    {
        return Ok(again);
    }
    if let Err(error) = review::judge(me.world(), me.viewer(), id, content(&typed)).await {
        return again(&me, id, error, Some(typed)).await;
    }
    let work = review::open(me.world(), me.viewer(), id).await?;
    if view::proposed(&work).is_some() {
        return Ok(me.see(&here(id)));
    }
    commit(&me, id, typed).await
}

fn content(draft: &Draft) -> Content {
    Content { label: draft.label.clone(), values: draft.values.clone().unwrap_or_default() }
}

/// `POST /desk/reviews/{review}/commit`.
pub(crate) async fn commit_review(me: Me, Named(id): Named<ReviewId>, filled: Filled) -> Answer {
    let (typed, work) = typed(&me, id, &filled).await?;
    if let Some(work) = &work
        && let Some(again) = look(&me, &filled, &typed, work).await?
    {
        return Ok(again);
    }
    commit(&me, id, typed).await
}

/// Decides, and goes straight on to the next case.
async fn commit(me: &Me, id: ReviewId, typed: Draft) -> Answer {
    if let Err(error) = review::commit(me.world(), me.viewer(), id, content(&typed), &typed.why).await {
        return again(me, id, error, Some(typed)).await;
    }
    // The decision is stored; a next case that could not be claimed must not look like a decision that failed.
    let next = review::next(me.world(), me.viewer(), None).await.unwrap_or_default();
    Ok(match next {
        Some(next) => me.see(&format!("/desk/reviews/{next}?saved={id}")),
        None => me.see(&format!("/desk?saved={id}&empty=1")),
    })
}

/// `POST /desk/reviews/{review}/draft`, by the script while somebody writes.
pub(crate) async fn keep_draft(me: Me, Named(id): Named<ReviewId>, filled: Filled) -> Answer {
    let (typed, _) = typed(&me, id, &filled).await?;
    let text = view::kept(me.person(), &typed);
    review::draft(me.world(), me.viewer(), id, &text).await?;
    Ok(done_quietly())
}

/// `GET /desk/reviews/{review}/ahead`: where the first pictures are of the document that waits behind this one, a line each, so that a
/// browser at rest can have them ready. Nothing is claimed by looking.
pub(crate) async fn look_ahead(me: Me, Named(id): Named<ReviewId>) -> Answer {
    let work = review::open(me.world(), me.viewer(), id).await?;
    let page = Page::first(1);
    let queue =
        store::review::review_queue(&me.world().store, me.viewer(), Some(work.stream.id), &page).await?;
    let Some(row) = queue.rows.first().filter(|_| work.document.is_some()) else { return Ok(done_quietly()) };
    let next = review::open(me.world(), me.viewer(), row.id).await?;
    let pages = next.document.iter().flat_map(|it| &it.document.pages).take(PAGES_AHEAD).enumerate();
    let seen: Vec<String> = pages
        .filter(|(_, page)| page.image.is_some())
        .map(|(at, _)| format!("/reviews/{}/pages/{at}", row.id))
        .collect();
    Ok(match seen.is_empty() {
        true => done_quietly(),
        false => seen.join("\n").into_response(),
    })
}

fn done_quietly() -> Response {
    StatusCode::NO_CONTENT.into_response()
}

/// `POST /desk/reviews/{review}/release`.
pub(crate) async fn release_review(me: Me, Named(id): Named<ReviewId>) -> Answer {
    let done = review::release(me.world(), me.viewer(), id).await;
    or_again(&me, id, done, "/desk").await
}

/// `POST /desk/reviews/{review}/hand-over`.
pub(crate) async fn hand_over_review(me: Me, Named(id): Named<ReviewId>, filled: Filled) -> Answer {
    let Some(to) = colleague(&filled) else { return choose_colleague(&me, id).await };
    let done = review::hand_over(me.world(), me.viewer(), id, to, filled.get("note")).await;
    or_again(&me, id, done, "/desk").await
}

/// `POST /desk/reviews/{review}/ask`.
pub(crate) async fn ask_colleague(me: Me, Named(id): Named<ReviewId>, filled: Filled) -> Answer {
    let Some(to) = colleague(&filled) else { return choose_colleague(&me, id).await };
    let done = review::ask(me.world(), me.viewer(), id, to, filled.get("note")).await;
    or_again(&me, id, done, &here(id)).await
}

fn colleague(filled: &Filled) -> Option<PersonId> {
    filled.get("to").parse().ok()
}

async fn choose_colleague(me: &Me, id: ReviewId) -> Answer {
    refuse(me, id, StatusCode::UNPROCESSABLE_ENTITY, me.lang.word("desk-choose-colleague"), None).await
}

/// `POST /desk/reviews/{review}/answer`.
pub(crate) async fn answer_colleague(me: Me, Named(id): Named<ReviewId>, filled: Filled) -> Answer {
    let done = review::answer(me.world(), me.viewer(), id, filled.get("answer")).await;
    or_again(&me, id, done, &here(id)).await
}

/// `POST /desk/reviews/{review}/not-for-ai`.
pub(crate) async fn keep_from_ai(me: Me, Named(id): Named<ReviewId>, filled: Filled) -> Answer {
    let done = review::not_for_ai(me.world(), me.viewer(), id, filled.get("why")).await;
    or_again(&me, id, done, &here(id)).await
}

/// `POST /desk/reviews/{review}/undo`.
pub(crate) async fn undo_review(me: Me, Named(id): Named<ReviewId>) -> Answer {
    let done = review::undo(me.world(), me.viewer(), id).await;
    or_again(&me, id, done, &here(id)).await
}
