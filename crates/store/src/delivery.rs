//! Deliveries: how far each decision came on its way to each outlet.

use domain::id::{CaseId, DecisionId, OutletId};
use domain::outlet::delivery::{Delivery, State};
use domain::time::At;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::delivery;
use crate::error::{StoreError, failed};
use crate::page::{Count, MOST_COUNTED, Page, Paged, older, place};
use crate::row;
use crate::write::{Reads, Tx};

fn read(row: delivery::Model) -> Result<Delivery, StoreError> {
    Ok(Delivery {
        decision: row::id(&row.decision)?,
        outlet: row::id(&row.outlet)?,
        case: row::id(&row.case_id)?,
        state: row::word(&row.state, State::parse)?,
        attempts: row.attempts,
        why: row.why.as_deref().map(row::read_json).transpose()?,
        due: row.due.map(At),
        at: At(row.at),
        created: At(row.created),
    })
}

/// Puts a delivery in; false when this decision has one to this outlet already, and nothing was done.
///
/// # Errors
/// The database.
pub async fn delivery_insert(tx: &Tx, it: &Delivery) -> Result<bool, StoreError> {
    let row = delivery::Model {
        decision: it.decision.to_string(),
        outlet: it.outlet.to_string(),
        case_id: it.case.to_string(),
        state: it.state.as_str().into(),
        attempts: it.attempts,
        why: it.why.as_ref().map(row::json).transpose()?,
        due: it.due.map(|at| at.0),
        at: it.at.0,
        created: it.created.0,
    };
    let key = [delivery::Column::Decision, delivery::Column::Outlet];
    let same = OnConflict::columns(key).do_nothing().to_owned();
    let insert = delivery::Entity::insert_many([row.into_active_model()]).on_conflict(same);
    Ok(insert.exec_without_returning(tx.db()).await.map_err(failed)? == 1)
}

/// The delivery of a decision to an outlet.
///
/// # Errors
/// The database.
pub async fn delivery_get(
    db: &impl Reads,
    decision: DecisionId,
    outlet: OutletId,
) -> Result<Option<Delivery>, StoreError> {
    let key = (decision.to_string(), outlet.to_string());
    row::first(db.db(), delivery::Entity::find_by_id(key), read).await
}

/// Changes where a delivery stands.
///
/// # Errors
/// [`StoreError::Changed`] when there is none, or it was sent in the meantime: what was sent stays sent.
pub async fn delivery_set(tx: &Tx, it: &Delivery) -> Result<(), StoreError> {
    let why = it.why.as_ref().map(row::json).transpose()?;
    let update = delivery::Entity::update_many()
        .col_expr(delivery::Column::State, it.state.as_str().into())
        .col_expr(delivery::Column::Attempts, it.attempts.into())
        .col_expr(delivery::Column::Why, why.into())
        .col_expr(delivery::Column::Due, it.due.map(|at| at.0).into())
        .col_expr(delivery::Column::At, it.at.0.into())
        .filter(delivery::Column::Decision.eq(it.decision.to_string()))
        .filter(delivery::Column::Outlet.eq(it.outlet.to_string()))
        .filter(delivery::Column::State.ne(State::Sent.as_str()));
    row::change(tx.db(), update).await
}

/// The deliveries of a case, oldest first.
///
/// # Errors
/// The database.
pub async fn delivery_of_case(db: &impl Reads, case: CaseId) -> Result<Vec<Delivery>, StoreError> {
    let query = delivery::Entity::find().filter(delivery::Column::CaseId.eq(case.to_string()));
    let query = query.order_by_asc(delivery::Column::Created).order_by_asc(delivery::Column::Decision);
    row::list(db.db(), query.order_by_asc(delivery::Column::Outlet), read).await
}

/// The deliveries to an outlet, newest first.
///
/// # Errors
/// The database.
pub async fn delivery_list(
    db: &impl Reads,
    outlet: OutletId,
    page: &Page,
) -> Result<Paged<Delivery>, StoreError> {
    let query = delivery::Entity::find()
        .filter(delivery::Column::Outlet.eq(outlet.to_string()))
        .filter(older(delivery::Column::Created, delivery::Column::Decision, page.place()))
        .order_by_desc(delivery::Column::Created)
        .order_by_desc(delivery::Column::Decision)
        .limit(page.limit());
    let place_of = |row: &delivery::Model| place(row.created, &row.decision);
    Paged::cut(row::rows(db.db(), query).await?, page, place_of).read(read)
}

/// The deliveries to an outlet that failed, oldest first.
///
/// # Errors
/// The database.
pub async fn delivery_failed(
    db: &impl Reads,
    outlet: OutletId,
    most: u32,
) -> Result<Vec<Delivery>, StoreError> {
    let query = of(outlet, State::Failed).order_by_asc(delivery::Column::Created);
    row::list(db.db(), query.order_by_asc(delivery::Column::Decision).limit(u64::from(most)), read).await
}

/// How many deliveries to an outlet stand so, counted up to 1,000.
///
/// # Errors
/// The database.
pub async fn delivery_count(db: &impl Reads, outlet: OutletId, state: State) -> Result<Count, StoreError> {
    row::count(db.db(), of(outlet, state), delivery::Column::Decision, MOST_COUNTED).await
}

fn of(outlet: OutletId, state: State) -> sea_orm::Select<delivery::Entity> {
    delivery::Entity::find()
        .filter(delivery::Column::Outlet.eq(outlet.to_string()))
        .filter(delivery::Column::State.eq(state.as_str()))
}
