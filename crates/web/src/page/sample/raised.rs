//! What is raised, its figures, and why a decision is as it is.

use domain::appeal::figures::{Mark, figures};
use domain::appeal::{AppealKind, Overdue, TOLD};
use domain::gate::{Outcome, Reason};

use super::kept::{by_machine, by_person};
use super::outlet::went;
use super::work::message;
use super::{NOW, Sample};
use crate::page::appeal::figures::{All, Of, Waiting};
use crate::page::appeal::mine::{Mine, One};
use crate::page::case::{AppealStands, Decided};
use crate::page::raised::{Mended, Raise, Raised};
use crate::page::why::{Choice, Grounds, Part, Ruled, Why};
use crate::shell::Room;

pub const ALL: &[Sample] = &[
    ("raised-mine", |said, reader| mine(said).sheet(reader)),
    ("raised-mine-none", |_, reader| Mine::default().sheet(reader)),
    ("figures-of", |said, reader| of(said, 14).sheet(reader)),
    ("figures-few", |said, reader| of(said, 2).sheet(reader)),
    ("figures-none", |said, reader| of(said, 0).sheet(reader)),
    ("figures", |said, reader| all(said).sheet(reader)),
    ("figures-all-none", |_, reader| All::default().sheet(reader)),
    ("why-machine", |said, reader| why(said, by_machine(said), Part::Decided).sheet(reader)),
    ("why-person", |said, reader| proposed(said).sheet(reader)),
    ("why-corrected", |said, reader| why(said, by_person(said), Part::Corrected).sheet(reader)),
    ("why-kept", |said, reader| why(said, by_person(said), Part::Kept).sheet(reader)),
    ("why-unseen", |said, reader| why(said, by_person(said), Part::Unseen).sheet(reader)),
    ("why-alone", |said, reader| alone(said).sheet(reader)),
    ("why-document", |said, reader| document(said).sheet(reader)),
    ("why-waiting", |said, reader| waiting(said).sheet(reader)),
    ("why-blind", |said, reader| {
        Why { blind: true, ..why(said, by_machine(said), Part::Decided) }.sheet(reader)
    }),
];

const CASE: &str = "/cases/case_01KAJ0000000000000000000C1";

/// Everything may be raised.
pub fn raise(to: &str) -> Raise {
    Raise { to: to.to_owned(), objects: true, flags: true }
}

/// Told yesterday, to all who are told.
pub fn overdue() -> Overdue {
    Overdue { at: NOW.plus_days(-1), told: TOLD.to_vec() }
}

/// Who was told of one that is open past its day.
pub fn appeal_at(stands: AppealStands) -> Option<Overdue> {
    matches!(stands, AppealStands::Open(until) if until <= NOW).then(overdue)
}

/// What was repaired, in a document.
pub fn mended(said: &str) -> Mended {
    Mended {
        labels: [format!("Access{said}"), format!("Building{said}")],
        fields: vec![(format!("Total{said}"), format!("12.00{said}"), format!("21.00{said}"))],
        out: [went(said), went(said)],
        again: (3, true),
    }
}

/// One that stands so: the ended ones are the reader's own.
pub fn raised(said: &str, stands: AppealStands) -> Raised {
    let upheld = stands == AppealStands::Upheld;
    Raised {
        href: Some("/appeals/appeal_01KAJ0000000000000000000B1".to_owned()),
        kind: if upheld { AppealKind::Flag } else { AppealKind::Objection },
        stands,
        overdue: appeal_at(stands),
        why: (!matches!(stands, AppealStands::Open(_))).then(|| message(said)),
        mended: upheld.then(|| mended(said)),
        mine: upheld,
        said: upheld.then(|| (NOW.plus_days(-3), message(said))),
    }
}

