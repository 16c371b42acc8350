//! The pilots of an automation: one at a time, each with an end and a report.

use super::{Automation, AutomationRefusal, Stage};
use crate::pilot::{Pilot, PilotRefusal};
use crate::time::At;

impl Automation {
    /// The pilot that runs, or that waits for its report.
    #[must_use]
    pub fn pilot(&self) -> Option<&Pilot> {
        self.pilots.last().filter(|pilot| pilot.report.is_empty())
    }

    /// The pilot is past its end: from that moment on nothing is proposed, whether the program has stopped it already or not.
    #[must_use]
    pub fn is_pilot_over(&self, now: At) -> bool {
        self.pilot().is_some_and(|pilot| pilot.is_over(now))
    }

    /// Begins a pilot in the present stage.
    ///
    /// # Errors
    /// Says what to change; one pilot at a time.
    pub fn begin_pilot(mut self, pilot: Pilot, now: At) -> Result<Automation, AutomationRefusal> {
        if self.pilot().is_some() {
            return Err(AutomationRefusal::Pilot(PilotRefusal::NotReported));
        }
        let report = String::new();
        let pilot = Pilot { report, ..pilot }.checked(self.stage, now).map_err(AutomationRefusal::Pilot)?;
        self.pilots.push(pilot);
        Ok(self)
    }

    /// Reports on the pilot, which is over then, at its end or before.
    ///
    /// # Errors
    /// When there is none, or nothing is said.
    pub fn report_pilot(mut self, report: &str) -> Result<Automation, AutomationRefusal> {
        let refused = |why| Err(AutomationRefusal::Pilot(why));
        if report.trim().is_empty() {
            return refused(PilotRefusal::NoReport);
        }
        match self.pilots.last_mut().filter(|pilot| pilot.report.is_empty()) {
            None => refused(PilotRefusal::NoPilot),
            Some(pilot) => {
                report.trim().clone_into(&mut pilot.report);
                Ok(self)
            }
        }
    }

    /// Stops it where its pilot is over.
    ///
    /// # Errors
    /// When it is not over, or it does not run.
    pub fn end_pilot(self, now: At) -> Result<Automation, AutomationRefusal> {
        if !self.is_pilot_over(now) || !matches!(self.stage, Stage::Shadow | Stage::Assisted) {
            return Err(AutomationRefusal::NotRunning);
        }
        let mut stopped = self.stop(None, "")?;
        if let Some(pause) = stopped.pause.as_mut() {
            pause.pilot_over = true;
        }
        Ok(stopped)
    }
}
