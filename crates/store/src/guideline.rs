//! Guidelines: every version that was ever in force.

use domain::guideline::Edition;
use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, IntoActiveModel, QueryOrder};

use crate::entity::guideline;
use crate::error::{StoreError, failed};
use crate::row;
use crate::write::{Reads, Tx};

/// Adds a version.
///
/// # Errors
/// [`StoreError::Changed`] when there is one with this number.
pub async fn guideline_insert(tx: &Tx, edition: &Edition) -> Result<(), StoreError> {
    let row = guideline::Model { number: edition.number, json: row::json(edition)? };
    let once = OnConflict::column(guideline::Column::Number).do_nothing().to_owned();
    let insert = guideline::Entity::insert_many([row.into_active_model()]).on_conflict(once);
    row::one(insert.exec_without_returning(tx.db()).await.map_err(failed)?)
}

/// Every version, the oldest first.
///
/// # Errors
/// The database.
pub async fn guideline_list(db: &impl Reads) -> Result<Vec<Edition>, StoreError> {
    let query = guideline::Entity::find().order_by_asc(guideline::Column::Number);
    row::list(db.db(), query, |row| row::read_json(&row.json)).await
}
