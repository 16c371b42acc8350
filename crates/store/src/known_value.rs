//! Known values: which values of a field decided documents have, so that a second one with the same is noticed.

use domain::id::{CaseId, StreamId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::entity::known_value;
use crate::error::{StoreError, failed};
use crate::row;
use crate::write::{Reads, Tx};

/// Notes the values that a case was decided to have, instead of those it had before.
///
/// # Errors
/// The database.
pub async fn known_value_put(
    tx: &Tx,
    stream: StreamId,
    case: CaseId,
    values: &[(String, String)],
) -> Result<(), StoreError> {
    let old = known_value::Entity::delete_many().filter(known_value::Column::CaseId.eq(case.to_string()));
    old.exec(tx.db()).await.map_err(failed)?;
    let row = |(field, value): &(String, String)| known_value::Model {
        stream: stream.to_string(),
        field: field.clone(),
        value: value.clone(),
        case_id: case.to_string(),
    };
    row::insert::<known_value::Entity>(tx.db(), values.iter().map(row).collect()).await
}

/// Whether another case of the stream was decided to have this value.
///
/// # Errors
/// The database.
pub async fn known_value_elsewhere(
    db: &impl Reads,
    stream: StreamId,
    field: &str,
    value: &str,
    but: CaseId,
) -> Result<bool, StoreError> {
    let query = known_value::Entity::find()
        .filter(known_value::Column::Stream.eq(stream.to_string()))
        .filter(known_value::Column::Field.eq(field))
        .filter(known_value::Column::Value.eq(value))
        .filter(known_value::Column::CaseId.ne(but.to_string()));
    Ok(query.one(db.db()).await.map_err(failed)?.is_some())
}
