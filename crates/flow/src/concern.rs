//! Concern: a question or worry about AI at work is asked, answered, handed on; with a name, with a code, or with neither.
//!
//! Of one without a name the write holds no person and no moment finer than its day: no entry of the record and no notice comes with it.
//! Both are made on the day after, for all of a day together in an order by chance ([`look`]).

use domain::concern::{ANSWERERS, Asker, Concern, ConcernRefusal, Draft, Numbers, Stands, code, heir, typed};
use domain::id::{ConcernId, PersonId};
use domain::person::Viewer;
use domain::record::{Actor, Entry, Verb};
use serde_json::json;
use store::automation::automation_get;
use store::concern::{
    concern_asker, concern_by_asker, concern_by_code, concern_due, concern_get, concern_insert, concern_list,
    concern_set,
};
use store::person::{Person, person_get, person_list};
use store::{Reads, Tx};

use crate::access::AccessRefusal;
use crate::error::Error;
use crate::secret;
use crate::tell::{self, Kind};
use crate::world::{World, chance};

/// A concern that was asked just now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The concern.
    pub id: ConcernId,
    /// The code to read the answer with, for [`Asker::Code`]: here it is shown, and nowhere again.
    pub code: Option<String>,
}

/// The concerns that a viewer may read, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// How many.
    pub numbers: Numbers,
    /// Those without an answer that the viewer may answer.
    pub waiting: Vec<Concern>,
    /// Those that the viewer asked under their name.
    pub mine: Vec<Concern>,
    /// Those with an answer, asked by others.
    pub answered: Vec<Concern>,
}

/// Who may be asked: leads, HR, leaders and representatives, by name.
///
/// # Errors
/// When the store failed.
pub async fn owners(world: &World) -> Result<Vec<Person>, Error> {
    answering(&world.store).await
}

async fn answering(db: &impl Reads) -> Result<Vec<Person>, Error> {
    let (mut all, mut after) = (vec![], None);
    loop {
        let some = person_list(db, after.as_deref(), 1_000).await?;
        let Some(last) = some.last() else { break };
        after = Some(last.address.clone());
        all.extend(some.into_iter().filter(is_owner));
    }
    all.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(all)
}

/// Whether this person can be the owner of a concern.
pub(crate) fn is_owner(person: &Person) -> bool {
    person.active && person.roles.iter().any(|role| ANSWERERS.contains(role))
}

async fn must_be_owner(db: &impl Reads, id: PersonId) -> Result<(), Error> {
    let person = person_get(db, id).await?.filter(is_owner);
    person.map(|_| ()).ok_or_else(|| ConcernRefusal::NoOwner.into())
}

/// Asks. Who has a name to give is told of the answer; who has a code reads it with the code.
///
/// # Errors
/// Says what to change.
pub async fn ask(world: &World, viewer: &Viewer, draft: Draft) -> Result<Asked, Error> {
    let named = (draft.asker == Asker::Named).then_some(viewer.person);
    let it = draft.raised(world.now(), chance())?;
    let code = if it.asker == Asker::Code { Some(fresh_code()?) } else { None };
    let (id, digest) = (it.id, code.as_deref().map(secret::digest));
    world
        .write(move |tx| {
            let (it, digest) = (it.clone(), digest.clone());
            Box::pin(async move {
                must_be_owner(tx, it.owner).await?;
                if let Some(about) = it.about {
                    automation_get(tx, about).await?.ok_or(Error::NotFound)?;
                }
                concern_insert(tx, &it, digest.as_deref(), named).await?;
                if it.noted {
                    note(tx, it).await?;
                }
                Ok(())
            })
        })
        .await?;
    Ok(Asked { id, code })
}

fn fresh_code() -> Result<String, Error> {
    let bytes = secret::bytes()?;
    let mut chance = [0; 20];
    chance.copy_from_slice(&bytes[..20]);
    Ok(code(chance))
}

/// Puts in the record that it came in, and tells its owner, or who answers for an owner who is not there any more. Nobody is named as the
/// one who asked: not even who gave their name.
async fn note(tx: &Tx, it: Concern) -> Result<Concern, Error> {
    let gone = person_get(tx, it.owner).await?.is_none_or(|person| !is_owner(&person));
    let facts = json!({ "about": it.about, "asker": it.asker, "texts": it.said.len() });
    tx.record(Entry::on(tx.at(), Actor::Program, Verb::ConcernRaised, it.id, facts));
    if gone {
        return pass_on(tx, it).await;
    }
    tell::tell(tx, it.owner, None, Kind::ConcernRaised, json!({ "concern": it.id })).await?;
    Ok(it)
}

