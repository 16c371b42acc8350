//! Primers: the time of lessons and questions is booked, once for each person. Who learned what stands under a name that only the program
//! finds again, and never how they did.

use domain::automation::Automation;
use domain::booking::{Booking, Cost, paid};
use domain::id::{AutomationId, BookingId, PersonId};
use domain::person::Viewer;
use domain::primer::{Learned, booked_on};
use domain::time::At;
use store::automation::{automation_list, automation_of_stream};
use store::setting::{setting_get, setting_put};
use store::stream::stream_of_teams;
use store::{Reads, Tx};

use crate::error::Error;
use crate::practice::{book, hour};
use crate::secret::keyed;
use crate::world::{World, chance};

/// Time that was booked.
#[derive(Clone, Debug, PartialEq)]
pub struct Booked {
    /// So many minutes.
    pub minutes: i64,
    /// On this automation.
    pub automation: Automation,
}

/// What is written for one person.
pub(crate) struct Desk {
    name: String,
    on: Option<Automation>,
    booking: u128,
}

impl Desk {
    /// # Errors
    /// When the store failed.
    pub async fn of(world: &World, viewer: &Viewer) -> Result<Desk, Error> {
        Ok(Desk { name: name_of(world, viewer.person)?, on: on(world, viewer).await?, booking: chance() })
    }
}

fn name_of(world: &World, person: PersonId) -> Result<String, Error> {
    let name = keyed(&world.lottery, "what somebody learned", &person.to_string());
    Ok(format!("learned:{}", name.ok_or(Error::NotFound)?))
}

/// What a person did of the lessons and the questions.
///
/// # Errors
/// When the store failed.
pub async fn learned(world: &World, person: PersonId) -> Result<Learned, Error> {
    read(&world.store, &name_of(world, person)?).await
}

async fn read(db: &impl Reads, name: &str) -> Result<Learned, Error> {
    let Some(text) = setting_get(db, name).await? else { return Ok(Learned::default()) };
    serde_json::from_str(&text).map_err(|error| Error::Corrupt(format!("{name}: {error}")))
}

/// Where the time of lessons is booked: on an automation of one's teams; for who has none there, on one of the house.
async fn on(world: &World, viewer: &Viewer) -> Result<Option<Automation>, Error> {
    let mut own = vec![];
    for stream in stream_of_teams(&world.store, &viewer.teams).await? {
        own.extend(automation_of_stream(&world.store, stream.id).await?);
    }
    if let Some(own) = booked_on(&own) {
        return Ok(Some(own.clone()));
    }
    Ok(booked_on(&automation_list(&world.store).await?).cloned())
}

/// Notes that a lesson was read, and books its time: once for each person. Answers what was booked.
///
/// # Errors
/// When the store failed.
pub async fn read_primer(
    world: &World,
    viewer: &Viewer,
    primer: &str,
    what: &str,
) -> Result<Option<Booked>, Error> {
    let desk = Desk::of(world, viewer).await?;
    let (primer, what) = (primer.to_owned(), what.to_owned());
    let desk = std::sync::Arc::new(desk);
    world
        .write(move |tx| {
            let (desk, primer, what) = (desk.clone(), primer.clone(), what.clone());
            Box::pin(
                async move { learn(tx, &desk, &what, |known, _| known.read(&primer)).await.map(|it| it.1) },
            )
        })
        .await
}

/// Writes down what was learned, if it is new, and books its minutes where there is an automation to book on. Answers what was known
/// before it.
pub(crate) async fn learn(
    tx: &Tx,
    desk: &Desk,
    what: &str,
    does: impl FnOnce(Learned, At) -> Option<(Learned, i64)>,
) -> Result<(Learned, Option<Booked>), Error> {
    let before = read(tx, &desk.name).await?;
    let Some((after, minutes)) = does(before.clone(), tx.at()) else { return Ok((before, None)) };
    let text = serde_json::to_string(&after).map_err(|error| Error::Corrupt(error.to_string()))?;
    setting_put(tx, &desk.name, &text).await?;
    let Some(automation) = desk.on.clone() else { return Ok((before, None)) };
    book(
        tx,
        &booking(desk, automation.id, minutes, hour(tx).await?, what, tx.at().midnight()).checked(tx.at())?,
    )
    .await?;
    Ok((before, Some(Booked { minutes, automation })))
}

fn booking(desk: &Desk, automation: AutomationId, minutes: i64, hour: i64, what: &str, at: At) -> Booking {
    let (id, what) = (BookingId::new(at, desk.booking), domain::case::tidy(what));
    Booking {
        id,
        automation,
        cost: Cost::Training,
        cents: paid(minutes, hour),
        minutes,
        what,
        at,
        takes_back: None,
    }
}
