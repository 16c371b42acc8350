//! Decisions: what stands, what was replaced, and which are recalled.

use domain::decision::{By, Decision, Grounds, Remedy};
use domain::id::{CaseId, DecisionId, RulingId, StreamId};
use domain::repair::Recall;
use domain::time::At;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::{decision, ruling};
use crate::error::{StoreError, corrupt};
use crate::page::{texts, younger};
use crate::row;
use crate::write::{Reads, Tx};

fn read(row: decision::Model) -> Result<Decision, StoreError> {
    let by = match (&row.by_person, &row.by_automation) {
        (Some(person), None) => By::Person(row::id(person)?),
        (None, Some(automation)) => By::Automation(row::id(automation)?),
        _ => return Err(corrupt(&row.id, "a decision is by a person or by an automation")),
    };
    Ok(Decision {
        id: row::id(&row.id)?,
        case: row::id(&row.case_id)?,
        label: row.label,
        values: row::read_values(row.filled.as_deref())?,
        by,
        grounds: row::read_json(&row.grounds)?,
        remedy: Remedy { until: At(row.until) },
        at: At(row.at),
        replaced: row.replaced,
    })
}

fn write(decision: &Decision, stream: StreamId) -> Result<decision::Model, StoreError> {
    let (by_person, by_automation) = match decision.by {
        By::Person(person) => (Some(person.to_string()), None),
        By::Automation(automation) => (None, Some(automation.to_string())),
    };
    let ruling = match &decision.grounds {
        Grounds::Proven(ruling) => Some(ruling.to_string()),
        Grounds::Judged { .. } | Grounds::Repaired { .. } => None,
    };
    Ok(decision::Model {
        id: decision.id.to_string(),
        case_id: decision.case.to_string(),
        stream: stream.to_string(),
        label: decision.label.clone(),
        by_person,
        by_automation,
        grounds: row::json(&decision.grounds)?,
        ruling,
        until: decision.remedy.until.0,
        at: decision.at.0,
        replaced: decision.replaced,
        version: 1,
        filled: row::values(&decision.values)?,
    })
}

/// Stores a decision.
///
/// # Errors
/// The database.
pub async fn decision_insert(tx: &Tx, decision: &Decision, stream: StreamId) -> Result<(), StoreError> {
    decision_insert_many(tx, std::slice::from_ref(decision), stream).await
}

/// Stores decisions of one stream.
///
/// # Errors
/// The database.
pub async fn decision_insert_many(
    tx: &Tx,
    decisions: &[Decision],
    stream: StreamId,
) -> Result<(), StoreError> {
    let rows = decisions.iter().map(|decision| write(decision, stream)).collect::<Result<_, _>>()?;
    row::insert::<decision::Entity>(tx.db(), rows).await
}

/// A decision.
///
/// # Errors
/// The database.
pub async fn decision_get(db: &impl Reads, id: DecisionId) -> Result<Option<Decision>, StoreError> {
    row::first(db.db(), decision::Entity::find_by_id(id.to_string()), read).await
}

/// The decisions on a case, oldest first.
///
/// # Errors
/// The database.
pub async fn decision_of_case(db: &impl Reads, case: CaseId) -> Result<Vec<Decision>, StoreError> {
    let query = decision::Entity::find().filter(decision::Column::CaseId.eq(case.to_string()));
    let query = query.order_by_asc(decision::Column::At).order_by_asc(decision::Column::Id);
    row::list(db.db(), query, read).await
}

/// The decision that stands, if any.
///
/// # Errors
/// The database.
pub async fn decision_standing(db: &impl Reads, case: CaseId) -> Result<Option<Decision>, StoreError> {
    Ok(decision_of_case(db, case).await?.into_iter().rev().find(|decision| !decision.replaced))
}

/// Takes a decision out of force.
///
/// # Errors
/// [`StoreError::Changed`] when it does not stand any more.
pub async fn decision_replace(tx: &Tx, id: DecisionId) -> Result<(), StoreError> {
    let update = decision::Entity::update_many()
        .col_expr(decision::Column::Replaced, true.into())
        .col_expr(decision::Column::Version, Expr::col(decision::Column::Version).add(1))
        .filter(decision::Column::Id.eq(id.to_string()))
        .filter(decision::Column::Replaced.eq(false));
    row::change(tx.db(), update).await
}

