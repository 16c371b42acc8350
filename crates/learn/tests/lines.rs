//! The extractor of line items on invented bills: rows and cells are found, wrapped texts belong to their row, no place is wrong.

use learn::extract::{Example, Extractor, Field, Found, Settings, Truth, cells, learn, stands};
use learn::lines::same;
use learn::page::{Area, Page, Word};
use learn::value::{Kind, normal};
use proptest::prelude::*;

/// Day, description, how many, the price of one, the amount.
const COLUMNS: [Kind; 5] = [Kind::Date, Kind::Text, Kind::Amount, Kind::Amount, Kind::Amount];
const ONCE: Settings = Settings { folds: 1, seed: 1, threads: 1 };
const GOODS: [&str; 9] = [
    "Consult",
    "Cleaning of both upper and lower teeth",
    "Print paper A4",
    "Filling, two sides",
    "Repair",
    "Advice by telephone, outside of office hours",
    "Bandage",
    "Visit at home",
    "Desk lamp",
];

fn fields() -> [Field; 2] {
    [Field::new("total", Kind::Amount), Field::lines("lines", COLUMNS.to_vec())]
}

struct Layout {
    headings: [&'static str; 5],
    /// Where each column begins; 0 for a column that is not printed. The last three end there.
    at: [f32; 5],
    /// Letters of a description on one line.
    wide: usize,
}

const LAYOUTS: [Layout; 5] = [
    Layout {
        headings: ["Date", "Description", "Qty", "Price", "Amount"],
        at: [0.08, 0.22, 0.62, 0.76, 0.92],
        wide: 24,
    },
    Layout {
        headings: ["Day", "Treatment", "No.", "Fee", "Total"],
        at: [0.08, 0.22, 0.6, 0.75, 0.9],
        wide: 40,
    },
    Layout {
        headings: ["", "Omschrijving", "Aantal", "Prijs", "Bedrag"],
        at: [0.0, 0.1, 0.6, 0.75, 0.9],
        wide: 40,
    },
    Layout {
        headings: ["Datum", "Verrichting", "Aant.", "Tarief", "Totaal"],
        at: [0.1, 0.3, 0.65, 0.8, 0.95],
        wide: 18,
    },
    Layout { headings: ["", "Article", "Pieces", "Each", "Sum"], at: [0.0, 0.3, 0.2, 0.75, 0.9], wide: 40 },
];

fn money(cents: usize) -> String {
    format!("{},{:02}", cents / 100, cents % 100)
}

#[derive(Default)]
struct Sheet {
    words: Vec<Word>,
}

impl Sheet {
    fn write(&mut self, left: f32, top: f32, text: &str) {
        let mut at = left;
        for word in text.split_whitespace() {
            let right = at + 0.009 * word.chars().count() as f32;
            self.words
                .push(Word { text: word.into(), area: Area { left: at, top, right, bottom: top + 0.014 } });
            at = right + 0.008;
        }
    }
    fn write_to(&mut self, right: f32, top: f32, text: &str) {
        self.write(right - 0.009 * text.chars().count() as f32, top, text);
    }
}

/// The `nth` bill in a layout, and its rows.
fn bill(layout: usize, nth: usize) -> (Page, Vec<[String; 5]>) {
    let (it, seed) = (&LAYOUTS[layout % LAYOUTS.len()], layout * 131 + nth * 17);
    let mut sheet = Sheet::default();
    sheet.write(0.08, 0.05, &format!("Firm number {layout} of the town"));
    sheet.write(0.08, 0.1, &format!("Invoice 2026-{:04} of 12-{:02}-2026", seed % 9999, 1 + seed % 12));
    let numbers = |sheet: &mut Sheet, column: usize, top: f32, text: &str| match column {
        0 | 1 => sheet.write(it.at[column], top, text),
        _ => sheet.write_to(it.at[column], top, text),
    };
    for column in (0..5).filter(|column| it.at[*column] > 0.0) {
        numbers(&mut sheet, column, 0.2, it.headings[column]);
    }
    let (mut top, mut rows, mut total) = (0.23, vec![], 0);
    for row in 0..1 + seed % 4 {
        let (quantity, price) = (1 + (seed + row) % 3, 1_000 + (seed * 37 + row * 911) % 9_000);
        let day = (it.at[0] > 0.0).then(|| (1 + (seed + row * 5) % 28, 1 + seed % 12));
        let what = GOODS[(seed * 7 + row * 4) % GOODS.len()];
        total += quantity * price;
        if let Some((day, month)) = day {
            numbers(&mut sheet, 0, top, &format!("{day:02}-{month:02}-2026"));
        }
        for (column, text) in [(2, quantity.to_string()), (3, money(price)), (4, money(quantity * price))] {
            numbers(&mut sheet, column, top, &text);
        }
        let mut line = String::new();
        for word in what.split(' ') {
            if line.len() + word.len() > it.wide {
                numbers(&mut sheet, 1, top, &std::mem::take(&mut line));
                top += 0.018;
            }
            line.push_str(word);
            line.push(' ');
        }
        numbers(&mut sheet, 1, top, &line);
        top += 0.024;
        let day = day.map_or(String::new(), |(day, month)| format!("2026-{month:02}-{day:02}"));
        rows.push([day, what.to_owned(), quantity.to_string(), money(price), money(quantity * price)]);
    }
    sheet.write(0.6, top + 0.02, "Together");
    sheet.write_to(it.at[4], top + 0.02, &money(total));
    sheet.write(0.08, 0.8, "Please pay within 30 days. Questions? Call 099 - 12 34 56.");
    (Page { width: 210.0, height: 297.0, words: sheet.words }, rows)
}

fn text(rows: &[[String; 5]]) -> String {
    rows.iter().map(|row| row.join("\t")).collect::<Vec<_>>().join("\n")
}

fn example(layout: usize, nth: usize) -> Example {
    let (page, rows) = bill(layout, nth);
    let truth = vec![Truth::Unknown, Truth::Value { value: text(&rows), place: None }];
    Example { pages: vec![page], truth, group: None }
}

fn taught(examples: &[Example], settings: &Settings) -> learn::extract::Learned {
    learn(&fields(), &examples.iter().collect::<Vec<_>>(), settings, &|_, _| {})
}

fn is_right(found: &Found, example: &Example) -> bool {
    let Truth::Value { value, .. } = &example.truth[1] else { return found.value.is_none() };
    found.value.as_ref().is_some_and(|found| same(&COLUMNS, found, value))
}

fn right(extractor: &Extractor, examples: &[Example]) -> usize {
    examples.iter().filter(|example| is_right(&extractor.propose(&example.pages)[1], example)).count()
}

#[test]
fn the_second_bill_of_a_layout_is_right_row_by_row() {
    let first: Vec<Example> = (0..10).map(|nth| example(nth % 5, nth / 5)).collect();
    let second: Vec<Example> = (10..30).map(|nth| example(nth % 5, nth / 5)).collect();
    let right = right(&taught(&first, &ONCE).extractor, &second);
    assert!(right >= 19, "{right} of 20");
}

#[test]
fn a_layout_never_seen_is_often_right() {
    let known: Vec<Example> = (0..16).map(|nth| example(nth % 4, nth / 4)).collect();
    let unknown: Vec<Example> = (0..10).map(|nth| example(4, nth)).collect();
    let right = right(&taught(&known, &ONCE).extractor, &unknown);
    assert!(right >= 4, "{right} of 10");
}

#[test]
fn a_document_without_rows_has_none() {
    let letter = |nth: usize| {
        let mut sheet = Sheet::default();
        sheet.write(0.1, 0.1, "Dear Sir or Madam");
        sheet.write(0.1, 0.2, &format!("Your claim of 12-03-2026 for € {} is denied.", money(nth * 377)));
        let page = Page { width: 210.0, height: 297.0, words: sheet.words };
        Example { pages: vec![page], truth: vec![Truth::Unknown, Truth::Absent], group: None }
    };
    let mut examples: Vec<Example> = (0..10).map(|nth| example(nth % 5, nth / 5)).collect();
    examples.extend((0..6).map(letter));
    let extractor = taught(&examples, &ONCE).extractor;
    assert_eq!(extractor.propose(&letter(9).pages)[1].value, None);
    assert!(extractor.propose(&example(1, 7).pages)[1].value.is_some());
}

#[test]
fn held_out_tables_that_are_sure_are_right() {
    let examples: Vec<Example> = (0..60).map(|nth| example(nth % 5, nth / 5)).collect();
    let learned = taught(&examples, &Settings::default());
    let (mut sure, mut wrong) = (0, 0);
    for (found, example) in learned.held_out.iter().zip(&examples) {
        assert!((0.0..=1.0).contains(&found[1].score));
        if found[1].score >= 0.9 {
            sure += 1;
            wrong += usize::from(!is_right(&found[1], example));
        }
    }
    assert!(sure >= 30 && wrong * 20 <= sure, "{wrong} of {sure}");
}

#[test]
fn learning_lines_does_not_depend_on_threads_and_outlives_its_bytes() {
    let examples: Vec<Example> = (0..15).map(|nth| example(nth % 5, nth / 5)).collect();
    let one = taught(&examples, &Settings { folds: 3, seed: 5, threads: 1 });
    let two = taught(&examples, &Settings { folds: 3, seed: 5, threads: 2 });
    assert_eq!((&one.extractor, &one.held_out), (&two.extractor, &two.held_out));
    let bytes = one.extractor.to_bytes();
    let again = Extractor::from_bytes(&bytes).unwrap();
    assert_eq!(again, one.extractor);
    assert_eq!(again.to_bytes(), bytes);
    let pages = example(3, 9).pages;
    assert_eq!(again.propose(&pages), one.extractor.propose(&pages));
    for at in (0..bytes.len()).step_by(bytes.len() / 60 + 1) {
        let mut other = bytes.clone();
        other[at] ^= 0x10;
        assert!(Extractor::from_bytes(&other).is_none(), "changed at {at}");
    }
}

#[test]
fn every_cell_is_found_where_it_stands_in_pieces_where_it_wraps() {
    let (page, rows) = bill(0, 2);
    let pages = [page];
    let places = cells(&pages, &COLUMNS, &text(&rows));
    assert_eq!(places.len(), rows.len());
    for (row, places) in rows.iter().zip(&places) {
        for ((cell, places), kind) in row.iter().zip(places).zip(COLUMNS) {
            assert!(!places.is_empty(), "{cell}");
            let read: Vec<&str> = places
                .iter()
                .flat_map(|it| &pages[0].words[it.first as usize..=it.last as usize])
                .map(|word| word.text.as_str())
                .collect();
            assert_eq!(normal(kind, &read.join(" ")), normal(kind, cell));
        }
    }
    // The price of one and what it comes to are the same where there is one of it: each has its own place.
    let mut all: Vec<_> = places.iter().flatten().flatten().collect();
    let count = all.len();
    all.sort_unstable_by_key(|it| (it.page, it.first));
    all.dedup();
    assert_eq!(all.len(), count);
    assert!(cells(&pages, &COLUMNS, "2026-01-01\tNothing of the sort\t9\t1.23\t4.56").is_empty());
    assert!(cells(&[], &COLUMNS, "a").is_empty() && cells(&pages, &[], "a").is_empty());
}

#[test]
fn nothing_to_learn_lines_from_is_no_reason_to_fail() {
    for examples in [vec![], vec![example(0, 0)], vec![Example { truth: vec![], ..example(0, 0) }]] {
        let learned = taught(&examples, &Settings::default());
        assert_eq!(learned.extractor.propose(&[]).len(), 2);
        assert_eq!(learned.held_out.len(), examples.len());
        assert_eq!(Extractor::from_bytes(&learned.extractor.to_bytes()).as_ref(), Some(&learned.extractor));
    }
}

fn odd_page(texts: &[(String, f32, f32)]) -> Page {
    let mut sheet = Sheet::default();
    texts.iter().for_each(|(text, left, top)| sheet.write(*left, *top, text));
    for (nth, word) in sheet.words.iter_mut().enumerate().filter(|(nth, _)| nth % 11 == 10) {
        word.area.right = [f32::NAN, f32::INFINITY, -1.0][nth % 3];
    }
    Page { width: 210.0, height: 297.0, words: sheet.words }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn every_shown_place_of_lines_contains_every_cell_shown(
        texts in prop::collection::vec(("[0-9A-Za-z€.,:/()# -]{0,30}", 0.0f32..0.9, 0.0f32..0.9), 0..60),
        layout in 0usize..5,
    ) {
        let examples: Vec<Example> = (0..6).map(|nth| example(nth % 5, nth)).collect();
        let extractor = taught(&examples, &ONCE).extractor;
        for pages in [vec![odd_page(&texts)], vec![bill(layout, 9).0, odd_page(&texts)]] {
            let found = &extractor.propose(&pages)[1];
            prop_assert!((0.0..=1.0).contains(&found.score));
            match (&found.value, found.place) {
                (Some(value), Some(place)) => prop_assert!(stands(&pages, place, Kind::Lines, value)),
                (None, place) => prop_assert_eq!(place, None),
                (Some(_), None) => {}
            }
        }
    }
}
