//! Announce: a draft at every move of an automation, written by a person, sent to those it touches, kept for all.

use std::collections::BTreeSet;

use domain::announcement::{About, Announcement, Text};
use domain::automation::Stage;
use domain::id::{AnnouncementId, AutomationId, PersonId, TeamId};
use domain::person::{Role, Viewer};
use domain::record::{Actor, Entry, Verb};
use domain::time::At;
use serde_json::{Value, json};
use store::announcement::{
    announcement_drop, announcement_get, announcement_insert, announcement_list, announcement_set,
    receipt_list, receipt_put,
};
use store::notice::notice_take_back;
use store::person::Person;
use store::{Reads, Tx};

use crate::access::{self, AccessRefusal, deciders};
use crate::automation::loaded;
use crate::error::Error;
use crate::tell::{Kind, tell_people};
use crate::world::{World, chance};

/// The hook of every move: a draft waits for the lead of the team. A draft of before that nobody sent tells the whole way instead. Call it
/// where [`Verb::StageMoved`] is written.
pub(crate) async fn due(tx: &Tx, automation: AutomationId, from: Stage, to: Stage) -> Result<(), Error> {
    let team = loaded(tx, automation).await?.1.team;
    drafted(tx, About::Stage { automation, from, to }, leads(tx, team).await?).await
}

/// Who leads a team.
pub(crate) async fn leads(db: &impl Reads, team: TeamId) -> Result<BTreeSet<PersonId>, Error> {
    let leads = deciders(db, team).await?.into_iter().filter(|person| person.roles.contains(&Role::Lead));
    Ok(leads.map(|person| person.id).collect())
}

/// Drafts an announcement, and tells who is to write it; or lets a draft of the same that waits already tell more.
pub(crate) async fn drafted(tx: &Tx, about: About, writers: BTreeSet<PersonId>) -> Result<(), Error> {
    let open = announcement_list(tx).await?;
    let open = open.iter().find_map(|it| Some((it.clone(), it.overtaken(about)?)));
    match open {
        Some((before, after)) if after.may_go() => {
            announcement_drop(tx, &before).await?;
            notice_take_back(tx, Kind::AnnouncementDue.as_str(), &named(before.id)).await?;
        }
        Some((_, after)) => {
            announcement_set(tx, &after).await?;
            due_entry(tx, &after);
        }
        None => {
            let draft = Announcement::draft(AnnouncementId::new(tx.at(), chance()), about, tx.at());
            announcement_insert(tx, &draft).await?;
            due_entry(tx, &draft);
            tell_people(tx, &writers, Kind::AnnouncementDue, named(draft.id)).await?;
        }
    }
    Ok(())
}

/// What a notice says of an announcement.
fn named(id: AnnouncementId) -> Value {
    json!({ "announcement": id })
}

fn due_entry(tx: &Tx, it: &Announcement) {
    tx.record(Entry::on(tx.at(), Actor::Program, Verb::AnnouncementDue, it.id, json!({ "about": it.about })));
}

/// Whether this viewer writes an announcement: the lead of the team, or who keeps the guidelines.
///
/// # Errors
/// When the store failed.
pub async fn may_write(db: &impl Reads, viewer: &Viewer, it: &Announcement) -> Result<bool, Error> {
    match it.about {
        About::Stage { automation, .. } => Ok(viewer.leads(loaded(db, automation).await?.1.team)),
        About::Guidelines { .. } => Ok(crate::guide::may_write(viewer)),
    }
}

/// Announcements that were sent, the newest first, after the drafts that wait for this viewer.
///
/// # Errors
/// When the store failed.
pub async fn list(world: &World, viewer: &Viewer) -> Result<Vec<Announcement>, Error> {
    let (mut drafts, mut sent) = (vec![], vec![]);
    for it in announcement_list(&world.store).await? {
        if it.sent.is_some() {
            sent.push(it);
        } else if may_write(&world.store, viewer, &it).await? {
            drafts.push(it);
        }
    }
    sent.sort_by_key(|it| std::cmp::Reverse(it.sent));
    drafts.extend(sent);
    Ok(drafts)
}

/// One announcement; a draft for who writes it only.
///
/// # Errors
/// `NotFound` for others.
pub async fn get(world: &World, viewer: &Viewer, id: AnnouncementId) -> Result<Announcement, Error> {
    let it = announcement_get(&world.store, id).await?.ok_or(Error::NotFound)?;
    if it.sent.is_some() || may_write(&world.store, viewer, &it).await? {
        Ok(it)
    } else {
        Err(Error::NotFound)
    }
}

