//! The gate: may this case proceed without a person? One pure rule; what it rests on is stored, so that it can be asked again.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::automation::Stage;
use crate::document::Quality;
use crate::id::{AutomationId, CalibrationId, ModelId};
use crate::proposal::Score;

/// From this chance of a reserved label on, a person decides: one in twenty is too many for what people keep.
pub const RESERVED_CHANCE: f64 = 0.05;

/// What rulings rest on: everything about an automation that the rule reads, stored once per change.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Basis {
    /// The automation.
    pub automation: AutomationId,
    /// How far it may go.
    pub stage: Stage,
    /// The model that proposes.
    pub model: Option<ModelId>,
    /// The proven limit, and the calibration that proved it.
    pub limit: Option<Limit>,
    /// For documents: the proven limit of each quality of source. A quality without one never proceeds.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub strata: BTreeMap<Quality, Limit>,
    /// The brake has tripped: everything goes to a person.
    pub tripped: bool,
    /// Labels that people keep.
    pub reserved: Vec<String>,
    /// Labels that audits have closed.
    pub closed: Vec<String>,
    /// The share of proceeding cases that is audited.
    pub audit: f64,
    /// The share of cases that a person judges before seeing a proposal.
    pub judge_first: f64,
}

/// The number a score is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Limit {
    /// A case proceeds when its score is at least this.
    pub score: f64,
    /// The labelled cases that prove it.
    pub calibration: CalibrationId,
}

/// What the rule knows of one case.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Facts {
    /// The original could be read.
    pub readable: bool,
    /// The proposed label and its score; none when no model could propose.
    pub proposed: Option<(String, Score)>,
    /// The chance of a reserved label.
    pub reserved: f64,
    /// The reserved word that stands in the text.
    pub word: Option<String>,
    /// Drawn from the secret and the case id, in [0, 1).
    pub draw: f64,
    /// About its document, in a stream of documents.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub document: Option<DocumentFacts>,
}

/// What the rule knows of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DocumentFacts {
    /// Where its words come from.
    pub quality: Quality,
    /// Something does not hold in what is proposed for it (`crate::check`).
    pub failing: bool,
}

/// Why a case goes to a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The automation does not decide alone at its stage.
    NotAutomatic,
    /// It was stopped, by a person.
    Stopped,
    /// The brake has tripped.
    Tripped,
    /// There is no model that could propose.
    NoModel,
    /// The model knows nothing of what the case says.
    Unknown,
    /// People keep this label.
    ReservedLabel,
    /// It may well be something that people keep.
    MaybeReserved,
    /// The text has a word that people keep.
    ReservedWord,
    /// Audits found this label wrong too often.
    ClosedLabel,
    /// Nothing is proven yet.
    NothingProven,
    /// Less sure than what is proven.
    BelowLimit,
    /// The original could not be read.
    Unreadable,
    /// Something failed on the way.
    Failed,
    /// A person asked for a person.
    PersonAsked,
    /// A sibling was found wrong.
    Recalled,
    /// Something does not hold in the document.
    FailingRule,
    /// Nothing is proven for documents of this quality.
    UnprovenQuality,
}

impl Reason {
    /// All reasons.
    pub const ALL: [Reason; 17] = [
        Reason::NotAutomatic,
        Reason::Stopped,
        Reason::Tripped,
        Reason::NoModel,
        Reason::Unknown,
        Reason::ReservedLabel,
        Reason::MaybeReserved,
        Reason::ReservedWord,
        Reason::ClosedLabel,
        Reason::NothingProven,
        Reason::BelowLimit,
        Reason::Unreadable,
        Reason::Failed,
        Reason::PersonAsked,
        Reason::Recalled,
        Reason::FailingRule,
        Reason::UnprovenQuality,
    ];

    /// The word that is stored, sent, and used in the key of its sentence.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Reason::NotAutomatic => "not_automatic",
            Reason::Stopped => "stopped",
            Reason::Tripped => "tripped",
            Reason::NoModel => "no_model",
            Reason::Unknown => "unknown",
            Reason::ReservedLabel => "reserved_label",
            Reason::MaybeReserved => "maybe_reserved",
            Reason::ReservedWord => "reserved_word",
            Reason::ClosedLabel => "closed_label",
            Reason::NothingProven => "nothing_proven",
            Reason::BelowLimit => "below_limit",
            Reason::Unreadable => "unreadable",
            Reason::Failed => "failed",
            Reason::PersonAsked => "person_asked",
            Reason::Recalled => "recalled",
            Reason::FailingRule => "failing_rule",
            Reason::UnprovenQuality => "unproven_quality",
        }
    }

    /// The reason of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Reason> {
        Reason::ALL.into_iter().find(|reason| reason.as_str() == word)
    }
}

