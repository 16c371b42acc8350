//! Concerns: questions and worries about AI at work, asked with a name, with a code or without either; each with an owner and a clock.

use serde::{Deserialize, Serialize};

use crate::id::{AutomationId, ConcernId, PersonId};
use crate::person::{Role, Viewer};
use crate::time::At;

/// Days in which a concern is to be answered; after that it is overdue, and everybody sees how many are.
pub const DAYS: i64 = 7;
/// The longest question, answer or reply, in characters.
pub const LONGEST: usize = 4_000;
/// So many texts at most in one conversation.
pub const MOST_SAID: usize = 60;
/// Who answers, besides the owner.
pub const ANSWERERS: [Role; 4] = [Role::Lead, Role::Hr, Role::Leader, Role::Representative];
/// Who answers where an owner is not there any more, the first of these first: who is least likely to be what the worry is about.
const HEIRS: [Role; 4] = [Role::Representative, Role::Hr, Role::Leader, Role::Lead];
/// What the characters of a code are taken from: no letter that looks like a digit.
const SIGNS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// So many of them make a code: 100 bits, which nobody guesses.
const LENGTH: usize = 20;

/// What is known of who asks. A person is never part of it: that stands apart, and only for [`Asker::Named`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asker {
    /// A name.
    Named,
    /// Nothing but the digest of a code: whoever has the code reads the answer and may reply.
    Code,
    /// Nothing.
    Nobody,
}

impl Asker {
    /// All of them.
    pub const ALL: [Asker; 3] = [Asker::Named, Asker::Code, Asker::Nobody];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Asker::Named => "named",
            Asker::Code => "code",
            Asker::Nobody => "nobody",
        }
    }

    /// The one of a word that was sent.
    #[must_use]
    pub fn parse(word: &str) -> Option<Asker> {
        Asker::ALL.into_iter().find(|asker| asker.as_str() == word)
    }
}

/// One text in a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Who answered; none for the asker.
    pub by: Option<PersonId>,
    /// What they wrote.
    pub words: String,
    /// The day, never finer.
    pub day: At,
}

/// What somebody asks, before it is a concern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// The automation it is about; none for AI at work as such.
    pub about: Option<AutomationId>,
    /// In their words.
    pub words: String,
    /// What is known of them.
    pub asker: Asker,
    /// Everybody may read it, once it is answered; else only who answers.
    pub shared: bool,
    /// Who is to answer.
    pub owner: PersonId,
}

/// A question or worry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Concern {
    /// Its id: it says the day it came in and nothing finer.
    pub id: ConcernId,
    /// The automation it is about; none for AI at work as such.
    pub about: Option<AutomationId>,
    /// What is known of who asks.
    pub asker: Asker,
    /// Everybody may read it, once it is answered; else only who answers.
    pub shared: bool,
    /// Who is to answer.
    pub owner: PersonId,
    /// The question, and what was said after it.
    pub said: Vec<Said>,
    /// The day by whose end it is to be answered.
    pub until: At,
    /// It stands in the record, and its owner was told.
    pub noted: bool,
    /// So many times its owner was told that it is overdue.
    #[serde(default)]
    pub urgings: u32,
    /// Counts the changes.
    pub version: i64,
}

/// Where a concern stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stands {
    /// It waits for an answer.
    Open,
    /// It has waited too long.
    Overdue,
    /// It has an answer.
    Answered,
}

/// How many there are: all that everybody may know of what is not answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Numbers {
    /// Without an answer, the overdue ones too.
    pub open: usize,
    /// Without an answer for too long.
    pub overdue: usize,
    /// With an answer.
    pub answered: usize,
}

/// Why a concern stays as it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ConcernRefusal {
    /// Nothing was said, or too much.
    #[error("say in 1 to {LONGEST} characters what it is")]
    NoWords,
    /// Nobody would answer.
    #[error("choose who is to answer: a lead, HR, a leader or a representative")]
    NoOwner,
    /// A conversation that long is one to have face to face.
    #[error("this conversation is long enough: talk to each other, or ask anew")]
    TooLong,
    /// No concern has this code.
    #[error("nothing has this code")]
    UnknownCode,
}

fn words(text: &str) -> Result<String, ConcernRefusal> {
    let text = crate::case::tidy(text);
    if (1..=LONGEST).contains(&text.chars().count()) { Ok(text) } else { Err(ConcernRefusal::NoWords) }
}

/// Whether the viewer is one of those who answer.
#[must_use]
pub fn answers(viewer: &Viewer) -> bool {
    ANSWERERS.into_iter().any(|role| viewer.is(role))
}

/// Of these people the one who answers for an owner who is not there any more: a representative before HR before a leader before a lead,
/// and of a role whoever came first. None where nobody answers.
#[must_use]
pub fn heir<'a>(people: impl IntoIterator<Item = (PersonId, &'a [Role])>) -> Option<PersonId> {
    let place = |roles: &[Role]| HEIRS.iter().position(|role| roles.contains(role));
    people.into_iter().filter_map(|(id, roles)| Some((place(roles)?, id))).min().map(|(_, id)| id)
}

/// A fresh code from 20 random bytes, in groups of four: `7K2M-…`.
#[must_use]
pub fn code(chance: [u8; LENGTH]) -> String {
    let signs: Vec<char> = chance
        .iter()
        .filter_map(|byte| SIGNS.get(usize::from(byte % 32)).map(|sign| char::from(*sign)))
        .collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-")
}

