//! The people of the program: who they are, what they are here for, and whether they may sign in.

use axum::extract::Query;
use axum::response::Response;
use domain::id::{PersonId, TeamId};
use domain::person::{PersonRefusal, Role};
use flow::Refusal;
use flow::settle::Profile;
use maud::{Markup, html};
use serde::Deserialize;
use store::person::Person;
use store::team::{Team, team_list, team_of_person};

use super::{Back, Done, list, sheet, show_once, version};
use crate::door::role_name;
use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::part::{Field, Head, Table, Tone, Weight, badge, button, form, link, pager};
use crate::visit::{Me, Named};

/// So many on one page.
const MOST: u32 = 100;

/// Where the list begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct From {
    after: Option<String>,
}

/// `GET /settings/people`.
pub(crate) async fn list_people(me: Me, done: Query<Done>, Query(from): Query<From>) -> Answer {
    let lang = me.lang;
    let people = store::person::person_list(&me.world().store, from.after.as_deref(), MOST).await?;
    let next = people.last().filter(|_| people.len() == MOST as usize);
    let next = next.map(|person| format!("/settings/people?after={}", person.address.replace('+', "%2B")));
    let rows = people.iter().map(|person| row(&me, person)).collect();
    let caption = lang.word("settings-people");
    let heads = vec![
        Head::text(lang.word("account-name")),
        Head::text(lang.word("account-address")),
        Head::text(lang.word("settings-roles")),
        Head::text(lang.word("settings-state")),
    ];
    let body = html! {
        (Table { id: "people", caption: &caption, heads, rows })
        (pager(lang, None, next.as_deref()))
    };
    let add = Some(("/settings/people/new", lang.word("settings-person-new")));
    Ok(list(&me, &done, lang.word("settings-people"), body, add).await)
}

fn row(me: &Me, person: &Person) -> Vec<Markup> {
    let lang = me.lang;
    let roles: Vec<String> = person.roles.iter().map(|role| role_name(lang, *role)).collect();
    let state = match (person.active, person.password.is_some()) {
        (false, _) => badge(Tone::Stop, lang.word("settings-person-inactive")),
        (true, false) => badge(Tone::Warn, lang.word("settings-person-invited")),
        (true, true) => badge(Tone::Good, lang.word("settings-person-active")),
    };
    vec![
        html! { a href=(format!("/settings/people/{}", person.id)) { (person.name) } },
        html! { (person.address) },
        html! { (roles.join(", ")) },
        state,
    ]
}

/// `GET /settings/people/new`.
pub(crate) async fn new_person(me: Me) -> Answer {
    page(&me, None, &Filled::default(), &Wrong::default(), Back::Plain).await
}

/// `POST /settings/people/new`: the link of the invitation is shown this once.
pub(crate) async fn add_person(me: Me, filled: Filled) -> Answer {
    match flow::settle::person_add(me.world(), me.viewer(), &draft(&filled)).await {
        Ok(invite) => invitation(&me, &invite.secret).await,
        Err(error) => {
            let wrong = Wrong::tie(me.lang, error, field)?;
            page(&me, None, &filled, &wrong, Back::Refused).await
        }
    }
}

/// `GET /settings/people/{person}`.
pub(crate) async fn open_person(me: Me, Named(id): Named<PersonId>) -> Answer {
    let person = get(&me, id).await?;
    let filled = of_person(&me, &person).await?;
    page(&me, Some(&person), &filled, &Wrong::default(), Back::Plain).await
}

/// `POST /settings/people/{person}`.
pub(crate) async fn save_person(me: Me, Named(id): Named<PersonId>, filled: Filled) -> Answer {
    let person = get(&me, id).await?;
    let (version, active) = (version(filled.get("version"))?, filled.has("active"));
    match flow::settle::person_set(me.world(), me.viewer(), id, version, &draft(&filled), active).await {
        Ok(()) => Ok(me.see("/settings/people?done=1")),
        Err(flow::Error::Changed) => {
            let filled = of_person(&me, &person).await?;
            page(&me, Some(&person), &filled, &Wrong::default(), Back::Changed).await
        }
        Err(error) => {
            let wrong = Wrong::tie(me.lang, error, field)?;
            page(&me, Some(&person), &filled, &wrong, Back::Refused).await
        }
    }
}

