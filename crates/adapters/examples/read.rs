//! `read FILE… `: reads documents as the program does, each in a process of its own, and tells what came of it.
//!
//! The process is this example again. Page images go to a folder that is thrown away.
#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "a tool for people")]

use adapters::reader::{Reader, VERB, child, tesseract};
use std::time::Instant;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    if arguments.first().is_some_and(|word| word == VERB) {
        return Ok(child::run(std::io::stdin().lock(), std::io::stdout())?);
    }
    let found = tesseract();
    println!("{found:?}");
    let reader = Reader::new(std::env::current_exe()?, found);
    for path in arguments {
        let folder = tempfile::tempdir()?;
        let bytes = std::fs::read(&path)?;
        let start = Instant::now();
        let read = reader.read(&bytes, folder.path()).await;
        let seconds = start.elapsed().as_secs_f64();
        let told = match &read {
            Ok(Ok(read)) => {
                let words: usize = read.document.pages.iter().map(|page| page.words.len()).sum();
                let first = read.document.pages.first().map(|page| (page.quality.as_str(), page.needs_ocr));
                format!(
                    "{} pages, {words} words, {} images, {first:?}",
                    read.document.pages.len(),
                    read.images.len()
                )
            }
            Ok(Err(why)) => why.as_str().to_string(),
            Err(failure) => failure.to_string(),
        };
        println!("{seconds:6.2} s  {told}  {path}");
    }
    Ok(())
}
