//! The queue of reviews, and what people have in hands and did: every list is read in the order of an index.

use domain::id::{CaseId, PersonId, StreamId};
use domain::person::{Sight, Viewer};
use domain::review::{Review, ReviewState};
use domain::time::At;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use super::{CLAIMED, DONE, HANDED, Row, WAITING, read, review_set};
use crate::entity::{review, stream};
use crate::error::{StoreError, failed};
use crate::page::{Count, MOST_COUNTED, Page, Paged, place, texts, younger};
use crate::row;
use crate::write::{Reads, Tx};

fn waiting(stream: &str) -> Select<review::Entity> {
    review::Entity::find().filter(review::Column::Stream.eq(stream)).filter(review::Column::State.eq(WAITING))
}

fn oldest(query: Select<review::Entity>, most: u64) -> Select<review::Entity> {
    query.order_by_asc(review::Column::QueuedAt).order_by_asc(review::Column::Id).limit(most)
}

/// What this person could take next in these streams: first what was handed to them, then what waits longest. Never what they are
/// barred from. The cost does not grow with the queue.
///
/// # Errors
/// The database.
pub async fn review_next(
    db: &impl Reads,
    streams: &[StreamId],
    person: PersonId,
    most: u32,
) -> Result<Vec<Row>, StoreError> {
    let me = person.to_string();
    let handed = review::Entity::find()
        .filter(review::Column::Person.eq(me.as_str()))
        .filter(review::Column::State.eq(HANDED))
        .filter(review::Column::Stream.is_in(texts(streams)));
    let mut rows = row::rows(db.db(), oldest(handed, u64::from(most))).await?;
    let mut free = Vec::new();
    for stream in streams {
        let barred = review::Column::Barred.is_null().or(review::Column::Barred.ne(me.as_str()));
        free.extend(
            row::rows(db.db(), oldest(waiting(&stream.to_string()).filter(barred), u64::from(most))).await?,
        );
    }
    free.sort_by(|a, b| (a.queued_at, &a.id).cmp(&(b.queued_at, &b.id)));
    rows.extend(free);
    rows.truncate(most as usize);
    rows.into_iter().map(read).collect()
}

/// What waits for anybody, oldest first: of one stream, or of all that the viewer looks into.
///
/// # Errors
/// The database.
pub async fn review_queue(
    db: &impl Reads,
    viewer: &Viewer,
    stream: Option<StreamId>,
    page: &Page,
) -> Result<Paged<Row>, StoreError> {
    let query = match viewer.sight() {
        Sight::All => stream::Entity::find(),
        Sight::Teams(teams) => stream::Entity::find().filter(stream::Column::Team.is_in(texts(&teams))),
        Sight::Own => return Ok(Paged { rows: Vec::new(), next: None }),
    };
    let query = match stream {
        Some(stream) => query.filter(stream::Column::Id.eq(stream.to_string())),
        None => query,
    };
    let mut rows = Vec::new();
    for stream in row::rows(db.db(), query).await? {
        let part =
            waiting(&stream.id).filter(younger(review::Column::QueuedAt, review::Column::Id, page.place()));
        rows.extend(row::rows(db.db(), oldest(part, page.limit())).await?);
    }
    rows.sort_by(|a, b| (a.queued_at, &a.id).cmp(&(b.queued_at, &b.id)));
    Paged::cut(rows, page, |row| place(row.queued_at, &row.id)).read(read)
}

/// How many wait for anybody in these streams, each counted up to 1,000.
///
/// # Errors
/// The database.
pub async fn review_counts(
    db: &impl Reads,
    streams: &[StreamId],
) -> Result<Vec<(StreamId, Count)>, StoreError> {
    let mut counts = Vec::with_capacity(streams.len());
    for stream in streams {
        let count =
            row::count(db.db(), waiting(&stream.to_string()), review::Column::Id, MOST_COUNTED).await?;
        counts.push((*stream, count));
    }
    Ok(counts)
}

/// Since when the one that waits longest in this stream waits.
///
/// # Errors
/// The database.
pub async fn review_oldest(db: &impl Reads, stream: StreamId) -> Result<Option<At>, StoreError> {
    row::first(db.db(), oldest(waiting(&stream.to_string()), 1), |row| Ok(At(row.queued_at))).await
}

fn of_person(person: PersonId, state: &str) -> Select<review::Entity> {
    review::Entity::find()
        .filter(review::Column::Person.eq(person.to_string()))
        .filter(review::Column::State.eq(state))
}

/// What this person has in hands, and what was handed to them; oldest first, at most 100.
///
/// # Errors
/// The database.
pub async fn review_mine(db: &impl Reads, person: PersonId) -> Result<Vec<Row>, StoreError> {
    let mut rows = row::rows(db.db(), oldest(of_person(person, CLAIMED), 100)).await?;
    rows.extend(row::rows(db.db(), oldest(of_person(person, HANDED), 100)).await?);
    rows.into_iter().map(read).collect()
}

/// What this person did last, newest first.
///
/// # Errors
/// The database.
pub async fn review_done_last(db: &impl Reads, person: PersonId, most: u32) -> Result<Vec<Row>, StoreError> {
    let query = of_person(person, DONE).order_by_desc(review::Column::DoneAt).limit(u64::from(most));
    row::list(db.db(), query, read).await
}

/// How many reviews this person did in a stream, counted up to `most`.
///
/// # Errors
/// The database.
pub async fn review_done_count(
    db: &impl Reads,
    person: PersonId,
    stream: StreamId,
    most: u32,
) -> Result<Count, StoreError> {
    let query = of_person(person, DONE).filter(review::Column::Stream.eq(stream.to_string()));
    row::count(db.db(), query, review::Column::Id, u64::from(most)).await
}

/// Puts claims that ran out back in the queue, at most 500 at a time; answers them as they are now.
///
/// # Errors
/// [`StoreError::Changed`] when somebody took one again at this moment: the next sweep finds the others.
pub async fn review_sweep(tx: &Tx, now: At) -> Result<Vec<Row>, StoreError> {
    let over = review::Entity::find().filter(review::Column::Until.lte(now.0)).limit(500);
    let mut swept = Vec::new();
    for old in row::list(tx.db(), over, read).await? {
        let back = Review { state: ReviewState::Waiting, ..old.review.clone() };
        swept.push(review_set(tx, &old, back).await?);
    }
    Ok(swept)
}

/// The first label and the last of what this person did with the own view first, newest first, at most `most`; none where there was
/// no own view first.
///
/// # Errors
/// The database.
pub async fn review_own_views(
    db: &impl Reads,
    person: PersonId,
    most: u32,
) -> Result<Vec<(CaseId, Option<String>, String)>, StoreError> {
    let query = of_person(person, DONE)
        .select_only()
        .columns([review::Column::CaseId, review::Column::FirstLabel, review::Column::Label])
        .order_by_desc(review::Column::DoneAt)
        .limit(u64::from(most));
    let rows =
        query.into_tuple::<(String, Option<String>, Option<String>)>().all(db.db()).await.map_err(failed)?;
    rows.into_iter()
        .map(|(case, first, label)| Ok((row::id(&case)?, first, label.unwrap_or_default())))
        .collect()
}
