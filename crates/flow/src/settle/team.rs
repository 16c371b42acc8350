//! Teams: who decides together.

use domain::id::TeamId;
use domain::person::{PersonRefusal, Role, Viewer};
use domain::record::Actor;
use domain::words::Words;
use serde_json::json;
use store::team::{Team, team_get, team_insert, team_set as store_team};

use super::settled;
use crate::access;
use crate::error::Error;
use crate::world::{World, chance};

fn checked(words: &Words) -> Result<Words, PersonRefusal> {
    Ok(Words { en: super::name(&words.en)?, nl: super::name(&words.nl)? })
}

/// Adds a team.
///
/// # Errors
/// Refused without a name in both languages.
pub async fn team_add(world: &World, viewer: &Viewer, words: &Words) -> Result<TeamId, Error> {
    access::is(viewer, Role::Administrator)?;
    let (at, by, words) = (world.now(), Actor::Person(viewer.person), checked(words)?);
    let team = Team { id: TeamId::new(at, chance()), name: words, version: 1 };
    world
        .store
        .write(at, move |tx| {
            let team = team.clone();
            Box::pin(async move {
                team_insert(tx, &team).await?;
                settled(tx, by, team.id, json!({ "team": "added", "name": team.name }));
                Ok::<_, Error>(team.id)
            })
        })
        .await
}

/// Gives a team another name. Who belongs to it is set with the people.
///
/// # Errors
/// Refused without a name in both languages; `Changed` when somebody was earlier.
pub async fn team_set(
    world: &World,
    viewer: &Viewer,
    id: TeamId,
    version: i64,
    words: &Words,
) -> Result<(), Error> {
    access::is(viewer, Role::Administrator)?;
    let (by, words) = (Actor::Person(viewer.person), checked(words)?);
    world
        .store
        .write(world.now(), move |tx| {
            let words = words.clone();
            Box::pin(async move {
                team_get(tx, id).await?.ok_or(Error::NotFound)?;
                store_team(tx, &Team { id, name: words.clone(), version }).await?;
                settled(tx, by, id, json!({ "team": "changed", "name": words }));
                Ok::<_, Error>(())
            })
        })
        .await
}
