//! Settings: people, teams, streams, tokens, work, connections. Refusals come back as the same form, with nothing lost.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use domain::person::Role;
use flow::Tesseract;
use lang::Lang;
use maud::{Markup, html};
use serde::Deserialize;

use crate::door::said;
use crate::error::{Answer, Error};
use crate::page::Sheet;
use crate::part::{Notice, Weight, link, notice};
use crate::shell::Room;
use crate::visit::{Me, may_open};

pub(crate) mod connection;
pub(crate) mod country;
pub(crate) mod outlet;
pub(crate) mod paper;
pub(crate) mod person;
pub(crate) mod stream;
pub(crate) mod team;
pub(crate) mod token;
pub(crate) mod work;

/// What installs Tesseract with the languages we ask for, on Debian and Ubuntu.
const INSTALL: &str = "sudo apt-get install tesseract-ocr tesseract-ocr-nld tesseract-ocr-eng";

/// What was just done.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Done {
    done: String,
}

/// How a form comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Back {
    /// As it was asked for.
    Plain,
    /// Something in it was refused.
    Refused,
    /// Somebody else was earlier: these are the values of now.
    Changed,
}

impl Back {
    const fn status(self) -> StatusCode {
        match self {
            Back::Plain => StatusCode::OK,
            Back::Refused => StatusCode::UNPROCESSABLE_ENTITY,
            Back::Changed => StatusCode::CONFLICT,
        }
    }

    fn said(self, lang: Lang) -> Markup {
        html! { @if self == Back::Changed { (notice(lang, Notice::Warn, lang.word("settings-changed"))) } }
    }
}

/// `GET /settings`.
pub(crate) async fn open_settings(me: Me) -> Answer {
    let lang = me.lang;
    let all = [
        ("/settings/people", lang.word("settings-people"), lang.word("settings-people-about")),
        ("/settings/teams", lang.word("settings-teams"), lang.word("settings-teams-about")),
        ("/settings/streams", lang.word("settings-streams"), lang.word("settings-streams-about")),
        ("/import", lang.word("settings-import"), lang.word("settings-import-about")),
        ("/settings/tokens", lang.word("settings-tokens"), lang.word("settings-tokens-about")),
        ("/settings/work", lang.word("settings-work"), lang.word("settings-work-about")),
        ("/settings/country", lang.word("country-title"), lang.word("country-settings-about")),
        ("/settings/connections", lang.word("settings-connections"), lang.word("settings-connections-about")),
    ];
    let body = html! {
        ul class="stack" {
            @for (path, name, about) in all.iter().filter(|(path, ..)| may_open(me.viewer(), path)) {
                li { a href=(path) { (name) } " " span class="note" { (about) } }
            }
        }
        @if me.viewer().is(Role::Administrator) { (reads(lang, me.world().reader().tesseract())) }
    };
    Ok(me.show(sheet(lang.word("room-settings"), None, body)).await)
}

/// What reads scans and photos here, or what to install so that something does.
fn reads(lang: Lang, found: Option<&Tesseract>) -> Markup {
    html! {
        h2 { (lang.word("settings-reads")) }
        @match found {
            Some(it) => p { (lang.text("settings-reads-with", &[
                ("version", it.version.as_str().into()), ("languages", languages(lang, &it.languages).into()),
            ])) },
            None => {
                (notice(lang, Notice::Warn, lang.word("settings-reads-without")))
                pre { code { (INSTALL) } }
            },
        }
    }
}

/// Languages by name; one that we do not ask for by the word that Tesseract has for it.
fn languages(lang: Lang, codes: &[String]) -> String {
    let name = |code: &String| match code.as_str() {
        "nld" => lang.word("settings-reads-dutch"),
        "eng" => lang.word("settings-reads-english"),
        other => other.to_owned(),
    };
    codes.iter().map(name).collect::<Vec<_>>().join(", ")
}

fn sheet(title: String, lede: Option<String>, body: Markup) -> Sheet {
    Sheet { title, lede, here: Some(Room::Settings), body, script: None }
}

/// A list with what was just done above it and a way to add below it.
async fn list(
    me: &Me,
    done: &Query<Done>,
    title: String,
    body: Markup,
    add: Option<(&str, String)>,
) -> Response {
    let words = (!done.done.is_empty()).then(|| me.lang.word("settings-done"));
    let body = html! {
        (said(me.lang, words))
        (body)
        @if let Some((path, words)) = add { p class="actions" { (link(Weight::Plain, path, words)) } }
    };
    me.show(sheet(title, None, body)).await
}

/// A secret that is shown this once.
async fn show_once(me: &Me, title: String, about: String, secret: &str, back: &str) -> Answer {
    let body = html! {
        (notice(me.lang, Notice::Warn, about))
        p { code class="page-words" { (secret) } }
        p class="actions" { (link(Weight::Plain, back, me.lang.word("settings-back"))) }
    };
    Ok(me.show(sheet(title, None, body)).await)
}

/// The version that a form was made from.
fn version(text: &str) -> Result<i64, Error> {
    text.parse().map_err(|_| Error::Unreadable("version".to_owned()))
}
