//! Rule: the machine looks at cases that came in. Proposes, asks the gate, and commits what came of it, many cases at a time.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use domain::automation::Automation;
use domain::case::{Case, CaseState, CaseVerb, reading};
use domain::decision::{By, Decision, Grounds, Remedy};
use domain::document::{Content, Document};
use domain::gate::{Basis, Facts, Outcome, Reason, Ruling, rule};
use domain::id::{CaseId, DecisionId, ProposalId, ReviewId, RulingId, StreamId};
use domain::proposal::Proposal;
use domain::record::{Actor, Entry, Verb};
use domain::review::{Review, ReviewKind};
use domain::stream::Stream;
use domain::time::At;
use serde_json::json;
use store::Tx;
use store::audit::{Audit, audit_insert_many};
use store::automation::automation_hold;
use store::case::{case_set, cases_get};
use store::decision::decision_insert_many;
use store::job::{Job, JobKind, NewJob, jobs_done};
use store::known_value::known_value_elsewhere;
use store::proposal::{Row as ProposalRow, proposal_insert_many};
use store::review::{Row as ReviewRow, review_insert_many};
use store::ruling::{Row as RulingRow, basis_keep, ruling_insert_many};
use store::stream::stream_get;

use crate::automation;
use crate::error::Error;
use crate::extract;
use crate::receive::UNREADABLE;
use crate::review;
use crate::shelf::{self, Shelved};
use crate::world::{World, chance};

/// A stream as the gate sees it now: its automation, what that rests on, and the model at hand.
struct Lane {
    stream: Stream,
    automation: Option<Automation>,
    basis: Option<Basis>,
    model: Option<Arc<Shelved>>,
}

/// One case, ruled.
struct Ruled {
    case: Case,
    proposal: Option<(ProposalId, Proposal)>,
    /// None where the stream has no automation: then there is no gate either.
    ruling: Option<(RulingId, Facts, Ruling)>,
    reason: Option<Reason>,
    judge_first: bool,
}

/// Rules the cases of these jobs. All of them are committed together, or none.
///
/// # Errors
/// `Changed` when somebody was earlier with one of them; anything else when the store, a model or its file failed.
pub(crate) async fn batch(world: &World, jobs: &[Job]) -> Result<(), Error> {
    let unreadable: Vec<&str> =
        jobs.iter().filter(|job| job.payload == UNREADABLE).map(|job| job.subject.as_str()).collect();
    let ids: Vec<CaseId> = jobs.iter().filter_map(|job| job.subject.parse().ok()).collect();
    let cases = cases_get(&world.store, &ids).await?;
    let cases = cases.into_iter().filter(|case| case.state == CaseState::Received);
    let mut of_stream: HashMap<StreamId, Vec<(Case, bool)>> = HashMap::new();
    for case in cases {
        let readable = !unreadable.contains(&case.id.to_string().as_str());
        of_stream.entry(case.stream).or_default().push((case, readable));
    }
    let mut ruled = vec![];
    for (stream, cases) in of_stream {
        let lane = lane(world, stream).await?;
        let papers = papers(world, &lane.stream, &cases).await?;
        let looked = tokio::task::spawn_blocking(move || {
            let looked = look(&lane, cases, papers);
            (lane, looked)
        });
        let (lane, looked) = looked.await.map_err(|error| Error::Corrupt(error.to_string()))?;
        let known = known(world, &lane.stream, &looked).await?;
        let of_lane =
            looked.into_iter().zip(known).map(|(looked, known)| ruled_now(world, &lane, looked, &known));
        let of_lane = of_lane.collect();
        ruled.push((lane, of_lane));
    }
    commit_all(world, ruled, jobs, world.now()).await
}

/// Gives the case of a job to a person, because something failed on the way. An error never proceeds.
///
/// # Errors
/// When the store failed, or somebody was earlier.
pub(crate) async fn defer(world: &World, job: &Job) -> Result<(), Error> {
    let ids: Vec<CaseId> = job.subject.parse().into_iter().collect();
    let cases = cases_get(&world.store, &ids).await?;
    let mut ruled = vec![];
    for case in cases.into_iter().filter(|case| case.state == CaseState::Received) {
        let stream = stream_get(&world.store, case.stream).await?.ok_or(Error::NotFound)?;
        let lane = Lane { stream, automation: None, basis: None, model: None };
        let failed =
            Ruled { case, proposal: None, ruling: None, reason: Some(Reason::Failed), judge_first: false };
        ruled.push((lane, vec![failed]));
    }
    commit_all(world, ruled, std::slice::from_ref(job), world.now()).await
}

