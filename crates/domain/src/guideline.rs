//! Guidelines: what AI may and may not do here, everybody's rights, and the lines that are never crossed. Versions stay.

use serde::{Deserialize, Serialize};

use crate::time::At;
use crate::words::Words;

/// What an organisation says, in both languages. Paragraphs; a line that begins with "- " is a point.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Guideline {
    /// What AI may do here.
    pub may: Words,
    /// What it may not do here.
    pub may_not: Words,
    /// What everybody may ask.
    pub rights: Words,
    /// What nobody can switch off.
    pub lines: Words,
}

/// A version of the guidelines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edition {
    /// Counted from 1; what the program came with is 0.
    pub number: i64,
    /// Since when.
    pub at: At,
    /// What it says.
    pub text: Guideline,
}

/// Why guidelines cannot be so.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum GuidelineRefusal {
    /// These parts say nothing in one of the languages.
    #[error("these parts are empty in one of the languages: {}", .0.join(", "))]
    Silent(Vec<&'static str>),
    /// They say what they said.
    #[error("nothing changed")]
    Same,
}

impl Guideline {
    /// Every part, with the word that names it.
    #[must_use]
    pub fn parts(&self) -> [(&'static str, &Words); 4] {
        [("may", &self.may), ("may_not", &self.may_not), ("rights", &self.rights), ("lines", &self.lines)]
    }

    /// These guidelines as the version after another.
    ///
    /// # Errors
    /// When a part says nothing in one of the languages, or nothing changed.
    pub fn after(self, before: &Guideline) -> Result<Guideline, GuidelineRefusal> {
        let silent = self.parts().into_iter().filter(|(_, words)| words.is_missing()).map(|(name, _)| name);
        let silent: Vec<&str> = silent.collect();
        if !silent.is_empty() {
            return Err(GuidelineRefusal::Silent(silent));
        }
        if self == *before { Err(GuidelineRefusal::Same) } else { Ok(self) }
    }
}

#[cfg(test)]
mod tests {
    use super::{Guideline, GuidelineRefusal};
    use crate::words::Words;

    #[test]
    fn guidelines_say_something_in_both_languages_and_something_new() {
        let words = Words::new("- Sort.", "- Sorteren.");
        let all =
            Guideline { may: words.clone(), may_not: words.clone(), rights: words.clone(), lines: words };
        assert_eq!(all.clone().after(&Guideline::default()), Ok(all.clone()));
        assert_eq!(all.clone().after(&all), Err(GuidelineRefusal::Same));
        let half = Guideline { rights: Words::new("Ask.", " "), ..all.clone() };
        assert_eq!(half.after(&all), Err(GuidelineRefusal::Silent(vec!["rights"])));
    }
}
