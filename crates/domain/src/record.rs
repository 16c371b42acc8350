//! The record: what happened, in entries that are only ever added, chained by hash so that none can be changed quietly.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::id::{AutomationId, CaseId, PersonId};
use crate::time::At;

/// Who or what did it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// A person.
    Person(PersonId),
    /// An automation.
    Automation(AutomationId),
    /// Whoever asked, without an account.
    Requester,
    /// The program itself.
    Program,
}

macro_rules! verbs {
    ($($(#[$doc:meta])* $name:ident $word:literal;)*) => {
        /// What happened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Verb { $($(#[$doc])* $name,)* }

        impl Verb {
            /// All verbs.
            pub const ALL: &[Verb] = &[$(Verb::$name),*];

            /// The word that is stored, sent, and used in the key of its sentence.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Verb::$name => $word,)* }
            }
        }
    };
}

verbs! {
    /// A chain of a day was opened.
    Opened "opened";
    /// A case came in.
    Received "received";
    /// Past cases came in, many at once.
    Imported "imported";
    /// Its original was read.
    Read "read";
    /// A model proposed.
    Proposed "proposed";
    /// The gate ruled.
    Ruled "ruled";
    /// A person took it in hand.
    Claimed "claimed";
    /// A person gave their own view first.
    Judged "judged";
    /// It was decided.
    Decided "decided";
    /// A person put it back in the queue.
    Released "released";
    /// A person handed it to a colleague.
    HandedOver "handed_over";
    /// A person asked a colleague.
    Asked "asked";
    /// A colleague answered.
    Answered "answered";
    /// Pages of its file became cases of their own.
    Split "split";
    /// Pages came back from a case that was split off, or went back to the case they came from.
    Joined "joined";
    /// A person said that it is not for AI.
    NotForAi "not_for_ai";
    /// A person took their decision back.
    Undone "undone";
    /// The decision was carried out.
    Acted "acted";
    /// It went out to an outlet.
    Delivered "delivered";
    /// Work failed for good, and a person has to look.
    Failed "failed";
    /// An audit was done.
    Audited "audited";
    /// Somebody objected.
    Appealed "appealed";
    /// Somebody said that a decision looks wrong.
    Flagged "flagged";
    /// An objection or a flag was ended.
    AppealDecided "appeal_decided";
    /// Those who may end it were reminded of an objection or a flag.
    AppealReminded "appeal_reminded";
    /// An objection or a flag was not ended in time and raised higher.
    AppealOverdue "appeal_overdue";
    /// A decision was recalled to the queue.
    Recalled "recalled";
    /// A wrong decision was replaced.
    Repaired "repaired";
    /// A person was told.
    Told "told";
    /// A person asked for a person.
    PersonAsked "person_asked";
    /// A model was learned.
    Learned "learned";
    /// A proof was tried.
    Calibrated "calibrated";
    /// A proven limit was taken.
    LimitTaken "limit_taken";
    /// People keep less than before, and what was proven carries nothing any more.
    KeptLess "kept_less";
    /// Another model was taken.
    ModelTaken "model_taken";
    /// An automation went to another stage.
    StageMoved "stage_moved";
    /// A card was changed.
    CardChanged "card_changed";
    /// The brake tripped.
    Tripped "tripped";
    /// A label was closed.
    LabelClosed "label_closed";
    /// New cases look different from the earlier ones.
    Drifted "drifted";
    /// An automation was stopped.
    Stopped "stopped";
    /// The first of two people asked for a restart.
    RestartAsked "restart_asked";
    /// The second agreed.
    Restarted "restarted";
    /// Its lead declared that an automation is not about people.
    Declared "declared";
    /// People were told of an automation; in entries of before also that their council answered.
    Informed "informed";
    /// A works council answered.
    CouncilAnswered "council_answered";
    /// A lead said what was decided on the answer of a works council.
    CouncilResolved "council_resolved";
    /// Somebody let a condition pass for a while.
    Excepted "excepted";
    /// A team said where freed hours go.
    TimeAssigned "time_assigned";
    /// Somebody asked the team where freed hours go, or the team is on its way to agree.
    TimeAsked "time_asked";
    /// Overseers were named.
    OverseersNamed "overseers_named";
    /// An overseer tried the stop button.
    StopTried "stop_tried";
    /// A pilot began.
    PilotBegan "pilot_began";
    /// A pilot came to its end.
    PilotEnded "pilot_ended";
    /// Somebody reported on a pilot.
    PilotReported "pilot_reported";
    /// A piece of work was added to the inventory.
    WorkAdded "work_added";
    /// A piece of work got another name.
    WorkRenamed "work_renamed";
    /// A piece of work was taken off the inventory.
    WorkTakenOff "work_taken_off";
    /// Somebody voted on a piece of work.
    Voted "voted";
    /// A lead said whether a machine could do a piece of work.
    Assessed "assessed";
    /// The steps of a process, or who agreed to them, changed.
    BoardChanged "board_changed";
    /// A team decided together.
    BoardDecided "board_decided";
    /// Somebody asked the team about another process than the decided one.
    BoardAsked "board_asked";
    /// That was taken back before the team agreed.
    BoardKept "board_kept";
    /// An amount was booked.
    Booked "booked";
    /// A booking was taken back by another one.
    BookedBack "booked_back";
    /// A growth path was opened, changed or taken away.
    GrowthChanged "growth_changed";
    /// Somebody did the practice for an automation.
    Practised "practised";
    /// Somebody of a team answered the questions about working beside AI.
    Quizzed "quizzed";
    /// A question or worry came in.
    ConcernRaised "concern_raised";
    /// It was answered.
    ConcernAnswered "concern_answered";
    /// Its owner handed it on.
    ConcernHandedOn "concern_handed_on";
    /// Somebody said what to hand over or keep.
    IdeaRaised "idea_raised";
    /// Something became of it.
    IdeaSettled "idea_settled";
    /// Somebody asked for opinions.
    TopicOpened "topic_opened";
    /// A topic ended, and its map was made.
    TopicEnded "topic_ended";
    /// Somebody told a story.
    StoryTold "story_told";
    /// A story was taken off.
    StoryTakenOff "story_taken_off";
    /// Somebody who is named in a story said whether that is fine.
    StoryConsented "story_consented";
    /// A leader said how they use AI themselves.
    OwnUseTold "own_use_told";
    /// Somebody told of a tool or a work-around.
    WorkaroundTold "workaround_told";
    /// It became a practice or an idea.
    WorkaroundSettled "workaround_settled";
    /// An announcement was drafted.
    AnnouncementDue "announcement_due";
    /// A person wrote an announcement.
    AnnouncementWritten "announcement_written";
    /// An announcement was sent.
    Announced "announced";
    /// A representative said that an announcement reached them.
    AnnouncementRead "announcement_read";
    /// The guidelines have a new version.
    GuidelinesChanged "guidelines_changed";
    /// Something was set: a person, a team, a stream, a token.
    Settled "settled";
    /// An original was taken out of the program.
    Exported "exported";
}

impl Verb {
    /// The verb of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Verb> {
        Verb::ALL.iter().copied().find(|verb| verb.as_str() == word)
    }
}

