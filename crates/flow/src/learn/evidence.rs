//! Evidence: proposals beside what people said blind, held out when a model was learned or made live afterwards.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use domain::calibration::judged;
use domain::document::{Content, Quality};
use domain::field::Paper;
use domain::gate::{DocumentFacts, Facts};
use domain::id::CaseId;
use domain::proposal::Score;
use domain::stream::Stream;
use serde::{Deserialize, Serialize};
use stats::scan::Judged;
use store::judgement::judgement_examples;
use store::model::Model;
use store::proposal::proposal_of_model;

use crate::error::Error;
use crate::extract;
use crate::learn::{MOST, ModelFacts};
use crate::world::World;

/// What a model proposed for a case it had not learned from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Held {
    /// The case.
    pub case: CaseId,
    /// What a person said blind, where it may prove something.
    pub blind: Option<Content>,
    /// What was proposed.
    pub proposed: Content,
    /// With which score.
    pub score: Score,
    /// The chance of a label that people keep.
    pub reserved: f64,
    /// The text has a word that people keep.
    pub word: bool,
    /// About its document, in a stream of documents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentFacts>,
    /// How sure each field was.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub fields: BTreeMap<String, Score>,
}

impl Held {
    /// Whether all of what was proposed means what the person said.
    #[must_use]
    pub fn is_right(&self, paper: &Paper) -> bool {
        self.blind.as_ref().is_some_and(|blind| paper.same(blind, &self.proposed))
    }
}

/// Evidence by what it is about: a quality of source, or none for texts.
pub(crate) type Strata = BTreeMap<Option<Quality>, Vec<Judged>>;

/// The evidence of a model as cases to prove with: one heap for texts, one per quality of source for documents.
pub(crate) fn strata(paper: &Paper, reserved: &[String], held: &[Held]) -> Strata {
    let mut strata = Strata::new();
    for held in held.iter().filter(|held| held.blind.is_some()) {
        let facts = Facts {
            readable: true,
            proposed: Some((held.proposed.label.clone(), held.score)),
            reserved: held.reserved,
            word: held.word.then(String::new),
            draw: 0.0,
            document: held.document,
        };
        let quality = held.document.map(|document| document.quality);
        strata.entry(quality).or_default().push(judged(reserved, &facts, held.is_right(paper)));
    }
    strata
}

/// The evidence of a model as one heap of cases: for what is shown of all of them together.
pub(crate) fn judged_of(paper: &Paper, reserved: &[String], held: &[Held]) -> Vec<Judged> {
    strata(paper, reserved, held).into_values().flatten().collect()
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
    let mut blind: HashMap<CaseId, (Content, String)> = HashMap::new();
    for example in judgement_examples(&world.store, stream.id, MOST).await? {
        if !known.contains(&example.case) && example.given.proves(example.draw, stream.policy.audit) {
            let content = Content { label: example.label, values: example.values };
            blind.insert(example.case, (content, example.text));
        }
    }
    let cases: Vec<CaseId> = blind.keys().copied().collect();
    let mut documents = HashMap::new();
    if !stream.paper.is_empty() {
        documents = extract::documents(world, &cases).await?;
    }
    for row in proposal_of_model(&world.store, model.id, &cases).await? {
        let Some((content, text)) = blind.remove(&row.case) else { continue };
        let proposed = row.proposal.content();
        let document = documents.get(&row.case).and_then(|document| {
            let Content { label, values } = &proposed;
            extract::facts(&stream.paper, document, label, values, &BTreeSet::new())
        });
        held.push(Held {
            case: row.case,
            blind: Some(content),
            proposed,
            score: row.proposal.score,
            reserved: row.proposal.reserved,
            word: stream.reserved_word(&text).is_some(),
            document,
            fields: row.proposal.fields.iter().map(|(key, it)| (key.clone(), it.score)).collect(),
        });
    }
    Ok(held)
}
