//! Tokens for the API. Only the digest of the secret is stored.

use domain::id::{PersonId, StreamId, TokenId};
use domain::time::At;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::token;
use crate::error::{StoreError, failed};
use crate::row;
use crate::write::{Reads, Tx};

/// A token.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its id.
    pub id: TokenId,
    /// What people call it.
    pub name: String,
    /// The digest of its secret.
    pub digest: String,
    /// What it may do.
    pub scopes: Vec<String>,
    /// Only in this stream.
    pub stream: Option<StreamId>,
    /// Who made it.
    pub made_by: PersonId,
    /// When.
    pub created: At,
    /// Until when it serves.
    pub expires: Option<At>,
    /// Since when it does not any more.
    pub revoked: Option<At>,
    /// When it served last.
    pub used: Option<At>,
}

impl Token {
    /// Whether it serves at this moment.
    #[must_use]
    pub fn serves(&self, now: At) -> bool {
        self.revoked.is_none() && self.expires.is_none_or(|expires| now < expires)
    }
}

fn read(row: token::Model) -> Result<Token, StoreError> {
    Ok(Token {
        id: row::id(&row.id)?,
        name: row.name,
        digest: row.digest,
        scopes: row::read_json(&row.scopes)?,
        stream: row::maybe(row.stream.as_deref())?,
        made_by: row::id(&row.made_by)?,
        created: At(row.created),
        expires: row.expires.map(At),
        revoked: row.revoked.map(At),
        used: row.used.map(At),
    })
}

/// Stores a token.
///
/// # Errors
/// The database.
pub async fn token_insert(tx: &Tx, token: &Token) -> Result<(), StoreError> {
    let row = token::Model {
        id: token.id.to_string(),
        name: token.name.clone(),
        digest: token.digest.clone(),
        scopes: row::json(&token.scopes)?,
        stream: token.stream.map(|id| id.to_string()),
        made_by: token.made_by.to_string(),
        created: token.created.0,
        expires: token.expires.map(|at| at.0),
        revoked: token.revoked.map(|at| at.0),
        used: token.used.map(|at| at.0),
    };
    row::insert::<token::Entity>(tx.db(), vec![row]).await
}

/// A token.
///
/// # Errors
/// The database.
pub async fn token_get(db: &impl Reads, id: TokenId) -> Result<Option<Token>, StoreError> {
    row::first(db.db(), token::Entity::find_by_id(id.to_string()), read).await
}

/// The token of this secret, by its digest, whether it serves or not.
///
/// # Errors
/// The database.
pub async fn token_by_digest(db: &impl Reads, digest: &str) -> Result<Option<Token>, StoreError> {
    row::first(db.db(), token::Entity::find().filter(token::Column::Digest.eq(digest)), read).await
}

/// All tokens, the newest first; at most 1,000.
///
/// # Errors
/// The database.
pub async fn token_list(db: &impl Reads) -> Result<Vec<Token>, StoreError> {
    row::list(db.db(), token::Entity::find().order_by_desc(token::Column::Id).limit(1_000), read).await
}

/// From now on the token does not serve any more.
///
/// # Errors
/// [`StoreError::Changed`] when it was revoked already.
pub async fn token_revoke(tx: &Tx, id: TokenId) -> Result<(), StoreError> {
    let update = token::Entity::update_many()
        .col_expr(token::Column::Revoked, tx.at().0.into())
        .filter(token::Column::Id.eq(id.to_string()))
        .filter(token::Column::Revoked.is_null());
    row::change(tx.db(), update).await
}

/// The token served at the moment of this work. Worth a write once an hour, not at each call.
///
/// # Errors
/// The database.
pub async fn token_used(tx: &Tx, id: TokenId) -> Result<(), StoreError> {
    let update = token::Entity::update_many()
        .col_expr(token::Column::Used, tx.at().0.into())
        .filter(token::Column::Id.eq(id.to_string()));
    update.exec(tx.db()).await.map(|_| ()).map_err(failed)
}