async fn lane(world: &World, id: StreamId) -> Result<Lane, Error> {
    let stream = stream_get(&world.store, id).await?.ok_or(Error::NotFound)?;
    let automation = automation::at_work(&world.store, id).await?;
    let basis = automation.as_ref().map(|automation| automation.basis(&stream));
    // Past the end of its pilot nothing is proposed, whether the program has stopped it already or not.
    let proposes = |it: &&Automation| !it.is_pilot_over(world.now());
    let model = match automation.as_ref().filter(proposes).and_then(|automation| automation.model) {
        Some(id) => Some(shelf::model(world, id).await?),
        None => None,
    };
    Ok(Lane { stream, automation, basis, model })
}

/// The documents of these cases, in a stream of documents.
async fn papers(
    world: &World,
    stream: &Stream,
    cases: &[(Case, bool)],
) -> Result<HashMap<CaseId, Document>, Error> {
    if stream.paper.is_empty() {
        return Ok(HashMap::new());
    }
    let ids: Vec<CaseId> = cases.iter().map(|(case, _)| case.id).collect();
    extract::documents(world, &ids).await
}

/// A case with what the machine makes of it.
struct Looked {
    case: Case,
    readable: bool,
    word: Option<String>,
    document: Option<Document>,
    proposal: Option<Proposal>,
}

/// What the model of a stream proposes for a case as it is now, without ruling on it: for who has it in hand. None where no model works,
/// or the case is not for AI.
///
/// # Errors
/// When the store, a model or its file failed.
pub(crate) async fn propose(
    world: &World,
    case: &Case,
    document: &Document,
) -> Result<Option<ProposalRow>, Error> {
    let lane = lane(world, case.stream).await?;
    let Some((automation, model)) = lane.automation.as_ref().and_then(|it| Some((it.id, it.model?))) else {
        return Ok(None);
    };
    let (cases, papers) = (vec![(case.clone(), true)], HashMap::from([(case.id, document.clone())]));
    let looked = tokio::task::spawn_blocking(move || look(&lane, cases, papers)).await;
    let looked = looked.map_err(|error| Error::Corrupt(error.to_string()))?;
    let (id, at) = (ProposalId::new(world.now(), chance()), world.now());
    let proposal = looked.into_iter().next().and_then(|looked| looked.proposal);
    Ok(proposal.map(|proposal| ProposalRow { id, case: case.id, automation, model, proposal, at }))
}

/// What the record says of a proposal.
pub(crate) fn proposed(row: &ProposalRow) -> Entry {
    let facts = json!({ "proposal": row.id, "label": row.proposal.label, "score": row.proposal.score,
        "model": row.model });
    Entry::on_case(row.at, Actor::Automation(row.automation), Verb::Proposed, row.case, facts)
}

fn look(lane: &Lane, cases: Vec<(Case, bool)>, mut papers: HashMap<CaseId, Document>) -> Vec<Looked> {
    let mut buffers = learn::Buffers::default();
    let mut looked = Vec::with_capacity(cases.len());
    for (case, readable) in cases {
        let document = papers.remove(&case.id);
        let written = lane.stream.paper.is_empty() || document.as_ref().is_some_and(Document::has_words);
        let (readable, text) = (readable && written, reading(&case.subject, &case.text));
        let model = lane.model.as_ref().filter(|_| readable && !case.not_for_ai);
        let proposal =
            model.and_then(|model| model.propose(&lane.stream, &text, document.as_ref(), &mut buffers));
        let word = lane.stream.reserved_word(&text).map(str::to_owned);
        looked.push(Looked { case, readable, word, document, proposal });
    }
    looked
}

