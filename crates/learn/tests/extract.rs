//! The extractor on invented letters: ten suffice, the second letter of a sender is right, no place is wrong.

use learn::extract::{Example, Extractor, Field, Settings, Truth, learn, stands, together};
use learn::page::{Area, Page, Place, Word};
use learn::value::{Kind, same};
use proptest::prelude::*;

fn fields() -> Vec<Field> {
    let named = [
        ("sender", Kind::Name),
        ("number", Kind::Identifier),
        ("date", Kind::Date),
        ("total", Kind::Amount),
        ("account", Kind::Iban),
    ];
    named.iter().map(|(name, kind)| Field::new(name, *kind)).collect()
}

/// A page with a text at each given position; words follow one another at the width of their letters.
fn page(texts: &[(f32, f32, String)]) -> Page {
    let mut words = vec![];
    for (left, top, text) in texts {
        let mut at = *left;
        for word in text.split_whitespace() {
            let right = at + 0.009 * word.chars().count() as f32;
            words.push(Word {
                text: word.to_string(),
                area: Area { left: at, top: *top, right, bottom: top + 0.015 },
            });
            at = right + 0.008;
        }
    }
    Page { width: 210.0, height: 297.0, words }
}

const SENDERS: [&str; 12] = [
    "Bakkerij Het Zonnetje",
    "Van Dalen Techniek",
    "Northwind Energy Ltd",
    "Drukkerij De Hoek",
    "Clear Water Company",
    "Tuincentrum Groenrijk",
    "Zorggroep Oost",
    "Harbour Logistics",
    "Fietsenmaker Vlug",
    "Advocatenkantoor Smit",
    "Glaszetter Helder",
    "Papierhandel Wit",
];
const MONTHS: [&str; 4] = ["januari", "maart", "augustus", "november"];
const ACCOUNTS: [&str; 3] =
    ["NL91 ABNA 0417 1643 00", "DE89 3704 0044 0532 0130 00", "GB29 NWBK 6016 1331 9268 19"];

/// The `letter`th letter of a sender; senders differ in where things stand and how they are called.
fn letter(sender: usize, letter: usize) -> (Page, Vec<Truth>) {
    let seed = sender * 31 + letter * 7919;
    let number = format!("{}{}-{:05}", ["F", "INV", "2026"][sender % 3], sender, 1000 + seed % 8999);
    let (day, month) = (1 + seed % 28, seed % 4);
    let date = match sender % 3 {
        0 => format!("{day} {} 2026", MONTHS[month]),
        1 => format!("{day:02}-{:02}-2026", month * 3 + 1),
        _ => format!("{day:02}/{:02}/26", month * 3 + 1),
    };
    let net = 10 + seed % 900;
    let total = if sender.is_multiple_of(2) {
        format!("€ {},5{}", net + 21, seed % 10)
    } else {
        format!("{}.5{}", net + 21, seed % 10)
    };
    let account = (!sender.is_multiple_of(4)).then(|| ACCOUNTS[(sender + letter) % 3].to_string());
    let left = 0.08 + 0.02 * (sender % 4) as f32;
    let top = 0.2 + 0.03 * (sender % 5) as f32;
    let (number_label, date_label, total_label) = [
        ("Factuurnummer:", "Factuurdatum:", "Totaal te betalen:"),
        ("Invoice no.", "Invoice date", "Amount due"),
        ("Ons kenmerk", "Datum", "Totaal incl. btw"),
    ][sender % 3];
    let mut texts = vec![
        (left, 0.05, SENDERS[sender].to_string()),
        (left, 0.08, format!("Dorpsstraat {}", 3 + sender)),
        (left, 0.12, "Gemeente Voorbeeld".to_string()),
        (0.6, top + 0.1, format!("Klantnummer {}", 70000 + seed % 9999)),
        (left, 0.5, format!("Levering week {}", 1 + seed % 50)),
        (0.7, 0.5, format!("{net},00")),
        (0.5, 0.6, total_label.to_string()),
        (0.75, 0.6, total.clone()),
        (left, 0.7, format!("Betaal binnen 30 dagen na {day}-12-2026")),
    ];
    if sender.is_multiple_of(2) {
        texts.extend([
            (left, top, format!("{number_label} {number}")),
            (left, top + 0.03, format!("{date_label} {date}")),
        ]);
    } else {
        // The label above the value, as in a table.
        texts.extend([(left, top, number_label.to_string()), (left + 0.3, top, date_label.to_string())]);
        texts.extend([(left, top + 0.02, number.clone()), (left + 0.3, top + 0.02, date.clone())]);
    }
    texts.extend(
        account.iter().map(|account| (left, 0.9, format!("Rekening {account} t.n.v. {}", SENDERS[sender]))),
    );
    texts.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.total_cmp(&b.0)));
    let value = |value: String| Truth::Value { value, place: None };
    let truth = vec![
        value(SENDERS[sender].to_string()),
        value(number),
        value(date),
        value(total),
        account.map_or(Truth::Absent, value),
    ];
    (page(&texts), truth)
}

