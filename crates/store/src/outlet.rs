//! Outlets: where the decisions of a stream go out to, each with the secret that its webhook is signed with.

use domain::id::{OutletId, StreamId};
use domain::outlet::Outlet;
use domain::time::At;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, UpdateMany};

use crate::entity::outlet;
use crate::error::StoreError;
use crate::row;
use crate::write::{Reads, Tx};

/// What a webhook is signed with. Stored as it is: a digest could not sign.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secrets {
    /// The secret; none for a folder.
    pub now: Option<String>,
    /// The secret before, and until when it signs as well.
    pub before: Option<(String, At)>,
}

impl std::fmt::Debug for Secrets {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Secrets(…)")
    }
}

impl Secrets {
    /// Those that sign at this moment, the newest first.
    #[must_use]
    pub fn signing(&self, now: At) -> Vec<&str> {
        let before = self.before.iter().filter(|(_, until)| now < *until).map(|(secret, _)| secret.as_str());
        self.now.as_deref().into_iter().chain(before).collect()
    }
}

fn read(row: outlet::Model) -> Result<Outlet, StoreError> {
    row::read_json(&row.json)
}

fn read_secrets(row: outlet::Model) -> Result<Secrets, StoreError> {
    Ok(Secrets { now: row.secret, before: row.secret_before.zip(row.before_until.map(At)) })
}

/// Puts an outlet in.
///
/// # Errors
/// [`StoreError::Changed`] when another outlet has the key.
pub async fn outlet_insert(tx: &Tx, outlet: &Outlet, secrets: &Secrets) -> Result<(), StoreError> {
    let row = outlet::Model {
        id: outlet.id.to_string(),
        stream: outlet.stream.to_string(),
        key: outlet.key.clone(),
        json: row::json(outlet)?,
        secret: secrets.now.clone(),
        secret_before: secrets.before.as_ref().map(|(secret, _)| secret.clone()),
        before_until: secrets.before.as_ref().map(|(_, until)| until.0),
        version: outlet.version,
    };
    row::insert::<outlet::Entity>(tx.db(), vec![row]).await
}

/// An outlet.
///
/// # Errors
/// The database.
pub async fn outlet_get(db: &impl Reads, id: OutletId) -> Result<Option<Outlet>, StoreError> {
    row::first(db.db(), outlet::Entity::find_by_id(id.to_string()), read).await
}

/// What an outlet signs with; nothing where there is no such outlet.
///
/// # Errors
/// The database.
pub async fn outlet_secrets(db: &impl Reads, id: OutletId) -> Result<Secrets, StoreError> {
    let secrets = row::first(db.db(), outlet::Entity::find_by_id(id.to_string()), read_secrets).await?;
    Ok(secrets.unwrap_or_default())
}

/// The outlet with this key.
///
/// # Errors
/// The database.
pub async fn outlet_by_key(db: &impl Reads, key: &str) -> Result<Option<Outlet>, StoreError> {
    row::first(db.db(), outlet::Entity::find().filter(outlet::Column::Key.eq(key)), read).await
}

/// The outlets of a stream, in the order of their keys.
///
/// # Errors
/// The database.
pub async fn outlet_of_stream(db: &impl Reads, stream: StreamId) -> Result<Vec<Outlet>, StoreError> {
    let query = outlet::Entity::find().filter(outlet::Column::Stream.eq(stream.to_string()));
    row::list(db.db(), query.order_by_asc(outlet::Column::Key), read).await
}

/// The outlet as it is in the row, with a new version.
fn set(outlet: &Outlet) -> Result<(Outlet, UpdateMany<outlet::Entity>), StoreError> {
    let new = Outlet { version: outlet.version + 1, ..outlet.clone() };
    let update = outlet::Entity::update_many()
        .col_expr(outlet::Column::Json, row::json(&new)?.into())
        .col_expr(outlet::Column::Version, new.version.into())
        .filter(outlet::Column::Id.eq(outlet.id.to_string()))
        .filter(outlet::Column::Key.eq(outlet.key.as_str()))
        .filter(outlet::Column::Version.eq(outlet.version));
    Ok((new, update))
}

/// Changes an outlet; answers it as it is now. Its key stays: a folder is named after it.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn outlet_set(tx: &Tx, outlet: &Outlet) -> Result<Outlet, StoreError> {
    let (new, update) = set(outlet)?;
    row::change(tx.db(), update).await?;
    Ok(new)
}

/// Gives an outlet other secrets.
///
/// # Errors
/// As [`outlet_set`].
pub async fn outlet_set_secrets(tx: &Tx, outlet: &Outlet, secrets: &Secrets) -> Result<Outlet, StoreError> {
    let (new, update) = set(outlet)?;
    let before = secrets.before.as_ref();
    let update = update
        .col_expr(outlet::Column::Secret, secrets.now.clone().into())
        .col_expr(outlet::Column::SecretBefore, before.map(|(secret, _)| secret.clone()).into())
        .col_expr(outlet::Column::BeforeUntil, before.map(|(_, until)| until.0).into());
    row::change(tx.db(), update).await?;
    Ok(new)
}
