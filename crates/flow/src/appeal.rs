//! Appeal: somebody objects to a decision, or flags it; a person other than the first decider ends it, and a wrong decision is repaired.

mod clock;
mod mended;
mod one;
mod seen;

pub(crate) use clock::look;
pub use mended::{Mended, mended};
pub(crate) use one::story;
pub use seen::{Counted, Late, all_figures, figures, late, mine};

use domain::appeal::bar::Bar;
use domain::appeal::{Appeal, AppealKind, AppealRefusal, AppealState, may_end, words};
use domain::case::Case;
use domain::decision::{By, Decision};
use domain::document::Content;
use domain::id::{AppealId, CaseId, JudgementId, PersonId};
use domain::judgement::Given;
use domain::person::Viewer;
use domain::record::{Actor, Entry, Verb};
use domain::stream::Stream;
use serde_json::json;
use store::appeal::{appeal_get, appeal_insert, appeal_list_for, appeal_of_case, appeal_set};
use store::case::case_get;
use store::decision::decision_standing;
use store::judgement::{Judgement, judgement_insert_many};
use store::stream::stream_get;
use store::{Page, Paged, Tx};

use self::one::around;
use crate::access;
use crate::case::{self, linked};
use crate::error::Error;
use crate::review;
use crate::tell::{self, Kind};
use crate::world::{World, chance};

/// Who raises something about a case.
#[derive(Clone, Copy, Debug)]
pub enum Raiser<'a> {
    /// Somebody with an account who may read the case.
    Person(&'a Viewer),
    /// Whoever has the link.
    Link(&'a str),
}

/// An appeal with what it is about.
#[derive(Clone, Debug, PartialEq)]
pub struct AppealStory {
    /// The appeal.
    pub appeal: Appeal,
    /// The case.
    pub case: Case,
    /// Its stream.
    pub stream: Stream,
    /// The decision that is objected to; none while `hidden`.
    pub decision: Option<Decision>,
    /// The decision that stands, where it is another by now; none while `hidden`.
    pub standing: Option<Decision>,
    /// Somebody is to judge the case blind, and it could be this viewer: what was decided is left out, and the words that speak of it.
    pub hidden: bool,
    /// Whether this viewer may end it.
    pub end: MayEnd,
}

/// Whether somebody may end an appeal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MayEnd {
    /// Yes.
    Yes,
    /// No: something of it is theirs.
    Barred(Bar),
    /// Not yet.
    NotYet(AppealRefusal),
    /// No: it ended, or they do not decide here.
    No,
}

/// The case of a raiser, and who that is.
pub(crate) async fn case_of(
    world: &World,
    raiser: Raiser<'_>,
    id: CaseId,
) -> Result<(Case, Option<PersonId>), Error> {
    match raiser {
        Raiser::Person(viewer) => {
            let case = store::case::case_get_for(&world.store, viewer, id).await?.ok_or(Error::NotFound)?;
            Ok((case, Some(viewer.person)))
        }
        Raiser::Link(link) => {
            let case = linked(world, link).await?;
            if case.id == id { Ok((case, None)) } else { Err(Error::NotFound) }
        }
    }
}

/// Objects to the standing decision of a case.
///
/// # Errors
/// Refused without words, without a decision, after the term, or while an objection is open.
pub async fn raise(world: &World, raiser: Raiser<'_>, id: CaseId, text: &str) -> Result<AppealId, Error> {
    put(world, raiser, id, AppealKind::Objection, text).await
}

/// Says that the standing decision of a case looks wrong; why may be left out.
///
/// # Errors
/// Refused without a decision, or while an objection or a flag is open: somebody looks already.
pub async fn flag(world: &World, raiser: Raiser<'_>, id: CaseId, text: &str) -> Result<AppealId, Error> {
    put(world, raiser, id, AppealKind::Flag, text).await
}

async fn put(
    world: &World,
    raiser: Raiser<'_>,
    id: CaseId,
    kind: AppealKind,
    text: &str,
) -> Result<AppealId, Error> {
    let (case, by) = case_of(world, raiser, id).await?;
    let words = words(kind, text)?;
    let appeal = world
        .write(move |tx| {
            let (case, words) = (case.clone(), words.clone());
            Box::pin(async move { raise_in(tx, &case, by, kind, words).await })
        })
        .await?;
    world.tell_news();
    Ok(appeal)
}

async fn raise_in(
    tx: &Tx,
    case: &Case,
    by: Option<PersonId>,
    kind: AppealKind,
    words: String,
) -> Result<AppealId, Error> {
    let decision = decision_standing(tx, case.id).await?.ok_or(AppealRefusal::NoDecision)?;
    let objects = kind == AppealKind::Objection;
    if objects && tx.at() > decision.remedy.until {
        return Err(AppealRefusal::TooLate.into());
    }
    // A flag of one keeps nobody else from objecting.
    let stands = |it: &Appeal| it.state == AppealState::Open && (it.kind == kind || !objects);
    if appeal_of_case(tx, case.id).await?.iter().any(|row| stands(&row.appeal)) {
        return Err(AppealRefusal::OpenAlready.into());
    }
    let stream = stream_get(tx, case.stream).await?.ok_or(Error::NotFound)?;
    let appeal = Appeal {
        id: AppealId::new(tx.at(), chance()),
        case: case.id,
        decision: decision.id,
        kind,
        raised_by: by,
        words,
        raised_at: tx.at(),
        first_decider: decision.by.person(),
        state: AppealState::Open,
        reminded: None,
        overdue: None,
    };
    appeal_insert(tx, &appeal, stream.id, stream.team).await?;
    let facts = json!({ "appeal": appeal.id, "decision": decision.id });
    let actor = by.map_or(Actor::Requester, Actor::Person);
    let (verb, told) = match kind {
        AppealKind::Objection => (Verb::Appealed, Kind::AppealRaised),
        AppealKind::Flag => (Verb::Flagged, Kind::FlagRaised),
    };
    tx.record(Entry::on_case(tx.at(), actor, verb, case.id, facts));
    tell::tell_team(tx, stream.team, told, json!({ "appeal": appeal.id })).await?;
    Ok(appeal.id)
}

