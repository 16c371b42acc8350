//! Register: what runs here, as entries of the public register, and the versions of each card.

use domain::automation::{Automation, Card, Stage};
use domain::id::AutomationId;
use domain::person::{Role, Viewer};
use domain::record::{Actor, Entry, Verb};
use domain::register::{Change, Details, Facts, Publisher, Version, in_use, versions};
use domain::time::At;
use domain::words::Words;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use store::automation::{automation_get, automation_list};
use store::record::entry_of_subject;
use store::setting::{setting_get, setting_put};
use store::{Reads, Tx};

use crate::access;
use crate::automation::loaded;
use crate::error::Error;
use crate::world::World;

/// The setting with what the organisation says once.
const PUBLISHER: &str = "register";

fn name_of(id: AutomationId) -> String {
    format!("{PUBLISHER}:{id}")
}

pub(crate) async fn read<T: DeserializeOwned + Default>(db: &impl Reads, name: &str) -> Result<T, Error> {
    let Some(text) = setting_get(db, name).await? else { return Ok(T::default()) };
    serde_json::from_str(&text).map_err(|error| Error::Corrupt(format!("{name}: {error}")))
}

pub(crate) async fn write(tx: &Tx, name: &str, value: &impl Serialize) -> Result<(), Error> {
    let text = serde_json::to_string(value).map_err(|error| Error::Corrupt(error.to_string()))?;
    Ok(setting_put(tx, name, &text).await?)
}

/// What the organisation says once.
///
/// # Errors
/// When the store failed.
pub async fn publisher(world: &World) -> Result<Publisher, Error> {
    read(&world.store, PUBLISHER).await
}

/// Sets what the organisation says once.
///
/// # Errors
/// Refused to all but administrators; `Changed` when somebody was earlier.
pub async fn publisher_set(world: &World, viewer: &Viewer, said: Publisher) -> Result<(), Error> {
    access::is(viewer, Role::Administrator)?;
    let by = Actor::Person(viewer.person);
    world
        .write(move |tx| {
            let said = said.clone();
            Box::pin(async move {
                let before: Publisher = read(tx, PUBLISHER).await?;
                if before.version != said.version {
                    return Err(Error::Changed);
                }
                let after = Publisher { version: said.version + 1, ..said };
                write(tx, PUBLISHER, &after).await?;
                // The address is a general one; names stay out of the record all the same.
                let facts = json!({ "register": "publisher", "version": after.version });
                tx.record(Entry::on(tx.at(), by, Verb::Settled, PUBLISHER, facts));
                Ok(())
            })
        })
        .await
}

/// What the team of an automation says beyond its card.
///
/// # Errors
/// When the store failed.
pub async fn details(world: &World, id: AutomationId) -> Result<Details, Error> {
    read(&world.store, &name_of(id)).await
}

/// Sets what the team says beyond the card.
///
/// # Errors
/// Refused to all but the team's lead; `Changed` when somebody was earlier.
pub async fn details_set(
    world: &World,
    viewer: &Viewer,
    id: AutomationId,
    said: Details,
) -> Result<(), Error> {
    let viewer = viewer.clone();
    world
        .write(move |tx| {
            let (viewer, said) = (viewer.clone(), said.clone());
            Box::pin(async move {
                let (_, stream) = loaded(tx, id).await?;
                access::leads(&viewer, stream.team)?;
                let name = name_of(id);
                let before: Details = read(tx, &name).await?;
                if before.version != said.version {
                    return Err(Error::Changed);
                }
                let after = Details { version: said.version + 1, ..said };
                write(tx, &name, &after).await?;
                let facts = json!({ "register": "details", "before": before, "after": after });
                tx.record(Entry::on(tx.at(), Actor::Person(viewer.person), Verb::Settled, id, facts));
                Ok(())
            })
        })
        .await
}

/// What every entry of the register is made of, the oldest automation first.
///
/// # Errors
/// When the store failed.
pub async fn all(world: &World) -> Result<Vec<Facts>, Error> {
    let organisation = crate::settle::organisation(world).await?;
    let publisher = publisher(world).await?;
    let mut all = vec![];
    for automation in automation_list(&world.store).await? {
        let (began, ended) = in_use(&told(&world.store, automation.id).await?.moves);
        let details = details(world, automation.id).await?;
        let (organisation, publisher) = (organisation.clone(), publisher.clone());
        all.push(Facts { automation, organisation, publisher, details, began, ended });
    }
    Ok(all)
}

/// An automation with every version of its card, the oldest first, and when it was taken out of use.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn card_versions(
    world: &World,
    id: AutomationId,
) -> Result<(Automation, Vec<Version>, Option<At>), Error> {
    let automation = automation_get(&world.store, id).await?.ok_or(Error::NotFound)?;
    let versions = versions_of(&world.store, &automation).await?;
    let ended = in_use(&told(&world.store, id).await?.moves).1;
    Ok((automation, versions, ended))
}

/// Every version of a card, the oldest first.
pub(crate) async fn versions_of(db: &impl Reads, it: &Automation) -> Result<Vec<Version>, Error> {
    let told = told(db, it.id).await?;
    Ok(versions(told.made.unwrap_or_default(), &it.name, &it.card, &told.changes))
}

/// What the record tells of an automation.
#[derive(Default)]
pub(crate) struct Told {
    pub(crate) made: Option<At>,
    pub(crate) moves: Vec<(At, Stage)>,
    pub(crate) changes: Vec<Change>,
}

pub(crate) async fn told(db: &impl Reads, id: AutomationId) -> Result<Told, Error> {
    let mut told = Told::default();
    for stored in entry_of_subject(db, &id.to_string()).await? {
        let (at, facts) = (stored.line.at, &stored.line.facts);
        let facts: Value = serde_json::from_str(facts).map_err(|error| Error::Corrupt(error.to_string()))?;
        told.made.get_or_insert(at);
        match Verb::parse(&stored.line.verb) {
            Some(Verb::StageMoved) => {
                told.moves.extend(facts["to"].as_str().and_then(Stage::parse).map(|to| (at, to)));
            }
            Some(Verb::CardChanged) => {
                told.changes.extend(changed(at, &facts));
            }
            _ => {}
        }
    }
    Ok(told)
}

/// A change of the card by its facts; entries of before do not tell the name.
fn changed(at: At, facts: &Value) -> Option<Change> {
    let pair = |facts: &Value| Some([facts.get("before")?.clone(), facts.get("after")?.clone()]);
    let card = |it: Value| serde_json::from_value::<Card>(it).ok();
    let words = |it: Value| serde_json::from_value::<Words>(it).ok();
    let [before, after] = pair(facts)?;
    let name = pair(&facts["name"]).and_then(|[before, after]| Some([words(before)?, words(after)?]));
    Some(Change { at, card: [card(before)?, card(after)?], name })
}
