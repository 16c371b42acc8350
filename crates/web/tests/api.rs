//! The doors for programs: cases in, once each; decisions out; a document that names every door.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of it is a test, though not each function says so"
)]

mod stage;

use std::collections::BTreeSet;

use axum::http::StatusCode;
use domain::stream::Policy;
use flow::settle::Scope;
use serde_json::{Value, json};
use stage::{Answer, Ask, Stage};
use web::table::TABLE;

async fn write(stage: &Stage) -> String {
    stage.token(&[Scope::Write, Scope::Read], None).await
}

fn printer() -> Value {
    json!({ "stream": "ict", "subject": "Printer", "text": "It does nothing.", "name": "Jan", "address": "jan@lindervoort.example" })
}

async fn bring(stage: &Stage, token: &str, key: &str, body: &Value) -> Answer {
    let ask = Ask::post("/api/v1/cases").json(token, body);
    stage.send(if key.is_empty() { ask } else { ask.header("idempotency-key", key) }).await
}

#[tokio::test]
async fn a_case_comes_in_once_however_often_it_is_sent() {
    let stage = Stage::open().await;
    let token = write(&stage).await;
    let first = bring(&stage, &token, "k-1", &printer()).await;
    assert_eq!(first.status, StatusCode::CREATED, "{}", first.body);
    let id = first.json()["id"].as_str().unwrap().to_owned();
    assert_eq!(first.header("location"), format!("/api/v1/cases/{id}"));
    assert!(first.json()["link"].as_str().unwrap().starts_with("/q/"));

    let again = bring(&stage, &token, "k-1", &printer()).await;
    assert_eq!((again.status, again.json()["id"].as_str()), (StatusCode::OK, Some(id.as_str())));

    let mut other = printer();
    other["text"] = json!("Something else.");
    let clash = bring(&stage, &token, "k-1", &other).await;
    assert_eq!(clash.status, StatusCode::CONFLICT, "{}", clash.body);
    assert_eq!(bring(&stage, &token, "k-2", &other).await.status, StatusCode::CREATED);
    assert_ne!(
        bring(&stage, &token, "", &printer()).await.json()["id"],
        bring(&stage, &token, "", &printer()).await.json()["id"]
    );

    let state = stage
        .send(Ask::get(&format!("/api/v1/cases/{id}")).header("authorization", &format!("Bearer {token}")))
        .await;
    assert_eq!(state.json()["state"], "received", "{}", state.body);
    assert_eq!(state.json()["label"], Value::Null);
}

#[tokio::test]
async fn many_at_the_same_moment_under_one_key_are_one_case() {
    let stage = Stage::open().await;
    let (token, body) = (write(&stage).await, printer());
    let asks = (0..20).map(|_| bring(&stage, &token, "same", &body));
    let answers = futures_util::future::join_all(asks).await;
    let ids: BTreeSet<String> = answers.iter().map(|answer| answer.json()["id"].to_string()).collect();
    assert_eq!(ids.len(), 1, "{ids:?}");
    assert_eq!(answers.iter().filter(|answer| answer.status == StatusCode::CREATED).count(), 1);
}

#[tokio::test]
async fn what_is_no_case_is_told_in_plain_words() {
    let stage = Stage::open().await;
    let token = write(&stage).await;
    let table = [
        (json!({ "stream": "ict" }), 422, "no text"),
        (json!({ "stream": "ict", "text": "x", "address": "nobody" }), 422, "e-mail"),
        (json!({ "stream": "none", "text": "x" }), 400, "could not read"),
        (json!({ "stream": "ict", "text": "x", "colour": "red" }), 400, "could not read"),
        (json!({ "stream": "ict", "text": 7 }), 400, "could not read"),
        (
            json!({ "stream": "ict", "text": "x", "files": [{ "name": "a", "base64": "no!" }] }),
            400,
            "could not read",
        ),
        (json!([1]), 400, "could not read"),
    ];
    for (body, status, words) in table {
        let answer = bring(&stage, &token, "", &body).await;
        assert_eq!(answer.status.as_u16(), status, "{body}: {}", answer.body);
        assert_eq!(answer.header("content-type"), "application/problem+json");
        let problem = answer.json();
        assert!(problem["title"].as_str().unwrap().contains(words), "{problem}");
        assert_eq!(problem["status"], status);
        assert_eq!(problem["reference"].as_str().unwrap().len(), 8);
    }
}

