//! The languages Samenspel speaks: texts by key; counts, shares, dates and moments the way a reader writes them.
//!
//! Texts live in `texts/<language>/*.ftl`, never in code. A missing key is not a compile error, so tests walk all of
//! them: same keys and same arguments in every language, and none used in code that does not exist.

mod moment;

use std::borrow::Cow;
use std::collections::HashMap;

use fluent_templates::fluent_bundle::FluentValue;
use fluent_templates::{LanguageIdentifier, Loader, langid, static_loader};
use icu_decimal::DecimalFormatter;
use icu_decimal::input::Decimal;
use icu_decimal::options::DecimalFormatterOptions;
use icu_locale_core::locale;

static_loader! {
    static TEXTS = {
        locales: "./texts",
        fallback_language: "en",
        customise: |bundle| {
            // Isolating marks are invisible characters around each argument: noise in a terminal and in HTML.
            bundle.set_use_isolating(false);
            let dutch = bundle.locales.first().is_some_and(|tag| tag.language.as_str() == "nl");
            bundle.set_formatter(Some(if dutch {
                |value, _| Lang::Nl.fluent_number(value)
            } else {
                |value, _| Lang::En.fluent_number(value)
            }));
        },
    };
}

const EN: LanguageIdentifier = langid!("en");
const NL: LanguageIdentifier = langid!("nl");

thread_local! {
    /// Formatters are slow to make and stay on their thread: one per language, kept.
    static FORMATTERS: [Option<DecimalFormatter>; 2] = [locale!("en"), locale!("nl")]
        .map(|locale| DecimalFormatter::try_new(locale.into(), DecimalFormatterOptions::default()).ok());
}

/// A language that Samenspel speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English
    #[default]
    En,
    /// Nederlands
    Nl,
}

/// One value inside a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Arg<'a> {
    /// A count: chooses the plural form and is written with separators.
    Count(u64),
    /// Anything that is already words: a percentage, a name, a part of a sentence.
    Text(Cow<'a, str>),
}

impl From<u64> for Arg<'_> {
    fn from(count: u64) -> Self {
        Self::Count(count)
    }
}

impl From<usize> for Arg<'_> {
    fn from(count: usize) -> Self {
        Self::Count(count as u64)
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Arg<'_> {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl Lang {
    /// All languages.
    pub const ALL: [Self; 2] = [Self::En, Self::Nl];

    /// The language of a POSIX locale or language tag (`nl_NL.UTF-8`, `nl-BE`, `C`). What we do not speak is English.
    #[must_use]
    pub fn from_locale(locale: &str) -> Self {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or_default();
        if language.eq_ignore_ascii_case("nl") { Self::Nl } else { Self::En }
    }

    /// The tag that HTML wants: `en` or `nl`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Nl => "nl",
        }
    }

    /// The text of a key, with its arguments filled in. An unknown key shows as `⟦key⟧`; the tests see to it that there
    /// is none.
    #[must_use]
    pub fn text(self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let id = match self {
            Self::En => &EN,
            Self::Nl => &NL,
        };
        let args: HashMap<Cow<'static, str>, FluentValue<'_>> =
            args.iter().map(|(name, value)| (Cow::Owned((*name).to_owned()), fluent_value(value))).collect();
        TEXTS.try_lookup_with_args(id, key, &args).unwrap_or_else(|| format!("⟦{key}⟧"))
    }

    /// The text of a key without arguments.
    #[must_use]
    pub fn word(self, key: &str) -> String {
        self.text(key, &[])
    }

    /// A count with separators: `12,345` or `12.345`.
    #[must_use]
    pub fn count(self, count: u64) -> String {
        self.decimal(&Decimal::from(count)).unwrap_or_else(|| count.to_string())
    }

    /// A number with so many digits after the decimal sign, rounded; a dash for what is not a number.
    #[must_use]
    pub fn number(self, value: f64, digits: usize) -> String {
        if !value.is_finite() {
            return "–".to_owned();
        }
        let plain = format!("{value:.digits$}");
        plain.parse().ok().and_then(|decimal| self.decimal(&decimal)).unwrap_or(plain)
    }

    /// An amount of cents in euros: `€1,250.50` or `€ 1.250,50`.
    #[must_use]
    pub fn euros(self, cents: i64) -> String {
        self.text("budget-euros", &[("amount", self.number(cents as f64 / 100.0, 2).into())])
    }

    /// A share as a percentage with one digit: `41.3%` or `41,3%`.
    #[must_use]
    pub fn percent(self, share: f64) -> String {
        self.with_sign(share * 100.0, 1)
    }

    /// An error rate as a percentage with two digits, for a tenth is much where 0.5% is promised: `0.61%`.
    #[must_use]
    pub fn percent_error(self, share: f64) -> String {
        self.with_sign(share * 100.0, 2)
    }

    /// A proven share: rounded down, for rounding up would promise more than was proven.
    #[must_use]
    pub fn percent_proven(self, share: f64) -> String {
        let digits = if share > 0.0 && share < 0.001 { 3 } else { 1 };
        let scale = 10_f64.powi(digits);
        // The nudge keeps 0.413, which a float stores as a little less, from becoming 41.2.
        let percent = (share * 100.0 * scale + 1e-6).floor() / scale;
        self.with_sign(percent, digits as usize)
    }

    /// A share with only the digits it needs, for targets and the like: `95%`, `99.5%`, `0.1%`.
    #[must_use]
    pub fn percent_exact(self, share: f64) -> String {
        let percent = share * 100.0;
        let digits = (0..4).find(|&digits| {
            let scale = 10_f64.powi(digits);
            (percent * scale - (percent * scale).round()).abs() < 1e-6
        });
        self.with_sign(percent, digits.unwrap_or(4) as usize)
    }

    /// How often out of a hundred, as words: `44`, or "fewer than 1" for what is rare but did happen.
    #[must_use]
    pub fn of_hundred(self, share: f64) -> String {
        let times = share * 100.0;
        if times > 0.0 && times < 0.5 { self.word("number-below-one") } else { self.number(times, 0) }
    }

    fn with_sign(self, percent: f64, digits: usize) -> String {
        let number = self.number(percent, digits);
        if percent.is_finite() { format!("{number}%") } else { number }
    }

    fn decimal(self, decimal: &Decimal) -> Option<String> {
        FORMATTERS.with(|formatters| Some(formatters[self as usize].as_ref()?.format(decimal).to_string()))
    }

    fn fluent_number(self, value: &FluentValue<'_>) -> Option<String> {
        match value {
            FluentValue::Number(number) => Some(self.number(number.value, 0)),
            _ => None,
        }
    }
}

fn fluent_value<'a>(arg: &'a Arg<'_>) -> FluentValue<'a> {
    match arg {
        Arg::Count(count) => FluentValue::from(*count),
        Arg::Text(text) => FluentValue::from(text.as_ref()),
    }
}

#[cfg(test)]
mod tests;
