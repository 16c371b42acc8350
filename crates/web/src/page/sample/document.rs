//! Documents: at the desk in every state of their fields, and decided.

use domain::check::{Failing, Fault};
use domain::document::{Area, Filled, Spot, Value, Word};
use domain::field::{Field, Kind};
use domain::lines::{Cell, Column};
use domain::words::Words;

use super::Sample;
use super::asked::answered;
use super::kept::{appeal, by_machine, case};
use super::work::{proposed, review, said_label};
use crate::page::appeal::{Appeal, May};
use crate::page::case::{Case, Decided};
use crate::page::document::{Blank, Document, Leaf, Look, Parts, Piece, Place, Said};
use crate::page::question::Question;
use crate::page::review::{Draft, Filling, Label, Proposed, Review, Step};
use crate::part::Voice;

pub const ALL: &[Sample] = &[
    ("document-take", |said, reader| at_desk(said, Step::Take, vec![]).sheet(reader)),
    ("document-first", |said, reader| first(said).sheet(reader)),
    ("document-decide", |said, reader| at_desk(said, decide(said), proposals(said)).sheet(reader)),
    ("document-decide-one", |said, reader| one_label(said).sheet(reader)),
    ("document-compare", |said, reader| compare(said).sheet(reader)),
    ("document-faults", |said, reader| faults(said).sheet(reader)),
    ("document-unreadable", |said, reader| unreadable(said).sheet(reader)),
    ("document-no-words", |said, reader| no_words(said).sheet(reader)),
    ("document-split", |said, reader| split(said).sheet(reader)),
    ("case-document", |said, reader| decided_case(said).sheet(reader)),
    ("question-document", |said, reader| decided_question(said).sheet(reader)),
    ("appeal-document", |said, reader| appealed(said).sheet(reader)),
];

fn area(row: u16, column: u16, letters: usize) -> Area {
    let (left, top) = (0.1 + 0.16 * f32::from(column), 0.08 + 0.03 * f32::from(row));
    Area { left, top, right: left + 0.012 * letters.min(12) as f32, bottom: top + 0.016 }
}

fn words(said: &str) -> Vec<Word> {
    let rows: [&[&str]; 5] = [
        &["Health", "insurance", "Lindenhof"],
        &["Invoice", "2026-0012", "21", "november", "2026"],
        &["Sent", "to", "Sam", "de", "Vries"],
        &["Treatment", "1.234,50"],
        &["Total", "€", "1.234,50"],
    ];
    let word = |row: usize, column: usize, text: &str| {
        let text = format!("{text}{said}");
        Word { area: area(row as u16, column as u16, text.chars().count()), text }
    };
    let row = |(at, texts): (usize, &&[&str])| -> Vec<Word> {
        texts.iter().enumerate().map(|(column, text)| word(at, column, text)).collect()
    };
    rows.iter().enumerate().flat_map(row).collect()
}

fn document(said: &str, voice: Option<Voice>) -> Document {
    let place = |key: &str, name: &str, row, column| Place {
        key: key.to_owned(),
        name: format!("{name}{said}"),
        areas: vec![area(row, column, 9)],
        voice: voice.unwrap_or(Voice::Person),
    };
    let places = match voice {
        Some(_) => vec![place("number", "Invoice number", 1, 1), place("total", "Total", 4, 2)],
        None => vec![],
    };
    let text = format!("Health insurance Lindenhof\nInvoice 2026-0012{said}");
    let leaf = Leaf { width: 595.0, height: 842.0, picture: None, words: words(said), text, places };
    let picture = Some("/reviews/review_01KAJ0000000000000000000R1/pages/1".to_owned());
    let scan = Leaf { picture, places: vec![], ..leaf.clone() };
    Document { pages: vec![leaf, scan], ..Document::default() }
}

fn failing(what: Fault) -> Failing {
    Failing { what, fields: vec![], cell: None }
}

