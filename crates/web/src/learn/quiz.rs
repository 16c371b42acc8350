//! Lessons and questions. How somebody did is kept in their own browser, for them alone.

use axum::extract::{Path, Query};
use axum::http::header::{COOKIE, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, StatusCode};

use domain::quiz::ASKED;

use super::Done;
use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::page::learn::{Answered, Booked, Primer, Quiz, chosen, turn_of};
use crate::visit::Me;

/// The cookie with what one had right the first time: whose, and how many.
const KEPT: &str = "first-answers";
/// It is kept for a year, in seconds.
const YEAR: u32 = 365 * 24 * 60 * 60;

/// `GET /learn/lessons/{lesson}`.
pub(crate) async fn open_lesson(me: Me, Path(key): Path<String>, Query(done): Query<Done>) -> Answer {
    let primer = Primer::of(&key).ok_or(Error::NotFound)?;
    Ok(me.show(primer.sheet(done.done == "booked", me.reader())).await)
}

/// `POST /learn/lessons/{lesson}`: it was read; on to the next.
pub(crate) async fn end_lesson(me: Me, Path(key): Path<String>) -> Answer {
    let primer = Primer::of(&key).ok_or(Error::NotFound)?;
    let booked = flow::primer::read_primer(me.world(), me.viewer(), &key, &Booked::Lesson.both()).await?;
    let next = primer.next();
    Ok(me.see(&if booked.is_some() { format!("{next}?done=booked") } else { next }))
}

/// What this person had right the first time, if this browser kept it.
fn before(me: &Me, headers: &HeaderMap) -> Option<u8> {
    let all = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut pairs = all.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    let (whose, right) = pairs.find(|(name, _)| *name == KEPT)?.1.split_once('.')?;
    let right = right.parse::<u8>().ok()?;
    // Another person may have used this browser.
    (whose == me.person().to_string() && usize::from(right) <= ASKED).then_some(right)
}

/// The answers of who decides in a team count for it.
fn has_team(me: &Me) -> bool {
    me.viewer().teams.first().is_some_and(|team| me.viewer().may_decide(*team))
}

/// `GET /learn/questions`.
pub(crate) async fn open_questions(me: Me, Query(done): Query<Done>, headers: HeaderMap) -> Answer {
    let page = Quiz {
        turn: flow::quiz::due(me.world(), me.viewer()).await?,
        team: has_team(&me),
        booked: done.done == "booked",
        filled: Filled::default(),
        wrong: Wrong::default(),
        before: before(&me, &headers),
    };
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `POST /learn/questions`.
pub(crate) async fn answer_questions(me: Me, headers: HeaderMap, filled: Filled) -> Answer {
    let (before, turn) = (before(&me, &headers), turn_of(&filled));
    let said = match chosen(me.lang, &filled) {
        Ok(said) => said,
        Err(wrong) => return refuse(&me, filled, wrong, before).await,
    };
    let counted = flow::quiz::count(me.world(), me.viewer(), turn, &said, &Booked::Questions.both()).await?;
    let right = domain::quiz::right(turn, &said).map_err(flow::Error::from)?;
    let minutes = |minutes| u64::try_from(minutes).unwrap_or_default();
    let booked = counted.booked.map(|it| (minutes(it.minutes), me.reader().pick(&it.automation.name)));
    let page = Answered { turn, team: has_team(&me), later: counted.later, booked, said, before, right };
    let mut answer = me.show(page.sheet(me.reader())).await;
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
    let turn = turn_of(&filled);
    let page = Quiz { turn, team: has_team(me), booked: false, filled, wrong, before };
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}
