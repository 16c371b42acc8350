//! An automation as a page tells it: what it does, what is proven, what is missing, and how it fared.

use domain::automation::Automation;
use domain::calibration::{limits_of, proven_share, spent};
use domain::gate::{Outcome, Reason};
use domain::id::AutomationId;
use domain::person::Viewer;
use domain::stream::Stream;
use domain::time::At;
use stats::scan::{Finding, Judged, Target, certify};
use store::Count;
use store::audit::audit_counts;
use store::automation::automation_list;
use store::calibration::{Row as CalibrationRow, calibration_list};
use store::case::case_not_for_ai_count;
use store::model::{Model, ModelState, model_list};
use store::record::Stored;
use store::record::entry_of_subject;
use store::ruling::ruling_outcomes;
use store::stream::stream_get;

use crate::automation::loaded;
use crate::error::Error;
use crate::learn::{Held, ModelFacts, judged_of, of_model};
use crate::world::World;

/// Targets on the curve, as shares that are right.
const TARGETS: [f64; 6] = [0.95, 0.97, 0.98, 0.99, 0.995, 0.999];
/// Days of traffic that are told.
const DAYS: i64 = 30;

/// One automation in a list.
#[derive(Clone, Debug, PartialEq)]
pub struct Overview {
    /// The automation.
    pub automation: Automation,
    /// Its stream.
    pub stream: Stream,
    /// The last 30 days.
    pub traffic: Traffic,
}

/// What it did in the last 30 days.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Traffic {
    /// Cases that went on without a person.
    pub proceeded: u64,
    /// Cases that went to a person, and why, the most frequent first.
    pub deferred: Vec<(Reason, u64)>,
}

impl Traffic {
    /// All cases it ruled.
    #[must_use]
    pub fn all(&self) -> u64 {
        self.proceeded + self.deferred.iter().map(|(_, n)| n).sum::<u64>()
    }
}

/// What a target would let through.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Share that is to be right.
    pub target: f64,
    /// The proven share of cases that proceeds; none when nothing is proven.
    pub share: Option<f64>,
    /// Cases checked above the limit, and how many were wrong.
    pub checked: (u64, u64),
    /// Without a proof: cases there are, and cases there would have to be.
    pub missing: Option<(u64, u64)>,
}

/// What there is to prove with.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// Blind labels.
    pub cases: u64,
    /// Of these, with a wrong proposal.
    pub wrong: u64,
    /// What each target would let through. Looking is free; a limit is only taken from a proof that was paid for.
    pub curve: Vec<Point>,
}

/// Another model on the same evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The other model.
    pub model: Model,
    /// What is known of it.
    pub facts: ModelFacts,
    /// Cases that both proposed for without having learned from them.
    pub cases: u64,
    /// Share right, of the live model and of the other.
    pub right: (f64, f64),
    /// Share that would proceed at the target, of the live model and of the other.
    pub share: (f64, f64),
}

/// Audits of a label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The label.
    pub label: String,
    /// Audits done.
    pub done: u64,
    /// Of these, wrong.
    pub wrong: u64,
}

/// Everything the pages of one automation tell.
#[derive(Clone, Debug, PartialEq)]
pub struct Story {
    /// The automation.
    pub automation: Automation,
    /// Its stream.
    pub stream: Stream,
    /// The model that proposes.
    pub live: Option<(Model, ModelFacts)>,
    /// A newer model that waits for a person.
    pub candidate: Option<Comparison>,
    /// What there is to prove with.
    pub evidence: Evidence,
    /// Proofs tried, the latest first.
    pub proofs: Vec<CalibrationRow>,
    /// Audits by label.
    pub audits: Vec<Counted>,
    /// The last 30 days.
    pub traffic: Traffic,
    /// Cases that colleagues kept from AI.
    pub not_for_ai: Count,
    /// What happened to it, the latest first.
    pub history: Vec<Stored>,
}

/// All automations: they are public inside the organisation.
///
/// # Errors
/// When the store failed.
pub async fn list(world: &World, _viewer: &Viewer) -> Result<Vec<Overview>, Error> {
    let mut all = vec![];
    for automation in automation_list(&world.store).await? {
        let stream = stream_get(&world.store, automation.stream).await?.ok_or(Error::NotFound)?;
        let traffic = traffic(world, automation.id).await?;
        all.push(Overview { automation, stream, traffic });
    }
    Ok(all)
}

