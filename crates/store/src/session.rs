//! Sessions of the browser.

use domain::id::PersonId;
use domain::time::At;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};

use crate::entity::session;
use crate::error::{StoreError, failed};
use crate::row;
use crate::write::{Reads, Tx};

/// A session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Its id: a secret, so store its digest.
    pub id: String,
    /// What the web keeps in it.
    pub data: String,
    /// Who signed in.
    pub person: Option<PersonId>,
    /// Until when it serves.
    pub expires: At,
}

/// Stores a session, or what it is now.
///
/// # Errors
/// The database.
pub async fn session_put(tx: &Tx, session: &Session) -> Result<(), StoreError> {
    let row = session::Model {
        id: session.id.clone(),
        data: session.data.clone(),
        person: session.person.map(|id| id.to_string()),
        expires: session.expires.0,
    };
    let anew = OnConflict::column(session::Column::Id)
        .update_columns([session::Column::Data, session::Column::Person, session::Column::Expires])
        .to_owned();
    let insert = session::Entity::insert_many([row.into_active_model()]).on_conflict(anew);
    insert.exec_without_returning(tx.db()).await.map(|_| ()).map_err(failed)
}

/// A session, while it serves.
///
/// # Errors
/// The database.
pub async fn session_get(db: &impl Reads, id: &str, now: At) -> Result<Option<Session>, StoreError> {
    let read = |row: session::Model| {
        let person = row::maybe(row.person.as_deref())?;
        Ok(Session { id: row.id, data: row.data, person, expires: At(row.expires) })
    };
    let query = session::Entity::find_by_id(id.to_owned()).filter(session::Column::Expires.gt(now.0));
    row::first(db.db(), query, read).await
}

/// Ends a session.
///
/// # Errors
/// The database.
pub async fn session_drop(tx: &Tx, id: &str) -> Result<(), StoreError> {
    session::Entity::delete_by_id(id.to_owned()).exec(tx.db()).await.map(|_| ()).map_err(failed)
}

/// Ends all sessions of a person: their password is another, or they may not sign in any more.
///
/// # Errors
/// The database.
pub async fn session_drop_person(tx: &Tx, person: PersonId) -> Result<(), StoreError> {
    let delete = session::Entity::delete_many().filter(session::Column::Person.eq(person.to_string()));
    delete.exec(tx.db()).await.map(|_| ()).map_err(failed)
}

/// Takes out the sessions that ran out; answers how many.
///
/// # Errors
/// The database.
pub async fn session_sweep(tx: &Tx, now: At) -> Result<u64, StoreError> {
    let delete = session::Entity::delete_many().filter(session::Column::Expires.lte(now.0));
    delete.exec(tx.db()).await.map(|done| done.rows_affected).map_err(failed)
}
