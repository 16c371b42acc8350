//! What was read of cases, and which values the others know.

use store::case::case_insert_many;
use store::{document, known_value};

use crate::make::{self, NOW, case_id, ground, stream_id, team_id};
use crate::{check, write};

#[tokio::test(flavor = "multi_thread")]
async fn what_was_read_of_a_case_is_kept_once_and_its_values_are_known_to_the_others() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        let read = |pages| document::Row {
            case: case_id(1),
            reading: Some("abc".into()),
            quality: Some(domain::document::Quality::Photo),
            pages,
            unreadable: None,
            at: NOW,
        };
        let (first, again) = (read(1), read(2));
        let values = vec![("number".to_owned(), "F-1".to_owned())];
        let cases = vec![make::case(1), make::case(2)];
        let put = write!(store, NOW, [cases, first, again, values], |tx| {
            case_insert_many(tx, &cases, team_id(1)).await?;
            document::document_put(tx, &first).await?;
            document::document_put(tx, &again).await?;
            known_value::known_value_put(tx, stream_id(1), case_id(1), &values).await?;
            known_value::known_value_put(tx, stream_id(1), case_id(1), &values).await
        });
        put.await.unwrap();
        assert_eq!(
            document::document_get(&store, case_id(1)).await.unwrap(),
            Some(read(2)),
            "{}",
            trial.name
        );
        assert_eq!(document::documents_get(&store, &[case_id(1), case_id(2)]).await.unwrap(), [read(2)]);
        let elsewhere = async |stream, value: &str, but| {
            known_value::known_value_elsewhere(&store, stream, "number", value, but).await.unwrap()
        };
        assert!(elsewhere(stream_id(1), "F-1", case_id(2)).await);
        assert!(!elsewhere(stream_id(1), "F-1", case_id(1)).await, "its own value is no second one");
        assert!(!elsewhere(stream_id(1), "F-2", case_id(2)).await);
        assert!(!elsewhere(stream_id(2), "F-1", case_id(2)).await);
        let none = vec![];
        let taken_back = write!(store, NOW, [none], |tx| {
            known_value::known_value_put(tx, stream_id(1), case_id(1), &none).await
        });
        taken_back.await.unwrap();
        assert!(!elsewhere(stream_id(1), "F-1", case_id(2)).await);
    })
    .await;
}
