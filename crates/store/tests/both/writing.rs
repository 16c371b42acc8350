//! Works that are committed together: what one refuses does not touch the others.

use domain::record::{Actor, Entry, Verb};
use store::job::{JobKind, NewJob, job_counts};
use store::setting::{setting_get, setting_put};
use store::{Settings, Store, StoreError};

use crate::make::{NOW, at};
use crate::{check, write};

fn job() -> NewJob {
    NewJob { kind: JobKind::Act, subject: "case".into(), payload: String::new(), due: NOW }
}

fn entry() -> Entry {
    Entry::on(NOW, Actor::Program, Verb::Settled, "thing", serde_json::json!({ "a": 1 }))
}

async fn jobs(store: &Store) -> u64 {
    job_counts(store).await.unwrap().iter().map(|count| count.due.n).sum()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_work_that_refuses_leaves_nothing_while_its_neighbours_stay() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        let works = (0..60).map(|n| {
            let name = format!("{n:02}");
            write!(store, NOW, [name], |tx| {
                setting_put(tx, &name, "there").await?;
                tx.record(entry());
                tx.job(job());
                match n % 3 {
                    0 => Err(StoreError::Changed),
                    1 => panic!("a work that breaks off; this line is expected"),
                    _ => Ok(()),
                }
            })
        });
        let answers = futures_util::future::join_all(works).await;
        for (n, answer) in answers.iter().enumerate() {
            match n % 3 {
                0 => assert_eq!(answer, &Err(StoreError::Changed)),
                1 => assert!(matches!(answer, Err(StoreError::Unavailable(_)))),
                _ => assert_eq!(answer, &Ok(())),
            }
            let there = setting_get(&store, &format!("{n:02}")).await.unwrap();
            assert_eq!(there.is_some(), n % 3 == 2, "{} {n}", trial.name);
        }
        let entries = store::record::entry_of_subject(&store, "thing").await.unwrap();
        assert_eq!((entries.len(), jobs(&store).await), (20, 20), "{}", trial.name);
        store.close().await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_database_refuses_is_refused_to_the_one_who_asked_and_nobody_else() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        crate::make::ground(&store).await;
        let same_address = || {
            let person =
                store::person::Person { address: crate::make::person(1).address, ..crate::make::person(9) };
            write!(store, NOW, [person], |tx| store::person::person_insert(tx, &person).await)
        };
        let no_case = || {
            let judgement = crate::make::judgement(1, 99, "vpn");
            write!(store, NOW, [judgement], |tx| store::judgement::judgement_insert(tx, &judgement).await)
        };
        let sound = || write!(store, NOW, [], |tx| setting_put(tx, "a", "b").await);
        let (a, b, c, d) = tokio::join!(same_address(), sound(), no_case(), sound());
        assert_eq!((a, b, d), (Err(StoreError::Changed), Ok(()), Ok(())), "{}", trial.name);
        assert!(matches!(c, Err(StoreError::Corrupt(_))), "{} {c:?}", trial.name);
        let nul = || write!(store, NOW, [], |tx| setting_put(tx, "nul", "a\0b").await);
        let (nul, sound) = tokio::join!(nul(), sound());
        // PostgreSQL has no such letter: the one who brought it hears so, at once.
        assert_eq!((nul.is_ok(), sound), (trial.name == "SQLite", Ok(())));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_work_that_goes_on_after_a_refused_statement_is_refused_as_a_whole() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        crate::make::ground(&store).await;
        for neighbours in [0, 3] {
            let careless = write!(store, NOW, [], |tx| {
                setting_put(tx, "careless", "there").await?;
                let _ = store::person::person_insert(tx, &crate::make::person(1)).await;
                Ok(())
            });
            let sound = (0..neighbours).map(|_| write!(store, NOW, [], |tx| setting_put(tx, "a", "b").await));
            let (answer, others) = tokio::join!(careless, futures_util::future::join_all(sound));
            assert!(matches!(answer, Err(StoreError::Corrupt(_))), "{} {answer:?}", trial.name);
            assert!(others.iter().all(Result::is_ok));
            assert_eq!(setting_get(&store, "careless").await.unwrap(), None, "{}", trial.name);
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_reads_sees_what_was_answered_and_nothing_before() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        write!(store, NOW, [], |tx| setting_put(tx, "a", "1").await).await.unwrap();
        let reader = store.clone();
        let answer = write!(store, NOW, [reader], |tx| {
            setting_put(tx, "a", "2").await?;
            Ok((setting_get(tx, "a").await?, setting_get(&reader, "a").await?))
        });
        assert_eq!(answer.await.unwrap(), (Some("2".into()), Some("1".into())), "{}", trial.name);
        assert_eq!(setting_get(&store, "a").await.unwrap(), Some("2".into()));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn closing_does_what_was_asked_and_takes_nothing_in_afterwards() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        let works = (0..50).map(|n| {
            let name = n.to_string();
            write!(store, NOW, [name], |tx| setting_put(tx, &name, "there").await)
        });
        let works: Vec<_> = works.map(Box::pin).collect();
        let (answers, ()) = tokio::join!(futures_util::future::join_all(works), store.clone().close());
        assert!(answers.iter().all(Result::is_ok), "{}", trial.name);
        let late = write!(store, NOW, [], |tx| setting_put(tx, "late", "x").await).await;
        assert!(matches!(late, Err(StoreError::Unavailable(_))));
        let again = trial.store("b").await.unwrap();
        assert_eq!(store::setting::setting_list(&again).await.unwrap().len(), 50, "{}", trial.name);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn opening_twice_migrates_once_and_many_at_once_do_not_collide() {
    check(async |trial| {
        let opened = futures_util::future::join_all(["w", "x", "y", "z"].map(|name| trial.store(name))).await;
        for store in opened {
            store.unwrap().is_ready().await.unwrap();
        }
        let store = trial.store("again").await.unwrap();
        write!(store, NOW, [], |tx| setting_put(tx, "a", "1").await).await.unwrap();
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_was_put_in_is_news() {
    let trial = crate::trial::sqlite();
    let store = trial.store("a").await.unwrap();
    let mut news = store.job_news();
    write!(store, at(1), [], |tx| {
        tx.job(job());
        Ok(())
    })
    .await
    .unwrap();
    assert!(news.has_changed().unwrap());
    news.mark_unchanged();
    write!(store, at(1), [], |tx| setting_put(tx, "a", "1").await).await.unwrap();
    assert!(!news.has_changed().unwrap());
}

#[tokio::test]
async fn a_database_that_is_not_there_is_said_to_be_so() {
    let folder = std::env::temp_dir().join("samenspel-none");
    let url = Some("postgres://nobody@localhost:1/none".into());
    let settings = Settings { url, folder, writer: "a".into(), readers: 1 };
    assert!(matches!(Store::open(settings).await, Err(StoreError::Unavailable(_))));
}
