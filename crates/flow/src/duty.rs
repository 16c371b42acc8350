//! Duty: what is noted of the social half of an automation, each part by whoever it belongs to; and its pilots.

use domain::automation::{Automation, AutomationRefusal, DutyRefusal, Freed, Stage};
use domain::condition::{Condition, Exception};
use domain::id::{AutomationId, PersonId};
use domain::information::{Information, Reply, Resolve, awaits};
use domain::person::{Role, Viewer};
use domain::pilot::Pilot;
use domain::record::{Actor, Entry, Verb};
use domain::time::At;
use serde_json::json;
use store::automation::{automation_list, automation_set};
use store::case::case_received_count;

use crate::access;
use crate::automation::{change, loaded, traffic};
use crate::error::Error;
use crate::tell::{self, Kind};
use crate::world::World;

/// Declares that the automation is not about people's worth, behaviour or feelings; or takes that back, which stops it.
///
/// # Errors
/// Refused when the viewer does not lead the team.
pub async fn declare(world: &World, viewer: &Viewer, id: AutomationId, is_not: bool) -> Result<(), Error> {
    let by = viewer.person;
    let rule = move |it: Automation| {
        Ok((it.declare(is_not, by), Verb::Declared, json!({ "not_about_people": is_not })))
    };
    change(world, id, Some(viewer), Actor::Person(by), rule).await.map(|_| ())
}

/// Notes that people were told, and whether their council is asked.
///
/// # Errors
/// Says what to change; refused to all but the team's lead, people of HR and representatives.
pub async fn inform(
    world: &World,
    viewer: &Viewer,
    id: AutomationId,
    record: Information,
) -> Result<(), Error> {
    if !viewer.is(Role::Representative) && !viewer.is(Role::Hr) {
        access::leads(viewer, loaded(&world.store, id).await?.1.team)?;
    }
    let (today, record) = (world.now(), Information { by: Some(viewer.person), ..record });
    let rule = move |it: Automation| {
        let facts = json!({
            "document": record.document, "told": record.told.day(), "starts": record.starts.day(), "council": record.council,
        });
        let duties = it.duties.clone().inform(record.clone(), today)?;
        Ok((it.with_duties(duties), Verb::Informed, facts))
    };
    change(world, id, None, Actor::Person(viewer.person), rule).await.map(|_| ())
}

/// A representative notes what the council answered to what people were told last.
///
/// # Errors
/// Says what to change; refused to all but representatives.
pub async fn answer(world: &World, viewer: &Viewer, id: AutomationId, reply: Reply) -> Result<(), Error> {
    access::is(viewer, Role::Representative)?;
    let (today, reply) = (world.now(), Reply { by: Some(viewer.person), decision: None, ..reply });
    let rule = move |it: Automation| {
        let facts = json!({ "council": reply.council, "day": reply.day.map(At::day), "words": reply.words });
        let duties = it.duties.clone().reply(reply.clone(), today)?;
        Ok((it.with_duties(duties), Verb::CouncilAnswered, facts))
    };
    change(world, id, None, Actor::Person(viewer.person), rule).await.map(|_| ())
}

/// Notes what was decided on the council's last answer.
///
/// # Errors
/// Says what to change; refused when the viewer does not lead the team.
pub async fn resolve(
    world: &World,
    viewer: &Viewer,
    id: AutomationId,
    words: &str,
    day: At,
) -> Result<(), Error> {
    let (today, by) = (world.now(), viewer.person);
    let decision = Resolve { words: domain::case::tidy(words), day, by };
    let rule = move |it: Automation| {
        let facts = json!({ "decision": decision.words, "day": decision.day.day() });
        let duties = it.duties.clone().resolve(decision.clone(), today)?;
        Ok((it.with_duties(duties), Verb::CouncilResolved, facts))
    };
    change(world, id, Some(viewer), Actor::Person(by), rule).await.map(|_| ())
}

/// Automations whose council has the word: asked, and not answered since.
///
/// # Errors
/// When the store failed.
pub async fn awaiting(world: &World) -> Result<Vec<Automation>, Error> {
    let mut all = automation_list(&world.store).await?;
    all.retain(|it| it.stage != Stage::Retired && awaits(&it.duties.informed));
    Ok(all)
}