/// For each case the fields whose proposed value another document has, where none may: decided before, or in the same batch.
async fn known(world: &World, stream: &Stream, looked: &[Looked]) -> Result<Vec<BTreeSet<String>>, Error> {
    let (mut here, mut known) = (HashSet::new(), Vec::with_capacity(looked.len()));
    for looked in looked {
        let mut of_case = BTreeSet::new();
        let fields = looked.proposal.as_ref().map(|proposal| &proposal.fields);
        for key in stream.paper.unique() {
            let proposed = fields.and_then(|fields| fields.get(key)).and_then(|it| it.filled.value.text());
            let Some(value) = proposed else { continue };
            let before = known_value_elsewhere(&world.store, stream.id, key, value, looked.case.id).await?;
            if before || !here.insert((key, value.to_owned())) {
                of_case.insert(key.to_owned());
            }
        }
        known.push(of_case);
    }
    Ok(known)
}

fn ruled_now(world: &World, lane: &Lane, looked: Looked, known: &BTreeSet<String>) -> Ruled {
    let Looked { case, readable, word, document, proposal } = looked;
    let of_document = proposal.as_ref().zip(document.as_ref()).and_then(|(proposal, document)| {
        let Content { label, values } = proposal.content();
        extract::facts(&lane.stream.paper, document, &label, &values, known)
    });
    let facts = Facts {
        readable,
        proposed: proposal.as_ref().map(|proposal| (proposal.label.clone(), proposal.score)),
        reserved: proposal.as_ref().map_or(0.0, |proposal| proposal.reserved),
        word,
        draw: world.draw(case.id),
        document: of_document,
    };
    let at = world.now();
    let ruling = lane.basis.as_ref().map(|basis| rule(basis, &facts));
    let reason = match ruling.map(|ruling| ruling.outcome) {
        Some(Outcome::Defer(reason)) => Some(reason),
        Some(Outcome::Proceed | Outcome::ProceedAndAudit) => None,
        None if !readable => Some(Reason::Unreadable),
        None => Some(Reason::NotAutomatic),
    };
    Ruled {
        case,
        proposal: proposal.map(|proposal| (ProposalId::new(at, chance()), proposal)),
        judge_first: ruling.is_some_and(|ruling| ruling.judge_first),
        ruling: ruling.map(|ruling| (RulingId::new(at, chance()), facts, ruling)),
        reason,
    }
}

