//! What a file is, told from its first bytes.

use image::ImageFormat;

/// How far a PDF may begin into its file: some programs write something before it.
const PDF_WITHIN: usize = 1024;
/// How much of a file is looked at to see whether it is text.
const LOOKED_AT: usize = 64_000;

/// The formats that are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Pdf,
    Image(ImageFormat),
    /// Perhaps a Word file.
    Zip,
    Mail,
    Html,
    Text,
}

/// `None` for what is not known.
pub(super) fn format(bytes: &[u8]) -> Option<Format> {
    let head = bytes.get(..PDF_WITHIN).unwrap_or(bytes);
    if head.windows(5).any(|here| here == b"%PDF-") {
        return Some(Format::Pdf);
    }
    let image = |format| Some(Format::Image(format));
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => image(ImageFormat::Png),
        [0xff, 0xd8, 0xff, ..] => image(ImageFormat::Jpeg),
        [b'I', b'I', 42, 0, ..] | [b'M', b'M', 0, 42, ..] => image(ImageFormat::Tiff),
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => image(ImageFormat::WebP),
        [b'P', b'K', 3, 4, ..] => Some(Format::Zip),
        // Rich text looks like text, and is none to read.
        [b'{', b'\\', b'r', b't', b'f', ..] => None,
        _ => written(bytes),
    }
}

/// Text of some kind, unless it has bytes that no text has.
fn written(bytes: &[u8]) -> Option<Format> {
    let head = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let wide = head.starts_with(&[0xff, 0xfe]) || head.starts_with(&[0xfe, 0xff]);
    let strange = head.iter().filter(|c| **c < 9 || (14..27).contains(*c) || (28..32).contains(*c)).count();
    if !wide && (head.contains(&0) || 50 * strange > head.len()) {
        return None;
    }
    let start = String::from_utf8_lossy(head).trim_start_matches('\u{feff}').trim_start().to_lowercase();
    if start.starts_with("<!doctype html") || start.starts_with("<html") {
        return Some(Format::Html);
    }
    Some(if is_mail(&start) { Format::Mail } else { Format::Text })
}

/// A mail begins with lines of the kind `Name: value`, among them at least two that every mail has.
fn is_mail(start: &str) -> bool {
    let usual = ["from", "to", "date", "subject", "received", "return-path", "message-id", "mime-version"];
    let mut found = 0;
    for line in start.lines().take(100) {
        if line.is_empty() {
            break;
        }
        if line.starts_with([' ', '\t']) || line.starts_with("from ") {
            continue;
        }
        let Some((name, _)) = line.split_once(':') else { return false };
        if name.is_empty() || name.contains(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_') {
            return false;
        }
        found += usize::from(usual.contains(&name));
    }
    found >= 2
}
