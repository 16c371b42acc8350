//! What the inventory shows, hides and refuses, in tables.

use proptest::prelude::*;

use super::{FEWEST, Often, Tally, Vote, Work, WorkRefusal, Zone, named, same, wanted};
use crate::id::{AutomationId, TeamId, WorkId};
use crate::time::At;

fn vote(wish: u8) -> Vote {
    Vote { minutes: 60, often: Some(Often::Daily), dull: 4, energy: 2, value: 3, agency: 2, wish }
}

#[test]
fn what_people_want_and_what_a_machine_can_make_four_zones() {
    let zone = |wish, capable| Tally::of(&[vote(wish); 5]).and_then(|tally| tally.zone(capable));
    assert_eq!(zone(5, Some(true)), Some(Zone::Green));
    assert_eq!(zone(1, Some(true)), Some(Zone::Red));
    assert_eq!(zone(4, Some(false)), Some(Zone::Research));
    assert_eq!(zone(2, Some(false)), Some(Zone::Low));
    assert_eq!(zone(5, None), None);
}

fn work(wish: Option<u8>, automation: Option<AutomationId>) -> Work {
    let (at, id) = (At(0), WorkId::new(At(0), 1));
    let tally = wish.and_then(|wish| Tally::of(&[vote(wish); 5]));
    let (team, once) = (TeamId::new(at, 1), [].into());
    let (was, off, what) = (vec![], None, "x".into());
    Work { id, team, what, capable: Some(true), automation, once, was, off, tally, at, version: 1 }
}

#[test]
fn one_unwanted_piece_is_enough_to_say_no_also_when_its_link_is_gone() {
    let id = AutomationId::new(At(0), 1);
    let (green, red) = (work(Some(5), Some(id)), work(Some(1), Some(id)));
    let (few, apart) = (work(None, Some(id)), work(Some(1), None));
    let unlinked = |work: &Work| work.clone().linked(None);
    for (works, says) in [
        (vec![], false),
        (vec![green.clone()], true),
        (vec![red.clone()], false),
        (vec![green.clone(), red.clone()], false),
        (vec![green.clone(), few.clone()], false),
        (vec![green.clone(), apart], true),
        (vec![green.clone(), unlinked(&red)], false),
        (vec![green.clone(), unlinked(&few)], true),
        (vec![unlinked(&green)], false),
    ] {
        assert_eq!(wanted(&works, id), says, "{works:?}");
    }
    assert!(green.clone().linked(Some(id)).once.is_empty(), "the same link is no other one");
}

#[test]
fn the_same_name_is_the_same_work_and_another_name_keeps_its_votes() {
    let (it, other) =
        (work(Some(5), None), Work { id: WorkId::new(At(0), 2), what: "Other".into(), ..work(None, None) });
    let all = [it.clone(), other.clone()];
    assert_eq!(same(&all, "  oTHER ").map(|it| it.id), Some(other.id));
    assert_eq!(it.clone().renamed("OTHER", &all), Err(WorkRefusal::Known(other.id)));
    assert_eq!(it.clone().renamed(" ", &all), Err(WorkRefusal::NoWords));
    assert_eq!(it.clone().renamed("X", &all).map(|it| it.what), Ok("X".into()), "its own name in capitals");
    let renamed = it.clone().renamed(" Letters ", &all).unwrap_or_else(|_| unreachable!());
    assert_eq!(
        (renamed.what.as_str(), &renamed.was[..], renamed.tally),
        ("Letters", &["x".to_owned()][..], it.tally)
    );
    assert_eq!(other.clone().taken_off(" ", At(7)), Err(WorkRefusal::NoReason));
    let off = other.taken_off("Twice", At(7)).unwrap_or_else(|_| unreachable!());
    assert_eq!(
        same(std::slice::from_ref(&off), "Other"),
        None,
        "what is off the list stands in nobody's way"
    );
    assert_eq!(off.clone().renamed("y", &[]), Err(WorkRefusal::TakenOff));
    assert_eq!(off.taken_off("again", At(8)), Err(WorkRefusal::TakenOff));
}

