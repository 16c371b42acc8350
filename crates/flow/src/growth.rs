//! Growth: paths that people open themselves. Nobody sees one but the person and whom they invite, and the record names neither.

use std::collections::BTreeSet;

use domain::growth::{Growth, Toward};
use domain::id::{GrowthId, PersonId};
use domain::person::Viewer;
use domain::record::{Actor, Entry, Verb};
use domain::time::At;
use serde_json::json;
use store::growth::{growth_for, growth_get, growth_insert, growth_remove, growth_set};
use store::person::{Person, people_get};

use crate::access::AccessRefusal;
use crate::error::Error;
use crate::tell::{Kind, tell_people};
use crate::world::{World, chance};

/// A path as somebody opens it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sketch {
    /// From what.
    pub from: String,
    /// To what.
    pub toward: Toward,
    /// What they want of it.
    pub wish: String,
    /// Planned hours of coaching.
    pub hours: u16,
}

/// Opens a path of one's own.
///
/// # Errors
/// Says what to change.
pub async fn open(world: &World, viewer: &Viewer, sketch: Sketch) -> Result<GrowthId, Error> {
    let Sketch { from, toward, wish, hours } = sketch;
    let (id, at) = (GrowthId::new(world.now(), chance()), world.now());
    let (invited, talks) = (vec![], vec![]);
    let growth =
        Growth { id, person: viewer.person, from, toward, wish, hours, invited, talks, at, version: 1 };
    let growth = growth.checked()?;
    world
        .write(move |tx| {
            let growth = growth.clone();
            Box::pin(async move {
                growth_insert(tx, &growth).await?;
                tx.record(Entry::on(tx.at(), Actor::Program, Verb::GrowthChanged, id, json!({})));
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(id)
}

/// The paths that the viewer may see.
///
/// # Errors
/// When the store failed.
pub async fn list(world: &World, viewer: &Viewer) -> Result<Vec<Growth>, Error> {
    Ok(growth_for(&world.store, viewer.person).await?)
}

/// A path with the people in it.
///
/// # Errors
/// `NotFound` for everybody but the person and whom they invited: that there is one is theirs too.
pub async fn get(world: &World, viewer: &Viewer, id: GrowthId) -> Result<(Growth, Vec<Person>), Error> {
    let growth = growth_get(&world.store, id).await?.filter(|growth| growth.is_for(viewer.person));
    let growth = growth.ok_or(Error::NotFound)?;
    let people: Vec<PersonId> = growth.invited.iter().copied().chain([growth.person]).collect();
    let people = people_get(&world.store, &people).await?;
    Ok((growth, people))
}

/// What is done to a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Somebody may see it.
    Invite(PersonId),
    /// Somebody sees it no longer.
    Withdraw(PersonId),
    /// Other words: from what, the wish, and the hours of coaching.
    Tell(String, String, u16),
    /// A conversation is planned: the day, and what it is about.
    Plan(At, String),
    /// The conversation at a place is on another day.
    Move(usize, At),
    /// The conversation at a place is planned no longer.
    Drop(usize),
    /// The conversation at a place took place.
    TookPlace(usize),
    /// The path is taken away.
    End,
}

/// Changes a path, and tells whom it touches. Whoever was invited may plan a conversation, move it, take it away and say that it took
/// place; the rest is for the person alone.
///
/// # Errors
/// Says what to change; `NotFound` for everybody else.
pub async fn change(world: &World, viewer: &Viewer, id: GrowthId, change: Change) -> Result<(), Error> {
    let person = viewer.person;
    world
        .write(move |tx| {
            let change = change.clone();
            Box::pin(async move {
                let growth = growth_get(tx, id).await?.filter(|growth| growth.is_for(person));
                let growth = growth.ok_or(Error::NotFound)?;
                let talk = matches!(change, Change::Plan(..) | Change::Move(..) | Change::Drop(_));
                let both = talk || matches!(change, Change::TookPlace(_));
                if growth.person != person && !both {
                    return Err(AccessRefusal::NotAllowed.into());
                }
                tx.record(Entry::on(tx.at(), Actor::Program, Verb::GrowthChanged, id, json!({})));
                let new = if let Change::Invite(other) = change { Some(other) } else { None };
                let new = new.filter(|other| !growth.is_for(*other));
                let after = match change {
                    Change::Tell(from, wish, hours) => growth.told(&from, &wish, hours)?,
                    Change::Move(place, on) => growth.moved(tx.at(), place, on)?,
                    Change::Drop(place) => growth.dropped(place),
                    Change::End => return Ok(growth_remove(tx, id).await?),
                    Change::Invite(other) => growth.invite(other)?,
                    Change::Withdraw(other) => growth.withdraw(other),
                    Change::Plan(on, about) => growth.plan(tx.at(), on, &about)?,
                    Change::TookPlace(place) => growth.took_place(place),
                };
                growth_set(tx, &after).await?;
                let told = json!({ "growth": id });
                let others = after.invited.iter().copied().chain([after.person]);
                let others: BTreeSet<PersonId> = others.filter(|other| talk && *other != person).collect();
                tell_people(tx, &others, Kind::GrowthTalk, told.clone()).await?;
                tell_people(tx, &new.into_iter().collect(), Kind::GrowthInvited, told).await?;
                Ok::<_, Error>(())
            })
        })
        .await
}