/// What the gate says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It goes on without a person.
    Proceed,
    /// It goes on, and a person judges it blind as well.
    ProceedAndAudit,
    /// It goes to a person.
    Defer(Reason),
}

impl Outcome {
    /// The machine decides.
    #[must_use]
    pub fn proceeds(self) -> bool {
        !matches!(self, Outcome::Defer(_))
    }
}

/// One application of the rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ruling {
    /// What the gate says.
    pub outcome: Outcome,
    /// The lot: a person who gets the case judges before seeing the proposal.
    pub judge_first: bool,
}

/// The rule. A case proceeds only when nothing speaks for a person; the first thing that does is the reason.
///
/// Every comparison is written so that a number that is none defers.
#[must_use]
pub fn rule(basis: &Basis, facts: &Facts) -> Ruling {
    let judge_first = basis.stage == Stage::Shadow || drawn(facts.draw, basis.judge_first);
    let outcome = match why_a_person(basis, facts) {
        Some(reason) => Outcome::Defer(reason),
        None if drawn(facts.draw, basis.audit) => Outcome::ProceedAndAudit,
        None => Outcome::Proceed,
    };
    Ruling { outcome, judge_first }
}

/// Whether the lot falls on a case. A draw or rate that is no number draws everything: looking is the safe side.
#[must_use]
pub fn drawn(draw: f64, rate: f64) -> bool {
    draw.is_nan() || rate.is_nan() || draw < rate
}

/// What goes to a person whatever is proven, and at any score: the one part of the rule that evidence has to follow too, for a
/// promise holds among the cases that can proceed at all.
#[must_use]
pub fn kept_by_people(reserved: &[String], facts: &Facts) -> Option<Reason> {
    if !facts.readable {
        return Some(Reason::Unreadable);
    }
    if facts.word.is_some() {
        return Some(Reason::ReservedWord);
    }
    let Some((label, _)) = &facts.proposed else { return Some(Reason::NoModel) };
    if reserved.contains(label) {
        return Some(Reason::ReservedLabel);
    }
    if facts.reserved.is_nan() || facts.reserved >= RESERVED_CHANCE {
        return Some(Reason::MaybeReserved);
    }
    facts.document.filter(|document| document.failing).map(|_| Reason::FailingRule)
}

