//! Typed values: the one normal writing of each, and when two writings mean the same.

mod amount;
mod date;

use crate::lines;
pub(crate) use date::may_begin;

/// What sort of value a field holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Any words.
    Text,
    /// A day of the calendar.
    Date,
    /// A sum of money or another decimal number.
    Amount,
    /// A number or code of letters, digits and dashes.
    Identifier,
    /// A bank account.
    Iban,
    /// A European VAT number.
    Vat,
    /// A person or an organisation.
    Name,
    /// A postal address, over one or more lines.
    Address,
    /// One of few known texts.
    Choice,
    /// Rows of cells, such as the lines of a bill; see [`crate::lines`].
    Lines,
}

impl Kind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Kind; 10] = [
        Kind::Text,
        Kind::Date,
        Kind::Amount,
        Kind::Identifier,
        Kind::Iban,
        Kind::Vat,
        Kind::Name,
        Kind::Address,
        Kind::Choice,
        Kind::Lines,
    ];

    /// The name under which it is stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Date => "date",
            Kind::Amount => "amount",
            Kind::Identifier => "identifier",
            Kind::Iban => "iban",
            Kind::Vat => "vat",
            Kind::Name => "name",
            Kind::Address => "address",
            Kind::Choice => "choice",
            Kind::Lines => "lines",
        }
    }

    /// The kind of that name.
    #[must_use]
    pub fn parse(name: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.as_str() == name)
    }
}

/// Countries whose VAT numbers begin with these letters (EU members, Northern Ireland, Great Britain, Switzerland, Norway).
const VAT_COUNTRIES: [&str; 32] = [
    "AT", "BE", "BG", "CH", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "GB", "HR", "HU", "IE",
    "IT", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK", "XI", "EU",
];

/// The signs of money, and the codes (ISO 4217) of what they mostly stand for.
const MONEY: [(&str, &str); 4] = [("€", "EUR"), ("$", "USD"), ("£", "GBP"), ("¥", "JPY")];

/// The value in its one normal writing: a date `2026-11-22`, an amount `1234.50`, an IBAN or VAT number in capitals without
/// spaces, an identifier without spaces, other text with single spaces; a choice that is a sign of money is its code. `None` when the
/// text is none of this kind.
///
/// Dates put the day first unless that is impossible. Whether an IBAN's check digits fit is not asked here.
#[must_use]
pub fn normal(kind: Kind, text: &str) -> Option<String> {
    match kind {
        Kind::Date => date::normal(text),
        Kind::Amount => amount::normal(text),
        Kind::Iban => Some(compact(text)).filter(|code| is_iban(code)),
        Kind::Vat => Some(compact(text)).filter(|code| is_vat(code)),
        Kind::Identifier => identifier(text),
        Kind::Name | Kind::Address => {
            let outer = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '|' | '*' | '_');
            Some(spaced(text.trim_matches(outer))).filter(|text| text.chars().any(char::is_alphanumeric))
        }
        Kind::Choice => Some(chosen(text)).filter(|text| !text.is_empty()),
        Kind::Text => Some(spaced(text)).filter(|text| !text.is_empty()),
        // Without its columns: as texts.
        Kind::Lines => lines::normal(&lines::as_texts(text), text),
    }
}

/// Whether two writings mean the same value. Texts, names, addresses and identifiers are compared by letters and digits only,
/// whatever their case; the others by their normal writing.
#[must_use]
pub fn same(kind: Kind, one: &str, other: &str) -> bool {
    match kind {
        Kind::Date | Kind::Amount | Kind::Iban | Kind::Vat => {
            normal(kind, one).is_some_and(|value| normal(kind, other) == Some(value))
        }
        Kind::Choice if one != other => {
            let (one, other) = (chosen(one), chosen(other));
            same(Kind::Text, &one, &other)
        }
        Kind::Lines => lines::same(&lines::as_texts(one), one, other),
        _ => match (letters(one), letters(other)) {
            (one_letters, other_letters) if one_letters.is_empty() && other_letters.is_empty() => {
                spaced(one) == spaced(other)
            }
            (one, other) => one == other,
        },
    }
}

/// Letters and digits only, in small letters, common accents taken off.
pub(crate) fn letters(text: &str) -> String {
    text.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).map(plain).collect()
}

fn plain(letter: char) -> char {
    match letter {
        'à'..='å' => 'a',
        'ç' => 'c',
        'è'..='ë' => 'e',
        'ì'..='ï' => 'i',
        'ñ' => 'n',
        'ò'..='ö' | 'ø' => 'o',
        'ù'..='ü' => 'u',
        'ý' | 'ÿ' => 'y',
        letter => letter,
    }
}

