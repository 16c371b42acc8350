//! Receive: a case comes in. What is accepted is durable, and the same key is the same case.

use std::sync::Arc;

use domain::case::{Case, CaseState, Draft, NewCase, Source};
use domain::document::{Content, Values};
use domain::id::{CaseId, JudgementId, OriginalId, PersonId};
use domain::judgement::Given;
use domain::record::{Actor, Entry, Verb};
use domain::stream::Stream;
use domain::time::At;
use serde_json::json;
use store::Tx;
use store::case::{Inserted, case_get, case_insert, case_insert_many};
use store::job::{JobKind, NewJob};
use store::judgement::{Judgement, judgement_insert_many};
use store::original::{Original, original_insert_many, original_of_case};

use crate::access::AccessRefusal;
use crate::error::Error;
use crate::review;
use crate::secret;
use crate::world::{World, chance};

/// A file that comes with a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name, as the sender gave it.
    pub name: String,
    /// What the sender said it is.
    pub media_type: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asker {
    /// Somebody with an account.
    Person(PersonId),
    /// Somebody without one, who gets a secret link to follow the case.
    Somebody,
}

/// A case that is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Received {
    /// The case.
    pub case: CaseId,
    /// It came in now, and not earlier under the same key.
    pub fresh: bool,
    /// The secret of the link, for somebody without an account; only now, for only its digest is kept.
    pub link: Option<String>,
}

/// A case that people decided in the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// What was asked.
    pub draft: Draft,
    /// What it was decided to be.
    pub label: String,
    /// When it came in.
    pub received: At,
}

/// What a ruling is told of a case that nobody could read.
pub(crate) const UNREADABLE: &str = "unreadable";

/// So many past cases are committed together.
const BATCH: usize = 500;

/// Takes in one case.
///
/// # Errors
/// Refused when it is no case; nothing is kept then.
pub async fn case(
    world: &World,
    stream: &Stream,
    draft: &Draft,
    source: Source,
    asker: Asker,
    files: Vec<File>,
) -> Result<Received, Error> {
    let named = files.first().filter(|_| !stream.paper.is_empty()).map(|file| file.name.clone());
    let case = match named {
        // The documents are the matter: whoever sends them need not write anything beside them.
        Some(name) => NewCase::parse(&beside(draft, &name))?,
        None => NewCase::parse(draft)?,
    };
    take_in(world, stream, case, source, asker, files, true).await
}

/// Takes in one mail. It is kept as it came, whatever is in it; what cannot be read goes to a person.
///
/// # Errors
/// Only when it could not be kept: then it stays in the mailbox.
pub async fn mail(world: &World, stream: &Stream, key: &str, bytes: Vec<u8>) -> Result<Received, Error> {
    let mail = reading::mail::mail(&bytes);
    let from = mail.from.clone();
    let draft = Draft {
        subject: mail.subject.clone(),
        text: if mail.text.trim().is_empty() { mail.subject.clone() } else { mail.text.clone() },
        name: from.as_ref().and_then(|from| from.name.clone()).unwrap_or_default(),
        address: from.map(|from| from.address).unwrap_or_default(),
        key: Some(key.to_owned()),
    };
    // A mail is never refused: without a sound sender or text it is a case that nobody could read.
    let readable = !mail.damaged && NewCase::parse(&draft).is_ok();
    let or_bare = |_| NewCase {
        subject: "(mail)".to_owned(),
        text: "(mail)".to_owned(),
        name: None,
        address: None,
        key: Some(key.to_owned()),
    };
    let nameless = Draft { address: String::new(), ..draft.clone() };
    let case = NewCase::parse(&draft).or_else(|_| NewCase::parse(&nameless)).unwrap_or_else(or_bare);
    let mut files =
        vec![File { name: "mail.eml".to_owned(), media_type: "message/rfc822".to_owned(), bytes }];
    let attached = mail.attachments.into_iter();
    files.extend(attached.map(|it| File { name: it.name, media_type: it.media_type, bytes: it.bytes }));
    take_in(world, stream, case, Source::Mail, Asker::Somebody, files, readable).await
}

/// A draft that came with files: what nobody wrote is the name of the first file.
fn beside(draft: &Draft, name: &str) -> Draft {
    let or_name = |text: &str| if text.trim().is_empty() { name.to_owned() } else { text.to_owned() };
    Draft { subject: or_name(&draft.subject), text: or_name(&draft.text), ..draft.clone() }
}

