//! Where decisions go out to, and how far each of them came.

use domain::id::OutletId;
use domain::outlet::delivery::{Delivery, Heard, State, Why};
use domain::outlet::{Outlet, Shape, To};
use store::case::case_insert_many;
use store::decision::decision_insert_many;
use store::delivery::{delivery_count, delivery_failed, delivery_get, delivery_insert, delivery_list};
use store::delivery::{delivery_of_case, delivery_set};
use store::outlet::{Secrets, outlet_by_key, outlet_get, outlet_insert, outlet_of_stream, outlet_secrets};
use store::outlet::{outlet_set, outlet_set_secrets};
use store::{Page, StoreError};

use crate::make::{self, NOW, case_id, ground, stream_id, team_id};
use crate::{check, write};

fn outlet(nth: u128) -> Outlet {
    Outlet {
        id: OutletId::new(NOW, nth),
        stream: stream_id(1),
        key: format!("books-{nth}"),
        name: "Books".into(),
        shape: Shape::Json,
        to: To::Webhook("https://books.example.org/in".parse().unwrap()),
        labels: vec![],
        on: true,
        gone: false,
        version: 1,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_outlet_keeps_its_secrets_apart_and_its_key_for_good() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        let (one, secrets) = (outlet(1), Secrets { now: Some("whsec_a".into()), before: None });
        let put = write!(store, NOW, [one, secrets], |tx| outlet_insert(tx, &one, &secrets).await);
        put.await.unwrap();
        let twice = Outlet { id: OutletId::new(NOW, 2), ..outlet(1) };
        let put = write!(store, NOW, [twice, secrets], |tx| outlet_insert(tx, &twice, &secrets).await);
        assert_eq!(put.await, Err(StoreError::Changed), "{}: a key is taken once", trial.name);
        assert_eq!(outlet_get(&store, one.id).await.unwrap(), Some(one.clone()));
        assert_eq!(outlet_by_key(&store, "books-1").await.unwrap(), Some(one.clone()));

        let until = NOW.plus_days(1);
        let rotated = Secrets { now: Some("whsec_b".into()), before: Some(("whsec_a".into(), until)) };
        let set = write!(store, NOW, [one, rotated], |tx| outlet_set_secrets(tx, &one, &rotated).await);
        let two = set.await.unwrap();
        let read = outlet_secrets(&store, one.id).await.unwrap();
        assert_eq!(read.signing(NOW), ["whsec_b", "whsec_a"]);
        assert_eq!(read.signing(until), ["whsec_b"]);
        assert!(!format!("{read:?}").contains("whsec"), "a secret is not printed");
        let set = write!(store, NOW, [one], |tx| outlet_set(tx, &one).await);
        assert_eq!(set.await, Err(StoreError::Changed), "somebody was earlier");
        let off = Outlet { on: false, ..two };
        let set = write!(store, NOW, [off], |tx| outlet_set(tx, &off).await);
        let off = set.await.unwrap();
        assert_eq!(outlet_of_stream(&store, stream_id(1)).await.unwrap(), std::slice::from_ref(&off));
        assert_eq!(outlet_secrets(&store, one.id).await.unwrap(), rotated, "they stay");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_goes_to_an_outlet_once_and_what_was_sent_stays_sent() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        let (cases, decisions) = (vec![make::case(1)], vec![make::decision(1)]);
        let (one, secrets) = (outlet(1), Secrets::default());
        let it = Delivery::new(make::decision(1).id, one.id, case_id(1), NOW);
        let put = write!(store, NOW, [cases, decisions, one, secrets, it], |tx| {
            case_insert_many(tx, &cases, team_id(1)).await?;
            decision_insert_many(tx, &decisions, stream_id(1)).await?;
            outlet_insert(tx, &one, &secrets).await?;
            let first = delivery_insert(tx, &it).await?;
            Ok::<_, StoreError>((first, delivery_insert(tx, &it).await?))
        });
        assert_eq!(put.await.unwrap(), (true, false), "{}", trial.name);
        let later = it.after(1, &Heard::Later(Why::Status(500), None), NOW);
        let failed = it.after(2, &Heard::Never(Why::Missing(vec!["net".into()])), NOW);
        for (step, state) in [(later, State::Waiting), (failed, State::Failed)] {
            let set = write!(store, NOW, [step], |tx| delivery_set(tx, &step).await);
            set.await.unwrap();
            assert_eq!(delivery_get(&store, it.decision, it.outlet).await.unwrap(), Some(step.clone()));
            assert_eq!(delivery_count(&store, one.id, state).await.unwrap().n, 1);
            let failed = delivery_failed(&store, one.id, 9).await.unwrap();
            assert_eq!(failed.len(), usize::from(state == State::Failed));
        }
        let sent = it.after(3, &Heard::Taken, NOW);
        let set = write!(store, NOW, [sent], |tx| delivery_set(tx, &sent).await);
        set.await.unwrap();
        let set = write!(store, NOW, [it], |tx| delivery_set(tx, &it).await);
        assert_eq!(set.await, Err(StoreError::Changed), "what was sent stays sent");
        assert_eq!(delivery_of_case(&store, case_id(1)).await.unwrap(), std::slice::from_ref(&sent));
        assert_eq!(delivery_list(&store, one.id, &Page::first(5)).await.unwrap().rows, [sent]);
    })
    .await;
}
