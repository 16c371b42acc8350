//! Story: told, agreed to by those who are named in it, and read by everybody; and what leaders say of their own use of AI.

use std::collections::{BTreeMap, HashMap};

use domain::case::Source;
use domain::decision::{By, Decision};
use domain::id::{AutomationId, CaseId, DecisionId, PersonId, StoryId, StreamId};
use domain::person::{Role, Viewer};
use domain::record::{Actor, Entry, Verb};
use domain::register::in_use;
use domain::story::figures::{Figures, Measured, Took, stretches};
use domain::story::{OwnUse, Story, Went, named_in};
use domain::time::At;
use serde_json::json;
use store::Reads;
use store::case::cases_get;
use store::decision::decision_after;
use store::person::people_get;
use store::story::{own_use_list, own_use_put, story_get, story_insert, story_list, story_set};

use crate::access::{AccessRefusal, everyone};
use crate::automation::loaded;
use crate::error::Error;
use crate::register::told;
use crate::tell::{self, Kind};
use crate::world::{World, chance};

/// So many decisions are read at a time.
const AT_ONCE: u32 = 1_000;

/// A story as it is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The automation it is about, where it is about one.
    pub about: Option<AutomationId>,
    /// How it went.
    pub went: Went,
    /// In a few words.
    pub title: String,
    /// What happened.
    pub words: String,
    /// What people did with the time.
    pub time: String,
    /// Who is named in it.
    pub named: Vec<PersonId>,
}

/// Tells a story. Everybody reads it when all who are named in it said that they are fine with that; they are asked under the bell.
///
/// # Errors
/// Says what is missing.
pub async fn tell_story(world: &World, viewer: &Viewer, draft: Draft) -> Result<StoryId, Error> {
    let (at, by) = (world.now(), viewer.person);
    let people: Vec<(PersonId, String)> =
        everyone(&world.store).await?.into_iter().map(|it| (it.id, it.name)).collect();
    let found = named_in(&[draft.title.as_str(), &draft.words, &draft.time].join("\n"), &people);
    // Who tells it is fine with it.
    let named: BTreeMap<PersonId, Option<bool>> = draft
        .named
        .iter()
        .copied()
        .chain(found)
        .map(|person| (person, (person == by).then_some(true)))
        .collect();
    let Draft { about, went, title, words, time, .. } = draft;
    let id = StoryId::new(at, chance());
    let figures = match about {
        Some(automation) => measured(&world.store, automation, at).await?,
        None => None,
    };
    let story = Story { id, about, went, title, words, time, by, named, at, figures, off: None, version: 1 }
        .checked()?;
    world
        .write(move |tx| {
            let story = story.clone();
            Box::pin(async move {
                let people: Vec<PersonId> = story.named.keys().copied().collect();
                if people_get(tx, &people).await?.len() != people.len() {
                    return Err(Error::NotFound);
                }
                story_insert(tx, &story).await?;
                let facts = json!({ "went": story.went, "about": story.about });
                tx.record(Entry::on(tx.at(), Actor::Person(by), Verb::StoryTold, id, facts));
                for (person, _) in story.named.iter().filter(|(_, said)| said.is_none()) {
                    tell::tell(tx, *person, None, Kind::StoryNamed, json!({ "story": id })).await?;
                }
                Ok(())
            })
        })
        .await?;
    Ok(id)
}

/// What the record measured of an automation's cases before it came into use, and up to now; none while it is not in use.
async fn measured(db: &impl Reads, id: AutomationId, now: At) -> Result<Option<Figures>, Error> {
    let stream = loaded(db, id).await?.1.id;
    let Some(came) = in_use(&told(db, id).await?.moves).0 else { return Ok(None) };
    let [before, after] = stretches(came, now);
    let before = Measured::of(before, &decided(db, stream, before).await?);
    let after = Measured::of(after, &decided(db, stream, after).await?);
    Ok(Some(Figures { before, after }))
}