/// Loads an announcement that this viewer writes, as they saw it.
async fn writable(tx: &Tx, viewer: &Viewer, id: AnnouncementId, version: i64) -> Result<Announcement, Error> {
    let it = announcement_get(tx, id).await?.ok_or(Error::NotFound)?;
    if !may_write(tx, viewer, &it).await? {
        return Err(AccessRefusal::NotAllowed.into());
    }
    if it.version == version { Ok(it) } else { Err(Error::Changed) }
}

/// Writes a draft; nothing is sent.
///
/// # Errors
/// Refused to all but who writes it, and after it was sent; `Changed` when somebody was earlier.
pub async fn write(
    world: &World,
    viewer: &Viewer,
    id: AnnouncementId,
    version: i64,
    text: Text,
) -> Result<(), Error> {
    let viewer = viewer.clone();
    world
        .write(move |tx| {
            let (viewer, text) = (viewer.clone(), text.clone());
            Box::pin(async move {
                let it = writable(tx, &viewer, id, version).await?.written(text)?;
                announcement_set(tx, &it).await?;
                let by = Actor::Person(viewer.person);
                tx.record(Entry::on(tx.at(), by, Verb::AnnouncementWritten, id, json!({ "text": it.text })));
                Ok::<_, Error>(())
            })
        })
        .await
}

/// Sends what was written: to those whose work it touches and to every representative.
///
/// # Errors
/// Says what is missing; refused to all but who writes it; `Changed` when somebody was earlier.
pub async fn send(world: &World, viewer: &Viewer, id: AnnouncementId, version: i64) -> Result<(), Error> {
    let viewer = viewer.clone();
    world
        .write(move |tx| {
            let viewer = viewer.clone();
            Box::pin(async move {
                let it = writable(tx, &viewer, id, version).await?;
                let stands = match it.automation() {
                    Some(automation) => Some(loaded(tx, automation).await?.0.stage),
                    None => None,
                };
                let it = it.send(tx.at(), stands)?;
                announcement_set(tx, &it).await?;
                let by = Actor::Person(viewer.person);
                tx.record(Entry::on(
                    tx.at(),
                    by,
                    Verb::Announced,
                    id,
                    json!({ "text": it.text, "about": it.about }),
                ));
                let people = touched(tx, &it).await?;
                tell_people(tx, &people, Kind::Announced, named(id)).await
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}

/// Everybody with an account that works.
pub(crate) async fn everybody(db: &impl Reads) -> Result<Vec<Person>, Error> {
    let mut all = access::everyone(db).await?;
    all.retain(|person| person.active);
    Ok(all)
}

async fn touched(db: &impl Reads, it: &Announcement) -> Result<BTreeSet<PersonId>, Error> {
    let Some(automation) = it.automation() else {
        return Ok(everybody(db).await?.iter().map(|person| person.id).collect());
    };
    Ok(access::touched(db, loaded(db, automation).await?.1.team).await?)
}

/// A representative says that it reached them. It is their duty, and said to them where they do it.
///
/// # Errors
/// Refused to everybody else: nobody's reading is kept but theirs.
pub async fn read(world: &World, viewer: &Viewer, id: AnnouncementId) -> Result<(), Error> {
    access::is(viewer, Role::Representative)?;
    let it = announcement_get(&world.store, id).await?.filter(|it| it.sent.is_some());
    let it = it.ok_or(Error::NotFound)?;
    let person = viewer.person;
    world
        .write(move |tx| {
            Box::pin(async move {
                receipt_put(tx, it.id, person).await?;
                let by = Actor::Person(person);
                tx.record(Entry::on(tx.at(), by, Verb::AnnouncementRead, it.id, json!({})));
                Ok::<_, Error>(())
            })
        })
        .await
}

/// A representative, and when they said that it reached them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    /// Who.
    pub person: PersonId,
    /// The name.
    pub name: String,
    /// When; none when not yet.
    pub at: Option<At>,
}

/// Every representative of now, and whoever was one when they read it, by name.
///
/// # Errors
/// When the store failed.
pub async fn receipts(world: &World, id: AnnouncementId) -> Result<Vec<Receipt>, Error> {
    let read = receipt_list(&world.store, id).await?;
    let when = |person: PersonId| read.iter().find(|(reader, _)| *reader == person).map(|(_, at)| *at);
    let speaks = |person: &Person| person.roles.contains(&Role::Representative);
    let all = everybody(&world.store).await?.into_iter();
    let known = all.filter(|person| speaks(person) || when(person.id).is_some());
    let mut all: Vec<Receipt> =
        known.map(|it| Receipt { person: it.id, at: when(it.id), name: it.name }).collect();
    all.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(all)
}
