//! Streams.

use domain::id::{StreamId, TeamId};
use domain::stream::Stream;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::entity::stream;
use crate::error::StoreError;
use crate::page::texts;
use crate::row;
use crate::write::{Reads, Tx};

fn read(row: stream::Model) -> Result<Stream, StoreError> {
    row::read_json(&row.json)
}

/// Puts a stream in.
///
/// # Errors
/// [`StoreError::Changed`] when another stream has the key.
pub async fn stream_insert(tx: &Tx, stream: &Stream) -> Result<(), StoreError> {
    let row = stream::Model {
        id: stream.id.to_string(),
        key: stream.key.clone(),
        json: row::json(stream)?,
        team: stream.team.to_string(),
        version: stream.version,
    };
    row::insert::<stream::Entity>(tx.db(), vec![row]).await
}

/// A stream.
///
/// # Errors
/// The database.
pub async fn stream_get(db: &impl Reads, id: StreamId) -> Result<Option<Stream>, StoreError> {
    row::first(db.db(), stream::Entity::find_by_id(id.to_string()), read).await
}

/// The stream with this key in its address.
///
/// # Errors
/// The database.
pub async fn stream_by_key(db: &impl Reads, key: &str) -> Result<Option<Stream>, StoreError> {
    row::first(db.db(), stream::Entity::find().filter(stream::Column::Key.eq(key)), read).await
}

/// All streams, in the order of their keys.
///
/// # Errors
/// The database.
pub async fn stream_list(db: &impl Reads) -> Result<Vec<Stream>, StoreError> {
    row::list(db.db(), stream::Entity::find().order_by_asc(stream::Column::Key), read).await
}

/// The streams of these teams, in the order of their keys.
///
/// # Errors
/// The database.
pub async fn stream_of_teams(db: &impl Reads, teams: &[TeamId]) -> Result<Vec<Stream>, StoreError> {
    let query = stream::Entity::find().filter(stream::Column::Team.is_in(texts(teams)));
    row::list(db.db(), query.order_by_asc(stream::Column::Key), read).await
}

/// Changes a stream; answers it as it is now. Its team stays: cases and reviews carry it.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw, its team is another, or another stream has the key.
pub async fn stream_set(tx: &Tx, stream: &Stream) -> Result<Stream, StoreError> {
    let new = Stream { version: stream.version + 1, ..stream.clone() };
    let update = stream::Entity::update_many()
        .col_expr(stream::Column::Key, new.key.as_str().into())
        .col_expr(stream::Column::Json, row::json(&new)?.into())
        .col_expr(stream::Column::Version, new.version.into())
        .filter(stream::Column::Id.eq(stream.id.to_string()))
        .filter(stream::Column::Team.eq(stream.team.to_string()))
        .filter(stream::Column::Version.eq(stream.version));
    row::change(tx.db(), update).await?;
    Ok(new)
}
