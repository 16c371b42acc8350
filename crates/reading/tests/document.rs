//! Documents of every format, small and made here: words, places, order, quality, limits and what is unreadable.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[path = "document/made.rs"]
mod made;

use image::ImageFormat;
use made::{Side, file, image, lines, pdf, zip};
use reading::document::{Document, Limits, Page, Picture, Quality, Unreadable, images, ocr_words, read};

fn document(bytes: &[u8]) -> Document {
    read(bytes, &Limits::default()).unwrap()
}

fn only(bytes: &[u8]) -> Page {
    let mut pages = document(bytes).pages;
    assert_eq!(pages.len(), 1);
    pages.remove(0)
}

fn texts(page: &Page) -> Vec<&str> {
    page.words.iter().map(|word| word.text.as_str()).collect()
}

#[test]
fn words_of_a_pdf_stand_where_they_are_drawn() {
    let page = only(&pdf(&[lines(&[(100.0, 742.0, 20.0, "Total 31.50"), (100.0, 700.0, 20.0, "Date")])]));
    assert_eq!(texts(&page), ["Total", "31.50", "Date"]);
    assert_eq!((page.width, page.height, page.quality, page.needs_ocr), (595.0, 842.0, Quality::Text, false));
    let total = page.words[0].area;
    // Helvetica: "Total" is 2.224 em wide.
    let points = [total.left * 595.0, total.right * 595.0, total.top * 842.0, total.bottom * 842.0];
    for (found, wanted) in points.into_iter().zip([100.0, 144.5, 82.8, 104.4]) {
        assert!((found - wanted).abs() < 0.5, "{points:?}");
    }
    assert!(page.words[1].area.left > total.right);
}

#[test]
fn the_text_of_a_document_has_its_lines_and_pages() {
    let first = lines(&[(50.0, 700.0, 10.0, "one two"), (50.0, 680.0, 10.0, "three")]);
    let second = lines(&[(50.0, 700.0, 10.0, "four")]);
    assert_eq!(document(&pdf(&[first, second])).text(), "one two\nthree\n\nfour");
}

#[test]
fn letters_become_words_by_their_gaps() {
    let cases = [
        ("BT /F 10 Tf 50 700 Td [(To) 20 (tal)] TJ ET", "Total"),
        ("BT /F 10 Tf 50 700 Td [(To) -300 (tal)] TJ ET", "To tal"),
        ("BT /F 10 Tf 50 700 Td (T) Tj 6.11 0 Td (otal) Tj ET", "Total"),
        ("BT /F 10 Tf 56.11 700 Td (otal) Tj ET BT /F 10 Tf 50 700 Td (T) Tj ET", "Total"),
        // Bold by drawing twice; filled and outlined.
        ("BT /F 10 Tf 50 700 Td (bill) Tj ET BT /F 10 Tf 50.2 700 Td (bill) Tj ET", "bill"),
        ("BT 2 Tr /F 10 Tf 50 700 Td (bill) Tj ET", "bill"),
        ("BT /F 10 Tf 50 Tz 50 700 Td (narrow words) Tj ET", "narrow words"),
        ("BT /F 10 Tf 50 700 Td (well-known co-op) Tj ET", "well-known co-op"),
        // Outside the page.
        ("BT /F 10 Tf 50 900 Td (gone) Tj ET BT /F 10 Tf 50 700 Td (here) Tj ET", "here"),
    ];
    for (draws, wanted) in cases {
        let page = only(&pdf(&[Side { draws: draws.to_string(), says: "" }]));
        assert_eq!(texts(&page).join(" "), wanted, "{draws}");
    }
}

#[test]
fn turned_pages_and_turned_words_are_read() {
    let draws = lines(&[(100.0, 700.0, 10.0, "upper left"), (100.0, 100.0, 10.0, "lower left")]).draws;
    for (says, first) in [("/Rotate 90", "lower"), ("/Rotate 180", "lower"), ("/Rotate 270", "upper")] {
        let page = only(&pdf(&[Side { draws: draws.clone(), says }]));
        assert!(texts(&page).contains(&first) && page.words.len() == 4, "{says}: {page:?}");
        let turned = if says.contains("180") { 595.0 } else { 842.0 };
        assert_eq!(page.width, turned, "{says}");
        for word in &page.words {
            let area = word.area;
            assert!(0.0 <= area.left && area.left < area.right && area.right <= 1.0, "{says}: {word:?}");
            assert!(0.0 <= area.top && area.top < area.bottom && area.bottom <= 1.0, "{says}: {word:?}");
        }
    }
    let edge = "BT /F 10 Tf 0 1 -1 0 30 300 Tm (along the edge) Tj ET BT /F 10 Tf 60 300 Td (a b c d) Tj ET";
    let page = only(&pdf(&[Side { draws: edge.to_string(), says: "" }]));
    assert_eq!(texts(&page), ["a", "b", "c", "d", "along", "the", "edge"]);
    let along = page.words[4].area;
    assert!(along.bottom - along.top > along.right - along.left - 0.01);
}

