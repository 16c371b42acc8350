//! Voice and budget: who may add and vote, what is never shown, how a team decides together, and what was booked.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod fresh;

use domain::automation::Card;
use domain::board::{BoardRefusal, Hand, Step};
use domain::booking::{BookingRefusal, Cost};
use domain::id::{AutomationId, TeamId};
use domain::person::{Role, Viewer};
use domain::stream::{Policy, labels};
use domain::words::Words;
use domain::work::{Vote, WorkRefusal, Zone};
use flow::access::AccessRefusal;
use flow::budget::{Bill, all, book};
use flow::settle::{Outline, Profile, invite_accept, person_add, stream_add, team_add};
use flow::voice::{add, agree, assess, board, inventory, keep, map, rename, take_off, vote, voted};
use flow::{Error, Refusal};
use fresh::{Fresh, PASSWORD};
use stats::scan::Target;
use store::trial::databases;

/// A team of seven with a lead, a second team, and an automation of the first.
struct Ground {
    fresh: Fresh,
    team: TeamId,
    lead: Viewer,
    colleagues: Vec<Viewer>,
    hr: Viewer,
    stranger: Viewer,
    automation: AutomationId,
}

async fn ground(fresh: Fresh, anna: &Viewer) -> Ground {
    let world = &fresh.world;
    let team = team_add(world, anna, &Words::new("Claims", "Declaraties")).await.unwrap();
    let other = team_add(world, anna, &Words::new("IT", "ICT")).await.unwrap();
    let person = async |name: &str, roles: &[Role], teams: &[TeamId]| {
        let address = format!("{}@lindervoort.example", name.to_lowercase());
        let profile = Profile { name: name.into(), address, roles: roles.to_vec(), teams: teams.to_vec() };
        let invite = person_add(world, anna, &profile).await.unwrap();
        fresh.eyes(invite_accept(world, &invite.secret, PASSWORD).await.unwrap()).await
    };
    let lead = person("Lea", &[Role::Lead], &[team]).await;
    let mut colleagues = vec![];
    for name in ["Bram", "Cem", "Dina", "Eva", "Finn", "Gijs"] {
        colleagues.push(person(name, &[Role::Colleague], &[team]).await);
    }
    let hr = person("Hilde", &[Role::Hr], &[]).await;
    let stranger = person("Sam", &[Role::Colleague], &[other]).await;
    let outline = Outline {
        key: "claims".into(),
        name: Words::new("Claims", "Declaraties"),
        team,
        labels: labels("claim\nletter"),
        reserved_words: vec![],
        policy: Policy::default(),
        paper: domain::field::Paper::default(),
        open: false,
    };
    let stream = stream_add(world, anna, &outline).await.unwrap();
    let name = Words::new("Reading", "Lezen");
    let target = Target::new(0.02, 0.05).unwrap();
    let automation =
        flow::automation::create(world, &lead, stream, name, Card::default(), target).await.unwrap();
    Ground { team, lead, colleagues, hr, stranger, automation, fresh }
}

async fn on_each_database(story: impl AsyncFn(Ground)) {
    for trial in databases().await {
        let (fresh, anna) = Fresh::begun_on(trial).await;
        story(ground(fresh, &anna).await).await;
    }
}

fn says(wish: u8) -> Vote {
    Vote {
        minutes: 40,
        often: Some(domain::work::Often::Daily),
        dull: 5,
        energy: 1,
        value: 2,
        agency: 2,
        wish,
    }
}