async fn take_in(
    world: &World,
    stream: &Stream,
    new: NewCase,
    source: Source,
    asker: Asker,
    files: Vec<File>,
    readable: bool,
) -> Result<Received, Error> {
    let at = world.now();
    let secret = if asker == Asker::Somebody { Some(secret::fresh()?) } else { None };
    let case = Case {
        link: secret.as_deref().map(secret::digest),
        requester: if let Asker::Person(person) = asker { Some(person) } else { None },
        ..bare(stream, new, source, at)
    };
    let id = case.id;
    let originals = keep(world, id, files).await?;
    let (incoming, team) = (Arc::new((case, originals)), stream.team);
    let next = match (readable, stream.paper.is_empty()) {
        (true, false) => Next::Read,
        (true, true) => Next::Rule,
        (false, _) => Next::Unreadable,
    };
    let inserted = world
        .store
        .write(at, move |tx| {
            let incoming = incoming.clone();
            Box::pin(async move { commit(tx, &incoming.0, &incoming.1, team, next).await })
        })
        .await?;
    world.tell_news();
    Ok(match inserted {
        Inserted::New => Received { case: id, fresh: true, link: secret },
        Inserted::Before(case) => Received { case, fresh: false, link: None },
    })
}

/// What is done with a case that came in.
#[derive(Clone, Copy)]
enum Next {
    Read,
    Rule,
    Unreadable,
}

async fn commit(
    tx: &Tx,
    case: &Case,
    originals: &[Original],
    team: domain::id::TeamId,
    next: Next,
) -> Result<Inserted<CaseId>, Error> {
    let inserted = case_insert(tx, case, team).await?;
    if inserted == Inserted::New {
        if !originals.is_empty() {
            original_insert_many(tx, originals).await?;
        }
        let actor = case.requester.map_or(Actor::Requester, Actor::Person);
        let digests: Vec<&str> = originals.iter().map(|original| original.digest.as_str()).collect();
        let facts = json!({ "source": case.source, "stream": case.stream, "originals": digests });
        tx.record(Entry::on_case(tx.at(), actor, Verb::Received, case.id, facts));
        let (kind, payload) = match next {
            Next::Read => (JobKind::Read, ""),
            Next::Rule => (JobKind::Rule, ""),
            Next::Unreadable => (JobKind::Rule, UNREADABLE),
        };
        tx.job(NewJob { kind, subject: case.id.to_string(), payload: payload.to_owned(), due: tx.at() });
    }
    Ok(inserted)
}

fn bare(stream: &Stream, new: NewCase, source: Source, at: At) -> Case {
    Case {
        id: CaseId::new(at, chance()),
        stream: stream.id,
        state: CaseState::Received,
        source,
        subject: new.subject,
        text: new.text,
        requester: None,
        name: new.name,
        address: new.address,
        key: new.key,
        link: None,
        received: at,
        label: None,
        not_for_ai: false,
        version: 1,
    }
}

/// Files are on the disk before the row that names them: a row never points at nothing.
async fn keep(world: &World, case: CaseId, files: Vec<File>) -> Result<Vec<Original>, Error> {
    let mut kept = Vec::with_capacity(files.len());
    for (position, file) in files.into_iter().enumerate() {
        let size = file.bytes.len() as i64;
        let digest = world.originals.put(file.bytes).await?;
        kept.push(Original {
            id: OriginalId::new(world.now(), chance()),
            case,
            position: position as i64,
            name: reading::name::safe_name(&file.name),
            media_type: file.media_type,
            size,
            digest,
            created: world.now(),
        });
    }
    Ok(kept)
}

