//! Voice: the task inventory with its votes, and the board on which a team decides together what AI does.

use std::collections::BTreeSet;

use domain::board::{Board, Step};
use domain::id::{AutomationId, PersonId, TeamId, WorkId};
use domain::person::{Role, Viewer};
use domain::record::{Actor, Entry, Verb};
use domain::work::{Vote, Work, WorkRefusal, named, same};
use serde_json::json;
use store::Reads;
use store::board::{board_get, board_set};
use store::work::{vote_put, voted_by, voters_of, work_get, work_insert, work_of_team, work_set};

use crate::access::{self, AccessRefusal};
use crate::automation::loaded;
use crate::error::Error;
use crate::secret;
use crate::tell::{Kind, tell_people};
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
    let work = Work {
        id,
        team,
        what,
        capable: None,
        automation: None,
        once: BTreeSet::new(),
        was: vec![],
        off: None,
        tally: None,
        at: world.now(),
        version: 1,
    };
    let (person, ballot) = (viewer.person, secret::ballot()?);
    world
        .write(move |tx| {
            let work = work.clone();
            Box::pin(async move {
                if let Some(known) = same(&work_of_team(tx, team).await?, &work.what) {
                    return Err(WorkRefusal::Known(known.id).into());
                }
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
                work.on_list()?;
                cast(tx, work, viewer.person, ballot, said).await
            })
        })
        .await
}

/// Whether the viewer may give a piece of work another name: the lead, and who entered it while nobody else voted on it.
///
/// # Errors
/// When the store failed.
pub async fn may_rename(db: &impl Reads, viewer: &Viewer, work: &Work) -> Result<bool, Error> {
    // Nobody's name stands with the work; who adds it votes on it in the same moment.
    let alone = voters_of(db, &[work.id]).await? == BTreeSet::from([viewer.person]);
    Ok(work.off.is_none() && (viewer.leads(work.team) || (alone && viewer.may_decide(work.team))))
}

/// Gives a piece of work another name. Its votes stay, and what it was called is shown.
///
/// # Errors
/// Says what to change; refused to all but the lead, and who entered it while nobody else voted.
pub async fn rename(world: &World, viewer: &Viewer, id: WorkId, what: &str) -> Result<(), Error> {
    let (viewer, what) = (viewer.clone(), what.to_owned());
    world
        .write(move |tx| {
            let (viewer, what) = (viewer.clone(), what.clone());
            Box::pin(async move {
                let work = work_get(tx, id).await?.ok_or(Error::NotFound)?;
                if !may_rename(tx, &viewer, &work).await? {
                    return Err(AccessRefusal::NotAllowed.into());
                }
                let was = work.what.clone();
                let work = work.clone().renamed(&what, &work_of_team(tx, work.team).await?)?;
                work_set(tx, &work).await?;
                let facts = json!({ "what": work.what, "was": was });
                // Not by whom: who entered it stands nowhere.
                tx.record(Entry::on(tx.at(), Actor::Program, Verb::WorkRenamed, id, facts));
                Ok::<_, Error>(())
            })
        })
        .await
}

