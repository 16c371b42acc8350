//! Every state against every verb, as tables that a reviewer reads: what may happen, and what is refused.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on should stop")]

use domain::appeal::bar::Around;
use domain::appeal::{Appeal, AppealKind, AppealState};
use domain::automation::{Automation, AutomationRefusal, Restart, Stage};
use domain::case::{CaseState, CaseVerb};
use domain::condition::Facts;
use domain::gate::Limit;
use domain::id::{AppealId, CalibrationId, CaseId, DecisionId};
use domain::pilot::Pilot;
use domain::review::{Review, ReviewKind, ReviewState};
use domain::words::Words;
use proptest::prelude::*;
use std::fmt::{Debug, Write};

mod one;

use one::{NOW, automation, facts, person};

/// One line: from, what was asked, what came of it.
fn line(table: &mut String, from: &str, verb: &str, to: Result<impl Debug, impl Debug>) {
    let to = match to {
        Ok(to) => format!("{to:?}"),
        Err(refusal) => format!("refused: {refusal:?}"),
    };
    writeln!(table, "{from:<22} {verb:<22} {to}").unwrap();
}

#[test]
fn a_case_goes_these_ways_and_no_other() {
    let mut table = String::new();
    for state in CaseState::ALL {
        for verb in [
            CaseVerb::Defer,
            CaseVerb::Decide,
            CaseVerb::Reopen,
            CaseVerb::Repair,
            CaseVerb::Split,
            CaseVerb::Join,
        ] {
            line(&mut table, state.as_str(), &format!("{verb:?}"), state.after(verb).map_err(|_| "stands"));
        }
    }
    insta::assert_snapshot!(table);
}

fn reviews() -> Vec<(&'static str, Review)> {
    let held = |judge_first, until| Review {
        state: ReviewState::Claimed { by: person(1), until },
        ..Review::new(ReviewKind::Decide, judge_first)
    };
    let later = NOW.plus_minutes(30);
    vec![
        ("waiting", Review::new(ReviewKind::Decide, false)),
        ("handed to 2", Review { handed_to: Some(person(2)), ..Review::new(ReviewKind::Decide, false) }),
        ("barred for 1", Review { barred: Some(person(1)), ..Review::new(ReviewKind::Recall, true) }),
        ("with 1", held(false, later)),
        ("with 1, judge first", held(true, later)),
        ("with 1, judged", Review { first: Some("vpn".into()), ..held(true, later) }),
        ("with 1, ran out", held(false, NOW.plus_seconds(-1))),
        (
            "done",
            Review {
                state: ReviewState::Done { by: person(1), content: "vpn".into() },
                ..held(false, later)
            },
        ),
        ("withdrawn", Review { state: ReviewState::Withdrawn, ..held(false, later) }),
    ]
}

/// Where it stands, in a word, with what stays of the work in it.
fn stands(review: &Review) -> String {
    let state = match &review.state {
        ReviewState::Waiting => "waiting".to_owned(),
        ReviewState::Claimed { by, .. } => format!("with {}", if *by == person(1) { 1 } else { 2 }),
        ReviewState::Done { content, .. } => format!("done as {}", content.label),
        ReviewState::Withdrawn => "withdrawn".to_owned(),
    };
    let blind = if review.shows_proposal() { "" } else { ", blind" };
    let first = review.first.as_ref().map(|first| format!(", first {}", first.label)).unwrap_or_default();
    format!("{state}{blind}{first}")
}

