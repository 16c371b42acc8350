//! Why a case is with a person, as a sentence: never with a score, and in blind work never with what the machine thinks.

use domain::gate::Reason;
use domain::review::ReviewKind;
use lang::Lang;

/// The sentence for a colleague who may know everything.
#[must_use]
pub fn sentence(lang: Lang, kind: ReviewKind, reason: Option<Reason>) -> String {
    match kind {
        ReviewKind::Audit => lang.word("review-why-audit"),
        // A decision is withdrawn because of another one, or because somebody asked.
        ReviewKind::Recall => of(lang, reason.unwrap_or(Reason::Recalled)),
        ReviewKind::Decide => {
            reason.map_or_else(|| lang.word("review-why-person"), |reason| of(lang, reason))
        }
    }
}

/// The sentence in blind work. A reason that tells something of the proposal or its score is left out, and audits and deferred
/// cases read the same: a colleague who knew that the machine was sure would not be blind any more.
#[must_use]
pub fn blind(lang: Lang, kind: ReviewKind, reason: Option<Reason>) -> String {
    match (kind, reason) {
        (ReviewKind::Decide, Some(reason)) if !tells(reason) => of(lang, reason),
        _ => lang.word("review-why-first"),
    }
}

/// Whether the reason follows from what the machine proposed.
fn tells(reason: Reason) -> bool {
    match reason {
        Reason::Unknown
        | Reason::ReservedLabel
        | Reason::MaybeReserved
        | Reason::ClosedLabel
        | Reason::BelowLimit
        | Reason::NothingProven
        | Reason::Tripped
        | Reason::FailingRule
        | Reason::UnprovenQuality
        | Reason::Recalled => true,
        Reason::NotAutomatic
        | Reason::Stopped
        | Reason::NoModel
        | Reason::ReservedWord
        | Reason::Unreadable
        | Reason::Failed
        | Reason::PersonAsked => false,
    }
}

/// The sentence of a reason.
#[must_use]
pub fn of(lang: Lang, reason: Reason) -> String {
    match reason {
        Reason::NotAutomatic => lang.word("review-why-not-automatic"),
        Reason::Stopped => lang.word("review-why-stopped"),
        Reason::Tripped => lang.word("review-why-tripped"),
        Reason::NoModel => lang.word("review-why-no-model"),
        Reason::Unknown => lang.word("review-why-unknown"),
        Reason::ReservedLabel => lang.word("review-why-reserved-label"),
        Reason::MaybeReserved => lang.word("review-why-maybe-reserved"),
        Reason::ReservedWord => lang.word("review-why-reserved-word"),
        Reason::ClosedLabel => lang.word("review-why-closed-label"),
        Reason::NothingProven => lang.word("review-why-nothing-proven"),
        Reason::BelowLimit => lang.word("review-why-below-limit"),
        Reason::Unreadable => lang.word("review-why-unreadable"),
        Reason::Failed => lang.word("review-why-failed"),
        Reason::PersonAsked => lang.word("review-why-person-asked"),
        Reason::Recalled => lang.word("review-why-recalled"),
        Reason::FailingRule => lang.word("review-why-failing-rule"),
        Reason::UnprovenQuality => lang.word("review-why-unproven-quality"),
    }
}