/// Somebody else answers instead of an owner who is not there any more; while nobody else does, it stays as it is.
async fn pass_on(tx: &Tx, it: Concern) -> Result<Concern, Error> {
    let people = answering(tx).await?;
    let Some(to) = heir(people.iter().map(|person| (person.id, person.roles.as_slice()))) else {
        return Ok(it);
    };
    let it = concern_set(tx, &it.handed_on(to)).await?;
    tx.record(Entry::on(tx.at(), Actor::Program, Verb::ConcernHandedOn, it.id, json!({})));
    tell::tell(tx, to, None, Kind::ConcernHandedOn, json!({ "concern": it.id })).await?;
    Ok(it)
}

/// Passes on all that waits for the answer of somebody who does not answer any more.
///
/// # Errors
/// When the store failed.
pub(crate) async fn owner_left(tx: &Tx, person: PersonId) -> Result<(), Error> {
    let all = concern_list(tx).await?;
    for it in all.into_iter().filter(|it| it.owner == person && it.stands(tx.at()) != Stands::Answered) {
        pass_on(tx, it).await?;
    }
    Ok(())
}

/// Notes what came in without a name before today, and urges the owners of what is overdue.
///
/// # Errors
/// When the store failed.
pub async fn look(world: &World) -> Result<(), Error> {
    if concern_due(&world.store, world.now()).await?.is_empty() {
        return Ok(());
    }
    world
        .write(|tx| {
            Box::pin(async move {
                for it in concern_due(tx, tx.at()).await? {
                    if !it.noted {
                        let it = note(tx, it).await?;
                        concern_set(tx, &Concern { noted: true, ..it }).await?;
                    } else {
                        tell::tell(tx, it.owner, None, Kind::ConcernOverdue, json!({ "concern": it.id }))
                            .await?;
                        concern_set(tx, &Concern { urgings: it.urgings + 1, ..it }).await?;
                    }
                }
                Ok(())
            })
        })
        .await
}

/// What the viewer may read of all concerns.
///
/// # Errors
/// When the store failed.
pub async fn overview(world: &World, viewer: &Viewer) -> Result<Overview, Error> {
    let (now, all) = (world.now(), concern_list(&world.store).await?);
    let own = concern_by_asker(&world.store, viewer.person).await?;
    let mut seen = Overview { numbers: Numbers::of(&all, now), ..Overview::default() };
    for it in all {
        if own.contains(&it.id) {
            seen.mine.push(it);
        } else if it.stands(now) == Stands::Answered {
            seen.answered.extend(it.seen_by(viewer, now));
        } else if it.may_answer(viewer) {
            seen.waiting.push(it);
        }
    }
    seen.waiting.sort_by_key(|it| it.until);
    Ok(seen)
}

/// A concern, and whether the viewer asked it under their name.
///
/// # Errors
/// `NotFound` when the viewer may not read it.
pub async fn get(world: &World, viewer: &Viewer, id: ConcernId) -> Result<(Concern, bool), Error> {
    let it = concern_get(&world.store, id).await?.ok_or(Error::NotFound)?;
    let mine = concern_asker(&world.store, id).await? == Some(viewer.person);
    let seen = if mine { Some(it) } else { it.seen_by(viewer, world.now()) };
    seen.map(|it| (it, mine)).ok_or(Error::NotFound)
}

/// The concern behind a code, however it is typed.
///
/// # Errors
/// [`ConcernRefusal::UnknownCode`].
pub async fn by_code(world: &World, text: &str) -> Result<Concern, Error> {
    coded(&world.store, text).await
}

async fn coded(db: &impl Reads, text: &str) -> Result<Concern, Error> {
    let code = typed(text).ok_or(ConcernRefusal::UnknownCode)?;
    let found = concern_by_code(db, &secret::digest(&code)).await?;
    found.ok_or_else(|| ConcernRefusal::UnknownCode.into())
}

