//! The conditions of an automation, as they stand for each who may supply something.

use domain::automation::{Duties, Freed, Stage};
use domain::booking::Spent;
use domain::condition::{Condition, Exception, Facts, Lack, Part};
use domain::country::Country;
use domain::id::PersonId;
use domain::information::{Council, Information, Reply, Resolve};
use domain::pilot::Pilot;
use flow::duty::Halt;

use super::{NOW, Sample};
use crate::filled::{Filled, Wrong};
use crate::page::automation::{Conditions, FreedAsked, Linked, May};

pub const ALL: &[Sample] = &[
    ("conditions", |said, reader| conditions(said).sheet(reader)),
    ("conditions-none", |_, reader| none().sheet(reader)),
    ("conditions-read", |said, reader| Conditions { may: May::default(), ..conditions(said) }.sheet(reader)),
    ("conditions-council-asked", |said, reader| {
        let mut page = conditions(said);
        page.duties.informed = vec![Information { replies: vec![], ..information(said) }];
        page.sheet(reader)
    }),
    ("conditions-refused", |said, reader| refused(said).sheet(reader)),
    ("conditions-not-yet", |said, reader| not_yet(said).sheet(reader)),
    ("conditions-pilot-over", |said, reader| over(said).sheet(reader)),
];

fn person() -> PersonId {
    PersonId::new(NOW, 1)
}

const MAY: May = May { lead: true, team: true, inform: true, council: true, except: true, oversee: true };

fn information(said: &str) -> Information {
    let reply = Reply {
        council: Council::AdviceGiven,
        words: format!("Yes, if everybody can practise.{said}"),
        day: Some(NOW.plus_days(-60)),
        decision: None,
        by: Some(person()),
    };
    let words = format!("Everybody practises in paid time.{said}");
    let decision = Some(Resolve { words, day: NOW.plus_days(-50), by: person() });
    let answered = Reply { decision, ..reply.clone() };
    Information {
        document: format!("Plan{said}"),
        told: NOW.plus_days(-100),
        recipients: format!("The team{said}"),
        starts: NOW,
        council: Council::AdviceAsked,
        answer: String::new(),
        replies: vec![answered, Reply { council: Council::Withheld, day: None, by: None, ..reply }],
        by: Some(person()),
    }
}

fn facts(said: &str) -> Facts {
    Facts {
        today: NOW,
        country: Country::Belgium,
        silent: vec![],
        declared: true,
        speaking: vec![format!("mood{said}")],
        asked: Part { have: 3, of: 6 },
        wanted: false,
        decided_together: true,
        informed: vec![information(said)],
        trained: Part { have: 2, of: 5 },
        spent: Spent { all: 100_000, people: 12_000 },
        proven: true,
        overseers: Part { have: 1, of: 2 },
        stop_tried: Some(NOW.plus_days(-10)),
        worse_off: None,
        freed: 60,
        others_freed: false,
    }
}

fn conditions(said: &str) -> Conditions {
    let exception = Exception {
        condition: Condition::PeopleBudget,
        owner: person(),
        why: format!("The team is trained in January.{said}"),
        until: NOW.plus_days(30),
    };
    let pilot = Pilot {
        hypothesis: format!("Half the time.{said}"),
        stop_rule: format!("Two people ask.{said}"),
        ends: NOW.plus_days(12),
        report: String::new(),
    };
    let before =
        Pilot { ends: NOW.plus_days(-40), report: format!("It took as long.{said}"), ..pilot.clone() };
    Conditions {
        id: "automation_01KAJ0000000000000000000A1".into(),
        name: format!("Triage{said}"),
        stage: Stage::Automatic,
        held: Stage::Automatic,
        has_model: true,
        facts: facts(said),
        duties: Duties {
            not_about_people: true,
            informed: vec![information(said)],
            overseers: vec![person()],
            stop_tried: Some(NOW.plus_days(-10)),
            exceptions: vec![exception],
            freed: vec![Freed { to: format!("Helping at the counter{said}"), percent: 60 }],
            freed_asked: None,
        },
        works: [(true, true, false), (false, true, false), (false, false, true)].map(linked(said)).to_vec(),
        asked: Some(FreedAsked {
            freed: vec![Freed { to: format!("More cases{said}"), percent: 100 }],
            agreed: [1, 5],
            mine: true,
            may_keep: true,
        }),
        pilots: vec![before, pilot],
        names: [(person(), format!("Noor{said}"))].into(),
        team: vec![(person(), format!("Noor{said}")), (PersonId::new(NOW, 2), format!("Sam{said}"))],
        may: MAY,
        halt: Some(Halt { under_way: 3, alone: 41 }),
        filled: Filled::default(),
        wrong: Wrong::default(),
        error: Some(format!("Not yet.{said}")),
        refused: None,
    }
}

fn none() -> Conditions {
    let nothing = Facts {
        silent: vec!["does_not", "stays_human"],
        declared: false,
        speaking: vec![],
        asked: Part::default(),
        decided_together: false,
        informed: vec![],
        trained: Part::default(),
        spent: Spent::default(),
        proven: false,
        overseers: Part::default(),
        stop_tried: None,
        freed: 0,
        ..facts("")
    };
    Conditions {
        stage: Stage::Idea,
        held: Stage::Idea,
        has_model: false,
        facts: nothing,
        duties: Duties::default(),
        works: vec![],
        asked: None,
        pilots: vec![],
        error: None,
        ..conditions("")
    }
}

fn refused(said: &str) -> Conditions {
    let filled = Filled::of([
        ("document", said),
        ("told", "x"),
        ("to-0", said),
        ("percent-0", "200"),
        ("hypothesis", said),
    ]);
    let mut wrong = Wrong::one("document", format!("Say what.{said}"));
    for name in ["told", "until", "percent-0", "hypothesis"] {
        wrong.add(name, format!("Not so.{said}"));
    }
    Conditions { stage: Stage::Shadow, pilots: vec![], filled, wrong, error: None, ..conditions(said) }
}

fn not_yet(said: &str) -> Conditions {
    let lacks = vec![
        (Condition::NotAboutPeople, Lack::SpeaksOfPeople(said.into())),
        (Condition::Informed, Lack::NotInformed),
    ];
    Conditions { refused: Some((Stage::Shadow, lacks)), ..none() }
}

fn over(said: &str) -> Conditions {
    let mut page = conditions(said);
    page.stage = Stage::Paused;
    if let Some(pilot) = page.pilots.last_mut() {
        pilot.ends = NOW.plus_days(-1);
    }
    page
}

fn linked(said: &str) -> impl Fn((bool, bool, bool)) -> Linked + '_ {
    move |(unwanted, voted, once)| Linked {
        id: "work_01KAJ0000000000000000000W1".into(),
        what: format!("Answer where a claim is{said}"),
        unwanted,
        voted,
        once,
    }
}
