//! The document of a case, between what is stored, what a page shows and what a form sends.

use axum::extract::Path;
use axum::http::header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, X_CONTENT_TYPE_OPTIONS};
use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use domain::decision::Decision;
use domain::document::{Document, Filled as Said, Value, Values};
use domain::field::{Field, Kind, Paper};
use domain::id::{CaseId, ReviewId};
use flow::case::{CaseStory, Eyes, Family, Piece, link_to};

use crate::error::{Answer, Error};
use crate::filled::Filled;
use crate::page::Reader;
use crate::page::document::{self as page, Leaf, MOST, Place, blank, lines};
use crate::part::Voice;
use crate::visit::{Me, Visit};

/// `GET /reviews/{review}/pages/{page}`.
pub(crate) async fn send_page_of_review(me: Me, Path((review, page)): Path<(ReviewId, usize)>) -> Answer {
    Ok(picture(flow::review::picture(me.world(), me.viewer(), review, page).await?))
}

/// `GET /cases/{case}/pages/{page}`.
pub(crate) async fn send_page_of_case(me: Me, Path((case, page)): Path<(CaseId, usize)>) -> Answer {
    Ok(picture(flow::case::picture(me.world(), me.viewer(), case, page).await?))
}

/// `GET /q/{secret}/pages/{page}`.
pub(crate) async fn send_page_by_link(visit: Visit, Path((secret, page)): Path<(String, usize)>) -> Answer {
    Ok(picture(flow::case::picture_by_link(visit.world(), &secret, page).await?))
}

/// The picture of a page. A page never changes, but it is somebody's: only their own browser keeps it, for as long as a day of work.
fn picture(bytes: Vec<u8>) -> Response {
    let mut headers = HeaderMap::new();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(media(&bytes)));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static("default-src 'none'; sandbox"));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, max-age=28800, immutable"));
    (headers, bytes).into_response()
}

/// What our own reader drew, told from its first bytes; anything else is nothing to look at.
fn media(bytes: &[u8]) -> &'static str {
    match bytes {
        [0x89, b'P', b'N', b'G', ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => "image/webp",
        _ => "application/octet-stream",
    }
}

/// The pages with these values outlined; pictures below `base`.
pub(crate) fn pages(
    reader: Reader,
    document: &Document,
    base: &str,
    paper: &Paper,
    values: &Values,
    voice: Voice,
) -> page::Document {
    let leaf = |(at, it): (usize, &domain::document::Page)| Leaf {
        width: it.width,
        height: it.height,
        picture: it.image.as_ref().map(|_| format!("{base}/pages/{at}")),
        words: it.words.clone(),
        text: Document { pages: vec![it.clone()], files: vec![] }.text(usize::MAX),
        places: places(reader, document, at, paper, values, voice),
    };
    let cells = cells(reader, document, paper, values, voice);
    let leaf = |it: (usize, &domain::document::Page)| {
        let mut drawn = leaf(it);
        drawn.places.extend(cells.iter().filter(|(page, _)| *page == it.0).map(|(_, place)| place.clone()));
        drawn
    };
    let shown = document.pages.iter().enumerate().map(|(at, it)| {
        // What is not drawn is not copied either.
        if at < MOST { leaf((at, it)) } else { Leaf::default() }
    });
    page::Document { pages: shown.collect(), ..page::Document::default() }
}

/// Where the values of a page stand. A place that does not hold its value is not shown.
fn places(
    reader: Reader,
    document: &Document,
    at: usize,
    paper: &Paper,
    values: &Values,
    voice: Voice,
) -> Vec<Place> {
    let place = |field: &Field| {
        if field.kind == Kind::Lines {
            return None;
        }
        let spot = values.get(&field.key)?.spot.filter(|spot| spot.page as usize == at)?;
        let areas = document.areas(spot);
        let name = reader.pick(&field.name);
        (!areas.is_empty()).then(|| Place { key: field.key.clone(), name, areas, voice })
    };
    paper.fields.iter().filter_map(place).collect()
}

/// Where the cells of lines stand, each with its page, looked up by what they say.
fn cells(
    reader: Reader,
    document: &Document,
    paper: &Paper,
    values: &Values,
    voice: Voice,
) -> Vec<(usize, Place)> {
    let mut places = vec![];
    for field in paper.fields.iter().filter(|field| field.kind == Kind::Lines) {
        let Some(text) = values.get(&field.key).and_then(|filled| filled.value.text()) else { continue };
        for (row, cells) in (1..).zip(flow::extract::cells(document, field, text)) {
            for (spots, column) in cells.into_iter().zip(&field.columns) {
                let key = lines::place_key(&field.key, row, &column.key);
                let name = reader.pick(&column.name);
                places.extend(spots.into_iter().map(|spot| {
                    let (key, name) = (key.clone(), name.clone());
                    (spot.page as usize, Place { key, name, areas: document.areas(spot), voice })
                }));
            }
        }
    }
    places
}

