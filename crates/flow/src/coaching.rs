//! Coaching: hours and conversations of a growth path, booked as paid learning time. No row joins a person or a path with hours: the sum is
//! that of an automation and its team.

use domain::automation::{Automation, Stage};
use domain::booking::{Booking, Cost, paid};
use domain::growth::{Growth, minutes};
use domain::id::{AutomationId, BookingId, GrowthId};
use domain::person::Viewer;
use store::Reads;
use store::automation::automation_of_stream;
use store::booking::booking_get;
use store::growth::growth_get;
use store::stream::stream_of_teams;
use store::team::team_of_person;

use crate::error::Error;
use crate::practice::{book, hour};
use crate::world::{World, chance};

/// Time that somebody was coached, or talked about a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Time {
    /// The name of the booking, from [`name`]: a form that is sent twice books once.
    pub name: BookingId,
    /// The roll-out that it is booked on.
    pub automation: AutomationId,
    /// So many minutes.
    pub minutes: i64,
    /// What it was, in words that name nobody.
    pub what: String,
}

/// A name for a booking that is still to come. It says nothing of a path.
#[must_use]
pub fn name(world: &World) -> BookingId {
    BookingId::new(world.now(), chance())
}

/// The automations that time of this path may be booked on: those of the teams of whose path it is, in use or to come.
///
/// # Errors
/// When the store failed.
pub async fn automations(db: &impl Reads, growth: &Growth) -> Result<Vec<Automation>, Error> {
    let teams = team_of_person(db, growth.person).await?;
    let mut all = vec![];
    for stream in stream_of_teams(db, &teams).await? {
        all.extend(automation_of_stream(db, stream.id).await?);
    }
    all.retain(|it| it.stage != Stage::Retired);
    Ok(all)
}

/// Books time as paid learning time, at what an hour of learning costs. The path does not change, and neither the booking nor the record
/// names it, or anybody.
///
/// # Errors
/// Says what to change; `NotFound` for everybody but the person and whom they invited, and for an automation of another team.
pub async fn book_time(world: &World, viewer: &Viewer, path: GrowthId, time: Time) -> Result<(), Error> {
    let minutes = minutes(time.minutes)?;
    let (person, what) = (viewer.person, domain::case::tidy(&time.what));
    let (id, automation) = (time.name, time.automation);
    world
        .write(move |tx| {
            let what = what.clone();
            Box::pin(async move {
                let growth = growth_get(tx, path).await?.filter(|growth| growth.is_for(person));
                let growth = growth.ok_or(Error::NotFound)?;
                if !automations(tx, &growth).await?.iter().any(|it| it.id == automation) {
                    return Err(Error::NotFound);
                }
                if booking_get(tx, id).await?.is_some() {
                    return Ok(());
                }
                let (cost, cents, at) = (Cost::Reskilling, paid(minutes, hour(tx).await?), tx.at());
                let booking = Booking { id, automation, cost, cents, minutes, what, at, takes_back: None };
                book(tx, &booking.checked(at)?).await
            })
        })
        .await
}
