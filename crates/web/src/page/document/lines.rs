//! A field of lines: a table of inputs to fill in, with empty rows below it, and a table to read.

use domain::check::Failing;
use domain::field::{Field, Kind};
use domain::lines::{Cell, MOST_ROWS, parse};
use lang::Lang;
use maud::{Markup, html};

use super::value::shown;
use crate::page::Reader;
use crate::part::{Weight, button_as};

/// Empty rows below those that are filled in; whoever needs more asks for them.
const SPARE: usize = 3;

/// The key of the place of a cell on the pages; `row` from 1.
#[must_use]
pub fn place_key(field: &str, row: usize, column: &str) -> String {
    format!("{field}.{row}.{column}")
}

/// The table to fill in. `text` is in normal writing.
#[must_use]
pub fn inputs(reader: Reader, field: &Field, text: &str, faults: &[Failing], about: Option<&str>) -> Markup {
    let (lang, key) = (reader.lang, field.key.as_str());
    let rows = parse(text);
    let count = (rows.len() + SPARE).min(MOST_ROWS.max(rows.len()));
    let is_wrong = |row: usize, column: &str| {
        let cells = faults.iter().filter_map(|fault| fault.cell.as_ref());
        let wrong = Cell { row, column: column.to_owned() };
        cells.into_iter().any(|cell| *cell == wrong).then_some("true")
    };
    let cell = |row: usize, nth: usize| {
        let column = &field.columns[nth];
        let text = rows.get(row - 1).and_then(|cells| cells.get(nth)).map_or("", |cell| cell);
        let id = (row == 1 && nth == 0).then(|| format!("f-value-{key}"));
        let name = reader.pick(&column.name);
        let label = lang.text("lines-cell", &[("row", row.into()), ("column", name.as_str().into())]);
        html! {
            td class=(width(column.kind)) {
                input id=[id] type="text" name=(format!("cell-{key}")) value=(shown(lang, column.kind, text)) autocomplete="off"
                    spellcheck="false" aria-label=(label) aria-describedby=[about] aria-invalid=[is_wrong(row, &column.key)]
                    inputmode=[is_number(column.kind).then_some("decimal")]
                    data-cell=[(!text.is_empty()).then(|| place_key(key, row, &column.key))];
            }
        }
    };
    html! {
        div class="lines" data-lines=(key) data-row=(lang.text("lines-cell", &[("row", "#".into()), ("column", "@".into())])) {
            table {
                thead { tr { @for column in &field.columns { th scope="col" { (reader.pick(&column.name)) } } } }
                tbody {
                    @for row in 1..=count { tr { @for nth in 0..field.columns.len() { (cell(row, nth)) } } }
                }
            }
        }
        p class="hint" data-lines-more="" { (lang.word("lines-teach")) " " (button_as(Weight::Plain, "more", key, lang.word("lines-more"))) }
    }
}

/// The table to read; nothing for a field without columns.
#[must_use]
pub fn read(lang: Lang, caption: Option<&str>, headings: &[(String, Kind)], text: &str) -> Markup {
    html! {
        div class="lines" {
            table {
                @if let Some(caption) = caption { caption { (caption) } }
                thead { tr { @for (name, kind) in headings { th scope="col" class=[is_number(*kind).then_some("number")] { (name) } } } }
                tbody {
                    @for row in parse(text) {
                        tr {
                            @for (nth, (_, kind)) in headings.iter().enumerate() {
                                td class=(width(*kind)) { (shown(lang, *kind, row.get(nth).map_or("", |cell| cell))) }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// The headings of a field's columns, with how their cells are written.
#[must_use]
pub fn headings(reader: Reader, field: &Field) -> Vec<(String, Kind)> {
    field.columns.iter().map(|column| (reader.pick(&column.name), column.kind)).collect()
}

/// How much room a cell needs, as a class.
const fn width(kind: Kind) -> &'static str {
    match kind {
        Kind::Amount => "number",
        Kind::Text | Kind::Name | Kind::Address => "long",
        _ => "short",
    }
}

const fn is_number(kind: Kind) -> bool {
    matches!(kind, Kind::Amount)
}

/// The keys that work in a field of lines, beside those of a document.
#[must_use]
pub fn keys(lang: Lang) -> Vec<(&'static str, String)> {
    vec![
        ("Enter", lang.word("lines-key-enter")),
        ("↑ ↓", lang.word("lines-key-arrows")),
        ("Shift + Enter", lang.word("lines-key-split")),
        ("Alt + Insert", lang.word("lines-key-add")),
        ("Alt + Delete", lang.word("lines-key-delete")),
        ("Ctrl + V", lang.word("lines-key-paste")),
    ]
}
