//! The lottery: who is looked at is drawn from the case alone, whatever the machine thinks of it.

use domain::automation::Stage;
use domain::gate::{Basis, Facts, Limit, Outcome, rule};
use domain::id::{AutomationId, CalibrationId, CaseId};
use domain::judgement::Given;
use domain::proposal::Score;
use domain::time::At;
use proptest::prelude::*;

fn basis(limit: f64, audit: f64, judge_first: f64) -> Basis {
    Basis {
        automation: AutomationId::new(At(1), 1),
        stage: Stage::Automatic,
        model: None,
        strata: std::collections::BTreeMap::new(),
        limit: Some(Limit { score: limit, calibration: CalibrationId::new(At(1), 1) }),
        tripped: false,
        reserved: vec![],
        closed: vec![],
        audit,
        judge_first: judge_first.max(audit),
    }
}

/// Whether the label that a person gives before seeing anything may prove a limit; none where nobody gives one.
fn proves(basis: &Basis, score: f64, draw: f64) -> Option<bool> {
    let proposed = Score::new(score).map(|score| ("vpn".to_owned(), score));
    let ruling =
        rule(basis, &Facts { readable: true, proposed, reserved: 0.0, word: None, draw, document: None });
    let given = match ruling.outcome {
        Outcome::Proceed => return None,
        Outcome::ProceedAndAudit => Given::Audit,
        Outcome::Defer(_) if ruling.judge_first => Given::JudgeFirst,
        Outcome::Defer(_) => Given::Seen,
    };
    Some(given.proves(draw, basis.audit))
}

proptest! {
    #[test]
    fn a_case_proves_or_not_whatever_its_score(
        limit in 0.0..1.0_f64, audit in 0.0..1.0_f64, first in 0.0..1.0_f64,
        draw in 0.0..1.0_f64, one in 0.0..=1.0_f64, other in 0.0..=1.0_f64,
    ) {
        let basis = basis(limit, audit, first);
        let (one, other) = (proves(&basis, one, draw), proves(&basis, other, draw));
        prop_assert_eq!(one.unwrap_or(false), other.unwrap_or(false));
        prop_assert_eq!(one.unwrap_or(false), draw < audit);
    }

    #[test]
    fn who_judges_first_is_drawn_whatever_the_score(
        limit in 0.0..1.0_f64, audit in 0.0..1.0_f64, first in 0.0..1.0_f64,
        draw in 0.0..1.0_f64, one in 0.0..=1.0_f64, other in 0.0..=1.0_f64,
    ) {
        let basis = basis(limit, audit, first);
        let drawn = |score: f64| {
            let proposed = Score::new(score).map(|score| ("vpn".to_owned(), score));
            rule(&basis, &Facts { readable: true, proposed, reserved: 0.0, word: None, draw, document: None }).judge_first
        };
        prop_assert_eq!(drawn(one), drawn(other));
    }
}

#[test]
fn the_draws_of_cases_are_spread_evenly_and_each_is_the_same_again() {
    let draw = |n: u128| {
        stats::audit::draw(b"a secret of thirty-two characters", "review", &CaseId::new(At(1), n).to_string())
    };
    let drawn = |rate: f64| (0..20_000).filter(|n| draw(*n) < rate).count() as f64 / 20_000.0;
    for rate in [0.05, 0.2, 0.5] {
        assert!((drawn(rate) - rate).abs() < 0.01, "{rate}: {}", drawn(rate));
    }
    assert_eq!(draw(7).to_bits(), draw(7).to_bits());
}
