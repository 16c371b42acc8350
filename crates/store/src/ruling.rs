//! Rulings of the gate, with all they rest on, so that each can be computed again.

use domain::gate::{Basis, Facts, Outcome};
use domain::id::{AutomationId, CaseId, ProposalId, RulingId};
use domain::time::At;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect};
use sha2::{Digest, Sha256};

use crate::entity::{basis, ruling};
use crate::error::{StoreError, failed};
use crate::page::{Page, Paged, place, texts, younger};
use crate::row;
use crate::write::{Reads, Tx};

/// One application of the rule, as it is stored.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its id.
    pub id: RulingId,
    /// The case.
    pub case: CaseId,
    /// The automation.
    pub automation: AutomationId,
    /// The proposal, if there was one.
    pub proposal: Option<ProposalId>,
    /// The digest of the basis: [`basis_keep`].
    pub basis: String,
    /// What the rule knew of the case.
    pub facts: Facts,
    /// What the gate said.
    pub outcome: Outcome,
    /// The lot: a person who gets the case judges before seeing the proposal.
    pub judge_first: bool,
    /// When.
    pub at: At,
}

/// How many rulings there were, and how many of them proceeded.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rulings.
    pub ruled: u64,
    /// Those that proceeded.
    pub proceeded: u64,
}

fn read(row: ruling::Model) -> Result<Row, StoreError> {
    Ok(Row {
        id: row::id(&row.id)?,
        case: row::id(&row.case_id)?,
        automation: row::id(&row.automation)?,
        proposal: row::maybe(row.proposal.as_deref())?,
        basis: row.basis,
        facts: row::read_json(&row.facts)?,
        outcome: row::read_json(&row.outcome)?,
        judge_first: row.judge_first,
        at: At(row.created),
    })
}

fn write(row: &Row) -> Result<ruling::Model, StoreError> {
    let proposed = row.facts.proposed.as_ref();
    Ok(ruling::Model {
        id: row.id.to_string(),
        case_id: row.case.to_string(),
        automation: row.automation.to_string(),
        proposal: row.proposal.map(|id| id.to_string()),
        basis: row.basis.clone(),
        facts: row::json(&row.facts)?,
        outcome: row::json(&row.outcome)?,
        judge_first: row.judge_first,
        proceeded: row.outcome.proceeds(),
        label: proposed.map(|(label, _)| label.clone()),
        score: proposed.map_or(0.0, |(_, score)| score.get()),
        created: row.at.0,
    })
}

/// Keeps a basis, once; answers the digest that rulings refer to it by: SHA-256 of its JSON.
///
/// # Errors
/// The database.
pub async fn basis_keep(tx: &Tx, basis: &Basis) -> Result<String, StoreError> {
    let json = row::json(basis)?;
    let digest = crate::original::hex(&Sha256::digest(json.as_bytes()));
    let row = basis::Model {
        digest: digest.clone(),
        automation: basis.automation.to_string(),
        json,
        created: tx.at().0,
    };
    let same = OnConflict::column(basis::Column::Digest).do_nothing().to_owned();
    let insert = basis::Entity::insert_many([row.into_active_model()]).on_conflict(same);
    insert.exec_without_returning(tx.db()).await.map_err(failed)?;
    Ok(digest)
}

/// A basis.
///
/// # Errors
/// [`StoreError::Corrupt`] when what is stored does not have this digest; the database.
pub async fn basis_get(db: &impl Reads, digest: &str) -> Result<Option<Basis>, StoreError> {
    let read = |row: basis::Model| {
        if crate::original::hex(&Sha256::digest(row.json.as_bytes())) == row.digest {
            row::read_json(&row.json)
        } else {
            Err(crate::error::corrupt(&row.digest, "the basis was changed"))
        }
    };
    row::first(db.db(), basis::Entity::find_by_id(digest.to_owned()), read).await
}

/// Stores rulings.
///
/// # Errors
/// The database; [`StoreError::Corrupt`] when a basis was not kept.
pub async fn ruling_insert_many(tx: &Tx, rows: &[Row]) -> Result<(), StoreError> {
    let rows = rows.iter().map(write).collect::<Result<_, _>>()?;
    row::insert::<ruling::Entity>(tx.db(), rows).await
}

/// A ruling.
///
/// # Errors
/// The database.
pub async fn ruling_get(db: &impl Reads, id: RulingId) -> Result<Option<Row>, StoreError> {
    row::first(db.db(), ruling::Entity::find_by_id(id.to_string()), read).await
}

