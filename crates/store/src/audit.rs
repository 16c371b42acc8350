//! Audits: cases that proceeded and that a person judges blind as well.

use domain::id::{AutomationId, CaseId, RulingId};
use domain::proposal::Score;
use domain::time::At;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::audit;
use crate::error::{StoreError, corrupt, failed};
use crate::row;
use crate::write::{Reads, Tx};

/// One audit.
#[derive(Clone, Debug, PartialEq)]
pub struct Audit {
    /// The case.
    pub case: CaseId,
    /// The automation that decided.
    pub automation: AutomationId,
    /// The ruling that let it proceed.
    pub ruling: RulingId,
    /// What it decided.
    pub label: String,
    /// With which score.
    pub score: Score,
    /// What the audit found; none while it is to be done.
    pub wrong: Option<bool>,
    /// When it was done.
    pub done_at: Option<At>,
    /// When it was drawn.
    pub at: At,
}

/// The audits of one label that were done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditCount {
    /// The label.
    pub label: String,
    /// How many were done.
    pub audited: u64,
    /// How many of them found it wrong.
    pub wrong: u64,
}

fn read(row: audit::Model) -> Result<Audit, StoreError> {
    Ok(Audit {
        case: row::id(&row.case_id)?,
        automation: row::id(&row.automation)?,
        ruling: row::id(&row.ruling)?,
        label: row.label,
        score: Score::new(row.score).ok_or_else(|| corrupt(&row.case_id, "a score lies in [0, 1]"))?,
        wrong: row.wrong,
        done_at: row.done_at.map(At),
        at: At(row.created),
    })
}

/// Stores audits that were drawn.
///
/// # Errors
/// [`StoreError::Changed`] when a case has one already.
pub async fn audit_insert_many(tx: &Tx, audits: &[Audit]) -> Result<(), StoreError> {
    let row = |audit: &Audit| audit::Model {
        case_id: audit.case.to_string(),
        automation: audit.automation.to_string(),
        ruling: audit.ruling.to_string(),
        label: audit.label.clone(),
        score: audit.score.get(),
        wrong: audit.wrong,
        done_at: audit.done_at.map(|at| at.0),
        created: audit.at.0,
    };
    row::insert::<audit::Entity>(tx.db(), audits.iter().map(row).collect()).await
}

/// The audit of a case.
///
/// # Errors
/// The database.
pub async fn audit_get(db: &impl Reads, case: CaseId) -> Result<Option<Audit>, StoreError> {
    row::first(db.db(), audit::Entity::find_by_id(case.to_string()), read).await
}

/// Says what an audit found.
///
/// # Errors
/// [`StoreError::Changed`] when it was done already, or there is none.
pub async fn audit_done(tx: &Tx, case: CaseId, wrong: bool, at: At) -> Result<(), StoreError> {
    let update = audit::Entity::update_many()
        .col_expr(audit::Column::Wrong, wrong.into())
        .col_expr(audit::Column::DoneAt, at.0.into())
        .filter(audit::Column::CaseId.eq(case.to_string()))
        .filter(audit::Column::DoneAt.is_null());
    row::change(tx.db(), update).await
}

/// When the last audit of a label before a moment was done that found nothing wrong.
///
/// # Errors
/// The database.
pub async fn audit_last_clean(
    db: &impl Reads,
    automation: AutomationId,
    label: &str,
    before: At,
) -> Result<Option<At>, StoreError> {
    let query = audit::Entity::find()
        .filter(audit::Column::Automation.eq(automation.to_string()))
        .filter(audit::Column::Label.eq(label))
        .filter(audit::Column::DoneAt.lt(before.0))
        .filter(audit::Column::Wrong.eq(false))
        .order_by_desc(audit::Column::DoneAt);
    Ok(row::first(db.db(), query, |row| Ok(row.done_at.map(At))).await?.flatten())
}

/// Per label, how many audits were done since a moment, and how many found it wrong.
///
/// # Errors
/// The database.
pub async fn audit_counts(
    db: &impl Reads,
    automation: AutomationId,
    since: At,
) -> Result<Vec<AuditCount>, StoreError> {
    let query = audit::Entity::find()
        .select_only()
        .column(audit::Column::Label)
        .column(audit::Column::Wrong)
        .column_as(audit::Column::CaseId.count(), "n")
        .filter(audit::Column::Automation.eq(automation.to_string()))
        .filter(audit::Column::DoneAt.gte(since.0))
        .group_by(audit::Column::Label)
        .group_by(audit::Column::Wrong)
        .order_by_asc(audit::Column::Label);
    let mut counts: Vec<AuditCount> = Vec::new();
    for (label, wrong, n) in
        query.into_tuple::<(String, Option<bool>, i64)>().all(db.db()).await.map_err(failed)?
    {
        let n = u64::try_from(n).unwrap_or_default();
        if counts.last().is_none_or(|count| count.label != label) {
            counts.push(AuditCount { label, audited: 0, wrong: 0 });
        }
        if let Some(count) = counts.last_mut() {
            count.audited += n;
            count.wrong += if wrong == Some(true) { n } else { 0 };
        }
    }
    Ok(counts)
}
