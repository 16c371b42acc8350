//! From what the desk may show to what the page needs. Nothing is added here: what is not in the work is not on the page.

use domain::check::Failing;
use domain::decision::By;
use domain::document::{Content, Values};
use domain::id::PersonId;
use domain::review::ReviewState;
use flow::review::Work;
use serde::{Deserialize, Serialize};
use store::review::Asked;

use super::filling;
use crate::case::view::matter;
use crate::page::review::{Draft, Label, Note, Proposed, Review, Step};
use crate::visit::Me;

/// A draft as it is kept: with whose it is, for a half-made choice of somebody else is not shown to who judges next.
#[derive(Serialize, Deserialize)]
struct Kept {
    by: PersonId,
    label: String,
    why: String,
    /// What was filled in of a document.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    values: Option<Values>,
}

/// The text of a draft.
pub(super) fn kept(by: PersonId, draft: &Draft) -> String {
    let values = draft.values.clone();
    let kept = Kept { by, label: draft.label.clone(), why: draft.why.clone(), values };
    serde_json::to_string(&kept).unwrap_or_default()
}

/// One's own draft, and what somebody else left with the case.
pub(super) fn draft(me: PersonId, text: Option<&str>) -> (Draft, Option<String>) {
    let text = text.unwrap_or_default();
    match serde_json::from_str::<Kept>(text) {
        Ok(kept) if kept.by == me => (Draft { label: kept.label, why: kept.why, values: kept.values }, None),
        Ok(kept) => (Draft::default(), Some(kept.why).filter(|why| !why.is_empty())),
        Err(_) => (
            Draft::default(),
            Some(text.to_owned()).filter(|text| !text.is_empty() && !text.starts_with("{\"by\"")),
        ),
    }
}

/// The page of a review, with what was typed, or else kept; `failing` is what does not hold in it, for a document.
pub(super) fn review(me: &Me, work: &Work, typed: Option<Draft>, failing: &[Failing]) -> Review {
    let reader = me.reader();
    let label = |label: &domain::stream::Label| Label { name: label.name.clone(), reserved: label.reserved };
    let (kept, left) = draft(me.person(), work.row.draft.as_deref());
    let mut draft = typed.unwrap_or(kept);
    let filled: Content = filling::content(work, &draft);
    let filling = filling::filling(me, work, &filled, failing);
    if filling.is_some() {
        // A document begins with its label chosen, as its fields begin filled in.
        draft.label = filled.label;
    }
    Review {
        id: work.row.id.to_string(),
        kind: work.row.review.kind,
        reason: work.row.reason,
        matter: matter(
            &work.case,
            &work.files,
            reader.pick(&work.stream.name),
            &format!("/cases/{}", work.case.id),
        ),
        labels: work.stream.labels.iter().map(label).collect(),
        filling,
        step: step(me, work),
        draft,
        until: match work.row.review.state {
            ReviewState::Claimed { until, .. } if work.mine => Some(until),
            _ => None,
        },
        note: work.asked.as_ref().map(|asked| between(me, work, asked)),
        colleagues: work.colleagues.iter().map(|(id, name)| (id.to_string(), name.clone())).collect(),
        left,
        not_for_ai: work.case.not_for_ai,
        saved: None,
        error: None,
    }
}

/// Who sent a case: name and address, as far as they are known.
pub(crate) fn sender(case: &domain::case::Case) -> Option<String> {
    let parts: Vec<&str> = [&case.name, &case.address].into_iter().flatten().map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join(" · "))
}

fn step(me: &Me, work: &Work) -> Step {
    let review = &work.row.review;
    let asked = work.asked.as_ref().filter(|asked| asked.of == me.person() && asked.answer.is_none());
    if let (Some(asked), false) = (asked, work.mine) {
        return Step::Answer { from: name(me, work, asked.by), question: asked.question.clone() };
    }
    match &review.state {
        ReviewState::Done { .. } | ReviewState::Withdrawn => Step::Over(me.lang.word("review-over-done")),
        _ if work.mine && !review.shows_proposal() => Step::First,
        _ if work.mine => match (&review.first, proposed(work)) {
            (Some(own), Some(proposed)) => Step::Compare { own: own.label.clone(), proposed },
            (_, proposed) => Step::Decide(proposed),
        },
        _ if review.barred == Some(me.person()) => Step::Over(me.lang.word("review-over-barred")),
        ReviewState::Claimed { until, .. } if *until > me.reader().now => {
            Step::Over(me.lang.word("review-over-taken"))
        }
        _ if review.handed_to.is_some_and(|to| to != me.person()) => {
            Step::Over(me.lang.word("review-over-taken"))
        }
        ReviewState::Waiting | ReviewState::Claimed { .. } => Step::Take,
    }
}

/// What may be laid beside the own view: the machine's proposal, or its decision in an audit.
pub(super) fn proposed(work: &Work) -> Option<Proposed> {
    let decided = work.decision.as_ref().filter(|decision| matches!(decision.by, By::Automation(_)));
    let shown = work.proposal.as_ref().filter(|_| work.mine)?;
    Some(Proposed {
        label: shown.proposal.label.clone(),
        second: shown.proposal.second.clone(),
        learned_from: u64::try_from(shown.learned_from).unwrap_or_default(),
        same_label: None,
        words: shown.proposal.words.clone(),
        decided: decided.is_some(),
    })
}

fn between(me: &Me, work: &Work, asked: &Asked) -> Note {
    Note {
        from: name(me, work, asked.by),
        to: name(me, work, asked.of),
        at: asked.at,
        question: asked.question.clone(),
        answer: asked.answer.clone(),
    }
}

fn name(me: &Me, work: &Work, person: PersonId) -> String {
    let known = work.colleagues.iter().find(|(id, _)| *id == person).map(|(_, name)| name.clone());
    match known {
        Some(name) => name,
        None if person == me.person() => me.name().to_owned(),
        None => me.lang.word("case-who-colleague"),
    }
}

#[cfg(test)]
mod tests {
    use domain::document::{Filled, Value};
    use domain::id::PersonId;
    use domain::time::At;

    use super::{draft, kept};
    use crate::page::review::Draft;

    #[test]
    fn a_draft_comes_back_to_whose_it_is_and_a_half_made_choice_to_nobody_else() {
        let [me, other] = [1, 2].map(|chance| PersonId::new(At(0), chance));
        let said = Filled { value: Value::Is("12.00".to_owned()), spot: None };
        let values = Some([("total".to_owned(), said)].into());
        let mine = Draft { label: "Leave".to_owned(), why: "I called.".to_owned(), values };
        let text = kept(me, &mine);
        assert_eq!(draft(me, Some(&text)), (mine, None));
        assert_eq!(draft(other, Some(&text)), (Draft::default(), Some("I called.".to_owned())));
    }

    #[test]
    fn a_note_of_who_handed_it_over_is_left_with_the_case() {
        let me = PersonId::new(At(0), 1);
        assert_eq!(
            draft(me, Some("Please call her.")),
            (Draft::default(), Some("Please call her.".to_owned()))
        );
        assert_eq!(draft(me, Some("{\"by\":\"pers")), (Draft::default(), None));
        assert_eq!(draft(me, None), (Draft::default(), None));
    }
}
