//! An automation: what AI may do in a stream, how far it may go, and who may change that.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use stats::brake::Brake;
use stats::scan::Target;

use crate::condition::{Condition, Facts, Lack, lacks, restart_lacks};
use crate::document::Quality;
use crate::gate::{Basis, Limit};
use crate::id::{AutomationId, ModelId, PersonId, StreamId};
use crate::pilot::{Pilot, PilotRefusal};
use crate::stream::Stream;
use crate::words::Words;

mod card;
mod duties;
mod life;
mod pilot;
mod stage;

pub use card::Card;
pub use duties::{Duties, DutyRefusal, Freed, newly_speaking, speaking};
pub use stage::Stage;

/// Why an automation stands still.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    /// The stage it had.
    pub from: Stage,
    /// Who stopped it; none when the brake did, or the end of a pilot.
    pub by: Option<PersonId>,
    /// The reason, in a person's words; empty where no person stopped it.
    pub why: String,
    /// The pilot was over.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pilot_over: bool,
    /// Its lead took back that it is not about people.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub undeclared: bool,
    /// The first of the two people who restart it.
    pub restart_by: Option<PersonId>,
}

/// What AI may do in a stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Automation {
    /// Its id.
    pub id: AutomationId,
    /// The stream it works in.
    pub stream: StreamId,
    /// Its name.
    pub name: Words,
    /// Its public description.
    pub card: Card,
    /// How far it may go.
    pub stage: Stage,
    /// Why it stands still; there exactly when the stage is [`Stage::Paused`].
    pub pause: Option<Pause>,
    /// What is promised.
    pub target: Target,
    /// The model that proposes.
    pub model: Option<ModelId>,
    /// The proven limit.
    pub limit: Option<Limit>,
    /// For documents: what is promised of each quality of source, each a promise of its own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub strata: BTreeMap<Quality, Stratum>,
    /// Labels that audits have closed.
    pub closed: Vec<String>,
    /// Watches the audits since the limit was set.
    pub brake: Brake,
    /// How many times a proof was tried: each pays its own part of delta.
    pub attempts: u64,
    /// Proofs up to this attempt carry nothing any more: the brake tripped after them, or people keep less since.
    #[serde(default)]
    pub worn: u64,
    /// What the organisation owes the people it touches.
    #[serde(default, skip_serializing_if = "Duties::is_empty")]
    pub duties: Duties,
    /// Its pilots, the first one first; the last one runs until it has a report.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pilots: Vec<Pilot>,
    /// Counts the changes.
    pub version: i64,
}

/// The promise about documents of one quality.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Stratum {
    /// The proven limit.
    pub limit: Option<Limit>,
    /// How many times a proof was tried.
    pub attempts: u64,
    /// Proofs up to this attempt carry nothing any more.
    pub worn: u64,
}

/// Why an automation stays as it is.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AutomationRefusal {
    /// Steps up are taken one at a time.
    #[error("from {0:?} it cannot go to {1:?}: steps up are taken one at a time")]
    NotNext(Stage, Stage),
    /// Conditions that do not hold.
    #[error("not met yet: {}", .0.iter().map(|(condition, _)| condition.as_str()).collect::<Vec<_>>().join(", "))]
    Conditions(Vec<(Condition, Lack)>),
    /// Something about a duty.
    #[error("{0}")]
    Duty(#[from] DutyRefusal),
    /// Something about its pilot.
    #[error("{0}")]
    Pilot(#[from] PilotRefusal),
    /// Nothing is proven.
    #[error("its target is not proven")]
    NotProven,
    /// There is nothing that could propose.
    #[error("it has no model yet")]
    NoModel,
    /// It is not stopped.
    #[error("it is not stopped")]
    NotStopped,
    /// Another automation of its stream, with this name, is in use.
    #[error("another automation of its stream is in use")]
    Occupied(Words),
    /// It is stopped: first restart it.
    #[error("it is stopped")]
    IsStopped,
    /// It stands still or ended already.
    #[error("it does not run")]
    NotRunning,
    /// A restart takes two people.
    #[error("somebody else has to agree")]
    SamePerson,
    /// The brake tripped: a restart needs a new proof.
    #[error("the brake has tripped: a new proof is needed first")]
    BrakeTripped,
    /// The brake tripped after this proof, or people keep less since.
    #[error("this proof carries nothing any more: a new one is needed")]
    ProofWorn,
    /// A stop says why.
    #[error("a reason is needed")]
    NoReason,
}

/// What a restart came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Restart {
    /// A second person has to agree.
    Asked,
    /// It runs again.
    Done,
}

