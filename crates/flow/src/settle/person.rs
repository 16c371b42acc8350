//! People: who there is, what they may do, and the link with which they come in.

use std::collections::BTreeSet;

use domain::id::{PersonId, TeamId};
use domain::person::{Role, Viewer, address, password as sound};
use domain::record::Actor;
use domain::time::At;
use serde_json::json;
use store::Tx;
use store::person::{
    Person, person_by_address, person_by_invite, person_get, person_insert, person_list,
    person_set as store_person,
};
use store::session::session_drop_person;
use store::team::{team_get, team_join, team_leave, team_of_person};

use super::{name, password, settled, take_turn};
use crate::access::{self, AccessRefusal};
use crate::concern;
use crate::error::Error;
use crate::secret;
use crate::world::{World, chance};

/// So many days an invitation is good for.
const INVITED_DAYS: i64 = 7;

/// What is set of a person by an administrator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The name.
    pub name: String,
    /// The address to sign in with.
    pub address: String,
    /// The roles.
    pub roles: Vec<Role>,
    /// The teams.
    pub teams: Vec<TeamId>,
}

/// A way in, for one person, once.
#[derive(Clone, PartialEq, Eq)]
pub struct Invite {
    /// Who.
    pub person: PersonId,
    /// The secret of the link; only now, for only its digest is kept.
    pub secret: String,
    /// Until when.
    pub until: At,
}

impl Invite {
    fn new(person: PersonId, at: At) -> Result<Invite, Error> {
        Ok(Invite { person, secret: secret::fresh()?, until: at.plus_days(INVITED_DAYS) })
    }
}

impl Profile {
    fn checked(&self) -> Result<Profile, Error> {
        let roles: BTreeSet<Role> = self.roles.iter().copied().collect();
        let teams: BTreeSet<TeamId> = self.teams.iter().copied().collect();
        Ok(Profile {
            name: name(&self.name)?,
            address: address(&self.address)?,
            roles: roles.into_iter().collect(),
            teams: teams.into_iter().collect(),
        })
    }
}