/// One line of the record.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When.
    pub at: At,
    /// Who or what.
    pub actor: Actor,
    /// Did what.
    pub verb: Verb,
    /// The case it is about, if any.
    pub case: Option<CaseId>,
    /// The id of anything else it is about: a review, an automation, a person.
    pub subject: Option<String>,
    /// What else there is to know; JSON whose field names are a promise.
    pub facts: serde_json::Value,
}

impl Entry {
    /// An entry about a case.
    #[must_use]
    pub fn on_case(at: At, actor: Actor, verb: Verb, case: CaseId, facts: serde_json::Value) -> Entry {
        Entry { at, actor, verb, case: Some(case), subject: None, facts }
    }

    /// An entry about something else.
    #[must_use]
    pub fn on(at: At, actor: Actor, verb: Verb, subject: impl ToString, facts: serde_json::Value) -> Entry {
        Entry { at, actor, verb, case: None, subject: Some(subject.to_string()), facts }
    }
}

/// An entry as it stands in a chain: every field as the text that is stored, for it is the stored text that is hashed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// The chain: a day and a writer.
    pub chain: String,
    /// Its place in the chain, from 0 on.
    pub number: i64,
    /// When.
    pub at: At,
    /// Who or what, as JSON.
    pub actor: String,
    /// Did what.
    pub verb: String,
    /// The case, or nothing.
    pub case: String,
    /// Anything else it is about, or nothing.
    pub subject: String,
    /// What else there is to know, as JSON.
    pub facts: String,
}

impl Line {
    /// The entry at this place of a chain.
    #[must_use]
    pub fn new(chain: &str, number: i64, entry: &Entry) -> Line {
        Line {
            chain: chain.to_owned(),
            number,
            at: entry.at,
            actor: serde_json::to_string(&entry.actor).unwrap_or_default(),
            verb: entry.verb.as_str().to_owned(),
            case: entry.case.map(|case| case.to_string()).unwrap_or_default(),
            subject: entry.subject.clone().unwrap_or_default(),
            facts: entry.facts.to_string(),
        }
    }

    /// SHA-256 over the hash before and every field, each with its length, so that nothing can move from one into another.
    /// In hexadecimal. The hash before the first line of a chain is the empty text.
    #[must_use]
    pub fn hash(&self, before: &str) -> String {
        let mut hash = Sha256::new();
        let (number, at) = (self.number.to_string(), self.at.0.to_string());
        let parts = [
            before,
            &self.chain,
            &number,
            &at,
            &self.actor,
            &self.verb,
            &self.case,
            &self.subject,
            &self.facts,
        ];
        for part in parts {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part.as_bytes());
        }
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{Actor, Entry, Line, Verb};
    use crate::id::CaseId;
    use crate::time::At;

    fn line() -> Line {
        let facts = serde_json::json!({ "label": "vpn" });
        Line::new(
            "2026-11-21/a",
            3,
            &Entry::on_case(At(5), Actor::Program, Verb::Decided, CaseId::new(At(1), 1), facts),
        )
    }

    #[test]
    fn any_change_of_a_line_changes_its_hash() {
        let hash = line().hash("before");
        assert_eq!(hash.len(), 64);
        let changes: [fn(&mut Line); 8] = [
            |l| l.chain.push('x'),
            |l| l.number += 1,
            |l| l.at.0 += 1,
            |l| l.actor = "\"requester\"".into(),
            |l| l.verb = "claimed".into(),
            |l| l.case.clear(),
            |l| l.subject.push('x'),
            |l| l.facts.push(' '),
        ];
        for change in changes {
            let mut other = line();
            change(&mut other);
            assert_ne!(other.hash("before"), hash);
        }
        assert_ne!(line().hash("befor"), hash);
        // A letter that moves from one field to the next is a change.
        let (mut a, mut b) = (line(), line());
        (a.subject, a.facts) = ("ab".into(), "c".into());
        (b.subject, b.facts) = ("a".into(), "bc".into());
        assert_ne!(a.hash(""), b.hash(""));
    }

    #[test]
    fn every_verb_has_its_own_word() {
        for verb in Verb::ALL {
            assert_eq!(Verb::parse(verb.as_str()), Some(*verb));
        }
    }
}