impl Automation {
    /// What the gate reads of it.
    #[must_use]
    pub fn basis(&self, stream: &Stream) -> Basis {
        Basis {
            automation: self.id,
            stage: self.stage,
            model: self.model,
            limit: self.limit,
            strata: self
                .strata
                .iter()
                .filter_map(|(quality, stratum)| Some((*quality, stratum.limit?)))
                .collect(),
            tripped: self.brake.is_tripped(),
            reserved: stream
                .labels
                .iter()
                .filter(|label| label.reserved)
                .map(|label| label.name.clone())
                .collect(),
            closed: self.closed.clone(),
            audit: self.brake.audit_rate(stream.policy.audit),
            judge_first: stream.policy.judge_first.max(self.brake.audit_rate(stream.policy.audit)),
        }
    }

    /// One step further, on what is known on this day. Steps down ask nothing: [`Automation::step_down`].
    ///
    /// # Errors
    /// Says what is missing: every condition that does not hold, at once.
    pub fn step_up(mut self, to: Stage, facts: &Facts) -> Result<Automation, AutomationRefusal> {
        if self.stage == Stage::Paused {
            return Err(AutomationRefusal::IsStopped);
        }
        if self.stage.next() != Some(to) {
            return Err(AutomationRefusal::NotNext(self.stage, to));
        }
        let lacks = lacks(to, facts, &self.duties.exceptions);
        if !lacks.is_empty() {
            return Err(AutomationRefusal::Conditions(lacks));
        }
        if to >= Stage::Shadow && self.model.is_none() {
            return Err(AutomationRefusal::NoModel);
        }
        if to == Stage::Automatic && self.brake.is_tripped() {
            return Err(AutomationRefusal::BrakeTripped);
        }
        if self.pilot().is_some() {
            return Err(AutomationRefusal::Pilot(PilotRefusal::NotReported));
        }
        self.stage = to;
        Ok(self)
    }

    /// Back to an earlier stage, at any moment. One that is stopped stays so, and goes on in the earlier stage after a restart: whoever
    /// asked for a restart before asked for another one.
    ///
    /// # Errors
    /// When `to` is not earlier, or it is over.
    pub fn step_down(mut self, to: Stage) -> Result<Automation, AutomationRefusal> {
        let held = self.held();
        if held == Stage::Retired {
            return Err(AutomationRefusal::NotRunning);
        }
        if to >= held {
            return Err(AutomationRefusal::NotNext(held, to));
        }
        match &mut self.pause {
            Some(pause) => (pause.from, pause.restart_by) = (to, None),
            None => self.stage = to,
        }
        Ok(self)
    }

    /// Whether people see what it proposes: before it assists, while it stands still from there, and once it is over, nobody does.
    #[must_use]
    pub fn shows_proposals(&self) -> bool {
        matches!(self.held(), Stage::Assisted | Stage::Automatic)
    }

    /// Whether people see what it proposes at this moment: past the end of its pilot nobody does.
    #[must_use]
    pub fn shows_proposals_at(&self, now: crate::time::At) -> bool {
        self.shows_proposals() && !self.is_pilot_over(now)
    }

    /// The brake has tripped: it stops where it decides alone, and what was proven so far carries nothing any more.
    ///
    /// # Errors
    /// As [`Automation::stop`].
    pub fn trip(mut self) -> Result<Automation, AutomationRefusal> {
        self.wear();
        if self.stage == Stage::Automatic { self.stop(None, "") } else { Ok(self) }
    }

    /// Stops it: everything goes to a person from now on. Anybody may, and says why; the brake has no words.
    ///
    /// # Errors
    /// When it does not run, or a person gives no reason.
    pub fn stop(mut self, by: Option<PersonId>, why: &str) -> Result<Automation, AutomationRefusal> {
        if !matches!(self.stage, Stage::Shadow | Stage::Assisted | Stage::Automatic) {
            return Err(AutomationRefusal::NotRunning);
        }
        if by.is_some() && why.trim().is_empty() {
            return Err(AutomationRefusal::NoReason);
        }
        let why = why.trim().to_owned();
        self.pause =
            Some(Pause { from: self.stage, by, why, pilot_over: false, undeclared: false, restart_by: None });
        self.stage = Stage::Paused;
        Ok(self)
    }