/// Lets a condition pass for a while, in the viewer's own name.
///
/// # Errors
/// Says what to change; refused to all but leaders.
pub async fn except(
    world: &World,
    viewer: &Viewer,
    id: AutomationId,
    condition: Condition,
    why: &str,
    until: At,
) -> Result<(), Error> {
    access::is(viewer, Role::Leader)?;
    let (owner, now, why) = (viewer.person, world.now(), domain::case::tidy(why));
    let rule = move |it: Automation| {
        let exception = Exception { condition, owner, why: why.clone(), until };
        let duties = it.duties.clone().except(exception, now)?;
        let facts = json!({ "condition": condition, "why": why, "until": until.day() });
        Ok((it.with_duties(duties), Verb::Excepted, facts))
    };
    change(world, id, None, Actor::Person(owner), rule).await.map(|_| ())
}

/// Asks the team whether the freed hours go there; the earlier plan holds until half of the team agreed.
///
/// # Errors
/// Says what to change; refused to all but the team.
pub async fn free(world: &World, viewer: &Viewer, id: AutomationId, freed: Vec<Freed>) -> Result<(), Error> {
    on_freed(world, viewer, id, OnFreed::Ask(freed)).await
}

/// Agrees to where freed hours go, or takes that back.
///
/// # Errors
/// Refused to all but the team, and where nobody asked.
pub async fn agree_freed(
    world: &World,
    viewer: &Viewer,
    id: AutomationId,
    agrees: bool,
) -> Result<(), Error> {
    on_freed(world, viewer, id, if agrees { OnFreed::Agree } else { OnFreed::Withdraw }).await
}

/// Takes a plan back that the team is still asked about.
///
/// # Errors
/// Refused to all but who asked it and the lead.
pub async fn keep_freed(world: &World, viewer: &Viewer, id: AutomationId) -> Result<(), Error> {
    on_freed(world, viewer, id, OnFreed::Keep).await
}

/// What is done to the plan for freed hours.
enum OnFreed {
    Ask(Vec<Freed>),
    Agree,
    Withdraw,
    Keep,
}

