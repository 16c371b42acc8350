//! Numbers that look real and belong to nobody: their check digits are right, their ranges are not in use.

use fastrand::Rng;

/// Letters of banks that do not exist.
const BANKS: [&str; 4] = ["LDVT", "OSTW", "HZMB", "WRDM"];

/// A Dutch IBAN without blanks, of a bank that does not exist.
pub(super) fn iban(chance: &mut Rng) -> String {
    let bank = chance.choice(BANKS).unwrap_or("LDVT");
    let account = chance.u64(100_000_000..999_999_999);
    let rest = format!("{bank}{account:010}");
    // ISO 13616: with country and 00 behind it, what 98 lacks after dividing by 97 are the check digits.
    let digits = 98 - remainder(&format!("{rest}NL00"));
    format!("NL{digits:02}{rest}")
}

/// Is the remainder one, with the first four signs moved to the end (ISO 13616)?
#[cfg(test)]
pub(super) fn iban_is_valid(iban: &str) -> bool {
    iban.split_at_checked(4).is_some_and(|(head, rest)| remainder(&format!("{rest}{head}")) == 1)
}

/// What is left after dividing by 97, letters read as 10 to 35.
fn remainder(text: &str) -> u64 {
    let values = text.chars().filter_map(|sign| sign.to_digit(36)).map(u64::from);
    values.fold(0, |left, value| (left * if value > 9 { 100 } else { 10 } + value) % 97)
}

/// The same IBAN with two neighbouring digits of the account swapped: the slip of somebody who types it over.
pub(super) fn iban_with_a_slip(iban: &str) -> String {
    let mut signs: Vec<char> = iban.chars().collect();
    let differs = |at: &usize| matches!(signs.get(*at..at + 2), Some([a, b]) if a != b);
    if let Some(at) = (8..signs.len().saturating_sub(1)).rev().find(differs) {
        signs.swap(at, at + 1);
    }
    signs.into_iter().collect()
}

/// A citizen service number from the range that is kept for tests (it begins with 9999) and passes the 11-test.
pub(super) fn bsn(chance: &mut Rng) -> String {
    eleven(chance, 99_990_000..100_000_000)
}

/// A Dutch VAT number of a company that does not exist.
pub(super) fn vat_number(chance: &mut Rng) -> String {
    format!("NL{}B01", eleven(chance, 99_000_000..99_900_000))
}

/// Nine digits, the first eight from the range, that pass the 11-test.
fn eleven(chance: &mut Rng, range: std::ops::Range<u32>) -> String {
    loop {
        let head = chance.u32(range.clone());
        let last = weighted(&format!("{head:08}")) % 11;
        if last < 10 {
            return format!("{head:08}{last}");
        }
    }
}

/// The first eight digits times nine down to two.
fn weighted(digits: &str) -> u32 {
    digits.chars().take(8).filter_map(|sign| sign.to_digit(10)).zip((2..=9).rev()).map(|(a, b)| a * b).sum()
}

/// Does the last digit agree with the eight before it?
#[cfg(test)]
pub(super) fn passes_eleven(digits: &str) -> bool {
    digits.len() == 9
        && digits.chars().last().and_then(|sign| sign.to_digit(10)) == Some(weighted(digits) % 11)
}

/// A number after a pattern: `#` is a digit, `A` a letter, `Y` the year; the first digit is never 0.
pub(super) fn after_pattern(pattern: &str, year: i64, chance: &mut Rng) -> String {
    let mut text = String::new();
    for sign in pattern.chars() {
        match sign {
            '#' if text.ends_with(|last: char| last.is_ascii_digit()) => text.push(chance.digit(10)),
            '#' => text.push(char::from(chance.u8(b'1'..=b'9'))),
            'A' => text.push(char::from(chance.choice(*b"BCDFGHKLMNPRSTVWXZ").unwrap_or(b'X'))),
            'Y' => text.push_str(&year.to_string()),
            _ => text.push(sign),
        }
    }
    text
}
