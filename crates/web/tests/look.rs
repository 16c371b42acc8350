//! The look: every part on a page, in both languages, with usual, long, hostile and empty words.

mod gallery;

use gallery::{HOSTILE, pages};
use lang::Lang;
use web::shell::Theme;

fn all() -> impl Iterator<Item = (String, String)> {
    Lang::ALL.into_iter().flat_map(|lang| {
        pages(lang, Theme::System)
            .into_iter()
            .map(move |(name, page)| (format!("{name}-{}", lang.tag()), page))
    })
}

/// The values of an attribute in a document, in order.
fn values<'a>(page: &'a str, attribute: &str) -> Vec<&'a str> {
    let start = format!(" {attribute}=\"");
    page.split(start.as_str()).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn no_page_has_words_that_became_markup() {
    for (name, page) in all() {
        for bad in ["<script", "<img", "style=", "<style", "javascript:", "⟦"] {
            assert!(!page.contains(bad), "{name} has {bad}");
        }
        assert!(!name.starts_with("hostile") || page.contains("&lt;script&gt;alert"), "{name}");
    }
    assert!(HOSTILE.contains("<script"));
}

#[test]
fn every_id_is_unique_and_every_reference_points_to_one() {
    for (name, page) in all() {
        let mut ids = values(&page, "id");
        ids.sort_unstable();
        let twice = ids.windows(2).find(|pair| pair[0] == pair[1]);
        assert_eq!(twice, None, "{name}");
        for attribute in ["for", "aria-describedby", "aria-labelledby"] {
            for id in values(&page, attribute).iter().flat_map(|ids| ids.split(' ')) {
                assert!(ids.binary_search(&id).is_ok(), "{name}: {attribute} names {id}, which is not there");
            }
        }
    }
}

#[test]
fn a_page_has_one_title_one_main_and_says_its_language_and_theme() {
    for (name, page) in all() {
        for one in ["<h1>", "<main", "<title>", "<footer>"] {
            assert_eq!(page.matches(one).count(), 1, "{name}: {one}");
        }
        assert!(name.ends_with(values(&page, "lang")[0]), "{name}");
        assert!(!page.contains("data-theme"), "{name} follows the system");
    }
    for (theme, tag) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        assert!(pages(Lang::Nl, theme).iter().all(|(_, page)| values(page, "data-theme") == [tag]));
    }
}

#[test]
fn a_wrong_field_is_tied_to_what_is_wrong_with_it() {
    let (_, page) = all().next().expect("a page");
    assert!(page.contains(r#"aria-describedby="f-subject-hint f-subject-error" aria-invalid="true""#));
    assert!(page.contains(r##"href="#f-subject""##));
}

#[test]
fn every_class_that_a_page_uses_has_a_look() {
    let css = String::from_utf8_lossy(web::asset::bytes("look.css").expect("the style sheet"));
    for (name, page) in all() {
        for class in values(&page, "class").iter().flat_map(|classes| classes.split(' ')) {
            let silent = ["plain", "tick", "axis", "wide", "so-far", "info", "strong"].contains(&class);
            assert!(silent || css.contains(&format!(".{class}")), "{name}: no look for {class}");
        }
    }
}
