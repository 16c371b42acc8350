//! The practice: nothing of it changes a case or is kept, some proposals are planted, and only that it was done is noted.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod fresh;

use domain::automation::Card;
use domain::booking::Cost;
use domain::case::Draft;
use domain::growth::{GrowthRefusal, Toward};
use domain::id::{AutomationId, TeamId};
use domain::literacy::{LiteracyRefusal, Need, ROLES};
use domain::person::{Role, Viewer};
use domain::practice::{CASES, Paid, Portion, PracticeRefusal};
use domain::stream::{Policy, Stream, labels};
use domain::time::At;
use domain::words::Words;
use flow::access::AccessRefusal;
use flow::coaching::{self, Time};
use flow::growth::{self, Sketch};
use flow::literacy::{Change, change, learned, plan};
use flow::practice::{Run, Said, View, begin, done, go_on, hour_set, known, portion};
use flow::receive::Past;
use flow::settle::{Outline, Profile, invite_accept, person_add, stream_add, team_add};
use flow::{Error, Refusal};
use fresh::{Fresh, MORNING, PASSWORD};
use stats::scan::Target;

/// A team of five with past cases, an automation that learned from them, and one with nothing to learn from.
struct Ground {
    fresh: Fresh,
    team: Vec<Viewer>,
    hr: Viewer,
    stranger: Viewer,
    automation: AutomationId,
    empty: AutomationId,
}

const KINDS: [(&str, &str); 3] = [
    ("printer", "the printer has no paper and the toner is empty"),
    ("password", "my password does not work and I cannot log in"),
    ("phone", "the phone does not ring and calls are dropped"),
];

/// Some say the words of another kind: the machine will get those wrong.
fn past(nth: usize) -> Past {
    let (label, text) = KINDS[nth % 3];
    let odd = nth.is_multiple_of(20);
    let text = if odd { KINDS[(nth + 1) % 3].1 } else { text };
    let at = At(MORNING.0).plus_days(-20).plus_minutes(nth as i64);
    let draft = Draft {
        text: format!("Hello, case {nth}: {text}. Please help, many thanks from behind our front counter."),
        ..Draft::default()
    };
    Past { received: at, label: label.to_owned(), draft }
}

async fn stream(fresh: &Fresh, anna: &Viewer, team: TeamId, key: &str) -> Stream {
    let outline = Outline {
        key: key.into(),
        name: Words::new("IT", "ICT"),
        team,
        labels: labels("printer\npassword\nphone\n* complaint"),
        reserved_words: vec![],
        policy: Policy::default(),
        paper: domain::field::Paper::default(),
        open: false,
    };
    let id = stream_add(&fresh.world, anna, &outline).await.unwrap();
    store::stream::stream_get(&fresh.world.store, id).await.unwrap().unwrap()
}

async fn ground() -> Ground {
    let (fresh, anna) = Fresh::begun().await;
    let world = &fresh.world;
    let team = team_add(world, &anna, &Words::new("IT", "ICT")).await.unwrap();
    let other = team_add(world, &anna, &Words::new("Claims", "Declaraties")).await.unwrap();
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
    let stranger = person("Sam", &[Role::Colleague], &[other]).await;
    let (full, bare) = (stream(&fresh, &anna, team, "ict").await, stream(&fresh, &anna, team, "new").await);
    let cases = (0..240).map(past).collect();
    flow::receive::history(world, &full, cases, &|_| ()).await.unwrap();
    let target = Target::new(0.05, 0.05).unwrap();
    let mut made = vec![];
    for stream in [full.id, bare.id] {
        let name = Words::new("Sorting", "Sorteren");
        made.push(
            flow::automation::create(world, &all[0], stream, name, Card::default(), target).await.unwrap(),
        );
    }
    flow::jobs::drain(world).await.unwrap();
    Ground { team: all, hr, stranger, automation: made[0], empty: made[1], fresh }
}

