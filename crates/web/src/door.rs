//! The door: home, signing in and out, and in a demo a look through somebody else's eyes.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::http::header::SET_COOKIE;
use axum::response::Response;
use domain::id::PersonId;
use domain::person::{Role, Viewer};
use lang::Lang;
use maud::{Markup, html};
use serde::Deserialize;
use tower_sessions::Session;

use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::page::Sheet;
use crate::part::{Field, Notice, Weight, button, form, notice};
use crate::session;
use crate::shell::Room;
use crate::visit::{Visit, may_open};

pub(crate) mod invite;
pub(crate) mod setup;

/// A way to sign in. Single sign-on and passkeys get an entry here: a part of the page, and a handler that ends in
/// `session::begin`, as `sign_in` does.
#[derive(Clone, Copy, Debug)]
enum Way {
    /// An address and a password.
    Password,
}

/// The ways, in the order in which the page offers them.
const WAYS: [Way; 1] = [Way::Password];

/// `GET /`: to where one's work is. A demo opens with the eyes of a colleague.
pub(crate) async fn open_home(visit: Visit, session: Session) -> Answer {
    if let Some(me) = &visit.me {
        return Ok(visit.see(home(&me.viewer).path()));
    }
    if visit.app.settings.demo {
        let people = store::person::person_list(&visit.world().store, None, 100).await?;
        if let Some(colleague) =
            people.iter().find(|person| person.active && person.roles.contains(&Role::Colleague))
        {
            session::begin(&visit.app, &session, colleague.id).await?;
            return Ok(visit.see("/desk"));
        }
    }
    if !visit.app.is_new().await? {
        return Ok(visit.see("/sign-in"));
    }
    let lang = visit.lang;
    let sheet = Sheet {
        title: lang.word("account-new-title"),
        lede: Some(lang.word("account-new-lede")),
        here: None,
        body: html! { p { (lang.word("account-new-link")) } },
        script: None,
    };
    Ok(visit.show(sheet).await)
}

fn home(viewer: &Viewer) -> Room {
    let order = [Room::Desk, Room::Record, Room::Settings, Room::Questions];
    order.into_iter().find(|room| may_open(viewer, room.path())).unwrap_or(Room::Me)
}

/// Where to go after signing in.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Next {
    next: String,
}

/// `GET /sign-in`.
pub(crate) async fn show_sign_in(visit: Visit, Query(next): Query<Next>) -> Answer {
    if visit.me.is_some() {
        return Ok(visit.see("/"));
    }
    let filled = Filled::of([("next", next.next)]);
    Ok(visit.show(sign_in_sheet(visit.lang, &filled, &Wrong::default())).await)
}

/// `POST /sign-in`. A wrong address and a wrong password look the same, and take the same time.
pub(crate) async fn sign_in(visit: Visit, session: Session, filled: Filled) -> Answer {
    let found = flow::settle::sign_in(visit.world(), filled.get("address"), filled.get("password")).await?;
    let Some(person) = found else {
        let wrong = Wrong::one("password", visit.lang.word("account-sign-in-wrong"));
        let sheet = sign_in_sheet(visit.lang, &filled, &wrong);
        return Ok(visit.show_as(StatusCode::UNPROCESSABLE_ENTITY, sheet).await);
    };
    session::begin(&visit.app, &session, person.id).await?;
    Ok(visit.see(filled.get("next")))
}

fn sign_in_sheet(lang: Lang, filled: &Filled, wrong: &Wrong) -> Sheet {
    let body = html! {
        (wrong.summary(lang))
        @for way in WAYS { @match way { Way::Password => (by_password(lang, filled, wrong)) } }
    };
    Sheet { title: lang.word("account-sign-in"), lede: None, here: None, body, script: None }
}

fn by_password(lang: Lang, filled: &Filled, wrong: &Wrong) -> Markup {
    form::post(
        "/sign-in",
        html! {
            (form::hidden("next", filled.get("next")))
            (Field::email("address", lang.word("account-address")).value(filled.get("address")).autocomplete("username"))
            (Field::password("password", lang.word("account-password"), "current-password").error(wrong.of("password")))
            (form::actions(button(Weight::Primary, lang.word("account-sign-in"))))
            p class="note" { (lang.word("account-forgotten")) }
        },
    )
}

/// `POST /sign-out`.
pub(crate) async fn sign_out(visit: Visit, session: Session) -> Answer {
    session.flush().await?;
    let mut response = visit.see("/sign-in");
    if visit.app.settings.secure_cookies {
        // A browser takes nothing back under a `__Host-` name unless it is as strict as it was given.
        let gone =
            format!("{}=; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax", session::cookie_name(true));
        response.headers_mut().append(SET_COOKIE, gone.parse().map_err(|_| Error::Broken(gone))?);
    }
    Ok(response)
}

/// `POST /demo`: go on as somebody else. The route is there in a demo only.
pub(crate) async fn switch_person(visit: Visit, session: Session, filled: Filled) -> Answer {
    let person: PersonId = filled.get("person").parse().map_err(|_| Error::NotFound)?;
    let (_, viewer) = flow::settle::viewer(visit.world(), person).await?.ok_or(Error::NotFound)?;
    session::begin(&visit.app, &session, person).await?;
    // Who was looking at a page that the other may not see starts at the other's own work.
    let back = filled.get("back");
    Ok(visit.see(if may_open(&viewer, back) { back } else { "/" }))
}

/// The people of a demo: what the switch sends, and the name with the roles.
pub(crate) async fn cast(visit: &Visit) -> Result<Vec<(String, String)>, Error> {
    let people = store::person::person_list(&visit.world().store, None, 100).await?;
    let words = |roles: &[Role]| {
        let words: Vec<String> = roles.iter().map(|role| role_name(visit.lang, *role)).collect();
        if words.is_empty() { role_name(visit.lang, Role::Requester) } else { words.join(", ") }
    };
    let active = people.into_iter().filter(|person| person.active);
    Ok(active
        .map(|person| (person.id.to_string(), format!("{} ({})", person.name, words(&person.roles))))
        .collect())
}

/// The name of a role.
pub(crate) fn role_name(lang: Lang, role: Role) -> String {
    match role {
        Role::Requester => lang.word("account-role-requester"),
        Role::Colleague => lang.word("account-role-colleague"),
        Role::Lead => lang.word("account-role-lead"),
        Role::Hr => lang.word("account-role-hr"),
        Role::Representative => lang.word("account-role-representative"),
        Role::Leader => lang.word("account-role-leader"),
        Role::Auditor => lang.word("account-role-auditor"),
        Role::Administrator => lang.word("account-role-administrator"),
    }
}

/// A new password with its rule; the first page and an invitation ask for one.
fn new_password(lang: Lang, wrong: &Wrong) -> Markup {
    html! {
        (Field::password("password", lang.word("account-password-new"), "new-password")
            .hint(lang.word("account-password-rule")).error(wrong.of("password")))
    }
}

/// What is wrong with the one form on a page that is not signed in.
async fn again(visit: &Visit, sheet: Sheet) -> Response {
    visit.show_as(StatusCode::UNPROCESSABLE_ENTITY, sheet).await
}

/// A notice at the top of a page, when there is one.
pub(crate) fn said(lang: Lang, words: Option<String>) -> Markup {
    html! { @if let Some(words) = words { (notice(lang, Notice::Good, words)) } }
}
