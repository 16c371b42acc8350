//! A page image, and how well a sheet was taken into it.

use super::Quality;
use image::imageops::{FilterType, resize};
use image::{ExtendedColorType, ImageEncoder, RgbImage};

/// Of a hundred; below it letters get a visible halo.
const JPEG_QUALITY: u8 = 80;
/// The image is looked at as this many fields across and down.
const FIELDS: usize = 12;
/// Paper is the brightest of a field: this share of its pixels is darker.
const PAPER: f64 = 0.9;
/// The paper of a scan is as bright as its brightest place, but for so much (of 255), in this share of the fields: the
/// others have coloured bars and pictures.
const UNEVEN: f64 = 40.0;
const EVEN: f64 = 0.7;
/// And in the middle it is not more colourful: the difference of the strongest and the weakest colour (of 255).
const COLOURFUL: f64 = 28.0;

/// An image of a page: red, green and blue bytes, line by line from the top.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// In pixels; at least one.
    pub width: u32,
    /// In pixels; at least one.
    pub height: u32,
    /// Three bytes a pixel.
    pub rgb: Vec<u8>,
}

impl std::fmt::Debug for Picture {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Picture({} x {})", self.width, self.height)
    }
}

impl Picture {
    /// `None` when there is no pixel, or not three bytes for each.
    #[must_use]
    pub fn new(width: u32, height: u32, rgb: Vec<u8>) -> Option<Picture> {
        Picture::fits(width, height, &rgb).then_some(Picture { width, height, rgb })
    }

    fn fits(width: u32, height: u32, rgb: &[u8]) -> bool {
        let bytes = 3 * u128::from(width) * u128::from(height);
        bytes > 0 && bytes == rgb.len() as u128
    }

    /// An empty sheet.
    pub(super) fn white(width: u32, height: u32) -> Picture {
        let (width, height) = (width.max(1), height.max(1));
        Picture { width, height, rgb: vec![255; 3 * width as usize * height as usize] }
    }

    /// The same image at most this wide; never enlarged.
    #[must_use]
    pub fn narrowed(self, width: u32) -> Picture {
        let width = width.max(1);
        if self.width <= width {
            return self;
        }
        let height =
            (f64::from(self.height) * f64::from(width) / f64::from(self.width)).round().max(1.0) as u32;
        match RgbImage::from_raw(self.width, self.height, self.rgb) {
            Some(image) => {
                Picture { width, height, rgb: resize(&image, width, height, FilterType::Triangle).into_raw() }
            }
            None => Picture::white(width, height),
        }
    }

    /// The image as a PNG file; empty when `rgb` has not three bytes for each pixel.
    #[must_use]
    pub fn png(&self) -> Vec<u8> {
        let mut file = vec![];
        self.encode(image::codecs::png::PngEncoder::new(&mut file));
        file
    }

    /// The image as a JPEG file; empty when `rgb` has not three bytes for each pixel, or a side has 65 536.
    #[must_use]
    pub fn jpeg(&self) -> Vec<u8> {
        let mut file = vec![];
        self.encode(image::codecs::jpeg::JpegEncoder::new_with_quality(&mut file, JPEG_QUALITY));
        file
    }

    fn encode(&self, encoder: impl ImageEncoder) {
        if Picture::fits(self.width, self.height, &self.rgb) {
            // Writing to memory fails for sizes only that the format does not have: the file stays empty.
            let _ = encoder.write_image(&self.rgb, self.width, self.height, ExtendedColorType::Rgb8);
        }
    }

    /// How well a sheet was taken into this image. It is a scan when at least seven in ten fields of 12 x 12 have paper as
    /// bright as the brightest (at most 40 of 255 darker), and the middle one has paper without colour (at most 28 of 255
    /// between the strongest and the weakest). Paper is the brightest tenth of a field. Figures: `bench/documents.md`.
    #[must_use]
    pub fn quality(&self) -> Quality {
        let papers: Vec<(f64, f64)> = (0..FIELDS * FIELDS).filter_map(|at| self.paper(at)).collect();
        let sorted = |mut values: Vec<f64>| {
            values.sort_by(f64::total_cmp);
            values
        };
        let brightness = sorted(papers.iter().map(|paper| paper.0).collect());
        let colour = sorted(papers.iter().map(|paper| paper.1).collect());
        let at = |of: &[f64], share: f64| of.get((share * of.len() as f64) as usize).copied().unwrap_or(0.0);
        let brightest = at(&brightness, 0.95);
        let as_bright = brightness.iter().filter(|paper| brightest - **paper <= UNEVEN).count() as f64;
        let even = as_bright >= EVEN * brightness.len() as f64;
        if even && at(&colour, 0.5) <= COLOURFUL { Quality::Scan } else { Quality::Photo }
    }

    /// Brightness and colour of the paper in a field.
    fn paper(&self, field: usize) -> Option<(f64, f64)> {
        let (width, height) = (self.width as usize, self.height as usize);
        let (across, down) = (field % FIELDS, field / FIELDS);
        let columns = across * width / FIELDS..(across + 1) * width / FIELDS;
        // About thirty lines and columns of a field are enough.
        let steps = (columns.len() / 30 + 1, height / FIELDS / 30 + 1);
        let mut pixels: Vec<(u32, u32)> = vec![];
        for y in (down * height / FIELDS..(down + 1) * height / FIELDS).step_by(steps.1) {
            for x in columns.clone().step_by(steps.0) {
                if let Some([r, g, b]) =
                    self.rgb.get(3 * (y * width + x)..).and_then(|rest| rest.first_chunk())
                {
                    let (r, g, b) = (u32::from(*r), u32::from(*g), u32::from(*b));
                    pixels.push((r + g + b, r.max(g).max(b) - r.min(g).min(b)));
                }
            }
        }
        pixels.sort_unstable();
        let (sum, colour) = *pixels.get((PAPER * (pixels.len() as f64 - 1.0)) as usize)?;
        Some((f64::from(sum) / 3.0, f64::from(colour)))
    }
}