#[test]
fn two_columns_of_prose_are_read_one_after_the_other_and_a_table_is_not() {
    let prose = "words of running text that fill the column nicely";
    let mut sides = vec![(50.0, 760.0, 14.0, "A heading over both of the columns of this page, all the way")];
    let mut cells = vec![];
    for row in 0..8 {
        let y = 700.0 - 14.0 * row as f32;
        sides.extend([(50.0, y, 10.0, prose), (320.0, y, 10.0, prose)]);
        cells.extend([(50.0, y, 10.0, "Article"), (320.0, y, 10.0, "12.50")]);
    }
    let page = only(&pdf(&[lines(&sides)]));
    let left: Vec<bool> = page.words.iter().skip(13).map(|word| word.area.left < 0.5).collect();
    assert!(
        left.is_sorted_by(|before, after| before >= after),
        "{}",
        document(&pdf(&[lines(&sides)])).text()
    );
    let table = only(&pdf(&[lines(&cells)]));
    assert_eq!(texts(&table)[..4], ["Article", "12.50", "Article", "12.50"]);
}

#[test]
fn a_page_that_is_an_image_asks_for_ocr_and_one_with_text_below_its_image_does_not() {
    let image = "q 595 0 0 842 0 0 cm /I Do Q\n";
    let words = "one two three four five six seven eight nine ten eleven twelve thirteen";
    let cases = [
        (image.to_string(), true, Quality::Scan),
        (format!("{image}BT /F 10 Tf 50 20 Td (Fax page 1) Tj ET"), true, Quality::Scan),
        (format!("{image}BT 3 Tr /F 10 Tf 50 700 Td ({words}) Tj ET"), false, Quality::Scan),
        (format!("{image}BT /F 10 Tf 50 700 Td ({words}) Tj ET"), false, Quality::Text),
        (
            "q 60 0 0 60 0 0 cm /I Do Q\nBT /F 10 Tf 50 700 Td (a logo) Tj ET".to_string(),
            false,
            Quality::Text,
        ),
        (String::new(), false, Quality::Text),
    ];
    for (draws, needs_ocr, quality) in cases {
        let page = only(&pdf(&[Side { draws: draws.clone(), says: "" }]));
        assert_eq!((page.needs_ocr, page.quality), (needs_ocr, quality), "{draws}");
    }
}

#[test]
fn what_ocr_reads_is_added_beside_the_text_layer() {
    let draws = "q 595 0 0 842 0 0 cm /I Do Q\nBT /F 10 Tf 50 20 Td (Fax) Tj ET".to_string();
    let mut page = only(&pdf(&[Side { draws, says: "" }]));
    let fax = page.words[0].area;
    let word = |text: &str, area| reading::document::Word { text: text.to_string(), area };
    let body = reading::document::Area { left: 0.1, top: 0.1, right: 0.2, bottom: 0.12 };
    page.add_ocr(vec![word("Fox", fax), word("Invoice", body)]);
    assert_eq!((texts(&page), page.needs_ocr), (vec!["Fax", "Invoice"], false));
}

#[test]
fn page_images_have_the_width_that_was_asked_for() {
    let bytes = pdf(&[lines(&[(0.0, 0.0, 2000.0, "M")]), Side { draws: String::new(), says: "/Rotate 90" }]);
    let mut seen = vec![];
    images(&bytes, &Limits::default(), 300, &mut |at, picture| {
        let dark = picture.rgb.iter().filter(|c| **c < 50).count();
        seen.push((at, picture.width, picture.height, dark > 0));
        assert_eq!(image::load_from_memory(&picture.png()).unwrap().into_rgb8().into_raw(), picture.rgb);
        assert_eq!(image::load_from_memory(&picture.jpeg()).unwrap().width(), 300);
        true
    })
    .unwrap();
    assert_eq!(seen, [(0, 300, 424, true), (1, 300, 211, false)]);
    let mut first = 0;
    images(&bytes, &Limits::default(), 300, &mut |_, _| {
        first += 1;
        false
    })
    .unwrap();
    assert_eq!(first, 1);
}

