//! The country: whose law on telling people before AI comes counts here. Information, not legal advice.

use axum::extract::Query;
use domain::country::Country;
use flow::promote;
use maud::html;

use super::{Done, list};
use crate::error::{Answer, Error};
use crate::filled::Filled;
use crate::page::condition::{adds, country, law};
use crate::part::form::{actions, post};
use crate::part::{Field, Weight, button, link};
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
        h2 { (lang.word("country-now")) }
        p { (law(lang, now)) }
        h2 { (lang.word("country-others")) }
        @for it in Country::ALL.into_iter().filter(|it| *it != now) { p { strong { (country(lang, it)) "." } (adds(lang, it)) } }
        p class="actions" { (link(Weight::Plain, "/settings", lang.word("settings-back"))) }
    };
    Ok(list(&me, &done, lang.word("country-title"), body, None).await)
}

/// `POST /settings/country`.
pub(crate) async fn save_country(me: Me, filled: Filled) -> Answer {
    let chosen = Country::parse(filled.get("country")).ok_or(Error::NotFound)?;
    promote::country_set(me.world(), me.viewer(), chosen).await?;
    Ok(me.see("/settings/country?done=1"))
}
