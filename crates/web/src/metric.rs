//! How the program is doing, in the words of Prometheus: durations, cases, queues, jobs. Never a person, never an address.

use std::sync::LazyLock;
use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::header::CONTENT_TYPE;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use domain::case::Source;
use metrics::{counter, gauge, histogram};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

use crate::app::App;
use crate::error::{Answer, Error};

/// Seconds, from a page out of memory to a file over a slow line.
const BUCKETS: [f64; 10] = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0, 30.0];

/// The numbers of this process. None when another part of the process counts already.
static NUMBERS: LazyLock<Option<PrometheusHandle>> = LazyLock::new(|| {
    let builder = PrometheusBuilder::new().set_buckets(&BUCKETS).ok()?;
    builder.install_recorder().inspect_err(|error| tracing::warn!(%error, "nothing is counted")).ok()
});

/// Routes on which somebody speaks without a name, or answers a question that is theirs alone. They are counted together and without what
/// came of it: a worry with a code is answered otherwise than one without, and each moment would stand in the numbers.
const UNNAMED: [&str; 2] = ["/voice", "/learn/questions"];

/// The names under which a request is counted: its route, method and status.
fn counted(route: &str, method: &str, status: u16) -> [String; 3] {
    let below =
        |start: &str| route.strip_prefix(start).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'));
    if UNNAMED.into_iter().any(below) {
        return ["voice".to_owned(), String::new(), String::new()];
    }
    [route.to_owned(), method.to_owned(), status.to_string()]
}

/// Measures every request, by the pattern of its route: an address would name a case.
pub(crate) async fn measure(request: Request, next: Next) -> Response {
    LazyLock::force(&NUMBERS);
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let method = request.method().as_str().to_owned();
    #[expect(
        clippy::disallowed_methods,
        reason = "a duration for who watches the machine; nothing is decided by it"
    )]
    let begin = Instant::now();
    let response = next.run(request).await;
    let [route, method, status] = counted(&route, &method, response.status().as_u16());
    histogram!("samenspel_request_seconds", "route" => route, "method" => method, "status" => status)
        .record(begin.elapsed().as_secs_f64());
    response
}

/// Counts a case that came in.
pub fn count_case(source: Source) {
    counter!("samenspel_cases_received_total", "source" => source.as_str()).increment(1);
}

/// `GET /metrics`.
pub(crate) async fn send_metrics(State(app): State<App>) -> Answer {
    let handle = NUMBERS.as_ref().ok_or_else(|| Error::Broken("nothing is counted".to_owned()))?;
    look(&app).await?;
    handle.run_upkeep();
    Ok(([(CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], handle.render()).into_response())
}

/// What stands in the store now: how much waits, and how much work is due or dead.
async fn look(app: &App) -> Result<(), Error> {
    let db = &app.world.store;
    let streams = store::stream::stream_list(db).await?;
    let ids: Vec<_> = streams.iter().map(|stream| stream.id).collect();
    for (id, count) in store::review::review_counts(db, &ids).await? {
        let key = streams
            .iter()
            .find(|stream| stream.id == id)
            .map(|stream| stream.key.clone())
            .unwrap_or_default();
        gauge!("samenspel_waiting", "stream" => key).set(count.n as f64);
    }
    for count in store::job::job_counts(db).await? {
        gauge!("samenspel_jobs_due", "kind" => count.kind.as_str()).set(count.due.n as f64);
        gauge!("samenspel_jobs_dead", "kind" => count.kind.as_str()).set(count.dead.n as f64);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::counted;

    #[test]
    fn a_worry_with_a_code_is_counted_as_any_other_page_where_people_speak() {
        let voice = ["voice".to_owned(), String::new(), String::new()];
        for route in
            ["/voice", "/voice/concerns/new", "/voice/code", "/voice/works/{work}/vote", "/learn/questions"]
        {
            assert!(counted(route, "POST", 200) == voice && counted(route, "GET", 303) == voice, "{route}");
        }
        for route in ["/desk", "/voices", "/learn/lessons/{lesson}"] {
            assert_eq!(counted(route, "GET", 200), [route, "GET", "200"].map(str::to_owned));
        }
    }
}
