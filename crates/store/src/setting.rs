//! Settings that belong to the data and not to the machine: a name and a value.

use sea_orm::sea_query::OnConflict;
use sea_orm::{EntityTrait, IntoActiveModel, QueryOrder};

use crate::entity::setting;
use crate::error::{StoreError, corrupt, failed};
use crate::row;
use crate::write::{Reads, Tx};

/// The value of a setting.
///
/// # Errors
/// The database.
pub async fn setting_get(db: &impl Reads, name: &str) -> Result<Option<String>, StoreError> {
    row::first(db.db(), setting::Entity::find_by_id(name.to_owned()), |row| Ok(row.value)).await
}

/// All settings, in the order of their names.
///
/// # Errors
/// The database.
pub async fn setting_list(db: &impl Reads) -> Result<Vec<(String, String)>, StoreError> {
    let query = setting::Entity::find().order_by_asc(setting::Column::Name);
    row::list(db.db(), query, |row| Ok((row.name, row.value))).await
}

/// Sets it, whatever it was.
///
/// # Errors
/// The database.
pub async fn setting_put(tx: &Tx, name: &str, value: &str) -> Result<(), StoreError> {
    let anew = OnConflict::column(setting::Column::Name).update_column(setting::Column::Value).to_owned();
    put(tx, name, value, anew).await
}

/// Sets it unless it is set, by this or another process; answers what it is.
///
/// # Errors
/// The database.
pub async fn setting_put_new(tx: &Tx, name: &str, value: &str) -> Result<String, StoreError> {
    put(tx, name, value, OnConflict::column(setting::Column::Name).do_nothing().to_owned()).await?;
    setting_get(tx, name).await?.ok_or_else(|| corrupt(name, "it was set and is not there"))
}

async fn put(tx: &Tx, name: &str, value: &str, same: OnConflict) -> Result<(), StoreError> {
    let row = setting::Model { name: name.into(), value: value.into() };
    let insert = setting::Entity::insert_many([row.into_active_model()]).on_conflict(same);
    insert.exec_without_returning(tx.db()).await.map(|_| ()).map_err(failed)
}
