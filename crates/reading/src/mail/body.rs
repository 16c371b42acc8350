//! The walk over the parts of a mail: which of them are its text, and which are files beside it.

use super::part::{Part, parts};
use super::{Attachment, MOST_ATTACHMENTS, MOST_NESTED, MOST_PARTS};
use crate::html::html_to_text;
use crate::name::safe_name;

/// How many mails inside mails are opened in search of a text.
const MOST_OPENED: usize = 3;

/// What the parts hold together.
#[derive(Default)]
pub(super) struct Found {
    pub(super) text: String,
    pub(super) attachments: Vec<Attachment>,
    pub(super) damaged: bool,
    pub(super) cut: bool,
    /// The text was made from HTML.
    from_html: bool,
}

impl Found {
    /// Joins what another part holds, apart from its text.
    fn beside(&mut self, other: &mut Found) {
        self.attachments.append(&mut other.attachments);
        self.damaged |= other.damaged;
        self.cut |= other.cut;
    }

    fn say(&mut self, text: &str) {
        if !self.text.is_empty() && !text.trim().is_empty() {
            self.text.push_str("\n\n");
        }
        self.text.push_str(text);
    }
}

/// Everything that a mail holds.
pub(super) fn body(mail: &Part<'_>) -> Found {
    opened(mail, MOST_OPENED)
}

/// A mail that says nothing itself speaks through the mail it forwards.
fn opened(mail: &Part<'_>, more: usize) -> Found {
    let mut found = Walk { left: MOST_PARTS }.part(mail, 0, false);
    if found.text.trim().is_empty() && more > 0 {
        let inner = found.attachments.iter().find(|attached| attached.media_type == "message/rfc822");
        let inner = inner.map(|attached| Part::of_mail(&attached.bytes)).filter(Part::is_mail);
        found.text = inner.map(|inner| opened(&inner, more - 1).text).unwrap_or_default();
    }
    if found.attachments.len() > MOST_ATTACHMENTS {
        found.attachments.truncate(MOST_ATTACHMENTS);
        found.cut = true;
    }
    found
}

struct Walk {
    /// How many more parts may be looked at.
    left: usize,
}

impl Walk {
    /// One part; in a digest a part that says nothing of itself is a mail.
    fn part(&mut self, part: &Part<'_>, depth: usize, in_digest: bool) -> Found {
        let kind = part.media_type();
        let mut found = if kind.starts_with("multipart/") {
            self.several(part, &kind, depth)
        } else if kind == "message/rfc822" || kind == "message/global" || in_digest && !part.has_media_type()
        {
            attached_mail(part)
        } else if kind == "text/html" && !part.is_file() {
            let (html, whole) = part.text();
            Found { text: html_to_text(&html), from_html: true, damaged: !whole, ..Found::default() }
        } else if kind == "text/plain" && !part.is_file() {
            let (text, whole) = part.text();
            Found { text, damaged: !whole, ..Found::default() }
        } else {
            attached(part, kind)
        };
        found.cut |= part.cut;
        if !part.stray.is_empty() {
            found.damaged = true;
            found.text = format!("{}\n{}", part.stray, found.text);
        }
        found
    }

    fn several(&mut self, part: &Part<'_>, kind: &str, depth: usize) -> Found {
        let between = part.boundary().and_then(|boundary| parts(part.body, boundary, self.left));
        let Some((inside, closed)) = between else {
            // Nothing parts the parts: show all of it, as it came.
            let text = crate::text::decode(part.body, None).into_owned();
            return Found { text, damaged: true, ..Found::default() };
        };
        if depth >= MOST_NESTED {
            return Found { damaged: true, ..attached(part, "application/octet-stream".to_string()) };
        }
        let mut all = vec![];
        let mut found = Found { damaged: !closed, ..Found::default() };
        for bytes in inside {
            let Some(left) = self.left.checked_sub(1) else {
                found.cut = true;
                break;
            };
            self.left = left;
            all.push(self.part(&Part::inside(bytes), depth + 1, kind == "multipart/digest"));
        }
        all.iter_mut().for_each(|other| found.beside(other));
        if kind == "multipart/alternative" {
            let says = |found: &&Found| !found.text.trim().is_empty();
            let best = all.iter().filter(says).min_by_key(|found| found.from_html);
            (found.text, found.from_html) =
                best.map(|best| (best.text.clone(), best.from_html)).unwrap_or_default();
        } else {
            all.iter().for_each(|other| found.say(&other.text));
            found.from_html = all.iter().any(|other| other.from_html);
        }
        found
    }
}

fn attached(part: &Part<'_>, media_type: String) -> Found {
    let (bytes, whole) = part.content();
    let name = safe_name(part.name().unwrap_or_default());
    let attachments = vec![Attachment { name, media_type, bytes: bytes.into_owned() }];
    Found { attachments, damaged: !whole, ..Found::default() }
}

/// A mail inside a mail is kept whole, under its subject.
fn attached_mail(part: &Part<'_>) -> Found {
    let mut found = attached(part, "message/rfc822".to_string());
    if part.name().is_none()
        && let Some(mail) = found.attachments.first_mut()
    {
        let inner = Part::of_mail(&mail.bytes);
        let subject = inner.head.as_ref().and_then(|head| head.subject()).unwrap_or("mail");
        mail.name = safe_name(&format!("{}.eml", subject.replace(['/', '\\'], "_")));
    }
    found
}
