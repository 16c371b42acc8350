//! Who answered and what was said: nothing in the files pairs them, neither the order of the rows nor who wrote them.

use std::collections::BTreeSet;

use domain::id::{TopicId, WorkId};
use domain::opinion::{Ballot, Topic, View};
use domain::quiz::Turn;
use domain::work::{Vote, Work};
use sea_orm::{ConnectionTrait, DatabaseConnection, Statement};
use store::{Store, opinion, quiz, work};

use crate::make::{NOW, ground, person_id, team_id};
use crate::trial::Trial;
use crate::{check, write};

/// The two tables of each kind of answer, with what tells their rows apart and what they belong to.
const PAIRS: [[&str; 5]; 3] = [
    ["voter", "person", "vote", "id", "work"],
    ["topic_voter", "person", "ballot", "id", "topic"],
    ["learner", "person", "quiz", "id", "turn"],
];
/// The order in which people answer: not that of their ids.
const PEOPLE: [u128; 7] = [5, 2, 7, 1, 6, 3, 4];

async fn raw(trial: &Trial) -> DatabaseConnection {
    let settings = trial.settings("raw");
    let file = format!("sqlite:{}", store::Settings::file(&settings.folder).display());
    sea_orm::Database::connect(settings.url.clone().unwrap_or(file)).await.unwrap()
}

async fn column(db: &DatabaseConnection, sql: String) -> Vec<String> {
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

fn a_work(n: u128) -> Work {
    let (id, team) = (WorkId::new(NOW, n), team_id(1));
    Work {
        id,
        team,
        what: "x".into(),
        capable: None,
        automation: None,
        once: BTreeSet::new(),
        was: vec![],
        off: None,
        tally: None,
        at: NOW,
        version: 1,
    }
}

fn a_topic() -> Topic {
    let typed = ["What now?", "a\nb\nc", ""];
    Topic::new(TopicId::new(NOW, 1), typed, 7, NOW).unwrap()
}

/// Everybody answers everything, one after the other, each in a transaction of their own; two pieces of work take turns.
async fn answered(store: &Store) {
    let (one, other, topic) = (a_work(1), a_work(2), a_topic());
    let said = Vote { minutes: 1, often: None, dull: 1, energy: 1, value: 1, agency: 1, wish: 1 };
    let put = write!(store, NOW, [one, other, topic], |tx| {
        work::work_insert(tx, &one).await?;
        work::work_insert(tx, &other).await?;
        opinion::topic_insert(tx, &topic).await
    });
    put.await.unwrap();
    for (nth, who) in PEOPLE.into_iter().enumerate() {
        // Ids by chance, written down: they come in no order.
        let chance = u128::try_from((nth * 5 + 3) % 7).unwrap() << 100;
        let ballot = Ballot { group: None, views: vec![View::Agree; 3] };
        for of in [&one, &other] {
            let (id, who) = (of.id, person_id(who));
            let chance = chance + if id == one.id { 0 } else { 1 };
            let put = write!(store, NOW, [], |tx| work::vote_put(tx, id, who, chance, said).await);
            put.await.unwrap();
        }
        let (id, who) = (topic.id, person_id(who));
        let put = write!(store, NOW, [ballot], |tx| {
            quiz::quiz_put(tx, team_id(1), who, Turn::First, chance, 3).await?;
            opinion::ballot_put(tx, id, who, chance, &ballot).await
        });
        put.await.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_place_of_a_row_and_who_wrote_it_say_nothing_about_whose_answer_it_is() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        answered(&store).await;
        let db = raw(trial).await;
        let sqlite = trial.name == "SQLite";
        let place = if sqlite { "rowid" } else { "ctid" };
        for [people, person, answers, id, of] in PAIRS {
            for (table, key) in [(people, person), (answers, id)] {
                let questions = column(&db, format!("select distinct {of} from {table}")).await;
                for question in questions {
                    let rows = format!("from {table} where {of} = '{question}'");
                    let laid = column(&db, format!("select {key} {rows} order by {place}")).await;
                    assert_eq!(laid.len(), PEOPLE.len());
                    assert!(laid.is_sorted(), "{}: {table} lies in the order of the answers", trial.name);
                    if !sqlite {
                        let writers = column(&db, format!("select distinct xmin::text {rows}")).await;
                        assert_eq!(writers.len(), 1, "{table} tells which rows came together");
                    }
                }
            }
        }
        let again = write!(store, NOW, [], |tx| {
            quiz::quiz_put(tx, team_id(1), person_id(5), Turn::First, 9, 3).await
        });
        assert_eq!(again.await, Err(store::StoreError::Changed));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn two_who_answer_at_once_are_both_counted() {
    check(async |trial| {
        let (one, other) = (trial.store("a").await.unwrap(), trial.store("b").await.unwrap());
        ground(&one).await;
        let put = |store: &Store, n: u128| {
            let store = store.clone();
            async move {
                let put = write!(store, NOW, [], |tx| {
                    quiz::quiz_put(tx, team_id(1), person_id(n), Turn::First, n, 3).await
                });
                put.await.unwrap();
            }
        };
        let many = (0..40).map(|n| put(if n % 2 == 0 { &one } else { &other }, n));
        futures_util::future::join_all(many).await;
        let db = raw(trial).await;
        assert_eq!(column(&db, "select person from learner".into()).await.len(), 40, "{}", trial.name);
        assert_eq!(column(&db, "select id from quiz".into()).await.len(), 40, "{}", trial.name);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_forgotten_is_not_in_the_file_either() {
    let trial = crate::trial::sqlite();
    let store = trial.store("a").await.unwrap();
    ground(&store).await;
    answered(&store).await;
    let db = raw(&trial).await;
    let ids = column(&db, "select id from ballot".into()).await;
    db.close().await.unwrap();
    let topic = a_topic().id;
    write!(store, NOW, [], |tx| opinion::ballot_forget(tx, topic).await).await.unwrap();
    store.close().await;
    let file = std::fs::read(store::Settings::file(trial.folder())).unwrap();
    // The votes have ids of the same shape in the same file: only what can be found at all proves something.
    let found = |id: &str| file.windows(id.len()).any(|bytes| bytes == id.as_bytes());
    assert!(found(&format!("{:032x}", (3_u128 << 100) + 1)));
    let topics = format!("{topic}");
    assert!(ids.len() == 7 && found(&topics));
    let views = br#""views":["agree","agree","agree"]"#;
    assert!(!file.windows(views.len()).any(|bytes| bytes == views), "a forgotten ballot can still be read");
}
