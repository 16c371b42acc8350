//! From a PDF to pictures of its pages: the only place that knows which renderer does it.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};
use image::{ImageBuffer, Rgb, RgbImage};

/// Every page at this width in pixels, on white. Empty when the bytes are no PDF.
pub(super) fn pages(pdf: &[u8], width: u32) -> Vec<RgbImage> {
    let Ok(pdf) = Pdf::new(pdf.to_vec()) else { return vec![] };
    let (cache, settings) = (RenderCache::new(), InterpreterSettings::default());
    let mut pictures = vec![];
    for page in pdf.pages().iter() {
        let scale = width as f32 / page.render_dimensions().0;
        let size = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
        let drawn = render(page, &cache, &settings, &RenderSettings::default(), &size);
        let picture = ImageBuffer::from_fn(u32::from(drawn.width()), u32::from(drawn.height()), |x, y| {
            let dot =
                drawn.sample(u16::try_from(x).unwrap_or_default(), u16::try_from(y).unwrap_or_default());
            Rgb([dot.r, dot.g, dot.b])
        });
        pictures.push(picture);
    }
    pictures
}
