//! The name and the card of an automation, written anew by whoever saw them as they are.

use domain::automation::Card;
use domain::id::AutomationId;
use domain::person::Viewer;
use domain::record::{Actor, Entry, Verb};
use domain::words::Words;
use serde_json::json;
use store::automation::automation_set;

use super::loaded;
use crate::access;
use crate::error::Error;
use crate::register;
use crate::world::World;

/// Writes its name and card anew, for who saw the version with this number: what somebody else wrote meanwhile is not lost.
///
/// # Errors
/// Refused when the viewer does not lead the team, and from design on without a word on what it does not do; `Changed` when somebody was
/// earlier.
pub async fn card(
    world: &World,
    viewer: &Viewer,
    id: AutomationId,
    seen: usize,
    name: Words,
    card: Card,
) -> Result<(), Error> {
    let viewer = viewer.clone();
    world
        .write(move |tx| {
            let (viewer, name, card) = (viewer.clone(), name.clone(), card.clone());
            Box::pin(async move {
                let (before, stream) = loaded(tx, id).await?;
                access::leads(&viewer, stream.team)?;
                if register::versions_of(tx, &before).await?.len() != seen {
                    return Err(Error::Changed);
                }
                let names = json!({ "before": before.name, "after": name });
                let facts = json!({ "before": before.card, "after": card, "name": names });
                automation_set(tx, &before.with_card(name, card)?).await?;
                let by = Actor::Person(viewer.person);
                tx.record(Entry::on(tx.at(), by, Verb::CardChanged, id, facts));
                Ok(())
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}
