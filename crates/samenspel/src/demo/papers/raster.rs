//! From a PDF to pictures of its pages: the only place that knows which renderer does it.

use image::RgbImage;
use reading::document::{Limits, images};

/// Every page at this width in pixels, on white. Empty when the bytes are no PDF.
pub(super) fn pages(pdf: &[u8], width: u32) -> Vec<RgbImage> {
    let mut pictures = vec![];
    let drawn = images(pdf, &Limits::default(), width, &mut |_, picture| {
        pictures.extend(RgbImage::from_raw(picture.width, picture.height, picture.rgb));
        true
    });
    if drawn.is_ok() { pictures } else { vec![] }
}
