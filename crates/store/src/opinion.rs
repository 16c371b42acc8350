//! Topics of the opinion map; who took part and what was said stand apart, and what was said is gone when the map is made.

use std::collections::BTreeSet;

use domain::id::{PersonId, TopicId};
use domain::opinion::{Ballot, Topic};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::apart;
use crate::entity::{ballot, topic, topic_voter};
use crate::error::{StoreError, failed};
use crate::row;
use crate::write::{Reads, Tx};

/// So many topics are listed at most.
const MOST: u64 = 200;

fn read(row: topic::Model) -> Result<Topic, StoreError> {
    row::read_json(&row.json)
}

/// Adds a topic.
///
/// # Errors
/// The database.
pub async fn topic_insert(tx: &Tx, it: &Topic) -> Result<(), StoreError> {
    let row = topic::Model { id: it.id.to_string(), json: row::json(it)?, version: it.version };
    row::insert::<topic::Entity>(tx.db(), vec![row]).await
}

/// A topic.
///
/// # Errors
/// The database.
pub async fn topic_get(db: &impl Reads, id: TopicId) -> Result<Option<Topic>, StoreError> {
    row::first(db.db(), topic::Entity::find_by_id(id.to_string()), read).await
}

/// The last 200 topics, the latest first.
///
/// # Errors
/// The database.
pub async fn topic_list(db: &impl Reads) -> Result<Vec<Topic>, StoreError> {
    row::list(db.db(), topic::Entity::find().order_by_desc(topic::Column::Id).limit(MOST), read).await
}

/// Changes a topic; answers it as it is now.
///
/// # Errors
/// [`StoreError::Changed`] when it is not what the caller saw.
pub async fn topic_set(tx: &Tx, it: &Topic) -> Result<Topic, StoreError> {
    let new = Topic { version: it.version + 1, ..it.clone() };
    let update = topic::Entity::update_many()
        .col_expr(topic::Column::Json, row::json(&new)?.into())
        .col_expr(topic::Column::Version, new.version.into())
        .filter(topic::Column::Id.eq(it.id.to_string()))
        .filter(topic::Column::Version.eq(it.version));
    row::change(tx.db(), update).await?;
    Ok(new)
}

/// Notes that a person took part, and, apart from it, what was said, under an id by chance.
///
/// # Errors
/// [`StoreError::Changed`] when that person took part already.
pub async fn ballot_put(
    tx: &Tx,
    topic: TopicId,
    person: PersonId,
    chance: u128,
    said: &Ballot,
) -> Result<(), StoreError> {
    let topic = topic.to_string();
    let seen = topic_voter::Model { topic: topic.clone(), person: person.to_string() };
    let of_topic = topic_voter::Column::Topic.eq(&topic);
    apart::put::<topic_voter::Entity>(tx, of_topic, seen, |row| &row.person).await?;
    let of_topic = ballot::Column::Topic.eq(&topic);
    let said = ballot::Model { id: format!("{chance:032x}"), topic, json: row::json(said)? };
    apart::put::<ballot::Entity>(tx, of_topic, said, |row| &row.id).await.map(|_| ())
}

/// All that was said on a topic, in an order by chance.
///
/// # Errors
/// The database.
pub async fn ballot_of_topic(db: &impl Reads, topic: TopicId) -> Result<Vec<Ballot>, StoreError> {
    let query = ballot::Entity::find().filter(ballot::Column::Topic.eq(topic.to_string()));
    row::list(db.db(), query.order_by_asc(ballot::Column::Id), |row| row::read_json(&row.json)).await
}

/// Forgets all that was said on a topic: its map is all that stays.
///
/// # Errors
/// The database.
pub async fn ballot_forget(tx: &Tx, topic: TopicId) -> Result<(), StoreError> {
    let gone = ballot::Entity::delete_many().filter(ballot::Column::Topic.eq(topic.to_string()));
    gone.exec(tx.db()).await.map(|_| ()).map_err(failed)
}

/// The topics that a person took part in.
///
/// # Errors
/// The database.
pub async fn topic_by_voter(db: &impl Reads, person: PersonId) -> Result<BTreeSet<TopicId>, StoreError> {
    let query = topic_voter::Entity::find().filter(topic_voter::Column::Person.eq(person.to_string()));
    Ok(row::list(db.db(), query, |row| row::id(&row.topic)).await?.into_iter().collect())
}