#[test]
fn images_are_pages_that_ask_for_ocr() {
    let paper = image(240, 320, |_, _| [250, 250, 250]);
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Tiff, ImageFormat::WebP] {
        let bytes = file(&paper, format);
        let page = only(&bytes);
        assert_eq!((page.needs_ocr, page.quality, page.words.len()), (true, Quality::Scan, 0), "{format:?}");
        assert!((page.height / page.width - 320.0 / 240.0).abs() < 1e-3);
        let mut sizes = vec![];
        images(&bytes, &Limits::default(), 120, &mut |at, p| {
            sizes.push((at, p.width, p.height));
            true
        })
        .unwrap();
        assert_eq!(sizes, [(0, 120, 160)], "{format:?}");
    }
}

#[test]
fn uneven_light_and_coloured_paper_make_a_photo() {
    let ink =
        |x: f32, y: f32| (y * 60.0).fract() < 0.3 && (x * 90.0).fract() < 0.5 && (0.1..0.9).contains(&x);
    let shade = move |x: f32, y: f32, paper: [u8; 3]| if ink(x, y) { paper.map(|c| c / 5) } else { paper };
    type Sheet = Box<dyn Fn(f32, f32) -> [u8; 3]>;
    let cases: [(&str, Quality, Sheet); 5] = [
        ("clean", Quality::Scan, Box::new(move |x, y| shade(x, y, [252, 252, 250]))),
        ("grey paper", Quality::Scan, Box::new(move |x, y| shade(x, y, [215, 214, 210]))),
        ("a shadow", Quality::Photo, Box::new(move |x, y| shade(x, y, [(250.0 - 140.0 * x) as u8; 3]))),
        ("lamp light", Quality::Photo, Box::new(move |x, y| shade(x, y, [235, 215, 170]))),
        (
            "on a table",
            Quality::Photo,
            Box::new(
                move |x, y| {
                    if (0.2..0.8).contains(&x) { shade(x, y, [245, 245, 245]) } else { [90, 80, 70] }
                },
            ),
        ),
    ];
    for (name, quality, point) in cases {
        let image = image(600, 800, point);
        let picture = Picture::new(600, 800, image.into_raw()).unwrap();
        assert_eq!(picture.quality(), quality, "{name}");
    }
}

#[test]
fn a_word_file_gives_its_paragraphs_and_cells() {
    let body = "<w:document><w:body><w:p><w:r><w:t>Claim</w:t><w:tab/><w:t>A&amp;B &#233;</w:t></w:r></w:p>\
        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Total</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>31.50</w:t></w:r></w:p>\
        </w:tc></w:tr></w:tbl><w:p><w:del><w:r><w:delText>old</w:delText></w:r></w:del></w:p>\
        <mc:Fallback><w:p><w:r><w:t>twice</w:t></w:r></w:p></mc:Fallback></w:body></w:document>";
    let bytes = zip(&[
        ("word/document.xml", body),
        ("word/header1.xml", "<w:hdr><w:p><w:r><w:t>Letterhead</w:t></w:r></w:p></w:hdr>"),
    ]);
    assert_eq!(document(&bytes).text(), "Letterhead\nClaim A&B é\nTotal 31.50");
    assert_eq!(read(&zip(&[("a.txt", "b")]), &Limits::default()), Err(Unreadable::Unknown));
}

#[test]
fn mail_html_and_text_are_laid_on_sheets() {
    let mail = b"From: Anna <anna@example.org>\r\nSubject: Bill 7\r\nDate: Mon, 1 Jan 2024 10:00:00 +0000\r\n\r\nPay up.\r\n";
    assert_eq!(document(mail).text(), "Anna <anna@example.org>\nBill 7\nPay up.");
    assert_eq!(document(b"<!DOCTYPE html><p>One <b>two</b></p><p>three").text(), "One two\nthree");
    let long = "word ".repeat(30) + "\nend";
    let page = only(long.as_bytes());
    assert!(page.words.iter().all(|word| word.area.right <= 1.0 && word.area.bottom <= 1.0));
    assert_eq!(page.words.len(), 31);
    assert_eq!(document("line\n".repeat(60).as_bytes()).pages.len(), 2);
}

