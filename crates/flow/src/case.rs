//! Case: everything that is known of one, for whoever may read it; and its files.

mod family;
mod sight;

pub(crate) use family::linked;
pub use family::{Family, Piece, family, link_to};
pub use sight::Eyes;

use std::collections::HashMap;

use domain::appeal::{Appeal, AppealState};
use domain::case::Case;
use domain::decision::{By, Decision};
use domain::document::Document;
use domain::gate::Basis;
use domain::id::{AutomationId, CaseId, OriginalId, PersonId, TeamId};
use domain::outlet::delivery::Delivery;
use domain::person::Viewer;
use domain::record::{Actor, Entry, Line, Verb};
use domain::review::{ReviewKind, ReviewState};
use domain::stream::Stream;
use domain::time::At;
use domain::words::Words;
use serde_json::json;
use store::Reads;
use store::appeal::appeal_of_case;
use store::automation::automation_of_stream;
use store::calibration::calibration_get;
use store::case::case_get_for;
use store::decision::decision_of_case;
use store::delivery::delivery_of_case;
use store::model::model_get;
use store::original::{Original, original_get, original_of_case};
use store::outlet::outlet_of_stream;
use store::person::people_get;
use store::record::entry_of_case;
use store::review::review_of_case;
use store::ruling::{basis_get, ruling_of_case};
use store::stream::stream_get;

use crate::error::Error;
use crate::extract;
use crate::world::World;

/// What the machine's part in a case rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct Rested {
    /// The ruling of the gate.
    pub ruling: store::ruling::Row,
    /// What the gate read of the automation.
    pub basis: Basis,
    /// What was proposed.
    pub proposal: Option<store::proposal::Row>,
    /// The model that proposed: its number, and from how many decisions of people it learned.
    pub model: Option<(i64, i64)>,
    /// The proof of the limit that the score was compared with.
    pub proof: Option<store::calibration::Row>,
}

/// A person's work on the case, without the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// What is asked.
    pub kind: ReviewKind,
    /// Somebody still has to do it.
    pub open: bool,
    /// Since when.
    pub queued_at: At,
}

/// Everything that this viewer may know of a case.
#[derive(Clone, Debug, PartialEq)]
pub struct CaseStory {
    /// The case; without its label while `hidden`.
    pub case: Case,
    /// Its stream.
    pub stream: Stream,
    /// Its files.
    pub files: Vec<Original>,
    /// Its decisions, oldest first.
    pub decisions: Vec<Decision>,
    /// What the machine's part rests on, if it had any that may be shown.
    pub rested: Option<Rested>,
    /// What happened, oldest first.
    pub entries: Vec<Line>,
    /// The objections, oldest first.
    pub appeals: Vec<Appeal>,
    /// The work of people on it, oldest first.
    pub reviews: Vec<Look>,
    /// The people in it by name; who is not in here is a colleague without a name for this viewer.
    pub names: HashMap<PersonId, String>,
    /// The automations in it by name.
    pub automations: HashMap<AutomationId, Words>,
    /// As what the viewer looks.
    pub eyes: Eyes,
    /// Somebody is to judge this case blind: whatever would tell what the machine thinks is left out.
    pub hidden: bool,
}

/// A file of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Download {
    /// Its name and what it is; not to be trusted to a browser.
    pub original: Original,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// The story of a case, as far as this viewer may know it.
///
/// # Errors
/// `NotFound` when the viewer may not read the case.
pub async fn history(world: &World, viewer: &Viewer, id: CaseId) -> Result<CaseStory, Error> {
    let case = case_get_for(&world.store, viewer, id).await?.ok_or(Error::NotFound)?;
    let stream = stream_get(&world.store, case.stream).await?.ok_or(Error::NotFound)?;
    let eyes = Eyes::of(viewer, stream.team, case.requester).ok_or(Error::NotFound)?;
    tell(world, case, stream, eyes, Some(viewer.person)).await
}