/// A code as somebody typed it, in its one spelling; none for what cannot be a code.
#[must_use]
pub fn typed(text: &str) -> Option<String> {
    let sign = |c: char| match c.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        c => c,
    };
    let signs: Vec<char> = text.chars().filter(|c| !c.is_whitespace() && *c != '-').map(sign).collect();
    let known = signs.iter().all(|c| u8::try_from(*c).is_ok_and(|c| SIGNS.contains(&c)));
    let spelled =
        || signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("-");
    (signs.len() == LENGTH && known).then(spelled)
}

impl Draft {
    /// The concern that comes of it. Of the moment only the day is kept, in the id too; `chance` are 80 random bits.
    ///
    /// # Errors
    /// [`ConcernRefusal::NoWords`].
    pub fn raised(self, now: At, chance: u128) -> Result<Concern, ConcernRefusal> {
        let day = now.midnight();
        Ok(Concern {
            id: ConcernId::new(day, chance),
            about: self.about,
            asker: self.asker,
            shared: self.shared,
            owner: self.owner,
            said: vec![Said { by: None, words: words(&self.words)?, day }],
            until: day.plus_days(DAYS),
            noted: self.asker == Asker::Named,
            urgings: 0,
            version: 1,
        })
    }
}

impl Concern {
    /// Where it stands: whoever spoke last has nothing to wait for. The last day counts until its end.
    #[must_use]
    pub fn stands(&self, now: At) -> Stands {
        let answered = self.said.last().is_some_and(|said| said.by.is_some());
        match (answered, now >= self.until.plus_days(1)) {
            (true, _) => Stands::Answered,
            (false, true) => Stands::Overdue,
            (false, false) => Stands::Open,
        }
    }

    /// When the program has to look at it next: to note it the day after, when nobody sees any more at what hour it came in, and to urge
    /// its owner, once in each period that passes without an answer.
    #[must_use]
    pub fn due(&self) -> Option<At> {
        let last = self.said.last()?;
        match (self.noted, last.by) {
            // The clock began on the day on which there was something to note.
            (false, _) => Some(self.until.plus_days(1 - DAYS)),
            (true, None) => Some(self.until.plus_days(1 + DAYS * i64::from(self.urgings))),
            (true, Some(_)) => None,
        }
    }

    /// Whether who asked may give it to somebody else who answers: nobody else can read it, and its owner let two periods pass.
    #[must_use]
    pub fn may_pass(&self, now: At) -> bool {
        !self.shared && self.stands(now) == Stands::Overdue && now >= self.until.plus_days(1 + DAYS)
    }

    /// The same with an owner whom the asker chose. The clock begins anew, and it is noted like a new one.
    #[must_use]
    pub fn passed(self, to: PersonId, now: At) -> Concern {
        let (until, noted) = (now.midnight().plus_days(DAYS), self.asker == Asker::Named);
        Concern { owner: to, until, noted, urgings: 0, ..self }
    }

    /// Whether the viewer may answer it: its owner; and where everybody may read it, all who answer.
    #[must_use]
    pub fn may_answer(&self, viewer: &Viewer) -> bool {
        viewer.person == self.owner || (self.shared && answers(viewer))
    }

    /// What somebody may read of it who did not ask it: all of it who may answer it, and everybody once it is answered, if the asker said
    /// so. Who answered and then handed it on reads up to their own last answer: what comes after was written for somebody else.
    #[must_use]
    pub fn seen_by(mut self, viewer: &Viewer, now: At) -> Option<Concern> {
        if self.may_answer(viewer) || (self.shared && self.stands(now) == Stands::Answered) {
            return Some(self);
        }
        let last = self.said.iter().rposition(|said| said.by == Some(viewer.person))?;
        self.said.truncate(last + 1);
        Some(self)
    }

    /// The same with one more text; none of `by` is the asker, whose reply starts the clock again.
    ///
    /// # Errors
    /// [`ConcernRefusal::NoWords`], [`ConcernRefusal::TooLong`].
    pub fn with(mut self, by: Option<PersonId>, text: &str, now: At) -> Result<Concern, ConcernRefusal> {
        if self.said.len() >= MOST_SAID {
            return Err(ConcernRefusal::TooLong);
        }
        let day = now.midnight();
        self.said.push(Said { by, words: words(text)?, day });
        if by.is_none() {
            self.until = day.plus_days(DAYS);
            self.urgings = 0;
            self.noted = self.asker == Asker::Named;
        }
        Ok(self)
    }

    /// The same with another owner. The clock runs on.
    #[must_use]
    pub fn handed_on(self, to: PersonId) -> Concern {
        Concern { owner: to, urgings: 0, ..self }
    }
}

impl Numbers {
    /// Counts them.
    #[must_use]
    pub fn of(concerns: &[Concern], now: At) -> Numbers {
        let count = |wanted: Stands| concerns.iter().filter(|it| it.stands(now) == wanted).count();
        let overdue = count(Stands::Overdue);
        Numbers { open: count(Stands::Open) + overdue, overdue, answered: count(Stands::Answered) }
    }
}

#[cfg(test)]
mod tests;
