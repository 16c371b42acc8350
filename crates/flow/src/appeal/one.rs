//! One appeal as a viewer may see it, and the people around it.

use domain::appeal::bar::Around;
use domain::appeal::{Appeal, AppealRefusal, AppealState, may_end};
use domain::case::Case;
use domain::id::TeamId;
use domain::person::Viewer;
use store::Reads;
use store::appeal::appeal_of_case;
use store::case::case_get;
use store::decision::{decision_get, decision_standing};
use store::stream::stream_get;

use super::{AppealStory, MayEnd};
use crate::access::deciders;
use crate::case::{ended_by, hides};
use crate::error::Error;
use crate::world::World;

/// The appeal, as far as this viewer may know it.
pub(crate) async fn story(world: &World, viewer: &Viewer, appeal: Appeal) -> Result<AppealStory, Error> {
    let db = &world.store;
    let mut case = case_get(db, appeal.case).await?.ok_or(Error::NotFound)?;
    let stream = stream_get(db, case.stream).await?.ok_or(Error::NotFound)?;
    let decision = decision_get(db, appeal.decision).await?.ok_or(Error::NotFound)?;
    let hidden = hides(db, viewer, stream.team, &case).await?;
    let end = end(world, viewer, &appeal, &case, stream.team, hidden).await?;
    if hidden {
        let appeal = Appeal { words: String::new(), ..appeal };
        case.label = None;
        return Ok(AppealStory { appeal, case, stream, decision: None, standing: None, hidden, end });
    }
    let standing = decision_standing(db, case.id).await?.filter(|it| it.id != decision.id);
    Ok(AppealStory { appeal, case, stream, decision: Some(decision), standing, hidden, end })
}

async fn end(
    world: &World,
    viewer: &Viewer,
    appeal: &Appeal,
    case: &Case,
    team: TeamId,
    hidden: bool,
) -> Result<MayEnd, Error> {
    if appeal.state != AppealState::Open || !viewer.may_decide(team) {
        return Ok(MayEnd::No);
    }
    let around = around(&world.store, appeal, case, team).await?;
    Ok(match (appeal.bar(viewer.person, &around), may_end(case.state)) {
        (Some(bar), _) => MayEnd::Barred(bar),
        (None, Err(refusal)) => MayEnd::NotYet(refusal),
        (None, Ok(())) if hidden => MayEnd::NotYet(AppealRefusal::JudgeFirst),
        (None, Ok(())) => MayEnd::Yes,
    })
}

/// The people around an appeal.
pub(super) async fn around(
    db: &impl Reads,
    appeal: &Appeal,
    case: &Case,
    team: TeamId,
) -> Result<Around, Error> {
    let others = appeal_of_case(db, case.id).await?.into_iter().map(|row| row.appeal);
    Ok(Around {
        requester: case.requester,
        standing: decision_standing(db, case.id).await?.and_then(|decision| decision.by.person()),
        ended: others.filter(|it| it.id != appeal.id).filter_map(|it| ended_by(&it)).collect(),
        team: deciders(db, team).await?.into_iter().map(|person| person.id).collect(),
    })
}