/// The story of a case for whoever has its link.
///
/// # Errors
/// `NotFound` when it is no such link.
pub async fn by_link(world: &World, link: &str) -> Result<CaseStory, Error> {
    let case = family::linked(world, link).await?;
    let stream = stream_get(&world.store, case.stream).await?.ok_or(Error::NotFound)?;
    tell(world, case, stream, Eyes::Requester, None).await
}

async fn tell(
    world: &World,
    case: Case,
    stream: Stream,
    eyes: Eyes,
    viewer: Option<PersonId>,
) -> Result<CaseStory, Error> {
    let db = &world.store;
    let rows = review_of_case(db, case.id).await?;
    let hidden = eyes == Eyes::Decider && sight::is_blind(rows.iter().map(|row| &row.review), viewer);
    let open = |state: &ReviewState| matches!(state, ReviewState::Waiting | ReviewState::Claimed { .. });
    let reviews = rows.iter().map(|row| Look {
        kind: row.review.kind,
        open: open(&row.review.state),
        queued_at: row.queued_at,
    });
    let automations = automation_of_stream(db, stream.id).await?;
    let story = CaseStory {
        files: original_of_case(db, case.id).await?,
        decisions: decision_of_case(db, case.id).await?,
        rested: rested(world, case.id).await?,
        entries: entry_of_case(db, case.id).await?.into_iter().map(|stored| stored.line).collect(),
        appeals: appeal_of_case(db, case.id).await?.into_iter().map(|row| row.appeal).collect(),
        reviews: reviews.collect(),
        names: HashMap::new(),
        automations: automations.into_iter().map(|it| (it.id, it.name)).collect(),
        case,
        stream,
        eyes,
        hidden,
    };
    let mut story = sight::limit(story);
    story.names = names(world, &story, viewer).await?;
    Ok(story)
}

/// Whether this viewer could be the one who is to judge the case blind, so that nothing of what was decided may be known.
///
/// # Errors
/// When the store failed.
pub(crate) async fn hides(
    db: &impl Reads,
    viewer: &Viewer,
    team: TeamId,
    case: &Case,
) -> Result<bool, Error> {
    let rows = review_of_case(db, case.id).await?;
    let decides = Eyes::of(viewer, team, case.requester) == Some(Eyes::Decider);
    Ok(decides && sight::is_blind(rows.iter().map(|row| &row.review), Some(viewer.person)))
}

async fn rested(world: &World, case: CaseId) -> Result<Option<Rested>, Error> {
    let db = &world.store;
    let Some(ruling) = ruling_of_case(db, case).await? else { return Ok(None) };
    let basis = basis_get(db, &ruling.basis).await?;
    let basis = basis.ok_or_else(|| Error::Corrupt(format!("the basis of {} is gone", ruling.id)))?;
    let proposal = match ruling.proposal {
        Some(id) => store::proposal::proposal_get(db, id).await?,
        None => None,
    };
    let model = match &proposal {
        Some(proposal) => model_get(db, proposal.model).await?,
        None => None,
    };
    let proof = match basis.limit {
        Some(limit) => calibration_get(db, limit.calibration).await?,
        None => None,
    };
    Ok(Some(Rested {
        ruling,
        basis,
        proposal,
        model: model.map(|model| (model.number, model.learned_from)),
        proof,
    }))
}

/// Names go to those who work with the case; a requester reads their own.
async fn names(
    world: &World,
    story: &CaseStory,
    viewer: Option<PersonId>,
) -> Result<HashMap<PersonId, String>, Error> {
    let mut people = sight::people(story);
    if story.eyes == Eyes::Requester {
        people.retain(|person| Some(*person) == viewer);
    }
    let people: Vec<PersonId> = people.into_iter().collect();
    Ok(people_get(&world.store, &people).await?.into_iter().map(|person| (person.id, person.name)).collect())
}

