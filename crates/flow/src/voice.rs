//! Voice: the task inventory with its votes, and the board on which a team decides together what AI does.

use std::collections::BTreeSet;

use domain::board::{Board, Step};
use domain::id::{AutomationId, PersonId, TeamId, WorkId};
use domain::person::{Role, Viewer};
use domain::record::{Actor, Entry, Verb};
use domain::work::{Vote, Work, named};
use serde_json::json;
use store::board::{board_get, board_set};
use store::work::{vote_put, voted_by, work_get, work_insert, work_of_team, work_set};

use crate::access::{self, AccessRefusal};
use crate::automation::loaded;
use crate::error::Error;
use crate::secret;
use crate::world::{World, chance};

/// The inventory of a team.
///
/// # Errors
/// When the store failed.
pub async fn inventory(world: &World, team: TeamId) -> Result<Vec<Work>, Error> {
    Ok(work_of_team(&world.store, team).await?)
}

/// The work that the viewer voted on already, of whatever team.
///
/// # Errors
/// When the store failed.
pub async fn voted(world: &World, viewer: &Viewer) -> Result<BTreeSet<WorkId>, Error> {
    Ok(voted_by(&world.store, viewer.person).await?)
}

/// Adds a piece of work of one's own team, with one's own vote on it.
///
/// # Errors
/// Says what to change; refused to all but the team.
pub async fn add(
    world: &World,
    viewer: &Viewer,
    team: TeamId,
    what: &str,
    said: Vote,
) -> Result<WorkId, Error> {
    access::decides(viewer, team)?;
    let (what, said) = (named(what)?, said.checked()?);
    let id = WorkId::new(world.now(), chance());
    let work =
        Work { id, team, what, capable: None, automation: None, tally: None, at: world.now(), version: 1 };
    let (person, ballot) = (viewer.person, secret::ballot()?);
    world
        .write(move |tx| {
            let work = work.clone();
            Box::pin(async move {
                work_insert(tx, &work).await?;
                let facts = json!({ "what": work.what, "team": work.team });
                // Not by whom: what somebody finds dull is theirs to say aloud or not.
                tx.record(Entry::on(tx.at(), Actor::Program, Verb::WorkAdded, id, facts));
                cast(tx, work, person, ballot, said).await
            })
        })
        .await?;
    Ok(id)
}

async fn cast(tx: &store::Tx, work: Work, person: PersonId, ballot: u128, said: Vote) -> Result<(), Error> {
    let votes = match vote_put(tx, work.id, person, ballot, said).await {
        Err(store::StoreError::Changed) => return Err(AccessRefusal::Voted.into()),
        other => other?,
    };
    let (id, told) = (work.id, Work::tells(votes.len()));
    work_set(tx, &work.voted(&votes)).await?;
    if told {
        // Not each vote: entries with their moments would count those below five, and say when each came.
        tx.record(Entry::on(tx.at(), Actor::Program, Verb::Voted, id, json!({ "voters": votes.len() })));
    }
    Ok(())
}

/// Votes on a piece of work of one's own team, once. It cannot be changed: nobody knows whose it is.
///
/// # Errors
/// Says what to change; refused to all but the team, and the second time.
pub async fn vote(world: &World, viewer: &Viewer, id: WorkId, said: Vote) -> Result<(), Error> {
    let said = said.checked()?;
    let (viewer, ballot) = (viewer.clone(), secret::ballot()?);
    world
        .write(move |tx| {
            let viewer = viewer.clone();
            Box::pin(async move {
                let work = work_get(tx, id).await?.ok_or(Error::NotFound)?;
                access::decides(&viewer, work.team).map_err(|_| AccessRefusal::OtherTeam)?;
                cast(tx, work, viewer.person, ballot, said).await
            })
        })
        .await
}

