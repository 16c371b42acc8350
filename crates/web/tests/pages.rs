//! Every page, in every state of its samples, in both languages: sound HTML, tied labels, no code from people, no proposal too early.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on should stop")]

use std::collections::{BTreeMap, BTreeSet};

use domain::dossier::Article;
use domain::gate::Reason;
use domain::review::ReviewKind;
use lang::Lang;
use web::page::{Reader, reason, sample};
use web::shell::{Page, Room, Theme, page};

/// What somebody might write who wants a page to do something.
const HOSTILE: &str = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>{{7*7}}&amp;";

/// A tag: its name and attributes. Ours are written by maud, so a few lines read them.
#[derive(Debug)]
struct Tag {
    name: String,
    attributes: BTreeMap<String, String>,
    /// The words up to the next tag.
    words: String,
}

impl Tag {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }
}

fn tags(html: &str) -> Vec<Tag> {
    html.split('<').skip(1).map(tag).collect()
}

fn tag(piece: &str) -> Tag {
    let (mut inside, mut quoted) = (piece.len(), false);
    for (at, c) in piece.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '>' if !quoted => {
                inside = at;
                break;
            }
            _ => {}
        }
    }
    let (head, words) = piece.split_at(inside);
    let name: String = head.chars().take_while(|c| !c.is_whitespace()).collect();
    let mut attributes = BTreeMap::new();
    let mut rest = head[name.len()..].trim();
    while !rest.is_empty() {
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let (key, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix("=\"") {
            Some(value) => value.split_once('"').expect("a closed value"),
            None => ("", after),
        };
        assert!(attributes.insert(key.to_owned(), value.to_owned()).is_none(), "{key} twice in <{head}>");
        rest = after.trim();
    }
    Tag { name, attributes, words: words.trim_start_matches('>').trim().to_owned() }
}

fn reader(lang: Lang) -> Reader {
    Reader { lang, offset: 60, now: sample::NOW }
}

fn document(sample: sample::Sample, said: &str, lang: Lang) -> String {
    let sheet = sample.1(said, reader(lang));
    let page = page(&Page {
        lang,
        theme: Theme::System,
        title: &sheet.title,
        lede: sheet.lede.as_deref(),
        here: sheet.here,
        viewer_name: Some("Fatima"),
        rooms: &Room::ALL,
        counts: &[],
        notices: 0,
        path: "/",
        demo: None,
        body: sheet.body,
        script: sheet.script,
    });
    page.into_string()
}

/// Looks at every sample in both languages, with and without hostile words.
fn each(look: impl Fn(&str, &str)) {
    for sample in sample::all() {
        for lang in Lang::ALL {
            for said in ["", HOSTILE] {
                let name = format!("{} ({})", sample.0, lang.tag());
                look(&name, &document(sample, said, lang));
            }
        }
    }
}

#[test]
fn every_sample_has_a_name_of_its_own() {
    let names: BTreeSet<&str> = sample::all().into_iter().map(|(name, _)| name).collect();
    assert_eq!(names.len(), sample::all().len());
    assert!(names.len() > 50);
}

#[test]
fn every_text_is_there_in_both_languages() {
    each(|name, html| {
        assert!(!html.contains('⟦'), "{name}: {}", html.split('⟦').nth(1).unwrap_or_default());
        assert!(!html.contains("{ $") && !html.contains("{$"), "{name}");
    });
}

#[test]
fn every_page_has_one_title_and_its_headings_skip_no_level() {
    each(|name, html| {
        let levels = tags(html)
            .into_iter()
            .filter_map(|tag| tag.name.strip_prefix('h').and_then(|level| level.parse::<u8>().ok()));
        let levels: Vec<u8> = levels.collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{name}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {levels:?}");
    });
}

#[test]
fn no_page_has_a_style_or_a_script_of_its_own() {
    each(|name, html| {
        for tag in tags(html) {
            let inline = tag.name == "style" || (tag.name == "script" && tag.get("src").is_none());
            assert!(!inline, "{name}: <{}>", tag.name);
            for key in tag.attributes.keys() {
                assert!(key != "style" && !key.starts_with("on"), "{name}: {key} on <{}>", tag.name);
            }
            if let Some(src) = tag.get("src") {
                assert!(src.starts_with("/assets/") && src != "/assets/none", "{name}: {src}");
            }
        }
    });
}

