//! Opinion: a topic is opened, people say what they think of its statements, and at the end a map of it is made.

use std::collections::BTreeSet;

use domain::concern::answers;
use domain::id::{PersonId, TopicId};
use domain::opinion::{Ballot, Map, OpinionRefusal, Topic};
use domain::person::Viewer;
use domain::record::{Actor, Entry, Verb};
use domain::work::FEWEST;
use serde_json::json;
use store::opinion::{
    ballot_forget, ballot_of_topic, ballot_put, topic_by_voter, topic_get, topic_insert, topic_list,
    topic_set,
};
use store::record::entry_of_subject;
use store::{Reads, Tx};

use crate::access::AccessRefusal;
use crate::error::Error;
use crate::secret;
use crate::tell::{Kind, tell};
use crate::world::{World, chance};

/// Opens a topic, with statements and groups typed one on each line.
///
/// # Errors
/// Says what to change; refused to all but leads, HR, leaders and representatives.
pub async fn open(world: &World, viewer: &Viewer, typed: [&str; 3], days: i64) -> Result<TopicId, Error> {
    if !answers(viewer) {
        return Err(AccessRefusal::NotAllowed.into());
    }
    let topic = Topic::new(TopicId::new(world.now(), chance()), typed, days, world.now())?;
    let (id, by) = (topic.id, Actor::Person(viewer.person));
    world
        .write(move |tx| {
            let topic = topic.clone();
            Box::pin(async move {
                topic_insert(tx, &topic).await?;
                let facts = json!({ "title": topic.title, "statements": topic.statements });
                tx.record(Entry::on(tx.at(), by, Verb::TopicOpened, id, facts));
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(id)
}

/// Says what one thinks of all statements, once. It cannot be changed: nobody knows whose it is.
///
/// # Errors
/// Says what to change; refused the second time, and after the end.
pub async fn say(world: &World, viewer: &Viewer, id: TopicId, said: Ballot) -> Result<(), Error> {
    let (person, ballot) = (viewer.person, secret::ballot()?);
    world
        .write(move |tx| {
            let said = said.clone();
            Box::pin(async move {
                let topic = topic_get(tx, id).await?.ok_or(Error::NotFound)?;
                let said = topic.checked(said)?;
                // No entry: with its moment it would say when each of them answered. How many did is told when the map is made.
                match ballot_put(tx, id, person, ballot, &said).await {
                    Err(store::StoreError::Changed) => Err(AccessRefusal::Voted.into()),
                    other => Ok(other?),
                }
            })
        })
        .await
}

/// Who opened a topic, as the record has it.
///
/// # Errors
/// When the store failed.
pub async fn opener(db: &impl Reads, id: TopicId) -> Result<Option<PersonId>, Error> {
    let entries = entry_of_subject(db, &id.to_string()).await?;
    let opened = entries.iter().find(|it| Verb::parse(&it.line.verb) == Some(Verb::TopicOpened));
    let actor = opened.and_then(|it| serde_json::from_str::<Actor>(&it.line.actor).ok());
    Ok(actor.and_then(|actor| if let Actor::Person(person) = actor { Some(person) } else { None }))
}

/// Ends a topic before its day; `sure` also where too few answered for a map, and all that they said is deleted for nothing.
///
/// # Errors
/// Refused to all but who opened it, when it ended already, and where too few answered.
pub async fn end(world: &World, viewer: &Viewer, id: TopicId, sure: bool) -> Result<(), Error> {
    let person = viewer.person;
    world
        .write(move |tx| {
            Box::pin(async move {
                let topic = topic_get(tx, id).await?.ok_or(Error::NotFound)?;
                if opener(tx, id).await? != Some(person) {
                    return Err(AccessRefusal::NotAllowed.into());
                }
                if !sure && !topic.ended && ballot_of_topic(tx, id).await?.len() < FEWEST {
                    return Err(OpinionRefusal::TooFew.into());
                }
                ended(tx, Actor::Person(person), id).await
            })
        })
        .await
}

/// Makes the map. What each person said is gone with it: the map is all that anybody will ever know.
async fn ended(tx: &Tx, by: Actor, id: TopicId) -> Result<(), Error> {
    let topic = topic_get(tx, id).await?.ok_or(Error::NotFound)?;
    let topic = topic.ended(&ballot_of_topic(tx, id).await?)?;
    ballot_forget(tx, id).await?;
    topic_set(tx, &topic).await?;
    let people = topic.map.as_ref().map(|map| map.people);
    tx.record(Entry::on(tx.at(), by, Verb::TopicEnded, id, json!({ "people": people })));
    Ok(())
}

/// Ends the topics whose last day has passed.
///
/// # Errors
/// When the store failed.
pub async fn look(world: &World) -> Result<(), Error> {
    for topic in topic_list(&world.store).await? {
        if topic.is_due(world.now()) {
            let id = topic.id;
            let end = world.write(move |tx| {
                Box::pin(async move {
                    ended(tx, Actor::Program, id).await?;
                    match opener(tx, id).await? {
                        Some(person) => {
                            tell(tx, person, None, Kind::TopicEnded, json!({ "topic": id })).await
                        }
                        None => Ok(()),
                    }
                })
            });
            end.await?;
            world.tell_news();
        }
    }
    Ok(())
}

/// All topics, the latest first, with those that the viewer took part in.
///
/// # Errors
/// When the store failed.
pub async fn list(world: &World, viewer: &Viewer) -> Result<(Vec<Topic>, BTreeSet<TopicId>), Error> {
    Ok((topic_list(&world.store).await?, topic_by_voter(&world.store, viewer.person).await?))
}

/// A topic, and whether the viewer took part in it.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(world: &World, viewer: &Viewer, id: TopicId) -> Result<(Topic, bool), Error> {
    let topic = topic_get(&world.store, id).await?.ok_or(Error::NotFound)?;
    let topic = Topic { map: topic.map.and_then(Map::told), ..topic };
    let mine = topic_by_voter(&world.store, viewer.person).await?.contains(&id);
    Ok((topic, mine))
}
