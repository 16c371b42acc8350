//! Notices: what a person is told.

use domain::id::{CaseId, NoticeId, PersonId};
use domain::time::At;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::notice;
use crate::error::{StoreError, failed};
use crate::page::{Count, MOST_COUNTED, Page, Paged, older, place};
use crate::row;
use crate::write::{Reads, Tx};

/// Something a person is told.
#[derive(Clone, Debug, PartialEq)]
pub struct Notice {
    /// Its id.
    pub id: NoticeId,
    /// Who is told.
    pub person: PersonId,
    /// The case it is about.
    pub case: Option<CaseId>,
    /// Which sentence it is: part of the key of its text.
    pub kind: String,
    /// What the sentence says besides: an object of texts and numbers.
    pub args: serde_json::Value,
    /// When.
    pub at: At,
    /// When it was seen.
    pub seen_at: Option<At>,
}

fn read(row: notice::Model) -> Result<Notice, StoreError> {
    Ok(Notice {
        id: row::id(&row.id)?,
        person: row::id(&row.person)?,
        case: row::maybe(row.case_id.as_deref())?,
        kind: row.kind,
        args: row::read_json(&row.args)?,
        at: At(row.at),
        seen_at: row.seen_at.map(At),
    })
}

/// Tells people.
///
/// # Errors
/// The database.
pub async fn notice_insert_many(tx: &Tx, notices: &[Notice]) -> Result<(), StoreError> {
    let row = |notice: &Notice| notice::Model {
        id: notice.id.to_string(),
        person: notice.person.to_string(),
        case_id: notice.case.map(|id| id.to_string()),
        kind: notice.kind.clone(),
        args: notice.args.to_string(),
        at: notice.at.0,
        seen_at: notice.seen_at.map(|at| at.0),
    };
    row::insert::<notice::Entity>(tx.db(), notices.iter().map(row).collect()).await
}

/// What a person was told, newest first.
///
/// # Errors
/// The database.
pub async fn notice_list(
    db: &impl Reads,
    person: PersonId,
    page: &Page,
) -> Result<Paged<Notice>, StoreError> {
    let query = notice::Entity::find()
        .filter(notice::Column::Person.eq(person.to_string()))
        .filter(older(notice::Column::At, notice::Column::Id, page.place()))
        .order_by_desc(notice::Column::At)
        .order_by_desc(notice::Column::Id)
        .limit(page.limit());
    Paged::cut(row::rows(db.db(), query).await?, page, |row| place(row.at, &row.id)).read(read)
}

/// How many of the last 1,000 a person has not seen.
///
/// # Errors
/// The database.
pub async fn notice_unseen(db: &impl Reads, person: PersonId) -> Result<Count, StoreError> {
    let query = notice::Entity::find()
        .filter(notice::Column::Person.eq(person.to_string()))
        .filter(notice::Column::SeenAt.is_null());
    row::count(db.db(), query, notice::Column::Id, MOST_COUNTED).await
}

/// Takes back what people were told of something that is not there any more.
///
/// # Errors
/// The database.
pub async fn notice_take_back(tx: &Tx, kind: &str, args: &serde_json::Value) -> Result<(), StoreError> {
    let gone = notice::Entity::delete_many()
        .filter(notice::Column::Kind.eq(kind))
        .filter(notice::Column::Args.eq(args.to_string()));
    gone.exec(tx.db()).await.map(|_| ()).map_err(failed)
}

/// A person has seen what they were told up to a moment.
///
/// # Errors
/// The database.
pub async fn notice_seen(tx: &Tx, person: PersonId, upto: At) -> Result<(), StoreError> {
    let update = notice::Entity::update_many()
        .col_expr(notice::Column::SeenAt, tx.at().0.into())
        .filter(notice::Column::Person.eq(person.to_string()))
        .filter(notice::Column::At.lte(upto.0))
        .filter(notice::Column::SeenAt.is_null());
    update.exec(tx.db()).await.map(|_| ()).map_err(failed)
}
