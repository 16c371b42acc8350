//! Automation: what AI may do in a stream. Stopped by anybody, restarted by two, moved up by whoever leads, with its proof in sight.

mod card;
mod story;

pub use crate::promote::{restart, step_up};
pub use card::card;
pub(crate) use story::traffic;
pub use story::{Comparison, Counted, Evidence, Overview, Point, Story, Traffic, get, list};

use std::collections::BTreeMap;

use domain::automation::{Automation, AutomationRefusal, Card, Duties, Stage};
use domain::gate::Limit;
use domain::id::{AutomationId, CalibrationId, ModelId, StreamId};
use domain::information::awaits;
use domain::person::{Role, Viewer};
use domain::record::{Actor, Entry, Verb};
use domain::stream::Stream;
use domain::words::Words;
use serde_json::{Value, json};
use stats::brake::Brake;
use stats::scan::Target;
use store::automation::{
    automation_get, automation_insert, automation_list, automation_of_stream, automation_set,
};
use store::calibration::{Row as CalibrationRow, calibration_get};
use store::judgement::judgement_count;
use store::model::{ModelState, model_get, model_list, model_set};
use store::stream::stream_get;
use store::{Reads, Tx};

use crate::access;
use crate::announce::leads;
use crate::error::Error;
use crate::jobs;
use crate::learn::{ModelFacts, Proof, of_model, strata};
use crate::tell::{self, Kind};
use crate::world::{World, chance};

/// Audits that the brake keeps its promise over: about a year of a busy stream.
const HORIZON: u64 = 2_000;
/// A lesson is due when there is a fifth more to learn from, and at least so many cases more.
const MORE: u64 = 50;

/// The automation that works in a stream.
pub(crate) async fn at_work(db: &impl Reads, stream: StreamId) -> Result<Option<Automation>, Error> {
    Ok(Automation::at_work(automation_of_stream(db, stream).await?))
}

/// An automation with its stream.
///
/// # Errors
/// `NotFound` when there is none.
pub(crate) async fn loaded(db: &impl Reads, id: AutomationId) -> Result<(Automation, Stream), Error> {
    let automation = automation_get(db, id).await?.ok_or(Error::NotFound)?;
    let stream = stream_get(db, automation.stream).await?.ok_or(Error::NotFound)?;
    Ok((automation, stream))
}

/// One change of an automation: loaded, decided, written with its entry.
pub(crate) async fn change<F>(
    world: &World,
    id: AutomationId,
    lead: Option<&Viewer>,
    by: Actor,
    rule: F,
) -> Result<Automation, Error>
where
    F: Fn(Automation) -> Result<(Automation, Verb, Value), AutomationRefusal> + Clone + Send + Sync + 'static,
{
    let lead = lead.cloned();
    let changed = world
        .write(move |tx| {
            let (lead, rule) = (lead.clone(), rule.clone());
            Box::pin(async move {
                let (before, stream) = loaded(tx, id).await?;
                if let Some(lead) = &lead {
                    access::leads(lead, stream.team)?;
                }
                let (after, verb, facts) = rule(before.clone())?;
                automation_set(tx, &after).await?;
                tx.record(Entry::on(tx.at(), by, verb, id, facts));
                told(tx, &stream, verb, &after).await?;
                if verb == Verb::StageMoved {
                    crate::announce::due(tx, id, before.held(), after.held()).await?;
                }
                // What stops it on the way to something else is told as the stop it is.
                if after.pause.is_some() && before.pause.is_none() && verb != Verb::Stopped {
                    let facts = json!({ "from": before.stage, "because": verb.as_str() });
                    tx.record(Entry::on(tx.at(), by, Verb::Stopped, id, facts));
                    told(tx, &stream, Verb::Stopped, &after).await?;
                }
                Ok::<_, Error>(after)
            })
        })
        .await?;
    world.tell_news();
    Ok(changed)
}

/// Who works with it is told when it is to start again, and everybody it touches when it stops and when it works again; a works council
/// when it has the word, and the lead what it answered.
pub(crate) async fn told(tx: &Tx, stream: &Stream, verb: Verb, after: &Automation) -> Result<(), Error> {
    let args = json!({ "automation": after.id });
    match verb {
        Verb::Stopped => tell::tell_touched(tx, stream.team, Kind::Stopped, args).await,
        Verb::Restarted => tell::tell_touched(tx, stream.team, Kind::Restarted, args).await,
        Verb::RestartAsked => tell::tell_team(tx, stream.team, Kind::RestartAsked, args).await,
        Verb::Informed if awaits(&after.duties.informed) => {
            let council = access::holders(tx, Role::Representative).await?.into_iter().collect();
            tell::tell_people(tx, &council, Kind::CouncilAsked, args).await
        }
        Verb::CouncilAnswered => {
            tell::tell_people(tx, &leads(tx, stream.team).await?, Kind::CouncilAnswered, args).await
        }
        _ => Ok(()),
    }
}

