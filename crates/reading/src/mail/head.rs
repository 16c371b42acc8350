//! What the header lines say about who is at the other end: a person, or a machine that must not be answered.

use mail_parser::{Message, MimeHeaders};

/// Who answers from these is a machine.
const MACHINES: [&str; 10] = [
    "mailer-daemon",
    "postmaster",
    "no-reply",
    "noreply",
    "no_reply",
    "do-not-reply",
    "donotreply",
    "do_not_reply",
    "bounce",
    "bounces",
];
/// Headers that only machines write, whatever they say.
const MARKS: [&str; 8] = [
    "x-autoreply",
    "x-autorespond",
    "x-failed-recipients",
    "x-loop",
    "list-id",
    "list-unsubscribe",
    "list-post",
    "feedback-id",
];

/// Did a machine write it (answers out of office, bounces, newsletters), or does it ask that none answers?
///
/// RFC 3834 and what programs did before and beside it. In doubt it is automatic: an answer too few is a nuisance,
/// two machines that answer each other are an accident.
pub(super) fn is_automatic(head: &Message<'_>) -> bool {
    let says = |name: &str, value: &str| -> bool {
        let value = value.trim().to_ascii_lowercase();
        match name.to_ascii_lowercase().as_str() {
            "auto-submitted" => !(value.is_empty() || value == "no" || value.starts_with("no;")),
            "precedence" | "x-precedence" => ["bulk", "junk", "list", "auto_reply"].contains(&value.as_str()),
            "x-auto-response-suppress" => ["all", "oof", "autoreply"].iter().any(|what| value.contains(what)),
            "return-path" => value == "<>",
            "preference" => value == "auto_reply",
            name => MARKS.contains(&name),
        }
    };
    head.headers_raw().any(|(name, value)| says(name, value))
        || head.is_content_type("multipart", "report")
        || super::address(head, mail_parser::HeaderName::From).is_some_and(|from| is_machine(&from.address))
}

/// `noreply@…`, `no-reply+12345@…`, `bounces-123@…`
fn is_machine(address: &str) -> bool {
    let user = address.split('@').next().unwrap_or_default().to_ascii_lowercase();
    MACHINES.iter().any(|machine| {
        user.strip_prefix(machine).is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphabetic()))
    })
}
