//! Teams and their members.

use domain::id::{PersonId, TeamId};
use domain::words::Words;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

use crate::entity::{team, team_member};
use crate::error::{StoreError, failed};
use crate::row;
use crate::write::{Reads, Tx};

/// A team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    /// Its id.
    pub id: TeamId,
    /// Its name.
    pub name: Words,
    /// Counts the changes.
    pub version: i64,
}

fn read(row: team::Model) -> Result<Team, StoreError> {
    Ok(Team { id: row::id(&row.id)?, name: Words { en: row.name_en, nl: row.name_nl }, version: row.version })
}

/// Puts a team in.
///
/// # Errors
/// The database.
pub async fn team_insert(tx: &Tx, team: &Team) -> Result<(), StoreError> {
    let row = team::Model {
        id: team.id.to_string(),
        name_en: team.name.en.clone(),
        name_nl: team.name.nl.clone(),
        version: team.version,
    };
    row::insert::<team::Entity>(tx.db(), vec![row]).await
}

/// A team.
///
/// # Errors
/// The database.
pub async fn team_get(db: &impl Reads, id: TeamId) -> Result<Option<Team>, StoreError> {
    row::first(db.db(), team::Entity::find_by_id(id.to_string()), read).await
}

/// All teams, in the order of their ids: the oldest first.
///
/// # Errors
/// The database.
pub async fn team_list(db: &impl Reads) -> Result<Vec<Team>, StoreError> {
    row::list(db.db(), team::Entity::find().order_by_asc(team::Column::Id), read).await
}

/// Changes a team; answers it as it is now.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn team_set(tx: &Tx, team: &Team) -> Result<Team, StoreError> {
    let update = team::Entity::update_many()
        .col_expr(team::Column::NameEn, team.name.en.as_str().into())
        .col_expr(team::Column::NameNl, team.name.nl.as_str().into())
        .col_expr(team::Column::Version, (team.version + 1).into())
        .filter(team::Column::Id.eq(team.id.to_string()))
        .filter(team::Column::Version.eq(team.version));
    row::change(tx.db(), update).await?;
    Ok(Team { version: team.version + 1, ..team.clone() })
}

/// The members of a team.
///
/// # Errors
/// The database.
pub async fn team_members(db: &impl Reads, team: TeamId) -> Result<Vec<PersonId>, StoreError> {
    let query = team_member::Entity::find().filter(team_member::Column::Team.eq(team.to_string()));
    row::list(db.db(), query.order_by_asc(team_member::Column::Person), |row| row::id(&row.person)).await
}

/// The teams of a person.
///
/// # Errors
/// The database.
pub async fn team_of_person(db: &impl Reads, person: PersonId) -> Result<Vec<TeamId>, StoreError> {
    let query = team_member::Entity::find().filter(team_member::Column::Person.eq(person.to_string()));
    row::list(db.db(), query.order_by_asc(team_member::Column::Team), |row| row::id(&row.team)).await
}

/// Puts a person in a team; who is in it stays in it.
///
/// # Errors
/// [`StoreError::Corrupt`] when there is no such team or person.
pub async fn team_join(tx: &Tx, team: TeamId, person: PersonId) -> Result<(), StoreError> {
    let row = team_member::Model { team: team.to_string(), person: person.to_string() };
    let same =
        OnConflict::columns([team_member::Column::Team, team_member::Column::Person]).do_nothing().to_owned();
    let insert = team_member::Entity::insert_many([row.into_active_model()]).on_conflict(same);
    insert.exec_without_returning(tx.db()).await.map(|_| ()).map_err(failed)
}

/// Takes a person out of a team.
///
/// # Errors
/// The database.
pub async fn team_leave(tx: &Tx, team: TeamId, person: PersonId) -> Result<(), StoreError> {
    let delete = team_member::Entity::delete_by_id((team.to_string(), person.to_string()));
    delete.exec(tx.db()).await.map(|_| ()).map_err(failed)
}
