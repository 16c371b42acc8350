//! Proofs and files: each proof is computed again from its cases, each file is read again.

use domain::calibration::Calibration;
use stats::scan::Finding;
use store::StoreError;
use store::automation::automation_list;
use store::calibration::{Row, calibration_after, calibration_get};
use store::model::model_after;
use store::original::original_after;

use super::{Check, PAGE, What};
use crate::error::Error;

impl Check<'_> {
    pub(super) async fn proofs(&mut self) -> Result<(), Error> {
        let mut after = None;
        loop {
            let rows = calibration_after(&self.world.store, after, PAGE).await?;
            let Some(last) = rows.last() else { break };
            after = Some(last.id);
            for row in rows {
                self.found.calibrations += 1;
                let id = row.id;
                if !self.holds(row).await? {
                    self.fault(What::Proof, id);
                }
                self.told();
            }
        }
        for automation in automation_list(&self.world.store).await? {
            let of_texts = automation.limit.map(|limit| (None, limit));
            let strata = automation.strata.iter();
            let of_documents = strata.filter_map(|(quality, it)| Some((Some(*quality), it.limit?)));
            for (quality, limit) in of_texts.into_iter().chain(of_documents) {
                let row = calibration_get(&self.world.store, limit.calibration).await?;
                let proven = row.is_some_and(|row| {
                    (row.automation, row.quality, row.limit) == (automation.id, quality, Some(limit.score))
                });
                if !proven {
                    self.fault(What::LimitUnproven, automation.id);
                }
            }
        }
        Ok(())
    }

    async fn holds(&self, row: Row) -> Result<bool, Error> {
        let bytes = match self.world.originals.get(&row.original).await {
            Err(StoreError::Corrupt(_)) => None,
            other => other?,
        };
        let Some(bytes) = bytes else { return Ok(false) };
        // A proof over many cases takes a while to compute.
        let held = tokio::task::spawn_blocking(move || {
            let calibration = serde_json::from_slice::<Calibration>(&bytes);
            calibration.is_ok_and(|calibration| calibration.holds() && is(&calibration, &row))
        });
        held.await.map_err(|error| Error::Unavailable(error.to_string()))
    }

    pub(super) async fn originals(&mut self) -> Result<(), Error> {
        let mut after = None;
        loop {
            let rows = original_after(&self.world.store, after, PAGE).await?;
            let Some(last) = rows.last() else { break };
            after = Some(last.id);
            for row in &rows {
                self.original(&row.digest, row.id).await?;
            }
            self.told();
        }
        let mut after = None;
        loop {
            let rows = model_after(&self.world.store, after, PAGE).await?;
            let Some(last) = rows.last() else { return Ok(()) };
            after = Some(last.id);
            for row in &rows {
                self.original(&row.original, row.id).await?;
                if let Some(evidence) = row.facts.get("evidence").and_then(|it| it.as_str()) {
                    self.original(evidence, row.id).await?;
                }
            }
            self.told();
        }
    }

    async fn original(&mut self, digest: &str, place: impl ToString) -> Result<(), Error> {
        self.found.originals += 1;
        if !self.world.originals.check(digest).await? {
            self.fault(What::Original, format!("{} {digest}", place.to_string()));
        }
        Ok(())
    }
}

/// Whether the row says what the calibration found.
fn is(calibration: &Calibration, row: &Row) -> bool {
    let (checked, wrong) = match &calibration.finding {
        Finding::Certified(certificate) => (certificate.checked, certificate.errors),
        Finding::Short { .. } => (0, 0),
    };
    let found =
        (calibration.target.risk(), calibration.target.delta(), calibration.limit(), calibration.share());
    found == (row.risk, row.delta, row.limit, row.share)
        && calibration.quality == row.quality
        && (i64::try_from(calibration.attempt), i64::try_from(checked), i64::try_from(wrong))
            == (Ok(row.attempt), Ok(row.checked), Ok(row.wrong))
}
