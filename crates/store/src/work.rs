//! The task inventory: pieces of work, who voted on them, and what was said. The last two are never joined.

use std::collections::BTreeSet;

use domain::id::{PersonId, TeamId, WorkId};
use domain::work::{Vote, Work};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::apart;
use crate::entity::{vote, voter, work};
use crate::error::StoreError;
use crate::row;
use crate::write::{Reads, Tx};

fn read(row: work::Model) -> Result<Work, StoreError> {
    row::read_json(&row.json)
}

/// Adds a piece of work.
///
/// # Errors
/// The database.
pub async fn work_insert(tx: &Tx, work: &Work) -> Result<(), StoreError> {
    let (id, team) = (work.id.to_string(), work.team.to_string());
    let row = work::Model { id, team, json: row::json(work)?, version: work.version };
    row::insert::<work::Entity>(tx.db(), vec![row]).await
}

/// A piece of work.
///
/// # Errors
/// The database.
pub async fn work_get(db: &impl Reads, id: WorkId) -> Result<Option<Work>, StoreError> {
    row::first(db.db(), work::Entity::find_by_id(id.to_string()), read).await
}

/// The work of a team, the oldest first.
///
/// # Errors
/// The database.
pub async fn work_of_team(db: &impl Reads, team: TeamId) -> Result<Vec<Work>, StoreError> {
    let query = work::Entity::find().filter(work::Column::Team.eq(team.to_string()));
    row::list(db.db(), query.order_by_asc(work::Column::Id), read).await
}

/// Changes a piece of work; answers it as it is now.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn work_set(tx: &Tx, work: &Work) -> Result<Work, StoreError> {
    let new = Work { version: work.version + 1, ..work.clone() };
    let update = work::Entity::update_many()
        .col_expr(work::Column::Json, row::json(&new)?.into())
        .col_expr(work::Column::Version, new.version.into())
        .filter(work::Column::Id.eq(work.id.to_string()))
        .filter(work::Column::Version.eq(work.version));
    row::change(tx.db(), update).await?;
    Ok(new)
}

/// Notes that a person voted, and, apart from it, what was said, under an id by chance. Answers all that was said by now.
///
/// # Errors
/// [`StoreError::Changed`] when that person voted already.
pub async fn vote_put(
    tx: &Tx,
    work: WorkId,
    person: PersonId,
    chance: u128,
    said: Vote,
) -> Result<Vec<Vote>, StoreError> {
    let work = work.to_string();
    let seen = voter::Model { work: work.clone(), person: person.to_string() };
    apart::put::<voter::Entity>(tx, voter::Column::Work.eq(&work), seen, |row| &row.person).await?;
    let of_work = vote::Column::Work.eq(&work);
    let said = vote::Model { id: format!("{chance:032x}"), work, json: row::json(&said)? };
    let all = apart::put::<vote::Entity>(tx, of_work, said, |row| &row.id).await?;
    all.iter().map(|row| row::read_json(&row.json)).collect()
}

/// Who voted on any of these pieces of work.
///
/// # Errors
/// The database.
pub async fn voters_of(db: &impl Reads, works: &[WorkId]) -> Result<BTreeSet<PersonId>, StoreError> {
    let works: Vec<String> = works.iter().map(ToString::to_string).collect();
    let query = voter::Entity::find().filter(voter::Column::Work.is_in(works));
    Ok(row::list(db.db(), query, |row| row::id(&row.person)).await?.into_iter().collect())
}

/// The work that a person voted on.
///
/// # Errors
/// The database.
pub async fn voted_by(db: &impl Reads, person: PersonId) -> Result<BTreeSet<WorkId>, StoreError> {
    let query = voter::Entity::find().filter(voter::Column::Person.eq(person.to_string()));
    Ok(row::list(db.db(), query, |row| row::id(&row.work)).await?.into_iter().collect())
}
