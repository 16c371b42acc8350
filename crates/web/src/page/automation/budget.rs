//! What the roll-out of an automation cost, and which share of it went to people, in a picture and in a table.

use domain::booking::{ADVICE, Booking, Cost, FLOOR, Spent};
use lang::Lang;
use maud::{Markup, html};

use super::one::ways;
use crate::filled::{Filled, Wrong};
use crate::page::learn::booked_words;
use crate::page::{Reader, Sheet};
use crate::part::form::{actions, post};
use crate::part::{Field, Head, Table, Voice, Weight, button, empty, voice};
use crate::shell::Room;

/// The page of a budget.
#[derive(Clone, Debug)]
pub struct Budget {
    /// The automation.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What was booked, the oldest first.
    pub bookings: Vec<Booking>,
    /// The reader may book.
    pub books: bool,
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// The words for a cost.
fn cost_words(lang: Lang, cost: Cost) -> String {
    match cost {
        Cost::Licence => lang.word("budget-licence"),
        Cost::Hardware => lang.word("budget-hardware"),
        Cost::Integration => lang.word("budget-integration"),
        Cost::Training => lang.word("budget-training"),
        Cost::Reskilling => lang.word("budget-reskilling"),
        Cost::Support => lang.word("budget-support"),
    }
}

/// The picture: a bar from 0 to 100 % with the advised band, and how far people's share comes. In fractions of 600 by 60.
fn band(lang: Lang, share: f64) -> Markup {
    let at = |share: f64| format!("{:.1}", share.clamp(0.0, 1.0) * 600.0);
    html! {
        figure class="chart band" {
            svg viewBox="0 0 600 60" role="img" aria-label=(lang.text("budget-picture", &[("share", lang.percent(share).into())])) {
                rect class="rest" x="0" y="16" width="600" height="20" {}
                rect class="advice" x=(at(FLOOR)) y="8" width=(at(ADVICE - FLOOR)) height="36" {}
                rect class="people" x="0" y="16" width=(at(share)) height="20" {}
                text x=(at(FLOOR)) y="58" text-anchor="end" { (lang.percent_exact(FLOOR)) }
                text x=(at(ADVICE)) y="58" text-anchor="start" { (lang.percent_exact(ADVICE)) }
            }
            figcaption { (lang.word("budget-band")) }
        }
    }
}

impl Budget {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let spent = Spent::of(&self.bookings);
        let body = html! {
            (ways(lang, &self.id, "/budget"))
            (self.wrong.summary(lang))
            @match spent.share() {
                None => (empty(lang.word("budget-none"), lang.word("budget-none-teaches"), html! {})),
                Some(share) => {
                    (band(lang, share))
                    (self.by_cost(lang))
                    (self.all(reader))
                },
            }
            // Also where all of it was taken back: that stays to be read.
            @if spent.share().is_none() && !self.bookings.is_empty() { (self.all(reader)) }
            @if self.books {
                (self.form(reader))
                (self.back(reader))
            }
        };
        let title = lang.text("budget-of", &[("name", self.name.as_str().into())]);
        Sheet { title, lede: Some(lede(lang, spent)), here: Some(Room::Automations), body, script: None }
    }

    fn by_cost(&self, lang: Lang) -> Markup {
        let all: i64 = self.bookings.iter().map(|booking| booking.cents).sum();
        let row = |cost: Cost| {
            let its = self.bookings.iter().filter(|booking| booking.cost == cost);
            let cents: i64 = its.map(|booking| booking.cents).sum();
            let words = cost_words(lang, cost);
            vec![
                if cost.is_for_people() {
                    voice(Voice::Person, words)
                } else {
                    html! { (words) }
                },
                html! { (lang.euros(cents)) },
                html! { (lang.percent(cents as f64 / all.max(1) as f64)) },
            ]
        };
        let heads = vec![
            Head::text(lang.word("budget-what-for")),
            Head::number(lang.word("budget-amount")),
            Head::number(lang.word("budget-share")),
        ];
        let rows = Cost::ALL.into_iter().map(row).collect();
        html! { (Table { id: "costs", caption: &lang.word("budget-by-cost"), heads, rows }) }
    }

