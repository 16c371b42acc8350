//! Appeals: the list, one of them, and how it ends; one's own, and figures.

pub(crate) mod figures;
pub(crate) mod mine;

use std::collections::HashMap;

use axum::extract::Query;
use axum::http::StatusCode;
use domain::appeal::{AppealRefusal, AppealState, Overdue};
use domain::decision::Decision;
use domain::document::{Content, Values};
use domain::field::Field;
use domain::id::AppealId;
use flow::Refusal;
use flow::access::AccessRefusal;
use flow::appeal::{AppealStory, MayEnd};
use flow::case::CaseStory;
use store::Page;

use crate::case::document;
use crate::case::raised::put_right;
use crate::case::view::{self, Cast, stands};
use crate::desk::Asked;
use crate::error::{Answer, Error, sentence};
use crate::filled::Filled;
use crate::page::appeal::{Appeal, Appeals, End, May, Row, Typed};
use crate::page::document::{Blank, Look};
use crate::page::who::Who;
use crate::visit::{Me, Named, names};

/// So many appeals are on a page.
const ROWS: u32 = 25;
/// The words of the two buttons that end an appeal.
pub(crate) const UPHELD: &str = "upheld";
pub(crate) const DISMISSED: &str = "dismissed";

/// A field with what is wrong in it.
type Wrong = (&'static str, String);

/// `GET /appeals`.
pub(crate) async fn list_appeals(me: Me, Query(asked): Asked) -> Answer {
    let open = !asked.contains_key("ended");
    let page = Page::after(asked.get("after").cloned(), ROWS);
    let found = flow::appeal::list(me.world(), me.viewer(), open, &page).await?;
    let decided = found.rows.iter().filter_map(|story| story.decision.as_ref());
    let deciders = decided.filter_map(|decision| decision.by.person());
    let names = names(&me, deciders).await?;
    let automations = automations(&me).await?;
    let cast = Cast { reader: me.reader(), me: Some(me.person()), names: &names, automations: &automations };
    let row = |story: &AppealStory| Row {
        id: story.appeal.id.to_string(),
        kind: story.appeal.kind,
        case: story.case.id.to_string(),
        overdue: waiting(&story.appeal),
        subject: story.case.subject.clone(),
        decided: story.decision.as_ref().map(|it| (it.label.clone(), cast.decider(it.by))),
        raised: story.appeal.raised_at,
        stands: stands(&story.appeal),
    };
    let appeals = Appeals { open, rows: found.rows.iter().map(row).collect(), next: found.next };
    Ok(me.show(appeals.sheet(me.reader())).await)
}

/// Who was told that it is late, as long as it waits.
fn waiting(appeal: &domain::appeal::Appeal) -> Option<Overdue> {
    appeal.overdue.clone().filter(|_| appeal.state == AppealState::Open)
}

async fn automations(me: &Me) -> Result<HashMap<domain::id::AutomationId, domain::words::Words>, Error> {
    let all = store::automation::automation_list(&me.world().store).await?;
    Ok(all.into_iter().map(|automation| (automation.id, automation.name)).collect())
}

/// `GET /appeals/{appeal}`.
pub(crate) async fn open_appeal(me: Me, Named(id): Named<AppealId>) -> Answer {
    let page = load(&me, id).await?;
    Ok(me.show(page.sheet(me.reader())).await)
}

async fn load(me: &Me, id: AppealId) -> Result<Appeal, Error> {
    let story = flow::appeal::get(me.world(), me.viewer(), id).await?;
    let told = flow::case::history(me.world(), me.viewer(), story.case.id).await?;
    let appeal = &story.appeal;
    let ended = match appeal.state {
        AppealState::Open => None,
        AppealState::Upheld { by, .. } | AppealState::Dismissed { by, .. } => Some(by),
    };
    let decided = [&story.decision, &story.standing].map(|it| it.as_ref().and_then(|it| it.by.person()));
    let people = [appeal.raised_by, ended].into_iter().chain(decided);
    let names = names(me, people.flatten()).await?;
    let cast =
        Cast { reader: me.reader(), me: Some(me.person()), names: &names, automations: &told.automations };
    Ok(Appeal {
        id: id.to_string(),
        kind: appeal.kind,
        overdue: waiting(appeal),
        case: story.case.id.to_string(),
        subject: story.case.subject.clone(),
        text: story.case.text.clone(),
        by: appeal.raised_by.map_or(Who::Requester, |person| cast.person(person)),
        words: appeal.words.clone(),
        raised: appeal.raised_at,
        decision: story.decision.as_ref().map(|it| view::decided(&cast, &told, it)),
        standing: story.standing.as_ref().map(|it| view::decided(&cast, &told, it)),
        stands: stands(appeal),
        end: end(me, &cast, &told, &story).await?,
        may: may(&story),
        labels: story.stream.labels.iter().map(|label| label.name.clone()).collect(),
        document: document::of_story(me, &told, &format!("/cases/{}", story.case.id)).await?,
        blanks: blanks(&story),
        typed: Typed { label: beforehand(&story).to_owned(), ..Typed::default() },
        errors: Vec::new(),
    })
}

/// The fields of the document as they are decided now, or as they were typed since.
fn blanks(story: &AppealStory) -> Vec<Blank> {
    let now = now(story).map(|decision| &decision.values);
    let blank = |field: &Field| Blank {
        field: field.clone(),
        filled: now.and_then(|values| values.get(&field.key)).cloned(),
        look: Look::Own,
        faults: vec![],
        unsure: false,
        seen: None,
        other: None,
    };
    if story.end == MayEnd::Yes { story.stream.paper.fields.iter().map(blank).collect() } else { vec![] }
}

/// The decision that stands.
fn now(story: &AppealStory) -> Option<&Decision> {
    story.standing.as_ref().or(story.decision.as_ref())
}

/// The label that is chosen beforehand: of a document it may be right, as its values are filled in; and where a person decided anew it is
/// what that person says.
fn beforehand(story: &AppealStory) -> &str {
    let known = if story.stream.paper.is_empty() { story.standing.as_ref() } else { now(story) };
    known.map_or("", |decision| &decision.label)
}

fn may(story: &AppealStory) -> May {
    match story.end {
        MayEnd::Yes => May::Decide,
        MayEnd::Barred(bar) => May::Barred(bar),
        MayEnd::NotYet(AppealRefusal::JudgeFirst) => May::JudgeFirst,
        MayEnd::NotYet(_) => May::Withdrawn,
        MayEnd::No => May::Read,
    }
}

async fn end(me: &Me, cast: &Cast<'_>, told: &CaseStory, story: &AppealStory) -> Result<Option<End>, Error> {
    let (by, at, why) = match &story.appeal.state {
        AppealState::Open => return Ok(None),
        // What was found of it tells what it is.
        _ if story.hidden => return Ok(None),
        AppealState::Upheld { by, at, why } | AppealState::Dismissed { by, at, why } => {
            (*by, *at, why.clone())
        }
    };
    let mended = flow::appeal::mended(me.world(), told, &story.appeal).await?;
    let mended = mended.map(|found| put_right(me.reader(), told, &found));
    Ok(Some(End { who: cast.person(by), at, why, mended }))
}

/// `POST /appeals/{appeal}/decide`.
pub(crate) async fn decide_appeal(me: Me, Named(id): Named<AppealId>, filled: Filled) -> Answer {
    let typed = Typed { label: filled.get("label").to_owned(), why: filled.get("why").to_owned() };
    let story = flow::appeal::get(me.world(), me.viewer(), id).await?;
    let values = values(&me, &story, &filled).await?;
    let wrong = wrong(&me, &story, &filled, &typed, &values);
    if !wrong.is_empty() {
        return again(&me, id, typed, values, wrong).await;
    }
    let should = Content { label: typed.label.clone(), values: values.clone() };
    let content = filled.is("end", UPHELD).then_some(should);
    match flow::appeal::decide(me.world(), me.viewer(), id, content, &typed.why).await {
        Ok(_) => Ok(me.see(&format!("/appeals/{id}"))),
        Err(flow::Error::Refused(refusal)) => match field(&refusal) {
            Some(field) => {
                let why = sentence(me.lang, &refusal);
                again(&me, id, typed, values, vec![(field, why)]).await
            }
            None => Err(flow::Error::Refused(refusal).into()),
        },
        Err(error) => Err(error.into()),
    }
}

/// What is missing in what was filled in, or says two things at once: everything together, so that nobody is sent back twice.
fn wrong(me: &Me, story: &AppealStory, filled: &Filled, typed: &Typed, values: &Values) -> Vec<Wrong> {
    let (lang, paper) = (me.lang, &story.stream.paper);
    let (upheld, dismissed) = (filled.is("end", UPHELD), filled.is("end", DISMISSED));
    let said = Content { label: typed.label.clone(), values: paper.tidy(&typed.label, values) };
    let same = story.decision.as_ref().is_some_and(|it| said.says_as(&it.content()));
    let stays = dismissed && !typed.label.is_empty() && typed.label != beforehand(story);
    let checks = [
        (typed.why.trim().is_empty(), ("why", lang.word("error-no-reason"))),
        (!upheld && !dismissed, ("end", lang.word("appeal-end-missing"))),
        (upheld && typed.label.is_empty(), ("label", lang.word("appeal-label-missing"))),
        (stays, ("label", lang.word("appeal-label-stays"))),
        (upheld && !paper.is_empty() && same, ("values", lang.word("document-appeal-same"))),
    ];
    checks.into_iter().filter(|(is, _)| *is).map(|(_, wrong)| wrong).collect()
}

/// The field that a refusal is about.
fn field(refusal: &Refusal) -> Option<&'static str> {
    match refusal {
        Refusal::Appeal(AppealRefusal::NoReason) => Some("why"),
        Refusal::Access(AccessRefusal::UnknownLabel) => Some("label"),
        _ => None,
    }
}

/// What the document should say, as it was filled in.
async fn values(me: &Me, story: &AppealStory, filled: &Filled) -> Result<Values, Error> {
    if story.stream.paper.is_empty() {
        return Ok(Values::new());
    }
    let told = flow::case::history(me.world(), me.viewer(), story.case.id).await?;
    let read = flow::case::document(me.world(), &told).await?.unwrap_or_default();
    Ok(document::values(&story.stream.paper, &read, filled))
}

async fn again(me: &Me, id: AppealId, typed: Typed, values: Values, errors: Vec<Wrong>) -> Answer {
    let mut page = load(me, id).await?;
    for blank in page.blanks.iter_mut().filter(|_| !values.is_empty()) {
        blank.filled = values.get(&blank.field.key).cloned();
    }
    let page = Appeal { typed, errors, ..page };
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}
