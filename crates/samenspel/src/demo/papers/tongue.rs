//! The words of one language: people, organisations, treatments, reasons and sentences, read from `nl.txt` and `en.txt`.

use super::numbers;
use crate::demo::grammar::{Grammar, sections};
use crate::demo::mixed;
use fastrand::Rng;
use lang::Lang;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// Lists and sentences of a language.
pub(super) struct Tongue {
    pub(super) lang: Lang,
    pub(super) grammar: Grammar,
    lists: BTreeMap<&'static str, Vec<&'static str>>,
}

static NL: LazyLock<Tongue> = LazyLock::new(|| Tongue::read(Lang::Nl, include_str!("nl.txt")));
static EN: LazyLock<Tongue> = LazyLock::new(|| Tongue::read(Lang::En, include_str!("en.txt")));

/// The words of the language.
pub(super) fn of(lang: Lang) -> &'static Tongue {
    match lang {
        Lang::Nl => &NL,
        Lang::En => &EN,
    }
}

/// An organisation that does not exist. All about it follows from its name, so that its papers agree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Organisation {
    pub(super) name: String,
    pub(super) street: String,
    /// With its postcode.
    pub(super) town: String,
    pub(super) slogan: String,
    pub(super) phone: String,
    pub(super) web: String,
    pub(super) vat: String,
    pub(super) iban: String,
    /// In the trade register.
    pub(super) registered: String,
}

/// Somebody who does not exist.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Person {
    pub(super) woman: bool,
    pub(super) first: String,
    pub(super) last: String,
    pub(super) street: String,
    pub(super) town: String,
}

impl Tongue {
    fn read(lang: Lang, text: &'static str) -> Tongue {
        Tongue { lang, grammar: Grammar::read(text), lists: sections(text) }
    }

    /// The lines of a section; the tests see that none is missing.
    pub(super) fn list(&self, heading: &str) -> &[&'static str] {
        self.lists.get(heading).map_or(&[], Vec::as_slice)
    }

    /// A line of a section.
    pub(super) fn one(&self, heading: &str, chance: &mut Rng) -> &'static str {
        chance.choice(self.list(heading)).copied().unwrap_or_default()
    }

    /// A line of a section, parted by its bars.
    pub(super) fn columns<const N: usize>(&self, heading: &str, chance: &mut Rng) -> [&'static str; N] {
        columns(self.one(heading, chance))
    }

    /// An organisation of this sort; always the same one when its place is given.
    pub(super) fn organisation(&self, sort: &str, place: Option<usize>, chance: &mut Rng) -> Organisation {
        let all = self.list(&format!("organisations {sort}"));
        let drawn = chance.usize(..all.len().max(1));
        let [name, street, town, slogan] =
            columns(all.get(place.unwrap_or(drawn)).copied().unwrap_or_default());
        let own = &mut Rng::with_seed(mixed(0, &["organisation", name]));
        let phone = match self.lang {
            Lang::Nl => format!("099 - {}", numbers::after_pattern("### ## ##", 0, own)),
            Lang::En => format!("+353 99 {}", numbers::after_pattern("### ####", 0, own)),
        };
        Organisation {
            name: name.to_owned(),
            street: street.to_owned(),
            town: town.to_owned(),
            slogan: slogan.to_owned(),
            phone,
            web: format!("{}.example", slug(name)),
            vat: numbers::vat_number(own),
            iban: numbers::iban(own),
            registered: numbers::after_pattern("########", 0, own),
        }
    }

    /// A person with an address.
    pub(super) fn person(&self, chance: &mut Rng) -> Person {
        let woman = chance.bool();
        Person {
            woman,
            first: self.one(if woman { "women" } else { "men" }, chance).to_owned(),
            last: self.one("last names", chance).to_owned(),
            street: self.grammar.say("street", chance),
            town: self.grammar.say("town", chance),
        }
    }
}

/// A line parted by its bars.
pub(super) fn columns<const N: usize>(line: &'static str) -> [&'static str; N] {
    let mut columns = line.split('|').map(str::trim);
    [(); N].map(|()| columns.next().unwrap_or_default())
}

fn slug(name: &str) -> String {
    let letters = name.to_lowercase().replace('&', "").replace(['é', 'ë', 'è'], "e");
    letters.split_whitespace().collect::<Vec<_>>().join("-").replace(['.', ',', '\''], "")
}

impl Person {
    /// J. Bakker
    pub(super) fn initials(&self) -> String {
        format!("{} {}", self.initial(), self.last)
    }

    /// Bakker, J.
    pub(super) fn reversed(&self) -> String {
        format!("{}, {}", capital(&self.last), self.initial())
    }

    /// Jelle Bakker
    pub(super) fn full(&self) -> String {
        format!("{} {}", self.first, self.last)
    }

    fn initial(&self) -> String {
        self.first.chars().next().map_or_else(String::new, |letter| format!("{letter}."))
    }
}

/// The text with its first letter as a capital.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
