//! Questions and worries: the list, asking, answering, handing on, and coming back with a code.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::response::Response;
use domain::automation::Automation;
use domain::concern::{ANSWERERS, Asker, Concern, ConcernRefusal, Draft};
use domain::id::{ConcernId, PersonId};
use domain::person::Role;
use flow::Refusal;
use flow::concern as verb;
use store::person::Person;

use crate::desk::Asked;
use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::page::voice::{AskConcern, CodeAsk, CodeOnce, ConcernRow, Concerns, Eyes, Talk, beginning};
use crate::visit::{Me, Named, Visit, names};

/// The names of all automations, for what a concern is about.
pub(super) async fn automations(visit: &Visit) -> Result<Vec<(String, String)>, Error> {
    let all = store::automation::automation_list(&visit.world().store).await?;
    let named = |it: &Automation| (it.id.to_string(), visit.reader().pick(&it.name));
    Ok(all.iter().map(named).collect())
}

fn about(names: &[(String, String)], it: &Concern) -> Option<String> {
    let id = it.about?.to_string();
    names.iter().find(|(known, _)| *known == id).map(|(_, name)| name.clone())
}

/// `GET /voice/concerns`.
pub(crate) async fn list_concerns(me: Me, Query(asked): Asked) -> Answer {
    let (seen, names) = (verb::overview(me.world(), me.viewer()).await?, automations(&me).await?);
    let now = me.world().now();
    let row = |it: &Concern| ConcernRow {
        id: it.id.to_string(),
        words: it.said.first().map(|said| beginning(&said.words)).unwrap_or_default(),
        about: about(&names, it),
        stands: it.stands(now),
        until: it.until,
    };
    let rows = |list: &[Concern]| list.iter().map(row).collect();
    let page = Concerns {
        numbers: seen.numbers,
        waiting: rows(&seen.waiting),
        mine: rows(&seen.mine),
        answered: rows(&seen.answered),
        asked: asked.contains_key("asked"),
    };
    Ok(me.show(page.sheet(me.reader())).await)
}

/// The name with the roles in which somebody answers.
fn with_roles(visit: &Visit, person: &Person) -> (String, String) {
    let name = |role: &Role| match role {
        Role::Lead => visit.lang.word("concern-role-lead"),
        Role::Hr => visit.lang.word("concern-role-hr"),
        Role::Leader => visit.lang.word("concern-role-leader"),
        _ => visit.lang.word("concern-role-representative"),
    };
    let roles: Vec<String> = person.roles.iter().filter(|role| ANSWERERS.contains(role)).map(name).collect();
    (person.id.to_string(), format!("{} ({})", person.name, roles.join(", ")))
}

async fn people(visit: &Visit) -> Result<Vec<(String, String)>, Error> {
    let owners = verb::owners(visit.world()).await?;
    Ok(owners.iter().map(|person| with_roles(visit, person)).collect())
}

async fn form(me: &Me, filled: Filled, wrong: Wrong) -> Result<AskConcern, Error> {
    Ok(AskConcern { automations: automations(me).await?, people: people(me).await?, filled, wrong })
}

/// `GET /voice/concerns/new`. A page of an automation says what it is about; what is chosen for who asks gives the least away.
pub(crate) async fn new_concern(me: Me, Query(asked): Asked) -> Answer {
    let about = asked.get("about").cloned().unwrap_or_default();
    let filled =
        Filled::of([("about", about.as_str()), ("asker", Asker::Code.as_str()), ("readers", "private")]);
    let page = form(&me, filled, Wrong::default()).await?;
    Ok(me.show(page.sheet(me.reader())).await)
}

