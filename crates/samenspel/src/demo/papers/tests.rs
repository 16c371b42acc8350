//! Papers stay invented, true and readable: what the truth says is printed, and nothing is cut off or printed twice over.

mod printed;

use super::*;
use crate::demo::papers::day::{Day, DayStyle};
use printed::{Print, prints, whole};
use std::collections::BTreeSet;
use value::{AmountStyle, Value, Writing};

/// How much narrower pictures are here than in a folder.
const SMALL: u32 = 8;
/// Enough for every layout to come up several times.
const MANY: u64 = 600;

fn many() -> impl Iterator<Item = Paper> {
    (0..MANY).map(|nth| paper(3, nth, Shape::Text))
}

fn truth<'a>(paper: &'a Paper, key: &str) -> Option<&'a str> {
    paper.truth.iter().find(|(known, _)| *known == key)?.1.as_deref()
}

fn cents(text: &str) -> i64 {
    text.replace('.', "").parse().unwrap()
}

fn day(iso: &str) -> Day {
    let numbers: Vec<i64> = iso.split('-').map(|part| part.parse().unwrap()).collect();
    Day::of(numbers[0], numbers[1], numbers[2])
}

#[test]
fn a_seed_gives_the_same_papers_and_another_seed_gives_others() {
    for shape in [Shape::Text, Shape::Scan, Shape::Photo] {
        assert_eq!(shrunk(1, 4, shape, SMALL), shrunk(1, 4, shape, SMALL));
    }
    let text = |seed, nth| paper(seed, nth, Shape::Text).bytes;
    assert!(text(1, 4) != text(2, 4) && text(1, 4) != text(1, 5));
}

#[test]
fn all_layouts_can_be_read_and_every_kind_has_several_in_both_languages() {
    let all = layout::all();
    assert!(all.iter().map(|layout| layout.number).eq(1..=LAYOUTS));
    for (kind, _) in KINDS {
        for lang in [Lang::Nl, Lang::En] {
            let own = all.iter().filter(|layout| layout.kind == kind && layout.writing.lang == lang);
            assert!(own.count() >= 4, "{kind} {lang:?}");
        }
    }
    for layout in all {
        let set = set(layout, false, &mut Rng::with_seed(1));
        assert_eq!(set.unknown, Vec::<&str>::new(), "layout {}", layout.number);
    }
}

#[test]
fn layouts_differ_in_where_things_stand_and_in_what_they_are_called() {
    let bones = |layout: &Layout| {
        let look = format!(
            "{:?} {} {} {:?}",
            layout.look.family, layout.look.size, layout.look.left, layout.writing
        );
        let blocks =
            layout.blocks.iter().map(|block| format!("{} {} {:?}", block.name, block.rest, block.rows));
        (look, blocks.collect::<Vec<_>>())
    };
    let all: BTreeSet<_> = layout::all().iter().map(bones).collect();
    assert!(all.len() == LAYOUTS as usize && all.len() >= 30);
}

#[test]
fn what_the_truth_says_stands_on_the_paper() {
    for paper in many() {
        let text = whole(&paper.bytes);
        for (key, value) in &paper.truth {
            let Some(value) = value.as_ref().filter(|_| *key != "lines") else { continue };
            let ways = written(key, value, paper.language);
            if *key == "iban" {
                assert!(text.replace(' ', "").contains(value), "{}: {value}", paper.name);
            }
            assert!(
                ways.iter().any(|way| text.contains(way)),
                "{} layout {}: {key} {ways:?}\n{text}",
                paper.name,
                paper.layout
            );
        }
        for (key, cell) in paper.lines.iter().flatten().filter(|(_, cell)| !cell.is_empty()) {
            let ways = written(key, cell, paper.language);
            assert!(ways.iter().any(|way| text.contains(way)), "{}: {key} {ways:?}", paper.name);
        }
    }
}

/// All ways in which a layout may write a value.
fn written(key: &str, value: &str, lang: Lang) -> Vec<String> {
    let days = ["dashes", "bare", "slashes", "dots", "long", "short", "monthfirst", "iso"];
    let amounts = ["sign", "tight", "bare", "code", "codeafter", "longer", "dash"];
    let amount_keys = ["amount", "amount_claimed", "amount_denied", "net", "vat", "total", "unit_price"];
    let value = match key {
        "iban" => Value::Iban(value.to_owned()),
        _ if amount_keys.contains(&key) => Value::Cents(cents(value)),
        "quantity" => Value::Words(value.trim_end_matches(".00").to_owned()),
        _ if key.ends_with("date") || key == "day" || key == "appeal_before" => Value::Day(day(value)),
        _ => Value::Words(value.to_owned()),
    };
    let mut ways = vec![];
    for (day, amount) in (0..8).map(|at| (days[at], amounts[at % 7])) {
        for grouped in [false, true] {
            let (day, amount) = (DayStyle::read(day).unwrap(), AmountStyle::read(amount).unwrap());
            ways.push(Writing { lang, day, amount, grouped }.write(&value, false));
        }
    }
    ways
}

