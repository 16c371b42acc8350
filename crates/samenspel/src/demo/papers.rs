//! Invented papers of a claims back office, each with all that is true about it: claim forms, denial letters,
//! correspondence and invoices, in Dutch and English, as text, scan and photo.
//!
//! Nobody on them exists, no number on them is in use, and each says at its foot that it is invented. Same seed, same bytes.

mod bill;
mod blocks;
mod canvas;
mod day;
mod folder;
mod font;
mod head;
mod layout;
mod matter;
mod numbers;
mod other;
mod pairs;
mod raster;
mod sheet;
mod tongue;
mod value;
mod wear;

pub use folder::{mixed_shapes, write};
pub use lang::Lang;
pub use other::{OTHER, other};

use crate::demo::mixed;
use fastrand::Rng;
use layout::Layout;
use matter::Matter;
use sheet::Sheet;
use std::collections::BTreeSet;

/// Kinds of papers, and the keys of the fields that each may carry.
pub const KINDS: [(&str, &[&str]); 4] = [
    (
        "claim form",
        &[
            "claim_number",
            "policy_number",
            "insured_name",
            "birth_date",
            "bsn",
            "treatment_date",
            "provider",
            "amount",
            "iban",
        ],
    ),
    (
        "denial letter",
        &[
            "letter_date",
            "claim_number",
            "insured_name",
            "reason_code",
            "amount_claimed",
            "amount_denied",
            "appeal_before",
        ],
    ),
    ("correspondence", &["letter_date", "sender", "reference", "subject"]),
    (
        "invoice",
        &[
            "invoice_number",
            "invoice_date",
            "due_date",
            "supplier",
            "vat_number",
            "iban",
            "net",
            "vat",
            "total",
            "lines",
        ],
    ),
];

/// The columns of the lines of an invoice, in their order.
pub const COLUMNS: [&str; 5] = ["day", "description", "quantity", "unit_price", "amount"];

/// How many layouts there are; each is a sender's own way to set a kind of paper.
pub const LAYOUTS: u32 = 36;

/// The most lines of a bill that must stay on one page.
const LINES_OF_A_PAGE: usize = 5;
/// The most lines of a bill.
const LINES: usize = 34;

/// How a paper comes in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A PDF with its text.
    Text,
    /// From a scanner, a little askew: a PDF of pictures, or a PNG when it is one page.
    Scan,
    /// A page lying on a table: a JPEG. Always one page.
    Photo,
}

/// A mistake that somebody made on purpose, so that the rules have something to find. The truth holds what is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Planted {
    /// The total of an invoice is not net plus VAT, or more is denied than was claimed.
    SumWrong,
    /// A term ends before the paper was written.
    DatesOutOfOrder,
    /// Two digits of the IBAN are swapped.
    IbanWrong,
}

