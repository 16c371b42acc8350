//! Documents: what was read of the files of a case. The pages are an original; here is what finds them.

use domain::document::Quality;
use domain::id::CaseId;
use domain::time::At;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::entity::document;
use crate::error::{StoreError, failed};
use crate::page::texts;
use crate::row;
use crate::write::{Reads, Tx};

/// What was read of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The case.
    pub case: CaseId,
    /// The digest of its pages as JSON, an original; none when nothing could be read.
    pub reading: Option<String>,
    /// How good its source is; none without pages.
    pub quality: Option<Quality>,
    /// So many pages.
    pub pages: i64,
    /// Why nothing could be read, as a word.
    pub unreadable: Option<String>,
    /// When.
    pub at: At,
}

fn read(row: document::Model) -> Result<Row, StoreError> {
    Ok(Row {
        case: row::id(&row.case_id)?,
        reading: row.reading,
        quality: row.quality.as_deref().map(|word| row::word(word, Quality::parse)).transpose()?,
        pages: row.pages,
        unreadable: row.unreadable,
        at: At(row.created),
    })
}

/// Keeps what was read of a case, instead of what was read before.
///
/// # Errors
/// The database.
pub async fn document_put(tx: &Tx, row: &Row) -> Result<(), StoreError> {
    document::Entity::delete_by_id(row.case.to_string()).exec(tx.db()).await.map_err(failed)?;
    let model = document::Model {
        case_id: row.case.to_string(),
        reading: row.reading.clone(),
        quality: row.quality.map(|quality| quality.as_str().into()),
        pages: row.pages,
        unreadable: row.unreadable.clone(),
        created: row.at.0,
    };
    row::insert::<document::Entity>(tx.db(), vec![model]).await
}

/// What was read of a case.
///
/// # Errors
/// The database.
pub async fn document_get(db: &impl Reads, case: CaseId) -> Result<Option<Row>, StoreError> {
    row::first(db.db(), document::Entity::find_by_id(case.to_string()), read).await
}

/// What was read of these cases, in no order.
///
/// # Errors
/// The database.
pub async fn documents_get(db: &impl Reads, cases: &[CaseId]) -> Result<Vec<Row>, StoreError> {
    let mut found = vec![];
    for part in cases.chunks(500) {
        let query = document::Entity::find().filter(document::Column::CaseId.is_in(texts(part)));
        found.extend(row::list(db.db(), query, read).await?);
    }
    Ok(found)
}
