//! What every terminal answer must be, for every sample in both languages.

use super::width::columns;
use super::{Style, render};
use crate::explore::report::sample;
use lang::Lang;

const PLAIN: Style = Style { width: 80, colour: false };

#[test]
fn every_sample_prints_in_both_languages_without_a_missing_text() {
    for (name, answer) in sample::all() {
        for lang in Lang::ALL {
            let text = render(&answer, lang, PLAIN);
            assert!(
                !text.contains('⟦') && !text.contains("{$") && !text.contains("Unknown"),
                "{name}: {text}"
            );
            assert!(!text.contains("NaN") && !text.contains("inf%"), "{name}: {text}");
        }
    }
}

#[test]
fn no_line_is_wider_than_the_terminal() {
    for width in [60, 72, 80, 100, 120] {
        for (name, answer) in sample::all() {
            for lang in Lang::ALL {
                for line in render(&answer, lang, Style { width, colour: false }).lines() {
                    assert!(columns(line) <= width, "{name}, {width}: {} {line}", columns(line));
                }
            }
        }
    }
}

#[test]
fn hostile_text_cannot_steer_the_terminal() {
    let answer = sample::hostile();
    for lang in Lang::ALL {
        let text = render(&answer, lang, PLAIN);
        let stray = text.chars().find(|c| c.is_control() && *c != '\n');
        assert_eq!(stray, None);
        assert!(!text.contains('\u{202e}'));
        assert!(!text.lines().any(|line| line.starts_with("FAKE")));
        let painted = render(&answer, lang, Style { width: 80, colour: true });
        assert!(!painted.contains("[31mred") || !painted.contains("\u{1b}[31m"));
    }
}

#[test]
fn without_colour_there_is_no_escape_and_with_colour_the_words_are_the_same() {
    let answer = sample::good();
    let plain = render(&answer, Lang::En, PLAIN);
    let painted = render(&answer, Lang::En, Style { width: 80, colour: true });
    assert!(!plain.contains('\u{1b}') && painted.contains('\u{1b}'));
    let mut stripped = String::new();
    let mut inside = false;
    for c in painted.chars() {
        match c {
            '\u{1b}' => inside = true,
            'm' if inside => inside = false,
            _ if !inside => stripped.push(c),
            _ => {}
        }
    }
    let trim = |text: &str| text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n");
    assert_eq!(trim(&stripped), trim(&plain));
}

#[test]
fn the_first_line_is_the_answer() {
    let text = render(&sample::good(), Lang::En, Style { width: 120, colour: false });
    assert!(text.starts_with("41.3% of these cases could be decided without a person"), "{text}");
    let text = render(&sample::nothing_proven(), Lang::Nl, PLAIN);
    assert!(text.starts_with("Er mag nog niets zonder mens door"), "{text}");
    assert!(text.contains("212 van 598"), "{text}");
}

#[test]
fn of_ten_thousand_labels_only_the_largest_are_listed() {
    let text = render(&sample::many_labels(10_000), Lang::En, PLAIN);
    assert!(text.contains("and 9,975 more labels"), "{text}");
    assert!(text.lines().count() < 140);
}

#[test]
fn the_answer_reads_well_in_english() {
    insta::assert_snapshot!(render(&sample::good(), Lang::En, PLAIN));
}

#[test]
fn the_answer_reads_well_in_dutch() {
    insta::assert_snapshot!(render(&sample::good(), Lang::Nl, PLAIN));
}
