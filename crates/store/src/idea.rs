//! Ideas: what somebody would hand over or keep, and what became of it. Nobody's name stands with them.

use domain::id::IdeaId;
use domain::idea::Idea;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::idea;
use crate::error::StoreError;
use crate::row;
use crate::write::{Reads, Tx};

/// So many are listed at most.
const MOST: u64 = 1_000;

fn read(row: idea::Model) -> Result<Idea, StoreError> {
    row::read_json(&row.json)
}

/// Adds an idea.
///
/// # Errors
/// The database.
pub async fn idea_insert(tx: &Tx, it: &Idea) -> Result<(), StoreError> {
    let (id, team) = (it.id.to_string(), it.team.to_string());
    let row = idea::Model { id, team, json: row::json(it)?, version: it.version };
    row::insert::<idea::Entity>(tx.db(), vec![row]).await
}

/// An idea.
///
/// # Errors
/// The database.
pub async fn idea_get(db: &impl Reads, id: IdeaId) -> Result<Option<Idea>, StoreError> {
    row::first(db.db(), idea::Entity::find_by_id(id.to_string()), read).await
}

/// The last 1,000 ideas, the latest day first.
///
/// # Errors
/// The database.
pub async fn idea_list(db: &impl Reads) -> Result<Vec<Idea>, StoreError> {
    row::list(db.db(), idea::Entity::find().order_by_desc(idea::Column::Id).limit(MOST), read).await
}

/// Changes an idea; answers it as it is now.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn idea_set(tx: &Tx, it: &Idea) -> Result<Idea, StoreError> {
    let new = Idea { version: it.version + 1, ..it.clone() };
    let update = idea::Entity::update_many()
        .col_expr(idea::Column::Json, row::json(&new)?.into())
        .col_expr(idea::Column::Version, new.version.into())
        .filter(idea::Column::Id.eq(it.id.to_string()))
        .filter(idea::Column::Version.eq(it.version));
    row::change(tx.db(), update).await?;
    Ok(new)
}
