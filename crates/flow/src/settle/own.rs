//! What a person sets alone: name, language, theme, password; and coming in with it.

use domain::id::PersonId;
use domain::person::{Viewer, address, password as sound};
use domain::record::Actor;
use serde_json::{Value, json};
use store::person::{Person, person_by_address, person_get, person_set, person_viewer};

use super::{name, password, settled};
use crate::access::AccessRefusal;
use crate::error::Error;
use crate::world::World;

/// The person behind an address and a password. An unknown address, a wrong password and a person who is not here any more are one
/// and the same answer, after the same time.
///
/// # Errors
/// When the store cannot be read.
pub async fn sign_in(world: &World, given: &str, password: &str) -> Result<Option<Person>, Error> {
    let person = match address(given) {
        Ok(address) => person_by_address(&world.store, &address).await?,
        Err(_) => None,
    };
    let stored = person.as_ref().and_then(|person| person.password.as_deref());
    let right = password::matches(password, stored).await?;
    Ok(person.filter(|person| right && person.active))
}

/// A person who is here, and how far they may look.
///
/// # Errors
/// When the store cannot be read.
pub async fn viewer(world: &World, id: PersonId) -> Result<Option<(Person, Viewer)>, Error> {
    let Some(person) = person_get(&world.store, id).await? else { return Ok(None) };
    Ok(person_viewer(&world.store, id).await?.map(|viewer| (person, viewer)))
}

/// Sets one's own name and language.
///
/// # Errors
/// Refused without a name.
pub async fn own_set(world: &World, viewer: &Viewer, given: &str, lang: &str) -> Result<(), Error> {
    let (given, lang) = (name(given)?, known(lang, &LANGUAGES)?);
    let change = move |person: Person| Person { name: given.clone(), lang: Some(lang.clone()), ..person };
    own(world, viewer.person, change, json!({ "person": "changed", "fields": ["name", "lang"] })).await
}

/// The languages there are.
const LANGUAGES: [&str; 2] = ["en", "nl"];
/// The themes there are.
const THEMES: [&str; 3] = ["system", "light", "dark"];

fn known(word: &str, words: &[&str]) -> Result<String, Error> {
    if words.contains(&word) { Ok(word.to_owned()) } else { Err(Error::NotFound) }
}

/// Sets one's own language.
///
/// # Errors
/// `NotFound` for a language there is not.
pub async fn own_language(world: &World, viewer: &Viewer, lang: &str) -> Result<(), Error> {
    let lang = known(lang, &LANGUAGES)?;
    let change = move |person: Person| Person { lang: Some(lang.clone()), ..person };
    own(world, viewer.person, change, json!({ "person": "changed", "fields": ["lang"] })).await
}

/// Sets one's own theme.
///
/// # Errors
/// `NotFound` for a theme there is not.
pub async fn own_theme(world: &World, viewer: &Viewer, theme: &str) -> Result<(), Error> {
    let theme = known(theme, &THEMES)?;
    let change = move |person: Person| Person { theme: Some(theme.clone()), ..person };
    own(world, viewer.person, change, json!({ "person": "changed", "fields": ["theme"] })).await
}

/// Sets another password of one's own.
///
/// # Errors
/// Refused when the old one is another, or the new one keeps nobody out.
pub async fn password_change(world: &World, viewer: &Viewer, old: &str, new: &str) -> Result<(), Error> {
    let person = person_get(&world.store, viewer.person).await?.ok_or(Error::NotFound)?;
    if !password::matches(old, person.password.as_deref()).await? {
        return Err(AccessRefusal::WrongPassword.into());
    }
    let hash = password::hash(sound(new)?).await?;
    // An invitation that is still open would be a second way in.
    let change = move |person: Person| Person {
        password: Some(hash.clone()),
        invite: None,
        invite_until: None,
        ..person
    };
    own(world, viewer.person, change, json!({ "person": "changed", "fields": ["password"] })).await
}

async fn own(
    world: &World,
    id: PersonId,
    change: impl Fn(Person) -> Person + Send + Sync + 'static,
    facts: Value,
) -> Result<(), Error> {
    let change = std::sync::Arc::new(change);
    world
        .store
        .write(world.now(), move |tx| {
            let (change, facts) = (change.clone(), facts.clone());
            Box::pin(async move {
                let person =
                    person_get(tx, id).await?.filter(|person| person.active).ok_or(Error::NotFound)?;
                let after = change(person.clone());
                if after == person {
                    return Ok(());
                }
                person_set(tx, &after).await?;
                settled(tx, Actor::Person(id), id, facts);
                Ok::<_, Error>(())
            })
        })
        .await
}
