//! Automations: the list, one of them, its stop button, its stages, its card and its proof.

use axum::extract::Query;
use axum::http::StatusCode;
use domain::automation::{Automation, AutomationRefusal, Card, Stage};
use domain::id::{AutomationId, TeamId};
use domain::stream::Stream;
use domain::words::Words;
use flow::{Refusal, automation as verb};
use stats::scan::Target as Promise;

use crate::desk::Asked;
use crate::error::{Answer, Error, sentence, status};
use crate::filled::Filled;
use crate::page::automation::{Automations, Edit};
use crate::visit::{Me, Named};

pub(crate) mod budget;
pub(crate) mod conditions;
pub(crate) mod json;
pub(crate) mod together;
mod view;

/// `GET /automations`.
pub(crate) async fn list_automations(me: Me) -> Answer {
    let all = verb::list(me.world(), me.viewer()).await?;
    let rows = all.iter().map(|overview| view::overview(me.reader(), overview)).collect();
    let may_create = crate::visit::may_open(me.viewer(), "/automations/new");
    Ok(me.show(Automations { rows, may_create }.sheet(me.reader())).await)
}

/// `GET /automations/{automation}`.
pub(crate) async fn open_automation(me: Me, Named(id): Named<AutomationId>) -> Answer {
    let story = verb::get(me.world(), me.viewer(), id).await?;
    Ok(me.show(view::automation(&me, &story).await?.sheet(me.reader())).await)
}

/// Back to the page after a change, or the page with why it was not made.
async fn after<T>(me: &Me, id: AutomationId, done: Result<T, flow::Error>) -> Answer {
    match done {
        Ok(_) => Ok(me.see(&format!("/automations/{id}"))),
        Err(flow::Error::Refused(refusal)) => {
            let story = verb::get(me.world(), me.viewer(), id).await?;
            let mut page = view::automation(me, &story).await?;
            page.error = Some(sentence(me.lang, &refusal));
            Ok(me.show_as(status(&refusal), page.sheet(me.reader())).await)
        }
        Err(error) => Err(error.into()),
    }
}

/// `POST /automations/{automation}/stop`, for everybody who signed in.
pub(crate) async fn stop_automation(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let done = verb::stop(me.world(), me.viewer(), id, filled.get("why")).await;
    after(&me, id, done).await
}

/// `POST /automations/{automation}/restart`.
pub(crate) async fn restart_automation(me: Me, Named(id): Named<AutomationId>) -> Answer {
    match verb::restart(me.world(), me.viewer(), id).await {
        Err(flow::Error::Refused(Refusal::Automation(AutomationRefusal::Conditions(lacks)))) => {
            conditions::show_refused(&me, id, automation(&me, id).await?.held(), lacks).await
        }
        done => after(&me, id, done).await,
    }
}

fn stage(filled: &Filled) -> Result<Stage, Error> {
    Stage::parse(filled.get("to")).ok_or(Error::NotFound)
}

/// `POST /automations/{automation}/up`.
pub(crate) async fn step_up_automation(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let to = stage(&filled)?;
    let done = verb::step_up(me.world(), me.viewer(), id, to).await;
    match done {
        Err(flow::Error::Refused(Refusal::Automation(AutomationRefusal::Conditions(lacks)))) => {
            conditions::show_refused(&me, id, to, lacks).await
        }
        done => after(&me, id, done).await,
    }
}

/// `POST /automations/{automation}/down`.
pub(crate) async fn step_down_automation(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let done = verb::step_down(me.world(), me.viewer(), id, stage(&filled)?).await;
    after(&me, id, done).await
}

/// `POST /automations/{automation}/retire`.
pub(crate) async fn retire_automation(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let done = verb::retire(me.world(), me.viewer(), id, filled.get("why")).await;
    after(&me, id, done).await
}

/// `GET /automations/{automation}/target`.
pub(crate) async fn open_target(me: Me, Named(id): Named<AutomationId>, Query(asked): Asked) -> Answer {
    let story = verb::get(me.world(), me.viewer(), id).await?;
    let mut page = view::target(&me, &story);
    page.tried = asked.get("proof").map(|word| word == "yes");
    Ok(me.show(page.sheet(me.reader())).await)
}

