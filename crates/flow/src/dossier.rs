//! Dossier: all that is known of an automation for who asks, what people say of it beyond its card, and the paper it is put on.

use adapters::dossier::draw as drawn;
use domain::announcement::Announcement;
use domain::automation::{Automation, Stage};
use domain::board::Board;
use domain::booking::Spent;
use domain::dossier::{Assessment, Document};
use domain::id::AutomationId;
use domain::person::Viewer;
use domain::record::{Actor, Entry, Verb};
use domain::register::{Details, Publisher, Version, in_use, versions};
use domain::stream::Stream;
use domain::time::At;
use domain::words::Words;
use serde_json::json;
use store::announcement::announcement_list;
use store::audit::audit_counts;
use store::board::board_get;
use store::booking::booking_of_automation;
use store::practice::practice_of_automation;
use store::team::team_get;

use crate::access::{self, deciders};
use crate::automation::{Traffic, loaded, traffic};
use crate::error::Error;
use crate::promote::{self, Checklist};
use crate::register;
use crate::world::World;

/// All that a dossier is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The automation, with its card.
    pub automation: Automation,
    /// The cases it works on.
    pub stream: Stream,
    /// The name of the team.
    pub team: Words,
    /// The name of the organisation.
    pub organisation: String,
    /// Where questions go.
    pub publisher: Publisher,
    /// What the team says in the register.
    pub details: Details,
    /// What the team says of its effects on people.
    pub assessment: Assessment,
    /// The versions of the card, the oldest first.
    pub versions: Vec<Version>,
    /// The stages it went to, the oldest first.
    pub moves: Vec<(At, Stage)>,
    /// When people first worked with it.
    pub began: Option<At>,
    /// The last 30 days.
    pub traffic: Traffic,
    /// Cases it decided alone that a person judged blind, and how many of them were wrong.
    pub audits: (u64, u64),
    /// How many of the people who work with it did the practice, and how many there are.
    pub practised: (usize, usize),
    /// The process in steps.
    pub board: Board,
    /// What was spent on it.
    pub spent: Spent,
    /// How every condition stands, and who was told what before it came.
    pub checklist: Checklist,
    /// What was announced of it, the newest first.
    pub announced: Vec<Announcement>,
    /// Now.
    pub now: At,
}

fn name_of(id: AutomationId) -> String {
    format!("assessment:{id}")
}

/// What the team of an automation says of its effects on people.
///
/// # Errors
/// When the store failed.
pub async fn assessment(world: &World, id: AutomationId) -> Result<Assessment, Error> {
    register::read(&world.store, &name_of(id)).await
}

/// Sets what the team says of its effects on people.
///
/// # Errors
/// Refused to all but the team's lead; `Changed` when somebody was earlier.
pub async fn assess(world: &World, viewer: &Viewer, id: AutomationId, said: Assessment) -> Result<(), Error> {
    let viewer = viewer.clone();
    world
        .write(move |tx| {
            let (viewer, said) = (viewer.clone(), said.clone());
            Box::pin(async move {
                let (_, stream) = loaded(tx, id).await?;
                access::leads(&viewer, stream.team)?;
                let name = name_of(id);
                let before: Assessment = register::read(tx, &name).await?;
                if before.version != said.version {
                    return Err(Error::Changed);
                }
                let after = Assessment { version: said.version + 1, ..said };
                register::write(tx, &name, &after).await?;
                let facts = json!({ "assessment": { "before": before, "after": after } });
                tx.record(Entry::on(tx.at(), Actor::Person(viewer.person), Verb::Settled, id, facts));
                Ok(())
            })
        })
        .await
}

/// All that is known of an automation: what its pages tell everybody who works here, together.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn facts(world: &World, id: AutomationId) -> Result<Facts, Error> {
    let db = &world.store;
    let (automation, stream) = loaded(db, id).await?;
    let team = team_get(db, stream.team).await?.ok_or(Error::NotFound)?.name;
    let told = register::told(db, id).await?;
    let touched = deciders(db, stream.team).await?;
    let practised = practice_of_automation(db, id).await?;
    let practised = touched.iter().filter(|person| practised.contains(&person.id)).count();
    let audits = audit_counts(db, id, At::default()).await?;
    let announced = announcement_list(db).await?.into_iter();
    Ok(Facts {
        organisation: crate::settle::organisation(world).await?,
        publisher: register::publisher(world).await?,
        details: register::details(world, id).await?,
        assessment: assessment(world, id).await?,
        versions: versions(
            told.made.unwrap_or_else(|| world.now()),
            &automation.name,
            &automation.card,
            &told.changes,
        ),
        began: in_use(&told.moves).0,
        moves: told.moves,
        traffic: traffic(world, id).await?,
        audits: audits.iter().fold((0, 0), |(done, wrong), it| (done + it.audited, wrong + it.wrong)),
        practised: (practised, touched.len()),
        board: board_get(db, id).await?,
        checklist: promote::checklist(world, id).await?,
        spent: Spent::of(&booking_of_automation(db, id).await?),
        announced: announced.filter(|it| it.sent.is_some() && it.automation() == Some(id)).collect(),
        now: world.now(),
        automation,
        stream,
        team,
    })
}

/// A document as PDF.
///
/// # Errors
/// When it could not be drawn, which is a fault of ours.
pub fn draw(document: &Document, made: At) -> Result<Vec<u8>, Error> {
    drawn(document, made).map_err(|error| Error::Corrupt(error.to_string()))
}