/// Ends an appeal: with what it should have been it is upheld and the decision repaired; without one it is dismissed.
///
/// # Errors
/// Refused for the first decider or the one who objected, without a reason, or when it ended already.
pub async fn decide(
    world: &World,
    viewer: &Viewer,
    id: AppealId,
    upheld: Option<Content>,
    why: &str,
) -> Result<(), Error> {
    let (viewer, why) = (viewer.clone(), domain::case::tidy(why));
    let draws = world.clone();
    world
        .write(move |tx| {
            let (viewer, upheld, why, draws) = (viewer.clone(), upheld.clone(), why.clone(), draws.clone());
            Box::pin(async move { decide_in(tx, &draws, &viewer, id, upheld.as_ref(), &why).await })
        })
        .await?;
    world.tell_news();
    Ok(())
}

async fn decide_in(
    tx: &Tx,
    world: &World,
    viewer: &Viewer,
    id: AppealId,
    upheld: Option<&Content>,
    why: &str,
) -> Result<(), Error> {
    let row = appeal_get(tx, id).await?.ok_or(Error::NotFound)?;
    let appeal = row.appeal.clone();
    let case = case_get(tx, appeal.case).await?.ok_or(Error::NotFound)?;
    let stream = stream_get(tx, case.stream).await?.ok_or(Error::NotFound)?;
    access::decides(viewer, stream.team)?;
    may_end(case.state)?;
    if case::hides(tx, viewer, stream.team, &case).await? {
        return Err(AppealRefusal::JudgeFirst.into());
    }
    let upheld = upheld.map(|content| review::of(&stream, content)).transpose()?;
    let standing = decision_standing(tx, case.id).await?;
    let around = around(tx, &appeal, &case, stream.team).await?;
    let ended = appeal.clone().decide(viewer.person, &around, upheld.is_some(), why, tx.at())?;
    appeal_set(tx, &row, ended).await?;
    let facts = json!({ "appeal": id, "upheld": upheld.is_some() });
    tx.record(Entry::on_case(tx.at(), Actor::Person(viewer.person), Verb::AppealDecided, case.id, facts));
    if let Some(content) = &upheld {
        let standing = standing.ok_or(AppealRefusal::NoDecision)?;
        judged(tx, &case, content, world.draw(case.id)).await?;
        if !standing.content().says_as(content) {
            review::repair(tx, viewer, &case, &stream, &standing, content, why).await?;
        }
    }
    tell_end(tx, &case, &appeal, upheld.is_some()).await
}

/// Whoever raised it hears how it ended. Of an objection the requester hears it too; a flag that changed something they hear of by the
/// repair.
async fn tell_end(tx: &Tx, case: &Case, appeal: &Appeal, upheld: bool) -> Result<(), Error> {
    let (kind, requester) = match (appeal.kind, upheld) {
        (AppealKind::Objection, _) => (Kind::AppealDecided, case.requester),
        (AppealKind::Flag, true) => (Kind::FlagChanged, None),
        (AppealKind::Flag, false) => (Kind::FlagDecided, None),
    };
    let told = [requester, appeal.raised_by];
    for person in told.into_iter().flatten().collect::<std::collections::BTreeSet<_>>() {
        tell::tell(tx, person, Some(case.id), kind, json!({ "appeal": appeal.id })).await?;
    }
    Ok(())
}

async fn judged(tx: &Tx, case: &Case, content: &Content, draw: f64) -> Result<(), Error> {
    let judgement = Judgement {
        id: JudgementId::new(tx.at(), chance()),
        case: case.id,
        stream: case.stream,
        label: content.label.clone(),
        values: content.values.clone(),
        given: Given::Again,
        draw,
        at: tx.at(),
    };
    Ok(judgement_insert_many(tx, &[judgement]).await?)
}

/// The appeals of the viewer's teams, the most urgent first; or the ended ones, the latest first.
///
/// # Errors
/// When the store failed.
pub async fn list(
    world: &World,
    viewer: &Viewer,
    open: bool,
    page: &Page,
) -> Result<Paged<AppealStory>, Error> {
    let found = appeal_list_for(&world.store, viewer, open, page).await?;
    let mut rows = Vec::with_capacity(found.rows.len());
    for row in found.rows {
        rows.push(story(world, viewer, row.appeal).await?);
    }
    Ok(Paged { rows, next: found.next })
}

/// One appeal.
///
/// # Errors
/// `NotFound` when the viewer may not read its case.
pub async fn get(world: &World, viewer: &Viewer, id: AppealId) -> Result<AppealStory, Error> {
    let row = appeal_get(&world.store, id).await?.ok_or(Error::NotFound)?;
    let story = story(world, viewer, row.appeal).await?;
    if viewer.may_read(story.stream.team, story.case.requester) { Ok(story) } else { Err(Error::NotFound) }
}

/// Whether a machine took this decision.
#[must_use]
pub fn by_machine(decision: &Decision) -> bool {
    matches!(decision.by, By::Automation(_))
}
