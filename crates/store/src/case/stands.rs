//! Where cases stand, without what they say: for who checks all of them.

use domain::case::{CaseState, Source};
use domain::id::{CaseId, StreamId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use crate::db::Db;
use crate::entity::case;
use crate::error::{StoreError, failed};
use crate::page::texts;
use crate::row;
use crate::write::Reads;

/// Where a case stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stands {
    /// The case.
    pub id: CaseId,
    /// Its stream.
    pub stream: StreamId,
    /// Where it stands.
    pub state: CaseState,
    /// How it came in.
    pub source: Source,
    /// What it is decided to be.
    pub label: Option<String>,
}

fn stands() -> Select<case::Entity> {
    use case::Column::{Id, Label, Source, State, Stream};
    case::Entity::find().select_only().columns([Id, Stream, State, Source, Label])
}

async fn stand(db: &Db, query: Select<case::Entity>) -> Result<Vec<Stands>, StoreError> {
    type Found = (String, String, String, String, Option<String>);
    let read = |(id, stream, state, source, label): Found| {
        Ok(Stands {
            id: row::id(&id)?,
            stream: row::id(&stream)?,
            state: row::word(&state, CaseState::parse)?,
            source: row::word(&source, Source::parse)?,
            label,
        })
    };
    query.into_tuple::<Found>().all(db).await.map_err(failed)?.into_iter().map(read).collect()
}

/// Where all cases stand, in the order of their ids, behind one.
///
/// # Errors
/// The database.
pub async fn case_stands_after(
    db: &impl Reads,
    after: Option<CaseId>,
    most: u32,
) -> Result<Vec<Stands>, StoreError> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let query = stands().filter(case::Column::Id.gt(after)).order_by_asc(case::Column::Id);
    stand(db.db(), query.limit(u64::from(most))).await
}

/// Where these cases stand, in no order; those that are not there are left out.
///
/// # Errors
/// The database.
pub async fn case_stands(db: &impl Reads, ids: &[CaseId]) -> Result<Vec<Stands>, StoreError> {
    let mut found = Vec::with_capacity(ids.len());
    for part in ids.chunks(500) {
        found.extend(stand(db.db(), stands().filter(case::Column::Id.is_in(texts(part)))).await?);
    }
    Ok(found)
}

/// How many past cases a stream took in.
///
/// # Errors
/// The database.
pub async fn case_history_count(db: &impl Reads, stream: StreamId) -> Result<u64, StoreError> {
    let query = case::Entity::find()
        .select_only()
        .column_as(case::Column::Id.count(), "n")
        .filter(case::Column::Stream.eq(stream.to_string()))
        .filter(case::Column::Source.eq(Source::History.as_str()));
    let n = query.into_tuple::<i64>().one(db.db()).await.map_err(failed)?;
    Ok(n.and_then(|n| u64::try_from(n).ok()).unwrap_or_default())
}
