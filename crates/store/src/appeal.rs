//! Appeals, and who may read them.

use domain::appeal::figures::Mark;
use domain::appeal::{Appeal, AppealKind, AppealState, Overdue};
use domain::id::{AppealId, AutomationId, CaseId, PersonId, StreamId, TeamId};
use domain::person::{Role, Sight, Viewer};
use domain::time::At;
use sea_orm::sea_query::{Condition, Expr, ExprTrait, Query};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::{appeal, decision, team};
use crate::error::{StoreError, corrupt};
use crate::page::{Page, Paged, older, place, texts, younger};
use crate::row;
use crate::write::{Reads, Tx};

/// An appeal, with whom it belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The appeal.
    pub appeal: Appeal,
    /// The stream of the case.
    pub stream: StreamId,
    /// The team of the stream.
    pub team: TeamId,
    /// Counts the changes.
    pub version: i64,
}

const OPEN: &str = "open";
const UPHELD: &str = "upheld";
const DISMISSED: &str = "dismissed";

fn read_state(row: &appeal::Model) -> Result<AppealState, StoreError> {
    let by = row::maybe(row.decided_by.as_deref())?;
    match (row.state.as_str(), by, row.decided_at, &row.why) {
        (OPEN, None, None, None) => Ok(AppealState::Open),
        (UPHELD, Some(by), Some(at), Some(why)) => {
            Ok(AppealState::Upheld { by, at: At(at), why: why.clone() })
        }
        (DISMISSED, Some(by), Some(at), Some(why)) => {
            Ok(AppealState::Dismissed { by, at: At(at), why: why.clone() })
        }
        (word, ..) => Err(corrupt(&row.id, format!("no such state of an appeal: {word}"))),
    }
}

fn overdue(row: &appeal::Model) -> Result<Option<Overdue>, StoreError> {
    let Some(at) = row.overdue_at else { return Ok(None) };
    let roles = row.overdue_told.as_deref().unwrap_or_default().split_whitespace();
    let told = roles.map(|role| row::word(role, Role::parse)).collect::<Result<_, _>>()?;
    Ok(Some(Overdue { at: At(at), told }))
}

fn told(overdue: &Overdue) -> String {
    overdue.told.iter().map(|role| role.as_str()).collect::<Vec<_>>().join(" ")
}

fn read(row: appeal::Model) -> Result<Row, StoreError> {
    let appeal = Appeal {
        id: row::id(&row.id)?,
        case: row::id(&row.case_id)?,
        decision: row::id(&row.decision)?,
        raised_by: row::maybe(row.raised_by.as_deref())?,
        state: read_state(&row)?,
        kind: row::word(&row.kind, AppealKind::parse)?,
        reminded: row.reminded_at.map(At),
        overdue: overdue(&row)?,
        words: row.words,
        raised_at: At(row.raised_at),
        first_decider: row::maybe(row.first_decider.as_deref())?,
    };
    Ok(Row { appeal, stream: row::id(&row.stream)?, team: row::id(&row.team)?, version: row.version })
}

fn write(row: &Row) -> appeal::Model {
    let appeal = &row.appeal;
    let (state, end) = match &appeal.state {
        AppealState::Open => (OPEN, None),
        AppealState::Upheld { by, at, why } => (UPHELD, Some((by, at, why))),
        AppealState::Dismissed { by, at, why } => (DISMISSED, Some((by, at, why))),
    };
    appeal::Model {
        id: appeal.id.to_string(),
        case_id: appeal.case.to_string(),
        stream: row.stream.to_string(),
        team: row.team.to_string(),
        decision: appeal.decision.to_string(),
        raised_by: appeal.raised_by.map(|id| id.to_string()),
        words: appeal.words.clone(),
        raised_at: appeal.raised_at.0,
        first_decider: appeal.first_decider.map(|id| id.to_string()),
        state: state.into(),
        decided_by: end.map(|(by, _, _)| by.to_string()),
        decided_at: end.map(|(_, at, _)| at.0),
        why: end.map(|(_, _, why)| why.clone()),
        version: row.version,
        kind: appeal.kind.as_str().into(),
        reminded_at: appeal.reminded.map(|at| at.0),
        overdue_at: appeal.overdue.as_ref().map(|overdue| overdue.at.0),
        overdue_told: appeal.overdue.as_ref().map(told),
    }
}

