//! Automations.

use domain::automation::{Card, Stage};
use domain::gate::Reason;
use domain::words::Words;

use super::kept::story;
use super::{NOW, Sample};
use crate::page::Reader;
use crate::page::automation::{
    Audited, Audits, Automation, Automations, Candidate, Doing, Edit, History, Offer, Overview, Pause,
    Proven, Target,
};
use crate::page::who::Who;
use crate::part::curve::Point;

pub const ALL: &[Sample] = &[
    ("automations", |said, reader| automations(said).sheet(reader)),
    ("automations-none", |_, reader| {
        Automations { may_create: true, ..Automations::default() }.sheet(reader)
    }),
    ("automation", |said, reader| automation(said, reader, Stage::Automatic).sheet(reader)),
    ("automation-idea", |said, reader| idea(said, reader).sheet(reader)),
    ("automation-read", |said, reader| read(said, reader).sheet(reader)),
    ("automation-stopped", |said, reader| stopped(said, reader, None).sheet(reader)),
    ("automation-restart", |said, reader| {
        stopped(said, reader, Some(Who::Person(format!("Noor{said}")))).sheet(reader)
    }),
    ("automation-restart-mine", |said, reader| stopped(said, reader, Some(Who::You)).sheet(reader)),
    ("automation-tripped", |said, reader| tripped(said, reader).sheet(reader)),
    ("automation-undeclared", |said, reader| undeclared(said, reader).sheet(reader)),
    ("automation-pilot", |said, reader| automation(said, reader, Stage::Assisted).sheet(reader)),
    ("automation-retired", |said, reader| automation(said, reader, Stage::Retired).sheet(reader)),
    ("target", |said, reader| target(said).sheet(reader)),
    ("target-proven", |said, reader| proven(said).sheet(reader)),
    ("history", |said, reader| history(said).sheet(reader)),
    ("history-none", |said, reader| History { story: Vec::new(), next: None, ..history(said) }.sheet(reader)),
    ("card", |said, reader| card(said).sheet(reader)),
    ("automation-card-changed", |said, reader| Edit { changed: true, ..card(said) }.sheet(reader)),
    ("automation-new", |said, reader| Edit { id: None, ..card(said) }.sheet(reader)),
    ("automation-new-none", |_, reader| Edit::default().sheet(reader)),
];

const ID: &str = "automation_01KAJ0000000000000000000A1";

const DOING: Doing = Doing { proceeded: 412, deferred: 800, audited: 25, wrong: 1, tripped: false };

fn automations(said: &str) -> Automations {
    let row = |stage| Overview {
        id: ID.to_owned(),
        name: format!("Triage{said}"),
        stream: format!("Help desk{said}"),
        stage,
        doing: Doing { tripped: stage == Stage::Retired, ..DOING },
    };
    Automations { rows: Stage::ALL.map(row).to_vec(), may_create: true }
}

