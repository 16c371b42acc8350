//! Teams: who decides together.

use axum::extract::Query;
use domain::id::TeamId;
use domain::words::Words;
use maud::html;
use store::team::{Team, team_get, team_list, team_members};

use super::{Back, Done, list, sheet, version};
use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::part::{Field, Head, Table, Weight, button, form, link};
use crate::visit::{Me, Named};

/// `GET /settings/teams`.
pub(crate) async fn list_teams(me: Me, done: Query<Done>) -> Answer {
    let lang = me.lang;
    let mut rows = Vec::new();
    for team in team_list(&me.world().store).await? {
        let members = team_members(&me.world().store, team.id).await?.len();
        rows.push(vec![
            html! { a href=(format!("/settings/teams/{}", team.id)) { (me.reader().pick(&team.name)) } },
            html! { (lang.count(members as u64)) },
        ]);
    }
    let caption = lang.word("settings-teams");
    let heads = vec![Head::text(lang.word("settings-team")), Head::number(lang.word("settings-members"))];
    let body = html! { (Table { id: "teams", caption: &caption, heads, rows }) };
    let add = Some(("/settings/teams/new", lang.word("settings-team-new")));
    Ok(list(&me, &done, lang.word("settings-teams"), body, add).await)
}

/// `GET /settings/teams/new`.
pub(crate) async fn new_team(me: Me) -> Answer {
    page(&me, None, &Filled::default(), &Wrong::default(), Back::Plain).await
}

/// `POST /settings/teams/new`.
pub(crate) async fn add_team(me: Me, filled: Filled) -> Answer {
    match flow::settle::team_add(me.world(), me.viewer(), &words(&filled)).await {
        Ok(_) => Ok(me.see("/settings/teams?done=1")),
        Err(error) => {
            let wrong = Wrong::tie(me.lang, error, |_| missing(&filled))?;
            page(&me, None, &filled, &wrong, Back::Refused).await
        }
    }
}

/// `GET /settings/teams/{team}`.
pub(crate) async fn open_team(me: Me, Named(id): Named<TeamId>) -> Answer {
    let team = get(&me, id).await?;
    page(&me, Some(&team), &of_team(&team), &Wrong::default(), Back::Plain).await
}

/// `POST /settings/teams/{team}`.
pub(crate) async fn save_team(me: Me, Named(id): Named<TeamId>, filled: Filled) -> Answer {
    let team = get(&me, id).await?;
    let version = version(filled.get("version"))?;
    match flow::settle::team_set(me.world(), me.viewer(), id, version, &words(&filled)).await {
        Ok(()) => Ok(me.see("/settings/teams?done=1")),
        Err(flow::Error::Changed) => {
            page(&me, Some(&team), &of_team(&team), &Wrong::default(), Back::Changed).await
        }
        Err(error) => {
            let wrong = Wrong::tie(me.lang, error, |_| missing(&filled))?;
            page(&me, Some(&team), &filled, &wrong, Back::Refused).await
        }
    }
}

async fn get(me: &Me, id: TeamId) -> Result<Team, Error> {
    team_get(&me.world().store, id).await?.ok_or(Error::NotFound)
}

fn words(filled: &Filled) -> Words {
    Words::new(filled.get("name_en"), filled.get("name_nl"))
}

fn missing(filled: &Filled) -> &'static str {
    if filled.get("name_en").trim().is_empty() { "name_en" } else { "name_nl" }
}

fn of_team(team: &Team) -> Filled {
    let (en, nl) = (team.name.en.clone(), team.name.nl.clone());
    Filled::of([("name_en", en), ("name_nl", nl), ("version", team.version.to_string())])
}

async fn page(me: &Me, team: Option<&Team>, filled: &Filled, wrong: &Wrong, back: Back) -> Answer {
    let lang = me.lang;
    let path = team.map_or("/settings/teams/new".to_owned(), |team| format!("/settings/teams/{}", team.id));
    let body = html! {
        (back.said(lang))
        (wrong.summary(lang))
        (form::post(&path, html! {
            (form::hidden("version", filled.get("version")))
            (Field::text("name_en", lang.word("settings-name-en")).value(filled.get("name_en")).error(wrong.of("name_en")).most(200))
            (Field::text("name_nl", lang.word("settings-name-nl")).value(filled.get("name_nl")).error(wrong.of("name_nl")).most(200))
            (form::actions(html! {
                (button(Weight::Primary, lang.word("account-save")))
                (link(Weight::Plain, "/settings/teams", lang.word("settings-back")))
            }))
        }))
    };
    let title = team.map_or(lang.word("settings-team-new"), |team| me.reader().pick(&team.name));
    Ok(me.show_as(back.status(), sheet(title, None, body)).await)
}
