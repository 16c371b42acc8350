//! Guide: the guidelines of the organisation, who writes them, and their versions.

use domain::announcement::About;
use domain::guideline::{Edition, Guideline};
use domain::person::{Role, Viewer};
use domain::record::{Actor, Entry, Verb};
use serde_json::json;
use store::guideline::{guideline_insert, guideline_list};

use crate::access::AccessRefusal;
use crate::announce;
use crate::error::Error;
use crate::world::World;

/// What the record calls them.
const SUBJECT: &str = "guidelines";

/// Whether this viewer writes the guidelines: people of HR, and administrators.
#[must_use]
pub fn may_write(viewer: &Viewer) -> bool {
    viewer.is(Role::Hr) || viewer.is(Role::Administrator)
}

/// Every version that people made, the oldest first; none as long as what the program came with holds.
///
/// # Errors
/// When the store failed.
pub async fn editions(world: &World) -> Result<Vec<Edition>, Error> {
    Ok(guideline_list(&world.store).await?)
}

/// Puts a new version in force, after the one with this number, and drafts an announcement of it. `came` is what the program came with.
///
/// # Errors
/// Says what to change; refused to all but HR and administrators; `Changed` when somebody was earlier.
pub async fn put(
    world: &World,
    viewer: &Viewer,
    after: i64,
    came: Guideline,
    text: Guideline,
) -> Result<(), Error> {
    if !may_write(viewer) {
        return Err(AccessRefusal::NotAllowed.into());
    }
    let by = Actor::Person(viewer.person);
    world
        .write(move |tx| {
            let (came, text) = (came.clone(), text.clone());
            Box::pin(async move {
                let last = guideline_list(tx).await?.into_iter().last();
                let (number, before) = last.map_or((0, came), |it| (it.number, it.text));
                if number != after {
                    return Err(Error::Changed);
                }
                let edition = Edition { number: number + 1, at: tx.at(), text: text.after(&before)? };
                guideline_insert(tx, &edition).await?;
                let facts = json!({ "number": edition.number, "before": before, "after": edition.text });
                tx.record(Entry::on(tx.at(), by, Verb::GuidelinesChanged, SUBJECT, facts));
                let writers = announce::everybody(tx).await?.into_iter();
                let writers = writers
                    .filter(|it| it.roles.iter().any(|role| matches!(role, Role::Hr | Role::Administrator)));
                let about = About::Guidelines { number: edition.number };
                announce::drafted(tx, about, writers.map(|person| person.id).collect()).await
            })
        })
        .await
}
