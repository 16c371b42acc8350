//! The questions about working beside AI: who answered them, and how many answers were right. The two are never joined.

use domain::id::{PersonId, TeamId};
use domain::quiz::Turn;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder};

use crate::entity::{learner, quiz};
use crate::error::{StoreError, failed};
use crate::row;
use crate::write::{Reads, Tx};

/// The turns that a person answered in, for a team.
///
/// # Errors
/// The database.
pub async fn quiz_turns(db: &impl Reads, team: TeamId, person: PersonId) -> Result<Vec<Turn>, StoreError> {
    let query = learner::Entity::find().filter(learner::Column::Team.eq(team.to_string()));
    let query = query.filter(learner::Column::Person.eq(person.to_string()));
    let known = |row: learner::Model| {
        let turn = Turn::ALL.into_iter().find(|turn| turn.as_str() == row.turn);
        turn.ok_or_else(|| crate::error::corrupt(&row.turn, "this is no turn"))
    };
    row::list(db.db(), query.order_by_asc(learner::Column::Turn), known).await
}

/// Notes that a person answered, and, apart from it, how many answers were right, under an id by chance. Answers what all of the team
/// had right in this turn.
///
/// # Errors
/// [`StoreError::Changed`] when that person answered in this turn already.
pub async fn quiz_put(
    tx: &Tx,
    team: TeamId,
    person: PersonId,
    turn: Turn,
    chance: u128,
    right: u8,
) -> Result<Vec<u8>, StoreError> {
    let (team, turn) = (team.to_string(), turn.as_str().to_owned());
    let seen = learner::Model { team: team.clone(), person: person.to_string(), turn: turn.clone() };
    let once = [learner::Column::Team, learner::Column::Person, learner::Column::Turn];
    let once = OnConflict::columns(once).do_nothing().to_owned();
    let insert = learner::Entity::insert_many([seen.into_active_model()]).on_conflict(once);
    row::one(insert.exec_without_returning(tx.db()).await.map_err(failed)?)?;
    let id = format!("{chance:032x}");
    let said = quiz::Model { id, team: team.clone(), turn: turn.clone(), answers: i64::from(right) };
    row::insert::<quiz::Entity>(tx.db(), vec![said]).await?;
    let all = quiz::Entity::find().filter(quiz::Column::Team.eq(team)).filter(quiz::Column::Turn.eq(turn));
    let right = |row: quiz::Model| Ok(u8::try_from(row.answers).unwrap_or_default());
    row::list(tx.db(), all.order_by_asc(quiz::Column::Id), right).await
}
