//! One part of a mail: its header lines, its content, and where the parts inside it begin and end.
//!
//! `mail-parser` reads headers and knows the encodings. Its walk over the parts is not used: it takes time with the
//! square of the mail where boundaries are missing, and stack with its depth.

use std::borrow::Cow;

use mail_parser::{HeaderName, HeaderValue, Message, MessageParser, MimeHeaders};

use crate::text::decode;

/// The most bytes of header lines that are read, of the mail and of each part.
const MOST_HEAD: usize = 64 * 1024;
const MOST_PART_HEAD: usize = 8 * 1024;
/// One of these makes it a mail.
const KNOWN: [HeaderName<'static>; 11] = [
    HeaderName::From,
    HeaderName::To,
    HeaderName::Cc,
    HeaderName::Subject,
    HeaderName::Date,
    HeaderName::Received,
    HeaderName::MessageId,
    HeaderName::MimeVersion,
    HeaderName::ContentType,
    HeaderName::ReturnPath,
    HeaderName::Sender,
];

/// A mail, or a part of one.
pub(super) struct Part<'a> {
    /// The header lines, where there are any.
    pub(super) head: Option<Message<'static>>,
    /// Lines among the headers that are none.
    pub(super) stray: String,
    /// What follows the headers, still encoded.
    pub(super) body: &'a [u8],
    /// Not all header lines were read.
    pub(super) cut: bool,
}

