//! What only people can say of an automation: whom it affects, what can go wrong, what changes for those who do the work.

use serde::{Deserialize, Serialize};

use crate::automation::Card;
use crate::words::Words;

/// Which dossier.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// For whoever asks how the duties of the AI Act are met.
    Act,
    /// For the works council.
    Council,
}

impl Kind {
    /// Both.
    pub const ALL: [Kind; 2] = [Kind::Act, Kind::Council];

    /// The word in its address and in the keys of its texts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Kind::Act => "act",
            Kind::Council => "council",
        }
    }
}

/// What people say of an automation beyond its card, in both languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Assessment {
    /// How long and how often it is meant to be used: AI Act, art. 27(1)(b).
    pub period: Words,
    /// Whom it affects: (c).
    pub affected: Words,
    /// What can go wrong for them: (d).
    pub harms: Words,
    /// What is done when it does: (f).
    pub measures: Words,
    /// What changes for the people who do the work, which a council asks first.
    pub workers: Words,
    /// Counts the changes.
    pub version: i64,
}

impl Assessment {
    /// Every part, with the word that names it.
    #[must_use]
    pub fn parts(&self) -> [(&'static str, &Words); 5] {
        [
            ("period", &self.period),
            ("affected", &self.affected),
            ("harms", &self.harms),
            ("measures", &self.measures),
            ("workers", &self.workers),
        ]
    }
}

/// The parts of the card that a dossier rests on, and the parts of the assessment.
const fn rests_on(kind: Kind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        Kind::Act => (
            &["goal", "does", "does_not", "stays_human", "how_decided", "data", "overseer", "appeal"],
            &["period", "affected", "harms", "measures"],
        ),
        Kind::Council => (
            &["goal", "does", "does_not", "stays_human", "overseer", "appeal"],
            &["affected", "harms", "measures", "workers"],
        ),
    }
}

/// What a dossier still lacks in one of the languages: parts of the card, and of the assessment.
#[must_use]
pub fn gaps(kind: Kind, card: &Card, said: &Assessment) -> (Vec<&'static str>, Vec<&'static str>) {
    let (of_card, of_said) = rests_on(kind);
    let lacks = |parts: &[(&'static str, &Words)], asked: &[&str]| {
        let open = |(name, words): &(&'static str, &Words)| asked.contains(name) && words.is_missing();
        parts.iter().filter(|part| open(part)).map(|(name, _)| *name).collect()
    };
    (lacks(&card.parts(), of_card), lacks(&said.parts(), of_said))
}

#[cfg(test)]
mod tests {
    use super::{Assessment, Kind, gaps, rests_on};
    use crate::automation::Card;
    use crate::words::Words;

    #[test]
    fn a_dossier_lacks_what_is_said_in_one_language_only() {
        let both = Words::new("Claims.", "Claims.");
        let card = Card { does: both.clone(), goal: Words::new("", "Minder typen."), ..Card::default() };
        let said = Assessment { affected: both, harms: Words::new("Late.", ""), ..Assessment::default() };
        let (of_card, of_said) = gaps(Kind::Act, &card, &said);
        assert!(of_card.contains(&"goal") && !of_card.contains(&"does"));
        assert_eq!(of_said, ["period", "harms", "measures"]);
        let (_, of_said) = gaps(Kind::Council, &card, &said);
        assert_eq!(of_said, ["harms", "measures", "workers"], "a council does not ask how often");
    }

    #[test]
    fn every_part_that_a_dossier_rests_on_exists() {
        for kind in Kind::ALL {
            let (card, said) = rests_on(kind);
            assert!(card.iter().all(|name| Card::default().parts().iter().any(|(part, _)| part == name)));
            assert!(
                said.iter().all(|name| Assessment::default().parts().iter().any(|(part, _)| part == name))
            );
        }
    }
}
