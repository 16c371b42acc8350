//! Whatever the bytes: no panic, and what comes out keeps its promises.

use proptest::collection::vec;
use proptest::prelude::*;
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
}