fn refused<T>(done: Result<T, Error>) -> Refusal {
    match done {
        Err(Error::Refused(refusal)) => refusal,
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("it was not refused"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn figures_show_from_five_voters_on_and_nobody_votes_twice() {
    on_each_database(async |it| {
        let world = &it.fresh.world;
        let work = add(world, &it.colleagues[0], it.team, " Typing over numbers ", says(1)).await.unwrap();
        let seen = async || {
            let works = inventory(world, it.team).await.unwrap();
            let voted = voted(world, &it.lead).await.unwrap();
            (works[0].clone(), voted.contains(&work))
        };
        assert_eq!(seen().await.0.what, "Typing over numbers");
        for colleague in &it.colleagues[1..4] {
            vote(world, colleague, work, says(1)).await.unwrap();
            assert_eq!(seen().await.0.tally, None, "four people are too few");
        }
        let twice = vote(world, &it.colleagues[0], work, says(5)).await;
        assert_eq!(refused(twice), Refusal::Access(AccessRefusal::Voted));
        vote(world, &it.lead, work, says(2)).await.unwrap();
        let (five, voted) = seen().await;
        assert!(voted);
        assert_eq!(five.tally.map(|tally| (tally.voters, tally.wish)), Some((5, 1.2)));
        vote(world, &it.colleagues[4], work, says(5)).await.unwrap();
        assert_eq!(seen().await.0.tally, five.tally, "one more vote shows nothing of it");
        assert_eq!(five.zone(), None);
        assess(world, &it.lead, work, Some(true), Some(it.automation)).await.unwrap();
        assert_eq!(seen().await.0.zone(), Some(Zone::Red));
        let not_allowed = Refusal::Access(AccessRefusal::NotAllowed);
        let other_team = Refusal::Access(AccessRefusal::OtherTeam);
        assert_eq!(refused(vote(world, &it.stranger, work, says(1)).await), other_team);
        assert_eq!(refused(add(world, &it.hr, it.team, "x", says(1)).await), not_allowed);
        assert_eq!(refused(assess(world, &it.colleagues[0], work, None, None).await), not_allowed);
        let nameless = add(world, &it.lead, it.team, "  ", says(1)).await;
        assert_eq!(refused(nameless), Refusal::Work(WorkRefusal::NoWords));
        assert_eq!(
            refused(vote(world, &it.colleagues[5], work, says(9)).await),
            Refusal::Work(WorkRefusal::OffScale)
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn neither_the_record_nor_an_export_says_who_voted_or_what() {
    on_each_database(async |it| {
        let world = &it.fresh.world;
        let work = add(world, &it.colleagues[0], it.team, "Typing", says(1)).await.unwrap();
        vote(world, &it.colleagues[1], work, says(4)).await.unwrap();
        let steps = vec![Step { what: "Decide".into(), hand: Hand::Person }];
        map(world, &it.lead, it.automation, steps).await.unwrap();
        agree(world, &it.colleagues[1], it.automation, true).await.unwrap();
        let subject = work.to_string();
        let mut entries = store::record::entry_of_subject(&world.store, &subject).await.unwrap();
        assert_eq!(entries.len(), 1, "added, and nothing that counts the votes or says when they came");
        let mut exported = vec![];
        let taker = flow::export::Taker::Operator;
        flow::export::export(world, taker, domain::time::At(0), &mut exported).await.unwrap();
        assert!(!String::from_utf8(exported).unwrap().contains("voted"));
        let of_board =
            store::record::entry_of_subject(&world.store, &it.automation.to_string()).await.unwrap();
        entries.extend(of_board.into_iter().filter(|entry| format!("{:?}", entry).contains("board")));
        for entry in entries {
            let said = format!("{entry:?}");
            for person in &it.colleagues[..2] {
                assert!(!said.contains(&person.person.to_string()), "{said}");
            }
            assert!(!said.contains("wish") && !said.contains("dull"), "{said}");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_team_decides_together_when_half_of_it_agrees_to_the_same_steps() {
    on_each_database(async |it| {
        let (world, id) = (&it.fresh.world, it.automation);
        let none = agree(world, &it.lead, id, true).await;
        assert_eq!(refused(none), Refusal::Board(BoardRefusal::NoSteps));
        let step = |what: &str, hand| Step { what: what.into(), hand };
        let steps = vec![step("Read", Hand::Ai), step("Decide", Hand::Person)];
        map(world, &it.lead, id, steps.clone()).await.unwrap();
        for colleague in &it.colleagues[..3] {
            agree(world, colleague, id, true).await.unwrap();
            agree(world, colleague, id, true).await.unwrap();
        }
        let seen = board(world, &it.colleagues[0], id).await.unwrap();
        assert_eq!((seen.agreed, seen.team, seen.mine, seen.board.decided), (3, 7, true, None));
        assert!(seen.board.agreed.is_empty(), "who agreed is not shown");
        agree(world, &it.lead, id, true).await.unwrap();
        assert!(board(world, &it.hr, id).await.unwrap().board.decided.is_some());
        agree(world, &it.colleagues[0], id, false).await.unwrap();
        assert!(board(world, &it.hr, id).await.unwrap().board.decided.is_none());
        agree(world, &it.colleagues[0], id, true).await.unwrap();
        let other = vec![step("Read", Hand::Together), step("Decide", Hand::Person)];
        map(world, &it.colleagues[5], id, other).await.unwrap();
        let seen = board(world, &it.hr, id).await.unwrap();
        assert_eq!((seen.agreed, &seen.board.steps), (0, &steps), "what was decided stays");
        assert!(seen.board.decided.is_some() && seen.board.change.is_some());
        let told = async |who: &Viewer| {
            let page = store::Page { after: None, most: 50 };
            let all = flow::tell::mine(world, who.person, &page).await.unwrap().rows;
            all.iter().filter(|it| it.kind == "board_asked").count()
        };
        let before = told(&it.lead).await;
        assert!(before > 0 && told(&it.stranger).await == 0);
        let asked = map(world, &it.lead, id, vec![step("All", Hand::Person)]).await;
        assert_eq!(refused(asked), Refusal::Board(BoardRefusal::AskedAlready));
        assert_eq!(refused(keep(world, &it.colleagues[0], id).await), Refusal::Board(BoardRefusal::NotYours));
        keep(world, &it.colleagues[5], id).await.unwrap();
        assert!(board(world, &it.hr, id).await.unwrap().board.change.is_none());
        let other = vec![step("Read", Hand::Together), step("Decide", Hand::Person)];
        map(world, &it.colleagues[5], id, other.clone()).await.unwrap();
        assert_eq!(told(&it.lead).await, before + 1);
        for colleague in &it.colleagues[..4] {
            agree(world, colleague, id, true).await.unwrap();
        }
        let seen = board(world, &it.hr, id).await.unwrap().board;
        assert_eq!((&seen.steps, &seen.earlier[0].steps), (&other, &steps));
        let alone = map(world, &it.lead, id, vec![step("All", Hand::Ai)]).await;
        assert_eq!(refused(alone), Refusal::Board(BoardRefusal::NobodyLeft));
        for stranger in [&it.stranger, &it.hr] {
            let done = agree(world, stranger, id, true).await;
            assert_eq!(refused(done), Refusal::Access(AccessRefusal::NotAllowed));
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_booked_is_added_up_and_only_by_who_may() {
    on_each_database(async |it| {
        let (world, id) = (&it.fresh.world, it.automation);
        let bill = |cost, cents| Bill { cost, cents, minutes: 0, what: "A bill".into(), at: world.now() };
        book(world, &it.lead, id, bill(Cost::Licence, 7_000)).await.unwrap();
        let spent = async || all(&world.store).await.unwrap()[0].1;
        assert_eq!(spent().await.missing(), 3_000);
        book(world, &it.hr, id, bill(Cost::Training, 2_000)).await.unwrap();
        assert!(!spent().await.reaches_floor());
        book(world, &it.hr, id, bill(Cost::Support, 1_000)).await.unwrap();
        assert!(spent().await.reaches_floor());
        for stranger in [&it.stranger, &it.colleagues[0]] {
            let done = book(world, stranger, id, bill(Cost::Licence, 1)).await;
            assert_eq!(refused(done), Refusal::Access(AccessRefusal::NotAllowed));
        }
        let wordless = Bill { what: " ".into(), ..bill(Cost::Licence, 1) };
        assert_eq!(
            refused(book(world, &it.hr, id, wordless).await),
            Refusal::Booking(BookingRefusal::NoWords)
        );
        let slip = Bill { what: "A slip".into(), ..bill(Cost::Licence, 900_000) };
        book(world, &it.lead, id, slip).await.unwrap();
        let booked = flow::budget::booked(world, id).await.unwrap();
        let slip = booked.iter().find(|it| it.what == "A slip").unwrap().id;
        let not_allowed = flow::budget::take_back(world, &it.colleagues[0], id, slip, "no").await;
        assert_eq!(refused(not_allowed), Refusal::Access(AccessRefusal::NotAllowed));
        flow::budget::take_back(world, &it.hr, id, slip, "Two zeros too many").await.unwrap();
        assert_eq!(spent().await.all, 10_000, "and both stay to be seen");
        assert_eq!(flow::budget::booked(world, id).await.unwrap().len(), booked.len() + 1);
        let again = flow::budget::take_back(world, &it.hr, id, slip, "Again").await;
        assert_eq!(refused(again), Refusal::Booking(BookingRefusal::TakenBack));
        let nothing = book(world, &it.hr, id, bill(Cost::Licence, 0)).await;
        assert_eq!(refused(nothing), Refusal::Booking(BookingRefusal::BadAmount));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_name_stands_on_the_list_once_and_whoever_may_changes_it_or_takes_it_off() {
    on_each_database(async |it| {
        let world = &it.fresh.world;
        let (first, other) = (&it.colleagues[0], &it.colleagues[1]);
        let id = add(world, first, it.team, "Typing", says(4)).await.unwrap();
        let twice = add(world, other, it.team, "  tYPING ", says(4)).await;
        assert_eq!(refused(twice), Refusal::Work(WorkRefusal::Known(id)));
        rename(world, first, id, "Typing over").await.unwrap();
        let not_allowed = Refusal::Access(AccessRefusal::NotAllowed);
        assert_eq!(refused(rename(world, other, id, "Mine").await), not_allowed);
        vote(world, other, id, says(3)).await.unwrap();
        assert_eq!(refused(rename(world, first, id, "Late").await), not_allowed, "another voted on it");
        rename(world, &it.lead, id, "Typing numbers over").await.unwrap();
        assert_eq!(inventory(world, it.team).await.unwrap()[0].was, ["Typing", "Typing over"]);
        assert_eq!(refused(take_off(world, first, id, "Twice").await), not_allowed);
        assert_eq!(refused(take_off(world, &it.lead, id, " ").await), Refusal::Work(WorkRefusal::NoReason));
        take_off(world, &it.lead, id, "It stood here twice").await.unwrap();
        let late = vote(world, &it.colleagues[2], id, says(3)).await;
        assert_eq!(refused(late), Refusal::Work(WorkRefusal::TakenOff));
        add(world, other, it.team, "Typing numbers over", says(4)).await.unwrap();
        assert_eq!(inventory(world, it.team).await.unwrap().len(), 2, "what is off stays in the record");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_named_in_the_words_of_a_story_is_asked_and_who_told_it_takes_it_off() {
    on_each_database(async |it| {
        let world = &it.fresh.world;
        let (teller, named, reader) = (&it.lead, &it.colleagues[0], &it.colleagues[1]);
        let mut renamed = store::person::person_get(&world.store, named.person).await.unwrap().unwrap();
        renamed.name = "Joost Veldkamp".into();
        let done = world.store.write(world.now(), move |tx| {
            let renamed = renamed.clone();
            Box::pin(
                async move { store::person::person_set(tx, &renamed).await.map(|_| ()).map_err(Error::from) },
            )
        });
        done.await.unwrap();
        let draft = flow::story::Draft {
            about: None,
            went: domain::story::Went::Badly,
            title: "A wrong button".into(),
            words: "Joost Veldkamp pressed it.".into(),
            time: String::new(),
            named: vec![],
        };
        let id = flow::story::tell_story(world, teller, draft).await.unwrap();
        let reads = async |who: &Viewer| flow::story::list(world, who).await.unwrap().len();
        assert_eq!((reads(reader).await, reads(named).await, reads(teller).await), (0, 1, 1));
        flow::story::consent(world, named, id, true).await.unwrap();
        assert_eq!(reads(reader).await, 1);
        let not_yours = flow::story::take_off(world, reader, id).await;
        assert_eq!(refused(not_yours), Refusal::Story(domain::story::StoryRefusal::NotYours));
        flow::story::take_off(world, &it.hr, id).await.unwrap();
        assert_eq!((reads(reader).await, reads(teller).await), (0, 1));
    })
    .await;
}
