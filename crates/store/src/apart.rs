//! Who answered and what was said stand in two tables. Here both are written so that nothing in the files pairs them.
//!
//! The n-th row of the one would be the n-th row of the other: SQLite numbers rows as they come (rowid), PostgreSQL keeps where they lie
//! and which transaction wrote them (ctid, xmin). So with each answer all rows of its question are written again, in the order of their
//! keys, which knows nothing of when somebody answered. What remains is in `docs/operate/README.md`, "What the files tell".

use sea_orm::sea_query::IntoCondition;
use sea_orm::{ActiveModelTrait, ConnectionTrait, DbBackend, EntityTrait, IntoActiveModel, QueryFilter};

use crate::error::{StoreError, failed};
use crate::row;
use crate::write::Tx;

/// Adds a row to those of its question in one of the two tables, and writes all of them anew. `key` is what the rows are told apart by: a
/// person in the one table, an id by chance in the other; never a moment, nor an id that begins with one of the answer.
///
/// # Errors
/// [`StoreError::Changed`] when there is a row with this key already.
pub(crate) async fn put<E>(
    tx: &Tx,
    question: impl IntoCondition,
    row: E::Model,
    key: fn(&E::Model) -> &str,
) -> Result<Vec<E::Model>, StoreError>
where
    E: EntityTrait,
    E::Model: IntoActiveModel<E::ActiveModel> + Clone,
    E::ActiveModel: ActiveModelTrait<Entity = E> + Send,
{
    let (db, question) = (tx.db(), question.into_condition());
    if db.get_database_backend() == DbBackend::Postgres {
        // Two at once would each write the rows of before: one waits for the other.
        let lock = format!("lock table {} in share row exclusive mode", E::default().table_name());
        db.execute_unprepared(&lock).await.map_err(failed)?;
    }
    let mut rows = row::rows(db, E::find().filter(question.clone())).await?;
    if rows.iter().any(|known| key(known) == key(&row)) {
        return Err(StoreError::Changed);
    }
    rows.push(row);
    rows.sort_by(|one, other| key(one).cmp(key(other)));
    E::delete_many().filter(question).exec(db).await.map_err(failed)?;
    row::insert::<E>(db, rows.clone()).await?;
    Ok(rows)
}
