//! The reader of documents: what a process may do to us, what the child answers, and the scripted one.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use adapters::failure::Failure;
use adapters::reader::child::{Order, run};
use adapters::reader::wire::heard;
use adapters::reader::{Allowance, Process, Read, Reader, Scripted, Tesseract};
use reading::document::{Quality, Unreadable};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A program that does what the script says.
fn program(folder: &TempDir, name: &str, script: &str) -> PathBuf {
    let path = folder.path().join(name);
    std::fs::write(&path, format!("#!/bin/sh\n{script}\n")).unwrap();
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    path
}

fn reader(program: PathBuf) -> Reader {
    let allowance = Allowance { seconds: 1, ..Allowance::default() };
    Reader::Process(Process { program, tesseract: None, allowance })
}

const HELLO: &str =
    r#"{"read":{"pages":[{"width":595,"height":842,"quality":"text","words":[["Hello",0,0,0.5,0.1]]}]}}"#;

#[tokio::test]
async fn the_end_of_the_process_says_why_there_is_no_document() {
    let folder = TempDir::new().unwrap();
    let cases = [
        ("stalls", "sleep 60", Unreadable::TooLong),
        ("stalls with a child", "sleep 60 & sleep 60", Unreadable::TooLong),
        ("never ends to speak", "yes", Unreadable::TooLong),
        ("no seconds left", "kill -XCPU $$", Unreadable::TooLong),
        (
            "no memory",
            "echo 'memory allocation of 99 bytes failed' >&2; kill -ABRT $$",
            Unreadable::TooMuchMemory,
        ),
        ("no memory in the system", "kill -KILL $$", Unreadable::TooMuchMemory),
        ("no stack", "kill -SEGV $$", Unreadable::Broken),
        ("panic", "exit 101", Unreadable::Broken),
        ("says so", r#"echo '{"unreadable":"encrypted"}'"#, Unreadable::Encrypted),
        ("says a word of tomorrow", r#"echo '{"unreadable":"haunted"}'"#, Unreadable::Broken),
    ];
    for (name, script, why) in cases {
        let program = program(&folder, "program", script);
        let read = reader(program).read(b"bytes", folder.path()).await;
        assert_eq!(read, Ok(Err(why)), "{name}");
    }
}

#[tokio::test]
async fn words_that_were_said_are_kept_however_the_process_ends() {
    let folder = TempDir::new().unwrap();
    let image = r#"{"image":{"file":"page-1.png","width":9,"height":9}}"#;
    let cases = [
        ("drawing stalls", "sleep 60", 0, Unreadable::TooLong),
        ("the second drawing stalls", &format!("echo '{image}'; sleep 60"), 1, Unreadable::TooLong),
        (
            "drawing bursts",
            "echo 'memory allocation of 99 bytes failed' >&2; kill -ABRT $$",
            0,
            Unreadable::TooMuchMemory,
        ),
        ("drawing dies", &format!("echo '{image}'; kill -SEGV $$"), 1, Unreadable::Broken),
        ("a line is cut off", &format!("printf '{image}'; kill -SEGV $$"), 0, Unreadable::Broken),
        ("drawing gives up", r#"echo '{"stopped":"too-many-pixels"}'"#, 0, Unreadable::TooManyPixels),
    ];
    for (name, script, images, why) in cases {
        let program = program(&folder, "program", &format!("echo '{HELLO}'; {script}"));
        let read = reader(program).read(b"bytes", folder.path()).await.unwrap().unwrap();
        let told = (read.document.text(), read.images.len(), read.stopped);
        assert_eq!(told, ("Hello".to_string(), images, Some(why)), "{name}");
    }
}

#[tokio::test]
async fn a_process_that_cannot_work_is_a_failure_of_ours() {
    let folder = TempDir::new().unwrap();
    let gone = reader(folder.path().join("gone")).read(b"", folder.path()).await;
    assert!(matches!(gone, Err(Failure::Temporary(_))), "{gone:?}");
    let bad = program(&folder, "bad", "echo 'the disk is full' >&2; exit 2");
    let told = reader(bad).read(b"", folder.path()).await;
    assert!(matches!(&told, Err(Failure::Temporary(why)) if why.contains("the disk is full")), "{told:?}");
}

#[tokio::test]
async fn the_process_gets_the_order_and_the_bytes_and_no_secrets() {
    let folder = TempDir::new().unwrap();
    let script = format!("cat > {0}/input; env > {0}/env; echo '{HELLO}'", folder.path().display());
    let bytes = vec![b'x'; 300_000];
    let read =
        reader(program(&folder, "program", &script)).read(&bytes, folder.path()).await.unwrap().unwrap();
    assert_eq!(read.document.text(), "Hello");
    let input = std::fs::read(folder.path().join("input")).unwrap();
    let line = input.iter().position(|c| *c == b'\n').unwrap();
    let order: Order = serde_json::from_slice(&input[..line]).unwrap();
    assert_eq!((order.images.as_path(), &input[line + 1..]), (folder.path(), &bytes[..]));
    let known = std::fs::read_to_string(folder.path().join("env")).unwrap();
    assert!(!known.contains("CARGO") && !known.contains("HOME="), "{known}");
}

/// What the child says about a document. Its limits are for a process of its own, so they are left out of these tests.
fn child(bytes: &[u8], images: &Path, tesseract: Option<Tesseract>) -> Result<Read, Unreadable> {
    let order = Order {
        images: images.to_path_buf(),
        allowance: Allowance { width: 100, ..Allowance::default() },
        tesseract,
    };
    let mut said = vec![];
    let limits = reading::document::Limits::default();
    adapters::reader::child::done(bytes, &order, &limits, &|| Ok(()), &mut said).unwrap();
    heard(&said, None)
}

#[test]
fn what_was_heard_without_words_or_sense_is_unreadable() {
    let wordless = HELLO.replace(r#"["Hello",0,0,0.5,0.1]"#, "") + "\n";
    let cases = [
        ("nothing", String::new(), None, Err(Unreadable::Broken)),
        ("nothing in time", String::new(), Some(Unreadable::TooLong), Err(Unreadable::TooLong)),
        ("no word", wordless.clone(), Some(Unreadable::TooLong), Err(Unreadable::TooLong)),
        ("no word, as it should be", wordless, None, Ok(())),
        ("no sense", "hello\n".to_string(), None, Err(Unreadable::Broken)),
        ("a page of none", format!("{HELLO}\n{{\"page\":[7,{{}}]}}\n"), None, Err(Unreadable::Broken)),
    ];
    for (name, said, end, expected) in cases {
        assert_eq!(heard(said.as_bytes(), end).map(drop), expected, "{name}");
    }
}

fn white(width: u32, height: u32) -> Vec<u8> {
    let paper = reading::document::Picture::new(width, height, vec![255; 3 * (width * height) as usize]);
    paper.unwrap().png()
}

#[test]
fn a_page_that_is_an_image_is_read_by_tesseract() {
    let folder = TempDir::new().unwrap();
    let line = r"5\t1\t1\t1\t1\t1\t20\t40\t100\t20\t96\tTotal\n";
    let tesseract = |script: &str| Tesseract {
        program: program(&folder, "tesseract", script),
        version: "5".to_string(),
        languages: vec!["eng".to_string()],
    };
    let read =
        child(&white(200, 400), folder.path(), Some(tesseract(&format!("cat > /dev/null; printf '{line}'"))))
            .unwrap();
    let page = &read.document.pages[0];
    assert_eq!(
        (read.document.text().as_str(), page.needs_ocr, page.quality),
        ("Total", false, Quality::Scan)
    );
    let image = &read.images[0];
    assert_eq!((image.file.as_str(), image.width, image.height), ("page-1.jpg", 100, 200));
    assert!(folder.path().join("page-1.jpg").exists());
    for none in [None, Some(tesseract("exit 1"))] {
        let read = child(&white(200, 400), folder.path(), none).unwrap();
        assert!(read.document.pages[0].needs_ocr && read.document.pages[0].words.is_empty());
    }
}

#[test]
fn what_was_read_comes_back_from_json_as_it_was() {
    let folder = TempDir::new().unwrap();
    for bytes in [&b"some words\nin lines"[..], &white(30, 40)] {
        let read = child(bytes, folder.path(), None).unwrap();
        let json = serde_json::to_string(&read).unwrap();
        assert_eq!(serde_json::from_str::<Read>(&json).unwrap(), read, "{json}");
    }
    assert_eq!(child(b"", folder.path(), None), Err(Unreadable::Empty));
}

#[test]
fn an_order_that_is_none_is_refused() {
    assert!(run(&b"hello\n"[..], vec![]).is_err());
    assert!(run(&b""[..], vec![]).is_err());
}

#[tokio::test]
async fn a_scripted_reader_says_what_it_was_told_and_reads_the_rest() {
    let folder = TempDir::new().unwrap();
    let scripted = Scripted::default();
    let reader = Reader::Scripted(scripted.clone());
    scripted.say(b"%PDF", Err(Unreadable::Encrypted));
    scripted.fail_next(Failure::Temporary("no".to_string()));
    assert!(reader.read(b"%PDF", folder.path()).await.is_err());
    assert_eq!(reader.read(b"%PDF", folder.path()).await, Ok(Err(Unreadable::Encrypted)));
    let read = reader.read(b"plain words", folder.path()).await.unwrap().unwrap();
    assert_eq!(read.document.text(), "plain words");
}

#[test]
fn tesseract_is_found_or_not_there() {
    if let Some(found) = adapters::reader::tesseract() {
        assert!(
            !found.languages.is_empty() && found.version.starts_with(|c: char| c.is_ascii_digit()),
            "{found:?}"
        );
    }
}
