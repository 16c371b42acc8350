//! Outlets: what is refused, what is written, and what an answer means.

use quick_xml::events::Event;

use super::address::{Address, AddressRefusal, is_public};
use super::delivery::{Delivery, Heard, State, Why, heard};
use super::parcel::{News, Parcel, sample};
use super::{Allowed, Invoicing, Outlet, OutletRefusal, Shape, To, ubl};
use crate::case::{Case, CaseState, Source};
use crate::decision::{By, Decision, Grounds, Remedy};
use crate::document::{Filled, Value, Values};
use crate::field::{Field, Kind, Paper};
use crate::id::{CaseId, DecisionId, OutletId, PersonId, StreamId, TeamId};
use crate::stream::{Policy, Stream, labels};
use crate::time::At;
use crate::words::Words;

const NOW: At = At(1_795_269_907_123_456);

fn paper(keys: &[&str]) -> Paper {
    let field = |key: &&str| Field {
        key: (*key).to_owned(),
        name: Words::new(key, key),
        kind: Kind::Text,
        labels: vec![],
        required: false,
        choices: vec![],
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

fn values(pairs: &[(&str, &str)]) -> Values {
    let filled = |text: &str| Filled { value: Value::Is(text.into()), spot: None };
    pairs.iter().map(|(key, text)| ((*key).to_owned(), filled(text))).collect()
}

fn bill() -> Values {
    values(&[
        ("invoice_number", "F-<1> & co"),
        ("invoice_date", "2026-11-02"),
        ("due_date", "2026-12-02"),
        ("supplier", "Bakkerij \"Deeg\" BV"),
        ("vat_number", "NL123456789B01"),
        ("iban", "NL91ABNA0417164300"),
        ("net", "100.00"),
        ("vat", "21.00"),
        ("total", "121.00"),
    ])
}

fn invoicing() -> Invoicing {
    Invoicing { currency: "EUR".into(), buyer: "Gemeente Lindervoort".into() }
}

fn case() -> Case {
    Case {
        id: CaseId::new(NOW, 1),
        stream: StreamId::new(NOW, 1),
        state: CaseState::Decided,
        source: Source::Api,
        subject: "Invoice".into(),
        text: "text".into(),
        requester: None,
        name: None,
        address: None,
        key: Some("mail-1".into()),
        link: None,
        received: NOW,
        label: Some("invoice".into()),
        not_for_ai: false,
        version: 1,
    }
}

fn decision(values: Values) -> Decision {
    Decision {
        id: DecisionId::new(NOW, 1),
        case: CaseId::new(NOW, 1),
        label: "invoice".into(),
        values,
        by: By::Person(PersonId::new(NOW, 7)),
        grounds: Grounds::Judged { why: String::new() },
        remedy: Remedy::from(NOW),
        at: NOW,
        replaced: false,
    }
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
fn a_table_has_the_fields_in_the_order_of_the_page_and_runs_in_no_spreadsheet() {
    let said = values(&[
        ("total", "-12.50"),
        ("supplier", "=HYPERLINK(\"http://x\",\"y\"), \"Deeg\""),
        ("phone", "+31 20 1"),
    ]);
    let (case, decision) = (case(), decision(said));
    let parcel = Parcel { case: &case, decision: &decision, news: News::Made };
    let paper = paper(&["supplier", "total", "phone", "absent"]);
    let text = parcel.file(&paper, &Shape::Csv).unwrap();
    let lines: Vec<&str> = text.split("\r\n").collect();
    assert_eq!(lines.len(), 3, "{text}");
    assert!(lines[0].ends_with(",case.key,supplier,total,phone,absent"), "{text}");
    let row = "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\"), \"\"Deeg\"\"\",-12.50,'+31 20 1,";
    assert!(lines[1].ends_with(row), "{text}");
    let mut read = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = read.records().map(Result::unwrap).collect();
    assert_eq!(&rows[0][2], "2026-11-21T14:05:07Z");
    assert_eq!(&rows[0][8], "-12.50");
}

/// The words of an XML file by the path of their element, as a reader of it sees them.
fn read(xml: &str) -> Vec<(String, String)> {
    let mut reader = quick_xml::Reader::from_str(xml);
    let (mut path, mut found): (Vec<String>, Vec<(String, String)>) = (vec![], vec![]);
    let mut words = String::new();
    loop {
        match reader.read_event().unwrap() {
            Event::Start(start) => {
                path.push(start.name().as_ref().to_owned());
                words.clear();
            }
            Event::Text(text) => words.push_str(&text),
            Event::GeneralRef(name) => words.push(match &*name {
                "lt" => '<',
                "gt" => '>',
                "amp" => '&',
                "quot" => '"',
                "apos" => '\'',
                other => panic!("{other}"),
            }),
            Event::End(_) => {
                if !words.trim().is_empty() {
                    found.push((path[1..].join("/"), words.trim().to_owned()));
                }
                words.clear();
                path.pop();
            }
            Event::Eof => return found,
            _ => {}
        }
    }
}

#[test]
fn an_invoice_reads_back_as_what_was_decided() {
    let xml = ubl::invoice(&bill(), &invoicing()).unwrap();
    let of = |path: &str| {
        read(&xml).into_iter().filter(|(known, _)| known == path).map(|(_, words)| words).collect::<Vec<_>>()
    };
    let seller = "cac:AccountingSupplierParty/cac:Party";
    for (path, words) in [
        ("cbc:ID", "F-<1> & co"),
        ("cbc:IssueDate", "2026-11-02"),
        ("cbc:DueDate", "2026-12-02"),
        ("cbc:InvoiceTypeCode", "380"),
        ("cbc:DocumentCurrencyCode", "EUR"),
        (&format!("{seller}/cac:PartyLegalEntity/cbc:RegistrationName"), "Bakkerij \"Deeg\" BV"),
        (&format!("{seller}/cac:PartyTaxScheme/cbc:CompanyID"), "NL123456789B01"),
        ("cac:AccountingCustomerParty/cac:Party/cac:PartyName/cbc:Name", "Gemeente Lindervoort"),
        ("cac:PaymentMeans/cac:PayeeFinancialAccount/cbc:ID", "NL91ABNA0417164300"),
        ("cac:TaxTotal/cbc:TaxAmount", "21.00"),
        ("cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount", "100.00"),
        ("cac:LegalMonetaryTotal/cbc:PayableAmount", "121.00"),
        ("cac:InvoiceLine/cbc:LineExtensionAmount", "100.00"),
    ] {
        assert_eq!(of(path), [words], "{path}: {xml}");
    }
    // The order of the schema, which readers insist on.
    let order = [
        "<cbc:ID>",
        "<cbc:IssueDate>",
        "<cbc:DueDate>",
        "<cbc:InvoiceTypeCode>",
        "SupplierParty",
        "CustomerParty",
        "PaymentMeans>",
        "TaxTotal>",
        "LegalMonetaryTotal>",
        "InvoiceLine>",
    ];
    assert!(order.map(|part| xml.find(part).unwrap()).is_sorted(), "{xml}");
    assert!(xml.contains("<cbc:PayableAmount currencyID=\"EUR\">"), "{xml}");
}

#[test]
fn what_an_invoice_lacks_is_named_and_nothing_is_made_up() {
    let but = |changes: &[(&str, Option<&str>)]| {
        let mut said = bill();
        for (key, text) in changes {
            let value = text.map_or(Value::Absent, |text| Value::Is(text.to_owned()));
            said.insert((*key).to_owned(), Filled { value, spot: None });
        }
        ubl::invoice(&said, &invoicing()).map(|_| ())
    };
    let keys = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
    let table: [(&[(&str, Option<&str>)], Result<(), Why>); 8] = [
        (&[("due_date", None), ("iban", None), ("vat_number", None)], Ok(())),
        (&[("vat", None), ("net", Some("121.00"))], Ok(())),
        (&[("vat", None)], Err(Why::Missing(keys(&["vat"])))),
        (&[("net", None), ("supplier", None)], Err(Why::Missing(keys(&["supplier", "net"])))),
        (&[("invoice_date", Some("soon"))], Err(Why::Unfit(keys(&["invoice_date"])))),
        (&[("vat", Some("21 percent"))], Err(Why::Unfit(keys(&["vat"])))),
        (&[("total", Some("-121.00"))], Err(Why::Unfit(keys(&["total"])))),
        (&[("currency", Some("dollars"))], Err(Why::Unfit(keys(&["currency"])))),
    ];
    for (changes, wanted) in table {
        assert_eq!(but(changes), wanted, "{changes:?}");
    }
}

#[test]
fn a_message_says_what_it_replaces_and_carries_another_shape_as_a_file() {
    let (case, decision) = (case(), decision(bill()));
    let paper = paper(&["total"]);
    let message = |news, shape: Shape| -> serde_json::Value {
        let parcel = Parcel { case: &case, decision: &decision, news };
        let text = parcel.message(&paper, &outlet(shape, To::Folder)).unwrap();
        assert!(!text.contains("person_"), "who decided stays inside: {text}");
        serde_json::from_str(&text).unwrap()
    };
    let first = message(News::Made, Shape::Json);
    assert_eq!(first["type"], "decision.made");
    assert_eq!(first["timestamp"], "2026-11-21T14:05:07Z");
    assert_eq!(first["data"]["values"]["total"], "121.00");
    assert!(first["data"].get("file").is_none() && first["data"].get("replaces").is_none());
    let before = DecisionId::new(NOW, 9);
    let second = message(News::Replaces(before), Shape::Ubl(invoicing()));
    assert_eq!(
        (&second["type"], &second["data"]["replaces"]),
        (&"decision.replaced".into(), &before.to_string().into())
    );
    assert!(second["data"]["file"]["text"].as_str().unwrap().contains("<cbc:PayableAmount"));
    assert_eq!(message(News::Sample, Shape::Json)["type"], "sample");
}

#[test]
fn a_sample_of_every_kind_fits_its_field_and_makes_an_invoice() {
    let mut paper = paper(&ubl::REQUIRED);
    paper.fields.push(Field { key: "vat".into(), kind: Kind::Amount, ..paper.fields[0].clone() });
    let kinds = [Kind::Identifier, Kind::Date, Kind::Name, Kind::Amount, Kind::Amount, Kind::Amount];
    for (field, kind) in paper.fields.iter_mut().zip(kinds) {
        field.kind = kind;
    }
    let said = sample(&paper);
    assert_eq!(crate::check::failing(&paper, "invoice", &said, &Default::default()), []);
    assert!(ubl::invoice(&said, &invoicing()).is_ok());
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
