//! Settings: who may set what, how people come in, and what the record says of it.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod fresh;

use domain::automation::{Automation, AutomationRefusal, Card, Stage};
use domain::gate::Limit;
use domain::id::{AutomationId, CalibrationId, StreamId, TeamId};
use domain::person::{PersonRefusal, Role, Viewer};
use domain::stream::{Policy, StreamRefusal, labels};
use domain::words::Words;
use flow::access::AccessRefusal;
use flow::settle::{
    FirstRun, NewToken, Outline, Profile, Scope, first_run, first_run_link, first_run_opens, invite_accept,
    invite_again, invite_person, is_new, organisation, own_language, own_set, password_change, person_add,
    person_set, sign_in, stream_add, stream_set, team_add, team_set, token_add, token_find, token_revoke,
};
use flow::{Error, Refusal};
use fresh::{Fresh, MORNING, PASSWORD};
use stats::brake::Brake;
use stats::scan::Target;
use store::Page;
use store::automation::{automation_get, automation_insert};
use store::person::person_get;
use store::record::{EntryList, entry_list};
use store::stream::stream_get;

fn refused<T>(done: Result<T, Error>) -> Option<Refusal> {
    match done {
        Err(Error::Refused(refusal)) => Some(refusal),
        Ok(_) | Err(_) => None,
    }
}

fn access<T>(done: Result<T, Error>) -> Option<AccessRefusal> {
    match refused(done) {
        Some(Refusal::Access(refusal)) => Some(refusal),
        Some(_) | None => None,
    }
}

fn profile(address: &str, roles: &[Role], teams: &[TeamId]) -> Profile {
    Profile { name: "Bram".into(), address: address.into(), roles: roles.to_vec(), teams: teams.to_vec() }
}

fn outline(team: TeamId) -> Outline {
    Outline {
        key: "ict".into(),
        name: Words::new("IT", "ICT"),
        team,
        labels: labels("vpn\n*klacht\nprinter"),
        reserved_words: vec!["ontslag".into()],
        policy: Policy::default(),
        paper: domain::field::Paper::default(),
        open: false,
    }
}

/// A person of these roles, who came in.
async fn came_in(fresh: &Fresh, anna: &Viewer, address: &str, roles: &[Role], teams: &[TeamId]) -> Viewer {
    let invite = person_add(&fresh.world, anna, &profile(address, roles, teams)).await.unwrap();
    let person = invite_accept(&fresh.world, &invite.secret, PASSWORD).await.unwrap();
    fresh.eyes(person).await
}

#[tokio::test]
async fn the_first_person_comes_in_once_and_only_with_the_last_link() {
    let fresh = Fresh::new().await;
    let world = &fresh.world;
    assert!(is_new(world).await.unwrap());
    let old = first_run_link(world).await.unwrap().unwrap();
    let link = first_run_link(world).await.unwrap().unwrap();
    let first = |name: &str, address: &str, password: &str| FirstRun {
        organisation: "Gemeente".into(),
        name: name.into(),
        address: address.into(),
        password: password.into(),
        lang: "nl".into(),
    };
    let sound = || first("Anna", "Anna@Lindervoort.example", PASSWORD);
    assert!(!first_run_opens(world, &old).await.unwrap() && !first_run_opens(world, "").await.unwrap());
    assert_eq!(access(first_run(world, &old, sound()).await), Some(AccessRefusal::DeadLink));
    let wrong = [
        (first("", "a@b.nl", PASSWORD), PersonRefusal::NoName),
        (first("Anna", "anna", PASSWORD), PersonRefusal::NoAddress),
        (first("Anna", "a@b.nl", "short"), PersonRefusal::ShortPassword),
    ];
    for (first, refusal) in wrong {
        assert_eq!(refused(first_run(world, &link, first).await), Some(Refusal::Person(refusal)));
    }
    let anna = first_run(world, &link, sound()).await.unwrap();
    assert_eq!(fresh.eyes(anna).await.roles, [Role::Administrator]);
    assert_eq!(organisation(world).await.unwrap(), "Gemeente");
    assert!(!is_new(world).await.unwrap() && first_run_link(world).await.unwrap().is_none());
    assert_eq!(access(first_run(world, &link, sound()).await), Some(AccessRefusal::DeadLink));
    assert_eq!(access(first_run(world, "", sound()).await), Some(AccessRefusal::DeadLink));
}

