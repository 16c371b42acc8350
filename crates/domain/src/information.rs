//! An information record: which people were told about an automation before it came, and what their council said.

use serde::{Deserialize, Serialize};

use crate::country::Country;
use crate::id::PersonId;
use crate::time::At;

/// How far the works council is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Council {
    /// There is nothing to ask it, or there is none.
    NotNeeded,
    /// It was asked for advice.
    AdviceAsked,
    /// It gave its advice.
    AdviceGiven,
    /// It consented.
    Consented,
    /// It did not consent.
    Withheld,
}

impl Council {
    /// All of them, in the order things go.
    pub const ALL: [Council; 5] = [
        Council::NotNeeded,
        Council::AdviceAsked,
        Council::AdviceGiven,
        Council::Consented,
        Council::Withheld,
    ];

    /// The word that is stored and sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Council::NotNeeded => "not_needed",
            Council::AdviceAsked => "advice_asked",
            Council::AdviceGiven => "advice_given",
            Council::Consented => "consented",
            Council::Withheld => "withheld",
        }
    }

    /// The status of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Council> {
        Council::ALL.into_iter().find(|council| council.as_str() == word)
    }

    /// Only the council itself says what it answered.
    #[must_use]
    pub const fn is_an_answer(self) -> bool {
        matches!(self, Council::AdviceGiven | Council::Consented | Council::Withheld)
    }
}

/// What a council answered, and what was decided on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// How far the council is by this.
    pub council: Council,
    /// What it said, in its words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
    /// The day of its answer; none where a record of before does not tell.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub day: Option<At>,
    /// What the lead of the team decided on it, and on which day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Resolve>,
    /// Who noted it; none in records of before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// What was decided on the answer of a council.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Resolve {
    /// In words.
    pub words: String,
    /// On this day.
    pub day: At,
    /// Who noted it.
    pub by: PersonId,
}

/// That people were told: the request, when, and to whom; with what the council answered to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Information {
    /// What they were given to read: its name, or where it lies.
    pub document: String,
    /// The day on which they were told.
    pub told: At,
    /// Who was told, in words: a team, a council, a meeting.
    pub recipients: String,
    /// The day on which it is to start.
    pub starts: At,
    /// How far the council was when people were told. In records of before also an answer: [`joined`] makes a reply of it.
    pub council: Council,
    /// Only in records of before: what the council said.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub answer: String,
    /// What the council answered, the latest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub replies: Vec<Reply>,
    /// Who noted it; none in records of before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<PersonId>,
}

/// Records of before had a council's answer as a record of its own. It belongs to what was asked: it moves no day of that.
#[must_use]
pub fn joined(records: Vec<Information>) -> Vec<Information> {
    let mut all: Vec<Information> = vec![];
    for mut it in records {
        if !it.council.is_an_answer() {
            all.push(it);
            continue;
        }
        let reply =
            |day| Reply { council: it.council, words: it.answer.clone(), day, decision: None, by: None };
        match all.last_mut() {
            // Its days were filled in with the day of the answer, unless they were copied from what was asked.
            Some(asked) => asked.replies.push(reply((it.told != asked.told).then_some(it.told))),
            None => {
                it.replies.insert(0, reply(None));
                it.council = Council::AdviceAsked;
                it.answer.clear();
                all.push(it);
            }
        }
    }
    all
}

/// How far the council is, all records together. Once it was asked, only its own answer closes that; and asking again what it did not
/// consent to does not undo its no.
#[must_use]
pub fn council(records: &[Information]) -> Council {
    let mut now = Council::NotNeeded;
    for it in records {
        now = match (now, it.council) {
            (before, Council::NotNeeded) | (before @ Council::Withheld, Council::AdviceAsked) => before,
            (_, said) => said,
        };
        now = it.replies.last().map_or(now, |reply| reply.council);
    }
    now
}

/// Whether the council still has to answer: it was asked after its last answer.
#[must_use]
pub fn awaits(records: &[Information]) -> bool {
    records.last().is_some_and(|it| it.council == Council::AdviceAsked && it.replies.is_empty())
}

/// Why an information record cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InformationRefusal {
    /// Nobody can look up what was said.
    #[error("it says which document people were given")]
    NoDocument,
    /// Nobody was told.
    #[error("it says who was told")]
    NoRecipients,
    /// What lies ahead was not told yet.
    #[error("the day on which people were told lies ahead")]
    TooEarly,
    /// It starts before anybody was told.
    #[error("it starts before people were told")]
    StartsBefore,
    /// Somebody else's answer.
    #[error("only a representative says what the council answered")]
    NotTheCouncil,
    /// It was asked, and what it answers is its own.
    #[error("the council was asked: only a representative closes that")]
    CouncilHasTheWord,
    /// There is nothing to answer.
    #[error("nobody noted yet that people were told")]
    NothingToAnswer,
    /// An answer says what the council answered.
    #[error("say what the council answered")]
    NoAnswer,
    /// The council answered after it was told, and not in the future.
    #[error("the day of the answer lies after people were told and not ahead")]
    BadAnswerDay,
    /// The council did not answer yet.
    #[error("the council has not answered yet")]
    NothingToDecide,
    /// It says what was decided.
    #[error("say what was decided")]
    NoDecision,
    /// It was decided after the answer, and not in the future.
    #[error("the day of the decision lies after the answer and not ahead")]
    BadDecisionDay,
}