#[test]
fn what_the_truth_calls_absent_is_nowhere_with_its_label() {
    let labels =
        [("bsn", "BSN"), ("due_date", "Due date"), ("due_date", "Vervaldatum"), ("vat_number", "VAT no.")];
    for paper in many() {
        let text = whole(&paper.bytes);
        for (key, label) in labels {
            let carries = KINDS.iter().any(|(kind, keys)| *kind == paper.label && keys.contains(&key));
            if let (true, None, Some(at)) = (carries, truth(&paper, key), text.find(label)) {
                // An open box of a form keeps its label; then what follows is another label.
                let after: String = text[at + label.len()..].chars().take(3).collect();
                assert!(
                    !after.trim().starts_with(|sign: char| sign.is_ascii_digit()),
                    "{} {label}",
                    paper.name
                );
            }
        }
    }
}

#[test]
fn fields_that_every_paper_of_a_kind_has_are_never_absent() {
    let sometimes: BTreeSet<(&str, &str)> =
        matter::SOMETIMES_ABSENT.iter().map(|(kind, key, _)| (*kind, *key)).collect();
    let mut absent = BTreeSet::new();
    for paper in many() {
        for (key, value) in &paper.truth {
            match value {
                None if sometimes.contains(&(paper.label, *key)) => {
                    absent.insert((paper.label, *key));
                }
                value => assert!(value.is_some(), "layout {} lacks {key}", paper.layout),
            }
        }
    }
    assert_eq!(absent, sometimes);
}

#[test]
fn sums_days_and_numbers_are_right_unless_a_mistake_was_planted() {
    let mut planted = [0; 3];
    for paper in many() {
        let get = |key| truth(&paper, key);
        let sum = |key: &str| {
            let cells = paper.lines.iter().flatten().filter(|(known, _)| *known == key);
            cells.map(|(_, text)| cents(text)).sum::<i64>()
        };
        let later = |a, b| get(a).zip(get(b)).is_none_or(|(a, b)| a <= b);
        let sums = match paper.label {
            "invoice" => {
                assert_eq!(sum("amount"), cents(get("net").unwrap()));
                let [net, vat, total] = ["net", "vat", "total"].map(|key| cents(get(key).unwrap()));
                net + vat == total
            }
            "denial letter" => cents(get("amount_denied").unwrap()) <= cents(get("amount_claimed").unwrap()),
            _ => true,
        };
        let days = later("invoice_date", "due_date")
            && later("letter_date", "appeal_before")
            && later("birth_date", "treatment_date");
        let iban = get("iban").is_none_or(numbers::iban_is_valid);
        assert_eq!(!sums, paper.planted == Some(Planted::SumWrong), "{}", paper.name);
        assert_eq!(!days, paper.planted == Some(Planted::DatesOutOfOrder), "{}", paper.name);
        assert_eq!(!iban, paper.planted == Some(Planted::IbanWrong), "{}", paper.name);
        assert!(get("bsn").is_none_or(|bsn| numbers::passes_eleven(bsn) && bsn.starts_with("9999")));
        for line in &paper.lines {
            let cell = |at: usize| cents(&line[at].1);
            // A hundred times a hundredth each: the quantity and the price.
            assert_eq!(cell(2) * cell(3), cell(4) * 100);
        }
        for (count, right) in planted.iter_mut().zip([sums, days, iban]) {
            *count += u32::from(!right);
        }
    }
    assert!(planted.iter().all(|count| *count > 1) && planted.iter().sum::<u32>() < 40, "{planted:?}");
}

#[test]
fn nothing_is_cut_off_and_nothing_stands_upon_something_else() {
    for paper in many() {
        let all = prints(&paper.bytes);
        for (at, print) in all.iter().enumerate() {
            let Print { left, right, top, bottom, .. } = print;
            assert!(
                *left > 10.0 && *right < 588.0 && *top > 14.0 && *bottom < 838.0,
                "{} layout {} {print:?}",
                paper.name,
                paper.layout
            );
            let over = all[at + 1..].iter().find(|other| print.is_upon(other));
            assert!(over.is_none(), "{} layout {}: {print:?} {over:?}", paper.name, paper.layout);
        }
    }
}

