//! The decisions in the order in which they were taken, for programs that fetch them: the same as outlets write, and the same each time.

use std::collections::{BTreeMap, BTreeSet};

use domain::case::Case;
use domain::decision::Decision;
use domain::id::{CaseId, DecisionId, StreamId};
use domain::outlet::parcel::{News, Parcel};
use domain::record::Verb;
use domain::stream::Stream;
use store::case::cases_get;
use store::decision::{decision_list, decision_of_cases};
use store::record::entry_of_cases;
use store::stream::stream_list;

use crate::error::Error;
use crate::review::UNDO_SECONDS;
use crate::world::World;

/// So many on a page.
const PAGE: u32 = 100;
/// A decision stands here so many seconds after it was taken: until then it can be taken back, and one that was taken earlier may still be
/// on its way into the store. What was fetched once never comes before what is fetched later.
const SETTLED: i64 = UNDO_SECONDS + 10;

/// A page of decisions.
#[derive(Clone, Debug, PartialEq)]
pub struct Feed {
    /// The decisions as an outlet of the shape JSON writes them, the earliest first.
    pub decisions: Vec<serde_json::Value>,
    /// Where the next page begins: the last one looked at, or what was asked for when there was none.
    pub next: Option<DecisionId>,
    /// There are more behind `next`.
    pub more: bool,
}

/// The decisions behind one, of one stream or of all. What a person took back in time never went out and is not in it.
///
/// # Errors
/// When the store failed.
pub async fn feed(world: &World, stream: Option<StreamId>, after: Option<DecisionId>) -> Result<Feed, Error> {
    let (db, until) = (&world.store, world.now().plus_seconds(-SETTLED));
    let mut found = decision_list(db, stream, after, until, PAGE + 1).await?;
    let more = found.len() > PAGE as usize;
    found.truncate(PAGE as usize);
    let next = found.last().map(|(decision, _)| decision.id).or(after);
    let ids: Vec<CaseId> = found.iter().map(|it| it.0.case).collect::<BTreeSet<_>>().into_iter().collect();
    let all = All {
        cases: cases_get(db, &ids).await?.into_iter().map(|case| (case.id, case)).collect(),
        decisions: decision_of_cases(db, &ids).await?,
        undone: undone(world, &ids).await?,
        streams: stream_list(db).await?.into_iter().map(|stream| (stream.id, stream)).collect(),
    };
    let decisions = found.iter().filter_map(|(decision, stream)| all.told(decision, *stream)).collect();
    Ok(Feed { decisions, next, more })
}

/// What is needed to tell of a page of decisions.
struct All {
    cases: BTreeMap<CaseId, Case>,
    decisions: Vec<Decision>,
    undone: BTreeSet<String>,
    streams: BTreeMap<StreamId, Stream>,
}

impl All {
    /// A decision as outlets tell it; none for one that was taken back.
    fn told(&self, decision: &Decision, stream: StreamId) -> Option<serde_json::Value> {
        if self.undone.contains(&decision.id.to_string()) {
            return None;
        }
        let (case, stream) = (self.cases.get(&decision.case)?, self.streams.get(&stream)?);
        let earlier = |it: &&Decision| {
            it.case == case.id && it.id < decision.id && !self.undone.contains(&it.id.to_string())
        };
        let before = self.decisions.iter().filter(earlier).map(|it| it.id).max();
        let news = before.map_or(News::Made, News::Replaces);
        Some(Parcel { case, decision, news }.json(&stream.paper))
    }
}

async fn undone(world: &World, cases: &[CaseId]) -> Result<BTreeSet<String>, Error> {
    let entries = entry_of_cases(&world.store, cases, &[Verb::Undone]).await?;
    let decision = |facts: &str| {
        let facts: serde_json::Value = serde_json::from_str(facts).ok()?;
        Some(facts.get("decision")?.as_str()?.to_owned())
    };
    Ok(entries.iter().filter_map(|stored| decision(&stored.line.facts)).collect())
}
