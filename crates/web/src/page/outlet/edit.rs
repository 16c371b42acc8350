//! The fields of an outlet, to make one and to change it.

use domain::outlet::{Allowed, LONGEST_NAME};
use lang::Lang;
use maud::{Markup, html};

use super::text;
use crate::filled::{Filled, Wrong};
use crate::page::{Reader, Sheet};
use crate::part::form::{actions, group, hidden, post};
use crate::part::{Field, Notice, Weight, button, link, notice};
use crate::shell::Room;

/// What is filled in.
#[derive(Clone, Debug)]
pub struct Edit {
    /// Where it is sent to.
    pub action: String,
    /// The outlet is new: its key is asked for.
    pub new: bool,
    /// What stands in the fields.
    pub filled: Filled,
    /// What is wrong with them.
    pub wrong: Wrong,
    /// The labels of the stream.
    pub labels: Vec<String>,
    /// What the settings of the program allow.
    pub allowed: Allowed,
    /// The page before this one.
    pub back: String,
}

impl Edit {
    /// The page of a new outlet.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let lede = Some(lang.word("outlet-lede"));
        let (title, body) = (lang.word("outlet-new"), self.form(lang));
        Sheet { title, lede, here: Some(Room::Settings), body, script: None }
    }

    /// The form.
    #[must_use]
    pub fn form(&self, lang: Lang) -> Markup {
        let (filled, wrong) = (&self.filled, &self.wrong);
        html! {
            (wrong.summary(lang))
            (post(&self.action, html! {
                (hidden("version", filled.get("version")))
                (text(filled, wrong, "name", lang.word("account-name")).most(LONGEST_NAME))
                @if self.new {
                    (text(filled, wrong, "key", lang.word("outlet-key")).hint(lang.word("outlet-key-hint")).most(40))
                }
                (self.place(lang))
                (self.shape(lang))
                (self.labels(lang))
                (Field::check("on", lang.word("outlet-on-field"), filled.has("on")))
                (actions(html! {
                    (button(Weight::Primary, lang.word("account-save")))
                    @if self.new { (link(Weight::Plain, &self.back, lang.word("settings-back"))) }
                }))
            }))
        }
    }

    fn place(&self, lang: Lang) -> Markup {
        let (filled, wrong) = (&self.filled, &self.wrong);
        let ways = [("webhook", lang.word("outlet-webhook")), ("folder", lang.word("outlet-folder"))];
        html! {
            @if !self.allowed.folder { (notice(lang, Notice::Info, lang.word("outlet-no-folder"))) }
            (Field::radios("to", lang.word("outlet-to"), ways).value(filled.get("to")).error(wrong.of("to")))
            (text(filled, wrong, "address", lang.word("outlet-address")).hint(lang.word("outlet-address-hint"))
                .most(2_000).optional(lang))
        }
    }

    fn shape(&self, lang: Lang) -> Markup {
        let (filled, wrong) = (&self.filled, &self.wrong);
        let shapes = [
            ("json", lang.word("outlet-json")),
            ("csv", lang.word("outlet-csv")),
            ("ubl", lang.word("outlet-ubl")),
        ];
        let invoice = html! {
            p class="note" { (lang.word("outlet-invoice-teaches")) }
            (text(filled, wrong, "currency", lang.word("outlet-currency")).hint(lang.word("outlet-currency-hint"))
                .most(3).optional(lang))
            (text(filled, wrong, "buyer", lang.word("outlet-buyer")).hint(lang.word("outlet-buyer-hint"))
                .most(200).optional(lang))
        };
        html! {
            (Field::radios("shape", lang.word("outlet-shape"), shapes).value(filled.get("shape")).error(wrong.of("shape")))
            (group(lang.word("outlet-invoice"), invoice))
        }
    }

    fn labels(&self, lang: Lang) -> Markup {
        let chosen = self.filled.all("label");
        let boxes = html! {
            p class="note" { (lang.word("outlet-labels-teach")) }
            @for (at, label) in self.labels.iter().enumerate() {
                (Field::check("label", label.as_str(), chosen.contains(&label.as_str())).value(label.as_str())
                    .id(format!("f-label-{at}")))
            }
        };
        group(lang.word("outlet-labels"), boxes)
    }
}
