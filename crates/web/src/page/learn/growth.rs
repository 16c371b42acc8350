//! Growth paths: one's own, and those one was invited to. Nobody else sees them.

use domain::growth::{LONGEST, MOST_HOURS, Talk, Toward};
use lang::Lang;
use maud::{Markup, html};

use super::super::{Reader, Sheet};
use super::time::TimeForm;
use crate::filled::{Filled, Wrong};
use crate::part::form::{actions, hidden, post, press};
use crate::part::{Field, Tone, Voice, Weight, badge, button, button_as, definitions, empty, voice};
use crate::shell::Room;

/// The paths that the reader may see.
#[derive(Clone, Debug, Default)]
pub struct Paths {
    /// Each with its id, from, to, and whose it is when it is another's.
    pub rows: Vec<PathRow>,
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// A path in the list.
#[derive(Clone, Debug)]
pub struct PathRow {
    /// Its id.
    pub id: String,
    /// From what.
    pub from: String,
    /// To what.
    pub toward: Toward,
    /// Whose it is; none when it is the reader's own.
    pub whose: Option<String>,
}

/// One path.
#[derive(Clone, Debug)]
pub struct PathPage {
    /// What stands in the list too.
    pub row: PathRow,
    /// What they want of it.
    pub wish: String,
    /// Planned hours of coaching.
    pub hours: u16,
    /// Who was invited: id and name.
    pub invited: Vec<(String, String)>,
    /// Who could be: id and name.
    pub others: Vec<(String, String)>,
    /// Conversations.
    pub talks: Vec<Talk>,
    /// Booking paid time.
    pub time: TimeForm,
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
}

fn toward_words(lang: Lang, toward: Toward) -> String {
    match toward {
        Toward::Designer => lang.word("growth-designer"),
        Toward::Reviewer => lang.word("growth-reviewer"),
        Toward::Coach => lang.word("growth-coach"),
        Toward::Exceptions => lang.word("growth-exceptions"),
    }
}

impl PathRow {
    fn title(&self, lang: Lang) -> String {
        lang.text(
            "growth-from-to",
            &[("from", self.from.as_str().into()), ("to", toward_words(lang, self.toward).into())],
        )
    }
}

impl Paths {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            (self.wrong.summary(lang))
            p class="note" { (lang.word("growth-private")) }
            @if self.rows.is_empty() { (empty(lang.word("growth-none"), lang.word("growth-none-teaches"), html! {})) }
            @else { ul class="columns" { @for row in &self.rows { (card(lang, row)) } } }
            section { h2 { (lang.word("growth-open")) } (self.form(lang)) }
            p { a href="/learn" { (lang.word("learn-back")) } }
        };
        let lede = Some(lang.text("growth-lede", &[("paths", self.rows.len().into())]));
        Sheet { title: lang.word("growth-title"), lede, here: Some(Room::Learn), body, script: None }
    }

    fn form(&self, lang: Lang) -> Markup {
        let error = |name: &str| self.wrong.of(name).map(str::to_owned);
        let toward = Toward::ALL.into_iter().map(|it| (it.as_str(), toward_words(lang, it)));
        post(
            "/learn/growth",
            html! {
                (Field::text("from", lang.word("growth-from")).hint(lang.word("growth-from-hint")).most(LONGEST)
                    .value(self.filled.get("from")).error(error("from")))
                (Field::radios("toward", lang.word("growth-to"), toward).value(self.filled.get("toward")).error(error("toward")))
                (Field::area("wish", lang.word("growth-wish"), 3).most(LONGEST).value(self.filled.get("wish")).optional(lang))
                (Field::number("hours", lang.word("growth-hours")).range(0.0, f64::from(MOST_HOURS))
                    .hint(lang.word("growth-hours-hint")).value(self.filled.get("hours")).error(error("hours")))
                (actions(button(Weight::Primary, lang.word("growth-open-save"))))
            },
        )
    }
}

fn card(lang: Lang, row: &PathRow) -> Markup {
    html! {
        li class="panel" {
            h2 { a href=(format!("/learn/growth/{}", row.id)) { (row.title(lang)) } }
            @match &row.whose {
                Some(name) => p { (voice(Voice::Person, name)) },
                None => p class="note" { (lang.word("growth-yours")) },
            }
        }
    }
}

