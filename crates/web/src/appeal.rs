//! Appeals: the list, one of them, and how it ends; one's own, and figures.

pub(crate) mod figures;
pub(crate) mod mine;

use std::collections::HashMap;

use axum::extract::Query;
use axum::http::StatusCode;
use domain::appeal::{AppealRefusal, AppealState, Overdue, may_end};
use domain::document::{Content, Values};
use domain::field::Field;
use domain::id::AppealId;
use flow::Refusal;
use flow::access::AccessRefusal;
use flow::appeal::AppealStory;
use flow::case::CaseStory;
use store::Page;

use crate::case::document;
use crate::case::raised::put_right;
use crate::case::view::{Cast, decided, stands};
use crate::desk::Asked;
use crate::error::{Answer, Error, sentence};
use crate::filled::Filled;
use crate::page::appeal::{Appeal, Appeals, End, May, Row, Typed};
use crate::page::case::Decided;
use crate::page::document::{Blank, Look};
use crate::page::who::Who;
use crate::page::why::Grounds;
use crate::visit::{Me, Named, names};

/// So many appeals are on a page.
const ROWS: u32 = 25;

/// `GET /appeals`.
pub(crate) async fn list_appeals(me: Me, Query(asked): Asked) -> Answer {
    let open = !asked.contains_key("ended");
    let page = Page::after(asked.get("after").cloned(), ROWS);
    let found = flow::appeal::list(me.world(), me.viewer(), open, &page).await?;
    let deciders = found.rows.iter().filter_map(|story| story.decision.by.person());
    let names = names(&me, deciders).await?;
    let automations = automations(&me).await?;
    let cast = Cast { reader: me.reader(), me: Some(me.person()), names: &names, automations: &automations };
    let row = |story: &AppealStory| Row {
        id: story.appeal.id.to_string(),
        kind: story.appeal.kind,
        case: story.case.id.to_string(),
        overdue: waiting(&story.appeal),
        subject: story.case.subject.clone(),
        label: story.decision.label.clone(),
        who: cast.decider(story.decision.by),
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
    let people = [appeal.raised_by, ended, story.decision.by.person()];
    let names = names(me, people.into_iter().flatten()).await?;
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
        decision: contested(&cast, &told, &story),
        stands: stands(appeal),
        end: end(me, &cast, &told, &story).await?,
        may: may(me, &story),
        labels: story.stream.labels.iter().map(|label| label.name.clone()).collect(),
        document: document::of_story(me, &told, &format!("/cases/{}", story.case.id)).await?,
        blanks: blanks(&story, &story.decision.values),
        typed: typed_of(&story),
        errors: Vec::new(),
    })
}

/// The fields of the document as they were decided, or as they were typed since.
fn blanks(story: &AppealStory, values: &Values) -> Vec<Blank> {
    let blank = |field: &Field| Blank {
        field: field.clone(),
        filled: values.get(&field.key).cloned(),
        look: Look::Own,
        faults: vec![],
        unsure: false,
        seen: None,
        other: None,
    };
    if story.mine_to_decide { story.stream.paper.fields.iter().map(blank).collect() } else { vec![] }
}

/// Of a document the label may be right: it is chosen beforehand, as its values are filled in.
fn typed_of(story: &AppealStory) -> Typed {
    let label = story.decision.label.clone();
    if story.stream.paper.is_empty() { Typed::default() } else { Typed { label, ..Typed::default() } }
}

/// The decision that is objected to. While somebody is to judge the case blind, its grounds stay out.
fn contested(cast: &Cast<'_>, told: &CaseStory, story: &AppealStory) -> Decided {
    let decided = decided(cast, told, &story.decision);
    if told.hidden { Decided { grounds: Grounds::Alone, ..decided } } else { decided }
}

fn may(me: &Me, story: &AppealStory) -> May {
    match (&story.appeal.state, me.person()) {
        (AppealState::Open, _) if story.mine_to_decide => May::Decide,
        (AppealState::Open, person) if story.appeal.first_decider == Some(person) => May::FirstDecider,
        (AppealState::Open, person) if story.appeal.raised_by == Some(person) => May::Raiser,
        (AppealState::Open, _) if may_end(story.case.state).is_err() => May::Withdrawn,
        _ => May::Read,
    }
}

async fn end(me: &Me, cast: &Cast<'_>, told: &CaseStory, story: &AppealStory) -> Result<Option<End>, Error> {
    let (by, at, why) = match &story.appeal.state {
        AppealState::Open => return Ok(None),
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
    let upheld = filled.is("end", "upheld");
    if upheld && typed.label.is_empty() {
        let wrong = ("label", me.lang.word("appeal-label-missing"));
        return again(&me, id, typed, Values::new(), wrong).await;
    }
    let story = flow::appeal::get(me.world(), me.viewer(), id).await?;
    let values = values(&me, &story, &filled).await?;
    let should = Content { label: typed.label.clone(), values: values.clone() };
    let tidied = Content { values: story.stream.paper.tidy(&should.label, &should.values), ..should.clone() };
    if upheld && !story.stream.paper.is_empty() && tidied.says_as(&story.decision.content()) {
        let wrong = ("values", me.lang.word("document-appeal-same"));
        return again(&me, id, typed, values, wrong).await;
    }
    let content = upheld.then_some(should);
    match flow::appeal::decide(me.world(), me.viewer(), id, content, &typed.why).await {
        Ok(_) => Ok(me.see(&format!("/appeals/{id}"))),
        Err(flow::Error::Refused(refusal)) => match field(&refusal) {
            Some(field) => {
                let why = sentence(me.lang, &refusal);
                again(&me, id, typed, values, (field, why)).await
            }
            None => Err(flow::Error::Refused(refusal).into()),
        },
        Err(error) => Err(error.into()),
    }
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

async fn again(me: &Me, id: AppealId, typed: Typed, values: Values, wrong: (&'static str, String)) -> Answer {
    let mut page = load(me, id).await?;
    for blank in page.blanks.iter_mut().filter(|_| !values.is_empty()) {
        blank.filled = values.get(&blank.field.key).cloned();
    }
    let page = Appeal { typed, errors: vec![wrong], ..page };
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}