fn automation(said: &str, reader: Reader, stage: Stage) -> Automation {
    let audited =
        |label: &str, closed| Audited { label: format!("{label}{said}"), done: 25, wrong: 1, closed };
    let card = card(said).card;
    let says = |(name, words): (&'static str, &Words)| (name, reader.pick(words));
    Automation {
        id: ID.to_owned(),
        name: format!("Triage{said}"),
        stream: format!("Help desk{said}"),
        stage,
        held: stage,
        pause: None,
        pilot: (stage == Stage::Assisted).then_some(NOW.plus_days(12)),
        card: card.parts().map(says).to_vec(),
        missing: Vec::new(),
        doing: DOING,
        reasons: Reason::ALL.map(|reason| (reason, 12)).to_vec(),
        audits: Audits { labels: vec![audited("Access", false), audited("Building", true)] },
        promise: [0.995, 0.95],
        share: Some(0.413),
        confirmed: (stage == Stage::Idea)
            .then(|| (7, 10, "/desk?stream=stream_01KAJ0000000000000000000S1".to_owned())),
        not_for_ai: (1_000, true),
        idea: Some("idea_01KAJ0000000000000000000D1".into()),
        lead: true,
        restarts: true,
        error: Some(said.to_owned()),
    }
}

fn idea(said: &str, reader: Reader) -> Automation {
    let missing = Card::default().missing();
    Automation {
        card: missing.iter().map(|name| (*name, String::new())).collect(),
        missing,
        reasons: Vec::new(),
        audits: Audits::default(),
        share: None,
        error: None,
        ..automation(said, reader, Stage::Idea)
    }
}

fn read(said: &str, reader: Reader) -> Automation {
    let doing = Doing { tripped: true, ..DOING };
    Automation { lead: false, doing, ..automation(said, reader, Stage::Automatic) }
}

fn stopped(said: &str, reader: Reader, restart_by: Option<Who>) -> Automation {
    let by = Who::Person(format!("Fatima{said}"));
    let pause = Some(Pause {
        from: Stage::Automatic,
        by,
        why: format!("Something is off.{said}"),
        pilot_over: false,
        undeclared: false,
        restart_by,
    });
    Automation { pause, held: Stage::Automatic, ..automation(said, reader, Stage::Paused) }
}

fn tripped(said: &str, reader: Reader) -> Automation {
    let it = stopped(said, reader, None);
    let pause = it.pause.map(|pause| Pause { by: Who::Program, why: String::new(), ..pause });
    Automation { pause, doing: Doing { tripped: true, ..DOING }, ..stopped(said, reader, None) }
}

fn undeclared(said: &str, reader: Reader) -> Automation {
    let it = stopped(said, reader, None);
    let pause = it.pause.map(|pause| Pause { undeclared: true, why: String::new(), ..pause });
    Automation { pause, restarts: false, lead: false, ..stopped(said, reader, None) }
}

fn target(said: &str) -> Target {
    Target {
        id: ID.to_owned(),
        name: format!("Triage{said}"),
        stage: Stage::Shadow,
        promise: [0.995, 0.95],
        proven: None,
        labels: [212, 598],
        blind: 1_400,
        points: Vec::new(),
        tried: Some(false),
        attempts: 0,
        candidate: None,
        offers: Vec::new(),
        lead: true,
        typed: ["99.5".to_owned(), said.to_owned()],
        error: Some(said.to_owned()),
    }
}

fn proven(said: &str) -> Target {
    let proof = Proven { right: 0.995, confidence: 0.95, share: 0.413, checked: 1_212, wrong: 1 };
    let point = |(target, share): (f64, f64)| Point { target, share, interval: [share - 0.05, share + 0.05] };
    let offer = |id: &str, taken| Offer { id: id.to_owned(), proven: proof, taken };
    Target {
        stage: Stage::Automatic,
        proven: Some(proof),
        labels: [1_212, 598],
        points: [(0.95, 0.8), (0.98, 0.7), (0.99, 0.55), (0.995, 0.41), (0.999, 0.1)].map(point).to_vec(),
        tried: Some(true),
        attempts: 3,
        candidate: Some(Candidate {
            model: "model_01KAJ0000000000000000000M2".to_owned(),
            learned_from: 4_000,
            right: [Some(0.91), Some(0.93)],
            share: [Some(0.41), None],
        }),
        offers: vec![
            offer("calibration_01KAJ0000000000000000000K1", true),
            offer("calibration_01KAJ0000000000000000000K2", false),
        ],
        error: None,
        ..target(said)
    }
}

fn history(said: &str) -> History {
    let mut story = story(said);
    story.iter_mut().for_each(|told| told.at = NOW);
    History { id: ID.to_owned(), name: format!("Triage{said}"), story, next: Some("cursor".to_owned()) }
}

fn card(said: &str) -> Edit {
    let words = |en: &str, nl: &str| Words { en: format!("{en}{said}"), nl: format!("{nl}{said}") };
    Edit {
        id: Some(ID.to_owned()),
        name: words("Triage", "Verdelen"),
        card: Card {
            goal: words(
                "Messages reach the right team at once.",
                "Berichten komen meteen bij het goede team.",
            ),
            does: words("Chooses the team.", "Kiest het team."),
            does_not: words("Does not answer.", "Geeft geen antwoord."),
            stays_human: words("Complaints.", "Klachten."),
            how_decided: words("It learned from past messages.", "Het leerde van eerdere berichten."),
            data: words("Subject and text.", "Onderwerp en tekst."),
            overseer: words("Fatima.", "Fatima."),
            appeal: words("Ask a person.", "Vraag een mens."),
        },
        seen: "2".to_owned(),
        changed: false,
        streams: vec![("stream_01KAJ0000000000000000000S1".to_owned(), format!("Help desk{said}"))],
        occupied: vec![(format!("Help desk{said}"), format!("Triage{said}"))],
        stream: String::new(),
        typed: ["99.5".to_owned(), "95".to_owned()],
        errors: vec![("name_en", format!("Give it a name.{said}"))],
    }
}