    /// Restarts it, on what is known on this day: the first person asks, a second one agrees.
    ///
    /// # Errors
    /// The same person twice; a tripped brake without a new proof; a pilot that is over without a report; what is asked of a new start;
    /// not stopped.
    pub fn restart(
        mut self,
        by: PersonId,
        facts: &Facts,
    ) -> Result<(Automation, Restart), AutomationRefusal> {
        let Some(pause) = self.pause.take().filter(|_| self.stage == Stage::Paused) else {
            return Err(AutomationRefusal::NotStopped);
        };
        match pause.restart_by {
            None => {
                self.pause = Some(Pause { restart_by: Some(by), ..pause });
                Ok((self, Restart::Asked))
            }
            Some(first) if first == by => Err(AutomationRefusal::SamePerson),
            Some(_) if pause.from == Stage::Automatic && self.brake.is_tripped() => {
                Err(AutomationRefusal::BrakeTripped)
            }
            Some(_) if self.is_pilot_over(facts.today) => {
                Err(AutomationRefusal::Pilot(PilotRefusal::NotReported))
            }
            Some(_) => {
                let lacks = restart_lacks(pause.from, facts);
                if !lacks.is_empty() {
                    return Err(AutomationRefusal::Conditions(lacks));
                }
                self.stage = pause.from;
                Ok((self, Restart::Done))
            }
        }
    }

    /// Whether anything is proven: then it may decide alone, as far as that goes.
    #[must_use]
    pub fn is_proven(&self) -> bool {
        self.limit.is_some() || self.strata.values().any(|stratum| stratum.limit.is_some())
    }

    /// The proofs that were tried so far, of this quality or, for texts, of all.
    #[must_use]
    pub fn attempts(&self, of: Option<Quality>) -> u64 {
        of.map_or(self.attempts, |quality| self.strata.get(&quality).map_or(0, |it| it.attempts))
    }

    /// One proof more was tried.
    #[must_use]
    pub fn with_attempt(mut self, of: Option<Quality>) -> Automation {
        match of {
            None => self.attempts += 1,
            Some(quality) => self.strata.entry(quality).or_default().attempts += 1,
        }
        self
    }

    /// People keep less than before: what was proven without those cases says nothing of them, now and when it is offered again.
    #[must_use]
    pub fn people_keep_less(mut self) -> Automation {
        self.wear();
        self.forget_limits();
        self
    }

    fn wear(&mut self) {
        self.worn = self.attempts;
        for stratum in self.strata.values_mut() {
            stratum.worn = stratum.attempts;
        }
    }

    /// Whether the proof of this attempt may carry a limit.
    ///
    /// # Errors
    /// [`AutomationRefusal::ProofWorn`] when the brake tripped after it, or people keep less since.
    pub fn may_rest_on(&self, of: Option<Quality>, attempt: u64) -> Result<(), AutomationRefusal> {
        let worn = of.map_or(self.worn, |quality| self.strata.get(&quality).map_or(0, |it| it.worn));
        if attempt > worn { Ok(()) } else { Err(AutomationRefusal::ProofWorn) }
    }

    /// Takes a proven limit, with a fresh brake: the audits from now on judge this promise. Limits of other qualities stand for another
    /// target only as long as it is the same.
    #[must_use]
    pub fn with_limit(
        mut self,
        of: Option<Quality>,
        target: Target,
        limit: Limit,
        horizon: u64,
    ) -> Automation {
        if target != self.target {
            self.forget_limits();
        }
        self.target = target;
        match of {
            None => self.limit = Some(limit),
            Some(quality) => self.strata.entry(quality).or_default().limit = Some(limit),
        }
        self.brake = Brake::new(target, horizon);
        self.closed.clear();
        self
    }

    /// Takes another model. Its proof is another too: the old limit goes.
    #[must_use]
    pub fn with_model(mut self, model: ModelId) -> Automation {
        self.model = Some(model);
        self.forget_limits();
        self
    }

    fn forget_limits(&mut self) {
        self.limit = None;
        for stratum in self.strata.values_mut() {
            stratum.limit = None;
        }
    }
}
