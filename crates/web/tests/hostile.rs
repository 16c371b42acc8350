//! What an attacker tries: too much, from elsewhere, in somebody else's name, with words that are no words.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of it is a test, though not each function says so"
)]

mod stage;

use axum::body::Body;
use axum::http::StatusCode;
use flow::settle::Scope;
use futures_util::StreamExt;
use stage::{Ask, Stage};

const SCRIPT: &str = "<script>alert('x')</script>\"'><img src=x onerror=alert(1)>";

fn has_no_script(page: &str) {
    assert!(!page.contains("<script>") && !page.contains("<img src=x"), "{page}");
}

#[tokio::test]
async fn too_much_is_refused_before_it_is_read_and_while_it_comes() {
    let stage = Stage::open().await;
    let form = "application/x-www-form-urlencoded";
    let said = Ask::post("/sign-in").body(form, Body::empty()).header("content-length", "2000000000");
    let answer = stage.send(said).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.body.contains("too much at once"), "a page says what to do: {}", answer.body);

    // A gigabyte that does not say how long it is: only what fits is ever asked for.
    let sent = std::sync::Arc::new(std::sync::atomic::AtomicUsize::new(0));
    let counted = sent.clone();
    let part = axum::body::Bytes::from(vec![b'x'; 64 * 1024]);
    let parts = futures_util::stream::iter(0..16 * 1024).map(move |_| {
        counted.fetch_add(64 * 1024, std::sync::atomic::Ordering::SeqCst);
        Ok::<_, std::io::Error>(part.clone())
    });
    let head = futures_util::stream::once(async {
        Ok(axum::body::Bytes::from_static(
            b"--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n",
        ))
    });
    let ask = Ask::post("/import").session(stage.session("lead"));
    let ask = ask.body("multipart/form-data; boundary=x", Body::from_stream(head.chain(parts)));
    let answer = stage.send(ask).await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE, "{}", answer.body);
    assert!(sent.load(std::sync::atomic::Ordering::SeqCst) <= 26 << 20);
}