fn field(said: &str, key: &str, name: &str, kind: Kind) -> Field {
    Field {
        key: key.to_owned(),
        name: Words::new(&format!("{name}{said}"), &format!("{name} (nl){said}")),
        kind,
        labels: if key == "total" { vec![said_label(said)] } else { vec![] },
        required: key != "note",
        choices: if kind == Kind::Choice { vec![format!("EUR{said}"), "USD".to_owned()] } else { vec![] },
        columns: vec![],
    }
}

/// What a bill says line by line.
fn lines(said: &str) -> Field {
    let column = |key: &str, name: &str, kind| Column {
        key: key.to_owned(),
        name: Words::new(&format!("{name}{said}"), &format!("{name} (nl){said}")),
        kind,
    };
    let columns = vec![
        column("day", "Day", Kind::Date),
        column("what", "Description", Kind::Text),
        column("number", "Quantity", Kind::Amount),
        column("price", "Unit price", Kind::Amount),
        column("amount", "Amount", Kind::Amount),
    ];
    Field { columns, ..field(said, "lines", "Invoice lines", Kind::Lines) }
}

/// Two lines, the second with a mistake in it.
fn bill(said: &str) -> Blank {
    let text = format!(
        "2026-11-20\tTreatment{said}\t2.00\t600.00\t1200.00\n2026-11-21\tBandage\t1.00\t34.50\t35.00"
    );
    let cell = Some(Cell { row: 2, column: "amount".to_owned() });
    let fault = Failing { what: Fault::Product, fields: vec!["lines".to_owned()], cell };
    Blank {
        filled: is(&text, 14),
        look: Look::Asks,
        faults: vec![fault],
        seen: Some(3),
        ..blank(lines(said))
    }
}

fn fields(said: &str) -> [Field; 6] {
    [
        field(said, "number", "Invoice number", Kind::Identifier),
        field(said, "date", "Date", Kind::Date),
        field(said, "total", "Total", Kind::Amount),
        field(said, "account", "Bank account", Kind::Iban),
        field(said, "currency", "Currency", Kind::Choice),
        field(said, "note", "Remark", Kind::Text),
    ]
}

fn is(text: &str, first: u32) -> Option<Filled> {
    Some(Filled { value: Value::Is(text.to_owned()), spot: Some(Spot { page: 0, first, last: first }) })
}

fn blank(field: Field) -> Blank {
    Blank { field, filled: None, look: Look::Empty, faults: vec![], unsure: false, seen: None, other: None }
}

/// Settled, less sure, a fault, found nothing, one that AI has not seen, and a long text.
fn proposals(said: &str) -> Vec<Blank> {
    let [number, date, total, account, currency, note] = fields(said);
    let seen = Some(12);
    let long = "A very long remark that goes on. ".repeat(12);
    vec![
        Blank { filled: is(&format!("2026-0012{said}"), 4), look: Look::Settled, seen, ..blank(number) },
        Blank { filled: is("2026-11-21", 5), look: Look::Asks, unsure: true, seen: Some(1), ..blank(date) },
        Blank {
            filled: is("1234.50", 16),
            look: Look::Asks,
            faults: vec![failing(Fault::Sum)],
            seen,
            ..blank(total)
        },
        Blank {
            filled: Some(Filled { value: Value::Absent, spot: None }),
            look: Look::Asks,
            seen: Some(0),
            ..blank(account)
        },
        Blank { filled: is(&format!("EUR{said}"), 15), look: Look::Asks, seen: Some(0), ..blank(currency) },
        Blank { filled: is(&format!("{long}{said}"), 2), look: Look::Own, ..blank(note) },
        bill(said),
    ]
}

fn decide(said: &str) -> Step {
    Step::Decide(Some(Proposed { second: None, ..proposed(said) }))
}

fn at_desk(said: &str, step: Step, blanks: Vec<Blank>) -> Review {
    let voice = matches!(step, Step::Compare { .. } | Step::Decide(_)).then_some(Voice::Machine);
    let filling = Filling { document: document(said, voice), blanks, anyway: None };
    let draft = Draft { label: said_label(said), ..Draft::default() };
    Review { filling: Some(filling), draft, ..review(said, step) }
}

fn first(said: &str) -> Review {
    let blanks = fields(said).map(blank).to_vec();
    Review { draft: Draft::default(), ..at_desk(said, Step::First, blanks) }
}

