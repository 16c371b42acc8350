//! The record: chains hold, and whatever is changed in the database is found.

use domain::record::{Actor, Entry, Verb};
use domain::time::At;
use sea_orm::ConnectionTrait;
use store::record::{EntryList, Stored, chain_lines, chains, entry_list, entry_of_case};
use store::{Page, Store};

use crate::make::{NOW, at, case_id};
use crate::trial::Trial;
use crate::{check, write};

async fn say(store: &Store, moment: At, n: u128) {
    write!(store, moment, [], |tx| {
        let facts = serde_json::json!({ "n": n.to_string() });
        tx.record(Entry::on_case(moment, Actor::Requester, Verb::Received, case_id(n), facts.clone()));
        tx.record(Entry::on(moment, Actor::Program, Verb::Told, "thing", facts));
        Ok(())
    })
    .await
    .unwrap();
}

/// Walks every chain as a check does; answers how many lines hold.
async fn walk(store: &Store) -> Result<usize, String> {
    let mut lines = 0;
    for head in chains(store).await.unwrap() {
        let (mut before, mut next) = (String::new(), 0);
        loop {
            let part = chain_lines(store, &head.chain, next, 7).await.unwrap();
            if part.is_empty() {
                break;
            }
            for Stored { line, before: said, hash } in part {
                if line.number != next || said != before || line.hash(&before) != hash {
                    return Err(format!("{} {}", line.chain, line.number));
                }
                (before, next, lines) = (hash, next + 1, lines + 1);
            }
        }
        if (head.number + 1, &head.hash) != (next, &before) {
            return Err(format!("{} ends early", head.chain));
        }
    }
    Ok(lines)
}

async fn change(trial: &Trial, sql: &str) {
    let settings = trial.settings("raw");
    let file = format!("sqlite:{}", store::Settings::file(&settings.folder).display());
    let db = sea_orm::Database::connect(settings.url.unwrap_or(file)).await.unwrap();
    assert_eq!(db.execute_unprepared(sql).await.unwrap().rows_affected(), 1, "{sql}");
    db.close().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn every_chain_holds_and_any_change_of_a_stored_line_is_found() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        for n in 0..20 {
            say(&store, at(i64::try_from(n).unwrap()), n).await;
        }
        assert_eq!(walk(&store).await, Ok(41), "{}: forty entries and the opening", trial.name);
        let changes = [
            ("at = at + 1", "at = at - 1"),
            ("actor = '\"program\"'", "actor = '\"requester\"'"),
            ("verb = 'told'", "verb = 'received'"),
            ("case_id = 'x'", "case_id = (select replace(case_id, 'x', '') from entry where number = 3)"),
            ("subject = 'x'", "subject = null"),
            ("facts = facts || ' '", "facts = trim(facts)"),
            ("before = 'x'", "before = (select hash from entry where number = 4)"),
            ("hash = 'x'", "hash = (select before from entry where number = 6)"),
        ];
        for (change_it, back) in changes {
            if change_it.starts_with("case_id") {
                continue;
            }
            change(trial, &format!("update entry set {change_it} where number = 5")).await;
            assert!(walk(&store).await.is_err(), "{}: {change_it}", trial.name);
            change(trial, &format!("update entry set {back} where number = 5")).await;
            assert_eq!(walk(&store).await, Ok(41), "{}: {back}", trial.name);
        }
        change(trial, "update entry set case_id = 'x' where number = 5").await;
        assert!(walk(&store).await.is_err());
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_is_gone_or_a_chain_that_is_gone_is_found() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        say(&store, NOW, 1).await;
        let other = trial.store("b").await.unwrap();
        say(&other, at(1), 2).await;
        say(&store, NOW.plus_days(1), 3).await;
        say(&store, NOW.plus_days(9), 4).await;
        let all = chains(&store).await.unwrap();
        let names: Vec<&str> = all.iter().map(|head| head.chain.as_str()).collect();
        assert_eq!(names, ["2026-11-21/a", "2026-11-21/b", "2026-11-22/a", "2026-11-30/a"], "{}", trial.name);
        // Each new chain names the heads of the chains before it, also after a week of rest.
        let heads = async |chain: &str| {
            let opened = chain_lines(&store, chain, 0, 1).await.unwrap().remove(0).line;
            assert_eq!(opened.verb, "opened");
            let facts: serde_json::Value = serde_json::from_str(&opened.facts).unwrap();
            serde_json::from_value::<Vec<store::record::Head>>(facts["heads"].clone()).unwrap()
        };
        assert_eq!(heads("2026-11-22/a").await, all[..2]);
        assert_eq!(heads("2026-11-30/a").await, all[2..3]);
        change(trial, "delete from entry where chain = '2026-11-21/b' and number = 1").await;
        assert!(walk(&store).await.is_err(), "a line in the middle");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_chain_goes_on_after_a_restart_under_the_same_name_and_never_back_a_day() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        say(&store, NOW, 1).await;
        store.close().await;
        let store = trial.store("a").await.unwrap();
        say(&store, NOW.plus_seconds(-90_000), 2).await;
        say(&store, at(5), 3).await;
        say(&store, NOW.plus_seconds(-9), 4).await;
        assert_eq!(walk(&store).await, Ok(10), "{}", trial.name);
        let twin = trial.store("a").await.unwrap();
        say(&twin, at(6), 5).await;
        say(&store, at(7), 6).await;
        assert_eq!(walk(&store).await, Ok(14), "{}: two with one name do not tear the chain", trial.name);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_record_is_read_newest_first_by_verb_and_by_day() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        for n in 0..30 {
            say(&store, NOW.plus_days(i64::try_from(n / 10).unwrap()), n).await;
        }
        let read = async |list: EntryList, most: u32| {
            let (mut page, mut found) = (Page::first(most), Vec::new());
            loop {
                let part = entry_list(&store, &list, &page).await.unwrap();
                found.extend(part.rows);
                let Some(next) = part.next else { return found };
                page = Page::after(Some(next), most);
            }
        };
        let all = read(EntryList::default(), 7).await;
        assert_eq!(all.len(), 63, "{}", trial.name);
        assert!(all.is_sorted_by(|a, b| a.line.at >= b.line.at));
        let received = read(EntryList { verb: Some(Verb::Received), ..EntryList::default() }, 4).await;
        assert_eq!((received.len(), received[0].line.case.clone()), (30, case_id(29).to_string()));
        let day = EntryList { verb: None, from: Some(NOW.plus_days(1)), until: Some(NOW.plus_days(2)) };
        assert_eq!(read(day, 1_000).await.len(), 21);
        assert_eq!(entry_of_case(&store, case_id(3)).await.unwrap().len(), 1);
    })
    .await;
}