/// `POST /settings/people/{person}/invite`: a new link; the old one is dead.
pub(crate) async fn invite_again(me: Me, Named(id): Named<PersonId>) -> Answer {
    let invite = flow::settle::invite_again(me.world(), me.viewer(), id).await?;
    invitation(&me, &invite.secret).await
}

async fn invitation(me: &Me, secret: &str) -> Answer {
    let link = format!("{}/invite/{secret}", me.app.settings.public_url);
    let (title, about) = (me.lang.word("settings-invited"), me.lang.word("settings-invited-once"));
    show_once(me, title, about, &link, "/settings/people").await
}

async fn get(me: &Me, id: PersonId) -> Result<Person, Error> {
    store::person::person_get(&me.world().store, id).await?.ok_or(Error::NotFound)
}

/// Roles and teams that are not sent are taken away; what is no role or team is not there.
fn draft(filled: &Filled) -> Profile {
    Profile {
        name: filled.get("name").to_owned(),
        address: filled.get("address").to_owned(),
        roles: Role::ALL.into_iter().filter(|role| filled.has(role.as_str())).collect(),
        teams: filled.all("team").into_iter().filter_map(|team| team.parse().ok()).collect(),
    }
}

fn field(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Person(PersonRefusal::NoName) => "name",
        Refusal::Access(flow::access::AccessRefusal::LastAdministrator) => "administrator",
        _ => "address",
    }
}

async fn of_person(me: &Me, person: &Person) -> Result<Filled, Error> {
    let teams: Vec<TeamId> = team_of_person(&me.world().store, person.id).await?;
    let mut fields = vec![
        ("name", person.name.clone()),
        ("address", person.address.clone()),
        ("version", person.version.to_string()),
        ("active", if person.active { "on".to_owned() } else { String::new() }),
    ];
    fields.extend(person.roles.iter().map(|role| (role.as_str(), "on".to_owned())));
    fields.extend(teams.iter().map(|team| ("team", team.to_string())));
    Ok(Filled::of(fields))
}

async fn page(me: &Me, person: Option<&Person>, filled: &Filled, wrong: &Wrong, back: Back) -> Answer {
    let lang = me.lang;
    let teams = team_list(&me.world().store).await?;
    let path =
        person.map_or("/settings/people/new".to_owned(), |person| format!("/settings/people/{}", person.id));
    let body = html! {
        (back.said(lang))
        (wrong.summary(lang))
        (form::post(&path, html! {
            (form::hidden("version", filled.get("version")))
            (Field::text("name", lang.word("account-name")).value(filled.get("name")).error(wrong.of("name")).most(200))
            (Field::email("address", lang.word("account-address")).value(filled.get("address")).error(wrong.of("address")))
            (roles(me, filled, wrong))
            (membership(me, &teams, filled))
            @if person.is_some() {
                (Field::check("active", lang.word("settings-person-may-sign-in"), filled.has("active")))
            }
            (form::actions(html! {
                (button(Weight::Primary, if person.is_some() { lang.word("account-save") } else { lang.word("settings-person-add") }))
                (link(Weight::Plain, "/settings/people", lang.word("settings-back")))
            }))
        }))
        @if let Some(person) = person {
            h2 { (lang.word("settings-invite")) }
            p { (lang.word("settings-invite-about")) }
            (form::press(&format!("/settings/people/{}/invite", person.id), &[], Weight::Plain, lang.word("settings-invite-again")))
        }
    };
    let title = person.map_or(lang.word("settings-person-new"), |person| person.name.clone());
    let response: Response = me.show_as(back.status(), sheet(title, None, body)).await;
    Ok(response)
}

fn roles(me: &Me, filled: &Filled, wrong: &Wrong) -> Markup {
    let lang = me.lang;
    form::group(
        lang.word("settings-roles"),
        html! {
            p class="note" { (lang.word("settings-roles-about")) }
            @for role in Role::ALL.into_iter().filter(|role| *role != Role::Requester) {
                (Field::check(role.as_str(), role_name(lang, role), filled.has(role.as_str())).error(wrong.of(role.as_str())))
            }
        },
    )
}

fn membership(me: &Me, teams: &[Team], filled: &Filled) -> Markup {
    form::group(
        me.lang.word("settings-teams"),
        html! {
            @for (place, team) in teams.iter().enumerate() {
                @let id = team.id.to_string();
                (Field::check("team", me.reader().pick(&team.name), filled.is("team", &id)).value(id.as_str()).id(format!("f-team-{place}")))
            }
        },
    )
}
