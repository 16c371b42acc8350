//! Letters that a PDF page draws, with their places: what the interpreter calls back, gathered.

use super::{Limits, Unreadable};
use hayro::hayro_interpret::font::{Glyph, GlyphRun};
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Device, DrawMode, DrawProps, Image, ImageDrawProps, SoftMask,
};
use hayro::kurbo::{Affine, BezPath, Point, Rect, Vec2};

/// A glyph of a font is drawn in a square of this many units.
const UNITS: f64 = 1000.0;
/// The usual width of a letter as a share of its height, for fonts that do not tell their height.
const USUAL_WIDTH: f64 = 0.5;

/// One letter, or a few that are drawn as one (a ligature); in points from the top left of the page.
#[derive(Clone, Debug)]
pub(super) struct Letter {
    /// What it means; a blank ends a word. Empty where the file does not say.
    pub text: String,
    /// Where it begins, on the base line.
    pub start: Point,
    /// From its beginning to where the next one is expected.
    pub advance: Vec2,
    /// From the base line up, one em long.
    pub up: Vec2,
    /// Drawn in no colour at all, as the text below a scan is.
    pub invisible: bool,
}

/// More was drawn than a limit; unwinds through the interpreter, which cannot be stopped in another way.
pub(super) struct TooMuch(pub Unreadable);

fn stop(why: Unreadable) {
    // No message and no trace: this is no fault.
    std::panic::resume_unwind(Box::new(TooMuch(why)))
}

/// Takes note of everything that a page draws.
pub(super) struct Drawn {
    pub letters: Vec<Letter>,
    /// How much of the page images cover, summed; a share of its area.
    pub covered: f64,
    /// Lines and surfaces.
    pub paths: usize,
    page: Rect,
    steps: usize,
    pixels: u64,
}

impl Drawn {
    /// For a page of this size in points.
    pub fn new(page: Rect, limits: &Limits) -> Drawn {
        Drawn { letters: vec![], covered: 0.0, paths: 0, page, steps: limits.steps, pixels: limits.pixels }
    }

    fn step(&mut self, many: usize) {
        match self.steps.checked_sub(many.max(1)) {
            Some(left) => self.steps = left,
            None => stop(Unreadable::TooLong),
        }
    }

    fn run(&mut self, run: &GlyphRun<'_, '_>, outer: Affine, invisible: bool) {
        let placed: Vec<(Affine, &Glyph<'_>)> =
            run.glyphs().iter().map(|glyph| (outer * glyph.transform(), &**glyph)).collect();
        let mut stretched = false;
        for (at, (place, glyph)) in placed.iter().enumerate() {
            let [a, b, c, d, x, y] = place.as_coeffs();
            let start = Point::new(x, y);
            let (along, up) = (Vec2::new(a, b) * UNITS, Vec2::new(c, d) * UNITS);
            let width = f64::from(width(glyph).unwrap_or(500.0)) / UNITS;
            // A font of ours that stands in for another is stretched to fit, and that is no part of the width.
            let plain = along * (up.hypot() / along.hypot());
            if let Some((next, _)) = placed.get(at + 1) {
                let step = next.translation() - start.to_vec2();
                stretched = (step - plain * width).hypot() < (step - along * width).hypot() - 1e-6;
            }
            let advance = if stretched { plain * width } else { along * width };
            let letter = Letter { text: meaning(glyph), start, advance, up, invisible };
            if [start.x, start.y, advance.x, advance.y, up.x, up.y].into_iter().all(f64::is_finite) {
                self.letters.push(letter);
            }
        }
        if placed.iter().any(|(_, glyph)| matches!(glyph, Glyph::Type3(_))) {
            let from = self.letters.len().saturating_sub(placed.len());
            self.true_height(from);
        }
    }

    /// Fonts made of drawings have an em of whatever size: take the height from the widths where they contradict.
    fn true_height(&mut self, from: usize) {
        let run = self.letters.get_mut(from..).unwrap_or_default();
        let width = run.iter().map(|letter| letter.advance.hypot()).sum::<f64>() / run.len().max(1) as f64;
        for letter in run {
            let height = letter.up.hypot();
            if width > 0.0 && height > 0.0 && !(0.2..1.5).contains(&(width / height)) {
                letter.up *= width / USUAL_WIDTH / height;
            }
        }
    }
}

fn width(glyph: &Glyph<'_>) -> Option<f32> {
    match glyph {
        Glyph::Outline(glyph) => glyph.advance_width(),
        Glyph::Type3(glyph) => glyph.advance_width(),
    }
}

/// What a glyph stands for, ligatures as their letters; nothing where that is unknown or shows nothing.
fn meaning(glyph: &Glyph<'_>) -> String {
    let text = match glyph.as_unicode() {
        Some(BfString::Char(c)) => c.to_string(),
        Some(BfString::String(text)) => text,
        None => String::new(),
    };
    let mut spelled = String::new();
    for c in text.chars() {
        match c {
            '\u{fb00}' => spelled.push_str("ff"),
            '\u{fb01}' => spelled.push_str("fi"),
            '\u{fb02}' => spelled.push_str("fl"),
            '\u{fb03}' => spelled.push_str("ffi"),
            '\u{fb04}' => spelled.push_str("ffl"),
            '\u{fb05}' | '\u{fb06}' => spelled.push_str("st"),
            '\u{ad}' => spelled.push('-'),
            '\t' | '\n' | '\r' => spelled.push(' '),
            // Private use, "unknown", marks without width.
            '\u{e000}'..='\u{f8ff}' | '\u{fffd}' | '\u{feff}' | '\u{200b}'..='\u{200f}' => {}
            _ if c.is_control() => {}
            _ => spelled.push(c),
        }
    }
    spelled
}

impl<'a> Device<'a> for Drawn {
    fn draw_path(&mut self, _: &BezPath, _: DrawProps<'a>, _: &DrawMode) {
        self.step(1);
        self.paths += 1;
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.step(1);
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.step(1);
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, mode: &DrawMode) {
        self.step(run.glyphs().len());
        self.run(run, props.transform, matches!(mode, DrawMode::Invisible));
    }

    fn draw_image(&mut self, image: Image<'a, '_>, props: ImageDrawProps<'a>) {
        self.step(1);
        // The parser makes room for as many pixels as the file claims.
        if u64::from(image.width()) * u64::from(image.height()) > self.pixels {
            stop(Unreadable::TooManyPixels);
        }
        let whole = Rect::new(0.0, 0.0, f64::from(image.width()), f64::from(image.height()));
        let seen = props.transform.transform_rect_bbox(whole).intersect(self.page);
        let share = seen.area() / self.page.area();
        if share.is_finite() {
            self.covered += share;
        }
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}

    fn begin_marked_content(
        &mut self,
        _: &[u8],
        _: Option<&hayro::hayro_interpret::hayro_syntax::object::Dict<'_>>,
    ) {
        self.step(1);
    }
}