fn example(sender: usize, number: usize) -> Example {
    let (page, truth) = letter(sender, number);
    Example { pages: vec![page], truth, group: None }
}

fn taught(examples: &[Example], settings: &Settings) -> learn::extract::Learned {
    learn(&fields(), &examples.iter().collect::<Vec<_>>(), settings, &|_, _| {})
}

/// Fields right among fields asked.
fn right(extractor: &Extractor, examples: &[Example]) -> (usize, usize) {
    let mut counts = (0, 0);
    for example in examples {
        for ((found, field), truth) in
            extractor.propose(&example.pages).iter().zip(&fields()).zip(&example.truth)
        {
            counts.1 += 1;
            counts.0 += usize::from(match (truth, &found.value) {
                (Truth::Value { value, .. }, Some(found)) => same(field.kind, value, found),
                (Truth::Absent, None) => true,
                _ => false,
            });
        }
    }
    counts
}

const ONCE: Settings = Settings { folds: 1, seed: 1, threads: 1 };

#[test]
fn the_second_letter_of_a_sender_is_right() {
    let first: Vec<Example> = (0..10).map(|sender| example(sender, 0)).collect();
    let second: Vec<Example> = (0..10).map(|sender| example(sender, 1)).collect();
    let (right, of) = right(&taught(&first, &ONCE).extractor, &second);
    assert!(right * 100 >= of * 96, "{right} of {of}");
}

#[test]
fn ten_letters_help_with_a_sender_never_seen() {
    let known: Vec<Example> = (0..10).map(|sender| example(sender, 0)).collect();
    let unknown: Vec<Example> = (0..3).flat_map(|n| [example(10, n), example(11, n)]).collect();
    let (right, of) = right(&taught(&known, &ONCE).extractor, &unknown);
    assert!(right * 100 >= of * 80, "{right} of {of}");
}

#[test]
fn a_place_that_a_person_showed_decides_between_equal_values() {
    let form =
        |a: &str, b: &str| page(&[(0.1, 0.1, format!("Received {a}")), (0.1, 0.2, format!("Answered {b}"))]);
    let fields = [Field::new("day", Kind::Date)];
    let examples: Vec<Example> = (1..8)
        .map(|day| {
            let value = format!("2026-05-{day:02}");
            let place = Some(Place { page: 0, first: 3, last: 3 });
            Example {
                pages: vec![form(&value, &value)],
                truth: vec![Truth::Value { value, place }],
                group: None,
            }
        })
        .collect();
    let learned = learn(&fields, &examples.iter().collect::<Vec<_>>(), &ONCE, &|_, _| {});
    let found = learned.extractor.propose(&[form("2026-06-01", "2026-07-02")]);
    assert_eq!(found[0].value.as_deref(), Some("2026-07-02"));
    assert_eq!(found[0].place, Some(Place { page: 0, first: 3, last: 3 }));
}

#[test]
fn learning_does_not_depend_on_threads_and_outlives_its_bytes() {
    let examples: Vec<Example> = (0..14).map(|i| example(i % 7, i / 7)).collect();
    let one = taught(&examples, &Settings { folds: 3, seed: 5, threads: 1 });
    let two = taught(&examples, &Settings { folds: 3, seed: 5, threads: 2 });
    assert_eq!(one.extractor, two.extractor);
    assert_eq!(one.held_out, two.held_out);
    let bytes = one.extractor.to_bytes();
    let again = Extractor::from_bytes(&bytes).unwrap();
    assert_eq!(again, one.extractor);
    assert_eq!(again.to_bytes(), bytes);
    let page = [letter(2, 9).0];
    assert_eq!(again.propose(&page), one.extractor.propose(&page));
}

#[test]
fn bytes_that_are_no_sound_extractor_are_refused() {
    let examples: Vec<Example> = (0..3).map(|i| example(i, 0)).collect();
    let bytes = taught(&examples, &ONCE).extractor.to_bytes();
    for cut in [0, 1, 7, 8, 12, bytes.len() / 2, bytes.len() - 1] {
        assert!(Extractor::from_bytes(&bytes[..cut]).is_none(), "cut at {cut}");
    }
    for at in (0..bytes.len()).step_by(bytes.len() / 200 + 1) {
        let mut other = bytes.clone();
        other[at] ^= 0x10;
        assert!(Extractor::from_bytes(&other).is_none(), "changed at {at}");
    }
}

