//! An invoice as UBL 2.1, with the terms of EN 16931 that the fields of a document give.
//!
//! What is written is what somebody decided the document says; a required value that is absent is named, never made up. So there is no
//! break-down of VAT by rate (BG-23) and no address: the fields hold none. Where the read lines do not add up to the net amount, or there
//! are none, one line stands for all of them, with the whole net amount: UBL asks for at least one.

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::Invoicing;
use super::delivery::Why;
use crate::check::cents;
use crate::document::Values;
use crate::field::Paper;

/// Which field gives which term, in the keys of the template for invoices.
const NUMBER: &str = "invoice_number";
const ISSUED: &str = "invoice_date";
const DUE: &str = "due_date";
const SELLER: &str = "supplier";
const VAT_NUMBER: &str = "vat_number";
const IBAN: &str = "iban";
const NET: &str = "net";
const VAT: &str = "vat";
const TOTAL: &str = "total";
/// The field of lines, and its columns.
const LINES: &str = "lines";
const DESCRIPTION: &str = "description";
const QUANTITY: &str = "quantity";
const UNIT_PRICE: &str = "unit_price";
const AMOUNT: &str = "amount";
/// Optional fields of a stream; without them an outlet says it for all.
const CURRENCY: &str = "currency";
/// See [`CURRENCY`].
pub const BUYER: &str = "buyer";

/// The fields without which there is no invoice.
pub const REQUIRED: [&str; 5] = [NUMBER, ISSUED, SELLER, NET, TOTAL];

const INVOICE: &str = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2";
const AGGREGATE: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2";
const BASIC: &str = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2";
/// UNTDID 1001: a commercial invoice. UNTDID 4461: a credit transfer.
const COMMERCIAL: &str = "380";
const TRANSFER: &str = "30";
/// UN/ECE recommendation 20: one, of whatever it is.
const ONE: &str = "C62";

/// Three capital letters, as ISO 4217 writes currencies.
#[must_use]
pub fn is_currency(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// An element: its name, its attributes, and what is in it.
struct Node {
    name: &'static str,
    attribute: Option<(&'static str, String)>,
    inside: Inside,
}

enum Inside {
    Words(String),
    Nodes(Vec<Option<Node>>),
}

fn leaf(name: &'static str, words: impl Into<String>) -> Option<Node> {
    Some(Node { name, attribute: None, inside: Inside::Words(words.into()) })
}

fn branch(name: &'static str, nodes: Vec<Option<Node>>) -> Option<Node> {
    Some(Node { name, attribute: None, inside: Inside::Nodes(nodes) })
}

/// What the invoice says, looked at once.
struct Terms<'a> {
    number: &'a str,
    issued: &'a str,
    due: Option<&'a str>,
    seller: &'a str,
    buyer: &'a str,
    vat_number: Option<&'a str>,
    iban: Option<&'a str>,
    currency: &'a str,
    net: &'a str,
    vat: Option<&'a str>,
    total: &'a str,
    lines: Vec<Line>,
}

/// A line of an invoice.
struct Line {
    name: String,
    quantity: Option<String>,
    price: Option<String>,
    amount: String,
}

/// The lines as they were read, when they add up to the net amount; else none of them: a bill whose lines say otherwise is no bill.
fn lines_of(paper: &Paper, values: &Values, number: &str, net: &str) -> Vec<Line> {
    let columns = paper.field(LINES).map_or(&[][..], |field| &field.columns);
    let text = values.get(LINES).and_then(|filled| filled.value.text()).unwrap_or_default();
    let line = |row: Vec<String>| {
        let cell = |key: &str| {
            let at = columns.iter().position(|column| column.key == key)?;
            row.get(at).filter(|cell| !cell.is_empty()).cloned()
        };
        let name = cell(DESCRIPTION).unwrap_or_else(|| number.to_owned());
        Some(Line { name, quantity: cell(QUANTITY), price: cell(UNIT_PRICE), amount: cell(AMOUNT)? })
    };
    let lines: Option<Vec<Line>> = learn::lines::rows(text).into_iter().map(line).collect();
    let sum = |lines: &[Line]| lines.iter().map(|line| cents(&line.amount)).sum::<Option<i64>>();
    lines.filter(|lines| !lines.is_empty() && sum(lines) == cents(net)).unwrap_or_default()
}

/// The invoice as XML.
///
/// # Errors
/// Names the fields that are absent, or that hold no date, no amount, or, for the total, less than nothing: that is a credit note.
pub fn invoice(paper: &Paper, values: &Values, invoicing: &Invoicing) -> Result<String, Why> {
    let terms = Terms::of(paper, values, invoicing)?;
    let mut to = Writer::new_with_indent(Vec::new(), b' ', 2);
    let written = to
        .write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))
        .and_then(|()| write(&mut to, &terms.invoice(), true));
    // Writing to memory cannot fail.
    written.map_err(|_| Why::Unfit(vec![NUMBER.to_owned()]))?;
    String::from_utf8(to.into_inner()).map_err(|_| Why::Unfit(vec![NUMBER.to_owned()]))
}