fn one_label(said: &str) -> Review {
    let labels = vec![Label { name: said_label(said), reserved: false }];
    Review { labels, ..at_desk(said, decide(said), proposals(said)) }
}

fn compare(said: &str) -> Review {
    let [number, date, total, ..] = fields(said);
    let own = |field| Blank { look: Look::Own, ..blank(field) };
    let blanks = vec![
        Blank { filled: is("2026-0012", 4), ..own(number) },
        Blank { filled: is("2026-11-21", 5), other: is("2026-11-22", 5), ..own(date) },
        Blank {
            filled: Some(Filled { value: Value::Unreadable, spot: None }),
            faults: vec![failing(Fault::Illegible)],
            other: is("1234.50", 16),
            ..own(total)
        },
    ];
    let step = Step::Compare { own: format!("Building{said}"), proposed: proposed(said) };
    at_desk(said, step, blanks)
}

fn faults(said: &str) -> Review {
    let each = |(fault, field): (&Fault, Field)| Blank { faults: vec![failing(*fault)], ..blank(field) };
    // More faults than fields: each field has its own key all the same.
    let named = Fault::ALL.iter().enumerate().map(|(at, fault)| {
        let field = Field { key: format!("field_{at}"), ..field(said, "note", "Remark", Kind::Text) };
        (fault, field)
    });
    let blanks = named.map(each).collect();
    let mut review = at_desk(said, Step::Decide(None), blanks);
    review.error = Some(said.to_owned());
    if let Some(filling) = &mut review.filling {
        filling.anyway = Some(format!("missing:date{said}"));
    }
    review
}

fn unreadable(said: &str) -> Review {
    let document = Document { unreadable: Some("encrypted".to_owned()), ..Document::default() };
    let blanks = fields(said).map(blank).to_vec();
    let filling = Filling { document, blanks, anyway: None };
    Review { filling: Some(filling), ..review(said, Step::Decide(None)) }
}

/// A picture on which nobody recognised a word: it is filled in by typing.
fn no_words(said: &str) -> Review {
    let mut review = at_desk(said, Step::Decide(None), fields(said).map(blank).to_vec());
    if let Some(filling) = &mut review.filling {
        filling.document.pages.remove(0);
        for leaf in &mut filling.document.pages {
            (leaf.words, leaf.text) = (vec![], String::new());
        }
    }
    review
}

/// A file that was split once, and may be split further.
fn split(said: &str) -> Review {
    let mut review = at_desk(said, decide(said), proposals(said));
    let case = Some("/cases/case_01KAJ0000000000000000000C2".to_owned());
    let pieces = vec![Piece { href: None, first: 1, last: 2 }, Piece { href: case, first: 3, last: 3 }];
    if let Some(filling) = &mut review.filling {
        filling.document.parts =
            Parts { pieces, review: Some(review.id.clone()), files: true, may_join: true };
    }
    review
}

fn decided(said: &str) -> Decided {
    let one = |blank: Blank| Said {
        columns: blank.field.columns.iter().map(|it| (it.name.en.clone(), it.kind)).collect(),
        name: blank.field.name.en,
        kind: blank.field.kind,
        filled: blank.filled.unwrap_or_default(),
    };
    Decided { said: proposals(said).into_iter().map(one).collect(), ..by_machine(said) }
}

fn decided_case(said: &str) -> Case {
    let document = Some(document(said, Some(Voice::Machine)));
    Case { document, earlier: vec![decided(said)], ..case(said, decided(said)) }
}

fn decided_question(said: &str) -> Question {
    let document = Some(document(said, Some(Voice::Person)));
    Question { document, decision: Some(decided(said)), ..answered(said) }
}

fn appealed(said: &str) -> Appeal {
    let blanks = proposals(said).into_iter().map(|it| Blank { look: Look::Own, seen: None, ..it }).collect();
    let errors = vec![("values", format!("Nothing is changed.{said}"))];
    let document = Some(document(said, Some(Voice::Machine)));
    Appeal { document, blanks, errors, decision: Some(decided(said)), ..appeal(said, May::Decide) }
}
