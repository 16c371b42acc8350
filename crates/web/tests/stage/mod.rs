//! A small organisation behind the real router: somebody with each role, a team, a stream, and a clock that the test moves.
#![allow(dead_code, reason = "each test uses its own part of the stage")]
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of it is a test, though not each function says so"
)]

pub mod paper;

use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, StatusCode, header};
use axum::response::Response;
use domain::id::{PersonId, StreamId, TeamId};
use domain::person::{Role, Viewer};
use domain::stream::{Policy, labels};
use domain::time::At;
use domain::words::Words;
use flow::settle::{FirstRun, NewToken, Outline, Profile, Scope};
use flow::{Clock, Setup, World};
use http_body_util::BodyExt;
use store::{Originals, Store};
use tower::ServiceExt;
use web::limits::{Rate, Rates};
use web::{App, Settings};

/// Everybody's password.
pub const PASSWORD: &str = "correct horse battery staple";
/// Who there is; `nobody` did not sign in.
pub const SEATS: [&str; 9] = [
    "nobody",
    "requester",
    "colleague",
    "lead",
    "hr",
    "representative",
    "leader",
    "auditor",
    "administrator",
];

pub struct Stage {
    pub world: World,
    pub router: Router,
    pub clock: Arc<AtomicI64>,
    pub team: TeamId,
    pub stream: StreamId,
    people: Vec<(PersonId, String)>,
    _folder: tempfile::TempDir,
}

/// An answer, read.
pub struct Answer {
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }

    /// The cookie of this name that the answer sets.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let set = self.headers.get_all(header::SET_COOKIE).iter().map(|value| value.to_str().unwrap());
        let found = set.filter_map(|value| value.split_once('=')).rfind(|(known, _)| *known == name);
        found.map(|(_, value)| value.split(';').next().unwrap().to_owned())
    }

    /// The session it begins.
    pub fn session(&self) -> String {
        self.cookie("samenspel").or_else(|| self.cookie("__Host-samenspel")).unwrap()
    }

    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

/// Rates that no test reaches.
pub fn settings() -> Settings {
    let never = Rate { at_once: 1_000_000, a_minute: 1_000_000 };
    Settings { rates: Rates { door: never, ask: never, api: never }, ..Settings::default() }
}

/// An empty world, and its folder.
pub async fn world(clock: &Arc<AtomicI64>) -> (World, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let settings =
        store::Settings { url: None, folder: folder.path().into(), writer: "test".into(), readers: 4 };
    let now = clock.clone();
    let setup = Setup {
        store: Store::open(settings).await.unwrap(),
        originals: Originals::new(folder.path()),
        clock: Clock::new(move || At(now.load(Ordering::SeqCst))),
        delivery: None,
        reader: flow::Reader::here(),
        threads: 1,
    };
    (World::open(setup).await.unwrap(), folder)
}

pub fn clock() -> Arc<AtomicI64> {
    Arc::new(AtomicI64::new(1_795_000_000_000_000))
}

impl Stage {
    pub async fn open() -> Stage {
        Stage::with(settings()).await
    }

    pub async fn with(settings: Settings) -> Stage {
        let clock = clock();
        let (world, folder) = world(&clock).await;
        let secret = flow::settle::first_run_link(&world).await.unwrap().unwrap();
        let first = FirstRun {
            organisation: "Lindervoort".into(),
            name: "administrator".into(),
            address: "administrator@lindervoort.example".into(),
            password: PASSWORD.into(),
            lang: "en".into(),
        };
        let administrator = flow::settle::first_run(&world, &secret, first).await.unwrap();
        let root = Viewer { person: administrator, roles: vec![Role::Administrator], teams: vec![] };
        let team = flow::settle::team_add(&world, &root, &Words::new("IT", "ICT")).await.unwrap();
        let stream = flow::settle::stream_add(&world, &root, &outline(team)).await.unwrap();
        let router = web::router(App::new(world.clone(), settings));
        let mut stage = Stage { world, router, clock, team, stream, people: vec![], _folder: folder };
        let cookie = stage.sign_in("administrator").await;
        for seat in &SEATS[1..8] {
            let seat = stage.invite(&root, seat).await;
            stage.people.push(seat);
        }
        stage.people.push((administrator, cookie));
        stage
    }

