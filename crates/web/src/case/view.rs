//! From the story of a case to what its pages need.

use std::collections::HashMap;

use domain::appeal::{Appeal, AppealState};
use domain::decision::{By, Decision, Grounds as Why};
use domain::document::{Content, Filled};
use domain::id::{AutomationId, PersonId, RulingId};
use domain::record::{Actor, Line, Verb};
use domain::words::Words;
use flow::case::CaseStory;
use store::original::Original;

use super::document::said;
use crate::desk::sender;
use crate::page::Reader;
use crate::page::case::{AppealStands, Case, Decided};
use crate::page::document::Document;
use crate::page::file::File;
use crate::page::outlet::Went;
use crate::page::raised::Raised;
use crate::page::review::Matter;
use crate::page::told::{Told, said as said_of};
use crate::page::who::Who;
use crate::page::why::{Grounds, Proof};
use crate::visit::Me;

/// Whoever is named on a page, as this reader may know them.
pub(crate) struct Cast<'a> {
    /// How the reader reads.
    pub reader: Reader,
    /// The reader, if signed in.
    pub me: Option<PersonId>,
    /// People by name.
    pub names: &'a HashMap<PersonId, String>,
    /// Automations by name.
    pub automations: &'a HashMap<AutomationId, Words>,
}

impl Cast<'_> {
    /// A person: the reader, somebody by name, or a colleague.
    pub fn person(&self, person: PersonId) -> Who {
        match self.names.get(&person) {
            _ if self.me == Some(person) => Who::You,
            Some(name) => Who::Person(name.clone()),
            None => Who::Colleague,
        }
    }

    /// An automation by name.
    pub fn automation(&self, id: AutomationId) -> Who {
        Who::Automation(self.automation_name(id))
    }

    fn automation_name(&self, id: AutomationId) -> String {
        self.automations.get(&id).map_or_else(|| id.to_string(), |words| self.reader.pick(words))
    }

    /// The address of an automation, empty for who did not sign in, and its name.
    pub fn way(&self, id: AutomationId) -> (String, String) {
        let href = self.me.map(|_| format!("/automations/{id}")).unwrap_or_default();
        (href, self.automation_name(id))
    }

    /// Who decided.
    pub fn decider(&self, by: By) -> Who {
        match by {
            By::Person(person) => self.person(person),
            By::Automation(id) => self.automation(id),
        }
    }

    /// An entry of the record in words.
    pub fn told(&self, line: &Line) -> Told {
        let who = match serde_json::from_str(&line.actor) {
            Ok(Actor::Person(person)) => self.person(person),
            Ok(Actor::Automation(id)) => self.automation(id),
            Ok(Actor::Requester) => Who::Requester,
            Ok(Actor::Program) | Err(_) => Who::Program,
        };
        let facts: serde_json::Value = serde_json::from_str(&line.facts).unwrap_or_default();
        let text = |name: &str| facts.get(name).and_then(|value| value.as_str()).map(str::to_owned);
        let verb = Verb::parse(&line.verb);
        let said = verb.and_then(|verb| said_of(self.reader.lang, verb, &facts));
        Told { who, verb, at: line.at, said, label: text("label"), why: text("why") }
    }
}

/// The people and automations of a story.
pub(crate) fn cast<'a>(reader: Reader, me: Option<PersonId>, story: &'a CaseStory) -> Cast<'a> {
    Cast { reader, me, names: &story.names, automations: &story.automations }
}

/// The page of a case.
pub(super) fn case(
    me: &Me,
    story: &CaseStory,
    document: Option<Document>,
    went: Vec<Went>,
    appeals: Vec<Raised>,
) -> Case {
    let reader = me.reader();
    let cast = cast(reader, Some(me.person()), story);
    let decision = standing(story).map(|decision| decided(&cast, story, decision));
    Case {
        matter: matter(
            &story.case,
            &story.files,
            reader.pick(&story.stream.name),
            &format!("/cases/{}", story.case.id),
        ),
        document,
        state: story.case.state,
        raise: super::raised::may(reader, story, format!("/cases/{}/flag", story.case.id)),
        decision,
        earlier: earlier(story).map(|decision| decided(&cast, story, decision)).collect(),
        story: story.entries.iter().map(|line| cast.told(line)).collect(),
        went,
        blind: story.hidden,
        about: about(story),
        may_propose: me.viewer().may_decide(story.stream.team),
        appeals,
        flagged: false,
        error: None,
    }
}

