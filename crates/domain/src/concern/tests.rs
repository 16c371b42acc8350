//! Who may read and answer a concern, its clock, and its code.

use super::{Asker, Concern, ConcernRefusal, Draft, LONGEST, Numbers, Stands, code, heir, typed};
use crate::id::PersonId;
use crate::person::{Role, Viewer};
use crate::time::At;

/// A quarter past one, so that the day and the moment differ.
const NOW: At = At(1_795_269_907_123_456);

fn person(n: u128) -> PersonId {
    PersonId::new(At(0), n)
}

fn viewer(n: u128, roles: &[Role]) -> Viewer {
    Viewer { person: person(n), roles: roles.to_vec(), teams: vec![] }
}

fn concern(asker: Asker, shared: bool) -> Concern {
    let draft = Draft { about: None, words: " Why? ".into(), asker, shared, owner: person(1) };
    draft.raised(NOW, 7).unwrap_or_else(|_| unreachable!())
}

#[test]
fn who_is_least_likely_meant_answers_for_an_owner_who_left() {
    let of =
        |people: &[(u128, Vec<Role>)]| heir(people.iter().map(|(n, roles)| (person(*n), roles.as_slice())));
    let (lead, hr) = ((1, vec![Role::Lead]), (2, vec![Role::Hr]));
    let (first, second) = ((3, vec![Role::Representative]), (4, vec![Role::Colleague, Role::Representative]));
    assert_eq!(of(&[lead.clone(), second, hr.clone(), first]), Some(person(3)));
    assert_eq!(of(&[lead.clone(), hr]), Some(person(2)));
    assert_eq!(of(&[lead]), Some(person(1)));
    assert_eq!(of(&[(5, vec![Role::Colleague]), (6, vec![Role::Auditor])]), None);
}

#[test]
fn nothing_of_it_is_finer_than_its_day() {
    let asked = concern(Asker::Code, true);
    let replied = asked.clone().with(None, "And then?", NOW.plus_days(1)).unwrap_or_else(|_| unreachable!());
    for it in [&asked, &replied] {
        assert!(
            it.until == it.until.midnight() && it.said.iter().all(|said| said.day == said.day.midnight())
        );
        assert_eq!(it.due().map(At::midnight), it.due());
    }
    let later = Draft { about: None, words: "x".into(), asker: Asker::Code, shared: true, owner: person(1) };
    assert_eq!(later.raised(NOW.plus_minutes(40), 7).map(|it| it.id), Ok(asked.id), "the id tells no hour");
}

#[test]
fn the_clock_runs_seven_days_and_again_after_a_reply() {
    let asked = concern(Asker::Named, true);
    let table = [(0, Stands::Open), (7, Stands::Open), (8, Stands::Overdue)];
    for (days, stands) in table {
        assert_eq!(asked.stands(NOW.plus_days(days)), stands, "{days}");
    }
    let answered = asked.clone().with(Some(person(1)), "So.", NOW.plus_days(9));
    let answered = answered.unwrap_or_else(|_| unreachable!());
    assert_eq!(answered.stands(NOW.plus_days(90)), Stands::Answered);
    let replied = answered.clone().with(None, "But?", NOW.plus_days(9)).unwrap_or_else(|_| unreachable!());
    assert_eq!(replied.stands(NOW.plus_days(16)), Stands::Open);
    let handed = asked.clone().handed_on(person(2));
    assert_eq!(handed.until, asked.until, "who hands it on wins no time");
    let all = [asked, answered, replied];
    assert_eq!(Numbers::of(&all, NOW.plus_days(10)), Numbers { open: 2, overdue: 1, answered: 1 });
}

#[test]
fn a_named_one_is_noted_at_once_and_every_other_on_the_day_after() {
    assert_eq!(concern(Asker::Named, true).due(), Some(NOW.midnight().plus_days(8)));
    for asker in [Asker::Code, Asker::Nobody] {
        let it = concern(asker, true);
        assert_eq!(it.due(), Some(NOW.midnight().plus_days(1)));
        assert_eq!(Concern { noted: true, ..it.clone() }.due(), Some(NOW.midnight().plus_days(8)));
        let urged = Concern { noted: true, urgings: 2, ..it };
        assert_eq!(urged.due(), Some(NOW.midnight().plus_days(22)), "in each period again");
        assert_eq!(urged.with(Some(person(1)), "So.", NOW).map(|it| it.due()), Ok(None));
    }
}

