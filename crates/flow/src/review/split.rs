//! Split: a person says where in a file a new document begins, and each further document becomes a case of its own; or they take that
//! back. The pages of all of them are together exactly the pages there were.

use std::collections::BTreeSet;
use std::sync::Arc;

use domain::case::{Case, CaseState, CaseVerb, LONGEST_SUBJECT};
use domain::document::Document;
use domain::id::{CaseId, OriginalId, ReviewId};
use domain::part::{self, Cut, Part, PartRefusal, may_join};
use domain::person::Viewer;
use domain::record::{Actor, Entry, Verb};
use domain::review::{ReviewKind, ReviewState};
use serde_json::{Value, json};
use store::Tx;
use store::case::{case_get, case_insert, case_set, case_set_text, cases_get};
use store::document::{Row as DocumentRow, document_get, document_put};
use store::job::{JobKind, NewJob};
use store::judgement::judgement_remove_all;
use store::known_value::known_value_put;
use store::original::{Original, original_insert_many, original_of_case};
use store::part::{part_get, part_insert_many};
use store::proposal::{Row as ProposalRow, proposal_insert_many, proposal_outdate};
use store::review::{review_get, review_of_case, review_set};

use super::held;
use crate::access;
use crate::case::{Piece, family};
use crate::error::Error;
use crate::receive::UNREADABLE;
use crate::world::{World, chance};
use crate::{extract, read, rule};

/// A case as it was looked at before anything is written: if it is otherwise by then, nothing is.
struct Seen {
    case: Case,
    reading: Option<String>,
    document: Document,
}

/// The pages that a case is to have.
struct Pages {
    row: DocumentRow,
    text: String,
    proposal: Option<ProposalRow>,
}

/// A case that begins on a page of another.
struct Child {
    case: Case,
    part: Part,
    row: DocumentRow,
    originals: Vec<Original>,
    readable: bool,
}

/// Splits the file of the case in hand: a new document begins on each of these pages, counted from 0. `of` is how many pages the person
/// saw. The case keeps the pages before the first of them; what was proposed for it, and every view given of it, counts no longer.
///
/// # Errors
/// Refused when it is not in their hands, a decision stands, or there is nothing to split; `Changed` when it has other pages by now.
pub async fn split(
    world: &World,
    viewer: &Viewer,
    id: ReviewId,
    of: usize,
    begins: &BTreeSet<u32>,
) -> Result<Vec<CaseId>, Error> {
    let (row, seen) = look(world, viewer, id).await?;
    if seen.document.pages.len() != of {
        return Err(Error::Changed);
    }
    let mut cuts = part::split(&seen.document, begins)?.into_iter();
    let rest = cuts.next().ok_or(PartRefusal::NoCut)?;
    let pages = pages(world, &seen, &rest.document, row.review.kind).await?;
    let mut children = vec![];
    for cut in cuts {
        children.push(child(world, &seen, cut).await?);
    }
    let cases: Vec<CaseId> = children.iter().map(|child| child.case.id).collect();
    let plan = Arc::new((viewer.clone(), seen, pages, children));
    world
        .write(move |tx| {
            let plan = plan.clone();
            Box::pin(async move {
                let (viewer, seen, pages, children) = &*plan;
                turn(tx, viewer, id, seen, pages).await?;
                put_in(tx, viewer, children, row.team).await?;
                let parts: Vec<Value> = children.iter().map(|it| facts(&it.part, it.row.pages)).collect();
                let facts = json!({ "review": id, "pages": pages.row.pages, "parts": parts });
                by(tx, viewer, Verb::Split, seen.case.id, facts);
                Ok::<_, Error>(())
            })
        })
        .await?;
    world.tell_news();
    Ok(cases)
}

