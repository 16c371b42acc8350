//! The answer as one HTML file: no script, no network, readable on paper, on a telephone and by ear.

mod font;
mod sections;
pub mod source;
mod table;
pub mod wording;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use crate::explore::answer::Answer;
use crate::explore::chart::bars;
use lang::Lang;
use sections::Section;
use web::part::chart::{Frame, figure};

const CSS: &str = include_str!("report/report.css");

/// Nothing may be loaded: style and typeface are in the file, and there is nothing else.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";

/// The answer as a complete HTML document.
#[must_use]
pub fn render(answer: &Answer, lang: Lang) -> String {
    let file = wording::clean(&answer.input.file);
    let sections = sections::all(answer, lang);
    let style = format!("{}{CSS}", font::faces());
    let page = html! {
        (DOCTYPE)
        html lang=(lang.tag()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (lang.text("report-title", &[("file", file.as_str().into())])) }
                style { (PreEscaped(style)) }
            }
            body {
                a.skip href="#answer" { (lang.word("report-skip")) }
                header { p { (lang.word("report-kicker")) " " code { (file) } } }
                main id="answer" tabindex="-1" {
                    div.opening { (opening(answer, lang)) }
                    (contents(&sections, lang))
                    @for section in &sections {
                        section aria-labelledby=(section.id) {
                            h2 id=(section.id) { (section.heading) }
                            (section.body)
                        }
                    }
                }
                footer {
                    p { (lang.text("report-footer", &[("version", env!("CARGO_PKG_VERSION").into())])) }
                    p { (lang.word("report-font")) }
                }
            }
        }
    };
    page.into_string()
}

fn contents(sections: &[Section], lang: Lang) -> Markup {
    html! {
        nav aria-labelledby="contents" {
            p id="contents" { (lang.word("heading-contents")) }
            ul { @for section in sections { li { a href=(format!("#{}", section.id)) { (section.heading) } } } }
        }
    }
}

/// The answer as a sentence, what makes it true, and one bar that shows it.
fn opening(answer: &Answer, lang: Lang) -> Markup {
    let headline = wording::headline(answer, lang);
    let frame = |finding: String, description: &str| Frame {
        id: "split",
        finding,
        description: lang.word(description),
        summary: String::new(),
        table: None,
    };
    html! {
        h1 { (headline.answer) }
        @for sentence in &headline.proof { p.proof { (sentence) } }
        @if answer.kept > 0 {
            div.split {
                @if let Some(share) = wording::proven_share(answer) {
                    (figure(frame(headline.answer.clone(), "chart-split-description"), |canvas| {
                        bars::two_voices(canvas, share, lang)
                    }))
                } @else if let Some(missing) = wording::missing(answer) {
                    (figure(frame(headline.proof[0].clone(), "chart-progress-description"), |canvas| {
                        bars::progress(canvas, missing, lang)
                    }))
                }
            }
            @if let Some(accuracy) = wording::accuracy(answer, lang) { p { (accuracy) } }
        }
    }
}

#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
