//! What an appeal that was right repaired: before and after, what went out again, and what is looked at again because of it.

use domain::appeal::{Appeal, AppealState};
use domain::decision::{Decision, Grounds};
use domain::outlet::delivery::Delivery;
use store::Count;
use store::delivery::delivery_of_case;
use store::outlet::outlet_of_stream;
use store::record::entry_because_of;

use crate::case::{CaseStory, Eyes};
use crate::error::Error;
use crate::world::World;

/// A repair, as whoever is concerned may see it.
#[derive(Clone, Debug, PartialEq)]
pub struct Mended {
    /// The decision that was wrong.
    pub before: Decision,
    /// The one that took its place.
    pub after: Decision,
    /// Where either went out to, with the name of the outlet; a requester is told no names.
    pub out: Vec<(Delivery, String)>,
    /// So many decisions of the machine were like it and went back to people.
    pub again: Count,
}

/// What was repaired since this appeal was raised, by whoever ended it or by a person who judged the case again before: from the decision
/// that was objected to, to the one that stood in the end. Nothing while it is open, when it was dismissed, and while somebody is to judge the
/// case blind.
///
/// # Errors
/// When the store failed.
pub async fn mended(world: &World, story: &CaseStory, appeal: &Appeal) -> Result<Option<Mended>, Error> {
    let AppealState::Upheld { at, .. } = &appeal.state else { return Ok(None) };
    let Some(before) = story.decisions.iter().find(|decision| decision.id == appeal.decision) else {
        return Ok(None);
    };
    let since = story.decisions.iter().filter(|it| it.at >= appeal.raised_at && it.at <= *at);
    let repaired = |it: &&Decision| matches!(it.grounds, Grounds::Repaired { .. });
    // What was taken back in between is not the last.
    let Some(after) = since.clone().next_back().filter(repaired) else { return Ok(None) };
    let found = since.clone().find(repaired).unwrap_or(after);
    let outlets = match story.eyes {
        Eyes::Requester => vec![],
        Eyes::Decider | Eyes::Auditor => outlet_of_stream(&world.store, story.stream.id).await?,
    };
    let name = |id| outlets.iter().find(|it| it.id == id).map(|it| it.name.clone()).unwrap_or_default();
    let all = delivery_of_case(&world.store, story.case.id).await?;
    let ours = all.into_iter().filter(|it| [before.id, after.id].contains(&it.decision));
    Ok(Some(Mended {
        before: before.clone(),
        after: after.clone(),
        out: ours.map(|it| (it.clone(), name(it.outlet))).collect(),
        again: entry_because_of(&world.store, story.case.id, found.at).await?,
    }))
}
