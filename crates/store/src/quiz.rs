//! The questions about working beside AI: who answered them, and how many answers were right. The two are never joined.

use domain::id::{PersonId, TeamId};
use domain::quiz::Turn;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::apart;
use crate::entity::{learner, quiz};
use crate::error::StoreError;
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
    let of_turn = learner::Column::Team.eq(&team).and(learner::Column::Turn.eq(&turn));
    apart::put::<learner::Entity>(tx, of_turn, seen, |row| &row.person).await?;
    let of_turn = quiz::Column::Team.eq(&team).and(quiz::Column::Turn.eq(&turn));
    let said = quiz::Model { id: format!("{chance:032x}"), team, turn, answers: i64::from(right) };
    let all = apart::put::<quiz::Entity>(tx, of_turn, said, |row| &row.id).await?;
    Ok(all.iter().map(|row| u8::try_from(row.answers).unwrap_or_default()).collect())
}
