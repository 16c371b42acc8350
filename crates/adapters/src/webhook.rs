//! Webhooks: another program is told, signed as Standard Webhooks 1.0 has it, once for each id however often it is sent.

mod line;
mod scripted;

pub use scripted::Scripted;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use domain::outlet::address::Address;
use domain::outlet::delivery::{Heard, Why, heard};
use domain::time::At;
use hmac::{Hmac, KeyInit, Mac};
use http_body_util::{BodyExt, Full};
use hyper::body::{Bytes, Incoming};
use hyper::header::{CONTENT_TYPE, HOST, RETRY_AFTER, USER_AGENT};
use hyper::{HeaderMap, Request, Response};
use hyper_util::rt::TokioIo;
use sha2::Sha256;
use tokio::task::JoinSet;
use tokio::time::{Duration, timeout};

pub use line::Reach;

/// From looking up the name to the end of the answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// So many bytes of an answer are read, so that the other side may finish; what it says is not used.
const MOST_BYTES: usize = 16 * 1024;
/// How all secrets begin.
const MARK: &str = "whsec_";

/// Who tells other programs.
#[derive(Clone, Debug)]
pub enum Webhooks {
    /// Over the network.
    Real(Reach),
    /// For tests: keeps what is sent.
    Scripted(Scripted),
}

/// What one webhook is told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Where.
    pub address: Address,
    /// The id that the other side knows it by: the same at every attempt.
    pub id: String,
    /// The moment of this attempt.
    pub at: At,
    /// What it is signed with: each secret gives a signature, so that one can be replaced without a gap.
    pub secrets: Vec<String>,
    /// JSON.
    pub body: String,
}

impl Webhooks {
    /// Sends one attempt. No redirect is followed: it could lead to where nobody looked.
    pub async fn send(&self, post: &Post) -> Heard {
        match self {
            Webhooks::Real(reach) => timeout(PATIENCE, talk(reach, post))
                .await
                .unwrap_or(Ok(Heard::Later(Why::Slow, None)))
                .unwrap_or_else(|heard| heard),
            Webhooks::Scripted(scripted) => scripted.send(post),
        }
    }
}

impl Webhooks {
    /// Whether private machines may be reached.
    #[must_use]
    pub fn private(&self) -> bool {
        match self {
            Webhooks::Real(reach) => reach.private(),
            Webhooks::Scripted(_) => true,
        }
    }
}

/// A secret of these bytes, as both sides write it.
#[must_use]
pub fn secret(bytes: &[u8; 32]) -> String {
    format!("{MARK}{}", STANDARD.encode(bytes))
}

/// The value of `webhook-signature`: for each secret `v1,` and the HMAC-SHA256 of id, seconds and body in base64. None where no secret
/// is one.
#[must_use]
pub fn signatures(secrets: &[String], id: &str, seconds: i64, body: &str) -> Option<String> {
    let sign = |secret: &String| {
        let key = STANDARD.decode(secret.strip_prefix(MARK)?).ok()?;
        let mut mac = Hmac::<Sha256>::new_from_slice(&key).ok()?;
        mac.update(format!("{id}.{seconds}.{body}").as_bytes());
        Some(format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes())))
    };
    let all: Vec<String> = secrets.iter().filter_map(sign).collect();
    if all.is_empty() { None } else { Some(all.join(" ")) }
}

/// One request on a connection of its own. The error is what was heard instead of an answer.
async fn talk(reach: &Reach, post: &Post) -> Result<Heard, Heard> {
    let request = request(post)?;
    let line = reach.line(&post.address).await?;
    let broken = |error: hyper::Error| Heard::Later(Why::Unreached(line::words(&error)), None);
    let (mut sender, connection) =
        hyper::client::conn::http1::handshake(TokioIo::new(line)).await.map_err(broken)?;
    // Dropped with this call, also when its time is up.
    let mut carried = JoinSet::new();
    carried.spawn(connection);
    let response = sender.send_request(request).await.map_err(broken)?;
    let (status, asked) = (response.status().as_u16(), retry_after(response.headers(), post.at));
    finish(response).await;
    Ok(heard(status, asked))
}

fn request(post: &Post) -> Result<Request<Full<Bytes>>, Heard> {
    let seconds = post.at.0.div_euclid(1_000_000);
    let unsigned = || Heard::Never(Why::Unreached("there is no secret to sign with".to_owned()));
    let signed = signatures(&post.secrets, &post.id, seconds, &post.body).ok_or_else(unsigned)?;
    let request = Request::post(post.address.path())
        .header(HOST, post.address.authority())
        .header(USER_AGENT, "samenspel")
        .header(CONTENT_TYPE, "application/json")
        .header("webhook-id", post.id.as_str())
        .header("webhook-timestamp", seconds)
        .header("webhook-signature", signed)
        .body(Full::new(Bytes::from(post.body.clone())));
    request.map_err(|error| Heard::Never(Why::Unreached(error.to_string())))
}

/// When the other side wants to be asked again, in seconds from now: it says so in seconds or as a date.
fn retry_after(headers: &HeaderMap, now: At) -> Option<i64> {
    let text = headers.get(RETRY_AFTER)?.to_str().ok()?.trim();
    if let Ok(seconds) = text.parse::<i64>() {
        return Some(seconds);
    }
    let then = httpdate::parse_http_date(text).ok()?.duration_since(std::time::UNIX_EPOCH).ok()?;
    Some(i64::try_from(then.as_secs()).ok()?.saturating_sub(now.0.div_euclid(1_000_000)))
}

/// Reads what the answer still says, up to a bound.
async fn finish(response: Response<Incoming>) {
    let (mut body, mut read) = (response.into_body(), 0);
    while let Some(Ok(frame)) = body.frame().await {
        read += frame.data_ref().map_or(0, Bytes::len);
        if read > MOST_BYTES {
            return;
        }
    }
}
