//! Copies: nothing is forgotten, nothing half is taken, and originals survive.

use std::collections::BTreeSet;

use sea_orm::{ConnectionTrait, Statement};
use store::{Originals, Settings, Store, StoreError};

use crate::make::{self, NOW, case_id, cases, ground, stream_id};
use crate::trial::{Trial, databases, sqlite};
use crate::{check, write};

async fn filled(trial: &Trial) -> Store {
    let store = trial.store("a").await.unwrap();
    ground(&store).await;
    cases(&store, 1..=1_200).await;
    let put = write!(store, NOW, [], |tx| {
        let digest = store::ruling::basis_keep(tx, &make::basis()).await?;
        let rulings: Vec<_> = (1..=700).map(|n| make::ruling(n, 0.1 + 0.2, &digest)).collect();
        store::ruling::ruling_insert_many(tx, &rulings).await?;
        for n in 1..=3 {
            store::team::team_join(tx, make::team_id(1), make::person_id(n)).await?;
        }
        tx.record(domain::record::Entry::on(
            NOW,
            domain::record::Actor::Program,
            domain::record::Verb::Settled,
            "thing",
            serde_json::json!({ "words": "'\"\n" }),
        ));
        Ok(())
    });
    put.await.unwrap();
    store
}

async fn dump(store: &Store) -> Vec<u8> {
    let mut bytes = Vec::new();
    store.dump(&mut bytes).await.unwrap();
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dump_of_either_database_is_read_by_either_and_says_the_same_again() {
    for from in databases().await {
        let store = filled(&from).await;
        let bytes = dump(&store).await;
        for to in databases().await {
            let rows = Store::load(to.settings("load"), bytes.as_slice()).await.unwrap();
            assert!(rows > 1_900, "{} to {}", from.name, to.name);
            let again = to.store("b").await.unwrap();
            assert!(dump(&again).await == bytes, "{} to {}", from.name, to.name);
            let read = store::case::case_get(&again, case_id(7)).await.unwrap();
            assert_eq!(read, Some(make::case(7)));
            let twice = Store::load(to.settings("load"), bytes.as_slice()).await;
            assert!(matches!(twice, Err(StoreError::Corrupt(_))), "only into an empty database");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dump_that_is_not_whole_leaves_nothing() {
    let from = sqlite();
    let bytes = dump(&filled(&from).await).await;
    let text = String::from_utf8(bytes).unwrap();
    let lines: Vec<&str> = text.lines().collect();
    let without = |n: usize| {
        lines
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != n)
            .map(|(_, line)| *line)
            .collect::<Vec<_>>()
            .join("\n")
    };
    let broken = [
        String::new(),
        without(0),
        without(1),
        without(2),
        without(lines.len() - 1),
        without(lines.iter().rposition(|line| line.contains("ruling_")).unwrap()),
        lines[..lines.len() / 2].join("\n"),
        text.replace("\"migrations\":", "\"migrations\":9"),
        text.replace("\"team_member\"", "\"team_guest\""),
        text.replace("\"received\"", "7"),
    ];
    for to in databases().await {
        for (n, broken) in broken.iter().enumerate() {
            let loaded = Store::load(to.settings("load"), broken.as_bytes()).await;
            assert!(
                matches!(loaded, Err(StoreError::Corrupt(_) | StoreError::Unavailable(_))),
                "{} {n} {loaded:?}",
                to.name
            );
        }
        assert!(
            Store::load(to.settings("load"), text.as_bytes()).await.is_ok(),
            "{}: nothing was left",
            to.name
        );
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_of_tables_is_the_schema() {
    check(async |trial| {
        let store = filled(trial).await;
        let text = String::from_utf8(dump(&store).await).unwrap();
        let marks = text.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        let listed: BTreeSet<String> = marks
            .filter_map(|mark| {
                let table = mark.get("table")?;
                let columns = table["columns"]
                    .as_array()?
                    .iter()
                    .filter_map(|column| column.as_str())
                    .map(str::to_owned);
                let mut columns: Vec<String> = columns.collect();
                columns.sort();
                Some(format!("{} {columns:?}", table["name"].as_str()?))
            })
            .collect();
        assert_eq!(listed, schema(trial).await, "{}", trial.name);
    })
    .await;
}

/// Every table but the list of migrations, with its columns, as the database itself says.
async fn schema(trial: &Trial) -> BTreeSet<String> {
    let settings = trial.settings("raw");
    let tables = match settings.url {
        Some(_) => "select table_name as name from information_schema.tables where table_schema = 'public'",
        None => "select name from sqlite_master where type = 'table'",
    };
    let columns = |table: &str| match settings.url {
        Some(_) => {
            format!("select column_name as name from information_schema.columns where table_name = '{table}'")
        }
        None => format!("select name from pragma_table_info('{table}')"),
    };
    let file = format!("sqlite:{}", Settings::file(&settings.folder).display());
    let db = sea_orm::Database::connect(settings.url.clone().unwrap_or(file)).await.unwrap();
    let names = async |sql: String| -> Vec<String> {
        let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
        rows.iter().map(|row| row.try_get("", "name").unwrap()).collect()
    };
    let mut all = BTreeSet::new();
    for table in names(tables.to_owned()).await.into_iter().filter(|table| table != "migration") {
        let mut columns = names(columns(&table)).await;
        columns.sort();
        all.insert(format!("{table} {columns:?}"));
    }
    all
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_of_the_file_is_whole_while_others_write() {
    let trial = sqlite();
    let store = filled(&trial).await;
    let copy = sqlite();
    std::fs::create_dir_all(copy.folder()).unwrap();
    let writes = (0..200).map(|n| {
        let judgement = make::judgement(n, 1, "vpn");
        write!(store, NOW, [judgement], |tx| store::judgement::judgement_insert(tx, &judgement).await)
    });
    let path = Settings::file(copy.folder());
    let (copied, written) = tokio::join!(store.backup_to(&path), futures_util::future::join_all(writes));
    copied.unwrap();
    assert!(written.iter().all(Result::is_ok));
    let again = copy.store("b").await.unwrap();
    assert_eq!(store::case::case_get(&again, case_id(1_200)).await.unwrap(), Some(make::case(1_200)));
    assert!(store.backup_to(&path).await.is_err(), "nothing is written over");
    assert_eq!(store::stream::stream_get(&again, stream_id(1)).await.unwrap(), Some(make::stream(1)));
}

#[tokio::test(flavor = "multi_thread")]
async fn originals_are_found_by_what_they_contain_and_half_a_file_is_none() {
    let trial = sqlite();
    let originals = Originals::new(trial.folder());
    let digest = originals.put(b"a letter".to_vec()).await.unwrap();
    assert_eq!(originals.put(b"a letter".to_vec()).await.unwrap(), digest);
    let folder = trial.folder().join("originals").join(&digest[..2]);
    // What a process leaves that was killed while it wrote.
    std::fs::write(folder.join("half-0000000000000000"), b"a let").unwrap();
    assert_eq!(originals.get(&digest).await.unwrap().as_deref(), Some(b"a letter".as_slice()));
    assert!(originals.check(&digest).await.unwrap());
    for wrong in ["", "../../etc/passwd", &digest[1..], &digest.to_uppercase(), &"0".repeat(64)] {
        assert_eq!(originals.get(wrong).await.unwrap(), None, "{wrong}");
        assert!(!originals.check(wrong).await.unwrap());
    }
    std::fs::write(folder.join(&digest[2..]), b"another letter").unwrap();
    assert!(!originals.check(&digest).await.unwrap());
    assert!(matches!(originals.get(&digest).await, Err(StoreError::Corrupt(_))));
}
