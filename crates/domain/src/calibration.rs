//! A calibration: what labelled cases prove about a model, and whether another model would be better on the same evidence.

use serde::{Deserialize, Serialize};
use stats::scan::{Finding, Judged, Target, certify, limits};
use stats::spending;

use crate::document::Quality;
use crate::gate::{Facts, kept_by_people};

/// So many limits are tried: fine enough to lose less than a point of coverage (`guarantee-measured.md`, 5.1).
const STEPS: usize = 100;

/// One labelled case as evidence; `right` when what was proposed is what a person said blind, all of it. What people keep at any score can
/// never proceed: it counts as a case with score 0.
#[must_use]
pub fn judged(reserved: &[String], facts: &Facts, right: bool) -> Judged {
    let proposed = facts.proposed.as_ref().filter(|_| kept_by_people(reserved, facts).is_none());
    let score = proposed.map_or(0.0, |(_, score)| score.get());
    Judged { score, wrong: proposed.is_none() || !right }
}

/// What labelled cases prove.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Calibration {
    /// What was to be proven, before delta was shared out over attempts.
    pub target: Target,
    /// The how-manieth attempt of the automation, from 1 on.
    pub attempt: u64,
    /// The quality of source it is about, in a stream of documents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quality: Option<Quality>,
    /// The cases it rests on.
    pub cases: Vec<Judged>,
    /// What came out.
    pub finding: Finding,
}

/// The target that one attempt may spend: delta shared out so that all attempts together keep it.
#[must_use]
pub fn spent(target: Target, attempt: u64) -> Option<Target> {
    Target::new(target.risk(), spending::attempt(target.delta(), attempt))
}

impl Calibration {
    /// Proves what there is to prove. The limits come from the cases' own scores, never from their
    /// labels. `None` when the attempt has no delta left to spend.
    #[must_use]
    pub fn prove(
        quality: Option<Quality>,
        cases: Vec<Judged>,
        target: Target,
        attempt: u64,
    ) -> Option<Calibration> {
        let finding = finding(&cases, spent(target, attempt)?);
        Some(Calibration { target, attempt, quality, cases, finding })
    }

    /// Whether computing it again gives the same: the test of a stored one.
    #[must_use]
    pub fn holds(&self) -> bool {
        spent(self.target, self.attempt).is_some_and(|spent| finding(&self.cases, spent) == self.finding)
    }

    /// The proven limit, if any.
    #[must_use]
    pub fn limit(&self) -> Option<f64> {
        match &self.finding {
            Finding::Certified(certificate) => Some(certificate.limit),
            Finding::Short { .. } => None,
        }
    }

    /// The proven share of cases that proceed; 0 when nothing is proven.
    #[must_use]
    pub fn share(&self) -> f64 {
        proven_share(&self.finding)
    }
}

/// The limits that are tried on these cases: from their scores alone, without those that can never proceed.
#[must_use]
pub fn limits_of(cases: &[Judged]) -> Vec<f64> {
    let scores: Vec<f64> = cases.iter().map(|case| case.score).filter(|score| *score > 0.0).collect();
    limits(&scores, STEPS)
}

/// The proven share of cases that proceed; 0 when nothing is proven.
#[must_use]
pub fn proven_share(finding: &Finding) -> f64 {
    match finding {
        Finding::Certified(certificate) => certificate.coverage(),
        Finding::Short { .. } => 0.0,
    }
}

fn finding(cases: &[Judged], target: Target) -> Finding {
    certify(&limits_of(cases), cases, target)
}
