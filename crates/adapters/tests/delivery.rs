//! Deliveries into a real folder: once by key, whole or not at all.

#![allow(clippy::expect_used, reason = "a test may fail loudly")]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use adapters::delivery::{Delivery, Scripted, Sent};
use adapters::failure::Failure;
use tempfile::tempdir;

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder");
    let mut names: Vec<String> =
        entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_key_is_delivered_once_and_what_is_there_is_left_alone() {
    let folder = tempdir().expect("a folder");
    let delivery = Delivery::Folder(folder.path().to_path_buf());
    assert_eq!(delivery.send("case_1", b"{}").await, Ok(Sent::Now));
    assert_eq!(delivery.send("case_1", b"other").await, Ok(Sent::Before));
    assert_eq!(fs::read(folder.path().join("case_1.json")).expect("the file"), b"{}");
    assert!(names(&folder.path().join(".unsent")).is_empty());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_eight_senders_at_once_one_delivers_and_none_fails() {
    let folder = tempdir().expect("a folder");
    for round in 0..25 {
        let senders = (0..8).map(|n| {
            let delivery = Delivery::Folder(folder.path().to_path_buf());
            tokio::spawn(async move { delivery.send(&format!("case_{round}"), &[n; 5_000]).await })
        });
        let senders: Vec<_> = senders.collect();
        let mut now = 0;
        for sender in senders {
            now += usize::from(sender.await.expect("no panic").expect("no failure") == Sent::Now);
        }
        assert_eq!(now, 1, "round {round}");
        let body = fs::read(folder.path().join(format!("case_{round}.json"))).expect("the file");
        assert!(body.len() == 5_000 && body.iter().all(|byte| *byte == body[0]), "from one sender");
    }
    assert!(names(&folder.path().join(".unsent")).is_empty());
}

#[tokio::test]
async fn a_key_that_could_leave_the_folder_or_hide_is_refused_for_good() {
    let folder = tempdir().expect("a folder");
    let delivery = Delivery::Folder(folder.path().join("inside"));
    fs::create_dir(folder.path().join("inside")).expect("a folder");
    for key in ["", "../x", "a/b", ".hidden", "a b", "é", "a\0", &"a".repeat(201)] {
        assert!(matches!(delivery.send(key, b"{}").await, Err(Failure::Permanent(_))), "{key:?}");
    }
    assert_eq!(names(folder.path()), ["inside"]);
}

#[tokio::test]
async fn a_folder_that_is_not_there_is_not_made_and_may_come_back() {
    let folder = tempdir().expect("a folder");
    let missing = folder.path().join("not-mounted");
    let sent = Delivery::Folder(missing.clone()).send("case_1", b"{}").await;
    assert!(matches!(sent, Err(Failure::Temporary(_))), "{sent:?}");
    assert!(!missing.exists());
}

#[tokio::test]
async fn what_a_killed_sender_left_is_swept_up_by_the_next() {
    let folder = tempdir().expect("a folder");
    let unsent = folder.path().join(".unsent");
    fs::create_dir(&unsent).expect("a folder");
    for left in ["case_1~9-9", "case_2~9-9"] {
        fs::write(unsent.join(left), "half").expect("a file");
    }
    let delivery = Delivery::Folder(folder.path().to_path_buf());
    assert_eq!(delivery.send("case_1", b"whole").await, Ok(Sent::Now));
    assert_eq!(names(&unsent), ["case_2~9-9"], "another key may be under way");
}

const BODY: usize = 300_000;
const CHILD: &str = "SAMENSPEL_TEST_SENDER";

/// Not a test of its own: the process that the test below kills.
#[tokio::test]
#[ignore = "run by the test that kills it"]
async fn sender_to_be_killed() {
    #[allow(clippy::disallowed_methods, reason = "how its parent talks to it")]
    let Ok(folder) = std::env::var(CHILD) else { return };
    let delivery = Delivery::Folder(PathBuf::from(folder));
    for n in 0..100_000 {
        println!("sending {n}");
        delivery.send(&format!("case_{n}"), &[b'x'; BODY]).await.expect("sent");
    }
}

#[tokio::test]
async fn a_sender_that_is_killed_leaves_whole_files_only_and_the_next_goes_on() {
    let folder = tempdir().expect("a folder");
    for killed_after in [1, 4, 9] {
        let mut child = Command::new(std::env::current_exe().expect("this test"))
            .args(["--ignored", "--exact", "--nocapture", "sender_to_be_killed"])
            .env(CHILD, folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a sender");
        let lines = BufReader::new(child.stdout.take().expect("its words")).lines();
        let sending = lines.map_while(Result::ok).filter(|line| line.contains("sending "));
        assert_eq!(sending.take(killed_after).count(), killed_after, "it came so far");
        child.kill().expect("killed");
        child.wait().expect("gone");
        let files: Vec<String> =
            names(folder.path()).into_iter().filter(|name| name.ends_with(".json")).collect();
        for name in &files {
            assert_eq!(fs::metadata(folder.path().join(name)).expect("a file").len(), BODY as u64, "{name}");
        }
    }
    let delivery = Delivery::Folder(folder.path().to_path_buf());
    for n in 0..9 {
        delivery.send(&format!("case_{n}"), &[b'x'; BODY]).await.expect("sent");
        assert_eq!(
            fs::metadata(folder.path().join(format!("case_{n}.json"))).expect("there").len(),
            BODY as u64
        );
    }
}

#[tokio::test]
async fn a_scripted_delivery_keeps_what_it_is_sent_and_fails_when_told() {
    let scripted = Scripted::default();
    let delivery = Delivery::Scripted(scripted.clone());
    scripted.fail_next(Failure::Permanent("no".to_string()));
    assert_eq!(delivery.send("a", b"1").await, Err(Failure::Permanent("no".to_string())));
    assert_eq!(delivery.send("a", b"1").await, Ok(Sent::Now));
    assert_eq!(delivery.send("a", b"2").await, Ok(Sent::Before));
    assert_eq!(scripted.sent().get("a").map(Vec::as_slice), Some(&b"1"[..]));
}

#[tokio::test]
async fn an_outlet_has_a_folder_of_its_own_inside_and_none_outside() {
    let folder = tempdir().expect("a folder");
    let delivery = Delivery::Folder(folder.path().to_path_buf());
    for wanted in [Sent::Now, Sent::Before] {
        assert_eq!(delivery.send_within("books", "decision_1", "xml", b"<a/>").await, Ok(wanted));
    }
    assert_eq!(fs::read(folder.path().join("books/decision_1.xml")).expect("the file"), b"<a/>");
    for within in ["..", ".hidden", "a/b", "/tmp", ""] {
        let sent = delivery.send_within(within, "decision_1", "xml", b"").await;
        assert!(matches!(sent, Err(Failure::Permanent(_))), "{within:?}");
    }
    let missing = folder.path().join("not-mounted");
    let sent = Delivery::Folder(missing.clone()).send_within("books", "decision_1", "csv", b"").await;
    assert!(matches!(sent, Err(Failure::Temporary(_))) && !missing.exists(), "{sent:?}");
}
