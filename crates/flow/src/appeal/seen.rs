//! What is seen of appeals: one's own, and figures of an automation that name nobody.

use domain::appeal::figures::{self as rule, Figures};
use domain::appeal::{AppealKind, Overdue};
use domain::automation::Automation;
use domain::id::AutomationId;
use domain::person::Viewer;
use domain::stream::Stream;
use domain::time::At;
use store::appeal::{appeal_marks, appeal_of_raiser, appeal_overdue};
use store::automation::automation_list;
use store::stream::stream_list;
use store::{Page, Paged};

use super::{AppealStory, story};
use crate::automation::loaded;
use crate::error::Error;
use crate::world::World;

/// An automation with the figures of the appeals against its decisions.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted {
    /// The automation.
    pub automation: Automation,
    /// Its stream.
    pub stream: Stream,
    /// The figures.
    pub figures: Figures,
}

/// An appeal that is overdue, without what it is about: for those who are told of it and do not read cases.
#[derive(Clone, Debug, PartialEq)]
pub struct Late {
    /// The stream of its case.
    pub stream: Stream,
    /// An objection or a flag.
    pub kind: AppealKind,
    /// Since when it waits.
    pub raised: At,
    /// Who was told, and when.
    pub overdue: Overdue,
}

/// So many overdue ones are listed.
const MOST: u32 = 100;

/// What this person raised, the latest first.
///
/// # Errors
/// When the store failed.
pub async fn mine(world: &World, viewer: &Viewer, page: &Page) -> Result<Paged<AppealStory>, Error> {
    let found = appeal_of_raiser(&world.store, viewer.person, page).await?;
    let mut rows = Vec::with_capacity(found.rows.len());
    for row in found.rows {
        rows.push(story(world, viewer, row.appeal).await?);
    }
    Ok(Paged { rows, next: found.next })
}

/// The figures of an automation.
///
/// # Errors
/// `NotFound` when there is no such automation.
pub async fn figures(world: &World, id: AutomationId) -> Result<Counted, Error> {
    let (automation, stream) = loaded(&world.store, id).await?;
    let figures = rule::figures(&appeal_marks(&world.store, id).await?, world.now());
    Ok(Counted { automation, stream, figures })
}

/// The figures of every automation.
///
/// # Errors
/// When the store failed.
pub async fn all_figures(world: &World) -> Result<Vec<Counted>, Error> {
    let mut all = vec![];
    for automation in automation_list(&world.store).await? {
        all.push(figures(world, automation.id).await?);
    }
    Ok(all)
}

/// The overdue ones, the oldest first: whoever decided at first, a person or AI.
///
/// # Errors
/// When the store failed.
pub async fn late(world: &World) -> Result<Vec<Late>, Error> {
    let streams = stream_list(&world.store).await?;
    let rows = appeal_overdue(&world.store, MOST).await?;
    let late = |row: store::appeal::Row| {
        let stream = streams.iter().find(|stream| stream.id == row.stream)?.clone();
        let overdue = row.appeal.overdue?;
        Some(Late { stream, kind: row.appeal.kind, raised: row.appeal.raised_at, overdue })
    };
    Ok(rows.into_iter().filter_map(late).collect())
}
