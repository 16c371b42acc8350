//! A folder as a mailbox, with real files.

#![allow(clippy::expect_used, reason = "a test may fail loudly")]

use std::fs;
use std::path::Path;

use adapters::failure::Failure;
use adapters::mailbox::{Fetched, Folder, Letter, Mailbox, Refused, Scripted, Why};
use tempfile::{TempDir, tempdir};

const MOST_BYTES: u64 = 1_000;

fn folder() -> (TempDir, Mailbox) {
    let folder = tempdir().expect("a folder");
    let mailbox = Mailbox::Folder(Folder::new(folder.path().to_path_buf(), MOST_BYTES));
    (folder, mailbox)
}

fn put(folder: &TempDir, name: &str, text: &str) {
    fs::write(folder.path().join(name), text).expect("a file");
}

/// The names in a folder inside it; none where it is not there.
fn names(folder: &TempDir, inside: &str) -> Vec<String> {
    let entries = fs::read_dir(folder.path().join(inside)).into_iter().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn keys(fetched: &Fetched) -> Vec<String> {
    let letters = fetched.letters.iter().map(|letter| letter.key.clone());
    letters.chain(fetched.refused.iter().map(|refused| refused.key.clone())).collect()
}

fn found(fetched: &Fetched) -> Vec<&str> {
    let mut found: Vec<&str> = fetched.letters.iter().map(|letter| letter.name.as_str()).collect();
    found.sort_unstable();
    found
}

#[tokio::test]
async fn complete_files_come_in_until_they_are_done_and_none_is_deleted() {
    let (folder, mailbox) = folder();
    for name in ["a.eml", "b.eml", ".hidden", "c.eml.tmp", "d.PART"] {
        put(&folder, name, "hallo");
    }
    put(&folder, "empty.eml", "");
    fs::create_dir(folder.path().join("map.eml")).expect("a folder");
    let fetched = mailbox.fetch(9).await.expect("fetched");
    assert_eq!(found(&fetched), ["a.eml", "b.eml"]);
    assert_eq!(mailbox.fetch(9).await.expect("fetched"), fetched, "fetching changes nothing");
    mailbox.done(&keys(&fetched)).await.expect("done");
    mailbox.done(&keys(&fetched)).await.expect("done again");
    assert_eq!(mailbox.fetch(9).await.expect("fetched"), Fetched::default());
    let done = names(&folder, "done");
    assert_eq!(done.len(), 2);
    assert!(done.iter().any(|name| name.ends_with("-a.eml")), "{done:?}");
    assert_eq!(names(&folder, ""), [".hidden", "c.eml.tmp", "d.PART", "done", "empty.eml", "map.eml"]);
}

#[tokio::test]
async fn a_link_is_never_followed() {
    let (folder, mailbox) = folder();
    let outside = tempdir().expect("a folder");
    fs::write(outside.path().join("secret"), "secret").expect("a file");
    std::os::unix::fs::symlink(outside.path().join("secret"), folder.path().join("a.eml")).expect("a link");
    assert_eq!(mailbox.fetch(9).await.expect("fetched"), Fetched::default());
}

#[tokio::test]
async fn a_new_file_under_an_old_name_is_not_taken_for_the_old_one() {
    let (folder, mailbox) = folder();
    put(&folder, "a.eml", "een");
    let first = mailbox.fetch(9).await.expect("fetched");
    put(&folder, "a.eml", "twee");
    mailbox.done(&keys(&first)).await.expect("done");
    let second = mailbox.fetch(9).await.expect("fetched");
    assert_eq!(second.letters[0].bytes, b"twee");
    assert_ne!(first.letters[0].key, second.letters[0].key);
    mailbox.done(&keys(&second)).await.expect("done");
    put(&folder, "a.eml", "twee");
    let again = mailbox.fetch(9).await.expect("fetched");
    assert_eq!(keys(&again), keys(&second), "the same file once more has the same key");
    mailbox.done(&keys(&again)).await.expect("done");
    assert_eq!(names(&folder, "done").len(), 1);
}

#[tokio::test]
async fn too_large_files_are_told_of_and_set_aside_when_that_is_done() {
    let (folder, mailbox) = folder();
    put(&folder, "large.eml", &"x".repeat(1_001));
    put(&folder, "right.eml", &"x".repeat(1_000));
    let fetched = mailbox.fetch(9).await.expect("fetched");
    assert_eq!(found(&fetched), ["right.eml"]);
    assert_eq!(fetched.refused.len(), 1);
    assert_eq!(
        (fetched.refused[0].name.as_str(), &fetched.refused[0].why),
        ("large.eml", &Why::TooLarge { bytes: 1_001 })
    );
    assert!(names(&folder, "refused").is_empty(), "not before somebody was told");
    mailbox.done(&keys(&fetched)).await.expect("done");
    put(&folder, "large.eml", &"y".repeat(1_001));
    let other = mailbox.fetch(9).await.expect("fetched");
    mailbox.done(&keys(&other)).await.expect("done");
    assert_eq!(names(&folder, "refused").len(), 2, "neither over the other");
}

#[tokio::test]
async fn a_round_brings_no_more_than_was_asked_and_refused_files_take_no_place() {
    let (folder, mailbox) = folder();
    for n in 0..5 {
        put(&folder, &format!("{n}.eml"), "hallo");
        put(&folder, &format!("{n}-large.eml"), &"x".repeat(2_000));
    }
    let fetched = mailbox.fetch(3).await.expect("fetched");
    assert_eq!((fetched.letters.len(), fetched.refused.len()), (3, 3));
}

#[tokio::test]
async fn long_and_strange_names_come_in_and_are_put_away() {
    let (folder, mailbox) = folder();
    let long = format!("{}.eml", "é".repeat(120));
    put(&folder, &long, "lang");
    put(&folder, "spatie en - streep.eml", "streep");
    #[cfg(target_os = "linux")]
    {
        use std::os::unix::ffi::OsStrExt;
        let name = std::ffi::OsStr::from_bytes(b"latin\xe9.eml");
        fs::write(folder.path().join(Path::new(name)), "latijn").expect("a file");
    }
    let fetched = mailbox.fetch(9).await.expect("fetched");
    mailbox.done(&keys(&fetched)).await.expect("done");
    assert_eq!(names(&folder, ""), ["done"]);
    assert_eq!(names(&folder, "done").len(), fetched.letters.len());
}

#[tokio::test]
async fn a_folder_that_is_not_there_may_come_back() {
    let (folder, mailbox) = folder();
    folder.close().expect("removed");
    assert!(matches!(mailbox.fetch(1).await, Err(Failure::Temporary(_))));
}

#[tokio::test]
async fn a_scripted_mailbox_keeps_what_is_not_done() {
    let scripted = Scripted::default();
    let mailbox = Mailbox::Scripted(scripted.clone());
    scripted.arrive("a", b"een");
    scripted.arrive("b", b"twee");
    scripted.fail_next(Failure::Temporary("later".to_string()));
    assert_eq!(mailbox.fetch(1).await, Err(Failure::Temporary("later".to_string())));
    let fetched = mailbox.fetch(1).await.expect("fetched");
    assert_eq!(keys(&fetched), ["a"]);
    mailbox.done(&keys(&fetched)).await.expect("done");
    assert_eq!(scripted.waiting(), ["b"]);
    let letter = Letter { key: "k".to_string(), name: "n".to_string(), bytes: vec![] };
    let refused = Refused { key: "r".to_string(), name: "n".to_string(), why: Why::TooLarge { bytes: 9 } };
    let holding = Scripted::holding(Fetched { letters: vec![letter], refused: vec![refused] });
    assert_eq!(holding.waiting(), ["k", "r"]);
}
