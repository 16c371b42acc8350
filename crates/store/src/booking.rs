//! Bookings: what was spent on the roll-out of an automation.

use domain::booking::Booking;
use domain::id::{AutomationId, BookingId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::entity::booking;
use crate::error::StoreError;
use crate::row;
use crate::write::{Reads, Tx};

/// Books an amount.
///
/// # Errors
/// The database.
pub async fn booking_insert(tx: &Tx, booking: &Booking) -> Result<(), StoreError> {
    let row = booking::Model {
        id: booking.id.to_string(),
        automation: booking.automation.to_string(),
        json: row::json(booking)?,
    };
    row::insert::<booking::Entity>(tx.db(), vec![row]).await
}

/// A booking.
///
/// # Errors
/// The database.
pub async fn booking_get(db: &impl Reads, id: BookingId) -> Result<Option<Booking>, StoreError> {
    row::first(db.db(), booking::Entity::find_by_id(id.to_string()), |row| row::read_json(&row.json)).await
}

/// What was booked on an automation, the oldest first.
///
/// # Errors
/// The database.
pub async fn booking_of_automation(
    db: &impl Reads,
    automation: AutomationId,
) -> Result<Vec<Booking>, StoreError> {
    let query = booking::Entity::find().filter(booking::Column::Automation.eq(automation.to_string()));
    row::list(db.db(), query.order_by_asc(booking::Column::Id), |row| row::read_json(&row.json)).await
}

/// Everything that was booked, by automation, the oldest first.
///
/// # Errors
/// The database.
pub async fn booking_list(db: &impl Reads) -> Result<Vec<Booking>, StoreError> {
    let query =
        booking::Entity::find().order_by_asc(booking::Column::Automation).order_by_asc(booking::Column::Id);
    row::list(db.db(), query, |row| row::read_json(&row.json)).await
}
