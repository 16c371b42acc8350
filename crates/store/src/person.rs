//! People: who they are to the program, and how far they may look.

use domain::id::{PersonId, TeamId};
use domain::person::{Role, Viewer};
use domain::time::At;
use sea_orm::{
    ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};

use crate::entity::{person, team_member};
use crate::error::StoreError;
use crate::page::texts;
use crate::row;
use crate::write::{Reads, Tx};

/// A person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The id.
    pub id: PersonId,
    /// The name.
    pub name: String,
    /// The e-mail address, tidied: nobody else has it.
    pub address: String,
    /// The hash of the password.
    pub password: Option<String>,
    /// The language, `en` or `nl`; none is what the browser asks for.
    pub lang: Option<String>,
    /// The look of the pages; none is what the browser asks for.
    pub theme: Option<String>,
    /// The roles.
    pub roles: Vec<Role>,
    /// May sign in.
    pub active: bool,
    /// The digest of the secret in an invitation.
    pub invite: Option<String>,
    /// Until when the invitation can be used.
    pub invite_until: Option<At>,
    /// When they were put in.
    pub created: At,
    /// Counts the changes.
    pub version: i64,
}

fn read(row: person::Model) -> Result<Person, StoreError> {
    Ok(Person {
        id: row::id(&row.id)?,
        name: row.name,
        address: row.address,
        password: row.password,
        lang: row.lang,
        theme: row.theme,
        roles: row::read_json(&row.roles)?,
        active: row.active,
        invite: row.invite,
        invite_until: row.invite_until.map(At),
        created: At(row.created),
        version: row.version,
    })
}

fn write(person: &Person) -> Result<person::Model, StoreError> {
    Ok(person::Model {
        id: person.id.to_string(),
        name: person.name.clone(),
        address: person.address.clone(),
        password: person.password.clone(),
        lang: person.lang.clone(),
        theme: person.theme.clone(),
        roles: row::json(&person.roles)?,
        active: person.active,
        invite: person.invite.clone(),
        invite_until: person.invite_until.map(|at| at.0),
        created: person.created.0,
        version: person.version,
    })
}

/// Puts a person in.
///
/// # Errors
/// [`StoreError::Changed`] when somebody has the address.
pub async fn person_insert(tx: &Tx, person: &Person) -> Result<(), StoreError> {
    row::insert::<person::Entity>(tx.db(), vec![write(person)?]).await
}

/// A person.
///
/// # Errors
/// The database.
pub async fn person_get(db: &impl Reads, id: PersonId) -> Result<Option<Person>, StoreError> {
    row::first(db.db(), person::Entity::find_by_id(id.to_string()), read).await
}

/// These people, in no order; those that are not there are left out.
///
/// # Errors
/// The database.
pub async fn people_get(db: &impl Reads, ids: &[PersonId]) -> Result<Vec<Person>, StoreError> {
    let mut people = Vec::with_capacity(ids.len());
    for part in ids.chunks(500) {
        let query = person::Entity::find().filter(person::Column::Id.is_in(texts(part)));
        people.extend(row::list(db.db(), query, read).await?);
    }
    Ok(people)
}

/// The person with this address, tidied as [`domain::person::address`] does.
///
/// # Errors
/// The database.
pub async fn person_by_address(db: &impl Reads, address: &str) -> Result<Option<Person>, StoreError> {
    row::first(db.db(), person::Entity::find().filter(person::Column::Address.eq(address)), read).await
}

/// The person who was invited with this secret, by its digest.
///
/// # Errors
/// The database.
pub async fn person_by_invite(db: &impl Reads, digest: &str) -> Result<Option<Person>, StoreError> {
    row::first(db.db(), person::Entity::find().filter(person::Column::Invite.eq(digest)), read).await
}

/// People in the order of their addresses, behind one: at most 1,000.
///
/// # Errors
/// The database.
pub async fn person_list(db: &impl Reads, after: Option<&str>, most: u32) -> Result<Vec<Person>, StoreError> {
    let query = person::Entity::find().filter(person::Column::Address.gt(after.unwrap_or_default()));
    let query = query.order_by_asc(person::Column::Address).limit(u64::from(most.clamp(1, 1_000)));
    row::list(db.db(), query, read).await
}

/// Whether there is anybody at all: a fresh program asks for its first administrator.
///
/// # Errors
/// The database.
pub async fn person_any(db: &impl Reads) -> Result<bool, StoreError> {
    Ok(row::first(db.db(), person::Entity::find(), |_| Ok(())).await?.is_some())
}

/// Changes a person; answers them as they are now.
///
/// # Errors
/// [`StoreError::Changed`] when they are not what the caller saw, or somebody else has the address.
pub async fn person_set(tx: &Tx, person: &Person) -> Result<Person, StoreError> {
    let new = Person { version: person.version + 1, ..person.clone() };
    let update = person::Entity::update_many()
        .set(write(&new)?.into_active_model().reset_all())
        .filter(person::Column::Id.eq(person.id.to_string()))
        .filter(person::Column::Version.eq(person.version));
    row::change(tx.db(), update).await?;
    Ok(new)
}

/// How far an active person may look, with what they are here for and in which teams.
///
/// # Errors
/// The database.
pub async fn person_viewer(db: &impl Reads, id: PersonId) -> Result<Option<Viewer>, StoreError> {
    let Some(person) = person_get(db, id).await?.filter(|person| person.active) else { return Ok(None) };
    let query = team_member::Entity::find().filter(team_member::Column::Person.eq(id.to_string()));
    let teams: Vec<TeamId> = row::list(db.db(), query, |row| row::id(&row.team)).await?;
    Ok(Some(Viewer { person: id, roles: person.roles, teams }))
}
