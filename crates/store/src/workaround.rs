//! Work-arounds that were told without a name.

use domain::amnesty::Workaround;
use domain::id::WorkaroundId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::workaround;
use crate::error::StoreError;
use crate::row;
use crate::write::{Reads, Tx};

/// So many are listed at most.
const MOST: u64 = 500;

fn read(row: workaround::Model) -> Result<Workaround, StoreError> {
    row::read_json(&row.json)
}

/// Adds a work-around.
///
/// # Errors
/// The database.
pub async fn workaround_insert(tx: &Tx, it: &Workaround) -> Result<(), StoreError> {
    let row = workaround::Model { id: it.id.to_string(), json: row::json(it)?, version: it.version };
    row::insert::<workaround::Entity>(tx.db(), vec![row]).await
}

/// A work-around.
///
/// # Errors
/// The database.
pub async fn workaround_get(db: &impl Reads, id: WorkaroundId) -> Result<Option<Workaround>, StoreError> {
    row::first(db.db(), workaround::Entity::find_by_id(id.to_string()), read).await
}

/// The last 500, the latest day first; within a day in no order that tells anything.
///
/// # Errors
/// The database.
pub async fn workaround_list(db: &impl Reads) -> Result<Vec<Workaround>, StoreError> {
    row::list(db.db(), workaround::Entity::find().order_by_desc(workaround::Column::Id).limit(MOST), read)
        .await
}

/// Changes a work-around; answers it as it is now.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn workaround_set(tx: &Tx, it: &Workaround) -> Result<Workaround, StoreError> {
    let new = Workaround { version: it.version + 1, ..it.clone() };
    let update = workaround::Entity::update_many()
        .col_expr(workaround::Column::Json, row::json(&new)?.into())
        .col_expr(workaround::Column::Version, new.version.into())
        .filter(workaround::Column::Id.eq(it.id.to_string()))
        .filter(workaround::Column::Version.eq(it.version));
    row::change(tx.db(), update).await?;
    Ok(new)
}
