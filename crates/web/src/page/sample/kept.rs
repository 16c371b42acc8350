//! Cases, appeals and the record.

use domain::appeal::AppealKind;
use domain::appeal::bar::Bar;
use domain::case::CaseState;
use domain::record::Verb;

use super::raised::{appeal_at, mended, overdue, raise, raised};
use super::work::{matter, message};
use super::{NOW, Sample};
use crate::page::appeal::{self, Appeal, Appeals, End, May, Typed};
use crate::page::case::{AppealStands, Case, Decided};
use crate::page::record::{self, Chain, Record};
use crate::page::told::Told;
use crate::page::who::Who;
use crate::page::why::{Grounds, Proof};

pub const ALL: &[Sample] = &[
    ("case-waiting", |said, reader| waiting(said).sheet(reader)),
    ("case-machine", |said, reader| case(said, by_machine(said)).sheet(reader)),
    ("case-person", |said, reader| case(said, by_person(said)).sheet(reader)),
    ("case-repaired", |said, reader| repaired(said).sheet(reader)),
    ("case-blind", |said, reader| Case { blind: true, ..case(said, by_machine(said)) }.sheet(reader)),
    ("appeals", |said, reader| appeals(said).sheet(reader)),
    ("appeals-ended", |said, reader| ended(said).sheet(reader)),
    ("appeals-none", |_, reader| Appeals { open: true, ..Appeals::default() }.sheet(reader)),
    ("appeal-decide", |said, reader| appeal(said, May::Decide).sheet(reader)),
    ("appeal-flag", |said, reader| flagged(said).sheet(reader)),
    ("appeal-wrong", |said, reader| wrong(said).sheet(reader)),
    ("appeal-first-decider", |said, reader| appeal(said, May::Barred(Bar::Decided)).sheet(reader)),
    ("appeal-raiser", |said, reader| appeal(said, May::Barred(Bar::Raised)).sheet(reader)),
    ("appeal-raiser-flag", |said, reader| {
        Appeal { may: May::Barred(Bar::Raised), ..flagged(said) }.sheet(reader)
    }),
    ("appeal-requester", |said, reader| appeal(said, May::Barred(Bar::Asked)).sheet(reader)),
    ("appeal-ended-earlier", |said, reader| appeal(said, May::Barred(Bar::EndedEarlier)).sheet(reader)),
    ("appeal-since", |said, reader| {
        Appeal { standing: Some(by_person(said)), ..appeal(said, May::Barred(Bar::Stands)) }.sheet(reader)
    }),
    ("appeal-hidden", |said, reader| {
        Appeal { decision: None, ..appeal(said, May::JudgeFirst) }.sheet(reader)
    }),
    ("appeal-withdrawn", |said, reader| appeal(said, May::Withdrawn).sheet(reader)),
    ("appeal-upheld", |said, reader| upheld(said).sheet(reader)),
    ("record", |said, reader| record(said).sheet(reader)),
    ("record-none", |_, reader| {
        Record { day: "21-11".to_owned(), day_wrong: true, ..Record::default() }.sheet(reader)
    }),
];

/// A decision that a machine took alone.
pub fn by_machine(said: &str) -> Decided {
    Decided {
        label: format!("Access and badges{said}"),
        who: Who::Automation(format!("Triage{said}")),
        at: NOW.plus_minutes(-60),
        until: NOW.plus_days(41),
        grounds: Grounds::Proven(Proof {
            automation: (
                "/automations/automation_01KAJ0000000000000000000A1".to_owned(),
                format!("Triage{said}"),
            ),
            document: false,
            learned_from: 3_212,
            words: vec!["badge".to_owned(), format!("door{said}")],
            right: 0.995,
            confidence: 0.95,
            checked: 1_212,
        }),
        said: Vec::new(),
    }
}

/// A decision that a person took.
pub fn by_person(said: &str) -> Decided {
    Decided {
        label: format!("Building{said}"),
        who: Who::Person(format!("Fatima{said}")),
        at: NOW.plus_minutes(-30),
        until: NOW.plus_days(-1),
        grounds: Grounds::Judged {
            why: format!("The door is broken, not the badge.{said}"),
            proposed: Some(format!("Access and badges{said}")),
            otherwise: false,
        },
        said: Vec::new(),
    }
}

/// What happened, one entry for every verb.
pub fn story(said: &str) -> Vec<Told> {
    let told = |verb| Told {
        who: Who::Person(format!("Fatima{said}")),
        verb,
        at: NOW.plus_minutes(-5),
        said: Some(said.to_owned()).filter(|it| !it.is_empty()),
        label: Some(format!("Building{said}")),
        why: Some(said.to_owned()),
    };
    Verb::ALL.iter().map(|verb| told(Some(*verb))).chain([Told { who: Who::Program, ..told(None) }]).collect()
}

pub fn case(said: &str, decision: Decided) -> Case {
    Case {
        matter: matter(said),
        document: None,
        state: CaseState::Decided,
        decision: Some(decision),
        earlier: Vec::new(),
        went: super::outlet::went(said),
        story: story(said),
        blind: false,
        appeals: vec![raised(said, AppealStands::Open(NOW.plus_days(3)))],
        raise: raise("/cases/case_01KAJ0000000000000000000C1/flag"),
        about: Some("automation_01KAJ0000000000000000000A1".to_owned()),
        may_propose: true,
        flagged: true,
        error: Some(said.to_owned()),
    }
}

