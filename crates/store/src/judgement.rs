//! Judgements: the labels people gave, and how. No column says who, on purpose (invariant 8).

use std::collections::HashMap;

use domain::case::reading;
use domain::document::Values;
use domain::id::{CaseId, JudgementId, StreamId};
use domain::judgement::Given;
use domain::time::At;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::db::Db;
use crate::entity::{case, judgement};
use crate::error::{StoreError, failed};
use crate::page::{Count, older};
use crate::row;
use crate::write::{Reads, Tx};

/// A label that a person gave.
#[derive(Clone, Debug, PartialEq)]
pub struct Judgement {
    /// Its id.
    pub id: JudgementId,
    /// The case.
    pub case: CaseId,
    /// The stream of the case.
    pub stream: StreamId,
    /// The label.
    pub label: String,
    /// What its document says.
    pub values: Values,
    /// How it was given.
    pub given: Given,
    /// The case's lot.
    pub draw: f64,
    /// When.
    pub at: At,
}

/// A judgement with the text of its case, for a model to learn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Example {
    /// The case.
    pub case: CaseId,
    /// What a model reads of it.
    pub text: String,
    /// The label.
    pub label: String,
    /// What its document says.
    pub values: Values,
    /// How it was given.
    pub given: Given,
    /// The case's lot.
    pub draw: f64,
    /// When.
    pub at: At,
}

/// Stores a judgement.
///
/// # Errors
/// The database.
pub async fn judgement_insert(tx: &Tx, judgement: &Judgement) -> Result<(), StoreError> {
    judgement_insert_many(tx, std::slice::from_ref(judgement)).await
}

/// Stores judgements.
///
/// # Errors
/// The database.
pub async fn judgement_insert_many(tx: &Tx, judgements: &[Judgement]) -> Result<(), StoreError> {
    let row = |judgement: &Judgement| {
        Ok(judgement::Model {
            id: judgement.id.to_string(),
            case_id: judgement.case.to_string(),
            stream: judgement.stream.to_string(),
            label: judgement.label.clone(),
            given: judgement.given.as_str().into(),
            draw: judgement.draw,
            at: judgement.at.0,
            filled: row::values(&judgement.values)?,
        })
    };
    let rows = judgements.iter().map(row).collect::<Result<_, StoreError>>()?;
    row::insert::<judgement::Entity>(tx.db(), rows).await
}

/// How many judgements a stream has, counted up to `most`.
///
/// # Errors
/// The database.
pub async fn judgement_count(db: &impl Reads, stream: StreamId, most: u32) -> Result<Count, StoreError> {
    let query = judgement::Entity::find().filter(judgement::Column::Stream.eq(stream.to_string()));
    row::count(db.db(), query, judgement::Column::Id, u64::from(most)).await
}

/// The last judgements of a stream with the texts of their cases, oldest first, at most `most`. A case may be judged more than once.
/// Cases that are not for AI are left out: nothing is learned from them.
///
/// # Errors
/// The database.
pub async fn judgement_examples(
    db: &impl Reads,
    stream: StreamId,
    most: usize,
) -> Result<Vec<Example>, StoreError> {
    let db = db.db();
    let mut examples = Vec::new();
    let mut after: Option<(i64, String)> = None;
    while examples.len() < most {
        let query = judgement::Entity::find()
            .filter(judgement::Column::Stream.eq(stream.to_string()))
            .filter(older(
                judgement::Column::At,
                judgement::Column::Id,
                after.as_ref().map(|(at, id)| (*at, id.as_str())),
            ))
            .order_by_desc(judgement::Column::At)
            .order_by_desc(judgement::Column::Id)
            .limit(500);
        let rows = row::rows(db, query).await?;
        let Some(last) = rows.last() else { break };
        after = Some((last.at, last.id.clone()));
        let texts = readings(db, rows.iter().map(|row| row.case_id.as_str())).await?;
        for row in rows {
            let Some(text) = texts.get(&row.case_id) else { continue };
            examples.push(example(row, text.clone())?);
        }
    }
    examples.truncate(most);
    examples.reverse();
    Ok(examples)
}

fn example(row: judgement::Model, text: String) -> Result<Example, StoreError> {
    Ok(Example {
        case: row::id(&row.case_id)?,
        text,
        label: row.label,
        values: row::read_values(row.filled.as_deref())?,
        given: row::word(&row.given, Given::parse)?,
        draw: row.draw,
        at: At(row.at),
    })
}

async fn readings<'a>(
    db: &Db,
    cases: impl Iterator<Item = &'a str>,
) -> Result<HashMap<String, String>, StoreError> {
    let query = case::Entity::find()
        .select_only()
        .columns([case::Column::Id, case::Column::Subject, case::Column::Text])
        .filter(case::Column::Id.is_in(cases))
        .filter(case::Column::NotForAi.eq(false));
    let rows = query.into_tuple::<(String, String, String)>().all(db).await.map_err(failed)?;
    Ok(rows.into_iter().map(|(id, subject, text)| (id, reading(&subject, &text))).collect())
}

/// Takes back what was judged of a case at a moment: the person took their decision back.
///
/// # Errors
/// The database.
pub async fn judgement_remove(tx: &Tx, case: CaseId, at: At) -> Result<(), StoreError> {
    remove(tx, case, Some(at)).await
}

/// Takes back everything that was judged of a case: it has other pages now.
///
/// # Errors
/// The database.
pub async fn judgement_remove_all(tx: &Tx, case: CaseId) -> Result<(), StoreError> {
    remove(tx, case, None).await
}

async fn remove(tx: &Tx, case: CaseId, at: Option<At>) -> Result<(), StoreError> {
    // The index begins with the stream.
    let Some(stream) =
        row::first(tx.db(), case::Entity::find_by_id(case.to_string()), |row| Ok(row.stream)).await?
    else {
        return Ok(());
    };
    let delete = judgement::Entity::delete_many()
        .filter(judgement::Column::Stream.eq(stream))
        .filter(judgement::Column::CaseId.eq(case.to_string()));
    let delete = match at {
        Some(at) => delete.filter(judgement::Column::At.eq(at.0)),
        None => delete,
    };
    delete.exec(tx.db()).await.map(|_| ()).map_err(failed)
}
