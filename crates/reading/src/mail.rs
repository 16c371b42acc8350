//! A mail as what a case needs: who wrote what when, with which files, and whether a person wrote it at all.

mod body;
mod head;
mod part;

use mail_parser::{HeaderName, HeaderValue, Message};

use crate::text::{one_line, tidy};

/// The most attachments that are kept.
pub const MOST_ATTACHMENTS: usize = 100;
/// The most parts that are looked at: texts, attachments and what holds them.
pub const MOST_PARTS: usize = 500;
/// How deep parts may lie in parts.
pub const MOST_NESTED: usize = 20;
/// The most characters of a subject or a name.
pub const MOST_LINE: usize = 1_000;
/// The most other mails that a mail may refer to.
pub const MOST_REFERENCES: usize = 100;

/// A mail as it was read. Whatever could not be read is in `text` as it came.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mail {
    /// Who wrote it, as it says itself: anyone can write anything there.
    pub from: Option<Address>,
    /// Where answers should go, where that is not `from`.
    pub reply_to: Option<Address>,
    /// One line; empty where there is none.
    pub subject: String,
    /// What it says, tidy: from its plain text, else from its HTML, else from the mail attached to it.
    pub text: String,
    /// When it was sent, in microseconds since 1970, as it says itself.
    pub sent: Option<i64>,
    /// Its own id, without angle brackets.
    pub message_id: Option<String>,
    /// The id of the mail it answers.
    pub in_reply_to: Option<String>,
    /// The ids of the conversation it stands in, oldest first.
    pub references: Vec<String>,
    /// Files and mails that came with it.
    pub attachments: Vec<Attachment>,
    /// A machine wrote it, or it asks that no machine answers: never answer it automatically.
    pub automatic: bool,
    /// It is not built as a mail should be; what could be saved is here.
    pub damaged: bool,
    /// Text, attachments or header lines were left out, because there were too many.
    pub cut: bool,
}

/// A mail address with the name that stands before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The name a person gave themselves.
    pub name: Option<String>,
    /// `someone@example.org`
    pub address: String,
}

/// A file that came with a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// A safe name: [`crate::name::safe_name`].
    pub name: String,
    /// What it says it is, in lower case: `application/pdf`.
    pub media_type: String,
    /// Its content, decoded.
    pub bytes: Vec<u8>,
}

/// Reads a mail. Never fails: a mail that is broken is kept, and `damaged` says so.
#[must_use]
pub fn mail(bytes: &[u8]) -> Mail {
    let old_ends = !bytes.contains(&b'\n') && bytes.contains(&b'\r');
    if old_ends {
        let newer: Vec<u8> = bytes.iter().map(|c| if *c == b'\r' { b'\n' } else { *c }).collect();
        return read(&newer);
    }
    read(bytes)
}

fn read(bytes: &[u8]) -> Mail {
    let whole = part::Part::of_mail(bytes);
    let Some(head) = whole.head.as_ref().filter(|_| whole.is_mail()) else {
        let text = tidy(&crate::text::decode(bytes, None));
        return Mail { text: text.text, cut: text.cut, damaged: true, ..Mail::default() };
    };
    let found = body::body(&whole);
    let mut text = tidy(&found.text);
    if found.damaged && text.text.is_empty() && found.attachments.is_empty() {
        // The parts lie outside their boundaries: show what there is.
        text = tidy(&crate::text::decode(whole.body, None));
    }
    let mut references = ids(head, HeaderName::References);
    let too_many = references.len().saturating_sub(MOST_REFERENCES);
    references.drain(..too_many);
    Mail {
        from: address(head, HeaderName::From).or_else(|| address(head, HeaderName::Sender)),
        reply_to: address(head, HeaderName::ReplyTo),
        subject: one_line(head.subject().unwrap_or_default(), MOST_LINE),
        text: text.text,
        sent: sent(head),
        message_id: ids(head, HeaderName::MessageId).into_iter().next(),
        in_reply_to: ids(head, HeaderName::InReplyTo).into_iter().next(),
        references,
        attachments: found.attachments,
        automatic: head::is_automatic(head),
        damaged: found.damaged,
        cut: text.cut || found.cut,
    }
}

/// The first whole address under a header; groups (`undisclosed-recipients:;`) have none.
fn address(head: &Message<'_>, header: HeaderName<'static>) -> Option<Address> {
    let written = head.header(header)?.as_address()?;
    written.iter().find_map(|written| {
        let address = written.address.as_deref()?.trim();
        let whole = address.split_once('@').is_some_and(|(user, host)| !user.is_empty() && !host.is_empty());
        // 320 is the most that mail allows; a blank or a control would add lines to an answer's header.
        let fits = address.len() <= 320 && !address.contains(|c: char| c.is_whitespace() || c.is_control());
        let name =
            written.name.as_deref().map(|name| one_line(name, MOST_LINE)).filter(|name| !name.is_empty());
        (whole && fits).then(|| Address { name, address: address.to_string() })
    })
}

fn ids(head: &Message<'_>, header: HeaderName<'static>) -> Vec<String> {
    let id = |id: &str| Some(one_line(id, MOST_LINE)).filter(|id| !id.is_empty());
    match head.header(header) {
        Some(HeaderValue::Text(only)) => id(only).into_iter().collect(),
        Some(HeaderValue::TextList(several)) => several.iter().filter_map(|one| id(one)).collect(),
        _ => vec![],
    }
}

fn sent(head: &Message<'_>) -> Option<i64> {
    let date = head.date().filter(|date| date.is_valid())?;
    date.to_timestamp().checked_mul(1_000_000).filter(|sent| *sent > 0)
}