/// Back to the proof, or the page with why nothing was done.
async fn after_proof(
    me: &Me,
    id: AutomationId,
    done: Result<Option<bool>, flow::Error>,
    typed: [String; 2],
) -> Answer {
    let refusal = match done {
        Ok(Some(true)) => return Ok(me.see(&format!("/automations/{id}/target?proof=yes"))),
        Ok(Some(false)) => return Ok(me.see(&format!("/automations/{id}/target?proof=no"))),
        Ok(None) => return Ok(me.see(&format!("/automations/{id}/target"))),
        Err(flow::Error::Refused(refusal)) => sentence(me.lang, &refusal),
        Err(error) => return Err(error.into()),
    };
    refuse_proof(me, id, refusal, typed).await
}

async fn refuse_proof(me: &Me, id: AutomationId, why: String, typed: [String; 2]) -> Answer {
    let story = verb::get(me.world(), me.viewer(), id).await?;
    let mut page = view::target(me, &story);
    page.error = Some(why);
    page.typed = typed;
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}

/// The promise that was typed: a share of right ones and how sure, both as percentages.
fn promise(filled: &Filled) -> Option<Promise> {
    Promise::new(1.0 - filled.share("right")?, 1.0 - filled.share("confidence")?)
}

fn typed(filled: &Filled) -> [String; 2] {
    ["right", "confidence"].map(|name| filled.get(name).to_owned())
}

/// `POST /automations/{automation}/prove`.
pub(crate) async fn try_proof(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let Some(promise) = promise(&filled) else {
        return refuse_proof(&me, id, me.lang.word("automation-promise-wrong"), typed(&filled)).await;
    };
    let done = verb::prove(me.world(), me.viewer(), id, promise).await;
    after_proof(&me, id, done.map(Some), typed(&filled)).await
}

/// `POST /automations/{automation}/limit`.
pub(crate) async fn take_limit(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let calibration = filled.get("calibration").parse().map_err(|_| Error::NotFound)?;
    let done = verb::take_limit(me.world(), me.viewer(), id, calibration).await;
    after_proof(&me, id, done.map(|_| None), typed(&filled)).await
}

/// `POST /automations/{automation}/model`.
pub(crate) async fn take_model(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let model = filled.get("model").parse().map_err(|_| Error::NotFound)?;
    let done = verb::take_model(me.world(), me.viewer(), id, model).await;
    after_proof(&me, id, done.map(|_| None), typed(&filled)).await
}

