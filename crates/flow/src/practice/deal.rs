//! What is dealt in a practice: past cases of which people's decision stands, beside proposals of a model that had not learned from them.

use domain::automation::Automation;
use domain::case::CaseState;
use domain::id::{CaseId, ModelId};
use domain::person::Viewer;
use domain::practice::{CASES, FEWEST_CASES, Lots, OWN_ERRORS, Past, PracticeRefusal, Trail, is_telling};
use domain::review::ReviewState;
use domain::stream::Stream;
use store::case::case_get_for;
use store::model::model_get;
use store::original::original_of_case;
use store::review::review_of_case;

use crate::error::Error;
use crate::learn::{Held, ModelFacts};
use crate::world::World;

/// So many past cases are looked at before a practice is made of what was found.
const LOOKED_AT: usize = 100;

/// What a practice is made from.
pub(super) struct Ground {
    pub automation: Automation,
    pub stream: Stream,
    pub past: Vec<Past>,
}

impl Ground {
    pub fn lots<'a>(&self, world: &'a World, whose: &'a str) -> Lots<'a> {
        Lots { secret: world.lottery.as_bytes(), whose }
    }
}

/// Whose lots a practice draws.
pub(super) fn lots(trail: &Trail) -> String {
    whose(&trail.person.to_string(), trail.round)
}

fn whose(person: &str, round: u64) -> String {
    format!("{person} {round}")
}

/// What a model proposed for cases that people judged blind, none of which it had learned from. In a stream of documents the kind of
/// document is what counts here.
pub(super) async fn past(world: &World, model: ModelId) -> Result<Vec<Past>, Error> {
    let row = model_get(&world.store, model).await?.ok_or(Error::NotFound)?;
    let bytes = world.originals.get(&ModelFacts::of(&row)?.evidence).await?;
    let bytes = bytes.ok_or_else(|| Error::Corrupt(format!("the evidence of {model} is gone")))?;
    let held: Vec<Held> =
        serde_json::from_slice(&bytes).map_err(|error| Error::Corrupt(format!("{model}: {error}")))?;
    let past = |held: Held| {
        let label = held.blind?.label;
        Some(Past { case: held.case, label, proposed: held.proposed.label })
    };
    Ok(held.into_iter().filter_map(past).collect())
}

/// The cases of a round: a few that the machine got wrong by itself, the rest right, in an order by lot.
pub(super) async fn cases(
    world: &World,
    viewer: &Viewer,
    ground: &Ground,
    round: u64,
) -> Result<Vec<CaseId>, Error> {
    let whose = whose(&viewer.person.to_string(), round);
    let lots = ground.lots(world, &whose);
    let with = |right: bool| {
        let such = ground.past.iter().filter(|it| it.is_right() == right).map(|it| it.case);
        lots.shuffled("case", such.collect())
    };
    let mut chosen = fit(world, viewer, ground, with(false), OWN_ERRORS).await?;
    let more = CASES - chosen.len();
    chosen.extend(fit(world, viewer, ground, with(true), more).await?);
    if chosen.len() < FEWEST_CASES {
        return Err(PracticeRefusal::TooFew.into());
    }
    Ok(lots.shuffled("order", chosen))
}

/// The first of these cases that may be practised on: read by this person and not asked by them, decided as it was judged, with enough
/// words to judge it by, and waiting for nobody, so that a practice tells nothing to somebody who may still have to judge it blind.
async fn fit(
    world: &World,
    viewer: &Viewer,
    ground: &Ground,
    cases: Vec<CaseId>,
    most: usize,
) -> Result<Vec<CaseId>, Error> {
    let mut found = vec![];
    for id in cases.into_iter().take(LOOKED_AT) {
        if found.len() >= most {
            break;
        }
        let Some(case) = case_get_for(&world.store, viewer, id).await? else { continue };
        let judged = ground.past.iter().find(|it| it.case == id).map(|it| it.label.as_str());
        let stands = case.state == CaseState::Decided && case.label.as_deref() == judged;
        let known = case.label.as_deref().is_some_and(|label| ground.stream.has(label));
        let own = case.requester == Some(viewer.person);
        if !stands || !known || own || case.not_for_ai || !is_telling(&case.subject, &case.text) {
            continue;
        }
        // A practice shows words only: what hangs on a letter would be missed. The words of a document are the document.
        if ground.stream.paper.is_empty() && !original_of_case(&world.store, id).await?.is_empty() {
            continue;
        }
        let reviews = review_of_case(&world.store, id).await?;
        let open = |state: &ReviewState| matches!(state, ReviewState::Waiting | ReviewState::Claimed { .. });
        if !reviews.iter().any(|row| open(&row.review.state)) {
            found.push(id);
        }
    }
    Ok(found)
}
