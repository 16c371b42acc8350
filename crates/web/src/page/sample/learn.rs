//! Learning: the room, one automation, and each step of a practice.

use domain::automation::Stage;
use domain::growth::{Talk, Toward};
use domain::id::CaseId;
use domain::literacy::{Evaluation, Need, Plan, ROLES};
use domain::practice::{Confusion, Dealt, Fared, Paid, Portion};
use domain::quiz::{Known, Turn};
use domain::skill::{Line, Sitting};

use super::{NOW, Sample};
use crate::filled::{Filled, Wrong};
use crate::page::learn::{
    Answered, Learn, Measured, One, PRIMERS, PathPage, PathRow, Paths, PlanPage, Practice, Quiz, RollOut,
    Row, Shown, SkillLine, Team, TimeForm, Told,
};

pub const ALL: &[Sample] = &[
    ("learn", |said, reader| learn(said).sheet(reader)),
    ("learn-none", |_, reader| Learn::default().sheet(reader)),
    ("learn-hr", |said, reader| {
        let hour = (Filled::of([("hour", said)]), Wrong::one("hour", format!("Give a number.{said}")));
        Learn { hour: Some(hour), saved: true, ..learn(said) }.sheet(reader)
    }),
    ("learn-one", |said, reader| one(said).sheet(reader)),
    ("learn-one-documents", |said, reader| {
        let fields = vec![(format!("Amount{said}"), 12, 240), (format!("Day{said}"), 0, 240)];
        let measured = Some(Measured { right: 0.95, cases: 240, confusions: vec![], fields });
        One { measured, papers: true, error: Some(format!("Too few.{said}")), done: true, ..one(said) }
            .sheet(reader)
    }),
    ("learn-one-nothing", |said, reader| {
        One { measured: None, portion: None, stage: Stage::Idea, card: vec![], ..one(said) }.sheet(reader)
    }),
    ("learn-one-other", |said, reader| One { own: false, ..one(said) }.sheet(reader)),
    ("learn-plan", |said, reader| plan(said).sheet(reader)),
    ("learn-plan-none", |said, reader| {
        PlanPage { plan: Plan::default(), portion: None, keeps: false, ..plan(said) }.sheet(reader)
    }),
    ("skill-line", |_, reader| skill(7).sheet(reader)),
    ("skill-line-one", |_, reader| skill(1).sheet(reader)),
    ("skill-line-most", |_, reader| skill(60).sheet(reader)),
    ("skill-line-none", |_, reader| SkillLine { forgotten: true, ..skill(0) }.sheet(reader)),
    ("growth", |said, reader| paths(said).sheet(reader)),
    ("growth-none", |_, reader| Paths::default().sheet(reader)),
    ("growth-one", |said, reader| path(said, None).sheet(reader)),
    ("growth-one-other", |said, reader| path(said, Some(format!("Joost{said}"))).sheet(reader)),
    ("growth-one-booked", |said, reader| {
        let shown = path(said, None);
        let time = TimeForm { booked: true, ..shown.time.clone() };
        PathPage { time, wrong: Wrong::default(), ..shown }.sheet(reader)
    }),
    ("growth-one-nowhere", |said, reader| {
        PathPage {
            time: TimeForm::default(),
            wrong: Wrong::one("minutes", format!("Book a number.{said}")),
            ..path(said, None)
        }
        .sheet(reader)
    }),
    ("growth-one-new", |said, reader| {
        PathPage { talks: vec![], invited: vec![], wrong: Wrong::default(), ..path(said, None) }.sheet(reader)
    }),
    ("learn-lesson", |_, reader| PRIMERS[0].sheet(false, reader)),
    ("learn-lesson-booked", |_, reader| PRIMERS[2].sheet(true, reader)),
    ("learn-lesson-last", |_, reader| PRIMERS[4].sheet(true, reader)),
    ("learn-questions", |said, reader| {
        let wrong = Wrong::one("q2", format!("Open.{said}"));
        let filled = Filled::of([("q1", "1")]);
        Quiz { turn: Turn::First, team: true, booked: true, filled, wrong, before: Some(4) }.sheet(reader)
    }),
    ("learn-questions-later", |_, reader| {
        let (filled, wrong) = (Filled::default(), Wrong::default());
        Quiz { turn: Turn::Later, team: false, booked: false, filled, wrong, before: None }.sheet(reader)
    }),
    ("learn-answered", |_, reader| answered(Turn::Later, None).sheet(reader)),
    ("learn-answered-too-soon", |_, reader| {
        Answered { later: Some(NOW), before: Some(2), ..answered(Turn::First, None) }.sheet(reader)
    }),
    ("learn-answered-later", |_, reader| {
        Answered { before: Some(2), ..answered(Turn::Later, None) }.sheet(reader)
    }),
    ("learn-answered-first", |said, reader| {
        answered(Turn::First, Some((4, format!("Triage{said}")))).sheet(reader)
    }),
    ("practice-first", |said, reader| practice(said, Shown::Judge(case(said))).sheet(reader)),
    ("practice-first-many", |said, reader| {
        let labels = (0..20).map(|n| (format!("kind {n}{said}"), n == 3)).collect();
        let error = Some(format!("Choose one.{said}"));
        Practice { labels, alone: true, error, ..practice(said, Shown::Judge(case(said))) }.sheet(reader)
    }),
    ("practice-both", |said, reader| {
        practice(said, Shown::Compare(case(said), "password".into(), format!("printer{said}"))).sheet(reader)
    }),
    ("practice-both-same", |said, reader| {
        practice(said, Shown::Compare(case(said), "printer".into(), "printer".into())).sheet(reader)
    }),
    ("practice-told-planted", |said, reader| practice(said, told(said, true)).sheet(reader)),
    ("practice-told-wrong", |said, reader| practice(said, told(said, false)).sheet(reader)),
    ("practice-told-alone", |said, reader| {
        Practice { alone: true, place: [10, 10], ..practice(said, told(said, false)) }.sheet(reader)
    }),
    ("practice-over", |said, reader| practice(said, over(said, 2, Paid::Booked(15))).sheet(reader)),
    ("practice-over-all", |said, reader| practice(said, over(said, 4, Paid::Today)).sheet(reader)),
    ("practice-over-alone", |said, reader| {
        Practice { alone: true, ..practice(said, over(said, 4, Paid::TooFast)) }.sheet(reader)
    }),
];

