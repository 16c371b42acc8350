//! How an organisation settles in: the first page, streams, a table of cases, one's own page.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of it is a test, though not each function says so"
)]

mod stage;

use axum::http::StatusCode;
use futures_util::StreamExt;
use serde_json::json;
use stage::{Ask, SEATS, Stage};

#[tokio::test]
async fn the_first_page_opens_once_and_only_with_the_link() {
    let clock = stage::clock();
    let (world, _folder) = stage::world(&clock).await;
    let router = web::router(web::App::new(world.clone(), stage::settings()));
    let key = flow::settle::first_run_link(&world).await.unwrap().unwrap();
    let get = async |path: String| stage::read(stage::begin(&router, Ask::get(&path)).await).await;
    assert!(get("/".into()).await.body.contains("Nobody is here yet"));
    assert_eq!(get("/setup".into()).await.status, StatusCode::GONE);
    assert_eq!(get("/setup?key=0000".into()).await.status, StatusCode::GONE);
    assert_eq!(get(format!("/setup?key={key}")).await.status, StatusCode::OK);
    let form = |password: &str| {
        let fields = [
            ("key", key.clone()),
            ("organisation", "Lindervoort".into()),
            ("name", "Ada".into()),
            ("address", "ada@lindervoort.example".into()),
            ("password", password.to_owned()),
        ];
        Ask::post("/setup").form(&fields)
    };
    let refused = stage::read(stage::begin(&router, form("short")).await).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        refused.body.contains("value=\"Ada\"")
            && refused.body.contains("#f-password")
            && !refused.body.contains("\"short\"")
    );
    let done = stage::read(stage::begin(&router, form(stage::PASSWORD)).await).await;
    assert_eq!((done.status, done.header("location")), (StatusCode::SEE_OTHER, "/settings"));
    assert_eq!(get(format!("/setup?key={key}")).await.status, StatusCode::GONE);
    assert_eq!(stage::begin(&router, form(stage::PASSWORD)).await.status(), StatusCode::GONE);
    assert_eq!(get("/".into()).await.header("location"), "/sign-in");
}

#[tokio::test]
async fn a_refused_form_keeps_what_was_typed_and_a_lost_race_shows_what_is_now() {
    let stage = Stage::open().await;
    let admin = stage.session("administrator");
    let team = stage.team.to_string();
    let fields = |labels: &str, version: &str| {
        [
            "name_en:Human",
            "name_nl:Mens",
            "key:hr",
            "judge_first:20",
            "audit:5",
            "first_reviews:50",
            "claim_minutes:30",
        ]
        .iter()
        .map(|pair| pair.split_once(':').unwrap())
        .map(|(name, value)| (name, value.to_owned()))
        .chain([("labels", labels.to_owned()), ("team", team.clone()), ("version", version.to_owned())])
        .collect::<Vec<_>>()
    };
    let answer = stage.post("/settings/streams/new", admin, &fields("one", "")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("value=\"Human\"") && answer.body.contains("#f-labels"), "{}", answer.body);
    let answer = stage.post("/settings/streams/new", admin, &fields("one\n* two", "")).await;
    assert_eq!(answer.header("location"), "/settings/streams?done=1", "{}", answer.body);
    let path = format!("/settings/streams/{}", stage.stream);
    assert_eq!(
        stage.post(&path, admin, &fields("a\nb", "1")).await.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "the key is taken"
    );
    let mut ours = fields("a\nb", "1");
    ours[2].1 = "ict".into();
    assert_eq!(stage.post(&path, admin, &ours).await.status, StatusCode::SEE_OTHER);
    let late = stage.post(&path, admin, &ours).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    assert!(late.body.contains("Somebody else changed this"));
}

#[tokio::test]
async fn a_table_comes_in_with_its_bad_rows_told() {
    let stage = Stage::open().await;
    let (lead, stream) = (stage.session("lead"), stage.stream.to_string());
    let table = "onderwerp;omschrijving;soort\nPrinter;Doet niets;printer\nVPN;Traag;vpn\n;;printer\nte;kort\nKlacht;Boos;complaint\n";
    let upload =
        || Ask::post("/import").session(lead).file(&[("stream", &stream)], "oud.csv", table.as_bytes());
    assert_eq!(stage.send(upload()).await.header("location"), "/import/preview");
    let page = stage.get("/import/preview", lead).await.body;
    assert!(page.contains("Doet niets") && page.contains("oud.csv"), "{page}");
    let past = [("kind", "past"), ("subject", "0"), ("text", "1"), ("label", "2")];
    let none = stage.post("/import/confirm", lead, &past[..3]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "past cases need a label");
    let done = stage.post("/import/confirm", lead, &past).await;
    assert_eq!(done.status, StatusCode::OK, "{}", done.body);
    for words in [
        "2 past cases came in",
        "3 rows were not taken in",
        "no label “vpn”",
        "more or fewer cells",
        "there is no text yet",
    ] {
        assert!(done.body.contains(words), "{words}: {}", done.body);
    }
    let second = stage.post("/import/confirm", lead, &past).await;
    assert_eq!(second.header("location"), "/import", "a second press takes nothing in");
    // The same file again: what is in is in, once.
    stage.send(upload()).await;
    let again = stage.post("/import/confirm", lead, &past).await;
    assert!(again.body.contains("2 rows were in already"), "{}", again.body);
    stage.send(upload()).await;
    let new = stage
        .post("/import/confirm", lead, &[("kind", "new"), ("subject", "0"), ("text", "1"), ("key", "0")])
        .await;
    assert!(new.body.contains("3 cases came in"), "{}", new.body);
}

#[tokio::test]
async fn nobody_imports_into_the_stream_of_another_team() {
    let stage = Stage::open().await;
    let root = stage.viewer("administrator");
    let other =
        flow::settle::team_add(&stage.world, &root, &domain::words::Words::new("HR", "HR")).await.unwrap();
    let outline = flow::settle::Outline { key: "hr".into(), ..stage::outline(other) };
    let theirs = flow::settle::stream_add(&stage.world, &root, &outline).await.unwrap().to_string();
    let ask = Ask::post("/import").session(stage.session("lead")).file(
        &[("stream", &theirs)],
        "a.csv",
        b"text,label\na,b\n",
    );
    assert_eq!(stage.send(ask).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        stage.get(&format!("/settings/streams/{theirs}"), stage.session("lead")).await.status,
        StatusCode::FORBIDDEN
    );
}

#[tokio::test]
async fn ones_own_figures_are_on_ones_own_page_only() {
    let stage = Stage::open().await;
    for seat in &SEATS[1..] {
        assert!(stage.get("/me", stage.session(seat)).await.body.contains("Only you can see this"));
    }
    let person = stage.person("colleague");
    let page = stage.get(&format!("/settings/people/{person}"), stage.session("administrator")).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains("Cases you decided"));
}

#[tokio::test]
async fn a_line_of_events_begins_with_what_waits() {
    let stage = Stage::open().await;
    let response = stage.begin(Ask::get("/events").session(stage.session("colleague"))).await;
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let first = response.into_body().into_data_stream().next().await.unwrap().unwrap();
    let first = String::from_utf8(first.to_vec()).unwrap();
    let waits = json!({ "stream": stage.stream, "n": 0, "more": false });
    assert!(first.contains("event: counts") && first.contains(&waits["stream"].to_string()), "{first}");
}
