//! Growth paths: whose they are, and who was invited.

use domain::growth::Growth;
use domain::id::{GrowthId, PersonId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::entity::growth;
use crate::error::{StoreError, failed};
use crate::row;
use crate::write::{Reads, Tx};

fn read(row: growth::Model) -> Result<Growth, StoreError> {
    row::read_json(&row.json)
}

/// Opens a path.
///
/// # Errors
/// The database.
pub async fn growth_insert(tx: &Tx, growth: &Growth) -> Result<(), StoreError> {
    let (id, person) = (growth.id.to_string(), growth.person.to_string());
    let row = growth::Model { id, person, json: row::json(growth)?, version: growth.version };
    row::insert::<growth::Entity>(tx.db(), vec![row]).await
}

/// A path.
///
/// # Errors
/// The database.
pub async fn growth_get(db: &impl Reads, id: GrowthId) -> Result<Option<Growth>, StoreError> {
    row::first(db.db(), growth::Entity::find_by_id(id.to_string()), read).await
}

/// The paths that a person may see: their own, and those they were invited to. The oldest first.
///
/// # Errors
/// The database.
pub async fn growth_for(db: &impl Reads, person: PersonId) -> Result<Vec<Growth>, StoreError> {
    // There are as many paths as people, at most a few each: all of them are read.
    let all = row::list(db.db(), growth::Entity::find().order_by_asc(growth::Column::Id), read).await?;
    Ok(all.into_iter().filter(|growth| growth.is_for(person)).collect())
}

/// Changes a path; answers it as it is now.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn growth_set(tx: &Tx, growth: &Growth) -> Result<Growth, StoreError> {
    let new = Growth { version: growth.version + 1, ..growth.clone() };
    let update = growth::Entity::update_many()
        .col_expr(growth::Column::Json, row::json(&new)?.into())
        .col_expr(growth::Column::Version, new.version.into())
        .filter(growth::Column::Id.eq(growth.id.to_string()))
        .filter(growth::Column::Version.eq(growth.version));
    row::change(tx.db(), update).await?;
    Ok(new)
}

/// Takes a path away, with everything in it.
///
/// # Errors
/// The database.
pub async fn growth_remove(tx: &Tx, id: GrowthId) -> Result<(), StoreError> {
    growth::Entity::delete_by_id(id.to_string()).exec(tx.db()).await.map(|_| ()).map_err(failed)
}
