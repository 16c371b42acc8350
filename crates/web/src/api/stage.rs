//! Stages and conditions for programs. A stage is moved by a person, so these doors take somebody's session and no token.

use axum::Json;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::automation::Stage;
use domain::condition::{Standing, checklist};
use domain::id::AutomationId;
use domain::person::Role;
use flow::promote;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::Body;
use crate::error::{Answer, Error, Problem};
use crate::page::condition as words;
use crate::visit::{Me, Named};

/// A condition on the way to automatic.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct ConditionState {
    /// Its word.
    pub condition: &'static str,
    /// The first stage that asks it.
    pub since: &'static str,
    /// `met`, `not_met` or `excepted`.
    pub standing: &'static str,
    /// What is missing, in words.
    pub missing: Option<String>,
    /// The roles that can supply it.
    pub supplied_by: Vec<&'static str>,
}

/// How far an automation may go, and what stands in the way.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Conditions {
    /// The stage it has.
    pub stage: &'static str,
    /// The one it can ask for next.
    pub next: Option<&'static str>,
    /// All conditions.
    pub conditions: Vec<ConditionState>,
}

/// A stage that is asked for.
#[derive(Clone, Debug, Deserialize, ToSchema)]
pub struct Wanted {
    /// The next stage: `design`, `shadow`, `assisted` or `automatic`.
    pub to: String,
}

/// Read how the conditions of an automation stand. With the session of anybody who signed in.
#[utoipa::path(
    get, path = "/api/v1/automations/{automation}/conditions",
    params(("automation" = String, Path, description = "The id of the automation")),
    responses((status = 200, description = "The conditions", body = Conditions), (status = 404, description = "There is none", body = Problem))
)]
pub(crate) async fn get_conditions(me: Me, Named(id): Named<AutomationId>) -> Answer {
    let found = promote::checklist(me.world(), id).await?;
    let all = checklist(Stage::Automatic, &found.facts, &found.automation.duties.exceptions);
    let conditions = all.iter().map(|(condition, standing)| {
        let (word, lack) = match standing {
            Standing::Met => ("met", None),
            Standing::NotMet(lack) => ("not_met", Some(lack)),
            Standing::Excepted(_, lack) => ("excepted", Some(lack)),
        };
        ConditionState {
            condition: condition.as_str(),
            since: condition.since().as_str(),
            standing: word,
            missing: lack.map(|lack| words::lack(me.lang, lack)),
            supplied_by: condition.supplied_by().iter().copied().map(Role::as_str).collect(),
        }
    });
    let stage = found.automation.stage;
    let next = stage.next().map(Stage::as_str);
    Ok(Json(Conditions { stage: stage.as_str(), next, conditions: conditions.collect() }).into_response())
}

/// Take an automation one stage further. With the session of who leads its team; refused with what is missing.
#[utoipa::path(
    post, path = "/api/v1/automations/{automation}/stage", request_body = Wanted,
    params(("automation" = String, Path, description = "The id of the automation")),
    responses(
        (status = 204, description = "It went there"),
        (status = 403, description = "The session is of nobody who leads its team", body = Problem),
        (status = 409, description = "Conditions do not hold; the title says which", body = Problem),
        (status = 422, description = "It cannot go there from where it is", body = Problem),
    )
)]
pub(crate) async fn post_stage(me: Me, Named(id): Named<AutomationId>, Body(wanted): Body<Wanted>) -> Answer {
    let to = Stage::parse(&wanted.to).ok_or_else(|| Error::Unreadable(format!("no stage: {}", wanted.to)))?;
    promote::step_up(me.world(), me.viewer(), id, to).await?;
    Ok(StatusCode::NO_CONTENT.into_response())
}
