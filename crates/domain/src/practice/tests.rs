//! Practice: what is planted, where, and how far a practice has come.

use proptest::prelude::*;

use super::{CASES, Lots, Now, Past, Portion, PracticeRefusal, Trail, confusions, dealt, is_telling};
use crate::id::{AutomationId, CaseId, ModelId, PersonId};
use crate::stream::{Label, labels};
use crate::time::At;

fn case(nth: u128) -> CaseId {
    CaseId::new(At(1), nth)
}

fn kinds() -> Vec<Label> {
    labels("printer\npassword\nphone\n* complaint")
}

/// So many cases; every seventh was proposed wrong, a printer taken for a phone.
fn past(many: u128) -> Vec<Past> {
    let past = |nth: u128| {
        let label = if nth.is_multiple_of(2) { "printer" } else { "password" }.to_owned();
        let proposed = if nth.is_multiple_of(14) { "phone".to_owned() } else { label.clone() };
        Past { case: case(nth), label, proposed }
    };
    (1..=many).map(past).collect()
}

fn lots(whose: &str) -> Lots<'_> {
    Lots { secret: b"secret", whose }
}

fn trail(alone: bool) -> Trail {
    Trail {
        automation: AutomationId::new(At(1), 1),
        model: ModelId::new(At(1), 1),
        person: PersonId::new(At(1), 1),
        began: At(1),
        round: 7,
        alone,
        cases: vec![case(1), case(2)],
        steps: vec![],
        now: Now::Judge,
    }
}

#[test]
fn what_is_planted_is_the_same_each_time_and_another_for_somebody_else() {
    let past = past(60);
    let cases: Vec<CaseId> = (2..12).map(case).collect();
    let deal = |whose: &str| dealt(&cases, &past, &kinds(), lots(whose));
    assert_eq!(deal("Fatima 1"), deal("Fatima 1"));
    assert!((0..20).any(|round| deal("Fatima 1") != deal(&format!("Bram {round}"))));
}

#[test]
fn a_planted_error_is_one_that_this_machine_makes_where_it_makes_any() {
    let past = past(60);
    let cases: Vec<CaseId> = (2..12).map(case).collect();
    for round in 0..50 {
        for it in dealt(&cases, &past, &kinds(), lots(&format!("{round}"))).iter().filter(|it| it.planted) {
            match it.label.as_str() {
                "printer" => assert_eq!(it.proposed, "phone"),
                _ => assert!(it.proposed != "complaint", "people keep it: {it:?}"),
            }
        }
    }
    let first = confusions(&past).remove(0);
    assert_eq!(
        (first.label.as_str(), first.proposed.as_str(), first.times, first.of),
        ("printer", "phone", 4, 30)
    );
}

proptest! {
    #[test]
    fn some_proposals_are_wrong_and_most_are_right(many in 12_u128..80, round in any::<u64>()) {
        let past = past(many);
        let whose = round.to_string();
        let cases: Vec<CaseId> = lots(&whose).shuffled("case", past.iter().map(|it| it.case).collect());
        let dealt = dealt(&cases[..CASES], &past, &kinds(), lots(&whose));
        prop_assert_eq!(dealt.len(), CASES);
        prop_assert!(dealt.iter().filter(|it| it.planted).count() == 3);
        for it in &dealt {
            prop_assert!(!it.planted || !it.is_right());
            let own = past.iter().find(|known| known.case == it.case).unwrap();
            prop_assert!(it.planted == (it.proposed != own.proposed));
            prop_assert!(own.is_right() || !it.planted, "an error of its own stays as it was");
        }
    }
}

#[test]
fn the_own_view_comes_before_the_proposal_and_what_people_decided_after_the_final_answer() {
    let begun = trail(false);
    assert_eq!(begun.clone().on(), Err(PracticeRefusal::Lost));
    let compared = begun.answered("printer").unwrap();
    assert_eq!((compared.now.clone(), compared.steps.len()), (Now::Compare { own: "printer".into() }, 0));
    let told = compared.answered("phone").unwrap();
    assert_eq!((told.now.clone(), told.place()), (Now::Told, 0));
    assert_eq!(told.clone().answered("phone"), Err(PracticeRefusal::Lost));
    let second = told.on().unwrap();
    assert_eq!((second.place(), second.is_over()), (1, false));
    let over = second.answered("password").unwrap().answered("password").unwrap().on().unwrap();
    assert!(over.is_over());
    assert_eq!(over.clone().answered("password"), Err(PracticeRefusal::Lost));
    let past = past(4);
    let fared = over.fared(&dealt(&over.cases, &past, &kinds(), lots("x")));
    assert_eq!((fared.cases, fared.first), (2, 0));
}

#[test]
fn without_a_proposal_one_answer_is_enough() {
    let told = trail(true).answered("password").unwrap();
    assert_eq!((told.now.clone(), told.steps.len()), (Now::Told, 1));
    let over = told.on().unwrap().answered("printer").unwrap().on().unwrap();
    assert!(over.is_over());
    let fared = over.fared(&dealt(&over.cases, &past(4), &kinds(), lots("x")));
    assert_eq!((fared.cases, fared.first, fared.last), (2, 2, 2));
}

#[test]
fn a_portion_is_told_from_five_people_on() {
    for (done, people, told) in [
        (0, 4, None),
        (4, 4, None),
        (0, 5, Some(Portion::Nobody)),
        (1, 5, Some(Portion::Few)),
        (3, 6, Some(Portion::Half)),
        (4, 5, Some(Portion::Most)),
        (5, 5, Some(Portion::All)),
    ] {
        assert_eq!(Portion::of(done, people), told, "{done} of {people}");
    }
}

#[test]
fn a_practice_books_what_it_took_at_most_what_was_planned_and_nothing_that_nobody_could_read() {
    let trail = Trail { cases: (1..=10).map(case).collect(), ..trail(false) };
    for (seconds, minutes) in [
        (-60, None),
        (7, None),
        (99, None),
        (100, Some(5)),
        (300, Some(5)),
        (301, Some(10)),
        (14 * 60, Some(15)),
        (20 * 60, Some(20)),
        (3 * 86_400, Some(20)),
    ] {
        assert_eq!(trail.minutes(trail.began.plus_seconds(seconds)), minutes, "{seconds} s");
    }
}

#[test]
fn a_case_that_says_next_to_nothing_is_not_practised_on() {
    for (subject, text, telling) in [
        ("", "", false),
        ("Vraag", "Goedemiddag, Zie bijlage. Het is geen haast", false),
        ("Help help help", "toner toner toner toner toner toner toner toner", false),
        (
            "Printer",
            "Hallo, de printer op de tweede verdieping trekt scheef papier naar binnen. Groet, Sjoerd",
            true,
        ),
        ("ÖFFNEN", "één früh später größer über schön wärmer kälter", true),
    ] {
        assert_eq!(is_telling(subject, text), telling, "{text}");
    }
}