fn mine(said: &str) -> Mine {
    let one = |words: String, stands| One {
        case: "case_01KAJ0000000000000000000C1".to_owned(),
        subject: format!("Badge does not work{said}"),
        at: NOW.plus_days(-2),
        words,
        raised: raised(said, stands),
    };
    let late = one(message(said), AppealStands::Open(NOW.plus_days(-1)));
    Mine {
        rows: vec![one(String::new(), AppealStands::Upheld), late],
        next: Some("cursor".to_owned()),
        appeals: true,
    }
}

fn mark(n: i64) -> Mark {
    let raised = NOW.plus_days(-n * 23);
    let ended = (n % 5 != 0).then(|| (raised.plus_days(n + 2), n % 3 == 0));
    let kind = if n % 4 == 3 { AppealKind::Flag } else { AppealKind::Objection };
    Mark { kind, raised, ended }
}

fn of(said: &str, many: i64) -> Of {
    let marks: Vec<Mark> = (0..many).map(mark).collect();
    Of {
        id: "automation_01KAJ0000000000000000000A1".to_owned(),
        name: format!("Triage{said}"),
        figures: figures(&marks, NOW),
    }
}

fn all(said: &str) -> All {
    let waiting = |kind, told| Waiting {
        stream: format!("Help desk{said}"),
        kind,
        raised: NOW.plus_days(-20),
        overdue: Overdue { told, ..overdue() },
    };
    let late = vec![waiting(AppealKind::Objection, TOLD.to_vec()), waiting(AppealKind::Flag, vec![])];
    All { rows: vec![of(said, 14), of(said, 2)], late }
}

fn why(said: &str, decision: Decided, part: Part) -> Why {
    let choice = |label: &str, decided, proposed, second, reserved| Choice {
        label: format!("{label}{said}"),
        decided,
        proposed,
        second,
        reserved,
    };
    let Grounds::Proven(proof) = by_machine(said).grounds else { return waiting(said) };
    Why {
        base: CASE.to_owned(),
        here: None,
        subject: format!("Badge does not work{said}"),
        decision: Some(decision),
        blind: false,
        part,
        ruled: Some(Ruled {
            at: NOW.plus_minutes(-60),
            outcome: Outcome::ProceedAndAudit,
            automation: proof.automation.clone(),
            model: Some((3, 3_212)),
            words: proof.words.clone(),
            proof: Some(proof),
            places: vec![],
        }),
        choices: vec![
            choice("Access", true, true, false, false),
            choice("Building", false, false, true, false),
            choice("Complaint", false, false, false, true),
            choice("Other", false, false, false, false),
        ],
        document: false,
        raise: raise("/cases/case_01KAJ0000000000000000000C1/flag"),
    }
}

fn proposed(said: &str) -> Why {
    let mut page = why(said, by_person(said), Part::Proposed);
    page.here = Some(Room::Questions);
    if let Some(ruled) = &mut page.ruled {
        ruled.outcome = Outcome::Defer(Reason::BelowLimit);
        ruled.automation.0 = String::new();
        (ruled.proof, ruled.model) = (None, None);
    }
    page
}

/// No AI at all.
fn alone(said: &str) -> Why {
    let grounds = Grounds::Judged { why: String::new(), proposed: None, otherwise: false };
    let decision = Decided { grounds, ..by_person(said) };
    Why { ruled: None, raise: Raise::default(), ..why(said, decision, Part::None) }
}

fn document(said: &str) -> Why {
    let mut page = Why { document: true, ..why(said, by_machine(said), Part::Decided) };
    if let Some(ruled) = &mut page.ruled {
        ruled.outcome = Outcome::Proceed;
        ruled.words = vec![];
        ruled.places = vec![(format!("Total{said}"), 1), (format!("Date{said}"), 2)];
    }
    page
}

fn waiting(said: &str) -> Why {
    Why {
        base: CASE.to_owned(),
        here: None,
        subject: said.to_owned(),
        decision: None,
        blind: false,
        part: Part::None,
        ruled: None,
        choices: vec![],
        document: true,
        raise: Raise::default(),
    }
}
