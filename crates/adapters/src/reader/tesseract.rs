//! Tesseract, if it is installed: a program that reads images.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use reading::document::{Picture, Word, ocr_words};
use serde::{Deserialize, Serialize};

/// The languages we ask for, those of our users first.
const LANGUAGES: [&str; 2] = ["nld", "eng"];
/// Page mode: one block of lines. The best for receipts, as good as 3 and 4 for letters: `bench/documents.md`.
const MODE: &str = "6";

/// The program that was found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tesseract {
    /// How it is started.
    pub program: PathBuf,
    /// Such as `5.3.0`.
    pub version: String,
    /// Those it has of the languages we ask for, at least one: `nld`, `eng`.
    pub languages: Vec<String>,
}

/// Looks for Tesseract on the path. `None` without it, or without a language of ours. Waits for two short processes: call
/// it at the start.
#[must_use]
pub fn tesseract() -> Option<Tesseract> {
    let program = PathBuf::from("tesseract");
    let told = |argument: &str| {
        let done = Command::new(&program).arg(argument).stdin(Stdio::null()).output().ok()?;
        done.status.success().then(|| {
            // Older versions say it on the error channel.
            String::from_utf8_lossy(&done.stdout).into_owned() + &String::from_utf8_lossy(&done.stderr)
        })
    };
    let version = told("--version")?;
    let version = version.lines().next()?.strip_prefix("tesseract ")?.trim().to_string();
    let installed = told("--list-langs")?;
    let ours = LANGUAGES.iter().filter(|ours| installed.lines().any(|line| line.trim() == **ours));
    let languages: Vec<String> = ours.map(|ours| (*ours).to_string()).collect();
    (!languages.is_empty()).then_some(Tesseract { program, version, languages })
}

impl Tesseract {
    /// The words of an image; `None` when the program fails or is ended.
    pub(super) fn words(&self, picture: &Picture) -> Option<Vec<Word>> {
        let mut started = Command::new(&self.program)
            .args(["stdin", "stdout", "-l", &self.languages.join("+"), "--psm", MODE, "tsv"])
            // More threads than one only get in each other's way on a page.
            .env("OMP_THREAD_LIMIT", "1")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let mut input = started.stdin.take()?;
        // It reads its whole input before it writes anything, so neither waits for the other.
        let head = format!("P6\n{} {}\n255\n", picture.width, picture.height);
        let given = input.write_all(head.as_bytes()).and_then(|()| input.write_all(&picture.rgb));
        drop(input);
        let done = started.wait_with_output().ok()?;
        let tsv = String::from_utf8_lossy(&done.stdout);
        (given.is_ok() && done.status.success()).then(|| ocr_words(&tsv, picture.width, picture.height))
    }
}
