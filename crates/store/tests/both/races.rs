//! Two at once: nothing is lost, nothing is done twice.

use domain::case::CaseState;
use domain::record::{Actor, Entry, Verb};
use sea_orm::ConnectionTrait;
use store::case::{Inserted, case_get, case_insert, case_set};
use store::{Store, StoreError};

use crate::make::{NOW, case, case_id, cases, ground, stream_id, team_id};
use crate::{check, write};

/// Adds one to the number in the label of case 1, again and again until nobody was in between.
async fn add_one(store: &Store) {
    loop {
        let answer = write!(store, NOW, [], |tx| {
            let Some(case) = case_get(tx, case_id(1)).await? else {
                return Err(StoreError::Corrupt("gone".into()));
            };
            let n: u32 = case.label.as_deref().unwrap_or("0").parse().unwrap();
            tx.record(Entry::on(NOW, Actor::Program, Verb::Settled, "added", serde_json::Value::Null));
            case_set(tx, &case, CaseState::Decided, Some(&(n + 1).to_string())).await
        });
        match answer.await {
            Ok(_) => return,
            Err(StoreError::Changed) => {}
            Err(error) => panic!("{error}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn no_update_is_lost_among_tasks_and_processes() {
    check(async |trial| {
        let first = trial.store("a").await.unwrap();
        let second = trial.store("b").await.unwrap();
        ground(&first).await;
        cases(&first, 1..=1).await;
        let tasks = (0..8).map(|n| {
            let store = if n % 2 == 0 { first.clone() } else { second.clone() };
            tokio::spawn(async move {
                for _ in 0..50 {
                    add_one(&store).await;
                }
            })
        });
        for task in tasks.collect::<Vec<_>>() {
            task.await.unwrap();
        }
        let case = case_get(&first, case_id(1)).await.unwrap().unwrap();
        assert_eq!((case.label.as_deref(), case.version), (Some("400"), 401), "{}", trial.name);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_saw_an_earlier_version_changes_nothing() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        cases(&store, 1..=1).await;
        let seen = case_get(&store, case_id(1)).await.unwrap().unwrap();
        let set = || write!(store, NOW, [seen], |tx| case_set(tx, &seen, CaseState::Waiting, None).await);
        assert_eq!(set().await.unwrap().version, 2);
        assert_eq!(set().await, Err(StoreError::Changed), "{}", trial.name);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_key_is_the_same_case_also_when_it_comes_twice_at_once() {
    check(async |trial| {
        let stores = [trial.store("a").await.unwrap(), trial.store("b").await.unwrap()];
        ground(&stores[0]).await;
        let tries = (1..=40).map(|n| {
            let mut case = case(n);
            case.key = Some("same".into());
            let store = stores[usize::try_from(n % 2).unwrap()].clone();
            async move {
                loop {
                    match write!(store, NOW, [case], |tx| case_insert(tx, &case, team_id(1)).await).await {
                        Err(StoreError::Changed) => {}
                        other => return other.unwrap(),
                    }
                }
            }
        });
        let answers = futures_util::future::join_all(tries).await;
        let new = answers.iter().filter(|answer| **answer == Inserted::New).count();
        assert_eq!(new, 1, "{}", trial.name);
        let before: std::collections::HashSet<_> =
            answers.iter().filter(|answer| **answer != Inserted::New).collect();
        assert_eq!(before.len(), 1, "everybody is told the same case");
        let other = domain::case::Case {
            stream: stream_id(2),
            ..domain::case::Case { key: Some("same".into()), ..case(50) }
        };
        let elsewhere = write!(stores[0], NOW, [other], |tx| case_insert(tx, &other, team_id(2)).await);
        assert_eq!(elsewhere.await, Ok(Inserted::New), "a key is of its stream");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_connection_that_is_cut_loses_nothing_and_does_nothing_twice() {
    for trial in crate::trial::databases().await {
        let Some(url) = trial.settings("a").url else { continue };
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        cases(&store, 1..=1).await;
        let writes = async {
            for _ in 0..40 {
                futures_util::future::join_all((0..5).map(|_| add_one(&store))).await;
            }
        };
        let cuts = async {
            let raw = sea_orm::Database::connect(url).await.unwrap();
            let cut = "select pg_terminate_backend(pid) from pg_stat_activity \
                       where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle'";
            for _ in 0..30 {
                raw.execute_unprepared(cut).await.unwrap();
                // Long enough for a write in between: one that is cut in all its tries says so, and rightly.
                tokio::time::sleep(std::time::Duration::from_millis(50)).await;
            }
        };
        tokio::join!(writes, cuts);
        let case = case_get(&store, case_id(1)).await.unwrap().unwrap();
        assert_eq!(case.label.as_deref(), Some("200"), "each once, and all");
        let lines = store::record::entry_of_subject(&store, "added").await.unwrap();
        assert_eq!(lines.len(), 200, "each with its line");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_that_lock_rows_in_opposite_order_both_come_through() {
    check(async |trial| {
        let stores = [trial.store("a").await.unwrap(), trial.store("b").await.unwrap()];
        ground(&stores[0]).await;
        cases(&stores[0], 1..=2).await;
        let both_ways = (0..20).map(|n| {
            let order = if n % 2 == 0 { [1, 2] } else { [2, 1] };
            let store = stores[n % 2].clone();
            async move {
                loop {
                    let answer = write!(store, NOW, [order], |tx| {
                        for n in order {
                            let case = case_get(tx, case_id(n)).await?.unwrap();
                            case_set(tx, &case, CaseState::Waiting, None).await?;
                        }
                        Ok(())
                    });
                    match answer.await {
                        Err(StoreError::Changed) => {}
                        other => return other.unwrap(),
                    }
                }
            }
        });
        futures_util::future::join_all(both_ways).await;
        for n in 1..=2 {
            assert_eq!(
                case_get(&stores[1], case_id(n)).await.unwrap().unwrap().version,
                21,
                "{}",
                trial.name
            );
        }
    })
    .await;
}
