//! Practice: past cases judged again without consequences; some of the proposals beside them are wrong on purpose.

mod pace;

pub use pace::Paid;

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::id::{AutomationId, CaseId, ModelId, PersonId};
use crate::stream::Label;
use crate::time::At;

/// Cases of one practice.
pub const CASES: usize = 10;
/// With fewer past cases than this there is no practice.
pub const FEWEST_CASES: usize = 5;
/// The paid time of a practice at most, in minutes.
pub const MINUTES: i64 = 20;
/// Cases that the machine got wrong by itself come in so often, where there are any.
pub const OWN_ERRORS: usize = 2;
/// So many proposals of a practice are made wrong on purpose.
const PLANTED: usize = 3;

/// A past case: what people decided, and what a model proposed that had not learned from it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    /// The case.
    pub case: CaseId,
    /// What people decided.
    pub label: String,
    /// What was proposed.
    pub proposed: String,
}

impl Past {
    /// The proposal was right.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.label == self.proposed
    }
}

/// Words that a case needs at least to be judged from its text alone: distinct ones of [`LONG`] letters and more. In the demo one case in
/// twenty has fewer, and those say "see the attachment" or less.
const FEWEST_WORDS: usize = 8;
/// Shorter words say nothing of what a case is about.
const LONG: usize = 4;

/// Whether somebody can tell from its words alone what a case is.
#[must_use]
pub fn is_telling(subject: &str, text: &str) -> bool {
    let all = format!("{subject} {text}").to_lowercase();
    let words = all.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() >= LONG);
    words.collect::<BTreeSet<_>>().len() >= FEWEST_WORDS
}

/// The lots of one practice: the same case always draws the same, and nobody without the secret knows it beforehand.
#[derive(Clone, Copy, Debug)]
pub struct Lots<'a> {
    /// The secret of the lottery.
    pub secret: &'a [u8],
    /// The person and the round.
    pub whose: &'a str,
}

impl Lots<'_> {
    fn of(&self, purpose: &str, case: CaseId) -> f64 {
        stats::audit::draw(self.secret, &format!("practice {purpose}"), &format!("{} {case}", self.whose))
    }

    /// These cases in an order by lot.
    #[must_use]
    pub fn shuffled(&self, purpose: &str, mut cases: Vec<CaseId>) -> Vec<CaseId> {
        cases.sort_by(|a, b| self.of(purpose, *a).total_cmp(&self.of(purpose, *b)));
        cases
    }
}

/// A case of a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dealt {
    /// The case.
    pub case: CaseId,
    /// What people decided.
    pub label: String,
    /// What stands beside it as the proposal.
    pub proposed: String,
    /// The proposal was made wrong on purpose.
    pub planted: bool,
}

impl Dealt {
    /// The proposal is right.
    #[must_use]
    pub fn is_right(&self) -> bool {
        self.label == self.proposed
    }
}

/// How often a model took one label for another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Confusion {
    /// What people decided.
    pub label: String,
    /// What was proposed instead.
    pub proposed: String,
    /// So many times.
    pub times: usize,
    /// Of so many cases that people decided to be so.
    pub of: usize,
}

/// What a model takes for something else, the most frequent first.
#[must_use]
pub fn confusions(past: &[Past]) -> Vec<Confusion> {
    let mut of: BTreeMap<&str, usize> = BTreeMap::new();
    let mut taken: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for it in past {
        *of.entry(&it.label).or_default() += 1;
        if !it.is_right() {
            *taken.entry((&it.label, &it.proposed)).or_default() += 1;
        }
    }
    let confusion = |((label, proposed), times): ((&str, &str), usize)| Confusion {
        label: label.to_owned(),
        proposed: proposed.to_owned(),
        times,
        of: of.get(label).copied().unwrap_or_default(),
    };
    let mut all: Vec<Confusion> = taken.into_iter().map(confusion).collect();
    all.sort_by_key(|it| std::cmp::Reverse(it.times));
    all
}

/// The cases of a practice with the proposals that stand beside them. Those made wrong say what the model itself takes such a case for
/// most often, or else another label. A case that the model got wrong by itself stays as it was.
#[must_use]
pub fn dealt(cases: &[CaseId], past: &[Past], labels: &[Label], lots: Lots<'_>) -> Vec<Dealt> {
    let known: BTreeMap<CaseId, &Past> = past.iter().map(|it| (it.case, it)).collect();
    let there: Vec<&Past> = cases.iter().filter_map(|case| known.get(case).copied()).collect();
    let right: Vec<CaseId> = there.iter().filter(|it| it.is_right()).map(|it| it.case).collect();
    let most = PLANTED.min(right.len() / 2);
    let planted: Vec<CaseId> = lots.shuffled("planted", right).into_iter().take(most).collect();
    let mistakes = confusions(past);
    let deal = |it: &&Past| {
        let wrong =
            planted.contains(&it.case).then(|| mistaken(it, &mistakes, labels, lots.of("label", it.case)));
        let wrong = wrong.flatten();
        Dealt {
            case: it.case,
            label: it.label.clone(),
            planted: wrong.is_some(),
            proposed: wrong.unwrap_or_else(|| it.proposed.clone()),
        }
    };
    there.iter().map(deal).collect()
}

