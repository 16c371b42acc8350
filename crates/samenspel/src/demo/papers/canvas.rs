//! Pages that text, lines and boxes are put upon, and the PDF they become. Points, from the top left of an A4.

use super::font::{Cut, Family, Font, win_ansi};
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref, Str};

/// Width of the paper.
pub(super) const WIDTH: f32 = 595.0;
/// Height of the paper.
pub(super) const HEIGHT: f32 = 842.0;

/// Red, green and blue, 0 to 1.
pub(super) type Ink = [f32; 3];

/// Text.
pub(super) const BLACK: Ink = [0.08, 0.08, 0.08];
/// What is less important.
pub(super) const GREY: Ink = [0.42, 0.42, 0.42];
/// Behind text.
pub(super) const PALE: Ink = [0.92, 0.92, 0.92];
/// Upon a coloured ground.
pub(super) const WHITE: Ink = [1.0, 1.0, 1.0];

/// Pages on which one may write; there is always at least one.
pub(super) struct Canvas {
    pages: Vec<Content>,
    current: usize,
}

impl Canvas {
    pub(super) fn new() -> Canvas {
        Canvas { pages: vec![Content::new()], current: 0 }
    }

    /// Begins another page, at the end.
    pub(super) fn add_page(&mut self) {
        self.pages.push(Content::new());
        self.current = self.pages.len() - 1;
    }

    /// How many there are.
    pub(super) fn pages(&self) -> usize {
        self.pages.len()
    }

    /// Goes back to a page.
    pub(super) fn turn_to(&mut self, page: usize) {
        self.current = page.min(self.pages.len() - 1);
    }

    fn draw(&mut self, ink: Ink, how: impl FnOnce(&mut Content)) {
        if let Some(page) = self.pages.get_mut(self.current) {
            let [red, green, blue] = ink;
            page.set_fill_rgb(red, green, blue).set_stroke_rgb(red, green, blue);
            how(page);
        }
    }

    /// A text whose letters stand on `y`.
    pub(super) fn text(&mut self, [x, y]: [f32; 2], font: Font, size: f32, ink: Ink, text: &str) {
        let bytes = win_ansi(text);
        self.draw(ink, |page| {
            page.begin_text().set_font(Name(font.name()), size).next_line(x, HEIGHT - y);
            page.show(Str(&bytes)).end_text();
        });
    }

    /// A straight line.
    pub(super) fn line(&mut self, from: [f32; 2], to: [f32; 2], thick: f32, ink: Ink) {
        self.draw(ink, |page| {
            page.set_line_width(thick).move_to(from[0], HEIGHT - from[1]);
            page.line_to(to[0], HEIGHT - to[1]).stroke();
        });
    }

    /// The sides of a box, given as left, top, width and height.
    pub(super) fn frame(&mut self, [x, y, width, height]: [f32; 4], thick: f32, ink: Ink) {
        self.draw(ink, |page| {
            page.set_line_width(thick).rect(x, HEIGHT - y - height, width, height).stroke();
        });
    }

    /// A filled box, given as left, top, width and height.
    pub(super) fn block(&mut self, [x, y, width, height]: [f32; 4], ink: Ink) {
        self.draw(ink, |page| {
            page.rect(x, HEIGHT - y - height, width, height).fill_nonzero();
        });
    }

    /// A curve through the points, as a pen would go: three points for each bend.
    pub(super) fn stroke(&mut self, start: [f32; 2], bends: &[[[f32; 2]; 3]], thick: f32, ink: Ink) {
        self.draw(ink, |page| {
            page.set_line_width(thick).move_to(start[0], HEIGHT - start[1]);
            for [first, second, end] in bends {
                let [a, b, c] = [first, second, end].map(|point| [point[0], HEIGHT - point[1]]);
                page.cubic_to(a[0], a[1], b[0], b[1], c[0], c[1]);
            }
            page.stroke();
        });
    }

