//! The life of an automation beside its stages: one of a stream in use, what its card and its declaration owe.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[allow(dead_code, reason = "each test uses a part of it")]
mod one;

use domain::automation::{Automation, Card, Stage};
use domain::id::AutomationId;
use domain::words::Words;
use one::{NOW, automation, person};

#[test]
fn one_automation_of_a_stream_is_in_use_and_an_idea_never_takes_its_place() {
    let named = |n, stage| Automation { id: AutomationId::new(NOW, n), ..automation(stage) };
    let at_work = |stages: &[Stage]| {
        let all = stages.iter().enumerate().map(|(n, stage)| named(n as u128, *stage)).collect();
        Automation::at_work(all).map(|it| it.stage)
    };
    for (stages, works) in [
        (vec![Stage::Idea, Stage::Shadow], Some(Stage::Shadow)),
        (vec![Stage::Design, Stage::Paused], Some(Stage::Paused)),
        (vec![Stage::Retired, Stage::Idea], Some(Stage::Idea)),
        (vec![Stage::Retired, Stage::Design, Stage::Automatic], Some(Stage::Automatic)),
        (vec![Stage::Retired], None),
    ] {
        assert_eq!(at_work(&stages), works, "{stages:?}");
    }
    let it = named(1, Stage::Design);
    for (other, enters) in [
        (named(2, Stage::Idea), true),
        (named(2, Stage::Design), true),
        (named(2, Stage::Retired), true),
        (named(2, Stage::Shadow), false),
        (named(2, Stage::Paused), false),
        (named(2, Stage::Paused).step_down(Stage::Design).unwrap(), true),
    ] {
        assert_eq!(it.may_enter(Stage::Shadow, &[it.clone(), other.clone()]).is_ok(), enters, "{other:?}");
    }
    // Those that were in use together before this was asked go on.
    assert!(named(1, Stage::Shadow).may_enter(Stage::Assisted, &[named(2, Stage::Shadow)]).is_ok());
}

#[test]
fn from_design_on_a_card_says_what_it_does_not_do_and_without_its_declaration_nothing_runs() {
    for stage in Stage::ALL {
        let it = automation(stage);
        let card = Card { does_not: Words::default(), ..it.card.clone() };
        let name = it.name.clone();
        assert_eq!(it.clone().with_card(name.clone(), card).is_ok(), stage == Stage::Idea, "{stage:?}");
        assert!(it.clone().with_card(name, it.card.clone()).is_ok());
        let runs = matches!(stage, Stage::Shadow | Stage::Assisted | Stage::Automatic);
        assert_eq!(it.clone().declare(true, person(1)).stage, stage);
        let taken_back = it.declare(false, person(1));
        assert_eq!(taken_back.stage, if runs { Stage::Paused } else { stage });
        assert_eq!(taken_back.pause.is_some_and(|pause| pause.undeclared), runs);
    }
}