#[test]
fn how_often_is_what_the_one_in_the_middle_says_from_five_on() {
    let says = |often| Vote { often, ..vote(3) };
    let five = [
        Some(Often::Seldom),
        Some(Often::Daily),
        Some(Often::Weekly),
        Some(Often::Daily),
        Some(Often::SeveralADay),
    ];
    let of = |said: &[Option<Often>]| {
        Tally::of(&said.iter().map(|it| says(*it)).collect::<Vec<_>>()).and_then(|it| it.often)
    };
    assert_eq!(of(&five), Some(Often::Daily));
    assert_eq!(of(&[five.as_slice(), &[None; 5]].concat()), Some(Often::Daily));
    assert_eq!(of(&[&five[..4], &[None; 6]].concat()), None, "four said it");
    let before: Result<Vote, _> =
        serde_json::from_str(r#"{"minutes":60,"dull":4,"energy":2,"value":3,"agency":2,"wish":3}"#);
    assert!(before.is_ok_and(|it| it == says(None)));
}

#[test]
fn an_answer_off_its_scale_is_refused() {
    assert!(vote(3).checked().is_ok());
    for wrong in [
        Vote { dull: 0, ..vote(3) },
        Vote { often: None, ..vote(3) },
        Vote { agency: 6, ..vote(3) },
        vote(9),
        Vote { minutes: 9_999, ..vote(3) },
    ] {
        assert!(wrong.checked().is_err(), "{wrong:?}");
    }
    assert!(named("  Letters to print ").is_ok_and(|what| what == "Letters to print"));
    assert!(named(" ").is_err() && named(&"x".repeat(121)).is_err());
}

#[test]
fn where_all_say_the_same_the_figures_are_those_of_voters_of_whom_one_said_otherwise() {
    for (all, other) in [(5, 4), (1, 2)] {
        for n in [5, 10, 100] {
            let said = |wish| Vote {
                wish,
                dull: wish,
                energy: wish,
                value: wish,
                agency: wish,
                minutes: 0,
                often: None,
            };
            let mut votes = vec![said(all); n];
            let unanimous = Tally::of(&votes);
            votes[0] = said(other);
            assert_eq!(unanimous, Tally::of(&votes), "{all} by {n}");
            assert!(unanimous.is_some_and(|tally| (1.1..=4.9).contains(&tally.wish)));
        }
    }
    // Stored before figures were capped.
    let old = serde_json::json!({
        "id": WorkId::new(At(0), 1), "team": TeamId::new(At(0), 1), "what": "x", "at": 0, "version": 1,
        "tally": { "voters": 5, "minutes": 93.0, "dull": 5.0, "energy": 1.0, "value": 1.0, "agency": 1.0, "wish": 5.0 },
    });
    let tally = serde_json::from_value::<Work>(old).ok().and_then(|work| work.tally);
    assert_eq!(tally.map(|it| (it.minutes, it.dull, it.energy)), Some((90.0, 4.8, 1.2)));
}

proptest! {
    #[test]
    fn no_figure_rests_on_fewer_than_five_votes_or_changes_by_fewer(wishes in prop::collection::vec(1u8..=5, 0..40)) {
        let mut work = Work { capable: None, ..work(None, None) };
        let votes: Vec<Vote> = wishes.iter().map(|wish| vote(*wish)).collect();
        let mut changed_at = 0;
        for n in 1..=votes.len() {
            let before = work.tally;
            work = work.voted(&votes[..n]);
            if work.tally != before {
                prop_assert!(n - changed_at >= FEWEST, "{n} after {changed_at}");
                changed_at = n;
            }
            prop_assert_eq!(work.tally.is_some(), n >= FEWEST);
        }
    }
}
