//! The shelf: models read once from their file and kept at hand.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use domain::document::Document;
use domain::id::ModelId;
use domain::proposal::{Proposal, Score};
use domain::stream::Stream;
use learn::extract::Extractor;
use learn::{Buffers, Triage};

use crate::error::Error;
use crate::extract;
use crate::world::World;

/// So many words of evidence are kept with a proposal: what a person reads at a glance.
const WORDS: usize = 5;
/// So many models stay at hand: live and candidate of a handful of streams.
const MOST: usize = 16;

/// A model at hand, with the names of its labels.
pub(crate) struct Shelved {
    /// None where there is one label only.
    triage: Option<Triage>,
    labels: Vec<String>,
    /// For documents.
    extractor: Option<Extractor>,
}

/// How the file of a model of documents begins; that of texts is a triage model and nothing else.
const MARK: &[u8; 8] = b"spdoc1\0\0";

/// The file of a model of documents: the mark, the length of the triage model, that model, the extractor.
pub(crate) fn file(triage: &[u8], extractor: &[u8]) -> Vec<u8> {
    let length = (triage.len() as u64).to_le_bytes();
    [MARK.as_slice(), &length, triage, extractor].concat()
}

fn read(bytes: &[u8], labels: Vec<String>) -> Option<Shelved> {
    let triage = |bytes: &[u8]| Triage::from_bytes(bytes).ok();
    let Some(rest) = bytes.strip_prefix(MARK) else {
        return Some(Shelved { triage: Some(triage(bytes)?), labels, extractor: None });
    };
    let (length, rest) = rest.split_first_chunk::<8>()?;
    let (first, second) = rest.split_at_checked(usize::try_from(u64::from_le_bytes(*length)).ok()?)?;
    let triage = if first.is_empty() { None } else { Some(triage(first)?) };
    Some(Shelved { triage, labels, extractor: Some(Extractor::from_bytes(second)?) })
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
    let shelved = read(&bytes, row.labels).ok_or_else(|| Error::Corrupt(format!("{id} is no model")))?;
    let shelved = Arc::new(shelved);
    let mut shelf = world.shelf.0.lock().unwrap_or_else(PoisonError::into_inner);
    if shelf.len() >= MOST {
        shelf.clear();
    }
    shelf.insert(id, shelved.clone());
    Ok(shelved)
}

impl Shelved {
    /// What the model proposes for a case of a stream, and for its document where there is one. None when its score is no score.
    pub(crate) fn propose(
        &self,
        stream: &Stream,
        text: &str,
        document: Option<&Document>,
        buffers: &mut Buffers,
    ) -> Option<Proposal> {
        let of_label = self.label(stream, text, buffers)?;
        let (Some(extractor), Some(document)) = (&self.extractor, document) else { return Some(of_label) };
        let (fields, together) = extract::propose(extractor, &stream.paper, &of_label.label, document);
        // As sure as the label and all values together: the weaker of the two.
        let score = Score::new(of_label.score.get().min(together))?;
        Some(Proposal { fields, score, ..of_label })
    }

    /// The words of a text that speak for a label, strongest first; none where one label is all there is.
    pub(crate) fn words(&self, text: &str, label: &str) -> Vec<String> {
        let at = self.labels.iter().position(|name| name == label).and_then(|at| u32::try_from(at).ok());
        let (Some(triage), Some(at)) = (&self.triage, at) else { return vec![] };
        let words = triage.explain(text, at, WORDS, &mut Buffers::default());
        words.into_iter().map(|word| word.text).collect()
    }

    fn label(&self, stream: &Stream, text: &str, buffers: &mut Buffers) -> Option<Proposal> {
        let Some(triage) = &self.triage else {
            let label = self.labels.first().filter(|label| stream.has(label))?.clone();
            let kept = stream.labels.iter().any(|it| it.reserved && it.name == label);
            let reserved = if kept { 1.0 } else { 0.0 };
            let (second, words, fields) = (None, vec![], std::collections::BTreeMap::new());
            return Some(Proposal { label, second, score: Score::new(1.0)?, reserved, words, fields });
        };
        let proposed = triage.propose(text, buffers);
        let name = |label: u32| self.labels.get(label as usize).cloned();
        let keeps = |name: &String| stream.labels.iter().any(|label| label.reserved && label.name == *name);
        let chances = triage.probabilities(buffers).iter().zip(&self.labels);
        let reserved = chances.filter(|(_, name)| keeps(name)).map(|(chance, _)| f64::from(*chance)).sum();
        let (label, score) = (name(proposed.label)?, Score::new(proposed.score)?);
        // A label that the stream no longer has is no proposal.
        if !stream.has(&label) {
            return None;
        }
        let second = name(proposed.second).filter(|second| *second != label && stream.has(second));
        let words = triage.explain(text, proposed.label, WORDS, buffers);
        Some(Proposal {
            label,
            second,
            score,
            reserved,
            words: words.into_iter().map(|word| word.text).collect(),
            fields: std::collections::BTreeMap::new(),
        })
    }
}