/// The automation that decided a case or proposed something for it, where that may be known.
fn about(story: &CaseStory) -> Option<String> {
    let decided = story.decisions.iter().rev().find_map(|decision| match decision.by {
        By::Automation(id) => Some(id),
        By::Person(_) => None,
    });
    let proposed = story.rested.as_ref().filter(|rested| rested.proposal.is_some());
    decided.or(proposed.map(|rested| rested.basis.automation)).map(|id| id.to_string())
}

/// The decision that stands.
pub(crate) fn standing(story: &CaseStory) -> Option<&Decision> {
    story.decisions.iter().rev().find(|decision| !decision.replaced)
}

fn earlier(story: &CaseStory) -> impl Iterator<Item = &Decision> {
    story.decisions.iter().rev().filter(|decision| decision.replaced)
}

/// The case as it came in; its files below `base`.
pub(crate) fn matter(case: &domain::case::Case, files: &[Original], stream: String, base: &str) -> Matter {
    Matter {
        case: case.id.to_string(),
        subject: case.subject.clone(),
        text: case.text.clone(),
        sender: sender(case),
        stream,
        source: case.source,
        received: case.received,
        files: files
            .iter()
            .map(|file| File {
                name: file.name.clone(),
                size: u64::try_from(file.size).unwrap_or_default(),
                href: format!("{base}/files/{}", file.id),
            })
            .collect(),
    }
}

/// A decision in words.
pub(crate) fn decided(cast: &Cast<'_>, story: &CaseStory, decision: &Decision) -> Decided {
    let grounds = match &decision.grounds {
        Why::Proven(ruling) => proof(cast, story, *ruling).map_or(Grounds::Alone, Grounds::Proven),
        Why::Judged { why } => Grounds::Judged {
            why: why.clone(),
            proposed: proposed(story).map(|content| content.label),
            otherwise: proposed(story).is_some_and(|content| !reads_as(&content, decision)),
        },
        Why::Repaired { why, .. } => Grounds::Repaired { why: why.clone() },
    };
    Decided {
        label: decision.label.clone(),
        who: cast.decider(decision.by),
        at: decision.at,
        until: decision.remedy.until,
        grounds,
        said: said(cast.reader, &story.stream.paper, decision),
    }
}

fn proposed(story: &CaseStory) -> Option<Content> {
    let proposal = story.rested.as_ref()?.proposal.as_ref()?;
    Some(proposal.proposal.content())
}

/// Whether a proposal read every value of a document as it was decided; one that read nothing did not read otherwise.
fn reads_as(proposed: &Content, decision: &Decision) -> bool {
    let same = |(key, filled): (&String, &Filled)| {
        decision.values.get(key).is_none_or(|decided| decided.value == filled.value)
    };
    proposed.values.iter().all(same)
}

/// What a ruling rests on, where the story tells it.
pub(super) fn proof(cast: &Cast<'_>, story: &CaseStory, ruling: RulingId) -> Option<Proof> {
    let rested = story.rested.as_ref().filter(|rested| rested.ruling.id == ruling)?;
    let (row, id) = (rested.proof.as_ref()?, rested.basis.automation);
    Some(Proof {
        automation: cast.way(id),
        document: !story.stream.paper.is_empty(),
        learned_from: rested.model.map_or(0, |(_, learned)| u64::try_from(learned).unwrap_or_default()),
        words: rested.proposal.as_ref().map(|row| row.proposal.words.clone()).unwrap_or_default(),
        right: 1.0 - row.risk,
        confidence: 1.0 - row.delta,
        checked: u64::try_from(row.checked).unwrap_or_default(),
    })
}

/// Where an appeal stands.
pub(crate) fn stands(appeal: &Appeal) -> AppealStands {
    match appeal.state {
        AppealState::Open => AppealStands::Open(appeal.due()),
        AppealState::Upheld { .. } => AppealStands::Upheld,
        AppealState::Dismissed { .. } => AppealStands::Dismissed,
    }
}
