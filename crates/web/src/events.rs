//! What changes while somebody looks: how much waits, sent as it happens, at most once a second.

use std::convert::Infallible;
use std::time::Duration;

use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use domain::id::StreamId;
use domain::person::Viewer;
use flow::World;
use futures_util::stream::{Stream, unfold};
use serde_json::json;
use store::Count;
use tokio::sync::watch::Receiver;

use crate::error::{Answer, Error};
use crate::visit::Me;

/// One client hears at most this often.
const PAUSE: Duration = Duration::from_secs(1);
/// So often a quiet line shows that it is not dead.
const HEARTBEAT: Duration = Duration::from_secs(20);
/// A line ends after so many messages; the browser opens another, and who may not look any more is out then.
const MOST: u32 = 500;

/// How much waits in each stream that this person decides.
pub(crate) async fn waiting(world: &World, viewer: &Viewer) -> Result<Vec<(StreamId, Count)>, Error> {
    let streams = store::stream::stream_of_teams(&world.store, &viewer.teams).await?;
    let mine: Vec<StreamId> =
        streams.iter().filter(|stream| viewer.may_decide(stream.team)).map(|stream| stream.id).collect();
    Ok(store::review::review_counts(&world.store, &mine).await?)
}

struct Line {
    world: World,
    viewer: Viewer,
    news: Receiver<u64>,
    sent: u32,
    last: String,
}

/// `GET /events`.
pub(crate) async fn send_events(me: Me) -> Answer {
    let world = me.world().clone();
    let line = Line { news: world.news(), world, viewer: me.viewer().clone(), sent: 0, last: String::new() };
    let answer: Response =
        Sse::new(messages(line)).keep_alive(KeepAlive::new().interval(HEARTBEAT)).into_response();
    Ok(answer)
}

fn messages(line: Line) -> impl Stream<Item = Result<Event, Infallible>> {
    unfold(line, |mut line| async move {
        loop {
            if line.sent >= MOST {
                return None;
            }
            if line.sent > 0 {
                tokio::time::sleep(PAUSE).await;
                line.news.changed().await.ok()?;
            }
            line.news.mark_unchanged();
            line.sent += 1;
            // A line that cannot count now ends; the browser tries again by itself.
            let words = words(&line).await.ok()??;
            if words != line.last {
                line.last.clone_from(&words);
                return Some((Ok(Event::default().event("counts").data(words)), line));
            }
        }
    })
}

/// The message; none for somebody who is out by now.
async fn words(line: &Line) -> Result<Option<String>, Error> {
    let person = store::person::person_get(&line.world.store, line.viewer.person).await?;
    if !person.is_some_and(|person| person.active) {
        return Ok(None);
    }
    let counts = waiting(&line.world, &line.viewer).await?;
    let notices = flow::tell::unseen_count(&line.world, line.viewer.person).await?;
    let streams: Vec<_> = counts
        .iter()
        .map(|(stream, count)| json!({ "stream": stream, "n": count.n, "more": count.more }))
        .collect();
    Ok(Some(json!({ "streams": streams, "notices": notices }).to_string()))
}
