//! What an organisation owes the people an automation touches: told, named, tried, and said where the time goes.

use serde::{Deserialize, Deserializer, Serialize};

use super::Automation;
use crate::accord::Accord;
use crate::condition::{Exception, ExceptionRefusal};
use crate::id::PersonId;
use crate::information::{Council, Information, InformationRefusal, Reply, Resolve, council, joined};
use crate::stream::Stream;
use crate::time::At;

/// Where hours that are freed go.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Freed {
    /// What people do with them, in the team's words.
    pub to: String,
    /// Percent of the freed hours, 1 to 100.
    pub percent: u8,
}

/// What is known of the social half of an automation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Duties {
    /// Its lead declared that it does not rate, rank, select, schedule by behaviour, or infer feelings.
    pub not_about_people: bool,
    /// Who was told before it came; the latest last.
    #[serde(deserialize_with = "told")]
    pub informed: Vec<Information>,
    /// Who oversees it, with the authority to stop it.
    pub overseers: Vec<PersonId>,
    /// When one of them last tried the stop button.
    pub stop_tried: Option<At>,
    /// Conditions that somebody let pass for a while.
    pub exceptions: Vec<Exception>,
    /// Where the freed hours go, as the team agreed.
    pub freed: Vec<Freed>,
    /// Another plan for them, which the team is asked about: it counts once half of the team agreed.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub freed_asked: Option<Accord<Vec<Freed>>>,
}

fn told<'de, D: Deserializer<'de>>(stored: D) -> Result<Vec<Information>, D::Error> {
    Vec::deserialize(stored).map(joined)
}