fn refused<T>(done: Result<T, Error>) -> Refusal {
    match done {
        Err(Error::Refused(refusal)) => refusal,
        Err(error) => panic!("{error}"),
        Ok(_) => panic!("it was not refused"),
    }
}

/// What a practice looks like from outside, case by case.
#[derive(Default)]
struct Seen {
    wrong: usize,
    planted: usize,
}

/// Goes through a whole practice, always going along with the proposal.
async fn whole(it: &Ground, viewer: &Viewer, alone: bool) -> (Seen, Run) {
    let world = &it.fresh.world;
    let mut run = begin(world, viewer, it.automation, alone).await.unwrap();
    it.fresh.later(14 * 60);
    let mut seen = Seen::default();
    for _ in 0..100 {
        let said = match &run.view {
            View::Judge(_) => Said::Label("printer".into()),
            View::Compare(_, proposed) => Said::Label(proposed.clone()),
            View::Told(told) => {
                assert!(!told.dealt.planted || told.misleads.is_empty(), "words for what nobody proposed");
                seen.wrong += usize::from(!told.dealt.is_right());
                seen.planted += usize::from(told.dealt.planted);
                Said::Next
            }
            View::Over(..) => return (seen, run),
        };
        run = go_on(world, viewer, &run.sealed, said, "Practice").await.unwrap();
    }
    panic!("it never ended");
}

/// Everything that a practice may not touch, as text.
async fn untouched(it: &Ground) -> String {
    let store = &it.fresh.world.store;
    let stream = store::automation::automation_get(store, it.automation).await.unwrap().unwrap().stream;
    let cases = store::case::case_stands_after(store, None, 1_000).await.unwrap();
    let judged = store::judgement::judgement_examples(store, stream, 1_000).await.unwrap();
    let proofs = store::calibration::calibration_list(store, it.automation).await.unwrap();
    let automation = store::automation::automation_get(store, it.automation).await.unwrap();
    let mut reviews = vec![];
    for case in &cases {
        reviews.extend(store::review::review_of_case(store, case.id).await.unwrap());
    }
    format!("{cases:?} {judged:?} {proofs:?} {automation:?} {reviews:?}")
}

