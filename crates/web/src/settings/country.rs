//! The country: whose law on telling people before AI comes counts here. Information, not legal advice.

use axum::extract::Query;
use domain::country::Country;
use flow::promote;
use maud::html;

use super::{Done, list};
use crate::error::{Answer, Error};
use crate::filled::Filled;
use crate::page::condition::{country, law};
use crate::part::form::{actions, post};
use crate::part::{Field, Weight, button};
use crate::visit::Me;

/// `GET /settings/country`.
pub(crate) async fn open_country(me: Me, done: Query<Done>) -> Answer {
    let lang = me.lang;
    let now = promote::country(&me.world().store).await?;
    let all = Country::ALL.into_iter().map(|it| (it.as_str(), country(lang, it)));
    let body = html! {
        p { (lang.word("country-about")) }
        (post("/settings/country", html! {
            (Field::radios("country", lang.word("country-which"), all).value(now.as_str()))
            (actions(button(Weight::Primary, lang.word("country-save"))))
        }))
        @for it in Country::ALL { p { (law(lang, it)) } }
    };
    Ok(list(&me, &done, lang.word("country-title"), body, None).await)
}

/// `POST /settings/country`.
pub(crate) async fn save_country(me: Me, filled: Filled) -> Answer {
    let chosen = Country::parse(filled.get("country")).ok_or(Error::NotFound)?;
    promote::country_set(me.world(), me.viewer(), chosen).await?;
    Ok(me.see("/settings/country?done=1"))
}