/// Begins an automation in a stream, as an idea.
///
/// # Errors
/// Refused when the viewer does not lead the stream's team.
pub async fn create(
    world: &World,
    viewer: &Viewer,
    stream: StreamId,
    name: Words,
    card: Card,
    target: Target,
) -> Result<AutomationId, Error> {
    let stream = stream_get(&world.store, stream).await?.ok_or(Error::NotFound)?;
    access::leads(viewer, stream.team)?;
    let automation = Automation {
        id: AutomationId::new(world.now(), chance()),
        stream: stream.id,
        name,
        card,
        stage: Stage::Idea,
        pause: None,
        target,
        model: None,
        limit: None,
        strata: BTreeMap::new(),
        closed: vec![],
        brake: Brake::new(target, HORIZON),
        attempts: 0,
        worn: 0,
        duties: Duties::default(),
        pilots: vec![],
        version: 1,
    };
    let (id, by) = (automation.id, Actor::Person(viewer.person));
    world
        .write(move |tx| {
            let automation = automation.clone();
            Box::pin(async move {
                automation_insert(tx, &automation).await?;
                let facts = json!({ "stage": automation.stage, "stream": automation.stream });
                tx.record(Entry::on(tx.at(), by, Verb::StageMoved, automation.id, facts));
                jobs::plan_lesson(tx, automation.id).await
            })
        })
        .await?;
    world.tell_news();
    Ok(id)
}

/// Stops it: everything goes to people from now on. Anybody with an account may.
///
/// # Errors
/// Refused without a reason, or when it does not run.
pub async fn stop(world: &World, viewer: &Viewer, id: AutomationId, why: &str) -> Result<(), Error> {
    let (by, why) = (viewer.person, domain::case::tidy(why));
    let rule = move |automation: Automation| {
        let facts = json!({ "from": automation.stage, "why": why });
        Ok((automation.stop(Some(by), &why)?, Verb::Stopped, facts))
    };
    change(world, id, None, Actor::Person(by), rule).await.map(|_| ())
}

/// Back to an earlier stage; one that is stopped stays so, and goes on there after a restart.
///
/// # Errors
/// Refused when it is not earlier, or it is over.
pub async fn step_down(world: &World, viewer: &Viewer, id: AutomationId, to: Stage) -> Result<(), Error> {
    let rule = move |automation: Automation| {
        let facts = json!({ "from": automation.held(), "to": to });
        Ok((automation.step_down(to)?, Verb::StageMoved, facts))
    };
    change(world, id, Some(viewer), Actor::Person(viewer.person), rule).await.map(|_| ())
}

/// Takes it out of use for good; so an idea is withdrawn too.
///
/// # Errors
/// Refused without a reason, when it is over already, or the viewer does not lead the team.
pub async fn retire(world: &World, viewer: &Viewer, id: AutomationId, why: &str) -> Result<(), Error> {
    let why = domain::case::tidy(why);
    let rule = move |automation: Automation| {
        let facts = json!({ "from": automation.held(), "to": Stage::Retired, "why": why });
        Ok((automation.retire(&why)?, Verb::StageMoved, facts))
    };
    change(world, id, Some(viewer), Actor::Person(viewer.person), rule).await.map(|_| ())
}

/// The names of automations in use, by their streams: where one is, no other comes into use.
///
/// # Errors
/// When the store failed.
pub async fn in_use(db: &impl Reads) -> Result<BTreeMap<StreamId, Words>, Error> {
    let used = automation_list(db).await?.into_iter().filter(Automation::is_in_use);
    Ok(used.map(|it| (it.stream, it.name)).collect())
}

/// Takes a proven limit of the live model; the brake starts anew on this promise.
///
/// # Errors
/// Refused when it proves nothing, or belongs to another model.
pub async fn take_limit(
    world: &World,
    viewer: &Viewer,
    id: AutomationId,
    calibration: CalibrationId,
) -> Result<(), Error> {
    let row = calibration_get(&world.store, calibration)
        .await?
        .filter(|row| row.automation == id)
        .ok_or(Error::NotFound)?;
    let rule = move |automation: Automation| {
        if automation.model != Some(row.model) {
            return Err(AutomationRefusal::NotProven);
        }
        automation.may_rest_on(row.quality, row.attempt.unsigned_abs())?;
        let score = row.limit.ok_or(AutomationRefusal::NotProven)?;
        let target = Target::new(row.risk, row.delta).ok_or(AutomationRefusal::NotProven)?;
        let facts = json!({ "before": automation.limit, "limit": score, "quality": row.quality, "calibration": row.id, "target": target });
        Ok((
            automation.with_limit(row.quality, target, Limit { score, calibration: row.id }, HORIZON),
            Verb::LimitTaken,
            facts,
        ))
    };
    change(world, id, Some(viewer), Actor::Person(viewer.person), rule).await.map(|_| ())
}

