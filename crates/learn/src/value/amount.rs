//! Amounts in the writings of invoices and receipts: which sign is the decimal one, and what is only currency.

/// Signs and words that may stand before or after an amount.
const CURRENCIES: [&str; 19] = [
    "€", "$", "£", "¥", "eur", "euro", "usd", "us$", "gbp", "chf", "rm", "myr", "sgd", "aud", "cad", "kr",
    "sek", "dkk", "nok",
];
/// More digits than any amount has; so long a number is an identifier.
const MOST_DIGITS: usize = 13;

/// The amount with a point and at least two decimals, and a minus when it is negative.
pub(super) fn normal(text: &str) -> Option<String> {
    if text.len() > 40 {
        return None;
    }
    let text = text.trim().to_lowercase();
    let (text, mut negative) = match text.strip_prefix('(').and_then(|inner| inner.strip_suffix(')')) {
        Some(inner) => (inner, true),
        None => (text.as_str(), false),
    };
    let mut text = text.trim_matches(|c: char| c.is_whitespace() || c == ':' || c == '*' || c == '=');
    for _ in 0..3 {
        for ending in [",--", ".--", ",-", ".-", ",–", ".–"] {
            text = text.strip_suffix(ending).unwrap_or(text);
        }
        if let Some(rest) = text.strip_prefix(['-', '–', '−']).or_else(|| text.strip_suffix(['-', '–']))
        {
            (text, negative) = (rest.trim(), !negative);
        }
        text = without_currency(text).trim();
    }
    let (whole, decimals) = split(text)?;
    let whole: String = whole.chars().filter(char::is_ascii_digit).collect();
    written(negative, whole.trim_start_matches('0'), decimals)
}

fn written(negative: bool, whole: &str, decimals: &str) -> Option<String> {
    if whole.len() > MOST_DIGITS || decimals.len() > 6 {
        return None;
    }
    let mut decimals = decimals.to_string();
    while decimals.len() > 2 && decimals.ends_with('0') {
        decimals.pop();
    }
    let zero = whole.is_empty() && decimals.bytes().all(|b| b == b'0');
    let minus = if negative && !zero { "-" } else { "" };
    let whole = if whole.is_empty() { "0" } else { whole };
    Some(format!("{minus}{whole}.{decimals:0<2}"))
}

fn without_currency(text: &str) -> &str {
    let before = CURRENCIES.iter().find_map(|currency| {
        let rest = text.strip_prefix(currency)?;
        // "eur" must not eat the beginning of "euro".
        rest.starts_with(|c: char| !c.is_alphabetic()).then_some(rest.trim_start_matches('.'))
    });
    let text = before.unwrap_or(text);
    let after = CURRENCIES.iter().find_map(|currency| {
        let rest = text.strip_suffix(currency)?;
        rest.ends_with(|c: char| !c.is_alphabetic()).then_some(rest)
    });
    after.unwrap_or(text)
}

/// Whole part, with its separators, and decimals. `None` when the signs do not group digits as an amount does.
fn split(text: &str) -> Option<(&str, &str)> {
    let is_sign = |c: char| matches!(c, '.' | ',');
    if !text.chars().all(|c| c.is_ascii_digit() || is_sign(c) || c == ' ' || c == '\'' || c == '\u{a0}') {
        return None;
    }
    if !text.ends_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let Some((last, sign)) = text.char_indices().rfind(|(_, c)| is_sign(*c)) else {
        return grouped(text, None).then_some((text, ""));
    };
    let (whole, decimals) = (text.get(..last)?, text.get(last + 1..)?);
    let times = text.matches(sign).count();
    let other = text.chars().any(|c| is_sign(c) && c != sign);
    let thousands = decimals.len() == 3 && !other && !matches!(whole, "" | "0");
    if times > 1 || (thousands && whole.len() <= 3) {
        return grouped(text, Some(sign)).then_some((text, ""));
    }
    let groups = if sign == '.' { ',' } else { '.' };
    let digits = decimals.bytes().all(|b| b.is_ascii_digit());
    (digits && (whole.is_empty() || grouped(whole, Some(groups)))).then_some((whole, decimals))
}

/// Digits alone, or one to three of them and then groups of three behind one separator throughout.
fn grouped(text: &str, sign: Option<char>) -> bool {
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return !text.is_empty();
    }
    let separator = text.chars().find(|c| !c.is_ascii_digit());
    let allowed = separator.is_some_and(|c| Some(c) == sign || matches!(c, ' ' | '\'' | '\u{a0}'));
    let mut groups = text.split(|c| Some(c) == separator);
    let first = groups.next().unwrap_or_default();
    allowed
        && (1..=3).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_digit())
        && groups.all(|group| group.len() == 3 && group.bytes().all(|b| b.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    #[test]
    fn an_amount_is_read_in_every_usual_writing() {
        for (text, expected) in [
            ("€ 1.234,50", Some("1234.50")),
            ("1,234.50", Some("1234.50")),
            ("RM 12.00", Some("12.00")),
            ("RM12", Some("12.00")),
            ("$8.20", Some("8.20")),
            ("12,-", Some("12.00")),
            ("€ 12,--", Some("12.00")),
            ("(12.00)", Some("-12.00")),
            ("-12,00", Some("-12.00")),
            ("12,00-", Some("-12.00")),
            ("€ -5,00", Some("-5.00")),
            ("1 234,56", Some("1234.56")),
            ("1'234.50 CHF", Some("1234.50")),
            ("1.234.567", Some("1234567.00")),
            ("1,234", Some("1234.00")),
            ("0.125", Some("0.125")),
            ("1234.5", Some("1234.50")),
            (".50", Some("0.50")),
            ("-0,00", Some("0.00")),
            ("007", Some("7.00")),
            ("12 euro", Some("12.00")),
            ("EUR 12,5", Some("12.50")),
            ("1.23.4", None),
            ("1 23,45", None),
            ("12 kg", None),
            ("12:30", None),
            ("12%", None),
            ("", None),
            ("€", None),
            ("-", None),
            ("12345678901234567890", None),
        ] {
            assert_eq!(super::normal(text).as_deref(), expected, "{text:?}");
        }
    }
}
