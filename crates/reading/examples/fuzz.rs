//! `fuzz FOLDER MINUTES [SEED [FIRST [words]]]`: reads and draws damaged copies of the files below the folder, for so many minutes, in
//! this one process; with `words` it only reads them.
//!
//! Each copy is damaged in one to four ways. The seed and the number of a copy make it again; slow copies, panics that
//! were caught and the most memory are told. An end before the end of time is a find: the last line names the copy.
//! `fuzz_reader` of `adapters` does the same as the product does it, each copy in a process of its own.
#![allow(clippy::print_stdout, clippy::disallowed_methods, clippy::unwrap_used, reason = "a tool for people")]

mod damage;

use reading::document::{Limits, images, read};
use std::io::Write;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

static PANICS: AtomicUsize = AtomicUsize::new(0);
const SLOW: f64 = 5.0;
fn main() {
    std::panic::set_hook(Box::new(|info| {
        PANICS.fetch_add(1, Ordering::Relaxed);
        println!("\n  panic: {}", info.to_string().replace('\n', " "));
    }));
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let number =
        |at: usize, usual: u64| arguments.get(at).and_then(|word| word.parse().ok()).unwrap_or(usual);
    let (minutes, seed, first) = (number(1, 1), number(2, 1), number(3, 0));
    let files = damage::gathered(Path::new(&arguments[0]));
    let draws = arguments.get(4).is_none_or(|word| word != "words");
    let work = move || run(&files, Duration::from_secs(60 * minutes), seed, first, draws);
    std::thread::Builder::new().stack_size(64 << 20).spawn(work).unwrap().join().unwrap();
}

fn run(files: &[Vec<u8>], long: Duration, seed: u64, first: u64, draws: bool) {
    let start = Instant::now();
    let limits = Limits { pages: 20, pixels: 4_000_000, steps: 200_000, ..Limits::default() };
    let (mut copies, mut could, mut slowest) = (first, 0, 0.0_f64);
    while start.elapsed() < long {
        let (at, bytes) = damage::copy(files, seed, copies);
        let (before, begun) = (PANICS.load(Ordering::Relaxed), Instant::now());
        if first > 0 && copies == first {
            std::fs::write(format!("/tmp/fuzz-{seed}-{copies}"), &bytes).unwrap();
        }
        print!("\r{copies} of seed {seed}, file {at}   ");
        std::io::stdout().flush().unwrap();
        could += u64::from(read(&bytes, &limits).is_ok());
        if draws {
            let _ = images(&bytes, &limits, 150, &mut |_, _| true);
        }
        let seconds = begun.elapsed().as_secs_f64();
        slowest = slowest.max(seconds);
        if seconds > SLOW || PANICS.load(Ordering::Relaxed) > before {
            println!("\n  copy {copies} of seed {seed}, file {at}: {seconds:.1} s");
            std::fs::write(format!("/tmp/fuzz-{seed}-{copies}"), &bytes).unwrap();
        }
        copies += 1;
    }
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap_or_default();
    let copies = copies - first;
    println!("\n{copies} copies of {} files, {could} could be read; slowest {slowest:.2} s", files.len());
    println!("{} panics caught; {peak}", PANICS.load(Ordering::Relaxed));
}