#[tokio::test]
async fn only_who_is_here_and_knows_the_password_gets_in() {
    let (fresh, anna) = Fresh::begun().await;
    let world = &fresh.world;
    let bram = came_in(&fresh, &anna, "bram@lindervoort.example", &[Role::Colleague], &[]).await;
    let long = "x".repeat(100_000);
    let table = [
        ("anna@lindervoort.example", PASSWORD, Some(anna.person)),
        (" Anna@Lindervoort.EXAMPLE ", PASSWORD, Some(anna.person)),
        ("anna@lindervoort.example", "correct horse batterx", None),
        ("anna@lindervoort.example", "", None),
        ("anna@lindervoort.example", long.as_str(), None),
        ("nobody@lindervoort.example", PASSWORD, None),
        ("nobody", PASSWORD, None),
        ("bram@lindervoort.example", PASSWORD, Some(bram.person)),
    ];
    for (address, password, person) in table {
        let found = sign_in(world, address, password).await.unwrap().map(|person| person.id);
        assert_eq!(found, person, "{address}");
    }
    let version = person_get(&world.store, bram.person).await.unwrap().unwrap().version;
    let out = profile("bram@lindervoort.example", &[Role::Colleague], &[]);
    person_set(world, &anna, bram.person, version, &out, false).await.unwrap();
    assert_eq!(sign_in(world, "bram@lindervoort.example", PASSWORD).await.unwrap(), None);
    assert_eq!(flow::settle::viewer(world, bram.person).await.unwrap(), None);
}

#[tokio::test]
async fn an_invitation_works_once_for_seven_days_and_only_the_last_one() {
    let (fresh, anna) = Fresh::begun().await;
    let world = &fresh.world;
    let invite = person_add(world, &anna, &profile("bram@a.nl", &[Role::Colleague], &[])).await.unwrap();
    assert_eq!(invite.until, MORNING.plus_days(7));
    let again = invite_again(world, &anna, invite.person).await.unwrap();
    assert!(invite_person(world, &invite.secret).await.unwrap().is_none());
    assert_eq!(
        invite_person(world, &again.secret).await.unwrap().map(|person| person.name),
        Some("Bram".into())
    );
    let short = invite_accept(world, &again.secret, "short").await;
    assert_eq!(refused(short), Some(Refusal::Person(PersonRefusal::ShortPassword)));
    invite_accept(world, &again.secret, PASSWORD).await.unwrap();
    assert_eq!(access(invite_accept(world, &again.secret, PASSWORD).await), Some(AccessRefusal::DeadLink));
    let late = invite_again(world, &anna, invite.person).await.unwrap();
    fresh.later(7 * 86_400);
    assert_eq!(access(invite_accept(world, &late.secret, PASSWORD).await), Some(AccessRefusal::DeadLink));
    // The password they had goes on working.
    assert!(sign_in(world, "bram@a.nl", PASSWORD).await.unwrap().is_some());
}

