//! Choosing a label: before anything is shown, beside the machine's proposal, or after the own view.

use lang::Lang;
use maud::{Markup, html};

use super::{Proposed, Review};
use crate::part::form::{actions, post};
use crate::part::{Field, Tone, Voice, Weight, badge, button, button_as, key, voice};

/// More labels than this get a field to find them by.
pub const FEW: usize = 9;

/// The own view, before anything is shown.
pub fn first(lang: Lang, review: &Review) -> Markup {
    let body = html! {
        p { (lang.word("review-first-teaches")) }
        (labels(lang, review))
        (actions(button(Weight::Primary, html! { (lang.word("review-first-save")) " " (key("Enter")) })))
    };
    html! { h2 { (lang.word("review-first")) } (main(review, "judge", body)) }
}

/// The decision, with the proposal in sight if there is one. Nothing is chosen beforehand: to confirm and to override take the same
/// number of keys.
pub fn decide(lang: Lang, review: &Review, proposed: Option<&Proposed>) -> Markup {
    let body = html! {
        (labels(lang, review))
        (why(lang, review, "f-why"))
        (actions(button(Weight::Primary, html! { (lang.word("review-save")) " " (key("Enter")) })))
    };
    html! {
        @if let Some(proposed) = proposed { (evidence(lang, proposed)) }
        h2 { (lang.word("review-decide")) }
        (main(review, "commit", body))
    }
}

/// Both side by side, without praise or blame. Keeping the own view and taking the other are one key each.
pub fn compare(lang: Lang, review: &Review, own: &str, proposed: &Proposed) -> Markup {
    let same = own == proposed.label;
    let buttons = html! {
        @if same {
            (button_as(Weight::Primary, "label", own, html! { (lang.text("review-save-label", &[("label", own.into())])) " " (key("Enter")) }))
        } @else {
            div data-key="k" {
                (button_as(Weight::Plain, "label", own, html! { (lang.text("review-keep", &[("label", own.into())])) " " (key("k")) }))
            }
            div data-key="t" {
                (button_as(Weight::Plain, "label", &proposed.label, html! {
                    (lang.text("review-take-over", &[("label", proposed.label.as_str().into())])) " " (key("t"))
                }))
            }
        }
    };
    let both = html! { (why(lang, review, "f-why")) (actions(buttons)) };
    let other = html! {
        (labels(lang, review))
        (why(lang, review, "f-why-other"))
        (actions(button(Weight::Plain, lang.word("review-save"))))
    };
    html! {
        h2 { (lang.word("review-both")) }
        div class="columns" {
            div class="panel" {
                p { (voice(Voice::Person, lang.word("review-your-view"))) }
                p { strong { (own) } }
            }
            (evidence(lang, proposed))
        }
        (main(review, "commit", both))
        details class="other" data-key="o" {
            summary { (lang.word("review-other")) " " (key("o")) }
            (post(&format!("/desk/reviews/{}/commit", review.id), other))
        }
    }
}

/// What the machine proposes and what that rests on, in words.
pub(super) fn evidence(lang: Lang, proposed: &Proposed) -> Markup {
    let (says, tone) = match proposed.decided {
        true => (lang.word("review-ai-decided"), Tone::Proceeds),
        false => (lang.word("review-ai-proposes"), Tone::Proposed),
    };
    html! {
        div class="panel" {
            p { (voice(Voice::Machine, says)) }
            p { (badge(tone, &proposed.label)) }
            p { (rests_on(lang, proposed)) }
            @if let Some(second) = &proposed.second {
                p class="note" { (lang.text("review-second", &[("label", second.as_str().into())])) }
            }
        }
    }
}

fn rests_on(lang: Lang, proposed: &Proposed) -> Markup {
    let words = proposed.words.join(", ");
    html! {
        (lang.text("review-learned", &[("n", proposed.learned_from.into())]))
        @if let Some(n) = proposed.same_label { " " (lang.text("review-same-label", &[("n", n.into())])) }
        @if !words.is_empty() { " " (lang.text("review-words", &[("words", words.into())])) }
    }
}

/// The form that `Enter` sends.
pub(super) fn main(review: &Review, verb: &str, body: Markup) -> Markup {
    html! {
        div class="choose" data-main="" data-draft=(format!("/desk/reviews/{}/draft", review.id)) {
            (post(&format!("/desk/reviews/{}/{verb}", review.id), body))
        }
    }
}

/// All labels as a list, with the number keys of the first nine, and a field to find one by where there are many.
pub(super) fn labels(lang: Lang, review: &Review) -> Markup {
    let error = review.error.as_ref().filter(|_| review.filling.is_none()).map(|_| "true");
    html! {
        fieldset class="field labels" id="f-label" tabindex="-1" {
            legend { (lang.word("review-label")) }
            @if review.labels.len() > FEW {
                // Of use with script only, so it is hidden until the script shows it.
                div class="find" data-find="" hidden {
                    label for="find" { (lang.word("review-find")) " " (key("/")) }
                    input id="find" type="search" autocomplete="off";
                    p class="unseen" role="status" data-none=(lang.word("review-find-none")) {}
                }
            }
            @for (at, label) in review.labels.iter().enumerate() {
                div class="choice" {
                    input id=(format!("f-label-{at}")) type="radio" name="label" value=(label.name) required
                        aria-invalid=[error] checked[label.name == review.draft.label];
                    label for=(format!("f-label-{at}")) {
                        @if at < FEW { (key(&(at + 1).to_string())) " " }
                        (label.name)
                        @if label.reserved { " " (badge(Tone::Person, lang.word("review-reserved"))) }
                    }
                }
            }
        }
    }
}

pub(super) fn why(lang: Lang, review: &Review, id: &str) -> Markup {
    let field = Field::area("why", lang.word("review-why"), 2).id(id).value(&review.draft.why).optional(lang);
    html! { (field.hint(lang.word("review-why-hint")).most(2_000)) }
}