impl<'a> Part<'a> {
    /// A whole mail; blank lines and the mark of an mbox may stand before it.
    pub(super) fn of_mail(bytes: &'a [u8]) -> Part<'a> {
        let mut rest = bytes;
        while let Some((line, after)) = first_line(rest) {
            let mark = line.starts_with(b"From ") || line.starts_with(b">From ");
            if !mark && !line.trim_ascii().is_empty() && line != b"\xef\xbb\xbf" {
                break;
            }
            rest = after;
        }
        Part::new(rest.strip_prefix(b"\xef\xbb\xbf").unwrap_or(rest), MOST_HEAD)
    }

    /// A part inside a part.
    pub(super) fn inside(bytes: &'a [u8]) -> Part<'a> {
        Part::new(bytes, MOST_PART_HEAD)
    }

    fn new(bytes: &'a [u8], most: usize) -> Part<'a> {
        let (mut head, mut stray, mut rest) = (vec![], String::new(), bytes);
        let (mut folds, mut cut) = (false, false);
        while let Some((line, after)) = first_line(rest) {
            rest = after;
            if line.is_empty() {
                break;
            }
            let continues = line.starts_with(b" ") || line.starts_with(b"\t");
            if !continues {
                folds = is_header(line);
            }
            if !folds {
                stray.push_str(&decode(line, None));
                stray.push('\n');
            } else if head.len() + line.len() > most {
                cut = true;
            } else {
                // A line of its own encoding: one program wrote the subject, another the rest. Encoded words say theirs.
                let text = decode(line, None);
                let says = line.windows(2).any(|here| here == b"=?");
                head.extend_from_slice(if says { line } else { text.as_bytes() });
                head.push(b'\n');
            }
        }
        if head.is_empty() {
            return Part { head: None, stray: String::new(), body: bytes, cut };
        }
        head.push(b'\n');
        let head = MessageParser::default().parse_headers(&head).map(Message::into_owned);
        Part { head, stray, body: rest, cut }
    }

    /// Does it have a header that mails have? Text with a colon in its first line has none.
    pub(super) fn is_mail(&self) -> bool {
        self.head.as_ref().is_some_and(|head| head.headers().iter().any(|h| KNOWN.contains(&h.name)))
    }

    /// What it says it is, `text/plain` where it says nothing.
    pub(super) fn media_type(&self) -> String {
        let kind = self.head.as_ref().and_then(|head| head.content_type());
        let Some(kind) = kind.filter(|kind| !kind.ctype().trim().is_empty()) else {
            return "text/plain".to_string();
        };
        let whole = match kind.subtype() {
            Some(sub) => format!("{}/{sub}", kind.ctype()),
            // An old "Content-Type: text".
            None if kind.ctype() == "text" => "text/plain".to_string(),
            None => "application/octet-stream".to_string(),
        };
        crate::text::one_line(&whole, 100).to_ascii_lowercase()
    }

    /// Does it say what it is?
    pub(super) fn has_media_type(&self) -> bool {
        self.head.as_ref().is_some_and(|head| head.content_type().is_some())
    }

    /// The line that parts the parts inside it.
    pub(super) fn boundary(&self) -> Option<&str> {
        let kind = self.head.as_ref()?.content_type()?;
        kind.attribute("boundary").map(str::trim_end).filter(|boundary| !boundary.is_empty())
    }

    /// The name its sender gave it, not safe yet.
    pub(super) fn name(&self) -> Option<&str> {
        self.head.as_ref()?.attachment_name().filter(|name| !name.trim().is_empty())
    }

    /// Is it meant to be kept beside the text?
    pub(super) fn is_file(&self) -> bool {
        let disposition = self.head.as_ref().and_then(|head| head.content_disposition());
        self.name().is_some() || disposition.is_some_and(|disposition| disposition.is_attachment())
    }

    /// The content without its transfer encoding, and whether that was whole.
    pub(super) fn content(&self) -> (Cow<'a, [u8]>, bool) {
        let encoding = self.head.as_ref().and_then(|head| head.header(HeaderName::ContentTransferEncoding));
        let encoding = match encoding {
            Some(HeaderValue::Text(encoding)) => encoding.trim().to_ascii_lowercase(),
            _ => String::new(),
        };
        match encoding.as_str() {
            "base64" => base64(self.body),
            "quoted-printable" => (quoted_printable(self.body).into(), true),
            _ => (self.body.into(), true),
        }
    }

    /// The content as characters, and whether it was whole.
    pub(super) fn text(&self) -> (String, bool) {
        let (bytes, whole) = self.content();
        let kind = self.head.as_ref().and_then(|head| head.content_type());
        (decode(&bytes, kind.and_then(|kind| kind.attribute("charset"))).into_owned(), whole)
    }
}

/// The first line without its end, and what follows.
fn first_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    if bytes.is_empty() {
        return None;
    }
    let end = bytes.iter().position(|c| *c == b'\n');
    let (line, rest) = end.map_or((bytes, &bytes[bytes.len()..]), |end| (&bytes[..end], &bytes[end + 1..]));
    Some((line.strip_suffix(b"\r").unwrap_or(line), rest))
}

/// `Name:` with nothing but visible characters in the name.
fn is_header(line: &[u8]) -> bool {
    let name = line.split(|c| *c == b':').next().unwrap_or_default().trim_ascii_end();
    name.len() < line.len()
        && !name.is_empty()
        && line.contains(&b':')
        && name.iter().all(u8::is_ascii_graphic)
}

/// The parts between boundary lines, and whether the last boundary was there. None where no boundary is.
pub(super) fn parts<'a>(body: &'a [u8], boundary: &str, most: usize) -> Option<(Vec<&'a [u8]>, bool)> {
    let (mut parts, mut start, mut at) = (vec![], None, 0);
    let mut closed = false;
    while let Some((line, after)) = first_line(&body[at..]) {
        let next = body.len() - after.len();
        let mark = line.strip_prefix(b"--").and_then(|line| line.strip_prefix(boundary.as_bytes()));
        let mark = mark.map(<[u8]>::trim_ascii_end).filter(|rest| rest.is_empty() || *rest == b"--");
        if let Some(rest) = mark {
            if let Some(start) = start {
                // The line end before a boundary belongs to the boundary.
                parts.push(without_end(&body[start..at.max(start)]));
            }
            start = Some(next);
            closed = rest == b"--";
            if closed || parts.len() > most {
                break;
            }
        }
        at = next;
    }
    let start = start?;
    if !closed {
        parts.push(&body[start..]);
    }
    Some((parts, closed))
}

fn without_end(part: &[u8]) -> &[u8] {
    let part = part.strip_suffix(b"\n").unwrap_or(part);
    part.strip_suffix(b"\r").unwrap_or(part)
}

fn base64(body: &[u8]) -> (Cow<'_, [u8]>, bool) {
    if let Some(bytes) = mail_parser::decoders::base64::base64_decode(body) {
        return (bytes.into(), true);
    }
    // A mailing list put its footer below, or a line was damaged: take the letters up to the first padding.
    let letter = |c: &u8| c.is_ascii_alphanumeric() || matches!(c, b'+' | b'/');
    let letters: Vec<u8> = body.iter().copied().take_while(|c| *c != b'=').filter(letter).collect();
    let bytes = mail_parser::decoders::base64::base64_decode(&letters);
    (bytes.map_or(Cow::Borrowed(body), Cow::Owned), false)
}

/// A sign that is not escaped as it should be stands for itself: nothing is lost.
fn quoted_printable(body: &[u8]) -> Vec<u8> {
    let (mut bytes, mut rest) = (Vec::with_capacity(body.len()), body);
    let digit = |c: u8| char::from(c).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    while let Some((c, after)) = rest.split_first() {
        rest = after;
        if *c != b'=' {
            bytes.push(*c);
            continue;
        }
        let line_end = after.iter().take_while(|c| matches!(c, b' ' | b'\t' | b'\r')).count();
        match after {
            [high, low, after @ ..] if digit(*high).is_some() && digit(*low).is_some() => {
                bytes.push(digit(*high).unwrap_or(0) << 4 | digit(*low).unwrap_or(0));
                rest = after;
            }
            _ if after.get(line_end).is_none_or(|c| *c == b'\n') => {
                rest = after.get(line_end + 1..).unwrap_or_default();
            }
            _ => bytes.push(b'='),
        }
    }
    bytes
}
