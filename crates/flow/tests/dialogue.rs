//! Dialogue: questions and worries with a name, with a code and with neither; ideas and what becomes of them.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod fresh;
#[path = "dialogue/ground.rs"]
mod ground;
#[path = "dialogue/silence.rs"]
mod silence;

use domain::amnesty::{AmnestyRefusal, Fate};
use domain::automation::Stage;
use domain::concern::{Asker, Concern, ConcernRefusal, Draft, Numbers, Stands};
use domain::id::AutomationId;
use domain::idea::{About, Became, IdeaRefusal, Wish};
use domain::opinion::{Ballot, OpinionRefusal, View};
use domain::person::Viewer;
use domain::story::{StoryRefusal, Went};
use domain::words::Words;
use domain::work::Vote;
use flow::access::AccessRefusal;
use flow::concern::{answer, ask, by_code, get, hand_on, look, overview, owners, reply, reply_by_code};
use flow::idea::{automate, decline, list, propose, reserve};
use flow::settle::{Profile, person_set};
use flow::tell::mine;
use flow::{Error, Refusal};
use ground::{Ground, on_each_database};
use store::record::entry_of_subject;

const DAY: i64 = 86_400;

fn draft(it: &Ground, asker: Asker, shared: bool) -> Draft {
    Draft { about: None, words: "Is my work there in a year?".into(), asker, shared, owner: it.hr.person }
}

fn refused<T>(done: Result<T, Error>) -> Refusal {
    match done {
        Err(Error::Refused(refusal)) => refusal,
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("it was not refused"),
    }
}

