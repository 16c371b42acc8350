//! Fields and rules as rows of a form, there and back. A row that is half filled in comes back as it was.

use domain::check::Rule;
use domain::field::{Field, Kind, Paper};
use domain::stream::Stream;
use domain::words::Words;
use flow::settle::templates;
use lang::Lang;
use maud::{Markup, html};

use super::columns;
use crate::filled::Filled;
use crate::page::Reader;
use crate::part::form::{actions, group, hidden};
use crate::part::{self, Weight, button_as};

/// More rows than this are not read.
const MOST: usize = domain::field::MOST + 1;

/// The paper as it was filled in.
pub(super) fn read(filled: &Filled) -> Paper {
    let count = |name: &str| filled.get(name).parse::<usize>().unwrap_or_default().min(MOST);
    Paper {
        fields: (0..count("fields")).map(|at| field(filled, at)).collect(),
        rules: (0..count("rules")).filter_map(|at| rule(filled, at)).collect(),
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
}

fn field(filled: &Filled, at: usize) -> Field {
    let sent = |what: &str| filled.get(&format!("{what}-{at}")).trim();
    let name = Words::new(sent("name_en"), sent("name_nl"));
    let key = if sent("key").is_empty() { key_of(&name.en) } else { sent("key").to_owned() };
    Field {
        key,
        name,
        kind: Kind::parse(sent("kind")).unwrap_or(Kind::Text),
        labels: filled.all(&format!("label-{at}")).into_iter().map(str::to_owned).collect(),
        required: filled.has(&format!("required-{at}")),
        choices: lines(sent("choices")),
        columns: columns::read(filled, at),
    }
}

/// A key for a field that nobody gave one.
pub(super) fn key_of(name: &str) -> String {
    let key: String =
        name.to_lowercase().chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    key.trim_matches('_').chars().take(40).collect()
}

fn rule(filled: &Filled, at: usize) -> Option<Rule> {
    let sent = |what: &str| filled.get(&format!("{what}-{at}")).trim();
    let keys: Vec<String> = sent("rule_fields").split_whitespace().map(str::to_owned).collect();
    let key = |nth: usize| keys.get(nth).cloned().unwrap_or_default();
    Some(match sent("rule") {
        "sum" => {
            let (total, parts) = keys.split_last().map(|(total, parts)| (total.clone(), parts.to_vec()))?;
            Rule::Sum { parts, total }
        }
        "order" => Rule::Order { earlier: key(0), later: key(1) },
        "share" => Rule::Share { part: key(0), of: key(1), rates: rates(sent("rule_list")) },
        "at_most" => Rule::AtMost { part: key(0), of: key(1) },
        "bsn" => Rule::Bsn { field: key(0) },
        "unique" => Rule::Unique { field: key(0) },
        "listed" => Rule::Listed { field: key(0), list: lines(sent("rule_list")) },
        "sum_of_column" => Rule::SumOfColumn { lines: key(0), column: key(1), total: key(2) },
        "product" => Rule::Product { lines: key(0), quantity: key(1), price: key(2), amount: key(3) },
        _ => return None,
    })
}

/// "21" and "5,5" as hundredths of a percent.
fn rates(text: &str) -> Vec<u32> {
    let rate = |word: &str| word.trim_end_matches('%').replace(',', ".").parse::<f64>().ok();
    let sound = |rate: f64| (0.0..=1000.0).contains(&rate).then_some((rate * 100.0).round() as u32);
    text.split_whitespace().filter_map(rate).filter_map(sound).collect()
}

/// The paper after a row was added, taken out or moved, or a template taken.
pub(super) fn acted(mut paper: Paper, act: &str, template: &str) -> Paper {
    let (act, at) = act.split_once(':').unwrap_or((act, ""));
    let at: usize = at.parse().unwrap_or(usize::MAX);
    match act {
        "template" => {
            return templates().into_iter().find(|it| it.key == template).map_or(paper, |it| it.paper);
        }
        "add" => paper.fields.push(empty()),
        "add-rule" => paper.rules.push(Rule::Unique { field: String::new() }),
        "out" if at < paper.fields.len() => drop(paper.fields.remove(at)),
        "out-rule" if at < paper.rules.len() => drop(paper.rules.remove(at)),
        "up" if at > 0 && at < paper.fields.len() => paper.fields.swap(at - 1, at),
        "down" if at.saturating_add(1) < paper.fields.len() => paper.fields.swap(at, at + 1),
        _ => {}
    }
    paper
}

fn empty() -> Field {
    let (key, name, labels, choices) = (String::new(), Words::new("", ""), vec![], vec![]);
    Field { key, name, kind: Kind::Text, labels, required: false, choices, columns: vec![] }
}

/// A button that changes the rows and saves nothing.
pub(super) fn act(words: String, what: &str) -> Markup {
    button_as(Weight::Plain, "act", what, words)
}

/// All fields, each in a group of its own.
pub(super) fn fields(reader: Reader, stream: &Stream, paper: &Paper, error: Option<&str>) -> Markup {
    let lang = reader.lang;
    html! {
        (hidden("fields", &paper.fields.len().to_string()))
        section id="f-fields" tabindex="-1" aria-labelledby="fields-title" {
            h2 id="fields-title" { (lang.word("paper-fields")) }
            @if let Some(error) = error { p class="error" { (error) } }
            @for (at, field) in paper.fields.iter().enumerate() { (one(reader, stream, field, at)) }
            (actions(act(lang.word("paper-add"), "add")))
        }
    }
}

fn one(reader: Reader, stream: &Stream, field: &Field, at: usize) -> Markup {
    let lang = reader.lang;
    let named = |what: &str| format!("{what}-{at}");
    let kinds = Kind::ALL.into_iter().map(|kind| (kind.as_str(), kind_word(lang, kind)));
    let name = reader.pick(&field.name);
    let name = if name.is_empty() { lang.text("paper-nameless", &[("n", (at + 1).into())]) } else { name };
    let body = html! {
        div class="paper-row" {
            (part::Field::text(&named("name_en"), lang.word("settings-name-en")).value(&field.name.en).most(200))
            (part::Field::text(&named("name_nl"), lang.word("settings-name-nl")).value(&field.name.nl).most(200))
            (part::Field::select(&named("kind"), lang.word("paper-kind"), kinds).value(field.kind.as_str()))
            (part::Field::text(&named("key"), lang.word("paper-key")).value(&field.key).optional(lang).most(40))
        }
        (part::Field::check(&named("required"), lang.word("paper-required"), field.required))
        @if field.kind == Kind::Lines { (columns::rows(lang, field, at)) }
        details open[field.kind == Kind::Choice] {
            summary {
                (lang.word("paper-more"))
                @if !field.labels.is_empty() { ": " (field.labels.join(", ")) }
            }
            (part::Field::area(&named("choices"), lang.word("paper-choices"), 3).value(field.choices.join("\n"))
                .hint(lang.word("paper-choices-hint")).optional(lang))
            @if stream.labels.len() > 1 {
                (group(lang.word("paper-labels"), html! {
                    @for (nth, label) in stream.labels.iter().enumerate() {
                        (part::Field::check(&named("label"), label.name.clone(), field.labels.contains(&label.name))
                            .value(label.name.clone()).id(format!("f-label-{at}-{nth}")))
                    }
                }))
            }
        }
        (actions(html! {
            @if at > 0 { (act(lang.word("paper-up"), &format!("up:{at}"))) }
            (act(lang.word("paper-down"), &format!("down:{at}")))
            (act(lang.word("paper-out"), &format!("out:{at}")))
        }))
    };
    html! { div class="panel" { (group(name, body)) } }
}

/// The rules as plain rows.
pub(super) fn rules(lang: Lang, paper: &Paper) -> Markup {
    html! {
        (hidden("rules", &paper.rules.len().to_string()))
        h2 { (lang.word("paper-rules")) }
        p { (lang.word("paper-rules-teach")) }
        @for (at, rule) in paper.rules.iter().enumerate() {
            div class="panel" { (group(lang.text("paper-rule-nth", &[("n", (at + 1).into())]), rule_row(lang, rule, at))) }
        }
        (actions(act(lang.word("paper-rule-add"), "add-rule")))
    }
}

fn rule_row(lang: Lang, rule: &Rule, at: usize) -> Markup {
    let all = ["sum", "order", "share", "at_most", "bsn", "unique", "listed", "sum_of_column", "product"];
    let (word, keys, list) = written(rule);
    let kinds = all.map(|word| (word, rule_word(lang, word)));
    html! {
        div class="paper-row" {
            (part::Field::select(&format!("rule-{at}"), lang.word("paper-rule"), kinds).value(word))
            (part::Field::text(&format!("rule_fields-{at}"), lang.word("paper-rule-fields")).value(keys)
                .hint(lang.word("paper-rule-fields-hint")))
        }
        (part::Field::area(&format!("rule_list-{at}"), lang.word("paper-rule-list"), 2).value(list)
            .hint(lang.word("paper-rule-list-hint")).optional(lang))
        (actions(act(lang.word("paper-out"), &format!("out-rule:{at}"))))
    }
}

/// A rule as a row: its word, its fields, and its list.
fn written(rule: &Rule) -> (&'static str, String, String) {
    // Of a sum the parts come first, of the others the fields in the order of their sentence.
    let keys = rule.fields().join(" ").trim().to_owned();
    let percent = |rate: &u32| (f64::from(*rate) / 100.0).to_string();
    match rule {
        Rule::Sum { .. } => ("sum", keys, String::new()),
        Rule::Order { .. } => ("order", keys, String::new()),
        Rule::Share { rates, .. } => ("share", keys, rates.iter().map(percent).collect::<Vec<_>>().join(" ")),
        Rule::AtMost { .. } => ("at_most", keys, String::new()),
        Rule::Bsn { .. } => ("bsn", keys, String::new()),
        Rule::Unique { .. } => ("unique", keys, String::new()),
        Rule::Listed { list, .. } => ("listed", keys, list.join("\n")),
        Rule::SumOfColumn { lines, column, total } => {
            ("sum_of_column", [lines.as_str(), column, total].join(" "), String::new())
        }
        Rule::Product { lines, quantity, price, amount } => {
            ("product", [lines.as_str(), quantity, price, amount].join(" "), String::new())
        }
    }
}

pub(super) fn kind_word(lang: Lang, kind: Kind) -> String {
    match kind {
        Kind::Text => lang.word("paper-kind-text"),
        Kind::Date => lang.word("paper-kind-date"),
        Kind::Amount => lang.word("paper-kind-amount"),
        Kind::Identifier => lang.word("paper-kind-identifier"),
        Kind::Iban => lang.word("paper-kind-iban"),
        Kind::Vat => lang.word("paper-kind-vat"),
        Kind::Name => lang.word("paper-kind-name"),
        Kind::Address => lang.word("paper-kind-address"),
        Kind::Choice => lang.word("paper-kind-choice"),
        Kind::Lines => lang.word("lines-kind"),
    }
}

fn rule_word(lang: Lang, word: &str) -> String {
    match word {
        "sum" => lang.word("paper-rule-sum"),
        "order" => lang.word("paper-rule-order"),
        "share" => lang.word("paper-rule-share"),
        "at_most" => lang.word("paper-rule-at-most"),
        "bsn" => lang.word("paper-rule-bsn"),
        "unique" => lang.word("paper-rule-unique"),
        "sum_of_column" => lang.word("lines-rule-sum"),
        "product" => lang.word("lines-rule-product"),
        _ => lang.word("paper-rule-listed"),
    }
}

#[cfg(test)]
mod tests {
    use domain::check::Rule;

    use super::{Filled, acted, read, written};

    #[test]
    fn every_rule_goes_through_the_form_and_comes_back_the_same() {
        let key = str::to_owned;
        let rules = [
            Rule::Sum { parts: vec![key("net"), key("vat")], total: key("total") },
            Rule::Order { earlier: key("a"), later: key("b") },
            Rule::Share { part: key("vat"), of: key("net"), rates: vec![2100, 900, 550] },
            Rule::AtMost { part: key("a"), of: key("b") },
            Rule::Bsn { field: key("bsn") },
            Rule::Unique { field: key("number") },
            Rule::Listed { field: key("code"), list: vec![key("A 1"), key("B 2")] },
            Rule::SumOfColumn { lines: key("lines"), column: key("amount"), total: key("net") },
            Rule::Product { lines: key("lines"), quantity: key("n"), price: key("p"), amount: key("a") },
        ];
        for rule in rules {
            let (word, keys, list) = written(&rule);
            let sent = [("rules", "1"), ("rule-0", word), ("rule_fields-0", &keys), ("rule_list-0", &list)];
            assert_eq!(read(&Filled::of(sent)).rules, [rule]);
        }
    }

    #[test]
    fn rows_are_added_moved_and_taken_out_and_what_is_not_there_stays_away() {
        let sent = [
            ("fields", "2"),
            ("name_en-0", "Invoice no."),
            ("name_nl-0", "Nr"),
            ("key-1", "total"),
            ("kind-1", "amount"),
        ];
        let paper = read(&Filled::of(sent));
        let keys = |act: &str| -> Vec<String> {
            acted(paper.clone(), act, "").fields.into_iter().map(|field| field.key).collect()
        };
        assert_eq!(keys("none"), ["invoice_no", "total"]);
        assert_eq!(keys("up:1"), ["total", "invoice_no"]);
        assert_eq!(keys("down:0"), ["total", "invoice_no"]);
        assert_eq!(keys("out:0"), ["total"]);
        assert_eq!(keys("add"), ["invoice_no", "total", ""]);
        for nothing in ["up:0", "down:1", "out:9", "up:x", "down:18446744073709551615"] {
            assert_eq!(keys(nothing), ["invoice_no", "total"], "{nothing}");
        }
    }
}