/// Takes a candidate model, with what it proved for itself; the model before it is kept.
///
/// # Errors
/// `NotFound` when it is no candidate of this automation.
pub async fn take_model(
    world: &World,
    viewer: &Viewer,
    id: AutomationId,
    model: ModelId,
) -> Result<(), Error> {
    let proofs = store::calibration::calibration_list(&world.store, id).await?;
    // The last proof of each quality of source, or the last one.
    let mut last = BTreeMap::new();
    for row in proofs.into_iter().filter(|row| row.model == model) {
        let known: &mut CalibrationRow = last.entry(row.quality).or_insert_with(|| row.clone());
        if row.attempt > known.attempt {
            *known = row;
        }
    }
    let proofs: Vec<CalibrationRow> = last.into_values().collect();
    let viewer = viewer.clone();
    world
        .write(move |tx| {
            let (viewer, proofs) = (viewer.clone(), proofs.clone());
            Box::pin(async move {
                let (before, stream) = loaded(tx, id).await?;
                access::leads(&viewer, stream.team)?;
                let taken =
                    model_get(tx, model).await?.filter(|row| row.automation == id).ok_or(Error::NotFound)?;
                if let Some(live) = before.model
                    && let Some(row) = model_get(tx, live).await?
                {
                    model_set(tx, &row, ModelState::Kept).await?;
                }
                model_set(tx, &taken, ModelState::Live).await?;
                let mut after = before.clone().with_model(model);
                for row in &proofs {
                    if before.may_rest_on(row.quality, row.attempt.unsigned_abs()).is_ok()
                        && let Some(score) = row.limit
                        && let Some(target) = Target::new(row.risk, row.delta)
                    {
                        let limit = Limit { score, calibration: row.id };
                        after = after.with_limit(row.quality, target, limit, HORIZON);
                    }
                }
                automation_set(tx, &after).await?;
                let facts = json!({ "before": before.model, "model": model, "limit": after.limit });
                tx.record(Entry::on(tx.at(), Actor::Person(viewer.person), Verb::ModelTaken, id, facts));
                Ok::<_, Error>(())
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}

/// Tries a proof of this target now, with everything people judged blind so far. It is paid for whether it succeeds or not.
///
/// # Errors
/// Refused without a model.
pub async fn prove(world: &World, viewer: &Viewer, id: AutomationId, target: Target) -> Result<bool, Error> {
    let (automation, stream) = loaded(&world.store, id).await?;
    access::leads(viewer, stream.team)?;
    let model = automation.model.ok_or(AutomationRefusal::NoModel)?;
    let row = model_get(&world.store, model).await?.ok_or(Error::NotFound)?;
    let held = of_model(world, &stream, &row).await?;
    let strata = strata(&stream.paper, &automation.basis(&stream).reserved, &held);
    let proofs = Proof::attempts(world, &automation, model, target, strata).await?;
    if proofs.is_empty() {
        return Err(AutomationRefusal::NotProven.into());
    }
    let proven = proofs.iter().any(|proof| proof.row.limit.is_some());
    world
        .write(move |tx| {
            let (proofs, before) = (proofs.clone(), automation.clone());
            Box::pin(async move {
                let mut after = before;
                for proof in &proofs {
                    after = proof.keep(tx, &after).await?;
                }
                automation_set(tx, &after).await?;
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(proven)
}

/// Plans a lesson now.
///
/// # Errors
/// Refused when the viewer does not lead the team.
pub async fn learn_now(world: &World, viewer: &Viewer, id: AutomationId) -> Result<(), Error> {
    let viewer = viewer.clone();
    world
        .write(move |tx| {
            let viewer = viewer.clone();
            Box::pin(async move {
                let (_, stream) = loaded(tx, id).await?;
                access::leads(&viewer, stream.team)?;
                jobs::plan_lesson(tx, id).await
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}

/// Plans lessons where people judged enough since the last one.
pub(crate) async fn learn_where_due(world: &World) -> Result<(), Error> {
    for automation in automation_list(&world.store).await? {
        if automation.stage == Stage::Retired {
            continue;
        }
        let models = model_list(&world.store, automation.id).await?;
        let last = models.iter().max_by_key(|model| model.number).map(ModelFacts::of).transpose()?;
        let last = last.map_or(0, |facts| facts.judgements);
        let due = last + MORE.max(last / 5);
        let now =
            judgement_count(&world.store, automation.stream, u32::try_from(due).unwrap_or(u32::MAX)).await?;
        if now.n >= due {
            let id = automation.id;
            world.write(move |tx| Box::pin(async move { jobs::plan_lesson(tx, id).await })).await?;
        }
    }
    Ok(())
}
