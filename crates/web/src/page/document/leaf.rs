//! One page of a document as a drawing: its picture or its words at their places, and outlines around values.

use domain::document::{Area, Word};
use lang::Lang;
use maud::{Markup, html};

use crate::part::Voice;

/// A page of a document.
#[derive(Clone, Debug, Default)]
pub struct Leaf {
    /// Its width, in points.
    pub width: f32,
    /// Its height, in points.
    pub height: f32,
    /// Where its picture is; none for a page that is only words.
    pub picture: Option<String>,
    /// Its words, with their places.
    pub words: Vec<Word>,
    /// Its words as lines of text.
    pub text: String,
    /// The values that stand on it.
    pub places: Vec<Place>,
}

/// Where a value stands on a page.
#[derive(Clone, Debug)]
pub struct Place {
    /// The key of its field.
    pub key: String,
    /// The name of its field.
    pub name: String,
    /// The boxes, one per line.
    pub areas: Vec<Area>,
    /// Who pointed at it.
    pub voice: Voice,
}

/// Letters of usual faces reach about so far above the line, as a share of their box.
const ASCENT: f32 = 0.78;

impl Leaf {
    /// The page with a heading, and its text below it for who cannot see it.
    #[must_use]
    pub fn sheet(&self, lang: Lang, at: usize, of: usize) -> Markup {
        let number = [("n", (at + 1).into()), ("of", of.into())];
        html! {
            section class="leaf" id=(format!("page-{at}")) aria-labelledby=(format!("leaf-{at}")) {
                h3 id=(format!("leaf-{at}")) class="note" { (lang.text("document-page", &number)) }
                (self.drawing(lang, at))
                details {
                    summary { (lang.text("document-text", &number[..1])) }
                    @if self.text.is_empty() { p { (lang.word("document-no-words")) } }
                    @else { div class="page-words" { (self.text) } }
                }
            }
        }
    }

    /// The size is on the drawing, so nothing jumps when the picture comes.
    fn drawing(&self, lang: Lang, at: usize) -> Markup {
        let (width, height) = (round(self.width), round(self.height));
        let number = [("n", (at + 1).into())];
        html! {
            svg class="paper" viewBox=(self.view()) width=(width) height=(height) role="img"
                aria-label=(lang.text("document-drawing", &number)) data-page=(at) data-width=(width) data-height=(height) {
                g data-turned="" {
                    g id=(format!("drawn-{at}")) {
                        rect class="ground" width=(width) height=(height) {}
                        @if let Some(href) = &self.picture {
                            image href=(href) width=(width) height=(height) preserveAspectRatio="none" {}
                        }
                        g class=(if self.picture.is_some() { "words unseen-words" } else { "words" }) data-words="" {
                            @for word in &self.words { (self.word(word)) }
                        }
                    }
                    g data-places="" { @for place in &self.places { (self.place(place)) } }
                }
            }
        }
    }

    /// The page, small.
    #[must_use]
    pub fn thumbnail(&self, at: usize) -> Markup {
        html! {
            svg class="paper" viewBox=(self.view()) aria-hidden="true" {
                @if let Some(href) = &self.picture {
                    image href=(href) width=(round(self.width)) height=(round(self.height)) preserveAspectRatio="none" {}
                } @else {
                    use href=(format!("#drawn-{at}")) {}
                }
            }
        }
    }

    fn view(&self) -> String {
        format!("0 0 {} {}", round(self.width), round(self.height))
    }

    fn word(&self, word: &Word) -> Markup {
        let [x, y, width, height] = self.points(&word.area);
        let length = (width > 0.5).then(|| round(width));
        html! {
            text x=(round(x)) y=(round(y + ASCENT * height)) font-size=(round(height.max(1.0))) textLength=[&length]
                lengthAdjust=[length.as_ref().map(|_| "spacingAndGlyphs")] { (word.text) }
        }
    }

    fn place(&self, place: &Place) -> Markup {
        let class = format!("place {}", place.voice.class());
        html! {
            g class=(class) data-place=(place.key) {
                @for (line, area) in place.areas.iter().enumerate() {
                    @let [x, y, width, height] = self.points(area);
                    rect x=(round(x - 1.5)) y=(round(y - 1.0)) width=(round(width + 3.0)) height=(round(height + 2.0)) rx="1.5" {}
                    @if line == 0 { text x=(round(x - 1.0)) y=(round((y - 2.5).max(6.0))) font-size="7" { (place.name) } }
                }
            }
        }
    }

    /// Left, top, width and height in points.
    fn points(&self, area: &Area) -> [f32; 4] {
        let (left, top) = (area.left * self.width, area.top * self.height);
        [left, top, area.right * self.width - left, area.bottom * self.height - top]
    }
}

/// A tenth of a point is finer than anybody sees.
fn round(points: f32) -> String {
    let text = format!("{:.1}", if points.is_finite() { points } else { 0.0 });
    text.strip_suffix(".0").map_or(text.clone(), str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::round;

    #[test]
    fn points_are_written_short_and_never_as_no_number() {
        let table = [
            (1.0, "1"),
            (72.04, "72"),
            (72.06, "72.1"),
            (-3.25, "-3.2"),
            (f32::NAN, "0"),
            (f32::INFINITY, "0"),
        ];
        for (points, text) in table {
            assert_eq!(round(points), text);
        }
    }
}
