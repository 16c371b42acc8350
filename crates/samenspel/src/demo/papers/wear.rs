//! What a scanner and a telephone do to a page: it lies askew, blurs, gets noise, uneven light and JPEG's traces.

use super::{canvas, raster};
use fastrand::Rng;
use image::codecs::jpeg::JpegEncoder;
use image::{ImageFormat, Rgb, RgbImage};
use std::io::Cursor;

/// What happens to a page on its way through a lens.
struct Wear {
    /// Clockwise, in radians.
    turn: f32,
    /// How much wider the view is than the page.
    scale: f32,
    /// By how much the far side looks smaller, across and down.
    lean: [f32; 2],
    /// How often each dot is mixed with its neighbours.
    blur: usize,
    /// Standard deviation of the noise, of 255.
    noise: f32,
    /// Light in the middle, and by how much it changes to the right and to the bottom.
    light: [f32; 3],
    /// The colour of the light.
    tint: [f32; 3],
    /// Around the page.
    table: [f32; 3],
}

/// Pages from a scanner, so many times narrower than its own pictures: the file, its media type and the ending of its
/// name.
pub(super) fn scanned(pdf: &[u8], narrower: u32, chance: &mut Rng) -> (Vec<u8>, &'static str, &'static str) {
    let width = chance.choice([1240, 1654]).unwrap_or(1240);
    let (grey, fax) = (chance.f64() < 0.6, chance.f64() < 0.12);
    let pages = raster::pages(pdf, width / narrower.max(1));
    let mut worn: Vec<RgbImage> = vec![];
    for page in &pages {
        let wear = Wear::scanner(chance);
        let mut page = wear.seen(page, chance);
        if grey || fax {
            without_colour(&mut page, fax);
        }
        worn.push(page);
    }
    match &worn[..] {
        [page] if fax || chance.f64() < 0.2 => (png(page), "image/png", "png"),
        _ => {
            let quality = chance.u8(60..90);
            let pages: Vec<_> =
                worn.iter().map(|page| (jpeg(page, quality), page.width(), page.height())).collect();
            (canvas::pictures(&pages), "application/pdf", "pdf")
        }
    }
}

/// The first page as a photo, so many times narrower than a telephone's own, as JPEG.
pub(super) fn photographed(pdf: &[u8], narrower: u32, chance: &mut Rng) -> Vec<u8> {
    let width = chance.u32(1350..1650);
    let page = raster::pages(pdf, width / narrower.max(1)).into_iter().next().unwrap_or_default();
    let seen = Wear::telephone(chance).seen(&page, chance);
    jpeg(&seen, chance.u8(55..85))
}

impl Wear {
    fn scanner(chance: &mut Rng) -> Wear {
        Wear {
            turn: around(chance, 0.013),
            scale: 1.0,
            lean: [0.0, 0.0],
            blur: chance.usize(0..2),
            noise: 1.5 + chance.f32() * 5.0,
            light: [0.96 + chance.f32() * 0.06, around(chance, 0.03), around(chance, 0.03)],
            tint: [1.0, 1.0, 1.0],
            table: [250.0, 250.0, 250.0],
        }
    }

    fn telephone(chance: &mut Rng) -> Wear {
        let table = chance.choice([
            [92.0, 68.0, 50.0],
            [60.0, 62.0, 66.0],
            [150.0, 140.0, 126.0],
            [34.0, 34.0, 38.0],
        ]);
        Wear {
            turn: around(chance, 0.026),
            scale: 1.08 + chance.f32() * 0.05,
            lean: [around(chance, 0.035), around(chance, 0.05)],
            blur: chance.usize(0..3),
            noise: 3.0 + chance.f32() * 6.0,
            light: [0.80 + chance.f32() * 0.16, around(chance, 0.28), around(chance, 0.28)],
            tint: [1.0, 0.97 + chance.f32() * 0.03, 0.86 + chance.f32() * 0.14],
            table: table.unwrap_or([60.0, 62.0, 66.0]),
        }
    }

