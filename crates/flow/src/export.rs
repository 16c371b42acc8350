//! Export: the record and the decisions as lines of JSON, for archives and for who checks from outside.
//!
//! The first line is the header: what this is, in which version, since when, and which fields the lines have. Then come the entries of
//! the record, chain by chain, each with a hash, so that a reader can compute the chain again; then the decisions. Fields are only
//! ever added within a version.
//!
//! No line about a case names a person, nor does a decision: see `shown`. The hashes are those of the shown lines; the same record gives the
//! same hashes, so an earlier export tells whether the record was changed since. First judgements, reviews and judgements are not
//! exported at all.

mod feed;
mod shown;

pub use feed::{Feed, feed};

use std::io::{self, Write};

use domain::decision::{By, Decision, Grounds};
use domain::field::Paper;
use domain::id::{DecisionId, StreamId};
use domain::person::{Role, Viewer};
use domain::record::{Actor, Entry, Line, Verb};
use domain::time::At;
use serde_json::{Value, json};
use store::decision::decision_after;
use store::record::{chain_lines, chains};
use store::stream::stream_list;

use crate::access;
use crate::error::Error;
use crate::world::World;

/// Counts the changes that a reader has to know of.
pub const VERSION: u32 = 2;
/// So many lines are read together.
const PAGE: u32 = 500;

/// Who takes the export out.
#[derive(Clone, Copy, Debug)]
pub enum Taker<'a> {
    /// A person who reads the record.
    Person(&'a Viewer),
    /// Whoever operates the program, on its own machine.
    Operator,
}

/// What went out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exported {
    /// Entries of the record.
    pub entries: u64,
    /// Decisions.
    pub decisions: u64,
}

/// Writes everything from this moment on. That it was taken out is put in the record first.
///
/// # Errors
/// Refused for who does not read the record; `Unavailable` when it cannot be written.
pub async fn export(
    world: &World,
    taker: Taker<'_>,
    since: At,
    out: &mut (impl Write + Send),
) -> Result<Exported, Error> {
    let by = match taker {
        Taker::Person(viewer) => {
            access::is(viewer, Role::Auditor)?;
            Actor::Person(viewer.person)
        }
        Taker::Operator => Actor::Program,
    };
    world
        .store
        .write(world.now(), move |tx| {
            Box::pin(async move {
                let facts = json!({ "version": VERSION, "since": since });
                tx.record(Entry::on(tx.at(), by, Verb::Exported, "record", facts));
                Ok::<_, Error>(())
            })
        })
        .await?;
    line(out, &header(world.now(), since))?;
    let entries = entries(world, since, out).await?;
    let decisions = decisions(world, since, out).await?;
    out.flush().map_err(unwritten)?;
    Ok(Exported { entries, decisions })
}

fn header(at: At, since: At) -> Value {
    json!({
        "kind": "header",
        "is": "samenspel export",
        "version": VERSION,
        "at": at,
        "since": since,
        "moments": "microseconds since 1970-01-01T00:00:00Z",
        "entry": ["chain", "number", "at", "actor", "verb", "case", "subject", "facts", "before", "hash"],
        "hash": "sha-256 over before, chain, number, at, actor, verb, case, subject, facts; each as text behind its length in \
                 bytes as 8 bytes, most significant first; of the line as it stands here",
        "actor": "a person has an id only where they answer for how the desk is run; in a line about a case it is \"person\"",
        "decision": ["id", "case", "stream", "label", "values", "by", "grounds", "at", "object_until", "replaced"],
    })
}

async fn entries(world: &World, since: At, out: &mut (impl Write + Send)) -> Result<u64, Error> {
    let (mut n, day) = (0, since.day());
    // A chain bears the name of its day: what lies before is not even read.
    for head in chains(&world.store).await?.into_iter().filter(|head| head.chain >= day) {
        // The shown chain is computed from its first line on, whatever is asked for.
        let (mut from, mut before) = (0, String::new());
        while from <= head.number {
            let lines = chain_lines(&world.store, &head.chain, from, PAGE).await?;
            let Some(last) = lines.last() else { break };
            from = last.line.number + 1;
            for stored in &lines {
                let shown = shown::shown(&stored.line);
                let hash = shown.hash(&before);
                if stored.line.at >= since {
                    line(out, &entry(&shown, &before, &hash))?;
                    n += 1;
                }
                before = hash;
            }
        }
    }
    Ok(n)
}

/// Every field as the text that was hashed, so that JSON inside is text here too.
fn entry(line: &Line, before: &str, hash: &str) -> Value {
    json!({
        "kind": "entry",
        "chain": line.chain,
        "number": line.number,
        "at": line.at,
        "actor": line.actor,
        "verb": line.verb,
        "case": line.case,
        "subject": line.subject,
        "facts": line.facts,
        "before": before,
        "hash": hash,
    })
}

async fn decisions(world: &World, since: At, out: &mut (impl Write + Send)) -> Result<u64, Error> {
    let mut n = 0;
    let streams = stream_list(&world.store).await?;
    let paper = |id: StreamId| streams.iter().find(|stream| stream.id == id).map(|stream| &stream.paper);
    // Ids begin with their moment: the first id of that moment is where to begin.
    let mut after = Some(DecisionId::new(since, 0));
    loop {
        let rows = decision_after(&world.store, after, PAGE).await?;
        let Some((last, _)) = rows.last() else { return Ok(n) };
        after = Some(last.id);
        for (decision, stream) in rows.iter().filter(|(decision, _)| decision.at >= since) {
            line(out, &decided(decision, *stream, paper(*stream).unwrap_or(&Paper::default())))?;
            n += 1;
        }
    }
}

fn decided(decision: &Decision, stream: StreamId, paper: &Paper) -> Value {
    let by = match decision.by {
        By::Person(_) => json!("person"),
        By::Automation(automation) => json!({ "automation": automation }),
    };
    let grounds = match &decision.grounds {
        Grounds::Proven(ruling) => json!({ "proven": ruling }),
        // Why, in a person's own words, stays with the case.
        Grounds::Judged { .. } => json!("judged"),
        Grounds::Repaired { wrong, .. } => json!({ "repaired": wrong }),
    };
    json!({
        "kind": "decision",
        "id": decision.id,
        "case": decision.case,
        "stream": stream,
        "label": decision.label,
        "values": domain::outlet::parcel::said(paper, &decision.values),
        "by": by,
        "grounds": grounds,
        "at": decision.at,
        "object_until": decision.remedy.until,
        "replaced": decision.replaced,
    })
}

fn line(out: &mut impl Write, value: &Value) -> Result<(), Error> {
    writeln!(out, "{value}").map_err(unwritten)
}

fn unwritten(error: io::Error) -> Error {
    Error::Unavailable(error.to_string())
}
