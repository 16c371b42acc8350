//! Calibrations: which proofs were tried, and what came of them. Their cases are originals.

use domain::document::Quality;
use domain::id::{AutomationId, CalibrationId, ModelId};
use domain::time::At;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::calibration;
use crate::error::StoreError;
use crate::row;
use crate::write::{Reads, Tx};

/// A proof that was tried.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: CalibrationId,
    /// The automation.
    pub automation: AutomationId,
    /// The model it is about.
    pub model: ModelId,
    /// The digest of the whole calibration as JSON, an original.
    pub original: String,
    /// The quality of source it is about, in a stream of documents.
    pub quality: Option<Quality>,
    /// The risk that was to be proven.
    pub risk: f64,
    /// How often a promise may fail.
    pub delta: f64,
    /// The how-manieth attempt of the automation.
    pub attempt: i64,
    /// The proven limit, if any.
    pub limit: Option<f64>,
    /// The proven share of cases that proceed.
    pub share: f64,
    /// So many cases were checked above the limit.
    pub checked: i64,
    /// So many of them were wrong.
    pub wrong: i64,
    /// When.
    pub at: At,
}

fn read(row: calibration::Model) -> Result<Row, StoreError> {
    Ok(Row {
        id: row::id(&row.id)?,
        automation: row::id(&row.automation)?,
        model: row::id(&row.model)?,
        original: row.original,
        quality: row.quality.as_deref().map(|word| row::word(word, Quality::parse)).transpose()?,
        risk: row.risk,
        delta: row.delta,
        attempt: row.attempt,
        limit: row.limit_score,
        share: row.share,
        checked: row.checked,
        wrong: row.wrong,
        at: At(row.created),
    })
}

/// Stores a proof that was tried.
///
/// # Errors
/// The database.
pub async fn calibration_insert(tx: &Tx, row: &Row) -> Result<(), StoreError> {
    let row = calibration::Model {
        id: row.id.to_string(),
        automation: row.automation.to_string(),
        model: row.model.to_string(),
        original: row.original.clone(),
        risk: row.risk,
        delta: row.delta,
        attempt: row.attempt,
        limit_score: row.limit,
        share: row.share,
        checked: row.checked,
        wrong: row.wrong,
        created: row.at.0,
        quality: row.quality.map(|quality| quality.as_str().into()),
    };
    row::insert::<calibration::Entity>(tx.db(), vec![row]).await
}

/// A calibration.
///
/// # Errors
/// The database.
pub async fn calibration_get(db: &impl Reads, id: CalibrationId) -> Result<Option<Row>, StoreError> {
    row::first(db.db(), calibration::Entity::find_by_id(id.to_string()), read).await
}

/// The calibrations of an automation, newest first; at most 1,000.
///
/// # Errors
/// The database.
pub async fn calibration_list(db: &impl Reads, automation: AutomationId) -> Result<Vec<Row>, StoreError> {
    let query = calibration::Entity::find()
        .filter(calibration::Column::Automation.eq(automation.to_string()))
        .order_by_desc(calibration::Column::Created)
        .limit(1_000);
    row::list(db.db(), query, read).await
}

/// All calibrations in the order of their ids, behind one: for who checks them.
///
/// # Errors
/// The database.
pub async fn calibration_after(
    db: &impl Reads,
    after: Option<CalibrationId>,
    most: u32,
) -> Result<Vec<Row>, StoreError> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let query = calibration::Entity::find().filter(calibration::Column::Id.gt(after));
    row::list(db.db(), query.order_by_asc(calibration::Column::Id).limit(u64::from(most)), read).await
}
