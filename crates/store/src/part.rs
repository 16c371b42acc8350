//! Parts: the cases that were split off from others, each with the page it began at.

use domain::id::CaseId;
use domain::part::Part;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::entity::part;
use crate::error::StoreError;
use crate::row;
use crate::write::{Reads, Tx};

fn read(row: part::Model) -> Result<Part, StoreError> {
    Ok(Part {
        case: row::id(&row.case_id)?,
        parent: row::id(&row.parent)?,
        whole: row::id(&row.whole)?,
        first: u32::try_from(row.first).map_err(|_| crate::error::corrupt(&row.case_id, "no such page"))?,
    })
}

/// Notes cases that were split off. They stay noted when their pages go back: where a case stands says that.
///
/// # Errors
/// The database.
pub async fn part_insert_many(tx: &Tx, parts: &[Part]) -> Result<(), StoreError> {
    let row = |part: &Part| part::Model {
        case_id: part.case.to_string(),
        parent: part.parent.to_string(),
        whole: part.whole.to_string(),
        first: i64::from(part.first),
        created: tx.at().0,
    };
    row::insert::<part::Entity>(tx.db(), parts.iter().map(row).collect()).await
}

/// From which case this one was split off, if it was.
///
/// # Errors
/// The database.
pub async fn part_get(db: &impl Reads, case: CaseId) -> Result<Option<Part>, StoreError> {
    row::first(db.db(), part::Entity::find_by_id(case.to_string()), read).await
}

/// All that was ever split off from the pages that came in with a case, in the order of their pages.
///
/// # Errors
/// The database.
pub async fn part_of_whole(db: &impl Reads, whole: CaseId) -> Result<Vec<Part>, StoreError> {
    let query = part::Entity::find().filter(part::Column::Whole.eq(whole.to_string()));
    row::list(db.db(), query.order_by_asc(part::Column::First).order_by_asc(part::Column::CaseId), read).await
}