/// `GET /automations/{automation}/history`.
pub(crate) async fn open_history(me: Me, Named(id): Named<AutomationId>) -> Answer {
    let page = view::history(&me, id).await?;
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `GET /automations/{automation}/card`.
pub(crate) async fn edit_card(me: Me, Named(id): Named<AutomationId>) -> Answer {
    let (automation, versions, _) = flow::register::card_versions(me.world(), id).await?;
    let (id, seen) = (Some(id.to_string()), versions.len().to_string());
    let edit = Edit { id, name: automation.name, card: automation.card, seen, ..Edit::default() };
    Ok(me.show(edit.sheet(me.reader())).await)
}

pub(crate) async fn automation(me: &Me, id: AutomationId) -> Result<Automation, Error> {
    store::automation::automation_get(&me.world().store, id).await?.ok_or(Error::NotFound)
}

/// The team of an automation.
pub(crate) async fn team(me: &Me, automation: &Automation) -> Result<TeamId, Error> {
    let stream = store::stream::stream_get(&me.world().store, automation.stream).await?;
    Ok(stream.ok_or(Error::NotFound)?.team)
}

/// Name and card as they were typed.
fn card(filled: &Filled) -> (Words, Card) {
    let words = |name: &str| Words::new(filled.get(&format!("{name}_en")), filled.get(&format!("{name}_nl")));
    let card = Card {
        goal: words("goal"),
        does: words("does"),
        does_not: words("does_not"),
        stays_human: words("stays_human"),
        how_decided: words("how_decided"),
        data: words("data"),
        overseer: words("overseer"),
        appeal: words("appeal"),
    };
    (words("name"), card)
}

/// A name is the one part that has to be there from the first moment.
fn nameless(me: &Me, name: &Words) -> Vec<(&'static str, String)> {
    let missing =
        |field, words: &str| words.is_empty().then(|| (field, me.lang.word("automation-name-missing")));
    [missing("name_en", &name.en), missing("name_nl", &name.nl)].into_iter().flatten().collect()
}

/// `POST /automations/{automation}/card`.
pub(crate) async fn save_card(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let (name, card) = card(&filled);
    let errors = nameless(&me, &name);
    let seen = filled.get("version").to_owned();
    let number = seen.parse().map_err(|_| Error::Unreadable("version".to_owned()))?;
    let typed = Edit { id: Some(id.to_string()), name, card, seen, errors, ..Edit::default() };
    if !typed.errors.is_empty() {
        return Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, typed.sheet(me.reader())).await);
    }
    match verb::card(me.world(), me.viewer(), id, number, typed.name.clone(), typed.card.clone()).await {
        Err(flow::Error::Changed) => {
            let seen = flow::register::card_versions(me.world(), id).await?.1.len().to_string();
            let edit = Edit { seen, changed: true, ..typed };
            Ok(me.show_as(StatusCode::CONFLICT, edit.sheet(me.reader())).await)
        }
        // What was typed stays: it is the card that does not say enough yet.
        Err(flow::Error::Refused(refusal @ Refusal::Automation(AutomationRefusal::Conditions(_)))) => {
            let missing =
                |field, words: &str| words.trim().is_empty().then(|| (field, sentence(me.lang, &refusal)));
            let does_not = &typed.card.does_not;
            let errors = [missing("does_not_en", &does_not.en), missing("does_not_nl", &does_not.nl)];
            let edit = Edit { errors: errors.into_iter().flatten().collect(), ..typed };
            Ok(me.show_as(status(&refusal), edit.sheet(me.reader())).await)
        }
        done => after(&me, id, done).await,
    }
}

/// The form of a new one: the streams that the reader leads, and which of them have an automation in use.
async fn begun(me: &Me) -> Result<Edit, Error> {
    let (db, reader) = (&me.world().store, me.reader());
    let of_reader = store::stream::stream_of_teams(db, &me.viewer().teams).await?;
    let in_use = verb::in_use(db).await?;
    let used = |stream: &Stream| Some((reader.pick(&stream.name), reader.pick(in_use.get(&stream.id)?)));
    Ok(Edit {
        occupied: of_reader.iter().filter_map(used).collect(),
        streams: of_reader.iter().map(|it| (it.id.to_string(), reader.pick(&it.name))).collect(),
        ..Edit::default()
    })
}

/// `GET /automations/new`.
pub(crate) async fn new_automation(me: Me) -> Answer {
    let typed = ["99.5".to_owned(), "95".to_owned()];
    let edit = Edit { typed, ..begun(&me).await? };
    Ok(me.show(edit.sheet(me.reader())).await)
}

/// `POST /automations/new`.
pub(crate) async fn add_automation(me: Me, filled: Filled) -> Answer {
    let (name, card) = card(&filled);
    let mut errors = nameless(&me, &name);
    let promise = promise(&filled);
    if promise.is_none() {
        errors.push(("right", me.lang.word("automation-promise-wrong")));
    }
    let stream = filled.get("stream").parse().map_err(|_| Error::NotFound)?;
    match promise.filter(|_| errors.is_empty()) {
        Some(promise) => {
            let id = verb::create(me.world(), me.viewer(), stream, name, card, promise).await?;
            Ok(me.see(&format!("/automations/{id}")))
        }
        None => {
            let stream = filled.get("stream").to_owned();
            let edit = Edit { name, card, stream, typed: typed(&filled), errors, ..begun(&me).await? };
            Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, edit.sheet(me.reader())).await)
        }
    }
}