#[tokio::test]
async fn who_may_not_set_something_does_not() {
    let (fresh, anna) = Fresh::begun().await;
    let world = &fresh.world;
    let words = Words::new("Desk", "Balie");
    let (ours, theirs) =
        (team_add(world, &anna, &words).await.unwrap(), team_add(world, &anna, &words).await.unwrap());
    let stream = stream_add(world, &anna, &outline(ours)).await.unwrap();
    let token =
        NewToken { name: "Zaaksysteem".into(), scopes: vec![Scope::Write], stream: None, expires: None };
    let lead = came_in(&fresh, &anna, "lead@a.nl", &[Role::Lead], &[ours]).await;
    let other = came_in(&fresh, &anna, "other@a.nl", &[Role::Lead], &[theirs]).await;
    let colleague =
        came_in(&fresh, &anna, "colleague@a.nl", &[Role::Colleague, Role::Auditor], &[ours]).await;
    for viewer in [&lead, &other, &colleague] {
        let not = Some(AccessRefusal::NotAllowed);
        let about = profile("x@a.nl", &[Role::Administrator], &[]);
        assert_eq!(access(person_add(world, viewer, &about).await), not);
        assert_eq!(access(person_set(world, viewer, viewer.person, 2, &about, true).await), not);
        assert_eq!(access(invite_again(world, viewer, anna.person).await), not);
        assert_eq!(access(team_add(world, viewer, &words).await), not);
        assert_eq!(access(team_set(world, viewer, ours, 1, &words).await), not);
        assert_eq!(access(stream_add(world, viewer, &outline(ours)).await), not);
        assert_eq!(access(token_add(world, viewer, &token).await), not);
    }
    let (id, _) = token_add(world, &anna, &token).await.unwrap();
    assert_eq!(access(token_revoke(world, &lead, id).await), Some(AccessRefusal::NotAllowed));
    let mut version = 1;
    for (viewer, may) in [(&lead, true), (&other, false), (&colleague, false), (&anna, true)] {
        let done = stream_set(world, viewer, stream, version, &outline(ours)).await;
        assert_eq!(done.is_ok(), may, "{viewer:?}");
        version += i64::from(may);
    }
}

#[tokio::test]
async fn a_change_counts_only_on_what_was_seen() {
    let (fresh, anna) = Fresh::begun().await;
    let world = &fresh.world;
    let words = Words::new("Desk", "Balie");
    let team = team_add(world, &anna, &words).await.unwrap();
    let other = team_add(world, &anna, &words).await.unwrap();
    let stream = stream_add(world, &anna, &outline(team)).await.unwrap();
    let bram = person_add(world, &anna, &profile("bram@a.nl", &[], &[team])).await.unwrap().person;
    let about = profile("bram@a.nl", &[Role::Lead], &[other]);
    person_set(world, &anna, bram, 1, &about, true).await.unwrap();
    assert_eq!(fresh.eyes(bram).await.teams, [other]);
    assert_eq!(person_set(world, &anna, bram, 1, &about, true).await, Err(Error::Changed));
    team_set(world, &anna, team, 1, &Words::new("IT desk", "ICT-balie")).await.unwrap();
    assert_eq!(team_set(world, &anna, team, 1, &words).await, Err(Error::Changed));
    stream_set(world, &anna, stream, 1, &outline(team)).await.unwrap();
    assert_eq!(stream_set(world, &anna, stream, 1, &outline(team)).await, Err(Error::Changed));
    // Cases stay with the team they came to.
    assert_eq!(
        access(stream_set(world, &anna, stream, 2, &outline(other)).await),
        Some(AccessRefusal::NotAllowed)
    );
    let twice = Outline { labels: labels("vpn\nVPN"), ..outline(team) };
    let refusal = Refusal::Stream(StreamRefusal::TwiceTheLabel("VPN".into()));
    assert_eq!(refused(stream_set(world, &anna, stream, 2, &twice).await), Some(refusal));
    assert_eq!(access(stream_add(world, &anna, &outline(team)).await), Some(AccessRefusal::Exists));
    let taken = person_add(world, &anna, &profile("BRAM@a.nl", &[], &[])).await;
    assert_eq!(access(taken), Some(AccessRefusal::Exists));
    assert_eq!(stream_get(&world.store, stream).await.unwrap().unwrap().version, 2);
}