#[tokio::test]
async fn a_batch_is_answered_case_by_case() {
    let stage = Stage::open().await;
    let token = write(&stage).await;
    let mut good = printer();
    good["key"] = json!("b-1");
    let body = json!({ "cases": [good, { "stream": "ict" }, printer(), good] });
    let answer = stage.send(Ask::post("/api/v1/cases/batch").json(&token, &body)).await;
    let answer = answer.json();
    let cases = answer["cases"].as_array().unwrap();
    let statuses: Vec<u64> = cases.iter().map(|one| one["status"].as_u64().unwrap()).collect();
    assert_eq!((statuses[1], statuses[2]), (422, 201), "{answer}");
    assert_eq!(statuses[0] + statuses[3], 401, "one of the two is the first: {answer}");
    assert_eq!(cases[0]["case"]["id"], cases[3]["case"]["id"]);

    let many: Vec<Value> = (0..501).map(|_| printer()).collect();
    let answer = stage.send(Ask::post("/api/v1/cases/batch").json(&token, &json!({ "cases": many }))).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn a_token_for_one_stream_sees_no_other() {
    let stage = Stage::open().await;
    let root = stage.viewer("administrator");
    let other = flow::settle::Outline { key: "hr".into(), ..stage::outline(stage.team) };
    let other = flow::settle::stream_add(&stage.world, &root, &other).await.unwrap();
    let every = write(&stage).await;
    let only = stage.token(&[Scope::Write, Scope::Read], Some(other)).await;
    assert_eq!(bring(&stage, &only, "", &printer()).await.status, StatusCode::FORBIDDEN);
    let id = bring(&stage, &every, "", &printer()).await.json()["id"].as_str().unwrap().to_owned();
    for (token, status) in [(&every, StatusCode::OK), (&only, StatusCode::NOT_FOUND)] {
        let ask =
            Ask::get(&format!("/api/v1/cases/{id}")).header("authorization", &format!("Bearer {token}"));
        assert_eq!(stage.send(ask).await.status, status);
    }
}

/// A case that a colleague decides now.
async fn decided(stage: &Stage, token: &str, label: &str) -> String {
    let id = bring(stage, token, "", &printer()).await.json()["id"].as_str().unwrap().to_owned();
    flow::jobs::drain(&stage.world).await.unwrap();
    let me = stage.viewer("colleague");
    let review = flow::review::next(&stage.world, &me, None).await.unwrap().unwrap();
    flow::review::commit(&stage.world, &me, review, label, "").await.unwrap();
    id
}

async fn list(stage: &Stage, token: &str, question: &str) -> Value {
    let ask = Ask::get(&format!("/api/v1/decisions{question}"));
    let answer = stage.send(ask.header("authorization", &format!("Bearer {token}"))).await;
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()
}

#[tokio::test]
async fn decisions_are_fetched_once_each_in_order_and_the_same_again() {
    let stage = Stage::open().await;
    let calm = Policy { judge_first: 0.0, audit: 0.0, first_reviews: 0, claim_minutes: 30 };
    store::trial::treat(&stage.world.store, stage.stream, calm).await.unwrap();
    let token = write(&stage).await;
    let first = decided(&stage, &token, "printer").await;
    assert_eq!(list(&stage, &token, "").await["decisions"], json!([]), "it can still be taken back");
    stage.pass(2);
    let page = list(&stage, &token, "").await;
    let one = &page["decisions"][0];
    assert_eq!((one["case"].as_str(), one["label"].as_str()), (Some(first.as_str()), Some("printer")));
    assert_eq!((&one["by"], &one["key"], &one["replaces"]), (&json!("person"), &Value::Null, &Value::Null));
    assert!(one.get("by_person").is_none() && !page.to_string().contains("person_"));
    let next = page["next"].as_str().unwrap().to_owned();
    let rest = list(&stage, &token, &format!("?after={next}")).await;
    assert_eq!((&rest["decisions"], &rest["next"], &rest["more"]), (&json!([]), &json!(next), &json!(false)));

    // Put right after an objection: it stands behind the first, and says whose place it takes.
    let case = first.parse().unwrap();
    let me = stage.viewer("colleague");
    let raised = flow::appeal::raise(&stage.world, flow::appeal::Raiser::Person(&me), case, "No.");
    let appeal = raised.await.unwrap();
    let lead = stage.viewer("lead");
    flow::appeal::decide(&stage.world, &lead, appeal, Some("password".into()), "Right.").await.unwrap();
    stage.pass(2);
    let rest = list(&stage, &token, &format!("?after={next}&stream=ict")).await;
    assert_eq!(
        (&rest["decisions"][0]["label"], &rest["decisions"][0]["replaces"]),
        (&json!("password"), &json!(next))
    );
    assert_eq!(list(&stage, &token, "").await["decisions"].as_array().unwrap().len(), 2);
    assert_eq!(list(&stage, &token, "").await["decisions"][0], *one, "the same again");

    for (question, status) in
        [("?after=nothing", StatusCode::BAD_REQUEST), ("?stream=nothing", StatusCode::BAD_REQUEST)]
    {
        let ask = Ask::get(&format!("/api/v1/decisions{question}"));
        let answer = stage.send(ask.header("authorization", &format!("Bearer {token}"))).await;
        assert_eq!(answer.status, status, "{question}: {}", answer.body);
    }
    let other = flow::settle::Outline { key: "hr".into(), ..stage::outline(stage.team) };
    let other = flow::settle::stream_add(&stage.world, &stage.viewer("administrator"), &other).await.unwrap();
    let only = stage.token(&[Scope::Read], Some(other)).await;
    assert_eq!(list(&stage, &only, "").await["decisions"], json!([]));
    let ask = Ask::get("/api/v1/decisions?stream=ict").header("authorization", &format!("Bearer {only}"));
    assert_eq!(stage.send(ask).await.status, StatusCode::FORBIDDEN);
    let ask = Ask::get("/api/v1/objections").header("authorization", &format!("Bearer {token}"));
    assert_eq!(stage.send(ask).await.json(), json!({ "automations": [] }));
}

#[tokio::test]
async fn a_file_that_comes_along_is_kept() {
    let stage = Stage::open().await;
    let token = write(&stage).await;
    let mut body = printer();
    body["files"] = json!([{ "name": "../../etc/passwd", "media_type": "text/plain", "base64": "aGFsbG8=" }]);
    let answer = bring(&stage, &token, "", &body).await;
    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
    let id = answer.json()["id"].as_str().unwrap().parse().unwrap();
    let originals = store::original::original_of_case(&stage.world.store, id).await.unwrap();
    assert_eq!(originals.len(), 1);
    assert!(!originals[0].name.contains('/'), "{}", originals[0].name);
    assert_eq!(stage.world.originals.get(&originals[0].digest).await.unwrap().unwrap(), b"hallo");
}

#[tokio::test]
async fn every_door_for_programs_stands_in_the_document_and_on_the_page() {
    let stage = Stage::open().await;
    let document = stage.get("/api/v1/openapi.json", None).await.json();
    let paths = document["paths"].as_object().unwrap();
    let mut described = BTreeSet::new();
    for (path, methods) in paths {
        described
            .extend(methods.as_object().unwrap().keys().map(|method| (method.to_uppercase(), path.clone())));
    }
    let rows = TABLE.iter().filter(|row| row.path.starts_with("/api/v1/"));
    let served: BTreeSet<_> = rows.map(|row| (row.method.to_owned(), row.path.to_owned())).collect();
    assert_eq!(described, served);
    let page = stage.get("/api", None).await.body;
    for (method, path) in served {
        assert!(page.contains(&format!("{method} {path}")), "{method} {path}");
    }
    assert!(document["openapi"].as_str().unwrap().starts_with("3.1"));
}

#[tokio::test]
async fn a_cookie_means_nothing_to_the_doors_for_programs() {
    let stage = Stage::open().await;
    let ask = Ask::post("/api/v1/cases")
        .session(stage.session("lead"))
        .body("application/json", printer().to_string());
    assert_eq!(stage.send(ask).await.status, StatusCode::UNAUTHORIZED);
}