#[test]
fn what_cannot_be_read_says_why() {
    let broken = Unreadable::Broken;
    let cases: [(&str, Vec<u8>, Unreadable); 10] = [
        ("nothing", vec![], Unreadable::Empty),
        ("blanks", b"  \n ".to_vec(), Unreadable::Empty),
        ("a program", b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0".to_vec(), Unreadable::Unknown),
        ("rich text", b"{\\rtf1 hello}".to_vec(), Unreadable::Unknown),
        ("only the head of a PDF", b"%PDF-1.4\n".to_vec(), broken),
        ("no pages", pdf(&[]), Unreadable::Empty),
        (
            "half an image",
            file(&image(90, 90, |x, _| [(x * 200.0) as u8; 3]), ImageFormat::Png)[..60].to_vec(),
            broken,
        ),
        ("half a zip", b"PK\x03\x04....".to_vec(), broken),
        ("many pages", pdf(&[lines(&[]), lines(&[]), lines(&[]), lines(&[])]), Unreadable::TooManyPages),
        ("many pixels", file(&image(400, 400, |_, _| [0; 3]), ImageFormat::Png), Unreadable::TooManyPixels),
    ];
    let limits = Limits { pages: 3, pixels: 90_000, ..Limits::default() };
    for (name, bytes, why) in cases {
        assert_eq!(read(&bytes, &limits), Err(why), "{name}");
        assert_eq!(
            images(&bytes, &limits, 100, &mut |_, _| true).err(),
            (name != "blanks").then_some(why),
            "{name}"
        );
    }
    let claims = pdf(&[Side { draws: "q 9 0 0 9 0 0 cm /I Do Q".to_string(), says: "" }]);
    let claims = String::from_utf8(claims).unwrap().replace("/Width 1 ", "/Width 99999999 ");
    assert_eq!(read(claims.as_bytes(), &limits), Err(Unreadable::TooManyPixels));
    let many = pdf(&[lines(&[(50.0, 700.0, 10.0, "far too many letters")])]);
    assert_eq!(read(&many, &Limits { steps: 9, ..Limits::default() }), Err(Unreadable::TooLong));
    assert_eq!(read(&many, &Limits { words: 3, ..Limits::default() }), Err(Unreadable::TooLong));
    assert_eq!(read(&many, &Limits { bytes: 99, ..Limits::default() }), Err(Unreadable::TooLarge));
}

#[test]
fn an_image_that_names_no_page_is_broken_and_not_a_document_of_none() {
    let image = made::image(4, 4, |_, _| [9, 9, 9]);
    let mut tiff = file(&image, ImageFormat::Tiff);
    tiff[4..8].fill(0);
    assert_eq!(read(&tiff, &Limits::default()), Err(Unreadable::Broken));
    assert_eq!(images(&tiff, &Limits::default(), 60, &mut |_, _| true), Err(Unreadable::Broken));
}

#[test]
fn names_of_reasons_and_qualities_are_read_back() {
    assert!(Unreadable::ALL.iter().all(|why| Unreadable::parse(why.as_str()) == Some(*why)));
    assert!(Quality::ALL.iter().all(|quality| Quality::parse(quality.as_str()) == Some(*quality)));
    assert_eq!((Unreadable::parse("tired"), Quality::parse("")), (None, None));
}

#[test]
fn the_words_of_tesseract_become_words_with_places() {
    let tsv = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
        4\t1\t1\t1\t1\t0\t10\t20\t300\t40\t-1\t\n\
        5\t1\t1\t1\t1\t1\t10\t20\t50\t40\t96.5\tTotal\n\
        5\t1\t1\t1\t1\t2\t70\t20\t50\t40\t20\t \n\
        5\t1\t1\t1\t1\t3\tNaN\t20\t50\t40\t20\tx\n\
        5\t1\t1\t1\t1\t4\t190\t90\t50\t40\t90\tout\n5\t1";
    let words = ocr_words(tsv, 200, 100);
    let found: Vec<(&str, f32, f32, f32, f32)> = words
        .iter()
        .map(|w| (w.text.as_str(), w.area.left, w.area.top, w.area.right, w.area.bottom))
        .collect();
    assert_eq!(found, [("Total", 0.05, 0.2, 0.3, 0.6), ("out", 0.95, 0.9, 1.0, 1.0)]);
}