/// The document of a case with what was decided of it outlined, as far as this reader was told the story; none in a stream of messages.
///
/// # Errors
/// When the store failed.
pub(crate) async fn of_story(
    visit: &Visit,
    story: &CaseStory,
    base: &str,
) -> Result<Option<page::Document>, Error> {
    let Some(document) = flow::case::document(visit.world(), story).await? else { return Ok(None) };
    let decision = story.decisions.iter().rev().find(|decision| !decision.replaced);
    let voice = if decision.is_some_and(flow::appeal::by_machine) { Voice::Machine } else { Voice::Person };
    let values = decision.map(|decision| decision.values.clone()).unwrap_or_default();
    let mut drawn = pages(visit.reader(), &document, base, &story.stream.paper, &values, voice);
    let family = flow::case::family(&visit.world().store, story.case.id).await?;
    let own = |case: CaseId| {
        format!("{}/{case}", if story.eyes == Eyes::Requester { "/questions" } else { "/cases" })
    };
    drawn.parts.pieces = family.map_or(vec![], |family| match base.strip_prefix("/q/") {
        Some(link) => pieces(&family, story.case.id, |case| format!("/q/{}", link_to(link, &family, case))),
        None => pieces(&family, story.case.id, own),
    });
    Ok(Some(drawn))
}

/// The documents of a file, as the page of one of them tells them.
pub(crate) fn pieces(family: &Family, here: CaseId, href: impl Fn(CaseId) -> String) -> Vec<page::Piece> {
    let piece = |piece: &Piece| page::Piece {
        href: (piece.case != here).then(|| href(piece.case)),
        first: piece.first + 1,
        last: piece.first + piece.pages.max(1),
    };
    family.pieces.iter().map(piece).collect()
}

/// What a decision says of its document, field by field.
pub(crate) fn said(reader: Reader, paper: &Paper, decision: &Decision) -> Vec<page::Said> {
    let said = |field: &Field| {
        let filled = decision.values.get(&field.key)?.clone();
        let columns = lines::headings(reader, field);
        Some(page::Said { name: reader.pick(&field.name), kind: field.kind, columns, filled })
    };
    paper.fields.iter().filter_map(said).collect()
}

/// Whether a form carries fields of a document.
pub(crate) fn is_filled(filled: &Filled) -> bool {
    filled.names().any(|name| name.starts_with("value-") || name.starts_with("cell-"))
}

/// The fields as they were filled in. What nobody said anything about is left out.
pub(crate) fn values(paper: &Paper, document: &Document, filled: &Filled) -> Values {
    let value = |field: &Field| Some((field.key.clone(), one(field, document, filled)?));
    paper.fields.iter().filter_map(value).collect()
}

fn one(field: &Field, document: &Document, filled: &Filled) -> Option<Said> {
    let sent = |what: &str| filled.get(&format!("{what}-{}", field.key)).trim();
    let rows = rows(field, filled);
    let (text, was) = match &rows {
        Some(rows) => (rows.as_str(), filled.get(&format!("was-{}", field.key))),
        None => (sent("value"), sent("was")),
    };
    let as_it_was = text == was || rows.is_some() && field.normal(text) == field.normal(was);
    // Whoever writes something new and forgets to take back an answer means what they wrote.
    let stands = text.is_empty() || as_it_was;
    if stands && !sent("unreadable").is_empty() {
        return Some(Said { value: Value::Unreadable, spot: None });
    }
    if stands && !sent("absent").is_empty() {
        return Some(Said { value: Value::Absent, spot: None });
    }
    if text.is_empty() {
        return None;
    }
    let value = field.normal(text);
    let spot = blank::read(sent("spot"));
    let spot = spot
        .filter(|spot| document.words(*spot).is_some_and(|words| as_it_was || holds(field, &words, &value)));
    Some(Said { value, spot })
}

/// The cells of a field of lines, as they were filled in, row by row; empty when all of them are.
fn rows(field: &Field, filled: &Filled) -> Option<String> {
    if field.kind != Kind::Lines || field.columns.is_empty() {
        return None;
    }
    let cells: Vec<String> =
        filled.all(&format!("cell-{}", field.key)).into_iter().map(str::to_owned).collect();
    let rows: Vec<Vec<String>> = cells.chunks(field.columns.len()).map(<[String]>::to_vec).collect();
    Some(field.normal(&domain::lines::write(&rows)).text().unwrap_or_default().to_owned())
}