#[test]
fn every_page_says_that_it_is_invented_and_no_place_is_left_unfilled() {
    for paper in many() {
        let text = whole(&paper.bytes);
        let pages = prints(&paper.bytes).iter().map(|print| print.page).max().unwrap_or_default() + 1;
        let notice = tongue::of(paper.language).list("notice")[0];
        assert_eq!(text.matches(notice).count(), pages, "{}", paper.name);
        assert!(!text.contains(['<', '>', '{', '}', '[', ']']), "{text}");
    }
}

#[test]
fn every_section_of_words_is_used_and_every_word_in_braces_is_known() {
    for lang in [Lang::Nl, Lang::En] {
        let tongue = tongue::of(lang);
        let sections = tongue.grammar.sections();
        let layouts = || layout::all().iter().filter(|layout| layout.writing.lang == lang);
        let said: BTreeSet<&str> = layouts()
            .flat_map(|layout| &layout.blocks)
            .filter(|block| ["say", "overleaf"].contains(&block.name))
            .map(|block| block.rest)
            .collect();
        for section in said.iter().filter(|section| !section.contains("TOPIC")) {
            assert!(sections.contains_key(section), "{section}");
        }
        for whose in ["person", "insurer", "care"] {
            for topic in tongue.list(&format!("topics {whose}")) {
                assert!(sections.contains_key(&*format!("subject {topic}")), "{topic}");
                assert!(sections.contains_key(&*format!("body {topic}")), "{topic}");
            }
        }
        let text: String = sections.values().flatten().copied().collect();
        for word in text.split('{').skip(1).filter_map(|rest| rest.split_once('}')) {
            assert!(sections.contains_key(&*format!("words {}", word.0)), "{}", word.0);
        }
        let own = ["denial", "claim", "invoice", "letter", "terms"];
        for section in sections.keys().filter(|section| own.iter().any(|head| section.starts_with(head))) {
            assert!(said.contains(section), "{section} is never said");
        }
    }
}

#[test]
fn a_scan_has_all_pages_and_a_photo_is_one_page() {
    let long =
        (0..MANY).find(|nth| prints(&paper(3, *nth, Shape::Text).bytes).iter().any(|print| print.page == 1));
    let long = long.unwrap();
    let scan = shrunk(3, long, Shape::Scan, SMALL);
    assert_eq!(
        raster::pages(&scan.bytes, 100).len(),
        raster::pages(&paper(3, long, Shape::Text).bytes, 100).len()
    );
    assert_eq!((scan.media, paper(3, long, Shape::Text).truth), ("application/pdf", scan.truth));
    let photo = shrunk(3, long, Shape::Photo, SMALL);
    assert!(image::load_from_memory(&photo.bytes).is_ok() && photo.name.ends_with(".jpg"));
    for layout in layout::all() {
        for seed in 0..12 {
            assert_eq!(set(layout, true, &mut Rng::with_seed(seed)).pages, 1, "layout {}", layout.number);
        }
    }
}

#[test]
fn a_folder_holds_the_papers_and_a_line_of_truth_for_each() {
    let folder = tempfile::tempdir().unwrap();
    let nth = |nth| shrunk(8, nth, folder::mixed_shapes(nth), SMALL);
    folder::written(folder.path(), 6, nth).unwrap();
    let mut truths = csv::Reader::from_path(folder.path().join("truth.csv")).unwrap();
    let headers = truths.headers().unwrap().clone();
    assert!(headers.iter().take(4).eq(["file", "label", "claim_number", "policy_number"]));
    for (at, row) in truths.records().map(Result::unwrap).enumerate() {
        let paper = nth(at as u64);
        assert!(std::fs::read(folder.path().join(&row[0])).unwrap() == paper.bytes);
        assert_eq!(&row[1], paper.label);
        for (key, cell) in headers.iter().zip(&row).skip(2) {
            assert_eq!(cell, truth(&paper, key).unwrap_or_default(), "{key}");
        }
    }
    let about = std::fs::read_to_string(folder.path().join("about.csv")).unwrap();
    assert_eq!(about.lines().count(), 7);
}

#[test]
fn days_are_those_of_the_calendar() {
    for (day, iso) in [(0, "1970-01-01"), (19_782, "2024-02-29"), (20_779, "2026-11-22"), (-1, "1969-12-31")]
    {
        assert_eq!(Day(day).iso(), iso);
        let (year, month, of_month) = Day(day).civil();
        assert_eq!(Day::of(year, month, of_month), Day(day));
    }
    let saturday = Day::of(2026, 11, 21);
    assert_eq!(saturday.at_work(), Day::of(2026, 11, 23));
    assert_eq!(saturday.plus(1).at_work(), Day::of(2026, 11, 23));
    assert_eq!(saturday.written(DayStyle::Long, Lang::Nl), "21 november 2026");
    assert_eq!(saturday.written(DayStyle::MonthFirst, Lang::En), "November 21, 2026");
}