/// The decisions that a recall means and that still stand, oldest first, with their rulings. `after` is the last one of the page before.
///
/// # Errors
/// The database.
pub async fn decision_recall_list(
    db: &impl Reads,
    recall: &Recall,
    after: Option<(At, DecisionId)>,
    most: u32,
) -> Result<Vec<(Decision, RulingId)>, StoreError> {
    let after = after.map(|(at, id)| (at.0, id.to_string()));
    let doubtful = sea_orm::sea_query::Query::select()
        .expr(Expr::val(1))
        .from(ruling::Entity)
        .and_where(
            Expr::col((ruling::Entity, ruling::Column::Id))
                .equals((decision::Entity, decision::Column::Ruling)),
        )
        .and_where(Expr::col((ruling::Entity, ruling::Column::Score)).lte(recall.at_most.get()))
        .to_owned();
    let query = decision::Entity::find()
        .filter(decision::Column::ByAutomation.eq(recall.automation.to_string()))
        .filter(decision::Column::Label.eq(recall.label.as_str()))
        .filter(decision::Column::At.gt(recall.since.0))
        .filter(decision::Column::Replaced.eq(false))
        .filter(decision::Column::CaseId.ne(recall.but.to_string()))
        .filter(younger(
            decision::Column::At,
            decision::Column::Id,
            after.as_ref().map(|(at, id)| (*at, id.as_str())),
        ))
        .filter(Expr::exists(doubtful))
        .order_by_asc(decision::Column::At)
        .order_by_asc(decision::Column::Id)
        .limit(u64::from(most));
    let with_ruling = |row: decision::Model| {
        let ruling = row.ruling.clone().ok_or_else(|| corrupt(&row.id, "no ruling"))?;
        Ok((read(row)?, row::id(&ruling)?))
    };
    row::list(db.db(), query, with_ruling).await
}

/// The decisions on these cases, in no order: for who checks them.
///
/// # Errors
/// The database.
pub async fn decision_of_cases(db: &impl Reads, cases: &[CaseId]) -> Result<Vec<Decision>, StoreError> {
    let mut decisions = Vec::new();
    for part in cases.chunks(500) {
        let query = decision::Entity::find().filter(decision::Column::CaseId.is_in(texts(part)));
        decisions.extend(row::list(db.db(), query, read).await?);
    }
    Ok(decisions)
}

/// All decisions in the order of their ids, behind one: for who checks or exports them.
///
/// # Errors
/// The database.
pub async fn decision_after(
    db: &impl Reads,
    after: Option<DecisionId>,
    most: u32,
) -> Result<Vec<(Decision, StreamId)>, StoreError> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let query =
        decision::Entity::find().filter(decision::Column::Id.gt(after)).order_by_asc(decision::Column::Id);
    let with_stream = |row: decision::Model| {
        let stream = row::id(&row.stream)?;
        Ok((read(row)?, stream))
    };
    row::list(db.db(), query.limit(u64::from(most)), with_stream).await
}

/// Decisions that were taken up to a moment, in the order of their ids, behind one; of one stream or of all.
///
/// # Errors
/// The database.
pub async fn decision_list(
    db: &impl Reads,
    stream: Option<StreamId>,
    after: Option<DecisionId>,
    until: At,
    most: u32,
) -> Result<Vec<(Decision, StreamId)>, StoreError> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let query = decision::Entity::find()
        .filter(decision::Column::Id.gt(after))
        .filter(decision::Column::At.lte(until.0))
        .order_by_asc(decision::Column::Id);
    let query = match stream {
        Some(stream) => query.filter(decision::Column::Stream.eq(stream.to_string())),
        None => query,
    };
    let with_stream = |row: decision::Model| {
        let stream = row::id(&row.stream)?;
        Ok((read(row)?, stream))
    };
    row::list(db.db(), query.limit(u64::from(most)), with_stream).await
}

/// Which of these decisions there are.
///
/// # Errors
/// The database.
pub async fn decisions_known(db: &impl Reads, ids: &[DecisionId]) -> Result<Vec<DecisionId>, StoreError> {
    let mut known = Vec::with_capacity(ids.len());
    for part in ids.chunks(500) {
        let query = decision::Entity::find().filter(decision::Column::Id.is_in(texts(part)));
        known.extend(row::list(db.db(), query, |row| row::id::<DecisionId>(&row.id)).await?);
    }
    Ok(known)
}
