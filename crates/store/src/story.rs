//! Stories, and what leaders say of their own use.

use domain::id::StoryId;
use domain::story::{OwnUse, Story};
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::{own_use, story};
use crate::error::{StoreError, failed};
use crate::row;
use crate::write::{Reads, Tx};

/// So many stories are listed at most.
const MOST: u64 = 500;

fn read(row: story::Model) -> Result<Story, StoreError> {
    row::read_json(&row.json)
}

/// Adds a story.
///
/// # Errors
/// The database.
pub async fn story_insert(tx: &Tx, it: &Story) -> Result<(), StoreError> {
    let row = story::Model { id: it.id.to_string(), json: row::json(it)?, version: it.version };
    row::insert::<story::Entity>(tx.db(), vec![row]).await
}

/// A story.
///
/// # Errors
/// The database.
pub async fn story_get(db: &impl Reads, id: StoryId) -> Result<Option<Story>, StoreError> {
    row::first(db.db(), story::Entity::find_by_id(id.to_string()), read).await
}

/// The last 500 stories, the latest first.
///
/// # Errors
/// The database.
pub async fn story_list(db: &impl Reads) -> Result<Vec<Story>, StoreError> {
    row::list(db.db(), story::Entity::find().order_by_desc(story::Column::Id).limit(MOST), read).await
}

/// Changes a story; answers it as it is now.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn story_set(tx: &Tx, it: &Story) -> Result<Story, StoreError> {
    let new = Story { version: it.version + 1, ..it.clone() };
    let update = story::Entity::update_many()
        .col_expr(story::Column::Json, row::json(&new)?.into())
        .col_expr(story::Column::Version, new.version.into())
        .filter(story::Column::Id.eq(it.id.to_string()))
        .filter(story::Column::Version.eq(it.version));
    row::change(tx.db(), update).await?;
    Ok(new)
}

/// Keeps what a leader says of their own use, in place of what they said before.
///
/// # Errors
/// The database.
pub async fn own_use_put(tx: &Tx, it: &OwnUse) -> Result<(), StoreError> {
    let row = own_use::Model { person: it.person.to_string(), json: row::json(it)? };
    let anew = sea_orm::sea_query::OnConflict::column(own_use::Column::Person)
        .update_column(own_use::Column::Json)
        .to_owned();
    let insert = own_use::Entity::insert_many([row.into_active_model()]).on_conflict(anew);
    insert.exec_without_returning(tx.db()).await.map(|_| ()).map_err(failed)
}

/// What leaders say of their own use.
///
/// # Errors
/// The database.
pub async fn own_use_list(db: &impl Reads) -> Result<Vec<OwnUse>, StoreError> {
    let query = own_use::Entity::find().order_by_asc(own_use::Column::Person);
    row::list(db.db(), query, |row| row::read_json(&row.json)).await
}
