//! Promote: what is known of the conditions of an automation, and the step up and the restart that ask them.

use std::collections::BTreeSet;

use domain::automation::{Automation, Duties, Restart, Stage, speaking};
use domain::booking::Spent;
use domain::condition::{Condition, Facts, Part, Standing, checklist as standings, unassigned};
use domain::country::Country;
use domain::id::{AutomationId, PersonId, TeamId};
use domain::person::{Role, Viewer};
use domain::record::{Actor, Entry, Verb};
use domain::stream::Stream;
use domain::time::At;
use domain::work::{Work, wanted};
use serde_json::json;
use store::Reads;
use store::automation::{automation_list, automation_of_stream, automation_set};
use store::board::board_get;
use store::booking::booking_of_automation;
use store::practice::practice_of_automation;
use store::setting::{setting_get, setting_put};
use store::stream::stream_get;
use store::work::{voters_of, work_of_team};

use crate::access;
use crate::announce;
use crate::automation::{loaded, told};
use crate::error::Error;
use crate::world::World;

/// The setting that holds the country.
const COUNTRY: &str = "country";

/// Whose law on informing people counts here.
///
/// # Errors
/// When the store failed.
pub async fn country(db: &impl Reads) -> Result<Country, Error> {
    Ok(setting_get(db, COUNTRY).await?.and_then(|word| Country::parse(&word)).unwrap_or_default())
}

/// Sets whose law counts.
///
/// # Errors
/// Refused to all but an administrator.
pub async fn country_set(world: &World, viewer: &Viewer, country: Country) -> Result<(), Error> {
    access::is(viewer, Role::Administrator)?;
    let by = Actor::Person(viewer.person);
    world
        .write(move |tx| {
            Box::pin(async move {
                setting_put(tx, COUNTRY, country.as_str()).await?;
                tx.record(Entry::on(tx.at(), by, Verb::Settled, COUNTRY, json!({ "country": country })));
                Ok::<_, Error>(())
            })
        })
        .await
}

fn part(of: &BTreeSet<PersonId>, have: impl IntoIterator<Item = PersonId>) -> Part {
    let have: BTreeSet<PersonId> = have.into_iter().filter(|person| of.contains(person)).collect();
    Part { have: have.len(), of: of.len() }
}

/// Another automation of the team decides alone, and the team has not said yet where its freed hours go.
async fn others_freed(db: &impl Reads, id: AutomationId, team: TeamId, now: At) -> Result<bool, Error> {
    for other in automation_list(db).await? {
        if other.id == id || other.stage != Stage::Automatic {
            continue;
        }
        let stream = stream_get(db, other.stream).await?.ok_or(Error::NotFound)?;
        let excepted = other.duties.exceptions.iter().any(|it| it.covers(Condition::FreedTime, now));
        if stream.team == team && unassigned(other.duties.freed_percent()).is_some() && !excepted {
            return Ok(true);
        }
    }
    Ok(false)
}

/// What is known of an automation on this day.
///
/// # Errors
/// When the store failed.
pub async fn facts(
    db: &impl Reads,
    automation: &Automation,
    stream: &Stream,
    today: At,
) -> Result<Facts, Error> {
    let id = automation.id;
    let Duties { not_about_people, informed, overseers, stop_tried, .. } = automation.duties.clone();
    let touched = access::deciders(db, stream.team).await?.into_iter().map(|it| it.id).collect();
    let works = work_of_team(db, stream.team).await?;
    let ids: Vec<_> = works.iter().map(|work| work.id).collect();
    let practised = practice_of_automation(db, id).await?;
    let overseers: BTreeSet<PersonId> = overseers.into_iter().collect();
    Ok(Facts {
        today,
        country: country(db).await?,
        silent: automation.card.missing(),
        declared: not_about_people,
        speaking: speaking(stream),
        asked: part(&touched, voters_of(db, &ids).await?),
        wanted: wanted(&works, id),
        decided_together: board_get(db, id).await?.decided.is_some(),
        informed,
        trained: part(&touched, practised.iter().copied()),
        spent: Spent::of(&booking_of_automation(db, id).await?),
        proven: automation.is_proven(),
        overseers: part(&overseers, practised),
        stop_tried,
        // The pulse measures this; until there is one, nobody knows.
        worse_off: None,
        freed: automation.duties.freed_percent(),
        others_freed: others_freed(db, id, stream.team, today).await?,
    })
}

