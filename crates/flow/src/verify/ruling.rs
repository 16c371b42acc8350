//! Rulings: each is ruled again from what was stored with it, and its lot is drawn again.

use std::collections::HashMap;

use domain::gate::{Basis, Outcome, rule};
use domain::id::{CaseId, RulingId};
use domain::record::Verb;
use serde::Deserialize;
use store::StoreError;
use store::record::entry_of_cases;
use store::ruling::{Row, basis_get, ruling_after};

use super::{Check, PAGE, What};
use crate::error::Error;

/// So many bases stay at hand: there is one per change of an automation.
const MOST_BASES: usize = 1_000;

/// What the record says of a ruling.
#[derive(PartialEq, Deserialize)]
struct Recorded {
    ruling: RulingId,
    outcome: Outcome,
    basis: String,
}

impl Check<'_> {
    pub(super) async fn rulings(&mut self) -> Result<(), Error> {
        let mut bases: HashMap<String, Option<Basis>> = HashMap::new();
        let mut after = None;
        loop {
            let rows = ruling_after(&self.world.store, after, PAGE).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = Some(last.id);
            let cases: Vec<CaseId> = rows.iter().map(|row| row.case).collect();
            let entries = entry_of_cases(&self.world.store, &cases, &[Verb::Ruled]).await?;
            let recorded =
                entries.iter().filter_map(|it| serde_json::from_str::<Recorded>(&it.line.facts).ok());
            let recorded: HashMap<RulingId, Recorded> = recorded.map(|it| (it.ruling, it)).collect();
            for row in &rows {
                if bases.len() >= MOST_BASES {
                    bases.clear();
                }
                if !bases.contains_key(&row.basis) {
                    bases.insert(row.basis.clone(), self.basis(&row.basis).await?);
                }
                self.ruling(row, bases.get(&row.basis).and_then(Option::as_ref), recorded.get(&row.id));
            }
            self.told();
        }
    }

    async fn basis(&self, digest: &str) -> Result<Option<Basis>, Error> {
        match basis_get(&self.world.store, digest).await {
            Err(StoreError::Corrupt(_)) => Ok(None),
            other => Ok(other?),
        }
    }

    fn ruling(&mut self, row: &Row, basis: Option<&Basis>, recorded: Option<&Recorded>) {
        self.found.rulings += 1;
        match basis.filter(|basis| basis.automation == row.automation) {
            None => self.fault(What::RulingBasis, row.id),
            Some(basis) => {
                let again = rule(basis, &row.facts);
                if (again.outcome, again.judge_first) != (row.outcome, row.judge_first) {
                    self.fault(What::RulingOutcome, row.id);
                }
            }
        }
        if row.facts.draw != self.world.draw(row.case) {
            self.fault(What::RulingDraw, row.id);
        }
        if recorded.is_none_or(|it| it.outcome != row.outcome || it.basis != row.basis) {
            self.fault(What::RulingUnrecorded, row.id);
        }
    }
}
