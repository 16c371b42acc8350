//! The skill line: read from the reader's own browser, added to at the end of a practice, forgotten when they say so.

use axum::extract::Query;
use axum::http::header::SET_COOKIE;
use axum::http::{HeaderMap, HeaderValue};
use axum::response::Response;
use domain::practice::{Fared, Trail};
use domain::skill::{Line, Sitting};

use super::Done;
use crate::error::Answer;
use crate::language::cookie;
use crate::page::learn::SkillLine;
use crate::visit::Me;

/// It is kept for a year, in seconds.
const YEAR: u32 = 365 * 24 * 60 * 60;

/// The cookie of this person: others may use this browser too, and keep theirs.
fn name(me: &Me) -> String {
    format!("skill-{}", me.person())
}

fn kept(me: &Me, headers: &HeaderMap) -> Line {
    cookie(headers, &name(me)).map(Line::parse).unwrap_or_default()
}

/// Has the browser keep something, for so many seconds.
fn keep(me: &Me, answer: &mut Response, value: &str, seconds: u32) {
    let secure = if me.app.settings.secure_cookies { "; Secure" } else { "" };
    let name = name(me);
    let cookie = format!("{name}={value}; Path=/learn; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        answer.headers_mut().append(SET_COOKIE, cookie);
    }
}

/// A practice is over: how many answers were right goes along to the browser, and stays nowhere here.
pub(super) fn add(me: &Me, headers: &HeaderMap, trail: &Trail, fared: Fared, answer: &mut Response) {
    let small = |n: usize| u8::try_from(n).unwrap_or(u8::MAX);
    let sitting = Sitting {
        day: me.world().now().plus_minutes(i64::from(me.reader().offset)),
        alone: trail.alone,
        right: small(fared.last),
        of: small(fared.cases),
        // Practices of one day need only differ.
        mark: u16::try_from(trail.round % 65_536).unwrap_or_default(),
    };
    keep(me, answer, &kept(me, headers).after(sitting).to_string(), YEAR);
}

/// `GET /learn/line`.
pub(crate) async fn open_line(me: Me, Query(done): Query<Done>, headers: HeaderMap) -> Answer {
    let page = SkillLine { line: kept(&me, &headers), forgotten: done.done == "forgotten" };
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `POST /learn/line`: the browser forgets it.
pub(crate) async fn forget_line(me: Me) -> Answer {
    let mut answer = me.see("/learn/line?done=forgotten");
    keep(&me, &mut answer, "", 0);
    Ok(answer)
}
