//! Models: which were learned, from how much, and which one proposes. Their bytes are originals.

use domain::id::{AutomationId, ModelId};
use domain::time::At;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::entity::model;
use crate::error::StoreError;
use crate::row;
use crate::write::{Reads, Tx};

/// Where a model stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ModelState {
    /// It was learned; nobody took it yet.
    Candidate,
    /// It proposes.
    Live,
    /// It proposed once, and is kept so that its rulings can be computed again.
    Kept,
}

impl ModelState {
    /// All states.
    pub const ALL: [ModelState; 3] = [ModelState::Candidate, ModelState::Live, ModelState::Kept];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            ModelState::Candidate => "candidate",
            ModelState::Live => "live",
            ModelState::Kept => "kept",
        }
    }

    /// The state of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<ModelState> {
        ModelState::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// A model.
#[derive(Clone, Debug, PartialEq)]
pub struct Model {
    /// Its id.
    pub id: ModelId,
    /// The automation it belongs to.
    pub automation: AutomationId,
    /// The how-manieth of its automation, from 1 on.
    pub number: i64,
    /// The digest of its bytes.
    pub original: String,
    /// The labels it knows.
    pub labels: Vec<String>,
    /// So many cases it learned from.
    pub learned_from: i64,
    /// Where it stands.
    pub state: ModelState,
    /// What else there is to know: sizes and measures.
    pub facts: serde_json::Value,
    /// When it was learned.
    pub created: At,
    /// Counts the changes.
    pub version: i64,
}

fn read(row: model::Model) -> Result<Model, StoreError> {
    Ok(Model {
        id: row::id(&row.id)?,
        automation: row::id(&row.automation)?,
        number: row.number,
        original: row.original,
        labels: row::read_json(&row.labels)?,
        learned_from: row.learned_from,
        state: row::word(&row.state, ModelState::parse)?,
        facts: row::read_json(&row.facts)?,
        created: At(row.created),
        version: row.version,
    })
}

/// Puts a model in.
///
/// # Errors
/// [`StoreError::Changed`] when another model of the automation has the number.
pub async fn model_insert(tx: &Tx, model: &Model) -> Result<(), StoreError> {
    let row = model::Model {
        id: model.id.to_string(),
        automation: model.automation.to_string(),
        number: model.number,
        original: model.original.clone(),
        labels: row::json(&model.labels)?,
        learned_from: model.learned_from,
        state: model.state.as_str().into(),
        facts: model.facts.to_string(),
        created: model.created.0,
        version: model.version,
    };
    row::insert::<model::Entity>(tx.db(), vec![row]).await
}

/// A model.
///
/// # Errors
/// The database.
pub async fn model_get(db: &impl Reads, id: ModelId) -> Result<Option<Model>, StoreError> {
    row::first(db.db(), model::Entity::find_by_id(id.to_string()), read).await
}

/// The models of an automation, the newest first; at most 1,000. The first one's number plus one is the next number.
///
/// # Errors
/// The database.
pub async fn model_list(db: &impl Reads, automation: AutomationId) -> Result<Vec<Model>, StoreError> {
    let query = model::Entity::find().filter(model::Column::Automation.eq(automation.to_string()));
    row::list(db.db(), query.order_by_desc(model::Column::Number).limit(1_000), read).await
}

/// The model that proposes for an automation.
///
/// # Errors
/// The database.
pub async fn model_live(db: &impl Reads, automation: AutomationId) -> Result<Option<Model>, StoreError> {
    let query = model::Entity::find()
        .filter(model::Column::Automation.eq(automation.to_string()))
        .filter(model::Column::State.eq(ModelState::Live.as_str()))
        .order_by_desc(model::Column::Number);
    row::first(db.db(), query, read).await
}

/// Sets where a model stands; answers it as it is now.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn model_set(tx: &Tx, model: &Model, state: ModelState) -> Result<Model, StoreError> {
    let update = model::Entity::update_many()
        .col_expr(model::Column::State, state.as_str().into())
        .col_expr(model::Column::Version, (model.version + 1).into())
        .filter(model::Column::Id.eq(model.id.to_string()))
        .filter(model::Column::Version.eq(model.version));
    row::change(tx.db(), update).await?;
    Ok(Model { state, version: model.version + 1, ..model.clone() })
}

/// All models in the order of their ids, behind one: for who checks them.
///
/// # Errors
/// The database.
pub async fn model_after(
    db: &impl Reads,
    after: Option<ModelId>,
    most: u32,
) -> Result<Vec<Model>, StoreError> {
    let after = after.map(|id| id.to_string()).unwrap_or_default();
    let query = model::Entity::find().filter(model::Column::Id.gt(after)).order_by_asc(model::Column::Id);
    row::list(db.db(), query.limit(u64::from(most)), read).await
}
