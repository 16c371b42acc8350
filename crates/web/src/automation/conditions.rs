//! The conditions of an automation: the checklist for everybody, and what each role notes for it.

use axum::extract::Query;
use axum::http::StatusCode;
use domain::automation::{AutomationRefusal, DutyRefusal, Freed, Stage};
use domain::condition::{Condition, ExceptionRefusal, Lack};
use domain::id::{AutomationId, PersonId};
use domain::information::{Council, Information, InformationRefusal, Reply};
use domain::person::Role;
use domain::pilot::{Pilot, PilotRefusal};
use domain::time::At;
use flow::{Refusal, duty, promote};

use crate::desk::Asked;
use crate::error::{Answer, Error, sentence};
use crate::filled::{Filled, Wrong};
use crate::page::automation::{Conditions, FreedAsked, Linked, May};
use crate::visit::{Me, Named, names};

/// Most uses of freed hours that are read.
const MOST: usize = 20;

async fn page(me: &Me, id: AutomationId) -> Result<Conditions, Error> {
    let found = promote::checklist(me.world(), id).await?;
    let (viewer, automation) = (me.viewer(), found.automation);
    let owners = automation.duties.exceptions.iter().map(|it| it.owner);
    let informed = &automation.duties.informed;
    let noted = informed.iter().flat_map(|it| it.replies.iter().map(|reply| reply.by).chain([it.by]));
    let noted: Vec<PersonId> = noted.flatten().collect();
    let names = names(me, automation.duties.overseers.iter().copied().chain(owners).chain(noted)).await?;
    let lead = viewer.leads(found.stream.team);
    let may = May {
        lead,
        team: viewer.may_decide(found.stream.team),
        inform: lead || viewer.is(Role::Hr) || viewer.is(Role::Representative),
        council: viewer.is(Role::Representative),
        except: viewer.is(Role::Leader),
        oversee: automation.duties.overseers.contains(&viewer.person),
    };
    let works = promote::linked(me.world(), viewer, found.stream.team, id).await?;
    let team = promote::could_oversee(me.world(), found.stream.team).await?;
    let work = |work: &domain::work::Work| Linked {
        id: work.id.to_string(),
        what: work.what.clone(),
        unwanted: work.is_unwanted(),
        voted: work.tally.is_some(),
        once: work.automation != Some(id),
    };
    let asked = automation.duties.freed_asked.as_ref();
    Ok(Conditions {
        works: works.iter().map(work).collect(),
        asked: asked.map(|it| FreedAsked {
            freed: it.what.clone(),
            agreed: [it.agreed.len(), team.len()],
            mine: it.agreed.contains(&viewer.person),
            may_keep: it.by == viewer.person || lead,
        }),
        id: id.to_string(),
        name: me.reader().pick(&automation.name),
        stage: automation.stage,
        held: automation.held(),
        has_model: automation.model.is_some(),
        facts: found.facts,
        duties: automation.duties,
        pilots: automation.pilots,
        names,
        team: if lead { team } else { vec![] },
        may,
        halt: None,
        filled: Filled::default(),
        wrong: Wrong::default(),
        error: None,
        refused: None,
    })
}

/// `GET /automations/{automation}/conditions`.
pub(crate) async fn open_conditions(me: Me, Named(id): Named<AutomationId>, Query(asked): Asked) -> Answer {
    let mut page = page(&me, id).await?;
    if asked.contains_key("tried") {
        page.halt = Some(duty::halt(me.world(), id).await?);
    }
    Ok(me.show(page.sheet(me.reader())).await)
}

/// The page with what keeps it from going to a stage.
pub(super) async fn show_refused(
    me: &Me,
    id: AutomationId,
    to: Stage,
    lacks: Vec<(Condition, Lack)>,
) -> Answer {
    let page = Conditions { refused: Some((to, lacks)), ..page(me, id).await? };
    Ok(me.show_as(StatusCode::CONFLICT, page.sheet(me.reader())).await)
}

/// The field that a refusal is about; none when it is about the whole.
fn field(refusal: &Refusal) -> Option<&'static str> {
    let Refusal::Automation(refusal) = refusal else { return None };
    match refusal {
        AutomationRefusal::Duty(DutyRefusal::Information(why)) => Some(match why {
            InformationRefusal::NoDocument => "document",
            InformationRefusal::NoRecipients => "recipients",
            InformationRefusal::TooEarly => "told",
            InformationRefusal::StartsBefore => "starts",
            InformationRefusal::NotTheCouncil | InformationRefusal::CouncilHasTheWord => "council",
            InformationRefusal::NothingToAnswer | InformationRefusal::NoAnswer => "reply",
            InformationRefusal::BadAnswerDay => "reply_day",
            InformationRefusal::NothingToDecide | InformationRefusal::NoDecision => "decision",
            InformationRefusal::BadDecisionDay => "decision_day",
        }),
        AutomationRefusal::Duty(DutyRefusal::Exception(why)) => match why {
            ExceptionRefusal::Never => None,
            ExceptionRefusal::NoReason => Some("why"),
            ExceptionRefusal::BadEnd => Some("until"),
        },
        AutomationRefusal::Duty(DutyRefusal::BadShare) => Some("percent-0"),
        AutomationRefusal::Pilot(why) => match why {
            PilotRefusal::NoHypothesis => Some("hypothesis"),
            PilotRefusal::NoStopRule => Some("stop_rule"),
            PilotRefusal::BadEnd => Some("ends"),
            PilotRefusal::NoReport => Some("report"),
            PilotRefusal::NotInStage | PilotRefusal::NoPilot | PilotRefusal::NotReported => None,
        },
        _ => None,
    }
}

