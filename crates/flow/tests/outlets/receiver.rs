//! A real receiver: it checks every signature and answers as told.

use std::collections::{BTreeMap, VecDeque};
use std::sync::{Arc, Mutex};

use adapters::webhook::signatures;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderName, StatusCode};
use axum::routing::post;
use tokio::sync::Notify;

/// One request that came in.
#[derive(Clone, Debug)]
pub struct Came {
    pub id: String,
    pub body: serde_json::Value,
    pub text: String,
    /// The places, in `secrets`, of the secrets that it is signed with.
    pub signed: Vec<usize>,
    pub answered: u16,
}

/// What it answers next.
#[derive(Clone, Copy, Debug)]
pub enum Says {
    Status(u16),
    After(u16, &'static str),
    /// Nothing at all, for ever.
    Never,
}

#[derive(Default)]
struct Inside {
    says: Mutex<VecDeque<Says>>,
    came: Mutex<Vec<Came>>,
    secrets: Mutex<Vec<String>>,
    news: Notify,
}

/// A program that listens.
#[derive(Clone)]
pub struct Receiver {
    pub address: String,
    inside: Arc<Inside>,
}

impl Receiver {
    pub async fn open() -> Receiver {
        let inside = Arc::new(Inside::default());
        let router = Router::new().route("/in", post(take)).with_state(inside.clone());
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}/in", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, router).await });
        Receiver { address, inside }
    }

    pub fn knows(&self, secret: &str) {
        self.inside.secrets.lock().unwrap().push(secret.to_owned());
    }

    /// It answers so next, and 200 when nothing is left to say.
    pub fn says(&self, says: impl IntoIterator<Item = Says>) {
        self.inside.says.lock().unwrap().extend(says);
    }

    pub fn came(&self) -> Vec<Came> {
        self.inside.came.lock().unwrap().clone()
    }

    /// Ready when something came in.
    pub async fn next(&self) {
        self.inside.news.notified().await;
    }

    /// How often each id was taken with a 2xx.
    pub fn taken(&self) -> BTreeMap<String, usize> {
        let mut taken = BTreeMap::new();
        for came in self.came().into_iter().filter(|came| came.answered < 300) {
            *taken.entry(came.id).or_default() += 1;
        }
        taken
    }
}

async fn take(
    State(inside): State<Arc<Inside>>,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, [(HeaderName, &'static str); 1]) {
    let header = |name: &str| headers.get(name).unwrap().to_str().unwrap().to_owned();
    let (id, text) = (header("webhook-id"), String::from_utf8(body.to_vec()).unwrap());
    let seconds = header("webhook-timestamp").parse().unwrap();
    let sent = header("webhook-signature");
    let secrets = inside.secrets.lock().unwrap().clone();
    let fits = |secret: &String| {
        let wanted = signatures(std::slice::from_ref(secret), &id, seconds, &text).unwrap();
        sent.split(' ').any(|signature| signature == wanted)
    };
    let signed = secrets.iter().enumerate().filter(|(_, secret)| fits(secret)).map(|(at, _)| at).collect();
    let says = inside.says.lock().unwrap().pop_front().unwrap_or(Says::Status(200));
    let (answered, after) = match says {
        Says::Status(status) => (status, "0"),
        Says::After(status, after) => (status, after),
        Says::Never => (599, "0"),
    };
    let came = Came { id, body: serde_json::from_str(&text).unwrap(), text, signed, answered };
    inside.came.lock().unwrap().push(came);
    inside.news.notify_one();
    if matches!(says, Says::Never) {
        std::future::pending::<()>().await;
    }
    (StatusCode::from_u16(answered).unwrap(), [(axum::http::header::RETRY_AFTER, after)])
}
