//! Word files (docx): their paragraphs and table cells as lines of text.

use super::{Limits, Unreadable};
use quick_xml::Reader;
use quick_xml::events::Event;
use std::io::{Cursor, Read};
use zip::ZipArchive;

/// The part that makes a zip a Word file.
const BODY: &str = "word/document.xml";

/// The text of a Word file: what stands above the pages, the body, what stands below. Cells of a table are parted by tabs.
pub(super) fn text(bytes: &[u8], limits: &Limits) -> Result<String, Unreadable> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unreadable::Broken)?;
    let mut names: Vec<String> = archive.file_names().flatten().map(String::from).collect();
    if !names.iter().any(|name| name == BODY) {
        return Err(Unreadable::Unknown);
    }
    names.sort();
    let part = |start: &str| {
        let of_kind = |name: &&String| name.starts_with(start) && name.ends_with(".xml");
        names.iter().filter(of_kind).cloned().collect::<Vec<_>>()
    };
    let order = [part("word/header"), vec![BODY.to_string()], part("word/footnotes"), part("word/footer")];
    let mut text = String::new();
    let mut room = limits.bytes as u64;
    for name in order.into_iter().flatten() {
        let Ok(file) = archive.by_name(&name) else { continue };
        let mut xml = vec![];
        let unpacked = file.take(room + 1).read_to_end(&mut xml);
        room = room.checked_sub(xml.len() as u64).ok_or(Unreadable::TooLarge)?;
        if unpacked.is_err() && name == BODY && xml.is_empty() {
            return Err(Unreadable::Broken);
        }
        lines(&String::from_utf8_lossy(&xml), &mut text);
    }
    Ok(text)
}

/// Adds the lines of one part. Where the XML breaks off, so do the lines.
fn lines(xml: &str, text: &mut String) {
    let mut reader = Reader::from_str(xml);
    reader.config_mut().check_end_names = false;
    let (mut inside, mut double) = (false, 0_usize);
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) => match start.local_name().as_ref() {
                "t" => inside = true,
                // The same once more, for older programs.
                "Fallback" => double += 1,
                _ => {}
            },
            Event::End(end) => match end.local_name().as_ref() {
                "t" => inside = false,
                "Fallback" => double = double.saturating_sub(1),
                _ if double > 0 => {}
                "p" => text.push('\n'),
                "tc" => end_cell(text),
                "tr" => text.push('\n'),
                _ => {}
            },
            Event::Empty(empty) if double == 0 => match empty.local_name().as_ref() {
                "tab" => text.push(' '),
                "br" | "cr" | "p" => text.push('\n'),
                "noBreakHyphen" => text.push('-'),
                _ => {}
            },
            Event::Text(written) if inside && double == 0 => {
                text.push_str(&written);
            }
            Event::GeneralRef(named) if inside && double == 0 => {
                text.extend(meant(&named));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    text.push('\n');
}

/// The last paragraph of a cell does not end the line of the table.
fn end_cell(text: &mut String) {
    if text.ends_with('\n') {
        text.pop();
    }
    text.push('\t');
}

/// What stands between & and ;.
fn meant(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?).filter(|c| !c.is_control())
        }
    }
}
