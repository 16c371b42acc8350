//! One automation, as tests of its life need it.

use domain::automation::{Automation, Card, Duties, Stage};
use domain::booking::Spent;
use domain::condition::{Facts, Part};
use domain::country::Country;
use domain::gate::Limit;
use domain::id::{AutomationId, CalibrationId, ModelId, PersonId, StreamId};
use domain::information::{Council, Information};
use domain::time::At;
use domain::words::Words;
use stats::brake::Brake;
use stats::scan::Target;

/// The moment of these tests.
pub const NOW: At = At(1_000_000_000);

/// Somebody.
pub fn person(n: u128) -> PersonId {
    PersonId::new(At(0), n)
}

/// An automation in this stage, with a whole card, a model and a proof.
pub fn automation(stage: Stage) -> Automation {
    let target = Target::new(0.02, 0.05).unwrap();
    let words = Words::new("x", "x");
    let card = Card {
        goal: words.clone(),
        does: words.clone(),
        does_not: words.clone(),
        stays_human: words.clone(),
        how_decided: words.clone(),
        data: words.clone(),
        overseer: words.clone(),
        appeal: words.clone(),
    };
    let automation = Automation {
        id: AutomationId::new(NOW, 1),
        stream: StreamId::new(NOW, 1),
        name: words,
        card,
        stage,
        pause: None,
        target,
        model: Some(ModelId::new(NOW, 1)),
        strata: std::collections::BTreeMap::new(),
        limit: Some(Limit { score: 0.9, calibration: CalibrationId::new(NOW, 1) }),
        closed: vec![],
        brake: Brake::new(target, 100),
        attempts: 1,
        worn: 0,
        duties: Duties::default(),
        pilots: vec![],
        version: 1,
    };
    if stage == Stage::Paused {
        return Automation { stage: Stage::Automatic, ..automation }
            .stop(Some(person(1)), "wrong letters")
            .unwrap();
    }
    automation
}

/// What is known where the organisation did everything it owes, and the automation is as it is.
pub fn facts(it: &Automation) -> Facts {
    let (document, recipients, answer) = ("request".into(), "council".into(), String::new());
    let council = Council::NotNeeded;
    Facts {
        today: NOW,
        country: Country::Netherlands,
        silent: it.card.missing(),
        declared: true,
        speaking: vec![],
        asked: Part { have: 1, of: 2 },
        wanted: true,
        decided_together: false,
        informed: vec![Information {
            document,
            told: NOW,
            recipients,
            starts: NOW,
            council,
            answer,
            replies: vec![],
            by: None,
        }],
        trained: Part { have: 1, of: 1 },
        spent: Spent { all: 10, people: 3 },
        proven: it.is_proven(),
        overseers: Part { have: 1, of: 1 },
        stop_tried: Some(NOW),
        worse_off: Some(false),
        freed: 100,
        others_freed: false,
    }
}