fn why_a_person(basis: &Basis, facts: &Facts) -> Option<Reason> {
    // What people keep comes first: it is said even where nothing is automatic, for that is what a colleague should read.
    if let Some(reason) = kept_by_people(&basis.reserved, facts) {
        return Some(reason);
    }
    let Some((label, score)) = &facts.proposed else { return Some(Reason::NoModel) };
    match basis.stage {
        Stage::Automatic => {}
        Stage::Paused if basis.tripped => return Some(Reason::Tripped),
        Stage::Paused => return Some(Reason::Stopped),
        Stage::Idea | Stage::Design | Stage::Shadow | Stage::Assisted | Stage::Retired => {
            return Some(Reason::NotAutomatic);
        }
    }
    if basis.tripped {
        return Some(Reason::Tripped);
    }
    if score.knows_nothing() {
        return Some(Reason::Unknown);
    }
    if basis.closed.contains(label) {
        return Some(Reason::ClosedLabel);
    }
    let limit = match facts.document {
        Some(document) => basis.strata.get(&document.quality).copied(),
        None => basis.limit,
    };
    let Some(limit) = limit else {
        return Some(if basis.strata.is_empty() { Reason::NothingProven } else { Reason::UnprovenQuality });
    };
    if score.get() >= limit.score { None } else { Some(Reason::BelowLimit) }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::{Basis, DocumentFacts, Facts, Limit, Outcome, Reason, rule};
    use crate::automation::Stage;
    use crate::document::Quality;
    use crate::id::{AutomationId, CalibrationId, ModelId};
    use crate::proposal::Score;
    use crate::time::At;

    fn basis() -> Basis {
        Basis {
            automation: AutomationId::new(At(1), 1),
            stage: Stage::Automatic,
            model: Some(ModelId::new(At(1), 1)),
            limit: Some(Limit { score: 0.9, calibration: CalibrationId::new(At(1), 1) }),
            strata: BTreeMap::new(),
            tripped: false,
            reserved: vec!["klacht".into()],
            closed: vec!["printer".into()],
            audit: 0.05,
            judge_first: 0.2,
        }
    }

    fn facts(label: &str, score: f64, draw: f64) -> Facts {
        let proposed = Score::new(score).map(|score| (label.to_owned(), score));
        Facts { readable: true, proposed, reserved: 0.0, word: None, draw, document: None }
    }

    #[test]
    fn a_case_proceeds_only_at_or_above_the_proven_limit() {
        let outcome = |score| rule(&basis(), &facts("vpn", score, 0.5)).outcome;
        assert_eq!(outcome(0.9), Outcome::Proceed);
        assert_eq!(outcome(1.0), Outcome::Proceed);
        assert_eq!(outcome(0.899_999), Outcome::Defer(Reason::BelowLimit));
        assert_eq!(outcome(0.0), Outcome::Defer(Reason::Unknown));
        assert_eq!(outcome(f64::NAN), Outcome::Defer(Reason::NoModel));
    }

    #[test]
    fn everything_that_speaks_for_a_person_is_heard_at_any_score() {
        let with = |change: fn(&mut Basis, &mut Facts)| {
            let (mut basis, mut facts) = (basis(), facts("vpn", 1.0, 0.5));
            change(&mut basis, &mut facts);
            rule(&basis, &facts).outcome
        };
        type Change = fn(&mut Basis, &mut Facts);
        let table: [(Change, Reason); 13] = [
            (|_, f| f.readable = false, Reason::Unreadable),
            (|_, f| f.word = Some("ontslag".into()), Reason::ReservedWord),
            (|_, f| f.proposed = None, Reason::NoModel),
            (|_, f| f.proposed = Score::new(1.0).map(|s| ("klacht".into(), s)), Reason::ReservedLabel),
            (|_, f| f.reserved = 0.05, Reason::MaybeReserved),
            (|_, f| f.reserved = f64::NAN, Reason::MaybeReserved),
            (|b, _| b.stage = Stage::Assisted, Reason::NotAutomatic),
            (|b, _| b.stage = Stage::Paused, Reason::Stopped),
            (|b, _| b.tripped = true, Reason::Tripped),
            (|_, f| f.proposed = Score::new(1.0).map(|s| ("printer".into(), s)), Reason::ClosedLabel),
            (|b, _| b.limit = None, Reason::NothingProven),
            (|b, _| b.limit = b.limit.map(|l| Limit { score: f64::NAN, ..l }), Reason::BelowLimit),
            (|b, _| b.stage = Stage::Retired, Reason::NotAutomatic),
        ];
        for (change, reason) in table {
            assert_eq!(with(change), Outcome::Defer(reason));
        }
        assert_eq!(with(|_, _| ()), Outcome::Proceed);
    }

    #[test]
    fn each_quality_of_a_document_has_its_own_limit_and_an_untested_one_never_proceeds() {
        let limit = |score| Limit { score, calibration: CalibrationId::new(At(1), 1) };
        let strata = BTreeMap::from([(Quality::Text, limit(0.8)), (Quality::Scan, limit(0.95))]);
        let basis = Basis { strata, ..basis() };
        let outcome = |quality, failing, score| {
            let document = Some(DocumentFacts { quality, failing });
            rule(&basis, &Facts { document, ..facts("claim", score, 0.5) }).outcome
        };
        assert_eq!(outcome(Quality::Text, false, 0.85), Outcome::Proceed);
        assert_eq!(outcome(Quality::Scan, false, 0.85), Outcome::Defer(Reason::BelowLimit));
        assert_eq!(outcome(Quality::Photo, false, 1.0), Outcome::Defer(Reason::UnprovenQuality));
        assert_eq!(outcome(Quality::Text, true, 1.0), Outcome::Defer(Reason::FailingRule));
        // The limit for texts is no limit for documents.
        let none = Basis { strata: BTreeMap::new(), ..basis.clone() };
        let document = Some(DocumentFacts { quality: Quality::Text, failing: false });
        let outcome = rule(&none, &Facts { document, ..facts("claim", 1.0, 0.5) }).outcome;
        assert_eq!(outcome, Outcome::Defer(Reason::NothingProven));
    }

    #[test]
    fn one_lot_draws_audits_and_first_judgements() {
        let ruling = |draw| rule(&basis(), &facts("vpn", 1.0, draw));
        assert_eq!((ruling(0.049).outcome, ruling(0.049).judge_first), (Outcome::ProceedAndAudit, true));
        assert_eq!((ruling(0.05).outcome, ruling(0.05).judge_first), (Outcome::Proceed, true));
        assert_eq!((ruling(0.2).outcome, ruling(0.2).judge_first), (Outcome::Proceed, false));
        assert_eq!(ruling(f64::NAN).outcome, Outcome::ProceedAndAudit);
        let shadow = Basis { stage: Stage::Shadow, ..basis() };
        assert!(rule(&shadow, &facts("vpn", 1.0, 0.99)).judge_first);
    }

    #[test]
    fn every_outcome_reads_back_from_its_json() {
        for outcome in [Outcome::Proceed, Outcome::ProceedAndAudit, Outcome::Defer(Reason::Tripped)] {
            let json = serde_json::to_string(&outcome).unwrap();
            assert_eq!(serde_json::from_str::<Outcome>(&json).unwrap(), outcome);
        }
    }
}