#[test]
fn what_people_write_stays_text() {
    for sample in sample::all() {
        for lang in Lang::ALL {
            let (plain, hostile) = (document(sample, "", lang), document(sample, HOSTILE, lang));
            // What is said may open what stands open anyway, but it makes no element that was not there.
            let elements = |html: &str| {
                tags(html).into_iter().filter(|tag| ["script", "img"].contains(&tag.name.as_str())).count()
            };
            assert_eq!(elements(&plain), elements(&hostile), "{}", sample.0);
            // Something a person wrote shows, unless the sample has nothing of the kind.
            assert_eq!(plain != hostile, hostile.contains("&lt;script&gt;alert(1)"), "{}", sample.0);
        }
    }
}

#[test]
fn every_field_has_a_label_and_every_id_is_one() {
    each(|name, html| {
        let tags = tags(html);
        let mut ids = BTreeSet::new();
        for id in tags.iter().filter_map(|tag| tag.get("id")) {
            assert!(ids.insert(id), "{name}: {id} twice");
        }
        let labelled: BTreeSet<&str> =
            tags.iter().filter(|tag| tag.name == "label").filter_map(|tag| tag.get("for")).collect();
        for tag in tags.iter().filter(|tag| ["input", "select", "textarea"].contains(&tag.name.as_str())) {
            if tag.get("type") != Some("hidden") {
                let id = tag.get("id").unwrap_or_default();
                // A cell of a table is named by its row and column.
                let cell = tag.get("aria-label").is_some_and(|words| !words.trim().is_empty());
                assert!(cell || labelled.contains(id), "{name}: no label for {tag:?}");
            }
        }
        for tag in &tags {
            for key in ["aria-labelledby", "aria-describedby", "for"] {
                for id in tag.get(key).into_iter().flat_map(str::split_whitespace) {
                    assert!(ids.contains(id), "{name}: {key} points at {id}, which is not there");
                }
            }
        }
    });
}

#[test]
fn every_button_and_link_has_words() {
    each(|name, html| {
        let tags = tags(html);
        for (at, tag) in
            tags.iter().enumerate().filter(|(_, tag)| ["button", "a", "summary"].contains(&tag.name.as_str()))
        {
            let end = format!("/{}", tag.name);
            let words = tags[at..].iter().take_while(|it| it.name != end).any(|it| !it.words.is_empty());
            assert!(words, "{name}: nothing to read on {tag:?}");
        }
    });
}

#[test]
fn every_form_goes_to_a_page_of_ours_and_every_link_too() {
    each(|name, html| {
        for tag in tags(html).into_iter().filter(|tag| tag.name != "use") {
            let to = tag.get("action").or_else(|| tag.get("href").filter(|_| tag.name == "a"));
            if let Some(to) = to {
                // Where a law can be read is the one thing outside that a page leads to.
                let law = Article::ALL.iter().any(|it| it.source().link == to);
                assert!(law || to.starts_with('/') || to.starts_with('#'), "{name}: {to}");
                assert!(!to.starts_with("//"), "{name}: {to}");
            }
        }
    });
}

#[test]
fn a_reason_in_blind_work_tells_nothing_of_the_proposal() {
    for lang in Lang::ALL {
        let neutral = reason::blind(lang, ReviewKind::Audit, None);
        for told in [
            Reason::BelowLimit,
            Reason::ReservedLabel,
            Reason::MaybeReserved,
            Reason::ClosedLabel,
            Reason::Unknown,
        ] {
            // An audit and a case that the machine was not sure of must read the same.
            assert_eq!(reason::blind(lang, ReviewKind::Decide, Some(told)), neutral, "{told:?}");
        }
        assert_eq!(reason::blind(lang, ReviewKind::Recall, Some(Reason::Recalled)), neutral);
        assert_ne!(reason::blind(lang, ReviewKind::Decide, Some(Reason::PersonAsked)), neutral);
    }
}