pub(crate) async fn traffic(world: &World, id: AutomationId) -> Result<Traffic, Error> {
    let counts = ruling_outcomes(&world.store, id, world.now().plus_days(-DAYS)).await?;
    let mut traffic = Traffic::default();
    for (outcome, n) in counts {
        match outcome {
            Outcome::Proceed | Outcome::ProceedAndAudit => traffic.proceeded += n,
            Outcome::Defer(reason) => traffic.deferred.push((reason, n)),
        }
    }
    traffic.deferred.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    Ok(traffic)
}

/// One automation.
///
/// # Errors
/// `NotFound` when there is none.
pub async fn get(world: &World, _viewer: &Viewer, id: AutomationId) -> Result<Story, Error> {
    let db = &world.store;
    let (automation, stream) = loaded(db, id).await?;
    let models = model_list(db, id).await?;
    let reserved = automation.basis(&stream).reserved;
    let (mut live, mut held) = (None, vec![]);
    if let Some(row) = models.iter().find(|row| Some(row.id) == automation.model) {
        held = of_model(world, &stream, row).await?;
        live = Some((row.clone(), ModelFacts::of(row)?));
    }
    let judged = judged_of(&stream.paper, &reserved, &held);
    let newer = models.iter().filter(|row| row.state == ModelState::Candidate).max_by_key(|row| row.number);
    let candidate = match (newer, &live) {
        (Some(row), Some(_)) => Some(compare(world, &automation, &stream, row, &held).await?),
        _ => None,
    };
    let audits = audit_counts(db, id, At::default()).await?.into_iter();
    let mut proofs = calibration_list(db, id).await?;
    proofs.sort_by_key(|row| std::cmp::Reverse(row.attempt));
    Ok(Story {
        evidence: Evidence {
            cases: judged.len() as u64,
            wrong: held.iter().filter(|it| it.blind.is_some() && !it.is_right(&stream.paper)).count() as u64,
            curve: curve(&automation, &judged),
        },
        audits: audits.map(|it| Counted { label: it.label, done: it.audited, wrong: it.wrong }).collect(),
        traffic: traffic(world, id).await?,
        not_for_ai: case_not_for_ai_count(db, stream.id).await?,
        history: entry_of_subject(db, &id.to_string()).await?,
        automation,
        stream,
        live,
        candidate,
        proofs,
    })
}

/// What the next attempt would find at each target.
fn curve(automation: &Automation, judged: &[Judged]) -> Vec<Point> {
    let limits = limits_of(judged);
    let point = |target: f64| {
        let wish = Target::new(1.0 - target, automation.target.delta())?;
        let point = Point { target, share: None, checked: (0, 0), missing: None };
        Some(match certify(&limits, judged, spent(wish, automation.attempts + 1)?) {
            Finding::Certified(it) => {
                Point { share: Some(it.coverage()), checked: (it.checked, it.errors), ..point }
            }
            Finding::Short { have, need } => Point { missing: Some((have, need)), ..point },
        })
    };
    TARGETS.into_iter().filter_map(point).collect()
}

/// Both models on the cases that neither learned from.
async fn compare(
    world: &World,
    automation: &Automation,
    stream: &Stream,
    row: &Model,
    live: &[Held],
) -> Result<Comparison, Error> {
    let theirs = of_model(world, stream, row).await?;
    let of_live: std::collections::HashMap<_, _> = live.iter().map(|held| (held.case, held)).collect();
    let both: Vec<(&Held, &Held)> =
        theirs.iter().filter_map(|it| Some((*of_live.get(&it.case)?, it))).collect();
    // The label that both are judged by is the one given blind, whichever of the two files names it.
    let pairs: Vec<(Held, Held)> = both
        .into_iter()
        .filter_map(|(live, other)| {
            let blind = other.blind.clone().or_else(|| live.blind.clone())?;
            Some((
                Held { blind: Some(blind.clone()), ..live.clone() },
                Held { blind: Some(blind), ..other.clone() },
            ))
        })
        .collect();
    let (live, other): (Vec<Held>, Vec<Held>) = pairs.into_iter().unzip();
    let reserved = automation.basis(stream).reserved;
    let right = |held: &[Held]| {
        let right = held.iter().filter(|it| it.is_right(&stream.paper)).count();
        right as f64 / held.len().max(1) as f64
    };
    let share = |held: &[Held]| {
        let judged = judged_of(&stream.paper, &reserved, held);
        proven_share(&certify(&limits_of(&judged), &judged, automation.target))
    };
    Ok(Comparison {
        facts: ModelFacts::of(row)?,
        model: row.clone(),
        cases: live.len() as u64,
        right: (right(&live), right(&other)),
        share: (share(&live), share(&other)),
    })
}
