//! One's own last decisions and figures. For one's own page only: nothing here is shown to anybody else.

use domain::id::{CaseId, PersonId, ReviewId};
use domain::person::Viewer;
use domain::review::{ReviewKind, ReviewState};
use domain::time::At;
use store::case::cases_get;
use store::review::{review_done_last, review_own_views};

use crate::error::Error;
use crate::review::UNDO_SECONDS;
use crate::world::World;

/// One of one's own last decisions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// The review.
    pub review: ReviewId,
    /// The case.
    pub case: CaseId,
    /// What it is about.
    pub subject: String,
    /// What it was decided to be.
    pub label: String,
    /// When.
    pub at: At,
    /// It can still be taken back.
    pub may_undo: bool,
}

/// One's own figures, of the last thousand reviews.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct OwnFigures {
    /// Reviews done.
    pub done: u64,
    /// Of these, with the own view first.
    pub judged_first: u64,
    /// Of these, the own view was kept after seeing the proposal.
    pub kept_own: u64,
}

/// One's own last ten decisions.
///
/// # Errors
/// When the store failed.
pub async fn recent(world: &World, viewer: &Viewer) -> Result<Vec<Done>, Error> {
    let rows = review_done_last(&world.store, viewer.person, 10).await?;
    let ids: Vec<CaseId> = rows.iter().map(|row| row.case).collect();
    let cases = cases_get(&world.store, &ids).await?;
    let now = world.now();
    let done = rows.into_iter().filter_map(|row| {
        let ReviewState::Done { content, .. } = &row.review.state else { return None };
        let case = cases.iter().find(|case| case.id == row.case)?;
        let at = row.done_at?;
        let in_time = now.seconds_since(at) < UNDO_SECONDS;
        Some(Done {
            review: row.id,
            case: case.id,
            subject: case.subject.clone(),
            label: content.label.clone(),
            at,
            may_undo: in_time && row.review.kind != ReviewKind::Audit,
        })
    });
    Ok(done.collect())
}

/// One's own figures.
///
/// # Errors
/// When the store failed.
pub async fn own_figures(world: &World, person: PersonId) -> Result<OwnFigures, Error> {
    let mut own = OwnFigures::default();
    for (_, first, last) in review_own_views(&world.store, person, 1_000).await? {
        own.done += 1;
        if let Some(first) = first {
            own.judged_first += 1;
            own.kept_own += u64::from(first == last);
        }
    }
    Ok(own)
}
