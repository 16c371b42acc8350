//! Outlets in the browser: a secret is seen once, a refused form loses nothing, and what cannot work says why.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of it is a test, though not each function says so"
)]

mod stage;

use axum::http::StatusCode;
use stage::Stage;

fn fields<'a>(address: &'a str, key: &'a str, version: &'a str) -> Vec<(&'static str, &'a str)> {
    vec![
        ("name", "Bookkeeping"),
        ("key", key),
        ("to", "webhook"),
        ("address", address),
        ("shape", "json"),
        ("label", "printer"),
        ("on", "on"),
        ("version", version),
    ]
}

#[tokio::test]
async fn an_outlet_is_made_its_secret_seen_once_and_what_is_refused_stays_filled_in() {
    let stage = Stage::open().await;
    let lead = stage.session("lead");
    let list = format!("/settings/streams/{}/outlets", stage.stream);
    let stream = stage.get(&format!("/settings/streams/{}", stage.stream), lead).await;
    assert!(stream.body.contains(&list), "the stream leads to its outlets");
    assert!(stage.get(&list, lead).await.body.contains("No decisions go out yet"));
    assert_eq!(stage.get(&format!("{list}/new"), lead).await.status, StatusCode::OK);

    for (address, key, words) in [
        ("http://books.example.org/", "books", "has to begin with https://"),
        ("https://me:secret@books.example.org/", "books", "Leave the name and the password out"),
        ("https://127.0.0.1/", "books", "webhooks_to_private"),
        ("https://books.example.org/", "../etc", "2 to 40 small letters"),
    ] {
        let refused = stage.post(&list, lead, &fields(address, key, "")).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{address}");
        assert!(refused.body.contains(words) && refused.body.contains("value=\"Bookkeeping\""), "{words}");
    }
    let mut folder = fields("", "files", "");
    folder[2].1 = "folder";
    let refused = stage.post(&list, lead, &folder).await;
    assert!(refused.body.contains("name no folder"), "{}", refused.body);

    let made = stage.post(&list, lead, &fields("https://books.example.org/in", "books", "")).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.body);
    assert!(made.body.contains("whsec_"), "{}", made.body);
    let twice = stage.post(&list, lead, &fields("https://books.example.org/in", "books", "")).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "the key is taken");

    let page = stage.get(&list, lead).await.body;
    let id = page.split("/settings/outlets/").nth(1).unwrap().split('"').next().unwrap();
    let one = format!("/settings/outlets/{id}");
    let page = stage.get(&one, lead).await.body;
    assert!(!page.contains("whsec_C") && page.contains("webhook-signature"), "shown once, and explained");
    assert!(page.contains("https://books.example.org/in") && page.contains("Nothing went out here yet"));
    let saved = stage.post(&one, lead, &fields("https://books.example.org/new", "", "1")).await;
    assert_eq!(saved.header("location"), format!("{one}?done=1"), "{}", saved.body);
    let late = stage.post(&one, lead, &fields("https://books.example.org/late", "", "1")).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.body.contains("https://books.example.org/new"), "as it is now");
    let secret = stage.post(&format!("{one}/secret"), lead, &[("version", "2")]).await;
    assert!(secret.body.contains("whsec_") && secret.status == StatusCode::OK, "{}", secret.body);
    let none = stage.post(&format!("{one}/again"), lead, &[("decision", "")]).await;
    assert_eq!(none.status, StatusCode::NOT_FOUND, "nothing failed");
    assert_eq!(stage.get(&one, stage.session("colleague")).await.status, StatusCode::FORBIDDEN);
}
