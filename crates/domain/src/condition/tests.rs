//! Each condition on the way to each stage, with one thing missing at a time.

use std::fmt::Write;

use super::{Condition, Exception, Facts, Lack, Part, Standing, checklist, lacks, restart_lacks, steps};
use crate::automation::Stage;
use crate::booking::Spent;
use crate::country::Country;
use crate::id::PersonId;
use crate::information::{Council, Information, Reply};
use crate::time::At;

const TODAY: At = At(1_795_219_200_000_000);

fn told(days_ago: i64, council: Council) -> Information {
    let told = TODAY.plus_days(-days_ago);
    let (document, recipients) = ("request.pdf".into(), "works council".into());
    let answer = String::new();
    Information { document, told, recipients, starts: TODAY, council, answer, replies: vec![], by: None }
}

/// Told so many days ago, and answered so long after that.
fn answered(days_ago: i64, council: Council) -> Information {
    let asked = told(days_ago, Council::AdviceAsked);
    let reply = Reply { council, words: String::new(), day: Some(TODAY), decision: None, by: None };
    asked.replied(reply, TODAY).unwrap()
}

/// Everything holds.
fn whole() -> Facts {
    Facts {
        today: TODAY,
        country: Country::Elsewhere,
        silent: vec![],
        declared: true,
        speaking: vec![],
        asked: Part { have: 3, of: 6 },
        wanted: true,
        decided_together: false,
        informed: vec![told(10, Council::NotNeeded)],
        trained: Part { have: 4, of: 5 },
        spent: Spent { all: 1_000, people: 300 },
        proven: true,
        overseers: Part { have: 1, of: 1 },
        stop_tried: Some(TODAY.plus_days(-90)),
        worse_off: Some(false),
        freed: 81,
        others_freed: false,
    }
}