#[test]
fn held_out_letters_are_judged_with_scores_in_order() {
    let examples: Vec<Example> = (0..48).map(|i| example(i % 12, i / 12)).collect();
    let learned = taught(&examples, &Settings::default());
    let (mut high, mut low) = ((0, 0), (0, 0));
    for (found, example) in learned.held_out.iter().zip(&examples) {
        assert!((0.0..=1.0).contains(&together(found)));
        for ((found, field), truth) in found.iter().zip(&fields()).zip(&example.truth) {
            let is = match truth {
                Truth::Value { value, .. } => {
                    found.value.as_ref().is_some_and(|found| same(field.kind, value, found))
                }
                _ => found.value.is_none(),
            };
            let counts = if found.score >= 0.9 { &mut high } else { &mut low };
            *counts = (counts.0 + usize::from(is), counts.1 + 1);
        }
    }
    assert!(high.1 > 100 && high.0 * 100 >= high.1 * 97, "{high:?} {low:?}");
}

#[test]
fn nothing_to_learn_from_is_no_reason_to_fail() {
    let page = letter(0, 0).0;
    for (fields, examples) in [(vec![], vec![]), (fields(), vec![]), (vec![], vec![example(0, 0)])] {
        let learned = learn(&fields, &examples.iter().collect::<Vec<_>>(), &Settings::default(), &|_, _| {});
        assert_eq!(learned.extractor.propose(std::slice::from_ref(&page)).len(), fields.len());
        assert_eq!(learned.extractor.propose(&[]).len(), fields.len());
        assert_eq!(Extractor::from_bytes(&learned.extractor.to_bytes()).as_ref(), Some(&learned.extractor));
    }
    let unknown = Example { truth: vec![Truth::Unknown], ..example(0, 0) };
    assert_eq!(taught(&[unknown], &Settings::default()).held_out.len(), 1);
}

#[test]
fn a_page_that_is_no_letter_is_read_without_harm() {
    let examples: Vec<Example> = (0..4).map(|i| example(i, 0)).collect();
    let extractor = taught(&examples, &ONCE).extractor;
    let odd = [f32::NAN, f32::INFINITY, -1.0, 0.5];
    let word = |i: usize| Word {
        text: ["1,00", "2026-01-01", "Totaal:", "\u{feff}", "", "((((", "NL91"][i % 7].repeat(1 + i % 3),
        area: Area {
            left: odd[i % 4],
            top: (i / 50) as f32 / 60.0,
            right: odd[(i / 4) % 4],
            bottom: odd[i % 3],
        },
    };
    let page = Page { width: 0.0, height: f32::NAN, words: (0..3000).map(word).collect() };
    let long = Word { text: "9".repeat(1 << 20), area: Area::default() };
    let pages = [page, Page { width: 1.0, height: 1.0, words: vec![long; 3] }, Page::default()];
    for (found, field) in extractor.propose(&pages).iter().zip(&fields()) {
        assert!(found.place.is_none_or(|place| {
            found.value.as_ref().is_some_and(|value| stands(&pages, place, field.kind, value))
        }));
    }
}

#[test]
fn a_place_contains_the_value_or_a_piece_that_reads_as_it() {
    let pages = [page(&[(0.1, 0.1, "DATE:03/08/2017 Total: € 1.234,50".to_string())])];
    let place = |first, last| Place { page: 0, first, last };
    for (kind, at, value, expected) in [
        (Kind::Date, place(0, 0), "2017-08-03", true),
        (Kind::Date, place(1, 1), "2017-08-03", false),
        (Kind::Amount, place(1, 3), "1234.50", true),
        (Kind::Amount, place(0, 3), "234.50", false),
        (Kind::Date, place(2, 1), "2017-08-03", false),
        (Kind::Date, place(0, 9), "2017-08-03", false),
        (Kind::Date, Place { page: 3, first: 0, last: 0 }, "2017-08-03", false),
    ] {
        assert_eq!(stands(&pages, at, kind, value), expected, "{kind:?} {at:?} {value:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]
    #[test]
    fn every_shown_place_contains_the_value_shown(
        texts in prop::collection::vec(("[0-9A-Za-z€.,:/()# -]{0,30}", 0.0f32..0.9, 0.0f32..0.9), 0..40),
        seed in 0u64..4,
    ) {
        let examples: Vec<Example> = (0..4).map(|i| example(i, seed as usize)).collect();
        let learned = taught(&examples, &Settings { folds: 2, seed, threads: 1 });
        let texts: Vec<(f32, f32, String)> = texts.into_iter().map(|(text, left, top)| (left, top, text)).collect();
        let pages = [page(&texts), letter(5, 1).0];
        for (found, field) in learned.extractor.propose(&pages).iter().zip(&fields()) {
            prop_assert!((0.0..=1.0).contains(&found.score));
            match (&found.value, found.place) {
                (Some(value), Some(place)) => prop_assert!(stands(&pages, place, field.kind, value)),
                (None, place) => prop_assert_eq!(place, None),
                (Some(_), None) => {}
            }
        }
    }
}