#[tokio::test]
async fn what_another_site_sends_is_refused_on_every_route_that_changes_something() {
    let stage = Stage::open().await;
    for row in
        web::table::TABLE.iter().filter(|row| row.method == "POST" && !row.path.starts_with("/api/v1/"))
    {
        let ask = Ask::post(row.path).session(stage.session("administrator"));
        let answer = stage.send(ask.form(&[("none", "")]).header("sec-fetch-site", "cross-site")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", row.path);
        let ask = Ask::post(row.path).session(stage.session("administrator"));
        let answer = stage.send(ask.form(&[("none", "")]).header("origin", "https://evil.example")).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", row.path);
        assert!(answer.body.contains("not come from our own pages"));
    }
    let ask = Ask::post("/theme").form(&[("theme", "dark")]).header("origin", "http://127.0.0.1:8080");
    assert_eq!(stage.send(ask).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_session_gets_a_new_name_at_the_door_and_is_gone_after_it() {
    let stage = Stage::open().await;
    let planted = stage.session("requester").unwrap();
    let form = [("address", "lead@lindervoort.example"), ("password", stage::PASSWORD)];
    let answer = stage.post("/sign-in", Some(planted), &form).await;
    let session = answer.cookie("samenspel").unwrap();
    assert_ne!(session, planted);
    assert_eq!(
        stage.get("/me", Some(planted)).await.status,
        StatusCode::SEE_OTHER,
        "the planted name opens nothing"
    );
    assert_eq!(stage.get("/import", Some(&session)).await.status, StatusCode::OK);
    stage.post("/sign-out", Some(&session), &[("none", "")]).await;
    assert_eq!(stage.get("/me", Some(&session)).await.header("location"), "/sign-in?next=%2F%6D%65");
}

#[tokio::test]
async fn a_session_ends_when_nobody_uses_it_and_when_its_person_is_out() {
    let stage = Stage::open().await;
    let lead = stage.session("lead");
    for _ in 0..3 {
        stage.pass(11 * 60);
        assert_eq!(stage.get("/me", lead).await.status, StatusCode::OK, "use keeps it");
    }
    stage.pass(12 * 60 + 1);
    assert_eq!(stage.get("/me", lead).await.status, StatusCode::SEE_OTHER);

    let hr = stage.sign_in("hr").await;
    let root = stage.viewer("administrator");
    let row = store::person::person_get(&stage.world.store, stage.person("hr")).await.unwrap().unwrap();
    let profile =
        flow::settle::Profile { name: row.name, address: row.address, roles: row.roles, teams: vec![] };
    flow::settle::person_set(&stage.world, &root, row.id, row.version, &profile, false).await.unwrap();
    assert_eq!(stage.get("/me", Some(&hr)).await.status, StatusCode::SEE_OTHER, "out at once");
}

#[tokio::test]
async fn another_password_ends_the_sessions_elsewhere_and_keeps_this_one() {
    let stage = Stage::open().await;
    let (here, there) = (stage.sign_in("colleague").await, stage.sign_in("colleague").await);
    let form = |old: &str| [("old", old.to_owned()), ("password", "another long password".to_owned())];
    let answer = stage.post("/me/password", Some(&here), &form("wrong")).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("This is not your password.") && answer.body.contains("#f-old"));
    let answer = stage.post("/me/password", Some(&here), &form(stage::PASSWORD)).await;
    assert_eq!(answer.header("location"), "/me?done=password");
    assert_eq!(stage.get("/me", Some(&here)).await.status, StatusCode::OK);
    for elsewhere in [there.as_str(), stage.session("colleague").unwrap()] {
        assert_eq!(stage.get("/me", Some(elsewhere)).await.status, StatusCode::SEE_OTHER);
    }
}

#[tokio::test]
async fn a_wrong_address_and_a_wrong_password_look_the_same() {
    let stage = Stage::open().await;
    let mut pages = Vec::new();
    for (address, password) in
        [("lead@lindervoort.example", "wrong"), ("none@lindervoort.example", "wrong"), ("", "")]
    {
        let answer = stage.post("/sign-in", None, &[("address", address), ("password", password)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.cookie("samenspel").is_none());
        pages.push(answer.body.replace(address, ""));
    }
    assert_eq!(pages[0].len(), pages[1].len());
}

#[tokio::test]
async fn an_id_that_was_made_up_leads_nowhere() {
    let stage = Stage::open().await;
    let admin = stage.session("administrator");
    let token = stage.token(&[Scope::Read], None).await;
    let bearer = format!("Bearer {token}");
    for id in [
        "x",
        "..",
        "person_01J00000000000000000000000",
        "team_01J00000000000000000000000",
        "%2e%2e%2f",
        "case_1'--",
    ] {
        for place in ["/settings/people/", "/settings/teams/", "/settings/streams/"] {
            let status = stage.get(&format!("{place}{id}"), admin).await.status;
            assert_eq!(status, StatusCode::NOT_FOUND, "{place}{id}");
        }
        let answer =
            stage.send(Ask::get(&format!("/api/v1/cases/{id}")).header("authorization", &bearer)).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{id}");
    }
    for secret in ["x", "0000", &"0".repeat(64), "..%2f..%2fetc%2fpasswd"] {
        assert_eq!(stage.get(&format!("/invite/{secret}"), None).await.status, StatusCode::GONE, "{secret}");
    }
    for path in ["/assets/x/..%2f..%2fCargo.toml", "/assets/../../Cargo.toml", "/assets/x/look.css%00"] {
        assert_eq!(stage.get(path, None).await.status, StatusCode::NOT_FOUND, "{path}");
    }
    let forged = "A".repeat(22);
    assert_eq!(stage.get("/me", Some(&forged)).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn words_with_a_script_in_them_stay_words() {
    let stage = Stage::open().await;
    let admin = stage.session("administrator");
    let fields = [
        "name",
        "address",
        "name_en",
        "name_nl",
        "key",
        "labels",
        "reserved_words",
        "judge_first",
        "audit",
        "first_reviews",
        "claim_minutes",
        "next",
        "stream",
        "team",
        "version",
        "lang",
        "old",
    ];
    let form: Vec<(&str, &str)> = fields.iter().map(|field| (*field, SCRIPT)).collect();
    for row in web::table::TABLE.iter().filter(|row| row.method == "POST" && !row.path.contains('{')) {
        let session = if row.path.starts_with("/import") { stage.session("lead") } else { admin };
        if row.path.starts_with("/api") || row.path == "/sign-out" {
            continue;
        }
        let answer = stage.post(row.path, session, &form).await;
        has_no_script(&answer.body);
    }
    // What was kept is shown as text as well.
    let me = stage.post("/me", admin, &[("name", SCRIPT), ("lang", "en")]).await;
    assert_eq!(me.status, StatusCode::SEE_OTHER);
    stage.post("/settings/teams/new", admin, &[("name_en", SCRIPT), ("name_nl", SCRIPT)]).await;
    stage.post("/settings/tokens", admin, &[("name", SCRIPT), ("metrics", "on")]).await;
    let table = format!("text,<b>label</b>\n\"{}\",printer\n", SCRIPT.replace('"', "\"\""));
    let stream = stage.stream.to_string();
    let ask = Ask::post("/import").session(stage.session("lead")).file(
        &[("stream", &stream)],
        "..%2f<b>.csv",
        table.as_bytes(),
    );
    assert_eq!(stage.send(ask).await.header("location"), "/import/preview");
    for (path, session) in [
        ("/me", admin),
        ("/settings/people", admin),
        ("/settings/teams", admin),
        ("/settings/tokens", admin),
        ("/settings/streams/new", admin),
        ("/import/preview", stage.session("lead")),
        ("/sign-in?next=%22%3E%3Cscript%3E", None),
    ] {
        let page = stage.get(path, session).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        has_no_script(&page.body);
        assert!(!page.body.contains("<b>"), "{path}");
    }
    assert!(stage.get("/me", admin).await.body.contains("&lt;script&gt;"));
}

#[tokio::test]
async fn nobody_is_sent_to_another_site() {
    let stage = Stage::open().await;
    for evil in [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
        "/\t/evil.example",
    ] {
        for path in ["/language", "/theme"] {
            let answer = stage.post(path, None, &[("lang", "nl"), ("theme", "dark"), ("back", evil)]).await;
            assert_eq!(answer.header("location"), "/", "{path} {evil}");
        }
        let form = [("address", "hr@lindervoort.example"), ("password", stage::PASSWORD), ("next", evil)];
        assert_eq!(stage.post("/sign-in", None, &form).await.header("location"), "/", "{evil}");
    }
    let answer = stage.post("/language", None, &[("lang", "nl"), ("back", "/sign-in?next=%2Fme")]).await;
    assert_eq!(answer.header("location"), "/sign-in?next=%2Fme");
    assert_eq!(answer.cookie("lang").as_deref(), Some("nl"));
}

#[tokio::test]
async fn cookies_are_as_strict_as_they_can_be() {
    let form = [("address", "lead@lindervoort.example"), ("password", stage::PASSWORD)];
    for (secure, wanted) in [(false, vec!["samenspel="]), (true, vec!["__Host-samenspel=", "Secure"])] {
        let stage = Stage::with(web::Settings { secure_cookies: secure, ..stage::settings() }).await;
        let answer = stage.post("/sign-in", None, &form).await;
        let set = answer.header("set-cookie");
        for part in wanted.iter().chain(&["HttpOnly", "SameSite=Lax", "Path=/"]) {
            assert!(set.contains(part), "{part}: {set}");
        }
        assert_eq!(set.contains("Secure"), secure);
        assert!(!set.contains("Domain"));
    }
}

#[tokio::test]
async fn every_answer_says_what_a_browser_may_do() {
    let stage = Stage::open().await;
    for path in ["/sign-in", "/me", "/nowhere", "/api", "/healthz", "/api/v1/cases/x"] {
        let answer = stage.get(path, stage.session("administrator")).await;
        let policy = answer.header("content-security-policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self'") && !policy.contains("unsafe"),
            "{path}: {policy}"
        );
        assert!(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"));
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("referrer-policy"), "no-referrer", "{path}");
        assert!(answer.header("permissions-policy").contains("camera=()"), "{path}");
    }
    let look = stage.get(web::asset::path("look.css"), None).await;
    assert!(look.header("cache-control").contains("immutable"));
}

#[tokio::test]
async fn who_tries_too_often_has_to_wait() {
    let few = web::limits::Rate { at_once: 3, a_minute: 1 };
    let rates = web::limits::Rates { door: few, ..stage::settings().rates };
    let clock = stage::clock();
    let (world, _folder) = stage::world(&clock).await;
    let router = web::router(web::App::new(world, web::Settings { rates, ..stage::settings() }));
    let ask =
        |sender: &str| Ask::post("/sign-in").from(sender).form(&[("address", "a@b.nl"), ("password", "x")]);
    for _ in 0..3 {
        assert_eq!(
            stage::begin(&router, ask("198.51.100.1:1")).await.status(),
            StatusCode::UNPROCESSABLE_ENTITY
        );
    }
    let answer = stage::read(stage::begin(&router, ask("198.51.100.1:2")).await).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(!answer.header("retry-after").is_empty() && answer.body.contains("Too many tries"));
    assert_eq!(
        stage::begin(&router, ask("198.51.100.2:1")).await.status(),
        StatusCode::UNPROCESSABLE_ENTITY,
        "others come in"
    );
}

#[tokio::test]
async fn a_request_with_a_head_that_never_ends_is_refused_and_the_next_one_served() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let (world, _folder) = stage::world(&stage::clock()).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let place = listener.local_addr().unwrap();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let app = web::App::new(world, stage::settings());
    let serving = tokio::spawn(web::serve(app, listener, async { drop(stopped.await) }));
    let long = format!("x: {}\r\n", "y".repeat(400_000));
    let many: String = (0..200).map(|number| format!("x-{number}: y\r\n")).collect();
    for (head, status) in [(long.as_str(), "431"), (many.as_str(), "431"), ("x: y\r\n", "200")] {
        let mut line = tokio::net::TcpStream::connect(place).await.unwrap();
        let request = format!("GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n{head}\r\n");
        // The other side may hang up before it has read all of it.
        let _ = line.write_all(request.as_bytes()).await;
        let mut answer = [0_u8; 12];
        line.read_exact(&mut answer).await.unwrap();
        assert_eq!(&answer[9..], status.as_bytes(), "{} bytes", head.len());
    }
    drop(stop);
    serving.await.unwrap().unwrap();
}
