//! Automations, and the state of what watches them.

use domain::automation::Automation;
use domain::id::{AutomationId, StreamId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::{automation, watch};
use crate::error::StoreError;
use crate::row;
use crate::write::{Reads, Tx};

/// What the detector of drift remembers of an automation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Watch {
    /// The automation.
    pub automation: AutomationId,
    /// Its memory, as the flow writes it.
    pub json: String,
    /// The place of the last ruling it looked at: [`crate::ruling::Row::place`].
    pub upto: Option<String>,
    /// Counts the changes; 0 before it was ever stored.
    pub version: i64,
}

fn read(row: automation::Model) -> Result<Automation, StoreError> {
    row::read_json(&row.json)
}

/// Puts an automation in.
///
/// # Errors
/// The database.
pub async fn automation_insert(tx: &Tx, automation: &Automation) -> Result<(), StoreError> {
    let row = automation::Model {
        id: automation.id.to_string(),
        stream: automation.stream.to_string(),
        json: row::json(automation)?,
        version: automation.version,
    };
    row::insert::<automation::Entity>(tx.db(), vec![row]).await
}

/// An automation.
///
/// # Errors
/// The database.
pub async fn automation_get(db: &impl Reads, id: AutomationId) -> Result<Option<Automation>, StoreError> {
    row::first(db.db(), automation::Entity::find_by_id(id.to_string()), read).await
}

/// An automation, held as it is until the work is committed: another process that changes it waits.
///
/// # Errors
/// The database.
pub async fn automation_hold(tx: &Tx, id: AutomationId) -> Result<Option<Automation>, StoreError> {
    row::first(tx.db(), automation::Entity::find_by_id(id.to_string()).lock_shared(), read).await
}

/// All automations, the oldest first.
///
/// # Errors
/// The database.
pub async fn automation_list(db: &impl Reads) -> Result<Vec<Automation>, StoreError> {
    row::list(db.db(), automation::Entity::find().order_by_asc(automation::Column::Id), read).await
}

/// The automations of a stream, the oldest first.
///
/// # Errors
/// The database.
pub async fn automation_of_stream(db: &impl Reads, stream: StreamId) -> Result<Vec<Automation>, StoreError> {
    let query = automation::Entity::find().filter(automation::Column::Stream.eq(stream.to_string()));
    row::list(db.db(), query.order_by_asc(automation::Column::Id), read).await
}

/// Changes an automation; answers it as it is now.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn automation_set(tx: &Tx, automation: &Automation) -> Result<Automation, StoreError> {
    let new = Automation { version: automation.version + 1, ..automation.clone() };
    let update = automation::Entity::update_many()
        .col_expr(automation::Column::Json, row::json(&new)?.into())
        .col_expr(automation::Column::Version, new.version.into())
        .filter(automation::Column::Id.eq(automation.id.to_string()))
        .filter(automation::Column::Version.eq(automation.version));
    row::change(tx.db(), update).await?;
    Ok(new)
}

/// What the detector of drift remembers, if it ever looked.
///
/// # Errors
/// The database.
pub async fn watch_get(db: &impl Reads, automation: AutomationId) -> Result<Option<Watch>, StoreError> {
    let read = |row: watch::Model| {
        Ok(Watch {
            automation: row::id(&row.automation)?,
            json: row.json,
            upto: row.upto,
            version: row.version,
        })
    };
    row::first(db.db(), watch::Entity::find_by_id(automation.to_string()), read).await
}

/// Keeps what the detector of drift remembers; a version of 0 is stored for the first time.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn watch_set(tx: &Tx, watch: &Watch) -> Result<Watch, StoreError> {
    let new = Watch { version: watch.version + 1, ..watch.clone() };
    if watch.version == 0 {
        let (automation, json) = (new.automation.to_string(), new.json.clone());
        let row = watch::Model { automation, json, upto: new.upto.clone(), version: new.version };
        row::insert::<watch::Entity>(tx.db(), vec![row]).await?;
        return Ok(new);
    }
    let update = watch::Entity::update_many()
        .col_expr(watch::Column::Json, new.json.as_str().into())
        .col_expr(watch::Column::Upto, new.upto.clone().into())
        .col_expr(watch::Column::Version, new.version.into())
        .filter(watch::Column::Automation.eq(watch.automation.to_string()))
        .filter(watch::Column::Version.eq(watch.version));
    row::change(tx.db(), update).await?;
    Ok(new)
}
