//! Growth paths: the list, opening one, and what is done to one.

use axum::http::StatusCode;
use domain::growth::{Growth, GrowthRefusal, Toward};
use domain::id::{GrowthId, PersonId};
use domain::person::Role;
use domain::time::At;
use flow::Refusal;
use flow::growth::{Change, Sketch, change, get, list, open};
use store::person::Person;

use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::page::learn::{PathPage, PathRow, Paths};
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
        Refusal::Growth(GrowthRefusal::NoSubject) => "about",
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

async fn path(me: &Me, id: GrowthId, filled: Filled, wrong: Wrong) -> Result<PathPage, Error> {
    let (growth, people) = get(me.world(), me.viewer(), id).await?;
    let name =
        |id: PersonId| people.iter().find(|it| it.id == id).map(|it| (id.to_string(), it.name.clone()));
    Ok(PathPage {
        row: row(me, &growth, &people),
        wish: growth.wish.clone(),
        hours: [u32::from(growth.hours), growth.coached()],
        invited: growth.invited.iter().filter_map(|id| name(*id)).collect(),
        others: others(me, &growth).await?,
        talks: growth.talks,
        filled,
        wrong,
    })
}

/// Who works here and was not invited yet.
async fn others(me: &Me, growth: &Growth) -> Result<Vec<(String, String)>, Error> {
    let people = store::person::person_list(&me.world().store, None, 500).await?;
    let works = |person: &Person| person.active && person.roles.iter().any(|role| *role != Role::Requester);
    let free = people.into_iter().filter(|person| works(person) && !growth.is_for(person.id));
    Ok(free.map(|person| (person.id.to_string(), person.name)).collect())
}

/// `GET /learn/growth/{growth}`.
pub(crate) async fn open_path(me: Me, Named(id): Named<GrowthId>) -> Answer {
    let page = path(&me, id, Filled::default(), Wrong::default()).await?;
    Ok(me.show(page.sheet(me.reader())).await)
}

/// What is asked, or the field that says nothing that can be done.
fn asked(me: &Me, filled: &Filled) -> Result<Change, Wrong> {
    let person = || filled.get("person").parse::<PersonId>();
    let wrong = |field: &'static str, key: &str| Wrong::one(field, me.lang.word(key));
    match filled.get("act") {
        "end" => Ok(Change::End),
        "withdraw" => person().map(Change::Withdraw).map_err(|_| wrong("person", "growth-choose")),
        "invite" => person().map(Change::Invite).map_err(|_| wrong("person", "growth-choose")),
        "took-place" => {
            let place = filled.get("place").parse().unwrap_or(usize::MAX);
            let hours =
                filled.get("talked").trim().parse().map_err(|_| wrong("talked-0", "growth-wrong-hours"))?;
            Ok(Change::TookPlace(place, hours))
        }
        _ => {
            let on = At::of_day(filled.get("day")).ok_or_else(|| wrong("day", "budget-wrong-day"))?;
            Ok(Change::Plan(on, filled.get("about").to_owned()))
        }
    }
}

/// `POST /learn/growth/{growth}`.
pub(crate) async fn change_path(me: Me, Named(id): Named<GrowthId>, filled: Filled) -> Answer {
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
    let page = path(&me, id, filled, wrong).await?;
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}
