//! Growth paths: the list, opening one, and what is done to one.

use axum::extract::Query;
use axum::http::StatusCode;
use domain::growth::{Growth, GrowthRefusal, Toward};
use domain::id::{GrowthId, PersonId};
use domain::person::Role;
use domain::time::At;
use flow::Refusal;
use flow::coaching::{Time, automations, book_time, name as booking_name};
use flow::growth::{Change, Sketch, change, get, list, open};
use store::person::Person;

use super::Done;
use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::page::learn::{Kind, PathPage, PathRow, Paths, RollOut, TimeForm};
use crate::visit::{Me, Named};

fn row(me: &Me, growth: &Growth, people: &[Person]) -> PathRow {
    let name = people.iter().find(|person| person.id == growth.person).map(|person| person.name.clone());
    PathRow {
        id: growth.id.to_string(),
        from: growth.from.clone(),
        toward: growth.toward,
        whose: (growth.person != me.person()).then(|| name.unwrap_or_default()),
    }
}

async fn paths(me: &Me, filled: Filled, wrong: Wrong) -> Result<Paths, Error> {
    let all = list(me.world(), me.viewer()).await?;
    let whose: Vec<PersonId> = all.iter().map(|growth| growth.person).collect();
    let people = store::person::people_get(&me.world().store, &whose).await?;
    let rows = all.iter().map(|growth| row(me, growth, &people)).collect();
    Ok(Paths { rows, filled, wrong })
}

/// `GET /learn/growth`.
pub(crate) async fn open_paths(me: Me) -> Answer {
    let page = paths(&me, Filled::default(), Wrong::default()).await?;
    Ok(me.show(page.sheet(me.reader())).await)
}

/// The field that a refusal is about.
fn field(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Growth(GrowthRefusal::BadHours) => "hours",
        Refusal::Growth(GrowthRefusal::BadMinutes) => "minutes",
        Refusal::Growth(GrowthRefusal::NoSubject) => "about",
        Refusal::Growth(GrowthRefusal::PastDay) => "day",
        Refusal::Growth(GrowthRefusal::TooMany) => "person",
        _ => "from",
    }
}

/// `POST /learn/growth`.
pub(crate) async fn add_path(me: Me, filled: Filled) -> Answer {
    let mut wrong = Wrong::default();
    let toward = Toward::parse(filled.get("toward"));
    if toward.is_none() {
        wrong.add("toward", me.lang.word("growth-wrong-to"));
    }
    let hours = filled.get("hours").trim().parse::<u16>().ok();
    if hours.is_none() {
        wrong.add("hours", me.lang.word("growth-wrong-hours"));
    }
    if let (Some(toward), Some(hours)) = (toward, hours) {
        let sketch = Sketch {
            from: filled.get("from").to_owned(),
            toward,
            wish: filled.get("wish").to_owned(),
            hours,
        };
        match open(me.world(), me.viewer(), sketch).await {
            Ok(id) => return Ok(me.see(&format!("/learn/growth/{id}"))),
            Err(error) => wrong = Wrong::tie(me.lang, error, field)?,
        }
    }
    let page = paths(&me, filled, wrong).await?;
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}

async fn path(me: &Me, id: GrowthId, filled: Filled, wrong: Wrong, booked: bool) -> Result<PathPage, Error> {
    let (growth, people) = get(me.world(), me.viewer(), id).await?;
    let name =
        |id: PersonId| people.iter().find(|it| it.id == id).map(|it| (id.to_string(), it.name.clone()));
    Ok(PathPage {
        row: row(me, &growth, &people),
        wish: growth.wish.clone(),
        hours: growth.hours,
        time: time_form(me, &growth, booked).await?,
        invited: growth.invited.iter().filter_map(|id| name(*id)).collect(),
        others: others(me, &growth).await?,
        talks: growth.talks,
        filled,
        wrong,
    })
}

/// Where paid time may be booked, with what was booked there by all together.
async fn time_form(me: &Me, growth: &Growth, booked: bool) -> Result<TimeForm, Error> {
    let db = &me.world().store;
    let mut on = vec![];
    for it in automations(db, growth).await? {
        let minutes = flow::literacy::learned(db, it.id).await?;
        on.push(RollOut { id: it.id.to_string(), name: me.reader().pick(&it.name), minutes });
    }
    Ok(TimeForm { once: booking_name(me.world()).to_string(), on, booked })
}