/// Why a duty cannot be noted so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DutyRefusal {
    /// The information record.
    #[error("{0}")]
    Information(#[from] InformationRefusal),
    /// The exception.
    #[error("{0}")]
    Exception(#[from] ExceptionRefusal),
    /// More than all of the hours, or nothing of them.
    #[error("freed hours are shared out in percent, at most 100 together, each with a use in words")]
    BadShare,
    /// One question at a time: else nobody knows what the others agreed to.
    #[error("the team is asked about another plan already")]
    AskedAlready,
    /// Nobody asked.
    #[error("the team is not asked about a plan")]
    NothingAsked,
    /// A question is taken back by who asked it, or by who leads the team.
    #[error("only who asked it, or the lead, takes it back")]
    NotYours,
    /// Nobody has the duty.
    #[error("only who oversees it tries its stop button")]
    NotAnOverseer,
    /// Who oversees it knows its work.
    #[error("overseers are people of its team")]
    NotOfTheTeam,
}

/// Words in names of labels and fields that make an automation one about people: their worth, their behaviour, their feelings, or whether
/// they stay. Small letters; a name speaks when one of its words begins so.
const SPEAKING: &[&str] = &[
    "performance",
    "productiv",
    "ranking",
    "appraisal",
    "assessment of staff",
    "promotion",
    "dismiss",
    "layoff",
    "fire employee",
    "hire",
    "recruit",
    "applicant score",
    "emotion",
    "mood",
    "sentiment",
    "personality",
    "talent",
    "absence risk",
    "absence score",
    "sick leave risk",
    "sick leave score",
    "burnout",
    "stress level",
    "stress score",
    "candidates",
    "candidate rank",
    "candidate score",
    "select candidate",
    "rank candidate",
    "employee rating",
    "employee evaluation",
    "functioner",
    "prestatie",
    "productiviteit",
    "rangorde",
    "beoordeling van",
    "beoordeling medewerker",
    "beoordeling personeel",
    "personeelsbeoordeling",
    "medewerkersbeoordeling",
    "verzuimrisico",
    "verzuimscore",
    "verzuimkans",
    "verzuimvoorspelling",
    "verzuim risico",
    "verzuim score",
    "ziekteverzuimrisico",
    "ziekteverzuimscore",
    "ziekteverzuim risico",
    "ziekteverzuim score",
    "stressniveau",
    "stressscore",
    "werkstress",
    "kandidaat",
    "kandidaten",
    "bevorder",
    "ontslag",
    "sollicitant",
    "werving",
    "emotie",
    "stemming",
    "gevoel",
    "karakter",
    "persoonlijkheid",
];

fn speaks(name: &str) -> bool {
    let name = name.to_lowercase().replace(['_', '-', '.'], " ");
    SPEAKING.iter().any(|word| name.split(' ').enumerate().any(|(at, _)| from(&name, at).starts_with(word)))
}

/// The name from its word with this number on.
fn from(name: &str, word: usize) -> &str {
    name.splitn(word + 1, ' ').last().unwrap_or_default()
}

/// The names of labels and fields of a stream that speak of people's worth, behaviour or feelings. A label that people keep is none of
/// them: no automation ever decides it.
#[must_use]
pub fn speaking(stream: &Stream) -> Vec<String> {
    let labels = stream.labels.iter().filter(|label| !label.reserved).map(|label| label.name.as_str());
    let fields = stream.paper.fields.iter().flat_map(|it| [it.key.as_str(), &it.name.en, &it.name.nl]);
    labels.chain(fields).filter(|name| speaks(name)).map(str::to_owned).collect()
}

/// The first name that a change of a stream brings in and that speaks of people.
#[must_use]
pub fn newly_speaking(before: &Stream, after: &Stream) -> Option<String> {
    let known = speaking(before);
    speaking(after).into_iter().find(|name| !known.contains(name))
}

impl Duties {
    /// Nothing is known yet.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        *self == Duties::default()
    }

    /// Percent of the freed hours that have a use.
    #[must_use]
    pub fn freed_percent(&self) -> u8 {
        self.freed.iter().fold(0, |sum: u8, freed| sum.saturating_add(freed.percent)).min(100)
    }

    /// One more information record. A council's answer is its own to give, and so is closing what it was asked.
    ///
    /// # Errors
    /// Says what to change.
    pub fn inform(mut self, record: Information, today: At) -> Result<Duties, DutyRefusal> {
        if record.council.is_an_answer() {
            return Err(InformationRefusal::NotTheCouncil.into());
        }
        if record.council == Council::NotNeeded && council(&self.informed) != Council::NotNeeded {
            return Err(InformationRefusal::CouncilHasTheWord.into());
        }
        self.informed.push(record.checked(today)?);
        Ok(self)
    }

    /// A representative says what the council answered to the last record.
    ///
    /// # Errors
    /// Says what to change.
    pub fn reply(mut self, reply: Reply, today: At) -> Result<Duties, DutyRefusal> {
        let asked = self.informed.pop().ok_or(InformationRefusal::NothingToAnswer)?;
        self.informed.push(asked.replied(reply, today)?);
        Ok(self)
    }

    /// The lead says what was decided on the council's last answer.
    ///
    /// # Errors
    /// Says what to change.
    pub fn resolve(mut self, decision: Resolve, today: At) -> Result<Duties, DutyRefusal> {
        let last = self.informed.iter_mut().rfind(|it| !it.replies.is_empty());
        let last = last.ok_or(InformationRefusal::NothingToDecide)?;
        *last = last.clone().decided(decision, today)?;
        Ok(self)
    }

    /// Lets a condition pass for a while; an earlier exception to it is replaced.
    ///
    /// # Errors
    /// Says what to change.
    pub fn except(mut self, exception: Exception, now: At) -> Result<Duties, DutyRefusal> {
        let exception = exception.checked(now)?;
        self.exceptions.retain(|known| known.condition != exception.condition);
        self.exceptions.push(exception);
        Ok(self)
    }

    /// Asks the team whether the freed hours go there. Until half of it agreed, what it agreed to before holds.
    ///
    /// # Errors
    /// [`DutyRefusal::BadShare`]; refused while the team is asked about somebody else's plan.
    pub fn free(self, freed: Vec<Freed>, by: PersonId, now: At) -> Result<Duties, DutyRefusal> {
        let all: u32 = freed.iter().map(|it| u32::from(it.percent)).sum();
        if all > 100 || freed.iter().any(|it| it.percent == 0 || it.to.trim().is_empty()) {
            return Err(DutyRefusal::BadShare);
        }
        match &self.freed_asked {
            Some(asked) if asked.by != by => Err(DutyRefusal::AskedAlready),
            Some(asked) if asked.what == freed => Ok(self),
            None if self.freed == freed => Ok(self),
            _ => Ok(Duties { freed_asked: Some(Accord::new(freed, by, now)), ..self }),
        }
    }

    /// One person of the team agrees to the plan, or takes that back; when half of the team agreed, it is what counts.
    ///
    /// # Errors
    /// [`DutyRefusal::NothingAsked`].
    pub fn agree(mut self, by: PersonId, agrees: bool, team: usize) -> Result<Duties, DutyRefusal> {
        let mut asked = self.freed_asked.take().ok_or(DutyRefusal::NothingAsked)?;
        if agrees {
            asked.agreed.insert(by);
        } else {
            asked.agreed.remove(&by);
        }
        if asked.is_reached(team) {
            return Ok(Duties { freed: asked.what, ..self });
        }
        Ok(Duties { freed_asked: Some(asked), ..self })
    }

    /// Takes a plan back that the team is still asked about.
    ///
    /// # Errors
    /// [`DutyRefusal::NotYours`]; [`DutyRefusal::NothingAsked`].
    pub fn keep_freed(self, by: PersonId, leads: bool) -> Result<Duties, DutyRefusal> {
        let asked = self.freed_asked.as_ref().ok_or(DutyRefusal::NothingAsked)?;
        if asked.by != by && !leads {
            return Err(DutyRefusal::NotYours);
        }
        Ok(Duties { freed_asked: None, ..self })
    }

    /// An overseer tried the stop button.
    ///
    /// # Errors
    /// [`DutyRefusal::NotAnOverseer`].
    pub fn try_stop(self, by: PersonId, now: At) -> Result<Duties, DutyRefusal> {
        if self.overseers.contains(&by) {
            Ok(Duties { stop_tried: Some(now), ..self })
        } else {
            Err(DutyRefusal::NotAnOverseer)
        }
    }
}

