//! The columns of a field of lines as rows of a form, there and back. A column without a name is taken out.

use domain::field::{Field, Kind};
use domain::lines::{Column, MOST_COLUMNS};
use domain::words::Words;
use lang::Lang;
use maud::{Markup, html};

use super::rows::{key_of, kind_word};
use crate::filled::Filled;
use crate::part;
use crate::part::form::{group, hidden};

/// Empty rows below the columns there are.
const SPARE: usize = 2;
/// Rows that a field without columns begins with.
const FIRST: usize = 4;

/// The columns of the field with this number, as they were filled in.
pub(super) fn read(filled: &Filled, at: usize) -> Vec<Column> {
    let count = filled.get(&format!("columns-{at}")).parse::<usize>().unwrap_or_default();
    let column = |nth: usize| {
        let sent = |what: &str| filled.get(&format!("{what}-{at}-{nth}")).trim();
        let name = Words::new(sent("column_en"), sent("column_nl"));
        let key =
            if sent("column_key").is_empty() { key_of(&name.en) } else { sent("column_key").to_owned() };
        let kind = Kind::parse(sent("column_kind")).unwrap_or(Kind::Text);
        let empty = name.en.is_empty() && name.nl.is_empty();
        (!empty).then_some(Column { key, name, kind })
    };
    (0..count.min(MOST_COLUMNS + SPARE)).filter_map(column).collect()
}

/// A row per column, and some to add more.
pub(super) fn rows(lang: Lang, field: &Field, at: usize) -> Markup {
    let count = (field.columns.len() + SPARE).max(FIRST).min(MOST_COLUMNS.max(field.columns.len()));
    let body = html! {
        (hidden(&format!("columns-{at}"), &count.to_string()))
        p class="hint" { (lang.word("lines-columns-teach")) }
        @for nth in 0..count { (row(lang, field.columns.get(nth), at, nth)) }
    };
    group(lang.word("lines-columns"), body)
}

fn row(lang: Lang, column: Option<&Column>, at: usize, nth: usize) -> Markup {
    let named = |what: &str| format!("{what}-{at}-{nth}");
    let (en, nl) = column.map_or(("", ""), |column| (&column.name.en, &column.name.nl));
    let kind = column.map_or(Kind::Text, |column| column.kind);
    let offered = Kind::ALL.into_iter().filter(|kind| !matches!(kind, Kind::Lines | Kind::Choice));
    let kinds = offered.map(|kind| (kind.as_str(), kind_word(lang, kind)));
    let heading = lang.text("lines-column-nth", &[("n", (nth + 1).into())]);
    group(
        heading,
        html! {
            div class="paper-row" {
                (part::Field::text(&named("column_en"), lang.word("settings-name-en")).value(en).most(200).optional(lang))
                (part::Field::text(&named("column_nl"), lang.word("settings-name-nl")).value(nl).most(200).optional(lang))
                (part::Field::select(&named("column_kind"), lang.word("paper-kind"), kinds).value(kind.as_str()))
                (part::Field::text(&named("column_key"), lang.word("paper-key"))
                    .value(column.map_or("", |column| &column.key)).optional(lang).most(40))
            }
        },
    )
}

#[cfg(test)]
mod tests {
    use domain::field::Kind;

    use super::super::rows::read;
    use crate::filled::Filled;

    #[test]
    fn columns_come_back_as_they_were_filled_in_and_one_without_a_name_is_gone() {
        let sent = [
            ("fields", "1"),
            ("name_en-0", "Invoice lines"),
            ("kind-0", "lines"),
            ("columns-0", "4"),
            ("column_en-0-0", "Unit price"),
            ("column_nl-0-0", "Prijs"),
            ("column_kind-0-0", "amount"),
            ("column_key-0-1", "gone"),
            ("column_en-0-3", "What"),
            ("column_key-0-3", "what"),
            ("column_kind-0-3", "nonsense"),
        ];
        let paper = read(&Filled::of(sent));
        let columns: Vec<_> = paper.fields[0]
            .columns
            .iter()
            .map(|it| (it.key.as_str(), it.name.nl.as_str(), it.kind))
            .collect();
        assert_eq!(columns, [("unit_price", "Prijs", Kind::Amount), ("what", "", Kind::Text)]);
    }
}
