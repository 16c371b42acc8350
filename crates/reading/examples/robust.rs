//! `robust FOLDER… [--width N]`: reads and draws every file below the folders in this process and tells what came of it.
//!
//! One line for each file that is slow, panicked inside or is unreadable; a summary at the end. Figures:
//! `bench/documents.md`.
#![allow(clippy::print_stdout, clippy::disallowed_methods, clippy::unwrap_used, reason = "a tool for people")]

use reading::document::{Limits, Unreadable, images, read};
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

static PANICS: AtomicUsize = AtomicUsize::new(0);
/// A file that takes longer is named.
const SLOW: f64 = 2.0;

fn main() {
    std::panic::set_hook(Box::new(|info| {
        PANICS.fetch_add(1, Ordering::Relaxed);
        println!("  panic: {}", info.to_string().replace('\n', " "));
    }));
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let width = arguments.iter().position(|word| word == "--width");
    let width = width.and_then(|at| arguments.get(at + 1)?.parse().ok()).unwrap_or(700);
    let mut files = vec![];
    arguments.iter().for_each(|folder| gather(Path::new(folder), &mut files));
    files.sort();
    let work = move || walk(&files, width);
    std::thread::Builder::new().stack_size(64 << 20).spawn(work).unwrap().join().unwrap();
}

fn gather(path: &Path, files: &mut Vec<PathBuf>) {
    if path.is_file() {
        files.push(path.to_path_buf());
    }
    for entry in std::fs::read_dir(path).into_iter().flatten().flatten() {
        gather(&entry.path(), files);
    }
}

fn walk(files: &[PathBuf], width: u32) {
    let limits = Limits::default();
    let mut came: BTreeMap<String, usize> = BTreeMap::new();
    let (mut pages, mut words, mut slowest) = (0, 0, (0.0, PathBuf::new()));
    let (mut reading, mut drawing) = (0.0, 0.0);
    for path in files {
        let bytes = std::fs::read(path).unwrap_or_default();
        let before = PANICS.load(Ordering::Relaxed);
        let start = Instant::now();
        let document = read(&bytes, &limits);
        let read_in = start.elapsed().as_secs_f64();
        let drawn = images(&bytes, &limits, width, &mut |_, _| true);
        let all = start.elapsed().as_secs_f64();
        reading += read_in;
        drawing += all - read_in;
        if all > slowest.0 {
            slowest = (all, path.clone());
        }
        let told = |done: &Result<(), Unreadable>| done.map_or_else(Unreadable::as_str, |()| "read");
        let kind = told(&document.as_ref().map(drop).map_err(|why| *why));
        *came.entry(kind.to_string()).or_default() += 1;
        let fell = PANICS.load(Ordering::Relaxed) - before;
        if all > SLOW || fell > 0 || document.is_err() || drawn.is_err() {
            println!("{kind:16} drawn {:10} {all:6.2} s {fell} panics {}", told(&drawn), path.display());
        }
        if let Ok(document) = document {
            pages += document.pages.len();
            words += document.pages.iter().map(|page| page.words.len()).sum::<usize>();
        }
    }
    println!("{} files: {came:?}; {pages} pages, {words} words", files.len());
    println!(
        "reading {reading:.2} s, drawing {width} wide {drawing:.2} s; slowest {:.2} s {}",
        slowest.0,
        slowest.1.display()
    );
    println!("{} panics inside; most memory {}", PANICS.load(Ordering::Relaxed), peak());
}

/// The most memory that this process had.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("unknown").trim().to_string()
}
