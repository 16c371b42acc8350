//! What the process does that reads one document: limit itself, read, draw, let Tesseract read, say what came of it.

use std::fs;
use std::io::{self, BufRead as _, Read as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use reading::document::{Document, Limits, Picture, Quality, Unreadable, images, read};
use serde::{Deserialize, Serialize};

use super::wire::Said;
use super::{Allowance, Image, Read, Tesseract};

/// Parsers of others call themselves for what lies inside: more stack than usual makes them end at their own limits.
const STACK: usize = 64 << 20;
/// No page is begun by OCR after this share of the time.
const OCR_SHARE: f64 = 0.7;

/// What the process is to do: one line of JSON, before the bytes of the document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Order {
    /// The folder for page images.
    pub images: PathBuf,
    /// What may be used.
    pub allowance: Allowance,
    /// Reads pages that are images.
    pub tesseract: Option<Tesseract>,
}

/// Reads the order and the document from `input`, limits this process, and writes one JSON document to `output`.
///
/// # Errors
/// When the order cannot be understood, or images or output cannot be written.
pub fn run(mut input: impl io::BufRead, mut output: impl io::Write) -> io::Result<()> {
    let mut line = String::new();
    (&mut input).take(1 << 16).read_line(&mut line)?;
    let order: Order = serde_json::from_str(&line)?;
    limit(order.allowance)?;
    let limits = Limits::default();
    let mut bytes = vec![];
    (&mut input).take(limits.bytes as u64 + 1).read_to_end(&mut bytes)?;
    let work = std::thread::Builder::new().stack_size(STACK);
    let work = work.spawn(move || done(&bytes, &order, &limits))?;
    let read = work.join().unwrap_or(Ok(Err(Unreadable::Broken)))?;
    serde_json::to_writer(&mut output, &Said::of(read))?;
    output.flush()
}

/// From here on this process ends when it takes too much memory or too many seconds of work.
#[cfg(unix)]
fn limit(allowance: Allowance) -> io::Result<()> {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let lower = |resource, most: u64| {
        let now = getrlimit(resource).maximum.map_or(most, |now| now.min(most));
        setrlimit(resource, Rlimit { current: Some(now), maximum: Some(now) })
    };
    lower(Resource::As, allowance.memory)?;
    lower(Resource::Cpu, allowance.seconds)?;
    // No dump of a document on the disk.
    lower(Resource::Core, 0)?;
    Ok(())
}

#[cfg(not(unix))]
fn limit(_: Allowance) -> io::Result<()> {
    Ok(())
}

/// Reads, draws and lets Tesseract read, as long as there is time; without limits on this process.
///
/// # Errors
/// When an image cannot be written.
pub fn done(bytes: &[u8], order: &Order, limits: &Limits) -> io::Result<Result<Read, Unreadable>> {
    #[allow(clippy::disallowed_methods, reason = "a limit of time is measured where the work is done")]
    let start = Instant::now();
    let until = Duration::from_secs(order.allowance.seconds).mul_f64(OCR_SHARE);
    let mut document = match read(bytes, limits) {
        Ok(document) => document,
        Err(why) => return Ok(Err(why)),
    };
    if !order.allowance.pictures && !document.pages.iter().any(|page| page.needs_ocr) {
        return Ok(Ok(Read { document, images: vec![] }));
    }
    let mut shown = vec![];
    let mut failed = Ok(());
    // Tesseract reads the image that is shown: sharper ones brought no more words (`bench/documents.md`).
    let drawn = images(bytes, limits, order.allowance.width, &mut |at, picture| {
        if start.elapsed() < until {
            look(&mut document, at, &picture, order.tesseract.as_ref());
        }
        let text = document.pages.get(at).is_some_and(|page| page.quality == Quality::Text);
        let written = write(&order.images, at, &picture, text);
        failed = written.map(|image| shown.push(image));
        failed.is_ok()
    });
    failed?;
    Ok(drawn.map(|()| Read { document, images: shown }))
}

/// Reads a page that is an image, where that is needed.
fn look(document: &mut Document, at: usize, picture: &Picture, tesseract: Option<&Tesseract>) {
    let Some(page) = document.pages.get_mut(at).filter(|page| page.needs_ocr) else { return };
    page.quality = picture.quality();
    if let Some(words) = tesseract.and_then(|tesseract| tesseract.words(picture)) {
        page.add_ocr(words);
    }
}

/// Drawn text is small and sharp as PNG; a photo would be ten times as large.
fn write(folder: &Path, at: usize, picture: &Picture, text: bool) -> io::Result<Image> {
    let (ending, bytes) = if text { ("png", picture.png()) } else { ("jpg", picture.jpeg()) };
    let file = format!("page-{}.{ending}", at + 1);
    fs::write(folder.join(&file), bytes)?;
    Ok(Image { file, width: picture.width, height: picture.height })
}
