//! Tokens: how other programs come in. Shown once, kept as a digest, good for what they were made for.

use domain::id::{StreamId, TokenId};
use domain::person::{Role, Viewer};
use domain::record::Actor;
use domain::time::At;
use serde_json::json;
use store::stream::stream_get;
use store::token::{
    Token, token_by_digest, token_get, token_insert, token_revoke as store_revoke, token_used,
};

use super::{name, settled};
use crate::access;
use crate::error::Error;
use crate::secret;
use crate::world::{World, chance};

/// What a token is good for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Sends cases in.
    Write,
    /// Reads what became of them.
    Read,
    /// Reads the figures of the program.
    Metrics,
}

impl Scope {
    /// All of them.
    pub const ALL: [Scope; 3] = [Scope::Write, Scope::Read, Scope::Metrics];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Scope::Write => "cases:write",
            Scope::Read => "cases:read",
            Scope::Metrics => "metrics",
        }
    }

    /// The scope of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Scope> {
        Scope::ALL.into_iter().find(|scope| scope.as_str() == word)
    }
}

/// A token to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewToken {
    /// What people call it.
    pub name: String,
    /// What it is good for.
    pub scopes: Vec<Scope>,
    /// Only in this stream.
    pub stream: Option<StreamId>,
    /// Until when.
    pub expires: Option<At>,
}

/// How all secrets of tokens begin, so that who finds one knows what it is.
const MARK: &str = "samenspel_";
/// The last use is written down so many seconds after the one before: a token that is used all day costs a few writes.
const USED_EVERY: i64 = 3_600;

/// Makes a token; answers its secret, which is never shown again.
///
/// # Errors
/// Refused without a name; `NotFound` for a stream there is not, or a token that is good for nothing.
pub async fn token_add(world: &World, viewer: &Viewer, new: &NewToken) -> Result<(TokenId, String), Error> {
    access::is(viewer, Role::Administrator)?;
    let (at, by) = (world.now(), viewer.person);
    if new.scopes.is_empty() {
        return Err(Error::NotFound);
    }
    let secret = format!("{MARK}{}", secret::fresh()?);
    let token = Token {
        id: TokenId::new(at, chance()),
        name: name(&new.name)?,
        digest: secret::digest(&secret),
        scopes: new.scopes.iter().map(|scope| scope.as_str().to_owned()).collect(),
        stream: new.stream,
        made_by: by,
        created: at,
        expires: new.expires,
        revoked: None,
        used: None,
    };
    let id = token.id;
    world
        .store
        .write(at, move |tx| {
            let token = token.clone();
            Box::pin(async move {
                if let Some(stream) = token.stream {
                    stream_get(tx, stream).await?.ok_or(Error::NotFound)?;
                }
                token_insert(tx, &token).await?;
                let facts = json!({ "token": "added", "scopes": token.scopes, "stream": token.stream, "expires": token.expires });
                settled(tx, Actor::Person(by), token.id, facts);
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok((id, secret))
}

/// Ends a token, at once and for good.
///
/// # Errors
/// `NotFound` when there is no such token, or it ended already.
pub async fn token_revoke(world: &World, viewer: &Viewer, id: TokenId) -> Result<(), Error> {
    access::is(viewer, Role::Administrator)?;
    let by = Actor::Person(viewer.person);
    world
        .store
        .write(world.now(), move |tx| {
            Box::pin(async move {
                let token = token_get(tx, id).await?.filter(|token| token.revoked.is_none());
                token.ok_or(Error::NotFound)?;
                store_revoke(tx, id).await?;
                settled(tx, by, id, json!({ "token": "revoked" }));
                Ok::<_, Error>(())
            })
        })
        .await
}

/// The token of a secret, while it is good. Whether it is good for what is asked is in its scopes.
///
/// # Errors
/// When the store cannot be read.
pub async fn token_find(world: &World, secret: &str) -> Result<Option<Token>, Error> {
    let now = world.now();
    let token = token_by_digest(&world.store, &secret::digest(secret)).await?;
    let Some(token) = token.filter(|token| token.serves(now)) else { return Ok(None) };
    if token.used.is_none_or(|used| now.seconds_since(used) >= USED_EVERY) {
        let id = token.id;
        world
            .store
            .write(now, move |tx| Box::pin(async move { Ok::<_, Error>(token_used(tx, id).await?) }))
            .await?;
    }
    Ok(Some(token))
}