impl<'a> Terms<'a> {
    fn of(paper: &Paper, values: &'a Values, invoicing: &'a Invoicing) -> Result<Terms<'a>, Why> {
        let text = |key: &str| values.get(key).and_then(|filled| filled.value.text());
        let mut missing: Vec<&str> = REQUIRED.into_iter().filter(|key| text(key).is_none()).collect();
        // Without VAT the net amount is all there is to pay; otherwise the difference has to be told.
        if text(VAT).is_none() && text(NET).is_some() && text(TOTAL).is_some() && text(NET) != text(TOTAL) {
            missing.push(VAT);
        }
        let buyer = text(BUYER).unwrap_or(invoicing.buyer.trim());
        if buyer.is_empty() {
            missing.push(BUYER);
        }
        if !missing.is_empty() {
            return Err(Why::Missing(missing.into_iter().map(str::to_owned).collect()));
        }
        let unfit = unfit(&text);
        if !unfit.is_empty() {
            return Err(Why::Unfit(unfit));
        }
        let required = |key| text(key).unwrap_or_default();
        Ok(Terms {
            number: required(NUMBER),
            issued: required(ISSUED),
            due: text(DUE),
            seller: required(SELLER),
            buyer,
            vat_number: text(VAT_NUMBER),
            iban: text(IBAN),
            currency: text(CURRENCY).unwrap_or(&invoicing.currency),
            net: required(NET),
            vat: text(VAT),
            total: required(TOTAL),
            lines: lines_of(paper, values, required(NUMBER), required(NET)),
        })
    }

    fn invoice(&self) -> Option<Node> {
        let mut nodes = vec![
            leaf("cbc:ID", self.number),
            leaf("cbc:IssueDate", self.issued),
            self.due.and_then(|day| leaf("cbc:DueDate", day)),
            leaf("cbc:InvoiceTypeCode", COMMERCIAL),
            leaf("cbc:DocumentCurrencyCode", self.currency),
            branch("cac:AccountingSupplierParty", vec![party(self.seller, self.vat_number)]),
            branch("cac:AccountingCustomerParty", vec![party(self.buyer, None)]),
            self.iban.and_then(means),
            self.vat.and_then(|vat| branch("cac:TaxTotal", vec![self.amount("cbc:TaxAmount", vat)])),
            self.totals(),
        ];
        nodes.extend(self.lines());
        branch("Invoice", nodes)
    }

    fn totals(&self) -> Option<Node> {
        branch(
            "cac:LegalMonetaryTotal",
            vec![
                self.amount("cbc:LineExtensionAmount", self.net),
                self.amount("cbc:TaxExclusiveAmount", self.net),
                self.amount("cbc:TaxInclusiveAmount", self.total),
                self.amount("cbc:PayableAmount", self.total),
            ],
        )
    }

    fn lines(&self) -> Vec<Option<Node>> {
        let (name, amount) = (self.number.to_owned(), self.net.to_owned());
        let whole = [Line { name, quantity: None, price: None, amount }];
        let lines = if self.lines.is_empty() { &whole[..] } else { &self.lines };
        lines.iter().enumerate().map(|(at, line)| self.line(at + 1, line)).collect()
    }

    fn line(&self, number: usize, line: &Line) -> Option<Node> {
        let quantity = |quantity: &String| Node {
            name: "cbc:InvoicedQuantity",
            attribute: Some(("unitCode", ONE.to_owned())),
            inside: Inside::Words(quantity.clone()),
        };
        let price = |price: &String| branch("cac:Price", vec![self.amount("cbc:PriceAmount", price)]);
        branch(
            "cac:InvoiceLine",
            vec![
                leaf("cbc:ID", number.to_string()),
                line.quantity.as_ref().map(quantity),
                self.amount("cbc:LineExtensionAmount", &line.amount),
                branch("cac:Item", vec![leaf("cbc:Name", line.name.clone())]),
                line.price.as_ref().and_then(price),
            ],
        )
    }

    fn amount(&self, name: &'static str, amount: &str) -> Option<Node> {
        let attribute = Some(("currencyID", self.currency.to_owned()));
        Some(Node { name, attribute, inside: Inside::Words(amount.to_owned()) })
    }
}