/// What was typed, as far as it can be one.
fn draft(me: &Me, filled: &Filled, wrong: &mut Wrong) -> Option<Draft> {
    let owner = filled.get("owner").parse::<PersonId>().ok();
    let asker = Asker::parse(filled.get("asker"));
    let shared = ["shared", "private"].into_iter().find(|word| *word == filled.get("readers"));
    let about = match filled.get("about") {
        "" => Some(None),
        id => id.parse().ok().map(Some),
    };
    if owner.is_none() {
        wrong.add("owner", me.lang.word("concern-wrong-owner"));
    }
    if asker.is_none() {
        wrong.add("asker", me.lang.word("concern-wrong-choice"));
    }
    if shared.is_none() {
        wrong.add("readers", me.lang.word("concern-wrong-choice"));
    }
    if about.is_none() {
        wrong.add("about", me.lang.word("concern-wrong-choice"));
    }
    let words = filled.get("words").to_owned();
    Some(Draft { about: about?, words, asker: asker?, shared: shared? == "shared", owner: owner? })
}

/// `POST /voice/concerns/new`. A code is shown in the answer itself: an address would be kept by the browser.
pub(crate) async fn ask_concern(me: Me, filled: Filled) -> Answer {
    let mut wrong = Wrong::default();
    if let Some(draft) = draft(&me, &filled, &mut wrong) {
        let asker = draft.asker;
        match verb::ask(me.world(), me.viewer(), draft).await {
            Ok(asked) => {
                return Ok(match (asker, asked.code) {
                    (_, Some(code)) => {
                        let address = format!("{}/voice/code", me.app.settings.public_url);
                        me.show(CodeOnce { code, address }.sheet(me.reader())).await
                    }
                    (Asker::Named, None) => me.see(&format!("/voice/concerns/{}", asked.id)),
                    (_, None) => me.see("/voice/concerns?asked=1"),
                });
            }
            Err(error) => wrong = Wrong::tie(me.lang, error, field)?,
        }
    }
    let page = form(&me, filled, wrong).await?;
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}

fn field(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Concern(ConcernRefusal::NoOwner) => "owner",
        _ => "words",
    }
}

async fn talk(visit: &Visit, it: &Concern, eyes: Eyes, filled: Filled, wrong: Wrong) -> Result<Talk, Error> {
    let viewer = visit.me.as_ref().map(|me| &me.viewer).filter(|_| !matches!(eyes, Eyes::Code(_)));
    let owns = viewer.is_some_and(|viewer| viewer.person == it.owner);
    let names = names(visit, it.said.iter().filter_map(|said| said.by).chain([it.owner])).await?;
    let name = |id: PersonId| names.get(&id).cloned().unwrap_or_default();
    let passes = eyes != Eyes::Anybody && it.may_pass(visit.world().now());
    let mut people = if owns || passes { people(visit).await? } else { vec![] };
    people.retain(|(id, _)| *id != it.owner.to_string());
    Ok(Talk {
        id: it.id.to_string(),
        about: about(&automations(visit).await?, it),
        asker: it.asker,
        shared: it.shared,
        owner: name(it.owner),
        stands: it.stands(visit.world().now()),
        until: it.until,
        said: it.said.iter().map(|said| (said.by.map(name), said.words.clone(), said.day)).collect(),
        answers: eyes == Eyes::Anybody && viewer.is_some_and(|viewer| it.may_answer(viewer)),
        people,
        eyes,
        filled,
        wrong,
    })
}

async fn own(me: &Me, id: ConcernId, filled: Filled, wrong: Wrong) -> Result<Talk, Error> {
    let (it, mine) = verb::get(me.world(), me.viewer(), id).await?;
    talk(me, &it, if mine { Eyes::Mine } else { Eyes::Anybody }, filled, wrong).await
}

/// `GET /voice/concerns/{concern}`.
pub(crate) async fn open_concern(me: Me, Named(id): Named<ConcernId>) -> Answer {
    let page = own(&me, id, Filled::default(), Wrong::default()).await?;
    Ok(me.show(page.sheet(me.reader())).await)
}

/// Back to the concern, or the page again with what is wrong.
async fn after(
    me: &Me,
    id: ConcernId,
    done: Result<(), flow::Error>,
    filled: Filled,
    field: &'static str,
) -> Answer {
    let Err(error) = done else { return Ok(me.see(&format!("/voice/concerns/{id}"))) };
    let wrong = Wrong::tie(me.lang, error, |_| field)?;
    let page = own(me, id, filled, wrong).await?;
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}