/// Whether the check digits of an IBAN in its normal writing are right: the first four characters moved behind, letters read as numbers from
/// A = 10, leave 1 when divided by 97 (ISO 13616).
#[must_use]
pub fn iban_fits(code: &str) -> bool {
    let Some((head, body)) = code.split_at_checked(4) else { return false };
    let digits = body.chars().chain(head.chars());
    let rest = digits.filter_map(|c| c.to_digit(36)).fold(0u32, |rest, digit| {
        if digit < 10 { (rest * 10 + digit) % 97 } else { (rest * 100 + digit) % 97 }
    });
    rest == 1
}

fn is_iban(code: &str) -> bool {
    let bytes = code.as_bytes();
    (15..=34).contains(&bytes.len())
        && bytes.iter().take(2).all(u8::is_ascii_uppercase)
        && bytes.iter().skip(2).take(2).all(u8::is_ascii_digit)
        && bytes.iter().all(u8::is_ascii_alphanumeric)
}

fn is_vat(code: &str) -> bool {
    (8..=15).contains(&code.len())
        && code.bytes().all(|b| b.is_ascii_alphanumeric())
        && code.bytes().skip(2).filter(u8::is_ascii_digit).count() >= 5
        && code.get(..2).is_some_and(|country| VAT_COUNTRIES.contains(&country))
}

fn compact(text: &str) -> String {
    let inner = text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-' | '/' | ':' | ','));
    inner.flat_map(char::to_uppercase).collect()
}

fn identifier(text: &str) -> Option<String> {
    let text = text.trim_matches(|c: char| !c.is_alphanumeric());
    let kept: String =
        text.chars().filter(|c| c.is_alphanumeric() || matches!(c, '-' | '/' | '.' | '_')).collect();
    (!kept.is_empty()).then_some(kept)
}

/// A text with single spaces; a sign of money as its code.
pub(crate) fn chosen(text: &str) -> String {
    let text = spaced(text);
    MONEY.iter().find(|(sign, _)| *sign == text).map_or(text, |(_, code)| (*code).to_string())
}

fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_is_found_by_its_name() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.as_str()), Some(kind));
        }
        assert_eq!(Kind::parse("number"), None);
    }

    #[test]
    fn a_value_has_one_normal_writing() {
        for (kind, text, expected) in [
            (Kind::Text, "  two\n words ", Some("two words")),
            (Kind::Text, " ", None),
            (Kind::Iban, "nl91 abna 0417 1643 00", Some("NL91ABNA0417164300")),
            (Kind::Iban, "NL91", None),
            (Kind::Vat, "NL 0012.34.567 B01", Some("NL001234567B01")),
            (Kind::Vat, "BE 0123.456.789", Some("BE0123456789")),
            (Kind::Vat, "QQ123456789", None),
            (Kind::Identifier, "(2026-0012 A).", Some("2026-0012A")),
            (Kind::Identifier, "CS1802/27714", Some("CS1802/27714")),
            (Kind::Identifier, "...", None),
            (Kind::Name, " De Vries  & Zn., ", Some("De Vries & Zn.")),
            (Kind::Address, ":", None),
            (Kind::Choice, " € ", Some("EUR")),
            (Kind::Choice, "in € ", Some("in €")),
            (Kind::Text, "€", Some("€")),
        ] {
            assert_eq!(normal(kind, text).as_deref(), expected, "{kind:?} {text:?}");
        }
    }

    #[test]
    fn names_are_the_same_whatever_case_spaces_and_signs() {
        for (kind, one, other, expected) in [
            (Kind::Name, "MR. D.I.Y. (M) SDN BHD", "Mr DIY (M) Sdn. Bhd.", true),
            (Kind::Address, "12, JALAN TAMPOI 7/4,KAWASAN", "12 Jalan Tampoi 7/4\nKawasan", true),
            (Kind::Name, "Café Zoë", "CAFE ZOE", true),
            (Kind::Name, "Jansen", "Janssen", false),
            (Kind::Text, "?", "!", false),
            (Kind::Text, "", "a", false),
            (Kind::Identifier, "2026-001", "2026001", true),
            (Kind::Choice, "€", "eur", true),
            (Kind::Choice, "$", "EUR", false),
            (Kind::Amount, "€ 1.234,50", "1,234.50", true),
            (Kind::Amount, "x", "x", false),
            (Kind::Date, "22 nov 2026", "22-11-2026", true),
            (Kind::Iban, "NL91 ABNA 0417 1643 00", "NL91ABNA0417164300", true),
        ] {
            assert_eq!(same(kind, one, other), expected, "{kind:?} {one:?} {other:?}");
        }
    }

    #[test]
    fn check_digits_of_an_iban_are_seen() {
        assert!(iban_fits("NL91ABNA0417164300") && iban_fits("DE89370400440532013000"));
        assert!(!iban_fits("NL91ABNA0417164301") && !iban_fits("NL9") && !iban_fits("é€"));
    }
}
