//! Announcements, and which representatives said that they read them. Nobody else's reading is kept.

use domain::announcement::Announcement;
use domain::id::{AnnouncementId, PersonId};
use domain::time::At;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

use crate::entity::{announcement, receipt};
use crate::error::{StoreError, failed};
use crate::row;
use crate::write::{Reads, Tx};

fn read(row: announcement::Model) -> Result<Announcement, StoreError> {
    row::read_json(&row.json)
}

/// Adds a draft.
///
/// # Errors
/// The database.
pub async fn announcement_insert(tx: &Tx, it: &Announcement) -> Result<(), StoreError> {
    let row = announcement::Model {
        id: it.id.to_string(),
        automation: it.automation().map(|id| id.to_string()),
        json: row::json(it)?,
        sent: it.sent.map(|at| at.0),
        version: it.version,
    };
    row::insert::<announcement::Entity>(tx.db(), vec![row]).await
}

/// An announcement.
///
/// # Errors
/// The database.
pub async fn announcement_get(
    db: &impl Reads,
    id: AnnouncementId,
) -> Result<Option<Announcement>, StoreError> {
    row::first(db.db(), announcement::Entity::find_by_id(id.to_string()), read).await
}

/// Every announcement and draft, the newest first.
///
/// # Errors
/// The database.
pub async fn announcement_list(db: &impl Reads) -> Result<Vec<Announcement>, StoreError> {
    row::list(db.db(), announcement::Entity::find().order_by_desc(announcement::Column::Id), read).await
}

/// Changes one; answers it as it is now.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn announcement_set(tx: &Tx, it: &Announcement) -> Result<Announcement, StoreError> {
    let new = Announcement { version: it.version + 1, ..it.clone() };
    let update = announcement::Entity::update_many()
        .col_expr(announcement::Column::Json, row::json(&new)?.into())
        .col_expr(announcement::Column::Sent, new.sent.map(|at| at.0).into())
        .col_expr(announcement::Column::Version, new.version.into())
        .filter(announcement::Column::Id.eq(it.id.to_string()))
        .filter(announcement::Column::Version.eq(it.version));
    row::change(tx.db(), update).await?;
    Ok(new)
}

/// Takes a draft away that has nothing to tell any more.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn announcement_drop(tx: &Tx, it: &Announcement) -> Result<(), StoreError> {
    let gone = announcement::Entity::delete_many()
        .filter(announcement::Column::Id.eq(it.id.to_string()))
        .filter(announcement::Column::Version.eq(it.version))
        .filter(announcement::Column::Sent.is_null());
    row::one(gone.exec(tx.db()).await.map_err(failed)?.rows_affected)
}

/// A representative read it; the first time counts.
///
/// # Errors
/// The database.
pub async fn receipt_put(tx: &Tx, id: AnnouncementId, person: PersonId) -> Result<(), StoreError> {
    let row = receipt::Model { announcement: id.to_string(), person: person.to_string(), at: tx.at().0 };
    let mut first = OnConflict::columns([receipt::Column::Announcement, receipt::Column::Person]);
    let insert =
        receipt::Entity::insert_many([row.into_active_model()]).on_conflict(first.do_nothing().to_owned());
    insert.exec_without_returning(tx.db()).await.map(|_| ()).map_err(failed)
}

/// Which representatives read it, and when first.
///
/// # Errors
/// The database.
pub async fn receipt_list(db: &impl Reads, id: AnnouncementId) -> Result<Vec<(PersonId, At)>, StoreError> {
    let query = receipt::Entity::find().filter(receipt::Column::Announcement.eq(id.to_string()));
    row::list(db.db(), query.order_by_asc(receipt::Column::Person), |row| {
        Ok((row::id(&row.person)?, At(row.at)))
    })
    .await
}
