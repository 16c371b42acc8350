//! Mails of every kind against what should be read from them: `mail/NAME.eml` beside `mail/NAME.txt`.

#![allow(clippy::expect_used, reason = "a test may fail loudly")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread;

use reading::mail::{MOST_ATTACHMENTS, MOST_NESTED, MOST_PARTS, Mail, mail};
use reading::text::MOST_CHARACTERS;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mail")
}

/// What was read, as lines a person can check against the mail.
fn told(mail: &Mail) -> String {
    let mut told = String::new();
    let mut line =
        |what: &str, value: &str| writeln!(told, "{what}: {value}").expect("a string takes it all");
    for (what, from) in [("from", &mail.from), ("reply to", &mail.reply_to)] {
        if let Some(from) = from {
            line(what, &format!("{} <{}>", from.name.as_deref().unwrap_or("-"), from.address));
        }
    }
    line("subject", &mail.subject);
    for (what, value) in [
        ("sent", mail.sent.map(|sent| sent.to_string())),
        ("id", mail.message_id.clone()),
        ("answers", mail.in_reply_to.clone()),
        ("conversation", Some(mail.references.join(" ")).filter(|ids| !ids.is_empty())),
    ] {
        if let Some(value) = value {
            line(what, &value);
        }
    }
    for (what, so) in [("automatic", mail.automatic), ("damaged", mail.damaged), ("cut", mail.cut)] {
        if so {
            line(what, "yes");
        }
    }
    for attached in &mail.attachments {
        let content = String::from_utf8_lossy(&attached.bytes);
        let start: String = content.chars().take(12).collect();
        line("attached", &format!("{} ({}) {start:?}", attached.name, attached.media_type));
    }
    format!("{told}\n{}\n", mail.text).trim_end().to_string() + "\n"
}

#[test]
fn every_mail_in_the_folder_is_read_as_its_text_says() {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder()).expect("the folder").map(|e| e.expect("an entry").path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "eml"));
    paths.sort();
    assert!(paths.len() > 15, "the mails were not found");
    let mut complaints = vec![];
    for path in paths {
        let told = told(&mail(&fs::read(&path).expect("a mail")));
        let expected = fs::read_to_string(path.with_extension("txt")).unwrap_or_default();
        if told != expected {
            complaints.push(format!("{}\n--- read\n{told}--- expected\n{expected}", path.display()));
        }
    }
    assert!(complaints.is_empty(), "\n{}", complaints.join("\n"));
}

#[test]
fn the_same_mail_is_read_with_either_line_end() {
    for name in ["plain", "traversal", "forwarded", "related", "bounce", "quoted-printable"] {
        let bytes = fs::read(folder().join(name).with_extension("eml")).expect("a mail");
        let unix = String::from_utf8(bytes.clone()).expect("UTF-8").replace("\r\n", "\n");
        let inner = |mail: &Mail| {
            mail.attachments.iter().map(|a| (a.name.clone(), a.bytes.len())).collect::<Vec<_>>()
        };
        let (read, also) = (mail(&bytes), mail(unix.as_bytes()));
        assert_eq!((&read.text, &read.subject), (&also.text, &also.subject), "{name}");
        assert_eq!(inner(&read).len(), inner(&also).len(), "{name}");
    }
}

/// Reads it where little stack is, so that depth cannot hide in a large one.
fn on_a_small_stack(bytes: Vec<u8>) -> Mail {
    let reader = thread::Builder::new().stack_size(256 * 1024).spawn(move || mail(&bytes));
    reader.expect("a thread").join().expect("no panic")
}

fn nested(depth: usize, kind: &str) -> Vec<u8> {
    let mut whole = "From: a@example.nl\n".to_string();
    for level in 0..depth {
        write!(whole, "Content-Type: {kind}; boundary=b{level}x\n\n--b{level}x\n").expect("a string");
    }
    whole.push_str("Content-Type: text/plain\n\ndeep\n");
    whole.into_bytes()
}

#[test]
fn parts_in_parts_are_followed_to_a_depth_and_kept_beyond_it() {
    let shallow = on_a_small_stack(nested(MOST_NESTED, "multipart/mixed"));
    assert_eq!(shallow.text, "deep");
    for kind in ["multipart/mixed", "multipart/alternative", "multipart/digest", "message/rfc822"] {
        let deep = on_a_small_stack(nested(20_000, kind));
        assert!(!deep.attachments.is_empty(), "{kind}");
        assert!(deep.damaged || kind.starts_with("message"), "{kind}");
    }
}

#[test]
fn a_mail_of_nothing_but_broken_parts_takes_no_time_with_its_square() {
    // A library took hours for this: every part looks for a boundary that never comes.
    let part = "--b\nContent-Type: multipart/mixed; boundary=never\n\nx\n";
    let whole =
        format!("From: a@example.nl\nContent-Type: multipart/mixed; boundary=b\n\n{}", part.repeat(100_000));
    let read = on_a_small_stack(whole.into_bytes());
    assert!(read.damaged && read.cut, "cut at the most parts");
}

#[test]
fn the_most_parts_are_counted_over_all_levels() {
    let inner = "--c\n\nx\n".repeat(MOST_PARTS / 10);
    let part = format!("--b\nContent-Type: multipart/mixed; boundary=c\n\n{inner}--c--\n");
    let of = |parts: usize| {
        let parts = part.repeat(parts);
        mail(format!("From: a@b.nl\nContent-Type: multipart/mixed; boundary=b\n\n{parts}--b--\n").as_bytes())
    };
    assert!(!of(9).cut);
    assert!(of(11).cut);
}

#[test]
fn header_lines_without_end_are_cut_and_that_is_told() {
    for line in [
        format!("Subject: {}\n", "=?utf-8?Q?a".repeat(200_000)),
        format!("References: {}\n", "<a@b> ".repeat(200_000)),
        format!("From: {}\n", "\"a\" <a@b>, (((".repeat(100_000)),
        "X-Filler: yes\n".repeat(200_000),
        " continued\n".repeat(200_000),
    ] {
        let read = on_a_small_stack(format!("From: a@example.nl\n{line}\nbody\n").into_bytes());
        assert_eq!(read.text, "body");
        assert!(read.cut);
    }
}

#[test]
fn too_many_attachments_and_too_long_a_text_are_cut_and_that_is_told() {
    let part = "--b\nContent-Type: image/png; name=a.png\n\nx\n";
    let many = format!(
        "From: a@b.nl\nContent-Type: multipart/mixed; boundary=b\n\n{}--b--\n",
        part.repeat(MOST_ATTACHMENTS + 1)
    );
    let many = mail(many.as_bytes());
    assert_eq!((many.attachments.len(), many.cut, many.damaged), (MOST_ATTACHMENTS, true, false));
    let long = mail(format!("From: a@b.nl\n\n{}", "é ".repeat(MOST_CHARACTERS)).as_bytes());
    assert_eq!((long.text.chars().count(), long.cut), (MOST_CHARACTERS - 1, true));
}
