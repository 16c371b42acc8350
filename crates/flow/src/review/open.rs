//! What the desk may show of a case now. Before the own view is stored, a proposal is not even loaded.

use domain::case::Case;
use domain::decision::Decision;
use domain::id::{ModelId, PersonId, ReviewId};
use domain::person::{Role, Viewer};
use domain::proposal::Proposal;
use domain::stream::Stream;
use store::case::case_get;
use store::decision::decision_standing;
use store::model::model_get;
use store::original::{Original, original_of_case};
use store::person::people_get;
use store::proposal::proposal_of_case;
use store::review::{Asked, Row, review_get};
use store::stream::stream_get;
use store::team::team_members;

use crate::access;
use crate::automation;
use crate::error::Error;
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
    let (mut proposal, mut decision) = (None, None);
    // Only who holds it sees a proposal, and only when their own view, where asked for, is stored.
    if mine && row.review.shows_proposal() {
        let shown = automation::at_work(db, stream.id).await?.is_none_or(|it| it.shows_proposals());
        if shown && let Some(row) = proposal_of_case(db, case.id).await? {
            let learned_from = model_get(db, row.model).await?.map_or(0, |model| model.learned_from);
            proposal = Some(Shown { proposal: row.proposal, model: row.model, learned_from });
        }
        decision = decision_standing(db, case.id).await?;
    } else {
        // What a case was decided to be is what the machine thought.
        case.label = None;
    }
    let files = original_of_case(db, case.id).await?;
    let people = people_get(db, &team_members(db, stream.team).await?).await?;
    let decides = |roles: &[Role]| roles.iter().any(|role| matches!(role, Role::Colleague | Role::Lead));
    let others = people.into_iter().filter(|it| it.active && it.id != viewer.person && decides(&it.roles));
    let colleagues = others.map(|it| (it.id, it.name)).collect();
    let asked = row.asked.clone();
    Ok(Work { row, case, stream, files, proposal, decision, asked, colleagues, mine })
}
