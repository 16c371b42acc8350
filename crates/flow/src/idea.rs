//! Idea: what a colleague would hand over or keep, and what the lead makes of it.

use domain::automation::Card;
use domain::id::{AutomationId, CaseId, IdeaId, StreamId, TeamId};
use domain::idea::{About, Became, Idea, IdeaRefusal, Wish};
use domain::person::Viewer;
use domain::record::{Actor, Entry, Verb};
use domain::stream::Stream;
use domain::words::Words;
use serde_json::json;
use stats::scan::Target;
use store::Tx;
use store::idea::{idea_get, idea_insert, idea_list, idea_set};
use store::stream::{stream_get, stream_set};
use store::work::work_get;

use crate::access::{self, AccessRefusal};
use crate::error::Error;
use crate::world::{World, chance};

/// The stream of a case that the viewer may read: where an idea from a case begins. What it was decided to be is not told: the reader may
/// have it to judge blind.
///
/// # Errors
/// `NotFound` when there is no such case for this viewer.
pub async fn stream_of_case(world: &World, viewer: &Viewer, case: CaseId) -> Result<Stream, Error> {
    let case = store::case::case_get_for(&world.store, viewer, case).await?.ok_or(Error::NotFound)?;
    stream_get(&world.store, case.stream).await?.ok_or(Error::NotFound)
}

/// All ideas, the latest day first.
///
/// # Errors
/// When the store failed.
pub async fn list(world: &World) -> Result<Vec<Idea>, Error> {
    Ok(idea_list(&world.store).await?)
}

/// Proposes to hand something over, or to keep it. Neither the idea nor the record says who did.
///
/// # Errors
/// Says what to change; refused to all but the team.
pub async fn propose(
    world: &World,
    viewer: &Viewer,
    about: About,
    wish: Wish,
    why: &str,
) -> Result<IdeaId, Error> {
    let db = &world.store;
    let team = match &about {
        About::Kind { stream, label } => {
            let stream = stream_get(db, *stream).await?.ok_or(Error::NotFound)?;
            if label.as_ref().is_some_and(|label| !stream.has(label)) {
                return Err(AccessRefusal::UnknownLabel.into());
            }
            stream.team
        }
        About::Work(work) => work_get(db, *work).await?.ok_or(Error::NotFound)?.team,
    };
    access::decides(viewer, team)?;
    let idea = Idea::new(team, about, wish, why, world.now(), chance())?;
    let id = idea.id;
    world
        .write(move |tx| {
            let idea = idea.clone();
            Box::pin(async move {
                idea_insert(tx, &idea).await?;
                let facts = json!({ "team": idea.team, "about": idea.about, "wish": idea.wish });
                tx.record(Entry::on(tx.at(), Actor::Program, Verb::IdeaRaised, id, facts));
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(id)
}

async fn led(tx: &Tx, viewer: &Viewer, id: IdeaId) -> Result<Idea, Error> {
    let idea = idea_get(tx, id).await?.ok_or(Error::NotFound)?;
    access::leads(viewer, idea.team)?;
    Ok(idea)
}

/// Keeps what became of an idea, with its entry.
async fn became(tx: &Tx, viewer: &Viewer, idea: Idea, became: Became) -> Result<(), Error> {
    let idea = idea_set(tx, &idea.with(became)?).await?;
    let facts = json!({ "became": idea.became });
    tx.record(Entry::on(tx.at(), Actor::Person(viewer.person), Verb::IdeaSettled, idea.id, facts));
    Ok(())
}

/// Makes an automation of an idea, at the stage "idea", with why it comes as its goal. It still has every condition before it.
///
/// # Errors
/// Refused to all but the team's lead, for an idea to keep something, and where something became of it already.
pub async fn automate(
    world: &World,
    viewer: &Viewer,
    id: IdeaId,
    stream: StreamId,
    name: Words,
    goal: Words,
) -> Result<AutomationId, Error> {
    let idea = idea_get(&world.store, id).await?.ok_or(Error::NotFound)?;
    access::leads(viewer, idea.team)?;
    let found = stream_get(&world.store, stream).await?.filter(|stream| stream.team == idea.team);
    if found.is_none() || name.is_missing() {
        return Err(IdeaRefusal::NoStream.into());
    }
    let target = Target::new(0.005, 0.05).ok_or_else(|| Error::Corrupt("the usual target".into()))?;
    // Asked before anything is made: an automation that came of an idea twice could not be taken away again.
    idea.clone().with(Became::Automation(AutomationId::new(world.now(), 0)))?;
    let automation =
        crate::automation::create(world, viewer, stream, name, Card { goal, ..Card::default() }, target)
            .await?;
    settle(world, viewer, id, Became::Automation(automation)).await?;
    Ok(automation)
}

/// The idea that an automation came of; none where it was begun without one.
///
/// # Errors
/// When the store failed.
pub async fn behind(world: &World, id: AutomationId) -> Result<Option<IdeaId>, Error> {
    let all = list(world).await?;
    Ok(all.into_iter().find(|idea| idea.became == Became::Automation(id)).map(|idea| idea.id))
}

/// Declines an idea, and says why not.
///
/// # Errors
/// Refused to all but the team's lead, without a reason, and where something became of it already.
pub async fn decline(world: &World, viewer: &Viewer, id: IdeaId, why: &str) -> Result<(), Error> {
    settle(world, viewer, id, Became::Declined(why.to_owned())).await
}

async fn settle(world: &World, viewer: &Viewer, id: IdeaId, to: Became) -> Result<(), Error> {
    let viewer = viewer.clone();
    world
        .write(move |tx| {
            let (viewer, to) = (viewer.clone(), to.clone());
            Box::pin(async move {
                let idea = led(tx, &viewer, id).await?;
                became(tx, &viewer, idea, to).await
            })
        })
        .await
}

/// Reserves a label for people: from the next ruling on the gate sends every such case to a person, at any score.
///
/// # Errors
/// Refused to all but the team's lead, for a label that is not there, and for an idea to hand something over.
pub async fn reserve(
    world: &World,
    viewer: &Viewer,
    id: IdeaId,
    stream: StreamId,
    label: &str,
) -> Result<(), Error> {
    let (viewer, label) = (viewer.clone(), label.to_owned());
    world
        .write(move |tx| {
            let (viewer, label) = (viewer.clone(), label.clone());
            Box::pin(async move {
                let idea = led(tx, &viewer, id).await?;
                let mut stream = stream_get(tx, stream).await?.ok_or(Error::NotFound)?;
                let found = stream.labels.iter_mut().find(|known| known.name == label);
                let Some(found) = found.filter(|_| stream.team == idea.team) else {
                    return Err(IdeaRefusal::NoLabel.into());
                };
                found.reserved = true;
                stream_set(tx, &stream).await?;
                let by = Actor::Person(viewer.person);
                let facts = json!({ "stream": "changed", "is": stream });
                tx.record(Entry::on(tx.at(), by, Verb::Settled, stream.id, facts));
                became(tx, &viewer, idea, Became::Reserved(label)).await
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}

/// The streams of a team, for what a lead makes of an idea.
///
/// # Errors
/// When the store failed.
pub async fn streams(world: &World, team: TeamId) -> Result<Vec<Stream>, Error> {
    Ok(store::stream::stream_of_teams(&world.store, &[team]).await?)
}