#[test]
fn who_may_read_is_who_answers_and_everybody_only_when_the_asker_said_so() {
    let (owner, other) = (viewer(1, &[]), viewer(2, &[Role::Hr]));
    let anybody = viewer(3, &[Role::Colleague, Role::Auditor, Role::Administrator]);
    for (shared, by_other, by_anybody) in [(true, true, true), (false, false, false)] {
        let open = concern(Asker::Nobody, shared);
        assert!(open.may_answer(&owner) && open.clone().seen_by(&owner, NOW).is_some());
        assert_eq!(
            (open.may_answer(&other), open.clone().seen_by(&other, NOW).is_some()),
            (by_other, by_other)
        );
        assert!(
            !open.may_answer(&anybody) && open.clone().seen_by(&anybody, NOW).is_none(),
            "an open one is a number"
        );
        let answered = open.with(Some(person(1)), "So.", NOW).unwrap_or_else(|_| unreachable!());
        assert_eq!(answered.clone().seen_by(&anybody, NOW).is_some(), by_anybody);
    }
}

#[test]
fn who_answered_and_handed_it_on_reads_what_was_said_until_then_and_nothing_after() {
    let (former, owner) = (viewer(1, &[Role::Lead]), viewer(2, &[Role::Hr]));
    let say = |it: Concern, by, words| it.with(by, words, NOW).unwrap_or_else(|_| unreachable!());
    let answered = say(concern(Asker::Code, false), Some(person(1)), "So.");
    let handed = say(answered.handed_on(person(2)), None, "It is about the one before you.");
    let replied = say(handed.clone(), Some(person(2)), "I see.");
    for it in [handed, replied] {
        let read = |viewer| it.clone().seen_by(viewer, NOW).map_or(0, |it| it.said.len());
        assert_eq!((read(&former), read(&owner)), (2, it.said.len()));
        assert_eq!(read(&viewer(3, &[Role::Hr])), 0);
    }
}

#[test]
fn who_asked_in_private_may_give_it_to_somebody_else_after_two_periods_of_silence() {
    let it = concern(Asker::Code, false);
    assert!(!it.may_pass(NOW.plus_days(14)) && it.may_pass(NOW.plus_days(16)));
    assert!(!concern(Asker::Code, true).may_pass(NOW.plus_days(16)), "all who answer can read that one");
    let answered = it.clone().with(Some(person(1)), "So.", NOW).unwrap_or_else(|_| unreachable!());
    assert!(!answered.may_pass(NOW.plus_days(16)));
    let now = NOW.plus_days(16);
    let passed = Concern { noted: true, urgings: 2, ..it }.passed(person(2), now);
    assert_eq!(
        (passed.stands(now), passed.noted, passed.due()),
        (Stands::Open, false, Some(now.midnight().plus_days(1)))
    );
    assert!(passed.clone().seen_by(&viewer(1, &[Role::Lead]), now).is_none());
    assert!(passed.seen_by(&viewer(2, &[Role::Representative]), now).is_some());
}

#[test]
fn a_question_has_words_and_an_end() {
    let long = "x".repeat(LONGEST + 1);
    for wrong in ["", " \n ", long.as_str()] {
        assert_eq!(concern(Asker::Named, true).with(None, wrong, NOW), Err(ConcernRefusal::NoWords));
    }
    let mut it = concern(Asker::Named, true);
    while it.said.len() < super::MOST_SAID {
        it = it.with(None, "x", NOW).unwrap_or_else(|_| unreachable!());
    }
    assert_eq!(it.with(None, "x", NOW), Err(ConcernRefusal::TooLong));
}

#[test]
fn a_code_is_read_however_it_is_typed() {
    let mut chance = [0_u8; 20];
    for (nth, byte) in chance.iter_mut().enumerate() {
        *byte = (nth * 37) as u8;
    }
    let code = code(chance);
    assert_eq!(code.len(), 24);
    assert_eq!(typed(&code).as_deref(), Some(code.as_str()));
    let sloppy = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
    assert_eq!(typed(&sloppy).as_deref(), Some(code.as_str()));
    for wrong in ["", "7K2M", "UUUU-UUUU-UUUU-UUUU-UUUU", "7K2M-7K2M-7K2M-7K2M-7K2M-7"] {
        assert_eq!(typed(wrong), None, "{wrong}");
    }
}