#[tokio::test(flavor = "multi_thread")]
async fn a_practice_has_planted_errors_changes_nothing_and_notes_only_that_it_was_done() {
    let it = ground().await;
    let (world, viewer) = (&it.fresh.world, &it.team[1]);
    let before = untouched(&it).await;
    let (seen, run) = whole(&it, viewer, false).await;
    assert_eq!(run.trail.cases.len(), CASES);
    assert_eq!(seen.planted, 3);
    assert!(seen.wrong > seen.planted, "some errors are the machine's own: {}", seen.wrong);
    let View::Over(fared, paid, often) = &run.view else { panic!("it is not over") };
    assert_eq!(
        (fared.wrong, fared.planted, fared.noticed),
        (seen.wrong, seen.planted, 0),
        "it went along with all"
    );
    assert_eq!((*paid, often.is_empty()), (Paid::Booked(15), false));
    assert_eq!(untouched(&it).await, before, "a practice changed something");
    assert!(done(world, viewer).await.unwrap().contains(&it.automation));
    assert!(done(world, &it.team[2]).await.unwrap().is_empty());

    // Neither the record nor a booking names the person, or how it went.
    let id = it.automation.to_string();
    let entries = store::record::entry_of_subject(&world.store, &id).await.unwrap();
    let told: Vec<String> = entries.iter().rev().take(2).map(|entry| format!("{entry:?}")).collect();
    assert!(told.iter().any(|entry| entry.contains("practised")), "{told:?}");
    let bookings = store::booking::booking_of_automation(&world.store, it.automation).await.unwrap();
    for said in told.into_iter().chain([format!("{bookings:?}")]) {
        assert!(!said.contains(&viewer.person.to_string()) && !said.contains("printer"), "{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_kind_of_practice_is_paid_once_a_day_for_what_it_took_and_by_the_day() {
    let it = ground().await;
    let (world, viewer) = (&it.fresh.world, &it.team[1]);
    let booked = async || store::booking::booking_of_automation(&world.store, it.automation).await.unwrap();
    let became = async |viewer: &Viewer, alone: bool| match whole(&it, viewer, alone).await.1.view {
        View::Over(_, paid, _) => paid,
        _ => panic!("it is not over"),
    };
    assert_eq!(became(viewer, true).await, Paid::Booked(15));
    assert!(done(world, viewer).await.unwrap().is_empty(), "without AI nobody practises to oversee it");
    let first = booked().await.remove(0);
    let said = (first.cost, first.minutes, first.cents, first.at);
    assert_eq!(said, (Cost::Training, 15, 0, first.at.midnight()), "nobody said what an hour costs");
    assert_eq!(
        refused(hour_set(world, &it.team[0], 4_500).await),
        Refusal::Access(AccessRefusal::NotAllowed)
    );
    hour_set(world, &it.hr, 4_500).await.unwrap();
    assert_eq!(became(viewer, true).await, Paid::Today);
    assert_eq!(became(viewer, false).await, Paid::Booked(15), "beside AI is another kind");
    assert_eq!(became(&it.team[2], true).await, Paid::Booked(15), "and somebody else is somebody else");
    it.fresh.later(86_400);
    assert_eq!(became(viewer, true).await, Paid::Booked(15), "another day");
    let mut cents: Vec<i64> = booked().await.iter().map(|it| it.cents).collect();
    cents.sort_unstable();
    assert_eq!(cents, [0, 1_125, 1_125, 1_125], "an hour costs 45 euros");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_practice_that_nobody_could_read_counts_nowhere_and_the_last_page_sent_twice_books_once() {
    let it = ground().await;
    let (world, viewer) = (&it.fresh.world, &it.team[1]);
    let mut run = begin(world, viewer, it.automation, false).await.unwrap();
    let mut last = run.sealed.clone();
    while !run.trail.is_over() {
        last = run.sealed.clone();
        let said = if matches!(run.view, View::Told(_)) { Said::Next } else { Said::Label("phone".into()) };
        run = go_on(world, viewer, &run.sealed, said, "Practice").await.unwrap();
    }
    assert!(matches!(run.view, View::Over(_, Paid::TooFast, _)), "{:?}", run.view);
    let booked = async || store::booking::booking_of_automation(&world.store, it.automation).await.unwrap();
    assert!(booked().await.is_empty() && done(world, viewer).await.unwrap().is_empty());
    it.fresh.later(600);
    for paid in [Paid::Booked(10), Paid::Today] {
        let run = go_on(world, viewer, &last, Said::Next, "Practice").await.unwrap();
        assert!(matches!(run.view, View::Over(_, same, _) if same == paid), "{:?}", run.view);
    }
    assert_eq!(booked().await.len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_skips_a_case_or_does_the_practice_of_somebody_else() {
    let it = ground().await;
    let (world, viewer) = (&it.fresh.world, &it.team[1]);
    let lost = Refusal::Practice(PracticeRefusal::Lost);
    let run = begin(world, viewer, it.automation, false).await.unwrap();
    assert!(!run.sealed.contains("planted") && !run.sealed.contains("proposed"), "{}", run.sealed);
    let label = |label: &str| Said::Label(label.into());
    assert_eq!(refused(go_on(world, viewer, &run.sealed, Said::Next, "x").await), lost);
    assert_eq!(refused(go_on(world, &it.team[2], &run.sealed, label("phone"), "x").await), lost);
    let skipped = run.sealed.replace("\"steps\":[]", "\"steps\":[{\"own\":\"phone\",\"last\":\"phone\"}]");
    assert_ne!(skipped, run.sealed);
    assert_eq!(refused(go_on(world, viewer, &skipped, label("phone"), "x").await), lost);
    let unknown = Refusal::Access(AccessRefusal::UnknownLabel);
    assert_eq!(refused(go_on(world, viewer, &run.sealed, label("nonsense"), "x").await), unknown);
    // The same answer on the same page comes to the same proposal.
    let one = go_on(world, viewer, &run.sealed, label("phone"), "x").await.unwrap();
    let two = go_on(world, viewer, &run.sealed, label("phone"), "x").await.unwrap();
    let (View::Compare(_, one), View::Compare(_, two)) = (one.view, two.view) else { panic!("no proposal") };
    assert_eq!(one, two);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_of_the_team_does_not_practise_and_without_past_cases_nobody_does() {
    let it = ground().await;
    let world = &it.fresh.world;
    for stranger in [&it.stranger, &it.hr] {
        let begun = begin(world, stranger, it.automation, false).await;
        assert_eq!(refused(begun), Refusal::Access(AccessRefusal::NotAllowed));
    }
    let none = begin(world, &it.team[0], it.empty, false).await;
    assert_eq!(refused(none), Refusal::Practice(PracticeRefusal::TooFew));
    assert!(known(world, it.empty).await.unwrap().is_none());
    let known = known(world, it.automation).await.unwrap().unwrap();
    assert!(known.facts.accuracy > 0.8 && !known.confusions.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn how_many_of_a_team_practised_is_told_in_steps_and_without_names() {
    let it = ground().await;
    let world = &it.fresh.world;
    let told = async || portion(world, it.automation).await.unwrap();
    assert_eq!(told().await, Some(Portion::Nobody));
    for (viewer, now) in
        it.team.iter().zip([Portion::Few, Portion::Few, Portion::Half, Portion::Most, Portion::All])
    {
        whole(&it, viewer, false).await;
        assert_eq!(told().await, Some(now));
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_plan_is_kept_by_the_lead_and_hr_and_two_at_once_do_not_overwrite_each_other() {
    let it = ground().await;
    let (world, id) = (&it.fresh.world, it.automation);
    let need = |role| Need { role, does: "decides beside it".into(), goal: "notices errors".into() };
    let needs = |version| Change::Needs(ROLES.map(need).to_vec(), version);
    for stranger in [&it.team[1], &it.stranger] {
        assert_eq!(
            refused(change(world, stranger, id, needs(0)).await),
            Refusal::Access(AccessRefusal::NotAllowed)
        );
    }
    change(world, &it.team[0], id, needs(0)).await.unwrap();
    assert_eq!(change(world, &it.hr, id, needs(0)).await, Err(Error::Changed));
    let none = change(world, &it.hr, id, Change::Evaluated(" ".into())).await;
    assert_eq!(refused(none), Refusal::Literacy(LiteracyRefusal::NoWords));
    change(world, &it.hr, id, Change::Evaluated("It helps.".into())).await.unwrap();
    let plan = plan(&world.store, id).await.unwrap();
    assert_eq!(
        (plan.version, plan.evaluations.len(), plan.need(Role::Hr).goal.as_str()),
        (2, 1, "notices errors")
    );
    whole(&it, &it.team[1], false).await;
    assert_eq!(learned(&world.store, id).await.unwrap(), 15);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_growth_path_is_seen_by_the_person_and_whom_they_invite_and_the_record_names_neither() {
    let it = ground().await;
    let (world, own, lead, other) = (&it.fresh.world, &it.team[1], &it.team[0], &it.team[2]);
    let sketch =
        Sketch { from: "answering mail".into(), toward: Toward::Coach, wish: String::new(), hours: 10 };
    let wordless = growth::open(world, own, Sketch { from: " ".into(), ..sketch.clone() }).await;
    assert_eq!(refused(wordless), Refusal::Growth(GrowthRefusal::NoWords));
    let id = growth::open(world, own, sketch).await.unwrap();
    let sees = async |viewer: &Viewer| growth::list(world, viewer).await.unwrap().len();
    assert_eq!((sees(own).await, sees(lead).await, sees(&it.hr).await), (1, 0, 0));
    for stranger in [lead, &it.hr, other] {
        assert_eq!(growth::get(world, stranger, id).await, Err(Error::NotFound));
        let peek = growth::change(world, stranger, id, growth::Change::End).await;
        assert_eq!(peek, Err(Error::NotFound), "that there is one is theirs too");
    }
    growth::change(world, own, id, growth::Change::Invite(lead.person)).await.unwrap();
    growth::change(world, lead, id, growth::Change::Plan(MORNING, "What to learn first".into()))
        .await
        .unwrap();
    growth::change(world, lead, id, growth::Change::TookPlace(0)).await.unwrap();
    let invite = growth::change(world, lead, id, growth::Change::Invite(other.person)).await;
    assert_eq!(refused(invite), Refusal::Access(AccessRefusal::NotAllowed), "only the person invites");
    assert!(growth::get(world, own, id).await.unwrap().0.talks[0].done);
    growth::change(world, own, id, growth::Change::Withdraw(lead.person)).await.unwrap();
    assert_eq!(sees(lead).await, 0);
    growth::change(world, own, id, growth::Change::End).await.unwrap();
    assert_eq!(sees(own).await, 0);
    for entry in store::record::entry_of_subject(&world.store, &id.to_string()).await.unwrap() {
        let said = format!("{entry:?}");
        assert!(![own, lead].iter().any(|viewer| said.contains(&viewer.person.to_string())), "{said}");
    }
}

#[tokio::test]
async fn coaching_is_booked_by_either_of_two_once_and_no_row_or_entry_joins_it_with_a_path_or_a_person() {
    let it = ground().await;
    let (world, own, lead) = (&it.fresh.world, &it.team[1], &it.team[0]);
    hour_set(world, &it.hr, 6_000).await.unwrap();
    let sketch = Sketch { from: "mail".into(), toward: Toward::Coach, wish: String::new(), hours: 10 };
    let path = growth::open(world, own, sketch.clone()).await.unwrap();
    let (automation, what) = (it.automation, " Coaching ".to_owned());
    let time = |minutes| Time { name: coaching::name(world), automation, minutes, what: what.clone() };
    let far = growth::open(world, &it.stranger, sketch).await.unwrap();
    for (viewer, path) in [(&it.stranger, far), (lead, path)] {
        assert_eq!(coaching::book_time(world, viewer, path, time(60)).await, Err(Error::NotFound));
    }
    growth::change(world, own, path, growth::Change::Invite(lead.person)).await.unwrap();
    let twice = time(90);
    for (viewer, time) in [(lead, &twice), (lead, &twice), (own, &time(30))] {
        coaching::book_time(world, viewer, path, time.clone()).await.unwrap();
    }
    let long = refused(coaching::book_time(world, own, path, time(481)).await);
    assert_eq!(long, Refusal::Growth(GrowthRefusal::BadMinutes));
    let booked = flow::budget::booked(world, it.automation).await.unwrap();
    let mut told: Vec<_> = booked.iter().map(|it| (it.cost, it.minutes, it.cents)).collect();
    told.sort_unstable();
    assert_eq!(told, [(Cost::Reskilling, 30, 3_000), (Cost::Reskilling, 90, 9_000)]);
    assert_eq!(learned(&world.store, it.automation).await.unwrap(), 120);
    let entries = store::record::entry_of_subject(&world.store, &it.automation.to_string()).await.unwrap();
    let noted: Vec<_> = entries.iter().filter(|entry| entry.line.verb == "booked").collect();
    let said = format!("{booked:?} {noted:?}");
    let named = [path.to_string(), own.person.to_string(), lead.person.to_string()];
    assert!(noted.len() == 2 && !named.iter().any(|it| said.contains(it)), "{said}");
    assert_eq!(growth::get(world, own, path).await.unwrap().0.version, 2, "the path knows of no time");
}
