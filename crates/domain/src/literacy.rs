//! The literacy plan of an automation: which roles have to know what of it, what they learn, what is done, and how it is judged again.

use serde::{Deserialize, Serialize};

use crate::case::tidy;
use crate::person::Role;
use crate::practice::Portion;
use crate::time::At;

/// The roles that an automation asks something of.
pub const ROLES: [Role; 4] = [Role::Colleague, Role::Lead, Role::Hr, Role::Representative];
/// A plan is looked at again within so many days.
pub const DAYS: i64 = 365;
/// The longest text of a plan, in characters.
pub const LONGEST: usize = 600;

/// What a role does with an automation, and what it is to know.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Need {
    /// The role.
    pub role: Role,
    /// What people in it do with the automation; empty while nobody said so.
    pub does: String,
    /// What they are to know and be able to; empty while nobody said so.
    pub goal: String,
}

/// What was found when the plan was looked at again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Evaluation {
    /// When.
    pub at: At,
    /// What was found, and what changes.
    pub words: String,
}

/// The plan of an automation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Plan {
    /// Role by role.
    pub needs: Vec<Need>,
    /// The oldest first.
    pub evaluations: Vec<Evaluation>,
    /// Counts the changes.
    pub version: i64,
}

/// The four parts of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Say which roles do what with it.
    Identify,
    /// Say what they are to know.
    Goals,
    /// Learn.
    CarryOut,
    /// Look at it again.
    Evaluate,
}

/// How far a part is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It is done.
    Done,
    /// It is still to do.
    Open,
    /// It may not be told, for it would tell who.
    Hidden,
}

/// Why a plan cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LiteracyRefusal {
    /// An evaluation says what was found.
    #[error("say what was found")]
    NoWords,
    /// Nobody reads so much.
    #[error("a text of a plan has at most {LONGEST} characters")]
    LongWords,
}

fn short(words: &str) -> Result<String, LiteracyRefusal> {
    let words = tidy(words);
    if words.chars().count() <= LONGEST { Ok(words) } else { Err(LiteracyRefusal::LongWords) }
}

impl Plan {
    /// What the plan says of a role.
    #[must_use]
    pub fn need(&self, role: Role) -> Need {
        let said = self.needs.iter().find(|need| need.role == role);
        said.cloned().unwrap_or(Need { role, does: String::new(), goal: String::new() })
    }

    /// The plan with these needs.
    ///
    /// # Errors
    /// [`LiteracyRefusal::LongWords`].
    pub fn with_needs(mut self, needs: &[Need]) -> Result<Plan, LiteracyRefusal> {
        let kept = needs.iter().filter(|need| ROLES.contains(&need.role));
        let tidied =
            kept.map(|need| Ok(Need { role: need.role, does: short(&need.does)?, goal: short(&need.goal)? }));
        self.needs = tidied.collect::<Result<_, _>>()?;
        Ok(self)
    }

    /// The plan after somebody looked at it again.
    ///
    /// # Errors
    /// Says what to change.
    pub fn evaluated(mut self, at: At, words: &str) -> Result<Plan, LiteracyRefusal> {
        let words = short(words)?;
        if words.is_empty() {
            return Err(LiteracyRefusal::NoWords);
        }
        self.evaluations.push(Evaluation { at, words });
        Ok(self)
    }

    /// How far each part is. What people learned is told of as many as did the practice, and never of whom.
    #[must_use]
    pub fn parts(&self, practised: Option<Portion>, now: At) -> [(Phase, Progress); 4] {
        let done = |done: bool| if done { Progress::Done } else { Progress::Open };
        let every = |said: fn(&Need) -> bool| ROLES.into_iter().all(|role| said(&self.need(role)));
        let lately = self.evaluations.last().is_some_and(|last| now < last.at.plus_days(DAYS));
        [
            (Phase::Identify, done(every(|need| !need.does.is_empty()))),
            (Phase::Goals, done(every(|need| !need.goal.is_empty()))),
            (Phase::CarryOut, practised.map_or(Progress::Hidden, |portion| done(portion >= Portion::Most))),
            (Phase::Evaluate, done(lately)),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::{DAYS, LONGEST, LiteracyRefusal, Need, Phase, Plan, Progress, ROLES};
    use crate::person::Role;
    use crate::practice::Portion;
    use crate::time::At;

    fn needs(does: &str, goal: &str) -> Vec<Need> {
        ROLES.map(|role| Need { role, does: does.into(), goal: goal.into() }).to_vec()
    }

    #[test]
    fn a_part_is_done_when_it_is_said_for_every_role_and_looked_at_within_a_year() {
        let now = At(1_795_000_000_000_000);
        let states = |plan: &Plan, portion| plan.parts(portion, now).map(|(_, progress)| progress);
        use Progress::{Done, Hidden, Open};
        let plan = Plan::default();
        assert_eq!(states(&plan, None), [Open, Open, Hidden, Open]);
        let plan = plan.with_needs(&needs(" decides beside it ", "")).unwrap();
        assert_eq!(plan.need(Role::Lead).does, "decides beside it");
        assert_eq!(states(&plan, Some(Portion::Half)), [Done, Open, Open, Open]);
        let plan =
            plan.with_needs(&needs("a", "b")).unwrap().evaluated(now.plus_days(-DAYS + 1), "fine").unwrap();
        assert_eq!(states(&plan, Some(Portion::Most)), [Done, Done, Done, Done]);
        let later = plan.parts(None, now.plus_days(2));
        assert_eq!(later.last(), Some(&(Phase::Evaluate, Open)));
    }

    #[test]
    fn a_plan_of_too_many_words_is_refused_and_an_evaluation_of_none() {
        let long = "x".repeat(LONGEST + 1);
        assert_eq!(Plan::default().with_needs(&needs(&long, "")), Err(LiteracyRefusal::LongWords));
        assert_eq!(Plan::default().evaluated(At(1), "  "), Err(LiteracyRefusal::NoWords));
        let other = Need { role: Role::Auditor, does: "x".into(), goal: "y".into() };
        assert!(Plan::default().with_needs(&[other]).unwrap().needs.is_empty());
    }
}
