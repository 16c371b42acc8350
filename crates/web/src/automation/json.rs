//! Stages and conditions as JSON. A stage is moved by a person, so these doors take somebody's session and no token: they do not stand
//! under `/api/v1`, where a session means nothing.

use axum::Json;
use axum::http::StatusCode;
use axum::response::IntoResponse;
use domain::automation::Stage;
use domain::condition::{Standing, steps};
use domain::id::AutomationId;
use domain::person::Role;
use flow::promote;
use serde::{Deserialize, Serialize};

use crate::api::Body;
use crate::error::{Answer, Error};
use crate::page::condition as words;
use crate::visit::{Me, Named};

/// A condition on the way to automatic.
#[derive(Clone, Debug, Serialize)]
pub struct ConditionState {
    /// Its word.
    pub condition: &'static str,
    /// The first stage that asks it, or one that asks more of it than the stage before.
    pub since: &'static str,
    /// `met`, `not_met` or `excepted`.
    pub standing: &'static str,
    /// What is missing, in words.
    pub missing: Option<String>,
    /// The roles that can supply it.
    pub supplied_by: Vec<&'static str>,
}

/// How far an automation may go, and what stands in the way.
#[derive(Clone, Debug, Serialize)]
pub struct Conditions {
    /// The stage it has.
    pub stage: &'static str,
    /// The one it can ask for next.
    pub next: Option<&'static str>,
    /// All conditions.
    pub conditions: Vec<ConditionState>,
}

/// A stage that is asked for.
#[derive(Clone, Debug, Deserialize)]
pub struct Wanted {
    /// The next stage: `design`, `shadow`, `assisted` or `automatic`; or `retired`, for good.
    pub to: String,
    /// Why it is taken out of use; not asked for the other stages.
    #[serde(default)]
    pub why: String,
}

/// `GET /automations/{automation}/conditions.json`: how they stand, for anybody who signed in.
pub(crate) async fn get_conditions(me: Me, Named(id): Named<AutomationId>) -> Answer {
    let found = promote::checklist(me.world(), id).await?;
    let all = steps(&found.facts, &found.automation.duties.exceptions);
    let all = all
        .iter()
        .flat_map(|(step, its)| its.iter().map(|(condition, standing)| (*step, *condition, standing)));
    let conditions = all.map(|(step, condition, standing)| {
        let (word, lack) = match standing {
            Standing::Met => ("met", None),
            Standing::NotMet(lack) => ("not_met", Some(lack)),
            Standing::Excepted(_, lack) => ("excepted", Some(lack)),
        };
        ConditionState {
            condition: condition.as_str(),
            since: step.as_str(),
            standing: word,
            missing: lack.map(|lack| words::lack(me.lang, lack)),
            supplied_by: condition.supplied_by().iter().copied().map(Role::as_str).collect(),
        }
    });
    let stage = found.automation.stage;
    let next = stage.next().map(Stage::as_str);
    Ok(Json(Conditions { stage: stage.as_str(), next, conditions: conditions.collect() }).into_response())
}

/// `POST /automations/{automation}/stage.json`: one stage further, or out of use, for who leads its team; 409 says what is missing.
pub(crate) async fn post_stage(me: Me, Named(id): Named<AutomationId>, Body(wanted): Body<Wanted>) -> Answer {
    let to = Stage::parse(&wanted.to).ok_or_else(|| Error::Unreadable(format!("no stage: {}", wanted.to)))?;
    match to {
        Stage::Retired => flow::automation::retire(me.world(), me.viewer(), id, &wanted.why).await?,
        to => promote::step_up(me.world(), me.viewer(), id, to).await?,
    }
    Ok(StatusCode::NO_CONTENT.into_response())
}
