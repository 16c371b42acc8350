//! What a file is when it is not a table in text, by its first bytes.

/// The kinds of file that people most often give by mistake, or `None` when the bytes may well be text.
///
/// One of `xlsx`, `xls`, `ods`, `docx`, `odt`, `office`, `pdf`, `zip`, `compressed`, `image`, `database`,
/// `rtf`, `html`, `xml`.
pub fn kind(head: &[u8]) -> Option<&'static str> {
    const STARTS: [(&[u8], &str); 18] = [
        (b"%PDF-", "pdf"),
        (b"\x1f\x8b", "compressed"),
        (b"\xfd7zXZ\0", "compressed"),
        (b"\x28\xb5\x2f\xfd", "compressed"),
        (b"7z\xbc\xaf\x27\x1c", "compressed"),
        (b"Rar!\x1a\x07", "compressed"),
        (b"BZh91AY&SY", "compressed"),
        (b"\x89PNG\r\n", "image"),
        (b"\xff\xd8\xff", "image"),
        (b"GIF87a", "image"),
        (b"GIF89a", "image"),
        (b"II*\0", "image"),
        (b"MM\0*", "image"),
        (b"SQLite format 3\0", "database"),
        (b"PAR1", "database"),
        (b"ARROW1", "database"),
        (b"{\\rtf", "rtf"),
        (b"PK\x05\x06", "zip"),
    ];
    if head.starts_with(b"PK\x03\x04") {
        return Some(zip_kind(head));
    }
    if head.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Some(if has(head, b"W\0o\0r\0k\0b\0o\0o\0k\0") { "xls" } else { "office" });
    }
    STARTS.iter().find(|(start, _)| head.starts_with(start)).map(|(_, kind)| *kind).or_else(|| markup(head))
}

/// Office files are zip files; the names of their parts stand uncompressed near the start.
fn zip_kind(head: &[u8]) -> &'static str {
    const PARTS: [(&[u8], &str); 4] = [
        (b"opendocument.spreadsheet", "ods"),
        (b"opendocument.text", "odt"),
        (b"xl/", "xlsx"),
        (b"word/", "docx"),
    ];
    PARTS.iter().find(|(part, _)| has(head, part)).map_or("zip", |(_, kind)| kind)
}

/// Many an "export to Excel" is a web page in disguise.
fn markup(head: &[u8]) -> Option<&'static str> {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    let start = head.get(..head.len().min(16)).unwrap_or_default().to_ascii_lowercase();
    if start.starts_with(b"<!doctype html") || start.starts_with(b"<html") {
        Some("html")
    } else {
        start.starts_with(b"<?xml").then_some("xml")
    }
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Most lines hold control characters that no text has. By lines, so that a few NUL bytes in a table do not
/// count.
pub fn mostly_control(sample: &[u8]) -> bool {
    let control = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\r' | 0x0b | 0x0c | 0x1a | 0x1b);
    let (mut lines, mut odd) = (0_usize, 0_usize);
    for line in sample.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        lines += 1;
        odd += usize::from(line.iter().any(control));
    }
    odd * 2 > lines
}