const AUTOMATION: &str = "automation_01KAJ0000000000000000000A1";

fn row(said: &str, done: bool, portion: Option<Portion>) -> Row {
    Row {
        id: AUTOMATION.into(),
        name: format!("Triage{said}"),
        team: format!("IT help desk{said}"),
        stage: Stage::Assisted,
        own: portion.is_some(),
        done,
        portion,
    }
}

fn learn(said: &str) -> Learn {
    let portions = [Portion::Nobody, Portion::Few, Portion::Half, Portion::Most, Portion::All];
    let rows = portions.into_iter().map(Some).chain([None]).map(|it| row(said, it > Some(Portion::Few), it));
    let known = |right| Some(Known { people: 5, right });
    let team =
        |first, later| Team { name: format!("Claims{said}"), shown: domain::quiz::Shown { first, later } };
    let teams = vec![team(known(4.2), known(6.0)), team(None, None)];
    Learn { rows: rows.collect(), teams, ..Learn::default() }
}

fn answered(turn: Turn, booked: Option<(u64, String)>) -> Answered {
    Answered {
        turn,
        team: turn == Turn::First,
        later: None,
        booked,
        said: vec![1; 8],
        before: None,
        right: 3,
    }
}

fn confusions(said: &str) -> Vec<Confusion> {
    vec![Confusion { label: format!("printer{said}"), proposed: "phone".into(), times: 7, of: 140 }]
}

fn one(said: &str) -> One {
    One {
        id: AUTOMATION.into(),
        name: format!("Triage{said}"),
        stage: Stage::Assisted,
        card: vec![("does", format!("Sorts mail.{said}")), ("does_not", format!("Answers nobody.{said}"))],
        measured: Some(Measured { right: 0.966, cases: 1_500, confusions: confusions(said), fields: vec![] }),
        papers: false,
        own: true,
        done: false,
        portion: Some(Portion::Half),
        error: None,
    }
}

