//! The language and the colours of a reader: chosen by the reader, remembered in a cookie, never guessed from an address.

use axum::http::HeaderMap;
use axum::http::header::{ACCEPT_LANGUAGE, COOKIE, SET_COOKIE};
use axum::response::{IntoResponse, Redirect, Response};
use lang::Lang;

use crate::error::Answer;
use crate::filled::Filled;
use crate::shell::Theme;
use crate::visit::Visit;

/// A year.
const KEPT: u32 = 365 * 24 * 3_600;

/// The value of a cookie that a request brought along.
pub(crate) fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let pairs = cookies.flat_map(|value| value.split(';')).filter_map(|pair| pair.trim().split_once('='));
    pairs.into_iter().find(|(known, _)| *known == name).map(|(_, value)| value)
}

/// The language of a tag that we speak.
pub(crate) fn of_tag(tag: &str) -> Option<Lang> {
    Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
}

/// The language of whoever sent these headers: the cookie, then what the browser says its reader wants.
pub(crate) fn of_headers(headers: &HeaderMap) -> Lang {
    let wanted = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    cookie(headers, "lang").and_then(of_tag).or_else(|| preferred(wanted)).unwrap_or_default()
}

/// The first that we speak of `nl-BE,nl;q=0.9,en;q=0.8`, by weight.
fn preferred(wanted: &str) -> Option<Lang> {
    let mut best: Option<(f32, Lang)> = None;
    for part in wanted.split(',').take(20) {
        let (tag, weight) = part.split_once(";q=").unwrap_or((part, "1"));
        let language = tag.trim().split('-').next().unwrap_or_default().to_ascii_lowercase();
        let weight: f32 = weight.trim().parse().unwrap_or_default();
        if let Some(lang) = of_tag(&language)
            && weight > best.map_or(0.0, |(most, _)| most)
        {
            best = Some((weight, lang));
        }
    }
    best.map(|(_, lang)| lang)
}

/// The colours of whoever sent these headers.
pub(crate) fn theme(headers: &HeaderMap) -> Theme {
    cookie(headers, "theme").map(Theme::from_tag).unwrap_or_default()
}

/// A path of ours, to go back to; anything else leads home. A browser reads `//` and `/\` as another site.
#[must_use]
pub fn local(path: &str) -> &str {
    let ours = path.starts_with('/')
        && !path.starts_with("//")
        && !path.contains('\\')
        && path.len() <= 2_000
        && path.chars().all(|c| c.is_ascii_graphic());
    if ours { path } else { "/" }
}

/// `POST /language`: also the setting of a person who signed in.
pub(crate) async fn choose_language(visit: Visit, filled: Filled) -> Answer {
    let lang = of_tag(filled.get("lang")).unwrap_or(visit.lang);
    if let Some(me) = &visit.me {
        flow::settle::own_language(visit.world(), &me.viewer, lang.tag()).await?;
    }
    Ok(back(&visit, "lang", lang.tag(), filled.get("back")))
}

/// `POST /theme`: the same.
pub(crate) async fn choose_theme(visit: Visit, filled: Filled) -> Answer {
    let theme = Theme::from_tag(filled.get("theme")).tag();
    if let Some(me) = &visit.me {
        flow::settle::own_theme(visit.world(), &me.viewer, theme).await?;
    }
    Ok(back(&visit, "theme", theme, filled.get("back")))
}

fn back(visit: &Visit, name: &str, value: &str, path: &str) -> Response {
    let secure = if visit.app.settings.secure_cookies { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path=/; Max-Age={KEPT}; HttpOnly; SameSite=Lax{secure}");
    ([(SET_COOKIE, cookie)], Redirect::to(local(path))).into_response()
}

#[cfg(test)]
mod tests {
    use super::{local, preferred};
    use lang::Lang;

    #[test]
    fn only_a_path_of_ours_leads_back() {
        for ours in ["/", "/desk", "/record?day=2026-11-21&next=//x", "/a/b#c"] {
            assert_eq!(local(ours), ours);
        }
        for other in [
            "",
            "//evil.example",
            "/\\evil.example",
            "https://evil.example",
            "javascript:alert(1)",
            "desk",
            "/a\r\nb",
            "/é",
        ] {
            assert_eq!(local(other), "/", "{other}");
        }
    }

    #[test]
    fn the_browser_says_what_its_reader_wants() {
        let table = [
            ("nl-BE,nl;q=0.9,en;q=0.8", Some(Lang::Nl)),
            ("de,en;q=0.5,nl;q=0.4", Some(Lang::En)),
            ("en;q=0.4,nl;q=0.9", Some(Lang::Nl)),
            ("fr", None),
            ("", None),
            ("nl;q=0", None),
        ];
        for (wanted, lang) in table {
            assert_eq!(preferred(wanted), lang, "{wanted}");
        }
    }
}