fn mistaken(it: &Past, mistakes: &[Confusion], labels: &[Label], lot: f64) -> Option<String> {
    if let Some(natural) = mistakes.iter().find(|mistake| mistake.label == it.label) {
        return Some(natural.proposed.clone());
    }
    let others: Vec<&Label> =
        labels.iter().filter(|label| label.name != it.label && !label.reserved).collect();
    let at = (lot.clamp(0.0, 1.0) * others.len() as f64) as usize;
    others.get(at.min(others.len().saturating_sub(1))).map(|label| label.name.clone())
}

/// What somebody said of a case: first, and in the end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The own view.
    pub own: String,
    /// The final answer.
    pub last: String,
}

/// What comes now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Now {
    /// The own view.
    Judge,
    /// The final answer, with the proposal in sight.
    Compare {
        /// The own view.
        own: String,
    },
    /// What people decided, and how to notice.
    Told,
}

/// A practice as far as it has come. It travels with the page and is stored nowhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trail {
    /// The automation that is practised with.
    pub automation: AutomationId,
    /// The model whose proposals these are.
    pub model: ModelId,
    /// Who practises.
    pub person: PersonId,
    /// When it began.
    pub began: At,
    /// Makes this practice unlike any other.
    pub round: u64,
    /// Without any proposal.
    pub alone: bool,
    /// The cases, in their order.
    pub cases: Vec<CaseId>,
    /// What was said so far.
    pub steps: Vec<Step>,
    /// What comes now.
    pub now: Now,
}

/// Why there is no practice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PracticeRefusal {
    /// People decided too few cases, or nothing was learned yet.
    #[error("there are too few past cases to practise on")]
    TooFew,
    /// There is one label only: nothing to choose.
    #[error("there is only one label")]
    OneLabel,
    /// What came in does not go on from where the practice was.
    #[error("this practice cannot go on: begin a new one")]
    Lost,
}

impl Trail {
    /// Everything was answered and told.
    #[must_use]
    pub fn is_over(&self) -> bool {
        self.steps.len() >= self.cases.len() && self.now == Now::Judge
    }

    /// The place of the case in sight, from 0 on.
    #[must_use]
    pub fn place(&self) -> usize {
        if self.now == Now::Told { self.steps.len().saturating_sub(1) } else { self.steps.len() }
    }

    /// After an answer: the own view, or the final one.
    ///
    /// # Errors
    /// [`PracticeRefusal::Lost`] when no answer is asked.
    pub fn answered(mut self, label: &str) -> Result<Trail, PracticeRefusal> {
        let label = label.to_owned();
        if self.is_over() {
            return Err(PracticeRefusal::Lost);
        }
        self.now = match self.now {
            Now::Told => return Err(PracticeRefusal::Lost),
            Now::Judge if !self.alone => Now::Compare { own: label },
            Now::Judge => {
                self.steps.push(Step { own: label.clone(), last: label });
                Now::Told
            }
            Now::Compare { own } => {
                self.steps.push(Step { own, last: label });
                Now::Told
            }
        };
        Ok(self)
    }

    /// On to the next case.
    ///
    /// # Errors
    /// [`PracticeRefusal::Lost`] while an answer is asked.
    pub fn on(self) -> Result<Trail, PracticeRefusal> {
        if self.now == Now::Told { Ok(Trail { now: Now::Judge, ..self }) } else { Err(PracticeRefusal::Lost) }
    }
}

/// How a practice went, for whoever did it and nobody else.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Fared {
    /// Cases.
    pub cases: usize,
    /// Own views as people decided.
    pub first: usize,
    /// Final answers as people decided.
    pub last: usize,
    /// Wrong proposals, the machine's own and the planted ones.
    pub wrong: usize,
    /// Of these, planted.
    pub planted: usize,
    /// Wrong proposals that did not pass.
    pub noticed: usize,
    /// Right proposals that put an own view right.
    pub helped: usize,
}

impl Trail {
    /// How it went.
    #[must_use]
    pub fn fared(&self, dealt: &[Dealt]) -> Fared {
        let mut fared = Fared { cases: dealt.len(), ..Fared::default() };
        for (it, step) in dealt.iter().zip(&self.steps) {
            let (first, last) = (step.own == it.label, step.last == it.label);
            fared.first += usize::from(first);
            fared.last += usize::from(last);
            fared.wrong += usize::from(!it.is_right());
            fared.planted += usize::from(it.planted);
            fared.noticed += usize::from(!it.is_right() && step.last != it.proposed);
            fared.helped += usize::from(it.is_right() && !first && last);
        }
        fared
    }
}

/// How many of a team did something, as far as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Portion {
    /// Nobody yet.
    Nobody,
    /// Fewer than half.
    Few,
    /// At least half.
    Half,
    /// At least four in five: what the condition asks.
    Most,
    /// Everybody.
    All,
}

impl Portion {
    /// The portion; none where fewer than [`crate::work::FEWEST`] people are meant, for then it would tell who.
    #[must_use]
    pub fn of(done: usize, people: usize) -> Option<Portion> {
        (people >= crate::work::FEWEST).then(|| match done {
            0 => Portion::Nobody,
            _ if done >= people => Portion::All,
            _ if done * 5 >= people * 4 => Portion::Most,
            _ if done * 2 >= people => Portion::Half,
            _ => Portion::Few,
        })
    }
}

#[cfg(test)]
mod tests;