impl Automation {
    /// The same automation with other duties.
    #[must_use]
    pub fn with_duties(self, duties: Duties) -> Automation {
        Automation { duties, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::{Duties, DutyRefusal, Freed, newly_speaking, speaks};
    use crate::id::{PersonId, StreamId, TeamId};
    use crate::stream::{Policy, Stream, labels};
    use crate::time::At;
    use crate::words::Words;

    const NOW: At = At(5);

    fn person(n: u128) -> PersonId {
        PersonId::new(NOW, n)
    }

    fn plan(to: &str) -> Vec<Freed> {
        vec![Freed { to: to.into(), percent: 90 }]
    }

    #[test]
    fn a_plan_for_freed_hours_counts_when_half_of_the_team_agreed_and_before_that_the_earlier_one() {
        let before = Duties { freed: plan("learning"), ..Duties::default() };
        let ok = |duties: Result<Duties, DutyRefusal>| duties.unwrap_or_else(|_| unreachable!());
        assert_eq!(before.clone().free(plan("learning"), person(1), NOW), Ok(before.clone()));
        let asked = ok(before.clone().free(plan("more cases"), person(1), NOW));
        assert_eq!(asked.freed, plan("learning"));
        assert_eq!(asked.clone().free(plan("x"), person(2), NOW), Err(DutyRefusal::AskedAlready));
        let one = ok(asked.clone().agree(person(1), true, 4));
        let none = ok(one.clone().agree(person(1), false, 4));
        assert_eq!((&one.freed, none), (&plan("learning"), asked.clone()));
        let two = ok(one.agree(person(2), true, 4));
        assert_eq!((two.freed.clone(), two.freed_asked.is_none()), (plan("more cases"), true));
        assert_eq!(two.agree(person(3), true, 4), Err(DutyRefusal::NothingAsked));
        assert_eq!(asked.clone().keep_freed(person(2), false), Err(DutyRefusal::NotYours));
        for (by, leads) in [(1, false), (2, true)] {
            assert_eq!(asked.clone().keep_freed(person(by), leads), Ok(before.clone()));
        }
    }

    #[test]
    fn names_that_speak_of_peoples_worth_or_feelings_are_found() {
        for name in [
            "Staff performance",
            "employee_mood",
            "Ontslag",
            "prestatie-indicator",
            "hire",
            "Beoordeling medewerker",
            "Verzuimrisico",
            "Ziekteverzuim score",
            "stress level",
            "selecteer kandidaat",
            "kandidaten",
            "rank candidates",
        ] {
            assert!(speaks(name), "{name}");
        }
        for name in [
            "invoice_number",
            "VPN",
            "claim",
            "factuurdatum",
            "shire",
            "telefoon",
            "afwijzing",
            // To make an appointment or to report ill is work for people, and no judgement of them.
            "sollicitatie afspraak maken",
            "Verzuim melden",
            "beoordeling declaratie",
            "stresstest server",
            "release candidate",
        ] {
            assert!(!speaks(name), "{name}");
        }
    }

    #[test]
    fn a_label_about_people_is_new_unless_people_keep_it_or_it_was_there() {
        let stream = |text: &str| Stream {
            id: StreamId::new(At(1), 1),
            key: "ict".into(),
            name: Words::new("IT", "ICT"),
            team: TeamId::new(At(1), 1),
            labels: labels(text),
            reserved_words: vec![],
            policy: Policy::default(),
            paper: crate::field::Paper::default(),
            open: false,
            version: 1,
        };
        for (before, after, found) in [
            ("vpn\nprinter", "vpn\nprinter\nmood", true),
            ("vpn\nprinter", "vpn\nprinter\n*mood", false),
            ("vpn\n*mood", "vpn\nmood", true),
            ("vpn\nmood", "vpn\nmood\nprinter", false),
        ] {
            assert_eq!(newly_speaking(&stream(before), &stream(after)).is_some(), found, "{after}");
        }
    }
}
