//! Watch: audits go to the brake, labels that break the promise are closed, and new cases are compared with earlier ones.

use domain::automation::Automation;
use domain::gate::Basis;
use domain::id::AutomationId;
use domain::record::{Actor, Entry, Verb};
use domain::time::At;
use serde::{Deserialize, Serialize};
use serde_json::json;
use stats::drift::{Drift, Reference};
use stats::watch::must_close;
use store::Page;
use store::Tx;
use store::audit::{Audit, audit_counts, audit_done};
use store::automation::{Watch, automation_get, automation_list, automation_set, watch_get, watch_set};
use store::calibration::calibration_get;
use store::ruling::{basis_get, ruling_get, ruling_of_automation};
use store::stream::stream_get;

use crate::error::Error;
use crate::tell::{self, Kind};
use crate::world::World;

/// Rulings looked at in one go.
const BATCH: u32 = 1_000;
/// Cases within which the drift alarm keeps its chance of a false alarm.
const HORIZON: u64 = 20_000;

/// Takes in one audit: the label was wrong or not. The brake may trip, and the label may be closed, in the same transaction.
pub(crate) async fn audited(tx: &Tx, audit: &Audit, wrong: bool) -> Result<(), Error> {
    audit_done(tx, audit.case, wrong, tx.at()).await?;
    let automation = automation_get(tx, audit.automation).await?.ok_or(Error::NotFound)?;
    // An audit judges the promise it was let through on: one of an earlier limit says nothing about this one.
    if !of_this_promise(tx, audit, &automation).await? {
        return Ok(());
    }
    let mut after = automation.clone();
    let tripped_before = after.brake.is_tripped();
    let tripped = after.brake.see(wrong);
    if tripped && !tripped_before {
        let (seen, errors) = after.brake.seen();
        let facts = json!({ "audits": seen, "wrong": errors, "limit": after.limit, "target": after.target });
        tx.record(Entry::on(tx.at(), Actor::Program, Verb::Tripped, after.id, facts));
        after = after.trip()?;
        let stream = stream_get(tx, after.stream).await?.ok_or(Error::NotFound)?;
        tell::tell_touched(tx, stream.team, Kind::Tripped, json!({ "automation": after.id })).await?;
    }
    if wrong && !after.closed.contains(&audit.label) {
        let counts = audit_counts(tx, after.id, promised(tx, &after).await?).await?;
        let of_label = counts.iter().find(|counted| counted.label == audit.label);
        if of_label.is_some_and(|counted| must_close(counted.wrong, counted.audited, after.target.risk())) {
            after.closed.push(audit.label.clone());
            let facts = json!({ "label": audit.label });
            tx.record(Entry::on(tx.at(), Actor::Program, Verb::LabelClosed, after.id, facts));
        }
    }
    automation_set(tx, &after).await?;
    Ok(())
}

/// Since when the present promise holds: audits before it judged another.
async fn promised(tx: &Tx, automation: &Automation) -> Result<At, Error> {
    let Some(limit) = automation.limit else { return Ok(At::default()) };
    Ok(calibration_get(tx, limit.calibration).await?.map_or_else(At::default, |row| row.at))
}

async fn of_this_promise(tx: &Tx, audit: &Audit, automation: &Automation) -> Result<bool, Error> {
    let Some(ruling) = ruling_get(tx, audit.ruling).await? else { return Ok(false) };
    let basis: Option<Basis> = basis_get(tx, &ruling.basis).await?;
    Ok(basis.is_some_and(|basis| basis.limit == automation.limit))
}

/// The drift alarm of an automation, as it is kept between looks.
#[derive(Serialize, Deserialize)]
struct Alarm {
    limit: Option<domain::gate::Limit>,
    reference: Reference,
    drift: Drift,
}

/// Looks at the scores of all new rulings of every automation.
///
/// # Errors
/// When the store failed.
pub(crate) async fn look(world: &World) -> Result<(), Error> {
    for automation in automation_list(&world.store).await? {
        if automation.limit.is_some() {
            look_at(world, &automation).await?;
        }
    }
    Ok(())
}

async fn look_at(world: &World, automation: &Automation) -> Result<(), Error> {
    let before = watch_get(&world.store, automation.id).await?;
    let kept: Option<Alarm> = before.as_ref().and_then(|watch| serde_json::from_str(&watch.json).ok());
    // Another limit is another promise, with another reference.
    let mut alarm = match kept.filter(|alarm| alarm.limit == automation.limit) {
        Some(alarm) => alarm,
        None => fresh(world, automation).await?,
    };
    let page = Page { after: before.as_ref().and_then(|watch| watch.upto.clone()), most: BATCH };
    let rulings = ruling_of_automation(&world.store, automation.id, &page).await?.rows;
    let Some(upto) = rulings.last().map(store::ruling::Row::place) else { return Ok(()) };
    let was = alarm.drift.is_alarm();
    for ruling in &rulings {
        let score = ruling.facts.proposed.as_ref().map_or(0.0, |(_, score)| score.get());
        // Ties between equal scores are broken by a lot that anybody can draw again.
        let u = stats::audit::draw(b"drift", "ties", &ruling.id.to_string());
        alarm.drift.see(&alarm.reference, score, u);
        alarm.reference.add(score);
    }
    let drifted = alarm.drift.is_alarm() && !was;
    let json = serde_json::to_string(&alarm).map_err(|error| Error::Corrupt(error.to_string()))?;
    let version = before.map_or(0, |watch| watch.version);
    let watch = Watch { automation: automation.id, json, upto: Some(upto), version };
    let (id, stream) = (automation.id, automation.stream);
    world
        .store
        .write(world.now(), move |tx| {
            let watch = watch.clone();
            Box::pin(async move {
                watch_set(tx, &watch).await?;
                if drifted {
                    tell_drift(tx, id, stream).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await
}

async fn tell_drift(tx: &Tx, id: AutomationId, stream: domain::id::StreamId) -> Result<(), Error> {
    tx.record(Entry::on(tx.at(), Actor::Program, Verb::Drifted, id, json!({})));
    let stream = stream_get(tx, stream).await?.ok_or(Error::NotFound)?;
    tell::tell_team(tx, stream.team, Kind::Drifted, json!({ "automation": id })).await
}

async fn fresh(world: &World, automation: &Automation) -> Result<Alarm, Error> {
    let mut scores = vec![];
    if let Some(limit) = automation.limit
        && let Some(row) = calibration_get(&world.store, limit.calibration).await?
        && let Some(bytes) = world.originals.get(&row.original).await?
    {
        let calibration: domain::calibration::Calibration =
            serde_json::from_slice(&bytes).map_err(|error| Error::Corrupt(error.to_string()))?;
        scores = calibration.cases.iter().map(|case| case.score).collect();
    }
    Ok(Alarm { limit: automation.limit, reference: Reference::new(&scores), drift: Drift::new(HORIZON) })
}
