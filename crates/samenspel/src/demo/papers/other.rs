//! Papers that are none of the kinds: leaflets, invented, which they say, and pages with nothing on them.

use fastrand::Rng;

use super::canvas::{BLACK, Canvas, GREY, PALE, WIDTH};
use super::font::{Cut, Family, Font};
use super::{Lang, Paper, Shape, tongue};
use crate::demo::grammar::sections;
use crate::demo::mixed;

/// The label of such papers.
pub const OTHER: &str = "other";

/// The `nth` of a seed: a leaflet, or a `blank` page, as a double-sided scanner leaves them. Same seed, same bytes.
#[must_use]
pub fn other(seed: u64, nth: u64, blank: bool) -> Paper {
    let chance = &mut Rng::with_seed(mixed(seed, &["other", &nth.to_string()]));
    let language = if chance.bool() { Lang::Nl } else { Lang::En };
    let mut canvas = Canvas::new();
    if !blank {
        leaflet(&mut canvas, language, chance);
    }
    Paper {
        bytes: canvas.finish(),
        name: format!("other-{nth:05}.pdf"),
        media: "application/pdf",
        label: OTHER,
        language,
        layout: 0,
        shape: Shape::Text,
        truth: vec![],
        lines: vec![],
        planted: None,
    }
}

fn leaflet(canvas: &mut Canvas, language: Lang, chance: &mut Rng) {
    let key = if language == Lang::Nl { "nl" } else { "en" };
    let all = sections(include_str!("other.txt"));
    let lines = all.get(key).map_or(&[][..], Vec::as_slice);
    let mut parts = chance.choice(lines).copied().unwrap_or_default().split('|').map(str::trim);
    let family = chance.choice([Family::Helvetica, Family::Times]).unwrap_or(Family::Helvetica);
    let font = |cut| Font { family, cut };
    let top = chance.f32() * 60.0 + 110.0;
    canvas.block([0.0, 0.0, WIDTH, top - 60.0], PALE);
    canvas.text([60.0, top], font(Cut::Bold), 26.0, BLACK, parts.next().unwrap_or_default());
    let mut sentences: Vec<&str> = parts.collect();
    chance.shuffle(&mut sentences);
    for (at, sentence) in sentences.iter().enumerate() {
        canvas.text([60.0, top + 50.0 + 34.0 * at as f32], font(Cut::Plain), 15.0, BLACK, sentence);
    }
    let notice = tongue::of(language).one("notice", chance);
    canvas.text([60.0, 800.0], font(Cut::Italic), 8.0, GREY, notice);
}

#[cfg(test)]
mod tests {
    use super::{OTHER, other};

    #[test]
    fn a_leaflet_says_that_it_is_invented_and_the_same_seed_gives_the_same_bytes() {
        for nth in 0..12 {
            let paper = other(7, nth, false);
            assert_eq!((paper.label, paper.truth.len()), (OTHER, 0));
            assert_eq!(paper, other(7, nth, false));
            let printed: String = paper.bytes.iter().map(|byte| char::from(*byte)).collect();
            assert!(["Verzonnen document", "Invented document"].iter().any(|it| printed.contains(it)));
        }
        assert_ne!(other(7, 0, false).bytes, other(7, 0, true).bytes);
    }
}
