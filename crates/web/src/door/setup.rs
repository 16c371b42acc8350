//! The first page of a new installation: an organisation and its first person, behind a link that only the program prints.

use axum::extract::Query;
use domain::person::address;
use flow::Refusal;
use lang::Lang;
use maud::html;
use serde::Deserialize;
use tower_sessions::Session;

use super::{again, new_password};
use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::page::Sheet;
use crate::part::{Field, Weight, button, form};
use crate::session;
use crate::visit::Visit;

/// The secret of the link.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Key {
    key: String,
}

/// `GET /setup?key=…`.
pub(crate) async fn show_setup(visit: Visit, Query(key): Query<Key>) -> Answer {
    must_open(&visit, &key.key).await?;
    let filled = Filled::of([("key", key.key)]);
    Ok(visit.show(sheet(visit.lang, &filled, &Wrong::default())).await)
}

/// `POST /setup`: from now on the link is dead.
pub(crate) async fn set_up(visit: Visit, session: Session, filled: Filled) -> Answer {
    must_open(&visit, filled.get("key")).await?;
    let lang = visit.lang;
    let mut wrong = Wrong::default();
    if filled.get("organisation").trim().is_empty() {
        wrong.add("organisation", lang.word("account-organisation-missing"));
    }
    if filled.get("name").trim().is_empty() {
        wrong.add("name", lang.word("error-person-no-name"));
    }
    if address(filled.get("address")).is_err() {
        wrong.add("address", lang.word("error-no-address"));
    }
    if domain::person::password(filled.get("password")).is_err() {
        wrong.add("password", lang.word("error-person-short-password"));
    }
    if !wrong.is_empty() {
        return Ok(again(&visit, sheet(lang, &filled, &wrong)).await);
    }
    let first = flow::settle::FirstRun {
        organisation: filled.get("organisation").trim().to_owned(),
        name: filled.get("name").to_owned(),
        address: filled.get("address").to_owned(),
        password: filled.get("password").to_owned(),
        lang: lang.tag().to_owned(),
    };
    let made = flow::settle::first_run(visit.world(), filled.get("key"), first).await;
    match made {
        Ok(person) => {
            session::begin(&visit.app, &session, person).await?;
            Ok(visit.see("/settings"))
        }
        Err(error) => {
            let wrong = Wrong::tie(lang, error, |refusal| match refusal {
                Refusal::Person(domain::person::PersonRefusal::NoAddress) => "address",
                Refusal::Person(domain::person::PersonRefusal::ShortPassword) => "password",
                _ => "name",
            })?;
            Ok(again(&visit, sheet(lang, &filled, &wrong)).await)
        }
    }
}

async fn must_open(visit: &Visit, key: &str) -> Result<(), Error> {
    if flow::settle::first_run_opens(visit.world(), key).await? { Ok(()) } else { Err(Error::Gone) }
}

fn sheet(lang: Lang, filled: &Filled, wrong: &Wrong) -> Sheet {
    let text = |name: &'static str, label: String| {
        Field::text(name, label).value(filled.get(name)).error(wrong.of(name)).most(200)
    };
    let body = html! {
        (wrong.summary(lang))
        (form::post("/setup", html! {
            (form::hidden("key", filled.get("key")))
            (text("organisation", lang.word("account-organisation")))
            (text("name", lang.word("account-name")).autocomplete("name"))
            (Field::email("address", lang.word("account-address")).value(filled.get("address"))
                .error(wrong.of("address")).autocomplete("username"))
            (new_password(lang, wrong))
            p class="note" { (lang.word("account-setup-roles")) }
            (form::actions(button(Weight::Primary, lang.word("account-setup-start"))))
        }))
    };
    Sheet {
        title: lang.word("account-setup-title"),
        lede: Some(lang.word("account-setup-lede")),
        here: None,
        body,
        script: None,
    }
}