async fn commit_all(
    world: &World,
    ruled: Vec<(Lane, Vec<Ruled>)>,
    jobs: &[Job],
    at: At,
) -> Result<(), Error> {
    let (ruled, jobs) = (Arc::new(ruled), Arc::<[Job]>::from(jobs));
    world
        .store
        .write(at, move |tx| {
            let (ruled, jobs) = (ruled.clone(), jobs.clone());
            Box::pin(async move {
                jobs_done(tx, &jobs).await?;
                for (lane, ruled) in ruled.iter() {
                    commit(tx, lane, ruled).await?;
                }
                Ok::<_, Error>(())
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}

/// What one batch of a stream adds, collected so that each table is written once.
#[derive(Default)]
struct Rows {
    proposals: Vec<ProposalRow>,
    rulings: Vec<RulingRow>,
    reviews: Vec<ReviewRow>,
    decisions: Vec<Decision>,
    audits: Vec<Audit>,
}

async fn commit(tx: &Tx, lane: &Lane, ruled: &[Ruled]) -> Result<(), Error> {
    let mut digest = None;
    if let (Some(automation), Some(basis)) = (&lane.automation, &lane.basis) {
        // Who stops an automation stops it for the cases on their way too.
        let now = automation_hold(tx, automation.id).await?.ok_or(Error::NotFound)?;
        let stream = stream_get(tx, lane.stream.id).await?.ok_or(Error::NotFound)?;
        if now.version != automation.version || stream.version != lane.stream.version {
            return Err(Error::Changed);
        }
        digest = Some(basis_keep(tx, basis).await?);
    }
    let mut rows = Rows::default();
    for ruled in ruled {
        let verb = if ruled.reason.is_some() { CaseVerb::Defer } else { CaseVerb::Decide };
        let state = ruled.case.state.after(verb)?;
        let label =
            ruled.reason.is_none().then(|| ruled.proposal.as_ref().map(|(_, it)| it.label.clone())).flatten();
        case_set(tx, &ruled.case, state, label.as_deref()).await?;
        add(tx, lane, ruled, digest.as_deref(), &mut rows);
    }
    proposal_insert_many(tx, &rows.proposals).await?;
    ruling_insert_many(tx, &rows.rulings).await?;
    review_insert_many(tx, &rows.reviews).await?;
    decision_insert_many(tx, &rows.decisions, lane.stream.id).await?;
    for decision in &rows.decisions {
        review::note(tx, &lane.stream, decision).await?;
    }
    audit_insert_many(tx, &rows.audits).await?;
    Ok(())
}

fn add(tx: &Tx, lane: &Lane, ruled: &Ruled, basis: Option<&str>, rows: &mut Rows) {
    let (at, case) = (tx.at(), ruled.case.id);
    let entry = |actor, verb, facts| tx.record(Entry::on_case(at, actor, verb, case, facts));
    if lane.stream.paper.is_empty() {
        // A document was read by its own job, or split off from one that was, and its record says so already.
        entry(Actor::Program, Verb::Read, json!({ "chars": ruled.case.text.chars().count() }));
    }
    if let (Some((id, proposal)), Some(automation)) = (&ruled.proposal, &lane.automation)
        && let Some(model) = automation.model
    {
        let (id, automation, proposal) = (*id, automation.id, proposal.clone());
        let row = ProposalRow { id, case, automation, model, proposal, at };
        tx.record(proposed(&row));
        rows.proposals.push(row);
    }
    if let (Some((id, facts, ruling)), Some(basis), Some(automation)) =
        (&ruled.ruling, basis, &lane.automation)
    {
        let said = json!({ "ruling": id, "outcome": ruling.outcome, "basis": basis });
        entry(Actor::Program, Verb::Ruled, said);
        rows.rulings.push(RulingRow {
            id: *id,
            case,
            automation: automation.id,
            proposal: ruled.proposal.as_ref().map(|(id, _)| *id),
            basis: basis.to_owned(),
            facts: facts.clone(),
            outcome: ruling.outcome,
            judge_first: ruling.judge_first,
            at,
        });
        if ruling.outcome.proceeds() {
            decide(tx, lane, ruled, automation, *id, rows);
        }
    }
    if let Some(reason) = ruled.reason {
        // Without a gate, or before it could rule, the record still says why a person gets the case.
        if ruled.ruling.is_none() {
            entry(Actor::Program, Verb::Ruled, json!({ "outcome": Outcome::Defer(reason) }));
        }
        rows.reviews.push(place(lane, ruled, ReviewKind::Decide, ruled.judge_first, Some(reason), at));
    }
}

/// The machine decides: what it does, and, where the lot fell on it, a person who judges it blind.
fn decide(tx: &Tx, lane: &Lane, ruled: &Ruled, automation: &Automation, ruling: RulingId, rows: &mut Rows) {
    let Some((_, proposal)) = &ruled.proposal else { return };
    let (at, case) = (tx.at(), ruled.case.id);
    let decision = Decision {
        id: DecisionId::new(at, chance()),
        case,
        label: proposal.label.clone(),
        values: proposal.content().values,
        by: By::Automation(automation.id),
        grounds: Grounds::Proven(ruling),
        remedy: Remedy::from(at),
        at,
        replaced: false,
    };
    let says = decision.content().seal();
    let facts = json!({ "decision": decision.id, "label": decision.label, "says": says, "ruling": ruling });
    tx.record(Entry::on_case(at, Actor::Automation(automation.id), Verb::Decided, case, facts));
    let audited = matches!(&ruled.ruling, Some((_, _, ruling)) if ruling.outcome == Outcome::ProceedAndAudit);
    if audited {
        rows.audits.push(Audit {
            case,
            automation: automation.id,
            ruling,
            label: proposal.label.clone(),
            score: proposal.score,
            wrong: None,
            done_at: None,
            at,
        });
        rows.reviews.push(place(lane, ruled, ReviewKind::Audit, true, None, at));
    }
    tx.job(NewJob { kind: JobKind::Act, subject: decision.id.to_string(), payload: String::new(), due: at });
    rows.decisions.push(decision);
}

fn place(
    lane: &Lane,
    ruled: &Ruled,
    kind: ReviewKind,
    judge_first: bool,
    reason: Option<Reason>,
    at: At,
) -> ReviewRow {
    // Nobody judges what they asked themselves.
    let review = Review { barred: ruled.case.requester, ..Review::new(kind, judge_first) };
    let id = ReviewId::new(at, chance());
    let row = ReviewRow::new(id, ruled.case.id, lane.stream.id, lane.stream.team, review, at);
    ReviewRow { reason, ..row }
}
