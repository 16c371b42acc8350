//! Sessions: who signed in, kept in the store and named by a cookie that says nothing. Twelve hours without a request end one.

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

use async_trait::async_trait;
use domain::id::PersonId;
use domain::time::At;
use flow::World;
use flow::secret::digest;
use serde_json::Value;
use store::StoreError;
use store::session::{Session as Row, session_drop, session_drop_person, session_get, session_put};
use time::{Duration, OffsetDateTime};
use tower_sessions::cookie::SameSite;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::{Error as ShelfError, SessionStore};
use tower_sessions::{Expiry, Session, SessionManagerLayer};

use crate::app::App;
use crate::error::Error;

/// Idle hours after which a session is over.
const HOURS: i64 = 12;
/// A session is written again when it was last written so many minutes ago: not at every request.
const FRESH_MINUTES: i64 = 10;
/// Under these names the session keeps what it knows.
const PERSON: &str = "person";
const SEEN: &str = "seen";

/// The name of the cookie. The prefix makes a browser refuse it from anybody but this very host, over TLS.
#[must_use]
pub const fn cookie_name(secure: bool) -> &'static str {
    if secure { "__Host-samenspel" } else { "samenspel" }
}

/// The layer that finds the session of a request.
pub(crate) fn layer(app: &App) -> SessionManagerLayer<Sessions> {
    let secure = app.settings.secure_cookies;
    SessionManagerLayer::new(Sessions(app.world.clone()))
        .with_name(cookie_name(secure))
        .with_secure(secure)
        .with_http_only(true)
        .with_same_site(SameSite::Lax)
        .with_path("/")
        .with_expiry(Expiry::OnInactivity(Duration::hours(HOURS)))
}

/// Who signed in, if anybody did.
pub(crate) async fn person(app: &App, session: &Session) -> Result<Option<PersonId>, Error> {
    let Some(person) = session.get::<PersonId>(PERSON).await? else { return Ok(None) };
    let now = app.world.now();
    let seen = session.get::<At>(SEEN).await?.unwrap_or_default();
    if now.seconds_since(seen) > FRESH_MINUTES * 60 {
        session.insert(SEEN, now).await?;
    }
    Ok(Some(person))
}

/// Signs somebody in, under a name of the session that nobody can have known before.
pub(crate) async fn begin(app: &App, session: &Session, person: PersonId) -> Result<(), Error> {
    session.flush().await?;
    session.cycle_id().await?;
    session.insert(PERSON, person).await?;
    session.insert(SEEN, app.world.now()).await?;
    Ok(())
}

/// The name under which the store knows a session. Who reads the store learns no session.
fn name(id: &Id) -> String {
    digest(&id.to_string())
}

/// Ends the sessions that this person has elsewhere.
pub(crate) async fn end_others(app: &App, session: &Session, person: PersonId) -> Result<(), Error> {
    let now = app.world.now();
    let own: Option<Arc<str>> = session.id().map(|id| name(&id).into());
    let end = app.world.store.write(now, move |tx| {
        let own = own.clone();
        Box::pin(async move {
            let kept = match own {
                Some(own) => session_get(tx, &own, now).await?,
                None => None,
            };
            session_drop_person(tx, person).await?;
            match kept {
                Some(kept) => session_put(tx, &kept).await,
                None => Ok(()),
            }
        })
    });
    Ok(end.await?)
}

/// The sessions in the store.
#[derive(Clone)]
pub(crate) struct Sessions(World);

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sessions")
    }
}

impl Sessions {
    fn row(&self, record: &Record) -> Result<Row, ShelfError> {
        let person = record.data.get(PERSON).and_then(Value::as_str).and_then(|text| text.parse().ok());
        // Only the data: the id of a whole record is a number that JSON cannot hold.
        let data =
            serde_json::to_string(&record.data).map_err(|error| ShelfError::Encode(error.to_string()))?;
        Ok(Row { id: name(&record.id), data, person, expires: self.0.now().plus_minutes(HOURS * 60) })
    }
}

fn failed(error: StoreError) -> ShelfError {
    ShelfError::Backend(error.to_string())
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<(), ShelfError> {
        let row = Arc::new(self.row(record)?);
        let insert = self.0.store.write(self.0.now(), move |tx| {
            let row = row.clone();
            Box::pin(async move { session_put(tx, &row).await })
        });
        insert.await.map_err(failed)
    }

    /// Only what is still there: a request that ends late must not bring a session back that was ended.
    async fn save(&self, record: &Record) -> Result<(), ShelfError> {
        let (row, now) = (Arc::new(self.row(record)?), self.0.now());
        let set = self.0.store.write(now, move |tx| {
            let row = row.clone();
            Box::pin(async move {
                match session_get(tx, &row.id, now).await? {
                    Some(_) => session_put(tx, &row).await,
                    None => Ok(()),
                }
            })
        });
        set.await.map_err(failed)
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>, ShelfError> {
        let row = session_get(&self.0.store, &name(id), self.0.now()).await.map_err(failed)?;
        let Some(row) = row else { return Ok(None) };
        let data: HashMap<String, Value> =
            serde_json::from_str(&row.data).map_err(|error| ShelfError::Decode(error.to_string()))?;
        let expiry_date = OffsetDateTime::from_unix_timestamp(row.expires.0 / 1_000_000)
            .unwrap_or(OffsetDateTime::UNIX_EPOCH);
        Ok(Some(Record { id: *id, data, expiry_date }))
    }

    async fn delete(&self, id: &Id) -> Result<(), ShelfError> {
        let name: Arc<str> = name(id).into();
        let delete = self.0.store.write(self.0.now(), move |tx| {
            let name = name.clone();
            Box::pin(async move { session_drop(tx, &name).await })
        });
        delete.await.map_err(failed)
    }
}
