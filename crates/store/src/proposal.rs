//! Proposals: what models proposed, and what they rested on.

use domain::id::{AutomationId, CaseId, ModelId, ProposalId};
use domain::proposal::{Proposal, Score};
use domain::time::At;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::entity::proposal;
use crate::error::{StoreError, corrupt, failed};
use crate::page::texts;
use crate::row;
use crate::write::{Reads, Tx};

/// A proposal, with what it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: ProposalId,
    /// The case.
    pub case: CaseId,
    /// The automation.
    pub automation: AutomationId,
    /// The model that proposed.
    pub model: ModelId,
    /// What it proposed.
    pub proposal: Proposal,
    /// When.
    pub at: At,
}

fn read(row: proposal::Model) -> Result<Row, StoreError> {
    let proposal = Proposal {
        label: row.label,
        second: row.second,
        score: Score::new(row.score).ok_or_else(|| corrupt(&row.id, "a score lies in [0, 1]"))?,
        reserved: row.reserved,
        words: row::read_json(&row.words)?,
        fields: row.fields.as_deref().map(row::read_json).transpose()?.unwrap_or_default(),
    };
    Ok(Row {
        id: row::id(&row.id)?,
        case: row::id(&row.case_id)?,
        automation: row::id(&row.automation)?,
        model: row::id(&row.model)?,
        proposal,
        at: At(row.created),
    })
}

fn write(row: &Row) -> Result<proposal::Model, StoreError> {
    Ok(proposal::Model {
        id: row.id.to_string(),
        case_id: row.case.to_string(),
        automation: row.automation.to_string(),
        model: row.model.to_string(),
        label: row.proposal.label.clone(),
        second: row.proposal.second.clone(),
        score: row.proposal.score.get(),
        reserved: row.proposal.reserved,
        words: row::json(&row.proposal.words)?,
        created: row.at.0,
        fields: (!row.proposal.fields.is_empty()).then(|| row::json(&row.proposal.fields)).transpose()?,
        outdated: None,
    })
}

/// Stores proposals.
///
/// # Errors
/// The database.
pub async fn proposal_insert_many(tx: &Tx, rows: &[Row]) -> Result<(), StoreError> {
    let rows = rows.iter().map(write).collect::<Result<_, _>>()?;
    row::insert::<proposal::Entity>(tx.db(), rows).await
}

/// A proposal.
///
/// # Errors
/// The database.
pub async fn proposal_get(db: &impl Reads, id: ProposalId) -> Result<Option<Row>, StoreError> {
    row::first(db.db(), proposal::Entity::find_by_id(id.to_string()), read).await
}

/// The last proposal for a case, unless it is about pages that the case no longer has.
///
/// # Errors
/// The database.
pub async fn proposal_of_case(db: &impl Reads, case: CaseId) -> Result<Option<Row>, StoreError> {
    let query = proposal::Entity::find().filter(proposal::Column::CaseId.eq(case.to_string()));
    let query = query.filter(proposal::Column::Outdated.is_null());
    let query = query.order_by_desc(proposal::Column::Created).order_by_desc(proposal::Column::Id);
    row::first(db.db(), query, read).await
}

/// What a model proposed for some of these cases, as they are now.
///
/// # Errors
/// The database.
pub async fn proposal_of_model(
    db: &impl Reads,
    model: ModelId,
    cases: &[CaseId],
) -> Result<Vec<Row>, StoreError> {
    let mut found = Vec::new();
    for part in cases.chunks(500) {
        let query = proposal::Entity::find()
            .filter(proposal::Column::CaseId.is_in(texts(part)))
            .filter(proposal::Column::Model.eq(model.to_string()))
            .filter(proposal::Column::Outdated.is_null());
        found.extend(row::list(db.db(), query, read).await?);
    }
    Ok(found)
}

/// From now on what was proposed for a case counts no longer: it has other pages. What was ruled on it stays what it was.
///
/// # Errors
/// The database.
pub async fn proposal_outdate(tx: &Tx, case: CaseId) -> Result<(), StoreError> {
    let update = proposal::Entity::update_many()
        .col_expr(proposal::Column::Outdated, tx.at().0.into())
        .filter(proposal::Column::CaseId.eq(case.to_string()))
        .filter(proposal::Column::Outdated.is_null());
    update.exec(tx.db()).await.map(|_| ()).map_err(failed)
}