/// The kinds of notices of a person, the newest first.
async fn told(it: &Ground, to: &Viewer) -> Vec<String> {
    let page = store::Page { after: None, most: 50 };
    let rows = mine(&it.fresh.world, to.person, &page).await.unwrap().rows;
    rows.into_iter().map(|notice| notice.kind).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_asks_without_a_name_leaves_no_name_and_no_hour_anywhere() {
    on_each_database(async |it| {
        let world = &it.fresh.world;
        for asker in [Asker::Code, Asker::Nobody] {
            let asked = ask(world, &it.bram, draft(&it, asker, true)).await.unwrap();
            let id = asked.id.to_string();
            let stored: Concern = store::concern::concern_get(&world.store, asked.id).await.unwrap().unwrap();
            let json = serde_json::to_string(&stored).unwrap();
            assert!(!json.contains(&it.bram.person.to_string()), "{json}");
            assert_eq!(store::concern::concern_asker(&world.store, asked.id).await.unwrap(), None);
            // Nothing is written at the moment it is asked, that stands beside moments: no entry, no notice.
            assert_eq!(entry_of_subject(&world.store, &id).await.unwrap().len(), 0);
            assert_eq!(told(&it, &it.hr).await, Vec::<String>::new());
        }
        // Two days later the whole database knows the day and nothing finer, and nobody's name.
        it.fresh.later(DAY);
        look(world).await.unwrap();
        look(world).await.unwrap();
        assert_eq!(told(&it, &it.hr).await, ["concern_raised", "concern_raised"]);
        let mut dump = vec![];
        world.store.dump(&mut dump).await.unwrap();
        let dump = String::from_utf8(dump).unwrap();
        let about = dump.lines().filter(|line| line.contains("concern_")).collect::<Vec<_>>();
        assert!(about.len() >= 6, "two concerns, two entries, two notices");
        for line in about {
            assert!(!line.contains(&it.bram.person.to_string()), "{line}");
            let asked = fresh::MORNING.0.to_string();
            assert!(!line.contains(&asked[..8]), "the hour it was asked stands in {line}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_code_reads_the_answer_and_replies_and_only_its_digest_is_stored() {
    on_each_database(async |it| {
        let world = &it.fresh.world;
        let asked = ask(world, &it.bram, draft(&it, Asker::Code, false)).await.unwrap();
        let code = asked.code.unwrap();
        answer(world, &it.hr, asked.id, "Yes.").await.unwrap();
        let sloppy = code.to_lowercase().replace('-', "");
        assert_eq!(by_code(world, &sloppy).await.unwrap().said.len(), 2);
        reply_by_code(world, &sloppy, "How do you know?").await.unwrap();
        let (open, _) = get(world, &it.hr, asked.id).await.unwrap();
        assert_eq!(open.stands(world.now()), Stands::Open);
        assert_eq!(told(&it, &it.hr).await, Vec::<String>::new(), "a reply has no hour either");
        it.fresh.later(DAY);
        look(world).await.unwrap();
        assert_eq!(told(&it, &it.hr).await, ["concern_raised"]);
        for wrong in ["", "7K2M", "0000-0000-0000-0000-0000"] {
            let unknown = Refusal::Concern(ConcernRefusal::UnknownCode);
            assert_eq!(refused(by_code(world, wrong).await), unknown);
            assert_eq!(refused(reply_by_code(world, wrong, "x").await), unknown);
        }
        let mut dump = vec![];
        world.store.dump(&mut dump).await.unwrap();
        assert!(!String::from_utf8(dump).unwrap().contains(&code), "the code itself is stored nowhere");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_waits_for_somebody_who_leaves_goes_to_a_representative() {
    on_each_database(async |it| {
        let world = &it.fresh.world;
        let asked = ask(world, &it.bram, draft(&it, Asker::Named, false)).await.unwrap();
        let hilde = store::person::person_get(&world.store, it.hr.person).await.unwrap().unwrap();
        let profile = Profile { name: hilde.name, address: hilde.address, roles: hilde.roles, teams: vec![] };
        person_set(world, &it.admin, it.hr.person, hilde.version, &profile, false).await.unwrap();
        assert_eq!(told(&it, &it.representative).await, ["concern_handed_on"]);
        answer(world, &it.representative, asked.id, "Yes.").await.unwrap();
        // A reply to somebody who is gone finds its way too, and nobody else reads it.
        reply(world, &it.bram, asked.id, "And my colleagues?").await.unwrap();
        assert_eq!(get(world, &it.representative, asked.id).await.unwrap().0.said.len(), 3);
        assert_eq!(get(world, &it.lead, asked.id).await.err(), Some(Error::NotFound));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_gives_a_name_is_told_and_the_record_names_only_who_answered() {
    on_each_database(async |it| {
        let world = &it.fresh.world;
        let asked = ask(world, &it.bram, draft(&it, Asker::Named, false)).await.unwrap();
        assert_eq!(told(&it, &it.hr).await, ["concern_raised"]);
        assert_eq!(overview(world, &it.bram).await.unwrap().mine.len(), 1);
        for other in [&it.lead, &it.representative, &it.stranger] {
            assert_eq!(get(world, other, asked.id).await.err(), Some(Error::NotFound));
            let not_allowed = Refusal::Access(AccessRefusal::NotAllowed);
            assert_eq!(refused(answer(world, other, asked.id, "x").await), not_allowed);
            assert_eq!(refused(hand_on(world, other, asked.id, it.lead.person).await), not_allowed);
            assert_eq!(reply(world, other, asked.id, "x").await.err(), Some(Error::NotFound));
        }
        let nobody = hand_on(world, &it.hr, asked.id, it.bram.person).await;
        assert_eq!(refused(nobody), Refusal::Concern(ConcernRefusal::NoOwner));
        hand_on(world, &it.hr, asked.id, it.representative.person).await.unwrap();
        assert_eq!(told(&it, &it.representative).await, ["concern_handed_on"]);
        assert_eq!(
            get(world, &it.hr, asked.id).await.err(),
            Some(Error::NotFound),
            "it is not theirs any more"
        );
        let wordless = answer(world, &it.representative, asked.id, " ").await;
        assert_eq!(refused(wordless), Refusal::Concern(ConcernRefusal::NoWords));
        answer(world, &it.representative, asked.id, "Yes.").await.unwrap();
        assert_eq!(told(&it, &it.bram).await, ["concern_answered"]);
        reply(world, &it.bram, asked.id, "And my colleagues?").await.unwrap();
        let (seen, mine) = get(world, &it.bram, asked.id).await.unwrap();
        assert!(mine && seen.said.len() == 3 && seen.stands(world.now()) == Stands::Open);
        let entries = entry_of_subject(&world.store, &asked.id.to_string()).await.unwrap();
        assert_eq!(entries.len(), 4);
        for entry in &entries {
            let said = format!("{entry:?}");
            assert!(!said.contains(&it.bram.person.to_string()) && !said.contains("my work"), "{said}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn everybody_sees_how_many_wait_and_reads_what_is_answered_and_shared() {
    on_each_database(async |it| {
        let world = &it.fresh.world;
        let shared = ask(world, &it.bram, draft(&it, Asker::Nobody, true)).await.unwrap();
        let private = ask(world, &it.bram, draft(&it, Asker::Nobody, false)).await.unwrap();
        let seen = overview(world, &it.stranger).await.unwrap();
        assert_eq!(seen.numbers, Numbers { open: 2, overdue: 0, answered: 0 });
        assert!(seen.waiting.is_empty() && seen.answered.is_empty(), "an open one is a number");
        assert_eq!(overview(world, &it.lead).await.unwrap().waiting.len(), 1);
        assert_eq!(overview(world, &it.hr).await.unwrap().waiting.len(), 2);
        it.fresh.later(8 * DAY);
        look(world).await.unwrap();
        look(world).await.unwrap();
        assert_eq!(overview(world, &it.stranger).await.unwrap().numbers.overdue, 2);
        let urged = told(&it, &it.hr).await;
        assert_eq!(urged.iter().filter(|kind| *kind == "concern_overdue").count(), 2, "once each");
        answer(world, &it.lead, shared.id, "Yes.").await.unwrap();
        answer(world, &it.hr, private.id, "Yes.").await.unwrap();
        let seen = overview(world, &it.stranger).await.unwrap();
        assert_eq!(seen.numbers, Numbers { open: 0, overdue: 0, answered: 2 });
        assert_eq!(seen.answered.iter().map(|it| it.id).collect::<Vec<_>>(), [shared.id]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_those_who_answer_are_asked_and_about_something_that_is_there() {
    on_each_database(async |it| {
        let world = &it.fresh.world;
        let names: Vec<String> = owners(world).await.unwrap().into_iter().map(|person| person.name).collect();
        assert_eq!(names, ["Hilde", "Lea", "Roos"]);
        let to_bram = Draft { owner: it.bram.person, ..draft(&it, Asker::Nobody, true) };
        assert_eq!(refused(ask(world, &it.bram, to_bram).await), Refusal::Concern(ConcernRefusal::NoOwner));
        let wordless = Draft { words: " ".into(), ..draft(&it, Asker::Nobody, true) };
        assert_eq!(refused(ask(world, &it.bram, wordless).await), Refusal::Concern(ConcernRefusal::NoWords));
        let nothing = AutomationId::new(world.now(), 1);
        let about = Draft { about: Some(nothing), ..draft(&it, Asker::Nobody, true) };
        assert_eq!(ask(world, &it.bram, about).await.err(), Some(Error::NotFound));
        assert_eq!(overview(world, &it.bram).await.unwrap().numbers, Numbers::default());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_idea_becomes_an_automation_or_a_label_that_people_keep_and_shows_it() {
    on_each_database(async |it| {
        let world = &it.fresh.world;
        let kind = |label: &str| About::Kind { stream: it.stream, label: Some(label.into()) };
        let often = Some(domain::work::Often::Daily);
        let vote = Vote { minutes: 40, often, dull: 5, energy: 1, value: 2, agency: 2, wish: 5 };
        let work = flow::voice::add(world, &it.bram, it.team, "Typing", vote).await.unwrap();
        let over = propose(world, &it.bram, About::Work(work), Wish::HandOver, "It dulls.").await.unwrap();
        let keep = propose(world, &it.bram, kind("letter"), Wish::Keep, "They are upset.").await.unwrap();
        let not = propose(world, &it.lead, kind("claim"), Wish::HandOver, "So many.").await.unwrap();
        let unknown = propose(world, &it.bram, kind("moon"), Wish::Keep, "x").await;
        assert_eq!(refused(unknown), Refusal::Access(AccessRefusal::UnknownLabel));
        let not_allowed = Refusal::Access(AccessRefusal::NotAllowed);
        let stranger = propose(world, &it.stranger, kind("claim"), Wish::Keep, "x").await;
        assert_eq!(refused(stranger), not_allowed);
        let name = || Words::new("Typing", "Typen");
        let make =
            async |who, id, name| automate(world, who, id, it.stream, name, Words::new("", "Saai")).await;
        assert_eq!(refused(make(&it.bram, over, name()).await), not_allowed);
        assert_eq!(refused(reserve(world, &it.bram, keep, it.stream, "letter").await), not_allowed);
        assert_eq!(refused(decline(world, &it.bram, not, "x").await), not_allowed);
        let nameless = make(&it.lead, over, Words::new("", "")).await;
        assert_eq!(refused(nameless), Refusal::Idea(IdeaRefusal::NoStream));
        let made = make(&it.lead, over, name()).await.unwrap();
        let stored = store::automation::automation_get(&world.store, made).await.unwrap().unwrap();
        assert_eq!((stored.stage, stored.limit, stored.card.goal.nl.as_str()), (Stage::Idea, None, "Saai"));
        assert_eq!(flow::idea::behind(world, made).await.unwrap(), Some(over));
        let twice = make(&it.lead, over, name()).await;
        assert_eq!(refused(twice), Refusal::Idea(IdeaRefusal::Over));
        let other = make(&it.lead, keep, name()).await;
        assert_eq!(refused(other), Refusal::Idea(IdeaRefusal::OtherWish));
        reserve(world, &it.lead, keep, it.stream, "letter").await.unwrap();
        let stream = store::stream::stream_get(&world.store, it.stream).await.unwrap().unwrap();
        let reserved: Vec<&str> =
            stream.labels.iter().filter(|label| label.reserved).map(|label| label.name.as_str()).collect();
        assert_eq!(reserved, ["letter"], "the gate sends these to a person");
        decline(world, &it.lead, not, "Not this year.").await.unwrap();
        let became = async |id| {
            let found = list(world).await.unwrap();
            found.into_iter().find(|idea| idea.id == id).unwrap().became
        };
        assert_eq!(became(over).await, Became::Automation(made));
        assert_eq!(became(keep).await, Became::Reserved("letter".into()));
        assert_eq!(became(not).await, Became::Declined("Not this year.".into()));
        for id in [over, keep, not] {
            for entry in entry_of_subject(&world.store, &id.to_string()).await.unwrap() {
                assert!(
                    !format!("{entry:?}").contains(&it.bram.person.to_string()),
                    "who had it is not told"
                );
            }
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_shows_nothing_before_its_end_and_keeps_nothing_but_its_map_after_it() {
    on_each_database(async |it| {
        let world = &it.fresh.world;
        let typed = ["What now?", "AI may answer first\nA person reads along\nI want to know", "Desk\nHR"];
        let not_allowed = Refusal::Access(AccessRefusal::NotAllowed);
        assert_eq!(refused(flow::opinion::open(world, &it.bram, typed, 7).await), not_allowed);
        let id = flow::opinion::open(world, &it.hr, typed, 7).await.unwrap();
        let few = flow::opinion::end(world, &it.hr, id, false).await;
        assert_eq!(refused(few), Refusal::Opinion(OpinionRefusal::TooFew));
        let says = |group| Ballot { group, views: vec![View::Agree, View::Pass, View::Disagree] };
        let [tess, umut] = &it.others;
        let eight = [&it.lead, &it.bram, &it.hr, &it.representative, &it.stranger, &it.admin, tess, umut];
        for (nth, viewer) in eight.into_iter().enumerate() {
            flow::opinion::say(world, viewer, id, says((nth < 2).then_some(0))).await.unwrap();
            let (seen, mine) = flow::opinion::get(world, viewer, id).await.unwrap();
            assert!(mine && seen.map.is_none(), "nothing shows while people answer");
        }
        let twice = flow::opinion::say(world, &it.bram, id, says(None)).await;
        assert_eq!(refused(twice), Refusal::Access(AccessRefusal::Voted));
        let short = Ballot { group: None, views: vec![View::Agree] };
        let short = flow::opinion::say(world, &it.bram, id, short).await;
        assert_eq!(refused(short), Refusal::Opinion(OpinionRefusal::NotAll));
        assert_eq!(refused(flow::opinion::end(world, &it.bram, id, true).await), not_allowed);
        assert_eq!(refused(flow::opinion::end(world, &it.lead, id, true).await), not_allowed, "not hers");
        it.fresh.later(8 * DAY);
        flow::opinion::look(world).await.unwrap();
        let (seen, _) = flow::opinion::get(world, &it.stranger, id).await.unwrap();
        let map = seen.map.unwrap();
        assert_eq!(
            (map.people, map.groups.len(), map.clusters.len()),
            (8, 1, 0),
            "two of the desk are no group"
        );
        assert!(store::opinion::ballot_of_topic(&world.store, id).await.unwrap().is_empty());
        let late = flow::opinion::say(world, &it.bram, id, says(None)).await;
        assert_eq!(refused(late), Refusal::Opinion(OpinionRefusal::Over));
        assert_eq!(
            refused(flow::opinion::end(world, &it.hr, id, true).await),
            Refusal::Opinion(OpinionRefusal::Over)
        );
        for entry in entry_of_subject(&world.store, &id.to_string()).await.unwrap() {
            let said = format!("{entry:?}");
            assert!(!said.contains(&it.bram.person.to_string()) && !said.contains("agree"), "{said}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_story_is_read_by_everybody_when_all_who_are_named_agree() {
    on_each_database(async |it| {
        let world = &it.fresh.world;
        let draft = |time: &str| flow::story::Draft {
            about: None,
            went: Went::Well,
            title: "Less typing".into(),
            words: "It reads the numbers.".into(),
            time: time.into(),
            named: vec![it.bram.person, it.lead.person],
        };
        let half = flow::story::tell_story(world, &it.lead, draft(" ")).await;
        assert_eq!(refused(half), Refusal::Story(StoryRefusal::NoTime));
        let id = flow::story::tell_story(world, &it.lead, draft("We call people back.")).await.unwrap();
        let seen = async || flow::story::list(world, &it.stranger).await.unwrap().len();
        assert_eq!((seen().await, told(&it, &it.bram).await), (0, vec!["story_named".to_owned()]));
        let other = flow::story::consent(world, &it.hr, id, true).await;
        assert_eq!(refused(other), Refusal::Story(StoryRefusal::NotNamed));
        flow::story::consent(world, &it.bram, id, true).await.unwrap();
        assert_eq!(seen().await, 1);
        flow::story::consent(world, &it.bram, id, false).await.unwrap();
        assert_eq!(seen().await, 0, "it can be taken back");
        let own = flow::story::own_use(world, &it.bram, ["a", "b", "c"]).await;
        assert_eq!(refused(own), Refusal::Access(AccessRefusal::NotAllowed));
        let part = flow::story::own_use(world, &it.lead, ["Minutes", " ", "Judging people"]).await;
        assert_eq!(refused(part), Refusal::Story(StoryRefusal::NotAll));
        for wrong in ["It made up a name.", "It forgot a name."] {
            flow::story::own_use(world, &it.lead, ["Minutes", wrong, "Judging people"]).await.unwrap();
        }
        let uses = flow::story::own_uses(world).await.unwrap();
        assert_eq!(uses.iter().map(|it| it.wrong.as_str()).collect::<Vec<_>>(), ["It forgot a name."]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_work_around_has_nobody_in_it_and_becomes_a_practice_or_an_idea() {
    on_each_database(async |it| {
        let world = &it.fresh.world;
        for tool in ["A translator on the web", "A sheet of my own"] {
            flow::amnesty::tell(world, tool, "Letters in Polish.").await.unwrap();
        }
        assert!(
            flow::amnesty::list(world, &it.stranger).await.unwrap().is_empty(),
            "an open one is for who answers"
        );
        let all = flow::amnesty::list(world, &it.hr).await.unwrap();
        let ids: Vec<_> = all.iter().map(|it| it.id).collect();
        assert_eq!(entry_of_subject(&world.store, &ids[0].to_string()).await.unwrap().len(), 0);
        it.fresh.later(DAY);
        flow::amnesty::look(world).await.unwrap();
        flow::amnesty::look(world).await.unwrap();
        assert_eq!(entry_of_subject(&world.store, &ids[0].to_string()).await.unwrap().len(), 1);
        let not_allowed = Refusal::Access(AccessRefusal::NotAllowed);
        assert_eq!(refused(flow::amnesty::practice(world, &it.bram, ids[0], "x").await), not_allowed);
        assert_eq!(refused(flow::amnesty::idea(world, &it.hr, ids[1], it.stream).await), not_allowed);
        flow::amnesty::practice(world, &it.hr, ids[0], "Use ours.").await.unwrap();
        flow::amnesty::idea(world, &it.lead, ids[1], it.stream).await.unwrap();
        let twice = flow::amnesty::practice(world, &it.hr, ids[0], "x").await;
        assert_eq!(refused(twice), Refusal::Amnesty(AmnestyRefusal::Over));
        let fates: Vec<Fate> =
            flow::amnesty::list(world, &it.stranger).await.unwrap().into_iter().map(|it| it.fate).collect();
        assert!(fates.contains(&Fate::Practice("Use ours.".into())) && fates.len() == 2);
        assert_eq!(list(world).await.unwrap().len(), 1, "the idea is there for its lead");
    })
    .await;
}
