//! What is to happen with the cases of each label.

use crate::explore::answer::{Advice, LabelAnswer, TargetAnswer};
use learn::LabelNoise;
use stats::watch::must_close_at;

/// From this share of contradicting cases on, people keep a label: they do not agree about it themselves.
const CONTRADICTORY: f64 = 0.15;
/// Fewer contradicting cases than this are chance.
const FEWEST_CONTRADICTIONS: usize = 3;
/// A label of which fewer cases proceed than this is not worth the words "proceeds".
const SMALLEST_SHARE: f64 = 0.05;
/// Nor is one of which fewer cases than this would proceed under their own label.
const FEWEST_RIGHT: u64 = 3;
/// A label is called small below this many cases when no label proceeds to compare it with.
const SMALL: u64 = 50;

/// Chance that any label which keeps the target is nevertheless closed: shared among all labels, so that a file with many does
/// not close some by luck.
const CLOSED_BY_CHANCE: f64 = 0.05;

/// One held-out case as the advices need it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outcome {
    pub(crate) label: u32,
    pub(crate) proposed: u32,
    pub(crate) score: f64,
}

#[derive(Clone, Copy, Debug, Default)]
struct Flow {
    /// Cases of this label that would proceed, and those of them that would do so under their own label.
    proceeds: u64,
    right: u64,
    /// Cases that would proceed under this label, and how many of those have another.
    proposed: u64,
    wrong: u64,
}

/// One line per label, largest first.
pub(crate) fn per_label(
    labels: &[String],
    noise: &[LabelNoise],
    outcomes: &[Outcome],
    reserved: &[bool],
    main: &TargetAnswer,
) -> Vec<LabelAnswer> {
    let mut flows = vec![Flow::default(); labels.len()];
    for outcome in outcomes {
        if main.limit.is_some_and(|limit| outcome.score >= limit) {
            flows[outcome.label as usize].proceeds += 1;
            flows[outcome.label as usize].right += u64::from(outcome.label == outcome.proposed);
            flows[outcome.proposed as usize].proposed += 1;
            flows[outcome.proposed as usize].wrong += u64::from(outcome.label != outcome.proposed);
        }
    }
    let enough = enough(&flows, noise);
    let level = CLOSED_BY_CHANCE / labels.len().max(1) as f64;
    let mut out: Vec<LabelAnswer> = (0..labels.len())
        .filter(|&label| noise[label].cases > 0)
        .map(|label| {
            let noise = &noise[label];
            let proceeding = flows[label].proceeds as f64 / noise.cases as f64;
            let closed = must_close_at(flows[label].wrong, flows[label].proposed, 1.0 - main.target, level);
            let proceeds = proceeding >= SMALLEST_SHARE && flows[label].right >= FEWEST_RIGHT;
            let advice = advice(noise, proceeds, closed, reserved[label], main, enough);
            let share = if advice == Advice::Proceeds { proceeding } else { 0.0 };
            LabelAnswer {
                label: labels[label].clone(),
                cases: noise.cases,
                accuracy: Some(noise.right as f64 / noise.cases as f64),
                share,
                advice,
                more: (advice == Advice::MoreLabels).then(|| more(noise, main, enough)),
                contradictions: noise.contradicted + noise.doubted,
                slipped: flows[label].proceeds - flows[label].right,
                confused_with: noise.confused_with.map(|other| labels[other as usize].clone()),
            }
        })
        .collect();
    out.sort_by(|a, b| b.cases.cmp(&a.cases).then_with(|| a.label.cmp(&b.label)));
    out
}

fn advice(
    noise: &LabelNoise,
    proceeds: bool,
    closed: bool,
    reserved: bool,
    main: &TargetAnswer,
    enough: u64,
) -> Advice {
    let contradictory = noise.contradicted >= FEWEST_CONTRADICTIONS
        && noise.contradicted as f64 >= CONTRADICTORY * noise.cases as f64;
    if reserved {
        Advice::Reserved
    } else if contradictory {
        Advice::Contradictory
    } else if closed {
        Advice::Person
    } else if proceeds {
        Advice::Proceeds
    } else if (noise.cases as u64) < enough || (main.limit.is_none() && looks_right(noise, main)) {
        Advice::MoreLabels
    } else {
        Advice::Person
    }
}

/// Held-out proposals for this label are right about as often as the target asks; only the evidence is short.
fn looks_right(noise: &LabelNoise, main: &TargetAnswer) -> bool {
    noise.right as f64 >= (main.target - 0.05) * noise.cases as f64
}