/// Says whether a machine could do it, and which automation would.
///
/// # Errors
/// Refused when the viewer does not lead the team.
pub async fn assess(
    world: &World,
    viewer: &Viewer,
    id: WorkId,
    capable: Option<bool>,
    automation: Option<AutomationId>,
) -> Result<(), Error> {
    let viewer = viewer.clone();
    world
        .write(move |tx| {
            let viewer = viewer.clone();
            Box::pin(async move {
                let work = work_get(tx, id).await?.ok_or(Error::NotFound)?;
                access::leads(&viewer, work.team)?;
                if let Some(automation) = automation {
                    let (_, stream) = loaded(tx, automation).await?;
                    if stream.team != work.team {
                        return Err(AccessRefusal::NotAllowed.into());
                    }
                }
                let work = Work { capable, automation, ..work };
                work_set(tx, &work).await?;
                let facts = json!({ "capable": capable, "automation": automation });
                tx.record(Entry::on(tx.at(), Actor::Person(viewer.person), Verb::Assessed, id, facts));
                Ok::<_, Error>(())
            })
        })
        .await
}

/// The board of an automation, as the viewer may see it, with the size of its team and whether the viewer agreed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The board, without the names of those who agreed.
    pub board: Board,
    /// So many agreed.
    pub agreed: usize,
    /// So many people the team has.
    pub team: usize,
    /// The viewer did.
    pub mine: bool,
}

/// The board of an automation.
///
/// # Errors
/// `NotFound` when there is no such automation.
pub async fn board(world: &World, viewer: &Viewer, id: AutomationId) -> Result<Seen, Error> {
    let (_, stream) = loaded(&world.store, id).await?;
    let mut board = board_get(&world.store, id).await?;
    let team = access::deciders(&world.store, stream.team).await?.len();
    let (agreed, mine) = (board.agreed.len(), board.agreed.contains(&viewer.person));
    board.agreed.clear();
    Ok(Seen { board, agreed, team, mine })
}

/// What is done to a board.
enum Change {
    Steps(Vec<Step>),
    Agree,
    Withdraw,
}

async fn on_board(world: &World, viewer: &Viewer, id: AutomationId, change: Change) -> Result<(), Error> {
    let (viewer, change) = (viewer.clone(), std::sync::Arc::new(change));
    world
        .write(move |tx| {
            let (viewer, change) = (viewer.clone(), change.clone());
            Box::pin(async move {
                let (_, stream) = loaded(tx, id).await?;
                access::decides(&viewer, stream.team)?;
                let team = access::deciders(tx, stream.team).await?.len();
                let before = board_get(tx, id).await?;
                let was = before.decided;
                let after = match &*change {
                    Change::Steps(steps) => before.with_steps(steps.clone())?,
                    Change::Agree => before.agree(viewer.person, team, tx.at())?,
                    Change::Withdraw => before.withdraw(viewer.person, team),
                };
                board_set(tx, &after).await?;
                let verb = match (was, after.decided) {
                    (None, Some(_)) => Verb::BoardDecided,
                    _ => Verb::BoardChanged,
                };
                // Who agreed stays off the record, and with it who did not.
                tx.record(Entry::on(tx.at(), Actor::Program, verb, id, json!({ "steps": after.steps })));
                Ok::<_, Error>(())
            })
        })
        .await
}

/// Writes the steps of the process anew; what was agreed was agreed to the old ones.
///
/// # Errors
/// Says what to change; refused to all but the team.
pub async fn map(world: &World, viewer: &Viewer, id: AutomationId, steps: Vec<Step>) -> Result<(), Error> {
    on_board(world, viewer, id, Change::Steps(steps)).await
}

/// Agrees to the steps, or takes that back.
///
/// # Errors
/// Refused to all but the team, and where there are no steps.
pub async fn agree(world: &World, viewer: &Viewer, id: AutomationId, agrees: bool) -> Result<(), Error> {
    on_board(world, viewer, id, if agrees { Change::Agree } else { Change::Withdraw }).await
}

/// So many people of a team vote on its work.
///
/// # Errors
/// When the store failed.
pub async fn voters(world: &World, team: TeamId) -> Result<usize, Error> {
    Ok(access::deciders(&world.store, team).await?.len())
}

/// Whether the viewer may read a team's inventory: its own people, and those who care for people.
#[must_use]
pub fn may_read(viewer: &Viewer, team: TeamId) -> bool {
    let cares = [Role::Hr, Role::Representative, Role::Leader, Role::Auditor];
    viewer.teams.contains(&team) || cares.into_iter().any(|role| viewer.is(role))
}
