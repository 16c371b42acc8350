//! Questions and worries, and ideas.

use domain::automation::Stage;
use domain::concern::{Asker, Numbers, Stands};
use domain::id::TopicId;
use domain::idea::Wish;
use domain::opinion::{Ballot, Topic, View};
use domain::story::Went;
use domain::story::figures::{Figures, Measured, stretches};

use super::{NOW, Sample};
use crate::filled::{Filled, Wrong};
use crate::page::voice::{
    Amnesty, AmnestyRow, AskConcern, Became, CodeAsk, CodeOnce, ConcernRow, Concerns, Eyes, Fate, IdeaRow,
    Ideas, OneIdea, OneTopic, OpenTopic, Opinions, Propose, Stories, StoryRow, Talk, TellStory, TellUse,
    UseRow,
};

pub const ALL: &[Sample] = &[
    ("concerns", |said, reader| concerns(said).sheet(reader)),
    ("concerns-none", |_, reader| Concerns::default().sheet(reader)),
    ("concerns-asked", |_, reader| {
        let numbers = Numbers { open: 1, overdue: 0, answered: 0 };
        Concerns { numbers, asked: true, ..Concerns::default() }.sheet(reader)
    }),
    ("concern-new", |said, reader| ask(said).sheet(reader)),
    ("concern-code", |_, reader| {
        let address = "https://desk.example.org/voice/code".into();
        CodeOnce { code: "7K2M-0C9X-4ZTR-M1PA-88QD".into(), address }.sheet(reader)
    }),
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
    ("concern-passed", |said, reader| {
        let eyes = Eyes::Code(format!("7K2M-0C9X{said}"));
        Talk {
            eyes,
            asker: Asker::Code,
            answers: false,
            shared: false,
            stands: Stands::Overdue,
            ..talk(said)
        }
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
    ("opinions", |said, reader| opinions(said).sheet(reader)),
    ("opinions-none", |_, reader| Opinions::default().sheet(reader)),
    ("opinion-new", |said, reader| open_topic(said).sheet(reader)),
    ("opinion-say", |said, reader| topic(said, None).sheet(reader)),
    ("opinion-said", |said, reader| OneTopic { mine: true, ..topic(said, None) }.sheet(reader)),
    ("opinion-map", |said, reader| topic(said, Some(6)).sheet(reader)),
    ("opinion-map-alone", |said, reader| topic(said, Some(2)).sheet(reader)),
    ("opinion-few", |said, reader| topic(said, Some(0)).sheet(reader)),
    ("stories", |said, reader| stories(said).sheet(reader)),
    ("stories-none", |_, reader| Stories::default().sheet(reader)),
    ("story-new", |said, reader| tell(said).sheet(reader)),
    ("own-use", |said, reader| own_use(said).sheet(reader)),
    ("amnesty", |said, reader| amnesty(said).sheet(reader)),
    ("amnesty-told", |_, reader| Amnesty { told: true, ..Amnesty::default() }.sheet(reader)),
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

fn opinions(said: &str) -> Opinions {
    let row = |ended, mine| {
        ("topic_01KAJ0000000000000000000K1".to_owned(), format!("What may AI answer?{said}"), ended, mine)
    };
    Opinions { topics: vec![row(false, false), row(false, true), row(true, true)], opens: true }
}

fn open_topic(said: &str) -> OpenTopic {
    let mut wrong = Wrong::one("statements", format!("Give 3.{said}"));
    wrong.add("groups", format!("Give others.{said}"));
    wrong.add("days", format!("Give days.{said}"));
    OpenTopic { filled: Filled::of([("title", said), ("statements", said), ("days", "14")]), wrong }
}

/// A topic: open, or ended after seven times so many people answered.
fn topic(said: &str, sevens: Option<usize>) -> OneTopic {
    let statements = [
        "AI may answer first, if a person reads along before it leaves and can still change every word of it",
        "A complaint is read by a person",
        "I want to know when I read the words of a machine",
    ];
    let topic = Topic {
        id: TopicId::new(NOW, 1),
        title: format!("What may AI answer?{said}"),
        statements: statements.map(|it| format!("{it}{said}")).to_vec(),
        groups: vec![format!("Desk{said}"), format!("Finance{said}")],
        until: NOW.midnight().plus_days(14),
        map: None,
        ended: false,
        version: 1,
    };
    let one = |nth: usize| {
        let first = if nth % 7 < 4 { View::Agree } else { View::Disagree };
        let third = if nth.is_multiple_of(5) { View::Pass } else { View::Agree };
        Ballot {
            group: [Some(0), Some(1), None].get(nth % 3).copied().flatten(),
            views: vec![first, View::Agree, third],
        }
    };
    let ballots = |sevens: usize| (0..sevens * 7).map(one).collect::<Vec<_>>();
    let topic = match sevens {
        None => topic,
        Some(sevens) => topic.clone().ended(&ballots(sevens)).unwrap_or(topic),
    };
    let (filled, wrong) =
        (Filled::of([("view_1", "agree")]), Wrong::one("view_0", format!("Answer it.{said}")));
    OneTopic { topic, mine: false, ends: true, filled, wrong }
}

fn figures(both: bool) -> Figures {
    let [before, after] = stretches(NOW.plus_days(-40), NOW);
    let measured =
        |(from, to), minutes, alone| Measured { from, to, decisions: 140, minutes, alone, replaced: 2 };
    Figures { before: both.then(|| measured(before, 1_500, 0)), after: Some(measured(after, 95, 62)) }
}

fn stories(said: &str) -> Stories {
    let row = |(nth, went, asked): (usize, Went, Option<Option<bool>>)| StoryRow {
        waits: if nth == 1 { vec![format!("Noor{said}")] } else { vec![] },
        refused: nth == 2,
        off: (nth == 3).then(|| (format!("Hilde{said}"), NOW)),
        may_off: true,
        id: format!("story_01KAJ0000000000000000000Y{nth}"),
        went,
        title: format!("Less typing{said}"),
        words: format!("It reads the numbers now.{said}"),
        time: if went == Went::Well {
            format!("On Fridays we call people back.{said}")
        } else {
            String::new()
        },
        about: Some((AUTOMATION.into(), format!("Triage{said}"))),
        by: format!("Hans de Vries{said}"),
        at: NOW,
        figures: (nth < 3).then(|| figures(nth == 1)),
        public: asked.is_none(),
        asked,
    };
    let all = [
        (1, Went::Well, None),
        (2, Went::Badly, None),
        (3, Went::Well, Some(None)),
        (4, Went::Well, Some(Some(true))),
        (5, Went::Well, Some(Some(false))),
    ];
    let texts = ["Minutes of meetings", "It made up a name.", "Judging people"];
    let uses = UseRow { name: format!("Ingrid{said}"), said: texts.map(|it| format!("{it}{said}")), at: NOW };
    Stories { stories: all.map(row).to_vec(), uses: vec![uses], leads: true }
}

fn tell(said: &str) -> TellStory {
    let mut wrong = Wrong::one("words", format!("Say what happened.{said}"));
    wrong.add("time", format!("Say what people did.{said}"));
    wrong.add("went", format!("Choose.{said}"));
    TellStory {
        automations: vec![(AUTOMATION.into(), format!("Triage{said}"))],
        people: people(said),
        filled: Filled::of([("title", said), ("words", said)]),
        wrong,
    }
}

fn own_use(said: &str) -> TellUse {
    TellUse { filled: Filled::of([("uses", said)]), wrong: Wrong::one("uses", format!("All three.{said}")) }
}

fn amnesty(said: &str) -> Amnesty {
    let row = |(nth, fate): (usize, Fate)| AmnestyRow {
        id: format!("workaround_01KAJ0000000000000000000Z{nth}"),
        tool: format!("A translator on the web{said}"),
        words: format!("Letters in Polish.{said}"),
        day: NOW.midnight(),
        fate,
    };
    let rows = [Fate::Open, Fate::Practice(format!("Use ours.{said}")), Fate::Idea(IDEA.into())];
    Amnesty {
        rows: rows.into_iter().enumerate().map(row).collect(),
        answers: true,
        streams: vec![("stream_01KAJ0000000000000000000S1".into(), format!("Help desk{said}"))],
        told: false,
        filled: Filled::of([("tool", said)]),
        wrong: Wrong::one("tool", format!("Say what it is.{said}")),
    }
}