/// One invented document with its truth.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The whole file.
    pub bytes: Vec<u8>,
    /// Its name, which gives nothing away.
    pub name: String,
    /// Its media type, such as `application/pdf`.
    pub media: &'static str,
    /// Its kind: one of [`KINDS`].
    pub label: &'static str,
    /// In which language it is written.
    pub language: Lang,
    /// From 1 to [`LAYOUTS`].
    pub layout: u32,
    /// How it comes in.
    pub shape: Shape,
    /// Every field of its kind in its normal writing: dates as 2026-11-22, amounts as 1234.50, IBANs without blanks,
    /// words as printed. Nothing for a field that does not stand on this paper.
    pub truth: Vec<(&'static str, Option<String>)>,
    /// Lines of an invoice in their order, a cell per column of [`COLUMNS`], empty where the layout has no such column. None for other
    /// kinds. The field `lines` of the truth is the same as one text: a row per line, a tab between cells.
    pub lines: Vec<Vec<(&'static str, String)>>,
    /// A mistake that is printed on it.
    pub planted: Option<Planted>,
}

/// The `nth` paper of a seed. Text and scan of the same one tell the same; a photo does when it is one page.
#[must_use]
pub fn paper(seed: u64, nth: u64, shape: Shape) -> Paper {
    shrunk(seed, nth, shape, 1)
}

/// A paper whose pictures are so many times narrower than a scanner makes them: for tests, which have no time.
fn shrunk(seed: u64, nth: u64, shape: Shape, times: u32) -> Paper {
    let chance = &mut Rng::with_seed(mixed(seed, &["paper", &nth.to_string()]));
    let layout = chance.choice(layout::all()).unwrap_or(&layout::BARE);
    let set = set(layout, shape == Shape::Photo, chance);
    let (bytes, media, ending) = match shape {
        Shape::Text => (set.pdf, "application/pdf", "pdf"),
        Shape::Scan => wear::scanned(&set.pdf, times, chance),
        Shape::Photo => (wear::photographed(&set.pdf, times, chance), "image/jpeg", "jpg"),
    };
    let lines = lines(layout, &set.matter);
    Paper {
        bytes,
        name: format!("paper-{nth:05}.{ending}"),
        media,
        label: layout.kind,
        language: layout.writing.lang,
        layout: layout.number,
        shape,
        truth: truth(layout.kind, &set.matter, &set.shown, &lines),
        lines,
        planted: set.matter.planted,
    }
}

/// A paper as text, and what it tells.
struct Set {
    pdf: Vec<u8>,
    matter: Matter,
    shown: BTreeSet<&'static str>,
    #[cfg(test)]
    pages: usize,
    #[cfg(test)]
    unknown: Vec<&'static str>,
}

fn set(layout: &Layout, single: bool, chance: &mut Rng) -> Set {
    let tongue = tongue::of(layout.writing.lang);
    let most = if single { LINES_OF_A_PAGE } else { LINES };
    let mut matter = matter::matter(layout, tongue, most, chance);
    let mut sheet = Sheet::new(layout, &matter, tongue, chance);
    let _unknown = blocks::draw(&mut sheet, single);
    let (canvas, shown) = (sheet.canvas, sheet.shown);
    let _pages = canvas.pages();
    // What a layout leaves out cannot be wrong on it.
    matter.planted = matter.planted.filter(|planted| shown.contains(matter::spoiled(*planted, layout.kind)));
    Set {
        pdf: canvas.finish(),
        matter,
        shown,
        #[cfg(test)]
        pages: _pages,
        #[cfg(test)]
        unknown: _unknown,
    }
}

type Lines = [Vec<(&'static str, String)>];

fn truth(
    kind: &str,
    matter: &Matter,
    shown: &BTreeSet<&'static str>,
    lines: &Lines,
) -> Vec<(&'static str, Option<String>)> {
    let keys = KINDS.iter().find(|(label, _)| *label == kind).map_or(&[][..], |(_, keys)| keys);
    let value = |key: &&'static str| {
        let printed = matter.values.get(key).filter(|_| shown.contains(key));
        let printed = printed.map(value::Value::normal);
        (*key, if *key == "lines" { text(lines) } else { printed })
    };
    keys.iter().map(value).collect()
}

/// Lines as the text of a field; none when there are none.
fn text(lines: &Lines) -> Option<String> {
    let cells = |line: &Vec<(&'static str, String)>| line.iter().map(|(_, cell)| cell.clone()).collect();
    let rows: Vec<Vec<String>> = lines.iter().map(cells).collect();
    Some(domain::lines::write(&rows)).filter(|text| !text.is_empty())
}

fn lines(layout: &Layout, matter: &Matter) -> Vec<Vec<(&'static str, String)>> {
    let table = layout.blocks.iter().find(|block| block.name == "table" && layout.kind == "invoice");
    let Some(table) = table else { return vec![] };
    let cell = |line: &matter::Line, key: &'static str| match key {
        _ if !table.rows.iter().any(|(_, printed)| *printed == key) => String::new(),
        "day" => value::Value::Day(line.day).normal(),
        "quantity" => value::Value::Cents(line.quantity * 100).normal(),
        "unit_price" => value::Value::Cents(line.unit_price).normal(),
        "amount" => value::Value::Cents(line.amount).normal(),
        _ => line.description.clone(),
    };
    let cells = |line: &matter::Line| COLUMNS.map(|key| (key, cell(line, key))).to_vec();
    matter.lines.iter().map(cells).collect()
}

#[cfg(test)]
mod tests;