/// How many cases a label has from which it usually proceeds in this file: the smallest quarter of those that do.
fn enough(flows: &[Flow], noise: &[LabelNoise]) -> u64 {
    let proceeds = |(flow, noise): (&Flow, &LabelNoise)| {
        (flow.proceeds as f64 >= SMALLEST_SHARE * noise.cases as f64 && noise.cases > 0)
            .then_some(noise.cases as u64)
    };
    let mut sizes: Vec<u64> = flows.iter().zip(noise).filter_map(proceeds).collect();
    sizes.sort_unstable();
    sizes.get(sizes.len() / 4).copied().unwrap_or(SMALL)
}

/// Labelled cases still needed: up to the usual size, or, when nothing is proven at all, its share of what is missing.
fn more(noise: &LabelNoise, main: &TargetAnswer, enough: u64) -> u64 {
    let own = enough.saturating_sub(noise.cases as u64);
    let missing = main.missing.map_or(0.0, |m| m.need as f64 / m.have.max(1) as f64 - 1.0);
    own.max((noise.cases as f64 * missing).ceil() as u64).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::explore::answer::Missing;

    fn main_target(limit: Option<f64>) -> TargetAnswer {
        TargetAnswer {
            target: 0.98,
            confidence: 0.95,
            share: 0.5,
            limit,
            checked: 0,
            errors: 0,
            missing: limit.is_none().then_some(Missing { have: 100, need: 150 }),
            naive_share: 0.0,
            naive_broken: None,
            naive_error: None,
        }
    }

    fn advices(
        main: &TargetAnswer,
        outcomes: &[Outcome],
        contradictions: usize,
        reserved: bool,
    ) -> LabelAnswer {
        let mut noise = vec![LabelNoise::default(); 2];
        for outcome in outcomes {
            noise[outcome.label as usize].cases += 1;
            noise[outcome.label as usize].right += usize::from(outcome.label == outcome.proposed);
        }
        noise[0].contradicted = contradictions;
        let labels = ["a".to_owned(), "b".to_owned()];
        per_label(&labels, &noise, outcomes, &[reserved, false], main)
            .into_iter()
            .find(|l| l.label == "a")
            .unwrap()
    }

    fn outcomes(n: usize, score: f64, proposed: u32) -> Vec<Outcome> {
        vec![Outcome { label: 0, proposed, score }; n]
    }

    #[test]
    fn each_advice_has_its_reason() {
        let open = main_target(Some(0.9));
        let shut = main_target(None);
        let table = [
            ("sure cases proceed", &open, outcomes(100, 0.95, 0), 0, false, Advice::Proceeds),
            ("doubtful cases go to a person", &open, outcomes(100, 0.5, 0), 0, false, Advice::Person),
            ("a small label needs more labels", &open, outcomes(10, 0.5, 0), 0, false, Advice::MoreLabels),
            (
                "a label that people contradict stays",
                &open,
                outcomes(100, 0.95, 0),
                20,
                false,
                Advice::Contradictory,
            ),
            ("a reserved label stays", &open, outcomes(100, 0.95, 0), 20, true, Advice::Reserved),
            (
                "right but unproven needs more labels",
                &shut,
                outcomes(100, 0.95, 0),
                0,
                false,
                Advice::MoreLabels,
            ),
            ("wrong and unproven goes to a person", &shut, outcomes(100, 0.5, 1), 0, false, Advice::Person),
        ];
        for (what, main, outcomes, contradictions, reserved, expected) in table {
            assert_eq!(advices(main, &outcomes, contradictions, reserved).advice, expected, "{what}");
        }
    }

    #[test]
    fn a_label_that_errs_among_what_proceeds_is_closed() {
        let mut all = outcomes(30, 0.95, 0);
        all.extend(vec![Outcome { label: 1, proposed: 0, score: 0.95 }; 6]);
        assert_eq!(advices(&main_target(Some(0.9)), &all, 0, false).advice, Advice::Person);
    }

    #[test]
    fn a_label_whose_cases_only_slip_through_under_another_does_not_proceed() {
        let found = |reserved| advices(&main_target(Some(0.9)), &outcomes(60, 0.95, 1), 0, reserved);
        assert_eq!((found(false).share, found(false).slipped), (0.0, 60));
        assert_eq!((found(true).advice, found(true).slipped), (Advice::Reserved, 60));
    }

    #[test]
    fn what_is_missing_is_shared_by_size() {
        assert_eq!(advices(&main_target(None), &outcomes(100, 0.95, 0), 0, false).more, Some(50));
    }
}
