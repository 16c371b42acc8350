//! Entries of the record in words: who did what, when.

use domain::automation::Stage;
use domain::information::Council;
use domain::record::Verb;
use domain::time::At;
use lang::Lang;
use maud::html;
use serde_json::Value;

use super::Reader;
use super::automation::stage;
use super::condition::council;
use super::who::Who;
use crate::part::{Entry, timeline};

/// One entry of the record, as a page tells it.
#[derive(Clone, Debug)]
pub struct Told {
    /// Who or what.
    pub who: Who,
    /// Did what; none for a verb that this program does not know, which a newer one wrote.
    pub verb: Option<Verb>,
    /// When.
    pub at: At,
    /// What exactly happened, where its facts tell more than the verb does.
    pub said: Option<String>,
    /// The label it is about, where there is one and this reader may know it.
    pub label: Option<String>,
    /// In a person's words, where there are any.
    pub why: Option<String>,
}

/// The entries in the order given, as a line of time.
#[must_use]
pub fn story(reader: Reader, entries: &[Told]) -> maud::Markup {
    let entry = |told: &Told| Entry {
        who: told.who.voice(),
        name: told.who.name(reader.lang),
        at: reader.moment(told.at),
        what: what(reader.lang, told),
    };
    timeline(&entries.iter().map(entry).collect::<Vec<_>>())
}

/// What happened, with the label and the words that belong to it.
#[must_use]
pub fn what(lang: Lang, told: &Told) -> maud::Markup {
    html! {
        p {
            @match &told.said {
                Some(said) => (said),
                None => (told.verb.map_or_else(|| lang.word("record-did-unknown"), |verb| did(lang, verb))),
            }
            @if let Some(label) = &told.label { ": " strong { (label) } }
        }
        @if let Some(why) = told.why.as_ref().filter(|why| !why.is_empty()) { blockquote { (why) } }
    }
}

/// What an entry says beyond its verb, by the facts that were recorded with it.
#[must_use]
pub fn said(lang: Lang, verb: Verb, facts: &Value) -> Option<String> {
    let at = |name: &str| facts[name].as_str().and_then(Stage::parse).map(|it| stage(lang, it));
    let answer = facts["council"].as_str().and_then(Council::parse);
    match verb {
        Verb::StageMoved => Some(match (at("from"), at("to")) {
            (Some(from), Some(to)) => {
                lang.text("record-did-stage-moved-to", &[("from", from.into()), ("to", to.into())])
            }
            _ => lang.text("record-did-stage-began", &[("stage", at("stage")?.into())]),
        }),
        Verb::Stopped => Some(lang.text("record-did-stopped-at", &[("stage", at("from")?.into())])),
        Verb::Restarted => Some(lang.text("record-did-restarted-at", &[("stage", at("to")?.into())])),
        Verb::Declared if facts["not_about_people"] == false => Some(lang.word("record-did-undeclared")),
        Verb::CouncilAnswered => Some(answered(lang, answer?)),
        // Entries of before told of an answer with the same verb.
        Verb::Informed if answer?.is_an_answer() => Some(answered(lang, answer?)),
        Verb::Informed => {
            let args = [("council", council(lang, answer?).into())];
            Some(lang.text("record-did-informed-council", &args))
        }
        _ => None,
    }
}

fn answered(lang: Lang, answer: Council) -> String {
    lang.text("record-did-council-answered-so", &[("council", council(lang, answer).into())])
}

