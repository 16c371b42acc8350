//! What is drawn can be read back by our own reader, stays inside the margins, and is tagged from its title to its last cell.
#![allow(clippy::unwrap_used, reason = "all of it is a test, though not each function says so")]

use adapters::dossier::draw;
use domain::dossier::{Block, Document};
use domain::time::At;
use reading::document::{Limits, Page, read};

const MADE: At = At(1_795_269_907_123_456);

fn document(said: &str) -> Document {
    let mut document = Document {
        lang: "nl",
        title: format!("Dossier: declaraties{said}"),
        lede: format!("Wat de organisatie kan laten zien.{said}"),
        foot: "Lindervoort".to_owned(),
        blocks: vec![],
    };
    let long = "Iemand die declaraties beoordeelt, ziet eerst de declaratie zelf. ".repeat(12);
    for chapter in 1..=4 {
        document.push(Block::Chapter(format!("{chapter}. Hoofdstuk{said}")));
        document.push(Block::Note(format!("AI-verordening, art. 13{said}")));
        document.push(Block::Words(format!("{long}\n\n{said}")));
        document.push(Block::Head(format!("Deel{said}")));
        document.push(Block::Points(vec![long.clone(), said.to_owned(), "Eén ding.".to_owned()]));
        let facts = [("Wie".to_owned(), said.to_owned()), ("Wat".to_owned(), long.clone())];
        document.push(Block::Facts(facts.to_vec()));
        let row = || vec!["2026-11-22".to_owned(), long.clone(), said.to_owned()];
        document.push(Block::Table(vec!["Dag".into(), "Wat".into(), "Wie".into()], vec![row(), row()]));
    }
    document
}

fn pages(document: &Document) -> Vec<Page> {
    read(&draw(document, MADE).unwrap(), &Limits::default()).unwrap().pages
}

#[test]
fn every_document_is_written_whatever_is_in_it_and_inside_the_margins() {
    let many = "w".repeat(400);
    let address = "https://lindervoort.example/".repeat(9);
    let hostile = " 漢字 🦀 \u{0} \u{202e}\u{ad} →≥ <script>alert(1)</script>\u{301}";
    for said in ["", " ", " čšž ßøæ “aanhaling” – €", hostile, &many, &address] {
        let document = document(said);
        let pages = pages(&document);
        assert!((3..40).contains(&pages.len()), "{said:?}: {} pages", pages.len());
        for (nth, page) in (1..).zip(&pages) {
            for word in &page.words {
                let area = word.area;
                // In parts of the page: 68 points of white at the sides.
                assert!(area.left > 67.0 / 595.0 && area.right < 528.0 / 595.0, "{said:?}: {word:?}");
                assert!(area.top > 60.0 / 842.0 && area.bottom < 815.0 / 842.0, "{said:?}: {word:?}");
            }
            let foot: Vec<&str> =
                page.words.iter().rev().take(3).rev().map(|word| word.text.as_str()).collect();
            assert_eq!(foot, [nth.to_string().as_str(), "/", pages.len().to_string().as_str()]);
        }
        assert_eq!(draw(&document, MADE), draw(&document, MADE), "the same again");
    }
    assert!(draw(&Document { lang: "en", ..Document::default() }, MADE).is_ok(), "an empty one too");
}

#[test]
fn words_come_back_as_they_were_written_in_the_order_of_the_document() {
    let text = |document: &Document| {
        let words: Vec<String> =
            pages(document).into_iter().flat_map(|page| page.words).map(|word| word.text).collect();
        words.join(" ")
    };
    let said = text(&document(" “Ünïcode” čšž – € 1.250,50"));
    assert!(said.starts_with("Dossier: declaraties “Ünïcode” čšž – € 1.250,50 Wat de organisatie"), "{said}");
    let places: Vec<usize> = (1..=4).filter_map(|nth| said.find(&format!("{nth}. Hoofdstuk"))).collect();
    assert!(places.len() == 4 && places.is_sorted(), "{places:?}");
    let said = text(&document(" 漢 a\u{a0}b\u{ad}c → ≥"));
    assert!(said.contains("? a bc -> >="), "{said}");
}

#[test]
fn it_says_its_language_and_title_and_every_page_has_its_tags() {
    let bytes = draw(&document(" <&>"), MADE).unwrap();
    let file = String::from_utf8_lossy(&bytes);
    for part in [
        "%PDF-1.7",
        "/Lang(nl)",
        "/MarkInfo<</Marked true>>",
        "/DisplayDocTitle true",
        "<pdfuaid:part>1</pdfuaid:part>",
        "Dossier: declaraties &lt;&amp;&gt;",
        "/S/H1",
        "/S/H2",
        "/S/LBody",
        "/Scope/Column",
        "/Scope/Row",
        "/Tabs/S",
    ] {
        let tight: String = file.split_whitespace().collect();
        let wanted: String = part.split_whitespace().collect();
        assert!(tight.contains(&wanted), "{part}");
    }
    let pages = file.matches("/StructParents ").count();
    assert_eq!(pages, pages_of(&bytes));
}

fn pages_of(bytes: &[u8]) -> usize {
    read(bytes, &Limits::default()).unwrap().pages.len()
}
