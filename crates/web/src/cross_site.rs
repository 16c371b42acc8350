//! Refuses what another site makes a browser send: by `Sec-Fetch-Site` and `Origin`, so that no form needs a secret in it.

use axum::http::{Method, Uri};
use axum::response::{IntoResponse, Response};
use tower_http::csrf::{CsrfLayer, ProtectionError};

use crate::app::App;
use crate::error::Error;

/// The refusal of a request from elsewhere.
pub(crate) type Refuse = fn(ProtectionError) -> Response;

/// The layer. Programs are let through: cookies mean nothing to them, a token does.
pub(crate) fn layer(app: &App) -> CsrfLayer<Refuse> {
    let layer =
        CsrfLayer::new().with_insecure_bypass(|_: &Method, uri: &Uri| uri.path().starts_with("/api/v1/"));
    // Behind a proxy that rewrites the host, the browser's origin is still the public one.
    let layer = match layer.clone().add_trusted_origin(&app.settings.public_url) {
        Ok(trusting) => trusting,
        Err(why) => {
            tracing::warn!(%why, "the public address cannot be trusted as an origin");
            layer
        }
    };
    layer.with_rejection_response(refuse as Refuse)
}

fn refuse(_: ProtectionError) -> Response {
    Error::CrossSite.into_response()
}