/// What a verb says.
#[must_use]
pub fn did(lang: Lang, verb: Verb) -> String {
    match verb {
        Verb::Opened => lang.word("record-did-opened"),
        Verb::Received => lang.word("record-did-received"),
        Verb::Imported => lang.word("record-did-imported"),
        Verb::Read => lang.word("record-did-read"),
        Verb::Proposed => lang.word("record-did-proposed"),
        Verb::Ruled => lang.word("record-did-ruled"),
        Verb::Claimed => lang.word("record-did-claimed"),
        Verb::Judged => lang.word("record-did-judged"),
        Verb::Decided => lang.word("record-did-decided"),
        Verb::Released => lang.word("record-did-released"),
        Verb::HandedOver => lang.word("record-did-handed-over"),
        Verb::Asked => lang.word("record-did-asked"),
        Verb::Answered => lang.word("record-did-answered"),
        Verb::NotForAi => lang.word("record-did-not-for-ai"),
        Verb::Split => lang.word("record-did-split"),
        Verb::Joined => lang.word("record-did-joined"),
        Verb::Undone => lang.word("record-did-undone"),
        Verb::Acted => lang.word("record-did-acted"),
        Verb::Delivered => lang.word("outlet-record"),
        Verb::Failed => lang.word("record-did-failed"),
        Verb::Audited => lang.word("record-did-audited"),
        Verb::Appealed => lang.word("record-did-appealed"),
        Verb::Flagged => lang.word("raised-did-flagged"),
        Verb::AppealReminded => lang.word("raised-did-reminded"),
        Verb::AppealOverdue => lang.word("raised-did-overdue"),
        Verb::AppealDecided => lang.word("record-did-appeal-decided"),
        Verb::Recalled => lang.word("record-did-recalled"),
        Verb::Repaired => lang.word("record-did-repaired"),
        Verb::Told => lang.word("record-did-told"),
        Verb::PersonAsked => lang.word("record-did-person-asked"),
        Verb::Learned => lang.word("record-did-learned"),
        Verb::Calibrated => lang.word("record-did-calibrated"),
        Verb::LimitTaken => lang.word("record-did-limit-taken"),
        Verb::KeptLess => lang.word("record-did-kept-less"),
        Verb::ModelTaken => lang.word("record-did-model-taken"),
        Verb::StageMoved => lang.word("record-did-stage-moved"),
        Verb::CardChanged => lang.word("record-did-card-changed"),
        Verb::Tripped => lang.word("record-did-tripped"),
        Verb::LabelClosed => lang.word("record-did-label-closed"),
        Verb::Drifted => lang.word("record-did-drifted"),
        Verb::Stopped => lang.word("record-did-stopped"),
        Verb::RestartAsked => lang.word("record-did-restart-asked"),
        Verb::Restarted => lang.word("record-did-restarted"),
        Verb::Declared => lang.word("record-did-declared"),
        Verb::Informed => lang.word("record-did-informed"),
        Verb::CouncilAnswered => lang.word("record-did-council-answered"),
        Verb::CouncilResolved => lang.word("record-did-council-resolved"),
        Verb::Excepted => lang.word("record-did-excepted"),
        Verb::TimeAssigned => lang.word("record-did-time-assigned"),
        Verb::TimeAsked => lang.word("record-did-time-asked"),
        Verb::OverseersNamed => lang.word("record-did-overseers-named"),
        Verb::StopTried => lang.word("record-did-stop-tried"),
        Verb::PilotBegan => lang.word("record-did-pilot-began"),
        Verb::PilotEnded => lang.word("record-did-pilot-ended"),
        Verb::PilotReported => lang.word("record-did-pilot-reported"),
        Verb::WorkAdded => lang.word("record-did-work-added"),
        Verb::WorkRenamed => lang.word("record-did-work-renamed"),
        Verb::WorkTakenOff => lang.word("record-did-work-taken-off"),
        Verb::Voted => lang.word("record-did-voted"),
        Verb::Assessed => lang.word("record-did-assessed"),
        Verb::BoardChanged => lang.word("record-did-board-changed"),
        Verb::BoardDecided => lang.word("record-did-board-decided"),
        Verb::BoardAsked => lang.word("record-did-board-asked"),
        Verb::BoardKept => lang.word("record-did-board-kept"),
        Verb::Booked => lang.word("record-did-booked"),
        Verb::BookedBack => lang.word("record-did-booked-back"),
        Verb::Quizzed => lang.word("record-did-quizzed"),
        Verb::GrowthChanged => lang.word("record-did-growth-changed"),
        Verb::Practised => lang.word("record-did-practised"),
        Verb::ConcernRaised => lang.word("concern-did-raised"),
        Verb::ConcernAnswered => lang.word("concern-did-answered"),
        Verb::ConcernHandedOn => lang.word("concern-did-handed-on"),
        Verb::IdeaRaised => lang.word("idea-did-raised"),
        Verb::IdeaSettled => lang.word("idea-did-settled"),
        Verb::TopicOpened => lang.word("opinion-did-opened"),
        Verb::TopicEnded => lang.word("opinion-did-ended"),
        Verb::StoryTold => lang.word("story-did-told"),
        Verb::StoryTakenOff => lang.word("story-did-off"),
        Verb::StoryConsented => lang.word("story-did-consented"),
        Verb::OwnUseTold => lang.word("story-did-own-use"),
        Verb::WorkaroundTold => lang.word("amnesty-did-told"),
        Verb::WorkaroundSettled => lang.word("amnesty-did-settled"),
        Verb::AnnouncementDue => lang.word("record-did-announcement-due"),
        Verb::AnnouncementWritten => lang.word("record-did-announcement-written"),
        Verb::Announced => lang.word("record-did-announced"),
        Verb::AnnouncementRead => lang.word("record-did-announcement-read"),
        Verb::GuidelinesChanged => lang.word("record-did-guidelines-changed"),
        Verb::Settled => lang.word("record-did-settled"),
        Verb::Exported => lang.word("record-did-exported"),
    }
}
