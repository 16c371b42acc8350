//! What the desk may show of a case now. Before the own view is stored, a proposal is not even loaded.

use std::collections::BTreeSet;

use domain::case::Case;
use domain::check::{Failing, failing};
use domain::decision::Decision;
use domain::document::{Content, Document};
use domain::id::{ModelId, PersonId, ReviewId};
use domain::person::Viewer;
use domain::proposal::Proposal;
use domain::stream::Stream;
use store::case::case_get;
use store::decision::decision_standing;
use store::document::document_get;
use store::known_value::known_value_elsewhere;
use store::model::{Model, model_get};
use store::original::{Original, original_of_case};
use store::proposal::proposal_of_case;
use store::review::{Asked, Row, review_get};
use store::stream::stream_get;

use crate::access;
use crate::automation;
use crate::case::{Family, family};
use crate::error::Error;
use crate::extract;
use crate::learn::ModelFacts;
use crate::world::World;

/// A proposal with what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// What is proposed.
    pub proposal: Proposal,
    /// By which model.
    pub model: ModelId,
    /// From how many decisions of people it learned.
    pub learned_from: i64,
}

/// The document of a case at the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct OnDesk {
    /// Its pages; none when nothing could be read.
    pub document: Document,
    /// Why a file could not be read, as a word.
    pub unreadable: Option<String>,
    /// The fields that need a person: nothing proposed, less sure than what is proven of the field, or something does not hold.
    pub asks: BTreeSet<String>,
    /// What does not hold in what is proposed.
    pub failing: Vec<Failing>,
    /// The documents of its file, where it is split.
    pub family: Option<Family>,
}

/// Everything a person at the desk needs for one review.
#[derive(Clone, Debug, PartialEq)]
pub struct Work {
    /// The review.
    pub row: Row,
    /// The case.
    pub case: Case,
    /// Its stream.
    pub stream: Stream,
    /// Its files.
    pub files: Vec<Original>,
    /// The proposal; none before the own view, in shadow, or without one.
    pub proposal: Option<Shown>,
    /// Its document, in a stream of documents.
    pub document: Option<OnDesk>,
    /// What the machine decided, in an audit after the own view.
    pub decision: Option<Decision>,
    /// A question to a colleague, and the answer.
    pub asked: Option<Asked>,
    /// Colleagues who may be asked.
    pub colleagues: Vec<(PersonId, String)>,
    /// It is in this viewer's hands.
    pub mine: bool,
}

/// Loads what the desk may show to this viewer now.
///
/// # Errors
/// `NotFound` for a review that is not of the viewer's teams.
pub async fn open(world: &World, viewer: &Viewer, id: ReviewId) -> Result<Work, Error> {
    let db = &world.store;
    let row = review_get(db, id).await?.ok_or(Error::NotFound)?;
    access::decides(viewer, row.team).map_err(|_| Error::NotFound)?;
    let mut case = case_get(db, row.case).await?.ok_or(Error::NotFound)?;
    let stream = stream_get(db, row.stream).await?.ok_or(Error::NotFound)?;
    let mine = row.review.is_with(viewer.person);
    let (mut proposal, mut model, mut decision) = (None, None, None);
    // Only who holds it sees a proposal, and only when their own view, where asked for, is stored.
    if mine && row.review.shows_proposal() {
        let shown =
            automation::at_work(db, stream.id).await?.is_some_and(|it| it.shows_proposals_at(world.now()));
        if shown && let Some(row) = proposal_of_case(db, case.id).await? {
            model = model_get(db, row.model).await?;
            let learned_from = model.as_ref().map_or(0, |model| model.learned_from);
            proposal = Some(Shown { proposal: row.proposal, model: row.model, learned_from });
        }
        decision = decision_standing(db, case.id).await?;
    } else {
        // What a case was decided to be is what the machine thought.
        case.label = None;
    }
    let document = on_desk(world, &case, &stream, proposal.as_ref(), model.as_ref()).await?;
    let files = original_of_case(db, case.id).await?;
    let people = access::deciders(db, stream.team).await?;
    let others = people.into_iter().filter(|it| it.id != viewer.person);
    let colleagues = others.map(|it| (it.id, it.name)).collect();
    let asked = row.asked.clone();
    Ok(Work { row, case, stream, files, proposal, document, decision, asked, colleagues, mine })
}

async fn on_desk(
    world: &World,
    case: &Case,
    stream: &Stream,
    shown: Option<&Shown>,
    model: Option<&Model>,
) -> Result<Option<OnDesk>, Error> {
    if stream.paper.is_empty() {
        return Ok(None);
    }
    let row = document_get(&world.store, case.id).await?;
    let document = match &row {
        Some(row) => extract::document(world, row).await?.unwrap_or_default(),
        None => Document::default(),
    };
    let unreadable = row.and_then(|row| row.unreadable);
    let (mut asks, mut faults) = (BTreeSet::new(), vec![]);
    if let Some(shown) = shown {
        faults = faults_of(world, case, stream, &shown.proposal.content()).await?;
        let facts = model.map(ModelFacts::of).transpose()?;
        let proven = facts.map(|facts| facts.fields).unwrap_or_default();
        for (key, field) in &shown.proposal.fields {
            let limit = proven.get(key).and_then(|facts| facts.limit);
            if limit.is_none_or(|limit| field.score.get() < limit) {
                asks.insert(key.clone());
            }
        }
        asks.extend(faults.iter().flat_map(|fault| fault.fields.iter().cloned()));
    } else {
        asks.extend(stream.paper.fields.iter().map(|field| field.key.clone()));
    }
    let family = family(&world.store, case.id).await?;
    Ok(Some(OnDesk { document, unreadable, asks, failing: faults, family }))
}

/// What does not hold in what somebody or something says of a case.
async fn faults_of(
    world: &World,
    case: &Case,
    stream: &Stream,
    content: &Content,
) -> Result<Vec<Failing>, Error> {
    let mut known = BTreeSet::new();
    for key in stream.paper.unique() {
        let value = content.values.get(key).and_then(|filled| filled.value.text());
        if let Some(value) = value
            && known_value_elsewhere(&world.store, stream.id, key, value, case.id).await?
        {
            known.insert(key.to_owned());
        }
    }
    Ok(failing(&stream.paper, &content.label, &content.values, &known))
}

/// What does not hold in what this person has filled in so far. It never keeps them from deciding.
///
/// # Errors
/// As [`open`].
pub async fn faults(
    world: &World,
    viewer: &Viewer,
    id: ReviewId,
    content: &Content,
) -> Result<Vec<Failing>, Error> {
    let row = review_get(&world.store, id).await?.ok_or(Error::NotFound)?;
    access::decides(viewer, row.team).map_err(|_| Error::NotFound)?;
    let case = case_get(&world.store, row.case).await?.ok_or(Error::NotFound)?;
    let stream = stream_get(&world.store, row.stream).await?.ok_or(Error::NotFound)?;
    let values = stream.paper.tidy(&content.label, &content.values);
    faults_of(world, &case, &stream, &Content { label: content.label.clone(), values }).await
}

/// The picture of a page of the case of a review, as it was stored; counted from 0.
///
/// # Errors
/// `NotFound` for a review that is not of the viewer's teams, or a page without a picture.
pub async fn picture(world: &World, viewer: &Viewer, id: ReviewId, page: usize) -> Result<Vec<u8>, Error> {
    let row = review_get(&world.store, id).await?.ok_or(Error::NotFound)?;
    access::decides(viewer, row.team).map_err(|_| Error::NotFound)?;
    extract::picture(world, row.case, page).await
}