/// `POST /voice/concerns/{concern}/answer`.
pub(crate) async fn answer_concern(me: Me, Named(id): Named<ConcernId>, filled: Filled) -> Answer {
    // Who may not know of it is told that nothing is there.
    verb::get(me.world(), me.viewer(), id).await?;
    let done = verb::answer(me.world(), me.viewer(), id, filled.get("answer")).await;
    after(&me, id, done, filled, "answer").await
}

/// `POST /voice/concerns/{concern}/reply`.
pub(crate) async fn reply_to_concern(me: Me, Named(id): Named<ConcernId>, filled: Filled) -> Answer {
    let done = verb::reply(me.world(), me.viewer(), id, filled.get("reply")).await;
    after(&me, id, done, filled, "reply").await
}

/// `POST /voice/concerns/{concern}/hand-on`. An owner who handed it on may not be able to read it any more.
pub(crate) async fn hand_concern_on(me: Me, Named(id): Named<ConcernId>, filled: Filled) -> Answer {
    verb::get(me.world(), me.viewer(), id).await?;
    let to = filled.get("to").parse().map_err(|_| flow::Error::from(ConcernRefusal::NoOwner));
    let done = match to {
        Ok(to) => verb::hand_on(me.world(), me.viewer(), id, to).await,
        Err(error) => Err(error),
    };
    if done.is_ok() {
        return Ok(me.see("/voice/concerns"));
    }
    after(&me, id, done, filled, "to").await
}

/// `GET /voice/code`.
pub(crate) async fn show_code(visit: Visit) -> Answer {
    Ok(visit.show(CodeAsk::default().sheet(visit.reader())).await)
}

async fn wrong_code(visit: &Visit, error: flow::Error) -> Result<Response, Error> {
    let wrong = Wrong::tie(visit.lang, error, |_| "code")?;
    Ok(visit.show_as(StatusCode::UNPROCESSABLE_ENTITY, CodeAsk { wrong }.sheet(visit.reader())).await)
}

/// `POST /voice/code`. The code travels in the body: no address, no log and no history of a browser has it.
pub(crate) async fn read_by_code(visit: Visit, filled: Filled) -> Answer {
    let it = match verb::by_code(visit.world(), filled.get("code")).await {
        Ok(it) => it,
        Err(error) => return wrong_code(&visit, error).await,
    };
    let eyes = Eyes::Code(filled.get("code").to_owned());
    let page = talk(&visit, &it, eyes, Filled::default(), Wrong::default()).await?;
    Ok(visit.show(page.sheet(visit.reader())).await)
}

/// `POST /voice/code/reply`.
pub(crate) async fn reply_by_code(visit: Visit, filled: Filled) -> Answer {
    let done = verb::reply_by_code(visit.world(), filled.get("code"), filled.get("reply")).await;
    after_code(&visit, done, filled, "reply").await
}

/// `POST /voice/code/hand-on`.
pub(crate) async fn hand_on_by_code(visit: Visit, filled: Filled) -> Answer {
    let done = match filled.get("to").parse() {
        Ok(to) => verb::hand_on_by_code(visit.world(), filled.get("code"), to).await,
        Err(_) => Err(ConcernRefusal::NoOwner.into()),
    };
    after_code(&visit, done, filled, "to").await
}

/// The concern of the code again, with what is wrong.
async fn after_code(
    visit: &Visit,
    done: Result<(), flow::Error>,
    filled: Filled,
    field: &'static str,
) -> Answer {
    let code = filled.get("code").to_owned();
    let it = match verb::by_code(visit.world(), &code).await {
        Ok(it) => it,
        Err(error) => return wrong_code(visit, error).await,
    };
    let (status, filled, wrong) = match done {
        Ok(()) => (StatusCode::OK, Filled::default(), Wrong::default()),
        Err(error) => (StatusCode::UNPROCESSABLE_ENTITY, filled, Wrong::tie(visit.lang, error, |_| field)?),
    };
    let page = talk(visit, &it, Eyes::Code(code), filled, wrong).await?;
    Ok(visit.show_as(status, page.sheet(visit.reader())).await)
}
