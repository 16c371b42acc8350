//! Lessons and questions: each is paid once, a team knows something from five people on, and a later turn is not a memory of the first.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod fresh;

use domain::automation::Card;
use domain::id::{AutomationId, TeamId};
use domain::person::{Role, Viewer};
use domain::quiz::{DAYS, QuizRefusal, Shown, Turn};
use domain::stream::{Policy, labels};
use domain::words::Words;
use flow::primer::{learned, read_primer};
use flow::quiz::{Counted, count, due, shown};
use flow::settle::{Outline, Profile, invite_accept, person_add, stream_add, team_add};
use flow::{Error, Refusal};
use fresh::{Fresh, PASSWORD};
use stats::scan::Target;

/// A team of five with an automation, and somebody of HR.
struct Ground {
    fresh: Fresh,
    team: Vec<Viewer>,
    hr: Viewer,
    automation: AutomationId,
}

async fn ground() -> Ground {
    let (fresh, anna) = Fresh::begun().await;
    let world = &fresh.world;
    let team = team_add(world, &anna, &Words::new("IT", "ICT")).await.unwrap();
    let person = async |name: &str, roles: &[Role], teams: &[TeamId]| {
        let address = format!("{}@lindervoort.example", name.to_lowercase());
        let profile = Profile { name: name.into(), address, roles: roles.to_vec(), teams: teams.to_vec() };
        let invite = person_add(world, &anna, &profile).await.unwrap();
        fresh.eyes(invite_accept(world, &invite.secret, PASSWORD).await.unwrap()).await
    };
    let mut all = vec![person("Lea", &[Role::Lead], &[team]).await];
    for name in ["Bram", "Cem", "Dina", "Eva"] {
        all.push(person(name, &[Role::Colleague], &[team]).await);
    }
    let hr = person("Hilde", &[Role::Hr], &[]).await;
    let outline = Outline {
        key: "ict".into(),
        name: Words::new("IT", "ICT"),
        team,
        labels: labels("printer\npassword"),
        reserved_words: vec![],
        policy: Policy::default(),
        paper: domain::field::Paper::default(),
        open: false,
    };
    let stream = stream_add(world, &anna, &outline).await.unwrap();
    let (name, target) = (Words::new("Sorting", "Sorteren"), Target::new(0.05, 0.05).unwrap());
    let automation =
        flow::automation::create(world, &all[0], stream, name, Card::default(), target).await.unwrap();
    Ground { team: all, hr, automation, fresh }
}

async fn says(it: &Ground, viewer: &Viewer, turn: Turn, answers: &[u8]) -> Result<Counted, Error> {
    count(&it.fresh.world, viewer, turn, answers, "Questions").await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_later_turn_counts_two_weeks_after_the_first_and_with_its_own_questions() {
    let it = ground().await;
    let (world, team) = (&it.fresh.world, it.team[0].teams[0]);
    let told = async || shown(&world.store, team).await.unwrap();
    let (first, later) = (Turn::First.right(), Turn::Later.right());
    let open = says(&it, &it.team[0], Turn::First, &[1, 2]).await;
    assert_eq!(open.err(), Some(Error::Refused(Refusal::Quiz(QuizRefusal::Open))));
    for viewer in &it.team[..4] {
        assert_eq!(says(&it, viewer, Turn::First, &first).await.unwrap().later, None);
    }
    assert_eq!(told().await, Shown::default(), "four people are too few");
    says(&it, &it.team[4], Turn::First, &first).await.unwrap();
    let five = told().await;
    assert_eq!(five.first.map(|known| (known.people, known.right)), Some((5, 8.0)));
    // All of them again at once, with whichever questions: it says so, and counts nowhere.
    for viewer in &it.team {
        for (turn, answers) in [(Turn::First, first), (Turn::Later, later)] {
            let day = world.now().midnight().plus_days(DAYS);
            assert_eq!(says(&it, viewer, turn, &answers).await.unwrap().later, Some(day));
        }
    }
    assert_eq!(told().await, five);
    it.fresh.later(DAYS * 86_400);
    assert_eq!(due(world, &it.team[0]).await.unwrap(), Turn::Later);
    for viewer in &it.team {
        says(&it, viewer, Turn::First, &first).await.unwrap();
    }
    assert_eq!(told().await, five, "the first questions are no later turn");
    for viewer in it.team.iter().chain([&it.team[0], &it.hr]) {
        says(&it, viewer, Turn::Later, &later).await.unwrap();
    }
    assert_eq!(told().await.later.map(|known| (known.people, known.right)), Some((5, 8.0)));
    let entries = store::record::entry_of_subject(&world.store, &team.to_string()).await.unwrap();
    let said: Vec<String> = entries.iter().map(|entry| format!("{entry:?}")).collect();
    let quizzed: Vec<&String> = said.iter().filter(|entry| entry.contains("quizzed")).collect();
    assert_eq!(quizzed.len(), 2, "one line where the figures move, none for a person");
    assert!(
        it.team.iter().all(|viewer| quizzed.iter().all(|said| !said.contains(&viewer.person.to_string())))
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn each_lesson_and_the_questions_are_paid_once_and_nothing_says_who_learned() {
    let it = ground().await;
    let (world, viewer) = (&it.fresh.world, &it.team[1]);
    for _ in 0..2 {
        for primer in domain::primer::PRIMERS.into_iter().chain(["nonsense"]) {
            read_primer(world, viewer, primer, "Lesson").await.unwrap();
        }
        says(&it, viewer, Turn::First, &[0; 8]).await.unwrap();
    }
    let booked = flow::budget::booked(world, it.automation).await.unwrap();
    assert_eq!((booked.len(), booked.iter().map(|it| it.minutes).sum::<i64>()), (6, 29));
    assert!(booked.iter().all(|it| it.at == it.at.midnight()), "{booked:?}");
    assert!(learned(world, viewer.person).await.unwrap().is_whole());
    // Who belongs to no team learns in paid time too.
    let of_hr = read_primer(world, &it.hr, "rights", "Lesson").await.unwrap().unwrap();
    assert_eq!((of_hr.minutes, of_hr.automation.id), (5, it.automation));
    let settings = store::setting::setting_list(&world.store).await.unwrap();
    let booked = flow::budget::booked(world, it.automation).await.unwrap();
    let said = format!("{settings:?} {booked:?}");
    assert!(![viewer, &it.hr].iter().any(|it| said.contains(&it.person.to_string())), "{said}");
}
