//! Lessons and questions. How somebody did is kept in their own browser, for them alone.

use axum::extract::Path;
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};

use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::page::learn::{Answered, Primer, Quiz, chosen};
use crate::visit::Me;

/// The cookie with what one had right the first time: whose, and how many.
const KEPT: &str = "first-answers";
/// It is kept for a year, in seconds.
const YEAR: u32 = 365 * 24 * 60 * 60;

/// `GET /learn/lessons/{lesson}`.
pub(crate) async fn open_lesson(me: Me, Path(key): Path<String>) -> Answer {
    let primer = Primer::of(&key).ok_or(Error::NotFound)?;
    Ok(me.show(primer.sheet(me.reader())).await)
}

/// What this person had right the first time, if this browser kept it.
fn before(me: &Me, headers: &HeaderMap) -> Option<u8> {
    let all = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = all.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let (whose, right) = pairs.find(|(name, _)| *name == KEPT)?.1.split_once('.')?;
    let right = right.parse::<u8>().ok()?;
    // Another person may have used this browser.
    (whose == me.person().to_string() && usize::from(right) <= domain::quiz::RIGHT.len()).then_some(right)
}

/// `GET /learn/questions`.
pub(crate) async fn open_questions(me: Me, headers: HeaderMap) -> Answer {
    let page = Quiz { before: before(&me, &headers), ..Quiz::default() };
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `POST /learn/questions`.
pub(crate) async fn answer_questions(me: Me, headers: HeaderMap, filled: Filled) -> Answer {
    let before = before(&me, &headers);
    let said = match chosen(me.lang, &filled) {
        Ok(said) => said,
        Err(wrong) => return refuse(&me, filled, wrong, before).await,
    };
    flow::quiz::count(me.world(), me.viewer(), &said).await?;
    let right = domain::quiz::right(&said).map_err(flow::Error::from)?;
    let mut answer = me.show(Answered { said, before, right }.sheet(me.reader())).await;
    if before.is_none() {
        let secure = if me.app.settings.secure_cookies { "; Secure" } else { "" };
        let kept = format!(
            "{KEPT}={}.{right}; Path=/learn/questions; Max-Age={YEAR}; HttpOnly; SameSite=Lax{secure}",
            me.person()
        );
        if let Ok(kept) = HeaderValue::from_str(&kept) {
            answer.headers_mut().append(SET_COOKIE, kept);
        }
    }
    Ok(answer)
}

async fn refuse(me: &Me, filled: Filled, wrong: Wrong, before: Option<u8>) -> Answer {
    let page = Quiz { filled, wrong, before };
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}
