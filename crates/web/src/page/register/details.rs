//! The form with what the public register asks for beyond the card.

use domain::register::standard::{PUBLICATION, THEMES};
use maud::{Markup, html};

use crate::filled::{Filled, Wrong};
use crate::page::{Reader, Sheet};
use crate::part::form::{actions, group, hidden, post};
use crate::part::{Field, Notice, Weight, button, link, notice};
use crate::shell::Room;
use lang::Lang;

/// So many laws can be named.
pub const LAWS: usize = 3;

/// The form of the details.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    /// The automation.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What was filled in.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
    /// Somebody else was earlier: these are the words of now.
    pub changed: bool,
}

impl Edit {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let said = |name: &str| self.filled.get(name).to_owned();
        let area = |name: &str, label: String| {
            Field::area(name, label, 4).optional(lang).most(2_500).value(said(name))
        };
        let one = |words: &[&'static str]| {
            let none = (String::new(), lang.word("register-choose"));
            let words: Vec<(String, String)> =
                words.iter().map(|it| ((*it).to_owned(), (*it).to_owned())).collect();
            [none].into_iter().chain(words)
        };
        let body = html! {
            @if self.changed { (notice(lang, Notice::Warn, lang.word("settings-changed"))) }
            (self.wrong.summary(lang))
            (post(&format!("/register/{}/details", self.id), html! {
                (hidden("version", self.filled.get("version")))
                (Field::select("publication", lang.word("register-publication"), one(&PUBLICATION))
                    .hint(lang.word("register-publication-hint")).value(said("publication")))
                (Field::select("theme", lang.word("register-theme"), one(&THEMES)).optional(lang).value(said("theme")))
                (area("consulted", lang.word("register-consulted")))
                (area("proportionality", lang.word("register-proportionality")))
                (area("risks", lang.word("register-risks")))
                (area("lawful_basis", lang.word("register-lawful")))
                @for nth in 1..=LAWS { (self.law(lang, nth)) }
                (actions(html! {
                    (button(Weight::Primary, lang.word("register-save")))
                    (link(Weight::Plain, "/register", lang.word("register-cancel")))
                }))
            }))
        };
        let title = lang.text("register-details", &[("name", self.name.as_str().into())]);
        let lede = Some(lang.word("register-details-lede"));
        Sheet { title, lede, here: Some(Room::Register), body, script: None }
    }

    fn law(&self, lang: Lang, nth: usize) -> Markup {
        let [title, link, day] = ["title", "link", "day"].map(|name| format!("law_{name}_{nth}"));
        let value = |name: &str| self.filled.get(name).to_owned();
        group(
            lang.text("register-law", &[("n", nth.into())]),
            html! {
                (Field::text(&title, lang.word("register-law-title")).optional(lang).most(100).value(value(&title)))
                (Field::text(&link, lang.word("register-law-link")).optional(lang).most(500).value(value(&link)))
                (Field::day(&day, lang.word("register-law-day")).optional(lang).value(value(&day)))
            },
        )
    }
}
