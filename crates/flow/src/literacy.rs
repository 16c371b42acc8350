//! Literacy: the plan of an automation, by role, kept by the team's lead and by HR, read by everybody who has a say.

use domain::booking::Cost;
use domain::id::AutomationId;
use domain::literacy::{Need, Plan};
use domain::person::{Role, Viewer};
use domain::record::{Actor, Entry, Verb};
use serde_json::json;
use store::Reads;
use store::booking::booking_of_automation;
use store::setting::{setting_get, setting_put};

use crate::access;
use crate::automation::loaded;
use crate::error::Error;
use crate::world::World;

fn name_of(id: AutomationId) -> String {
    format!("literacy:{id}")
}

/// The plan of an automation; an empty one while nobody began it.
///
/// # Errors
/// When the store failed.
pub async fn plan(db: &impl Reads, id: AutomationId) -> Result<Plan, Error> {
    let name = name_of(id);
    let Some(text) = setting_get(db, &name).await? else { return Ok(Plan::default()) };
    serde_json::from_str(&text).map_err(|error| Error::Corrupt(format!("{name}: {error}")))
}

/// The paid hours of learning that are booked on an automation, in minutes, of everybody together.
///
/// # Errors
/// When the store failed.
pub async fn learned(db: &impl Reads, id: AutomationId) -> Result<i64, Error> {
    let booked = booking_of_automation(db, id).await?;
    let learning = booked.iter().filter(|it| matches!(it.cost, Cost::Training | Cost::Reskilling));
    Ok(learning.map(|it| it.minutes).sum())
}

/// What is done to a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Says anew what each role does and is to know; this version of the plan was seen.
    Needs(Vec<Need>, i64),
    /// Looked at it again and says what was found.
    Evaluated(String),
}

/// Changes the plan.
///
/// # Errors
/// Says what to change; `Changed` when somebody was earlier; refused to all but the team's lead and HR.
pub async fn change(world: &World, viewer: &Viewer, id: AutomationId, change: Change) -> Result<(), Error> {
    let viewer = viewer.clone();
    world
        .write(move |tx| {
            let (viewer, change) = (viewer.clone(), change.clone());
            Box::pin(async move {
                let (_, stream) = loaded(tx, id).await?;
                if !viewer.is(Role::Hr) {
                    access::leads(&viewer, stream.team)?;
                }
                let before = plan(tx, id).await?;
                let version = before.version;
                let after = match &change {
                    Change::Needs(_, seen) if *seen != version => return Err(Error::Changed),
                    Change::Needs(needs, _) => before.with_needs(needs)?,
                    Change::Evaluated(words) => before.evaluated(tx.at(), words)?,
                };
                let after = Plan { version: version + 1, ..after };
                let text =
                    serde_json::to_string(&after).map_err(|error| Error::Corrupt(error.to_string()))?;
                setting_put(tx, &name_of(id), &text).await?;
                let facts = json!({ "literacy": after });
                tx.record(Entry::on(tx.at(), Actor::Person(viewer.person), Verb::Settled, id, facts));
                Ok::<_, Error>(())
            })
        })
        .await
}