    /// The page as this lens sees it, as large as it was.
    fn seen(&self, page: &RgbImage, chance: &mut Rng) -> RgbImage {
        let (width, height) = (page.width() as f32, page.height() as f32);
        let (sin, cos) = self.turn.sin_cos();
        let mut seen = RgbImage::from_fn(page.width(), page.height(), |x, y| {
            let (across, down) = (x as f32 / width - 0.5, (y as f32 - height / 2.0) / width);
            // A plane seen by a lens: straight lines stay straight (a homography).
            let far = 1.0 + self.lean[0] * across + self.lean[1] * down;
            let (u, v) = (across * self.scale / far, down * self.scale / far);
            let at = [(u * cos + v * sin + 0.5) * width, (v * cos - u * sin) * width + height / 2.0];
            Rgb(sampled(page, at, self.table).map(|value| value as u8))
        });
        for _ in 0..self.blur {
            seen = blurred(&seen);
        }
        for (x, y, dot) in seen.enumerate_pixels_mut() {
            let (across, down) = (x as f32 / width - 0.5, y as f32 / height - 0.5);
            let light = self.light[0] + self.light[1] * across + self.light[2] * down;
            let noise = (chance.f32() + chance.f32() + chance.f32() - 1.5) * 2.0 * self.noise;
            for (value, tint) in dot.0.iter_mut().zip(self.tint) {
                *value = (f32::from(*value) * light * tint + noise).clamp(0.0, 255.0) as u8;
            }
        }
        seen
    }
}

/// Between minus and plus the most.
fn around(chance: &mut Rng, most: f32) -> f32 {
    (chance.f32() * 2.0 - 1.0) * most
}

/// The colour between four dots; that of the table outside the page.
fn sampled(page: &RgbImage, [x, y]: [f32; 2], table: [f32; 3]) -> [f32; 3] {
    let (left, top) = (x.floor(), y.floor());
    if left < 0.0 || top < 0.0 {
        return table;
    }
    let (column, row) = (left as u32, top as u32);
    let dot = |dx, dy| {
        let dot = page.get_pixel_checked(column + dx, row + dy);
        dot.map_or(table, |Rgb(values)| values.map(f32::from))
    };
    let [a, b, c, d] = [dot(0, 0), dot(1, 0), dot(0, 1), dot(1, 1)];
    let (x, y) = (x - left, y - top);
    let mixed = |at: usize| {
        let of = |dot: [f32; 3]| dot.get(at).copied().unwrap_or_default();
        (of(a) * (1.0 - x) + of(b) * x) * (1.0 - y) + (of(c) * (1.0 - x) + of(d) * x) * y
    };
    [mixed(0), mixed(1), mixed(2)]
}

/// Each dot counts double beside its four neighbours.
fn blurred(picture: &RgbImage) -> RgbImage {
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let dot =
            |x: u32, y: u32| picture.get_pixel_checked(x, y).map_or([255; 3], |dot| dot.0).map(u16::from);
        let around = [
            dot(x, y),
            dot(x, y),
            dot(x.wrapping_sub(1), y),
            dot(x + 1, y),
            dot(x, y.wrapping_sub(1)),
            dot(x, y + 1),
        ];
        let mixed = |at: usize| {
            let sum: u16 = around.iter().filter_map(|dot| dot.get(at)).sum();
            u8::try_from(sum / 6).unwrap_or(u8::MAX)
        };
        Rgb([mixed(0), mixed(1), mixed(2)])
    })
}

/// Grey, or only black and white as a fax sends it.
fn without_colour(picture: &mut RgbImage, fax: bool) {
    for dot in picture.pixels_mut() {
        let [red, green, blue] = dot.0.map(u32::from);
        // The eye's weights (ITU-R BT.601).
        let grey = u8::try_from((red * 299 + green * 587 + blue * 114) / 1000).unwrap_or(u8::MAX);
        let grey = match (fax, grey > 200) {
            (false, _) => grey,
            (true, true) => 255,
            (true, false) => 0,
        };
        dot.0 = [grey; 3];
    }
}

/// Writing into memory does not fail; if it did, the file would be empty and no test would be green.
fn jpeg(picture: &RgbImage, quality: u8) -> Vec<u8> {
    let mut bytes = vec![];
    let written = JpegEncoder::new_with_quality(&mut bytes, quality).encode_image(picture);
    written.map_or_else(|_| vec![], |()| bytes)
}

fn png(picture: &RgbImage) -> Vec<u8> {
    let mut bytes = Cursor::new(vec![]);
    let grey = image::DynamicImage::from(picture.clone()).into_luma8();
    let written = grey.write_to(&mut bytes, ImageFormat::Png);
    written.map_or_else(|_| vec![], |()| bytes.into_inner())
}