    async fn invite(&self, root: &Viewer, name: &str) -> (PersonId, String) {
        let profile = Profile {
            name: name.to_owned(),
            address: format!("{name}@lindervoort.example"),
            roles: Role::parse(name).into_iter().filter(|role| *role != Role::Requester).collect(),
            teams: if ["colleague", "lead"].contains(&name) { vec![self.team] } else { vec![] },
        };
        let invite = flow::settle::person_add(&self.world, root, &profile).await.unwrap();
        let form = [("password", PASSWORD)];
        let answer = self.post(&format!("/invite/{}", invite.secret), None, &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        (invite.person, answer.session())
    }

    /// Signs in anew; the session.
    pub async fn sign_in(&self, seat: &str) -> String {
        let form = [("address", format!("{seat}@lindervoort.example")), ("password", PASSWORD.to_owned())];
        let answer = self.post("/sign-in", None, &form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
        answer.session()
    }

    fn seat(&self, seat: &str) -> Option<&(PersonId, String)> {
        let place = SEATS.iter().position(|known| *known == seat).unwrap_or_else(|| panic!("no seat {seat}"));
        place.checked_sub(1).map(|place| &self.people[place])
    }

    /// The session of a seat.
    pub fn session(&self, seat: &str) -> Option<&str> {
        self.seat(seat).map(|(_, cookie)| cookie.as_str())
    }

    pub fn person(&self, seat: &str) -> PersonId {
        self.seat(seat).unwrap().0
    }

    pub fn viewer(&self, seat: &str) -> Viewer {
        let roles = Role::parse(seat).into_iter().collect();
        Viewer { person: self.person(seat), roles, teams: vec![self.team] }
    }

    /// A token with these scopes.
    pub async fn token(&self, scopes: &[Scope], stream: Option<StreamId>) -> String {
        let new = NewToken { name: "test".into(), scopes: scopes.to_vec(), stream, expires: None };
        flow::settle::token_add(&self.world, &self.viewer("administrator"), &new).await.unwrap().1
    }

    pub async fn get(&self, path: &str, session: Option<&str>) -> Answer {
        self.send(Ask::get(path).session(session)).await
    }

    pub async fn post<V: AsRef<str>>(&self, path: &str, session: Option<&str>, form: &[(&str, V)]) -> Answer {
        self.send(Ask::post(path).session(session).form(form)).await
    }

    pub async fn send(&self, ask: Ask) -> Answer {
        read(self.begin(ask).await).await
    }

    /// The answer with its body still to come.
    pub async fn begin(&self, ask: Ask) -> Response {
        begin(&self.router, ask).await
    }

    pub fn pass(&self, minutes: i64) {
        self.clock.fetch_add(minutes * 60_000_000, Ordering::SeqCst);
    }
}

pub async fn begin(router: &Router, ask: Ask) -> Response {
    router.clone().oneshot(ask.0).await.unwrap()
}

pub async fn read(response: Response) -> Answer {
    let (parts, body) = response.into_parts();
    let bytes = body.collect().await.unwrap().to_bytes();
    Answer {
        status: parts.status,
        headers: parts.headers,
        body: String::from_utf8_lossy(&bytes).into_owned(),
    }
}

pub fn outline(team: TeamId) -> Outline {
    Outline {
        key: "ict".into(),
        name: Words::new("IT questions", "ICT-vragen"),
        team,
        labels: labels("password\nprinter\n* complaint"),
        reserved_words: vec![],
        policy: Policy::default(),
        paper: domain::field::Paper::default(),
        open: true,
    }
}

/// A request.
pub struct Ask(pub Request<Body>);

impl Ask {
    pub fn new(method: Method, path: &str) -> Ask {
        let mut request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
        let sender: SocketAddr = "203.0.113.7:4711".parse().unwrap();
        request.extensions_mut().insert(ConnectInfo(sender));
        Ask(request).header("host", "127.0.0.1:8080").header("accept-language", "en")
    }

    pub fn get(path: &str) -> Ask {
        Ask::new(Method::GET, path)
    }

    pub fn post(path: &str) -> Ask {
        Ask::new(Method::POST, path)
    }

    pub fn header(mut self, name: &'static str, value: &str) -> Ask {
        self.0.headers_mut().insert(name, value.parse().unwrap());
        self
    }

    pub fn session(self, session: Option<&str>) -> Ask {
        match session {
            Some(session) => self.header("cookie", &format!("samenspel={session}")),
            None => self,
        }
    }

    pub fn from(mut self, sender: &str) -> Ask {
        let sender: SocketAddr = sender.parse().unwrap();
        self.0.extensions_mut().insert(ConnectInfo(sender));
        self
    }

    pub fn body(mut self, kind: &str, body: impl Into<Body>) -> Ask {
        *self.0.body_mut() = body.into();
        self.header("content-type", kind)
    }

    pub fn form<V: AsRef<str>>(self, form: &[(&str, V)]) -> Ask {
        let pairs = form.iter().map(|(name, value)| format!("{}={}", coded(name), coded(value.as_ref())));
        self.body("application/x-www-form-urlencoded", pairs.collect::<Vec<_>>().join("&"))
    }

    pub fn json(self, token: &str, body: &serde_json::Value) -> Ask {
        self.body("application/json", body.to_string()).header("authorization", &format!("Bearer {token}"))
    }

    /// A form with one file and some fields.
    pub fn file(self, fields: &[(&str, &str)], name: &str, bytes: &[u8]) -> Ask {
        let mut body = Vec::new();
        for (field, value) in fields {
            body.extend(
                format!("--x\r\ncontent-disposition: form-data; name=\"{field}\"\r\n\r\n{value}\r\n").bytes(),
            );
        }
        let head = format!(
            "--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\ncontent-type: text/csv\r\n\r\n"
        );
        body.extend(head.bytes().chain(bytes.iter().copied()).chain(*b"\r\n--x--\r\n"));
        self.body("multipart/form-data; boundary=x", body)
    }
}

fn coded(text: &str) -> String {
    text.bytes()
        .map(
            |byte| {
                if byte.is_ascii_alphanumeric() {
                    char::from(byte).to_string()
                } else {
                    format!("%{byte:02X}")
                }
            },
        )
        .collect()
}