/// Stores an appeal.
///
/// # Errors
/// The database.
pub async fn appeal_insert(
    tx: &Tx,
    appeal: &Appeal,
    stream: StreamId,
    team: TeamId,
) -> Result<(), StoreError> {
    let row = write(&Row { appeal: appeal.clone(), stream, team, version: 1 });
    row::insert::<appeal::Entity>(tx.db(), vec![row]).await
}

/// An appeal, whoever asks.
///
/// # Errors
/// The database.
pub async fn appeal_get(db: &impl Reads, id: AppealId) -> Result<Option<Row>, StoreError> {
    row::first(db.db(), appeal::Entity::find_by_id(id.to_string()), read).await
}

/// An appeal, if the viewer may read it: of their teams, or raised by them.
///
/// # Errors
/// The database.
pub async fn appeal_get_for(
    db: &impl Reads,
    viewer: &Viewer,
    id: AppealId,
) -> Result<Option<Row>, StoreError> {
    let own = appeal::Column::RaisedBy.eq(viewer.person.to_string());
    let seen = match viewer.sight() {
        Sight::All => Condition::all(),
        Sight::Teams(teams) => Condition::any().add(own).add(appeal::Column::Team.is_in(texts(&teams))),
        Sight::Own => Condition::all().add(own),
    };
    row::first(db.db(), appeal::Entity::find_by_id(id.to_string()).filter(seen), read).await
}

/// The appeals on a case, oldest first.
///
/// # Errors
/// The database.
pub async fn appeal_of_case(db: &impl Reads, case: CaseId) -> Result<Vec<Row>, StoreError> {
    let query = appeal::Entity::find().filter(appeal::Column::CaseId.eq(case.to_string()));
    let query = query.order_by_asc(appeal::Column::RaisedAt).order_by_asc(appeal::Column::Id);
    row::list(db.db(), query, read).await
}

/// The appeals of the teams a viewer looks into, those that wait longest first: the open ones, or the ended ones.
///
/// # Errors
/// The database.
pub async fn appeal_list_for(
    db: &impl Reads,
    viewer: &Viewer,
    open: bool,
    page: &Page,
) -> Result<Paged<Row>, StoreError> {
    let teams: Vec<String> = match viewer.sight() {
        Sight::Own => Vec::new(),
        Sight::Teams(teams) => teams.iter().map(ToString::to_string).collect(),
        Sight::All => row::list(db.db(), team::Entity::find(), |row| Ok(row.id)).await?,
    };
    let states: &[&str] = if open { &[OPEN] } else { &[UPHELD, DISMISSED] };
    let mut rows = Vec::new();
    // Put in a list first: an iterator of references that lives across an await makes a future that no router takes.
    let pairs: Vec<(&String, &str)> =
        teams.iter().flat_map(|team| states.iter().map(move |state| (team, *state))).collect();
    for (team, state) in pairs {
        let query = appeal::Entity::find()
            .filter(appeal::Column::Team.eq(team.as_str()))
            .filter(appeal::Column::State.eq(state))
            .filter(younger(appeal::Column::RaisedAt, appeal::Column::Id, page.place()))
            .order_by_asc(appeal::Column::RaisedAt)
            .order_by_asc(appeal::Column::Id)
            .limit(page.limit());
        rows.extend(row::rows(db.db(), query).await?);
    }
    rows.sort_by(|a, b| (a.raised_at, &a.id).cmp(&(b.raised_at, &b.id)));
    Paged::cut(rows, page, |row| place(row.raised_at, &row.id)).read(read)
}

