//! Every route against everybody: who is let in, who is sent to the door, who is refused.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of it is a test, though not each function says so"
)]

mod stage;

use std::collections::BTreeMap;
use std::path::Path;

use axum::http::{Method, StatusCode};
use flow::settle::Scope;
use stage::{Ask, SEATS, Stage};
use web::access::Who;
use web::table::TABLE;

/// Who may use what. `all`, `signed`, `token <scope>`, `near`, `first`, `demo`, or the roles.
const EXPECTED: &str = include_str!("access/routes.txt");

fn expected() -> BTreeMap<(&'static str, &'static str), &'static str> {
    let rows = EXPECTED.lines().filter(|line| !line.is_empty()).map(|line| {
        let (route, who) = line.split_once('|').unwrap();
        let (method, path) = route.split_once(' ').unwrap();
        ((method, path.trim()), who.trim())
    });
    rows.collect()
}

/// The path with something in the place of each parameter: an id that nothing has.
fn filled(path: &str) -> String {
    let none = "01J00000000000000000000000";
    let id = |kind: &str| format!("{kind}_{none}");
    let mut parts = Vec::new();
    for part in path.split('/') {
        let name = part.strip_prefix('{').and_then(|part| part.strip_suffix('}'));
        parts.push(name.map_or_else(|| part.to_owned(), id));
    }
    parts.join("/")
}

#[derive(Debug, PartialEq, Eq)]
enum Came {
    In,
    ToTheDoor,
    Refused,
    NoToken,
    Gone,
}

async fn came(stage: &Stage, ask: Ask) -> Came {
    let response = stage.begin(ask).await;
    let location = response.headers().get("location").map_or("", |value| value.to_str().unwrap());
    match response.status() {
        StatusCode::SEE_OTHER if location.starts_with("/sign-in") => Came::ToTheDoor,
        StatusCode::FORBIDDEN => Came::Refused,
        StatusCode::UNAUTHORIZED => Came::NoToken,
        StatusCode::GONE => Came::Gone,
        StatusCode::METHOD_NOT_ALLOWED => panic!("the route does not take its own method"),
        status if status.is_server_error() => panic!("{status}: {}", stage::read(response).await.body),
        _ => Came::In,
    }
}

#[test]
fn the_table_and_this_test_name_the_same_routes() {
    let expected = expected();
    let known: Vec<_> = TABLE.iter().map(|row| (row.method, row.path)).collect();
    for route in &known {
        assert!(expected.contains_key(route), "{route:?} stands in the table and not in this test");
    }
    for route in expected.keys() {
        assert!(known.contains(route), "{route:?} stands in this test and not in the table");
    }
    assert_eq!(known.len(), expected.len(), "a route stands twice in the table");
}

/// Files that may add a route to a router. It only shrinks.
const MAY_ROUTE: [&str; 1] = ["access.rs"];

#[test]
fn no_route_is_added_but_from_the_table() {
    fn walk(folder: &Path, found: &mut Vec<String>) {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                walk(&path, found);
            } else if std::fs::read_to_string(&path).unwrap().contains(".route(") {
                found.push(path.file_name().unwrap().to_string_lossy().into_owned());
            }
        }
    }
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut found);
    found.retain(|name| !MAY_ROUTE.contains(&name.as_str()));
    assert!(found.is_empty(), "{found:?}");
}

#[tokio::test]
async fn everybody_is_let_in_where_the_table_says_and_nowhere_else() {
    let stage = Stage::open().await;
    let mut rows: Vec<_> = expected().into_iter().collect();
    // Signing out ends the session that the other rows need.
    rows.sort_by_key(|((_, path), _)| *path == "/sign-out");
    for ((method, path), who) in rows {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        for seat in SEATS {
            let ask = Ask::new(method.clone(), &filled(path)).session(stage.session(seat));
            let ask = if method == Method::POST { ask.form(&[("none", "")]) } else { ask };
            let came = came(&stage, ask).await;
            let what = format!("{method} {path} as {seat}");
            match who {
                // These say "no" or lead to the door for reasons of their own.
                "all" => assert!(came != Came::Refused && came != Came::NoToken, "{what}: {came:?}"),
                "first" => assert_eq!(came, Came::Gone, "{what}"),
                "demo" => assert_eq!(came, Came::In, "{what}: there is nothing outside a demo"),
                "near" => assert_eq!(came, Came::NoToken, "{what}"),
                _ if who.starts_with("token") => assert_eq!(came, Came::NoToken, "{what}"),
                _ if seat == "nobody" && (path.starts_with("/api/") || path.ends_with("stage.json")) => {
                    assert_eq!(came, Came::NoToken, "{what}")
                }
                _ if seat == "nobody" => assert_eq!(came, Came::ToTheDoor, "{what}"),
                "signed" => assert_eq!(came, Came::In, "{what}"),
                roles => {
                    let may = roles.split(' ').any(|role| role == seat);
                    assert_eq!(came, if may { Came::In } else { Came::Refused }, "{what}");
                }
            }
        }
    }
}

