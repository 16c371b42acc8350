//! Values as a reader writes them. What is written here is read back as the same value.

use domain::document::Value;
use domain::field::Kind;
use lang::Lang;

/// A value in its normal writing, as a reader of this language writes it; as it stands when it is not in normal writing.
#[must_use]
pub fn shown(lang: Lang, kind: Kind, text: &str) -> String {
    let written = match kind {
        Kind::Date => date(lang, text),
        Kind::Amount => amount(lang, text),
        Kind::Iban => Some(in_fours(text)),
        Kind::Text | Kind::Identifier | Kind::Vat | Kind::Name | Kind::Address => None,
        Kind::Choice | Kind::Lines => None,
    };
    written.unwrap_or_else(|| text.to_owned())
}

/// A value in words, for a table or beside another one.
#[must_use]
pub fn words(lang: Lang, kind: Kind, value: &Value) -> String {
    match value {
        Value::Absent => lang.word("document-absent"),
        Value::Unreadable => lang.word("document-illegible"),
        Value::Is(text) => shown(lang, kind, text),
    }
}

/// `2026-11-21` as 21-11-2026 or 21/11/2026: the day first in both, as it is read.
fn date(lang: Lang, text: &str) -> Option<String> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str, n| part.len() == n && part.bytes().all(|byte| byte.is_ascii_digit());
    if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return None;
    }
    let between = if lang == Lang::Nl { '-' } else { '/' };
    Some(format!("{day}{between}{month}{between}{year}"))
}

/// `-1234.50` as -1.234,50 or -1,234.50. Decimals stay as they are: an amount is never rounded.
fn amount(lang: Lang, text: &str) -> Option<String> {
    let (sign, rest) = text.strip_prefix('-').map_or(("", text), |rest| ("-", rest));
    let (whole, decimals) = rest.split_once('.')?;
    if decimals.is_empty() || !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let point = if lang == Lang::Nl { ',' } else { '.' };
    Some(format!("{sign}{}{point}{decimals}", lang.count(whole.parse().ok()?)))
}

fn in_fours(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    letters.chunks(4).map(|four| four.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::shown;
    use domain::document::Value;
    use domain::field::{Field, Kind};
    use domain::words::Words;
    use lang::Lang;

    #[test]
    fn what_is_shown_is_read_back_as_the_same_value() {
        let table = [
            (Kind::Date, "2026-11-02", ["02/11/2026", "02-11-2026"]),
            (Kind::Amount, "1234567.50", ["1,234,567.50", "1.234.567,50"]),
            (Kind::Amount, "-1234.50", ["-1,234.50", "-1.234,50"]),
            (Kind::Amount, "0.05", ["0.05", "0,05"]),
            (Kind::Amount, "12.00", ["12.00", "12,00"]),
            (Kind::Amount, "1234.00", ["1,234.00", "1.234,00"]),
            (Kind::Iban, "NL91ABNA0417164300", ["NL91 ABNA 0417 1643 00"; 2]),
            (Kind::Vat, "NL001234567B01", ["NL001234567B01"; 2]),
            (Kind::Identifier, "2026-0012", ["2026-0012"; 2]),
            (Kind::Name, "De Vries & Zn.", ["De Vries & Zn."; 2]),
            // Not in normal writing: shown as it stands.
            (Kind::Date, "last Tuesday", ["last Tuesday"; 2]),
            (Kind::Amount, "much", ["much"; 2]),
        ];
        for (kind, text, expected) in table {
            let (labels, choices) = (vec![], vec![]);
            let field = Field {
                key: "k".into(),
                name: Words::new("k", "k"),
                kind,
                labels,
                required: false,
                choices,
                columns: vec![],
            };
            for (lang, expected) in Lang::ALL.into_iter().zip(expected) {
                assert_eq!(shown(lang, kind, text), expected, "{kind:?}");
                assert_eq!(field.normal(expected), Value::Is(text.into()), "{kind:?} {expected}");
            }
        }
    }
}