/// The appeals that this person raised, the latest first.
///
/// # Errors
/// The database.
pub async fn appeal_of_raiser(
    db: &impl Reads,
    person: PersonId,
    page: &Page,
) -> Result<Paged<Row>, StoreError> {
    let query = appeal::Entity::find()
        .filter(appeal::Column::RaisedBy.eq(person.to_string()))
        .filter(older(appeal::Column::RaisedAt, appeal::Column::Id, page.place()))
        .order_by_desc(appeal::Column::RaisedAt)
        .order_by_desc(appeal::Column::Id)
        .limit(page.limit());
    Paged::cut(row::rows(db.db(), query).await?, page, |row| place(row.raised_at, &row.id)).read(read)
}

/// Open appeals that were raised before a moment and of which nobody was told since, the oldest first: those that are not raised higher
/// yet, or with `reminder` those of which nobody was reminded either.
///
/// # Errors
/// The database.
pub async fn appeal_waiting(
    db: &impl Reads,
    before: At,
    reminder: bool,
    most: u32,
) -> Result<Vec<Row>, StoreError> {
    let query = appeal::Entity::find()
        .filter(appeal::Column::State.eq(OPEN))
        .filter(appeal::Column::RaisedAt.lte(before.0))
        .filter(appeal::Column::OverdueAt.is_null());
    let query = if reminder { query.filter(appeal::Column::RemindedAt.is_null()) } else { query };
    let query = query.order_by_asc(appeal::Column::RaisedAt).order_by_asc(appeal::Column::Id);
    row::list(db.db(), query.limit(u64::from(most)), read).await
}

/// Open appeals that were raised higher, the oldest first.
///
/// # Errors
/// The database.
pub async fn appeal_overdue(db: &impl Reads, most: u32) -> Result<Vec<Row>, StoreError> {
    let query = appeal::Entity::find()
        .filter(appeal::Column::State.eq(OPEN))
        .filter(appeal::Column::OverdueAt.is_not_null())
        .order_by_asc(appeal::Column::RaisedAt)
        .order_by_asc(appeal::Column::Id);
    row::list(db.db(), query.limit(u64::from(most)), read).await
}

/// What counts of every appeal against the decisions of an automation, in no order.
///
/// # Errors
/// The database.
pub async fn appeal_marks(db: &impl Reads, automation: AutomationId) -> Result<Vec<Mark>, StoreError> {
    let of_automation = Query::select()
        .expr(Expr::val(1))
        .from(decision::Entity)
        .and_where(
            Expr::col((decision::Entity, decision::Column::Id))
                .equals((appeal::Entity, appeal::Column::Decision)),
        )
        .and_where(Expr::col((decision::Entity, decision::Column::ByAutomation)).eq(automation.to_string()))
        .to_owned();
    let query = appeal::Entity::find().filter(Expr::exists(of_automation));
    row::list(db.db(), query, |row| Ok(Mark::of(&read(row)?.appeal))).await
}

/// Changes an appeal: ends it, or keeps what the clock did; answers it as it is now.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn appeal_set(tx: &Tx, old: &Row, new: Appeal) -> Result<Row, StoreError> {
    let new = Row { appeal: new, version: old.version + 1, ..old.clone() };
    let model = write(&new);
    let update = appeal::Entity::update_many()
        .col_expr(appeal::Column::State, model.state.into())
        .col_expr(appeal::Column::DecidedBy, model.decided_by.into())
        .col_expr(appeal::Column::DecidedAt, model.decided_at.into())
        .col_expr(appeal::Column::Why, model.why.into())
        .col_expr(appeal::Column::RemindedAt, model.reminded_at.into())
        .col_expr(appeal::Column::OverdueAt, model.overdue_at.into())
        .col_expr(appeal::Column::OverdueTold, model.overdue_told.into())
        .col_expr(appeal::Column::Version, model.version.into())
        .filter(appeal::Column::Id.eq(model.id))
        .filter(appeal::Column::Version.eq(old.version));
    row::change(tx.db(), update).await?;
    Ok(new)
}
