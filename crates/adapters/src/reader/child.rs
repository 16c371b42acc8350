//! What the process does that reads one document: limit itself, read, draw, let Tesseract read, say what came of it.

use std::fs;
use std::io::{self, BufRead as _, Read as _};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use reading::document::{Limits, Page, Picture, Quality, Unreadable, images, read};
use serde::{Deserialize, Serialize};

use super::wire::Mouth;
use super::{Allowance, Image, Tesseract};

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

/// Reads the order and the document from `input`, limits this process, and says what comes of it, line by line, to `output`;
/// [`super::wire::heard`] understands the lines.
///
/// # Errors
/// When the order cannot be understood, or images or output cannot be written.
pub fn run(mut input: impl io::BufRead, mut output: impl io::Write + Send) -> io::Result<()> {
    let mut line = String::new();
    (&mut input).take(1 << 16).read_line(&mut line)?;
    let order: Order = serde_json::from_str(&line)?;
    limit(order.allowance)?;
    let limits = Limits::default();
    let mut bytes = vec![];
    (&mut input).take(limits.bytes as u64 + 1).read_to_end(&mut bytes)?;
    let step = || next_step(order.allowance);
    let ended = std::thread::scope(|scope| {
        let work = || done(&bytes, &order, &limits, &step, &mut output);
        let worker = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work)?;
        Ok::<_, io::Error>(worker.join())
    })?;
    // A panic in a parser of others.
    ended.unwrap_or_else(|_| Mouth(&mut output).stopped(Unreadable::Broken))
}

/// From here on this process ends when it takes too much memory or too many seconds of work.
#[cfg(unix)]
fn limit(allowance: Allowance) -> io::Result<()> {
    use rustix::process::Resource;
    lower(Resource::As, allowance.memory, allowance.memory)?;
    // No dump of a document on the disk.
    lower(Resource::Core, 0, 0)?;
    next_step(allowance)
}

/// The step that begins now has so many seconds of work; the system ends this process when they are gone.
#[cfg(unix)]
fn next_step(allowance: Allowance) -> io::Result<()> {
    use rustix::time::{ClockId, clock_gettime};
    let used = u64::try_from(clock_gettime(ClockId::ProcessCPUTime).tv_sec).unwrap_or_default();
    lower(rustix::process::Resource::Cpu, used + allowance.step, allowance.seconds)
}

/// Sets a limit and the most it may ever be again, never above what was allowed before.
#[cfg(unix)]
fn lower(resource: rustix::process::Resource, now: u64, most: u64) -> io::Result<()> {
    use rustix::process::{Rlimit, getrlimit, setrlimit};
    let most = getrlimit(resource).maximum.map_or(most, |allowed| allowed.min(most));
    Ok(setrlimit(resource, Rlimit { current: Some(now.min(most)), maximum: Some(most) })?)
}

#[cfg(not(unix))]
fn limit(_: Allowance) -> io::Result<()> {
    Ok(())
}

#[cfg(not(unix))]
fn next_step(_: Allowance) -> io::Result<()> {
    Ok(())
}

/// Reads, draws and lets Tesseract read, as long as there is time, and says each as it is done; `step` is called before each piece of
/// work that may stall.
///
/// # Errors
/// When an image cannot be written, or `step` or `output` fail.
pub fn done(
    bytes: &[u8],
    order: &Order,
    limits: &Limits,
    step: &dyn Fn() -> io::Result<()>,
    output: &mut dyn io::Write,
) -> io::Result<()> {
    #[allow(clippy::disallowed_methods, reason = "a limit of time is measured where the work is done")]
    let start = Instant::now();
    let until = Duration::from_secs(order.allowance.seconds).mul_f64(OCR_SHARE);
    let mut mouth = Mouth(output);
    let mut document = match read(bytes, limits) {
        Ok(document) => document,
        Err(why) => return mouth.unreadable(why),
    };
    mouth.read(&document)?;
    if !order.allowance.pictures && !document.pages.iter().any(|page| page.needs_ocr) {
        return Ok(());
    }
    step()?;
    // Tesseract reads the image that is shown: sharper ones brought no more words (`bench/documents.md`).
    let mut shown = |at: usize, picture: &Picture| -> io::Result<()> {
        let Some(page) = document.pages.get_mut(at) else { return Ok(()) };
        let image = write(&order.images, at, picture, page.quality == Quality::Text)?;
        mouth.image(image)?;
        if page.needs_ocr && start.elapsed() < until {
            step()?;
            look(page, picture, order.tesseract.as_ref());
            mouth.page(at, page)?;
        }
        step()
    };
    let mut failed = Ok(());
    let drawn = images(bytes, limits, order.allowance.width, &mut |at, picture| {
        failed = shown(at, &picture);
        failed.is_ok()
    });
    failed?;
    drawn.or_else(|why| mouth.stopped(why))
}

/// Reads a page that is an image.
fn look(page: &mut Page, picture: &Picture, tesseract: Option<&Tesseract>) {
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
