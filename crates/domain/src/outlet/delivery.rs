//! A delivery: one decision on its way to one outlet, what came back, and when it is tried again.

use serde::{Deserialize, Serialize};

use crate::id::{CaseId, DecisionId, OutletId};
use crate::time::At;

/// Where a delivery stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// It is to go out.
    Waiting,
    /// The other side took it.
    Sent,
    /// It will not go out until a person says so.
    Failed,
    /// Before it went out, another decision took its place.
    Passed,
}

impl State {
    /// All of them.
    pub const ALL: [State; 4] = [State::Waiting, State::Sent, State::Failed, State::Passed];

    /// The word that is stored, and used in the key of its sentence.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            State::Waiting => "waiting",
            State::Sent => "sent",
            State::Failed => "failed",
            State::Passed => "passed",
        }
    }

    /// The state of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<State> {
        State::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

/// Why something did not go out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// What the shape needs is absent: the keys of the fields.
    #[error("it says nothing for {}", .0.join(", "))]
    Missing(Vec<String>),
    /// What is there does not fit the shape: the keys of the fields.
    #[error("what it says does not fit: {}", .0.join(", "))]
    Unfit(Vec<String>),
    /// The other side answered with this status.
    #[error("the other side answered {0}")]
    Status(u16),
    /// The other side says that nobody is there any more.
    #[error("the other side says that nobody is there any more")]
    Gone,
    /// The other side did not answer in time.
    #[error("the other side did not answer in time")]
    Slow,
    /// The other side cannot be reached; the words are for who runs the program.
    #[error("the other side cannot be reached: {0}")]
    Unreached(String),
    /// The other side's certificate is not trusted.
    #[error("the certificate of the other side is not trusted: {0}")]
    Untrusted(String),
    /// The name leads to a private machine, and the settings do not allow that.
    #[error("the address leads to a private machine, and the settings do not allow that")]
    Private,
    /// The settings name no folder.
    #[error("the settings name no folder for deliveries")]
    NoFolder,
    /// The folder cannot be written.
    #[error("the folder cannot be written: {0}")]
    Disk(String),
    /// The outlet is switched off.
    #[error("the outlet is switched off")]
    Off,
}

/// What came of an attempt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// It was taken.
    Taken,
    /// Nobody is there any more.
    Gone,
    /// It may work later; not before so many seconds, where the other side said so.
    Later(Why, Option<i64>),
    /// It will not work until somebody changes something.
    Never(Why),
}

/// What a status of HTTP means to who sends (the table of Standard Webhooks, which 3xx answers `Never` like: nothing is followed).
#[must_use]
pub fn heard(status: u16, retry_after: Option<i64>) -> Heard {
    match status {
        200..=299 => Heard::Taken,
        410 => Heard::Gone,
        // 408 and 425 say "again" as 429 does.
        408 | 425 | 429 | 500.. => Heard::Later(Why::Status(status), retry_after),
        _ => Heard::Never(Why::Status(status)),
    }
}

/// So long after each attempt comes the next, in seconds; then a person has to look. About three days in all, as the specification of
/// Standard Webhooks advises: a receiver that is down over a weekend loses nothing.
const WAITS: [i64; 9] = [5, 60, 600, 1_800, 7_200, 18_000, 43_200, 86_400, 86_400];
/// The longest wait that the other side may ask for.
const LONGEST_WAIT: i64 = 86_400;

/// When the next attempt is due after so many; none when it is given up.
#[must_use]
pub fn next_due(attempts: i64, asked: Option<i64>, now: At) -> Option<At> {
    let at = usize::try_from(attempts - 1).ok()?;
    let wait = WAITS.get(at)?;
    Some(now.plus_seconds(asked.unwrap_or(0).clamp(*wait, LONGEST_WAIT.max(*wait))))
}

/// One decision on its way to one outlet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Delivery {
    /// The decision.
    pub decision: DecisionId,
    /// The outlet.
    pub outlet: OutletId,
    /// The case.
    pub case: CaseId,
    /// Where it stands.
    pub state: State,
    /// So many times it was tried.
    pub attempts: i64,
    /// Why the last attempt did not work.
    pub why: Option<Why>,
    /// When it is tried again, while it waits.
    pub due: Option<At>,
    /// Since when it stands so.
    pub at: At,
    /// When it was put in.
    pub created: At,
}

impl Delivery {
    /// A delivery that is to go out at once.
    #[must_use]
    pub fn new(decision: DecisionId, outlet: OutletId, case: CaseId, at: At) -> Delivery {
        let (state, due) = (State::Waiting, Some(at));
        Delivery { decision, outlet, case, state, attempts: 0, why: None, due, at, created: at }
    }

    /// The delivery after an attempt.
    #[must_use]
    pub fn after(&self, attempts: i64, heard: &Heard, now: At) -> Delivery {
        let (state, why, due) = match heard {
            Heard::Taken => (State::Sent, None, None),
            Heard::Gone => (State::Failed, Some(Why::Gone), None),
            Heard::Never(why) => (State::Failed, Some(why.clone()), None),
            Heard::Later(why, asked) => match next_due(attempts, *asked, now) {
                Some(due) => (State::Waiting, Some(why.clone()), Some(due)),
                None => (State::Failed, Some(why.clone()), None),
            },
        };
        Delivery { state, attempts, why, due, at: now, ..self.clone() }
    }

    /// The delivery after another decision took its place.
    #[must_use]
    pub fn passed(&self, now: At) -> Delivery {
        Delivery { state: State::Passed, due: None, at: now, ..self.clone() }
    }

    /// The delivery after a person said: again.
    #[must_use]
    pub fn again(&self, now: At) -> Delivery {
        Delivery { state: State::Waiting, due: Some(now), at: now, ..self.clone() }
    }
}
