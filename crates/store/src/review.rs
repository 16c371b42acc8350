//! Reviews: the places in the queue, and what people do with them.

use domain::document::Content;
use domain::gate::Reason;
use domain::id::{CaseId, PersonId, ReviewId, StreamId, TeamId};
use domain::person::{Sight, Viewer};
use domain::review::{Review, ReviewKind, ReviewState};
use domain::time::At;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};

mod queue;

pub use queue::{
    review_counts, review_done_count, review_done_last, review_mine, review_next, review_oldest,
    review_own_views, review_queue, review_sweep,
};

use crate::db::Db;
use crate::entity::review;
use crate::error::StoreError;
use crate::page::texts;
use crate::row;
use crate::write::{Reads, Tx};

/// A review with where it stands in the queue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Its id.
    pub id: ReviewId,
    /// The case.
    pub case: CaseId,
    /// The stream of the case.
    pub stream: StreamId,
    /// The team of the stream.
    pub team: TeamId,
    /// The work itself.
    pub review: Review,
    /// Why it came to a person.
    pub reason: Option<Reason>,
    /// What the person has typed so far, as the page keeps it.
    pub draft: Option<String>,
    /// A colleague who is asked for help.
    pub asked: Option<Asked>,
    /// Since when it waits: the queue is in this order.
    pub queued_at: At,
    /// When the own view was given.
    pub first_at: Option<At>,
    /// When it was done.
    pub done_at: Option<At>,
    /// Counts the changes.
    pub version: i64,
}

/// A question to a colleague, and the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// Who asks.
    pub by: PersonId,
    /// Who is asked.
    pub of: PersonId,
    /// The question.
    pub question: String,
    /// When it was asked.
    pub at: At,
    /// The answer, when there is one.
    pub answer: Option<String>,
}

impl Row {
    /// A new place in the queue.
    #[must_use]
    pub fn new(
        id: ReviewId,
        case: CaseId,
        stream: StreamId,
        team: TeamId,
        review: Review,
        queued_at: At,
    ) -> Row {
        Row {
            id,
            case,
            stream,
            team,
            review,
            reason: None,
            draft: None,
            asked: None,
            queued_at,
            first_at: None,
            done_at: None,
            version: 1,
        }
    }
}

/// The words of the states. What is handed to one colleague has a word of its own, so that it does not lie in the way of others.
const WAITING: &str = "waiting";
const HANDED: &str = "handed";
const CLAIMED: &str = "claimed";
const DONE: &str = "done";
const WITHDRAWN: &str = "withdrawn";

/// The state in columns: its word, with whom, until when, what it was decided to be.
type State<'a> = (&'static str, Option<PersonId>, Option<At>, Option<&'a Content>);

fn state(review: &Review) -> State<'_> {
    match &review.state {
        ReviewState::Waiting if review.handed_to.is_some() => (HANDED, review.handed_to, None, None),
        ReviewState::Waiting => (WAITING, None, None, None),
        ReviewState::Claimed { by, until } => (CLAIMED, Some(*by), Some(*until), None),
        ReviewState::Done { by, content } => (DONE, Some(*by), None, Some(content)),
        ReviewState::Withdrawn => (WITHDRAWN, None, None, None),
    }
}

fn read_state(row: &review::Model) -> Result<ReviewState, StoreError> {
    let by = row::maybe(row.person.as_deref())?;
    match (row.state.as_str(), by, row.until, &row.label) {
        (WAITING | HANDED, _, None, None) => Ok(ReviewState::Waiting),
        (CLAIMED, Some(by), Some(until), None) => Ok(ReviewState::Claimed { by, until: At(until) }),
        (DONE, Some(by), None, Some(label)) => {
            let values = row::read_values(row.filled.as_deref())?;
            Ok(ReviewState::Done { by, content: Content { label: label.clone(), values } })
        }
        (WITHDRAWN, None, None, None) => Ok(ReviewState::Withdrawn),
        (word, ..) => Err(crate::error::corrupt(&row.id, format!("no such state of a review: {word}"))),
    }
}

fn read(row: review::Model) -> Result<Row, StoreError> {
    let first_values = row::read_values(row.first_filled.as_deref())?;
    let first = row.first_label.clone().map(|label| Content { label, values: first_values });
    let review = Review {
        kind: row::word(&row.kind, ReviewKind::parse)?,
        state: read_state(&row)?,
        judge_first: row.judge_first,
        first,
        views: row::read_json(&row.views)?,
        barred: row::maybe(row.barred.as_deref())?,
        handed_to: row::maybe(row.handed_to.as_deref())?,
    };
    Ok(Row {
        id: row::id(&row.id)?,
        case: row::id(&row.case_id)?,
        stream: row::id(&row.stream)?,
        team: row::id(&row.team)?,
        review,
        reason: row.reason.as_deref().map(|reason| row::word(reason, Reason::parse)).transpose()?,
        draft: row.draft,
        asked: row.asked.as_deref().map(row::read_json).transpose()?,
        queued_at: At(row.queued_at),
        first_at: row.first_at.map(At),
        done_at: row.done_at.map(At),
        version: row.version,
    })
}