    /// A filled circle.
    pub(super) fn dot(&mut self, [x, y]: [f32; 2], radius: f32, ink: Ink) {
        // Four Bézier curves; 0.5523 is how far their handles stand for the roundest circle.
        let (r, h, y) = (radius, radius * 0.5523, HEIGHT - y);
        self.draw(ink, |page| {
            page.move_to(x + r, y);
            page.cubic_to(x + r, y + h, x + h, y + r, x, y + r);
            page.cubic_to(x - h, y + r, x - r, y + h, x - r, y);
            page.cubic_to(x - r, y - h, x - h, y - r, x, y - r);
            page.cubic_to(x + h, y - r, x + r, y - h, x + r, y).fill_nonzero();
        });
    }

    /// The PDF, with its text as text.
    pub(super) fn finish(self) -> Vec<u8> {
        let mut pdf = Pdf::new();
        let fonts: Vec<(Font, Ref)> = Font::all().zip((3..).map(Ref::new)).collect();
        let first = 3 + i32::try_from(fonts.len()).unwrap_or_default();
        let refs = pages_of(&mut pdf, first, self.pages.len());
        for (font, at) in &fonts {
            let mut written = pdf.type1_font(*at);
            written.base_font(Name(font.name())).encoding_predefined(Name(b"WinAnsiEncoding"));
        }
        for ((page, content), drawn) in refs.into_iter().zip(self.pages) {
            let mut written = pdf.page(page);
            written.media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT)).parent(TREE).contents(content);
            let mut resources = written.resources();
            let mut known = resources.fonts();
            for (font, at) in &fonts {
                known.pair(Name(font.name()), *at);
            }
            known.finish();
            resources.finish();
            written.finish();
            pdf.stream(content, &drawn.finish());
        }
        pdf.finish()
    }
}

/// Where the tree of pages stands in the file.
const TREE: Ref = Ref::new(2);

/// Writes catalog and page tree; gives the places of each page and of its content.
fn pages_of(pdf: &mut Pdf, first: i32, count: usize) -> Vec<(Ref, Ref)> {
    let refs: Vec<(Ref, Ref)> =
        (first..).step_by(2).map(|at| (Ref::new(at), Ref::new(at + 1))).take(count).collect();
    pdf.catalog(Ref::new(1)).pages(TREE);
    pdf.pages(TREE).kids(refs.iter().map(|(page, _)| *page)).count(i32::try_from(count).unwrap_or(i32::MAX));
    refs
}

/// An image-only PDF: one JPEG per page, with its width and height in pixels.
pub(super) fn pictures(pages: &[(Vec<u8>, u32, u32)]) -> Vec<u8> {
    let mut pdf = Pdf::new();
    let images = 3_i32;
    let first = images + i32::try_from(pages.len()).unwrap_or_default();
    let refs = pages_of(&mut pdf, first, pages.len());
    for (((jpeg, width, height), (page, content)), at) in pages.iter().zip(refs).zip((images..).map(Ref::new))
    {
        let mut image = pdf.image_xobject(at, jpeg);
        image.filter(Filter::DctDecode);
        image.bits_per_component(8);
        image.width(i32::try_from(*width).unwrap_or(i32::MAX));
        image.height(i32::try_from(*height).unwrap_or(i32::MAX));
        image.color_space().device_rgb();
        image.finish();
        let mut written = pdf.page(page);
        written.media_box(Rect::new(0.0, 0.0, WIDTH, HEIGHT)).parent(TREE).contents(content);
        written.resources().x_objects().pair(Name(b"Scan"), at);
        written.finish();
        let mut drawn = Content::new();
        drawn.save_state().transform([WIDTH, 0.0, 0.0, HEIGHT, 0.0, 0.0]);
        drawn.x_object(Name(b"Scan")).restore_state();
        pdf.stream(content, &drawn.finish());
    }
    pdf.finish()
}

/// The plain cut of a family.
pub(super) const fn plain(family: Family) -> Font {
    Font { family, cut: Cut::Plain }
}

/// The bold cut of a family.
pub(super) const fn bold(family: Family) -> Font {
    Font { family, cut: Cut::Bold }
}
