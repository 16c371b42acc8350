//! One's own page: name, language, password, and the figures that nobody else ever sees.

use axum::extract::Query;
use axum::http::StatusCode;
use flow::Refusal;
use flow::access::AccessRefusal;
use lang::Lang;
use maud::{Markup, html};
use serde::Deserialize;
use tower_sessions::Session;

use crate::door::said;
use crate::error::Answer;
use crate::filled::{Filled, Wrong};
use crate::page::Sheet;
use crate::part::{Field, Weight, button, definitions, form};
use crate::session;
use crate::shell::Room;
use crate::visit::Me;

pub(crate) mod notice;

/// What was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Done {
    done: String,
}

/// `GET /me`.
pub(crate) async fn open_me(me: Me, Query(done): Query<Done>) -> Answer {
    let filled = Filled::of([("name", me.name()), ("lang", me.lang.tag())]);
    let words = match done.done.as_str() {
        "name" => Some(me.lang.word("account-me-saved")),
        "password" => Some(me.lang.word("account-password-changed")),
        _ => None,
    };
    Ok(me.show(sheet(&me, &filled, &Wrong::default(), words).await?).await)
}

/// `POST /me`.
pub(crate) async fn save_me(me: Me, filled: Filled) -> Answer {
    let lang = crate::language::of_tag(filled.get("lang")).unwrap_or(me.lang);
    match flow::settle::own_set(me.world(), me.viewer(), filled.get("name"), lang.tag()).await {
        Ok(()) => Ok(me.see("/me?done=name")),
        Err(error) => {
            let wrong = Wrong::tie(me.lang, error, |_| "name")?;
            Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, sheet(&me, &filled, &wrong, None).await?).await)
        }
    }
}

/// `POST /me/password`. One's sessions elsewhere end; this one stays.
pub(crate) async fn change_password(me: Me, session: Session, filled: Filled) -> Answer {
    let (old, new) = (filled.get("old"), filled.get("password"));
    match flow::settle::password_change(me.world(), me.viewer(), old, new).await {
        Ok(()) => {
            session::end_others(&me.app, &session, me.person()).await?;
            Ok(me.see("/me?done=password"))
        }
        Err(error) => {
            let wrong = Wrong::tie(me.lang, error, |refusal| match refusal {
                Refusal::Access(AccessRefusal::WrongPassword) => "old",
                _ => "password",
            })?;
            let own = Filled::of([("name", me.name()), ("lang", me.lang.tag())]);
            Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, sheet(&me, &own, &wrong, None).await?).await)
        }
    }
}

async fn sheet(
    me: &Me,
    filled: &Filled,
    wrong: &Wrong,
    words: Option<String>,
) -> Result<Sheet, crate::error::Error> {
    let lang = me.lang;
    let figures = flow::review::own_figures(me.world(), me.person()).await?;
    let body = html! {
        (said(lang, words))
        (wrong.summary(lang))
        div class="columns" {
            section { h2 { (lang.word("account-me-about")) } (about(lang, filled, wrong)) }
            section { h2 { (lang.word("account-me-password")) } (password(lang, wrong)) }
        }
        section {
            h2 { (lang.word("account-figures")) }
            p { (lang.word("account-figures-yours")) }
            (own_figures(lang, &figures))
        }
    };
    let title = lang.word("room-me");
    Ok(Sheet { title, lede: None, here: Some(Room::Me), body, script: None })
}

fn about(lang: Lang, filled: &Filled, wrong: &Wrong) -> Markup {
    let languages = [("en", "English"), ("nl", "Nederlands")];
    form::post(
        "/me",
        html! {
            (Field::text("name", lang.word("account-name")).value(filled.get("name")).error(wrong.of("name"))
                .autocomplete("name").most(200))
            (Field::radios("lang", lang.word("account-language"), languages).value(filled.get("lang")))
            (form::actions(button(Weight::Primary, lang.word("account-save"))))
        },
    )
}

fn password(lang: Lang, wrong: &Wrong) -> Markup {
    form::post(
        "/me/password",
        html! {
            (Field::password("old", lang.word("account-password-old"), "current-password").error(wrong.of("old")))
            (Field::password("password", lang.word("account-password-new"), "new-password")
                .hint(lang.word("account-password-rule")).error(wrong.of("password")))
            p class="note" { (lang.word("account-password-others")) }
            (form::actions(button(Weight::Primary, lang.word("account-password-change"))))
        },
    )
}

fn own_figures(lang: Lang, figures: &flow::review::OwnFigures) -> Markup {
    definitions([
        (lang.word("account-figures-done"), lang.count(figures.done)),
        (lang.word("account-figures-judged-first"), lang.count(figures.judged_first)),
        (lang.word("account-figures-kept-own"), lang.count(figures.kept_own)),
    ])
}