/// Takes it back: the pages of every case that was split off from the one in hand return to it.
///
/// # Errors
/// Refused when it is not in their hands, nothing was split off, or one of the documents is decided or in somebody's hands.
pub async fn join(world: &World, viewer: &Viewer, id: ReviewId) -> Result<(), Error> {
    let (row, seen) = look(world, viewer, id).await?;
    let pieces = family(&world.store, seen.case.id).await?.map(|it| it.below(seen.case.id));
    let pieces = pieces.filter(|pieces| !pieces.is_empty()).ok_or(PartRefusal::NotSplit)?;
    let ids: Vec<CaseId> = pieces.iter().map(|piece| piece.case).collect();
    let (cases, documents) = (cases_get(&world.store, &ids).await?, extract::documents(world, &ids).await?);
    let cut = |piece: &Piece| {
        let document = documents.get(&piece.case).cloned().unwrap_or_default();
        Cut { first: piece.first, document }
    };
    let own = part_get(&world.store, seen.case.id).await?.map_or(0, |part| part.first);
    let own = Cut { first: own, document: seen.document.clone() };
    let whole = part::join(pieces.iter().map(cut).chain([own]).collect());
    let pages = pages(world, &seen, &whole, row.review.kind).await?;
    let plan = Arc::new((viewer.clone(), seen, pages, cases));
    world
        .write(move |tx| {
            let plan = plan.clone();
            Box::pin(async move {
                let (viewer, seen, pages, cases) = &*plan;
                for case in cases {
                    take_back(tx, viewer, case, seen.case.id).await?;
                }
                turn(tx, viewer, id, seen, pages).await?;
                let facts = json!({ "review": id, "pages": pages.row.pages, "parts": ids_of(cases) });
                by(tx, viewer, Verb::Joined, seen.case.id, facts);
                Ok::<_, Error>(())
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}

fn ids_of(cases: &[Case]) -> Vec<CaseId> {
    cases.iter().map(|case| case.id).collect()
}

fn by(tx: &Tx, viewer: &Viewer, verb: Verb, case: CaseId, facts: Value) {
    tx.record(Entry::on_case(tx.at(), Actor::Person(viewer.person), verb, case, facts));
}

fn facts(part: &Part, pages: i64) -> Value {
    json!({ "case": part.case, "first": part.first, "pages": pages })
}

async fn look(world: &World, viewer: &Viewer, id: ReviewId) -> Result<(store::review::Row, Seen), Error> {
    let row = review_get(&world.store, id).await?.ok_or(Error::NotFound)?;
    access::decides(viewer, row.team)?;
    let case = case_get(&world.store, row.case).await?.ok_or(Error::NotFound)?;
    let read = document_get(&world.store, row.case).await?.ok_or(PartRefusal::NoSuchPage)?;
    let document = extract::document(world, &read).await?.unwrap_or_default();
    Ok((row, Seen { case, reading: read.reading, document }))
}

/// A case with other pages: kept, with its text, and with what is proposed for them. What was recalled is judged without a proposal.
async fn pages(world: &World, seen: &Seen, document: &Document, kind: ReviewKind) -> Result<Pages, Error> {
    let before = document_get(&world.store, seen.case.id).await?.and_then(|row| row.unreadable);
    let row = read::row(world, seen.case.id, document, before).await?;
    let written = read::written(&seen.case, &seen.document);
    let text = read::told(&seen.case.subject, written.as_deref(), document);
    let case = Case { text: text.clone(), ..seen.case.clone() };
    let proposal = match kind {
        ReviewKind::Decide if !case.not_for_ai => rule::propose(world, &case, document).await?,
        ReviewKind::Decide | ReviewKind::Audit | ReviewKind::Recall => None,
    };
    Ok(Pages { row, text, proposal })
}

/// The case of a document that was split off. It came in when and from whom the file came in, with the same file.
async fn child(world: &World, seen: &Seen, cut: Cut) -> Result<Child, Error> {
    let parent = &seen.case;
    let before = part_get(&world.store, parent.id).await?;
    let (whole, offset) = before.map_or((parent.id, 0), |part| (part.whole, part.first));
    let id = CaseId::new(world.now(), chance());
    let part = Part { case: id, parent: parent.id, whole, first: offset + cut.first };
    let base = before.and_then(|_| parent.subject.rsplit_once(" · p. ")).map_or(&*parent.subject, |it| it.0);
    let (first, last) = (part.first + 1, part.first as usize + cut.document.pages.len());
    let range = if first as usize == last { format!("{first}") } else { format!("{first}–{last}") };
    let base: String = base.chars().take(LONGEST_SUBJECT - 20).collect();
    let subject = format!("{base} · p. {range}");
    let written = read::written(parent, &seen.document);
    let text = read::told(&subject, written.as_deref(), &cut.document);
    let row = read::row(world, id, &cut.document, None).await?;
    let originals = original_of_case(&world.store, parent.id).await?.into_iter();
    let own = |original| Original { id: OriginalId::new(world.now(), chance()), case: id, ..original };
    let case = Case {
        id,
        subject,
        text,
        state: CaseState::Received,
        label: None,
        key: None,
        link: None,
        version: 1,
        ..parent.clone()
    };
    Ok(Child { case, part, row, originals: originals.map(own).collect(), readable: cut.document.has_words() })
}

/// Gives the case in hand its other pages. It stays with the person; nothing that was said of the pages before counts for these.
async fn turn(tx: &Tx, viewer: &Viewer, id: ReviewId, seen: &Seen, pages: &Pages) -> Result<(), Error> {
    let (row, stream) = held(tx, viewer, id).await?;
    let review = row.review.clone().other_pages(viewer.person)?;
    let case = case_get(tx, row.case).await?.ok_or(Error::NotFound)?;
    case.state.after(CaseVerb::Split).map_err(|_| PartRefusal::Decided)?;
    let reading = document_get(tx, case.id).await?.and_then(|row| row.reading);
    if case.version != seen.case.version || reading != seen.reading {
        return Err(Error::Changed);
    }
    review_set(tx, &row, review).await?;
    document_put(tx, &pages.row).await?;
    case_set_text(tx, &case, &pages.text).await?;
    proposal_outdate(tx, case.id).await?;
    judgement_remove_all(tx, case.id).await?;
    known_value_put(tx, stream.id, case.id, &[]).await?;
    if let Some(proposal) = &pages.proposal {
        tx.record(rule::proposed(proposal));
        proposal_insert_many(tx, std::slice::from_ref(proposal)).await?;
    }
    Ok(())
}

/// Takes in the cases that were split off: each is proposed for and ruled on as any other.
async fn put_in(tx: &Tx, viewer: &Viewer, children: &[Child], team: domain::id::TeamId) -> Result<(), Error> {
    for Child { case, part, row, originals, readable } in children {
        case_insert(tx, case, team).await?;
        if !originals.is_empty() {
            original_insert_many(tx, originals).await?;
        }
        document_put(tx, row).await?;
        part_insert_many(tx, std::slice::from_ref(part)).await?;
        let digests: Vec<&str> = originals.iter().map(|original| original.digest.as_str()).collect();
        let of = json!({ "source": case.source, "stream": case.stream, "originals": digests, "part_of": part.parent });
        let sender = case.requester.map_or(Actor::Requester, Actor::Person);
        tx.record(Entry::on_case(tx.at(), sender, Verb::Received, case.id, of));
        let pages = json!({ "part_of": part.parent, "first": part.first, "pages": row.pages,
            "quality": row.quality, "reading": row.reading });
        by(tx, viewer, Verb::Split, case.id, pages);
        let payload = if *readable { String::new() } else { UNREADABLE.to_owned() };
        tx.job(NewJob { kind: JobKind::Rule, subject: case.id.to_string(), payload, due: tx.at() });
    }
    Ok(())
}

/// Takes a case that was split off out of the work: its pages go back.
async fn take_back(tx: &Tx, viewer: &Viewer, seen: &Case, into: CaseId) -> Result<(), Error> {
    let case = case_get(tx, seen.id).await?.ok_or(Error::NotFound)?;
    let rows = review_of_case(tx, case.id).await?;
    let joined = may_join(case.state, rows.iter().map(|row| &row.review.state))?;
    // It may have been split itself in the meantime.
    if case.version != seen.version {
        return Err(Error::Changed);
    }
    for row in rows.iter().filter(|row| row.review.state == ReviewState::Waiting) {
        review_set(tx, row, row.review.clone().withdraw()?).await?;
    }
    case_set(tx, &case, joined, None).await?;
    by(tx, viewer, Verb::Joined, case.id, json!({ "into": into }));
    Ok(())
}