#[tokio::test]
async fn a_program_is_let_in_by_its_token_and_only_for_what_it_is_for() {
    let stage = Stage::open().await;
    for row in TABLE {
        let (Who::Token(needed) | Who::Near(needed)) = row.rule.who else { continue };
        for scope in Scope::ALL {
            let token = stage.token(&[scope], None).await;
            let method = Method::from_bytes(row.method.as_bytes()).unwrap();
            let ask = Ask::new(method, &filled(row.path)).header("authorization", &format!("Bearer {token}"));
            let wanted = if scope == needed { Came::In } else { Came::Refused };
            assert_eq!(came(&stage, ask).await, wanted, "{} with {}", row.path, scope.as_str());
        }
        let method = Method::from_bytes(row.method.as_bytes()).unwrap();
        for wrong in ["Bearer nonsense", "Basic YTpi", "Bearer ", ""] {
            let ask = Ask::new(method.clone(), &filled(row.path)).header("authorization", wrong);
            assert_eq!(came(&stage, ask).await, Came::NoToken, "{} with {wrong:?}", row.path);
        }
    }
}

#[tokio::test]
async fn a_token_that_was_withdrawn_opens_nothing() {
    let stage = Stage::open().await;
    let token = stage.token(&[Scope::Read], None).await;
    let ask = || {
        Ask::get("/api/v1/cases/case_01J00000000000000000000000")
            .header("authorization", &format!("Bearer {token}"))
    };
    assert_eq!(stage.send(ask()).await.status, StatusCode::NOT_FOUND);
    let row = store::token::token_by_digest(&stage.world.store, &flow::secret::digest(&token))
        .await
        .unwrap()
        .unwrap();
    let path = format!("/settings/tokens/{}/revoke", row.id);
    let answer = stage.post(&path, stage.session("administrator"), &[("none", "")]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(stage.send(ask()).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn numbers_are_for_this_machine_and_for_nobody_behind_a_proxy() {
    let stage = Stage::open().await;
    let near = || Ask::get("/metrics").from("127.0.0.1:1");
    assert_eq!(stage.send(near()).await.status, StatusCode::OK);
    assert_eq!(
        stage.send(near().header("x-forwarded-for", "127.0.0.1")).await.status,
        StatusCode::UNAUTHORIZED
    );
    let body = stage.send(near()).await.body;
    assert!(body.contains("samenspel_request_seconds") && body.contains("route=\"/metrics\""), "{body}");
    assert!(!body.contains("person_"), "a metric names a person");
}

#[tokio::test]
async fn in_a_demo_one_looks_through_the_eyes_of_another_and_elsewhere_there_is_no_such_thing() {
    let stage = Stage::with(web::Settings { demo: true, ..stage::settings() }).await;
    let lead = stage.person("lead").to_string();
    let answer = stage.post("/demo", None, &[("person", lead.as_str()), ("back", "/import")]).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/import"));
    let session = answer.cookie("samenspel").unwrap();
    assert_eq!(stage.get("/import", Some(&session)).await.status, StatusCode::OK);
    let colleague = stage.person("colleague").to_string();
    let answer =
        stage.post("/demo", Some(&session), &[("person", colleague.as_str()), ("back", "/import")]).await;
    assert_eq!(answer.header("location"), "/", "nobody is sent to a page that is not for them");

    let real = Stage::open().await;
    let answer = real.post("/demo", None, &[("person", real.person("lead").to_string())]).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
}
