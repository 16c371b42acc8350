//! Quiz: the questions about working beside AI, before learning and after. What a person knows is theirs; a team is told from five on.

use domain::id::TeamId;
use domain::person::Viewer;
use domain::quiz::{Shown, Turn, right};
use domain::record::{Actor, Entry, Verb};
use serde_json::json;
use store::quiz::{quiz_put, quiz_turns};
use store::setting::{setting_get, setting_put};
use store::{Reads, Tx};

use crate::error::Error;
use crate::secret;
use crate::world::World;

fn name_of(team: TeamId) -> String {
    format!("quiz:{team}")
}

/// What a team knows together, as far as it may be told.
///
/// # Errors
/// When the store failed.
pub async fn shown(db: &impl Reads, team: TeamId) -> Result<Shown, Error> {
    let name = name_of(team);
    let Some(text) = setting_get(db, &name).await? else { return Ok(Shown::default()) };
    serde_json::from_str(&text).map_err(|error| Error::Corrupt(format!("{name}: {error}")))
}

/// Counts somebody's answers for their team, the first time and one later time, without the person. Answers nothing: what was right
/// is told to them by the page, and kept by nobody else.
///
/// # Errors
/// Says when a question was left open.
pub async fn count(world: &World, viewer: &Viewer, answers: &[u8]) -> Result<(), Error> {
    let right = right(answers)?;
    let Some(team) = viewer.teams.first().copied().filter(|team| viewer.may_decide(*team)) else {
        return Ok(());
    };
    let (person, ballot) = (viewer.person, secret::ballot()?);
    world
        .write(move |tx| {
            Box::pin(async move {
                let turns = quiz_turns(tx, team, person).await?;
                let Some(turn) = Turn::ALL.into_iter().find(|turn| !turns.contains(turn)) else {
                    return Ok(());
                };
                let all = quiz_put(tx, team, person, turn, ballot, right).await?;
                tell(tx, team, turn, &all).await
            })
        })
        .await
}

async fn tell(tx: &Tx, team: TeamId, turn: Turn, all: &[u8]) -> Result<(), Error> {
    let before = shown(tx, team).await?;
    let after = before.after(turn, all);
    if after == before {
        return Ok(());
    }
    let text = serde_json::to_string(&after).map_err(|error| Error::Corrupt(error.to_string()))?;
    setting_put(tx, &name_of(team), &text).await?;
    // Not by whom, not what was right, and not each time: entries with their moments would say who answered when.
    tx.record(Entry::on(tx.at(), Actor::Program, Verb::Quizzed, team, json!({})));
    Ok(())
}
