//! What else can be done with a case in hand: not for AI, ask, hand over, put back. One key each; forms fold open without script.

use lang::Lang;
use maud::{Markup, html};

use super::Review;
use crate::page::keys::{fold, reached};
use crate::part::form::{actions, post, press};
use crate::part::{Field, Icon, Weight, button, icon, key};

/// Everything else, below the choice.
pub fn all(lang: Lang, review: &Review) -> Markup {
    let at = |verb: &str| format!("/desk/reviews/{}/{verb}", review.id);
    html! {
        h2 { (lang.word("review-else")) }
        div class="stack acts" {
            @if !review.colleagues.is_empty() {
                (fold("a", html! { (icon(Icon::Ask)) (lang.word("review-ask")) }, with_colleague(lang, review, &at("ask"), "ask")))
                (fold("h", html! { (icon(Icon::Out)) (lang.word("review-hand-over")) }, with_colleague(lang, review, &at("hand-over"), "hand-over")))
            }
            @if !review.not_for_ai {
                (fold("x", html! { (icon(Icon::NotForAi)) (lang.word("review-not-for-ai")) }, not_for_ai(lang, &at("not-for-ai"))))
            } @else {
                p { a href=(format!("/voice/ideas/new?case={}&wish=keep", review.matter.case)) { (lang.word("idea-keep-kind")) } }
            }
            (reached("b", press(&at("release"), &[], Weight::Plain, html! {
                (icon(Icon::Undo)) (lang.word("review-put-back")) " " (key("b"))
            })))
            (super::next(lang))
        }
    }
}

/// The keys of what else can be done.
pub fn keys(lang: Lang, review: &Review) -> Vec<(&'static str, String)> {
    let mut all = Vec::new();
    if !review.colleagues.is_empty() {
        all.push(("a", lang.word("review-ask")));
        all.push(("h", lang.word("review-hand-over")));
    }
    if !review.not_for_ai {
        all.push(("x", lang.word("review-not-for-ai")));
    }
    all.push(("b", lang.word("review-put-back")));
    all
}

/// A case that nobody has in hand.
pub fn take(lang: Lang, review: &str) -> Markup {
    html! {
        p { (lang.word("review-take-teaches")) }
        (press(&format!("/desk/reviews/{review}/claim"), &[], Weight::Primary, lang.word("review-take")))
    }
}

/// A colleague's question, and the answer to it.
pub fn answer(lang: Lang, review: &str, from: &str, question: &str) -> Markup {
    let body = html! {
        (Field::area("answer", lang.word("review-answer"), 4).most(2_000))
        (actions(button(Weight::Primary, lang.word("review-answer-send"))))
    };
    html! {
        h2 { (lang.text("review-asks-you", &[("name", from.into())])) }
        blockquote { (question) }
        p class="note" { (lang.word("review-asks-you-teaches")) }
        (post(&format!("/desk/reviews/{review}/answer"), body))
    }
}

fn with_colleague(lang: Lang, review: &Review, to: &str, kind: &str) -> Markup {
    let choices =
        std::iter::once((String::new(), lang.word("review-choose"))).chain(review.colleagues.iter().cloned());
    let asks = kind == "ask";
    let (words, teaches, send) = match asks {
        true => ("review-question", lang.word("review-ask-teaches"), lang.word("review-ask-send")),
        false => ("review-note", lang.word("review-hand-over-teaches"), lang.word("review-hand-over-send")),
    };
    let note = Field::area("note", lang.word(words), 2).id(format!("f-{kind}-note")).most(2_000);
    let note = if asks { note } else { note.optional(lang) };
    let body = html! {
        p class="note" { (teaches) }
        (Field::select("to", lang.word("review-colleague"), choices).id(format!("f-{kind}-to")))
        (note)
        (actions(button(Weight::Plain, send)))
    };
    post(to, body)
}

fn not_for_ai(lang: Lang, to: &str) -> Markup {
    let body = html! {
        p class="note" { (lang.word("review-not-for-ai-teaches")) }
        (Field::area("why", lang.word("review-not-for-ai-why"), 2).id("f-not-for-ai-why").most(2_000))
        (actions(button(Weight::Plain, lang.word("review-not-for-ai-send"))))
    };
    post(to, body)
}
