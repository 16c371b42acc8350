//! Outlets: none, several, one with deliveries in every state, and the fields of a new one, refused.

use domain::id::{CaseId, DecisionId, OutletId, StreamId};
use domain::outlet::delivery::{Delivery, Heard, State, Why};
use domain::outlet::{Allowed, Invoicing, Outlet, Shape, To};
use store::Count;

use super::{NOW, Sample};
use crate::filled::{Filled, Wrong};
use crate::page::outlet::{Edit, One, Outlets, Went};

pub const ALL: &[Sample] = &[
    ("outlets", |said, reader| outlets(said).sheet(reader)),
    ("outlets-none", |said, reader| Outlets { rows: Vec::new(), done: false, ..outlets(said) }.sheet(reader)),
    ("outlet", |said, reader| one(said).sheet(reader)),
    ("outlet-gone", |said, reader| gone(said).sheet(reader)),
    ("outlet-new", |said, reader| edit(said, true).sheet(reader)),
    ("outlet-new-refused", |said, reader| refused(said).sheet(reader)),
];

fn outlet(said: &str, shape: Shape, on: bool, gone: bool) -> Outlet {
    let to = match (&shape, "https://books.example.org/samenspel".parse()) {
        (Shape::Json, Ok(address)) => To::Webhook(address),
        _ => To::Folder,
    };
    Outlet {
        id: OutletId::new(NOW, 1),
        stream: StreamId::new(NOW, 1),
        key: "bookkeeping".to_owned(),
        name: format!("Bookkeeping{said}"),
        shape,
        to,
        labels: vec![],
        on,
        gone,
        version: 3,
    }
}

fn outlets(said: &str) -> Outlets {
    let count = |n, more| Count { n, more };
    let counts = [count(2, false), count(1_000, true), count(1, false)];
    let ubl = Shape::Ubl(Invoicing { currency: "EUR".to_owned(), buyer: format!("Lindervoort{said}") });
    let rows = vec![
        (outlet(said, Shape::Json, true, false), counts),
        (outlet(said, Shape::Csv, false, false), counts),
        (outlet(said, ubl, false, true), counts),
    ];
    Outlets { stream: (StreamId::new(NOW, 1).to_string(), format!("Invoices{said}")), rows, done: true }
}

/// A delivery in every state, with every reason.
fn deliveries(said: &str) -> Vec<Delivery> {
    let new =
        |nth| Delivery::new(DecisionId::new(NOW, nth), OutletId::new(NOW, 1), CaseId::new(NOW, nth), NOW);
    let fields = || vec!["net".to_owned(), format!("vat{said}")];
    let reasons = [
        Why::Missing(fields()),
        Why::Unfit(fields()),
        Why::Status(404),
        Why::Gone,
        Why::Slow,
        Why::Unreached(format!("connection refused{said}")),
        Why::Untrusted(format!("expired{said}")),
        Why::Private,
        Why::NoFolder,
        Why::Disk(format!("no space{said}")),
        Why::Off,
    ];
    let failed = reasons.into_iter().zip(10..).map(|(why, nth)| new(nth).after(3, &Heard::Never(why), NOW));
    let waits = new(2).after(1, &Heard::Later(Why::Status(503), Some(600)), NOW);
    let sent = new(3).after(1, &Heard::Taken, NOW);
    [new(1), waits, sent, new(4).passed(NOW)].into_iter().chain(failed).collect()
}

fn edit(said: &str, new: bool) -> Edit {
    let name = format!("Bookkeeping{said}");
    let fields = [
        ("name", name.as_str()),
        ("key", "books"),
        ("to", "webhook"),
        ("shape", "ubl"),
        ("label", "invoice"),
        ("on", "on"),
    ];
    Edit {
        action: "/settings/outlets/outlet_01KAJ0000000000000000000A1".to_owned(),
        new,
        filled: Filled::of(fields),
        wrong: Wrong::default(),
        labels: vec!["invoice".to_owned(), format!("letter{said}")],
        allowed: Allowed { folder: !new, private: false },
        back: "/settings/streams/stream_01KAJ0000000000000000000S1/outlets".to_owned(),
    }
}

fn refused(said: &str) -> Edit {
    let mut wrong = Wrong::one("address", format!("An address begins with https://.{said}"));
    wrong.add("key", format!("Another outlet has this key.{said}"));
    Edit { wrong, ..edit(said, true) }
}

fn one(said: &str) -> One {
    One {
        outlet: outlet(said, Shape::Json, true, false),
        edit: edit(said, false),
        deliveries: deliveries(said),
        next: Some("/settings/outlets/outlet_01KAJ0000000000000000000A1?after=1".to_owned()),
        heard: Some(Heard::Taken),
        done: true,
        changed: true,
    }
}

fn gone(said: &str) -> One {
    One {
        outlet: outlet(said, Shape::Json, false, true),
        deliveries: Vec::new(),
        next: None,
        heard: Some(Heard::Never(Why::Status(401))),
        ..one(said)
    }
}

/// Where the decisions of a case went.
pub fn went(said: &str) -> Vec<Went> {
    let states = [State::Waiting, State::Sent, State::Failed, State::Passed];
    let all = deliveries(said);
    let of = |state| all.iter().find(|it| it.state == state).cloned();
    let went = |delivery| Went { outlet: format!("Bookkeeping{said}"), delivery };
    states.into_iter().filter_map(of).map(went).collect()
}
