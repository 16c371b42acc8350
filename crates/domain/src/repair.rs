//! A repair: when a decision of a machine is found wrong, which of its siblings are looked at again.

use serde::{Deserialize, Serialize};

use crate::decision::{Decision, Grounds};
use crate::document::Content;
use crate::field::Paper;
use crate::gate::Reason;
use crate::id::{AutomationId, CaseId};
use crate::proposal::Score;
use crate::time::At;

/// A machine's decision that was found wrong.
#[derive(Clone, Debug, PartialEq)]
pub struct Wrong {
    /// The case.
    pub case: CaseId,
    /// The automation that decided.
    pub automation: AutomationId,
    /// What it decided.
    pub label: String,
    /// With which score.
    pub score: Score,
}

/// Which decisions are recalled to the queue.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recall {
    /// Of this automation.
    pub automation: AutomationId,
    /// With this label.
    pub label: String,
    /// Decided after this moment: the last clean audit of the label.
    pub since: At,
    /// With at most this score: as doubtful as the one found wrong, or more.
    pub at_most: Score,
    /// But not the case itself, which is repaired.
    pub but: CaseId,
}

/// The siblings of a wrong decision: same automation, same label, at most its score, since the last audit of that label that
/// found nothing wrong (`3-guarantee.md`, section 5).
///
/// Why at most its score: what was more doubtful than a wrong decision is the first to be doubted; what was surer is what audits
/// go on watching.
#[must_use]
pub fn recall(wrong: &Wrong, last_clean_audit: Option<At>) -> Recall {
    Recall {
        automation: wrong.automation,
        label: wrong.label.clone(),
        since: last_clean_audit.unwrap_or_default(),
        at_most: wrong.score,
        but: wrong.case,
    }
}

/// The machine's decision that is wrong by what a person says of its case, unless it was found wrong before: then what stands replaced it.
/// `decisions` are those of the case, the oldest first. Another writing of the same finds nothing wrong.
#[must_use]
pub fn found<'a>(decisions: &'a [Decision], says: &Content, paper: &Paper) -> Option<&'a Decision> {
    let standing = decisions.iter().rev().find(|it| !it.replaced);
    let known = standing.is_some_and(|it| matches!(it.grounds, Grounds::Repaired { .. }));
    let machine = decisions.iter().rev().find(|it| it.by.person().is_none())?;
    (!known && !paper.same(&machine.content(), says)).then_some(machine)
}

/// Whether the siblings of a decision that was found wrong are recalled, by why it was withdrawn, if it was: one that was itself recalled
/// because of a sibling finds those that are already looked at.
#[must_use]
pub fn recalls(withdrawn: Option<Reason>) -> bool {
    withdrawn != Some(Reason::Recalled)
}

#[cfg(test)]
mod tests {
    use super::{found, recalls};
    use crate::decision::{By, Decision, Grounds, Remedy};
    use crate::document::{Content, Values};
    use crate::field::Paper;
    use crate::gate::Reason;
    use crate::id::{AutomationId, CaseId, DecisionId, PersonId, RulingId};
    use crate::time::At;

    fn decision(n: u128, by: By, grounds: Grounds, label: &str, replaced: bool) -> Decision {
        Decision {
            id: DecisionId::new(At(0), n),
            case: CaseId::new(At(0), 1),
            label: label.into(),
            values: Values::new(),
            by,
            grounds,
            remedy: Remedy::from(At(0)),
            at: At(0),
            replaced,
        }
    }

    fn machine(replaced: bool) -> Decision {
        let ai = By::Automation(AutomationId::new(At(0), 1));
        decision(1, ai, Grounds::Proven(RulingId::new(At(0), 1)), "vpn", replaced)
    }

    fn person(label: &str, repaired: bool, replaced: bool) -> Decision {
        let (why, wrong) = (String::new(), machine(true).id);
        let grounds = if repaired { Grounds::Repaired { wrong, why } } else { Grounds::Judged { why } };
        decision(2, By::Person(PersonId::new(At(0), 1)), grounds, label, replaced)
    }

    #[test]
    fn a_mistake_of_a_machine_is_found_once() {
        let table = [
            ("nothing by a machine", vec![person("vpn", false, false)], "printer", false),
            ("it stands and is wrong", vec![machine(false)], "printer", true),
            ("it stands and is right", vec![machine(false)], "vpn", false),
            ("withdrawn, and wrong", vec![machine(true)], "printer", true),
            ("withdrawn, and right", vec![machine(true)], "vpn", false),
            ("found before", vec![machine(true), person("printer", true, false)], "router", false),
            ("a person kept it, wrongly", vec![machine(true), person("vpn", false, false)], "printer", true),
            (
                "found, and that was taken back",
                vec![machine(true), person("printer", true, true)],
                "printer",
                true,
            ),
        ];
        for (what, decisions, says, is) in table {
            let says = Content::from(says);
            assert_eq!(found(&decisions, &says, &Paper::default()).is_some(), is, "{what}");
        }
    }

    #[test]
    fn a_recall_does_not_bring_the_same_recall_again() {
        assert!(recalls(None) && recalls(Some(Reason::PersonAsked)) && !recalls(Some(Reason::Recalled)));
    }
}
