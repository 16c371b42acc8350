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
        assert_eq!(Concern { noted: true, urged: true, ..it }.due(), None);
    }
}

#[test]
fn who_may_read_is_who_answers_and_everybody_only_when_the_asker_said_so() {
    let (owner, other) = (viewer(1, &[]), viewer(2, &[Role::Hr]));
    let anybody = viewer(3, &[Role::Colleague, Role::Auditor, Role::Administrator]);
    for (shared, by_other, by_anybody) in [(true, true, true), (false, false, false)] {
        let open = concern(Asker::Nobody, shared);
        assert!(open.may_answer(&owner) && open.may_read(&owner, NOW));
        assert_eq!((open.may_answer(&other), open.may_read(&other, NOW)), (by_other, by_other));
        assert!(!open.may_answer(&anybody) && !open.may_read(&anybody, NOW), "an open one is a number");
        let answered = open.with(Some(person(1)), "So.", NOW).unwrap_or_else(|_| unreachable!());
        assert_eq!(answered.may_read(&anybody, NOW), by_anybody);
        let handed = answered.handed_on(person(2));
        assert!(handed.may_read(&owner, NOW), "who answered may read it");
    }
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