/// Adds a person, who gets in with the link of the invitation.
///
/// # Errors
/// Refused without a name or a sound address, or when the address is known already.
pub async fn person_add(world: &World, viewer: &Viewer, profile: &Profile) -> Result<Invite, Error> {
    access::is(viewer, Role::Administrator)?;
    let (at, by, profile) = (world.now(), Actor::Person(viewer.person), profile.checked()?);
    let invite = Invite::new(PersonId::new(at, chance()), at)?;
    let person = Person {
        invite: Some(secret::digest(&invite.secret)),
        invite_until: Some(invite.until),
        ..blank(invite.person, &profile, at)
    };
    let teams = profile.teams;
    world
        .store
        .write(at, move |tx| {
            let (person, teams) = (person.clone(), teams.clone());
            Box::pin(async move {
                must_be_free(tx, &person).await?;
                person_insert(tx, &person).await?;
                set_teams(tx, person.id, &teams).await?;
                let facts = json!({ "person": "added", "roles": person.roles, "teams": teams });
                settled(tx, by, person.id, facts);
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(invite)
}

/// A person as they begin: known, without a password.
pub(super) fn blank(id: PersonId, profile: &Profile, at: At) -> Person {
    Person {
        id,
        name: profile.name.clone(),
        address: profile.address.clone(),
        password: None,
        lang: None,
        theme: None,
        roles: profile.roles.clone(),
        active: true,
        invite: None,
        invite_until: None,
        created: at,
        version: 1,
    }
}

async fn must_be_free(tx: &Tx, person: &Person) -> Result<(), Error> {
    match person_by_address(tx, &person.address).await? {
        Some(other) if other.id != person.id => Err(AccessRefusal::Exists.into()),
        Some(_) | None => Ok(()),
    }
}

async fn set_teams(tx: &Tx, person: PersonId, teams: &[TeamId]) -> Result<(), Error> {
    let before = team_of_person(tx, person).await?;
    for team in before.iter().filter(|team| !teams.contains(team)) {
        team_leave(tx, *team, person).await?;
    }
    for team in teams.iter().filter(|team| !before.contains(team)) {
        team_get(tx, *team).await?.ok_or(Error::NotFound)?;
        team_join(tx, *team, person).await?;
    }
    Ok(())
}

/// Changes a person as an administrator saw it at `version`. Who is not active any more is out, and their open invitation is dead.
///
/// # Errors
/// Refused without a name or a sound address, when the address is another's, or when nobody could run the program any more;
/// `Changed` when somebody was earlier.
pub async fn person_set(
    world: &World,
    viewer: &Viewer,
    id: PersonId,
    version: i64,
    profile: &Profile,
    active: bool,
) -> Result<(), Error> {
    access::is(viewer, Role::Administrator)?;
    let (by, profile) = (Actor::Person(viewer.person), profile.checked()?);
    world
        .store
        .write(world.now(), move |tx| {
            let profile = profile.clone();
            Box::pin(async move {
                let before = person_get(tx, id).await?.ok_or(Error::NotFound)?;
                let after = Person {
                    name: profile.name,
                    address: profile.address,
                    roles: profile.roles,
                    active,
                    version,
                    invite: before.invite.clone().filter(|_| active),
                    ..before.clone()
                };
                must_be_free(tx, &after).await?;
                if runs(&before) && !runs(&after) {
                    must_keep_one(tx, id).await?;
                }
                store_person(tx, &after).await?;
                set_teams(tx, id, &profile.teams).await?;
                if concern::is_owner(&before) && !concern::is_owner(&after) {
                    concern::owner_left(tx, id).await?;
                }
                if !active {
                    session_drop_person(tx, id).await?;
                }
                settled(tx, by, id, changes(&before, &after, &profile.teams));
                Ok::<_, Error>(())
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}

/// What changed, by name of the field; only what a person may do is told with its value.
fn changes(before: &Person, after: &Person, teams: &[TeamId]) -> serde_json::Value {
    let told = [("name", before.name != after.name), ("address", before.address != after.address)];
    let told: Vec<&str> = told.into_iter().filter(|(_, changed)| *changed).map(|(field, _)| field).collect();
    json!({ "person": "changed", "fields": told, "roles": after.roles, "teams": teams, "active": after.active })
}

/// Whether this person can run the program now.
fn runs(person: &Person) -> bool {
    person.active && person.password.is_some() && person.roles.contains(&Role::Administrator)
}

async fn must_keep_one(tx: &Tx, but: PersonId) -> Result<(), Error> {
    take_turn(tx).await?;
    let mut after: Option<String> = None;
    loop {
        let people = person_list(tx, after.as_deref(), 1_000).await?;
        if people.iter().any(|other| other.id != but && runs(other)) {
            return Ok(());
        }
        after = Some(people.last().ok_or(AccessRefusal::LastAdministrator)?.address.clone());
    }
}

/// A new link for a person who did not come in, or forgot the password. The password they have goes on working until it is used.
///
/// # Errors
/// `NotFound` for a person who is not here any more.
pub async fn invite_again(world: &World, viewer: &Viewer, id: PersonId) -> Result<Invite, Error> {
    access::is(viewer, Role::Administrator)?;
    let (at, by) = (world.now(), Actor::Person(viewer.person));
    let invite = Invite::new(id, at)?;
    let (digest, until) = (secret::digest(&invite.secret), invite.until);
    world
        .store
        .write(at, move |tx| {
            let digest = digest.clone();
            Box::pin(async move {
                let person =
                    person_get(tx, id).await?.filter(|person| person.active).ok_or(Error::NotFound)?;
                let person = Person { invite: Some(digest), invite_until: Some(until), ..person };
                store_person(tx, &person).await?;
                settled(tx, by, id, json!({ "person": "invited" }));
                Ok::<_, Error>(())
            })
        })
        .await?;
    Ok(invite)
}

/// Whom a link is for; nobody when it is used, too old, or no link.
///
/// # Errors
/// When the store cannot be read.
pub async fn invite_person(world: &World, secret: &str) -> Result<Option<Person>, Error> {
    let person = person_by_invite(&world.store, &secret::digest(secret)).await?;
    Ok(person.filter(|person| is_open(person, world.now())))
}

fn is_open(person: &Person, now: At) -> bool {
    person.active && person.invite_until.is_some_and(|until| now < until)
}

/// Takes an invitation: the password is set, the link is dead, and whoever was signed in under the old password is out.
///
/// # Errors
/// Refused for a dead link or a password that keeps nobody out.
pub async fn invite_accept(world: &World, secret: &str, password: &str) -> Result<PersonId, Error> {
    let digest = secret::digest(secret);
    // Looked up before the costly hash, and again where it counts.
    invite_person(world, secret).await?.ok_or(AccessRefusal::DeadLink)?;
    let hash = password::hash(sound(password)?).await?;
    world
        .store
        .write(world.now(), move |tx| {
            let (digest, hash) = (digest.clone(), hash.clone());
            Box::pin(async move {
                let person = person_by_invite(tx, &digest).await?.filter(|person| is_open(person, tx.at()));
                let person = person.ok_or(AccessRefusal::DeadLink)?;
                let id = person.id;
                let person = Person { password: Some(hash), invite: None, invite_until: None, ..person };
                store_person(tx, &person).await?;
                session_drop_person(tx, id).await?;
                settled(tx, Actor::Person(id), id, json!({ "person": "came_in" }));
                Ok::<_, Error>(id)
            })
        })
        .await
}
