//! Evidence: proposals beside blind labels, held out when a model was learned or made live afterwards.

use std::collections::{HashMap, HashSet};

use domain::calibration::judged;
use domain::gate::Facts;
use domain::id::CaseId;
use domain::proposal::Score;
use domain::stream::Stream;
use serde::{Deserialize, Serialize};
use stats::scan::Judged;
use store::judgement::judgement_examples;
use store::model::Model;
use store::proposal::proposal_of_model;

use crate::error::Error;
use crate::learn::{MOST, ModelFacts};
use crate::world::World;

/// What a model proposed for a case it had not learned from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Held {
    /// The case.
    pub case: CaseId,
    /// The label a person gave blind, where it may prove something.
    pub blind: Option<String>,
    /// What was proposed.
    pub label: String,
    /// With which score.
    pub score: Score,
    /// The chance of a label that people keep.
    pub reserved: f64,
    /// The text has a word that people keep.
    pub word: bool,
}

/// The evidence of a model as cases to prove with.
pub(crate) fn judged_of(reserved: &[String], held: &[Held]) -> Vec<Judged> {
    let one = |held: &Held| {
        let facts = Facts {
            readable: true,
            proposed: Some((held.label.clone(), held.score)),
            reserved: held.reserved,
            word: held.word.then(String::new),
            draw: 0.0,
        };
        Some(judged(reserved, &facts, held.blind.as_deref()?))
    };
    held.iter().filter_map(one).collect()
}

/// Everything there is to prove with for a model: what was held out when it was learned, and what it proposed since for cases that
/// people judged blind.
pub(crate) async fn of_model(world: &World, stream: &Stream, model: &Model) -> Result<Vec<Held>, Error> {
    let corrupt = |error: serde_json::Error| Error::Corrupt(format!("{}: {error}", model.id));
    let facts = ModelFacts::of(model)?;
    let bytes = world.originals.get(&facts.evidence).await?;
    let bytes = bytes.ok_or_else(|| Error::Corrupt(format!("the evidence of {} is gone", model.id)))?;
    let mut held: Vec<Held> = serde_json::from_slice(&bytes).map_err(corrupt)?;
    let known: HashSet<CaseId> = held.iter().map(|held| held.case).collect();
    let mut blind: HashMap<CaseId, (String, String)> = HashMap::new();
    for example in judgement_examples(&world.store, stream.id, MOST).await? {
        if !known.contains(&example.case) && example.given.proves(example.draw, stream.policy.audit) {
            blind.insert(example.case, (example.label, example.text));
        }
    }
    let cases: Vec<CaseId> = blind.keys().copied().collect();
    for row in proposal_of_model(&world.store, model.id, &cases).await? {
        let Some((label, text)) = blind.remove(&row.case) else { continue };
        held.push(Held {
            case: row.case,
            blind: Some(label),
            label: row.proposal.label,
            score: row.proposal.score,
            reserved: row.proposal.reserved,
            word: stream.reserved_word(&text).is_some(),
        });
    }
    Ok(held)
}