/// Back to the page after a change, or the page with what was typed and why nothing changed.
async fn after(me: &Me, id: AutomationId, filled: Filled, done: Result<(), flow::Error>) -> Answer {
    let refusal = match done {
        Ok(()) => return Ok(me.see(&format!("/automations/{id}/conditions"))),
        Err(flow::Error::Refused(refusal)) if !matches!(refusal, Refusal::Access(_)) => refusal,
        Err(error) => return Err(error.into()),
    };
    let words = sentence(me.lang, &refusal);
    let mut page = page(me, id).await?;
    page.filled = filled;
    match field(&refusal) {
        Some(name) => page.wrong = Wrong::one(name, words),
        None => page.error = Some(words),
    }
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}

/// A day that was typed. What is no day lies at the beginning of time, and the rule for the field says what is wrong with it.
fn day(filled: &Filled, name: &str) -> At {
    At::of_day(filled.get(name)).unwrap_or(At(0))
}

/// `POST /automations/{automation}/declare`.
pub(crate) async fn declare(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let done = duty::declare(me.world(), me.viewer(), id, filled.is("is_not", "yes")).await;
    after(&me, id, filled, done).await
}

/// `POST /automations/{automation}/inform`.
pub(crate) async fn inform(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let record = Information {
        document: filled.get("document").to_owned(),
        told: day(&filled, "told"),
        recipients: filled.get("recipients").to_owned(),
        starts: day(&filled, "starts"),
        council: Council::parse(filled.get("council")).ok_or(Error::NotFound)?,
        answer: String::new(),
        replies: vec![],
        by: None,
    };
    let done = duty::inform(me.world(), me.viewer(), id, record).await;
    after(&me, id, filled, done).await
}

/// `POST /automations/{automation}/answer`: what the works council answered.
pub(crate) async fn answer(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let reply = Reply {
        council: Council::parse(filled.get("reply")).ok_or(Error::NotFound)?,
        words: domain::case::tidy(filled.get("reply_words")),
        day: Some(day(&filled, "reply_day")),
        decision: None,
        by: None,
    };
    let done = duty::answer(me.world(), me.viewer(), id, reply).await;
    after(&me, id, filled, done).await
}

/// `POST /automations/{automation}/resolve`: what was decided on the answer.
pub(crate) async fn resolve(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let (words, on) = (filled.get("decision"), day(&filled, "decision_day"));
    let done = duty::resolve(me.world(), me.viewer(), id, words, on).await;
    after(&me, id, filled, done).await
}

/// `POST /automations/{automation}/except`.
pub(crate) async fn except(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let condition = Condition::parse(filled.get("condition")).ok_or(Error::NotFound)?;
    let (why, until) = (filled.get("why"), day(&filled, "until"));
    let done = duty::except(me.world(), me.viewer(), id, condition, why, until).await;
    after(&me, id, filled, done).await
}

/// `POST /automations/{automation}/overseers`.
pub(crate) async fn name_overseers(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let people: Result<Vec<PersonId>, _> = filled.all("overseer").into_iter().map(str::parse).collect();
    let people = people.map_err(|_| Error::NotFound)?;
    let done = duty::name_overseers(me.world(), me.viewer(), id, people).await;
    after(&me, id, filled, done).await
}

/// `POST /automations/{automation}/try-stop`.
pub(crate) async fn try_stop(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    match duty::try_stop(me.world(), me.viewer(), id).await {
        Ok(()) => Ok(me.see(&format!("/automations/{id}/conditions?tried=1#oversee"))),
        refused => after(&me, id, filled, refused).await,
    }
}

/// `POST /automations/{automation}/freed`. A line with neither words nor a share is left out.
pub(crate) async fn assign_freed(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let line = |at: usize| {
        let (to, percent) = (filled.get(&format!("to-{at}")), filled.get(&format!("percent-{at}")));
        let said = !to.trim().is_empty() || !percent.trim().is_empty();
        // What is no whole percentage is none, and the rule refuses it.
        said.then(|| Freed {
            to: domain::case::tidy(to),
            percent: percent.trim().parse().unwrap_or_default(),
        })
    };
    let freed = (0..MOST).filter_map(line).collect();
    let done = duty::free(me.world(), me.viewer(), id, freed).await;
    after(&me, id, filled, done).await
}

/// `POST /automations/{automation}/freed/say`.
pub(crate) async fn say_freed(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let done = match filled.get("says") {
        "keep" => duty::keep_freed(me.world(), me.viewer(), id).await,
        says => duty::agree_freed(me.world(), me.viewer(), id, says == "yes").await,
    };
    after(&me, id, filled, done).await
}

/// `POST /automations/{automation}/pilot`.
pub(crate) async fn begin_pilot(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let pilot = Pilot {
        hypothesis: domain::case::tidy(filled.get("hypothesis")),
        stop_rule: domain::case::tidy(filled.get("stop_rule")),
        ends: day(&filled, "ends"),
        report: String::new(),
    };
    let done = duty::begin_pilot(me.world(), me.viewer(), id, pilot).await;
    after(&me, id, filled, done).await
}

/// `POST /automations/{automation}/pilot/report`.
pub(crate) async fn report_pilot(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    let done = duty::report_pilot(me.world(), me.viewer(), id, filled.get("report")).await;
    after(&me, id, filled, done).await
}
