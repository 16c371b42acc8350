//! What of a case is for whose eyes. Pure: a story goes in, what may be known of it comes out.

use std::collections::BTreeSet;

use domain::automation::Stage;
use domain::id::{PersonId, TeamId};
use domain::person::{Role, Viewer};
use domain::record::{Actor, Line, Verb};
use domain::review::{Review, ReviewKind, ReviewState};

use super::{CaseStory, by, ended_by};

/// As what somebody looks at a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Eyes {
    /// Who asked: everything that is theirs, and no names of those who worked on it.
    Requester,
    /// Who may decide cases of the team.
    Decider,
    /// Who reads the record.
    Auditor,
}

impl Eyes {
    /// The eyes of a viewer. Who asked is a requester first, whatever else they may do: the answer was sent to them anyway.
    /// Who may decide is that before being an auditor, or the second role would undo what is blind in the first.
    pub(super) fn of(viewer: &Viewer, team: TeamId, requester: Option<PersonId>) -> Option<Eyes> {
        if requester == Some(viewer.person) {
            Some(Eyes::Requester)
        } else if viewer.may_decide(team) {
            Some(Eyes::Decider)
        } else {
            viewer.is(Role::Auditor).then_some(Eyes::Auditor)
        }
    }
}

/// Whether somebody is still to judge the case blind, so that nobody who might be that somebody may know what the machine thinks.
/// Only who holds the work and has stored their own view is past that: a colleague could be the next to hold it.
pub(super) fn is_blind<'a>(reviews: impl IntoIterator<Item = &'a Review>, viewer: Option<PersonId>) -> bool {
    reviews.into_iter().any(|review| {
        let asks = matches!(review.kind, ReviewKind::Audit | ReviewKind::Decide | ReviewKind::Recall);
        let open = matches!(review.state, ReviewState::Waiting | ReviewState::Claimed { .. });
        let past = review.first.is_some() && viewer.is_some_and(|viewer| review.is_with(viewer));
        asks && open && review.judge_first && !past
    })
}

/// What may be told while a case is to be judged blind: that it came in, and in whose hands it was.
const BLIND: [Verb; 13] = [
    Verb::Received,
    Verb::Imported,
    Verb::Read,
    Verb::Claimed,
    Verb::Judged,
    Verb::Released,
    Verb::HandedOver,
    Verb::Asked,
    Verb::Answered,
    Verb::NotForAi,
    Verb::Split,
    Verb::Joined,
    Verb::Exported,
];

/// What a requester reads: what was done with the case, not how people worked on it.
const OWN: [Verb; 15] = [
    Verb::Received,
    Verb::Read,
    Verb::Proposed,
    Verb::Ruled,
    Verb::Decided,
    Verb::Acted,
    Verb::Appealed,
    Verb::Flagged,
    Verb::AppealDecided,
    Verb::AppealOverdue,
    Verb::Recalled,
    Verb::Repaired,
    Verb::Split,
    Verb::Joined,
    Verb::PersonAsked,
];

/// Leaves out of a story what is not for its eyes.
pub(super) fn limit(mut story: CaseStory) -> CaseStory {
    let shadow = story.rested.as_ref().is_some_and(|rested| rested.basis.stage <= Stage::Shadow);
    if shadow && story.eyes != Eyes::Auditor {
        // In shadow nobody sees what is proposed, also afterwards.
        story.rested = None;
        keep(&mut story.entries, |verb| !matches!(verb, Verb::Proposed | Verb::Ruled));
    }
    if story.eyes == Eyes::Requester {
        // What was taken back before it went out was never their decision.
        let undone = undone(&story.entries);
        story.decisions.retain(|decision| !undone.contains(&decision.id.to_string()));
        story.entries.retain(|line| !undone.iter().any(|id| line.facts.contains(id.as_str())));
        keep(&mut story.entries, |verb| OWN.contains(&verb));
        story.entries.iter_mut().for_each(|line| line.facts = "{}".to_owned());
    }
    if story.hidden {
        // Also what a person decided: anybody's label would colour the next one's view.
        story.case.label = None;
        story.rested = None;
        story.decisions.clear();
        story.appeals.clear();
        keep(&mut story.entries, |verb| BLIND.contains(&verb));
    }
    story
}

fn keep(entries: &mut Vec<Line>, may: impl Fn(Verb) -> bool) {
    entries.retain(|line| Verb::parse(&line.verb).is_some_and(&may));
}

fn undone(entries: &[Line]) -> Vec<String> {
    let undone = entries.iter().filter(|line| line.verb == Verb::Undone.as_str());
    let decision = |line: &Line| {
        let facts: serde_json::Value = serde_json::from_str(&line.facts).ok()?;
        Some(facts.get("decision")?.as_str()?.to_owned())
    };
    undone.filter_map(decision).collect()
}

/// Everybody in a story.
pub(super) fn people(story: &CaseStory) -> BTreeSet<PersonId> {
    let deciders = story.decisions.iter().filter_map(by);
    let raised = story.appeals.iter().filter_map(|appeal| appeal.raised_by);
    let ended = story.appeals.iter().filter_map(ended_by);
    let acted = story.entries.iter().filter_map(|line| match serde_json::from_str(&line.actor) {
        Ok(Actor::Person(person)) => Some(person),
        Ok(_) | Err(_) => None,
    });
    deciders.chain(raised).chain(ended).chain(acted).chain(story.case.requester).collect()
}

#[cfg(test)]
mod tests;
