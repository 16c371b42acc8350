//! Filling in a document: its label, then the fields of that label in the order of the paper, and what to do about what does not hold.

use lang::Lang;
use maud::{Markup, html};

use super::choice::{labels, main, why};
use super::{Filling, Proposed, Review, Step};
use crate::page::Reader;
use crate::part::form::{actions, hidden};
use crate::part::{Tone, Voice, Weight, badge, button, button_as, key, voice};

/// What takes the other label: no key of a field is written so.
pub const LABEL: &str = "*";

/// Everything that is asked of a document.
pub fn ask(reader: Reader, review: &Review) -> Markup {
    let Some(filling) = &review.filling else { return html! {} };
    let lang = reader.lang;
    let (heading, verb) = match review.step {
        Step::First => ("review-first", "judge"),
        _ => ("document-fields", "commit"),
    };
    let body = html! {
        (by_return(lang, filling))
        (told(lang, review, filling))
        (kind(lang, review))
        div class="blanks" data-blanks="" data-taken=(lang.text("document-taken", &[("words", "#".into())])) {
            @for blank in &filling.blanks { (blank.ask(reader, review.labels.len() > 1)) }
        }
        @if !matches!(review.step, Step::First) { (why(lang, review, "f-why")) }
        (actions(save(lang, review, filling)))
    };
    html! { h2 { (lang.word(heading)) } (main(review, verb, body)) }
}

/// Without script the key Enter presses the first button of a form: it is this one, and not one that takes another reading.
fn by_return(lang: Lang, filling: &Filling) -> Markup {
    let anyway = filling.anyway.as_ref();
    html! {
        button class="unseen" type="submit" tabindex="-1" aria-hidden="true" name=[anyway.map(|_| "anyway")] value=[anyway] {
            (lang.word("review-save"))
        }
    }
}

fn save(lang: Lang, review: &Review, filling: &Filling) -> Markup {
    let words = match (&filling.anyway, &review.step) {
        (Some(_), _) => lang.word("document-anyway"),
        (None, Step::First) => lang.word("review-first-save"),
        (None, _) => lang.word("review-save"),
    };
    let words = html! { (words) " " (key("Enter")) };
    match &filling.anyway {
        Some(anyway) => {
            html! { span data-anyway="" { (button_as(Weight::Primary, "anyway", anyway, words)) } }
        }
        None => button(Weight::Primary, words),
    }
}

/// What there is to know before filling in, by where the work stands.
fn told(lang: Lang, review: &Review, filling: &Filling) -> Markup {
    let n = |key, n: usize| lang.text(key, &[("n", n.into())]);
    html! {
        @match &review.step {
            Step::First => p { (lang.word("document-first-teaches")) },
            Step::Compare { own, proposed } => {
                @let differ = filling.blanks.iter().filter(|blank| blank.other.is_some()).count();
                p { (voice(Voice::Machine, n("document-differ", differ))) }
                @if *own != proposed.label { (other_label(lang, proposed)) }
                p class="note" { (learned(lang, proposed)) }
            },
            Step::Decide(Some(proposed)) => {
                @let asks = filling.blanks.iter().filter(|blank| blank.field.is_of(&proposed.label) && blank.asks()).count();
                p { (voice(Voice::Machine, n("document-filled", asks))) }
                @if review.labels.len() > 1 { p { (badge(tone(proposed), &proposed.label)) } }
                p class="note" { (learned(lang, proposed)) }
            },
            _ => {},
        }
        @if !filling.document.pages.is_empty() {
            p class="note" data-tools="" hidden { (lang.word("document-point")) }
        }
    }
}

fn learned(lang: Lang, proposed: &Proposed) -> String {
    lang.text("review-learned", &[("n", proposed.learned_from.into())])
}

const fn tone(proposed: &Proposed) -> Tone {
    if proposed.decided { Tone::Proceeds } else { Tone::Proposed }
}

fn other_label(lang: Lang, proposed: &Proposed) -> Markup {
    html! {
        p class="beside" data-other=(proposed.label) data-is="label" {
            (voice(Voice::Machine, lang.word("document-ai-read"))) " " strong { (proposed.label) } " "
            (button_as(Weight::Plain, "take", LABEL, lang.word("document-take")))
        }
    }
}

/// The label; nothing to choose where there is one only.
fn kind(lang: Lang, review: &Review) -> Markup {
    match review.labels.as_slice() {
        [only] => hidden("label", &only.name),
        _ => labels(lang, review),
    }
}

/// The keys that work while a document is filled in.
pub fn keys(lang: Lang) -> Vec<(&'static str, String)> {
    vec![
        ("Enter", lang.word("document-key-enter")),
        ("Tab", lang.word("document-key-tab")),
        ("Alt + ← ↑ → ↓", lang.word("document-key-word")),
        ("Alt + Shift + ← →", lang.word("document-key-more")),
        ("Alt + Enter", lang.word("document-key-take")),
        ("Alt + M", lang.word("document-key-absent")),
        ("Alt + L", lang.word("document-key-illegible")),
        ("Alt", lang.word("document-key-alt")),
    ]
}
