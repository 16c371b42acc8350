//! Boards: the process of an automation in steps.

use domain::board::Board;
use domain::id::AutomationId;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::entity::board;
use crate::error::StoreError;
use crate::row;
use crate::write::{Reads, Tx};

/// The board of an automation; an empty one, of version 0, before anybody wrote on it.
///
/// # Errors
/// The database.
pub async fn board_get(db: &impl Reads, automation: AutomationId) -> Result<Board, StoreError> {
    let found = board::Entity::find_by_id(automation.to_string());
    let found = row::first(db.db(), found, |row| row::read_json(&row.json)).await?;
    Ok(found.unwrap_or_else(|| Board::new(automation)))
}

/// Keeps a board; answers it as it is now.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn board_set(tx: &Tx, board: &Board) -> Result<Board, StoreError> {
    let new = Board { version: board.version + 1, ..board.clone() };
    let (automation, json) = (new.automation.to_string(), row::json(&new)?);
    if board.version == 0 {
        let row = board::Model { automation, json, version: new.version };
        row::insert::<board::Entity>(tx.db(), vec![row]).await?;
        return Ok(new);
    }
    let update = board::Entity::update_many()
        .col_expr(board::Column::Json, json.into())
        .col_expr(board::Column::Version, new.version.into())
        .filter(board::Column::Automation.eq(automation))
        .filter(board::Column::Version.eq(board.version));
    row::change(tx.db(), update).await?;
    Ok(new)
}
