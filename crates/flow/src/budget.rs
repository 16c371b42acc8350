//! Budget: what a roll-out cost, and whether people got their share of it.

use domain::automation::Automation;
use domain::booking::{Booking, Cost, Spent};
use domain::id::{AutomationId, BookingId};
use domain::person::{Role, Viewer};
use domain::record::{Actor, Entry, Verb};
use domain::time::At;
use serde_json::json;
use store::automation::automation_list;
use store::booking::{booking_insert, booking_list, booking_of_automation};
use store::{Reads, Tx};

use crate::access;
use crate::automation::loaded;
use crate::error::Error;
use crate::world::{World, chance};

/// What was spent, as somebody books it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bill {
    /// What for.
    pub cost: Cost,
    /// In cents.
    pub cents: i64,
    /// The minutes of work in it.
    pub minutes: i64,
    /// What it was.
    pub what: String,
    /// The day.
    pub at: At,
}

/// Books an amount on the roll-out of an automation.
///
/// # Errors
/// Says what to change; refused to all but people of HR and the team's lead.
pub async fn book(world: &World, viewer: &Viewer, automation: AutomationId, bill: Bill) -> Result<(), Error> {
    let Bill { cost, cents, minutes, what, at } = bill;
    let id = BookingId::new(world.now(), chance());
    let what = domain::case::tidy(&what);
    let booking = Booking { id, automation, cost, cents, minutes, what, at, takes_back: None };
    let booking = booking.checked(world.now())?;
    let viewer = viewer.clone();
    world
        .write(move |tx| {
            let (viewer, booking) = (viewer.clone(), booking.clone());
            Box::pin(async move {
                may_book(tx, &viewer, automation).await?;
                booking_insert(tx, &booking).await?;
                let facts = json!({ "cost": booking.cost, "cents": booking.cents, "what": booking.what });
                tx.record(Entry::on(tx.at(), Actor::Person(viewer.person), Verb::Booked, automation, facts));
                Ok::<_, Error>(())
            })
        })
        .await
}

/// People of HR book on every automation, and a lead on those of the team.
async fn may_book(tx: &Tx, viewer: &Viewer, automation: AutomationId) -> Result<(), Error> {
    let (_, stream) = loaded(tx, automation).await?;
    if !viewer.is(Role::Hr) {
        access::leads(viewer, stream.team)?;
    }
    Ok(())
}

/// Takes a booking back, with a reason: by another booking against it, so that both stay to be seen. Nobody's name stands with a booking
/// of learning time, so this is for whoever may book.
///
/// # Errors
/// Says what is missing; refused to all but people of HR and the team's lead, and where it was taken back already.
pub async fn take_back(
    world: &World,
    viewer: &Viewer,
    automation: AutomationId,
    booking: BookingId,
    why: &str,
) -> Result<(), Error> {
    let (viewer, why) = (viewer.clone(), why.to_owned());
    let id = BookingId::new(world.now(), chance());
    world
        .write(move |tx| {
            let (viewer, why) = (viewer.clone(), why.clone());
            Box::pin(async move {
                may_book(tx, &viewer, automation).await?;
                let all = booking_of_automation(tx, automation).await?;
                let found = all.iter().find(|it| it.id == booking).ok_or(Error::NotFound)?;
                let back = found.back(id, &why, tx.at(), &all)?;
                booking_insert(tx, &back).await?;
                let facts = json!({ "booking": booking, "cents": back.cents, "why": back.what });
                tx.record(Entry::on(
                    tx.at(),
                    Actor::Person(viewer.person),
                    Verb::BookedBack,
                    automation,
                    facts,
                ));
                Ok::<_, Error>(())
            })
        })
        .await
}

/// What was booked on an automation.
///
/// # Errors
/// When the store failed.
pub async fn booked(world: &World, id: AutomationId) -> Result<Vec<Booking>, Error> {
    Ok(booking_of_automation(&world.store, id).await?)
}

/// Every automation with what was booked on it, the oldest first.
///
/// # Errors
/// When the store failed.
pub async fn all(db: &impl Reads) -> Result<Vec<(Automation, Spent)>, Error> {
    let bookings = booking_list(db).await?;
    let spent = |it: &Automation| Spent::of(bookings.iter().filter(|booking| booking.automation == it.id));
    Ok(automation_list(db).await?.into_iter().map(|it| (it.clone(), spent(&it))).collect())
}
