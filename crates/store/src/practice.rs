//! Practice: who did the practice for an automation. Neither when nor how it went: that is nobody's business but their own.

use std::collections::BTreeSet;

use domain::id::{AutomationId, PersonId};
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

use crate::entity::practice;
use crate::error::{StoreError, failed};
use crate::row;
use crate::write::{Reads, Tx};

/// A person did the practice for an automation; the first time counts.
///
/// # Errors
/// The database.
pub async fn practice_put(tx: &Tx, automation: AutomationId, person: PersonId) -> Result<(), StoreError> {
    let row = practice::Model { automation: automation.to_string(), person: person.to_string() };
    let same =
        OnConflict::columns([practice::Column::Automation, practice::Column::Person]).do_nothing().to_owned();
    let insert = practice::Entity::insert_many([row.into_active_model()]).on_conflict(same);
    insert.exec_without_returning(tx.db()).await.map(|_| ()).map_err(failed)
}

/// Who did the practice for an automation.
///
/// # Errors
/// The database.
pub async fn practice_of_automation(
    db: &impl Reads,
    automation: AutomationId,
) -> Result<Vec<PersonId>, StoreError> {
    let query = practice::Entity::find().filter(practice::Column::Automation.eq(automation.to_string()));
    row::list(db.db(), query.order_by_asc(practice::Column::Person), |row| row::id(&row.person)).await
}

/// The automations that a person did the practice for.
///
/// # Errors
/// The database.
pub async fn practice_of_person(
    db: &impl Reads,
    person: PersonId,
) -> Result<BTreeSet<AutomationId>, StoreError> {
    let query = practice::Entity::find().filter(practice::Column::Person.eq(person.to_string()));
    Ok(row::list(db.db(), query, |row| row::id(&row.automation)).await?.into_iter().collect())
}
