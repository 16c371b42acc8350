//! What is written of a decision: as JSON, as a table, as an invoice.

use quick_xml::events::Event;

use super::{NOW, outlet, paper};
use crate::case::{Case, CaseState, Source};
use crate::decision::{By, Decision, Grounds, Remedy};
use crate::document::{Filled, Value, Values};
use crate::field::{Field, Kind};
use crate::id::{CaseId, DecisionId, PersonId, StreamId};
use crate::lines::Column;
use crate::outlet::delivery::Why;
use crate::outlet::parcel::{News, Parcel, sample};
use crate::outlet::{Invoicing, Shape, To, ubl};
use crate::words::Words;

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
    let xml = ubl::invoice(&paper(&[]), &bill(), &invoicing()).unwrap();
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

/// Fields that say something else, or nothing.
type Changes = &'static [(&'static str, Option<&'static str>)];

#[test]
fn what_an_invoice_lacks_is_named_and_nothing_is_made_up() {
    let but = |changes: &[(&str, Option<&str>)]| {
        let mut said = bill();
        for (key, text) in changes {
            let value = text.map_or(Value::Absent, |text| Value::Is(text.to_owned()));
            said.insert((*key).to_owned(), Filled { value, spot: None });
        }
        ubl::invoice(&paper(&[]), &said, &invoicing()).map(|_| ())
    };
    let keys = |keys: &[&str]| keys.iter().map(|key| (*key).to_owned()).collect::<Vec<_>>();
    let table: [(Changes, Result<(), Why>); 8] = [
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
    assert!(ubl::invoice(&paper, &said, &invoicing()).is_ok());
}

#[test]
fn lines_that_add_up_are_lines_of_the_invoice_and_others_are_not() {
    let mut paper = paper(&["lines"]);
    let column = |(key, kind): (&str, Kind)| Column { key: key.into(), name: Words::new(key, key), kind };
    let columns = [("description", Kind::Text), ("quantity", Kind::Amount), ("unit_price", Kind::Amount)];
    paper.fields[0].kind = Kind::Lines;
    paper.fields[0].columns = columns.into_iter().chain([("amount", Kind::Amount)]).map(column).collect();
    let written = |lines: &str| {
        let mut said = bill();
        said.extend(values(&[("lines", lines)]));
        read(&ubl::invoice(&paper, &said, &invoicing()).unwrap())
    };
    let of = |found: &[(String, String)], end: &str| {
        let path = format!("cac:InvoiceLine/{end}");
        found.iter().filter(|(known, _)| *known == path).map(|(_, it)| it.clone()).collect::<Vec<_>>()
    };
    let two = written("Rye\t2.00\t30.00\t60.00\nSpelt\t\t\t40.00");
    assert_eq!(of(&two, "cac:Item/cbc:Name"), ["Rye", "Spelt"]);
    assert_eq!(of(&two, "cbc:LineExtensionAmount"), ["60.00", "40.00"]);
    assert_eq!(of(&two, "cbc:InvoicedQuantity"), ["2.00"]);
    assert_eq!(of(&two, "cac:Price/cbc:PriceAmount"), ["30.00"]);
    for wrong in ["Rye\t2.00\t30.00\t60.00", "Rye\t\t\t", ""] {
        let one = written(wrong);
        assert_eq!(of(&one, "cbc:LineExtensionAmount"), ["100.00"], "{wrong}");
        assert_eq!(of(&one, "cac:Item/cbc:Name"), ["F-<1> & co"], "{wrong}");
    }
}
