//! What every report must be, for every sample in both languages.

use super::{render, sample};
use lang::Lang;

fn each(check: impl Fn(&str, Lang, &str)) {
    for (name, answer) in sample::all() {
        for lang in Lang::ALL {
            check(name, lang, &render(&answer, lang));
        }
    }
}

/// The document without its style element.
fn body(html: &str) -> &str {
    html.split_once("</style>").map_or(html, |(_, body)| body)
}

#[test]
fn every_sample_renders_in_both_languages_without_a_missing_text() {
    each(|name, lang, html| {
        assert!(
            !html.contains('⟦') && !html.contains("{$") && !html.contains("Unknown localization"),
            "{name}"
        );
        assert!(!body(html).contains("NaN") && !body(html).contains("inf"), "{name}");
        assert!(html.contains(&format!("<html lang=\"{}\">", lang.tag())), "{name}");
    });
}

#[test]
fn nothing_is_loaded_and_nothing_runs() {
    each(|name, _, html| {
        for banned in ["http://", "https://", "<script", "src=", "@import", "javascript:", "url(//", "<link"]
        {
            assert!(!html.contains(banned), "{name} has {banned}");
        }
        assert!(!hostile_attribute(html), "{name} has an attribute that runs");
        assert!(html.contains("default-src 'none'"), "{name}");
    });
}

/// An attribute that would run something, inside a tag.
fn hostile_attribute(html: &str) -> bool {
    tags(body(html))
        .iter()
        .any(|tag| tag.contains(" onload") || tag.contains(" onclick") || tag.contains(" style="))
}

/// Everything between `<` and `>`.
fn tags(html: &str) -> Vec<&str> {
    html.split('<').skip(1).filter_map(|part| part.split('>').next()).collect()
}

#[test]
fn hostile_text_stays_text() {
    let html = render(&sample::hostile(), Lang::En);
    assert!(html.contains("&lt;script&gt;"));
    assert!(
        !html.contains("<script") && html.matches("</title>").count() == 1 + html.matches("<title ").count()
    );
    assert!(!html.chars().any(|c| c.is_control() && c != '\n'));
    assert!(!html.contains('\u{202e}'));
}

#[test]
fn every_element_that_opens_closes() {
    const VOID: [&str; 2] = ["meta", "!DOCTYPE"];
    each(|name, _, html| {
        let mut open: Vec<&str> = Vec::new();
        for tag in tags(body(html)) {
            let element = tag.split([' ', '\n']).next().unwrap_or_default();
            match element.strip_prefix('/') {
                Some("head" | "html") => {}
                Some(closed) => assert_eq!(open.pop(), Some(closed), "{name}"),
                None if VOID.contains(&element) => {}
                None => open.push(element),
            }
        }
        assert!(open.is_empty(), "{name}: {open:?} never closes");
    });
}

#[test]
fn every_id_is_unique_and_every_reference_finds_one() {
    each(|name, _, html| {
        let values = |attribute: &str| -> Vec<&str> {
            let parts = body(html).split(attribute).skip(1);
            parts.filter_map(|part| part.split('"').next()).flat_map(|value| value.split(' ')).collect()
        };
        let ids = values(" id=\"");
        let unique: std::collections::BTreeSet<_> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{name} has an id twice");
        for attribute in [" aria-labelledby=\"", " aria-describedby=\"", " href=\"#", " fill=\"url(#"] {
            for reference in values(attribute) {
                assert!(
                    ids.contains(&reference.trim_end_matches(')')),
                    "{name}: nothing is called {reference}"
                );
            }
        }
    });
}

#[test]
fn headings_come_in_order() {
    each(|name, _, html| {
        let mut last = 0;
        for tag in tags(body(html)) {
            let Some(level) = tag.strip_prefix('h').and_then(|rest| rest.chars().next()?.to_digit(10)) else {
                continue;
            };
            assert!(level <= last + 1, "{name}: h{level} after h{last}");
            last = level;
        }
        assert_eq!(html.matches("<h1").count(), 1, "{name}");
    });
}

#[test]
fn a_report_stays_small_however_many_labels_there_are() {
    let size = |answer| render(&answer, Lang::En).len();
    assert!(size(sample::good()) < 150_000, "{}", size(sample::good()));
    assert!(size(sample::many_labels(10_000)) < 400_000, "{}", size(sample::many_labels(10_000)));
}

#[test]
fn the_largest_labels_are_drawn_and_the_others_taken_together() {
    let html = render(&sample::many_labels(77), Lang::En);
    assert!(html.contains("the other 37 labels together"));
    assert!(html.contains("The 40 largest labels are drawn"));
    assert!(html.contains("soort 76"), "the table has all of them");
    let html = render(&sample::many_labels(10_000), Lang::En);
    assert!(html.contains("soort 199") && !html.contains("soort 200<"));
}
