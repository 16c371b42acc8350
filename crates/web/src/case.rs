//! A case: its story for whoever may read it, its files, and saying that something is wrong.

use axum::extract::{Path, Query};
use axum::http::header::{
    CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::appeal::AppealKind;
use domain::id::{AppealId, CaseId, OriginalId};
use flow::appeal::Raiser;
use flow::case::{CaseStory, Download, Eyes};

use crate::desk::Asked;
use crate::error::{Answer, Error, sentence};
use crate::filled::Filled;
use crate::page::case::Case;
use crate::page::outlet::Went;
use crate::visit::{Me, Named, Visit};

pub(crate) mod document;
pub(crate) mod raised;
pub(crate) mod view;
pub(crate) mod why;

/// `GET /cases/{case}`. Who asked reads it as their own question.
pub(crate) async fn open_case(me: Me, Named(id): Named<CaseId>, Query(asked): Asked) -> Answer {
    let story = flow::case::history(me.world(), me.viewer(), id).await?;
    if story.eyes == Eyes::Requester {
        return Ok(me.see(&format!("/questions/{id}")));
    }
    let mut page = page(&me, &story).await?;
    page.flagged = asked.contains_key("flagged");
    Ok(me.show(page.sheet(me.reader())).await)
}

async fn page(me: &Me, story: &CaseStory) -> Result<Case, Error> {
    let document = document::of_story(me, story, &format!("/cases/{}", story.case.id)).await?;
    Ok(view::case(me, story, document, went(me, story).await?, raised::raised(me, story).await?))
}

/// Where the decisions of a case went, as far as this reader may know.
async fn went(me: &Me, story: &CaseStory) -> Result<Vec<Went>, Error> {
    let all = flow::case::deliveries(me.world(), story).await?;
    Ok(all.into_iter().map(|(delivery, outlet)| Went { outlet, delivery }).collect())
}

/// What somebody raises against a decision: a flag, or an objection where the form says so.
pub(crate) async fn raise(
    visit: &Visit,
    raiser: Raiser<'_>,
    id: CaseId,
    filled: &Filled,
) -> Result<AppealId, flow::Error> {
    let words = filled.get("words");
    match filled.is("kind", AppealKind::Flag.as_str()) {
        true => flow::appeal::flag(visit.world(), raiser, id, words).await,
        false => flow::appeal::raise(visit.world(), raiser, id, words).await,
    }
}

/// `POST /cases/{case}/flag`.
pub(crate) async fn flag_case(me: Me, Named(id): Named<CaseId>, filled: Filled) -> Answer {
    let raised = raise(&me, Raiser::Person(me.viewer()), id, &filled).await;
    let refusal = match raised {
        Ok(_) => return Ok(me.see(&format!("/cases/{id}?flagged=1"))),
        Err(flow::Error::Refused(refusal)) => refusal,
        Err(error) => return Err(error.into()),
    };
    let story = flow::case::history(me.world(), me.viewer(), id).await?;
    let mut page = page(&me, &story).await?;
    page.error = Some(sentence(me.lang, &refusal));
    Ok(me.show_as(StatusCode::UNPROCESSABLE_ENTITY, page.sheet(me.reader())).await)
}

/// `GET /cases/{case}/files/{file}`.
pub(crate) async fn send_file(me: Me, Path((case, file)): Path<(CaseId, OriginalId)>) -> Answer {
    Ok(attachment(flow::case::file(me.world(), me.viewer(), case, file).await?))
}

/// A file as something to keep, never as a page: whatever the sender says that it is, a browser is told that it is bytes.
pub(crate) fn attachment(download: Download) -> Response {
    let name = disposition(&download.original.name);
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/octet-stream"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    headers.insert(
        CONTENT_DISPOSITION,
        HeaderValue::try_from(name).unwrap_or(HeaderValue::from_static("attachment")),
    );
    (headers, download.bytes).into_response()
}

/// The name in two spellings (RFC 6266): plain letters for old browsers, every letter for the others. No path, no quotes, no lines.
fn disposition(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let last = last.trim_matches('.').trim();
    let last = if last.is_empty() { "file" } else { last };
    let plain: String =
        last.chars().map(|c| if c.is_ascii_alphanumeric() || ".-_ ".contains(c) { c } else { '_' }).collect();
    let every = last.bytes().map(|byte| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'-' | b'_' => char::from(byte).to_string(),
        byte => format!("%{byte:02X}"),
    });
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", every.collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::disposition;

    #[test]
    fn a_name_of_a_file_is_no_path_and_no_header() {
        for (name, header) in [
            ("badge.pdf", "attachment; filename=\"badge.pdf\"; filename*=UTF-8''badge.pdf"),
            ("../../etc/passwd", "attachment; filename=\"passwd\"; filename*=UTF-8''passwd"),
            ("C:\\x\\y.doc", "attachment; filename=\"y.doc\"; filename*=UTF-8''y.doc"),
            (
                "a\"; b\r\nX: y",
                "attachment; filename=\"a__ b__X_ y\"; filename*=UTF-8''a%22%3B%20b%0D%0AX%3A%20y",
            ),
            ("één.txt", "attachment; filename=\"__n.txt\"; filename*=UTF-8''%C3%A9%C3%A9n.txt"),
            ("...", "attachment; filename=\"file\"; filename*=UTF-8''file"),
            ("", "attachment; filename=\"file\"; filename*=UTF-8''file"),
        ] {
            assert_eq!(disposition(name), header, "{name:?}");
        }
    }
}
