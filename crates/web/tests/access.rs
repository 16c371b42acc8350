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
const EXPECTED: &str = "
GET  /assets/{mark}/{name} | all
GET  / | all
GET  /sign-in | all
POST /sign-in | all
POST /sign-out | all
GET  /setup | first
POST /setup | first
GET  /invite/{secret} | all
POST /invite/{secret} | all
POST /language | all
POST /theme | all
POST /demo | demo
GET  /me | signed
POST /me | signed
POST /me/password | signed
GET  /notices | signed
GET  /events | signed
GET  /desk | colleague lead
POST /desk/next | colleague lead
GET  /desk/reviews/{review} | colleague lead
POST /desk/reviews/{review}/claim | colleague lead
POST /desk/reviews/{review}/judge | colleague lead
POST /desk/reviews/{review}/commit | colleague lead
POST /desk/reviews/{review}/draft | colleague lead
GET  /desk/reviews/{review}/ahead | colleague lead
GET  /reviews/{review}/pages/{page} | colleague lead
POST /desk/reviews/{review}/release | colleague lead
POST /desk/reviews/{review}/hand-over | colleague lead
POST /desk/reviews/{review}/ask | colleague lead
POST /desk/reviews/{review}/answer | colleague lead
POST /desk/reviews/{review}/not-for-ai | colleague lead
POST /desk/reviews/{review}/split | colleague lead
POST /desk/reviews/{review}/join | colleague lead
POST /desk/reviews/{review}/undo | colleague lead
GET  /cases/{case} | signed
GET  /cases/{case}/files/{file} | signed
GET  /cases/{case}/pages/{page} | signed
GET  /cases/{case}/why | signed
POST /cases/{case}/flag | signed
GET  /ask | all
GET  /ask/{stream} | all
POST /ask/{stream} | all
GET  /questions | signed
GET  /questions/{case} | signed
GET  /questions/{case}/why | signed
POST /questions/{case}/person | signed
POST /questions/{case}/appeal | signed
GET  /questions/{case}/files/{file} | signed
GET  /q/{secret} | all
GET  /q/{secret}/why | all
POST /q/{secret}/person | all
POST /q/{secret}/appeal | all
GET  /q/{secret}/pages/{page} | all
GET  /q/{secret}/files/{file} | all
GET  /appeals | colleague lead auditor
GET  /appeals/mine | signed
GET  /appeals/figures | signed
GET  /appeals/{appeal} | colleague lead auditor
POST /appeals/{appeal}/decide | colleague lead
GET  /automations | signed
GET  /automations/new | lead
POST /automations/new | lead
GET  /automations/{automation} | signed
GET  /automations/{automation}/target | signed
GET  /automations/{automation}/history | signed
GET  /automations/{automation}/card | lead
POST /automations/{automation}/card | lead
POST /automations/{automation}/stop | signed
POST /automations/{automation}/restart | signed
POST /automations/{automation}/up | lead
POST /automations/{automation}/down | lead
POST /automations/{automation}/prove | lead
POST /automations/{automation}/limit | lead
POST /automations/{automation}/model | lead
GET  /automations/{automation}/together | signed
POST /automations/{automation}/together | colleague lead
POST /automations/{automation}/together/agree | colleague lead
GET  /automations/{automation}/conditions | signed
POST /automations/{automation}/declare | lead
POST /automations/{automation}/inform | hr lead representative
POST /automations/{automation}/except | leader
POST /automations/{automation}/overseers | lead
POST /automations/{automation}/try-stop | colleague lead
POST /automations/{automation}/freed | colleague lead
POST /automations/{automation}/pilot | lead
POST /automations/{automation}/pilot/report | lead
GET  /automations/{automation}/budget | signed
POST /automations/{automation}/budget | hr lead
GET  /voice | signed
GET  /automations/{automation}/appeals | signed
GET  /voice/teams/{team}/new | colleague lead
POST /voice/teams/{team}/new | colleague lead
GET  /voice/works/{work} | colleague lead hr representative leader auditor
POST /voice/works/{work}/vote | colleague lead
POST /voice/works/{work}/assess | lead
GET  /learn | colleague lead hr representative leader auditor
POST /learn/hour | hr
GET  /learn/lessons/{lesson} | colleague lead hr representative leader auditor
GET  /learn/questions | colleague lead hr representative leader auditor
POST /learn/questions | colleague lead hr representative leader auditor
GET  /learn/growth | colleague lead hr representative leader auditor
POST /learn/growth | colleague lead hr representative leader auditor
GET  /learn/growth/{growth} | colleague lead hr representative leader auditor
POST /learn/growth/{growth} | colleague lead hr representative leader auditor
GET  /learn/{automation} | colleague lead hr representative leader auditor
GET  /learn/{automation}/plan | colleague lead hr representative leader auditor
POST /learn/{automation}/plan | hr lead
GET  /learn/{automation}/practice | colleague lead
POST /learn/{automation}/practice | colleague lead
GET  /voice/concerns | signed
GET  /voice/concerns/new | signed
POST /voice/concerns/new | signed
GET  /voice/concerns/{concern} | signed
POST /voice/concerns/{concern}/answer | signed
POST /voice/concerns/{concern}/reply | signed
POST /voice/concerns/{concern}/hand-on | signed
GET  /voice/code | all
POST /voice/code | all
POST /voice/code/reply | all
GET  /voice/ideas | signed
GET  /voice/ideas/new | colleague lead
POST /voice/ideas/new | colleague lead
GET  /voice/ideas/{idea} | signed
POST /voice/ideas/{idea}/automate | lead
POST /voice/ideas/{idea}/reserve | lead
POST /voice/ideas/{idea}/decline | lead
GET  /voice/opinions | signed
GET  /voice/opinions/new | hr lead leader representative
POST /voice/opinions/new | hr lead leader representative
GET  /voice/opinions/{topic} | signed
POST /voice/opinions/{topic} | signed
POST /voice/opinions/{topic}/end | hr lead leader representative
GET  /voice/stories | signed
GET  /voice/stories/new | signed
POST /voice/stories/new | signed
POST /voice/stories/consent | signed
GET  /voice/leaders | lead leader
POST /voice/leaders | lead leader
GET  /voice/amnesty | signed
POST /voice/amnesty | signed
POST /voice/amnesty/practice | hr lead leader representative
POST /voice/amnesty/idea | lead
GET  /register | signed
POST /register | administrator
GET  /register/export.json | signed
GET  /register/export.csv | signed
GET  /register/{automation} | signed
GET  /register/{automation}/details | lead
POST /register/{automation}/details | lead
GET  /register/{automation}/dossiers | colleague lead hr representative leader auditor
GET  /register/{automation}/act.pdf | colleague lead hr representative leader auditor
GET  /register/{automation}/council.pdf | colleague lead hr representative leader auditor
GET  /register/{automation}/assessment | lead
POST /register/{automation}/assessment | lead
GET  /rights | signed
GET  /rights/edit | hr administrator
POST /rights/edit | hr administrator
GET  /announcements | signed
GET  /announcements/{announcement} | signed
GET  /announcements/{announcement}/edit | lead hr administrator
POST /announcements/{announcement}/edit | lead hr administrator
POST /announcements/{announcement}/send | lead hr administrator
POST /announcements/{announcement}/read | representative
GET  /record | auditor representative
GET  /settings | administrator lead
GET  /settings/people | administrator
GET  /settings/people/new | administrator
POST /settings/people/new | administrator
GET  /settings/people/{person} | administrator
POST /settings/people/{person} | administrator
POST /settings/people/{person}/invite | administrator
GET  /settings/teams | administrator
GET  /settings/teams/new | administrator
POST /settings/teams/new | administrator
GET  /settings/teams/{team} | administrator
POST /settings/teams/{team} | administrator
GET  /settings/streams | administrator lead
GET  /settings/streams/new | administrator
POST /settings/streams/new | administrator
GET  /settings/streams/{stream} | administrator lead
POST /settings/streams/{stream} | administrator lead
GET  /settings/streams/{stream}/fields | administrator lead
POST /settings/streams/{stream}/fields | administrator lead
POST /settings/streams/{stream}/examples | administrator lead
GET  /settings/streams/{stream}/outlets | administrator lead
POST /settings/streams/{stream}/outlets | administrator lead
GET  /settings/streams/{stream}/outlets/new | administrator lead
GET  /settings/outlets/{outlet} | administrator lead
POST /settings/outlets/{outlet} | administrator lead
POST /settings/outlets/{outlet}/secret | administrator lead
POST /settings/outlets/{outlet}/sample | administrator lead
POST /settings/outlets/{outlet}/again | administrator lead
GET  /settings/tokens | administrator
POST /settings/tokens | administrator
POST /settings/tokens/{token}/revoke | administrator
GET  /settings/work | administrator
POST /settings/work/{job}/again | administrator
GET  /settings/country | administrator
POST /settings/country | administrator
GET  /settings/connections | administrator
GET  /import | lead
POST /import | lead
GET  /import/preview | lead
POST /import/confirm | lead
GET  /api | all
GET  /api/v1/openapi.json | all
POST /api/v1/cases | token cases:write
POST /api/v1/cases/batch | token cases:write
GET  /api/v1/automations/{automation}/conditions | signed
POST /api/v1/automations/{automation}/stage | lead
GET  /api/v1/cases/{case} | token cases:read
GET  /api/v1/decisions | token cases:read
GET  /api/v1/objections | token cases:read
GET  /healthz | all
GET  /readyz | all
GET  /metrics | near
";

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
                _ if seat == "nobody" && path.starts_with("/api/") => {
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