/// What is known of an automation: its conditions follow from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Checklist {
    /// The automation.
    pub automation: Automation,
    /// Its stream.
    pub stream: Stream,
    /// What is known.
    pub facts: Facts,
}

/// The checklist of an automation: public inside the organisation.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn checklist(world: &World, id: AutomationId) -> Result<Checklist, Error> {
    let db = &world.store;
    let (automation, stream) = loaded(db, id).await?;
    let facts = facts(db, &automation, &stream, world.now()).await?;
    Ok(Checklist { automation, stream, facts })
}

/// The work of a team that an automation would do, or would have done when it was linked, as far as the viewer may read it.
///
/// # Errors
/// When the store failed.
pub async fn linked(
    world: &World,
    viewer: &Viewer,
    team: TeamId,
    id: AutomationId,
) -> Result<Vec<Work>, Error> {
    if !crate::voice::may_read(viewer, team) {
        return Ok(vec![]);
    }
    let mut works = work_of_team(&world.store, team).await?;
    works.retain(|work| work.automation == Some(id) || work.once.contains(&id));
    Ok(works)
}

/// Who could oversee an automation of a team: id and name.
///
/// # Errors
/// When the store failed.
pub async fn could_oversee(world: &World, team: TeamId) -> Result<Vec<(PersonId, String)>, Error> {
    let people = access::deciders(&world.store, team).await?;
    Ok(people.into_iter().map(|person| (person.id, person.name)).collect())
}

/// One stage further, when every condition of it holds now.
///
/// # Errors
/// Says what is missing, all of it.
pub async fn step_up(world: &World, viewer: &Viewer, id: AutomationId, to: Stage) -> Result<(), Error> {
    let viewer = viewer.clone();
    world
        .write(move |tx| {
            let viewer = viewer.clone();
            Box::pin(async move {
                let (before, stream) = loaded(tx, id).await?;
                access::leads(&viewer, stream.team)?;
                before.may_enter(to, &automation_of_stream(tx, stream.id).await?)?;
                let facts = facts(tx, &before, &stream, tx.at()).await?;
                let from = before.stage;
                let after = before.step_up(to, &facts)?;
                let excepted = standings(to, &facts, &after.duties.exceptions)
                    .into_iter()
                    .filter_map(|(it, standing)| matches!(standing, Standing::Excepted(..)).then_some(it));
                let excepted: Vec<Condition> = excepted.collect();
                automation_set(tx, &after).await?;
                let said = json!({ "from": from, "to": to, "excepted": excepted });
                tx.record(Entry::on(tx.at(), Actor::Person(viewer.person), Verb::StageMoved, id, said));
                announce::due(tx, id, from, to).await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}

/// Restarts it: the first person asks, a second one agrees, when what is asked of a new start holds now. Whoever works in its team may.
///
/// # Errors
/// Refused for the same person twice, while the brake has tripped without a new proof, and with all that is missing.
pub async fn restart(world: &World, viewer: &Viewer, id: AutomationId) -> Result<Restart, Error> {
    let viewer = viewer.clone();
    let done = world
        .write(move |tx| {
            let viewer = viewer.clone();
            Box::pin(async move {
                let (before, stream) = loaded(tx, id).await?;
                access::decides(&viewer, stream.team)?;
                let facts = facts(tx, &before, &stream, tx.at()).await?;
                let (after, restart) = before.restart(viewer.person, &facts)?;
                automation_set(tx, &after).await?;
                let verb = if restart == Restart::Done { Verb::Restarted } else { Verb::RestartAsked };
                let said = json!({ "to": after.stage });
                tx.record(Entry::on(tx.at(), Actor::Person(viewer.person), verb, id, said));
                told(tx, &stream, verb, &after).await?;
                Ok::<_, Error>(restart)
            })
        })
        .await?;
    world.tell_news();
    Ok(done)
}
