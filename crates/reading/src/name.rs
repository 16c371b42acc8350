//! The name of an attachment made harmless: it cannot leave its folder, hide its ending or upset a file system.

/// The most characters of a name.
pub const MOST_CHARACTERS: usize = 120;
/// The most bytes of a name: file systems stop at 255, and a prefix must fit.
const MOST_BYTES: usize = 200;
/// The most characters of an ending (`.pdf`) that is kept when a name is cut.
const MOST_ENDING: usize = 16;
/// What a file is called whose name has nothing left.
const UNNAMED: &str = "unnamed";

/// A file name for any system: no path, no control or direction characters, no dot in front, never empty, at most
/// [`MOST_CHARACTERS`] long, not one of the names that Windows keeps for devices. A safe name stays as it is.
#[must_use]
pub fn safe_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).find(|part| !trimmed(part).is_empty()).unwrap_or_default();
    let plain: String = last.chars().filter_map(plain).collect();
    let plain = plain.split_whitespace().collect::<Vec<&str>>().join(" ");
    let short = shortened(trimmed(&plain));
    if short.is_empty() {
        return UNNAMED.to_string();
    }
    if is_device(&short) { format!("_{short}") } else { short }
}

/// A character as it may stand in a name; none where it shows nothing or turns the reading direction.
fn plain(c: char) -> Option<char> {
    let unseen =
        matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2064}' | '\u{61c}' | '\u{ad}' | '\u{180e}');
    match c {
        _ if c.is_whitespace() => Some(' '),
        _ if unseen || !crate::text::is_shown(c) || c == char::REPLACEMENT_CHARACTER => None,
        '<' | '>' | ':' | '"' | '|' | '?' | '*' => Some('_'),
        _ => Some(c),
    }
}

/// Without what hides a file (dots in front) and what Windows drops (dots and blanks at the end).
fn trimmed(name: &str) -> &str {
    let edge = |c: char| c == '.' || c.is_whitespace() || plain(c).is_none();
    name.trim_matches(edge)
}

/// Cut to the most characters and bytes, with its ending where that is a short one.
fn shortened(name: &str) -> String {
    // One place is kept for the mark before the name of a device.
    let (characters, bytes) = (MOST_CHARACTERS - 1, MOST_BYTES - 1);
    if name.chars().count() <= characters && name.len() <= bytes {
        return name.to_string();
    }
    let ending = name.rfind('.').map_or("", |dot| &name[dot..]);
    let ending = if ending.chars().count() <= MOST_ENDING { ending } else { "" };
    let mut stem = String::new();
    let mut room = characters - ending.chars().count();
    for c in name[..name.len() - ending.len()].chars() {
        if room == 0 || stem.len() + c.len_utf8() + ending.len() > bytes {
            break;
        }
        stem.push(c);
        room -= 1;
    }
    format!("{}{ending}", trimmed(&stem))
}

/// `CON`, `nul.txt`, `COM1.tar.gz`: Windows opens the device, whatever the ending.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_ascii_uppercase();
    let numbered = |port: &str| {
        stem.strip_prefix(port).is_some_and(|n| {
            let mut n = n.chars();
            matches!((n.next(), n.next()), (Some('0'..='9' | '¹' | '²' | '³'), None))
        })
    };
    let named = ["CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"].contains(&stem.as_str());
    named || numbered("COM") || numbered("LPT")
}
