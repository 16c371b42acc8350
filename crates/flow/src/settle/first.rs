//! The first person: comes in with a link that only the program prints, and only while there is nobody.

use domain::id::PersonId;
use domain::person::{Role, address, password as sound};
use domain::record::Actor;
use serde_json::json;
use store::Reads;
use store::person::{Person, person_any, person_insert};
use store::setting::{setting_get, setting_put};

use super::person::{Profile, blank};
use super::{name, password, settled, take_turn};
use crate::access::AccessRefusal;
use crate::error::Error;
use crate::secret;
use crate::world::{World, chance};

/// The setting with the digest of the first link.
const LINK: &str = "first_run";
/// What stands there once the link is used: the digest of nothing.
const DEAD: &str = "";
/// The setting with the name of the organisation.
const ORGANISATION: &str = "organisation";

/// The first person of an organisation.
#[derive(Clone, PartialEq, Eq)]
pub struct FirstRun {
    /// The name of the organisation.
    pub organisation: String,
    /// The name of the person.
    pub name: String,
    /// The address to sign in with.
    pub address: String,
    /// The password.
    pub password: String,
    /// The language.
    pub lang: String,
}

/// Whether nobody is here yet.
///
/// # Errors
/// When the store cannot be read.
pub async fn is_new(world: &World) -> Result<bool, Error> {
    Ok(!person_any(&world.store).await?)
}

/// The name of the organisation; empty before the first run.
///
/// # Errors
/// When the store cannot be read.
pub async fn organisation(world: &World) -> Result<String, Error> {
    Ok(setting_get(&world.store, ORGANISATION).await?.unwrap_or_default())
}

/// The secret of the link for the first person; none when there is one. Each call makes a new one, and the one before is dead.
///
/// # Errors
/// When the store cannot be written.
pub async fn first_run_link(world: &World) -> Result<Option<String>, Error> {
    if !is_new(world).await? {
        return Ok(None);
    }
    let secret = secret::fresh()?;
    let digest = secret::digest(&secret);
    world
        .store
        .write(world.now(), move |tx| {
            let digest = digest.clone();
            Box::pin(async move {
                setting_put(tx, LINK, &digest).await?;
                settled(tx, Actor::Program, LINK, json!({ "link": "made" }));
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(Some(secret))
}

/// Whether this secret lets the first person in.
///
/// # Errors
/// When the store cannot be read.
pub async fn first_run_opens(world: &World, secret: &str) -> Result<bool, Error> {
    opens(&world.store, &secret::digest(secret)).await
}

async fn opens(db: &impl Reads, digest: &str) -> Result<bool, Error> {
    Ok(setting_get(db, LINK).await?.is_some_and(|stored| stored == digest) && !person_any(db).await?)
}

/// Lets the first person in: an administrator, who invites the others. The link is dead from now on.
///
/// # Errors
/// Refused for a dead link, without names, a sound address or a password that keeps somebody out.
pub async fn first_run(world: &World, secret: &str, first: FirstRun) -> Result<PersonId, Error> {
    let digest = secret::digest(secret);
    if !opens(&world.store, &digest).await? {
        return Err(AccessRefusal::DeadLink.into());
    }
    let (at, organisation) = (world.now(), name(&first.organisation)?);
    let profile = Profile {
        name: name(&first.name)?,
        address: address(&first.address)?,
        roles: vec![Role::Administrator],
        teams: vec![],
    };
    let hash = password::hash(sound(&first.password)?).await?;
    let id = PersonId::new(at, chance());
    let person = Person { password: Some(hash), lang: Some(first.lang), ..blank(id, &profile, at) };
    world
        .store
        .write(at, move |tx| {
            let (person, digest, organisation) = (person.clone(), digest.clone(), organisation.clone());
            Box::pin(async move {
                take_turn(tx).await?;
                if !opens(tx, &digest).await? {
                    return Err(AccessRefusal::DeadLink.into());
                }
                setting_put(tx, LINK, DEAD).await?;
                setting_put(tx, ORGANISATION, &organisation).await?;
                person_insert(tx, &person).await?;
                settled(tx, Actor::Program, id, json!({ "person": "first", "roles": person.roles }));
                Ok::<_, Error>(id)
            })
        })
        .await
}
