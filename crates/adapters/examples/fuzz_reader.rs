//! `fuzz_reader FOLDER MINUTES [SEED [FIRST]]`: damaged copies of the files below the folder through the reader as the product uses it, for so
//! many minutes: each in a process of its own, with its limits.
//!
//! Asked of every copy: an answer within the limit of time, a process that leaves nothing behind, places that lie on their page. What is
//! not so is told with the seed and the number that make the copy again. The system holds each process to its memory; start this
//! below `/usr/bin/time -v` to see the most that any took.
#![allow(clippy::print_stdout, clippy::disallowed_methods, clippy::unwrap_used, reason = "a tool for people")]

#[path = "../../reading/examples/damage/mod.rs"]
mod damage;

use adapters::reader::{Read, Reader, VERB, child};
use reading::document::Unreadable;
use std::collections::BTreeMap;
use std::path::Path;
use std::time::{Duration, Instant};

/// A step of the reader has ten seconds of work; a slower answer is told.
const SLOW: f64 = 10.0;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|word| word == VERB) {
        return Ok(child::run(std::io::stdin().lock(), std::io::stdout())?);
    }
    let number = |at: usize, usual| arguments.get(at).and_then(|word| word.parse().ok()).unwrap_or(usual);
    let (minutes, seed, first) = (number(1, 1), number(2, 1), number(3, 0));
    let files = damage::gathered(Path::new(&arguments[0]));
    let reader = Reader::new(std::env::current_exe()?, None);
    let (start, mut slowest) = (Instant::now(), 0.0_f64);
    let mut ends: BTreeMap<String, u64> = BTreeMap::new();
    for copy in first.. {
        if start.elapsed() >= Duration::from_secs(60 * minutes) {
            break;
        }
        let (at, bytes) = damage::copy(&files, seed, copy);
        let folder = tempfile::tempdir()?;
        let begun = Instant::now();
        let read = reader.read(&bytes, folder.path()).await;
        let seconds = begun.elapsed().as_secs_f64();
        slowest = slowest.max(seconds);
        let (end, fault) = match &read {
            Ok(Ok(read)) => (kept(read), wrong(read, folder.path())),
            Ok(Err(why)) => (why.as_str().to_string(), None),
            Err(failure) => ("failure".to_string(), Some(failure.to_string())),
        };
        let noted = ["too-long", "too-much-memory", "words kept"].iter().any(|word| end.contains(word));
        if fault.is_some() || noted || seconds > SLOW {
            println!(
                "copy {copy} of seed {seed}, file {at}: {end}, {seconds:.1} s {}",
                fault.unwrap_or_default()
            );
        }
        *ends.entry(end).or_default() += 1;
    }
    let copies: u64 = ends.values().sum();
    println!("{copies} copies of {} files; slowest {slowest:.1} s; {ends:?}", files.len());
    Ok(())
}

fn kept(read: &Read) -> String {
    read.stopped.map_or("read".to_string(), |why: Unreadable| format!("words kept, {}", why.as_str()))
}

/// What must not be: a word off its page, or an image that is not there.
fn wrong(read: &Read, folder: &Path) -> Option<String> {
    let share = |x: f32| (0.0..=1.0).contains(&x);
    let words = read.document.pages.iter().flat_map(|page| &page.words);
    let off = words.map(|word| word.area).find(|area| {
        let sides = [area.left, area.top, area.right, area.bottom];
        !sides.into_iter().all(share) || area.left > area.right || area.top > area.bottom
    });
    let gone = read.images.iter().find(|image| !folder.join(&image.file).exists());
    off.map(|area| format!("off its page: {area:?}")).or(gone.map(|image| format!("no image {}", image.file)))
}
