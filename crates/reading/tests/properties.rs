//! Whatever the bytes: no panic, and what comes out keeps its promises.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

#[path = "document/made.rs"]
mod made;

use proptest::collection::vec;
use proptest::prelude::*;
use reading::document::{Limits, Unreadable, images, ocr_words, read};
use reading::html::html_to_text;
use reading::mail::{MOST_ATTACHMENTS, mail};
use reading::name::{self, safe_name};
use reading::text::{self, MOST_CHARACTERS, text, tidy};

/// Pieces of mail in any order come closer to trouble than bytes by chance do.
fn pieces() -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        Just(&b"From: \"A\" <a@b.nl>\r\n"[..]),
        Just(&b"Subject: =?utf-8?Q?=E9?= =?x?B?//?=\n"[..]),
        Just(&b"Content-Type: multipart/mixed; boundary=b\r\n"[..]),
        Just(&b"Content-Type: multipart/alternative; boundary=\"\"\n"[..]),
        Just(&b"Content-Type: multipart/digest; boundary=\"c\"\n"[..]),
        Just(&b"Content-Type: message/rfc822\n"[..]),
        Just(&b"Content-Type: text/html; charset=utf-16\n"[..]),
        Just(&b"Content-Type: text/plain; charset=utf-7; name*0*=''%\n"[..]),
        Just(&b"Content-Disposition: attachment; filename*1=a; filename*0*=x'%E\n"[..]),
        Just(&b"Content-Transfer-Encoding: base64\n"[..]),
        Just(&b"Content-Transfer-Encoding: quoted-printable\n"[..]),
        Just(&b"Date: Fri, 31 Feb 99999 25:61:61 +9999\n"[..]),
        Just(&b"References: <<>><a\n"[..]),
        Just(&b"--b\r\n"[..]),
        Just(&b"--b--"[..]),
        Just(&b"--c\n"[..]),
        Just(&b"\r\n\r\n"[..]),
        Just(&b"\n"[..]),
        Just(&b"=E9=\n=4"[..]),
        Just(&b"aGFsbG8=!"[..]),
        Just(&b"+AAA-\xff\x00"[..]),
        Just(&b"<p a='<!-- &amp;&#xD800; <script>"[..]),
        Just(&b"--><pre></style\n"[..]),
    ];
    vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

fn is_tidy(text: &str) -> bool {
    let fine = |c: char| matches!(c, '\n' | '\t') || !c.is_control();
    text.chars().all(fine) && !text.contains("\n\n\n") && text.chars().count() <= MOST_CHARACTERS
}

fn keeps_its_promises(bytes: &[u8]) {
    let read = mail(bytes);
    assert!(is_tidy(&read.text), "{:?}", read.text);
    assert!(!read.subject.contains('\n'));
    assert!(read.attachments.len() <= MOST_ATTACHMENTS);
    assert!(read.attachments.iter().all(|attached| safe_name(&attached.name) == attached.name));
    assert!(read.from.iter().all(|from| !from.address.contains(char::is_whitespace)));
    assert_eq!(read, mail(bytes), "the same twice");
}

/// How files begin that the reader of documents knows.
const HEADS: [&[u8]; 9] = [
    b"",
    b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\n2 0 obj\n<< /Kids [3 0 R] >>\n3 0 obj\n<< /Type /Page ",
    b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x09\0\0\0\x09\x08\x02\0\0\0",
    b"\xff\xd8\xff\xe0\0\x10JFIF\0",
    b"II*\0\x08\0\0\0\x02\0",
    b"RIFF\x40\0\0\0WEBPVP8L",
    b"PK\x03\x04",
    b"From: a@b.nl\nSubject: x\n\n",
    b"<html><p>",
];

fn good_documents() -> Vec<Vec<u8>> {
    let line = made::lines(&[(50.0, 700.0, 12.0, "Total 31.50"), (50.0, 680.0, 12.0, "Date 2 May")]);
    let image = made::image(20, 30, |x, y| [(255.0 * x) as u8, (255.0 * y) as u8, 9]);
    vec![
        made::pdf(&[line]),
        made::file(&image, image::ImageFormat::Png),
        made::file(&image, image::ImageFormat::Tiff),
        made::zip(&[("word/document.xml", "<w:p><w:r><w:t>Claim 7</w:t></w:r></w:p>")]),
    ]
}

