//! The clock of appeals: a reminder after ten days, and after fourteen the appeal is raised higher, each once.

use std::collections::BTreeSet;

use domain::appeal::{Appeal, Asks, DAYS, Overdue, REMIND_DAYS, TOLD};
use domain::id::{AppealId, PersonId};
use domain::person::Role;
use domain::record::{Actor, Entry, Verb};
use serde_json::json;
use store::Tx;
use store::appeal::{Row, appeal_get, appeal_set, appeal_waiting};
use store::case::case_get;

use super::one::around;
use crate::access::{deciders, holders};
use crate::error::Error;
use crate::tell::{self, Kind};
use crate::world::World;

/// So many of each are looked at in one go; the rest a moment later.
const BATCH: u32 = 100;

/// Does what the clock asks for.
///
/// # Errors
/// When the store failed.
pub(crate) async fn look(world: &World) -> Result<(), Error> {
    let now = world.now();
    let late = appeal_waiting(&world.store, now.plus_days(-DAYS), false, BATCH).await?;
    let long = appeal_waiting(&world.store, now.plus_days(-REMIND_DAYS), true, BATCH).await?;
    let due: BTreeSet<AppealId> = late.iter().chain(&long).map(|row| row.appeal.id).collect();
    for id in due {
        world.write(move |tx| Box::pin(async move { one(tx, id).await })).await?;
    }
    Ok(())
}

async fn one(tx: &Tx, id: AppealId) -> Result<(), Error> {
    let row = appeal_get(tx, id).await?.ok_or(Error::NotFound)?;
    match row.appeal.asks(tx.at()) {
        Some(Asks::Reminder) => remind(tx, &row).await,
        Some(Asks::Higher) => raise_higher(tx, &row).await,
        None => Ok(()),
    }
}

/// Those who may end it hear that it waits; who may not, hears nothing.
async fn remind(tx: &Tx, row: &Row) -> Result<(), Error> {
    let case = case_get(tx, row.appeal.case).await?.ok_or(Error::NotFound)?;
    let around = around(tx, &row.appeal, &case, row.team).await?;
    let may = around.team.iter().copied().filter(|it| row.appeal.bar(*it, &around).is_none()).collect();
    let after = Appeal { reminded: Some(tx.at()), ..row.appeal.clone() };
    keep(tx, row, after, Verb::AppealReminded, json!({ "appeal": row.appeal.id })).await?;
    let args = json!({ "appeal": row.appeal.id, "due": row.appeal.due() });
    tell::tell_people(tx, &may, Kind::AppealWaits, args).await
}

/// The leads of its team, people and representatives hear that it is overdue.
async fn raise_higher(tx: &Tx, row: &Row) -> Result<(), Error> {
    let (mut people, mut told) = (BTreeSet::new(), vec![]);
    for role in TOLD {
        let these: Vec<PersonId> = match role {
            Role::Lead => {
                let of_team = deciders(tx, row.team).await?;
                of_team.into_iter().filter(|it| it.roles.contains(&role)).map(|it| it.id).collect()
            }
            _ => holders(tx, role).await?,
        };
        if !these.is_empty() {
            told.push(role);
        }
        people.extend(these);
    }
    let facts = json!({ "appeal": row.appeal.id, "told": told });
    let after = Appeal { overdue: Some(Overdue { at: tx.at(), told }), ..row.appeal.clone() };
    keep(tx, row, after, Verb::AppealOverdue, facts).await?;
    tell_all(tx, row, people, Kind::AppealOverdue).await
}

async fn keep(tx: &Tx, row: &Row, after: Appeal, verb: Verb, facts: serde_json::Value) -> Result<(), Error> {
    let case = after.case;
    appeal_set(tx, row, after).await?;
    tx.record(Entry::on_case(tx.at(), Actor::Program, verb, case, facts));
    Ok(())
}

/// Nobody is led to the case by it: who is told may not all read it.
async fn tell_all(tx: &Tx, row: &Row, people: BTreeSet<PersonId>, kind: Kind) -> Result<(), Error> {
    for person in people {
        tell::tell(tx, person, None, kind, json!({ "appeal": row.appeal.id })).await?;
    }
    Ok(())
}