/// The last ruling on a case.
///
/// # Errors
/// The database.
pub async fn ruling_of_case(db: &impl Reads, case: CaseId) -> Result<Option<Row>, StoreError> {
    let query = ruling::Entity::find().filter(ruling::Column::CaseId.eq(case.to_string()));
    let query = query.order_by_desc(ruling::Column::Created).order_by_desc(ruling::Column::Id);
    row::first(db.db(), query, read).await
}

/// All rulings in the order of their ids, behind one: for who checks them.
///
/// # Errors
/// The database.
pub async fn ruling_after(
    db: &impl Reads,
    after: Option<RulingId>,
    most: u32,
) -> Result<Vec<Row>, StoreError> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let query = ruling::Entity::find().filter(ruling::Column::Id.gt(after)).order_by_asc(ruling::Column::Id);
    row::list(db.db(), query.limit(u64::from(most)), read).await
}

/// The rulings of an automation, oldest first. [`Row::place`] of the last one is where to go on later.
///
/// # Errors
/// The database.
pub async fn ruling_of_automation(
    db: &impl Reads,
    automation: AutomationId,
    page: &Page,
) -> Result<Paged<Row>, StoreError> {
    let query = ruling::Entity::find()
        .filter(ruling::Column::Automation.eq(automation.to_string()))
        .filter(younger(ruling::Column::Created, ruling::Column::Id, page.place()))
        .order_by_asc(ruling::Column::Created)
        .order_by_asc(ruling::Column::Id)
        .limit(page.limit());
    Paged::cut(row::rows(db.db(), query).await?, page, |row| place(row.created, &row.id)).read(read)
}

/// The last scores of an automation's proposals, newest first.
///
/// # Errors
/// The database.
pub async fn ruling_scores(
    db: &impl Reads,
    automation: AutomationId,
    most: u32,
) -> Result<Vec<f64>, StoreError> {
    let query = ruling::Entity::find()
        .select_only()
        .column(ruling::Column::Score)
        .filter(ruling::Column::Automation.eq(automation.to_string()))
        .order_by_desc(ruling::Column::Created)
        .order_by_desc(ruling::Column::Id)
        .limit(u64::from(most));
    query.into_tuple::<f64>().all(db.db()).await.map_err(failed)
}

/// How many rulings an automation made from one moment until before another, and how many proceeded.
///
/// # Errors
/// The database.
pub async fn ruling_tally(
    db: &impl Reads,
    automation: AutomationId,
    from: At,
    until: At,
) -> Result<Tally, StoreError> {
    let query = ruling::Entity::find()
        .select_only()
        .column(ruling::Column::Proceeded)
        .column_as(ruling::Column::Id.count(), "n")
        .filter(ruling::Column::Automation.eq(automation.to_string()))
        .filter(ruling::Column::Created.gte(from.0))
        .filter(ruling::Column::Created.lt(until.0))
        .group_by(ruling::Column::Proceeded);
    let mut tally = Tally::default();
    for (proceeded, n) in query.into_tuple::<(bool, i64)>().all(db.db()).await.map_err(failed)? {
        let n = u64::try_from(n).unwrap_or_default();
        tally.ruled += n;
        tally.proceeded += if proceeded { n } else { 0 };
    }
    Ok(tally)
}

/// How often an automation's rulings since a moment came to each outcome.
///
/// # Errors
/// The database.
pub async fn ruling_outcomes(
    db: &impl Reads,
    automation: AutomationId,
    since: At,
) -> Result<Vec<(Outcome, u64)>, StoreError> {
    let query = ruling::Entity::find()
        .select_only()
        .column(ruling::Column::Outcome)
        .column_as(ruling::Column::Id.count(), "n")
        .filter(ruling::Column::Automation.eq(automation.to_string()))
        .filter(ruling::Column::Created.gte(since.0))
        .group_by(ruling::Column::Outcome);
    let rows = query.into_tuple::<(String, i64)>().all(db.db()).await.map_err(failed)?;
    rows.into_iter()
        .map(|(outcome, n)| Ok((row::read_json(&outcome)?, u64::try_from(n).unwrap_or_default())))
        .collect()
}

impl Row {
    /// Its place among the rulings of its automation.
    #[must_use]
    pub fn place(&self) -> String {
        place(self.at.0, &self.id.to_string())
    }
}

/// These rulings, in no order; those that are not there are left out.
///
/// # Errors
/// The database.
pub async fn rulings_get(db: &impl Reads, ids: &[RulingId]) -> Result<Vec<Row>, StoreError> {
    let mut rulings = Vec::with_capacity(ids.len());
    for part in ids.chunks(500) {
        let query = ruling::Entity::find().filter(ruling::Column::Id.is_in(texts(part)));
        rulings.extend(row::list(db.db(), query, read).await?);
    }
    Ok(rulings)
}
