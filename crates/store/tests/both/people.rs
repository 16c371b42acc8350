//! People, teams, streams and automations, and what serves them, are read back and guarded.

use domain::id::NoticeId;
use store::automation::Watch;
use store::notice::Notice;
use store::session::Session;
use store::{Page, StoreError, automation, notice, person, session, setting, stream, team};

use crate::make::{self, NOW, at, case_id, ground, person_id, stream_id, team_id};
use crate::{check, write};

const CHANGED: StoreError = StoreError::Changed;

#[tokio::test(flavor = "multi_thread")]
async fn people_are_read_back_and_guarded() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        assert!(!person::person_any(&store).await.unwrap());
        ground(&store).await;
        assert!(person::person_any(&store).await.unwrap());
        let one = person::person_get(&store, person_id(1)).await.unwrap().unwrap();
        assert_eq!(one, make::person(1), "{}", trial.name);
        assert_eq!(person::person_by_address(&store, &one.address).await.unwrap().as_ref(), Some(&one));
        assert_eq!(person::person_by_invite(&store, "invite 1").await.unwrap().as_ref(), Some(&one));
        assert_eq!(
            person::people_get(&store, &[person_id(2), person_id(9)]).await.unwrap(),
            [make::person(2)]
        );
        assert_eq!(person::person_list(&store, Some(&one.address), 9).await.unwrap().len(), 2);
        let set = |name: &str, address: &str| {
            let new =
                person::Person { name: name.into(), address: address.into(), invite: None, ..one.clone() };
            write!(store, NOW, [new], |tx| person::person_set(tx, &new).await)
        };
        assert_eq!(set("Jo", "p2@lindervoort.example").await, Err(CHANGED), "somebody has the address");
        assert_eq!(set("Jo", &one.address).await.unwrap().version, 2);
        assert_eq!(set("Jo", &one.address).await, Err(CHANGED));
        let read = person::person_get(&store, person_id(1)).await.unwrap().unwrap();
        assert_eq!((read.name.as_str(), read.invite, read.version), ("Jo", None, 2));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn teams_streams_and_automations_are_read_back_and_guarded() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        let join = write!(store, NOW, [], |tx| {
            for (team, person) in [(1, 1), (1, 2), (2, 1), (1, 1)] {
                team::team_join(tx, team_id(team), person_id(person)).await?;
            }
            team::team_leave(tx, team_id(2), person_id(1)).await
        });
        join.await.unwrap();
        assert_eq!(team::team_members(&store, team_id(1)).await.unwrap(), [person_id(1), person_id(2)]);
        assert_eq!(team::team_of_person(&store, person_id(1)).await.unwrap(), [team_id(1)]);
        let viewer = person::person_viewer(&store, person_id(1)).await.unwrap().unwrap();
        assert_eq!((viewer.teams, viewer.roles), (vec![team_id(1)], make::person(1).roles));
        assert_eq!(team::team_list(&store).await.unwrap(), [make::team(1), make::team(2)]);
        let stream = stream::stream_by_key(&store, "stream-1").await.unwrap().unwrap();
        assert_eq!(stream, make::stream(1));
        assert_eq!(stream::stream_of_teams(&store, &[team_id(2)]).await.unwrap(), [make::stream(2)]);
        let auto = automation::automation_of_stream(&store, stream_id(1)).await.unwrap().remove(0);
        assert_eq!(auto, make::automation(1));
        let set = || {
            write!(store, NOW, [stream, auto], |tx| {
                let stream = stream::stream_set(tx, &stream).await?;
                let auto = automation::automation_set(tx, &auto).await?;
                Ok((stream.version, auto.version, team::team_set(tx, &make::team(1)).await?.version))
            })
        };
        assert_eq!((set().await, set().await), (Ok((2, 2, 2)), Err(CHANGED)));
        assert_eq!(stream::stream_get(&store, stream_id(1)).await.unwrap().unwrap().version, 2);
        assert_eq!(automation::automation_list(&store).await.unwrap()[0].version, 2);
        let watch = Watch { automation: auto.id, json: "{}".into(), upto: None, version: 0 };
        let set = |watch: Watch| write!(store, NOW, [watch], |tx| automation::watch_set(tx, &watch).await);
        let first = set(watch.clone()).await.unwrap();
        assert_eq!((first.version, set(watch).await), (1, Err(CHANGED)));
        assert_eq!(set(first.clone()).await.unwrap().version, 2);
        assert_eq!(set(first).await, Err(CHANGED));
        assert_eq!(automation::watch_get(&store, auto.id).await.unwrap().unwrap().version, 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn notices_sessions_and_settings_serve_as_long_as_they_should() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        let notice = |n: i64| Notice {
            id: NoticeId::new(NOW, u128::try_from(n).unwrap()),
            person: person_id(1),
            case: Some(case_id(1)),
            kind: "answered".into(),
            args: serde_json::json!({ "n": n }),
            at: at(n),
            seen_at: None,
        };
        let session =
            Session { id: "s".into(), data: "{}".into(), person: Some(person_id(1)), expires: at(10) };
        let put = write!(store, NOW, [session], |tx| {
            notice::notice_insert_many(tx, &[notice(1), notice(2), notice(3)]).await?;
            notice::notice_seen(tx, person_id(1), at(2)).await?;
            session::session_put(tx, &Session { data: "first".into(), ..session.clone() }).await?;
            session::session_put(tx, &session).await?;
            let first = setting::setting_put_new(tx, "secret", "one").await?;
            Ok((first, setting::setting_put_new(tx, "secret", "two").await?))
        });
        assert_eq!(put.await.unwrap(), ("one".into(), "one".into()), "{}", trial.name);
        let told = notice::notice_list(&store, person_id(1), &Page::first(2)).await.unwrap();
        assert_eq!(told.rows, [notice(3), Notice { seen_at: Some(NOW), ..notice(2) }]);
        assert_eq!(notice::notice_unseen(&store, person_id(1)).await.unwrap().n, 1);
        assert_eq!(session::session_get(&store, "s", at(9)).await.unwrap(), Some(session));
        assert_eq!(session::session_get(&store, "s", at(10)).await.unwrap(), None);
        let sweep = |second| write!(store, NOW, [], |tx| session::session_sweep(tx, at(second)).await);
        assert_eq!((sweep(9).await, sweep(10).await), (Ok(0), Ok(1)));
        let drop = write!(store, NOW, [], |tx| {
            for (id, person) in [("a", 1), ("b", 2), ("c", 1)] {
                let (id, person) = (id.to_owned(), Some(person_id(person)));
                session::session_put(tx, &Session { id, data: String::new(), person, expires: at(99) })
                    .await?;
            }
            session::session_drop_person(tx, person_id(1)).await?;
            let left = [session::session_get(tx, "a", NOW).await?, session::session_get(tx, "b", NOW).await?];
            session::session_drop(tx, "b").await?;
            Ok((left.map(|session| session.is_some()), session::session_get(tx, "b", NOW).await?))
        });
        assert_eq!(drop.await.unwrap(), ([false, true], None));
    })
    .await;
}