#[test]
fn a_review_goes_these_ways_and_no_other() {
    let mut table = String::new();
    for (name, review) in reviews() {
        let verbs: [(&str, Result<Review, _>); 9] = [
            ("1 claims", review.clone().claim(person(1), NOW, 30, false)),
            ("2 claims", review.clone().claim(person(2), NOW, 30, false)),
            ("2 claims, newcomer", review.clone().claim(person(2), NOW, 30, true)),
            ("1 judges", review.clone().judge(person(1), "printer")),
            ("1 commits", review.clone().commit(person(1), "printer")),
            ("2 commits", review.clone().commit(person(2), "printer")),
            ("1 releases", review.clone().release(person(1))),
            ("1 hands to 2", review.clone().hand_over(person(1), person(2))),
            ("withdrawn", review.clone().withdraw()),
        ];
        for (verb, to) in verbs {
            let to = to.map(|review| stands(&review));
            line(&mut table, name, verb, to);
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn a_pilot_stops_by_itself_when_its_end_has_come_and_goes_on_only_with_a_report() {
    let ends = NOW.plus_days(14);
    let pilot = Pilot {
        hypothesis: "Eight in ten are right".into(),
        stop_rule: "Five wrong ones in a week".into(),
        ends,
        report: String::new(),
    };
    let it = automation(Stage::Assisted).begin_pilot(pilot.clone(), NOW).unwrap();
    assert!(it.clone().begin_pilot(pilot.clone(), NOW).is_err());
    assert!(!it.is_pilot_over(ends.plus_seconds(-1)) && it.is_pilot_over(ends));
    assert!(it.clone().end_pilot(ends.plus_seconds(-1)).is_err());
    assert!(it.clone().step_up(Stage::Automatic, &facts(&it)).is_err(), "it is not reported on");
    let stopped = it.clone().end_pilot(ends).unwrap();
    assert_eq!(stopped.stage, Stage::Paused);
    assert!(stopped.pause.as_ref().is_some_and(|pause| pause.pilot_over && pause.by.is_none()));
    let late = Facts { today: ends, ..facts(&it) };
    let (asked, _) = stopped.restart(person(1), &late).unwrap();
    assert!(asked.clone().restart(person(2), &late).is_err(), "it is not reported on");
    let by_person = it.clone().stop(Some(person(3)), "odd").unwrap().restart(person(1), &late).unwrap().0;
    let on_time = by_person.clone().restart(person(2), &facts(&it));
    assert_eq!(on_time.unwrap().0.stage, Stage::Assisted);
    assert!(by_person.restart(person(2), &late).is_err(), "over and not reported on, whoever stopped it");
    let reported = asked.report_pilot("Seven in ten were right.").unwrap();
    assert!(!reported.is_pilot_over(ends), "what has a report is over and done");
    assert_eq!(reported.restart(person(2), &late).unwrap().0.stage, Stage::Assisted);
    assert!(it.clone().report_pilot(" ").is_err());
    for (stage, change) in [
        (Stage::Design, pilot.clone()),
        (Stage::Automatic, pilot.clone()),
        (Stage::Shadow, Pilot { ends: NOW, ..pilot.clone() }),
        (Stage::Shadow, Pilot { ends: NOW.plus_days(184), ..pilot.clone() }),
        (Stage::Shadow, Pilot { hypothesis: " ".into(), ..pilot.clone() }),
        (Stage::Shadow, Pilot { stop_rule: String::new(), ..pilot }),
    ] {
        assert!(automation(stage).begin_pilot(change, NOW).is_err());
    }
}

#[test]
fn an_automation_goes_these_ways_and_no_other() {
    let mut table = String::new();
    for stage in Stage::ALL {
        let it = automation(stage);
        for to in Stage::ALL {
            line(
                &mut table,
                stage.as_str(),
                &format!("up to {}", to.as_str()),
                it.clone().step_up(to, &facts(&it)).map(|it| it.stage),
            );
        }
        for to in [Stage::Idea, Stage::Shadow, Stage::Assisted] {
            let down = it.clone().step_down(to).map(|it| it.stage);
            line(&mut table, stage.as_str(), &format!("down to {}", to.as_str()), down);
        }
        line(&mut table, stage.as_str(), "stop", it.clone().stop(Some(person(1)), "why").map(|it| it.stage));
        line(
            &mut table,
            stage.as_str(),
            "stop without reason",
            it.clone().stop(Some(person(1)), " ").map(|it| it.stage),
        );
        line(
            &mut table,
            stage.as_str(),
            "restart",
            it.clone().restart(person(1), &facts(&it)).map(|(it, restart)| (it.stage, restart)),
        );
        line(&mut table, stage.as_str(), "retire", it.clone().retire("over").map(|it| it.stage));
        line(&mut table, stage.as_str(), "retire without reason", it.retire(" ").map(|it| it.stage));
    }
    insta::assert_snapshot!(table);
}

#[test]
fn a_restart_takes_two_people_and_after_the_brake_a_new_proof() {
    let known = facts(&automation(Stage::Paused));
    let (asked, _) = automation(Stage::Paused).restart(person(1), &known).unwrap();
    assert!(asked.clone().restart(person(1), &known).is_err());
    assert_eq!(asked.clone().restart(person(2), &known).unwrap().0.stage, Stage::Automatic);
    let silent = Facts { silent: vec!["does_not"], speaking: vec!["mood".into()], ..known.clone() };
    let refused = asked.clone().restart(person(2), &silent).unwrap_err();
    assert!(matches!(refused, AutomationRefusal::Conditions(lacks) if lacks.len() == 2));
    let mut tripped = asked;
    while !tripped.brake.see(true) {}
    assert!(tripped.clone().restart(person(2), &known).is_err());
    // Without a proof it can go on one stage lower, and both voices are needed for that.
    let lower = tripped.clone().step_down(Stage::Assisted).unwrap();
    assert_eq!((lower.stage, lower.held()), (Stage::Paused, Stage::Assisted));
    let (lower, first) = lower.restart(person(2), &known).unwrap();
    assert_eq!(first, Restart::Asked);
    assert_eq!(lower.restart(person(1), &known).unwrap().0.stage, Stage::Assisted);
    let limit = Limit { score: 0.95, calibration: CalibrationId::new(NOW, 2) };
    let target = tripped.target;
    assert_eq!(
        tripped.with_limit(None, target, limit, 100).restart(person(2), &known).unwrap().0.stage,
        Stage::Automatic
    );
}

#[test]
fn an_unproven_or_undescribed_automation_goes_nowhere() {
    let it = |change: fn(&mut Automation), stage, to| {
        let mut it = automation(stage);
        change(&mut it);
        let facts = facts(&it);
        it.step_up(to, &facts).map(|it| it.stage).map_err(|refusal| format!("{refusal}"))
    };
    insta::assert_debug_snapshot!([
        it(|a| a.limit = None, Stage::Assisted, Stage::Automatic),
        it(|a| while !a.brake.see(true) {}, Stage::Assisted, Stage::Automatic),
        it(|a| a.card.does_not = Words::default(), Stage::Design, Stage::Shadow),
        it(|a| a.model = None, Stage::Design, Stage::Shadow),
        it(|a| a.limit = None, Stage::Shadow, Stage::Assisted),
    ]);
}

#[test]
fn an_appeal_is_ended_once_with_a_reason_and_by_another_person() {
    let appeal = Appeal {
        id: AppealId::new(NOW, 1),
        case: CaseId::new(NOW, 1),
        decision: DecisionId::new(NOW, 1),
        kind: AppealKind::Objection,
        raised_by: Some(person(9)),
        words: "It is the printer".into(),
        raised_at: NOW,
        first_decider: Some(person(1)),
        state: AppealState::Open,
        reminded: None,
        overdue: None,
    };
    assert!(!appeal.is_late(NOW.plus_days(14)) && appeal.is_late(NOW.plus_days(14).plus_seconds(1)));
    let around = Around::default();
    let mut table = String::new();
    for (who, by) in [("first decider", 1), ("who objected", 9), ("another", 2)] {
        for (why, upheld) in [("", true), ("because", true), ("because", false)] {
            let ended = appeal.clone().decide(person(by), &around, upheld, why, NOW);
            let ended = ended.map(|it| {
                if matches!(it.state, AppealState::Upheld { .. }) { "upheld" } else { "dismissed" }
            });
            line(&mut table, who, &format!("upheld {upheld}, {why:?}"), ended);
        }
    }
    insta::assert_snapshot!(table);
    let ended = appeal.decide(person(2), &around, true, "because", NOW).unwrap();
    assert!(ended.decide(person(3), &around, false, "because", NOW).is_err());
}

#[derive(Clone, Debug)]
enum Verb {
    Claim(u128, i64),
    Judge(u128),
    Commit(u128),
    Release(u128),
    HandOver(u128, u128),
    Withdraw,
}

fn verbs() -> impl Strategy<Value = Verb> {
    let who = || 1..4_u128;
    prop_oneof![
        (who(), 0..100_i64).prop_map(|(by, minute)| Verb::Claim(by, minute)),
        who().prop_map(Verb::Judge),
        who().prop_map(Verb::Commit),
        who().prop_map(Verb::Release),
        (who(), who()).prop_map(|(by, to)| Verb::HandOver(by, to)),
        Just(Verb::Withdraw),
    ]
}

proptest! {
    #[test]
    fn in_any_order_of_verbs_nobody_commits_blind_twice_or_what_is_not_theirs(
        judge_first: bool, verbs in proptest::collection::vec(verbs(), 0..40),
    ) {
        let mut review = Review::new(ReviewKind::Decide, judge_first);
        let mut over = false;
        for verb in verbs {
            let holder = (1..4).find(|n| review.is_with(person(*n)));
            let (blind, before) = (!review.shows_proposal(), review.clone());
            let after = match verb {
                Verb::Claim(by, minute) => review.clone().claim(person(by), NOW.plus_minutes(minute), 30, false),
                Verb::Judge(by) => review.clone().judge(person(by), "vpn"),
                Verb::Commit(by) => {
                    let committed = review.clone().commit(person(by), "vpn");
                    let may = holder == Some(by) && !blind && !over;
                    prop_assert!(committed.is_err() || may);
                    over |= committed.is_ok();
                    committed
                }
                Verb::Release(by) => review.clone().release(person(by)),
                Verb::HandOver(by, to) => review.clone().hand_over(person(by), person(to)),
                Verb::Withdraw => {
                    let withdrawn = review.clone().withdraw();
                    over |= withdrawn.is_ok();
                    withdrawn
                }
            };
            let was_over = matches!(before.state, ReviewState::Done { .. } | ReviewState::Withdrawn);
            let revived = was_over && after.is_ok();
            prop_assert!(!revived, "what is over stays over");
            review = after.unwrap_or(before);
        }
    }
}
