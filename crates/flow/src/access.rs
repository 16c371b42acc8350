//! Who may do what: the second lock behind the doors of the web.

use std::collections::BTreeSet;

use domain::id::{PersonId, TeamId};
use domain::person::{Role, Viewer};
use store::person::{Person, people_get, person_list};
use store::team::team_members;
use store::{Reads, StoreError};

/// This viewer may not do this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AccessRefusal {
    /// The role is missing.
    #[error("your role does not allow this")]
    NotAllowed,
    /// The label does not belong to the stream.
    #[error("this label does not belong to the stream")]
    UnknownLabel,
    /// The link does not work any more.
    #[error("this link does not work any more")]
    DeadLink,
    /// Too late: it went out already.
    #[error("this cannot be taken back any more")]
    TooLate,
    /// There is one with this name or address.
    #[error("this exists already")]
    Exists,
    /// This person answered already, and nobody knows which answer is theirs.
    #[error("you answered this already")]
    Voted,
    /// A vote of another team.
    #[error("this vote belongs to another team")]
    OtherTeam,
    /// The old password is another.
    #[error("this is not your password")]
    WrongPassword,
    /// It is with a person already.
    #[error("it is with a person already")]
    WithPerson,
    /// At least one person has to be able to run the program.
    #[error("at least one administrator has to stay")]
    LastAdministrator,
}

/// So many people are looked at together.
const PEOPLE: u32 = 1_000;

/// Decides cases of this team.
///
/// # Errors
/// [`AccessRefusal::NotAllowed`].
pub fn decides(viewer: &Viewer, team: TeamId) -> Result<(), AccessRefusal> {
    if viewer.may_decide(team) { Ok(()) } else { Err(AccessRefusal::NotAllowed) }
}

/// Who decides cases of a team: the people whose work an automation of it touches.
///
/// # Errors
/// When the store cannot be read.
pub(crate) async fn deciders(db: &impl Reads, team: TeamId) -> Result<Vec<Person>, StoreError> {
    let works = |person: &Person| {
        person.active && person.roles.iter().any(|role| matches!(role, Role::Colleague | Role::Lead))
    };
    let people = people_get(db, &team_members(db, team).await?).await?;
    Ok(people.into_iter().filter(works).collect())
}

/// Everybody who may sign in and has this role, wherever they work.
///
/// # Errors
/// When the store cannot be read.
pub(crate) async fn holders(db: &impl Reads, role: Role) -> Result<Vec<PersonId>, StoreError> {
    let all = everyone(db).await?;
    Ok(all.into_iter().filter(|it| it.active && it.roles.contains(&role)).map(|it| it.id).collect())
}

/// Whom a team's automation touches: its people and every representative.
///
/// # Errors
/// When the store cannot be read.
pub(crate) async fn touched(db: &impl Reads, team: TeamId) -> Result<BTreeSet<PersonId>, StoreError> {
    let people = deciders(db, team).await?.into_iter().map(|person| person.id);
    Ok(people.chain(holders(db, Role::Representative).await?).collect())
}

/// Everybody of the organisation, also who left.
///
/// # Errors
/// When the store cannot be read.
pub(crate) async fn everyone(db: &impl Reads) -> Result<Vec<Person>, StoreError> {
    let (mut found, mut after) = (vec![], None::<String>);
    loop {
        let people = person_list(db, after.as_deref(), PEOPLE).await?;
        let Some(last) = people.last() else { return Ok(found) };
        after = Some(last.address.clone());
        found.extend(people);
    }
}

/// Leads this team.
///
/// # Errors
/// [`AccessRefusal::NotAllowed`].
pub fn leads(viewer: &Viewer, team: TeamId) -> Result<(), AccessRefusal> {
    if viewer.leads(team) { Ok(()) } else { Err(AccessRefusal::NotAllowed) }
}

/// Has the role.
///
/// # Errors
/// [`AccessRefusal::NotAllowed`].
pub fn is(viewer: &Viewer, role: Role) -> Result<(), AccessRefusal> {
    if viewer.is(role) { Ok(()) } else { Err(AccessRefusal::NotAllowed) }
}