/// Takes in past cases with the label people gave. They teach and prove; nobody has to decide them.
///
/// # Errors
/// A case that is none, or a label that the stream does not have: nothing from that batch on is kept.
pub async fn history(
    world: &World,
    stream: &Stream,
    past: Vec<Past>,
    progress: &(dyn Fn(u64) + Sync),
) -> Result<u64, Error> {
    let at = world.now();
    let mut rows = Vec::with_capacity(past.len());
    for past in past {
        if !stream.has(&past.label) {
            return Err(AccessRefusal::UnknownLabel.into());
        }
        let new = NewCase::parse(&past.draft)?;
        let case = Case {
            state: CaseState::Decided,
            label: Some(past.label),
            ..bare(stream, new, Source::History, past.received.min(at))
        };
        rows.push(case);
    }
    let mut done = 0;
    for batch in rows.chunks(BATCH) {
        let batch: Arc<[Case]> = batch.into();
        let (stream, team, draws) =
            (stream.id, stream.team, batch.iter().map(|case| world.draw(case.id)).collect());
        let draws: Arc<Vec<f64>> = Arc::new(draws);
        done += world
            .store
            .write(at, move |tx| {
                let (batch, draws) = (batch.clone(), draws.clone());
                Box::pin(async move {
                    let fresh = case_insert_many(tx, &batch, team).await?;
                    let judged = batch.iter().zip(draws.iter()).zip(&fresh).filter(|(_, in_now)| **in_now == Inserted::New);
                    let judgements: Vec<Judgement> = judged
                        .map(|((case, draw), _)| Judgement {
                            id: JudgementId::new(at, chance()),
                            case: case.id,
                            stream,
                            label: case.label.clone().unwrap_or_default(),
                            values: Values::new(),
                            given: Given::History,
                            draw: *draw,
                            at: case.received,
                        })
                        .collect();
                    judgement_insert_many(tx, &judgements).await?;
                    let facts = json!({ "cases": judgements.len(), "first": batch.first().map(|c| c.id), "last": batch.last().map(|c| c.id) });
                    tx.record(Entry::on(at, Actor::Program, Verb::Imported, stream, facts));
                    Ok::<_, Error>(judgements.len() as u64)
                })
            })
            .await?;
        progress(done);
    }
    Ok(done)
}

/// Whether a case that came in before is what is sent now. What a document says was put beside its words since, so of documents the
/// files are compared, by name and size.
///
/// # Errors
/// `NotFound` when there is no such case; refused when what is sent is no case.
pub async fn is_same(
    world: &World,
    stream: &Stream,
    id: CaseId,
    draft: &Draft,
    files: &[(String, usize)],
) -> Result<bool, Error> {
    if !stream.paper.is_empty() && !files.is_empty() {
        let known = original_of_case(&world.store, id).await?;
        let same = |(original, (name, size)): (&Original, &(String, usize))| {
            original.name == reading::name::safe_name(name) && original.size == *size as i64
        };
        return Ok(known.len() == files.len() && known.iter().zip(files).all(same));
    }
    let known = case_get(&world.store, id).await?.ok_or(Error::NotFound)?;
    let sent = NewCase::parse(draft)?;
    Ok(known.subject == sent.subject && (known.text == sent.text || !stream.paper.is_empty()))
}

/// A document that people read in the past.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastDocument {
    /// Its file.
    pub file: File,
    /// What it was decided to be, and what it says.
    pub content: Content,
    /// When it came in.
    pub received: At,
    /// The sender's own key.
    pub key: Option<String>,
}

/// Takes in a document that people read in the past, with what they said of it. It teaches and proves once it is read here too.
///
/// # Errors
/// A label that the stream does not have.
pub async fn past_document(world: &World, stream: &Stream, past: PastDocument) -> Result<CaseId, Error> {
    let content = review::of(stream, &past.content)?;
    let draft = Draft { key: past.key, ..beside(&Draft::default(), &past.file.name) };
    let case = Case {
        state: CaseState::Decided,
        label: Some(content.label.clone()),
        ..bare(stream, NewCase::parse(&draft)?, Source::History, past.received.min(world.now()))
    };
    let originals = keep(world, case.id, vec![past.file]).await?;
    let judgement = Judgement {
        id: JudgementId::new(world.now(), chance()),
        case: case.id,
        stream: stream.id,
        label: content.label,
        values: content.values,
        given: Given::History,
        draw: world.draw(case.id),
        at: case.received,
    };
    let (work, team) = (Arc::new((case, originals, judgement)), stream.team);
    let id = world
        .store
        .write(world.now(), move |tx| {
            let work = work.clone();
            Box::pin(async move {
                let (case, originals, judgement) = &*work;
                if let Inserted::Before(before) = case_insert(tx, case, team).await? {
                    return Ok(before);
                }
                original_insert_many(tx, originals).await?;
                judgement_insert_many(tx, std::slice::from_ref(judgement)).await?;
                let subject = case.id.to_string();
                tx.job(NewJob { kind: JobKind::Read, subject, payload: String::new(), due: tx.at() });
                let facts = json!({ "cases": 1, "first": case.id, "last": case.id });
                tx.record(Entry::on(tx.at(), Actor::Program, Verb::Imported, case.stream, facts));
                Ok::<_, Error>(case.id)
            })
        })
        .await?;
    world.tell_news();
    Ok(id)
}