fn waiting(said: &str) -> Case {
    let matter = crate::page::review::Matter { sender: None, ..matter(said) };
    Case {
        matter,
        decision: None,
        state: CaseState::Waiting,
        appeals: Vec::new(),
        ..case(said, by_person(said))
    }
}

fn repaired(said: &str) -> Case {
    let grounds = Grounds::Repaired { why: message(said) };
    let decision = Decided { who: Who::You, grounds, ..by_person(said) };
    let alone = Grounds::Judged { why: String::new(), proposed: None, otherwise: false };
    let earlier = vec![
        Decided { grounds: Grounds::Alone, ..by_machine(said) },
        Decided { who: Who::Colleague, grounds: alone, ..by_person(said) },
    ];
    let appeals = [AppealStands::Open(NOW), AppealStands::Upheld, AppealStands::Dismissed];
    let appeals = appeals.map(|stands| raised(said, stands)).to_vec();
    Case { earlier, appeals, ..case(said, decision) }
}

fn appeals(said: &str) -> Appeals {
    let row = |who, stands| appeal::Row {
        id: "appeal_01KAJ0000000000000000000B1".to_owned(),
        kind: if stands == AppealStands::Upheld { AppealKind::Flag } else { AppealKind::Objection },
        case: "case_01KAJ0000000000000000000C1".to_owned(),
        overdue: appeal_at(stands),
        subject: format!("Badge does not work{said}"),
        decided: Some((format!("Access{said}"), who)),
        raised: NOW.plus_days(-15),
        stands,
    };
    let hidden = appeal::Row { decided: None, ..row(Who::You, AppealStands::Open(NOW.plus_days(2))) };
    let rows = vec![
        hidden,
        row(Who::Automation(format!("Triage{said}")), AppealStands::Open(NOW.plus_days(-1))),
        row(Who::Person(format!("Fatima{said}")), AppealStands::Open(NOW.plus_days(9))),
    ];
    Appeals { open: true, rows, next: Some("cursor".to_owned()) }
}

fn ended(said: &str) -> Appeals {
    let open = appeals(said);
    let rows = open.rows.into_iter().zip([AppealStands::Upheld, AppealStands::Dismissed]);
    let rows = rows.map(|(row, stands)| appeal::Row { stands, ..row }).collect();
    Appeals { open: false, rows, next: open.next }
}

pub fn appeal(said: &str, may: May) -> Appeal {
    Appeal {
        id: "appeal_01KAJ0000000000000000000B1".to_owned(),
        kind: AppealKind::Objection,
        overdue: None,
        case: "case_01KAJ0000000000000000000C1".to_owned(),
        subject: format!("Badge does not work{said}"),
        text: message(said),
        by: Who::Requester,
        words: format!("It is the door.{said}"),
        raised: NOW.plus_days(-2),
        decision: Some(by_machine(said)),
        standing: None,
        stands: AppealStands::Open(NOW.plus_days(12)),
        end: None,
        may,
        labels: vec![format!("Access and badges{said}"), format!("Building{said}")],
        document: None,
        blanks: Vec::new(),
        typed: Typed::default(),
        errors: Vec::new(),
    }
}

fn wrong(said: &str) -> Appeal {
    let errors =
        vec![("why", format!("A reason is needed.{said}")), ("label", format!("Choose a label.{said}"))];
    let typed = Typed { label: format!("Building{said}"), why: said.to_owned() };
    Appeal { errors, typed, ..appeal(said, May::Decide) }
}

fn upheld(said: &str) -> Appeal {
    let end = End {
        who: Who::Person(format!("Noor{said}")),
        at: NOW,
        why: message(said),
        mended: Some(mended(said)),
    };
    Appeal { end: Some(end), stands: AppealStands::Upheld, ..appeal(said, May::Read) }
}

/// A flag without words, overdue.
fn flagged(said: &str) -> Appeal {
    Appeal {
        kind: AppealKind::Flag,
        words: String::new(),
        overdue: Some(overdue()),
        stands: AppealStands::Open(NOW.plus_days(-1)),
        ..appeal(said, May::Decide)
    }
}

fn record(said: &str) -> Record {
    let row = |told| record::Row {
        told,
        case: Some("case_01KAJ0000000000000000000C1".to_owned()),
        subject: "review_01KAJ0000000000000000000R1".to_owned(),
        facts: format!("{{\"label\":\"{said}\"}}"),
        place: "2026-11-21/abcdefgh 12".to_owned(),
    };
    let chain = |broken_at| Chain { name: "2026-11-21/abcdefgh".to_owned(), entries: 1_200, broken_at };
    Record {
        verb: Some(Verb::Decided),
        day: "2026-11-21".to_owned(),
        day_wrong: false,
        rows: story(said).into_iter().map(row).collect(),
        next: Some("cursor".to_owned()),
        awaited: vec![(
            "/automations/automation_01KAJ0000000000000000000A1/conditions#inform".to_owned(),
            format!("Triage{said}"),
        )],
        chains: Some(vec![chain(None), chain(Some(12))]),
    }
}
