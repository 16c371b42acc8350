//! Ranges of letter widths in a PDF that claim more letters than a font can have, cut down before a font is loaded.

/// The largest number of a letter in a font with composite codes (ISO 32000-1, 9.7.2 and annex C).
const LARGEST: u32 = 65_535;
/// So many bytes of one list are looked at.
const LONGEST: usize = 1 << 20;

/// Writes the largest allowed number over every larger whole number in the lists `/W [0 2147483646 500]` and `/W2 […]`: hayro 0.9 fills a map
/// with one entry for each number of a range. No byte moves, so the places of objects stay true. Lists in compressed objects or behind
/// a reference are not seen; they end the process that reads (`adapters::reader`).
pub(super) fn tame(bytes: &mut [u8]) {
    let mut from = 0;
    while let Some(at) = bytes.get(from..).and_then(|rest| rest.windows(2).position(|two| two == b"/W")) {
        from += at + 2;
        let name = bytes.get(from).filter(|byte| **byte == b'2').map_or(from, |_| from + 1);
        let blanks = bytes.iter().skip(name).take_while(|byte| byte.is_ascii_whitespace()).count();
        if bytes.get(name + blanks) == Some(&b'[') {
            let list = bytes.get_mut(name + blanks..).unwrap_or_default();
            let end = list.iter().take(LONGEST).take_while(|byte| is_of_list(**byte)).count();
            from = name + blanks + end;
            tame_list(list.get_mut(..end).unwrap_or_default());
        }
    }
}

fn is_of_list(byte: u8) -> bool {
    byte.is_ascii_digit() || byte.is_ascii_whitespace() || matches!(byte, b'[' | b']' | b'.' | b'-' | b'+')
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
            ("/W [1 2 /N 9999999]", "/W [1 2 /N 9999999]"),
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