/// Takes a piece of work off the list, with a reason that everybody on the team reads.
///
/// # Errors
/// Refused to all but the team's lead, without a reason, and where it was taken off already.
pub async fn take_off(world: &World, viewer: &Viewer, id: WorkId, why: &str) -> Result<(), Error> {
    let (viewer, why) = (viewer.clone(), why.to_owned());
    world
        .write(move |tx| {
            let (viewer, why) = (viewer.clone(), why.clone());
            Box::pin(async move {
                let work = work_get(tx, id).await?.ok_or(Error::NotFound)?;
                access::leads(&viewer, work.team)?;
                let work = work.taken_off(&why, tx.at())?;
                work_set(tx, &work).await?;
                let facts = json!({ "what": work.what, "why": work.off.map(|off| off.why) });
                tx.record(Entry::on(tx.at(), Actor::Person(viewer.person), Verb::WorkTakenOff, id, facts));
                Ok::<_, Error>(())
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
                let work = Work { capable, ..work }.linked(automation);
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
    /// So many agreed: to the change where there is one.
    pub agreed: usize,
    /// So many people the team has.
    pub team: usize,
    /// The viewer did.
    pub mine: bool,
    /// The viewer may take the change back.
    pub may_keep: bool,
}

/// The board of an automation.
///
/// # Errors
/// `NotFound` when there is no such automation.
pub async fn board(world: &World, viewer: &Viewer, id: AutomationId) -> Result<Seen, Error> {
    let (_, stream) = loaded(&world.store, id).await?;
    let mut board = board_get(&world.store, id).await?;
    let team = access::deciders(&world.store, stream.team).await?.len();
    let asked = board.change.as_ref().map_or(&board.agreed, |change| &change.agreed);
    let (agreed, mine) = (asked.len(), asked.contains(&viewer.person));
    let asker = board.change.as_ref().map(|change| change.by);
    let may_keep = asker.is_some_and(|by| by == viewer.person || viewer.leads(stream.team));
    board.agreed.clear();
    if let Some(change) = &mut board.change {
        change.agreed.clear();
    }
    Ok(Seen { board, agreed, team, mine, may_keep })
}

/// What is done to a board.
enum Change {
    Steps(Vec<Step>),
    Agree,
    Withdraw,
    Keep,
}

/// What the record says became of a board.
fn verb_of(before: &Board, after: &Board) -> Verb {
    match (&before.change, &after.change) {
        _ if after.decided.is_some() && after.decided != before.decided => Verb::BoardDecided,
        (_, Some(change)) if before.change.as_ref().is_none_or(|was| was.what != change.what) => {
            Verb::BoardAsked
        }
        (Some(_), None) => Verb::BoardKept,
        _ => Verb::BoardChanged,
    }
}

async fn on_board(world: &World, viewer: &Viewer, id: AutomationId, change: Change) -> Result<(), Error> {
    let (viewer, change) = (viewer.clone(), std::sync::Arc::new(change));
    world
        .write(move |tx| {
            let (viewer, change) = (viewer.clone(), change.clone());
            Box::pin(async move {
                let (_, stream) = loaded(tx, id).await?;
                access::decides(&viewer, stream.team)?;
                let mut people: BTreeSet<PersonId> =
                    access::deciders(tx, stream.team).await?.into_iter().map(|it| it.id).collect();
                let (by, team) = (viewer.person, people.len());
                let before = board_get(tx, id).await?;
                let after = match &*change {
                    Change::Steps(steps) => before.clone().with_steps(steps.clone(), by, tx.at())?,
                    Change::Agree => before.clone().agree(by, team, tx.at())?,
                    Change::Withdraw => before.clone().withdraw(by, team),
                    Change::Keep => before.clone().without_change(by, viewer.leads(stream.team))?,
                };
                if after == before {
                    return Ok(());
                }
                board_set(tx, &after).await?;
                let asked = after.change.as_ref().map(|change| &change.what);
                // Who agreed stays off the record, and with it who did not.
                let facts = json!({ "steps": after.steps, "asked": asked });
                tx.record(Entry::on(tx.at(), Actor::Program, verb_of(&before, &after), id, facts));
                if before.asks(&after) {
                    people.remove(&by);
                    tell_people(tx, &people, Kind::BoardAsked, json!({ "automation": id })).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}

/// Writes the steps of a process down. What the team decided holds until half of it agreed to these; the team is asked.
///
/// # Errors
/// Says what to change; refused to all but the team.
pub async fn map(world: &World, viewer: &Viewer, id: AutomationId, steps: Vec<Step>) -> Result<(), Error> {
    on_board(world, viewer, id, Change::Steps(steps)).await
}

/// Agrees to the steps that the team is asked about, or takes that back.
///
/// # Errors
/// Refused to all but the team, and where there are no steps.
pub async fn agree(world: &World, viewer: &Viewer, id: AutomationId, agrees: bool) -> Result<(), Error> {
    on_board(world, viewer, id, if agrees { Change::Agree } else { Change::Withdraw }).await
}

/// Takes back a change that the team is still asked about: what was decided stays.
///
/// # Errors
/// Refused to all but who asked it and the lead.
pub async fn keep(world: &World, viewer: &Viewer, id: AutomationId) -> Result<(), Error> {
    on_board(world, viewer, id, Change::Keep).await
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