/// Answers a concern. Who gave their name is told.
///
/// # Errors
/// Refused for who may not answer it; says what to change.
pub async fn answer(world: &World, viewer: &Viewer, id: ConcernId, words: &str) -> Result<(), Error> {
    let (viewer, words) = (viewer.clone(), words.to_owned());
    world
        .write(move |tx| {
            let (viewer, words) = (viewer.clone(), words.clone());
            Box::pin(async move {
                let it = concern_get(tx, id).await?.ok_or(Error::NotFound)?;
                if !it.may_answer(&viewer) {
                    return Err(AccessRefusal::NotAllowed.into());
                }
                let it = it.with(Some(viewer.person), &words, tx.at())?;
                concern_set(tx, &it).await?;
                let facts = json!({ "texts": it.said.len() });
                tx.record(Entry::on(tx.at(), Actor::Person(viewer.person), Verb::ConcernAnswered, id, facts));
                if let Some(asker) = concern_asker(tx, id).await? {
                    tell::tell(tx, asker, None, Kind::ConcernAnswered, json!({ "concern": id })).await?;
                }
                Ok(())
            })
        })
        .await
}

/// Replies to an answer, as who asked it under their name.
///
/// # Errors
/// `NotFound` for everybody else; says what to change.
pub async fn reply(world: &World, viewer: &Viewer, id: ConcernId, words: &str) -> Result<(), Error> {
    let (person, words) = (viewer.person, words.to_owned());
    world
        .write(move |tx| {
            let words = words.clone();
            Box::pin(async move {
                if concern_asker(tx, id).await? != Some(person) {
                    return Err(Error::NotFound);
                }
                let it = concern_get(tx, id).await?.ok_or(Error::NotFound)?.with(None, &words, tx.at())?;
                note(tx, concern_set(tx, &it).await?).await?;
                Ok(())
            })
        })
        .await
}

/// Replies to an answer, as who has the code. Nobody is told before tomorrow.
///
/// # Errors
/// [`ConcernRefusal::UnknownCode`]; says what to change.
pub async fn reply_by_code(world: &World, code: &str, words: &str) -> Result<(), Error> {
    let (code, words) = (code.to_owned(), words.to_owned());
    world
        .write(move |tx| {
            let (code, words) = (code.clone(), words.clone());
            Box::pin(async move {
                let it = coded(tx, &code).await?.with(None, &words, tx.at())?;
                concern_set(tx, &it).await?;
                Ok(())
            })
        })
        .await
}

/// Who asked gives what nobody answers to somebody else. With a code nobody is told before tomorrow, and nothing is recorded before.
async fn pass(tx: &Tx, it: Concern, to: PersonId) -> Result<(), Error> {
    if !it.may_pass(tx.at()) {
        return Err(AccessRefusal::NotAllowed.into());
    }
    if it.owner == to {
        return Err(ConcernRefusal::NoOwner.into());
    }
    must_be_owner(tx, to).await?;
    let it = concern_set(tx, &it.passed(to, tx.at())).await?;
    if it.noted {
        tx.record(Entry::on(tx.at(), Actor::Program, Verb::ConcernHandedOn, it.id, json!({})));
        tell::tell(tx, to, None, Kind::ConcernHandedOn, json!({ "concern": it.id })).await?;
    }
    Ok(())
}

/// Gives what nobody answers to somebody else, as who has the code.
///
/// # Errors
/// [`ConcernRefusal::UnknownCode`]; refused before two periods have passed, and to somebody who does not answer.
pub async fn hand_on_by_code(world: &World, code: &str, to: PersonId) -> Result<(), Error> {
    let code = code.to_owned();
    world
        .write(move |tx| {
            let code = code.clone();
            Box::pin(async move {
                let it = coded(tx, &code).await?;
                pass(tx, it, to).await
            })
        })
        .await
}

/// Hands a concern on to somebody else who answers: its owner, while the clock runs on, or who asked it, when two periods passed.
///
/// # Errors
/// Refused to everybody else, and to somebody who does not answer.
pub async fn hand_on(world: &World, viewer: &Viewer, id: ConcernId, to: PersonId) -> Result<(), Error> {
    let by = viewer.person;
    world
        .write(move |tx| {
            Box::pin(async move {
                let it = concern_get(tx, id).await?.ok_or(Error::NotFound)?;
                if it.owner != by {
                    let mine = concern_asker(tx, id).await? == Some(by);
                    return if mine { pass(tx, it, to).await } else { Err(AccessRefusal::NotAllowed.into()) };
                }
                must_be_owner(tx, to).await?;
                concern_set(tx, &it.handed_on(to)).await?;
                tx.record(Entry::on(tx.at(), Actor::Person(by), Verb::ConcernHandedOn, id, json!({})));
                tell::tell(tx, to, None, Kind::ConcernHandedOn, json!({ "concern": id })).await
            })
        })
        .await
}
