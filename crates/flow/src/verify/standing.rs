//! Cases and decisions: they stand together, the record tells of both, and a machine's decision rests on a ruling.

use std::collections::{HashMap, HashSet};

use domain::case::{CaseState, Source};
use domain::decision::{By, Decision, Grounds};
use domain::id::{CaseId, DecisionId, RulingId};
use domain::record::Verb;
use serde::Deserialize;
use store::case::{Stands, case_stands, case_stands_after};
use store::decision::decision_of_cases;
use store::record::{Stored, entry_of_cases};
use store::ruling::{Row, rulings_get};

use super::{Check, PAGE, What};
use crate::error::Error;

/// What the record says of a decision.
#[derive(Deserialize)]
struct Recorded {
    decision: DecisionId,
    label: String,
    #[serde(default)]
    says: Option<String>,
}

/// A case that is being changed is looked at again, so many times.
const LOOKS: usize = 5;

impl Check<'_> {
    pub(super) async fn standings(&mut self) -> Result<(), Error> {
        let mut after = None;
        loop {
            // What depends on the other is read first: it is complete when the other is read.
            let db = &self.world.store;
            let cases = case_stands_after(db, after, PAGE).await?;
            let Some(last) = cases.last() else { return Ok(()) };
            after = Some(last.id);
            let ids: Vec<CaseId> = cases.iter().map(|case| case.id).collect();
            let decisions = decision_of_cases(db, &ids).await?;
            let entries = entry_of_cases(db, &ids, &[Verb::Received, Verb::Decided, Verb::Repaired]).await?;
            self.cases(&cases, &decisions, &entries).await?;
            self.decisions(&decisions, &entries).await?;
            self.told();
        }
    }

    async fn cases(
        &mut self,
        cases: &[Stands],
        decisions: &[Decision],
        entries: &[Stored],
    ) -> Result<(), Error> {
        let received = entries.iter().filter(|it| it.line.verb == Verb::Received.as_str());
        let received: HashSet<&str> = received.map(|it| it.line.case.as_str()).collect();
        let standing = standing(decisions);
        for case in cases {
            self.found.cases += 1;
            if case.source == Source::History {
                *self.past.entry(case.stream).or_default() += 1;
            } else if !received.contains(case.id.to_string().as_str()) {
                self.fault(What::CaseUnrecorded, case.id);
            }
            let labels = standing.get(&case.id).map_or(&[][..], Vec::as_slice);
            if !stands(case, labels) && !self.stands_now(case.id).await? {
                self.fault(What::CaseStanding, case.id);
            }
        }
        Ok(())
    }

    /// The case may have changed between two reads: then it is quiet soon.
    async fn stands_now(&self, id: CaseId) -> Result<bool, Error> {
        for _ in 0..LOOKS {
            let before = case_stands(&self.world.store, &[id]).await?;
            let decisions = decision_of_cases(&self.world.store, &[id]).await?;
            let Some(case) = before.first() else { return Ok(false) };
            let standing = standing(&decisions);
            if stands(case, standing.get(&id).map_or(&[][..], Vec::as_slice)) {
                return Ok(true);
            }
        }
        Ok(false)
    }

    async fn decisions(&mut self, decisions: &[Decision], entries: &[Stored]) -> Result<(), Error> {
        let recorded = entries.iter().filter_map(|it| serde_json::from_str::<Recorded>(&it.line.facts).ok());
        let recorded: HashMap<DecisionId, Recorded> = recorded.map(|it| (it.decision, it)).collect();
        let proven = decisions.iter().filter_map(|decision| match decision.grounds {
            Grounds::Proven(ruling) => Some(ruling),
            Grounds::Judged { .. } | Grounds::Repaired { .. } => None,
        });
        let rulings = rulings_get(&self.world.store, &proven.collect::<Vec<RulingId>>()).await?;
        let rulings: HashMap<RulingId, Row> = rulings.into_iter().map(|row| (row.id, row)).collect();
        for decision in decisions {
            self.found.decisions += 1;
            let told = recorded.get(&decision.id);
            if !told
                .is_some_and(|told| told.label == decision.label && told.says == decision.content().seal())
            {
                self.fault(What::DecisionUnrecorded, decision.id);
            }
            if !is_proven(decision, &rulings) {
                self.fault(What::DecisionUnproven, decision.id);
            }
        }
        Ok(())
    }
}

/// The labels of the decisions that stand, by case.
fn standing(decisions: &[Decision]) -> HashMap<CaseId, Vec<&str>> {
    let mut standing: HashMap<CaseId, Vec<&str>> = HashMap::new();
    for decision in decisions.iter().filter(|decision| !decision.replaced) {
        standing.entry(decision.case).or_default().push(&decision.label);
    }
    standing
}

/// A decided case has one standing decision, with its label; any other has none. Past cases were decided elsewhere.
fn stands(case: &Stands, labels: &[&str]) -> bool {
    match case.state {
        CaseState::Received | CaseState::Waiting | CaseState::Joined => {
            case.label.is_none() && labels.is_empty()
        }
        CaseState::Decided if case.source == Source::History && labels.is_empty() => case.label.is_some(),
        CaseState::Decided => labels.len() == 1 && case.label.as_deref() == labels.first().copied(),
    }
}

/// A machine decides only on a ruling that let this case proceed with this label; a person never does.
fn is_proven(decision: &Decision, rulings: &HashMap<RulingId, Row>) -> bool {
    match (decision.by, &decision.grounds) {
        (By::Automation(automation), Grounds::Proven(ruling)) => rulings.get(ruling).is_some_and(|row| {
            let proposed = row.facts.proposed.as_ref().map(|(label, _)| label);
            row.case == decision.case
                && row.automation == automation
                && row.outcome.proceeds()
                && proposed == Some(&decision.label)
        }),
        (By::Person(_), Grounds::Judged { .. } | Grounds::Repaired { .. }) => true,
        (By::Automation(_) | By::Person(_), _) => false,
    }
}