/// Whether the words at a place hold a value: as it is written normally, or letter for letter.
fn holds(field: &Field, words: &str, value: &Value) -> bool {
    let letters = |text: &str| -> String {
        text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    field.normal(words) == *value || value.text().is_some_and(|text| letters(words).contains(&letters(text)))
}

/// What takes over another reading: the values with that of one field replaced.
pub(crate) fn taken(mut values: Values, key: &str, other: &Values) -> Values {
    if let Some(filled) = other.get(key) {
        values.insert(key.to_owned(), filled.clone());
    }
    values
}

#[cfg(test)]
mod tests {
    use domain::document::{Area, Document, Page, Quality, Spot, Value, Word};
    use domain::field::{Field, Kind, Paper};
    use domain::lines::Column;
    use domain::words::Words;

    use super::{Said, media, one, values};
    use crate::filled::Filled;

    fn field(key: &str, kind: Kind) -> Field {
        let (labels, choices) = (vec![], vec![]);
        Field {
            key: key.into(),
            name: Words::new(key, key),
            kind,
            labels,
            required: false,
            choices,
            columns: vec![],
        }
    }

    fn document() -> Document {
        let area = Area { left: 0.1, top: 0.1, right: 0.2, bottom: 0.12 };
        let word = |text: &str| Word { text: text.into(), area };
        let words = ["Total", "€", "1.234,50", "due", "21", "november", "2026"].map(word).to_vec();
        let page = Page { width: 595.0, height: 842.0, quality: Quality::Text, words, image: None };
        Document { pages: vec![page], files: vec![] }
    }

    fn spot(page: u32, first: u32, last: u32) -> Option<Spot> {
        Some(Spot { page, first, last })
    }

    fn sent(value: &str, was: &str, spot: &str, answer: &str) -> Option<Said> {
        let names = ["value-k", "was-k", "spot-k", answer];
        one(
            &field("k", Kind::Amount),
            &document(),
            &Filled::of(names.into_iter().zip([value, was, spot, "1"])),
        )
    }

    #[test]
    fn a_place_stays_with_the_value_that_stands_there_and_with_no_other() {
        let is = |text: &str, spot| Some(Said { value: Value::Is(text.into()), spot });
        assert_eq!(sent("1.234,50", "", "0:2:2", "x"), is("1234.50", spot(0, 2, 2)));
        assert_eq!(sent("€ 1.234,50", "", "0:1:2", "x"), is("1234.50", spot(0, 1, 2)));
        // Typed over: the place held another value.
        assert_eq!(sent("99,00", "1.234,50", "0:2:2", "x"), is("99.00", None));
        // As it was shown, so the place is as it was shown.
        assert_eq!(sent("7,00", "7,00", "0:0:0", "x"), is("7.00", spot(0, 0, 0)));
        assert_eq!(sent("7,00", "7,00", "3:0:0", "x"), is("7.00", None), "there is no such place");
    }

    #[test]
    fn an_answer_counts_unless_something_new_was_written() {
        let only = |value| Some(Said { value, spot: None });
        assert_eq!(sent("7,00", "7,00", "0:0:0", "absent-k"), only(Value::Absent));
        assert_eq!(sent("", "", "", "unreadable-k"), only(Value::Unreadable));
        assert_eq!(sent("8,00", "7,00", "", "absent-k"), only(Value::Is("8.00".into())));
        assert_eq!(sent("", "7,00", "0:0:0", "x"), None, "emptied");
    }

    #[test]
    fn only_fields_of_the_paper_are_read_and_each_by_its_own_kind() {
        let paper =
            Paper { fields: vec![field("total", Kind::Amount), field("due", Kind::Date)], rules: vec![] };
        let filled =
            Filled::of([("value-total", "1.234,50"), ("value-due", "21 november 2026"), ("value-x", "y")]);
        let values = values(&paper, &document(), &filled);
        let texts: Vec<_> = values.iter().map(|(key, said)| (key.as_str(), said.value.text())).collect();
        assert_eq!(texts, [("due", Some("2026-11-21")), ("total", Some("1234.50"))]);
    }

    #[test]
    fn cells_of_lines_come_back_row_by_row_and_empty_rows_are_gone() {
        let column = |key: &str, kind| Column { key: key.into(), name: Words::new(key, key), kind };
        let columns = vec![column("what", Kind::Text), column("amount", Kind::Amount)];
        let bill = Field { columns, ..field("k", Kind::Lines) };
        let sent = |cells: &[&str], was: &str, answer: &str| {
            let mut all: Vec<(&str, &str)> = cells.iter().map(|cell| ("cell-k", *cell)).collect();
            all.extend([("was-k", was), ("spot-k", "0:0:6"), (answer, "1")]);
            one(&bill, &document(), &Filled::of(all)).map(|said| (said.value, said.spot.is_some()))
        };
        let is = |text: &str, spot| Some((Value::Is(text.into()), spot));
        let text = "Total\t1234.50\n\t2026.00";
        let cells = ["Total", "1.234,50", "", "", " ", "2.026,00", "", ""];
        assert_eq!(sent(&cells, "", "x"), is(text, false), "typed: nobody knows where it stands");
        assert_eq!(sent(&cells, "Total\t1234.50\r\n\t2026.00", "x"), is(text, true), "as it was shown");
        assert_eq!(sent(&["a\tb", "1"], "", "x"), is("a b\t1.00", false));
        assert_eq!(sent(&["", ""], "", "x"), None);
        assert_eq!(sent(&["", ""], "", "absent-k"), Some((Value::Absent, false)));
        assert_eq!(sent(&cells, "", "absent-k"), is(text, false), "what is written counts");
    }

    #[test]
    fn only_a_picture_is_sent_as_one() {
        assert_eq!(media(b"\x89PNG\r\n"), "image/png");
        assert_eq!(media(&[0xff, 0xd8, 0xff, 0xe0]), "image/jpeg");
        assert_eq!(media(b"<svg onload=alert(1)>"), "application/octet-stream");
        assert_eq!(media(b""), "application/octet-stream");
    }
}