/// A file of a case. That a person other than the requester took it out is put in the record.
///
/// # Errors
/// `NotFound` when the viewer may not read the case or the file is none of its; `Corrupt` when it is not what came in.
pub async fn file(world: &World, viewer: &Viewer, case: CaseId, id: OriginalId) -> Result<Download, Error> {
    let case = case_get_for(&world.store, viewer, case).await?.ok_or(Error::NotFound)?;
    let download = download(world, case.id, id).await?;
    if case.requester != Some(viewer.person) {
        let (by, case) = (Actor::Person(viewer.person), case.id);
        world
            .store
            .write(world.now(), move |tx| {
                Box::pin(async move {
                    let facts = json!({ "original": id });
                    tx.record(Entry::on_case(tx.at(), by, Verb::Exported, case, facts));
                    Ok::<_, Error>(())
                })
            })
            .await?;
    }
    Ok(download)
}

/// A file of a case for whoever has its link.
///
/// # Errors
/// As [`file`].
pub async fn file_by_link(world: &World, link: &str, id: OriginalId) -> Result<Download, Error> {
    let case = family::linked(world, link).await?;
    download(world, case.id, id).await
}

/// The picture of a page of a case's document; counted from 0.
///
/// # Errors
/// `NotFound` when the viewer may not read the case, or there is no such picture.
pub async fn picture(world: &World, viewer: &Viewer, case: CaseId, page: usize) -> Result<Vec<u8>, Error> {
    let case = case_get_for(&world.store, viewer, case).await?.ok_or(Error::NotFound)?;
    extract::picture(world, case.id, page).await
}

/// The picture of a page for whoever has the link of the case.
///
/// # Errors
/// As [`picture`].
pub async fn picture_by_link(world: &World, link: &str, page: usize) -> Result<Vec<u8>, Error> {
    let case = family::linked(world, link).await?;
    extract::picture(world, case.id, page).await
}

/// The document of a case whose story was told to somebody; none in a stream of messages, or when nothing could be read.
///
/// # Errors
/// When the store failed, or the reading is gone or damaged.
pub async fn document(world: &World, story: &CaseStory) -> Result<Option<Document>, Error> {
    if story.stream.paper.is_empty() {
        return Ok(None);
    }
    match store::document::document_get(&world.store, story.case.id).await? {
        Some(row) => extract::document(world, &row).await,
        None => Ok(None),
    }
}

/// Where the decisions of a case whose story was told went, each with the name of its outlet; nothing for who asked, and nothing while
/// somebody is to judge the case blind.
///
/// # Errors
/// When the store failed.
pub async fn deliveries(world: &World, story: &CaseStory) -> Result<Vec<(Delivery, String)>, Error> {
    if story.hidden || story.eyes == Eyes::Requester {
        return Ok(Vec::new());
    }
    let outlets = outlet_of_stream(&world.store, story.stream.id).await?;
    let name = |id| outlets.iter().find(|it| it.id == id).map(|it| it.name.clone()).unwrap_or_default();
    let all = delivery_of_case(&world.store, story.case.id).await?;
    Ok(all.into_iter().map(|it| (it.clone(), name(it.outlet))).collect())
}

async fn download(world: &World, case: CaseId, id: OriginalId) -> Result<Download, Error> {
    let original = original_get(&world.store, id).await?.filter(|original| original.case == case);
    let original = original.ok_or(Error::NotFound)?;
    let bytes = world.originals.get(&original.digest).await?;
    let bytes = bytes.ok_or_else(|| Error::Corrupt(format!("the file of {id} is gone")))?;
    Ok(Download { original, bytes })
}

fn by(decision: &Decision) -> Option<PersonId> {
    match decision.by {
        By::Person(person) => Some(person),
        By::Automation(_) => None,
    }
}

pub(crate) fn ended_by(appeal: &Appeal) -> Option<PersonId> {
    match appeal.state {
        AppealState::Open => None,
        AppealState::Upheld { by, .. } | AppealState::Dismissed { by, .. } => Some(by),
    }
}