#[tokio::test]
async fn somebody_can_always_run_the_program() {
    let (fresh, anna) = Fresh::begun().await;
    let world = &fresh.world;
    let version = async || person_get(&world.store, anna.person).await.unwrap().unwrap().version;
    let without = profile("anna@lindervoort.example", &[Role::Lead], &[]);
    let with = profile("anna@lindervoort.example", &[Role::Administrator], &[]);
    let last = Some(AccessRefusal::LastAdministrator);
    assert_eq!(access(person_set(world, &anna, anna.person, version().await, &without, true).await), last);
    assert_eq!(access(person_set(world, &anna, anna.person, version().await, &with, false).await), last);
    // Who was invited and never came in cannot run it.
    let invite = person_add(world, &anna, &profile("bram@a.nl", &[Role::Administrator], &[])).await.unwrap();
    assert_eq!(access(person_set(world, &anna, anna.person, version().await, &without, true).await), last);
    invite_accept(world, &invite.secret, PASSWORD).await.unwrap();
    person_set(world, &anna, anna.person, version().await, &without, true).await.unwrap();
}

#[tokio::test]
async fn a_person_sets_their_own_name_language_and_password() {
    let (fresh, anna) = Fresh::begun().await;
    let world = &fresh.world;
    own_set(world, &anna, " Anna\u{202e} de Vries ", "en").await.unwrap();
    own_language(world, &anna, "nl").await.unwrap();
    assert_eq!(own_language(world, &anna, "de").await, Err(Error::NotFound));
    let person = person_get(&world.store, anna.person).await.unwrap().unwrap();
    assert_eq!((person.name.as_str(), person.lang.as_deref()), ("Anna de Vries", Some("nl")));
    let new = "another battery staple";
    assert_eq!(
        access(password_change(world, &anna, "not the old one", new).await),
        Some(AccessRefusal::WrongPassword)
    );
    let short = refused(password_change(world, &anna, PASSWORD, "short").await);
    assert_eq!(short, Some(Refusal::Person(PersonRefusal::ShortPassword)));
    password_change(world, &anna, PASSWORD, new).await.unwrap();
    assert!(sign_in(world, "anna@lindervoort.example", PASSWORD).await.unwrap().is_none());
    assert!(sign_in(world, "anna@lindervoort.example", new).await.unwrap().is_some());
}

#[tokio::test]
async fn a_token_is_good_until_it_expires_or_is_revoked() {
    let (fresh, anna) = Fresh::begun().await;
    let world = &fresh.world;
    let until =
        |expires| NewToken { name: "Zaaksysteem".into(), scopes: vec![Scope::Read], stream: None, expires };
    let (id, secret) = token_add(world, &anna, &until(None)).await.unwrap();
    let (_, short) = token_add(world, &anna, &until(Some(MORNING.plus_days(1)))).await.unwrap();
    let found = token_find(world, &secret).await.unwrap().unwrap();
    assert_eq!((found.id, found.scopes.as_slice()), (id, &[Scope::Read.as_str().to_owned()][..]));
    assert!(secret.starts_with("samenspel_") && found.digest != secret);
    assert!(token_find(world, &short).await.unwrap().is_some());
    assert!(token_find(world, "samenspel_").await.unwrap().is_none());
    fresh.later(86_400);
    assert!(token_find(world, &short).await.unwrap().is_none());
    token_revoke(world, &anna, id).await.unwrap();
    assert!(token_find(world, &secret).await.unwrap().is_none());
    assert_eq!(token_revoke(world, &anna, id).await, Err(Error::NotFound));
    assert_eq!(
        token_add(world, &anna, &NewToken { scopes: vec![], ..until(None) }).await,
        Err(Error::NotFound)
    );
}

/// An automation with a proven limit in a stream.
async fn proven(fresh: &Fresh, stream: StreamId) -> AutomationId {
    let target = Target::new(0.05, 0.05).unwrap();
    let automation = Automation {
        id: AutomationId::new(MORNING, 1),
        stream,
        name: Words::new("Sorter", "Sorteerder"),
        card: Card::default(),
        stage: Stage::Automatic,
        pause: None,
        target,
        model: None,
        limit: Some(Limit { score: 0.9, calibration: CalibrationId::new(MORNING, 1) }),
        strata: std::collections::BTreeMap::new(),
        closed: vec![],
        brake: Brake::new(target, 2_000),
        attempts: 1,
        worn: 0,
        duties: domain::automation::Duties::default(),
        pilots: vec![],
        version: 1,
    };
    let id = automation.id;
    let insert = fresh.world.store.write(MORNING, move |tx| {
        let automation = automation.clone();
        Box::pin(async move { Ok::<_, Error>(automation_insert(tx, &automation).await?) })
    });
    insert.await.unwrap();
    id
}

