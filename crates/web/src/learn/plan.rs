//! The literacy plan: open it, write it, look at it again.

use axum::http::StatusCode;
use domain::id::AutomationId;
use domain::literacy::{LiteracyRefusal, Need, ROLES};
use domain::person::Role;
use flow::Refusal;
use flow::literacy::{Change, change, learned, plan};

use crate::automation::{automation, team};
use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::page::learn::{PlanPage, field};
use crate::visit::{Me, Named};

async fn page(me: &Me, id: AutomationId, filled: Filled, wrong: Wrong) -> Result<PlanPage, Error> {
    let automation = automation(me, id).await?;
    let (db, team) = (&me.world().store, team(me, &automation).await?);
    let name = store::team::team_get(db, team).await?.map(|team| me.reader().pick(&team.name));
    Ok(PlanPage {
        id: id.to_string(),
        name: me.reader().pick(&automation.name),
        team: name.unwrap_or_default(),
        plan: plan(db, id).await?,
        portion: flow::practice::portion(me.world(), id).await?,
        known: flow::quiz::shown(db, team).await?,
        minutes: learned(db, id).await?,
        keeps: me.viewer().is(Role::Hr) || me.viewer().leads(team),
        filled,
        wrong,
    })
}

/// `GET /learn/{automation}/plan`.
pub(crate) async fn open_plan(me: Me, Named(id): Named<AutomationId>) -> Answer {
    let page = page(&me, id, Filled::default(), Wrong::default()).await?;
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `POST /learn/{automation}/plan`: what each role does and is to know, or what was found when it was looked at again.
pub(crate) async fn save_plan(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let said = if filled.names().any(|name| name == "found") {
        Change::Evaluated(filled.get("found").to_owned())
    } else {
        let text = |what: &str, role| filled.get(&field(what, role)).to_owned();
        let needs = ROLES.map(|role| Need { role, does: text("does", role), goal: text("goal", role) });
        Change::Needs(needs.to_vec(), filled.get("version").parse().unwrap_or(-1))
    };
    match change(me.world(), me.viewer(), id, said).await {
        Ok(()) => Ok(me.see(&format!("/learn/{id}/plan"))),
        Err(error) => {
            let at = |refusal: &Refusal| match refusal {
                Refusal::Literacy(LiteracyRefusal::LongWords) if !filled.has("found") => "does-colleague",
                _ => "found",
            };
            let wrong = Wrong::tie(me.lang, error, at)?;
            let page = page(&me, id, filled, wrong).await?;
            Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
        }
    }
}
