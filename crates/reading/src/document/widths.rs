//! Ranges of letter widths in a PDF that claim more letters than a font can have, cut down before a font is loaded.

use std::collections::BTreeSet;

/// The largest number of a letter in a font with composite codes (ISO 32000-1, 9.7.2 and annex C).
const LARGEST: u32 = 65_535;
/// So many bytes of one list are looked at.
const LONGEST: usize = 1 << 20;
/// So many bytes at most name an object.
const LONGEST_NAME: usize = 32;

/// Writes the largest allowed number over every larger whole number in the lists `/W [0 2147483646 500]` and `/W2 […]`, and in those that
/// stand apart and are named, as in `/W 15 0 R`: hayro 0.9 fills a map with one entry for each number of a range. No byte moves, so the
/// places of objects stay true. Lists in compressed objects are not seen; they end the process that reads (`adapters::reader`).
pub(super) fn tame(bytes: &mut [u8]) {
    let (mut from, mut apart) = (0, BTreeSet::new());
    while let Some(at) = find(bytes, from, b"/W") {
        from = at + 2;
        let name = bytes.get(from).filter(|byte| **byte == b'2').map_or(from, |_| from + 1);
        apart.extend(bytes.get(name..).and_then(reference));
        from = tame_list_at(bytes, name);
    }
    let mut from = 0;
    while let Some(at) = find(bytes, from, b" obj").filter(|_| !apart.is_empty()) {
        from = at + 4;
        if bytes.get(..at).and_then(numbers_before).is_some_and(|object| apart.contains(&object)) {
            from = tame_list_at(bytes, from);
        }
    }
}

fn find(bytes: &[u8], from: usize, wanted: &[u8]) -> Option<usize> {
    let rest = bytes.get(from..)?;
    rest.windows(wanted.len()).position(|it| it == wanted).map(|at| from + at)
}

/// Number and generation of the object that is named here, as in ` 15 0 R`.
fn reference(bytes: &[u8]) -> Option<(u32, u32)> {
    let plain = bytes.iter().take(LONGEST_NAME).take_while(|byte| byte.is_ascii()).count();
    let text = str::from_utf8(bytes.get(..plain)?).ok()?;
    let mut words = text.split_ascii_whitespace();
    let (number, generation, sign) = (words.next()?, words.next()?, words.next()?);
    sign.starts_with('R').then_some((number.parse().ok()?, generation.parse().ok()?))
}

/// Number and generation at the end of these bytes, as in `… 15 0`.
fn numbers_before(bytes: &[u8]) -> Option<(u32, u32)> {
    let of_number = |byte: &&u8| byte.is_ascii_digit() || **byte == b' ';
    let length = bytes.iter().rev().take(LONGEST_NAME).take_while(of_number).count();
    let text = str::from_utf8(bytes.get(bytes.len() - length..)?).ok()?;
    let mut words = text.split(' ').rev().filter(|word| !word.is_empty());
    let (generation, number) = (words.next()?, words.next()?);
    Some((number.parse().ok()?, generation.parse().ok()?))
}

/// Tames the list that begins here behind blanks, if one does; answers where to go on.
fn tame_list_at(bytes: &mut [u8], from: usize) -> usize {
    let blanks = bytes.iter().skip(from).take_while(|byte| byte.is_ascii_whitespace()).count();
    if bytes.get(from + blanks) != Some(&b'[') {
        return from;
    }
    let list = bytes.get_mut(from + blanks..).unwrap_or_default();
    let end = end_of_list(list);
    tame_list(list.get_mut(..end).unwrap_or_default());
    from + blanks + end
}

/// Where a list ends that begins here: behind the bracket that closes it, or where its object ends.
fn end_of_list(bytes: &[u8]) -> usize {
    let mut depth = 0usize;
    for (at, byte) in bytes.iter().enumerate().take(LONGEST) {
        match byte {
            b'[' => depth += 1,
            b']' => depth = depth.saturating_sub(1),
            b'e' if bytes.get(at..).is_some_and(|rest| rest.starts_with(b"endobj")) => return at,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    bytes.len().min(LONGEST)
}

fn tame_list(list: &mut [u8]) {
    // Digits behind a point are a fraction, however many there are.
    for word in list.split_mut(|byte| !byte.is_ascii_digit() && *byte != b'.') {
        let digits = word.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let number = word.get_mut(..digits).unwrap_or_default();
        let value = number
            .iter()
            .fold(0u32, |sum, digit| sum.saturating_mul(10).saturating_add(u32::from(digit - b'0')));
        if value > LARGEST {
            number.fill(b'0');
            let places = number.iter_mut().rev().zip(LARGEST.to_string().into_bytes().into_iter().rev());
            places.for_each(|(place, digit)| *place = digit);
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_numbers_that_no_letter_has_are_cut_down_and_no_byte_moves() {
        for (before, after) in [
            ("/W [0 2147483646 500]", "/W [0 0000065535 500]"),
            ("/W[0 99999 500 7[1 2]]/X 99999", "/W[0 65535 500 7[1 2]]/X 99999"),
            ("/W2\n[1 4294967296 1 2 3]", "/W2\n[1 0000065535 1 2 3]"),
            ("/W [1 65535 500.123456789]", "/W [1 65535 500.123456789]"),
            ("/Width 9999999/W 9999999 0 R", "/Width 9999999/W 9999999 0 R"),
            (
                "/W 15 0 R>> 15 0 obj\n[0 [500] 9 4294967295 7]",
                "/W 15 0 R>> 15 0 obj\n[0 [500] 9 0000065535 7]",
            ),
            ("/W [75 75 21 0 R 76 4294967295 21 0 R]", "/W [75 75 21 0 R 76 0000065535 21 0 R]"),
            ("15 0 obj [1 99999 7] endobj /W2 15 0 R", "15 0 obj [1 65535 7] endobj /W2 15 0 R"),
            (
                "/W 5 0 R 15 0 obj [1 99999 7] 5 1 obj [99999]",
                "/W 5 0 R 15 0 obj [1 99999 7] 5 1 obj [99999]",
            ),
            ("/W 15 0 R 15 0 obj << /N 99999 >>", "/W 15 0 R 15 0 obj << /N 99999 >>"),
            ("/W [1 2\0 99999 7]", "/W [1 2\0 65535 7]"),
            ("/W [1 [2 3]] 99999", "/W [1 [2 3]] 99999"),
            ("/W [1 endobj 99999", "/W [1 endobj 99999"),
            ("/W [", "/W ["),
            ("/W", "/W"),
            ("", ""),
        ] {
            let mut bytes = before.as_bytes().to_vec();
            super::tame(&mut bytes);
            assert_eq!(String::from_utf8_lossy(&bytes), after);
        }
    }
}
