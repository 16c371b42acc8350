//! From domain values to rows and back: what every noun needs.

use std::fmt::Display;
use std::str::FromStr;

use domain::document::Values;
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel, QuerySelect, Select, UpdateMany};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::db::Db;
use crate::error::{StoreError, corrupt, failed};
use crate::page::Count;

/// So many rows go into one statement: beyond it nothing is gained, and no table comes near the bound on values.
const TOGETHER: usize = 256;

/// Inserts rows. Each statement takes a power of two of them, so that a handful of prepared statements serves every number.
pub(crate) async fn insert<E>(db: &Db, rows: Vec<E::Model>) -> Result<(), StoreError>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel>,
    E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
{
    let mut rows = rows.into_iter().map(IntoActiveModel::into_active_model).peekable();
    while rows.peek().is_some() {
        let left = rows.len();
        let many = TOGETHER.min(1 << left.ilog2());
        let part: Vec<E::ActiveModel> = rows.by_ref().take(many).collect();
        E::insert_many(part).exec_without_returning(db).await.map_err(failed)?;
    }
    Ok(())
}

/// Changes exactly one row, or somebody else was earlier.
pub(crate) async fn change<E: EntityTrait>(db: &Db, update: UpdateMany<E>) -> Result<(), StoreError> {
    one(update.exec(db).await.map_err(failed)?.rows_affected)
}

/// Exactly one row, or somebody else was earlier.
pub(crate) fn one(rows: u64) -> Result<(), StoreError> {
    if rows == 1 { Ok(()) } else { Err(StoreError::Changed) }
}

/// The rows of a query.
pub(crate) async fn rows<E: EntityTrait>(db: &Db, query: Select<E>) -> Result<Vec<E::Model>, StoreError> {
    query.all(db).await.map_err(failed)
}

/// The first row of a query, read.
pub(crate) async fn first<E: EntityTrait, T>(
    db: &Db,
    query: Select<E>,
    read: impl Fn(E::Model) -> Result<T, StoreError>,
) -> Result<Option<T>, StoreError> {
    query.one(db).await.map_err(failed)?.map(read).transpose()
}

/// All rows of a query, read.
pub(crate) async fn list<E: EntityTrait, T>(
    db: &Db,
    query: Select<E>,
    read: impl Fn(E::Model) -> Result<T, StoreError>,
) -> Result<Vec<T>, StoreError> {
    rows(db, query).await?.into_iter().map(read).collect()
}

/// Counts rows, looking at no more than one beyond `most`.
pub(crate) async fn count<E: EntityTrait>(
    db: &Db,
    query: Select<E>,
    column: E::Column,
    most: u64,
) -> Result<Count, StoreError> {
    let seen = query
        .select_only()
        .column(column)
        .limit(most + 1)
        .into_tuple::<String>()
        .all(db)
        .await
        .map_err(failed)?;
    Ok(Count::of(seen.len() as u64, most))
}

/// An id, or any other word with a closed list.
pub(crate) fn id<T>(text: &str) -> Result<T, StoreError>
where
    T: FromStr,
    T::Err: Display,
{
    text.parse().map_err(|why| corrupt(text, why))
}

/// An id that may be missing.
pub(crate) fn maybe<T>(text: Option<&str>) -> Result<Option<T>, StoreError>
where
    T: FromStr,
    T::Err: Display,
{
    text.map(id).transpose()
}

/// A word of an enum.
pub(crate) fn word<T>(text: &str, parse: impl Fn(&str) -> Option<T>) -> Result<T, StoreError> {
    parse(text).ok_or_else(|| corrupt(text, "no such word"))
}

/// What was written as JSON.
pub(crate) fn read_json<T: DeserializeOwned>(text: &str) -> Result<T, StoreError> {
    serde_json::from_str(text).map_err(|why| corrupt(text, why))
}

/// The values of a document; none where nothing is stored.
pub(crate) fn read_values(text: Option<&str>) -> Result<Values, StoreError> {
    text.map_or_else(|| Ok(Values::new()), read_json)
}

/// The values of a document as JSON; nothing where there are none.
pub(crate) fn values(values: &Values) -> Result<Option<String>, StoreError> {
    if values.is_empty() { Ok(None) } else { json(values).map(Some) }
}

/// As JSON.
pub(crate) fn json<T: Serialize>(value: &T) -> Result<String, StoreError> {
    serde_json::to_string(value).map_err(|why| corrupt("this cannot be stored", why))
}
