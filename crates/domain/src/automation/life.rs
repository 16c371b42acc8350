//! The life of an automation beside its steps: whether its stream has it in use, its card anew, its declaration, its end.

use super::{Automation, AutomationRefusal, Card, Pause, Stage};
use crate::condition::{Condition, Lack};
use crate::id::PersonId;
use crate::words::Words;

impl Automation {
    /// The stage it has, or goes back to once it is restarted.
    #[must_use]
    pub fn held(&self) -> Stage {
        self.pause.as_ref().map_or(self.stage, |pause| pause.from)
    }

    /// It is beyond design, or was before it was stopped: its stream has it in use, and no other.
    #[must_use]
    pub fn is_in_use(&self) -> bool {
        matches!(self.held(), Stage::Shadow | Stage::Assisted | Stage::Automatic)
    }

    /// The one of a stream's automations that works: the one in use, or else the oldest that is not over.
    #[must_use]
    pub fn at_work(all: Vec<Automation>) -> Option<Automation> {
        let used = all.iter().position(Automation::is_in_use);
        let at = used.or_else(|| all.iter().position(|it| it.stage != Stage::Retired));
        at.and_then(|at| all.into_iter().nth(at))
    }

    /// Whether it may come into use beside the others of its stream: one of them is in use at a time.
    ///
    /// # Errors
    /// [`AutomationRefusal::Occupied`], with the name of the other.
    pub fn may_enter(&self, to: Stage, others: &[Automation]) -> Result<(), AutomationRefusal> {
        let other = others.iter().find(|it| it.id != self.id && it.is_in_use());
        match other.filter(|_| to == Stage::Shadow && self.stage == Stage::Design) {
            Some(other) => Err(AutomationRefusal::Occupied(other.name.clone())),
            None => Ok(()),
        }
    }

    /// Its name and card anew. From design on the card says what it does not do.
    ///
    /// # Errors
    /// As the condition says it: the card is silent on that.
    pub fn with_card(self, name: Words, card: Card) -> Result<Automation, AutomationRefusal> {
        if self.stage != Stage::Idea && card.does_not.is_missing() {
            let lack = Lack::Silent(vec!["does_not"]);
            return Err(AutomationRefusal::Conditions(vec![(Condition::Card, lack)]));
        }
        Ok(Automation { name, card, ..self })
    }

    /// Its lead declares that it is not about people, or takes that back. Without it nothing runs: it stops.
    #[must_use]
    pub fn declare(mut self, is_not: bool, by: PersonId) -> Automation {
        self.duties.not_about_people = is_not;
        if !is_not && matches!(self.stage, Stage::Shadow | Stage::Assisted | Stage::Automatic) {
            self.pause = Some(Pause {
                from: self.stage,
                by: Some(by),
                why: String::new(),
                pilot_over: false,
                undeclared: true,
                restart_by: None,
            });
            self.stage = Stage::Paused;
        }
        self
    }

    /// Takes it out of use for good, from any stage. Nothing undoes it.
    ///
    /// # Errors
    /// When it is over already, or no reason is given.
    pub fn retire(mut self, why: &str) -> Result<Automation, AutomationRefusal> {
        if self.stage == Stage::Retired {
            return Err(AutomationRefusal::NotRunning);
        }
        if why.trim().is_empty() {
            return Err(AutomationRefusal::NoReason);
        }
        (self.stage, self.pause) = (Stage::Retired, None);
        Ok(self)
    }
}
