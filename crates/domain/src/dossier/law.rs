//! Where duties and rights stand: data with its source, and the day on which somebody last compared it, if anybody did. Information, not legal advice.

/// An article that a page or a dossier refers to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Article {
    /// People who work with AI are helped to know enough of it.
    Literacy,
    /// What happens is logged, and kept.
    Record,
    /// Instructions for use.
    Instructions,
    /// People oversee it.
    Oversight,
    /// Who uses it keeps to the instructions, watches it, and stops it on a risk.
    Use,
    /// Workers and their representatives are told before.
    Workers,
    /// The assessment of what it may do to people, a to f.
    Assessment,
    /// Who deals with AI is told so, and what AI makes can be told from other work.
    Disclosure,
    /// Who is affected by a decision gets an explanation.
    Explanation,
    /// Nobody is subject to an automated decision that weighs heavily, without a person.
    Automated,
    /// The works council advises on important technology.
    Advice,
    /// The works council consents to rules on data of people and on watching them.
    Consent,
    /// In Belgium: workers' representatives are told in writing and consulted three months before.
    Belgium,
}

/// Where an article stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Source {
    /// Law and article, as people say it in English.
    pub en: &'static str,
    /// And in Dutch.
    pub nl: &'static str,
    /// Where it can be read.
    pub link: &'static str,
    /// The day on which somebody last compared what we say of it with a copy of its text, such as `2026-11-22`; empty where nobody did yet.
    pub checked: &'static str,
}

const AI_ACT: &str = "https://eur-lex.europa.eu/eli/reg/2024/1689/oj";
const GDPR: &str = "https://eur-lex.europa.eu/eli/reg/2016/679/oj";
const WOR: &str = "https://wetten.overheid.nl/BWBR0002747/";
const CAO: &str = "https://cnt-nar.be/nl/documents/cao-nummer";
const CHECKED: &str = "2026-11-22";

impl Article {
    /// All of them, in the order of the laws.
    pub const ALL: [Article; 13] = [
        Article::Literacy,
        Article::Record,
        Article::Instructions,
        Article::Oversight,
        Article::Use,
        Article::Workers,
        Article::Assessment,
        Article::Disclosure,
        Article::Explanation,
        Article::Automated,
        Article::Advice,
        Article::Consent,
        Article::Belgium,
    ];

    /// The word in the key of its sentence.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Article::Literacy => "literacy",
            Article::Record => "record",
            Article::Instructions => "instructions",
            Article::Oversight => "oversight",
            Article::Use => "use",
            Article::Workers => "workers",
            Article::Assessment => "assessment",
            Article::Disclosure => "disclosure",
            Article::Explanation => "explanation",
            Article::Automated => "automated",
            Article::Advice => "advice",
            Article::Consent => "consent",
            Article::Belgium => "belgium",
        }
    }

    /// Where it stands.
    #[must_use]
    pub const fn source(self) -> Source {
        let (en, nl, link) = match self {
            Article::Literacy => ("AI Act, art. 4", "AI-verordening, art. 4", AI_ACT),
            Article::Record => {
                ("AI Act, art. 12, 19 and 26(6)", "AI-verordening, art. 12, 19 en 26 lid 6", AI_ACT)
            }
            Article::Instructions => ("AI Act, art. 13", "AI-verordening, art. 13", AI_ACT),
            Article::Oversight => {
                ("AI Act, art. 14 and 26(2)", "AI-verordening, art. 14 en 26 lid 2", AI_ACT)
            }
            Article::Use => ("AI Act, art. 26(1) and (5)", "AI-verordening, art. 26 lid 1 en 5", AI_ACT),
            Article::Workers => ("AI Act, art. 26(7)", "AI-verordening, art. 26 lid 7", AI_ACT),
            Article::Assessment => ("AI Act, art. 27(1)", "AI-verordening, art. 27 lid 1", AI_ACT),
            Article::Disclosure => ("AI Act, art. 50", "AI-verordening, art. 50", AI_ACT),
            Article::Explanation => ("AI Act, art. 86", "AI-verordening, art. 86", AI_ACT),
            Article::Automated => ("GDPR, art. 22", "AVG, art. 22", GDPR),
            Article::Advice => (
                "Works Councils Act (Netherlands), art. 25(1)(k)",
                "Wet op de ondernemingsraden, art. 25 lid 1 onder k",
                WOR,
            ),
            Article::Consent => (
                "Works Councils Act (Netherlands), art. 27(1)(k) and (l)",
                "Wet op de ondernemingsraden, art. 27 lid 1 onder k en l",
                WOR,
            ),
            Article::Belgium => (
                "Collective agreement no. 39 of 13 December 1983 (Belgium)",
                "Collectieve arbeidsovereenkomst nr. 39 van 13 december 1983 (België)",
                CAO,
            ),
        };
        // Read in copies and digests that others keep. Of the Belgian agreement only digests by government and unions were found, which
        // agree with what we say; its own text was not.
        let checked = match self {
            Article::Belgium => "",
            _ => CHECKED,
        };
        Source { en, nl, link, checked }
    }
}

#[cfg(test)]
mod tests {
    use super::Article;
    use crate::time::At;

    #[test]
    fn every_article_has_a_source_that_can_be_opened_and_a_day_or_none() {
        let mut words: Vec<&str> = Article::ALL.iter().map(|it| it.as_str()).collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), Article::ALL.len());
        for source in Article::ALL.map(Article::source) {
            assert!(url::Url::parse(source.link).is_ok_and(|link| link.scheme() == "https"), "{source:?}");
            assert!(source.checked.is_empty() || At::of_day(source.checked).is_some(), "{source:?}");
            assert_ne!(source.en, source.nl);
        }
    }
}