/// The fields that hold no date or no amount where one belongs.
fn unfit<'a>(text: &impl Fn(&str) -> Option<&'a str>) -> Vec<String> {
    let day = |key: &str| text(key).is_none_or(is_day);
    let amount = |key: &str| text(key).is_none_or(|text| cents(text).is_some());
    let days = [ISSUED, DUE].into_iter().filter(|key| !day(key));
    let amounts = [NET, VAT].into_iter().filter(|key| !amount(key));
    let total = Some(TOTAL).filter(|key| text(key).and_then(cents).is_none_or(|cents| cents < 0));
    let currency = Some(CURRENCY).filter(|key| text(key).is_some_and(|text| !is_currency(text)));
    days.chain(amounts).chain(total).chain(currency).map(str::to_owned).collect()
}

/// A date in its normal writing, `2026-11-21`.
fn is_day(text: &str) -> bool {
    learn::value::normal(learn::value::Kind::Date, text).as_deref() == Some(text)
}

fn party(name: &str, vat_number: Option<&str>) -> Option<Node> {
    let scheme = |number: &str| {
        let vat = branch("cac:TaxScheme", vec![leaf("cbc:ID", "VAT")]);
        branch("cac:PartyTaxScheme", vec![leaf("cbc:CompanyID", number), vat])
    };
    branch(
        "cac:Party",
        vec![
            branch("cac:PartyName", vec![leaf("cbc:Name", name)]),
            vat_number.and_then(scheme),
            branch("cac:PartyLegalEntity", vec![leaf("cbc:RegistrationName", name)]),
        ],
    )
}

fn means(iban: &str) -> Option<Node> {
    let account = branch("cac:PayeeFinancialAccount", vec![leaf("cbc:ID", iban)]);
    branch("cac:PaymentMeans", vec![leaf("cbc:PaymentMeansCode", TRANSFER), account])
}

fn write(to: &mut Writer<Vec<u8>>, node: &Option<Node>, outermost: bool) -> std::io::Result<()> {
    let Some(node) = node else { return Ok(()) };
    let mut start = BytesStart::new(node.name);
    if outermost {
        start.push_attribute(("xmlns", INVOICE));
        start.push_attribute(("xmlns:cac", AGGREGATE));
        start.push_attribute(("xmlns:cbc", BASIC));
    }
    if let Some((name, value)) = &node.attribute {
        start.push_attribute((*name, value.as_str()));
    }
    to.write_event(Event::Start(start))?;
    match &node.inside {
        Inside::Words(words) => to.write_event(Event::Text(BytesText::new(&legal(words))))?,
        Inside::Nodes(nodes) => nodes.iter().try_for_each(|node| write(to, node, false))?,
    }
    to.write_event(Event::End(BytesEnd::new(node.name)))
}

/// Without the characters that XML 1.0 cannot hold.
fn legal(words: &str) -> String {
    words.chars().filter(|c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).collect()
}