#[test]
fn nothing_of_the_machine_is_on_a_page_that_asks_for_the_own_view() {
    for lang in Lang::ALL {
        let forbidden = [
            "review-ai-proposes",
            "review-ai-decided",
            "review-both",
            "document-ai-read",
            "document-less-sure",
        ]
        .map(|key| lang.word(key));
        for (sample, hidden) in [
            ("review-first", true),
            ("review-first-many", true),
            ("review-take", true),
            ("document-first", true),
            ("document-take", true),
            ("review-compare", false),
            ("document-decide", false),
            ("document-compare", false),
        ] {
            let found = sample::all().into_iter().find(|(name, _)| *name == sample).expect("the sample");
            let html = document(found, "", lang);
            assert_eq!(forbidden.iter().all(|words| !html.contains(words.as_str())), hidden, "{sample}");
            let marks = ["\"badge proposed\"", "\"badge proceeds\"", "\"mark machine\"", "\"place machine\""];
            let main =
                html.split("<main").nth(1).unwrap_or_default().split("</main").next().unwrap_or_default();
            assert_eq!(marks.iter().any(|mark| main.contains(mark)), !hidden, "{sample}");
        }
    }
}

#[test]
fn every_field_of_a_document_is_empty_and_no_place_is_lit_before_the_own_view() {
    for lang in Lang::ALL {
        let found =
            sample::all().into_iter().find(|(name, _)| *name == "document-first").expect("the sample");
        let html = document(found, "", lang);
        let tags = tags(&html);
        let of = |start: &str| -> Vec<&Tag> {
            tags.iter().filter(|tag| tag.get("name").is_some_and(|name| name.starts_with(start))).collect()
        };
        for start in ["value-", "spot-", "was-"] {
            assert_eq!(of(start).len(), 6, "{start}");
            assert!(of(start).iter().all(|tag| tag.get("value").unwrap_or_default().is_empty()), "{start}");
            assert!(of(start).iter().all(|tag| tag.words.is_empty()), "{start}");
        }
        for start in ["absent-", "unreadable-", "label"] {
            assert!(of(start).iter().all(|tag| tag.get("checked").is_none()), "{start}");
        }
        for tag in &tags {
            let looks = ["blank settled", "blank proposed", "beside"];
            assert!(!looks.contains(&tag.get("class").unwrap_or_default()), "{tag:?}");
            assert!(tag.get("data-place").is_none(), "{tag:?}");
        }
    }
}

#[test]
fn the_three_looks_of_a_field_differ_and_each_place_bears_the_name_of_its_field() {
    let found = sample::all().into_iter().find(|(name, _)| *name == "document-decide").expect("the sample");
    let html = document(found, "", Lang::En);
    for look in ["blank settled\"", "blank proposed\"", "blank own-words\"", "blank proposed wrong\""] {
        assert!(html.contains(look), "{look}");
    }
    assert!(
        html.contains("<g class=\"place machine\" data-place=\"total\">")
            && html.contains(">Invoice number</text>")
    );
    assert!(html.contains("1,234.50") && html.contains("21/11/2026"), "written for the reader");
    assert!(html.contains("href=\"/reviews/review_01KAJ0000000000000000000R1/pages/1\""));
}

#[test]
fn the_desk_shows_no_percentage_and_no_score() {
    for sample in sample::all()
        .into_iter()
        .filter(|(name, _)| ["review", "desk", "document"].iter().any(|start| name.starts_with(start)))
    {
        for lang in Lang::ALL {
            assert!(!document(sample, "", lang).contains('%'), "{}", sample.0);
        }
    }
}

#[test]
fn what_the_script_looks_for_is_on_a_page() {
    let scripts = ["desk.js", "document.js", "lines.js", "pages.js"]
        .map(|name| web::asset::bytes(name).expect("the script"));
    let script = String::from_utf8_lossy(&scripts.concat()).into_owned();
    let pages: String = sample::all().into_iter().map(|sample| document(sample, "", Lang::En)).collect();
    let mut looked = 0;
    for part in script.split("[data-").skip(1) {
        let name: String = part.chars().take_while(|c| c.is_ascii_lowercase() || *c == '-').collect();
        assert!(pages.contains(&format!(" data-{name}")), "no page has data-{name}");
        looked += 1;
    }
    assert!(looked > 3);
}
