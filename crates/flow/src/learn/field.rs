//! What is proven of each field alone: a promise of its own, for the eye of who reads the page. What leaves without a person rests on the
//! promise about the whole document.

use std::collections::BTreeMap;

use domain::automation::Automation;
use domain::calibration::{limits_of, spent};
use domain::field::Paper;
use domain::stream::Stream;
use stats::scan::{Finding, Judged, certify};

use super::{FieldFacts, Held};

/// What the held-out proposals prove of each field of the stream, at the automation's target.
pub(super) fn facts(automation: &Automation, stream: &Stream, held: &[Held]) -> BTreeMap<String, FieldFacts> {
    let one = |key: &String| {
        let judged: Vec<Judged> = held.iter().filter_map(|held| judged(&stream.paper, held, key)).collect();
        let right = judged.iter().filter(|it| !it.wrong).count();
        let target = spent(automation.target, 1)?;
        let (limit, share) = match certify(&limits_of(&judged), &judged, target) {
            Finding::Certified(certificate) => (Some(certificate.limit), certificate.coverage()),
            Finding::Short { .. } => (None, 0.0),
        };
        let cases = judged.len() as u64;
        Some(FieldFacts { cases, right: right as f64 / judged.len().max(1) as f64, limit, share })
    };
    let keys = stream.paper.fields.iter().map(|field| &field.key);
    keys.filter_map(|key| Some((key.clone(), one(key)?))).collect()
}

/// A field of a document as evidence; none where nobody said blind what it is.
fn judged(paper: &Paper, held: &Held, key: &str) -> Option<Judged> {
    let blind = held.blind.as_ref()?.values.get(key)?;
    let score = held.fields.get(key)?;
    let proposed = held.proposed.values.get(key)?;
    Some(Judged { score: score.get(), wrong: !paper.same_value(key, &proposed.value, &blind.value) })
}
