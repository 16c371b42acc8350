//! Learn: from what people decided, in the background. A new model proves itself on blind labels and waits beside the live one.

mod evidence;
mod field;
mod lesson;

pub use evidence::Held;
pub(crate) use evidence::{Strata, judged_of, of_model, strata};

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::automation::Automation;
use domain::calibration::Calibration;
use domain::document::Quality;
use domain::id::{AutomationId, CalibrationId, ModelId};
use domain::record::{Actor, Entry, Verb};
use domain::stream::Stream;
use serde::{Deserialize, Serialize};
use serde_json::json;
use stats::scan::{Finding, Target};
use store::Tx;
use store::automation::automation_set;
use store::calibration::{Row as CalibrationRow, calibration_insert};
use store::job::{Job, job_done};
use store::judgement::{judgement_count, judgement_examples};
use store::model::{Model, ModelState, model_insert, model_list};

use crate::automation::loaded;
use crate::error::Error;
use crate::extract;
use crate::world::{World, chance};
use lesson::{Lesson, Taught};

/// The last so many judgements are learned from.
pub(crate) const MOST: usize = 200_000;

/// What is known about a model; field names are a promise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ModelFacts {
    /// Cases it learned from.
    pub cases: u64,
    /// Judgements there were then: a case may be judged more than once, and some teach nothing.
    pub judgements: u64,
    /// Labels it knows.
    pub labels: u64,
    /// Share of cases with a right proposal, each by a model that had not seen it.
    pub accuracy: f64,
    /// Cases with a blind label that may prove something.
    pub proving: u64,
    /// Digest of the file with the held-out proposals.
    pub evidence: String,
    /// What is proven of each field alone, at the target of the automation: where the eye may pass over it.
    #[serde(default)]
    pub fields: BTreeMap<String, FieldFacts>,
}

/// What is known about a model's proposals for one field.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct FieldFacts {
    /// Documents with a blind value for it.
    pub cases: u64,
    /// Share of them with the right value.
    pub right: f64,
    /// From this score on it is right often enough.
    pub limit: Option<f64>,
    /// The share of documents above it.
    pub share: f64,
}

impl ModelFacts {
    /// What is known about this model.
    pub(crate) fn of(model: &Model) -> Result<ModelFacts, Error> {
        serde_json::from_value(model.facts.clone())
            .map_err(|error| Error::Corrupt(format!("{}: {error}", model.id)))
    }
}

/// Learns a model for the automation of a job, and proves what there is to prove. Too little to learn from is no error.
///
/// # Errors
/// When the store or a file failed, or the automation changed in the meantime.
pub(crate) async fn learn(world: &World, job: &Job) -> Result<(), Error> {
    let id: AutomationId = job.subject.parse().map_err(|_| Error::Corrupt(job.subject.clone()))?;
    let (automation, stream) = loaded(&world.store, id).await?;
    let judgements = judgement_count(&world.store, stream.id, u32::MAX).await?.n;
    let examples = judgement_examples(&world.store, stream.id, MOST).await?;
    let mut lesson = Lesson::of(&stream, examples);
    if !stream.paper.is_empty() {
        let cases = lesson.cases();
        lesson = lesson.with_documents(extract::documents(world, &cases).await?);
    }
    if !lesson.is_enough(&stream) {
        return end(world, job).await;
    }
    let threads = world.threads;
    let taught = tokio::task::spawn_blocking({
        let stream = stream.clone();
        move || lesson.teach(&stream, threads)
    });
    let taught = taught.await.map_err(|error| Error::Corrupt(error.to_string()))?;
    keep(world, job, automation, &stream, taught, judgements).await
}

async fn end(world: &World, job: &Job) -> Result<(), Error> {
    let job = job.clone();
    world
        .store
        .write(world.now(), move |tx| {
            let job = job.clone();
            Box::pin(async move { Ok::<_, Error>(job_done(tx, &job).await?) })
        })
        .await
}

/// A proof, with its file.
#[derive(Clone)]
pub(crate) struct Proof {
    /// The row that names it.
    pub row: CalibrationRow,
    cases: usize,
    finding: Finding,
}

