//! PDF: words with their places from the text layer, and page images.

use super::letters::{Drawn, TooMuch};
use super::picture::Picture;
use super::{Document, Limits, Page, Quality, Unreadable, lines, widths};
use hayro::hayro_interpret::{Context, InterpreterCache, InterpreterSettings, TransformExt, interpret_page};
use hayro::hayro_syntax::page::Page as Source;
use hayro::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro::kurbo::Rect;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Images that cover this share of a page may hold its text.
const COVERED: f64 = 0.3;
/// A page with an image and fewer words than this is a scan with a stamp on it.
const FEW_WORDS: usize = 12;
/// This many lines and surfaces without one letter may be letters drawn as outlines.
const MANY_PATHS: usize = 100;
/// A page is at most this many times as high as it is wide when it is drawn: a long receipt.
const HIGHEST: f64 = 12.0;
/// The renderer counts pixels in 16 bits.
const WIDEST: f64 = 16_000.0;

pub(super) fn read(bytes: &[u8], limits: &Limits) -> Result<Document, Unreadable> {
    let pdf = open(bytes, limits)?;
    let cache = InterpreterCache::new();
    let mut words = limits.words;
    let mut document = Document::default();
    for source in pdf.pages().iter() {
        let page = page_of(&drawn(source, &cache, limits)?, size(source));
        words = words.checked_sub(page.words.len()).ok_or(Unreadable::TooLong)?;
        document.pages.push(page);
    }
    Ok(document)
}

pub(super) fn images(
    bytes: &[u8],
    limits: &Limits,
    width: u32,
    each: &mut dyn FnMut(usize, Picture) -> bool,
) -> Result<(), Unreadable> {
    let pdf = open(bytes, limits)?;
    let mut fonts = InterpreterCache::new();
    let mut cache = RenderCache::new();
    for (at, source) in pdf.pages().iter().enumerate() {
        // Drawing costs far more than walking through it: never draw what is too much to walk through.
        drawn(source, &fonts, limits)?;
        let picture = catch_unwind(AssertUnwindSafe(|| draw(source, &cache, width)));
        let picture = picture.unwrap_or_else(|_| {
            (fonts, cache) = (InterpreterCache::new(), RenderCache::new());
            let (_, width, height) = scale(source, width);
            Picture::white(width as u32, height as u32)
        });
        if !each(at, picture) {
            break;
        }
    }
    Ok(())
}

fn open(bytes: &[u8], limits: &Limits) -> Result<Pdf, Unreadable> {
    let mut bytes = bytes.to_vec();
    widths::tame(&mut bytes);
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::InvalidEncryption | DecryptionError::MissingIDEntry) => {
            Unreadable::Broken
        }
        LoadPdfError::Decryption(_) => Unreadable::Encrypted,
        LoadPdfError::Invalid => Unreadable::Broken,
    })?;
    match pdf.pages().len() {
        0 => Err(Unreadable::Empty),
        pages if pages > limits.pages => Err(Unreadable::TooManyPages),
        _ => Ok(pdf),
    }
}

/// In points, turned upright.
fn size(source: &Source<'_>) -> Rect {
    let (width, height) = source.render_dimensions();
    Rect::new(0.0, 0.0, f64::from(width), f64::from(height))
}

/// Walks through a page. What was drawn before the interpreter fell over is kept.
fn drawn<'a>(
    source: &Source<'a>,
    cache: &InterpreterCache<'a>,
    limits: &Limits,
) -> Result<Drawn, Unreadable> {
    let page = size(source);
    let mut drawn = Drawn::new(page, limits);
    let upright = source.initial_transform(true).to_kurbo();
    let settings = InterpreterSettings::default();
    let mut context = Context::new(upright, page, cache, source.xref(), settings);
    let walk = AssertUnwindSafe(|| interpret_page(source, &mut context, &mut drawn));
    match catch_unwind(walk).map_err(|fault| fault.downcast::<TooMuch>()) {
        Err(Ok(too_much)) => Err(too_much.0),
        _ => Ok(drawn),
    }
}

fn page_of(drawn: &Drawn, size: Rect) -> Page {
    let letters = &drawn.letters;
    let shown = letters.iter().filter(|letter| letter.text != " ").count();
    let unknown = letters.iter().filter(|letter| letter.text.is_empty()).count();
    let garbage = 2 * unknown > shown;
    let words = if garbage { vec![] } else { lines::words(letters, size) };
    let is_image = drawn.covered >= COVERED;
    let below_image = is_image && 2 * letters.iter().filter(|letter| letter.invisible).count() > shown;
    let outlines = words.is_empty() && (drawn.paths >= MANY_PATHS || drawn.covered > 0.0 || unknown > 0);
    let needs_ocr = outlines || is_image && words.len() < FEW_WORDS;
    let quality = if below_image || needs_ocr { Quality::Scan } else { Quality::Text };
    Page { width: size.width() as f32, height: size.height() as f32, words, quality, needs_ocr }
}

fn draw<'a>(source: &'a Source<'a>, cache: &RenderCache<'a>, width: u32) -> Picture {
    let (scale, width, height) = scale(source, width);
    let size = PixmapSettings { x_scale: scale as f32, y_scale: scale as f32, bg_color: WHITE };
    let drawn =
        hayro::render(source, cache, &InterpreterSettings::default(), &RenderSettings::default(), &size);
    let pixels = drawn.data_as_u8_slice().chunks_exact(4);
    let rgb: Vec<u8> = pixels.flat_map(|pixel| pixel.iter().take(3).copied()).collect();
    Picture::new(u32::from(drawn.width()), u32::from(drawn.height()), rgb)
        .unwrap_or_else(|| Picture::white(width as u32, height as u32))
}

/// How many pixels a point takes for a picture that is `width` wide, and that width and height.
fn scale(source: &Source<'_>, width: u32) -> (f64, f64, f64) {
    let size = size(source);
    let wide = f64::from(width).clamp(1.0, WIDEST);
    let scale = (wide / size.width()).min(HIGHEST * wide / size.height()).min(4.0 * WIDEST / size.height());
    (scale, (size.width() * scale).max(1.0), (size.height() * scale).max(1.0))
}
