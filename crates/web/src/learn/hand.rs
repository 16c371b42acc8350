//! The practice in hand: the reader's own browser keeps where it is, sealed, until it ends or the day is over.

use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::id::AutomationId;
use flow::practice::{Run, again};

use crate::error::Error;
use crate::language::cookie;
use crate::visit::Me;

/// It is kept for a day, in seconds.
const DAY: u32 = 24 * 60 * 60;
/// A browser keeps no more than 4,096 bytes with name and all; a longer one stays on its page only.
const MOST: usize = 3_700;

/// The cookie of this person: others may use this browser too.
fn name(me: &Me) -> String {
    format!("practice-{}", me.person())
}

/// The practice with this automation, where it was; none without one that can go on.
pub(super) async fn kept(me: &Me, headers: &HeaderMap, id: AutomationId) -> Result<Option<Run>, Error> {
    let bytes = cookie(headers, &name(me)).and_then(|kept| URL_SAFE_NO_PAD.decode(kept).ok());
    let Some(sealed) = bytes.and_then(|bytes| String::from_utf8(bytes).ok()) else { return Ok(None) };
    match again(me.world(), me.viewer(), &sealed).await {
        Ok(run) => Ok(Some(run).filter(|run| run.automation.id == id)),
        // What was changed on its way, or cannot go on any more, is as if it were not there.
        Err(flow::Error::Refused(_) | flow::Error::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Has the browser keep where the practice is; nothing ends it.
pub(super) fn keep(me: &Me, sealed: &str, answer: &mut Response) {
    let kept = Some(URL_SAFE_NO_PAD.encode(sealed)).filter(|it| it.len() <= MOST).unwrap_or_default();
    let seconds = if kept.is_empty() { 0 } else { DAY };
    let secure = if me.app.settings.secure_cookies { "; Secure" } else { "" };
    let name = name(me);
    let cookie = format!("{name}={kept}; Path=/learn; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        answer.headers_mut().append(SET_COOKIE, cookie);
    }
}