impl Information {
    /// The record, if it can be so on this day.
    ///
    /// # Errors
    /// Says what to change.
    pub fn checked(self, today: At) -> Result<Information, InformationRefusal> {
        if self.document.trim().is_empty() {
            return Err(InformationRefusal::NoDocument);
        }
        if self.recipients.trim().is_empty() {
            return Err(InformationRefusal::NoRecipients);
        }
        if self.told > today {
            return Err(InformationRefusal::TooEarly);
        }
        if self.starts < self.told {
            return Err(InformationRefusal::StartsBefore);
        }
        Ok(self)
    }

    /// The first day on which it may start in this country.
    #[must_use]
    pub fn earliest(&self, country: Country) -> At {
        self.told.plus_months(country.profile().months)
    }

    /// The council answered, if it can have been so on this day.
    ///
    /// # Errors
    /// Says what to change.
    pub fn replied(mut self, reply: Reply, today: At) -> Result<Information, InformationRefusal> {
        if reply.council == Council::AdviceAsked {
            return Err(InformationRefusal::NoAnswer);
        }
        if !reply.day.is_some_and(|day| within(day, self.told, today)) {
            return Err(InformationRefusal::BadAnswerDay);
        }
        self.replies.push(reply);
        Ok(self)
    }

    /// It was decided what to do with the last answer.
    ///
    /// # Errors
    /// Says what to change.
    pub fn decided(mut self, decision: Resolve, today: At) -> Result<Information, InformationRefusal> {
        let told = self.told;
        let last = self.replies.last_mut().ok_or(InformationRefusal::NothingToDecide)?;
        if decision.words.trim().is_empty() {
            return Err(InformationRefusal::NoDecision);
        }
        if !within(decision.day, last.day.unwrap_or(told), today) {
            return Err(InformationRefusal::BadDecisionDay);
        }
        last.decision = Some(decision);
        Ok(self)
    }
}

/// Whether a day lies in these days, both ends included: times of day do not count, for people type days.
fn within(day: At, from: At, to: At) -> bool {
    (from.midnight()..=to.midnight()).contains(&day.midnight())
}

impl Council {
    /// Whether it stands in the way of a start in this country.
    #[must_use]
    pub const fn stands_in_the_way(self, country: Country) -> bool {
        match self {
            Council::Withheld => true,
            Council::AdviceAsked => country.profile().council_answers,
            Council::NotNeeded | Council::AdviceGiven | Council::Consented => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Council, Information, Reply, awaits, council, joined};
    use crate::time::At;

    fn record(council: Council, told: i64) -> Information {
        let (document, recipients, answer) = ("Plan".into(), "All".into(), "Words".into());
        let (told, starts) = (At(told), At(told));
        Information { document, told, recipients, starts, council, answer, replies: vec![], by: None }
    }

    fn answered(council: Council) -> Information {
        let reply = Reply { council, words: String::new(), day: Some(At(2)), decision: None, by: None };
        Information { replies: vec![reply], ..record(Council::AdviceAsked, 1) }
    }

    #[test]
    fn only_a_representative_closes_what_the_council_was_asked() {
        use Council::{AdviceAsked, AdviceGiven, Consented, NotNeeded, Withheld};
        let plain = |council| record(council, 1);
        for (records, stands, open) in [
            (vec![], NotNeeded, false),
            (vec![plain(NotNeeded)], NotNeeded, false),
            (vec![plain(AdviceAsked)], AdviceAsked, true),
            (vec![plain(AdviceAsked), plain(NotNeeded)], AdviceAsked, false),
            (vec![answered(Withheld), plain(NotNeeded)], Withheld, false),
            (vec![answered(Withheld), plain(AdviceAsked)], Withheld, true),
            (vec![answered(Withheld), answered(Consented)], Consented, false),
            (vec![answered(AdviceGiven), plain(AdviceAsked)], AdviceAsked, true),
            (vec![answered(AdviceGiven), plain(NotNeeded)], AdviceGiven, false),
            (vec![plain(AdviceAsked), answered(NotNeeded)], NotNeeded, false),
        ] {
            assert_eq!((council(&records), awaits(&records)), (stands, open), "{records:?}");
        }
    }

    #[test]
    fn an_answer_of_before_belongs_to_what_was_asked_and_moves_none_of_its_days() {
        let asked = record(Council::AdviceAsked, 1);
        let all = joined(vec![asked.clone(), record(Council::Withheld, 9), record(Council::NotNeeded, 9)]);
        assert_eq!((all.len(), all[0].told, all[0].starts), (2, At(1), At(1)));
        assert_eq!((all[0].replies[0].day, all[0].replies[0].words.as_str()), (Some(At(9)), "Words"));
        assert_eq!(council(&all), Council::Withheld);
        let copied = joined(vec![asked, record(Council::AdviceGiven, 1)]);
        assert_eq!(copied[0].replies[0].day, None, "nobody noted when it came");
        let alone = joined(vec![record(Council::Consented, 1)]);
        assert_eq!((alone[0].council, council(&alone)), (Council::AdviceAsked, Council::Consented));
        assert_eq!(joined(alone.clone()), alone);
    }
}
