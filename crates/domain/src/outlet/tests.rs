//! Outlets: what is refused, what is written, and what an answer means.

use super::address::{Address, AddressRefusal, is_public};
use super::delivery::{Delivery, Heard, State, Why, heard};
use super::{Allowed, Invoicing, Outlet, OutletRefusal, Shape, To, ubl};
use crate::field::{Field, Kind, Paper};
use crate::id::{CaseId, DecisionId, OutletId, StreamId, TeamId};
use crate::stream::{Policy, Stream, labels};
use crate::time::At;
use crate::words::Words;

mod written;

const NOW: At = At(1_795_269_907_123_456);

fn paper(keys: &[&str]) -> Paper {
    let field = |key: &&str| Field {
        key: (*key).to_owned(),
        name: Words::new(key, key),
        kind: Kind::Text,
        labels: vec![],
        required: false,
        choices: vec![],
        columns: vec![],
    };
    Paper { fields: keys.iter().map(field).collect(), rules: vec![] }
}

fn stream(keys: &[&str]) -> Stream {
    Stream {
        id: StreamId::new(NOW, 1),
        key: "invoices".into(),
        name: Words::new("Invoices", "Facturen"),
        team: TeamId::new(NOW, 1),
        labels: labels("invoice\nletter"),
        reserved_words: vec![],
        policy: Policy::default(),
        paper: paper(keys),
        open: false,
        version: 1,
    }
}

fn outlet(shape: Shape, to: To) -> Outlet {
    Outlet {
        id: OutletId::new(NOW, 1),
        stream: StreamId::new(NOW, 1),
        key: "books".into(),
        name: " Books ".into(),
        shape,
        to,
        labels: vec![],
        on: true,
        gone: false,
        version: 1,
    }
}

fn webhook(address: &str) -> To {
    To::Webhook(address.parse().unwrap())
}

#[test]
fn an_address_is_https_without_a_password_or_this_very_machine() {
    use AddressRefusal::{Credentials, NotHttps, NotUnderstood};
    let table = [
        ("https://books.example.org/in?x=1", Ok(false)),
        ("https://books.example.org:8443", Ok(false)),
        ("http://localhost:3000/in", Ok(true)),
        ("http://127.0.0.1:3000", Ok(true)),
        ("http://[::1]:3000", Ok(true)),
        // Every spelling of a number is the number.
        ("http://2130706433/", Ok(true)),
        ("http://0x7f.1/", Ok(true)),
        ("https://10.1.2.3/", Ok(true)),
        ("https://169.254.169.254/latest/meta-data", Ok(true)),
        ("https://[fd00::1]/", Ok(true)),
        ("https://[::ffff:10.0.0.1]/", Ok(true)),
        ("http://books.example.org/", Err(NotHttps)),
        ("http://127.0.0.1.example.org/", Err(NotHttps)),
        ("ftp://localhost/", Err(NotHttps)),
        ("file:///etc/passwd", Err(NotUnderstood)),
        ("https://me:secret@example.org/", Err(Credentials)),
        ("https://me@example.org/", Err(Credentials)),
        ("https://example.org/#part", Err(NotUnderstood)),
        ("example.org", Err(NotUnderstood)),
        ("", Err(NotUnderstood)),
    ];
    for (text, wanted) in table {
        let parsed: Result<Address, _> = text.parse();
        assert_eq!(parsed.map(|address| address.is_private()), wanted, "{text}");
    }
    let address: Address = "https://Books.example.org:443/in?x=1".parse().unwrap();
    assert_eq!((address.authority().as_str(), address.port()), ("books.example.org", 443));
    assert_eq!(address.path(), "/in?x=1");
}