impl PathPage {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let own = self.row.whose.is_none();
        let body = html! {
            (self.wrong.summary(lang))
            @if let Some(name) = &self.row.whose { p { (voice(Voice::Person, name)) } }
            @if !self.wish.is_empty() { blockquote { (self.wish) } }
            section { h2 { (lang.word("growth-talks")) } (self.talks(reader)) }
            section { h2 { (lang.word("coaching-title")) } (self.time.show(lang, &self.action(), &self.filled, &self.wrong)) }
            section { h2 { (lang.word("growth-who")) } (self.who(lang, own)) }
            @if own {
                section { h2 { (lang.word("growth-change")) } (self.change(lang)) }
                section { h2 { (lang.word("growth-end")) } (self.end(lang)) }
            }
            p { a href="/learn/growth" { (lang.word("growth-back")) } }
        };
        let lede = Some(lang.text("growth-planned", &[("hours", u64::from(self.hours).into())]));
        Sheet { title: self.row.title(lang), lede, here: Some(Room::Learn), body, script: None }
    }

    fn action(&self) -> String {
        format!("/learn/growth/{}", self.row.id)
    }

    /// What was typed in a form of this act, or what stands there; with what is wrong with it.
    fn typed(&self, act: &str, name: &str, stored: String) -> (String, Option<String>) {
        // The first form is the one that plans: it says so too.
        if self.filled.is("act", act) || (act == "plan" && !self.filled.has("act")) {
            let said = self.filled.get(name);
            let said = if said.is_empty() && act == "plan" { stored } else { said.to_owned() };
            return (said, self.wrong.of(name).map(str::to_owned));
        }
        (stored, None)
    }

    fn change(&self, lang: Lang) -> Markup {
        let (from, no_from) = self.typed("tell", "from", self.row.from.clone());
        let (wish, _) = self.typed("tell", "wish", self.wish.clone());
        let (hours, no_hours) = self.typed("tell", "hours", self.hours.to_string());
        post(
            &self.action(),
            html! {
                (hidden("act", "tell"))
                (Field::text("from", lang.word("growth-from")).most(LONGEST).value(from).error(no_from))
                (Field::area("wish", lang.word("growth-wish"), 3).most(LONGEST).value(wish).optional(lang))
                (Field::number("hours", lang.word("growth-hours")).range(0.0, f64::from(MOST_HOURS)).value(hours).error(no_hours))
                (actions(button(Weight::Plain, lang.word("growth-change-save"))))
            },
        )
    }

    fn talks(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let (day, no_day) = self.typed("plan", "day", reader.now.day());
        let (about, no_about) = self.typed("plan", "about", String::new());
        html! {
            @if self.talks.is_empty() { p class="note" { (lang.word("growth-no-talks")) } }
            @for (place, talk) in self.talks.iter().enumerate() { (self.talk(reader, place, talk)) }
            (post(&self.action(), html! {
                (hidden("act", "plan"))
                (Field::day("day", lang.word("growth-day")).value(day).error(no_day))
                (Field::text("about", lang.word("growth-about")).most(LONGEST).hint(lang.word("growth-about-hint"))
                    .value(about).error(no_about))
                (actions(button(Weight::Primary, lang.word("growth-plan"))))
            }))
        }
    }

    fn talk(&self, reader: Reader, place: usize, talk: &Talk) -> Markup {
        let lang = reader.lang;
        html! {
            div class="panel" {
                h3 { (talk.about) }
                p { (reader.date(talk.on)) " " @if talk.done { (badge(Tone::Good, lang.word("growth-took-place"))) } }
                @if !talk.done {
                    (self.move_talk(lang, place, talk))
                    (press(&self.action(), &[("act", "drop"), ("place", &place.to_string())], Weight::Plain, lang.word("growth-drop-save")))
                    (press(&self.action(), &[("act", "took-place"), ("place", &place.to_string())], Weight::Plain,
                        lang.word("growth-talked-save")))
                }
            }
        }
    }

    fn move_talk(&self, lang: Lang, place: usize, talk: &Talk) -> Markup {
        let this = self.filled.is("place", &place.to_string());
        let (day, error) =
            if this { self.typed("move", "day", talk.on.day()) } else { (talk.on.day(), None) };
        html! {
            details open[error.is_some()] {
                summary { (lang.word("growth-move")) }
                (post(&self.action(), html! {
                    (hidden("act", "move"))
                    (hidden("place", &place.to_string()))
                    (Field::day("day", lang.word("growth-day")).id(&format!("f-day-{place}")).value(day).error(error))
                    (actions(button(Weight::Plain, lang.word("growth-move-save"))))
                }))
            }
        }
    }

    fn who(&self, lang: Lang, own: bool) -> Markup {
        let withdraw = |id: &str, name: &str| {
            let words = lang.text("growth-withdraw", &[("name", name.into())]);
            press(&self.action(), &[("act", "withdraw"), ("person", id)], Weight::Plain, words)
        };
        let none = (String::new(), lang.word("growth-choose"));
        let others = std::iter::once(none).chain(self.others.iter().cloned());
        html! {
            p { (lang.word(if self.invited.is_empty() { "growth-nobody" } else { "growth-these" })) }
            (definitions(self.invited.iter().map(|(id, name)| {
                (voice(Voice::Person, name), html! { @if own { (withdraw(id, name)) } })
            })))
            @if own {
                (post(&self.action(), html! {
                    (hidden("act", "invite"))
                    (Field::select("person", lang.word("growth-invite"), others).error(self.wrong.of("person")))
                    (actions(button(Weight::Plain, lang.word("growth-invite-save"))))
                }))
            }
        }
    }

    fn end(&self, lang: Lang) -> Markup {
        html! {
            details {
                summary { (lang.word("growth-end-ask")) }
                p { (lang.word("growth-end-means")) }
                (post(&self.action(), actions(button_as(Weight::Danger, "act", "end", lang.word("growth-end-save")))))
            }
        }
    }
}