/// A change that makes one thing missing.
type Spoilt = (&'static str, fn(&mut Facts));

const SPOILT: [Spoilt; 22] = [
    ("does not: silent", |f| f.silent = vec!["does_not"]),
    ("not declared", |f| f.declared = false),
    ("a label speaks of people", |f| f.speaking = vec!["mood".into()]),
    ("2 of 6 took part", |f| f.asked.have = 2),
    ("unwanted, not decided", |f| f.wanted = false),
    ("nobody told", |f| f.informed.clear()),
    ("council withheld", |f| f.informed = vec![answered(10, Council::Withheld)]),
    ("withheld, then not needed", |f| {
        f.informed = vec![answered(10, Council::Withheld), told(1, Council::NotNeeded)];
    }),
    ("asked, then not needed", |f| {
        f.country = Country::Netherlands;
        f.informed = vec![told(10, Council::AdviceAsked), told(1, Council::NotNeeded)];
    }),
    ("asked again after advice", |f| {
        f.country = Country::Netherlands;
        f.informed = vec![answered(9, Council::AdviceGiven), told(1, Council::AdviceAsked)];
    }),
    ("Belgium, told 10 days ago", |f| f.country = Country::Belgium),
    ("3 of 5 practised", |f| f.trained.have = 3),
    ("nobody to review", |f| f.trained = Part::default()),
    ("nothing booked", |f| f.spent = Spent::default()),
    ("29 % for people", |f| f.spent.people = 290),
    ("not proven", |f| f.proven = false),
    ("no overseer", |f| f.overseers = Part::default()),
    ("overseer did not practise", |f| f.overseers.have = 0),
    ("stop tried 91 days ago", |f| f.stop_tried = Some(TODAY.plus_days(-91))),
    ("feelings not measured", |f| f.worse_off = None),
    ("80 % of hours have a use", |f| f.freed = 80),
    ("another's hours have none", |f| f.others_freed = true),
];

#[test]
fn each_stage_asks_these_conditions_and_names_what_is_missing() {
    let mut table = String::new();
    for (name, spoil) in SPOILT {
        let mut facts = whole();
        spoil(&mut facts);
        for to in Stage::ALL {
            let missing = lacks(to, &facts, &[]);
            let said = missing.iter().map(|(condition, lack)| format!("{}: {lack:?}", condition.as_str()));
            let said: Vec<String> = said.collect();
            let said = if said.is_empty() { "may go".to_owned() } else { said.join("; ") };
            writeln!(table, "{name:<28} {:<10} {said}", to.as_str()).unwrap_or_default();
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn a_restart_asks_all_but_the_proof_what_may_be_let_pass_and_what_is_not_measured_yet() {
    let mut table = String::new();
    for (name, spoil) in SPOILT {
        let mut facts = whole();
        spoil(&mut facts);
        for stage in [Stage::Design, Stage::Shadow, Stage::Assisted, Stage::Automatic] {
            let missing = restart_lacks(stage, &facts);
            let said: Vec<&str> = missing.iter().map(|(condition, _)| condition.as_str()).collect();
            let said = if said.is_empty() { "may start".to_owned() } else { said.join("; ") };
            writeln!(table, "{name:<28} {:<10} {said}", stage.as_str()).unwrap_or_default();
        }
    }
    insta::assert_snapshot!(table);
    let worse = Facts { worse_off: Some(true), ..whole() };
    assert_eq!(restart_lacks(Stage::Automatic, &worse), [(Condition::NobodyWorseOff, Lack::WorseOff)]);
}

#[test]
fn where_everything_holds_every_stage_is_open() {
    for to in Stage::ALL {
        assert_eq!(lacks(to, &whole(), &[]), []);
    }
    assert_eq!(checklist(Stage::Automatic, &whole(), &[]).len(), Condition::ALL.len());
}

#[test]
fn red_work_may_be_decided_together_and_an_informed_council_lets_it_start() {
    let decided = Facts { wanted: false, decided_together: true, ..whole() };
    assert_eq!(lacks(Stage::Shadow, &decided, &[]), []);
    for (country, days, council, lack) in [
        (Country::Netherlands, 0, Council::AdviceGiven, None),
        (Country::Netherlands, 0, Council::Consented, None),
        (Country::Netherlands, 40, Council::AdviceAsked, Some(Lack::CouncilSilent)),
        (Country::Elsewhere, 0, Council::AdviceAsked, None),
        (Country::Belgium, 92, Council::NotNeeded, None),
        (
            Country::Belgium,
            91,
            Council::NotNeeded,
            Some(Lack::StartsTooSoon(TODAY, TODAY.plus_days(-91).plus_months(3))),
        ),
    ] {
        let record = if council.is_an_answer() { answered(days, council) } else { told(days, council) };
        let facts = Facts { country, informed: vec![record], ..whole() };
        let found = lacks(Stage::Shadow, &facts, &[]).into_iter().map(|(_, lack)| lack).next();
        assert_eq!(found, lack, "{country:?} {days} {council:?}");
    }
    let promised = Information { starts: TODAY.plus_days(-20), ..told(100, Council::NotNeeded) };
    let both = Lack::StartsTooSoon(promised.starts, promised.told.plus_months(3));
    let facts = Facts { country: Country::Belgium, informed: vec![promised], ..whole() };
    assert_eq!(lacks(Stage::Shadow, &facts, &[]), [(Condition::Informed, both)]);
}

#[test]
fn an_answer_of_the_council_does_not_begin_the_three_months_anew() {
    let facts =
        Facts { country: Country::Belgium, informed: vec![answered(92, Council::Consented)], ..whole() };
    assert_eq!(lacks(Stage::Shadow, &facts, &[]), []);
}

#[test]
fn only_two_conditions_can_be_let_pass_and_only_for_a_while() {
    let exception = |condition, days| Exception {
        condition,
        owner: PersonId::new(TODAY, 1),
        why: "The training is in January.".into(),
        until: TODAY.plus_days(days),
    };
    for condition in Condition::ALL {
        assert_eq!(exception(condition, 30).checked(TODAY).is_ok(), condition.may_be_excepted());
        assert!(exception(condition, 0).checked(TODAY).is_err());
        assert!(exception(condition, 200).checked(TODAY).is_err());
    }
    let silent = Exception { why: " ".into(), ..exception(Condition::PeopleBudget, 30) };
    assert!(silent.checked(TODAY).is_err());
    let facts = Facts { spent: Spent::default(), proven: false, ..whole() };
    // An exception that somebody wrote into the data by hand lets nothing pass that nobody can let pass.
    let all: Vec<Exception> = Condition::ALL.into_iter().map(|it| exception(it, 30)).collect();
    assert_eq!(lacks(Stage::Automatic, &facts, &all), [(Condition::Proven, Lack::NotProven)]);
    let over = [exception(Condition::PeopleBudget, 0)];
    assert_eq!(lacks(Stage::Assisted, &facts, &over), [(Condition::PeopleBudget, Lack::NothingBooked)]);
    let standing = checklist(Stage::Assisted, &facts, &all);
    assert!(standing.iter().any(|(it, standing)| {
        *it == Condition::PeopleBudget && matches!(standing, Standing::Excepted(_, Lack::NothingBooked))
    }));
}

#[test]
fn a_step_shows_what_it_asks_first_and_what_it_asks_more_of() {
    let shown = |facts: &Facts| -> Vec<(Stage, Condition, bool)> {
        let all = steps(facts, &[]).into_iter();
        all.flat_map(|(step, its)| its.into_iter().map(move |(it, how)| (step, it, how.is_in_the_way())))
            .collect()
    };
    let time = |facts: &Facts| -> Vec<(Stage, bool)> {
        let its = shown(facts).into_iter().filter(|(_, it, _)| *it == Condition::FreedTime);
        its.map(|(step, _, lacks)| (step, lacks)).collect()
    };
    assert!(shown(&whole()).iter().all(|(step, it, lacks)| *step == it.since() && !lacks));
    assert_eq!(shown(&whole()).len(), Condition::ALL.len());
    // One's own hours are asked for by the last step only, those of another automation from the first day of work on.
    let own = Facts { freed: 0, ..whole() };
    assert_eq!(time(&own), [(Stage::Shadow, false), (Stage::Automatic, true)]);
    assert_eq!(time(&Facts { others_freed: true, ..whole() }), [(Stage::Shadow, true)]);
}
