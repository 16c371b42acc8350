//! The shelf: models read once from their file and kept at hand.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::id::ModelId;
use domain::proposal::{Proposal, Score};
use domain::stream::Stream;
use learn::{Buffers, Triage};

use crate::error::Error;
use crate::world::World;

/// So many words of evidence are kept with a proposal: what a person reads at a glance.
const WORDS: usize = 5;
/// So many models stay at hand: live and candidate of a handful of streams.
const MOST: usize = 16;

/// A model at hand, with the names of its labels.
pub(crate) struct Shelved {
    triage: Triage,
    labels: Vec<String>,
}

/// The models at hand.
#[derive(Default)]
pub(crate) struct Shelf(Mutex<HashMap<ModelId, Arc<Shelved>>>);

/// A model, from the shelf or from its file.
///
/// # Errors
/// When the model is unknown, or its file is gone or damaged.
pub(crate) async fn model(world: &World, id: ModelId) -> Result<Arc<Shelved>, Error> {
    if let Some(shelved) = world.shelf.0.lock().unwrap_or_else(PoisonError::into_inner).get(&id) {
        return Ok(shelved.clone());
    }
    let row = store::model::model_get(&world.store, id).await?.ok_or(Error::NotFound)?;
    let bytes = world
        .originals
        .get(&row.original)
        .await?
        .ok_or_else(|| Error::Corrupt(format!("the file of {id} is gone")))?;
    let triage = Triage::from_bytes(&bytes).map_err(|error| Error::Corrupt(format!("{id}: {error}")))?;
    let shelved = Arc::new(Shelved { triage, labels: row.labels });
    let mut shelf = world.shelf.0.lock().unwrap_or_else(PoisonError::into_inner);
    if shelf.len() >= MOST {
        shelf.clear();
    }
    shelf.insert(id, shelved.clone());
    Ok(shelved)
}

impl Shelved {
    /// What the model proposes for a text in a stream. None when its score is no score.
    pub(crate) fn propose(&self, stream: &Stream, text: &str, buffers: &mut Buffers) -> Option<Proposal> {
        let proposed = self.triage.propose(text, buffers);
        let name = |label: u32| self.labels.get(label as usize).cloned();
        let keeps = |name: &String| stream.labels.iter().any(|label| label.reserved && label.name == *name);
        let chances = self.triage.probabilities(buffers).iter().zip(&self.labels);
        let reserved = chances.filter(|(_, name)| keeps(name)).map(|(chance, _)| f64::from(*chance)).sum();
        let (label, score) = (name(proposed.label)?, Score::new(proposed.score)?);
        // A label that the stream no longer has is no proposal.
        if !stream.has(&label) {
            return None;
        }
        let second = name(proposed.second).filter(|second| *second != label && stream.has(second));
        let words = self.triage.explain(text, proposed.label, WORDS, buffers);
        Some(Proposal {
            label,
            second,
            score,
            reserved,
            words: words.into_iter().map(|word| word.text).collect(),
        })
    }
}