#[test]
fn only_numbers_that_anybody_may_reach_are_public() {
    for public in ["93.184.216.34", "8.8.8.8", "100.128.0.1", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"]
    {
        assert!(is_public(public.parse().unwrap()), "{public}");
    }
    for kept in [
        "0.0.0.0",
        "10.0.0.1",
        "100.64.0.1",
        "127.0.0.1",
        "169.254.169.254",
        "172.16.0.1",
        "192.0.0.1",
        "192.168.1.1",
        "198.18.0.1",
        "203.0.113.1",
        "224.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fd00::1",
        "ff02::1",
        "::ffff:8.8.8.8",
        "64:ff9b::7f00:1",
        "2001::1",
        "2001:db8::1",
        "2002:7f00:1::",
    ] {
        assert!(!is_public(kept.parse().unwrap()), "{kept}");
    }
}

#[test]
fn an_outlet_that_cannot_work_is_refused_with_what_to_change() {
    let all = Allowed { folder: true, private: true };
    let none = Allowed::default();
    let bill = stream(&ubl::REQUIRED);
    let invoice = |currency: &str, buyer: &str| {
        Shape::Ubl(Invoicing { currency: currency.into(), buyer: buyer.into() })
    };
    let good = outlet(Shape::Json, webhook("https://books.example.org/"));
    let named = |name: &str, key: &str, label: &str| Outlet {
        name: name.into(),
        key: key.into(),
        labels: vec![label.into()],
        ..good.clone()
    };
    let missing = ubl::REQUIRED.map(str::to_owned).to_vec();
    let table = [
        (named(" \n", "books", "invoice"), none, Err(OutletRefusal::NoName)),
        (named("Books", "../books", "invoice"), none, Err(OutletRefusal::BadKey)),
        (named("Books", "b", "invoice"), none, Err(OutletRefusal::BadKey)),
        (named("Books", "books", "bill"), none, Err(OutletRefusal::NoLabel("bill".into()))),
        (named("Books", "books", "invoice"), none, Ok(())),
        (outlet(Shape::Csv, To::Folder), none, Err(OutletRefusal::NoFolder)),
        (outlet(Shape::Csv, To::Folder), all, Ok(())),
        (
            outlet(Shape::Json, webhook("http://localhost:1/")),
            none,
            Err(OutletRefusal::BadAddress(AddressRefusal::Private)),
        ),
        (outlet(Shape::Json, webhook("http://localhost:1/")), all, Ok(())),
        (outlet(invoice("EUR", "Us"), To::Folder), all, Ok(())),
        (outlet(invoice("euro", "Us"), To::Folder), all, Err(OutletRefusal::BadCurrency)),
        (outlet(invoice("EUR", " "), To::Folder), all, Err(OutletRefusal::NoBuyer)),
    ];
    for (outlet, allowed, wanted) in table {
        assert_eq!(outlet.clone().checked(&bill, allowed).map(|_| ()), wanted, "{outlet:?}");
    }
    let letters = outlet(invoice("EUR", "Us"), To::Folder).checked(&stream(&["sender"]), all);
    assert_eq!(letters, Err(OutletRefusal::NoFields(missing)));
    let limited = named("Books", "books", "invoice");
    assert!(limited.takes("invoice") && !limited.takes("letter") && good.takes("letter"));
    assert!(!Outlet { on: false, ..good }.takes("letter"));
}

#[test]
fn an_answer_says_whether_trying_again_helps_and_patience_ends_after_days() {
    let later = |status, asked| Heard::Later(Why::Status(status), asked);
    for (status, wanted) in [
        (200, Heard::Taken),
        (204, Heard::Taken),
        (301, Heard::Never(Why::Status(301))),
        (400, Heard::Never(Why::Status(400))),
        (404, Heard::Never(Why::Status(404))),
        (408, later(408, None)),
        (410, Heard::Gone),
        (429, later(429, None)),
        (500, later(500, None)),
        (503, later(503, None)),
    ] {
        assert_eq!(heard(status, None), wanted, "{status}");
    }
    let new = Delivery::new(DecisionId::new(NOW, 1), OutletId::new(NOW, 1), CaseId::new(NOW, 1), NOW);
    let (mut at, mut attempts, mut it) = (NOW, 0, new.clone());
    while it.state == State::Waiting {
        attempts += 1;
        it = it.after(attempts, &later(500, None), at);
        assert!(it.due.is_none_or(|due| due > at));
        at = it.due.unwrap_or(at);
    }
    assert_eq!((it.state, attempts, it.why.clone()), (State::Failed, 10, Some(Why::Status(500))));
    let days = at.seconds_since(NOW) / 86_400;
    assert!((2..=4).contains(&days), "{days} days");
    // What the other side asks for counts where it is longer, up to a day.
    for (asked, seconds) in [(Some(2), 5), (Some(90), 90), (Some(i64::MAX), 86_400), (Some(-9), 5)] {
        assert_eq!(new.after(1, &later(429, asked), NOW).due, Some(NOW.plus_seconds(seconds)), "{asked:?}");
    }
    assert_eq!(it.again(at).state, State::Waiting);
    assert_eq!(new.after(1, &Heard::Gone, NOW).why, Some(Why::Gone));
}
