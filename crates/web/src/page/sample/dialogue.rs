//! Questions and worries, and ideas.

use domain::automation::Stage;
use domain::concern::{Asker, Numbers, Stands};
use domain::idea::Wish;

use super::{NOW, Sample};
use crate::filled::{Filled, Wrong};
use crate::page::voice::{
    AskConcern, Became, CodeAsk, CodeOnce, ConcernRow, Concerns, Eyes, IdeaRow, Ideas, OneIdea, Propose, Talk,
};

pub const ALL: &[Sample] = &[
    ("concerns", |said, reader| concerns(said).sheet(reader)),
    ("concerns-none", |_, reader| Concerns::default().sheet(reader)),
    ("concerns-asked", |_, reader| {
        let numbers = Numbers { open: 1, overdue: 0, answered: 0 };
        Concerns { numbers, asked: true, ..Concerns::default() }.sheet(reader)
    }),
    ("concern-new", |said, reader| ask(said).sheet(reader)),
    ("concern-code", |_, reader| CodeOnce { code: "7K2M-0C9X-4ZTR-M1PA-88QD".into() }.sheet(reader)),
    ("concern-code-ask", |said, reader| {
        CodeAsk { wrong: Wrong::one("code", format!("Nothing has this code.{said}")) }.sheet(reader)
    }),
    ("concern-owner", |said, reader| talk(said).sheet(reader)),
    ("concern-mine", |said, reader| {
        let said = talk(said);
        Talk { eyes: Eyes::Mine, answers: false, people: vec![], stands: Stands::Overdue, ..said }
            .sheet(reader)
    }),
    ("concern-by-code", |said, reader| {
        let eyes = Eyes::Code(format!("7K2M-0C9X{said}"));
        Talk { eyes, asker: Asker::Code, answers: false, people: vec![], shared: false, ..talk(said) }
            .sheet(reader)
    }),
    ("concern-answered", |said, reader| {
        let wrong = Wrong::default();
        Talk {
            stands: Stands::Answered,
            asker: Asker::Nobody,
            answers: false,
            people: vec![],
            about: None,
            wrong,
            ..talk(said)
        }
        .sheet(reader)
    }),
    ("ideas", |said, reader| ideas(said).sheet(reader)),
    ("ideas-none", |_, reader| Ideas { proposes: true, ..Ideas::default() }.sheet(reader)),
    ("idea-new", |said, reader| propose(said).sheet(reader)),
    ("idea-lead", |said, reader| one(said, Wish::HandOver).sheet(reader)),
    ("idea-lead-keep", |said, reader| one(said, Wish::Keep).sheet(reader)),
    ("idea-over", |said, reader| {
        OneIdea { leads: false, wrong: Wrong::default(), ..one(said, Wish::Keep) }.sheet(reader)
    }),
];

const CONCERN: &str = "concern_01KAJ0000000000000000000N1";
const IDEA: &str = "idea_01KAJ0000000000000000000D1";
const AUTOMATION: &str = "automation_01KAJ0000000000000000000A1";

fn concerns(said: &str) -> Concerns {
    let row = |stands| ConcernRow {
        id: CONCERN.into(),
        words: format!("Will my work still be there in a year?{said}"),
        about: (stands == Stands::Overdue).then(|| format!("Triage{said}")),
        stands,
        until: NOW.midnight().plus_days(3),
    };
    Concerns {
        numbers: Numbers { open: 3, overdue: 1, answered: 12 },
        waiting: vec![row(Stands::Overdue), row(Stands::Open)],
        mine: vec![row(Stands::Open)],
        answered: vec![row(Stands::Answered)],
        asked: false,
    }
}

fn people(said: &str) -> Vec<(String, String)> {
    vec![("person_01KAJ0000000000000000000P1".into(), format!("Hans de Vries (lead){said}"))]
}

fn ask(said: &str) -> AskConcern {
    let mut wrong = Wrong::one("owner", format!("Choose somebody.{said}"));
    for field in ["words", "asker", "readers", "about"] {
        wrong.add(field, format!("Choose one.{said}"));
    }
    AskConcern {
        automations: vec![(AUTOMATION.into(), format!("Triage{said}"))],
        people: people(said),
        filled: Filled::of([("words", said), ("asker", "code"), ("readers", "private")]),
        wrong,
    }
}

fn talk(said: &str) -> Talk {
    let day = NOW.midnight();
    let mut wrong = Wrong::default();
    for field in ["answer", "reply", "to"] {
        wrong.add(field, format!("Say what it is.{said}"));
    }
    Talk {
        id: CONCERN.into(),
        eyes: Eyes::Anybody,
        about: Some(format!("Triage{said}")),
        asker: Asker::Named,
        shared: true,
        owner: format!("Hans de Vries{said}"),
        stands: Stands::Open,
        until: day.plus_days(7),
        said: vec![
            (None, format!("Will my work still be there in a year?{said}"), day.plus_days(-2)),
            (Some(format!("Hans de Vries{said}")), format!("Yes, and it changes.{said}"), day.plus_days(-1)),
            (None, format!("How?{said}"), day),
        ],
        answers: true,
        people: people(said),
        filled: Filled::of([("answer", said), ("reply", said)]),
        wrong,
    }
}

fn idea(said: &str, wish: Wish, became: Became) -> IdeaRow {
    IdeaRow {
        id: IDEA.into(),
        wish,
        about: format!("Help desk: password{said}"),
        why: format!("It is the same every time.{said}"),
        team: format!("Help desk{said}"),
        day: NOW.midnight(),
        became,
    }
}

fn ideas(said: &str) -> Ideas {
    let all = [
        (Wish::HandOver, Became::Open),
        (Wish::HandOver, Became::Automation(AUTOMATION.into(), format!("Triage{said}"), Stage::Design)),
        (Wish::Keep, Became::Reserved(format!("complaint{said}"))),
        (Wish::Keep, Became::Declined(format!("Not this year.{said}"))),
    ];
    Ideas { ideas: all.map(|(wish, became)| idea(said, wish, became)).to_vec(), proposes: true }
}

fn propose(said: &str) -> Propose {
    let mut wrong = Wrong::one("why", format!("Say why.{said}"));
    wrong.add("wish", format!("Choose.{said}"));
    wrong.add("about", format!("Choose.{said}"));
    let about = vec![("stream_01KAJ0000000000000000000S1".into(), format!("Help desk: all cases{said}"))];
    Propose { about, filled: Filled::of([("why", said)]), wrong }
}

fn one(said: &str, wish: Wish) -> OneIdea {
    let mut wrong = Wrong::one("why", format!("Say why.{said}"));
    wrong.add(if wish == Wish::Keep { "label" } else { "stream" }, format!("Choose.{said}"));
    OneIdea {
        idea: idea(said, wish, Became::Open),
        leads: true,
        streams: vec![("stream_01KAJ0000000000000000000S1".into(), format!("Help desk{said}"))],
        labels: vec![(
            "stream_01KAJ0000000000000000000S1|password".into(),
            format!("Help desk: password{said}"),
        )],
        filled: Filled::of([("name_en", said), ("why", said)]),
        wrong,
    }
}