impl Proof {
    /// Tries a proof for a model and keeps its file. None when the attempt has nothing left to spend.
    pub async fn attempt(
        world: &World,
        automation: &Automation,
        model: ModelId,
        target: Target,
        quality: Option<Quality>,
        cases: Vec<stats::scan::Judged>,
    ) -> Result<Option<Proof>, Error> {
        let attempt = automation.attempts(quality) + 1;
        let Some(calibration) = Calibration::prove(quality, cases, target, attempt) else { return Ok(None) };
        let bytes = serde_json::to_vec(&calibration).map_err(|error| Error::Corrupt(error.to_string()))?;
        let original = world.originals.put(bytes).await?;
        let (checked, wrong) = match &calibration.finding {
            Finding::Certified(certificate) => (certificate.checked, certificate.errors),
            Finding::Short { .. } => (0, 0),
        };
        let row = CalibrationRow {
            id: CalibrationId::new(world.now(), chance()),
            automation: automation.id,
            model,
            original,
            quality,
            risk: target.risk(),
            delta: target.delta(),
            attempt: attempt as i64,
            limit: calibration.limit(),
            share: calibration.share(),
            checked: checked as i64,
            wrong: wrong as i64,
            at: world.now(),
        };
        Ok(Some(Proof { row, cases: calibration.cases.len(), finding: calibration.finding }))
    }

    /// Tries a proof of each stratum of the evidence.
    pub async fn attempts(
        world: &World,
        automation: &Automation,
        model: ModelId,
        target: Target,
        strata: Strata,
    ) -> Result<Vec<Proof>, Error> {
        let mut proofs = vec![];
        for (quality, cases) in strata {
            proofs.extend(Proof::attempt(world, automation, model, target, quality, cases).await?);
        }
        Ok(proofs)
    }

    /// Writes it down, paid for.
    pub async fn keep(&self, tx: &Tx, automation: &Automation) -> Result<Automation, Error> {
        calibration_insert(tx, &self.row).await?;
        let facts = json!({ "calibration": self.row.id, "model": self.row.model, "quality": self.row.quality,
            "attempt": self.row.attempt, "finding": self.finding, "cases": self.cases });
        tx.record(Entry::on(tx.at(), Actor::Program, Verb::Calibrated, automation.id, facts));
        Ok(automation.clone().with_attempt(self.row.quality))
    }
}

async fn keep(
    world: &World,
    job: &Job,
    automation: Automation,
    stream: &Stream,
    taught: Taught,
    judgements: u64,
) -> Result<(), Error> {
    let evidence = serde_json::to_vec(&taught.held).map_err(|error| Error::Corrupt(error.to_string()))?;
    let reserved: Vec<String> = automation.basis(stream).reserved;
    let strata = strata(&stream.paper, &reserved, &taught.held);
    let facts = ModelFacts {
        cases: taught.held.len() as u64,
        judgements,
        labels: taught.labels.len() as u64,
        accuracy: taught.accuracy,
        proving: strata.values().map(|judged| judged.len() as u64).sum(),
        evidence: world.originals.put(evidence).await?,
        fields: field::facts(&automation, stream, &taught.held),
    };
    let before = model_list(&world.store, automation.id).await?;
    let model = Model {
        id: ModelId::new(world.now(), chance()),
        automation: automation.id,
        number: before.len() as i64 + 1,
        original: world.originals.put(taught.bytes).await?,
        labels: taught.labels,
        learned_from: facts.cases as i64,
        // The first model has nothing to be compared with; any later one waits for a person.
        state: if automation.model.is_none() { ModelState::Live } else { ModelState::Candidate },
        facts: serde_json::to_value(&facts).map_err(|error| Error::Corrupt(error.to_string()))?,
        created: world.now(),
        version: 1,
    };
    let proofs = Proof::attempts(world, &automation, model.id, automation.target, strata).await?;
    let work = Arc::new((job.clone(), automation, model, proofs, facts));
    world
        .store
        .write(world.now(), move |tx| {
            let work = work.clone();
            Box::pin(async move { commit(tx, &work).await })
        })
        .await?;
    world.tell_news();
    Ok(())
}

type Learned = (Job, Automation, Model, Vec<Proof>, ModelFacts);

async fn commit(tx: &Tx, (job, automation, model, proofs, facts): &Learned) -> Result<(), Error> {
    job_done(tx, job).await?;
    model_insert(tx, model).await?;
    let facts = json!({ "model": model.id, "number": model.number, "cases": facts.cases,
        "accuracy": facts.accuracy, "proving": facts.proving });
    tx.record(Entry::on(tx.at(), Actor::Program, Verb::Learned, automation.id, facts));
    let mut after = automation.clone();
    for proof in proofs {
        after = proof.keep(tx, &after).await?;
    }
    if after.model.is_none() {
        after.model = Some(model.id);
    }
    automation_set(tx, &after).await?;
    Ok(())
}