/// Who works here and was not invited yet.
async fn others(me: &Me, growth: &Growth) -> Result<Vec<(String, String)>, Error> {
    let people = store::person::person_list(&me.world().store, None, 500).await?;
    let works = |person: &Person| person.active && person.roles.iter().any(|role| *role != Role::Requester);
    let free = people.into_iter().filter(|person| works(person) && !growth.is_for(person.id));
    Ok(free.map(|person| (person.id.to_string(), person.name)).collect())
}

/// `GET /learn/growth/{growth}`.
pub(crate) async fn open_path(me: Me, Named(id): Named<GrowthId>, Query(done): Query<Done>) -> Answer {
    let page = path(&me, id, Filled::default(), Wrong::default(), done.done == "booked").await?;
    Ok(me.show(page.sheet(me.reader())).await)
}

/// What is asked, or the field that says nothing that can be done.
fn asked(me: &Me, filled: &Filled) -> Result<Change, Wrong> {
    let place = filled.get("place").parse().unwrap_or(usize::MAX);
    let person = || filled.get("person").parse::<PersonId>();
    let wrong = |field: &'static str, key: &str| Wrong::one(field, me.lang.word(key));
    match filled.get("act") {
        "end" => Ok(Change::End),
        "withdraw" => person().map(Change::Withdraw).map_err(|_| wrong("person", "growth-choose")),
        "invite" => person().map(Change::Invite).map_err(|_| wrong("person", "growth-choose")),
        "took-place" => Ok(Change::TookPlace(place)),
        "drop" => Ok(Change::Drop(place)),
        "tell" => {
            let hours =
                filled.get("hours").trim().parse().map_err(|_| wrong("hours", "growth-wrong-hours"))?;
            Ok(Change::Tell(filled.get("from").to_owned(), filled.get("wish").to_owned(), hours))
        }
        act => {
            let on = At::of_day(filled.get("day")).ok_or_else(|| wrong("day", "budget-wrong-day"))?;
            let about = || filled.get("about").to_owned();
            Ok(if act == "move" { Change::Move(place, on) } else { Change::Plan(on, about()) })
        }
    }
}

/// The time that is to be booked, or the field that says nothing that can be.
fn time(me: &Me, filled: &Filled) -> Result<Time, Wrong> {
    let wrong = |field: &'static str, key: &str| Wrong::one(field, me.lang.word(key));
    let kind = Kind::parse(filled.get("kind")).ok_or_else(|| wrong("kind", "concern-wrong-choice"))?;
    Ok(Time {
        name: filled.get("once").parse().unwrap_or_else(|_| booking_name(me.world())),
        automation: filled
            .get("automation")
            .parse()
            .map_err(|_| wrong("automation", "concern-wrong-choice"))?,
        minutes: filled
            .get("minutes")
            .trim()
            .parse()
            .map_err(|_| wrong("minutes", "coaching-wrong-minutes"))?,
        what: kind.booked().both(),
    })
}

async fn book(me: &Me, id: GrowthId, filled: &Filled) -> Result<Result<(), Wrong>, Error> {
    let time = match time(me, filled) {
        Ok(time) => time,
        Err(wrong) => return Ok(Err(wrong)),
    };
    match book_time(me.world(), me.viewer(), id, time).await {
        Ok(()) => Ok(Ok(())),
        Err(error) => Ok(Err(Wrong::tie(me.lang, error, field)?)),
    }
}

/// `POST /learn/growth/{growth}`.
pub(crate) async fn change_path(me: Me, Named(id): Named<GrowthId>, filled: Filled) -> Answer {
    if filled.is("act", "book") {
        return match book(&me, id, &filled).await? {
            Ok(()) => Ok(me.see(&format!("/learn/growth/{id}?done=booked"))),
            Err(wrong) => refuse(&me, id, filled, wrong).await,
        };
    }
    let wrong = match asked(&me, &filled) {
        Err(wrong) => wrong,
        Ok(said) => {
            let back =
                if said == Change::End { "/learn/growth".to_owned() } else { format!("/learn/growth/{id}") };
            match change(me.world(), me.viewer(), id, said).await {
                Ok(()) => return Ok(me.see(&back)),
                Err(error) => Wrong::tie(me.lang, error, field)?,
            }
        }
    };
    refuse(&me, id, filled, wrong).await
}

async fn refuse(me: &Me, id: GrowthId, filled: Filled, wrong: Wrong) -> Answer {
    let page = path(me, id, filled, wrong, false).await?;
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}
