//! Why a decision is as it is, on a page of its own: for who works with the case, for who asked, and by link.

use axum::extract::Path;
use domain::automation::Stage;
use domain::decision::By;
use domain::field::Field;
use domain::id::CaseId;
use flow::case::{CaseStory, Eyes, Rested};

use super::raised::may;
use super::view::{Cast, cast, decided, proof, standing};
use crate::error::Answer;
use crate::page::why::{Choice, Part, Ruled, Why};
use crate::shell::Room;
use crate::visit::{Me, Named, Visit};

/// `GET /cases/{case}/why`. Who asked reads it at their own question.
pub(crate) async fn open_why(me: Me, Named(id): Named<CaseId>) -> Answer {
    let story = flow::case::history(me.world(), me.viewer(), id).await?;
    if story.eyes == Eyes::Requester {
        return Ok(me.see(&format!("/questions/{id}/why")));
    }
    let page = why(&me, &story, format!("/cases/{id}"), "flag");
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `GET /questions/{case}/why`.
pub(crate) async fn open_own_why(me: Me, Named(id): Named<CaseId>) -> Answer {
    let story = crate::question::own(&me, id).await?;
    let page = Why { here: Some(Room::Questions), ..why(&me, &story, format!("/questions/{id}"), "appeal") };
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `GET /q/{secret}/why`.
pub(crate) async fn open_why_by_link(visit: Visit, Path(secret): Path<String>) -> Answer {
    let story = flow::case::by_link(visit.world(), &secret).await?;
    let page = why(&visit, &story, format!("/q/{secret}"), "appeal");
    Ok(visit.show(page.sheet(visit.reader())).await)
}

/// The page; what is raised there is sent to `verb` below `base`.
fn why(visit: &Visit, story: &CaseStory, base: String, verb: &str) -> Why {
    let (reader, me) = (visit.reader(), visit.me.as_ref().map(|me| me.viewer.person));
    let cast = cast(reader, me, story);
    Why {
        here: None,
        subject: story.case.subject.clone(),
        decision: standing(story).map(|decision| decided(&cast, story, decision)),
        blind: story.hidden,
        part: part(story),
        ruled: story.rested.as_ref().map(|rested| ruled(&cast, story, rested)),
        choices: choices(story),
        document: !story.stream.paper.is_empty(),
        raise: may(reader, story, format!("{base}/{verb}")),
        base,
    }
}

fn part(story: &CaseStory) -> Part {
    let by_machine = |by: By| matches!(by, By::Automation(_));
    let rested = story.rested.as_ref().filter(|rested| rested.proposal.is_some());
    let first = story.decisions.iter().rfind(|it| by_machine(it.by));
    if let (Some(decision), Some(first)) = (standing(story), first) {
        return match story.stream.paper.same(&first.content(), &decision.content()) {
            _ if by_machine(decision.by) => Part::Decided,
            true => Part::Kept,
            false => Part::Corrected,
        };
    }
    match rested {
        Some(rested) if rested.basis.stage <= Stage::Shadow => Part::Unseen,
        Some(_) => Part::Proposed,
        None => Part::None,
    }
}

fn ruled(cast: &Cast<'_>, story: &CaseStory, rested: &Rested) -> Ruled {
    let count = |n: i64| u64::try_from(n).unwrap_or_default();
    let proposal = rested.proposal.as_ref().map(|row| &row.proposal);
    let place = |field: &Field| {
        let read = proposal?.fields.get(&field.key)?;
        Some((cast.reader.pick(&field.name), u64::from(read.filled.spot?.page) + 1))
    };
    Ruled {
        at: rested.ruling.at,
        outcome: rested.ruling.outcome,
        automation: cast.way(rested.basis.automation),
        model: rested.model.map(|(number, learned)| (count(number), count(learned))),
        proof: proof(cast, story, rested.ruling.id),
        words: proposal.map(|it| it.words.clone()).unwrap_or_default(),
        places: story.stream.paper.fields.iter().filter_map(place).collect(),
    }
}

/// Every label the case could get, with what is known of it. While nothing is decided and no proposal may be shown there is nothing to lay
/// beside each other.
fn choices(story: &CaseStory) -> Vec<Choice> {
    let decision = standing(story);
    let proposal = story.rested.as_ref().and_then(|rested| rested.proposal.as_ref()).map(|row| &row.proposal);
    if decision.is_none() && proposal.is_none() {
        return vec![];
    }
    let choice = |label: &domain::stream::Label| Choice {
        label: label.name.clone(),
        decided: decision.is_some_and(|it| it.label == label.name),
        proposed: proposal.is_some_and(|it| it.label == label.name),
        second: proposal.is_some_and(|it| it.second.as_ref() == Some(&label.name)),
        reserved: label.reserved,
    };
    story.stream.labels.iter().map(choice).collect()
}
