//! Voice: the inventory, a piece of work, the board of an automation, and its people budget.

use domain::board::{Earlier, Hand, Step};
use domain::booking::{Booking, Cost};
use domain::id::{AutomationId, BookingId};
use domain::time::At;
use domain::work::{Often, Tally, Zone};

use super::{NOW, Sample};
use crate::filled::{Filled, Wrong};
use crate::page::automation::{Budget, Together};
use crate::page::voice::{Add, One, Row, Team, Voice};

pub const ALL: &[Sample] = &[
    ("voice", |said, reader| voice(said).sheet(reader)),
    ("voice-none", |_, reader| Voice::default().sheet(reader)),
    ("voice-add", |said, reader| add(said).sheet(reader)),
    ("voice-work", |said, reader| one(said).sheet(reader)),
    ("voice-work-few", |said, reader| {
        One { row: row(said, None, true), leads: true, ..one(said) }.sheet(reader)
    }),
    ("voice-work-off", |said, reader| {
        One { off: Some((format!("It stood here twice.{said}"), NOW)), leads: true, ..one(said) }
            .sheet(reader)
    }),
    ("voice-work-voted", |said, reader| {
        One { row: row(said, Some(Zone::Green), true), ..one(said) }.sheet(reader)
    }),
    ("voice-work-small-team", |said, reader| {
        One { row: row(said, None, true), people: 3, ..one(said) }.sheet(reader)
    }),
    ("together", |said, reader| together(said).sheet(reader)),
    ("together-none", |said, reader| {
        Together { steps: vec![], agreed: [0, 5], refused: None, ..together(said) }.sheet(reader)
    }),
    ("together-decided", |said, reader| {
        Together { decided: Some(NOW), mine: true, refused: None, ..together(said) }.sheet(reader)
    }),
    ("together-asked", |said, reader| asked(said).sheet(reader)),
    ("budget", |said, reader| budget(said).sheet(reader)),
    ("budget-none", |said, reader| Budget { bookings: vec![], ..budget(said) }.sheet(reader)),
];

const AUTOMATION: &str = "automation_01KAJ0000000000000000000A1";
const WORK: &str = "work_01KAJ0000000000000000000W1";
const TEAM: &str = "team_01KAJ0000000000000000000T1";

fn tally() -> Tally {
    Tally {
        voters: 10,
        minutes: 140.0,
        often: Some(Often::Weekly),
        dull: 4.2,
        energy: 1.8,
        value: 3.0,
        agency: 2.1,
        wish: 4.4,
    }
}

fn row(said: &str, zone: Option<Zone>, voted: bool) -> Row {
    Row {
        id: "work_01KAJ0000000000000000000W1".into(),
        what: format!("Typing over invoice numbers{said}"),
        tally: zone.map(|_| tally()),
        zone,
        voted,
    }
}

fn voice(said: &str) -> Voice {
    let works = Zone::ALL.into_iter().map(Some).chain([None]).map(|zone| row(said, zone, zone.is_some()));
    let off = vec![(WORK.to_owned(), format!("Letters{said}"), format!("It stood here twice.{said}"))];
    let team = |own, works| Team {
        id: TEAM.into(),
        name: format!("Claims{said}"),
        own,
        people: if own { 12 } else { 3 },
        works,
        off: off.clone(),
    };
    let other = Team { id: "team_01KAJ0000000000000000000T2".into(), ..team(false, vec![]) };
    Voice { teams: vec![team(true, works.collect()), other] }
}

fn add(said: &str) -> Add {
    let filled = Filled::of([("what", said), ("minutes", "x"), ("dull", "4")]);
    let wrong = Wrong::one("minutes", format!("Give minutes.{said}"));
    let known = Some((WORK.into(), format!("Claims by phone{said}")));
    Add { team: TEAM.into(), name: format!("Claims{said}"), known, filled, wrong }
}

fn one(said: &str) -> One {
    One {
        row: row(said, Some(Zone::Red), false),
        team: format!("Claims{said}"),
        people: 12,
        own: true,
        leads: false,
        capable: Some(true),
        automation: AUTOMATION.into(),
        automations: vec![(AUTOMATION.into(), format!("Triage{said}"))],
        was: vec![format!("Claims by phone{said}")],
        off: None,
        may_rename: true,
        added: false,
        known: None,
        filled: Filled::default(),
        wrong: Wrong::default(),
    }
}

fn together(said: &str) -> Together {
    let step = |(what, hand): (&str, Hand)| Step { what: format!("{what}{said}"), hand };
    let steps =
        [("Open the letter", Hand::Person), ("Read the fields", Hand::Ai), ("Decide", Hand::Together)];
    Together {
        id: AUTOMATION.into(),
        name: format!("Triage{said}"),
        steps: steps.map(step).to_vec(),
        agreed: [2, 5],
        decided: None,
        change: None,
        earlier: vec![],
        mine: false,
        may_keep: false,
        own: true,
        refused: Some((
            format!("Something is off.{said}"),
            vec![Step { what: format!("All{said}"), hand: Hand::Ai }],
        )),
    }
}

/// A change beside what was decided, and what was decided before that.
fn asked(said: &str) -> Together {
    let it = together(said);
    let steps: Vec<Step> = it.steps.iter().rev().cloned().collect();
    let earlier = Earlier { steps: steps.clone(), decided: At(0), until: NOW };
    Together {
        decided: Some(NOW),
        change: Some((steps, NOW)),
        earlier: vec![earlier],
        may_keep: true,
        refused: None,
        ..it
    }
}

fn budget(said: &str) -> Budget {
    let booking = |(nth, cost, cents, minutes): (u128, Cost, i64, i64)| Booking {
        id: BookingId::new(NOW, nth),
        automation: AutomationId::new(At(0), 1),
        cost,
        cents,
        minutes,
        what: format!("Two mornings{said}"),
        at: NOW,
        takes_back: (nth == 5).then(|| BookingId::new(NOW, 4)),
    };
    let bookings = [
        (1, Cost::Licence, 400_000, 0),
        (2, Cost::Training, 122_850, 1_620),
        (3, Cost::Integration, 250_000, 0),
        (4, Cost::Support, 30_000, 0),
        (5, Cost::Support, -30_000, 0),
    ];
    Budget {
        id: AUTOMATION.into(),
        name: format!("Triage{said}"),
        bookings: bookings.map(booking).to_vec(),
        books: true,
        filled: Filled::of([("what", said)]),
        wrong: Wrong::one("amount", format!("Give an amount.{said}")),
    }
}