/// The decisions of a stream between two moments. What was decided elsewhere and brought in is not among them: when, nobody knows.
async fn decided(db: &impl Reads, stream: StreamId, (from, to): (At, At)) -> Result<Vec<Took>, Error> {
    let (mut took, mut after) = (vec![], Some(DecisionId::new(from, 0)));
    loop {
        let some = decision_after(db, after, AT_ONCE).await?;
        after = some.last().map(|(it, _)| it.id);
        let over = some.last().is_none_or(|(it, _)| it.at >= to);
        let ours = some.into_iter().filter(|(it, of)| *of == stream && it.at >= from && it.at < to);
        let ours: Vec<Decision> = ours.map(|(it, _)| it).collect();
        let ids: Vec<CaseId> = ours.iter().map(|it| it.case).collect();
        let cases = cases_get(db, &ids).await?.into_iter().filter(|case| case.source != Source::History);
        let received: HashMap<CaseId, At> = cases.map(|case| (case.id, case.received)).collect();
        took.extend(ours.iter().filter_map(|it| {
            let alone = matches!(it.by, By::Automation(_));
            Some(Took { from: *received.get(&it.case)?, to: it.at, alone, replaced: it.replaced })
        }));
        if over {
            return Ok(took);
        }
    }
}

/// Says whether one is fine with being named in a story; at any moment. The record does not say who said what.
///
/// # Errors
/// Refused to who is not named in it.
pub async fn consent(world: &World, viewer: &Viewer, id: StoryId, fine: bool) -> Result<(), Error> {
    let by = viewer.person;
    world
        .write(move |tx| {
            Box::pin(async move {
                let story = story_get(tx, id).await?.ok_or(Error::NotFound)?.consented(by, fine)?;
                story_set(tx, &story).await?;
                let facts = json!({ "public": story.is_public() });
                tx.record(Entry::on(tx.at(), Actor::Program, Verb::StoryConsented, id, facts));
                Ok(())
            })
        })
        .await
}

/// Takes a story off. Who told it and who is named in it still read it, with who took it off.
///
/// # Errors
/// Refused to all but who told it and people of HR.
pub async fn take_off(world: &World, viewer: &Viewer, id: StoryId) -> Result<(), Error> {
    let (by, hr) = (viewer.person, viewer.is(Role::Hr));
    world
        .write(move |tx| {
            Box::pin(async move {
                let story = story_get(tx, id).await?.ok_or(Error::NotFound)?.taken_off(by, hr, tx.at())?;
                story_set(tx, &story).await?;
                tx.record(Entry::on(tx.at(), Actor::Person(by), Verb::StoryTakenOff, id, json!({})));
                Ok(())
            })
        })
        .await
}

/// The stories that the viewer may read, the latest first.
///
/// # Errors
/// When the store failed.
pub async fn list(world: &World, viewer: &Viewer) -> Result<Vec<Story>, Error> {
    let all = story_list(&world.store).await?;
    Ok(all.into_iter().filter(|story| story.may_read(viewer.person)).collect())
}

/// Who says what they use AI for themselves: leaders, and leads.
#[must_use]
pub fn leads_by_example(viewer: &Viewer) -> bool {
    viewer.is(Role::Leader) || viewer.is(Role::Lead)
}

/// Says what one uses AI for oneself, what went wrong, and what one does not use it for.
///
/// # Errors
/// Refused to all but leaders and leads, and where a part is missing.
pub async fn own_use(world: &World, viewer: &Viewer, said: [&str; 3]) -> Result<(), Error> {
    if !leads_by_example(viewer) {
        return Err(AccessRefusal::NotAllowed.into());
    }
    let [uses, wrong, never] = said.map(str::to_owned);
    let person = viewer.person;
    let own = OwnUse { person, uses, wrong, never, at: world.now() }.checked()?;
    world
        .write(move |tx| {
            let own = own.clone();
            Box::pin(async move {
                own_use_put(tx, &own).await?;
                tx.record(Entry::on(tx.at(), Actor::Person(person), Verb::OwnUseTold, person, json!({})));
                Ok(())
            })
        })
        .await
}

/// What leaders say of their own use.
///
/// # Errors
/// When the store failed.
pub async fn own_uses(world: &World) -> Result<Vec<OwnUse>, Error> {
    Ok(own_use_list(&world.store).await?)
}
