//! An invitation: a link that was given to one person, who chooses a password behind it.

use axum::extract::Path;
use lang::Lang;
use maud::html;
use tower_sessions::Session;

use super::{again, new_password};
use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::page::Sheet;
use crate::part::{Weight, button, form};
use crate::session;
use crate::visit::Visit;

/// `GET /invite/{secret}`.
pub(crate) async fn show_invite(visit: Visit, Path(secret): Path<String>) -> Answer {
    let person = flow::settle::invite_person(visit.world(), &secret).await?.ok_or(Error::Gone)?;
    Ok(visit.show(sheet(visit.lang, &person.name, &secret, &Wrong::default())).await)
}

/// `POST /invite/{secret}`: the password is set, the link is dead, the person is in.
pub(crate) async fn take_invite(
    visit: Visit,
    session: Session,
    Path(secret): Path<String>,
    filled: Filled,
) -> Answer {
    let person = flow::settle::invite_person(visit.world(), &secret).await?.ok_or(Error::Gone)?;
    match flow::settle::invite_accept(visit.world(), &secret, filled.get("password")).await {
        Ok(person) => {
            session::begin(&visit.app, &session, person).await?;
            Ok(visit.see("/"))
        }
        Err(error) => {
            let wrong = Wrong::tie(visit.lang, error, |_| "password")?;
            Ok(again(&visit, sheet(visit.lang, &person.name, &secret, &wrong)).await)
        }
    }
}

fn sheet(lang: Lang, name: &str, secret: &str, wrong: &Wrong) -> Sheet {
    let body = html! {
        (wrong.summary(lang))
        (form::post(&format!("/invite/{secret}"), html! {
            (new_password(lang, wrong))
            (form::actions(button(Weight::Primary, lang.word("account-invite-start"))))
        }))
    };
    Sheet {
        title: lang.text("account-invite-title", &[("name", name.into())]),
        lede: Some(lang.word("account-invite-lede")),
        here: None,
        body,
        script: None,
    }
}