async fn on_freed(world: &World, viewer: &Viewer, id: AutomationId, act: OnFreed) -> Result<(), Error> {
    let (viewer, act) = (viewer.clone(), std::sync::Arc::new(act));
    world
        .write(move |tx| {
            let (viewer, act) = (viewer.clone(), act.clone());
            Box::pin(async move {
                let (before, stream) = loaded(tx, id).await?;
                access::decides(&viewer, stream.team)?;
                let people = access::deciders(tx, stream.team).await?;
                let (by, duties) = (viewer.person, before.duties.clone());
                let after = match &*act {
                    OnFreed::Ask(freed) => duties.free(freed.clone(), by, tx.at()),
                    OnFreed::Agree => duties.agree(by, true, people.len()),
                    OnFreed::Withdraw => duties.agree(by, false, people.len()),
                    OnFreed::Keep => duties.keep_freed(by, viewer.leads(stream.team)),
                };
                let after = after.map_err(AutomationRefusal::Duty)?;
                if after == before.duties {
                    return Ok(());
                }
                let decided = after.freed != before.duties.freed;
                let verb = if decided { Verb::TimeAssigned } else { Verb::TimeAsked };
                // Who agreed stays off the record, and with it who did not.
                let asked = after.freed_asked.as_ref().map(|asked| &asked.what);
                let facts = json!({ "freed": after.freed, "asked": asked });
                automation_set(tx, &before.with_duties(after)).await?;
                tx.record(Entry::on(tx.at(), Actor::Program, verb, id, facts));
                if matches!(*act, OnFreed::Ask(_)) {
                    let others = people.into_iter().map(|it| it.id).filter(|it| *it != by).collect();
                    tell::tell_people(tx, &others, Kind::FreedAsked, json!({ "automation": id })).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}

/// Names who oversees it. They are people of its team.
///
/// # Errors
/// Refused when the viewer does not lead the team, or names somebody else.
pub async fn name_overseers(
    world: &World,
    viewer: &Viewer,
    id: AutomationId,
    people: Vec<PersonId>,
) -> Result<(), Error> {
    let of_team = access::deciders(&world.store, loaded(&world.store, id).await?.1.team).await?;
    if !people.iter().all(|person| of_team.iter().any(|it| it.id == *person)) {
        return Err(AutomationRefusal::Duty(DutyRefusal::NotOfTheTeam).into());
    }
    let rule = move |it: Automation| {
        let mut duties = it.duties.clone();
        duties.overseers.clone_from(&people);
        Ok((it.with_duties(duties), Verb::OverseersNamed, json!({ "overseers": people })))
    };
    change(world, id, Some(viewer), Actor::Person(viewer.person), rule).await.map(|_| ())
}

/// An overseer tries the stop button: what it would do is worked out, and nothing is stopped.
///
/// # Errors
/// Refused to all but overseers, and where it would not stop.
pub async fn try_stop(world: &World, viewer: &Viewer, id: AutomationId) -> Result<(), Error> {
    let (by, now) = (viewer.person, world.now());
    let rule = move |it: Automation| {
        // One that is stopped may need a tried button before it can start again.
        if it.pause.is_none() {
            it.clone().stop(Some(by), "trial")?;
        }
        let duties = it.duties.clone().try_stop(by, now)?;
        Ok((it.with_duties(duties), Verb::StopTried, json!({})))
    };
    change(world, id, None, Actor::Person(by), rule).await.map(|_| ())
}

/// What a stop would do at this moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Halt {
    /// So many cases are in that the machine did not look at yet; counted up to 1,000.
    pub under_way: u64,
    /// So many went on without a person in the last 30 days; such cases would go to one.
    pub alone: u64,
}

/// Works out what a stop would do.
///
/// # Errors
/// `NotFound` when there is no such automation.
pub async fn halt(world: &World, id: AutomationId) -> Result<Halt, Error> {
    let (_, stream) = loaded(&world.store, id).await?;
    let under_way = case_received_count(&world.store, stream.id).await?.n;
    Ok(Halt { under_way, alone: traffic(world, id).await?.proceeded })
}

/// Begins a pilot in the present stage.
///
/// # Errors
/// Says what to change; refused when the viewer does not lead the team.
pub async fn begin_pilot(
    world: &World,
    viewer: &Viewer,
    id: AutomationId,
    pilot: Pilot,
) -> Result<(), Error> {
    let now = world.now();
    let rule = move |it: Automation| {
        let facts =
            json!({ "hypothesis": pilot.hypothesis, "stop_rule": pilot.stop_rule, "ends": pilot.ends.day() });
        Ok((it.begin_pilot(pilot.clone(), now)?, Verb::PilotBegan, facts))
    };
    change(world, id, Some(viewer), Actor::Person(viewer.person), rule).await.map(|_| ())
}

/// Reports on the pilot; then it is over.
///
/// # Errors
/// Refused without words, without a pilot, and to all but the team's lead.
pub async fn report_pilot(
    world: &World,
    viewer: &Viewer,
    id: AutomationId,
    report: &str,
) -> Result<(), Error> {
    let report = report.to_owned();
    let rule = move |it: Automation| {
        Ok((it.report_pilot(&report)?, Verb::PilotReported, json!({ "report": report })))
    };
    change(world, id, Some(viewer), Actor::Person(viewer.person), rule).await.map(|_| ())
}

/// Stops every automation whose pilot is over. That nothing is proposed any more does not wait for this: rulings look at the date themselves.
pub(crate) async fn end_pilots(world: &World) -> Result<(), Error> {
    let now = world.now();
    for automation in automation_list(&world.store).await? {
        if automation.clone().end_pilot(now).is_err() {
            continue;
        }
        let id = automation.id;
        let end = world.write(move |tx| {
            Box::pin(async move {
                let (before, stream) = loaded(tx, id).await?;
                let Ok(after) = before.end_pilot(tx.at()) else { return Ok(()) };
                automation_set(tx, &after).await?;
                tx.record(Entry::on(tx.at(), Actor::Program, Verb::PilotEnded, id, json!({})));
                tell::tell_touched(tx, stream.team, Kind::PilotEnded, json!({ "automation": id })).await?;
                Ok::<_, Error>(())
            })
        });
        end.await?;
        world.tell_news();
    }
    Ok(())
}