fn skill(sittings: u16) -> SkillLine {
    let sitting = |mark: u16| Sitting {
        day: NOW.plus_days(i64::from(mark) * 9 - 60),
        alone: mark % 3 == 1,
        right: u8::try_from(5 + mark * 7 % 6).unwrap_or_default(),
        of: 10,
        mark,
    };
    let line = (0..sittings).map(sitting).fold(Line::default(), Line::after);
    SkillLine { line, forgotten: false }
}

fn path_row(said: &str, toward: Toward, whose: Option<String>) -> PathRow {
    let id = "growth_01KAJ0000000000000000000G1".into();
    PathRow { id, from: format!("answering mail{said}"), toward, whose }
}

fn paths(said: &str) -> Paths {
    let whose = |toward| (toward == Toward::Coach).then(|| format!("Joost{said}"));
    let rows = Toward::ALL.map(|toward| path_row(said, toward, whose(toward))).to_vec();
    let filled = Filled::of([("from", said)]);
    Paths { rows, filled, wrong: Wrong::one("hours", format!("Give a number.{said}")) }
}

fn path(said: &str, whose: Option<String>) -> PathPage {
    let talk = |done| Talk { on: NOW, about: format!("What I learn first{said}"), done };
    let on = RollOut { id: AUTOMATION.into(), name: format!("Triage{said}"), minutes: 150 };
    PathPage {
        row: path_row(said, Toward::Reviewer, whose),
        wish: format!("More of the hard ones.{said}"),
        hours: 10,
        time: TimeForm { once: "booking_01KAJ0000000000000000000B1".into(), on: vec![on], booked: false },
        invited: vec![("person_01KAJ0000000000000000000P1".into(), format!("Marloes{said}"))],
        others: vec![("person_01KAJ0000000000000000000P2".into(), format!("Daan{said}"))],
        talks: vec![talk(true), talk(false)],
        filled: Filled::of([("about", said)]),
        wrong: Wrong::one("about", format!("Say what about.{said}")),
    }
}

fn plan(said: &str) -> PlanPage {
    let need = |role| Need { role, does: format!("Decides beside it.{said}"), goal: String::new() };
    let evaluations = vec![Evaluation { at: NOW, words: format!("Nobody used the lessons.{said}") }];
    PlanPage {
        id: AUTOMATION.into(),
        name: format!("Triage{said}"),
        team: format!("IT help desk{said}"),
        plan: Plan { needs: ROLES.map(need).to_vec(), evaluations, version: 3 },
        portion: Some(Portion::Most),
        known: domain::quiz::Shown::default(),
        minutes: 130,
        keeps: true,
        filled: Filled::of([("found", said)]),
        wrong: Wrong::one("found", format!("Say what was found.{said}")),
    }
}

fn case(said: &str) -> [String; 2] {
    [
        format!("The printer is dead{said}"),
        format!("Hello,\n\nno paper comes out since this morning.\n{said}"),
    ]
}

fn practice(said: &str, shown: Shown) -> Practice {
    let labels = [("printer", false), ("password", false), ("complaint", true)];
    Practice {
        id: AUTOMATION.into(),
        name: format!("Triage{said}"),
        sealed: format!("00.{{}}{said}"),
        place: [3, 10],
        alone: false,
        labels: labels.map(|(name, kept)| (format!("{name}{said}"), kept)).to_vec(),
        shown,
        error: None,
    }
}

fn told(said: &str, planted: bool) -> Shown {
    let label = format!("printer{said}");
    let proposed = if planted { format!("phone{said}") } else { "password".into() };
    let own = if planted { label.clone() } else { proposed.clone() };
    Shown::Told(Box::new(Told {
        case: case(said),
        dealt: Dealt { case: CaseId::new(NOW, 1), label, proposed, planted },
        said: [own.clone(), own],
        speaks: vec![format!("paper{said}")],
        misleads: vec!["morning".into()],
        often: confusions(said).pop(),
    }))
}

fn over(said: &str, noticed: usize, paid: Paid) -> Shown {
    let fared = Fared { cases: 10, first: 7, last: 8, wrong: 4, planted: 3, noticed, helped: 1 };
    Shown::Over(fared, paid, confusions(said))
}