fn write(row: &Row) -> Result<review::Model, StoreError> {
    let (word, person, until, content) = state(&row.review);
    let first = row.review.first.as_ref();
    let filled = |content: Option<&Content>| content.map_or(Ok(None), |content| row::values(&content.values));
    let text = |id: Option<PersonId>| id.map(|id| id.to_string());
    Ok(review::Model {
        id: row.id.to_string(),
        case_id: row.case.to_string(),
        stream: row.stream.to_string(),
        team: row.team.to_string(),
        kind: row.review.kind.as_str().into(),
        state: word.into(),
        person: text(person),
        until: until.map(|at| at.0),
        judge_first: row.review.judge_first,
        first_label: first.map(|content| content.label.clone()),
        first_filled: filled(first)?,
        first_at: row.first_at.map(|at| at.0),
        label: content.map(|content| content.label.clone()),
        filled: filled(content)?,
        barred: text(row.review.barred),
        handed_to: text(row.review.handed_to),
        views: row::json(&row.review.views)?,
        reason: row.reason.map(|reason| reason.as_str().into()),
        draft: row.draft.clone(),
        asked: row.asked.as_ref().map(row::json).transpose()?,
        queued_at: row.queued_at.0,
        done_at: row.done_at.map(|at| at.0),
        version: row.version,
    })
}

/// Puts a review in the queue.
///
/// # Errors
/// The database.
pub async fn review_insert(tx: &Tx, row: &Row) -> Result<(), StoreError> {
    review_insert_many(tx, std::slice::from_ref(row)).await
}

/// Puts reviews in the queue.
///
/// # Errors
/// The database.
pub async fn review_insert_many(tx: &Tx, rows: &[Row]) -> Result<(), StoreError> {
    let rows = rows.iter().map(write).collect::<Result<_, _>>()?;
    row::insert::<review::Entity>(tx.db(), rows).await
}

/// A review, whoever asks.
///
/// # Errors
/// The database.
pub async fn review_get(db: &impl Reads, id: ReviewId) -> Result<Option<Row>, StoreError> {
    row::first(db.db(), review::Entity::find_by_id(id.to_string()), read).await
}

/// A review, if the viewer may read it: desk work of a team is for those who look into the team.
///
/// # Errors
/// The database.
pub async fn review_get_for(
    db: &impl Reads,
    viewer: &Viewer,
    id: ReviewId,
) -> Result<Option<Row>, StoreError> {
    let query = review::Entity::find_by_id(id.to_string());
    let query = match viewer.sight() {
        Sight::All => query,
        Sight::Teams(teams) => query.filter(review::Column::Team.is_in(texts(&teams))),
        Sight::Own => return Ok(None),
    };
    row::first(db.db(), query, read).await
}

/// The reviews of a case, oldest first.
///
/// # Errors
/// The database.
pub async fn review_of_case(db: &impl Reads, case: CaseId) -> Result<Vec<Row>, StoreError> {
    let query = review::Entity::find().filter(review::Column::CaseId.eq(case.to_string()));
    let query = query.order_by_asc(review::Column::QueuedAt).order_by_asc(review::Column::Id);
    row::list(db.db(), query, read).await
}

/// Changes a review; answers it as it is now. The moment of the work is that of the own view and of the end.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn review_set(tx: &Tx, old: &Row, new: Review) -> Result<Row, StoreError> {
    let at = tx.at();
    let mut row = Row { review: new, version: old.version + 1, ..old.clone() };
    row.first_at = row.review.first.as_ref().map(|_| old.first_at.unwrap_or(at));
    row.done_at = matches!(row.review.state, ReviewState::Done { .. }).then(|| old.done_at.unwrap_or(at));
    store(tx.db(), old, row).await
}

/// Keeps what a person has typed so far; answers the review as it is now.
///
/// # Errors
/// As [`review_set`].
pub async fn review_draft_set(tx: &Tx, old: &Row, draft: Option<&str>) -> Result<Row, StoreError> {
    let row = Row { draft: draft.map(Into::into), version: old.version + 1, ..old.clone() };
    store(tx.db(), old, row).await
}

/// Keeps a question to a colleague, or its answer; answers the review as it is now.
///
/// # Errors
/// As [`review_set`].
pub async fn review_asked_set(tx: &Tx, old: &Row, asked: Option<Asked>) -> Result<Row, StoreError> {
    let row = Row { asked, version: old.version + 1, ..old.clone() };
    store(tx.db(), old, row).await
}

async fn store(db: &Db, old: &Row, new: Row) -> Result<Row, StoreError> {
    let model = write(&new)?;
    let update = review::Entity::update_many()
        .col_expr(review::Column::State, model.state.into())
        .col_expr(review::Column::Person, model.person.into())
        .col_expr(review::Column::Until, model.until.into())
        .col_expr(review::Column::JudgeFirst, model.judge_first.into())
        .col_expr(review::Column::FirstLabel, model.first_label.into())
        .col_expr(review::Column::FirstAt, model.first_at.into())
        .col_expr(review::Column::Label, model.label.into())
        .col_expr(review::Column::FirstFilled, model.first_filled.into())
        .col_expr(review::Column::Filled, model.filled.into())
        .col_expr(review::Column::Barred, model.barred.into())
        .col_expr(review::Column::HandedTo, model.handed_to.into())
        .col_expr(review::Column::Views, model.views.into())
        .col_expr(review::Column::Draft, model.draft.into())
        .col_expr(review::Column::Asked, model.asked.into())
        .col_expr(review::Column::DoneAt, model.done_at.into())
        .col_expr(review::Column::Version, model.version.into())
        .filter(review::Column::Id.eq(model.id))
        .filter(review::Column::Version.eq(old.version));
    row::change(db, update).await?;
    Ok(new)
}