fn is_whole(word: &reading::document::Word) -> bool {
    let area = word.area;
    let inside = [area.left, area.top, area.right, area.bottom].iter().all(|at| (0.0..=1.0).contains(at));
    let blank = word.text.is_empty() || word.text.contains(char::is_whitespace);
    inside && !blank && area.left <= area.right && area.top <= area.bottom
}

fn pages_keep_their_promises(bytes: &[u8]) {
    let limits = Limits { pages: 20, pixels: 1_000_000, steps: 50_000, ..Limits::default() };
    if let Ok(document) = read(bytes, &limits) {
        assert!((1..=20).contains(&document.pages.len()));
        for page in &document.pages {
            assert!(page.width > 0.0 && page.height > 0.0 && page.words.iter().all(is_whole), "{page:?}");
        }
    }
    let drawn = images(bytes, &limits, 60, &mut |_, picture| {
        assert_eq!(picture.rgb.len(), 3 * picture.width as usize * picture.height as usize);
        true
    });
    assert!(drawn.is_ok() || drawn.is_err_and(|why| Unreadable::ALL.contains(&why)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn no_bytes_panic_the_reader_of_mail(bytes in vec(any::<u8>(), 0..2_000)) {
        keeps_its_promises(&bytes);
    }

    #[test]
    fn no_pieces_of_mail_panic_the_reader(bytes in pieces()) {
        keeps_its_promises(&bytes);
    }

    #[test]
    fn any_bytes_are_a_tidy_text_or_empty(bytes in vec(any::<u8>(), 0..2_000)) {
        if let Ok(read) = text(&bytes) {
            prop_assert!(is_tidy(&read.text) && !read.text.is_empty());
            prop_assert_eq!(tidy(&read.text).text, read.text);
        }
    }

    #[test]
    fn no_html_panics(html in "(<|>|&|;|'|\"|/|!|-|a|p|pre|script|style|li|br|head|&#x|&amp;| |\n|é){0,60}") {
        let text = html_to_text(&html);
        prop_assert!(text.len() <= 3 * html.len() + 8);
    }

    #[test]
    fn a_safe_name_is_safe_and_stays_as_it_is(name in any::<String>()) {
        let safe = safe_name(&name);
        prop_assert_eq!(safe_name(&safe), safe.clone());
        prop_assert!(!safe.is_empty() && !safe.starts_with('.') && safe.len() < 250);
        prop_assert!(safe.chars().count() <= name::MOST_CHARACTERS);
        prop_assert!(!safe.contains(['/', '\\', '\0', ':']) && !safe.contains(char::is_control));
    }

    #[test]
    fn text_that_is_utf8_comes_through_as_it_was(words in vec("[a-zé€漢]{1,8}", 1..20)) {
        let whole = words.join(" ");
        prop_assert_eq!(text::text(whole.as_bytes()).map(|t| t.text), Ok(whole));
    }

    #[test]
    fn no_bytes_panic_the_reader_of_documents(head in 0..HEADS.len(), bytes in vec(any::<u8>(), 0..400)) {
        let bytes = [HEADS[head], &bytes].concat();
        pages_keep_their_promises(&bytes);
    }

    #[test]
    fn no_damage_to_a_good_document_panics(
        good in 0..4_usize,
        cuts in vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = good_documents().swap_remove(good);
        for (from, to, byte) in cuts {
            let (from, to) = (from.index(bytes.len()), to.index(bytes.len()));
            match byte % 4 {
                0 if to > 0 => bytes.truncate(to),
                1 => bytes[from] = byte,
                2 if from < to.min(from + 60) => drop(bytes.drain(from..to.min(from + 60))),
                _ => bytes.insert(from, byte),
            }
        }
        pages_keep_their_promises(&bytes);
    }

    #[test]
    fn no_table_of_tesseract_panics(tsv in "(5|4|\t|1|-|9999999999|e|\n|x|é| ){0,80}", width in any::<u32>()) {
        let words = ocr_words(&tsv, width, 100);
        prop_assert!(words.iter().all(is_whole));
    }
}
