//! `words FILE…`: the words of documents with their places in points, one line each: page, left, top, right, bottom, text.
//!
//! A line `= FILE SECONDS` opens each file. For comparison with other readers: `bench/reading.py`.
#![allow(clippy::print_stdout, clippy::disallowed_methods, reason = "a tool for people")]

use reading::document::{Limits, read};
use std::time::Instant;

fn main() {
    for path in std::env::args().skip(1) {
        let bytes = std::fs::read(&path).unwrap_or_default();
        let start = Instant::now();
        let document = read(&bytes, &Limits::default());
        let seconds = start.elapsed().as_secs_f64();
        let pages = document.as_ref().map_or(0, |document| document.pages.len());
        println!(
            "= {path}\t{seconds:.5}\t{pages}\t{}",
            document.as_ref().map_or_else(|why| why.as_str(), |_| "read")
        );
        for (at, page) in document.iter().flat_map(|document| document.pages.iter().enumerate()) {
            println!(
                "# {at}\t{}\t{}\t{}\t{}",
                page.width,
                page.height,
                page.quality.as_str(),
                page.needs_ocr
            );
            for word in &page.words {
                let area = word.area;
                let (left, right) = (area.left * page.width, area.right * page.width);
                let (top, bottom) = (area.top * page.height, area.bottom * page.height);
                println!("{at}\t{left:.2}\t{top:.2}\t{right:.2}\t{bottom:.2}\t{}", word.text);
            }
        }
    }
}