#[tokio::test]
async fn a_proof_falls_when_people_keep_less_and_stays_when_they_keep_more() {
    let (fresh, anna) = Fresh::begun().await;
    let world = &fresh.world;
    let team = team_add(world, &anna, &Words::new("Desk", "Balie")).await.unwrap();
    let stream = stream_add(world, &anna, &outline(team)).await.unwrap();
    let automation = proven(&fresh, stream).await;
    let bram = came_in(&fresh, &anna, "bram@a.nl", &[Role::Representative], &[]).await;
    let stored = async || automation_get(&world.store, automation).await.unwrap().unwrap();
    let told = async || flow::tell::mine(world, bram.person, &Page::first(9)).await.unwrap().rows;
    let more = Outline { labels: labels("vpn\n*klacht\n*printer"), ..outline(team) };
    stream_set(world, &anna, stream, 1, &more).await.unwrap();
    assert!(stored().await.limit.is_some());
    assert_eq!(told().await, []);
    stream_set(world, &anna, stream, 2, &outline(team)).await.unwrap();
    assert!(stored().await.limit.is_none());
    // What was proven before cannot be taken again; what is proven from now on can.
    assert_eq!(stored().await.may_rest_on(None, 1), Err(AutomationRefusal::ProofWorn));
    assert_eq!(stored().await.may_rest_on(None, 2), Ok(()));
    assert_eq!(told().await.iter().map(|it| it.kind.as_str()).collect::<Vec<_>>(), ["kept_less"]);
}

#[tokio::test]
async fn every_change_is_in_the_record_and_no_secret_is() {
    let (fresh, anna) = Fresh::begun().await;
    let world = &fresh.world;
    let team = team_add(world, &anna, &Words::new("Desk", "Balie")).await.unwrap();
    stream_add(world, &anna, &outline(team)).await.unwrap();
    let invite = person_add(world, &anna, &profile("bram@a.nl", &[Role::Lead], &[team])).await.unwrap();
    let bram = invite_accept(world, &invite.secret, PASSWORD).await.unwrap();
    password_change(world, &anna, PASSWORD, "another battery staple").await.unwrap();
    let new =
        NewToken { name: "Zaaksysteem".into(), scopes: vec![Scope::Write], stream: None, expires: None };
    let (token, secret) = token_add(world, &anna, &new).await.unwrap();
    let entries = entry_list(&world.store, &EntryList::default(), &Page::first(100)).await.unwrap().rows;
    let settled: Vec<&str> = entries
        .iter()
        .rev()
        .filter(|it| it.line.verb == "settled")
        .map(|it| it.line.subject.as_str())
        .collect();
    let (anna_id, bram, token) = (anna.person.to_string(), bram.to_string(), token.to_string());
    let ends = [bram.as_str(), bram.as_str(), anna_id.as_str(), token.as_str()];
    assert_eq!(settled[settled.len() - 4..], ends);
    assert!(settled.contains(&team.to_string().as_str()) && settled.contains(&"first_run"));
    let people = [anna.person, bram.parse().unwrap()];
    let mut never =
        vec![PASSWORD.to_owned(), "another battery".into(), invite.secret.clone(), secret.clone()];
    never.extend([
        flow::secret::digest(&invite.secret),
        flow::secret::digest(&secret),
        "argon2".into(),
        "@".into(),
    ]);
    for person in people {
        never.push(person_get(&world.store, person).await.unwrap().unwrap().name);
    }
    for entry in &entries {
        for never in &never {
            assert!(!entry.line.facts.contains(never.as_str()), "{}: {never}", entry.line.facts);
        }
    }
}
