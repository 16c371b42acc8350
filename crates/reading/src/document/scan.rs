//! Images of pages: PNG, JPEG, TIFF (several pages) and WebP, turned the way the camera was held.

use super::picture::Picture;
use super::{Document, Limits, Page, Unreadable};
use image::error::ImageError;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader};
use std::io::Cursor;

/// An image does not say how large its sheet was: it is taken to be as wide as A4, in points.
const WIDTH: f32 = 595.0;

pub(super) fn read(bytes: &[u8], format: ImageFormat, limits: &Limits) -> Result<Document, Unreadable> {
    let mut document = Document::default();
    each_page(bytes, format, limits, &mut |_, image| {
        let picture = picture(image);
        let height = WIDTH * picture.height as f32 / picture.width as f32;
        let quality = picture.quality();
        document.pages.push(Page { width: WIDTH, height, words: vec![], quality, needs_ocr: true });
        true
    })?;
    Ok(document)
}

pub(super) fn images(
    bytes: &[u8],
    format: ImageFormat,
    limits: &Limits,
    width: u32,
    each: &mut dyn FnMut(usize, Picture) -> bool,
) -> Result<(), Unreadable> {
    each_page(bytes, format, limits, &mut |at, image| each(at, picture(image).narrowed(width)))
}

fn each_page(
    bytes: &[u8],
    format: ImageFormat,
    limits: &Limits,
    each: &mut dyn FnMut(usize, DynamicImage) -> bool,
) -> Result<(), Unreadable> {
    if format != ImageFormat::Tiff {
        each(0, decoded(bytes, format, limits)?);
        return Ok(());
    }
    let starts = tiff_pages(bytes);
    if starts.is_empty() {
        return Err(Unreadable::Broken);
    }
    if starts.len() > limits.pages {
        return Err(Unreadable::TooManyPages);
    }
    let mut file = bytes.to_vec();
    for (at, start) in starts.into_iter().enumerate() {
        // The decoder reads the first page: make each the first in its turn.
        if let Some(first) = file.get_mut(4..8) {
            first.copy_from_slice(&start);
        }
        match decoded(&file, format, limits) {
            Err(why) if at == 0 => return Err(why),
            Err(_) => break,
            Ok(image) => {
                if !each(at, image) {
                    break;
                }
            }
        }
    }
    Ok(())
}

/// Where the pages of a TIFF begin, as it writes numbers itself; none when it is damaged. Loops end.
fn tiff_pages(bytes: &[u8]) -> Vec<[u8; 4]> {
    let little = bytes.starts_with(b"II");
    let four = |at: usize| bytes.get(at..)?.first_chunk::<4>().copied();
    let number =
        |four: [u8; 4]| if little { u32::from_le_bytes(four) } else { u32::from_be_bytes(four) } as usize;
    let mut starts = vec![];
    let mut next = four(4);
    while let Some(start) = next.filter(|start| number(*start) != 0 && !starts.contains(start)) {
        starts.push(start);
        let two = bytes.get(number(start)..).and_then(|rest| rest.first_chunk::<2>()).copied();
        let entries = two.map(|two| if little { u16::from_le_bytes(two) } else { u16::from_be_bytes(two) });
        next = entries.and_then(|entries| four(number(start) + 2 + 12 * usize::from(entries)));
        if starts.len() > 10_000 {
            break;
        }
    }
    starts
}

fn decoded(bytes: &[u8], format: ImageFormat, limits: &Limits) -> Result<DynamicImage, Unreadable> {
    let why = |error: ImageError| match error {
        ImageError::Limits(_) => Unreadable::TooManyPixels,
        _ => Unreadable::Broken,
    };
    let mut decoder = ImageReader::with_format(Cursor::new(bytes), format).into_decoder().map_err(why)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > limits.pixels {
        return Err(Unreadable::TooManyPixels);
    }
    let turned = decoder.orientation().ok();
    let mut image = DynamicImage::from_decoder(decoder).map_err(why)?;
    if let Some(turned) = turned {
        image.apply_orientation(turned);
    }
    if image.width() == 0 || image.height() == 0 { Err(Unreadable::Broken) } else { Ok(image) }
}

/// On white, where the image can be seen through.
fn picture(image: DynamicImage) -> Picture {
    let (width, height) = (image.width(), image.height());
    let rgb = if image.color().has_alpha() {
        let on_white = |c: u8, alpha: u8| {
            let (c, alpha) = (u16::from(c), u16::from(alpha));
            ((c * alpha + 255 * (255 - alpha)) / 255) as u8
        };
        let image = image.into_rgba8();
        image
            .pixels()
            .flat_map(|pixel| pixel.0.map(|c| on_white(c, pixel.0[3])).into_iter().take(3))
            .collect()
    } else {
        image.into_rgb8().into_raw()
    };
    Picture::new(width, height, rgb).unwrap_or_else(|| Picture::white(1, 1))
}
