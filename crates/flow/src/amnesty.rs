//! Amnesty: a tool or a work-around is told without a name, and becomes an idea or a practice.

use domain::amnesty::{Fate, Workaround};
use domain::concern::answers;
use domain::id::{StreamId, WorkaroundId};
use domain::idea::{About, Idea, Wish};
use domain::person::Viewer;
use domain::record::{Actor, Entry, Verb};
use serde_json::json;
use store::Tx;
use store::idea::idea_insert;
use store::stream::stream_get;
use store::workaround::{workaround_get, workaround_insert, workaround_list, workaround_set};

use crate::access::{self, AccessRefusal};
use crate::error::Error;
use crate::world::{World, chance};

/// Tells of a tool or a work-around. Nobody is known to have told it: whoever calls is no argument, and the entry comes tomorrow.
///
/// # Errors
/// Says what to change.
pub async fn tell(world: &World, tool: &str, words: &str) -> Result<(), Error> {
    let it = Workaround::told(tool, words, world.now(), chance())?;
    world
        .write(move |tx| {
            let it = it.clone();
            Box::pin(async move { Ok(workaround_insert(tx, &it).await?) })
        })
        .await
}

/// Notes in the record what was told before today.
///
/// # Errors
/// When the store failed.
pub async fn look(world: &World) -> Result<(), Error> {
    if !workaround_list(&world.store).await?.iter().any(|it| it.is_due(world.now())) {
        return Ok(());
    }
    world
        .write(|tx| {
            Box::pin(async move {
                for it in workaround_list(tx).await?.into_iter().filter(|it| it.is_due(tx.at())) {
                    tx.record(Entry::on(tx.at(), Actor::Program, Verb::WorkaroundTold, it.id, json!({})));
                    workaround_set(tx, &Workaround { noted: true, ..it }).await?;
                }
                Ok(())
            })
        })
        .await
}

/// What the viewer may read: who answers reads all of it, everybody what became a practice or an idea.
///
/// # Errors
/// When the store failed.
pub async fn list(world: &World, viewer: &Viewer) -> Result<Vec<Workaround>, Error> {
    let all = workaround_list(&world.store).await?;
    let may = |it: &Workaround| answers(viewer) || it.fate != Fate::Open;
    Ok(all.into_iter().filter(may).collect())
}

async fn settled(tx: &Tx, viewer: &Viewer, id: WorkaroundId, fate: Fate) -> Result<(), Error> {
    let it = workaround_get(tx, id).await?.ok_or(Error::NotFound)?.with(fate)?;
    workaround_set(tx, &it).await?;
    let facts = json!({ "became": it.fate });
    tx.record(Entry::on(tx.at(), Actor::Person(viewer.person), Verb::WorkaroundSettled, id, facts));
    Ok(())
}

/// Makes a practice of it: how everybody may do it, or what to use instead.
///
/// # Errors
/// Refused to all but those who answer, without words, and where something became of it already.
pub async fn practice(world: &World, viewer: &Viewer, id: WorkaroundId, words: &str) -> Result<(), Error> {
    if !answers(viewer) {
        return Err(AccessRefusal::NotAllowed.into());
    }
    let (viewer, words) = (viewer.clone(), words.to_owned());
    world
        .write(move |tx| {
            let (viewer, words) = (viewer.clone(), words.clone());
            Box::pin(async move { settled(tx, &viewer, id, Fate::Practice(words)).await })
        })
        .await
}

/// Makes an idea of it, in a stream that the viewer leads.
///
/// # Errors
/// Refused to all but the lead of that stream's team, and where something became of it already.
pub async fn idea(world: &World, viewer: &Viewer, id: WorkaroundId, stream: StreamId) -> Result<(), Error> {
    let (viewer, chance) = (viewer.clone(), chance());
    world
        .write(move |tx| {
            let viewer = viewer.clone();
            Box::pin(async move {
                let team = stream_get(tx, stream).await?.ok_or(Error::NotFound)?.team;
                access::leads(&viewer, team)?;
                let it = workaround_get(tx, id).await?.ok_or(Error::NotFound)?;
                let about = About::Kind { stream, label: None };
                let why = format!("{}: {}", it.tool, it.words);
                let why: String = why.chars().take(domain::idea::LONGEST).collect();
                let idea = Idea::new(team, about, Wish::HandOver, &why, tx.at(), chance)?;
                settled(tx, &viewer, id, Fate::Idea(idea.id)).await?;
                idea_insert(tx, &idea).await?;
                let facts = json!({ "team": idea.team, "about": idea.about, "wish": idea.wish });
                tx.record(Entry::on(tx.at(), Actor::Program, Verb::IdeaRaised, idea.id, facts));
                Ok(())
            })
        })
        .await
}
