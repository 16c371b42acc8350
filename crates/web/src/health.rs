//! For whoever watches the machine: it is alive, and it can work.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use crate::app::App;

/// `GET /healthz`: the process answers.
pub(crate) async fn say_alive() -> &'static str {
    "ok"
}

/// `GET /readyz`: the store answers too.
pub(crate) async fn say_ready(State(app): State<App>) -> Response {
    match app.world.store.is_ready().await {
        Ok(()) => Json(json!({ "ready": true })).into_response(),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            (StatusCode::SERVICE_UNAVAILABLE, Json(json!({ "ready": false }))).into_response()
        }
    }
}
