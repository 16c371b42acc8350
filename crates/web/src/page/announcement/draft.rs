//! Drafts: what an announcement would say, made from the card and from what the team says of its effects. A person makes it theirs.

use domain::announcement::Text;
use domain::automation::{Automation, Stage};
use domain::dossier::Assessment;
use domain::guideline::Guideline;
use domain::words::Words;
use lang::Lang;

use crate::page::automation::stage;

fn both(of: impl Fn(Lang) -> String) -> Words {
    Words::new(&of(Lang::En), &of(Lang::Nl))
}

/// What changes in the work of a team when an automation comes to a stage.
fn changes(lang: Lang, from: Stage, to: Stage) -> String {
    match to {
        Stage::Retired => lang.word("announce-draft-changes-retired"),
        to if to < from => lang.word("announce-draft-changes-back"),
        Stage::Idea | Stage::Design => lang.word("announce-draft-changes-design"),
        Stage::Shadow => lang.word("announce-draft-changes-shadow"),
        Stage::Assisted => lang.word("announce-draft-changes-assisted"),
        Stage::Automatic => lang.word("announce-draft-changes-automatic"),
        Stage::Paused => lang.word("announce-draft-changes-back"),
    }
}

/// The two halves of a part, in each language: what the program says, then what people said.
fn joined(first: &Words, then: &Words) -> Words {
    let join = |first: &str, then: &str| format!("{first}\n{then}");
    Words::new(&join(&first.en, &then.en), &join(&first.nl, &then.nl))
}

/// The draft of a move: why, what, what not and how to object from the card, what changes from the stage and the assessment.
#[must_use]
pub fn of_stage(automation: &Automation, said: &Assessment, from: Stage, to: Stage) -> Text {
    let card = &automation.card;
    let name = |lang: Lang| match lang {
        Lang::En => automation.name.en.clone(),
        Lang::Nl => automation.name.nl.clone(),
    };
    let title = |lang: Lang| {
        let args = [("name", name(lang).into()), ("stage", stage(lang, to).into())];
        lang.text("announce-draft-title-stage", &args)
    };
    Text {
        title: both(title),
        why: card.goal.clone(),
        what: card.does.clone(),
        what_not: joined(&card.does_not, &card.stays_human),
        changes: joined(&both(|lang| changes(lang, from, to)), &said.workers),
        take_part: both(|lang| lang.word("announce-draft-take-part")),
        object: joined(&card.appeal, &both(|lang| lang.word("announce-draft-object"))),
    }
}

/// The draft for a new version of the guidelines.
#[must_use]
pub fn of_guidelines(number: i64, text: &Guideline) -> Text {
    Text {
        title: both(|lang| {
            lang.text("announce-draft-guidelines-title", &[("number", number.to_string().into())])
        }),
        why: both(|lang| lang.word("announce-draft-guidelines-why")),
        what: text.may.clone(),
        what_not: text.may_not.clone(),
        changes: both(|lang| lang.word("announce-draft-guidelines-changes")),
        take_part: both(|lang| lang.word("announce-draft-guidelines-take-part")),
        object: both(|lang| lang.word("announce-draft-object")),
    }
}
