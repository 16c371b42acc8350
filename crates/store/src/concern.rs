//! Questions and worries. Who asked stands in a table of its own, and only where they gave their name.

use domain::concern::Concern;
use domain::id::{ConcernId, PersonId};
use domain::time::At;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::{concern, concern_asker};
use crate::error::StoreError;
use crate::row;
use crate::write::{Reads, Tx};

/// So many are looked at at once, and listed at most.
const MOST: u64 = 1_000;

fn read(row: concern::Model) -> Result<Concern, StoreError> {
    row::read_json(&row.json)
}

/// Adds a concern; `code` is the digest of the asker's code, `asker` the person who gave their name.
///
/// # Errors
/// The database.
pub async fn concern_insert(
    tx: &Tx,
    it: &Concern,
    code: Option<&str>,
    asker: Option<PersonId>,
) -> Result<(), StoreError> {
    let row = concern::Model {
        id: it.id.to_string(),
        owner: it.owner.to_string(),
        code: code.map(str::to_owned),
        due: it.due().map(|at| at.0),
        json: row::json(it)?,
        version: it.version,
    };
    row::insert::<concern::Entity>(tx.db(), vec![row]).await?;
    let asker =
        asker.map(|person| concern_asker::Model { concern: it.id.to_string(), person: person.to_string() });
    row::insert::<concern_asker::Entity>(tx.db(), asker.into_iter().collect()).await
}

/// A concern.
///
/// # Errors
/// The database.
pub async fn concern_get(db: &impl Reads, id: ConcernId) -> Result<Option<Concern>, StoreError> {
    row::first(db.db(), concern::Entity::find_by_id(id.to_string()), read).await
}

/// The concern of a code, by its digest.
///
/// # Errors
/// The database.
pub async fn concern_by_code(db: &impl Reads, digest: &str) -> Result<Option<Concern>, StoreError> {
    row::first(db.db(), concern::Entity::find().filter(concern::Column::Code.eq(digest)), read).await
}

/// Who asked, where they gave their name.
///
/// # Errors
/// The database.
pub async fn concern_asker(db: &impl Reads, id: ConcernId) -> Result<Option<PersonId>, StoreError> {
    let query = concern_asker::Entity::find_by_id(id.to_string());
    row::first(db.db(), query, |row| row::id(&row.person)).await
}

/// The last 1,000 concerns, the latest day first; within a day in no order that tells anything.
///
/// # Errors
/// The database.
pub async fn concern_list(db: &impl Reads) -> Result<Vec<Concern>, StoreError> {
    row::list(db.db(), concern::Entity::find().order_by_desc(concern::Column::Id).limit(MOST), read).await
}

/// The concerns that a person asked under their name.
///
/// # Errors
/// The database.
pub async fn concern_by_asker(db: &impl Reads, person: PersonId) -> Result<Vec<ConcernId>, StoreError> {
    let query = concern_asker::Entity::find().filter(concern_asker::Column::Person.eq(person.to_string()));
    row::list(db.db(), query.order_by_desc(concern_asker::Column::Concern), |row| row::id(&row.concern)).await
}

/// The concerns that the program has to look at by now, in the order of their ids: within a day by chance.
///
/// # Errors
/// The database.
pub async fn concern_due(db: &impl Reads, now: At) -> Result<Vec<Concern>, StoreError> {
    let query = concern::Entity::find().filter(concern::Column::Due.lte(now.0));
    row::list(db.db(), query.order_by_asc(concern::Column::Id).limit(MOST), read).await
}

/// Changes a concern; answers it as it is now.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn concern_set(tx: &Tx, it: &Concern) -> Result<Concern, StoreError> {
    let new = Concern { version: it.version + 1, ..it.clone() };
    let update = concern::Entity::update_many()
        .col_expr(concern::Column::Owner, new.owner.to_string().into())
        .col_expr(concern::Column::Due, new.due().map(|at| at.0).into())
        .col_expr(concern::Column::Json, row::json(&new)?.into())
        .col_expr(concern::Column::Version, new.version.into())
        .filter(concern::Column::Id.eq(it.id.to_string()))
        .filter(concern::Column::Version.eq(it.version));
    row::change(tx.db(), update).await?;
    Ok(new)
}
