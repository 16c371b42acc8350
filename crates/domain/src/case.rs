//! A case: one matter to be decided. What may come in, and the states it goes through.

use serde::{Deserialize, Serialize};

use crate::id::{CaseId, PersonId, StreamId};
use crate::person::address;
use crate::time::At;

/// The longest subject and text, in characters, and the longest key of a sender, in bytes.
pub const LONGEST_SUBJECT: usize = 300;
/// See [`LONGEST_SUBJECT`].
pub const LONGEST_TEXT: usize = 200_000;
/// See [`LONGEST_SUBJECT`].
pub const LONGEST_KEY: usize = 200;

/// How a case came in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// The form in the browser.
    Form,
    /// The API.
    Api,
    /// A mailbox.
    Mail,
    /// A file of cases to be decided.
    Import,
    /// A file of past cases with the label that people gave.
    History,
}

impl Source {
    /// All ways in.
    pub const ALL: [Source; 5] = [Source::Form, Source::Api, Source::Mail, Source::Import, Source::History];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Source::Form => "form",
            Source::Api => "api",
            Source::Mail => "mail",
            Source::Import => "import",
            Source::History => "history",
        }
    }

    /// The source of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Source> {
        Source::ALL.into_iter().find(|source| source.as_str() == word)
    }
}

/// One matter to be decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// Its id.
    pub id: CaseId,
    /// Its stream.
    pub stream: StreamId,
    /// Where it stands.
    pub state: CaseState,
    /// How it came in.
    pub source: Source,
    /// What it is about.
    pub subject: String,
    /// The matter.
    pub text: String,
    /// Who asks, with an account.
    pub requester: Option<PersonId>,
    /// Who asks, by name.
    pub name: Option<String>,
    /// Where the answer goes.
    pub address: Option<String>,
    /// The sender's own key.
    pub key: Option<String>,
    /// Digest of the secret in the link of a requester without an account.
    pub link: Option<String>,
    /// When it came in.
    pub received: At,
    /// What it is decided to be, while a decision stands.
    pub label: Option<String>,
    /// A colleague said that this is not for AI.
    pub not_for_ai: bool,
    /// Counts the changes.
    pub version: i64,
}

/// What somebody sent, not yet looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// What it is about; may be empty.
    pub subject: String,
    /// The matter itself.
    pub text: String,
    /// Who asks; may be empty.
    pub name: String,
    /// Where the answer goes; may be empty.
    pub address: String,
    /// The sender's own key: the same key is the same case.
    pub key: Option<String>,
}

/// A case that may come in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewCase {
    /// What it is about, never empty.
    pub subject: String,
    /// The matter, never empty.
    pub text: String,
    /// Who asks.
    pub name: Option<String>,
    /// Where the answer goes.
    pub address: Option<String>,
    /// The sender's own key.
    pub key: Option<String>,
}

/// Why nothing was taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CaseRefusal {
    /// Neither subject nor text.
    #[error("a case needs a text")]
    NoText,
    /// Longer than anybody reads.
    #[error("the text is longer than {LONGEST_TEXT} characters")]
    LongText,
    /// The answer could not be sent.
    #[error("this is not an e-mail address")]
    NoAddress,
    /// The key of the sender is empty or too long.
    #[error("a key has 1 to {LONGEST_KEY} characters")]
    BadKey,
}

/// Line ends of one kind, no control characters, no invisible marks that turn the direction of a text.
#[must_use]
pub fn tidy(text: &str) -> String {
    let lines = text.replace("\r\n", "\n").replace('\r', "\n");
    let hidden = |c: char| matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
    let kept = lines.chars().filter(|c| (!c.is_control() || matches!(c, '\n' | '\t')) && !hidden(*c));
    kept.collect::<String>().trim().to_owned()
}

impl NewCase {
    /// Looks at what was sent. A missing subject becomes the beginning of the text.
    ///
    /// # Errors
    /// Says what is missing or too long; nothing is cut silently.
    pub fn parse(draft: &Draft) -> Result<NewCase, CaseRefusal> {
        let text = tidy(&draft.text);
        let subject = tidy(&draft.subject).replace(['\n', '\t'], " ");
        let text = if text.is_empty() { subject.clone() } else { text };
        if text.is_empty() {
            return Err(CaseRefusal::NoText);
        }
        if text.chars().count() > LONGEST_TEXT {
            return Err(CaseRefusal::LongText);
        }
        let said = |part: &str| Some(tidy(part).replace('\n', " ")).filter(|part| !part.is_empty());
        let address = match draft.address.trim() {
            "" => None,
            given => Some(address(given).map_err(|_| CaseRefusal::NoAddress)?),
        };
        let key = draft.key.clone();
        if key.as_deref().is_some_and(|key| key.trim().is_empty() || key.len() > LONGEST_KEY) {
            return Err(CaseRefusal::BadKey);
        }
        let subject = if subject.is_empty() { beginning(&text) } else { shorten(&subject, LONGEST_SUBJECT) };
        Ok(NewCase { subject, text, name: said(&draft.name).map(|name| shorten(&name, 200)), address, key })
    }