    fn all(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let row = |booking: &Booking| {
            let hours = (booking.minutes != 0).then(|| lang.number(booking.minutes as f64 / 60.0, 1));
            let of = |id| self.bookings.iter().find(|it| it.id == id).map_or("", |it| it.what.as_str());
            let what = match booking.takes_back {
                Some(id) => {
                    html! { (lang.text("budget-takes-back", &[("what", of(id).into())])) " " (booked_words(lang, &booking.what)) }
                }
                None if self.is_taken_back(booking) => {
                    html! { s { (booked_words(lang, &booking.what)) } " " span class="note" { (lang.word("budget-taken-back")) } }
                }
                None => html! { (booked_words(lang, &booking.what)) },
            };
            vec![
                what,
                html! { (cost_words(lang, booking.cost)) },
                html! { (reader.date(booking.at)) },
                html! { (hours.unwrap_or_default()) },
                html! { (lang.euros(booking.cents)) },
            ]
        };
        let heads = vec![
            Head::text(lang.word("budget-what")),
            Head::text(lang.word("budget-what-for")),
            Head::text(lang.word("budget-day")),
            Head::number(lang.word("budget-hours-column")),
            Head::number(lang.word("budget-amount")),
        ];
        let rows = self.bookings.iter().rev().map(row).collect();
        html! {
            details { summary { (lang.word("budget-all")) } (Table { id: "bookings", caption: &lang.word("budget-all"), heads, rows }) }
        }
    }

    fn is_taken_back(&self, booking: &Booking) -> bool {
        self.bookings.iter().any(|it| it.takes_back == Some(booking.id))
    }

    /// A slip is not rubbed out: another booking takes it back, with the reason.
    fn back(&self, reader: Reader) -> Markup {
        let (lang, filled) = (reader.lang, &self.filled);
        let error = |name: &str| self.wrong.of(name).map(str::to_owned);
        let open = self.bookings.iter().rev().filter(|it| it.takes_back.is_none() && !self.is_taken_back(it));
        let name = |it: &Booking| {
            let said = [
                ("what", it.what.as_str().into()),
                ("amount", lang.euros(it.cents).into()),
                ("day", reader.date(it.at).into()),
            ];
            (it.id.to_string(), lang.text("budget-back-one", &said))
        };
        let choose = (String::new(), lang.word("budget-back-choose"));
        let choices: Vec<(String, String)> = std::iter::once(choose).chain(open.map(name)).collect();
        let failed = ["booking", "why"].iter().any(|name| self.wrong.of(name).is_some());
        html! {
            @if choices.len() > 1 {
                details open[failed] {
                    summary { (lang.word("budget-back")) }
                    p class="note" { (lang.word("budget-back-teaches")) }
                    (post(&format!("/automations/{}/budget/back", self.id), html! {
                        (Field::select("booking", lang.word("budget-back-which"), choices).value(filled.get("booking"))
                            .error(error("booking")))
                        (Field::text("why", lang.word("budget-back-why")).most(200).value(filled.get("why")).error(error("why")))
                        (actions(button(Weight::Plain, lang.word("budget-back-save"))))
                    }))
                }
            }
        }
    }

    fn form(&self, reader: Reader) -> Markup {
        let (lang, filled) = (reader.lang, &self.filled);
        let error = |name: &str| self.wrong.of(name).map(str::to_owned);
        let costs = Cost::ALL.into_iter().map(|cost| (cost.as_str(), cost_words(lang, cost)));
        let day = if filled.get("day").is_empty() { reader.now.day() } else { filled.get("day").to_owned() };
        html! {
            h2 { (lang.word("budget-book")) }
            (post(&format!("/automations/{}/budget", self.id), html! {
                (Field::select("cost", lang.word("budget-what-for"), costs).value(filled.get("cost")).error(error("cost")))
                (Field::text("what", lang.word("budget-what")).most(200).hint(lang.word("budget-what-hint"))
                    .value(filled.get("what")).error(error("what")))
                (Field::number("amount", lang.word("budget-amount")).unit("€").fraction().hint(lang.word("budget-amount-hint"))
                    .value(filled.get("amount")).error(error("amount")).optional(lang))
                div class="columns" {
                    (Field::number("hours", lang.word("budget-hours")).fraction()
                        .value(filled.get("hours")).error(error("hours")).optional(lang))
                    (Field::number("rate", lang.word("budget-rate")).unit("€").fraction()
                        .value(filled.get("rate")).error(error("rate")).optional(lang))
                }
                (Field::day("day", lang.word("budget-day")).value(day).error(error("day")))
                (actions(button(Weight::Primary, lang.word("budget-save"))))
            }))
        }
    }
}

fn lede(lang: Lang, spent: Spent) -> String {
    let Some(share) = spent.share() else { return lang.word("budget-lede-none") };
    let said = [
        ("share", lang.percent(share).into()),
        ("people", lang.euros(spent.people).into()),
        ("all", lang.euros(spent.all).into()),
        ("missing", lang.euros(spent.missing()).into()),
    ];
    lang.text(if spent.reaches_floor() { "budget-lede" } else { "budget-lede-short" }, &said)
}
