//! Style, typeface and scripts: in the program, under an address that changes when one of them does.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use rust_embed::Embed;

#[derive(Embed)]
#[folder = "assets/"]
struct Files;

struct Assets {
    /// Twelve hex digits over all files: one address for all, so that a style sheet finds its typeface beside it.
    mark: String,
    files: BTreeMap<String, Asset>,
}

struct Asset {
    path: String,
    bytes: Cow<'static, [u8]>,
}

static ASSETS: LazyLock<Assets> = LazyLock::new(|| {
    let files: Vec<_> = Files::iter().filter_map(|name| Some((Files::get(&name)?, name))).collect();
    // The sum of the SHA-256 of each: it differs as soon as one of them does, in whatever order they come.
    let sum = files.iter().fold(0_u64, |sum, (file, _)| {
        let start = file.metadata.sha256_hash();
        sum.wrapping_add(start.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte)))
    });
    let mark = format!("{:012x}", sum >> 16);
    let asset = |name: &str, bytes| Asset { path: format!("/assets/{mark}/{name}"), bytes };
    let files = files.into_iter().map(|(file, name)| (name.to_string(), asset(&name, file.data))).collect();
    Assets { mark, files }
});

/// The address of an asset, such as `path("look.css")`. A name that is not there gives an address that is not found; a
/// test sees to it that no page asks for one.
#[must_use]
pub fn path(name: &str) -> &'static str {
    ASSETS.files.get(name).map_or("/assets/none", |asset| &asset.path)
}

/// The bytes of an asset.
#[must_use]
pub fn bytes(name: &str) -> Option<&'static [u8]> {
    ASSETS.files.get(name).map(|asset| asset.bytes.as_ref())
}

/// The names of all assets.
pub fn names() -> impl Iterator<Item = &'static str> {
    ASSETS.files.keys().map(String::as_str)
}

/// Kept for a year under today's mark; under another one (a page from before an update) sent, but not kept.
pub(crate) async fn send_asset(Path((mark, name)): Path<(String, String)>) -> Response {
    let Some(asset) = ASSETS.files.get(&name) else { return StatusCode::NOT_FOUND.into_response() };
    let kept = if mark == ASSETS.mark { "public, max-age=31536000, immutable" } else { "no-cache" };
    ([(header::CONTENT_TYPE, media(&name)), (header::CACHE_CONTROL, kept)], asset.bytes.as_ref())
        .into_response()
}

fn media(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, end)| end) {
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        "woff2" => "font/woff2",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{ASSETS, media, names, path};

    #[test]
    fn every_asset_has_an_address_with_the_mark_and_a_media_name() {
        assert_eq!(ASSETS.mark.len(), 12);
        for name in names() {
            assert_eq!(path(name), format!("/assets/{}/{name}", ASSETS.mark));
            assert_ne!(media(name), "application/octet-stream", "{name}");
        }
        assert_eq!(path("no-such.css"), "/assets/none");
    }

    #[test]
    fn everything_the_style_sheet_loads_is_there() {
        let css = String::from_utf8_lossy(super::bytes("look.css").unwrap_or_default());
        let loaded: Vec<&str> = css.split("url(").skip(1).filter_map(|rest| rest.split(')').next()).collect();
        assert_eq!(loaded.len(), 2);
        for name in loaded {
            assert!(super::bytes(name.trim_matches('"')).is_some(), "{name}");
        }
    }
}