    /// What a model reads: the subject and the text, without saying the same twice.
    #[must_use]
    pub fn reading(&self) -> String {
        reading(&self.subject, &self.text)
    }
}

/// What a model reads of a case: the subject and the text, without saying the same twice.
#[must_use]
pub fn reading(subject: &str, text: &str) -> String {
    let known = text.starts_with(subject.trim_end_matches('…'));
    if known { text.to_owned() } else { format!("{subject}\n{text}") }
}

fn beginning(text: &str) -> String {
    shorten(text.lines().next().unwrap_or_default(), 80)
}

fn shorten(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let cut: String = text.chars().take(most - 1).collect();
    format!("{}…", cut.trim_end())
}

/// Where a case stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseState {
    /// It is in; the machine has not looked yet.
    Received,
    /// It waits for a person.
    Waiting,
    /// A decision stands.
    Decided,
    /// Its pages went back to the case they were split from: nobody has to decide it.
    Joined,
}

/// What can happen to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CaseVerb {
    /// It goes to a person.
    Defer,
    /// A decision is taken.
    Decide,
    /// The decision is withdrawn, and a person looks again.
    Reopen,
    /// The decision is replaced by another.
    Repair,
    /// Some of its pages become cases of their own, or come back from there.
    Split,
    /// Its pages go back to the case they were split from.
    Join,
}

/// A verb that does not fit the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a case that is {state:?} cannot {verb:?}")]
pub struct CaseStands {
    /// Where it stands.
    pub state: CaseState,
    /// What was asked.
    pub verb: CaseVerb,
}

impl CaseState {
    /// All states.
    pub const ALL: [CaseState; 4] =
        [CaseState::Received, CaseState::Waiting, CaseState::Decided, CaseState::Joined];

    /// The state after the verb.
    ///
    /// # Errors
    /// [`CaseStands`] when it is not possible from here: somebody else was earlier.
    pub fn after(self, verb: CaseVerb) -> Result<CaseState, CaseStands> {
        match (self, verb) {
            (CaseState::Received, CaseVerb::Defer)
            | (CaseState::Decided, CaseVerb::Reopen)
            | (CaseState::Waiting, CaseVerb::Split) => Ok(CaseState::Waiting),
            (CaseState::Received | CaseState::Waiting, CaseVerb::Join) => Ok(CaseState::Joined),
            (CaseState::Received | CaseState::Waiting, CaseVerb::Decide)
            | (CaseState::Decided, CaseVerb::Repair) => Ok(CaseState::Decided),
            (state, verb) => Err(CaseStands { state, verb }),
        }
    }

    /// The state of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<CaseState> {
        CaseState::ALL.into_iter().find(|state| state.as_str() == word)
    }

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            CaseState::Received => "received",
            CaseState::Waiting => "waiting",
            CaseState::Decided => "decided",
            CaseState::Joined => "joined",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{CaseRefusal, Draft, LONGEST_TEXT, NewCase, reading, tidy};

    fn draft(subject: &str, text: &str) -> Draft {
        Draft { subject: subject.into(), text: text.into(), ..Draft::default() }
    }

    #[test]
    fn a_case_has_a_text_and_gets_a_subject() {
        let long = "x".repeat(LONGEST_TEXT + 1);
        assert_eq!(NewCase::parse(&draft("", " \n ")).unwrap_err(), CaseRefusal::NoText);
        assert_eq!(NewCase::parse(&draft("", &long)).unwrap_err(), CaseRefusal::LongText);
        let case = NewCase::parse(&draft("", "Mijn printer doet niets.\r\nAl een uur.")).unwrap();
        assert_eq!(
            (case.subject.as_str(), case.text.as_str()),
            ("Mijn printer doet niets.", "Mijn printer doet niets.\nAl een uur.")
        );
        assert_eq!(case.reading(), case.text);
        let case = NewCase::parse(&draft("Printer", "")).unwrap();
        assert_eq!((case.subject.as_str(), case.text.as_str()), ("Printer", "Printer"));
        assert_eq!(reading("Printer", "Hij doet niets"), "Printer\nHij doet niets");
    }

    #[test]
    fn what_nobody_can_see_is_left_out() {
        assert_eq!(tidy("a\u{0}b\u{202e}c\td\r\ne\rf "), "abc\td\ne\nf");
    }

    #[test]
    fn an_address_or_key_that_cannot_serve_is_refused() {
        let with = |address: &str, key: Option<&str>| {
            NewCase::parse(&Draft { address: address.into(), key: key.map(Into::into), ..draft("a", "b") })
                .err()
        };
        assert_eq!(with("", None), None);
        assert_eq!(with("jan@lindervoort.example", Some("k")), None);
        assert_eq!(with("jan", None), Some(CaseRefusal::NoAddress));
        assert_eq!(with("", Some(" ")), Some(CaseRefusal::BadKey));
        assert_eq!(with("", Some(&"k".repeat(201))), Some(CaseRefusal::BadKey));
    }
}
