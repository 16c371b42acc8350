//! The people budget of an automation: what was booked on it, and booking more.

use axum::http::StatusCode;
use domain::booking::{BookingRefusal, Cost, priced};
use domain::id::AutomationId;
use domain::person::Role;
use domain::time::At;
use flow::Refusal;
use flow::budget::{Bill, book, booked, take_back};

use super::{automation, team};
use crate::error::{Answer, Error, sentence};
use crate::filled::{Filled, Wrong};
use crate::page::automation::Budget;
use crate::visit::{Me, Named};

async fn page(me: &Me, id: AutomationId, filled: Filled, wrong: Wrong) -> Result<Budget, Error> {
    let automation = automation(me, id).await?;
    let leads = me.viewer().leads(team(me, &automation).await?);
    Ok(Budget {
        id: id.to_string(),
        name: me.reader().pick(&automation.name),
        bookings: booked(me.world(), id).await?,
        books: leads || me.viewer().is(Role::Hr),
        filled,
        wrong,
    })
}

/// `GET /automations/{automation}/budget`.
pub(crate) async fn open_budget(me: Me, Named(id): Named<AutomationId>) -> Answer {
    let page = page(&me, id, Filled::default(), Wrong::default()).await?;
    Ok(me.show(page.sheet(me.reader())).await)
}

/// A number that was typed with a point or a comma, times so much, rounded; 0 where nothing was typed.
fn times(filled: &Filled, name: &str, factor: f64) -> Option<i64> {
    let text = filled.get(name).trim().replace(',', ".");
    if text.is_empty() {
        return Some(0);
    }
    let number = text.parse::<f64>().ok().filter(|it| it.is_finite() && (0.0..1e9).contains(it))?;
    Some((number * factor).round() as i64)
}

/// The field that a refusal of a booking is about.
fn field(refusal: BookingRefusal) -> &'static str {
    match refusal {
        BookingRefusal::NoWords => "what",
        BookingRefusal::NoRate => "rate",
        BookingRefusal::BadDay => "day",
        BookingRefusal::TakenBack => "booking",
        BookingRefusal::BadAmount | BookingRefusal::TooMuch | BookingRefusal::Both => "amount",
    }
}

/// The bill as it was filled in: an amount, or hours at a rate.
fn bill(me: &Me, filled: &Filled) -> Result<Bill, Wrong> {
    let mut wrong = Wrong::default();
    let mut number = |name: &'static str, factor: f64| {
        times(filled, name, factor).unwrap_or_else(|| {
            wrong.add(name, me.lang.word("budget-wrong-number"));
            0
        })
    };
    let (amount, minutes, rate) = (number("amount", 100.0), number("hours", 60.0), number("rate", 100.0));
    let cost = Cost::parse(filled.get("cost"));
    if cost.is_none() {
        wrong.add("cost", me.lang.word("budget-wrong-cost"));
    }
    let at = At::of_day(filled.get("day"));
    if at.is_none() {
        wrong.add("day", me.lang.word("budget-wrong-day"));
    }
    let what = filled.get("what").to_owned();
    let (Some(cost), Some(at), true) = (cost, at, wrong.is_empty()) else { return Err(wrong) };
    match priced(amount, minutes, rate) {
        Ok(cents) => Ok(Bill { cost, cents, minutes, what, at }),
        Err(refusal) => Err(Wrong::one(field(refusal), sentence(me.lang, &refusal.into()))),
    }
}

/// `POST /automations/{automation}/budget`.
pub(crate) async fn book_amount(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let done = match bill(&me, &filled) {
        Ok(bill) => book(me.world(), me.viewer(), id, bill).await,
        Err(wrong) => return refuse(&me, id, filled, wrong).await,
    };
    match done {
        Ok(()) => Ok(me.see(&format!("/automations/{id}/budget"))),
        Err(error) => {
            let field = |refusal: &Refusal| match refusal {
                Refusal::Booking(refusal) => field(*refusal),
                _ => "amount",
            };
            let wrong = Wrong::tie(me.lang, error, field)?;
            refuse(&me, id, filled, wrong).await
        }
    }
}

/// `POST /automations/{automation}/budget/back`.
pub(crate) async fn take_booking_back(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let done = match filled.get("booking").parse() {
        Ok(booking) => take_back(me.world(), me.viewer(), id, booking, filled.get("why")).await,
        Err(_) => {
            let wrong = Wrong::one("booking", me.lang.word("budget-wrong-booking"));
            return refuse(&me, id, filled, wrong).await;
        }
    };
    match done {
        Ok(()) => Ok(me.see(&format!("/automations/{id}/budget"))),
        Err(error) => {
            let field = |refusal: &Refusal| match refusal {
                Refusal::Booking(BookingRefusal::NoWords) => "why",
                _ => "booking",
            };
            let wrong = Wrong::tie(me.lang, error, field)?;
            refuse(&me, id, filled, wrong).await
        }
    }
}

async fn refuse(me: &Me, id: AutomationId, filled: Filled, wrong: Wrong) -> Answer {
    let page = page(me, id, filled, wrong).await?;
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}
