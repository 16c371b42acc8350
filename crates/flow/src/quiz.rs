//! Quiz: the questions about working beside AI, before learning and after. What a person knows is theirs; a team is told from five on.

use std::sync::Arc;

use domain::id::TeamId;
use domain::person::Viewer;
use domain::primer::Learned;
use domain::quiz::{DAYS, Shown, Turn, right};
use domain::record::{Actor, Entry, Verb};
use domain::time::At;
use serde_json::json;
use store::quiz::{quiz_put, quiz_turns};
use store::setting::{setting_get, setting_put};
use store::{Reads, Tx};

use crate::error::Error;
use crate::primer::{Booked, Desk, learn, learned};
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

/// The turn that is asked of somebody today.
///
/// # Errors
/// When the store failed.
pub async fn due(world: &World, viewer: &Viewer) -> Result<Turn, Error> {
    Ok(Turn::due(learned(world, viewer.person).await?.answered, world.now()))
}

/// What became of answers, beside what was right: that is told by the page, and kept by nobody else.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    /// From this day on they count as the later turn; none where these did, or where there is no first turn to compare with.
    pub later: Option<At>,
    /// The time that was booked.
    pub booked: Option<Booked>,
}

/// Counts somebody's answers for their team, the first time and one time at least two weeks later, without the person; and books the time
/// the first time.
///
/// # Errors
/// Says when a question was left open.
pub async fn count(
    world: &World,
    viewer: &Viewer,
    turn: Turn,
    answers: &[u8],
    what: &str,
) -> Result<Counted, Error> {
    let right = right(turn, answers)?;
    let team = viewer.teams.first().copied().filter(|team| viewer.may_decide(*team));
    let (person, ballot, what) = (viewer.person, secret::ballot()?, what.to_owned());
    let desk = Arc::new(Desk::of(world, viewer).await?);
    world
        .write(move |tx| {
            let (desk, what) = (desk.clone(), what.clone());
            Box::pin(async move {
                let (before, booked) = learn(tx, &desk, &what, Learned::answered).await?;
                let due = Turn::due(before.answered, tx.at());
                if let Some(team) = team.filter(|_| due == turn) {
                    let turns = quiz_turns(tx, team, person).await?;
                    // A later turn says something only beside a first one.
                    if !turns.contains(&turn) && (turn == Turn::First || turns.contains(&Turn::First)) {
                        let all = quiz_put(tx, team, person, turn, ballot, right).await?;
                        tell(tx, team, turn, &all).await?;
                    }
                }
                let later = before.answered.filter(|_| due == Turn::First).map(|day| day.plus_days(DAYS));
                Ok(Counted { later, booked })
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
