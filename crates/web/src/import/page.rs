//! The pages of an import: choose, look, done.

use domain::stream::Stream;
use lang::Lang;
use maud::{Markup, html};

use super::column::ROLES;
use super::table::{MOST_ROWS, Table, Unreadable};
use super::take::{Taken, Why};
use crate::error::sentence;
use crate::filled::{Filled, Wrong};
use crate::page::Sheet;
use crate::part::{Drop, Field, Head, Notice, Weight, button, empty, form, link, notice};
use crate::shell::Room;
use crate::visit::Me;

/// So many rows are shown before anything is taken in.
const SHOWN: usize = 5;
/// So many refused rows are listed; more are counted.
const LISTED: usize = 200;

/// Which stream, which file.
pub(crate) fn choose(me: &Me, streams: &[Stream], filled: &Filled, wrong: &Wrong) -> Sheet {
    let lang = me.lang;
    let drop = Drop { most: me.app.settings.upload_limit, kinds: "", each: false };
    let choices: Vec<(String, String)> =
        streams.iter().map(|stream| (stream.id.to_string(), me.reader().pick(&stream.name))).collect();
    let body = if streams.is_empty() {
        empty(
            lang.word("settings-import-nothing"),
            lang.word("settings-import-nothing-teaches"),
            link(Weight::Plain, "/settings/streams", lang.word("settings-streams")),
        )
    } else {
        html! {
            (wrong.summary(lang))
            (form::upload("/import", html! {
                (Field::select("stream", lang.word("settings-stream"), choices).value(filled.get("stream")).error(wrong.of("stream")))
                (drop.zone(lang, Field::file("file", lang.word("settings-import-file"))
                    .hint(lang.text("settings-import-file-hint", &[("most", MOST_ROWS.into())])).error(wrong.of("file"))))
                (form::actions(button(Weight::Primary, lang.word("settings-import-look"))))
            }))
        }
    };
    Sheet { script: Some("drop.js"), ..sheet(lang, Some(lang.word("settings-import-lede")), body) }
}

/// The first rows, and which column says what.
pub(crate) fn preview(
    me: &Me,
    name: &str,
    stream: &Stream,
    table: &Table,
    filled: &Filled,
    wrong: &Wrong,
) -> Sheet {
    let lang = me.lang;
    let caption = lang.text("settings-import-first", &[("count", table.rows.len().into())]);
    let rows = table.rows.iter().take(SHOWN);
    let rows = rows.map(|row| row.cells.iter().map(|cell| html! { (short(cell)) }).collect()).collect();
    let heads = table.columns.iter().map(Head::text).collect();
    let kinds =
        [("new", lang.word("settings-import-kind-new")), ("past", lang.word("settings-import-kind-past"))];
    let body = html! {
        (wrong.summary(lang))
        (crate::part::Table { id: "rows", caption: &caption, heads, rows })
        @if !table.ragged.is_empty() {
            (notice(lang, Notice::Warn, lang.text("settings-import-ragged", &[("count", table.ragged.len().into())])))
        }
        (form::post("/import/confirm", html! {
            (form::group(lang.word("settings-import-columns"), html! {
                @for (role, _) in ROLES { (column(lang, role, table, filled, wrong)) }
            }))
            (Field::radios("kind", lang.word("settings-import-kind"), kinds).value(filled.get("kind")).error(wrong.of("kind")))
            (form::actions(html! {
                (button(Weight::Primary, lang.word("settings-import-confirm")))
                (link(Weight::Plain, "/import", lang.word("settings-import-other")))
            }))
        }))
    };
    let stream = me.reader().pick(&stream.name);
    let lede = lang.text("settings-import-into", &[("file", name.into()), ("stream", stream.into())]);
    sheet(lang, Some(lede), body)
}

fn column(lang: Lang, role: &'static str, table: &Table, filled: &Filled, wrong: &Wrong) -> Markup {
    let none = (String::new(), lang.word("settings-import-column-none"));
    let columns = table.columns.iter().enumerate().map(|(place, name)| (place.to_string(), name.clone()));
    let label = match role {
        "text" => lang.word("settings-import-text"),
        "subject" => lang.word("settings-import-subject"),
        "label" => lang.word("settings-import-label"),
        "name" => lang.word("settings-import-name"),
        "address" => lang.word("settings-import-address"),
        "key" => lang.word("settings-import-key"),
        _ => lang.word("settings-import-received"),
    };
    let field = Field::select(role, label, std::iter::once(none).chain(columns));
    html! { (field.value(filled.get(role)).error(wrong.of(role)).optional(lang)) }
}

/// What came in and what did not.
pub(crate) fn done(me: &Me, stream: &Stream, table: &Table, taken: &Taken, past: bool) -> Sheet {
    let lang = me.lang;
    let count = [("count", taken.fresh.into())];
    let fresh = if past {
        lang.text("settings-import-past-in", &count)
    } else {
        lang.text("settings-import-new-in", &count)
    };
    let total = table.rows.len() + table.ragged.len();
    let rows: Vec<Vec<Markup>> = taken
        .refused
        .iter()
        .take(LISTED)
        .map(|(line, why)| vec![html! { (lang.count(*line)) }, html! { (because(lang, why)) }])
        .collect();
    let heads =
        vec![Head::number(lang.word("settings-import-line")), Head::text(lang.word("settings-import-why"))];
    let caption = lang.text("settings-import-refused", &[("count", taken.refused.len().into())]);
    let body = html! {
        (notice(lang, Notice::Good, html! {
            p { (fresh) }
            @if taken.known > 0 { p { (lang.text("settings-import-known", &[("count", taken.known.into())])) } }
        }))
        p { (lang.text("settings-import-total", &[("count", total.into()), ("stream", me.reader().pick(&stream.name).into())])) }
        @if !rows.is_empty() {
            (crate::part::Table { id: "refused", caption: &caption, heads, rows })
            @if taken.refused.len() > LISTED {
                p class="note" { (lang.text("settings-import-more", &[("count", (taken.refused.len() - LISTED).into())])) }
            }
        }
        (form::actions(link(Weight::Plain, "/import", lang.word("settings-import-next"))))
    };
    sheet(lang, None, body)
}

fn because(lang: Lang, why: &Why) -> String {
    match why {
        Why::Ragged => lang.word("settings-import-row-ragged"),
        Why::UnknownLabel(label) if label.is_empty() => lang.word("settings-import-row-no-label"),
        Why::UnknownLabel(label) => lang.text("settings-import-row-label", &[("label", short(label).into())]),
        Why::Refused(refusal) => sentence(lang, refusal),
    }
}

/// Why there is no table.
pub(crate) fn unreadable(lang: Lang, why: Unreadable) -> String {
    match why {
        Unreadable::Empty => lang.word("settings-import-empty"),
        Unreadable::NotText => lang.word("settings-import-not-text"),
        Unreadable::OneColumn => lang.word("settings-import-one-column"),
        Unreadable::TooLong => lang.text("settings-import-too-long", &[("most", MOST_ROWS.into())]),
    }
}

fn short(text: &str) -> String {
    let mut short: String = text.chars().take(120).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}

fn sheet(lang: Lang, lede: Option<String>, body: Markup) -> Sheet {
    Sheet { title: lang.word("settings-import"), lede, here: Some(Room::Settings), body, script: None }
}
